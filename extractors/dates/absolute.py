"""Rules for names and numbers of the calendar: days, months, quarters, seasons, feasts, years, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from extractors.dates import notation, numbers
from extractors.dates.parsing import DEMONSTRATIVES, DETERMINERS, Match, Parser
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


def completed(p: Parser, j: int, reading: Yearly, determiner: str, *, short: bool = False) -> tuple[int, Yearly]:
    """A yearly reading with the year or the turn that follows it."""
    if tail := year_tail(p, j, short=short):
        return tail[0], replace(reading, year=tail[1])
    j, turn = turn_tail(p, j)
    return j, replace(reading, turn=turn or ("this" if determiner in DEMONSTRATIVES else ""))


_PERIOD_NOUNS: dict[str, Literal["quarter", "half", "century"]] = {
    "trimestre": "quarter", "trimestres": "quarter", "trim": "quarter", "t": "quarter",
    "semestre": "half", "semestres": "half", "sem": "half", "siecle": "century", "siecles": "century",
}  # fmt: skip


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
    return completed(p, month[0], Yearly("day", number, month=month[1]), determiner, short=True)


def weekday(p: Parser, i: int, determiner: str) -> Match:
    """Reads "lundi", "mardi dernier", "le mardi 31 mars 2020", "lundi 15", "mardi de la semaine prochaine", "mardi en huit"."""
    number = p.lexicon.weekdays[p.words[i]]
    j = i + 1
    if p.words[j] in ("saint", "noir") or (p.words[i - 1] == "du" and p.words[i - 2] == "journal"):
        return None
    after = j + 1 if p.words[j] == "," else j
    if p.words[after] == "le" and after > j:
        after += 1
    dated = day_month(p, after, determiner) or notation.numeric(p, after, determiner or "le")
    if dated and isinstance(dated[1], Yearly):
        return dated[0], replace(dated[1], weekday=number)
    if numbered := _day_beside(p, j):
        return numbered[0], Weekday(number, day=numbered[1])
    turn: Turn = "this" if determiner in DEMONSTRATIVES else usual(p, i, determiner) if determiner == "le" else ""
    if p.words[j] == "en" and p.words[j + 1] in ("huit", "8", "quinze", "15"):
        return j + 2, Weekday(number, weeks=1 if p.words[j + 1] in ("huit", "8") else 2)
    if p.words[j] == "d'" and p.words[j + 1] in ("apres", "avant"):
        return j + 2, Weekday(number, "following" if p.words[j + 1] == "apres" else "previous")
    within = p.of(j) or (p.point(j) if p.words[j] in ("la", "cette") else None)
    if within and isinstance(within[1], Turned) and within[1].unit == "week":
        return within[0], Weekday(number, within=within[1])
    j, tail = turn_tail(p, j)
    return j, Weekday(number, tail or turn)


_OPENING = re.compile(r"(?:ouvert|ferme|clos)e?s?")
_HAVING = frozenset(("a", "ont", "avait", "avaient", "aura", "auront", "ayant"))


def usual(p: Parser, i: int, determiner: str) -> Turn:
    """Whether a weekday with its article is that of any week, as opening days are: "fermé le lundi"."""
    opening = _OPENING.fullmatch(p.before(i, determiner)) is not None and p.words[i - 3] not in _HAVING
    return "generic" if opening else "the"


def short_weekday(p: Parser, i: int, determiner: str) -> Match:
    """Reads "lun. 13 nov. 2023", "mer 15/11/2023", "dim. 5"."""
    number = p.lexicon.short_weekdays[p.words[i]]
    dotted = p.words[i + 1] == "." and p.t.joined(i + 1)
    j = i + 1 + dotted
    dated = day_month(p, j, determiner) or notation.numeric(p, j, determiner or "le")
    if dated and isinstance(dated[1], Yearly):
        return dated[0], replace(dated[1], weekday=number)
    numbered = _day_beside(p, j) if dotted else None
    if numbered:
        return numbered[0], Weekday(number, day=numbered[1])
    return (j, Weekday(number)) if dotted and p.isolated(i, j) else None


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


def ordinal_period(p: Parser, i: int, determiner: str) -> Match:
    """Reads "troisième trimestre 2023", "3e trimestre", "IIIe trimestre", "premier semestre de 2024", "XXIe siècle"."""
    found = numbers.ordinal(p.t, p.lexicon, i) or numbers.roman(p.t, i)
    noun = period_noun(p, found[0]) if found else None
    if not found or not noun:
        return None
    number = found[1]
    j, kind = noun
    if kind == "century":
        return (j, Century(number)) if number > 0 else None
    count = 2 if kind == "half" else 4
    number = count if number == -1 and year_tail(p, j) else number
    if not 1 <= number <= count:
        return None
    j, reading = completed(p, j, Yearly(kind, number), determiner)
    if p.words[found[0]] == "t" and reading.year is None:
        return None  # "3e T" is a quarter only beside its year
    return None if p.words[j] in ("consecutif", "d'") else (j, reading)


def period_noun(p: Parser, j: int) -> tuple[int, Literal["quarter", "half", "century"]] | None:
    """The noun that an ordinal numbers, with the dot of its abbreviation: (token after it, kind)."""
    kind = _PERIOD_NOUNS.get(p.words[j])
    if kind is None or (p.words[j] == "t" and not p.t.capital(j)):
        return None
    return j + 1 + (p.words[j] in ("trim", "sem") and p.words[j + 1] == "."), kind


_CODED = re.compile(r"\b(?:tram\w*|lignes?|appartements?|logements?|studios?|autoroute|audi|galaxy)\b[^.;]{0,30}$")


def _numbers_something_else(p: Parser, i: int, determiner: str) -> bool:
    """A tram's line, a flat, a car: "la ligne T3", "un T2 à Lyon", "l'Audi Q3"."""
    before = p.before(i, determiner)
    if (determiner or p.words[i - 1]) in ("les", "l'") or before in ("un", "une", "appartement", "type"):
        return True
    return _CODED.search(p.t.plain, max(0, p.t.starts[i] - 60), p.t.starts[i]) is not None


