"""Resolves times of day beside their day, and writes them as TIMEX3."""

from __future__ import annotations

from datetime import date, timedelta

from extractors.dates.context import Context, Resolved
from extractors.dates.readings import Clock, Timed


class Hours(Context):
    """Finds the day of a time of day: beside it, in its sentence, in the sentences before, or the publication."""

    def _timed(self, reading: Timed) -> Resolved:
        clock = reading.clock
        if reading.day is not None:
            found = self.value(reading.day)
            name = found if isinstance(found, str) else found.start.isoformat()
            return Resolved(_clocked(name, clock), "TIME", None if isinstance(found, str) else found, frames=True)
        name = self.references.sentence_day or ("" if clock.until or reading.habitual else self.references.carried_day) or ""
        moment = self.publication.moment
        if not name and not reading.habitual and self.publication.today and not clock.until:
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


def _clocked(day: str, clock: Clock) -> str:
    """TIMEX3: "1999-05-23TEV", "1999-05-23T22:00", two moments with "/" for hours, ".." for an open side as in ISO 8601-2."""
    if clock.hours:
        low, high = clock.hours
        return f"{_at(day, low)}/{_at(day, high)}"
    if clock.code:
        return f"{day}T{clock.code}"
    written = f"{day}T{clock.hour:02}:{clock.minute:02}" + (f":{clock.second:02}" if clock.second is not None else "")
    if clock.side:
        return f"../{written}" if clock.side == "before" else f"{written}/.."
    return written + (f"/{_clocked(day, clock.until)}" if clock.until else "")


def _at(day: str, hour: int) -> str:
    if hour == 24 and len(day) == 10 and day[0] != "X":
        return f"{date.fromisoformat(day) + timedelta(1)}T00:00"
    return f"{day}T{hour:02}:00"
