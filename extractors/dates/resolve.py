"""From readings to days: with the publication, the dates before, and the tense of the clause.

`Resolver.value` gives a Period, or a string: the underspecified TIMEX3 value of what the text and the publication leave open
("XXXX-WXX-1"). Nothing is guessed: a publication known to its month gives no day to "hier".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from extractors.dates import calendar, fiscal, spans
from extractors.dates.between import Ranges
from extractors.dates.calendar import MONTHS, OutOfCalendar, Period, Unit
from extractors.dates.context import USUAL_START, Resolved, Value
from extractors.dates.counted import Counted
from extractors.dates.days import Days
from extractors.dates.hours import Hours
from extractors.dates.publication import UNKNOWN
from extractors.dates.readings import (
    Between,
    Century,
    DayOfMonth,
    Decade,
    Duration,
    Fixed,
    Near,
    Nth,
    Offset,
    Part,
    Reading,
    Running,
    Same,
    Straddle,
    Timed,
    Turn,
    Turned,
    Weekday,
    Window,
    Year,
    Yearly,
    YearMonth,
)
from extractors.dates.recurring import Recurring

_JUST_OVER = 45
"""Days into a quarter or a half-year in which results of the one before are still news."""

_STILL_NEWS = 75
"""Days after a month in which its statistics are news."""


def _every_week(reading: Weekday) -> str:
    return f"XXXX-WXX-{reading.number + 1}"


class Resolver(Recurring, Ranges, Days, Counted, Hours):
    """Resolves the readings of one text in their order."""

    def resolve(self, reading: Reading) -> Resolved:
        """The TIMEX3 value, type and days of a reading; raises OutOfCalendar for a day that does not exist."""
        match reading:
            case Duration():
                return self._duration(reading)
            case Fixed("PRESENT_REF", _) if self.publication.moment:
                return Resolved(self.publication.moment.isoformat(), "TIME")
            case Fixed(timex, kind):
                return Resolved(timex, kind)
            case Timed():
                return self._timed(reading)
            case Weekday() if self._any_week(reading):
                return Resolved(_every_week(reading), "SET")
            case Between(Weekday() as left, Weekday() as right) if self._any_week(left):
                return Resolved(f"{_every_week(left)}/{_every_week(right)}", "SET")
            case Offset():
                resolved = self._offset_resolved(reading)
                return (
                    replace(resolved, timex=spans.timex(reading.amounts), type="DURATION", frames=True)
                    if reading.within
                    else resolved
                )
            case Window(which="past", unit="quarter" | "half" | "month") if self.direction == "future":
                return self.resolve(replace(reading, which="last"))  # "les prévisions pour les deux derniers trimestres"
            case Window() if reading.which in ("past", "coming"):
                return self._sliding(reading)
            case Window() if reading.which in ("before", "after"):
                return self._beside_focus(reading)
        value = self.value(reading)
        return Resolved(value, "DATE") if isinstance(value, str) else Resolved(value.timex, "DATE", value)

    def value(self, reading: Reading) -> Value:
        """The days of a reading, or its underspecified TIMEX3 value."""
        match reading:
            case Year(number, business=True) if self.fiscal_start != 1:
                return fiscal.named(number, self.fiscal_start, self.publication)
            case Year(number):
                return calendar.year(number)
            case YearMonth(year, month):
                return calendar.month(year, month)
            case Decade(first):
                return calendar.decade(first)
            case Century(number):
                return calendar.century(number)
            case Between(Year(number), Year(), dashed=True) if self.fiscal_start != 1:
                return fiscal.whole(number, self.fiscal_start)
            case Straddle(first, month):
                return fiscal.whole(first, month or (self.fiscal_start if self.fiscal_start != 1 else USUAL_START))
            case Running():
                return self._running(reading)
            case Yearly():
                return self._yearly(reading)
            case Weekday():
                return self._weekday(reading)
            case DayOfMonth():
                return self._day_of_month(reading)
            case Near():
                return self._near(reading)
            case Turned():
                return self._turned(reading)
            case Offset():
                found = self._offset_resolved(reading)
                return found.period or found.timex
            case Window():
                return self._window(reading)
            case Nth():
                return self._nth(reading)
            case Part():
                return self._part(reading)
            case Same():
                return self._same(reading)
            case Between():
                return self._between(reading)
            case Timed():
                return self.value(reading.day) if reading.day else UNKNOWN["day"]
        raise OutOfCalendar(type(reading).__name__)

    # Units around the publication

    def _turned(self, reading: Turned) -> Value:
        unit = reading.unit
        base = self.publication.unit(unit)
        if reading.of is not None:
            named = self.value(reading.of)
            if isinstance(named, str) or unit == "weekend":
                return self._long_weekend(named)
            return calendar.containing(named.start, unit)
        if self._is_business(reading) and (year := self._business_year(reading)):
            return year
        if reading.turn == "that":
            return self._anaphor(unit) or (base if reading.business and base else UNKNOWN[unit])
        if unit == "weekend" and base and self.publication.today:
            return self._weekend(reading.turn, base, self.publication.today)
        if reading.turn in ("previous", "following"):
            base = self._anaphor(unit) or base
            sign = -1 if reading.turn == "previous" else 1
            found = calendar.step(base, sign) if base else None
            return UNKNOWN[unit] if found is None or self.told_past(found) else found
        if reading.turn == "this" and unit in ("quarter", "half") and self.direction == "past":
            told = self.references.told_of(unit, self.publication.latest)
            return told or self.references.latest.get(unit) or base or UNKNOWN[unit]  # the one just reported
        if reading.turn in ("the", "own"):
            base = self._at_hand(unit, base, whole=reading.turn == "the")
        if base is None:
            return UNKNOWN[unit]
        return calendar.step(base, {"last": -1, "next": 1}.get(reading.turn, 0))

    def _weekend(self, turn: Turn, base: Period, today: date) -> Value:
        """The next week-end is the coming one; "ce week-end" of a past tense said on a Monday is the one just over."""
        if turn in ("previous", "following"):
            base = self._anaphor("weekend") or base
            found = calendar.step(base, -1 if turn == "previous" else 1)
            return UNKNOWN["weekend"] if self.told_past(found) else found
        if turn == "next":
            return base if base.start > today else calendar.step(base, 1)
        past = turn == "last" or (self.direction == "past" and base.start > today)
        return calendar.step(base, -1) if past else base

    @staticmethod
    def _long_weekend(found: Value) -> Value:
        """The week-end that a day belongs to, from that day or to it: "le week-end de l'Ascension", "de Pâques"."""
        if isinstance(found, str):
            return UNKNOWN["weekend"]
        monday_or_tuesday = found.start.weekday() <= 1
        whole = calendar.weekend(found.start - timedelta(7 if monday_or_tuesday else 0))
        start, end = min(whole.start, found.start), max(whole.end, found.end)
        return whole if (start, end) == (whole.start, whole.end) else calendar.span(start, end)

    def _at_hand(self, unit: Unit, base: Period | None, *, whole: bool) -> Period | None:
        """ "le trimestre", "de l'année" with nothing beside them: the one the text is in, else the publication's.

        With `whole`, "sur l'année" is the full one, which early in a year and in a past tense is the year before.
        """
        references = self.references
        told = references.told_of(unit, self.publication.latest) if whole and self.direction != "future" else None
        if unit in ("quarter", "half"):
            if told is not None:
                return told
            over = whole and self.direction == "past" and base and self.publication.today
            recent = over and base and over - base.start < timedelta(_JUST_OVER)
            return references.latest.get(unit) or (calendar.step(base, -1) if recent and base else base)
        if unit == "week" and base and references.day and base.start - timedelta(10) <= references.day <= base.end:
            return calendar.week(references.day)
        if told is not None:
            return told
        if unit == "month" and whole and (month := references.latest.get("month")) and self._lately(month):
            return month
        if unit != "year":
            return base
        if references.sentence_year is not None:
            return calendar.year(references.sentence_year)
        latest = self.publication.latest
        early = latest is not None and self.publication.knows("month") and latest.month <= 3
        just_over = latest is not None and latest.month == 1 and self.direction is None
        return calendar.step(base, -1) if base and whole and early and (self.direction == "past" or just_over) else base

    def _lately(self, period: Period) -> bool:
        """Whether a period was over shortly before the publication."""
        latest = self.publication.latest
        return latest is not None and period.end <= latest <= period.end + timedelta(_STILL_NEWS)

    def _anaphor(self, unit: Unit) -> Period | None:
        """The period of a kind that the text last spoke of."""
        references = self.references
        if unit == "week" and (focus := references.focus) and focus.unit == "span" and (focus.end - focus.start).days == 6:
            return calendar.week(focus.start)
        if unit in ("day", "weekend"):
            return calendar.containing(references.day, unit) if references.day else None
        if unit in references.latest:
            return references.latest[unit]
        focus = references.focus
        if focus and focus.unit == "span" and unit == "year":
            return calendar.containing(focus.end, unit)
        if focus and (focus.unit == "day" or MONTHS.get(focus.unit, 12) < MONTHS.get(unit, 0)):
            return calendar.containing(focus.end, unit)
        return focus if focus and focus.unit == "span" and unit == "quarter" else None

    def _nth(self, reading: Nth) -> Value:
        whole = self.value(reading.of)
        if isinstance(whole, str):
            return whole
        if reading.unit == "span":
            months = {"half": 3, "year": 6}.get(whole.unit, 0)
            length = 15 if whole.unit == "month" else ((whole.end - whole.start).days + 1) // 2
            middle = calendar.add(whole.start, months, "month") if months else whole.start + timedelta(length)
            first, last = calendar.span(whole.start, middle - timedelta(1)), calendar.span(middle, whole.end)
            return first if reading.number == 1 else last
        if reading.weekday is not None:
            found = calendar.nth_weekday(reading.number, reading.weekday, whole)
        else:
            found = calendar.nth(reading.number, reading.unit, whole)
        if found is None:
            raise OutOfCalendar(f"{reading.number} {reading.unit}")
        return found

    def _part(self, reading: Part) -> Value:
        whole = self.value(reading.of)
        if isinstance(whole, str):
            return whole
        found = calendar.edge(whole, reading.edge)
        earliest, latest = self.publication.earliest, self.publication.latest
        if earliest is None or latest is None:
            return found
        if isinstance(reading.of, Turned) and reading.of.turn in ("this", "the", "own"):
            back, on = calendar.step(whole, -1), calendar.step(whole, 1)
            past = self.direction == "past"
        elif isinstance(reading.of, Yearly) and reading.of.year is None and not reading.of.turn:
            back, on = calendar.shift(whole, -1, "year"), calendar.shift(whole, 1, "year")
            past = self.toward == "past"
        else:
            return found
        if past and found.start > latest:
            return calendar.edge(back, reading.edge)
        later = calendar.edge(on, reading.edge)
        return later if self.toward == "future" and found.end < earliest and not self.told_aside(found, later) else found

    def _same(self, reading: Same) -> Value:
        references = self.references
        base = references.latest.get(reading.unit) if reading.unit else references.focus
        if reading.unit is None and base and base.unit == "year" and (stretch := references.stretch):
            base = stretch if base.start <= stretch.start and stretch.end <= base.end else base
        if reading.unit == "day":
            day = references.day or self.publication.today
            base = calendar.day(day) if day and (references.day or reading.of) else None
        elif reading.unit and base is None:
            base = self._anaphor(reading.unit)
        if reading.of is None:
            return base or UNKNOWN[reading.unit or "span"]
        whole = self.value(reading.of)
        if isinstance(reading.of, Year) and references.stretch and reading.unit is None and (not base or base.unit == "year"):
            base = references.stretch
        if isinstance(whole, str) or base is None or isinstance(reading.of, Offset):
            return whole
        return calendar.shift(base, self._years_apart(base, whole, reading.of), "year")
