"""Periods as pairs of ISO days, moved back by a duration, and the two ends of a range: the calendar is that of the dates."""

from __future__ import annotations

from datetime import date

from extractors.dates import calendar
from extractors.facts.timeline import NONE, Period
from extractors.model import TimeExpression

_UNITS: dict[str, calendar.Unit] = {"Y": "year", "Q": "quarter", "M": "month"}
_LETTERED: dict[str, calendar.Unit] = {"-Q": "quarter", "-H": "half", "-W": "week"}
_BY_LENGTH: dict[int, calendar.Unit] = {len("2024"): "year", len("2024-03"): "month", len("2024-03-31"): "day"}


def shifted(period: Period, duration: str) -> Period:
    """A period moved back by a TIMEX3 duration of whole years, months or quarters; ("", "") where it cannot be."""
    number, unit = duration[1:-1], _UNITS.get(duration[-1:])
    if not number.isdigit() or unit is None:
        return NONE
    try:
        start, end = map(date.fromisoformat, period)
        whole = calendar.day(start) if start == end else calendar.span(start, end)
        back = calendar.shift(whole, -int(number), unit)
    except ValueError:  # an open period, or a year that no calendar has
        return NONE
    return back.start.isoformat(), back.end.isoformat()


def ends(time: TimeExpression) -> tuple[Period, Period] | None:
    """The first and the last year, quarter, month… of a range: "entre 2016 et 2019"; None where it is none of two alike."""
    first, _, last = time.timex.partition("/")
    unit = _LETTERED.get(first[4:6]) or _BY_LENGTH.get(len(first))
    if len(first) != len(last) or unit is None or not (time.date_start and time.date_end):
        return None
    opening, closing = (calendar.containing(date.fromisoformat(day), unit) for day in (time.date_start, time.date_end))
    return (opening.start.isoformat(), opening.end.isoformat()), (closing.start.isoformat(), closing.end.isoformat())
