"""A text cut at the borders of its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.web.marks import Piece, pieces


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("abcd", [], [("abcd", ())]),
        ("", [], []),
        ("abcd", [(1, 3)], [("a", ()), ("bc", (0,)), ("d", ())]),
        ("abcd", [(0, 2), (2, 4)], [("ab", (0,)), ("cd", (1,))]),
        # the shorter one comes first: its colour is seen
        ("abcdef", [(0, 6), (2, 4)], [("ab", (0,)), ("cd", (1, 0)), ("ef", (0,))]),
        ("abcdef", [(0, 4), (2, 6)], [("ab", (0,)), ("cd", (0, 1)), ("ef", (1,))]),
        ("ab", [(0, 2), (0, 2)], [("ab", (0, 1))]),
    ],
)
def test_marks_that_stand_apart_touch_nest_and_cross(
    text: str, spans: list[tuple[int, int]], expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert list(pieces(text, spans)) == [Piece(*one) for one in expected]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_the_pieces_are_the_text_and_each_mark_covers_its_own_words(text: str, borders: list[tuple[int, int]]) -> None:
    spans = [(start, end) for start, end in map(sorted, borders) if start < end <= len(text)]
    cut = list(pieces(text, spans))
    assert "".join(piece.text for piece in cut) == text
    for index, (start, end) in enumerate(spans):
        assert "".join(piece.text for piece in cut if index in piece.marks) == text[start:end]
