"""The days of feasts; the movable ones hang on Easter, which dateutil computes."""

from __future__ import annotations

from datetime import timedelta

from dateutil.easter import easter

from extractors.dates import calendar
from extractors.dates.calendar import Period


def in_year(code: str, year: int) -> Period:
    """A feast's day: `code` is "MM-DD", or days from Easter Sunday ("+39", "-2")."""
    if code[0] in "+-":
        return calendar.day(easter(year) + timedelta(int(code)))
    month, number = code.split("-")
    return calendar.day(calendar.at(year, int(month), int(number)))