def coded_period(p: Parser, i: int, determiner: str) -> Match:
    """Reads "T3 2020", "3T22", "Q3'22", "S1 2024", "1S 2024", "H1 2023"."""
    t, words = p.t, p.words
    if words[i].isdecimal() and len(words[i]) == 1 and words[i + 1] in ("t", "s", "q") and t.joined(i + 1):
        letter, digit, j = words[i + 1], words[i], i + 2
        capital = t.capital(i + 1)
    elif words[i] in ("t", "q", "s", "h") and len(words[i + 1]) == 1 and words[i + 1].isdecimal() and t.joined(i + 1):
        letter, digit, j = words[i], words[i + 1], i + 2
        capital = t.capital(i)
    else:
        return None
    kind: YearlyKind = "half" if letter in ("s", "h") else "quarter"
    if not capital or not 1 <= int(digit) <= (2 if kind == "half" else 4) or (t.joined(j) and words[j].isalpha()):
        return None
    if _numbers_something_else(p, i, determiner):
        return None
    if (words[j] in ("-", "/") and year_number(p, j + 1)) or (words[j] == "'" and t.joined(j) and t.joined(j + 1)):
        j += 1
    if words[j].isdecimal() and len(words[j]) == 2 and (t.joined(j) or not counted(p, j + 1)) and not grouped(p, j + 1):
        return j + 1, Yearly(kind, int(digit), year=Year(numbers.full_year(words[j])))
    j, reading = completed(p, j, Yearly(kind, int(digit)), determiner)
    if reading.year is None and letter == "h":
        return None
    if reading.year is None and letter == "s" and p.before(i, determiner) not in ("au", "du", "le", "et", "en"):
        return None
    return j, reading


_AUXILIARIES = frozenset(
    ("a", "ont", "ai", "as", "avait", "avaient", "avoir", "avons", "avez", "aura", "aurait", "auraient", "auront", "ayant", "aie",
     "ait", "aient")
)  # fmt: skip


_SEASON_PREPOSITIONS = frozenset(
    ("a", "de", "des", "durant", "pendant", "depuis", "dès", "pour", "dans", "avant", "apres", "vers", "sur", "tout", "contre",
     "entre", "cours", "jusqu'", "et", "que", "qu'")
)  # fmt: skip
_SEASON_NAMES = frozenset(("arabe", "arabes", "indien", "africain", "austral", "social", "berlinois", "culturel", "nucleaire"))


