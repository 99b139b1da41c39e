"""What the plots show of a run, gathered article by article: a run may be larger than the memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from flows.matching import Row

MOST_POINTS = 200_000
"""How many values of indicators are kept; above, indicators with few values are forgotten."""
KEPT = 1_000
"""How many indicators are kept then: those with the most values so far."""


class Series(NamedTuple):
    """What a time line is about."""

    organization: str
    indicator: str
    unit: str


class Point(NamedTuple):
    """A value of an indicator and when it holds."""

    day: str
    """The last day of its period, else the day of publication."""
    period_start: str
    value: str
    status: str


@dataclass(slots=True)
class Figures:
    """The counts and the time lines of a run."""

    organizations: Counter[str] = field(default_factory=Counter)
    """How many facts are about each."""
    series: dict[Series, set[Point]] = field(default_factory=dict)
    """The levels and shares of each indicator; what several articles repeat is one point."""
    _points: int = 0

    def add(self, facts: Iterable[Row]) -> None:
        """Take in the facts of an article."""
        for row in facts:
            if row["organization"]:
                self.organizations[row["organization"]] += 1
            day = row["period_end"] or row["period_start"] or row["published"][:10]
            if row["measure"] in ("level", "share") and row["value"] and row["indicator"] and len(day) == len("2020-04-15"):
                series = Series(row["organization"], row["indicator"].lower(), row["unit"])
                points = self.series.setdefault(series, set())
                self._points -= len(points)
                points.add(Point(day, row["period_start"], row["value"], row["status"]))
                self._points += len(points)
        if self._points > MOST_POINTS:
            longest = sorted(self.series.items(), key=lambda one: -len(one[1]))[:KEPT]
            self.series = dict(longest)
            self._points = sum(len(points) for _, points in longest)
