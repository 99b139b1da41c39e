"""Resolves single days: weekdays, days of the month, days counted from today or from the day last spoken of."""

from __future__ import annotations

from datetime import date, timedelta

from extractors.dates import calendar
from extractors.dates.calendar import OutOfCalendar, Period
from extractors.dates.context import Context, Value, in_month
from extractors.dates.publication import UNKNOWN
from extractors.dates.readings import DayOfMonth, Near, Weekday


class Days(Context):
    """Chooses the week or the month of a day."""

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
            found = calendar.day(base + timedelta(before if reading.turn == "previous" else after))
            return f"XXXX-WXX-{reading.number + 1}" if self.told_past(found) else found
        elif self.direction is None and reading.number in self.references.weekdays:
            known = self.references.weekdays[reading.number]
            days = (known - today).days if abs((known - today).days) <= 10 else back if self.prefer == "past" else ahead
        else:
            days = back if self.toward == "past" else ahead
        return calendar.day(today + timedelta(days))

    def _any_week(self, reading: Weekday) -> bool:
        """As in "fermé le lundi", "le travail le dimanche": neither tense nor text names one."""
        if reading.turn == "generic":
            return True
        return reading.turn == "the" and self.direction is None and reading.number not in self.references.weekdays

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
                f"{month}-{reading.number:02}" if isinstance(month, str) else calendar.day(in_month(month.start, reading.number))
            )
        if spoken := self._after_day(reading.number):
            return spoken
        today = self.publication.today
        if today is None:
            return f"XXXX-XX-{reading.number:02}"
        for months in (0, -1, -2) if self.toward == "past" else (0, 1, 2):
            try:
                found = in_month(calendar.add(today.replace(day=1), months, "month"), reading.number)
            except OutOfCalendar:
                continue
            if (found <= today) if self.toward == "past" else (found >= today):
                return calendar.day(found)
        raise OutOfCalendar(str(reading.number))

    def _after_day(self, number: int) -> Period | None:
        """The next such day after the one the sentence has named: "détaché le 30 mai et mis en paiement le 3"."""
        named = self.references.sentence_day
        if named is None:
            return None
        base = date.fromisoformat(named)
        try:
            found = in_month(base if number > base.day else calendar.add(base.replace(day=1), 1, "month"), number)
        except OutOfCalendar:
            return None
        latest, earliest = self.publication.latest, self.publication.earliest
        if self.direction == "past":
            return None if latest and found > latest else calendar.day(found)
        return None if self.direction == "future" and earliest and found < earliest else calendar.day(found)

    def _near(self, reading: Near) -> Value:
        base: date | None = self.publication.today
        if reading.of is not None:
            found = self.value(reading.of)
            base = None if isinstance(found, str) else found.end if reading.days > 0 else found.start
        elif reading.anaphoric:
            base = self.references.day or base
        if base is None:
            return UNKNOWN["day"]
        day = calendar.day(base + timedelta(reading.days))
        return UNKNOWN["day"] if reading.anaphoric and self.told_past(day) else day
