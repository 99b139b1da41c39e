"""From readings to days: with the publication, the dates before, and the tense of the clause.

`Resolver.value` gives a Period, or a string: the underspecified TIMEX3 value of what the text and the publication leave open
("XXXX-WXX-1"). Nothing is guessed: a publication known to its month gives no day to "hier".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from extractors.dates import calendar, feasts, spans
from extractors.dates.calendar import MONTHS, OutOfCalendar, Period, Unit
from extractors.dates.publication import UNKNOWN, Publication
from extractors.dates.readings import (
    Amount,
    Between,
    Century,
    Clock,
    DayOfMonth,
    Decade,
    Duration,
    Fixed,
    Near,
    Nth,
    Offset,
    Part,
    Reading,
    Same,
    Straddle,
    Timed,
    Turned,
    Weekday,
    Window,
    Year,
    Yearly,
    YearMonth,
)
from extractors.dates.references import References
from extractors.dates.tense import Direction

Value = Period | str
Type = Literal["DATE", "TIME", "DURATION", "SET"]
_CLOCK_UNITS = frozenset(("second", "minute", "hour"))
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


@dataclass(frozen=True, slots=True)
class Resolved:
    timex: str
    type: Type
    period: Period | None = None
    frames: bool = False


class Resolver:
    """Resolves the readings of one text in their order."""

    def __init__(self, publication: Publication, prefer: Direction, references: References) -> None:
        self.publication = publication
        self.prefer: Direction = prefer
        self.references = references
        self.direction: Direction | None = None
        """The tense around the expression at hand; None where the text does not tell."""
        self.compared = False
        """The expression at hand is what something is compared with."""

    @property
    def toward(self) -> Direction:
        return self.direction or self.prefer

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
            case Offset():
                resolved = self._offset_resolved(reading)
                return replace(resolved, timex=spans.timex(reading.amounts), type="DURATION", frames=True) if reading.within else resolved
            case Window() if reading.which in ("past", "coming"):
                return self._sliding(reading)
        value = self.value(reading)
        return Resolved(value, "DATE") if isinstance(value, str) else Resolved(value.timex, "DATE", value)

    def value(self, reading: Reading) -> Value:
        """The days of a reading, or its underspecified TIMEX3 value."""
        match reading:
            case Year(number):
                return calendar.year(number)
            case YearMonth(year, month):
                return calendar.month(year, month)
            case Decade(first):
                return calendar.decade(first)
            case Century(number):
                return calendar.century(number)
            case Straddle(first):
                return calendar.span(date(first, 7, 1), date(first + 1, 6, 30))
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
        if reading.turn in ("previous", "following"):
            base = self._anaphor(unit) or base
            sign = -1 if reading.turn == "previous" else 1
            return calendar.step(base, sign) if base else UNKNOWN[unit]
        if reading.turn == "the" and unit in ("quarter", "half"):
            base = self.references.latest.get(unit) or base
        if reading.turn == "the" and unit == "year" and self.references.sentence_year:
            return calendar.year(self.references.sentence_year)
        if base is None:
            return UNKNOWN[unit]
        return calendar.step(base, {"last": -1, "next": 1}.get(reading.turn, 0))

    def _anaphor(self, unit: Unit) -> Period | None:
        """The period of a kind that the text last spoke of."""
        references = self.references
        if unit in ("day", "week", "weekend"):
            return calendar.containing(references.day, unit) if references.day else None
        if unit in references.latest:
            return references.latest[unit]
        focus = references.focus
        if focus and (focus.unit == "day" or MONTHS.get(focus.unit, 12) < MONTHS.get(unit, 0)):
            return calendar.containing(focus.end, unit)
        return focus if focus and focus.unit == "span" and unit == "quarter" else None

    # What comes back every year

    def _yearly(self, reading: Yearly) -> Value:
        vague = self._vague_yearly(reading)
        if reading.turn == "generic":
            return vague
        if reading.year is not None:
            found = self.value(reading.year)
            return vague if isinstance(found, str) else self._in_year(reading, found.start.year)
        if self.references.sentence_year is not None and not reading.turn:
            return self._in_year(reading, self.references.sentence_year)
        if not self.publication.knows("month"):
            self._in_year(reading, 2000)  # 31 February is no date in any year
            return vague
        return self._nearest(reading)

    def _nearest(self, reading: Yearly) -> Period:
        earliest, latest = self.publication.earliest, self.publication.latest
        assert earliest is not None and latest is not None
        around = self._candidates(reading, latest.year)
        match reading.turn:
            case "last":
                fitting = [period for period in around if period.end < earliest]
                return fitting[-1]
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
        if reading.weekday is not None and reading.kind == "day":
            for candidate in (first, second):
                if candidate.start.weekday() == reading.weekday:
                    return candidate
        return first

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
            case "quarter":
                return calendar.quarter(year, reading.number)
            case "half":
                return calendar.half(year, reading.number)
            case "season":
                return calendar.season(year, reading.code)
            case "feast":
                return feasts.in_year(reading.code, year)
            case "week":
                whole = calendar.iso_week(year, reading.number)
                return whole if reading.weekday is None else calendar.day(whole.start + timedelta(reading.weekday))

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
                return f"XXXX-{reading.code}" if reading.code[0] not in "+-" else UNKNOWN["day"]
            case "week":
                return f"XXXX-W{reading.number:02}"

    # Days

    def _weekday(self, reading: Weekday) -> Value:
        today = self.publication.today
        if reading.within is not None:
            week = self.value(reading.within)
            if isinstance(week, Period):
                return calendar.day(week.start + timedelta(reading.number))
        if today is None or isinstance(reading.within, str):
            return f"XXXX-WXX-{reading.number + 1}"
        if reading.day is not None:
            return self._weekday_of_month(reading.number, reading.day, today)
        ahead = (reading.number - today.weekday()) % 7
        back = -((today.weekday() - reading.number) % 7)
        if reading.weeks:
            days = ahead + 7 * reading.weeks
        elif reading.turn == "last":
            days = back or -7
        elif reading.turn == "next":
            days = ahead or 7
        elif reading.turn in ("previous", "following"):
            base = self.references.day or today
            before, after = -((base.weekday() - reading.number) % 7 or 7), (reading.number - base.weekday()) % 7 or 7
            if reading.turn == "following" and base == today and after <= 6 and base.weekday() < reading.number:
                after += 7  # "mercredi suivant" said on a Tuesday is not tomorrow
            return calendar.day(base + timedelta(before if reading.turn == "previous" else after))
        elif self.direction is None and reading.number in self.references.weekdays:
            known = self.references.weekdays[reading.number]
            days = (known - today).days if abs((known - today).days) <= 10 else back if self.prefer == "past" else ahead
        else:
            days = back if self.toward == "past" else ahead
        return calendar.day(today + timedelta(days))

    def _weekday_of_month(self, weekday: int, number: int, today: date) -> Value:
        first = today.replace(day=1)
        near: list[date] = []
        for months in (0, -1, 1, *(range(2, 14) if self.toward == "future" else range(-2, -14, -1))):
            month = calendar.add(first, months, "month")
            try:
                found = month.replace(day=number)
            except ValueError:
                continue
            if found.weekday() == weekday:
                near.append(found)
        if not near:
            return f"XXXX-WXX-{weekday + 1}"
        return calendar.day(min(near, key=lambda found: (abs((found - today).days) > 45, abs((found - today).days))))

    def _day_of_month(self, reading: DayOfMonth) -> Value:
        if reading.within is not None:
            month = self.value(reading.within)
            return (
                f"{month}-{reading.number:02}" if isinstance(month, str) else calendar.day(_in_month(month.start, reading.number))
            )
        today = self.publication.today
        if today is None:
            return f"XXXX-XX-{reading.number:02}"
        for months in (0, -1, -2) if self.toward == "past" else (0, 1, 2):
            try:
                found = _in_month(calendar.add(today.replace(day=1), months, "month"), reading.number)
            except OutOfCalendar:
                continue
            if (found <= today) if self.toward == "past" else (found >= today):
                return calendar.day(found)
        raise OutOfCalendar(str(reading.number))

    def _near(self, reading: Near) -> Value:
        base: date | None = self.publication.today
        if reading.of is not None:
            found = self.value(reading.of)
            base = None if isinstance(found, str) else found.end if reading.days > 0 else found.start
        elif reading.anaphoric:
            base = self.references.day or base
        return calendar.day(base + timedelta(reading.days)) if base else UNKNOWN["day"]

    # Counted stretches

    def _offset_resolved(self, reading: Offset) -> Resolved:
        counts = reading.amounts
        if any(amount.value is None for amount in counts):
            return Resolved(spans.timex(counts), "DURATION", frames=True)
        unit = counts[-1].unit
        if any(amount.unit in _CLOCK_UNITS for amount in counts):
            return self._moment(reading)
        if reading.of is not None:
            found = self.value(reading.of)
            if isinstance(found, str):
                return Resolved(found, "DATE")
            base: Period | None = found if unit in MONTHS and found.unit != "day" else calendar.day(found.start)
        elif reading.anaphoric or (self.compared and unit in MONTHS and reading.sign < 0):
            base = self._shift_base(unit)
        else:
            base = None
        if base is not None and base.unit != "day":
            return _dated(self._shifted(base, counts, reading.sign))
        start = base.start if base else self.publication.today
        if start is None:
            known = self.publication.unit(unit)
            if known is None:
                return Resolved(UNKNOWN[unit], "DATE")
            return _dated(self._shifted(known, counts, reading.sign))
        point = start
        for count, step_unit in _whole(counts):
            point = calendar.add(point, reading.sign * count, step_unit)
        if len(counts) > 1 or unit in ("day", "fortnight"):
            return _dated(calendar.day(point))
        wide = calendar.containing(point, unit)
        if counts[0].rough:
            return _dated(wide)
        return Resolved(point.isoformat(), "DATE", replace(wide, timex=point.isoformat()))

    def _shift_base(self, unit: Unit) -> Period | None:
        references = self.references
        if unit in ("day", "week", "fortnight"):
            return calendar.day(references.day) if references.day else None
        return references.focus or (calendar.day(references.day) if references.day and unit == "month" else None)

    @staticmethod
    def _shifted(base: Period, counts: tuple[Amount, ...], sign: int) -> Period:
        for count, unit in _whole(counts):
            base = calendar.shift(base, sign * count, unit)
        return base

    def _moment(self, reading: Offset) -> Resolved:
        """Hours and minutes from the moment of publication, where that is known."""
        moment = self.publication.moment
        if moment is None or reading.anaphoric or reading.of:
            return Resolved(spans.timex(reading.amounts), "DURATION")
        for amount in reading.amounts:
            if amount.unit in _CLOCK_UNITS:
                moment += timedelta(seconds=reading.sign * (amount.value or 0) * _SECONDS[amount.unit])
            else:
                for count, unit in _whole((amount,)):
                    moment = datetime.combine(calendar.add(moment.date(), reading.sign * count, unit), moment.time())
        return Resolved(moment.isoformat(), "TIME", calendar.day(moment.date()), frames=True)

    def _sliding(self, reading: Window) -> Resolved:
        """A window that ends, or begins, with the publication: "les douze derniers mois", "les trois prochains jours"."""
        past = reading.which == "past"
        timex = spans.timex((Amount(reading.count, reading.unit),))
        if reading.count is None:
            return Resolved(timex, "DURATION", frames=True)
        moment, today = self.publication.moment, self.publication.today
        if reading.unit in _CLOCK_UNITS:
            return self._sliding_hours(reading, timex)
        if today is None or reading.unit not in MONTHS | calendar.DAYS or reading.count % 1:
            return Resolved(timex, "DURATION", frames=True)
        count = int(reading.count)
        if past:
            period = calendar.span(calendar.add(today, -count, reading.unit), today)
        else:
            period = calendar.span(today + timedelta(1), calendar.add(today, count, reading.unit))
        del moment
        return Resolved(timex, "DURATION", period, frames=True)

    def _sliding_hours(self, reading: Window, timex: str) -> Resolved:
        moment, today = self.publication.moment, self.publication.today
        length = timedelta(seconds=(reading.count or 0) * _SECONDS[reading.unit])
        if moment is not None:
            unit = timedelta(seconds=_SECONDS[reading.unit])
            following = moment - (moment - datetime.min) % unit + unit  # whole units after the present one
            left, right = (moment - length, moment) if reading.which == "past" else (following, following + length)
            return Resolved(f"{left.isoformat()}/{right.isoformat()}", "TIME", calendar.span(left.date(), right.date()))
        if today is None or length < timedelta(1):
            return Resolved(timex, "DURATION")
        left_day, right_day = (today - length, today) if reading.which == "past" else (today, today + length)
        return Resolved(timex, "DURATION", calendar.span(left_day, right_day), frames=True)

    def _window(self, reading: Window) -> Value:
        if reading.count is None or reading.count % 1:
            return UNKNOWN["span"]
        which: Literal["first", "last"] = "first" if reading.which == "first" else "last"
        if reading.of is not None:
            whole = self.value(reading.of)
        else:
            whole = self.publication.unit("year") or UNKNOWN["year"]
        if isinstance(whole, str):
            return whole
        found = calendar.window(int(reading.count), reading.unit, whole, which)
        if found is None:
            raise OutOfCalendar(f"{reading.count} {reading.unit}")
        latest = self.publication.latest
        if reading.of is None and latest and self.toward == "past" and found.end > latest + timedelta(45):
            found = calendar.shift(found, -1, "year")
        return found

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
        if isinstance(reading.of, Turned) and reading.of.turn in ("this", "the"):
            back, on = calendar.step(whole, -1), calendar.step(whole, 1)
            past = self.direction == "past"
        elif isinstance(reading.of, Yearly) and reading.of.year is None and not reading.of.turn:
            back, on = calendar.shift(whole, -1, "year"), calendar.shift(whole, 1, "year")
            past = self.toward == "past"
        else:
            return found
        if past and found.start > latest:
            return calendar.edge(back, reading.edge)
        return calendar.edge(on, reading.edge) if self.toward == "future" and found.end < earliest else found

    def _same(self, reading: Same) -> Value:
        references = self.references
        base = references.latest.get(reading.unit) if reading.unit else references.focus
        if reading.unit == "day":
            base = calendar.day(references.day) if references.day else None
        elif reading.unit and base is None:
            base = self._anaphor(reading.unit)
        if reading.of is None:
            return base or UNKNOWN[reading.unit or "span"]
        whole = self.value(reading.of)
        if isinstance(whole, str) or base is None or isinstance(reading.of, Offset):
            return whole
        return calendar.shift(base, whole.start.year - base.start.year, "year")

    # Ranges

    def _between(self, reading: Between) -> Value:
        left, right = reading.left, reading.right
        if isinstance(left, Timed) and left.day:
            left = left.day
        end = self.value(right)
        if isinstance(left, DayOfMonth) and left.within is None:
            if isinstance(end, str):
                return f"{end[:-2]}{left.number:02}/{end}" if len(end) == 10 else end
            month = end.start if left.number <= end.start.day else calendar.add(end.start.replace(day=1), -1, "month")
            start: Value = calendar.day(_in_month(month, left.number))
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
            start = calendar.day(_in_month(month, left.day))
        else:
            start = self.value(left)
        if isinstance(start, str) or isinstance(end, str):
            return "/".join(one if isinstance(one, str) else one.timex for one in (start, end))
        if start.start > end.end:
            raise OutOfCalendar(f"{start.timex}/{end.timex}")
        return Period(start.start, end.end, f"{start.timex}/{end.timex}", "span")

    # Times of day and lengths

    def _timed(self, reading: Timed) -> Resolved:
        clock = reading.clock
        if reading.day is not None:
            found = self.value(reading.day)
            name = found if isinstance(found, str) else found.start.isoformat()
            return Resolved(_clocked(name, clock), "TIME", None if isinstance(found, str) else found, frames=True)
        name = self.references.sentence_day or ("" if clock.until else self.references.carried_day) or ""
        moment = self.publication.moment
        if not name and self.publication.today and not clock.until:
            day = self.publication.today
            if (
                moment
                and self.toward == "future"
                and not clock.code
                and not clock.hours
                and clock.hour < moment.hour
                and clock.loose is False
            ):
                day += timedelta(1)
            name = day.isoformat()
        return Resolved(_clocked(name, clock), "TIME")

    def _duration(self, reading: Duration) -> Resolved:
        counts = reading.amounts
        if reading.frames and len(counts) == 1 and counts[0].unit == "month" and counts[0].value in self.references.windows:
            period = self.references.windows[counts[0].value or 0]
            return Resolved(period.timex, "DATE", period)
        return Resolved(spans.timex(counts), "DURATION", frames=reading.frames)


def _dated(period: Period) -> Resolved:
    return Resolved(period.timex, "DATE", period)


def _in_month(month: date, number: int) -> date:
    return calendar.at(month.year, month.month, number)


def _whole(counts: tuple[Amount, ...]) -> list[tuple[int, Unit]]:
    """Counts as whole numbers of units: a year and a half is a year and six months."""
    smaller: dict[str, tuple[int, Unit]] = {
        "year": (12, "month"),
        "month": (30, "day"),
        "week": (7, "day"),
        "decade": (10, "year"),
    }
    out: list[tuple[int, Unit]] = []
    for amount in counts:
        value = amount.value or 0
        out.append((int(value), amount.unit))
        if value % 1 and amount.unit in smaller:
            factor, unit = smaller[amount.unit]
            out.append((round(value % 1 * factor), unit))
    return out


def _clocked(day: str, clock: Clock) -> str:
    """TIMEX3: "1999-05-23TEV", "1999-05-23T22:00", two moments with "/" for hours."""
    if clock.hours:
        low, high = clock.hours
        return f"{_at(day, low)}/{_at(day, high)}"
    if clock.code:
        return f"{day}T{clock.code}"
    written = f"{day}T{clock.hour:02}:{clock.minute:02}" + (f":{clock.second:02}" if clock.second is not None else "")
    return written + (f"/{_clocked(day, clock.until)}" if clock.until else "")


def _at(day: str, hour: int) -> str:
    if hour == 24 and len(day) == 10 and day[0] != "X":
        return f"{date.fromisoformat(day) + timedelta(1)}T00:00"
    return f"{day}T{hour:02}:00"


Resolve = Callable[[Reading], Resolved]
