"""What a time expression says before anyone knows when it was written: the typed results of the grammar.

A reading holds only what its words hold ("mars" is a month of some year). `resolve` turns it into days with the publication
date, the dates already read and the tense of the clause.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.dates.calendar import Edge, Unit

Turn = Literal["", "last", "next", "this", "that", "of", "previous", "following", "the", "own", "generic"]


@dataclass(frozen=True, slots=True)
class Year:
    number: int
    business: bool = False
    """As in "l'exercice 2024": where the article states another business year, the one that ends in it."""


@dataclass(frozen=True, slots=True)
class YearMonth:
    year: int
    month: int


@dataclass(frozen=True, slots=True)
class Decade:
    first: int


@dataclass(frozen=True, slots=True)
class Century:
    number: int


@dataclass(frozen=True, slots=True)
class Straddle:
    """A season, a school year or a business year over two calendar years: "exercice 2022/23"."""

    first: int
    month: int = 0
    """The month in which it begins, where its kind tells; else that of the article's business year."""


@dataclass(frozen=True, slots=True)
class Running:
    """A season of sport or of trade: "la saison précédente", "la campagne en cours"."""

    turn: Turn
    told: bool = False
    """Only where the text has told of one: a "campagne" may as well be an election's."""


YearlyKind = Literal["month", "day", "quarter", "half", "season", "feast", "week"]


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes back every year: "mars", "le 31 mars", "au troisième trimestre", "été", "Noël", "semaine 35"."""

    kind: YearlyKind
    number: int = 0
    """The month, quarter, half or week; the day of a `day`; days from Easter of a movable feast."""
    month: int = 0
    code: str = ""
    """The season's TIMEX3 code."""
    weekday: int | None = None
    year: Reading | None = None
    turn: Turn = ""


@dataclass(frozen=True, slots=True)
class Weekday:
    number: int
    turn: Turn = ""
    within: Reading | None = None
    day: int | None = None
    """The day of the month, in "lundi 15"."""
    weeks: int = 0
    """Weeks on, in "mardi en huit"."""


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """As in "le 16", "le 3 du mois prochain"."""

    number: int
    within: Reading | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Days counted from the publication ("hier") or from the day last spoken of ("la veille")."""

    days: int
    anaphoric: bool = False
    of: Reading | None = None


@dataclass(frozen=True, slots=True)
class Turned:
    """A unit of the calendar and where it lies: "la semaine dernière", "ce trimestre", "le mois précédent"."""

    unit: Unit
    turn: Turn
    of: Reading | None = None
    business: bool = False
    """As in "l'exercice écoulé", which may not be the calendar's year."""


@dataclass(frozen=True, slots=True)
class Amount:
    value: float | None
    unit: Unit
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """As in "il y a trois mois", "dans deux ans", "un an plus tôt", "trois jours après Noël"."""

    amounts: tuple[Amount, ...]
    sign: Literal[-1, 1]
    anaphoric: bool = False
    of: Reading | None = None
    within: bool = False
    """As in "d'ici à dix ans", where only the length is the mention."""


@dataclass(frozen=True, slots=True)
class Window:
    """As in "les neuf premiers mois de l'année" (first, last), "les douze derniers mois" (past, coming: from the publication),
    "les trois mois précédents" (before, after: from the time last spoken of)."""

    count: float | None
    unit: Unit
    which: Literal["first", "last", "past", "coming", "before", "after", "to", "from"]
    of: Reading | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """As in "le premier dimanche de mai", "la dernière semaine d'octobre"; counted from the end where negative."""

    number: int
    unit: Unit
    weekday: int | None
    of: Reading


@dataclass(frozen=True, slots=True)
class Part:
    edge: Edge
    of: Reading


@dataclass(frozen=True, slots=True)
class Same:
    """As in "la même période", "le même jour", also "la même période de 2022"."""

    unit: Unit | None
    of: Reading | None = None


@dataclass(frozen=True, slots=True)
class Between:
    left: Reading
    right: Reading
    dashed: bool = False
    """Two years in a row with a dash, which may be one business year: "pour 2023-2024"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: an hour, or a part of the day by its TIMEX3 code, or the hours of "en fin d'après-midi"."""

    hour: int = 0
    minute: int = 0
    second: int | None = None
    code: str = ""
    hours: tuple[int, int] | None = None
    until: Clock | None = None
    loose: bool = False
    """Morning or evening is open: "5 heures" may be 17:00."""
    side: Literal["", "before", "after"] = ""
    """As in "jeudi avant 17 h"."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day with its day, or of a day that only the text tells."""

    day: Reading | None
    clock: Clock
    habitual: bool = False
    """Of any day, unless the sentence names one: "ouvert le matin"."""


@dataclass(frozen=True, slots=True)
class Duration:
    amounts: tuple[Amount, ...]
    frames: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs nothing else: "chaque jour", "maintenant", "quinquennat"."""

    timex: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]


Reading = (
    Year | YearMonth | Decade | Century | Straddle | Running | Yearly | Weekday | DayOfMonth | Near | Turned | Offset | Window
    | Nth | Part | Same | Between | Timed | Duration | Fixed
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A span of tokens [start, end) and its reading."""

    start: int
    end: int
    reading: Reading


def is_day(reading: Reading) -> bool:
    """Whether a reading is one day, which may have a time of day beside it."""
    match reading:
        case Weekday() | DayOfMonth() | Near():
            return True
        case Yearly(kind=kind):
            return kind in ("day", "feast")
        case Turned(unit=unit) | Same(unit=unit):
            return unit == "day"
        case Nth(unit=unit, weekday=weekday):
            return weekday is not None or unit == "day"
    return False
