"""What a price is paid for: "le rachat de Grubhub pour 7,3 milliards", "cède sa branche presse pour 250 millions"."""

from __future__ import annotations

import re

from extractors.facts import grammar, indicator_shares, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name, TimeExpression

Nodes = tuple[int, int]
"""First and last node of a phrase."""

_PAID = re.compile(r"\b(?:pour|moyennant)(?: (?:un (?:montant|prix|total)|une somme|la somme)(?: \w+)? d(?:e|'))?\s*\Z")
_BREAKS = frozenset((";", ":", "tandis", "alors", "mais"))


def find(draft: Draft) -> Nodes | None:
    """The deal by its noun, else what is bought, sold or built; by its verb where that is an organization."""
    if not draft.money or draft.type != "level" or not _PAID.search(draft.left()) or indicator_shares.completed(draft):
        return None
    view = draft.view
    for i in range(draft.first - 1, -1, -1):
        node = view.nodes[i]
        if node.lower in _BREAKS:
            return None
        if node.depth != draft.depth or node.value is not None:
            continue
        if grammar.is_verb(view, i):
            return (_object(view, i, draft.first) or (i, i)) if lexicon().verb(node.lower, "deal") else None
        if lexicon().noun(node.lower, "deal"):
            first, last = noun_phrases.around(view, i)
            return first, min(last, draft.first - 2)
    return None


def is_price(draft: Draft) -> bool:
    """Whether the figure is the price of a deal or of what is dealt in, which is not whose that is."""
    nodes = draft.indicator_nodes
    if nodes is None or nodes[0] > draft.first or not draft.money or not _PAID.search(draft.left()):
        return False
    by_verb = draft.verb is not None and draft.verb.head < nodes[0] and lexicon().verb(draft.verb.form, "deal")
    return by_verb or lexicon().noun(draft.view.nodes[noun_phrases.head_of(draft.view, *nodes)].lower, "deal")


def dealer(draft: Draft) -> Node | None:
    """Who makes the deal, where the noun says it: "le rachat de Grubhub par Just Eat pour 7 milliards"."""
    nodes = draft.view.nodes
    assert draft.indicator_nodes is not None
    by = (node for node in nodes[draft.indicator_nodes[0] + 2 : draft.first] if isinstance(node.value, Name))
    return next((node for node in by if nodes[node.i - 1].lower == "par" or nodes[node.i - 2].lower == "par"), None)


def _object(view: SentenceView, verb: int, end: int) -> Nodes | None:
    """The thing that a verb has for its object, no organization."""
    i = verb + 1
    while i < end and (
        isinstance(view.nodes[i].value, TimeExpression)
        or view.nodes[i].lower in grammar.DETERMINERS | {"en"}
        or view.nodes[i].pos in ("DET", "ADJ")
        or grammar.is_adverb(view.nodes[i])
    ):
        i += 1
    node = view.nodes[i]
    if isinstance(node.value, Measure) and i < end:  # "s'est offert 9 % du capital d'Air France"
        after = view.place(node.value)[1]
        part = noun_phrases.noun_after(view, after) if view.nodes[after].lower in grammar.OF else None
        return None if part is None else noun_phrases.around(view, part)
    if i >= end or node.value is not None or node.pos != "NOUN" or not noun_phrases.determiner(view, i):
        return None
    if lexicon().noun(node.lower, "organization") or noun_phrases.apposed_name(view, i) is not None:
        return None
    first, last = noun_phrases.around(view, i)
    return first, min(last, end - 2)
