"""Sentences with their expected mentions marked inline.

"Il est venu [lundi=2020-08-31]." expects one mention `lundi` with that TIMEX3 value; its bounds follow from the value unless
they are given: "[fin mars=2020-03 2020-03-21..2020-03-31]", "[sur un an=P1Y -]" for none. A type other than DATE or the one that
the value implies is not written.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

import pytest

from extractors.dates.finder import find
from extractors.rows import is_date

MARK = re.compile(r"\[([^\[\]=]+)=([^\[\]\s]+)(?: ([^\[\]]+))?\]")


def bounds(timex: str) -> tuple[str, str]:
    """The days of a fully specified TIMEX3 value, ("", "") for one that is not."""
    if "/" in timex:
        left, right = timex.split("/")
        return bounds(left)[0], bounds(right)[1]
    timex = timex.split("T")[0]
    if "X" in timex or timex.startswith("P") or not timex:
        return "", ""
    if match := re.fullmatch(r"(\d{4})", timex):
        return f"{timex}-01-01", f"{timex}-12-31"
    if re.fullmatch(r"\d{3}", timex):
        return f"{timex}0-01-01", f"{timex}9-12-31"
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", timex):
        months = 3 if match[2] == "Q" else 6
        last = months * int(match[3])
        return f"{match[1]}-{last - months + 1:02}-01", _month_end(int(match[1]), last)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", timex):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return (monday + timedelta(5 if match[3] else 0)).isoformat(), (monday + timedelta(6)).isoformat()
    if match := re.fullmatch(r"(\d{4})-(\d\d)", timex):
        return f"{timex}-01", _month_end(int(match[1]), int(match[2]))
    return timex, timex


def _month_end(year: int, month: int) -> str:
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def expected(marked: str) -> tuple[str, list[tuple[str, str, str, str]]]:
    """The sentence without its marks, and (text, timex, first day, last day) of each."""
    out = []
    for text, timex, days in MARK.findall(marked):
        first, last = ("", "") if days == "-" else days.split("..") if days else bounds(timex)
        out.append((text, timex, first, last))
    return MARK.sub(r"\1", marked), out


def found(text: str, published: str, prefer: str = "past", *, everything: bool = False) -> list[tuple[str, str, str, str]]:
    """What `find` gives, by default only the date mentions of the guide."""
    times = find(text, published, prefer)
    assert all(text[time.start : time.end].strip() for time in times)
    return [
        (text[time.start : time.end], time.timex, time.date_start, time.date_end) for time in times if everything or is_date(time)
    ]


@pytest.fixture(scope="session")
def check():
    """Assert that a marked sentence is read as marked."""

    def run(marked: str, published: str, prefer: str = "past", *, everything: bool = False, among_others: bool = False) -> None:
        text, wanted = expected(marked)
        mentions = found(text, published, prefer, everything=everything)
        assert set(wanted) <= set(mentions) if among_others else mentions == wanted

    return run
