"""The publication date, as much of it as is known: where the reckoning of relative dates begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from extractors.dates import calendar
from extractors.dates.calendar import Period, Unit

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?)?)?)?")
_NEEDS_DAY = frozenset(("second", "minute", "hour", "day", "week", "weekend", "fortnight"))
_NEEDS_MONTH = frozenset(("month", "quarter", "half", "season"))
UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "fortnight": "XXXX-XX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX",
    "span": "XXXX-XX",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Publication:
    """`earliest` and `latest` are the days it may be: equal where the day is known, None where nothing is."""

    earliest: date | None = None
    latest: date | None = None
    moment: datetime | None = None
    """With the time of day, as written, where it is known."""

    @property
    def today(self) -> date | None:
        return self.earliest if self.earliest == self.latest else None

    def knows(self, unit: str) -> bool:
        """Whether the calendar's unit that holds the publication is known."""
        if self.earliest is None or self.latest is None:
            return False
        if unit in _NEEDS_DAY:
            return self.earliest == self.latest
        return unit not in _NEEDS_MONTH or self.earliest.month == self.latest.month

    def unit(self, unit: Unit) -> Period | None:
        """The week, month, quarter, … of the publication."""
        return calendar.containing(self.earliest, unit) if self.earliest and self.knows(unit) else None


def parse(published: str) -> Publication:
    """Read an ISO 8601 day, date-time (its own local time counts), month or year; anything else is an unknown date."""
    match = _ISO.match(published)
    if not match:
        return Publication()
    year, month, day, hour, minute, second = (int(group) if group else None for group in match.groups())
    assert year is not None
    try:
        if month is None:
            whole = calendar.year(year)
        elif day is None:
            whole = calendar.month(year, month)
        else:
            whole = calendar.day(calendar.at(year, month, day))
        moment = datetime(year, month or 1, day or 1, hour, minute or 0, second or 0) if hour is not None else None
    except ValueError:
        return Publication()
    return Publication(whole.start, whole.end, moment)
