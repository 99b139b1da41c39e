"""Rules for names and numbers of the calendar: days, months, quarters, seasons, feasts, years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from extractors.dates import notation, numbers
from extractors.dates.parsing import DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import (
    Century,
    Decade,
    Reading,
    Straddle,
    Turn,
    Turned,
    Weekday,
    Year,
    Yearly,
)

_YEAR_PREPOSITIONS = frozenset(
    ("en", "depuis", "des", "avant", "apres", "vers", "debut", "fin", "mi", "ici", "horizon", "annee", "exercice", "pour",
     "contre", "courant", "printemps", "ete", "automne", "hiver", "entre", "millesime", "rentree", "edition")
)  # fmt: skip
_MEASURES = frozenset(
    ("euro", "eur", "usd", "chf", "gbp", "dollar", "franc", "yen", "f", "md", "mds", "m", "km", "cm", "mm", "kg", "t", "ha", "l", "w",
     "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "milliard", "million", "ml", "cl", "g", "h", "heure", "minute", "seconde", "tour",
     "cm3", "cv", "ch", "mo", "go", "to", "hz", "pts", "point")
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
        if len(word) == 4 and "1000" <= word <= "2199" and not _grouped(p, i + 1):
            return i + 1, int(word)
        if short and len(word) == 2 and word > "31" and not _grouped(p, i + 1) and not _counted(p, i + 1):
            return i + 1, _century(int(word))
        return None
    if short and word == "'" and p.words[i + 1].isdecimal() and len(p.words[i + 1]) == 2 and p.t.joined(i + 1):
        return i + 2, _century(int(p.words[i + 1]))
    if word in ("mille", "mil") or (word == "deux" and p.words[i + 1] in ("mille", "mil")):
        found = numbers.integer(p.t, p.lexicon, i)
        return found if found and 1000 <= found[1] <= 2199 else None
    return None


def _century(short: int) -> int:
    return (1900 if short > 31 else 2000) + short


def _grouped(p: Parser, i: int) -> bool:
    """More digits follow, as in "2 000" or "1950,5"."""
    word = p.words[i]
    if word.isdecimal():
        return len(word) == 3
    return word in (",", ".") and p.t.joined(i) and p.words[i + 1].isdecimal() and p.t.joined(i + 1)


def _counted(p: Parser, i: int) -> bool:
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
        return found[0], Year(found[1])
    word = p.words[i]
    if word == "," and (found := year_number(p, i + 1)):
        return found[0], Year(found[1])
    if word in ("de", "d'", "du"):
        if found := year_number(p, i + 1):
            return (found[0], Year(found[1])) if not _counted(p, found[0]) else None
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


def turn_tail(p: Parser, i: int) -> tuple[int, Turn]:
    """ "dernier", "prochain" after a day, a month or a season."""
    turn = p.lexicon.turns.get(p.words[i])
    return (i + 1, turn) if turn else (i, "")


def _completed(p: Parser, j: int, reading: Yearly, determiner: str, *, short: bool = False) -> tuple[int, Yearly]:
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
    """ "31 mars 2020", "1er janvier", "14-Juillet", "quatre octobre dernier", "31 du mois de mars"."""
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
    if p.words[month[0]] == "-" and year_number(p, month[0] + 1):
        month = month[0] + 1, month[1]
    return _completed(p, month[0], Yearly("day", number, month=month[1]), determiner, short=True)


def weekday(p: Parser, i: int, determiner: str) -> Match:
    """ "lundi", "mardi dernier", "le mardi 31 mars 2020", "lundi 15", "mercredi de la semaine prochaine", "mardi en huit"."""
    number = p.lexicon.weekdays[p.words[i]]
    j = i + 1
    if p.words[j] == "saint" or (p.words[i - 1] == "du" and p.words[i - 2] == "journal"):
        return None
    after = j + 1 if p.words[j] == "," else j
    if p.words[after] == "le" and after > j:
        after += 1
    dated = day_month(p, after, determiner) or notation.numeric(p, after, determiner or "le")
    if dated and isinstance(dated[1], Yearly):
        return dated[0], replace(dated[1], weekday=number)
    if (found := day_number(p, j)) and not _counted(p, found[0]) and p.words[found[0]] not in ("h", "heures", "heure", ":", "%"):
        if p.words[j] not in ("un", "une") and not _grouped(p, found[0]) and p.words[j] not in p.lexicon.ordinals:
            return found[0], Weekday(number, day=found[1])
    turn: Turn = "this" if determiner in DEMONSTRATIVES else ""
    if p.words[j] == "en" and p.words[j + 1] in ("huit", "8", "quinze", "15"):
        return j + 2, Weekday(number, weeks=1 if p.words[j + 1] in ("huit", "8") else 2)
    if p.words[j] == "d'" and p.words[j + 1] in ("apres", "avant"):
        return j + 2, Weekday(number, "following" if p.words[j + 1] == "apres" else "previous")
    within = p.of(j) or (p.point(j) if p.words[j] in ("la", "cette") else None)
    if within and isinstance(within[1], Turned) and within[1].unit == "week":
        return within[0], Weekday(number, within=within[1])
    j, tail = turn_tail(p, j)
    return j, Weekday(number, tail or turn)


def month(p: Parser, i: int, determiner: str) -> Match:
    """ "mars 2020", "octobre 98", "décembre dernier", "mois de mars", "septembre de l'an dernier"."""
    named = p.words[i] == "mois" and p.words[i + 1] in ("de", "d'")
    found = month_name(p, i + 2 if named else i)
    if not found:
        return None
    j, number = found
    reading = Yearly("month", number)
    dotted = p.words[j - 1] == "."
    before = p.before(i, determiner)
    if not named and len(p.words[i]) <= 5 and p.words[i] not in ("mars", "avril", "mai", "juin", "aout"):
        if not year_number(p, j, short=True) and not (before in ("en", "debut", "fin", "mi", "-") and dotted):
            return None
    j, completed = _completed(p, j, reading, determiner, short=True)
    bare = completed.year is None and not completed.turn and not named
    if bare and determiner in ("la", "l'", "les", "cette", "cet", "ces", "un", "des", "aux"):
        return None
    if bare and p.t.capital(i) and not p.t.all_capitals(i) and before not in ("en", "debut", "fin", "mi", "-", "d'", "de", "a"):
        following = p.words[j]
        if p.words[i] in ("mars", "avril", "mai") or (following and p.t.capital(j)):
            return None
    if bare and p.t.capital(i) and before in ("de", "a", "d'") and (p.words[i] in ("mars", "avril") or p.t.capital(j)):
        return None
    if bare and before == "d'" and p.words[i - 2] in ("poisson", "poissons"):
        return None
    return j, completed


def ordinal_period(p: Parser, i: int, determiner: str) -> Match:
    """ "troisième trimestre 2023", "3e trimestre", "IIIe trimestre", "premier semestre de 2024", "XXIe siècle"."""
    found = numbers.ordinal(p.t, p.lexicon, i) or numbers.roman(p.t, i)
    if not found:
        return None
    j, number = found
    word = p.words[j]
    if word == "siecle" and number > 0:
        return j + 1, Century(number)
    if word in ("trimestre", "semestre", "trim"):
        if p.words[j + 1] == "." and word == "trim":
            j += 1
        kind = "half" if word == "semestre" else "quarter"
        count = 2 if kind == "half" else 4
        number = count if number == -1 and year_tail(p, j + 1) else number
        if not 1 <= number <= count:
            return None
        j, reading = _completed(p, j + 1, Yearly(kind, number), determiner)
        return j, reading
    return None


def coded_period(p: Parser, i: int, determiner: str) -> Match:
    """ "T3 2020", "3T22", "Q3", "S1 2024", "1S 2024"."""
    t, words = p.t, p.words
    if words[i].isdecimal() and len(words[i]) == 1 and words[i + 1] in ("t", "s", "q") and t.joined(i + 1):
        letter, digit, j = words[i + 1], words[i], i + 2
        capital = t.capital(i + 1)
    elif words[i] in ("t", "q", "s") and len(words[i + 1]) == 1 and words[i + 1].isdecimal() and t.joined(i + 1):
        letter, digit, j = words[i], words[i + 1], i + 2
        capital = t.capital(i)
    else:
        return None
    kind = "half" if letter == "s" else "quarter"
    if not capital or not 1 <= int(digit) <= (2 if kind == "half" else 4) or (t.joined(j) and words[j].isalpha()):
        return None
    if words[j] in ("-", "/") and year_number(p, j + 1):
        j += 1
    if words[j].isdecimal() and len(words[j]) == 2 and (t.joined(j) or not _counted(p, j + 1)) and not _grouped(p, j + 1):
        return j + 1, Yearly(kind, int(digit), year=Year(_two_digits(int(words[j]))))
    j, reading = _completed(p, j, Yearly(kind, int(digit)), determiner)
    if reading.year is None and letter == "s" and p.before(i, determiner) not in ("au", "du", "le", "et", "en"):
        return None
    return j, reading


def _two_digits(short: int) -> int:
    return (1900 if short > 68 else 2000) + short


_AUXILIARIES = frozenset(
    [
        "a",
        "ont",
        "ai",
        "as",
        "avait",
        "avaient",
        "avoir",
        "avons",
        "avez",
        "aura",
        "aurait",
        "auraient",
        "auront",
        "ayant",
        "aie",
        "ait",
        "aient",
    ]
)


def season(p: Parser, i: int, determiner: str) -> Match:
    """ "l'été 2019", "cet hiver", "au printemps", "en été" (any summer), "les mois d'été"."""
    code = p.lexicon.seasons[p.words[i]]
    before = p.before(i, determiner)
    reading = Yearly("season", code=code)
    j, completed = _completed(p, i + 1, reading, determiner)
    if isinstance(completed.year, Year) and p.words[j] in ("-", "/"):
        if (other := _second_year(p, j + 1, completed.year.number)) and code == "WI":
            j = other
    if completed.year is not None or completed.turn:
        return None if not determiner and before in _AUXILIARIES else (j, completed)
    if determiner in ("l'", "cet", "ce") or (code == "SP" and determiner in ("le", "au", "du")):
        later = p.words[j]
        return None if later in ("de", "des", "du", "d'") and not p.of(j) else (j, completed)
    comparison = p.words[j] == "comme" and p.words[j + 1] in p.lexicon.seasons
    if comparison or (p.words[i - 1] == "comme" and p.words[i - 2] in p.lexicon.seasons):
        return j, replace(completed, turn="generic")  # "été comme hiver"
    if before == "en" or (before == "d'" and p.words[i - 2] == "mois"):
        return j, replace(completed, turn="generic")
    return None


_FEAST_NOUNS = frozenset(("jour", "veille", "lendemain", "end", "weekend", "lundi", "soir", "matin", "partir", "compter", "avant", "lors"))


def feast(p: Parser, i: int, determiner: str) -> Match:
    """ "Noël", "le lundi de Pâques", "la Toussaint 2019", "la fête de la Pentecôte"."""
    j = i
    if p.words[i] in ("fete", "fetes") and p.words[i + 1] in ("de", "du"):
        j = i + 2
        if p.words[j] in ("la", "l'"):
            j += 1
    for words, rule in p.lexicon.feasts.get(p.words[j], p.lexicon.feasts.get(p.words[i], ())):
        start = j if p.words[j] == words[0] else i
        end = p.t.phrase(start, words)
        if end < 0:
            continue
        name = end - 1
        before = p.before(i, determiner)
        if (determiner in ("du", "des") or before in ("de", "d'", "du")) and p.words[i - 2] not in _FEAST_NOUNS and i > 1:
            return None  # "l'accord du Vendredi saint", "un marché de Noël": a name, not a day
        if p.t.capital(end) and p.words[end] not in p.lexicon.months:
            return None  # a surname: "Noël Mamère"
        if words[0] in ("ascension", "assomption", "armistice", "noel", "paques") and not p.isolated(i, end):
            if not p.t.capital(name) or p.before(i, determiner) in ("pere", "mere", "ile"):
                return None
            if words[0] in ("ascension", "assomption", "armistice") and determiner not in ("l'", "cette"):
                return None
        code = f"{rule:+d}" if isinstance(rule, int) else str(rule)
        return _completed(p, end, Yearly("feast", code=code), determiner)
    return None


def year(p: Parser, i: int, determiner: str) -> Match:
    """A year by itself, two years, or a year with its noun: "2020", "2015-2019", "l'année 2001", "exercice 2022/23"."""
    word = p.words[i]
    named = word in ("an", "annee", "exercice", "saison", "periode", "annees")
    if word == "saison" and determiner in ("la", "cette") and p.words[i + 1] == "sportive":
        i += 1
    found = year_number(p, i + 1 if named else i)
    if not found:
        return None
    j, first = found
    if p.words[j] in ("-", "/", "–") and (second := _second_year(p, j + 1, first)):
        return _years(p, i, j, first, second, word)
    if named:
        return (j, Year(first)) if word not in ("periode", "annees") else None
    if _plausible(p, i, j, first, determiner):
        return j, Year(first)
    return None


def _years(p: Parser, i: int, j: int, first: int, end: int, noun: str) -> Match:
    from extractors.dates.readings import Between

    last = int(p.words[end - 1])
    last = first // 100 * 100 + last if last < 100 else last
    last += 100 if last < first else 0
    if last == first + 1 and noun in ("exercice", "saison"):
        return end, Straddle(first)
    if last <= first or (_counted(p, end) and noun.isdecimal() and p.before(i, "") not in _YEAR_PREPOSITIONS):
        return None
    return end, Between(Year(first), Year(last))


def _second_year(p: Parser, i: int, first: int) -> int | None:
    """Where the second year of "2015-2019", "2022/23" ends."""
    word = p.words[i]
    if not word.isdecimal() or len(word) not in (2, 4) or _grouped(p, i + 1) or p.words[i + 1] in ("-", "/"):
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
    if _counted(p, j):
        return before in ("en", "depuis", "avant") and p.words[j] not in _MEASURES and not p.words[j] in "%€$£°"
    if p.words[j] in ("-", "/", "°") and p.t.joined(j):
        return False
    if before in ("de", "entre") and p.words[j] in ("a", "et", "ou") and p.words[j + 1].isdecimal():
        other = year_number(p, j + 1)
        if other is None or _counted(p, other[0]):
            return False  # "de 2000 à 2500 personnes"
    if before in _YEAR_PREPOSITIONS or before in ("(", "["):
        return True
    if before in ("de", "d'", "a", "et", "ou", "du", "que", "qu'", "sur", "-", "–"):
        return p.words[i - 2] not in ("plus", "moins", "pres", "autour", "superieur", "inferieur") and number >= 1400
    return before not in _AMOUNT_BEFORE and number >= 1700


def decade(p: Parser, i: int, determiner: str) -> Match:
    """ "les années 1950", "années 90", "les années quatre-vingt-dix"."""
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


def week_number(p: Parser, i: int, determiner: str) -> Match:
    """ "semaine 35", "la semaine 2 de 2024"."""
    found = numbers.integer(p.t, p.lexicon, i + 1) if p.words[i + 1].isdecimal() else None
    if not found or not 1 <= found[1] <= 53 or p.words[i] != "semaine":
        return None
    return _completed(p, found[0], Yearly("week", found[1]), determiner)
