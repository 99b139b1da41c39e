"""Spans of an article that may be names of organizations; of those that overlap the longest stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.organizations.lexicon import Entry
from extractors.organizations.spans import Cover

Found = Literal["model", "lexicon", "acronym", "repetition"]
Kind = Literal["organization", "product"]
_PRIORITY: dict[Found, int] = {"lexicon": 0, "acronym": 1, "model": 2, "repetition": 3}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the folded text that may be a name."""

    start: int
    end: int
    found_by: Found
    score: float
    entry: Entry | None = None
    kind: Kind = "organization"
    agency: str = ""
    """The press agency that signs here, as it is known."""


def settle(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in text order; the better evidence between equals."""
    kept: list[Candidate] = []
    taken = Cover(max((one.end for one in candidates), default=0))
    for one in sorted(candidates, key=lambda c: (c.start - c.end, _PRIORITY[c.found_by], c.kind == "organization", -c.score)):
        if not taken.touches(one.start, one.end):
            taken.add(one.start, one.end)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
