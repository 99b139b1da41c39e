"""The noun that a figure completes: "un chiffre d'affaires de 3 milliards", "une formule à 5 euros"."""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name

Nodes = tuple[int, int]
"""First and last node of a phrase."""

_SIZES = frozenset("long longue haut haute large profond profonde épais épaisse lourd lourde vieux vieille".split())


def find(draft: Draft, governor: Node) -> Nodes | None:
    """The phrase of the noun that governs the measure, where it is what is measured."""
    return _completed(draft, governor) or _priced(draft, governor) or _labelled(draft, governor) or _graded(draft, governor)


def _completed(draft: Draft, governor: Node) -> Nodes | None:
    """What "de" and the figure complete: "un chiffre d'affaires de 3 milliards"."""
    view = draft.view
    if draft.preposition != "de" or grammar.is_verb(view, governor.i):
        return None
    if governor.pos not in ("NOUN", "ADJ", "PROPN") and not isinstance(governor.value, Name):
        return None
    if governor.lower == "état" and governor.i and view.nodes[governor.i - 1].lower.startswith(("fai", "fon", "fer")):
        return None  # "faisait état de 22 % de grévistes"
    if _is_surname(view, governor.i):
        return None  # "devance Hoang Xuan Vinh de 2,4 points"
    if isinstance(governor.value, Measure) and governor.value.noun and not draft.measure.noun and not draft.ratio:
        return governor.i, governor.i  # "huit boucles de 5 km"
    phrase = noun_phrases.without_owner(view, governor.i)
    head = view.nodes[noun_phrases.head_of(view, *phrase)]
    if _is_counted_owned(draft, governor, head):
        return None
    if governor.lower in _SIZES and governor.i > 1 and view.nodes[governor.i - 1].lower == ",":
        return noun_phrases.without_owner(view, governor.i - 2)  # "le navire, long de 62 mètres"
    raised = draft.money and draft.type == "level" and head.i + 2 == phrase[1] and view.nodes[phrase[1]].lower == "capital"
    if raised:
        return phrase  # "une augmentation de capital de 4,5 milliards"
    charge = draft.money and head.lower.startswith("dépréciation")
    if head.value is not None or head.pos == "ADJ" or (lexicon().noun(head.lower, "up", "down") and not charge):
        return None
    return phrase


def _is_counted_owned(draft: Draft, governor: Node, head: Node) -> bool:
    """Whether what is counted is no amount of what stands before: "les données de 650 000 clients", "une tour de seize étages".

    A noun that says how many or how much is one: "une flotte de 120 avions", "la production de 4 000 vélos".
    """
    if not draft.measure.noun or draft.measure.carried or draft.type != "level":
        return False
    if governor.lower in ("fort", "forte", "riche", "doté", "dotée", "composé", "composée"):
        return True  # "une cave forte de 210 adhérents"
    noun = draft.measure.noun
    if noun[0].isupper() and not lexicon().noun(noun, "national"):
        return False  # "l'achat de 114 Airbus" is told by the deed
    return head.value is None and not lexicon().noun(head.lower, "sum", "company", "price", "rate", "up", "down")


def _is_surname(view: SentenceView, i: int) -> bool:
    """Whether a name of several words ends at a node, which is neither an organization's nor a product's."""
    pair = view.nodes[max(0, i - 1) : i + 1]
    return len(pair) == 2 and all(node.value is None and node.pos == "PROPN" and node.text.istitle() for node in pair)


def _priced(draft: Draft, governor: Node) -> Nodes | None:
    """What is sold at the figure: "une formule payante à 5,49 euros", "Le plein à 100 euros passe mal"."""
    view = draft.view
    if draft.preposition != "à" or not draft.money or governor.value is not None or governor.pos not in ("NOUN", "ADJ"):
        return None
    if grammar.is_verb(view, governor.i) or draft.link == "result" or governor.lower == "bourse":
        return None  # "Introduite en Bourse à 25 dollars"
    first, last = noun_phrases.ending_at(view, governor.i)
    head = noun_phrases.head_of(view, first, last)
    if lexicon().noun(view.nodes[head].lower, "up", "down", "forecast", "target"):
        return None
    one_of_many = noun_phrases.determiner(view, head) in ("un", "une", "des", "")
    subject = draft.verb is not None and draft.verb.first >= draft.last
    return (first, last) if one_of_many or subject else None


def _labelled(draft: Draft, governor: Node) -> Nodes | None:
    """What a colon at the head of a line labels: "Bénéfice net : 3 millions"."""
    if draft.preposition or draft.type == "change" or governor.lower not in (":", "=") or not 0 < governor.i <= 7:
        return None
    label = draft.view.nodes[governor.i - 1]
    if label.pos not in ("NOUN", "ADJ") or label.value is not None:
        return None
    phrase = noun_phrases.without_owner(draft.view, label.i)
    return phrase if draft.view.nodes[noun_phrases.head_of(draft.view, *phrase)].pos != "ADJ" else None  # "Encore modeste : 6 %"


def _graded(draft: Draft, governor: Node) -> Nodes | None:
    """The scale that a number without a unit is read on: "un séisme de magnitude 6,4", "le taux d'alcoolémie 0,8"."""
    if draft.preposition or draft.measure.unit or draft.measure.noun or governor.i != draft.first - 1:
        return None
    if governor.pos != "NOUN" or governor.value is not None or grammar.is_verb(draft.view, governor.i):
        return None
    return governor.i, governor.i
