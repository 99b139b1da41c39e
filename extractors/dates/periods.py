"""Rules for numbered stretches: "troisième trimestre 2023", "T3 2020", "3T22", "S1", "XXIe siècle", "semaine 35"."""

from __future__ import annotations

import re
from typing import Literal

from extractors.dates import numbers
from extractors.dates.absolute import completed
from extractors.dates.parsing import DASHES, Match, Parser
from extractors.dates.readings import Century, Fixed, Turned, Window, Year, Yearly, YearlyKind
from extractors.dates.years import christ, counted, grouped, year_number, year_tail

_PERIOD_NOUNS: dict[str, Literal["quarter", "half", "century"]] = {
    "trimestre": "quarter", "trimestres": "quarter", "trim": "quarter", "t": "quarter",
    "semestre": "half", "semestres": "half", "sem": "half", "siecle": "century", "siecles": "century",
}  # fmt: skip


def ordinal_period(p: Parser, i: int, determiner: str) -> Match:
    """Reads "troisième trimestre 2023", "3e trimestre", "IIIe trimestre", "premier semestre de 2024", "XXIe siècle"."""
    found = numbers.ordinal(p.t, p.lexicon, i) or numbers.roman(p.t, i)
    noun = period_noun(p, found[0]) if found else None
    if not found or not noun:
        return None
    number = found[1]
    j, kind = noun
    if kind == "century":
        if (end := christ(p, j)) > 0:
            return end, Fixed(f"BC{number - 1:02}", "DATE")
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


def coded_months(p: Parser, i: int, determiner: str) -> Match:
    """Reads "9M 2023": the first nine months, as accounts write them."""
    if p.words[i] not in ("3", "6", "9") or p.words[i + 1] != "m" or not (p.t.joined(i + 1) and p.t.capital(i + 1)):
        return None
    found = year_number(p, i + 2)
    return (found[0], Window(float(p.words[i]), "month", "first", Year(found[1]))) if found and not p.t.joined(i + 2) else None


def week_number(p: Parser, i: int, determiner: str) -> Match:
    """Reads "semaine 35", "la semaine 2 de 2024", "la semaine du 5 mars"."""
    if p.words[i + 1] == "du" and (day := p.core(i + 2, "du")) and isinstance(day[1], Yearly) and day[1].kind in ("day", "feast"):
        return (day[0], Turned("week", "of", day[1])) if p.words[day[0]] not in ("au", *DASHES) else None
    found = numbers.integer(p.t, p.lexicon, i + 1) if p.words[i + 1].isdecimal() else None
    if not found or not 1 <= found[1] <= 53 or p.words[i] != "semaine":
        return None
    return completed(p, found[0], Yearly("week", found[1]), determiner)
