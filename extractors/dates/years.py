"""Rules for years, decades and the figures of four digits that are none."""

from __future__ import annotations

import re

from extractors.dates import numbers
from extractors.dates.parsing import BUSINESS, Match, Parser
from extractors.dates.readings import Between, Decade, Fixed, Reading, Straddle, Turned, Year

_YEAR_PREPOSITIONS = frozenset(
    ("en", "depuis", "dès", "avant", "apres", "vers", "debut", "fin", "mi", "ici", "horizon", "annee", "exercice", "pour",
     "contre", "courant", "printemps", "ete", "automne", "hiver", "entre", "millesime", "rentree", "edition")
)  # fmt: skip
_MEASURES = frozenset(
    ("euro", "eur", "usd", "chf", "gbp", "dollar", "franc", "yen", "f", "md", "mds", "million", "milliard", "m", "km", "cm", "mm",
     "kg", "t", "ha", "l", "ml", "cl", "g", "w", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "h", "heure", "minute", "seconde",
     "tour", "cm3", "cv", "ch", "mo", "go", "to", "hz", "pts", "point")
)  # fmt: skip
# What runs from one year into the next where two years follow it: "le championnat de France de handball 2016-2017".
_SEASONAL = frozenset(
    ("championnat", "coupe", "ligue", "top", "division", "saison", "exercice", "biathlon", "nba", "nhl", "campagne")
)
_SCHOOL = frozenset(("scolaire", "universitaire", "academique"))
_SCHOOL_START = 9
_BEINGS = frozenset(("etaient", "sont", "seront", "furent", "etions", "sommes", "serons"))
_MOVING = re.compile(r"(?:grimp|bond|tomb|mont|chut|recul|descend|baiss|saut)")
# Words that make a figure of four digits an amount, before and after it.
_AMOUNT_BEFORE = frozenset(
    ("plus", "moins", "pres", "environ", "quelque", "quelques", "les", "ces", "n", "no", "rn", "rd", "art", "article", "page",
     "ses", "leurs", "nos", "mes", "aux", "numero", "+", "-", "/", "$", "€", "£", "ligne", "porte", "norme", "iso", "x", "*",
     "sur", "par", "de", "d'", "du", "a", "et", "ou", "que", "qu'", "soit", "bus", "vol", "boeing", "mach", "sous", "des",
     "chambre", "postal", "cote")
)  # fmt: skip


def year_number(p: Parser, i: int, *, short: bool = False) -> tuple[int, int] | None:
    """A year in four digits (1000-2199), or in words from "mille"; with `short` also "98" and "'98" of the past century."""
    word = p.words[i]
    if word.isdecimal():
        if len(word) == 4 and "1000" <= word <= "2199" and not grouped(p, i + 1) and not _lettered(p, i + 1):
            return i + 1, int(word)
        if short and len(word) == 2 and word > "31" and not grouped(p, i + 1) and not counted(p, i + 1):
            return i + 1, _past_century(int(word))
        return None
    if short and word in ("-", "'") and p.words[i + 1].isdecimal() and len(p.words[i + 1]) == 2 and p.t.joined(i + 1):
        if word == "'":
            return i + 2, _past_century(int(p.words[i + 1]))
        goes_on = p.words[i + 2] in ("-", "/") or p.words[i + 2] in p.lexicon.months
        return (i + 2, numbers.full_year(p.words[i + 1])) if p.t.joined(i) and not goes_on else None  # "déc-19"
    thousand = word in ("mille", "mil") or (word == "deux" and p.words[i + 1] in ("mille", "mil"))
    hundreds = word in TEENS and "cent" in p.words[i + 1 : i + 4]  # "dix-neuf cent soixante-douze"
    if thousand or hundreds:
        found = numbers.integer(p.t, p.lexicon, i)
        return found if found and 1000 <= found[1] <= 2199 else None
    return None


TEENS = frozenset(("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix"))


def _spoken(p: Parser, i: int) -> tuple[int, int] | None:
    """A year said in two pairs, as in dictation: "dix-neuf soixante-douze", "à dix neuf soixante douze".

    After "à" its second pair must be more than the minutes of an hour.
    """
    j = i + (p.words[i] == "a")
    if p.words[j] not in p.lexicon.numbers:
        return None
    century = numbers.integer(p.t, p.lexicon, j)
    rest = numbers.integer(p.t, p.lexicon, century[0]) if century and p.words[century[0]] in p.lexicon.numbers else None
    if not century or not rest or not 15 <= century[1] <= 20 or not (60 if j > i else 32) <= rest[1] <= 99:
        return None
    return rest[0], century[1] * 100 + rest[1]


def _past_century(short: int) -> int:
    return (1900 if short > 31 else 2000) + short


def _lettered(p: Parser, i: int) -> bool:
    """Letters are joined to the figure: "la 2000e voiture", "KSN 2011a"."""
    return p.words[i].isalpha() and p.t.joined(i)


