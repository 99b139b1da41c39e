"""Verbs, subjects and noun phrases of a sentence view: what the parser says, mended by what French word order says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name, TimeExpression

DETERMINERS = frozenset(
    "le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes quelque quelques plusieurs chaque tout "
    "toute tous toutes au aux".split()
)
POSSESSIVES = frozenset("son sa ses leur leurs".split())
PREPOSITIONS = frozenset(
    "de d' du des à au aux en par pour sur contre après avant depuis dès entre dans vers sous chez avec sans selon jusqu' jusque lors durant pendant "
    "malgré hors outre parmi via envers dont".split()
)
OF = frozenset(("de", "d'", "du", "des"))
CLITICS = frozenset("se s' y en lui leur le la les l' n' ne me nous vous".split())
PRONOUNS = frozenset("il elle ils elles celui-ci celle-ci ceux-ci celles-ci lui".split())
_SUBJECT_PRONOUNS = PRONOUNS | frozenset(("qui", "on", "je", "nous", "vous", "cela", "ce", "c'", "ceci", "ça"))
_ADVERBS = frozenset(
    "ne n' pas plus jamais déjà encore toujours aussi également même très bien ainsi alors donc désormais ensuite enfin notamment nettement fortement "
    "légèrement légère quasiment presque seulement environ près respectivement pourtant toutefois cependant néanmoins surtout rien guère que qu' "
    "davantage finalement surement parfois souvent auparavant tant beaucoup peu".split()
)
_INFINITIVE = re.compile(r"\w+(?:er|ir|re|oir)$")
_PARTICIPLE = re.compile(r"\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|ert|erte|ort|int|inte|its?|ites?)$")


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries and semi-auxiliaries: "ne devraient pas excéder"."""

    first: int
    head: int
    words: tuple[str, ...]
    """The lower-case words from `first` to `head`, with auxiliaries that stand apart."""
    moods: str = ""
    """Their morphological tags ("Mood=Cnd|…")."""

    @property
    def form(self) -> str:
        return self.words[-1]


def is_word(node: Node) -> bool:
    return node.text[0].isalnum()


def is_participle(node: Node) -> bool:
    """Whether a node is a past participle, by its tag or its ending."""
    return (
        node.value is None
        and node.pos in ("VERB", "ADJ")
        and "VerbForm=Fin" not in node.morph
        and bool(_PARTICIPLE.fullmatch(node.lower))
    )


def is_adverb(node: Node) -> bool:
    return node.value is None and (
        node.lower in _ADVERBS or (node.pos == "ADV") or (node.lower.endswith("ment") and node.pos in ("ADV", "ADJ", ""))
    )


def is_verb(view: SentenceView, i: int) -> bool:
    """Whether node `i` is a verb, by its tag or, where the tagger misses a rare verb, by its form and its neighbours."""
    node = view.nodes[i]
    if node.value is not None and not (isinstance(node.value, Measure) and node.value.unit == "x"):
        return False
    before = view.nodes[i - 1] if i else None
    if (
        before is not None
        and before.value is None
        and before.lower in ("se", "s'", "ne", "n'")
        and node.lower not in CLITICS | {"pas"}
    ):
        return True
    clitic_en = (
        before is not None
        and before.lower == "en"
        and i > 1
        and view.nodes[i - 2].lower in _BEFORE_EN
    )
    if clitic_en and (node.pos in ("VERB", "AUX") or node.lower in lexicon().verbs):
        return True
    if (
        before is not None
        and before.value is None
        and before.lower in (DETERMINERS - CLITICS | {"en", "de", "d'"})
        and not _INFINITIVE.fullmatch(node.lower)
    ):
        if not (before.lower == "en" and node.lower.endswith("ant")):
            return False
    if node.pos in ("VERB", "AUX"):
        return not (node.lower == "partir" and before is not None and before.lower == "à")
    known = lexicon().verbs.get(node.lower)
    if not known or node.lower == "part":
        return False
    if before is None:
        return False
    if lexicon().noun(node.lower, *_NOUN_ROLES) and before.lower not in CLITICS | PRONOUNS and not isinstance(before.value, Name):
        return False
    return (
        before.lower in _SUBJECT_PRONOUNS | CLITICS | {"a", "ont", "est", "sont", "avait", "avaient", "aurait", "auraient"}
        or isinstance(before.value, Name)
        or before.pos in ("NOUN", "PROPN", "AUX", "ADV", "PRON")
        or (
            before.pos == "ADJ"
            and i + 2 < len(view.nodes)
            and view.nodes[i + 1].lower in ("de", "d'")
            and isinstance(view.nodes[i + 2].value, Measure)
        )
    )


