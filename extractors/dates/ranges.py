"""Ranges: "de … à …", "du … au …", "entre … et …", "avril-juin", "1er au 10 juillet".

The left end may leave its month or its year to the right one ("du 3 au 5 mai"); who resolves a `Between` fills them in.
"""

from __future__ import annotations

from dataclasses import replace

from extractors.dates import clocks, numbers
from extractors.dates.absolute import day_number
from extractors.dates.parsing import ARTICLES, DASHES, Match, Parser
from extractors.dates.readings import (
    Between,
    Century,
    Clock,
    DayOfMonth,
    Decade,
    Duration,
    Fixed,
    Near,
    Offset,
    Part,
    Reading,
    Timed,
    Turned,
    Weekday,
    Year,
    Yearly,
    YearMonth,
)
from extractors.dates.weekdays import usual
from extractors.dates.years import moves, year_number

_TO = frozenset(("a", "au", "aux", "jusqu'"))


def prefixed(p: Parser, i: int) -> Match:
    """A range that opens with "de", "du", "des" or "entre"."""
    word = p.words[i]
    links = frozenset(("et",)) if word == "entre" else _TO
    left = p.core(i + 1, word) if word in ("du", "des") else p.point(i + 1)
    if left and word == "entre" and isinstance(left[1], Between):
        return left  # "entre les années 1960 et 1980"
    if left is None or p.words[left[0]] not in links:
        left = _loose_end(p, i + 1, links)
    if left is None or not _bounds(left[1]):
        return None
    if word == "du" and isinstance(left[1], Weekday) and left[1] == Weekday(left[1].number):
        left = left[0], replace(left[1], turn=usual(p, i + 1, word))
    right = _right_end(p, left[0], left[1])
    if right is None or (isinstance(left[1], Year) and isinstance(right[1], Year) and moves(p, i, left[1].number)):
        return None
    return right[0], Between(_numbered(left[1], right[1]), right[1])


def _numbered(left: Reading, right: Reading) -> Reading:
    """The left end of "du premier au troisième trimestre": an ordinal whose noun only its partner has."""
    if isinstance(left, DayOfMonth) and isinstance(right, Century):
        return Century(left.number)
    if isinstance(left, DayOfMonth) and isinstance(right, Yearly) and right.kind in ("quarter", "half"):
        return replace(right, number=left.number, year=None, turn="")
    return left


def trailing(p: Parser, i: int, j: int, left: Reading) -> Match:
    """A range whose first end, tokens [i, j), opens it: "avril-juin", "lundi 1er au mercredi 10 juillet", "4:00 à 7 heures"."""
    word = p.words[j]
    if isinstance(left, Timed) and left.day is None:
        return _hours(p, j, left) if word in DASHES | {"a"} and p.words[i - 1] not in ("de", "entre") else None
    if word in ("a", "/"):
        return _plain_range(p, j, left)
    if not isinstance(left, Yearly | Weekday | DayOfMonth | YearMonth | Part) or (word != "au" and word not in DASHES):
        return None
    if word == "au" and not (isinstance(left, Weekday | DayOfMonth) or (isinstance(left, Yearly) and left.kind == "day")):
        return None
    right = _right_end(p, j, left)
    if right is None or (word in DASHES and type(right[1]) is not type(left)):
        return None
    if isinstance(left, Yearly) and isinstance(right[1], Yearly) and left.kind != right[1].kind:
        return None
    return right[0], Between(left, right[1])


def _plain_range(p: Parser, j: int, left: Reading) -> Match:
    """Reads "janvier à septembre 2022", "2015 à 2019", "mars/avril 2020": nothing opens the range."""
    kind = left.kind if isinstance(left, Yearly) else ""
    if p.words[j] == "/" and (kind != "month" or not p.t.joined(j)):
        return None
    if not isinstance(left, Year) and kind not in ("month", "quarter"):
        return None
    right = p.point(j + 1)
    if right is None or type(right[1]) is not type(left):
        return None
    if isinstance(left, Year) and isinstance(right[1], Year):
        return (right[0], Between(left, right[1])) if left.number < right[1].number else None
    return (right[0], Between(left, right[1])) if isinstance(right[1], Yearly) and right[1].kind == kind else None


def days(p: Parser, i: int) -> Match:
    """Two days of which only the second has its month: "13-15 juillet", "1er au 10 juillet"."""
    found = day_number(p, i)
    if not found or p.words[found[0]] not in DASHES | {"au"}:
        return None
    left = DayOfMonth(found[1])
    right = _right_end(p, found[0], left)
    if right and isinstance(right[1], Yearly | Weekday | DayOfMonth) and _pairs(left, right[1]):
        return right[0], Between(left, right[1])
    return None


def night(p: Parser, i: int, determiner: str) -> Match:
    """As in "la nuit de lundi à mardi", "la nuit du 1er au 2 janvier": a night belongs to its first day."""
    if p.words[i + 1] not in ("de", "du"):
        return None
    both = prefixed(p, i + 1)
    return (both[0], Timed(both[1], Clock(code="NI"))) if both else None


def _loose_end(p: Parser, i: int, links: frozenset[str]) -> Match:
    """A bare day or a year that only its partner makes a date: "entre le 3 et le 5 mai", "de 2015 à 2019"."""
    i += p.words[i] in ARTICLES
    if (found := year_number(p, i)) and p.words[found[0]] in links:
        return found[0], Year(found[1])
    found = day_number(p, i) or numbers.roman(p.t, i)
    return (found[0], DayOfMonth(found[1])) if found and p.words[found[0]] in links else None


def _right_end(p: Parser, link: int, left: Reading) -> Match:
    words = p.words
    j = link + 1
    contraction = words[link] if words[link] in ("au", "aux") else ""
    if words[link] == "jusqu'":
        contraction = words[j] if words[j] in ("au", "aux") else ""
        j += words[j] in ("a", "en", "au", "aux")
    if words[j] == "nos" and words[j + 1] == "jours" and isinstance(left, Year | Decade | Century):
        return j + 2, Near(0)
    right = p.core(j, contraction) if contraction else p.point(j)
    if right and _bounds(right[1]) and _pairs(left, right[1]):
        return right
    if isinstance(left, DayOfMonth) and words[link] == "au" and (found := day_number(p, j)):
        return (found[0], DayOfMonth(found[1])) if found[1] > left.number and p.closes(found[0]) else None
    return None


def _bounds(reading: Reading) -> bool:
    """Whether a reading can be an end of a range of days."""
    if isinstance(reading, Timed):
        return reading.day is not None
    return not isinstance(reading, Duration | Fixed | Between | Offset)


def _pairs(left: Reading, right: Reading) -> bool:
    """A bare day needs a day with its month, a year a year."""
    if isinstance(left, DayOfMonth):
        if isinstance(right, Yearly):
            return right.kind == "day" or (right.kind in ("quarter", "half") and left.number < right.number)
        if isinstance(right, Century):
            return left.number < right.number
        if isinstance(right, DayOfMonth):
            return right.within is not None
        return isinstance(right, Weekday) and right.day is not None
    if isinstance(left, Year):
        return isinstance(right, Year | Turned | Near | Part) or (isinstance(right, Yearly) and right.year is not None)
    return not isinstance(right, DayOfMonth) or isinstance(left, Weekday)


def _hours(p: Parser, j: int, left: Timed) -> Match:
    right = clocks.hour(p, j + 1)
    return (right[0], Timed(None, clocks.until(left.clock, right[1]))) if right else None