def grouped(p: Parser, i: int) -> bool:
    """More digits follow, as in "2 000" or "1950,5"."""
    word = p.words[i]
    if word.isdecimal():
        return len(word) == 3
    return word in (",", ".") and p.t.joined(i) and p.words[i + 1].isdecimal() and p.t.joined(i + 1)


def counted(p: Parser, i: int) -> bool:
    """What follows a figure is something it counts: a unit, a currency, a plural noun in lower case."""
    word = p.words[i]
    if word in _MEASURES or (word and word in "%€$£°‰"):
        return True
    if p.t.capital(i):  # "2014 UZ224" is a code
        return p.t.all_capitals(i) and p.words[i + 1].isdecimal() and p.t.joined(i + 1)
    if not word.endswith(("s", "x")) or word in p.lexicon.little_words:
        return False
    return word in p.lexicon.units or not p.rules_at(i)


def year_tail(p: Parser, i: int, *, short: bool = False) -> tuple[int, Reading] | None:
    """The year that follows a day, a month or a quarter: "2020", "de 2020", "de l'an dernier", "de son exercice 2022/23"."""
    found = year_number(p, i, short=short)
    if found:
        straddling = p.words[found[0]] in ("/", "-") and p.t.joined(found[0]) and second_year(p, found[0] + 1, found[1])
        if straddling and int(p.words[straddling - 1]) % 100 == (found[1] + 1) % 100:
            return straddling, Straddle(found[1])
        return found[0], Year(found[1])
    if short and (spoken := _spoken(p, i)):
        return spoken[0], Year(spoken[1])
    word = p.words[i]
    if word == "," and (found := year_number(p, i + 1)):
        return found[0], Year(found[1])
    if word in ("de", "d'", "du"):
        if found := year_number(p, i + 1):
            return (found[0], Year(found[1])) if not counted(p, found[0]) else None
        if word == "de" and p.words[i + 1] in ("son", "leur", "notre") and p.words[i + 2] == "exercice":
            later: Match = p.core(i + 2, "le") or (i + 3 + (p.words[i + 3] in BUSINESS), Turned("year", "own", business=True))
        else:
            later = p.of(i)
        if later and isinstance(later[1], Turned | Year | Straddle) and _is_year(later[1]):
            return later
    if word in ("l'", "cette") and (later := p.point(i)) and isinstance(later[1], Turned) and _is_year(later[1]):
        return later
    return None


def _is_year(reading: Reading) -> bool:
    return not isinstance(reading, Turned) or reading.unit == "year"


def year(p: Parser, i: int, determiner: str) -> Match:
    """A year by itself, two years, or a year with its noun: "2020", "2015-2019", "l'année 2001", "exercice 2022/23"."""
    word = p.words[i]
    named = word in ("an", "annee", "exercice", "saison", "campagne", "periode", "annees")
    if named and p.words[i + 1] in BUSINESS | _SCHOOL:
        i += 1
    found = year_number(p, i + 1 if named else i) or _short_year(p, i)
    if not found:
        return _short_straddle(p, i + 1) if word in ("exercice", "saison", "campagne") else None
    j, first = found
    if p.words[j] in ("-", "/", "–") and (second := second_year(p, j + 1, first)):
        if p.words[i] in _SCHOOL and int(p.words[second - 1]) % 100 == (first + 1) % 100:
            return second, Straddle(first, month=_SCHOOL_START)
        return _years(p, i, j, first, second, word)
    if named:
        return (j, Year(first, business=word == "exercice")) if word not in ("periode", "annees", "campagne") else None
    if word in TEENS and p.isolated(i, j):
        return None  # a text that holds just this is a number
    if _plausible(p, i, j, first, determiner):
        return j, Year(first)
    return None


def before_christ(p: Parser, i: int, determiner: str) -> Match:
    """Reads "52 av. J.-C.", "1500 avant notre ère": a year of no calendar of ours, so without days."""
    found = numbers.integer(p.t, p.lexicon, i) if p.words[i].isdecimal() else None
    end = christ(p, found[0]) if found else -1
    return (end, Fixed(f"BC{found[1]:04}", "DATE")) if found and end > 0 and 0 < found[1] < 10000 else None


def christ(p: Parser, j: int) -> int:
    """Where "av. J.-C.", "avant Jésus-Christ", "avant notre ère" ends, -1 where it does not stand."""
    words = p.words
    if words[j] not in ("av", "avant"):
        return -1
    k = j + 1 + (words[j + 1] == ".")
    for phrase in (("notre", "ere"), ("jesus", "christ"), ("j", ".", "c", "."), ("j", ".", "c"), ("j", "c")):
        if (end := p.t.phrase(k, phrase)) > 0:
            return end
    return -1


def _short_year(p: Parser, i: int) -> tuple[int, int] | None:
    """Reads "en 98", which ends its clause and is more than the days of a month or the hours of a match."""
    found = year_number(p, i, short=True)
    if not found or p.words[i - 1] != "en" or not p.words[i].isdecimal() or p.words[i] < "45" or not p.closes(found[0]):
        return None
    return None if p.words[found[0]] in (",", ".", '"', "'") and p.t.joined(found[0] + 1) else found


