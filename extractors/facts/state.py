"""What a document has told so far, shared by the resolvers: whom it is about, what was last measured, which period holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Name, TimeExpression

# Those who count and comment: their name in a sentence does not make it about them.
_OBSERVER_TYPES = frozenset(("agency", "pollster", "government", "international"))
_NEVER_MAIN = frozenset(("federation", "union", "ngo", "party", "court", "university"))
_OBSERVER_WORDS = frozenset(
    "institut office agence bureau observatoire ministère afp awp reuters ats insee bit ocde fmi onu commission cabinet sondage gouvernement urssaf bloomberg".split()
)
_QUOTED_INDICATORS = frozenset(("titre", "action", "cours"))
_MARKET = frozenset(
    "bourse titre titres séance clôture cotation euronext cac smi bel dax nasdaq ouverture valeurs indice indices actions wall footsie".split()
)


@dataclass(slots=True)
class State:
    """Carried from sentence to sentence."""

    published: str = ""
    main: str = ""
    """The organization the whole article is about, by canonical name; "" where it is about several or none."""
    local: str = ""
    """The organization that was a subject last."""
    local_index: int = -9
    local_paragraph: int = -1
    topic: str = ""
    """The organization this very sentence is about."""
    topic_node: int = -1
    observer: str = ""
    """The last body of statistics or analysis that was named: "l'institut"."""
    header: list[str] = field(default_factory=list)
    """The column names of the table that the text is in."""
    previous: SentenceView | None = None
    """The sentence before, where it was parsed but measured nothing."""
    speaker: str = ""
    """The last person whose words were reported: "explique-t-elle"."""
    speaker_index: int = -9
    quote_open: str = ""
    """Who speaks, where a quotation was left open at the end of a sentence."""
    indicator: str = ""
    indicator_organization: str = ""
    indicator_feminine: bool | None = None
    period: tuple[str, str] = ("", "")
    period_paragraph: int = -1
    period_organization: str = ""
    period_sentence: int = -1
    outlook: tuple[str, str] = ("", "")
    """The period after the publication that the paragraph looks ahead to."""
    outlook_paragraph: int = -1
    lead_period: tuple[str, str] = ("", "")
    lead_organization: str = ""
    session: tuple[str, str] = ("", "")
    """The day of the stock exchange that is told of."""
    market: bool = False
    """Whether the paragraph speaks of a stock exchange, where a company's "+2 %" is its share's."""
    market_paragraph: int = -1
    market_report: bool = False
    """Whether the article opens with an index: all of it is about the market."""

    def attend(self, view: SentenceView) -> None:
        """Move the attention to what this sentence is about."""
        self.topic, self.topic_node = "", -1
        name = topic(view)
        if name is not None:
            self.topic, self.topic_node = name.organization, view.place(name)[0]
        for node in view.nodes:
            if isinstance(node.value, Name) and is_observer(node.value):
                self.observer = node.value.organization
        words = {node.lower for node in view.nodes if node.value is None}
        words |= {
            "bourse" for node in view.nodes if isinstance(node.value, Name) and node.value.organization.startswith("Bourse")
        }
        if not view.measures():
            self._set_the_time(view)
        if view.index <= 2 and any(index in view.text for index in lexicon().indices):
            self.market_report = True
        if not any(self.session) and view.index <= 2:
            day = next((time for time in view.times() if time.date_start and time.date_start == time.date_end), None)
            self.session = (day.date_start, day.date_end) if day else self.session
        if self.market_report or words & _MARKET or any(index in view.text for index in lexicon().indices):
            self.market, self.market_paragraph = True, view.paragraph
        elif view.paragraph != self.market_paragraph and self.indicator not in ("titre", "action", "cours"):
            self.market = False

    def _set_the_time(self, view: SentenceView) -> None:
        """A sentence without figures may still say when: "Au premier trimestre, Legrand a confirmé sa bonne forme."."""
        for node in view.nodes[:14]:
            time = node.value
            if (
                not isinstance(time, TimeExpression)
                or not time.date_start
                or (self.published and time.date_start > self.published)
            ):
                continue
            span = time.date_end[:7] != time.date_start[:7] or time.date_end[8:] not in (time.date_start[8:], "")
            if span and not any(
                lexicon().verb(one.lower, "report") for one in view.nodes[max(0, node.i - 4) : node.i] if one.value is None
            ):
                self.period, self.period_paragraph = (time.date_start, time.date_end), view.paragraph
                self.period_organization, self.period_sentence = "", view.index
                return

    def leave(self, view: SentenceView, speaker: str, about: frozenset[str]) -> None:
        """After a sentence: its topic is the one that the next may call "il" or "le groupe"."""
        if speaker and speaker not in about and speaker in (self.topic, *self._alone(view)):
            return  # "selon le baromètre de Logimètre": who counts is not what is counted
        self.previous = view if view.parsed and not view.measures() else None
        named = {node.value.organization for node in view.nodes if isinstance(node.value, Name)}
        if self.main in named and self.topic != self.main and len(named) > 2:
            self.local, self.local_index, self.local_paragraph = self.main, view.index, view.paragraph
        elif not self.topic and self._alone(view):
            self.local, self.local_index, self.local_paragraph = self._alone(view)[0], view.index, view.paragraph
        elif self.topic:
            self.local, self.local_index, self.local_paragraph = self.topic, view.index, view.paragraph

    def _alone(self, view: SentenceView) -> list[str]:
        """The one organization of a sentence that names a single one, no observer."""
        named = {node.value.organization: node.value for node in view.nodes if isinstance(node.value, Name)}
        return [name for name, value in named.items() if len(named) == 1 and not is_observer(value)]

    def antecedent(self, view: SentenceView) -> str:
        """Whom "il", "son" or "le groupe" means: this sentence's topic, the one just spoken of, or the article's."""
        if self.topic:
            return self.topic
        if self.local and self.local_paragraph == view.paragraph:
            return self.local
        return self.main or (self.local if view.index - self.local_index <= 3 else "")

    def owner(self, view: SentenceView, before: int) -> str:
        """Whose an indicator is that no word gives to anybody."""
        if self.topic and self.topic_node < before:
            return self.topic
        if self.local and self.local_paragraph == view.paragraph:
            return self.local
        return self.main

    def keep(self, draft: Draft) -> None:
        """Remember what a finished draft measured."""
        if draft.indicator and draft.type != "threshold" and draft.link != "contrast":
            self.indicator, self.indicator_organization = draft.indicator, draft.organization
            self.indicator_feminine = _feminine(draft)
        if self.published and draft.period[1] > self.published and draft.status != "reported":
            self.outlook, self.outlook_paragraph = draft.period, draft.view.paragraph
        if draft.period != ("", "") and is_quoted(draft.indicator) and draft.period[0] == draft.period[1]:
            self.session = draft.period
        elif (
            draft.period != ("", "")
            and draft.status == "reported"
            and draft.link != "contrast"
            and not draft.depth
            and not draft.period_text.startswith("depuis")
        ):
            past = not self.published or draft.period[0] <= self.published
            lasting = draft.period[0] != draft.period[1]  # a day is told of once, a quarter for a whole paragraph
            if past and lasting and self.period_sentence != draft.view.index:  # the main clause comes first
                self.period, self.period_paragraph = draft.period, draft.view.paragraph
                self.period_sentence, self.period_organization = draft.view.index, draft.organization
                if not any(self.lead_period) and draft.view.index <= 3:
                    self.lead_period, self.lead_organization = draft.period, draft.organization


def is_quoted(indicator: str) -> bool:
    """Whether an indicator is quoted on an exchange: a share, an index, a raw material."""
    return indicator in _QUOTED_INDICATORS or any(indicator.startswith(index) for index in lexicon().indices)


def about(views: Sequence[SentenceView]) -> str:
    """The organization an article is about: named most, first and as a subject; "" where none stands out."""
    weights: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    for view in views:
        found = topic(view)
        if found is not None:
            topics[found.organization] += 2 if view.index < 2 else 1
        elif view.index < 2:  # "…, a annoncé jeudi SNCF Voyageurs": a company that opens its own news
            for node in view.nodes:
                if isinstance(node.value, Name) and node.value.type in ("company", "brand", "club") and _announces(view, node):
                    topics[node.value.organization] += 2
        for node in view.nodes:
            if isinstance(node.value, Name) and node.value.type not in _NEVER_MAIN and not is_observer(node.value) and not _in_signature(view, node):
                weights[node.value.organization] += 2
                if view.index < 2 and node.value.kind == "organization":
                    weights[node.value.organization] += 2
        if found is not None:
            weights[found.organization] += 2
    ranked = [(name, weight) for name, weight in weights.most_common() if topics[name] >= 2][:2]
    if not ranked or ranked[0][1] < 6:
        return ""
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return ""
    return ranked[0][0]


def _announces(view: SentenceView, node: Node) -> bool:
    before = view.nodes[max(0, node.i - 4) : node.i]
    return not grammar.preposition(view, node.i) and any(
        lexicon().verb(one.lower, "report") for one in before if one.value is None
    )


def _in_signature(view: SentenceView, node: Node) -> bool:
    return view.end - view.start < 40 and len(view.nodes) <= 6 and view.index > 3


def is_observer(name: Name) -> bool:
    """Whether a name is that of a body that publishes figures about others."""
    words = set(name.organization.lower().replace("'", " ").replace("’", " ").split())
    if name.organization.startswith(("Bourse", "État", "Etat")):
        return True
    return name.type in _OBSERVER_TYPES or bool(words & _OBSERVER_WORDS) or name.organization.startswith("Banque de France")


def topic(view: SentenceView) -> Name | None:
    """The organization a sentence is about: its first name at the surface that is a subject or owns the subject.

    "Chez X" counts; a name after another preposition does not, unless it completes the noun phrase that opens the sentence
    ("Le titre de Zoom").
    """
    for node in view.nodes:
        if node.depth or not isinstance(node.value, Name) or is_observer(node.value):
            continue
        if node.i and view.nodes[node.i - 1].value is node.value:
            continue
        if _is_subject_like(view, node) or (node.value.kind == "organization" and _opens_with_owner(view, node)):
            return node.value
    return None


def _is_subject_like(view: SentenceView, node: Node) -> bool:
    before = grammar.preposition(view, node.i)
    if _set_off(view, node):
        return True
    if before:
        return before == "chez"
    if node.dep.startswith("nsubj"):
        return node.head > node.i or node.head < 0  # ", a indiqué la Fédération": who says so is not the topic
    previous = view.nodes[node.i - 1] if node.i else None
    if previous is None or previous.lower in (
        ",",
        "que",
        "qu'",
        ";",
        ":",
        "mais",
        "et",
        "tandis",
        "alors",
        "quand",
        "le",
        "la",
        "l'",
    ):
        return node.i == 0 or node.i <= 2 or _verb_follows(view, node.i)
    return (
        previous.pos in ("NOUN", "ADJ")
        and node.i <= 8
        and _verb_follows(view, node.i)
        and node.value is not None
        and _opens_with_owner(view, node)
    )


_SETTING_OFF = re.compile(
    r"(?:pour |quant (?:à |au |aux )|du côté (?:de |du |des |d')|s'agissant (?:de |du |d')|au sein (?:de |du |d')|concernant |côté |chez )"
    r"(?:la |le |les |l')?(?:\w+ ){0,2}",
    re.IGNORECASE,
)


def _set_off(view: SentenceView, node: Node) -> bool:
    """ "Quant à Nissan, ses livraisons…": the topic, announced."""
    follower = view.nodes[node.i + 1].lower if node.i + 1 < len(view.nodes) else ""
    return follower == "," and bool(_SETTING_OFF.fullmatch(view.text[: node.start - view.start].lstrip()))


def _verb_follows(view: SentenceView, i: int) -> bool:
    following = view.nodes[i + 1 : i + 6]
    return any(grammar.is_verb(view, one.i) for one in following if one.value is None)


def _opens_with_owner(view: SentenceView, node: Node) -> bool:
    """ "Le carnet de commandes de Renault": the name completes the noun phrase that opens the sentence or its main clause."""
    i = node.i - 1
    while i >= 0:
        one = view.nodes[i]
        if one.lower in (",", ":"):
            return i <= 8
        if one.value is not None and not isinstance(one.value, Name):
            return False
        if grammar.is_verb(view, i) or one.lower in grammar.PREPOSITIONS - grammar.OF:
            return False
        i -= 1
    return True


def _feminine(draft: Draft) -> bool | None:
    if draft.indicator_nodes is None:
        return None
    head = grammar.phrase_head(draft.view, *draft.indicator_nodes)
    morph = draft.view.nodes[head].morph
    if "Gender=Fem" in morph:
        return True
    return False if "Gender=Masc" in morph else None


def stands_for_organization(view: SentenceView, i: int) -> bool:
    """Whether the noun at node `i` is a definite description of an organization ("le groupe", "l'entreprise californienne")."""
    node = view.nodes[i]
    if node.value is not None or grammar.determiner(view, i) not in ("le", "la", "l'", "cette", "ce", "cet", "notre", ""):
        return False
    if lexicon().noun(node.lower, "organization"):
        return True
    following = view.nodes[i + 1].lower if i + 1 < len(view.nodes) else ""
    return f"{node.lower} {following}" in ("numéro un", "jeune pousse", "poids lourd", "chef de", "géant du")
