"""Calendar arithmetic: stretches of days with their TIMEX3 value, and how they shift, step and split.

Nothing here reads text or knows a publication date. Days are proleptic Gregorian; weeks are ISO 8601 weeks.
"""

from __future__ import annotations

import calendar as _calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from extractors.dates import astronomy

Unit = Literal[
    "second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "half", "season", "year",
    "decade", "century", "span",
]  # fmt: skip
Edge = Literal["start", "middle", "end"]

MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS: dict[str, int] = {"day": 1, "week": 7, "weekend": 7, "fortnight": 15}
SEASONS = ("SP", "SU", "FA", "WI")


class OutOfCalendar(ValueError):
    """A day that no calendar has: 31 February, or a year outside 1-9999."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included, and how TIMEX3 writes them. `unit` is what kind of stretch it is."""

    start: date
    end: date
    timex: str
    unit: Unit


def day(value: date) -> Period:
    return Period(value, value, value.isoformat(), "day")


def at(year: int, month: int, number: int) -> date:
    """A day by its numbers; raises OutOfCalendar for one that does not exist."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError) as error:
        raise OutOfCalendar(f"{year}-{month}-{number}") from error


def month(year: int, number: int) -> Period:
    first = at(year, number, 1)
    return Period(first, _month_end(first), f"{year:04}-{number:02}", "month")


def quarter(year: int, number: int) -> Period:
    return Period(at(year, 3 * number - 2, 1), _month_end(at(year, 3 * number, 1)), f"{year:04}-Q{number}", "quarter")


def half(year: int, number: int) -> Period:
    return Period(at(year, 6 * number - 5, 1), _month_end(at(year, 6 * number, 1)), f"{year:04}-H{number}", "half")


def year(number: int) -> Period:
    return Period(at(number, 1, 1), at(number, 12, 31), f"{number:04}", "year")


def decade(first: int) -> Period:
    """Ten years from `first`, a multiple of ten; TIMEX3 writes the three digits they share."""
    return Period(at(first, 1, 1), at(first + 9, 12, 31), f"{first // 10:03}", "decade")


def century(number: int) -> Period:
    """The 21st century: 2001-2100; TIMEX3 writes the two digits of most of its years."""
    return Period(at(100 * number - 99, 1, 1), at(100 * number, 12, 31), f"{number - 1:02}", "century")


def week(inside: date) -> Period:
    monday = inside - timedelta(inside.weekday())
    iso = monday.isocalendar()
    return Period(monday, monday + timedelta(6), f"{iso.year:04}-W{iso.week:02}", "week")


def iso_week(year: int, number: int) -> Period:
    try:
        return week(date.fromisocalendar(year, number, 1))
    except ValueError as error:
        raise OutOfCalendar(f"{year}-W{number}") from error


def weekend(inside: date) -> Period:
    whole = week(inside)
    return Period(whole.start + timedelta(5), whole.end, f"{whole.timex}-WE", "weekend")


def season(year: int, code: str) -> Period:
    """From its solstice or equinox to the day before the next one; winter carries the year in which it begins."""
    index = SEASONS.index(code)
    first = astronomy.turn(year, index)
    following = astronomy.turn(year + (index == 3), (index + 1) % 4)
    return Period(first, following - timedelta(1), f"{year:04}-{code}", "season")


def span(start: date, end: date) -> Period:
    """A stretch of any length, its TIMEX3 value as coarse as its ends allow."""
    if start.day == 1 and end == _month_end(end):
        if (start.month, end.month) == (1, 12):
            left, right = f"{start.year:04}", f"{end.year:04}"
        else:
            left, right = f"{start:%Y-%m}", f"{end:%Y-%m}"
    else:
        left, right = start.isoformat(), end.isoformat()
    return Period(start, end, left if left == right else f"{left}/{right}", "span")


def containing(inside: date, unit: Unit) -> Period:
    """The calendar's day, week, month, … that holds a day. A fortnight is the half of a month."""
    match unit:
        case "week":
            return week(inside)
        case "weekend":
            return weekend(inside)
        case "fortnight":
            first = inside.day <= 15
            return span(inside.replace(day=1 if first else 16), inside.replace(day=15) if first else _month_end(inside))
        case "month":
            return month(inside.year, inside.month)
        case "quarter":
            return quarter(inside.year, (inside.month + 2) // 3)
        case "half":
            return half(inside.year, (inside.month + 5) // 6)
        case "season":
            return _season_of(inside)
        case "year":
            return year(inside.year)
        case "decade":
            return decade(inside.year // 10 * 10)
        case "century":
            return century((inside.year + 99) // 100)
        case _:
            return day(inside)


def add(value: date, count: int, unit: str) -> date:
    """`count` units on from a day, back where negative; the last day of a shorter month stands in for a missing one."""
    try:
        if unit in DAYS:
            return value + timedelta(count * DAYS[unit])
        index = value.year * 12 + value.month - 1 + count * MONTHS[unit]
        if not MINYEAR <= index // 12 <= MAXYEAR:
            raise OutOfCalendar(f"{value} {count:+} {unit}")
        last = _calendar.monthrange(index // 12, index % 12 + 1)[1]
        return date(index // 12, index % 12 + 1, min(value.day, last))
    except OverflowError as error:
        raise OutOfCalendar(f"{value} {count:+} {unit}") from error


def shift(period: Period, count: int, unit: Unit) -> Period:
    """The same stretch `count` units later: the third quarter a year before, the same months, the same day."""
    if period.unit == "season" and unit == "year":
        return season(int(period.timex[:4]) + count, period.timex[5:])
    start = add(period.start, count, unit)
    end = add(period.end, count, unit)
    if period.end == _month_end(period.end) and unit in MONTHS:
        end = _month_end(end)
    if period.unit == "span":
        return span(start, end)
    if period.unit == "day":
        return day(start)
    return containing(start, period.unit)


def step(period: Period, count: int) -> Period:
    """The period of the same kind `count` further on: the quarter before, the month after."""
    if period.unit == "season":
        index = SEASONS.index(period.timex[5:]) + count
        return season(int(period.timex[:4]) + index // 4, SEASONS[index % 4])
    if period.unit == "span":
        months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
        if period.start.day == 1 and period.end == _month_end(period.end):
            return shift(period, count * months, "month")
        return shift(period, count * ((period.end - period.start).days + 1), "day")
    return shift(period, count, period.unit)


def edge(period: Period, which: Edge) -> Period:
    """The beginning, the middle or the end of a period, as the annotation guide cuts them.

    A month: days 1-10, 11-20, 21-end. A year and a half-year: thirds. A quarter: its months. A week: Monday and Tuesday,
    Wednesday and Thursday, Thursday to Sunday. A decade: its first four, middle three and last three years.
    """
    third = ("start", "middle", "end").index(which)
    start, end = period.start, period.end
    match period.unit:
        case "month":
            start = period.start + timedelta(10 * third)
            end = period.end if which == "end" else start + timedelta(9)
        case "quarter" | "half" | "year":
            months = MONTHS[period.unit] // 3
            start = add(period.start, third * months, "month")
            end = add(start, months, "month") - timedelta(1)
        case "week":
            first, last = ((0, 1), (2, 3), (3, 6))[third]
            start, end = period.start + timedelta(first), period.start + timedelta(last)
        case "decade" | "century":
            years = MONTHS[period.unit] // 120
            first, last = ((0, 4 * years), (4 * years, 7 * years), (7 * years, 10 * years))[third]
            start = add(period.start, first, "year")
            end = add(period.start, last, "year") - timedelta(1)
        case _:
            length = (period.end - period.start).days + 1
            start = period.start + timedelta(length * third // 3)
            end = period.start + timedelta(max(length * (third + 1) // 3 - 1, length * third // 3))
    return replace(period, start=start, end=end, unit="span")


def nth(number: int, unit: Unit, within: Period) -> Period | None:
    """The second week, the last day, the first month of a period; counted from its end where `number` is negative.

    The first and the last week of a month are the first and the last that lie whole in it.
    """
    first, last = containing(within.start, unit), containing(within.end, unit)
    if first.start < within.start:
        first = step(first, 1)
    if last.end > within.end:
        last = step(last, -1)
    if unit == "fortnight":
        found = first if number == 1 else containing(add(first.end, 1, "day"), unit) if number == 2 else last
    else:
        found = step(first, number - 1) if number > 0 else step(last, number + 1)
    return found if found.start <= within.end and found.end >= within.start else None


def nth_weekday(number: int, weekday: int, within: Period) -> Period | None:
    """The first Wednesday, the last Friday of a period."""
    if number > 0:
        found = within.start + timedelta((weekday - within.start.weekday()) % 7 + 7 * (number - 1))
    else:
        found = within.end - timedelta((within.end.weekday() - weekday) % 7 + 7 * (-number - 1))
    return day(found) if within.start <= found <= within.end else None


def window(count: int, unit: Unit, within: Period, which: Literal["first", "last"]) -> Period | None:
    """The first nine months, the last three weeks of a period."""
    if which == "first":
        start = within.start
        end = add(start, count, unit) - timedelta(1)
    elif unit in MONTHS and within.end == _month_end(within.end):
        end = within.end
        start = add(end + timedelta(1), -count, unit)
    else:
        end = within.end
        start = add(end, -count, unit) + timedelta(1)
    return span(start, end) if within.start <= start and end <= within.end else None


def _season_of(inside: date) -> Period:
    for first_year in (inside.year, inside.year - 1):
        for code in reversed(SEASONS):
            found = season(first_year, code)
            if found.start <= inside <= found.end:
                return found
    raise OutOfCalendar(inside.isoformat())


def _month_end(value: date) -> date:
    return value.replace(day=_calendar.monthrange(value.year, value.month)[1])
