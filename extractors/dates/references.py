"""What earlier dates of the text later ones point at: the reference time of TIMEX3, which begins with the publication.

A period that only serves a comparison ("contre 10 millions en décembre", the same quarter of another year) does not become the
time the article speaks of; the next "un an plus tôt" still counts from the period compared.
"""

from __future__ import annotations

import re
from datetime import date

from extractors.dates.calendar import Period, Unit, containing
from extractors.dates.readings import Near, Offset, Part, Reading, Running, Same, Straddle, Turned, Weekday, Window, Yearly

_COMPARING = re.compile(
    r"\b(?:contre|(?<!d')après(?=[^;:]*\d)|par rapport|comparée?s? (?:à|au|aux)|face à|son niveau d|celui d|celle d|depuis|versus"
    r"|(?:au|en) regard d|vis-à-vis d|comparativement (?:à|au|aux)"
    r"|vs|(?:plus|moins|mieux) (?:que|qu'|à|au)|(?:supérieure?|inférieure?)s? (?:de [^,;:.]{1,15} )?(?:à|aux?)\b"
    r"|qu'(?:au|en|à|un|$)|que (?:sur|lors|pendant|durant)"
    r"|(?:était|étaient|s'établissait|s'élevait|culminait) (?:à|de)\b[^,;:.]{0,30}$)"
)
_AGAINST = re.compile(r"\b(?:contre|après)\b(?=[^,;:]*\d)[^,;:]{1,40}$")
_CARRIED_SENTENCES = 4
_PERIODS = frozenset(("week", "month", "quarter", "half", "year", "season", "span"))


class References:
    """The dates read so far, from which anaphoric ones are counted."""

    def __init__(self) -> None:
        self.focus: Period | None = None
        """The period that the text speaks of: the last one that is no comparison and not bound to the publication day."""
        self.told: Period | None = None
        """The same, but for what the imperfect only looks back at: "Au troisième trimestre 2015, il était à 10,5 %"."""
        self.day: date | None = None
        """The day last spoken of, for "le lendemain"; forgotten after a few sentences."""
        self._day_age = 0
        self.latest: dict[Unit, Period] = {}
        self.windows: dict[float, Period] = {}
        """The first N months spoken of, for a bare "sur neuf mois"."""
        self.season: Period | None = None
        """The season of sport or of trade, or the summer or winter, last spoken of."""
        self.stretch: Period | None = None
        """The last period shorter than a year of this sentence or the one before, for "sur la même période"."""
        self._stretch_age = 0
        self.part: Period | None = None
        """A part of a period, or the time since one, that this sentence speaks of: "fin juin", "depuis octobre"."""
        self.weekdays: dict[int, date] = {}
        self.sentence_year: int | None = None
        self.sentence_day: str | None = None
        """The day last named in this sentence, for a time of day that follows."""
        self.carried_day: str | None = None
        """The same of the few sentences before."""
        self._age = 0

    def new_sentence(self) -> None:
        self.sentence_year = self.part = None
        self._stretch_age += 1
        if self._stretch_age > 1:
            self.stretch = None
        self._age = 0 if self.sentence_day else self._age + 1
        self._day_age += 1
        if self._day_age > _CARRIED_SENTENCES:
            self.day = None
        self.carried_day = self.sentence_day or (self.carried_day if self._age < _CARRIED_SENTENCES else None)
        self.sentence_day = None

    def note(self, reading: Reading, period: Period, comparing: bool, *, since: bool, imperfect: bool) -> None:
        """Move on to a date just resolved; one after "depuis" is not the day spoken of, one in the imperfect may look back."""
        if isinstance(reading, Weekday) or (isinstance(reading, Yearly) and reading.weekday is not None):
            self.weekdays[period.start.weekday()] = period.start
        if period.unit == "day" and not since:
            self.day, self._day_age = period.start, 0
        deictic = isinstance(reading, Near | Weekday) or (
            isinstance(reading, Turned) and reading.unit in ("day", "week", "weekend")
        )
        if isinstance(reading, Window) and reading.which in ("first", "last") and reading.count:
            self.windows[reading.count] = period
        if isinstance(reading, Straddle | Running) or period.unit == "season":
            self.season = period
        if comparing or isinstance(reading, Offset | Same) or self._echoes(period):
            return
        self.part = period if isinstance(reading, Part) else None
        if period.unit in _PERIODS:
            self.latest[period.unit] = period
        if period.unit in _PERIODS - {"year"} and not isinstance(reading, Part):
            self.stretch, self._stretch_age = period, 0
        if period.unit in _PERIODS | {"day"} and not deictic:
            if not isinstance(reading, Part):
                self.focus = period
            later = not isinstance(reading, Part) and (not imperfect or self.told is None or period.end >= self.told.start)
            if self.told is None or later:
                self.told = period

    def told_of(self, unit: Unit, published: date | None) -> Period | None:
        """The period of a kind that the text is telling of, where it is over: "En mai, … . Sur le mois, …"."""
        told = self.told
        if told is None or published is None or told.unit == "day" or unit in ("day", "weekend"):
            return None
        found = containing(told.end, unit)
        return found if found.start <= told.start and found.end <= published else None

    def _echoes(self, period: Period) -> bool:
        """The same stretch of an earlier year is there to be compared with."""
        focus = self.focus
        return (
            focus is not None
            and focus.unit == period.unit
            and period.unit != "year"
            and period.end < focus.start
            and (period.start.month, period.start.day) == (focus.start.month, focus.start.day)
        )


def compares(text: str, since: int, start: int) -> bool:
    """Whether words of comparison stand between `since` and an expression at `start`; `text` in lower case."""
    return _COMPARING.search(text, max(since, start - 80), start) is not None


def against(text: str, since: int, start: int) -> bool:
    """Whether the expression dates what a value is set against ("contre 3,1 % en janvier"), which is over and known."""
    return _AGAINST.search(text, max(since, start - 80), start) is not None