_BEFORE_EN = PRONOUNS | CLITICS | {"qui", "d'", "de", "et", "mais", "ou"}
_NOUN_ROLES = ("up", "down", "gain", "loss", "rate", "threshold", "price", "company", "source", "forecast", "target", "public")


def verb_group(view: SentenceView, head: int) -> VerbGroup:
    """The group that ends with the verb `head`: auxiliaries, clitics, adverbs and semi-auxiliaries before it."""
    first = i = head
    while i > 0:
        i -= 1
        node = view.nodes[i]
        if node.value is not None:
            break
        if is_verb(view, i):
            first = i
        elif node.lower in ("de", "d'", "à") and _INFINITIVE.fullmatch(view.nodes[i + 1].lower) and i and is_verb(view, i - 1):
            continue
        elif not (is_adverb(node) or node.lower in CLITICS):
            break
    apart = [child.lower for child in view.children(head) if child.dep.startswith("aux") and child.i < first]
    words = (*apart, *(node.lower for node in view.nodes[first : head + 1] if node.value is None or node.i == head))
    tags = [child.morph for child in view.children(head) if child.dep.startswith(("aux", "cop"))]
    moods = " ".join((*tags, *(node.morph for node in view.nodes[first : head + 1])))
    return VerbGroup(first, head, words, moods)


def governing_verb(view: SentenceView, first: int, last: int) -> VerbGroup | None:
    """The verb of the measure at nodes `first` to `last` - 1: its head where it is the subject, else the nearest to its left.

    A measure in parentheses looks out of them; one with no verb before it takes the first after it.
    """
    for node in view.nodes[first:last]:
        if node.dep.startswith("nsubj") and node.head >= last and is_verb(view, node.head):
            return verb_group(view, node.head)
    if last - first >= 1 and is_verb(view, first):  # "a doublé", "divisée par deux"
        return verb_group(view, first)
    depth = view.nodes[first].depth
    for i in range(first - 1, -1, -1):
        if view.nodes[i].depth <= depth and is_verb(view, i) and not _attributive(view, i):
            return verb_group(view, i)
    for i in range(last, len(view.nodes)):
        if view.nodes[i].depth <= depth and is_verb(view, i) and not _attributive(view, i):
            return verb_group(view, _end_of_group(view, i))
    return None


def verbs_above(view: SentenceView, head: int) -> tuple[str, ...]:
    """The verbs that a verb is the infinitive of: "confirme viser", "prévoit de porter", "espère ramener"."""
    out: list[str] = []
    i = head
    for _ in range(3):
        node = view.nodes[i]
        if node.dep not in ("xcomp", "ccomp") or not 0 <= node.head < i or not is_verb(view, node.head):
            break
        i = node.head
        out.append(view.nodes[i].lower)
    return tuple(out)


HOLDING = frozenset(
    "compris comprise compris comprises estimé estimée estimés estimées évalué évaluée évalués évaluées fixé fixée établi établie situé située chiffré chiffrée "
    "valorisé valorisée facturé facturée proposé proposée attendu attendue prévu prévue".split()
)
"""Participles that only hold a figure to their noun: "une marge comprise entre 7 % et 8 %"."""


def modified(view: SentenceView, participle: int) -> int | None:
    """The noun that a participle qualifies, by the parse, through "et"."""
    i = participle
    for _ in range(3):
        node = view.nodes[i]
        if node.head < 0 or node.head == i:
            return None
        if node.dep.startswith("acl") or node.dep == "amod":
            return node.head if view.nodes[node.head].pos in ("NOUN", "PROPN") and node.head < i else None
        if node.dep != "conj":
            return None
        i = node.head
    return None


def _end_of_group(view: SentenceView, i: int) -> int:
    """From an auxiliary to its participle: "est par ailleurs prévu", "ont ensuite été annulés"."""
    nodes = view.nodes
    reach = i
    while lexicon().verb(nodes[reach].lower, "auxiliary", "modal") or nodes[reach].pos == "AUX":
        following = next((j for j in range(reach + 1, min(len(nodes), reach + 5)) if is_verb(view, j)), None)
        if following is None or not (
            _PARTICIPLE.fullmatch(nodes[following].lower) or _INFINITIVE.fullmatch(nodes[following].lower)
        ):
            return reach
        if any(nodes[j].lower in (",", ";") or nodes[j].value is not None for j in range(reach + 1, following)):
            return reach
        reach = following
    return reach


