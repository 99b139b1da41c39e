"""Words found again: marks, changed articles, places that a person points at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.anchors import Anchor, Passages

OLD = "Nerval publie ses comptes.\n\nSes ventes ont gagné 3 % en mai, après 3 % en avril. La marge atteint 12 %."


def anchor(text: str, words: str, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Passages(text).anchor(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "nth", "marked"),
    [
        ("3 %", 0, "Ses ventes ont gagné [[3 %]] en mai, après 3 % en avril."),
        ("3 %", 1, "Ses ventes ont gagné 3 % en mai, après [[3 %]] en avril."),
        ("12 %", 0, "La marge atteint [[12 %]]."),
        ("comptes.\n\nSes", 0, "Nerval publie ses [[comptes.\n\nSes]] ventes ont gagné 3 % en mai, après 3 % en avril."),
    ],
)
def test_marked(words: str, nth: int, marked: str) -> None:
    assert anchor(OLD, words, nth).sentence == marked


def test_a_text_without_full_stops_is_cut() -> None:
    endless = "ventes " * 200 + "12 % " + "ventes " * 200
    found = anchor(endless, "12 %")
    assert len(found.sentence) == 400 + len("[[12 %]]") + 400
    assert Passages("Un mot. " + endless).place(found) == (found.start + 8, found.end + 8)


def test_marks_fold_typography_and_keep_the_place() -> None:
    text = "\ufeffLe béné\u00adfice d\u2019Ardelec a gagné 12\u202f% en mai."
    found = anchor(text, "12\u202f%")
    assert found.sentence == "Le bénéfice d'Ardelec a gagné [[12 %]] en mai."
    assert Passages(text).place(found) == (found.start, found.end)


@pytest.mark.parametrize(
    ("words", "nth", "new", "before"),
    [
        ("3 %", 0, OLD, "gagné "),
        ("3 %", 1, OLD, "après "),
        ("3 %", 0, "Une ligne de plus.\n" + OLD, "gagné "),
        ("3 %", 1, "Une ligne de plus, qui parle de 3 %.\n" + OLD, "après "),
        ("3 %", 0, OLD.replace("Ses ventes ont gagné", "Ses ventes en ligne ont gagné"), "gagné "),
        ("12 %", 0, OLD.replace("12 %", "12\u202f%"), "atteint "),
        ("3 %", 1, OLD.replace("3 % en avril", "4 % en avril"), None),  # the other 3 % of the sentence is not meant
        ("3 %", 0, OLD.replace("3 % en avril", "4 % en avril"), "gagné "),
        ("12 %", 0, OLD.replace("12 %", "12,5 %"), None),  # another figure
        ("12 %", 0, OLD.replace("La marge atteint 12 %", "La marge atteint 112 %"), None),
        ("12 %", 0, OLD.replace("La marge atteint 12 %.", "Quant au chômage, il touche 12 % des jeunes."), None),
        ("12 %", 0, "", None),
        ("12 %", 0, OLD[:20], None),
    ],
)
def test_words_are_found_again_or_not_at_all(words: str, nth: int, new: str, before: str | None) -> None:
    place = Passages(new).place(anchor(OLD, words, nth))
    if before is None:
        assert place is None
    else:
        assert place is not None
        assert new[: place[0]].endswith(before)
        assert new[place[0] : place[1]].replace("\u202f", " ") == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("La marge atteint [[12 %]].", "12 %"),
        ("atteint [[12\u00a0%]]", "12 %"),
        ("  après [[3 %]] en avril.  ", "3 %"),
        ("[[La marge]]", "La marge"),
    ],
)
def test_a_person_points_at_words(marked: str, words: str) -> None:
    start, end = Passages(OLD).pointed(marked)
    assert OLD[start:end] == words


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("La marge atteint 12 %.", r"mark the figure's words in its sentence, as in: ses ventes ont atteint \[\[12 millions\]\]"),
        ("La marge atteint [[12 %.", "mark the figure's words"),
        ("La marge atteint [[ ]]12 %.", "mark the figure's words"),
        ("[[3 %]]", "'3 %' is in the article 2 times; copy the sentence"),
        ("La marge atteint [[13 %]].", "'La marge atteint 13 %.' is not in the article"),
        ("", "mark the figure's words"),
    ],
)
def test_what_points_nowhere(marked: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Passages(OLD).pointed(marked)


@given(st.text(), st.data())
def test_any_place_of_any_text_is_found_again_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passages = Passages(text)
    assert passages.place(passages.anchor(start, end)) == (start, end)
