"""Spans of a text by their place, so that a long article costs no more than its length."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span of the folded text that the model labels ORG, PER, LOC or MISC."""

    start: int
    end: int
    label: str
    known: bool = True
    """Whether the model has a vector for a word of it: nearly all places that news tells of have one."""


class Labels:
    """The model's labels in text order, none overlapping another."""

    def __init__(self, labelled: Sequence[Labelled]) -> None:
        self._all = labelled
        self._starts = [one.start for one in labelled]

    def at(self, position: int) -> Labelled | None:
        """The label on a character."""
        index = bisect_right(self._starts, position) - 1
        return self._all[index] if index >= 0 and position < self._all[index].end else None


class Cover:
    """The characters of a text that spans take; spans side by side count as one."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = bytearray(length)
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Take the characters of a span."""
        self._taken[start:end] = b"\1" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether a character of the span is taken."""
        return self._taken.find(1, start, end) >= 0

    def holds(self, start: int, end: int) -> bool:
        """Whether every character of the span is taken."""
        return self._taken.find(0, start, end) < 0
