"""The indicator of a part of a whole: those who are counted, and what is said of them."""

from __future__ import annotations

import re

from extractors import conjugation
from extractors.facts import grammar, indicator_clause, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.topics import STUDIED
from extractors.facts.view import Node
from extractors.model import Measure, Name

Nodes = tuple[int, int]
"""First and last node of a phrase."""

_PARTS = (
    "représent",
    "pès",
    "pes",
    "constitu",
    "compt",
    "form",
    "équiva",
    "correspond",
    "assur",
    "englouti",
    "absorb",
    "accapar",
    "capt",
)
"""Stems of the verbs that make their subject a part of a whole."""
_CONCERNING = frozenset(form for verb in ("concerner", "toucher", "affecter", "frapper") for form in conjugation.forms(verb))
_ONE_IN = re.compile(r"[\w-]+ (\w.*) sur [\w-]+$")
_LONG = 14
"""Nodes after which a predicate is too far from those it is said of to be one phrase with them."""


def of_subject(draft: Draft) -> Nodes | None:
    """Who, and what is said of them: "La moitié de la planète était appelée à rester chez elle"."""
    view, verb = draft.view, draft.verb
    if draft.measure.unit != "%" or draft.type != "share" or draft.link in ("bracket", "contrast", "apposition", "part"):
        return None
    if verb is None or verb.first < draft.last or view.nodes[verb.head].depth < draft.depth:
        return None
    if draft.preposition and not view.nodes[draft.last - 1].dep.startswith("nsubj"):
        return None
    first, last = indicator_clause.predicate(view, verb)
    head = noun_phrases.noun_after(view, draft.last) if completed(draft) else None
    if head is None or (lexicon().verb(verb.form, "report") and first > verb.head):
        return first, last  # "56 % des Français disent avoir déjà [commandé en ligne]"
    whole = noun_phrases.around(view, head)
    if any(node.lower.startswith(STUDIED) and grammar.is_participle(node) for node in view.nodes[whole[0] : first]):
        return first, last  # "41 % des Français interrogés par l'Ifop achètent moins de viande"
    return whole if last - draft.last > _LONG else (whole[0], last)


def concerning(draft: Draft) -> Nodes | None:
    """What so many of them are concerned by: "Le télétravail concerne 71 % des cadres"."""
    view, verb = draft.view, draft.verb
    if draft.type != "share" or draft.preposition or verb is None or draft.subject is None or verb.form not in _CONCERNING:
        return None
    own = any(
        node.lower in grammar.POSSESSIVES for node in view.nodes[draft.last : draft.last + 2]
    )  # "un quart de ses effectifs"
    node = view.nodes[draft.subject]
    if own or not node.i < verb.head < draft.first or node.value is not None or node.pos != "NOUN":
        return None
    return noun_phrases.around(view, node.i)


def one_in(draft: Draft) -> str:
    """What is gained or lost one in so many: "a perdu un emploi sur trois"."""
    verb = draft.verb
    if draft.measure.unit != "%" or draft.preposition or verb is None or not lexicon().verb(verb.form, "gain", "loss", "avert"):
        return ""
    match = _ONE_IN.match(draft.view.slice(draft.first, draft.last - 1))
    return match[1] if match and verb.head < draft.first else ""


def part(draft: Draft) -> Nodes | None:
    """What a part consists of: "dont 30 % de femmes", "dont un tiers d'A320neo"; None where it is of what its whole is."""
    if draft.link != "part" or not completed(draft):
        return None
    nodes = draft.view.nodes
    following = draft.last + 1
    if following < len(nodes) and isinstance(nodes[following].value, Name):
        return following, following
    head = noun_phrases.noun_after(draft.view, draft.last)
    return None if head is None else noun_phrases.around(draft.view, head)


def counted_whole(draft: Draft) -> Nodes | None:
    """What the whole counts, of which the measure is a part: "180 de ses 950 postes", "20 % des 4 000 contrôleurs aériens"."""
    view = draft.view
    if not completed(draft):
        return None
    i = draft.last + 1
    while i < len(view.nodes) and view.nodes[i].value is None and view.nodes[i].lower in grammar.DETERMINERS:
        i += 1
    whole = view.nodes[i].value if i < len(view.nodes) else None
    if not isinstance(whole, Measure) or not whole.noun or whole.carried:
        return None
    head = view.place(whole)[1] - 1
    return head, noun_phrases.around(view, head)[1]


def is_scale(draft: Draft) -> bool:
    """Whether what follows a percentage is only the whole that it is a part of, not what is measured.

    So after a rate ("un taux de 7 % de la population active") and where the subject is the part ("La sardine représente les
    deux tiers des volumes").
    """
    if draft.subject is not None and lexicon().noun(draft.view.nodes[draft.subject].lower, "rate"):
        return True
    if draft.verb is None or draft.subject is None or draft.subject >= draft.first:
        return False
    node = draft.view.nodes[draft.subject]
    if indicator_clause.is_place(node):
        return False  # "Le Japon pèse 9 % des ventes"
    if node.value is not None or node.lower in indicator_clause.VAGUE_SUBJECTS - grammar.PERSONAL:
        return False
    return draft.verb.form.startswith(_PARTS)


def of_amount(draft: Draft) -> bool:
    """Whether a share says an amount in other terms: "un dividende de 1,11 euro, soit 21 % du résultat"."""
    if draft.link != "apposition" or draft.type != "share" or draft.partner is None or not draft.partner.money:
        return False
    head = noun_phrases.noun_after(draft.view, draft.last) if completed(draft) else None
    node = draft.view.nodes[head] if head is not None else None
    return node is not None and bool(draft.partner.indicator) and not lexicon().noun(node.lower, "rate")


def whole(draft: Draft) -> Nodes | None:
    """What a share is a part of, as the text names it after the figure: "représentent 40 % du marché"."""
    head = noun_phrases.noun_after(draft.view, draft.last) if draft.type == "share" and completed(draft) else None
    return None if head is None else noun_phrases.around(draft.view, head)


def follower(draft: Draft) -> Node | None:
    """The node after the measure."""
    return draft.view.nodes[draft.last] if draft.last < len(draft.view.nodes) else None


def completed(draft: Draft) -> bool:
    """Whether "de" follows the measure."""
    node = follower(draft)
    return node is not None and node.lower in grammar.OF
