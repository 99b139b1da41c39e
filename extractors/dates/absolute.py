"""Rules for months and their days: "31 mars 2020", "1er janvier", "octobre 98", "mois de mars"."""

from __future__ import annotations

from dataclasses import replace

from extractors.dates import numbers
from extractors.dates.parsing import DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import Turn, Year, Yearly
from extractors.dates.years import year_number, year_tail


def turn_tail(p: Parser, i: int) -> tuple[int, Turn]:
    """Reads "dernier", "prochain" after a day, a month or a season."""
    turn = p.lexicon.turns.get(p.words[i])
    return (i + 1, turn) if turn else (i, "")


def completed(p: Parser, j: int, reading: Yearly, determiner: str, *, short: bool = False) -> tuple[int, Yearly]:
    """A yearly reading with the year or the turn that follows it."""
    if tail := year_tail(p, j, short=short):
        return tail[0], replace(reading, year=tail[1])
    j, turn = turn_tail(p, j)
    return j, replace(reading, turn=turn or ("this" if determiner in DEMONSTRATIVES else ""))


def month_name(p: Parser, i: int) -> tuple[int, int] | None:
    """A month's name or abbreviation with its dot: (token after it, its number)."""
    number = p.lexicon.months.get(p.words[i])
    if number is None:
        return None
    word = p.words[i]
    if len(word) <= 5 and word not in ("mars", "avril", "mai", "juin", "aout"):
        if p.words[i + 1] == "." and p.t.joined(i + 1):
            after = p.words[i + 2]
            return (i + 2 if after and not p.t.capital(i + 2) else i + 1), number
        return i + 1, number
    return i + 1, number


def day_number(p: Parser, i: int) -> tuple[int, int] | None:
    """The number of a day: "1er", "31", "13e", "premier", "quatorze"."""
    found = numbers.ordinal(p.t, p.lexicon, i) or numbers.integer(p.t, p.lexicon, i)
    return found if found and 1 <= found[1] <= 31 else None


def day_month(p: Parser, i: int, determiner: str) -> Match:
    """Reads "31 mars 2020", "1er janvier", "14-Juillet", "quatre octobre dernier", "31 du mois de mars"."""
    found = day_number(p, i)
    if not found:
        return None
    j, number = found
    if p.words[j] == "-":
        j += 1
    if p.words[j] == "du" and p.words[j + 1] == "mois" and p.words[j + 2] in ("de", "d'"):
        j += 3
    month = month_name(p, j)
    if not month or (p.words[i] in ("un", "une") and not p.words[i].isdecimal()):
        return None
    if p.words[j] == "sept" and not p.words[j - 1].isdecimal() and p.words[j + 1] != ".":
        return None  # "deux sept" counts; the month is "2 sept." or "deux septembre"
    if p.words[month[0]] == "-" and year_number(p, month[0] + 1):
        month = month[0] + 1, month[1]
    end, reading = completed(p, month[0], Yearly("day", number, month=month[1]), determiner, short=True)
    named = (p.words[j - 1] == "-" and p.t.capital(j)) or p.words[i - 2].startswith("attentat")
    if named and reading.year is None and not reading.turn and (year := p.lexicon.events.get(f"{number}-{month[1]}")):
        return end, replace(reading, year=Year(year))  # "le 11-Septembre"
    return end, reading


def month(p: Parser, i: int, determiner: str) -> Match:
    """Reads "mars 2020", "octobre 98", "décembre dernier", "mois de mars", "septembre de l'an dernier"."""
    named = p.words[i] == "mois" and p.words[i + 1] in ("de", "d'")
    found = month_name(p, i + 2 if named else i)
    if not found:
        return None
    j, number = found
    reading = Yearly("month", number)
    dotted = p.words[j - 1] == "."
    before = p.before(i, determiner)
    if before == "-":
        before = p.words[i - 2] if p.words[i - 2] in _PARTS else ""
    short = not named and len(p.words[i]) <= 5 and p.words[i] not in ("mars", "avril", "mai", "juin", "aout")
    opens = p.words[j] in ("-", "/") and p.words[j + 1] in p.lexicon.months  # "janv.-sept. 2022"
    if short and not opens and not year_number(p, j, short=True) and not (before in _MONTH_OPENERS and dotted):
        return None
    j, whole = completed(p, j, reading, determiner, short=True)
    bare = whole.year is None and not whole.turn and not named
    if bare and (_is_name(p, i, j, before) or (determiner or before) in _NO_MONTH_AFTER):
        return None
    if bare and before == "d'" and p.words[i - 2] in ("poisson", "poissons"):
        return None
    return j, whole


_PARTS = frozenset(("debut", "mi", "fin"))
_MONTH_OPENERS = _PARTS | {"en"}
_NO_MONTH_AFTER = frozenset(("la", "l'", "les", "cette", "cet", "ces", "un", "une", "aux"))


def _is_name(p: Parser, i: int, j: int, before: str) -> bool:
    """A capital makes a bare month the name of somebody or something: "Mars", "le docteur Juin", "de Mars à la Terre"."""
    if not p.t.capital(i) or p.t.all_capitals(i) or before in _MONTH_OPENERS:
        return False
    following = p.words[j]
    if following in ("et", "ou", ",", "a", "-") and p.words[j + 1] in p.lexicon.months:
        return False
    if before in ("de", "a", "d'"):
        return p.words[i] in ("mars", "avril") or p.t.capital(j) or (i > 1 and p.words[i - 2] == "-")
    if p.words[i] in ("mars", "avril", "mai") or (following and p.t.capital(j)):
        return True
    return p.words[i - 1].isalpha() and p.words[i - 1] not in p.lexicon.little_words
