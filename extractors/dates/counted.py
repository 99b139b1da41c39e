"""Resolves stretches counted from a moment: "il y a trois mois", "un an plus tôt", "les douze derniers mois", "dans 40 min"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from extractors.dates import calendar, spans
from extractors.dates.business import Business
from extractors.dates.calendar import MONTHS, OutOfCalendar, Period, Unit
from extractors.dates.context import Resolved, Value, dated
from extractors.dates.publication import UNKNOWN
from extractors.dates.readings import Amount, Duration, Offset, Turned, Window
from extractors.dates.tense import Evidence

_CLOCK_UNITS = frozenset(("second", "minute", "hour"))
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


class Counted(Business):
    """Counts units on and back from the publication, the reference time or another date."""

    def _year_to_date(self, months: float | None) -> Period | None:
        """As in "sur neuf mois" beside the first nine months, or beside September: the year so far, not any nine months.

        Three, six and twelve months are common as rolling windows and need the words "premiers mois" before them, or for six
        a half-year that the article speaks of.
        """
        references = self.references
        if months in references.windows:
            return references.windows[months]
        if months == 6 and (half := references.latest.get("half")):
            return half
        focus = references.focus
        if focus is None or months not in (4, 5, 7, 8, 9, 10, 11):
            return None
        elapsed = (focus.end.month - self.fiscal_start) % 12 + 1
        if focus.unit in ("month", "quarter", "span") and elapsed == months:
            return calendar.span(calendar.add(calendar.add(focus.end, 1, "day"), -elapsed, "month"), focus.end)
        return None

    def _duration(self, reading: Duration) -> Resolved:
        counts = reading.amounts
        if reading.frames and len(counts) == 1 and counts[0].unit == "month" and (period := self._year_to_date(counts[0].value)):
            self.references.note(Window(counts[0].value, "month", "first"), period, False, since=False, imperfect=False)
            return Resolved(period.timex, "DATE", period)
        return Resolved(spans.timex(counts), "DURATION", frames=reading.frames)

    def _offset_resolved(self, reading: Offset) -> Resolved:
        counts = reading.amounts
        if any(amount.value is None for amount in counts):
            return Resolved(spans.timex(counts), "DURATION", frames=True)
        unit = counts[-1].unit
        found = self._counted_on(reading, unit)
        if reading.anaphoric and found.period and self.told_past(found.period):
            return Resolved(UNKNOWN[unit], "DATE")
        return found

    def _counted_on(self, reading: Offset, unit: Unit) -> Resolved:
        counts = reading.amounts
        if any(amount.unit in _CLOCK_UNITS for amount in counts):
            return self._moment(reading)
        if reading.of is not None:
            found = self.value(reading.of)
            if isinstance(found, str):
                return Resolved(found, "DATE")
            base: Period | None = found if unit in MONTHS and found.unit != "day" else calendar.day(found.start)
        elif reading.anaphoric or (self.compared and unit in MONTHS and reading.sign < 0):
            base = self._shift_base(unit, years=all(amount.unit == "year" or (amount.value or 1) % 12 == 0 for amount in counts))
            if base and not reading.anaphoric and base.unit == "span" and base.end > calendar.add(base.start, 11, "month"):
                base = None  # "il y a deux ans" beside a season counts from now
        else:
            base = None
        if base is not None and base.unit != "day":
            return dated(self._shifted(base, counts, reading.sign))
        start = base.start if base else self.publication.today
        if start is None:
            known = self.publication.unit(unit)
            if known is None:
                return Resolved(UNKNOWN[unit], "DATE")
            return dated(self._shifted(known, counts, reading.sign))
        point = start
        for count, step_unit in _whole(counts):
            point = calendar.add(point, reading.sign * count, step_unit)
        if len(counts) > 1 or unit in ("day", "fortnight"):
            return dated(calendar.day(point))
        wide = calendar.containing(point, unit)
        if counts[0].rough:
            return dated(wide)
        if base is not None and reading.sign < 0 and _closes_accounts(base.start):
            return dated(calendar.day(point))
        return Resolved(point.isoformat(), "DATE", replace(wide, timex=point.isoformat()))

    def _shift_base(self, unit: Unit, *, years: bool) -> Period | None:
        references = self.references
        if unit in ("day", "week", "fortnight"):
            return calendar.day(references.day) if references.day else None
        if references.part and (unit == "year" or (unit == "month" and years)):
            return references.part
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

    def _window(self, reading: Window) -> Value:
        if reading.count is None or reading.count % 1:
            return UNKNOWN["span"]
        which: Literal["first", "last"] = "first" if reading.which == "first" else "last"
        if (
            isinstance(reading.of, Turned)
            and self._is_business(reading.of)
            and (found := self._window_of_business(reading, reading.of))
        ):
            return found
        if reading.which in ("to", "from"):
            self.tense = Evidence("past", sure=True)  # "l'exercice clos le 31 mars", "entamé le 1er avril"
        whole = self.value(reading.of or Turned("year", "this"))
        if isinstance(whole, str):
            return whole
        if reading.which == "to":  # "les trois mois clos le 31 octobre"
            after = calendar.add(whole.end, 1, "day")
            return calendar.span(calendar.add(after, -int(reading.count), reading.unit), whole.end)
        if reading.which == "from":
            return calendar.span(
                whole.start, calendar.add(calendar.add(whole.start, int(reading.count), reading.unit), -1, "day")
            )
        found = calendar.window(int(reading.count), reading.unit, whole, which)
        if found is None:
            raise OutOfCalendar(f"{reading.count} {reading.unit}")
        latest = self.publication.latest
        if reading.of is None and latest and self.toward == "past" and found.end > latest + timedelta(45):
            found = calendar.shift(found, -1, "year")
        return found

    def _sliding(self, reading: Window) -> Resolved:
        """A window that ends, or begins, with the publication: "les douze derniers mois", "les trois prochains jours"."""
        past = reading.which == "past"
        timex = spans.timex((Amount(reading.count, reading.unit),))
        if reading.count is None:
            return Resolved(timex, "DURATION", frames=True)
        today = self.publication.today
        if reading.unit in _CLOCK_UNITS:
            return self._sliding_hours(reading, timex)
        if today is None or reading.unit not in MONTHS | calendar.DAYS or reading.count % 1:
            return Resolved(timex, "DURATION", frames=True)
        count = int(reading.count)
        if past:
            period = calendar.span(calendar.add(today, -count, reading.unit), today)
        else:
            period = calendar.span(today + timedelta(1), calendar.add(today, count, reading.unit))
        return Resolved(timex, "DURATION", period, frames=True)

    def _beside_focus(self, reading: Window) -> Resolved:
        """The units before or after the time last spoken of: "contre 3 % les trois mois précédents"."""
        timex = spans.timex((Amount(reading.count, reading.unit),))
        focus = self.references.focus or (calendar.day(self.references.day) if self.references.day else None)
        if focus is None and reading.which == "after" and self.direction != "past":
            return self._sliding(replace(reading, which="coming"))
        known = reading.unit in MONTHS | calendar.DAYS and reading.count and not reading.count % 1
        if focus is None or not known:
            return Resolved(timex, "DURATION", frames=True)
        count = int(reading.count or 0)
        if reading.which == "after":
            start = focus.end + timedelta(1)
            period = calendar.span(start, calendar.add(start, count, reading.unit) - timedelta(1))
        else:
            period = calendar.span(calendar.add(focus.start, -count, reading.unit), focus.start - timedelta(1))
        return Resolved(timex, "DURATION", None if self.told_past(period) else period, frames=True)

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


def _closes_accounts(day: date) -> bool:
    """The first or the last day of a month, on which stock is taken: "au 30 septembre, …, contre 3 millions un an plus tôt"."""
    return day.day == 1 or calendar.add(day, 1, "day").day == 1


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
