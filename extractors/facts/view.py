"""One sentence as the resolvers see it: nodes that are words, measures, names or times, with the parse between them.

A French parser trips over what the press does with figures ("663 de millions de dollars", "(+11 %)", "Paris (afp) -") and needs
none of it. So each sentence is simplified before it is parsed: a measure becomes "12 euros", "12 %" or "12" and its noun; a name
becomes one proper noun; modifiers, quotation marks, datelines and what stands in parentheses are left out. Every node keeps its
place in the original text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors.facts.lexicon import lexicon
from extractors.facts.wording import OPENING, PIECE, STAKING, simpler
from extractors.model import Measure, Name, TimeExpression
from extractors.text import Folded, fold

Value = Measure | Name | TimeExpression

_DATELINE = re.compile(r"[A-ZÉÈÀ][\w.'/ -]{1,40}(?:, [\w. ]{2,25})?(?: ?\([^()]{2,40}\))? ?[-–—] (?=\S)")
_RUBRIC = re.compile(r"[A-ZÉÈÀÎÔ][\w'-]+(?: [\w'-]+){0,2} ?: (?=\S)")
HEADER = re.compile(r"date \d{4}(?:-\d\d){0,2} ")
# A stock index is one word: "le S&P/TSX" has no conjunction in it.
_INDEX = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(lexicon().indices, key=len, reverse=True)))})(?![\w&])")
_INDEX_STAND_IN = "Nasdaq"
_WORD_UNIT = re.compile(r"[\s'](\w{3,})$")
_MAGNITUDE = re.compile(
    r"mille|cent|cents|vingts?|million|millions|milliard|milliards|milliers?|dizaines?|centaines?|\w+aine|\d+|[A-Z]{3}|TWh|GWh|MWh|kWh|Mds€|base",
    re.IGNORECASE,
)
_INSERTED = re.compile(
    r"\b(?:a|ont|avait|avaient|est|sont|était|étaient|sera|seront|serait|seraient|aurait|auraient|aura|auront)"
    r"(, [^,.;:()\d]{3,45},)(?= (?:\w+ment )?\w+(?:é|ée|és|ées|i|is|it|u|us|ue|ues|ert|int)\b)"
)
_SOURCE = re.compile(r"(, (?:selon|d'après|à en croire) [^,.;:()\d]{3,60},)(?= [a-zà-ÿ\d])")
_DASH = re.compile(r"[-–—](?<=\s.)(?=\s)")
_ELSEWHERE = re.compile(
    r"\W*(?:à )?(?:lire|voir|écouter|relire) (?:aussi|également)\b|\W*sur le même (?:sujet|thème)", re.IGNORECASE
)
_SKIPPED = frozenset('"«»“”„*•·')
_ADJUSTED = (
    r"(?:en données )?corrigée?s? (?:des|de ses) (?:variations saisonnières|effets (?:saisonniers|de calendrier))"
    r"(?: et des (?:jours ouvr\w+|effets de calendrier))?|en données (?:désaisonnalisées|brutes|comparables|publiées)\b|"
    r"à (?:périmètre|taux de change|changes?|données|monnaies?|parités?)(?: et (?:à )?(?:taux de )?(?:changes?|périmètre))? "
    r"(?:comparables?|constante?s?)\b"
)
# What orders the discourse and says nothing of the fact; a small parser hangs the subject on it.
_FILLER = re.compile(
    r"(?:,\s)?(?:en effet|en revanche|par ailleurs|en outre|de (?:son|leur) côté|pour (?:sa|leur) part|d['’]autre part|"
    r"dans l['’]ensemble|dans le même temps|en particulier|par exemple|tout de même|quand même|"
    r"malgré tout|de nouveau|à nouveau|d['’]ailleurs|du reste|pour autant|de fait|en fait|"
    r"à titre d['’]exemple|à titre de comparaison|sur le (?:plus )?long terme|à (?:court|moyen|long) terme|"
    r"sans surprise|bien sûr|c['’]est-à-dire|"
    r"cependant|toutefois|néanmoins|pourtant|également)\b(?:,)?|"
    rf"{_ADJUSTED}|"
    r"(?<!, )\bau contraire\b(?!,)|,\s(?:lui|elle|eux|elles)(?: aussi)?,",
    re.IGNORECASE,
)
_OPENS_FILLER = frozenset(
    ", au bien c' cependant corrigé corrigée corrigées corrigés d' dans de du en malgré néanmoins par pour pourtant quand sans "
    "sur tout toutefois également à".split()
)
"""The first piece of each: few words are worth a longer look."""
_PREPOSITIONS = frozenset(
    "de d' du des à au aux en par pour sur contre après avant depuis dès entre dans vers jusqu' que qu' sous".split()
)
_BEFORE_DATE = frozenset("pour en sur l' ensemble de le la".split())
_FAR = 9
_LIGHT = re.compile(
    r"(?:plus|moins|près|autour|environ|quelques?|presque|quasi|quasiment|au|à|jusqu|un peu|bien|pas|seulement|minimum|maximum|"
    r"aux|approximativement|grosso|à peine|nettement|largement|juste|tout juste|désormais)\b",
    re.IGNORECASE,
)


_APPOSED = {"record": "exceptionnel", "records": "exceptionnels"}
"""A noun that qualifies another ("une marge record de 7 %") -> an adjective, since the model takes it for a verb."""
_BEFORE_RECORD = frozenset(
    "un le ce du au de des les ces son leur nouveau nouveaux précédent ancien dernier récent triste petit".split()
)
_NOUNS = {"permis": "certificats", "offre": "opération"}
"""Nouns that the model takes for verbs ("Les permis de construire gagnent 2 %", "L'offre s'étoffe") -> plain ones."""
_VERBS = {
    "ambitionne": "prévoit",
    "ambitionnent": "prévoient",
    "anticipe": "prévoit",
    "anticipent": "prévoient",
    "avoisine": "atteint",
    "avoisinent": "atteignent",
    "escompte": "prévoit",
    "escomptent": "prévoient",
    "plafonne": "reste",
    "plafonnent": "restent",
    "progresse": "augmente",
    "progressent": "augmentent",
    "soupire": "explique",
    "stagne": "reste",
    "stagnent": "restent",
    "valorise": "estime",
    "valorisent": "estiment",
}
"""Verbs that the model takes for nouns or adjectives -> plain ones of the same build."""
_BEFORE_NOUN = frozenset("le les l' des de du un ces leurs ses aux au une cette leur son d'".split())
_WHO = frozenset("qui il elle on ils elles".split())
"""After them "l'offre" is a verb."""


@dataclass(slots=True)
class Node:
    """A token of the simplified sentence; `start` and `end` are offsets into the folded article."""

    i: int
    start: int
    end: int
    text: str
    value: Value | None = None
    pos: str = ""
    dep: str = ""
    head: int = -1
    morph: str = ""
    depth: int = 0
    """How many parentheses the node stands in."""
    lower: str = ""
    """`text` in lower case."""


@dataclass(slots=True)
class SentenceView:
    """The nodes of one sentence, with the way from each measure to its nodes."""

    index: int
    start: int
    end: int
    text: str
    """The sentence, folded."""
    paragraph: int
    nodes: list[Node]
    quoted: list[tuple[int, int]]
    """The stretches of this sentence inside quotation marks, as offsets into the folded article."""
    places: dict[int, tuple[int, int]] = field(default_factory=dict)
    """`id` of a value -> its first node and the one after its last."""
    parsed: bool = False
    names: list[Node] = field(init=False)
    dates: list[Node] = field(init=False)
    figures: list[Node] = field(init=False)
    """The nodes that stand for names, times and measures, in order: most sentences have none of some."""
    words: frozenset[str] = field(init=False)
    """All its other words, in lower case."""

    def __post_init__(self) -> None:
        self.words = frozenset(node.lower for node in self.nodes if node.value is None)
        valued = [node for node in self.nodes if node.value is not None]
        self.names = [node for node in valued if isinstance(node.value, Name)]
        self.dates = [node for node in valued if isinstance(node.value, TimeExpression)]
        self.figures = [node for node in valued if isinstance(node.value, Measure)]

    @property
    def points_elsewhere(self) -> bool:
        """Whether the line leads to another article: "Lire aussi : …"."""
        return bool(_ELSEWHERE.match(self.text))

    def place(self, value: Value) -> tuple[int, int]:
        return self.places[id(value)]

    def rename(self, node: Node, name: Name) -> None:
        """Let a node that is a name stand for another."""
        self.places[id(name)] = self.places[id(node.value)]
        node.value = name

    def measures(self) -> list[Measure]:
        return list({id(value): value for node in self.figures if isinstance(value := node.value, Measure)}.values())

    def times(self) -> list[TimeExpression]:
        return list({id(value): value for node in self.dates if isinstance(value := node.value, TimeExpression)}.values())

    def children(self, i: int) -> list[Node]:
        return [node for node in self.nodes if node.head == i and node.i != i]

    def before(self, i: int) -> str:
        """The text of the sentence before node `i`."""
        return self.text[: self.nodes[i].start - self.start]

    def after(self, i: int) -> str:
        """The text of the sentence after node `i`."""
        return self.text[self.nodes[i].end - self.start :]

    def slice(self, first: int, last: int) -> str:
        """The text from node `first` up to and including node `last`."""
        return self.text[self.nodes[first].start - self.start : self.nodes[last].end - self.start]


def build(
    folded: Folded, index: int, start: int, end: int, paragraph: int, values: Sequence[Value], quoted: list[tuple[int, int]]
) -> SentenceView:
    """The unparsed view of the sentence at `start` to `end` of a folded article; `values` are those inside it, in order."""
    text = folded.text
    nodes: list[Node] = []
    places: dict[int, tuple[int, int]] = {}
    position = _body(text, start, end, next((folded.at(one.start) for one in values if isinstance(one, Measure)), end))
    if index == 0 and not text[start:end].rstrip().endswith((".", "!", "?", "…")):
        position = _past_rubric(text, position, end, folded, values)
    depth = 0
    dashes = [match.start() for match in _DASH.finditer(text, position, end)]
    asides = set(dashes) if len(dashes) == 2 else set()  # " - the firms that … - "
    if text.count(",", position, end) > 1:
        for pattern in (_INSERTED, _SOURCE):  # "n'a, de son côté, grappillé", "l'action pourrait, selon X, remonter"
            for inserted in pattern.finditer(text, position, end):
                asides |= {inserted.start(1), inserted.end(1) - 1}
    for value in values:
        left, right = folded.at(value.start), folded.at(value.end)
        if left < position:
            continue
        gap = left
        if isinstance(value, Measure) and value.modifier_start >= 0:
            modifier = max(position, folded.at(value.modifier_start))
            if modifier < left and _LIGHT.match(text, modifier):
                gap = modifier
        depth = _words(nodes, text, position, gap, depth, asides)
        first = len(nodes)
        for word, from_, to in _stand_in(text, value, left, right, nodes):
            nodes.append(Node(len(nodes), from_, to, word, value, depth=depth, lower=word.lower()))
        places[id(value)] = (first, len(nodes))
        position = right
    _words(nodes, text, position, end, depth, asides)
    _expecting(nodes)
    if nodes and nodes[0].text == "A":  # a sentence does not begin with the verb: "A 103 millions, le trafic…"
        nodes[0].text, nodes[0].lower = "À", "à"
    return SentenceView(index, start, end, text[start:end], paragraph, nodes, quoted, places)


def _expecting(nodes: list[Node]) -> None:
    """Let "table" and "mise" be verbs where a date parts them from "sur": "table pour 2019 sur 4,6 milliards"."""
    for node in nodes:
        if node.value is None and (verb := STAKING.get(node.lower)):
            following = nodes[node.i + 1 : node.i + 7]
            dated = next((k for k, one in enumerate(following) if isinstance(one.value, TimeExpression)), _FAR)
            parted = next((k for k, one in enumerate(following) if one.lower == "sur"), -1)
            if dated < parted and all(one.value is not None or one.lower in _BEFORE_DATE for one in following[:parted]):
                node.text = node.lower = verb


def _body(text: str, start: int, end: int, first_measure: int) -> int:
    """Where the sentence proper begins, after a header and a dateline."""
    header = HEADER.match(text, start, end)
    begin = header.end() if header else start
    dateline = _DATELINE.match(text, begin, end)
    if dateline and dateline.end() <= first_measure and ("(" in dateline.group() or dateline.group().count(" ") <= 4):
        return dateline.end()
    return begin


def _past_rubric(text: str, start: int, end: int, folded: Folded, values: Sequence[Value]) -> int:
    """Where a headline goes on after its rubric ("Retraites : la pension moyenne à 1.503 euros"); "Inflation : +2 %" has none."""
    rubric = _RUBRIC.match(text, start, end)
    first = next((one for one in values if folded.at(one.start) >= start), None)
    if rubric is None or (first is not None and folded.at(first.start) < rubric.end()):
        return start
    measured = isinstance(first, Measure) and folded.at(first.start) == rubric.end() and not first.noun
    return start if measured else rubric.end()


def _words(nodes: list[Node], text: str, start: int, end: int, depth: int, asides: set[int]) -> int:
    read = start
    for match in PIECE.finditer(text, start, end):
        at, to = match.span()
        if at < read:
            continue
        word = match.group()
        lower = word.lower()
        if lower in OPENING and (phrase := simpler(text, at, end)):
            word, read = phrase
            lower, to = word, read
        if lower in _OPENS_FILLER and (filler := _FILLER.match(text, at, end)):
            read = filler.end()
            continue
        if word[0].isupper() and word.isalpha() and (index := _INDEX.match(text, at, end)):
            read = index.end()
            nodes.append(Node(len(nodes), at, read, _INDEX_STAND_IN, depth=depth, lower=_INDEX_STAND_IN.lower()))
            continue
        closes = word == ")"
        if at in asides:
            depth = 1 if depth == 0 else 0
            word = lower = "(" if depth else ")"
        elif word == "(":
            depth += 1
        if word not in _SKIPPED:
            nodes.append(Node(len(nodes), at, to, word, None, "", "", -1, "", depth, lower))
        if closes:
            depth = max(0, depth - 1)
    return depth


def _stand_in(text: str, value: Value, start: int, end: int, before: list[Node]) -> Iterator[tuple[str, int, int]]:
    """The simple words that stand for a value, each with the place of what it stands for."""
    surface = text[start:end]
    if isinstance(value, Name):
        yield (surface if surface.isalpha() else "Renault"), start, end
    elif isinstance(value, TimeExpression):
        after_preposition = bool(before) and before[-1].lower in _PREPOSITIONS
        if after_preposition or value.timex_type == "DURATION":
            yield from _pieces(text, start, end)
        else:
            yield "hier", start, end
    elif value.unit == "x":
        yield from _pieces(text, start, end)
    elif value.noun and surface.endswith(noun := fold(value.noun).text):
        border = end - len(noun)
        yield "12", start, border
        yield from _pieces(text, border, end)
    elif (word := _WORD_UNIT.search(surface)) and value.unit != "%" and not _MAGNITUDE.fullmatch(word[1]):
        border = start + word.start(1)
        yield "12", start, border
        yield word[1], border, end
    else:
        border = end - 1 if end - start > 1 else end
        yield "12", start, border
        yield {"%": "%", "pp": "points", "bp": "points"}.get(value.unit, "euros"), border, end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in PIECE.finditer(text, start, end):
        yield match.group(), match.start(), match.end()


def simplified(vocab: Vocab, view: SentenceView) -> Doc:
    """The simplified sentence as a spaCy Doc, without parentheses; `attach` brings its parse back."""
    kept = [node for node in view.nodes if node.depth == 0]
    words = [node.text for node in kept]
    for n, node in enumerate(kept[1:], 1):
        if node.lower in _APPOSED and node.value is None and kept[n - 1].lower not in _BEFORE_RECORD:
            words[n] = _APPOSED[node.lower]
        elif node.lower in _NOUNS and kept[n - 1].lower in _BEFORE_NOUN and (n < 2 or kept[n - 2].lower not in _WHO):
            words[n] = _NOUNS[node.lower]
        elif node.lower in _VERBS and node.value is None and kept[n - 1].lower not in _BEFORE_NOUN:
            words[n] = _VERBS[node.lower]
    spaces = [not word.endswith("'") for word in words]
    return Doc(vocab, words=words, spaces=spaces)


def attach(view: SentenceView, doc: Doc) -> None:
    """Write a parse of `simplified(view)` onto the view's nodes."""
    kept = [node.i for node in view.nodes if node.depth == 0]
    for node_index, token in zip(kept, doc, strict=True):
        node = view.nodes[node_index]
        node.pos = token.pos_ if token.pos_ != "SPACE" else "X"  # no word is a space, whatever the model makes of a rare sign
        if node.text == _INDEX_STAND_IN:
            node.pos = "NOUN"  # it qualifies "l'indice" as a noun would
        node.dep, node.morph = token.dep_, str(token.morph)
        node.head = kept[token.head.i]
    for node in view.nodes:
        if node.depth and node.value is None:
            node.pos = _part_of_speech(node)
    view.parsed = True


def _part_of_speech(node: Node) -> str:
    """A guess for a word in parentheses, which the parser does not see: a noun, where it is no word of grammar and no verb."""
    if not node.text[0].isalpha():
        return "PUNCT"
    if node.text[0].isupper():
        return "PROPN"
    if node.lower in _PREPOSITIONS:
        return "ADP"
    if len(node.lower) < 4 or node.lower.endswith("'") or lexicon().verb(node.lower, "auxiliary"):
        return "X"
    return "NOUN"