def _short_straddle(p: Parser, i: int) -> Match:
    """Reads "saison 22-23", "exercice 98/99"."""
    words = p.words
    first, last = words[i], words[i + 2]
    if words[i + 1] not in ("-", "/") or not (p.t.joined(i + 1) and p.t.joined(i + 2)) or (len(first), len(last)) != (2, 2):
        return None
    if not (first.isdecimal() and last.isdecimal()) or int(last) != (int(first) + 1) % 100:
        return None
    return i + 3, Straddle(numbers.full_year(first))


def _years(p: Parser, i: int, j: int, first: int, end: int, noun: str) -> Match:
    last = int(p.words[end - 1])
    last = first // 100 * 100 + last if last < 100 else last
    last += 100 if last < first else 0
    if last == first + 1 and (noun in ("exercice", "saison", "campagne") or (noun.isdecimal() and _in_season(p, i))):
        return end, Straddle(first)
    if last <= first or (counted(p, end) and noun.isdecimal() and p.before(i, "") not in _YEAR_PREPOSITIONS):
        return None
    return end, Between(Year(first), Year(last), dashed=last == first + 1)


def _in_season(p: Parser, i: int) -> bool:
    """Whether what runs over two calendar years stands shortly before a token, with nothing but words between."""
    for k in range(i - 1, max(-1, i - 8), -1):
        if p.words[k] in _SEASONAL:
            return True
        if not p.words[k].isalpha() and p.words[k] not in ("l'", "d'", "-"):
            return False
    return False


def second_year(p: Parser, i: int, first: int) -> int | None:
    """Where the second year of "2015-2019", "2022/23" ends."""
    word = p.words[i]
    if not word.isdecimal() or len(word) not in (2, 4) or grouped(p, i + 1) or p.words[i + 1] in ("-", "/"):
        return None
    last = int(word)
    if len(word) == 2 and (last <= 12 and last != (first + 1) % 100):
        return None
    return i + 1 if len(word) == 2 or first < last <= 2199 else None


def moves(p: Parser, i: int, number: int) -> bool:
    """Whether a verb before "de" at token `i` moves an amount: "passe de 1900 à 2100"; from a year only a round one is."""
    verb = p.words[i - 1]
    return verb.startswith("pass") or (number % 50 == 0 and _MOVING.match(verb) is not None)


def _plausible(p: Parser, i: int, j: int, number: int, determiner: str) -> bool:
    """Whether a bare figure of four digits is a year: its neighbours do not make it an amount or a code."""
    before = p.words[i - 1] if i else ""
    if determiner in ("les", "ces", "aux", "la") or (i and p.t.joined(i) and before not in "([«\"'“-–/.,:;"):
        return False
    if before == "." and i > 1 and p.words[i - 2].isdecimal() and p.t.joined(i - 1):
        return False
    if counted(p, j):
        return before in ("en", "depuis", "avant") and p.words[j] not in _MEASURES and p.words[j] not in "%€$£°"
    if (p.words[j] in ("-", "/", "°") and p.t.joined(j)) or p.words[j] in p.lexicon.streets:
        return False
    if before in _BEINGS and p.words[j] == "a":
        return False  # "ils étaient 2000 à défiler"
    if before in ("de", "entre") and p.words[j] in ("a", "et", "ou") and p.words[j + 1].isdecimal():
        other = year_number(p, j + 1)
        if other is None or counted(p, other[0]):
            return False  # "de 2000 à 2500 personnes"
    if (before == "de" and moves(p, i - 1, number)) or (before == "a" and p.words[i - 3] == "de" and moves(p, i - 3, number)):
        return False
    if before in _YEAR_PREPOSITIONS or before in ("(", "["):
        return True
    if before in ("de", "d'", "a", "et", "ou", "du", "que", "qu'", "sur", "-", "–"):
        return p.words[i - 2] not in ("plus", "moins", "pres", "autour", "superieur", "inferieur") and number >= 1400
    return before not in _AMOUNT_BEFORE and number >= 1700


def decade(p: Parser, i: int, determiner: str) -> Match:
    """Reads "les années 1950", "années 90", "les années 80 et 90", "années 1960 à 1980", "la décennie 2010"."""
    found = _ten_years(p, i + 1)
    if not found:
        return None
    j, first = found
    joint = p.words[j]
    if p.words[i] == "annees" and joint in ("et", "a", "-") and (second := _ten_years(p, j + 1)) and second[1] > first:
        return second[0], Between(Decade(first), Decade(second[1]))
    return None if joint in ("-", "/") and p.words[j + 1].isdecimal() and p.t.joined(j) else (j, Decade(first))


def _ten_years(p: Parser, i: int) -> tuple[int, int] | None:
    """The first year of a decade: "1950", "90", "quatre-vingt-dix"."""
    if found := year_number(p, i):
        return found if found[1] % 10 == 0 else None
    short = numbers.integer(p.t, p.lexicon, i)
    if not short or short[1] not in range(10, 100, 10) or counted(p, short[0]):
        return None
    return short[0], (1900 if short[1] > 20 else 2000) + short[1]
