"""A measure while it is being read: offsets into the folded text, nothing settled yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractors.model import Direction, Modifier
from extractors.numerals import Numeral

Kind = Literal["money", "measure", "time", "temperature", "count", "percent", "points", "times", "share", "bare"]
Standing = Literal["sure", "alone", "subject", "asks", "spoken", "loose"]


@dataclass(slots=True)
class Draft:
    """A numeral with what it counts or measures, as far as it is known."""

    start: int
    end: int
    numeral: Numeral
    value: Decimal | None
    unit: str
    kind: Kind
    low: Decimal | None = None
    high: Decimal | None = None
    noun: str = ""
    modifier: Modifier = ""
    modifier_start: int = -1
    direction: Direction = ""
    carried: bool = False
    standing: Standing = "sure"
    """What a number without a unit needs in order to stay: nothing where it is "sure" or the text holds numbers "alone";
    a unit to carry where its place "asks" for one, also from the sentence before where it is a sentence's "subject"; a text
    without any unit where it is a "spoken" word; a partner in a range or a move where it is "loose"."""

    @property
    def size(self) -> Decimal:
        """The greatest absolute value the measure names."""
        return abs(self.value if self.value is not None else self.high or Decimal(0))
