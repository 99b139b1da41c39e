"""Rules for units counted from an edge: "les neuf premiers mois", "les douze derniers mois", "le premier lundi de mai"."""

from __future__ import annotations

from typing import Literal

from extractors.dates import numbers
from extractors.dates.calendar import Unit
from extractors.dates.parsing import BUSINESS, Match, Parser
from extractors.dates.readings import (
    Duration,
    Fixed,
    Nth,
    Offset,
    Part,
    Turn,
    Turned,
    Window,
    Year,
    Yearly,
    YearMonth,
)
from extractors.dates.units import amounts, unit_at
from extractors.dates.years import year_number

Side = Literal["first", "last", "past", "coming", "before", "after"]

_PLURALS = ("les", "ces", "des", "aux", "")
_SIDES: dict[Turn, Side] = {"last": "last", "next": "coming", "previous": "before", "following": "after"}
_DEFINITE = frozenset(("les", "ces", "des", "aux", "de", "d'"))
_GOES_ON = frozenset(("de", "d'", "du", "des", "qui", "que", "qu'", "ou", "suivant", "precedant", "apres", "avant"))


def window(p: Parser, i: int, determiner: str) -> Match:
    """Reads "neuf premiers mois de l'année", "douze derniers mois", "prochains jours", "dernières 24 heures", "mois à venir"."""
    return _closed(p, i, determiner) or _told_before(p, i, determiner) or _told_after(p, i, determiner)


_CLOSED = frozenset(("clos", "close", "acheve", "acheves", "achevee", "achevees", "termine", "termines", "terminee", "terminees"))


_OPENED = frozenset(("ouvert", "entame", "commence", "debute"))


def _closed(p: Parser, i: int, determiner: str) -> Match:
    """Reads "trois mois clos le 31 octobre", "trimestre achevé fin juin", "exercice ouvert le 1er avril"."""
    counted = amounts(p, i)
    if counted and len(counted[1]) == 1:
        (j, (amount,)), count = counted, counted[1][0].value
        unit: Unit = amount.unit
    elif (found := unit_at(p, i)) and determiner in ("le", "l'", "du", "au", "son", ""):
        (j, unit), count = found, 1.0
    else:
        return None
    j += p.words[j] in BUSINESS
    opened = unit == "year" and p.words[j] in _OPENED
    if (
        not (opened or p.words[j] in _CLOSED)
        or unit not in ("week", "month", "quarter", "half", "year")
        or not count
        or count % 1
    ):
        return None
    k = j + 1 + (p.words[j + 1] in ("a", "en"))
    end = p.core(k + 1, "le") if p.words[k] in ("le", "au") else p.point(k)
    if not end or not isinstance(end[1], Yearly | YearMonth | Part):
        return None
    return end[0], Window(count, unit, "from" if opened else "to", end[1])


def _told_before(p: Parser, i: int, determiner: str) -> Match:
    """The adjective before the unit: "neuf premiers mois", "prochains jours"."""
    words = p.words
    count: float | None = None
    counted = numbers.count(p.t, p.lexicon, i) if words[i] not in p.lexicon.ordinals else None
    if counted:
        j, number = counted
        side = _side(p, j)
        count, j = number.value, j + 1
    else:
        side = _side(p, i)
        counted = numbers.count(p.t, p.lexicon, i + 1)
        j, count = (counted[0], counted[1].value) if counted else (i + 1, None)
    if side is None or (not counted and not words[i].endswith("s")):
        return None
    found = unit_at(p, j)
    if not found or words[j] == "exercices" or (not counted and (side == "first" or determiner not in _PLURALS)):
        return None
    j, unit = found
    of = p.of(j) or _of_its_year(p, j)
    if of is None and (year := year_number(p, j)):
        of = year[0], Year(year[1])  # "les neuf premiers mois 2024"
    if side == "first":
        if of:
            return of[0], Window(count, unit, "first", of[1])
        whole = unit in ("month", "quarter") and words[j] not in ("de", "d'", "du", "des")
        return (j, Window(count, unit, "first")) if whole else None
    if of and not counted and (edge := _edge(p, i)):
        return edge
    if side == "last" and of and unit not in ("second", "minute", "hour"):
        return of[0], Window(count, unit, "last", of[1])
    return j, Window(count, unit, "past" if side == "last" else side)


def _of_its_year(p: Parser, j: int) -> Match:
    """Reads "de son exercice", "de son exercice décalé"."""
    if p.words[j] != "de" or p.words[j + 1] not in ("son", "leur", "notre") or p.words[j + 2] != "exercice":
        return None
    return j + 3 + (p.words[j + 3] in BUSINESS), Turned("year", "own", business=True)


def _side(p: Parser, i: int) -> Side | None:
    """What an adjective that stands before its noun says; "passé", "suivant" stand behind."""
    if p.words[i] in ("premiers", "premieres"):
        return "first"
    turn = p.lexicon.turns.get(p.words[i]) if p.words[i].startswith(("dernier", "prochain")) else None
    return _SIDES[turn] if turn else None


