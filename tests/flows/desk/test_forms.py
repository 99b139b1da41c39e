"""What a reviewer sent, read."""

from __future__ import annotations

import pytest

from flows.desk import forms

TEXT = "Un 💶.\r\nDeux  3 % ici.\n"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("0", "2", "Un"),
        ("3", "4", "💶"),
        ("6", "10", "Deux"),  # the browser counts CR LF as one
        ("10", "15", "3 %"),  # without the spaces around
        ("12", "15", "3 %"),
        ("0", "10", "Un 💶.\r\nDeux"),
        ("10", "12", None),
        ("4", "2", None),
        ("400", "500", None),
        ("-1", "2", None),
        ("", "", None),
        ("²", "9", None),
    ],
)
def test_words_marked_on_the_page_are_found_in_the_article(start: str, end: str, words: str | None) -> None:
    place = forms.place(TEXT, start, end)
    assert (place and TEXT[place[0] : place[1]]) == words


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Zoé", "Zoé"),
        ("  Jean\u00a0 Dupont ", "Jean Dupont"),
        ("", ""),
        (" ", ""),
        ("a" * 60, "a" * 60),
        ("a" * 61, ""),
        ("a\x00b", ""),
    ],
)
def test_a_name_is_kept_as_one_line(name: str, kept: str) -> None:
    assert forms.reviewer(name) == kept