def has_auxiliary(view: SentenceView, i: int) -> bool:
    """Whether a participle is part of a compound tense or a passive."""
    j = i - 1
    while j > 0 and (is_adverb(view.nodes[j]) or view.nodes[j].lower in ("par", "ailleurs", "en", "outre", "revanche")):
        j -= 1
    return (
        j >= 0
        and view.nodes[j].value is None
        and (view.nodes[j].pos == "AUX" or lexicon().verb(view.nodes[j].lower, "auxiliary"))
    )


def _attributive(view: SentenceView, i: int) -> bool:
    """A participle that only qualifies the noun before it ("messages échangés a bondi")."""
    node = view.nodes[i]
    if node.lower in HOLDING and not has_auxiliary(view, i):
        return True
    if node.pos == "AUX" or node.dep not in ("acl", "amod") or not _PARTICIPLE.fullmatch(node.lower):
        return False
    following = view.nodes[i + 1] if i + 1 < len(view.nodes) else None
    return following is None or not (following.lower in PREPOSITIONS or isinstance(following.value, Measure))


_NEVER_BEFORE_SUBJECT = PREPOSITIONS - {"de", "d'", "du", "des", "dont", "entre", "jusqu'"}
_CAUSING = ("emp", "fai", "fer", "voi", "vu", "ver", "lais", "pouss", "amen", "oblig", "aid", "perme", "permi")


def subject(view: SentenceView, group: VerbGroup) -> int | None:
    """The node that heads the subject of a verb group, or None."""
    seen: set[int] = set()
    i = group.head
    for start in (group.head, group.first):
        i = start
        while i not in seen:
            seen.add(i)
            found = [child for child in view.children(i) if child.dep.startswith("nsubj") and child.i < group.head]
            found = [child for child in found if not isinstance(child.value, Measure)] or found
            tonic = [child for child in found if _tonic(view, child.i)]
            if tonic and len(tonic) == len(found):
                return _subject_by_order(view, group)
            found = [child for child in found if child not in tonic]
            if found:  # a parser that lost its way hangs several on one verb
                nearest = next((child for child in found if not _verb_between(view, child.i, group.first)), found[-1])
                head = _named(view, _namesake(view, _climb(view, _antecedent(view, nearest.i, i))))
                lost = (
                    _speaks(view, head)
                    or preposition(view, head) in _NEVER_BEFORE_SUBJECT
                    or _clause_between(view, head, group.first)
                    or _inserted(view, head, group.first)
                )
                if lost and view.nodes[head].lower not in ("qui", "que"):
                    return _subject_by_order(view, group)
                return head
            node = view.nodes[i]
            if node.dep in ("xcomp", "conj", "advcl", "ccomp") and node.head < i and is_verb(view, node.head):
                moved = [child for child in view.children(node.head) if child.dep == "obj" and node.head < child.i < i]
                if moved and node.dep == "xcomp" and view.nodes[node.head].lower.startswith(_CAUSING):
                    return moved[-1].i
                i = node.head
            elif node.dep.startswith("acl") and node.head < i and not is_verb(view, node.head):
                return node.head
            else:
                break
    best = _subject_by_order(view, group)
    return None if best is None else _named(view, _antecedent(view, best, group.head))


def _verb_between(view: SentenceView, i: int, verb: int) -> bool:
    return any(view.nodes[j].pos in ("VERB", "AUX") and "VerbForm=Fin" in view.nodes[j].morph for j in range(i + 1, verb))


_CLAUSE_OPENERS = frozenset(("tandis", "alors", "quand", "mais", "lorsque", ";", "pendant"))


def _clause_between(view: SentenceView, i: int, verb: int) -> bool:
    """Whether a new clause begins between a would-be subject and its verb: "…, tandis que Nike a vu"."""
    return any(node.lower in _CLAUSE_OPENERS and node.depth == 0 for node in view.nodes[i + 1 : verb])


def _inserted(view: SentenceView, i: int, verb: int) -> bool:
    """Whether a would-be subject stands in what is set off by commas just before the verb: "tous secteurs confondus,"."""
    if verb < 3 or view.nodes[verb - 1].lower != ",":
        return False
    opening = max((j for j in range(verb - 1) if view.nodes[j].lower == ","), default=-1)
    return 0 < opening < i and any(view.nodes[j].pos == "NOUN" or view.nodes[j].value is not None for j in range(opening))


