"""How sure a fact is."""

from __future__ import annotations

from extractors.facts.draft import Draft


def score(draft: Draft) -> float:
    """0 to 1."""
    return 0.5
