"""A measure while it is being read: offsets into the folded text, nothing settled yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractors.model import Direction, Modifier
from extractors.numerals import Numeral

Kind = Literal["money", "measure", "time", "temperature", "count", "percent", "points", "times", "share", "bare"]


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
    strong: bool = True
    """Surely a measure, also where its unit is left out; a weak one stays only where it finds a unit to carry."""
    alone: bool = False
    """The text holds nothing else."""
    partner: bool = False
    """One end of a move from one level to another."""
