"""One cell, there and back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.review.cells import Cell, Habits, day, guarded, number, plain, same_number, same_text, text


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("=HYPERLINK(0)", "'=HYPERLINK(0)"),
        ("+33 1", "'+33 1"),
        ("-301 millions", "'-301 millions"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "\\u0009=1"),
        ("\r=1", "\\u000d=1"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("'tis", "''tis"),
        ("11 %", "'11 %"),
        ("2019", "'2019"),
        ("1/2", "'1/2"),
        ("décembre 2019", "'décembre 2019"),
        ("3 mars", "'3 mars"),
        ("1E5", "'1E5"),
        ("VRAI", "'VRAI"),
        ("348 millions", "348 millions"),
        ("marseille 2", "marseille 2"),
        ("chiffre d'affaires", "chiffre d'affaires"),
        ("%", "%"),
        ("a\nb", "a\nb"),
        ("a\x00b\ud800", "a\\u0000b\\ud800"),
        ("a\\u0041", "a\\u005cu0041"),
        ("a\\b", "a\\b"),
        ("", ""),
    ],
)
def test_a_text_is_made_harmless_and_comes_back(said: str, cell: str) -> None:
    assert guarded(said) == cell
    assert plain(cell) == said


@given(st.text(st.characters(categories=None)))  # half surrogates too
def test_any_text_comes_back(said: str) -> None:
    cell = guarded(said)
    assert plain(cell) == said
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    cell.encode()


@pytest.mark.parametrize("typed", ["'l'un", "=A1", "-5", "a\\b", "C:\\users", "l'indice"])
def test_what_people_type_needs_no_guard(typed: str) -> None:
    assert plain(typed) == typed


@pytest.mark.parametrize(
    ("written", "mark", "read"),
    [
        ("3500000", None, "3500000"),
        ("3,5", None, "3.5"),
        ("3.5", None, "3.5"),
        ("-301000000", None, "-301000000"),
        ("\u2212301", None, "-301"),
        ("+12", None, "12"),
        ("1 234 567,8", None, "1234567.8"),
        ("1\u202f234\u00a0567", None, "1234567"),
        ("1'234.50", None, "1234.5"),
        ("1.234.567,8", None, "1234567.8"),
        ("1,234,567.8", None, "1234567.8"),
        ("1,234,567", None, "1234567"),
        ("1,234", ",", "1.234"),
        ("1,234", ".", "1234"),
        ("1.234", ".", "1.234"),
        ("1.234", ",", "1234"),
        ("0,125", None, "0.125"),
        ("1234,567", None, "1234.567"),
        (",5", None, "0.5"),
        ("5,", None, "5"),
        ("2,7E+09", None, "2700000000"),
        ("1.5e-3", None, "0.0015"),
        ("0", None, "0"),
        ("-0", None, "0"),
        ("12345678901234567890", None, "12345678901234567890"),
    ],
)
def test_numbers_as_people_and_spreadsheets_write_them(written: str, mark: str | None, read: str) -> None:
    assert number(written, mark) == read  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("1,234", "is '1,234', which may be 1234 or 1.234; write 1234, or 1.2340"),
        ("12.500", "is '12.500', which may be 12500 or 12.500; write 12500, or 12.5000"),
        ("3 millions", "is '3 millions', not a number; write it in full, as in 2700000 or 3,5"),
        ("1,23,456.7", "not a number"),
        ("1.2.3", "not a number"),
        ("12 %", "not a number"),
        ("#N/A", "not a number"),
        ("nan", "not a number"),
        ("1e9999", "not a number"),
        ("٣", "not a number"),
        (",", "not a number"),
        ("--5", "not a number"),
    ],
)
def test_what_is_no_number_or_may_be_two(written: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        number(written)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**18), max_value=10**18), st.sampled_from(",."))
def test_any_number_is_read_in_either_notation(value: Decimal, mark: str) -> None:
    other = {",": ".", ".": ","}[mark]
    grouped = f"{value:,f}".translate({ord(","): other, ord("."): mark})
    for written in (f"{value:f}".replace(".", mark), grouped, grouped.replace(other, "\u00a0")):
        assert Decimal(number(written, mark)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "first", "read"),
    [
        ("2020-03-31", "day", "2020-03-31"),
        ("31/03/2020", "day", "2020-03-31"),
        ("31.3.2020", "day", "2020-03-31"),
        ("31-03-20", "day", "2020-03-31"),
        ("3/31/2020", "day", "2020-03-31"),  # there is no month 31
        ("03/04/2020", "day", "2020-04-03"),
        ("03/04/2020", "month", "2020-03-04"),
        ("31 mars 2020", "day", "2020-03-31"),
        ("1er avril 2020", "day", "2020-04-01"),
        ("31-mars-20", "day", "2020-03-31"),
        ("31 March 2020", "day", "2020-03-31"),
    ],
)
def test_days_as_people_and_spreadsheets_write_them(written: str, first: str, read: str) -> None:
    assert day(written, first) == read  # type: ignore[arg-type]


@pytest.mark.parametrize("written", ["2020-02-30", "31/31/2020", "mars 2020", "lundi", "43921", "2020"])
def test_what_is_no_day(written: str) -> None:
    with pytest.raises(ValueError, match=r"not a day; write it as in 2020-03-31 or 31/03/2020"):
        day(written)


@pytest.mark.parametrize(
    ("numbers", "days", "habits"),
    [
        ([], [], Habits()),
        ([("3,5", "3.5")], [], Habits(",")),
        ([("3.5", "3.5"), ("1.234", "1.234")], [], Habits(".")),
        ([("1,234", "1234"), ("5", "5")], [], Habits(".")),
        ([("3,5", "3.5"), ("4.5", "4.5")], [], Habits()),
        ([("3,5", "7")], [("03/04/2020", "2020-04-03")], Habits(None, "day")),
        ([], [("03/04/2020", "2020-03-04"), ("2020-03-04", "2020-03-04")], Habits(None, "month")),
        ([], [("03/03/2020", "2020-03-03")], Habits()),
    ],
)
def test_habits_are_learned_from_what_nobody_changed(
    numbers: list[tuple[str, str]], days: list[tuple[str, str]], habits: Habits
) -> None:
    assert Habits.of(numbers, days) == habits


@pytest.mark.parametrize(
    ("cell", "read"),
    [(None, ""), ("", ""), (" ", ""), (3, "3"), (3.5, "3.5"), (1e20, "100000000000000000000"), ("3,5", "3.5")],
)
def test_number_cells(cell: Cell, read: str) -> None:
    assert Habits().number(cell) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (None, ""),
        (date(2020, 3, 31), "2020-03-31"),
        (datetime(2020, 3, 31), "2020-03-31"),
        ("2020-03-31 00:00:00", "2020-03-31"),
        ("2020-03-31T00:00", "2020-03-31"),
    ],
)
def test_day_cells(cell: Cell, read: str) -> None:
    assert Habits().day(cell) == read


@pytest.mark.parametrize(("cell", "read"), [(None, ""), (2019, "2019"), (2019.0, "2019"), (1.5, "1.5"), ("'11 %", "11 %")])
def test_text_cells(cell: Cell, read: str) -> None:
    assert text(cell) == read


def test_a_text_that_became_a_date_is_named() -> None:
    with pytest.raises(ValueError, match="was turned into the date 2020-03-01 by the spreadsheet; format the cell as text"):
        text(date(2020, 3, 1))


@pytest.mark.parametrize(
    ("written", "before", "same"),
    [
        ("3.50", "3.5", True),
        ("1,23457E+11", "123456789012", True),  # six digits and an exponent: as a spreadsheet shows it
        ("123457000000", "123456789012", False),  # in full: somebody wrote it
        ("12345678.1235", "12345678.123456", True),
        ("33.3333", "33.333333", False),
        ("1.23456789012346E+19", "12345678901234567890", True),
        ("2,7E+9", "2700000001", False),
        ("1E+22", "9999999999999999999999", True),
        ("999999999999999", "999999999999998", False),
        ("5", "", False),
        ("", "", True),
        ("0", "0", True),
        ("3E+0", "0", False),
    ],
)
def test_a_number_that_nobody_changed(written: str, before: str, same: bool) -> None:
    assert same_number(written, Habits().number(written), before) is same


@pytest.mark.parametrize(
    ("cell", "before", "same"),
    [
        ("348 millions", "348\u00a0millions", True),
        ("l'indice", "l’indice", True),
        ("a b", "a\r\nb", True),
        ("5?000", "5→000", True),  # saved as windows-1252, which has no arrow
        ("5?000", "5é000", False),
        ("ventes", "vente", False),
        ("Ventes", "ventes", False),
    ],
)
def test_a_text_that_nobody_changed(cell: str, before: str, same: bool) -> None:
    assert same_text(cell, before) is same