def _speaks(view: SentenceView, i: int) -> bool:
    """Whether a name stands after the reporting verb it is the subject of: ", assure le ministère,"."""
    j = i - 1
    while j > 0 and view.nodes[j].value is None and (view.nodes[j].pos in ("DET", "ADJ") or view.nodes[j].lower in DETERMINERS):
        j -= 1
    return j > 0 and view.nodes[j].value is None and view.nodes[j - 1].lower == "," and lexicon().verb(view.nodes[j].lower, "report")


def _climb(view: SentenceView, i: int) -> int:
    """From a complement to the noun it completes: a parser may take "transaction" for the subject in "le montant de la transaction"."""
    if view.nodes[i].value is not None or preposition(view, i) not in ("de", "d'", "du"):
        return i
    first, _ = phrase_ending_at(view, i)
    return phrase_head(view, first, i)


def _named(view: SentenceView, i: int) -> int:
    """"L'allemand Zalando", "Son concurrent Intermarché": the name right after the word that only introduces it."""
    node = view.nodes[i]
    if node.value is not None or lexicon().noun(node.lower, "company", "price", "rate", "public", "up", "down"):
        return i
    j = i + 1
    while j < len(view.nodes) and j <= i + 2 and view.nodes[j].value is None and view.nodes[j].pos == "ADJ":
        j += 1
    follower = view.nodes[j].value if j < len(view.nodes) else None
    return j if isinstance(follower, Name) and follower.kind == "organization" else i


def _tonic(view: SentenceView, i: int) -> bool:
    """ "Les prix, eux, ont reculé": the pronoun only stresses."""
    return view.nodes[i].lower in ("lui", "eux", "elle", "elles") and i > 0 and view.nodes[i - 1].lower == ","


def _namesake(view: SentenceView, i: int) -> int:
    """ "ACC, la coentreprise de Stellantis, a gelé": the name that the subject only describes."""
    j = i - 1
    while j > 0 and view.nodes[j].value is None and (view.nodes[j].pos in ("DET", "ADJ") or view.nodes[j].lower in DETERMINERS):
        j -= 1
    if j > 0 and view.nodes[j].lower == "," and isinstance(view.nodes[j - 1].value, Name) and view.nodes[i].value is None:
        return j - 1 if not preposition(view, j - 1) else i
    return i


def _antecedent(view: SentenceView, i: int, verb: int) -> int:
    """The noun that "qui" stands for."""
    if view.nodes[i].lower != "qui":
        return i
    before = i - 2 if i > 1 and view.nodes[i - 1].lower == "," else i - 1
    if before >= 0 and isinstance(view.nodes[before].value, Name):
        return before
    head = view.nodes[verb].head
    if head != verb and view.nodes[verb].dep.startswith("acl"):
        return head
    return max((j for j in range(i) if view.nodes[j].pos in ("NOUN", "PROPN")), default=i)


def _subject_by_order(view: SentenceView, group: VerbGroup) -> int | None:
    """The head of the noun phrase that stands before the verb, past what is inserted between commas."""
    i = group.first - 1
    if i >= 0 and view.nodes[i].lower == ",":  # "Alpine, en revanche, n'a livré"
        opening = max((j for j in range(i) if view.nodes[j].lower == ","), default=-1)
        i = opening - 1 if opening > 0 else i - 1
    best: int | None = None
    while i >= 0:
        node = view.nodes[i]
        if node.lower in (",", ";", ":", ".", "?", "!", "que", "qu'", "mais", "et", "quand", "lorsque") or (
            is_verb(view, i) and not _attributive(view, i)
        ):
            break
        if isinstance(node.value, (Measure, TimeExpression)):
            if best is None and isinstance(node.value, Measure):
                best = i
        elif isinstance(node.value, Name) or node.pos in ("NOUN", "PROPN") or node.lower in _SUBJECT_PRONOUNS:
            best = i
        elif node.lower in PREPOSITIONS and (i == 0 or view.nodes[i - 1].lower in (",", ";", ":")):
            best = None  # a fronted complement, not the subject
        i -= 1
    return best


