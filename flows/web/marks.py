"""A text cut where its marks begin and end, so that marks which overlap can be shown without nesting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two borders, and the marks that cover all of them: their places in the list given, the shortest first."""

    text: str
    marks: tuple[int, ...] = ()


def pieces(text: str, spans: Sequence[tuple[int, int]], cut: int = 0) -> Iterator[Piece]:
    """Cut `text` at the borders of `spans` (code points, the end exclusive) and at `cut`; the pieces together are the text."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for index, (start, end) in enumerate(spans):
        opening.setdefault(start, []).append(index)
        closing.setdefault(end, []).append(index)
    open_now: set[int] = set()
    last = 0
    for border in sorted({*opening, *closing, cut, len(text)}):
        if border > last:
            shortest_first = sorted(open_now, key=lambda index: spans[index][1] - spans[index][0])
            yield Piece(text[last:border], tuple(shortest_first))
            last = border
        open_now.difference_update(closing.get(border, ()))
        open_now.update(opening.get(border, ()))