def _told_after(p: Parser, i: int, determiner: str) -> Match:
    """What follows the unit says where it lies: "trois mois à venir", "années précédentes", "jours qui ont suivi"."""
    words = p.words
    counted = amounts(p, i)
    if counted and len(counted[1]) == 1:
        (j, (amount,)), count = counted, counted[1][0].value
        unit: Unit = amount.unit
    elif (found := unit_at(p, i)) and words[i].endswith("s"):
        (j, unit), count = found, None
    else:
        return None
    if not words[j - 1].endswith("s") or determiner not in _PLURALS:
        return None
    if not determiner and words[i - 1] not in ("de", "d'", "") and count is None:
        return None  # "les dix ans à venir" is read from "les" on
    if after := _placed(p, j, named=bool(determiner) or words[i - 1] in _DEFINITE):
        return after[0], Window(count, unit, after[1])
    if determiner == "les" and p.before(i, determiner) == "dans" and count is not None and words[j] not in _GOES_ON:
        return j, Window(count, unit, "coming")  # "dans les quinze jours"
    return None


def fortnight(p: Parser, i: int, determiner: str) -> Match:
    """Reads "dans la quinzaine": by then."""
    if determiner != "la" or p.before(i, determiner) != "dans" or p.words[i + 1] in _GOES_ON or p.words[i + 1] in p.lexicon.turns:
        return None
    return i + 1, Window(15, "day", "coming")


_SPENT = frozenset(
    ("a", "au", "aux", "en", "dans", "sous", "avec", "chez", "depuis", "entre", "ensemble", "sur", "sans", "par", "de")
)
_OBJECTS = frozenset(("le", "la", "l'", "les", "son", "sa", "ses", "leur", "cet", "cette", "ce", "un", "une"))


def _placed(p: Parser, j: int, *, named: bool) -> tuple[int, Side] | None:
    words = p.words
    turn = p.lexicon.turns.get(words[j])
    if turn and words[j].endswith("s"):
        if turn == "last" and words[j] not in ("derniers", "dernieres") and (words[j + 1] in _SPENT or not named):
            return None  # "les années passées au pouvoir", "il a trente ans passés"
        return j + 1, "past" if turn == "last" else _SIDES[turn]
    if words[j] == "a" and words[j + 1] == "venir":
        return j + 2, "coming"
    if words[j] == "qui":
        if words[j + 1] == "viennent":
            return j + 2, "coming"
        verb = j + 2 if words[j + 1] in ("ont", "avaient") else j + 1
        if words[verb + 1] in _OBJECTS:
            return None  # "les deux jours qui ont précédé le vote": counted from an event
        if words[verb] in ("suivi", "suivent", "suivirent", "suivaient", "suivront"):
            return verb + 1, "after"
        if words[verb] in ("precede", "precedent", "precedaient"):
            return verb + 1, "before"
    return None


def _edge(p: Parser, i: int) -> Match:
    """Reads "premiers jours de l'année", "dernières semaines de mai": some, so the beginning or the end of the period.

    Days and weeks of a year are cut from its first or last month.
    """
    side = "start" if p.words[i] in ("premiers", "premieres") else "end" if p.words[i] in ("derniers", "dernieres") else None
    unit = unit_at(p, i + 1)
    of = p.of(unit[0]) if side and unit else None
    if not side or not unit or not of or unit[1] not in ("day", "week", "month") or p.words[i + 1] == "journees":
        return None
    whole = of[1]
    yearly = isinstance(whole, Year) or (isinstance(whole, Turned) and whole.unit == "year")
    if not yearly and (unit[1] == "month" or not isinstance(whole, YearMonth | Turned | Yearly)):
        return None
    month = Nth(1 if side == "start" else -1, "month", None, whole)
    if yearly and unit[1] == "week":
        return of[0], month
    return of[0], Part("start" if side == "start" else "end", month if yearly and unit[1] == "day" else whole)


def nth(p: Parser, i: int, determiner: str) -> Match:
    """Reads "premier dimanche du printemps", "seconde quinzaine d'août", "première moitié de l'année"."""
    found = numbers.ordinal(p.t, p.lexicon, i)
    if not found:
        return None
    if edge := _edge(p, i):
        return edge
    j, number = found
    weekday = p.lexicon.weekdays.get(p.words[j])
    unit: Unit = "day"
    if weekday is not None:
        j += 1
    elif p.words[j] == "moitie":
        j, unit = j + 1, "span"
    elif unit_found := unit_at(p, j):
        j, unit = unit_found
        if unit in ("quarter", "half", "second", "minute", "hour"):
            return None
    else:
        return None
    of = p.of(j)
    if of is None and p.words[j] in ("le", "la", "l'"):
        of = p.point(j)
    if of is None and p.words[j] == "de":
        of = p.core(j + 1, "le")
    return (of[0], Nth(number, unit, weekday, of[1])) if of and not isinstance(of[1], Offset | Fixed | Duration) else None