def season(p: Parser, i: int, determiner: str) -> Match:
    """Reads "l'été 2019", "cet hiver", "au printemps", "en été" (any summer), "les mois d'été"."""
    code = p.lexicon.seasons[p.words[i]]
    before = p.before(i, determiner)
    reading = Yearly("season", code=code)
    j, whole = completed(p, i + 1, reading, determiner)
    if isinstance(whole.year, Year) and p.words[j] in ("-", "/") and code == "WI":
        j = second_year(p, j + 1, whole.year.number) or j
    if whole.year is not None or whole.turn:
        return None if not determiner and before in _AUXILIARIES else (j, whole)
    if p.words[j] in _SEASON_NAMES or (p.t.capital(i) and determiner == "du"):
        return None  # "le printemps arabe", "les grands magasins du Printemps"
    if (
        determiner == "l'"
        and not whole.year
        and before not in _SEASON_PREPOSITIONS
        and p.words[j] not in ("de", "des", "du", "d'")
    ):
        return j, replace(whole, turn="the")  # "la station vit l'été du vélo": of any year, unless a verb tells
    if determiner in ("l'", "cet", "ce") or (code == "SP" and determiner in ("le", "au", "du")):
        later = p.words[j]
        return None if later in ("de", "des", "du", "d'") and not p.of(j) else (j, whole)
    comparison = p.words[j] == "comme" and p.words[j + 1] in p.lexicon.seasons
    if comparison or (p.words[i - 1] == "comme" and p.words[i - 2] in p.lexicon.seasons):
        return j, replace(whole, turn="generic")  # "été comme hiver"
    if before == "en" or (before == "d'" and p.words[i - 2] == "mois"):
        return j, replace(whole, turn="generic")
    return None


_FEAST_NOUNS = frozenset(
    ("jour", "veille", "lendemain", "end", "weekend", "pont", "lundi", "soir", "matin", "partir", "compter", "avant", "lors")
)


def feast(p: Parser, i: int, determiner: str) -> Match:
    """Reads "Noël", "le lundi de Pâques", "la Toussaint 2019", "la fête de la Pentecôte"."""
    j = i
    if p.words[i] in ("fete", "fetes") and p.words[i + 1] in ("de", "du"):
        j = i + 2
        if p.words[j] in ("la", "l'"):
            j += 1
    if not determiner and p.words[i - 1] in DETERMINERS:
        determiner = p.words[i - 1]
    for words, rule in p.lexicon.feasts.get(p.words[j], p.lexicon.feasts.get(p.words[i], ())):
        start = j if p.words[j] == words[0] else i
        end = p.t.phrase(start, words)
        if end < 0:
            continue
        name = end - 1
        before = p.before(i, determiner)
        noun = p.words[i - 3] if before in ("de", "d'") and determiner else p.words[i - 2]
        if (determiner in ("du", "des") or before in ("de", "d'", "du")) and noun not in _FEAST_NOUNS and i > 1:
            return None  # "l'accord du Vendredi saint", "un marché de Noël": a name, not a day
        if p.t.capital(end) and p.words[end] not in p.lexicon.months:
            return None  # a first name: "Noël Mamère"
        if not determiner and p.t.capital(i - 1) and p.words[i - 1].isalpha() and p.words[i - 1] not in p.lexicon.little_words:
            return None  # a surname: "Pascal Noël"
        if words[0] == "ascension" and p.words[end] in ("de", "du", "des", "d'"):
            return None
        told = p.isolated(i, end) or p.words[end] in p.lexicon.turns or year_number(p, end)
        if words[0] in ("ascension", "assomption", "armistice", "noel", "paques") and not told:
            if not p.t.capital(name) or p.before(i, determiner) in ("pere", "mere", "ile"):
                return None
            if words[0] in ("ascension", "assomption", "armistice") and determiner not in ("l'", "cette"):
                return None
        code = f"{rule:+d}" if isinstance(rule, int) else str(rule)
        return completed(p, end, Yearly("feast", code=code), determiner)
    return None


def week_number(p: Parser, i: int, determiner: str) -> Match:
    """Reads "semaine 35", "la semaine 2 de 2024"."""
    found = numbers.integer(p.t, p.lexicon, i + 1) if p.words[i + 1].isdecimal() else None
    if not found or not 1 <= found[1] <= 53 or p.words[i] != "semaine":
        return None
    return completed(p, found[0], Yearly("week", found[1]), determiner)
