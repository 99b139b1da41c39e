"""The days of feasts; the movable ones hang on Easter, which dateutil computes."""

from __future__ import annotations

from datetime import timedelta

from dateutil.easter import easter

from extractors.dates import calendar
from extractors.dates.calendar import Period


def in_year(code: str, year: int) -> Period:
    """A feast's day: `code` is "MM-DD", days from Easter Sunday ("+39", "-2"), or a weekday of a month.

    "05:-1:6:49" is the last Sunday of May, a week later where that is the 49th day from Easter, as French law has Mother's Day.
    """
    if code[0] in "+-":
        return calendar.day(easter(year) + timedelta(int(code)))
    if ":" not in code:
        month, number = code.split("-")
        return calendar.day(calendar.at(year, int(month), int(number)))
    month, which, weekday, *evaded = code.split(":")
    found = calendar.nth_weekday(int(which), int(weekday), calendar.month(year, int(month)))
    if found is None:
        raise calendar.OutOfCalendar(code)
    clash = evaded and found.start == easter(year) + timedelta(int(evaded[0]))
    return calendar.shift(found, 1, "week") if clash else found
