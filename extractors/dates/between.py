"""Resolves ranges: the end that lacks its month or year takes it from the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from extractors.dates import calendar
from extractors.dates.calendar import OutOfCalendar, Period
from extractors.dates.context import LONG_AGO, SOON, Context, Value, in_month
from extractors.dates.readings import Between, DayOfMonth, Part, Reading, Timed, Weekday, Year, Yearly


class Ranges(Context):
    """Resolves the right end first, then the left one before it."""

    def _between(self, reading: Between) -> Value:
        left, right = reading.left, reading.right
        if isinstance(left, Timed) and left.day:
            left = left.day
        end = self.value(right)
        start: Value
        if isinstance(left, DayOfMonth) and left.within is None and isinstance(end, str):
            return f"{end[:-2]}{left.number:02}/{end}" if len(end) == 10 else end
        if isinstance(end, Period) and (near := self._beside(left, end.start)):
            start = near
        elif isinstance(end, Period) and _yearless(left):
            start = self._in_same_year(left, end)
        else:
            start = self.value(left)
        if isinstance(start, Period) and _yearless(right) and not _yearless(left):
            end = self.value(_with_year(right, start.start.year))
            if isinstance(end, Period) and end.end < start.start:
                end = self.value(_with_year(right, start.start.year + 1))
        if isinstance(start, str) or isinstance(end, str):
            return "/".join(one if isinstance(one, str) else one.timex for one in (start, end))
        if start.start > end.end:
            raise OutOfCalendar(f"{start.timex}/{end.timex}")
        if _yearless(right) and (_yearless(left) or isinstance(left, DayOfMonth)):
            start, end = self._under_way(start, end)
        if "/" in start.timex + end.timex:
            return calendar.span(start.start, end.end)
        return Period(start.start, end.end, f"{start.timex}/{end.timex}", "span")

    def _under_way(self, start: Period, end: Period) -> tuple[Period, Period]:
        """A range without a year that is on while the article is written, or soon, is this one: "du 6 au 10 mars"."""
        today = self.publication.today
        if today is None or end.end >= today or (self.direction == "past" and self.sure and not self.purpose):
            return start, end
        later = calendar.shift(start, 1, "year"), calendar.shift(end, 1, "year")
        soon = (today - end.end).days > LONG_AGO and (later[0].start - today).days < SOON
        return later if soon or later[0].start <= today <= later[1].end else (start, end)

    @staticmethod
    def _beside(left: Reading, end: date) -> Period | None:
        """The last day before the end that a bare day of the month or a weekday can be."""
        if isinstance(left, Weekday) and left.day is None and left.turn in ("", "the"):
            return calendar.day(end - timedelta((end.weekday() - left.number) % 7))
        number = (
            left.number
            if isinstance(left, DayOfMonth) and left.within is None
            else left.day
            if isinstance(left, Weekday)
            else None
        )
        if number is None:
            return None
        month = end if number <= end.day else calendar.add(end.replace(day=1), -1, "month")
        return calendar.day(in_month(month, number))

    def _in_same_year(self, left: Reading, end: Period) -> Value:
        start = self.value(_with_year(left, end.start.year))
        if isinstance(start, Period) and start.start > end.end:
            return self.value(_with_year(left, end.start.year - 1))
        return start


def _yearless(reading: Reading) -> bool:
    if isinstance(reading, Part):
        return _yearless(reading.of)
    return isinstance(reading, Yearly) and reading.year is None and not reading.turn


def _with_year(reading: Reading, year: int) -> Reading:
    if isinstance(reading, Part):
        return replace(reading, of=_with_year(reading.of, year))
    return replace(reading, year=Year(year)) if isinstance(reading, Yearly) else reading
