"""What every resolution needs: the publication, the reference time, the tense, and the values that come out."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractors.dates import calendar
from extractors.dates.calendar import Period
from extractors.dates.publication import Publication
from extractors.dates.readings import Reading
from extractors.dates.references import References
from extractors.dates.tense import Direction, Evidence

Value = Period | str
"""Days, or the underspecified TIMEX3 value of what text and publication leave open ("XXXX-WXX-1")."""
LONG_AGO, SOON = 320, 45
"""Days: what no verb places nearly a year ago or in a few weeks lies ahead."""
USUAL_START = 7
"""Seasons and business years over two calendar years begin in July unless the article says otherwise."""
Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its type, its days where they are known, and whether the guide calls it a date though it is none."""

    timex: str
    type: Type
    period: Period | None = None
    frames: bool = False


class Context(ABC):
    """The state in which one reading is resolved."""

    def __init__(self, publication: Publication, prefer: Direction, references: References) -> None:
        self.publication = publication
        self.prefer: Direction = prefer
        self.references = references
        self.tense = Evidence()
        """The tense around the expression at hand."""
        self.fiscal_start = 1
        """The month in which the article's business year begins."""
        self.fiscal_own = False
        """The expression at hand has its own end or months beside it: "au troisième trimestre 2024, clos le 30 juin"."""
        self.fiscal_here = False
        """The sentence of the expression at hand states the business year."""
        self.fiscal_ahead = False
        """The article states its business year only after the expression at hand."""
        self.purpose = False
        """The expression at hand follows "pour": what is meant for it, or what it brought."""
        self.compared = False
        """The expression at hand is what something is compared with."""

    @property
    def direction(self) -> Direction | None:
        """Past or future as the tense tells it; None where the text does not tell."""
        return self.tense.direction

    @property
    def toward(self) -> Direction:
        return self.direction or self.prefer

    @property
    def sure(self) -> bool:
        """Whether a verb near by tells the tense."""
        return self.direction is not None and self.tense.sure

    def told_past(self, period: Period) -> bool:
        """Whether a period counted on from the reference time is one that a past tense cannot speak of.

        "Trois semaines plus tard, il partait" counts from a time that the text does not give, not from the publication.
        """
        latest = self.publication.latest
        return self.direction == "past" and latest is not None and period.start > latest

    def told_aside(self, past: Period, future: Period) -> bool:
        """Whether the nearer one is over where only what follows the phrase lies ahead: "41 avions fin mai, elle en recevra"."""
        latest, earliest = self.publication.latest, self.publication.earliest
        if not self.tense.aside or latest is None or earliest is None:
            return False
        return latest - past.end < future.start - earliest

    @abstractmethod
    def value(self, reading: Reading) -> Value:
        """The days of a reading, or its underspecified TIMEX3 value."""


def dated(period: Period) -> Resolved:
    """A date with its days."""
    return Resolved(period.timex, "DATE", period)


def in_month(month: date, number: int) -> date:
    """A day of the month that holds another day; raises OutOfCalendar for one that the month lacks."""
    return calendar.at(month.year, month.month, number)
