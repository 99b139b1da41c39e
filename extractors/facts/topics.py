"""The organization that a sentence is about, and the words that stand for it."""

from __future__ import annotations

import re

from extractors.facts import grammar, noun_phrases
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name

# Those who count and comment: their name in a sentence does not make it about them.
_OBSERVER_TYPES = frozenset(("agency", "court", "government", "international", "pollster"))
NEVER_MAIN = frozenset(("federation", "union", "ngo", "party", "court", "university"))
"""No article's figures are theirs for want of another's name: they speak for others."""
_OF_THEIR_OWN = frozenset(("brand", "club", "company", "hospital", "university"))
"""Whatever its name says ("Office chérifien des phosphates"), one of these has figures of its own."""
_OBSERVER_WORDS = frozenset(
    "institut office agence bureau conseil observatoire ministère afp awp reuters ats insee bit ocde fmi onu commission cabinet "
    "sondage gouvernement "
    "urssaf bloomberg factset refinitiv morningstar".split()
)


_ANNOUNCING = ("annonc", "indiqu", "publi", "précis", "communiqu", "dévoil", "révél")


def speaks_for_itself(view: SentenceView, node: Node) -> bool:
    """Whether a node names a company that announces what the sentence tells."""
    if not isinstance(node.value, Name) or node.value.type not in ("company", "brand", "club", "bank") or is_observer(node.value):
        return False
    before = view.nodes[max(0, node.i - 4) : node.i]
    return not noun_phrases.preposition(view, node.i) and any(
        one.lower.startswith(_ANNOUNCING) for one in before if one.value is None
    )


STUDIED = ("suivi", "étudi", "analys", "interrog", "sond", "recens", "compar", "observ", "mesur", "relev", "enregistr", "compil")
"""How participles begin for what a third party does with what is not its own."""
ANALYSTS = ("analyste", "économiste", "stratège", "stratégiste", "expert", "spécialiste", "conjoncturiste")
"""Who expects something of others for a living."""
STUDIES = frozenset("étude enquête sondage baromètre".split())
"""What whoever makes it finds of others."""
OBSERVING_NOUNS = frozenset(("institut", "observatoire", "organisme", "cabinet"))
"""Nouns that mean whoever counts others: "l'institut" is the last body that counted."""


def analysts_of(view: SentenceView, i: int) -> Node | None:
    """Whose the analysts at a node are: "Les analystes de Jefferies tablent sur", "Chez UBS, les experts attendent"."""
    nodes = view.nodes
    if nodes[i].value is not None or not nodes[i].lower.startswith(ANALYSTS):
        return None
    after = nodes[i + 1 : i + 4]
    if after and after[0].lower in ("de", "d'", "du", "chez"):
        return next((node for node in after[1:] if isinstance(node.value, Name)), None)
    before = nodes[max(0, i - 3) : i]
    fronted = len(before) == 3 and isinstance(before[0].value, Name) and before[1].lower == "," and before[0].i > 0
    return before[0] if fronted and nodes[before[0].i - 1].lower == "chez" else None


def is_observer(name: Name) -> bool:
    """Whether a name is that of a body that publishes figures about others."""
    words = set(name.organization.lower().replace("'", " ").replace("’", " ").split())
    if name.organization.startswith(("Bourse", "État", "Etat")):
        return True
    if name.type in _OF_THEIR_OWN:
        return False
    return name.type in _OBSERVER_TYPES or bool(words & _OBSERVER_WORDS) or name.organization.startswith("Banque de France")


def counts_others(name: Name) -> bool:
    """Whether a name is an observer's or that of a body that speaks for a trade: what it counts or expects is not its own."""
    return is_observer(name) or name.type in NEVER_MAIN - {"party", "university"}


def of_sentence(view: SentenceView) -> Name | None:
    """The organization a sentence is about: its first name at the surface that is a subject or owns the subject.

    "Chez X" counts; a name after another preposition does not, unless it completes the noun phrase that opens the sentence
    ("Le titre de Zoom").
    """
    for node in view.names:
        if node.depth or not isinstance(node.value, Name) or is_observer(node.value):
            continue
        if node.i and view.nodes[node.i - 1].value is node.value:
            continue
        if is_a_piece(view, node.i) or _is_compared_with(view, node.i):
            continue
        if _is_subject_like(view, node) or (node.value.kind == "organization" and _opens_with_owner(view, node)):
            return node.value
    return None


def _is_compared_with(view: SentenceView, i: int) -> bool:
    """Whether a name is what something is more or less than: "12.000 de plus que Free"."""
    before = [node.lower for node in view.nodes[max(0, i - 2) : i]]
    return len(before) > 1 and before[1] in ("que", "qu'") and before[0] in ("plus", "moins", "mieux", "davantage")


def is_a_piece(view: SentenceView, i: int) -> bool:
    """Whether a name stands for one thing of that make: "une Mercedes", "un Airbus A320 d'EgyptAir"."""
    name = view.nodes[i].value
    make = isinstance(name, Name) and (name.kind == "product" or name.type in ("", "company", "brand"))
    return make and i > 0 and view.nodes[i - 1].lower in ("un", "une")


