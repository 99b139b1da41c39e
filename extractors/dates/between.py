"""Resolves ranges: the end that lacks its month or year takes it from the other."""

from __future__ import annotations

from datetime import timedelta

from extractors.dates import calendar
from extractors.dates.calendar import OutOfCalendar, Period
from extractors.dates.context import Value, in_month
from extractors.dates.readings import Between, DayOfMonth, Timed, Weekday, Yearly
from extractors.dates.recurring import Recurring


class Ranges(Recurring):
    """Resolves the right end first, then the left one before it."""

    def _between(self, reading: Between) -> Value:
        left, right = reading.left, reading.right
        if isinstance(left, Timed) and left.day:
            left = left.day
        end = self.value(right)
        if isinstance(left, DayOfMonth) and left.within is None:
            if isinstance(end, str):
                return f"{end[:-2]}{left.number:02}/{end}" if len(end) == 10 else end
            month = end.start if left.number <= end.start.day else calendar.add(end.start.replace(day=1), -1, "month")
            start: Value = calendar.day(in_month(month, left.number))
        elif (
            isinstance(left, Yearly)
            and left.year is None
            and not left.turn
            and isinstance(right, Yearly)
            and isinstance(end, Period)
        ):
            start = self._in_year(left, end.start.year)
            if start.start > end.end:
                start = self._in_year(left, end.start.year - 1)
        elif isinstance(left, Yearly) and left.year is not None and isinstance(right, Yearly) and right.year is None:
            start = self.value(left)
            if isinstance(start, Period):
                end = self._in_year(right, start.start.year)
                if end.end < start.start:
                    end = self._in_year(right, start.start.year + 1)
        elif isinstance(left, Weekday) and isinstance(end, Period) and left.day is None:
            start = calendar.day(end.start - timedelta((end.start.weekday() - left.number) % 7))
        elif isinstance(left, Weekday) and left.day is not None and isinstance(end, Period):
            month = end.start if left.day <= end.start.day else calendar.add(end.start.replace(day=1), -1, "month")
            start = calendar.day(in_month(month, left.day))
        else:
            start = self.value(left)
        if isinstance(start, str) or isinstance(end, str):
            return "/".join(one if isinstance(one, str) else one.timex for one in (start, end))
        if start.start > end.end:
            raise OutOfCalendar(f"{start.timex}/{end.timex}")
        return Period(start.start, end.end, f"{start.timex}/{end.timex}", "span")
