"""Rules for years, decades and the figures of four digits that are none."""

from __future__ import annotations

from extractors.dates import numbers
from extractors.dates.parsing import Match, Parser
from extractors.dates.readings import Between, Decade, Reading, Straddle, Turned, Year

_YEAR_PREPOSITIONS = frozenset(
    ("en", "depuis", "des", "avant", "apres", "vers", "debut", "fin", "mi", "ici", "horizon", "annee", "exercice", "pour",
     "contre", "courant", "printemps", "ete", "automne", "hiver", "entre", "millesime", "rentree", "edition")
)  # fmt: skip
_MEASURES = frozenset(
    ("euro", "eur", "usd", "chf", "gbp", "dollar", "franc", "yen", "f", "md", "mds", "million", "milliard", "m", "km", "cm", "mm",
     "kg", "t", "ha", "l", "ml", "cl", "g", "w", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "h", "heure", "minute", "seconde",
     "tour", "cm3", "cv", "ch", "mo", "go", "to", "hz", "pts", "point")
)  # fmt: skip
# Words that make a figure of four digits an amount, before and after it.
_AMOUNT_BEFORE = frozenset(
    ("plus", "moins", "pres", "environ", "quelque", "quelques", "les", "ces", "n", "no", "rn", "rd", "art", "article", "page",
     "ses", "leurs", "nos", "mes", "aux", "numero", "+", "-", "/", "$", "€", "£", "ligne", "porte", "norme", "iso", "x", "*",
     "sur", "par", "de", "d'", "du", "a", "et", "ou", "que", "qu'", "soit", "bus", "vol", "boeing", "mach", "sous", "des")
)  # fmt: skip


def year_number(p: Parser, i: int, *, short: bool = False) -> tuple[int, int] | None:
    """A year in four digits (1000-2199), or in words from "mille"; with `short` also "98" and "'98" of the past century."""
    word = p.words[i]
    if word.isdecimal():
        if len(word) == 4 and "1000" <= word <= "2199" and not grouped(p, i + 1):
            return i + 1, int(word)
        if short and len(word) == 2 and word > "31" and not grouped(p, i + 1) and not counted(p, i + 1):
            return i + 1, _past_century(int(word))
        return None
    if short and word == "'" and p.words[i + 1].isdecimal() and len(p.words[i + 1]) == 2 and p.t.joined(i + 1):
        return i + 2, _past_century(int(p.words[i + 1]))
    if word in ("mille", "mil") or (word == "deux" and p.words[i + 1] in ("mille", "mil")):
        found = numbers.integer(p.t, p.lexicon, i)
        return found if found and 1000 <= found[1] <= 2199 else None
    return None


def _past_century(short: int) -> int:
    return (1900 if short > 31 else 2000) + short


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
    word = p.words[i]
    if word == "," and (found := year_number(p, i + 1)):
        return found[0], Year(found[1])
    if word in ("de", "d'", "du"):
        if found := year_number(p, i + 1):
            return (found[0], Year(found[1])) if not counted(p, found[0]) else None
        if word == "de" and p.words[i + 1] in ("son", "leur", "notre") and p.words[i + 2] == "exercice":
            later = p.core(i + 2, "le")
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
    named = word in ("an", "annee", "exercice", "saison", "periode", "annees")
    if named and p.words[i + 1] in ("decale", "fiscal", "fiscale", "comptable", "social", "annuel", "sportive", "scolaire"):
        i += 1
    found = year_number(p, i + 1 if named else i)
    if not found:
        return None
    j, first = found
    if p.words[j] in ("-", "/", "–") and (second := second_year(p, j + 1, first)):
        return _years(p, i, j, first, second, word)
    if named:
        return (j, Year(first)) if word not in ("periode", "annees") else None
    if _plausible(p, i, j, first, determiner):
        return j, Year(first)
    return None


def _years(p: Parser, i: int, j: int, first: int, end: int, noun: str) -> Match:
    last = int(p.words[end - 1])
    last = first // 100 * 100 + last if last < 100 else last
    last += 100 if last < first else 0
    if last == first + 1 and noun in ("exercice", "saison"):
        return end, Straddle(first)
    if last <= first or (counted(p, end) and noun.isdecimal() and p.before(i, "") not in _YEAR_PREPOSITIONS):
        return None
    return end, Between(Year(first), Year(last))


def second_year(p: Parser, i: int, first: int) -> int | None:
    """Where the second year of "2015-2019", "2022/23" ends."""
    word = p.words[i]
    if not word.isdecimal() or len(word) not in (2, 4) or grouped(p, i + 1) or p.words[i + 1] in ("-", "/"):
        return None
    last = int(word)
    if len(word) == 2 and (last <= 12 and last != (first + 1) % 100):
        return None
    return i + 1 if len(word) == 2 or first < last <= 2199 else None


def _plausible(p: Parser, i: int, j: int, number: int, determiner: str) -> bool:
    """Whether a bare figure of four digits is a year: its neighbours do not make it an amount or a code."""
    before = p.words[i - 1] if i else ""
    if determiner in ("les", "ces", "aux", "la") or (i and p.t.joined(i) and before not in "([«\"'“-–/.,:;"):
        return False
    if before == "." and i > 1 and p.words[i - 2].isdecimal() and p.t.joined(i - 1):
        return False
    if counted(p, j):
        return before in ("en", "depuis", "avant") and p.words[j] not in _MEASURES and p.words[j] not in "%€$£°"
    if p.words[j] in ("-", "/", "°") and p.t.joined(j):
        return False
    if before in ("de", "entre") and p.words[j] in ("a", "et", "ou") and p.words[j + 1].isdecimal():
        other = year_number(p, j + 1)
        if other is None or counted(p, other[0]):
            return False  # "de 2000 à 2500 personnes"
    if before in _YEAR_PREPOSITIONS or before in ("(", "["):
        return True
    if before in ("de", "d'", "a", "et", "ou", "du", "que", "qu'", "sur", "-", "–"):
        return p.words[i - 2] not in ("plus", "moins", "pres", "autour", "superieur", "inferieur") and number >= 1400
    return before not in _AMOUNT_BEFORE and number >= 1700


def decade(p: Parser, i: int, determiner: str) -> Match:
    """Reads "les années 1950", "années 90", "les années quatre-vingt-dix"."""
    if p.words[i] != "annees":
        return None
    if found := year_number(p, i + 1):
        first = found[1]
        if p.words[found[0]] == "-" and p.words[found[0] + 1].isdecimal() and p.t.joined(found[0] + 1):
            return None
        return (found[0], Decade(first)) if first % 10 == 0 else None
    short = numbers.integer(p.t, p.lexicon, i + 1)
    if short and short[1] in range(10, 100, 10):
        return short[0], Decade((1900 if short[1] > 20 else 2000) + short[1])
    if short and p.words[i + 1] == "2000":
        return short[0], Decade(2000)
    return None
