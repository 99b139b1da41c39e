"""Verbs that lead to what somebody expects of others: "prévoit que", "s'attend à ce que"."""

from __future__ import annotations

from extractors.facts.lexicon import lexicon
from extractors.facts.view import SentenceView


def foretells(view: SentenceView, i: int) -> bool:
    """Whether a verb leads to what somebody expects of others: "prévoit que les ventes", "s'attend à ce que la récolte"."""
    if not lexicon().verb(view.nodes[i].lower, "forecast"):
        return False
    following = [node.lower for node in view.nodes[i + 1 : i + 5]]
    stated = bool(set(following[:2]) & {"que", "qu'"}) or (following[:2] == ["à", "ce"] and following[2:3] in (["que"], ["qu'"]))
    only = any(node.lower in ("ne", "n'") for node in view.nodes[max(0, i - 3) : i])  # "il n'attend plus qu'un bénéfice"
    return stated and not only
