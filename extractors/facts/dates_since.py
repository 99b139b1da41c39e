"""What "depuis" says: since when a figure counts, or only since when nothing was like it."""

from __future__ import annotations

from extractors.facts.dates_of_clause import CLAUSE_END
from extractors.facts.draft import Draft
from extractors.model import Measure, TimeExpression

_SUPERLATIVES = frozenset("plus moins meilleur meilleure pire record jamais première inédit inédite".split())
_NEAR = 4
"""Nodes between a superlative and its "depuis"."""


def since(draft: Draft) -> TimeExpression | None:
    """What "depuis 2019" names in the measure's own clause, or at the head of the sentence."""
    view = draft.view
    limit = next(
        (
            i
            for i in range(draft.last, len(view.nodes))
            if isinstance(view.nodes[i].value, Measure) or view.nodes[i].lower in CLAUSE_END
        ),
        len(view.nodes),
    )
    for time in view.times():
        first, _ = view.place(time)
        before = [node.lower for node in view.nodes[max(0, first - 6) : first]]
        if "depuis" not in before or _is_of_record(draft, max(i for i in range(first) if view.nodes[i].lower == "depuis")):
            continue
        if (
            first <= 3
            or draft.last <= first < limit
            or (draft.verb is not None and draft.verb.head < first < draft.first)
            or (draft.rule == "growth" and draft.verb and draft.subject is not None and draft.subject < first < draft.verb.first)
        ):
            return time
    return None


def open_since(draft: Draft) -> bool:
    """Counted from an event whose date nobody gives: "depuis le début du confinement"."""
    view = draft.view
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        if node.lower == "depuis" and node.depth == draft.depth and not _is_of_record(draft, i):
            return not any(isinstance(one.value, Measure) for one in view.nodes[i + 1 : i + 3])
        if isinstance(node.value, Measure) or node.lower in CLAUSE_END or node.lower == ",":
            return False
    return False


def _is_of_record(draft: Draft, depuis: int) -> bool:
    """Whether a "depuis" tells how long nothing was like it: ", un record depuis 2013", "la plus mauvaise depuis 1990"."""
    nodes = draft.view.nodes
    if depuis < draft.first and any(node.lower in _SUPERLATIVES for node in nodes[max(0, depuis - _NEAR) : depuis]):
        return True  # "leur pire score depuis 1933, avec 20,5 % des voix"
    if depuis < draft.last:
        return False
    if any(node.lower == "," for node in nodes[draft.last : depuis - 1]):
        return True  # ", du jamais vu depuis les années 1950"
    return any(node.lower in _SUPERLATIVES for node in nodes[max(draft.last, depuis - _NEAR) : depuis])
