"""The business year that an article states: "un exercice clos fin juin", "son exercice, qui s'achève le 31 mars"."""

from __future__ import annotations

import re
from datetime import date

from extractors.dates import calendar
from extractors.dates.calendar import Period

_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
_NAMES = "|".join(_MONTHS)
_ENDS = re.compile(
    r"\b(?:exercice|annee fiscale)\b[^.\n]{0,60}?\b(?:clos|close|cloture|clot|acheve|achevee|achevait|termine|terminee|arrete)\b"
    rf"[^.\n]{{0,12}}?\b(?:(?:le|au) (?:28|29|30|31) |fin |en )({_NAMES})\b"
)
# A fourth quarter that has its months beside it: "pour les trois mois clos le 31 octobre".
_LAST_QUARTER = re.compile(
    rf"\b(?:trois mois|trimestre) (?:clos|acheves?|termines?)\b[^.\n]{{0,12}}?"
    rf"\b(?:(?:le|au) (?:28|29|30|31) |fin |en )({_NAMES})\b"
)
_CLOSES = re.compile(
    rf"\b(?:clotur\w+|clot|arret\w+) ses comptes(?: annuels)? (?:(?:le|au|chaque) (?:28|29|30|31) |(?:a )?fin |en )({_NAMES})\b"
)
_BEGINS = re.compile(
    rf"\b(?:exercice|annee fiscale)\b[^.\n]{{0,60}}?\b(?:commence|debute|demarre|ouvert|court de)\b[^.\n]{{0,12}}?\b({_NAMES})\b"
)


def first_month(plain: str) -> int:
    """The month in which the article's business year begins, 1 where it states none; `plain` in lower case, no accents."""
    if "exercice" not in plain and "annee fiscale" not in plain and "ses comptes" not in plain:
        return 1
    if match := _ENDS.search(plain) or _CLOSES.search(plain):
        return (_MONTHS.index(match.group(1)) + 1) % 12 + 1
    if "quatrieme trimestre" in plain and (match := _LAST_QUARTER.search(plain)):
        return (_MONTHS.index(match.group(1)) + 1) % 12 + 1
    if match := _BEGINS.search(plain):
        return _MONTHS.index(match.group(1)) + 1
    return 1


def part(year: int, first: int, months: int, number: int) -> Period:
    """The quarter (3 months) or half (6) number `number` of the business year that begins in a year's month `first`."""
    start = calendar.add(calendar.at(year, first, 1), months * (number - 1), "month")
    end = calendar.add(calendar.add(start, months, "month"), -1, "day")
    if months == 3 and start.month % 3 == 1:
        return calendar.quarter(start.year, (start.month + 2) // 3)
    if months == 6 and start.month in (1, 7):
        return calendar.half(start.year, (start.month + 5) // 6)
    return calendar.span(start, end)


def around(day: date, first: int) -> Period:
    """The business year, begun in a month `first`, that holds a day."""
    return whole(day.year - (day.month < first), first)


def whole(year: int, first: int) -> Period:
    """The business year that begins in a year's month `first`."""
    start = calendar.at(year, first, 1)
    return calendar.span(start, calendar.add(calendar.add(start, 1, "year"), -1, "day"))