def _is_subject_like(view: SentenceView, node: Node) -> bool:
    before = noun_phrases.preposition(view, node.i)
    if node.i > 1 and view.nodes[node.i - 1].lower == "et" and isinstance(view.nodes[node.i - 2].value, Name):
        return False  # "d'après Le Monde et Mediapart": as little a topic as the first
    if _set_off(view, node) or _CLEFT.fullmatch(view.text[: node.start - view.start]):
        return True
    if _described_at_head(view, node):
        return True
    if before:
        return before == "chez"
    if node.i and "où" in (one.lower for one in view.nodes[max(0, node.i - 2) : node.i]):
        return False  # "En France, où Micromania a prolongé son délai"
    if node.dep.startswith("nsubj"):
        return node.head > node.i or node.head < 0  # ", a indiqué la Fédération": who says so is not the topic
    previous = view.nodes[node.i - 1] if node.i else None
    if previous is None or previous.lower in tuple(", que qu' ; : mais et tandis alors quand le la l'".split()):
        return node.i == 0 or node.i <= 2 or _verb_follows(view, node.i)
    return (
        previous.pos in ("NOUN", "ADJ")
        and node.i <= 8
        and _verb_follows(view, node.i)
        and node.value is not None
        and _opens_with_owner(view, node)
    )


_SETTING_OFF = re.compile(
    r"(?:pour |quant (?:à |au |aux )|du côté (?:de |du |des |d')|s'agissant (?:de |du |d')|au sein (?:de |du |d')"
    r"|concernant |côté |chez )"
    r"(?:la |le |les |l')?(?:\w+ ){0,2}",
    re.IGNORECASE,
)


def _described_at_head(view: SentenceView, node: Node) -> bool:
    """Whether the sentence opens with a description that the name ends: "La banque en ligne BoursoBank, filiale de…, a gagné"."""
    opening = next((j for j in range(min(3, node.i)) if stands_for_organization(view, j)), None)
    if opening is None or any(one.lower in grammar.PREPOSITIONS for one in view.nodes[:opening]):
        return False
    between = view.nodes[opening + 1 : node.i]
    plain = all(one.value is None and one.pos in ("NOUN", "ADJ", "ADP", "DET") for one in between)
    return plain and (not between or between[-1].lower not in grammar.PREPOSITIONS | grammar.DETERMINERS)


_OF = r"d(?:e |u |')(?:la |l')?"
_PARENT = re.compile(rf"\b(?:propriétaire|maison[- ]mère|société mère) (?:{_OF}|de la marque |des marques )\Z", re.IGNORECASE)
_MAKER = re.compile(rf"\b(?:fabricant|éditeur|créateur|inventeur|concepteur) {_OF}(?:[a-zà-ÿ-]+ )?\Z", re.IGNORECASE)


def maker_of(view: SentenceView, node: Node) -> int | None:
    """The noun for whom a name belongs to: "Le propriétaire de Gucci a averti", "le fabricant de la crème Nivea"."""
    before = view.text[: node.start - view.start]
    brand = isinstance(node.value, Name) and node.value.kind == "organization" and node.value.type == "brand"
    if not (_PARENT.search(before) or (brand and _MAKER.search(before))):
        return None
    return next((i for i in range(node.i - 1, -1, -1) if view.nodes[i].lower not in grammar.OF | grammar.DETERMINERS), None)


_CLEFT = re.compile(r"C'(?:est|était) (?:(?:encore|surtout|d'abord|toutefois|pourtant) )?(?:la |le |l')?")
"""What puts a name in front: "C'est Transavia qui tire l'ensemble"."""


def _set_off(view: SentenceView, node: Node) -> bool:
    """Whether the topic is announced: "Quant à Nissan, ses livraisons…"."""
    follower = view.nodes[node.i + 1].lower if node.i + 1 < len(view.nodes) else ""
    return follower == "," and bool(_SETTING_OFF.fullmatch(view.text[: node.start - view.start].lstrip()))


def _verb_follows(view: SentenceView, i: int) -> bool:
    following = view.nodes[i + 1 : i + 6]
    return any(grammar.is_verb(view, one.i) for one in following if one.value is None)


def _opens_with_owner(view: SentenceView, node: Node) -> bool:
    """Whether the name completes the noun phrase that opens the sentence or its main clause: "Le carnet de Renault"."""
    lex, i = lexicon(), node.i - 1
    owned = next((one.lower for one in reversed(view.nodes[:i]) if one.pos == "NOUN"), "")
    if node.i < 5 and lex.noun(owned, "person", "collective", "source") and not lex.noun(owned, "chief"):
        return False  # "Les économistes d'ING estiment que"
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


_ORDINALS = frozenset("premier première second seconde".split())


def is_ordinal(view: SentenceView, i: int) -> bool:
    """Whether "le premier" stands alone for the first of two named before."""
    follower = view.nodes[i + 1] if i + 1 < len(view.nodes) else None
    if view.nodes[i].lower not in _ORDINALS or i == 0 or view.nodes[i - 1].lower not in ("le", "la", "du", "au"):
        return False
    if follower is None or isinstance(follower.value, Measure) or follower.pos == "PUNCT":
        return True
    return follower.lower in grammar.CLITICS or grammar.is_verb(view, i + 1)


def stands_for_organization(view: SentenceView, i: int) -> bool:
    """Whether the noun at node `i` is a definite description of an organization ("le groupe", "l'entreprise californienne")."""
    node = view.nodes[i]
    if is_ordinal(view, i):
        return True
    if node.value is not None or noun_phrases.determiner(view, i) not in ("le", "la", "l'", "cette", "ce", "cet", "notre", ""):
        return False
    if lexicon().noun(node.lower, "organization"):
        return True
    if lexicon().noun(node.text, "national") and noun_phrases.determiner(view, i) in ("le", "l'"):
        return _verb_follows(view, i) and view.nodes[i + 1].pos not in ("NOUN", "ADJ", "PROPN", "ADP")
    following = view.nodes[i + 1].lower if i + 1 < len(view.nodes) else ""
    if node.lower == "conseil" and i + 2 < len(view.nodes):
        return view.nodes[i + 2].lower in ("administration", "surveillance")
    return f"{node.lower} {following}" in ("numéro un", "poids lourd", "chef de", "géant du", "moteur de")