def noun_phrase(view: SentenceView, head: int, limit: int = 7) -> tuple[int, int]:
    """First and last node of the noun phrase around `head`: the adjectives before it, its complements after it.

    Names of organizations, dates and measures end it: who and when have columns of their own.
    """
    first = head
    while (
        first > 0
        and view.nodes[first - 1].pos == "ADJ"
        and view.nodes[first - 1].value is None
        and is_word(view.nodes[first - 1])
    ):
        first -= 1
    last = i = head
    nodes = view.nodes
    while i + 1 < len(nodes) and last - head < limit:
        node = nodes[i + 1]
        if node.value is not None or node.depth != nodes[head].depth:
            if isinstance(node.value, Name) and node.value.kind == "product" and i > head and nodes[i].lower in OF | POSSESSIVES:
                last = i + 1
            break
        if node.pos == "ADJ" or (node.pos == "NOUN" and nodes[i].pos in ("NOUN", "ADJ") and i == last):
            i = last = i + 1
        elif is_participle(node) and i == last and nodes[i].lower not in PREPOSITIONS:
            follower = nodes[i + 2] if i + 2 < len(nodes) else None
            if follower is not None and (follower.lower in ("par", "de", "à", "en", "au") or follower.value is not None):
                break
            i = last = i + 1
        elif node.lower in OF or (node.lower in ("à", "au", "aux", "en", "par") and i == last):
            reach = _complement(view, i + 1)
            if reach is None:
                break
            i = last = reach
        else:
            break
    return first, last


def _complement(view: SentenceView, preposition: int) -> int | None:
    """The last node of "de la demande intérieure" where it is a plain noun complement, else None."""
    nodes = view.nodes
    i = preposition + 1
    while (
        i < len(nodes)
        and nodes[i].value is None
        and (nodes[i].lower in DETERMINERS or nodes[i].pos in ("DET", "ADJ"))
        and nodes[i].pos != "NOUN"
    ):
        i += 1
    if i >= len(nodes):
        return None
    if isinstance(nodes[i].value, Name) and nodes[i].value.kind == "product":  # type: ignore[union-attr]
        return i
    if (
        nodes[i].value is not None
        or nodes[i].pos not in ("NOUN", "ADJ", "X")
        or (lexicon().noun(nodes[i].lower, "organization")
        and i > preposition + 1)
    ):
        return None
    if nodes[preposition].lower not in OF and (nodes[i].text[0].isupper() or (i == preposition + 1 and nodes[i].pos != "NOUN")):
        return None
    return i


def phrase_ending_at(view: SentenceView, last: int) -> tuple[int, int]:
    """First and last node of the noun phrase that ends with node `last`: back through adjectives, nouns and "de"."""
    nodes = view.nodes
    first = i = last
    while i > 0:
        node = nodes[i - 1]
        if (
            node.depth != nodes[last].depth
            or isinstance(node.value, (Measure, TimeExpression))
            or (is_verb(view, i - 1)
            and node.dep not in ("acl", "amod"))
        ):
            break
        if node.value is not None or node.pos in ("NOUN", "PROPN", "ADJ") or node.dep in ("acl", "amod"):
            first = i = i - 1
        elif node.lower in OF or node.pos == "DET" or node.lower in DETERMINERS or node.lower in ("à", "au", "aux", "en"):
            i -= 1
        else:
            break
    while first < last and (nodes[first].value is not None and first < last and nodes[first + 1].lower in PREPOSITIONS):
        first += 1
    while first < last and (nodes[first].lower in PREPOSITIONS | DETERMINERS):
        first += 1
    return first, last


def phrase_head(view: SentenceView, first: int, last: int) -> int:
    """The first noun of a phrase: in French the head comes before its complements."""
    for i in range(first, last + 1):
        if view.nodes[i].pos in ("NOUN", "PROPN") or view.nodes[i].value is not None:
            return i
    return first


def determiner(view: SentenceView, i: int) -> str:
    """The determiner of the noun at node `i`, lower case, past adjectives; "" where it has none."""
    j = i - 1
    while j >= 0 and view.nodes[j].value is None and (view.nodes[j].pos == "ADJ" or is_adverb(view.nodes[j])):
        j -= 1
    return view.nodes[j].lower if j >= 0 and view.nodes[j].value is None and view.nodes[j].lower in DETERMINERS else ""


def preposition(view: SentenceView, i: int) -> str:
    """The preposition before the noun phrase whose noun is node `i`; "" where there is none."""
    j = i - 1
    while j >= 0 and view.nodes[j].value is None and (view.nodes[j].pos in ("ADJ", "DET") or view.nodes[j].lower in DETERMINERS):
        if view.nodes[j].lower in ("du", "des", "au", "aux") and (
            view.nodes[j].lower != "des" or (j and view.nodes[j - 1].pos in ("NOUN", "ADJ", "PROPN"))
        ):
            return view.nodes[j].lower
        j -= 1
    return view.nodes[j].lower if j >= 0 and view.nodes[j].value is None and view.nodes[j].lower in PREPOSITIONS else ""
