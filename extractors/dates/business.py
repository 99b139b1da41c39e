"""Resolves business years and their quarters, where the article states that they are not the calendar's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extractors.dates import calendar, fiscal
from extractors.dates.calendar import MONTHS, Period
from extractors.dates.context import Context, Value
from extractors.dates.readings import Reading, Straddle, Turned, Window, Year, Yearly

_NEARLY_OVER = 15
"""Days before its end in which a quarter is told of as if it were over."""


class Business(Context):
    """Counts from the month in which the business year begins (`fiscal_start`, 1 where none is stated)."""

    def _is_business(self, reading: Reading | None) -> bool:
        """Whether a year is a business year that is not the calendar's."""
        if isinstance(reading, Turned):
            return reading.business and self._first_month() != 1
        if self.fiscal_start == 1:
            return False
        if isinstance(reading, Year):
            return reading.business or self.fiscal_own
        return isinstance(reading, Straddle)

    def _first_month(self) -> int:
        """The month in which the business year begins, where none is stated that of one told of: "l'exercice 2023-2024"."""
        focus = self.references.focus
        told = focus is not None and focus.unit == "span" and calendar.add(focus.start, 1, "year") > focus.end
        whole = told and focus is not None and calendar.add(focus.start, 11, "month") < focus.end
        return focus.start.month if self.fiscal_start == 1 and whole and focus is not None else self.fiscal_start

    def _business_year(self, reading: Turned) -> Period | None:
        """ "l'exercice écoulé", "cet exercice", "l'exercice précédent": from the one told of, else from the publication."""
        today = self.publication.latest
        if today is None or not self.publication.knows("month"):
            return None
        told, current = self._told_year(), fiscal.around(today, self._first_month())
        match reading.turn:
            case "last":
                return calendar.shift(current, -1, "year")
            case "next":
                return calendar.shift(current, 1, "year")
            case "this":
                return current
            case "previous" | "following":
                return calendar.shift(told or current, -1 if reading.turn == "previous" else 1, "year")
            case _ if told is not None:
                return told
        return calendar.shift(current, -1, "year") if self.direction == "past" else current

    def _told_year(self) -> Period | None:
        """The business year of what the text last spoke of."""
        focus = self.references.focus
        if focus is None or focus.unit == "year":
            return None
        return fiscal.around(focus.end, self._first_month())

    def _part_of_business(self, reading: Yearly) -> Value | None:
        """A quarter or a half of a business year; None where the year is the calendar's or is not told."""
        year = reading.year
        if reading.kind not in ("quarter", "half") or not self._is_business(year):
            return None
        assert year is not None
        if isinstance(year, Turned) and year.turn in ("own", "the", "this", "that"):
            return None
        found = self.value(year)
        if isinstance(found, str):
            return found
        return fiscal.part(found.start.year, found.start.month, MONTHS[reading.kind], reading.number)

    def _window_of_business(self, reading: Window, within: Turned) -> Period | None:
        """The first nine months of the business year, the last ones that are over where the tense is past."""
        today = self.publication.latest
        if today is None or reading.count is None:
            return None
        current = fiscal.around(today, self._first_month())
        found = calendar.window(int(reading.count), reading.unit, current, "first" if reading.which == "first" else "last")
        if found is not None and within.turn in ("own", "the") and self.toward == "past" and found.end > today:
            return calendar.shift(found, -1, "year")
        return found

    def _years_apart(self, base: Period, whole: Period, of: Reading) -> int:
        """How many years lie between a period and the same one of another year."""
        if self._is_business(of):
            return whole.start.year - fiscal.around(base.start, self._first_month()).start.year
        return whole.start.year - base.start.year

    def _calendars(self, reading: Yearly, latest: date) -> Period:
        """The calendar's last such quarter or half that is over."""
        months = MONTHS[reading.kind]
        ended = (fiscal.part(latest.year - back, 1, months, reading.number) for back in (0, 1))
        return next(period for period in ended if period.end <= latest or period.start.year < latest.year)

    def _article_or_calendar(self, reading: Yearly, found: Period) -> Period:
        """A quarter that does not say whose: the calendar's where the business year's is not over, as another's may be stated.

        Where the article states its year only later, it is whichever has been over for less time.
        """
        latest = self.publication.latest
        if self.fiscal_start == 1 or self.direction != "past" or latest is None or reading.year is not None:
            return found
        if reading.kind not in ("quarter", "half") or reading.turn or self.fiscal_own:
            return found
        calendars = self._calendars(reading, latest)
        if found.end > latest:
            return calendar.shift(found, -1, "year") if self.fiscal_here else calendars
        return calendars if self.fiscal_ahead and found.end < calendars.end <= latest else found

    def _last_of_business(self, reading: Yearly, found: Period) -> Period:
        """In a past tense a quarter that is over, unless it is one of the year under way."""
        latest = self.publication.latest
        under_way = isinstance(reading.year, Turned) and reading.year.turn == "this"
        early = latest is not None and self.direction == "past" and found.end > calendar.add(latest, _NEARLY_OVER, "day")
        return calendar.shift(found, -1, "year") if early and not under_way else found

    def _of_business(self, reading: Yearly) -> Yearly:
        """A quarter of "son exercice" is one of the years that the article states, chosen by tense like any other."""
        own = self._is_business(reading.year) and isinstance(reading.year, Turned)
        return replace(reading, year=None, turn="") if own else reading
