"""Rules for names and numbers of the calendar: days, months, quarters, seasons, feasts, years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from extractors.dates import notation, numbers
from extractors.dates.parsing import DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import (
    Century,
    Turn,
    Turned,
    Weekday,
    Year,
    Yearly,
    YearlyKind,
)
from extractors.dates.years import counted, grouped, second_year, year_number, year_tail


def turn_tail(p: Parser, i: int) -> tuple[int, Turn]:
    """Reads "dernier", "prochain" after a day, a month or a season."""
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
    return _completed(p, month[0], Yearly("day", number, month=month[1]), determiner, short=True)


def weekday(p: Parser, i: int, determiner: str) -> Match:
    """Reads "lundi", "mardi dernier", "le mardi 31 mars 2020", "lundi 15", "mardi de la semaine prochaine", "mardi en huit"."""
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
    if numbered := _day_beside(p, j):
        return numbered[0], Weekday(number, day=numbered[1])
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


def _day_beside(p: Parser, j: int) -> tuple[int, int] | None:
    """The 15 of "lundi 15", which is no hour and counts nothing."""
    found = day_number(p, j)
    if not found or p.words[j] in ("un", "une") or p.words[j] in p.lexicon.ordinals:
        return None
    after = found[0]
    return None if counted(p, after) or grouped(p, after) or p.words[after] in ("h", "heures", ":", "%") else found


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
    short = not named and len(p.words[i]) <= 5 and p.words[i] not in ("mars", "avril", "mai", "juin", "aout")
    if short and not year_number(p, j, short=True) and not (before in ("en", "debut", "fin", "mi", "-") and dotted):
        return None
    j, completed = _completed(p, j, reading, determiner, short=True)
    bare = completed.year is None and not completed.turn and not named
    if bare and determiner in ("la", "l'", "les", "cette", "cet", "ces", "un", "des", "aux"):
        return None
    if bare and p.t.capital(i) and not p.t.all_capitals(i) and before not in ("en", "debut", "fin", "mi", "-", "d'", "de", "a"):
        following = p.words[j]
        coordinated = following in ("et", "ou", ",") and p.words[j + 1] in p.lexicon.months
        if not coordinated and (p.words[i] in ("mars", "avril", "mai") or (following and p.t.capital(j))):
            return None
    if bare and p.t.capital(i) and before in ("de", "a", "d'") and (p.words[i] in ("mars", "avril") or p.t.capital(j)):
        return None
    if bare and before == "d'" and p.words[i - 2] in ("poisson", "poissons"):
        return None
    return j, completed


def ordinal_period(p: Parser, i: int, determiner: str) -> Match:
    """Reads "troisième trimestre 2023", "3e trimestre", "IIIe trimestre", "premier semestre de 2024", "XXIe siècle"."""
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
        kind: YearlyKind = "half" if word == "semestre" else "quarter"
        count = 2 if kind == "half" else 4
        number = count if number == -1 and year_tail(p, j + 1) else number
        if not 1 <= number <= count:
            return None
        j, reading = _completed(p, j + 1, Yearly(kind, number), determiner)
        return None if p.words[j] in ("consecutif", "d'") else (j, reading)
    return None


def coded_period(p: Parser, i: int, determiner: str) -> Match:
    """Reads "T3 2020", "3T22", "Q3", "S1 2024", "1S 2024"."""
    t, words = p.t, p.words
    if words[i].isdecimal() and len(words[i]) == 1 and words[i + 1] in ("t", "s", "q") and t.joined(i + 1):
        letter, digit, j = words[i + 1], words[i], i + 2
        capital = t.capital(i + 1)
    elif words[i] in ("t", "q", "s") and len(words[i + 1]) == 1 and words[i + 1].isdecimal() and t.joined(i + 1):
        letter, digit, j = words[i], words[i + 1], i + 2
        capital = t.capital(i)
    else:
        return None
    kind: YearlyKind = "half" if letter == "s" else "quarter"
    if not capital or not 1 <= int(digit) <= (2 if kind == "half" else 4) or (t.joined(j) and words[j].isalpha()):
        return None
    if words[j] in ("-", "/") and year_number(p, j + 1):
        j += 1
    if words[j].isdecimal() and len(words[j]) == 2 and (t.joined(j) or not counted(p, j + 1)) and not grouped(p, j + 1):
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
    """Reads "l'été 2019", "cet hiver", "au printemps", "en été" (any summer), "les mois d'été"."""
    code = p.lexicon.seasons[p.words[i]]
    before = p.before(i, determiner)
    reading = Yearly("season", code=code)
    j, completed = _completed(p, i + 1, reading, determiner)
    if isinstance(completed.year, Year) and p.words[j] in ("-", "/") and code == "WI":
        j = second_year(p, j + 1, completed.year.number) or j
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


_FEAST_NOUNS = frozenset(
    ("jour", "veille", "lendemain", "end", "weekend", "lundi", "soir", "matin", "partir", "compter", "avant", "lors")
)


def feast(p: Parser, i: int, determiner: str) -> Match:
    """Reads "Noël", "le lundi de Pâques", "la Toussaint 2019", "la fête de la Pentecôte"."""
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


def week_number(p: Parser, i: int, determiner: str) -> Match:
    """Reads "semaine 35", "la semaine 2 de 2024"."""
    found = numbers.integer(p.t, p.lexicon, i + 1) if p.words[i + 1].isdecimal() else None
    if not found or not 1 <= found[1] <= 53 or p.words[i] != "semaine":
        return None
    return _completed(p, found[0], Yearly("week", found[1]), determiner)
