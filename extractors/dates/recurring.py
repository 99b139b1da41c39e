"""Resolves what comes back every year: months, quarters, seasons, feasts, days without their year."""

from __future__ import annotations

from datetime import timedelta

from extractors.dates import calendar, feasts, fiscal
from extractors.dates.business import Business
from extractors.dates.calendar import OutOfCalendar, Period
from extractors.dates.context import LONG_AGO, SOON, USUAL_START, Value
from extractors.dates.publication import UNKNOWN
from extractors.dates.readings import Running, Straddle, Turned, Yearly

_YEARS_BACK = 6  # within so many years every date falls on every weekday, but for leap days
_QUARTER_OVER = 150
_CLOSING_SEASON = 21  # in the last weeks of a season, whose months are over, people speak of it as past


class Recurring(Business):
    """Chooses the year, by the words beside it, the tense, and the publication."""

    def _yearly(self, reading: Yearly) -> Value:
        vague = self._vague_yearly(reading)
        if reading.turn == "generic" or (reading.turn == "the" and self.direction is None):
            return vague
        if (part := self._part_of_business(reading)) is not None:
            return part
        if isinstance(reading.year, Straddle) and reading.kind in ("quarter", "half"):
            return vague
        explicit, reading = reading, self._of_business(reading)
        if reading.year is not None:
            found = self.value(reading.year)
            return vague if isinstance(found, str) else self._told_of(reading, self._in_year(reading, found.start.year))
        if self.references.sentence_year is not None and not reading.turn:
            return self._in_year(reading, self.references.sentence_year)
        if not self.publication.knows("month"):
            self._in_year(reading, 2000)  # 31 February is no date in any year
            return vague
        found = self._nearest(reading)
        return self._last_of_business(explicit, found) if explicit is not reading else self._article_or_calendar(reading, found)

    def _told_of(self, reading: Yearly, found: Period) -> Period:
        """In a past tense "le dernier trimestre de son exercice" is not one that is to come."""
        latest = self.publication.latest
        own = isinstance(reading.year, Turned) and reading.year.turn == "own"
        early = own and self.direction == "past" and latest is not None and found.start > latest
        return calendar.shift(found, -1, "year") if early else found

    def _nearest(self, reading: Yearly) -> Period:
        earliest, latest = self.publication.earliest, self.publication.latest
        assert earliest is not None
        assert latest is not None
        around = self._candidates(reading, latest.year)
        match reading.turn:
            case "last":
                closing = timedelta(_CLOSING_SEASON if reading.kind == "season" else 0)
                return [period for period in around if period.end - closing < earliest][-1]
            case "next":
                return next(period for period in around if period.start > latest)
            case "previous" | "following" if self.references.focus:
                focus = self.references.focus
                around = self._candidates(reading, focus.start.year)
                if reading.turn == "previous":
                    return [period for period in around if period.end < focus.start][-1]
                return next(period for period in around if period.start > focus.end)
            case "this" if self.direction is None:
                return min(around, key=lambda period: max(period.start - latest, earliest - period.end))
        past = [period for period in around if period.start <= latest][-1]
        future = next(period for period in around if period.end >= earliest)
        first, second = (past, future) if self.toward == "past" else (future, past)
        before, after = (latest - past.end).days, (future.start - earliest).days
        if not self.sure and reading.kind in ("day", "feast"):  # nearly a year off one way, at hand the other
            if before > LONG_AGO and after < SOON:
                first, second = future, past
            elif self.direction == "future" and after > LONG_AGO and before < SOON:
                first, second = past, future
        over = before < _QUARTER_OVER and latest.year == past.end.year
        if not self.sure and reading.kind in ("quarter", "half") and self.direction == "future" and over and after > before:
            first, second = past, future  # "après le recul du deuxième trimestre, il faudra", in September
        if not self.sure and self.purpose and before > after:
            first, second = future, past  # "des réservations pour août", in June
        if reading.kind in ("month", "day") and self.told_aside(past, future):
            first, second = past, future
        return self._on_its_weekday(reading.weekday, around, first, second) if reading.weekday is not None else first

    def _on_its_weekday(self, weekday: int, around: list[Period], first: Period, second: Period) -> Period:
        """The year in which a day falls on its weekday; a day at hand that does not is a slip of the pen."""
        today = self.publication.latest
        if first.start.weekday() == weekday or today is None:
            return first
        if not self.sure and second.start.weekday() == weekday:
            return second
        if abs((first.start - today).days) <= SOON:
            return first
        told = [period for period in reversed(around) if period.start <= today] if self.direction == "past" else []
        return next((period for period in told[:_YEARS_BACK] if period.start.weekday() == weekday), first)

    def _candidates(self, reading: Yearly, middle: int) -> list[Period]:
        found = []
        for year in range(middle - 9, middle + 10):
            try:
                found.append(self._in_year(reading, year))
            except OutOfCalendar:
                continue  # 29 February
        if not found:
            raise OutOfCalendar(f"{reading.number}/{reading.month}")
        return found

    def _in_year(self, reading: Yearly, year: int) -> Period:
        match reading.kind:
            case "month":
                return calendar.month(year, reading.number)
            case "day":
                return calendar.day(calendar.at(year, reading.month, reading.number))
            case "quarter" | "half":
                first = self.fiscal_start if reading.year is None else 1
                return fiscal.part(year, first, calendar.MONTHS[reading.kind], reading.number)
            case "season":
                return calendar.season(year, reading.code)
            case "feast":
                return feasts.in_year(reading.code, year)
            case "week":
                whole = calendar.iso_week(year, reading.number)
                return whole if reading.weekday is None else calendar.day(whole.start + timedelta(reading.weekday))

    def _running(self, reading: Running) -> Value:
        """A season counted from the one told of, else from the one of sport that holds the publication."""
        told, today = self.references.season, self.publication.latest
        if told is None and reading.told:
            raise OutOfCalendar("an election's campaign")
        if told is not None and reading.turn in ("previous", "that", "following"):
            base = told
        elif today is None or not self.publication.knows("month"):
            return UNKNOWN["span"]
        elif told is not None and told.unit == "season":
            base = told if told.start.year == today.year else calendar.shift(told, today.year - told.start.year, "year")
        else:
            base = fiscal.around(today, told.start.month if told is not None else USUAL_START)
        steps = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(reading.turn, 0)
        return calendar.shift(base, steps, "year")

    def _vague_yearly(self, reading: Yearly) -> str:
        match reading.kind:
            case "month":
                return f"XXXX-{reading.number:02}"
            case "day":
                return f"XXXX-{reading.month:02}-{reading.number:02}"
            case "quarter":
                return f"XXXX-Q{reading.number}"
            case "half":
                return f"XXXX-H{reading.number}"
            case "season":
                return f"XXXX-{reading.code}"
            case "feast":
                return f"XXXX-{reading.code}" if reading.code[0] not in "+-" and ":" not in reading.code else UNKNOWN["day"]
            case "week":
                return f"XXXX-W{reading.number:02}"
