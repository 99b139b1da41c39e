"""The noun that a figure completes: "un chiffre d'affaires de 3 milliards", "une formule à 5 euros", "Bénéfice net : 3 millions"."""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node
from extractors.model import Measure, Name

Nodes = tuple[int, int]
"""First and last node of a phrase."""

_SIZES = frozenset("long longue haut haute large profond profonde épais épaisse lourd lourde vieux vieille".split())
_GATHERINGS = frozenset(
    "nombre équipe groupe effectif effectifs total population public délégation échantillon millier centaine foule".split()
)
"""Nouns that are nothing but those they consist of: "une équipe de 12 chercheurs"."""


def find(draft: Draft, governor: Node) -> Nodes | None:
    """The phrase of the noun that governs the measure, where it is what is measured."""
    return _completed(draft, governor) or _priced(draft, governor) or _labelled(draft, governor)


def _completed(draft: Draft, governor: Node) -> Nodes | None:
    """What "de" and the figure complete: "un chiffre d'affaires de 3 milliards"."""
    view = draft.view
    if draft.preposition != "de" or grammar.is_verb(view, governor.i):
        return None
    if governor.pos not in ("NOUN", "ADJ", "PROPN") and not isinstance(governor.value, Name):
        return None
    phrase = noun_phrases.without_owner(view, governor.i)
    head = view.nodes[noun_phrases.head_of(view, *phrase)]
    if _is_counted_owned(draft, governor, head):
        return None
    if governor.lower in _SIZES and governor.i > 1 and view.nodes[governor.i - 1].lower == ",":
        return noun_phrases.without_owner(view, governor.i - 2)  # "le navire, long de 62 mètres"
    if head.value is not None or head.pos == "ADJ" or lexicon().noun(head.lower, "up", "down"):
        return None
    return phrase


def _is_counted_owned(draft: Draft, governor: Node, head: Node) -> bool:
    """Whether people or things are counted that only own or have what stands before: "les données de 650 000 clients"."""
    if not draft.measure.noun or draft.measure.carried or draft.type != "level":
        return False
    if governor.lower in ("fort", "forte", "riche", "doté", "dotée", "composé", "composée"):
        return True  # "une cave forte de 210 adhérents"
    lex = lexicon()
    people = lex.noun(draft.measure.noun.split(" ")[0].lower(), "people", "collective", "public")
    return people and head.value is None and head.lower not in _GATHERINGS and not lex.noun(head.lower, "company", "up", "down")


def _priced(draft: Draft, governor: Node) -> Nodes | None:
    """What is sold at the figure: "une formule payante à 5,49 euros", "Le plein à 100 euros passe mal"."""
    view = draft.view
    if draft.preposition != "à" or not draft.money or governor.value is not None or governor.pos not in ("NOUN", "ADJ"):
        return None
    if grammar.is_verb(view, governor.i) or draft.link == "result":
        return None
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
    return noun_phrases.without_owner(draft.view, label.i)
