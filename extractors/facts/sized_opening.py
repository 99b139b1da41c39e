"""Sizes that only introduce somebody at the head of a sentence: "Fort de 8 millions d'adhérents, Fnac Darty lancera"."""

from __future__ import annotations

import re

from extractors.facts.view import SentenceView

_OPENING = re.compile(
    r"(?:forte?s? (?:de |d')|riches? (?:de |d')|avec (?:ses |son |sa )|à la tête (?:de |d')|du haut de |dotée?s? (?:de |d'))",
    re.IGNORECASE,
)
_REACH = 24
"""Characters from such an opening to its figure: "Forte d'un réseau de plus de 17.000 guichets"."""


def introduces(view: SentenceView, first: int) -> bool:
    """Whether the figure at node `first` stands in such an opening, which a comma closes."""
    opening = _OPENING.match(view.text)
    return (
        opening is not None
        and view.nodes[first].start - view.start - opening.end() <= _REACH
        and any(node.lower == "," for node in view.nodes[first + 1 : first + 9])
    )
