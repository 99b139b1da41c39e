"""The business years that an article states: "son exercice, clos fin juin", "le premier semestre décalé, d'avril à septembre"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from extractors.dates import calendar
from extractors.dates.calendar import Period
from extractors.dates.publication import Publication

_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
_ORDINALS = {
    "premier": 1, "1er": 1, "deuxieme": 2, "second": 2, "2e": 2, "2eme": 2, "troisieme": 3, "3e": 3, "3eme": 3,
    "quatrieme": 4, "4e": 4, "4eme": 4, "dernier": -1,
}  # fmt: skip
_COUNTS = {"trois": 3, "3": 3, "six": 6, "6": 6, "neuf": 9, "9": 9}
_GATE = re.compile(r"exercice|annee fiscale|saison|campagne|ses comptes|(?:tri|se)mestre|premiers mois")

_NAME = rf"({'|'.join(_MONTHS)})"
_CLOSED = r"(?:clo[st]\w*|clor\w+|clotur\w+|achev\w+|termin\w+|arret\w+|boucl\w+|fini\w*|prend\w* fin)"
_OPENED = r"(?:commenc\w+|debut\w+|demarr\w+|ouvert\w*|entam\w+|lance|court depuis)"
_END = rf"\b(?:(?:le|au|chaque) (?:28|29|30|31) |(?:a )?(?:la )?fin (?:du mois )?(?:de |d')?|en ){_NAME}\b"
_YEAR = r"\b(?:exercice|annee fiscale)\b"
_PART = rf"\b(?:({'|'.join(_ORDINALS)}) (trimestre|semestre)|({'|'.join(_COUNTS)}) premiers mois)"
_OF_YEAR = rf"(?: (?:de )?(?:l'|son |leur |cet |notre ){_YEAR}(?: [\w/-]+){{0,3}}?| \d{{2,4}}[-/]\d{{2,4}})?"

# A quarter, a half or the first months with their own end, or with their own months.
_PART_ENDS = re.compile(rf"{_PART}{_OF_YEAR},? \(?(?:qui s'est |qui s'|s'etant )?{_CLOSED}[^.\n\d]{{0,12}}?{_END}")
_PART_SPANS = re.compile(
    rf"{_PART}{_OF_YEAR},? \(?(?:soit |a savoir |allant )?(?:la periode |les mois )?"
    rf"(?:de |d'|entre )?{_NAME}(?: a | et | ?[-/] ?){_NAME}\b"
)
_SPANS_PART = re.compile(
    rf"\b(?:de |d'|entre ){_NAME}(?: a | et | ?- ?){_NAME},? \(?(?:soit |qui \w+ |correspondant )?(?:a |au |le |son )*"
    rf"{_PART}(?: de)? [^.,\n]{{0,8}}{_YEAR}"
)
# A fourth quarter that has its months beside it: "pour les trois mois clos le 31 octobre".
_LAST_QUARTER = re.compile(rf"\b(?:trois mois|trimestre) {_CLOSED}\b[^.\n]{{0,12}}?{_END}")
# The whole year, from its end, its beginning or its months.
_ENDS = re.compile(
    rf"(?:{_YEAR}|\b(?:saison|campagne) \d{{2,4}}[-/]\d{{2,4}})[^.\n]{{0,60}}?\b{_CLOSED}\b[^.\n]{{0,12}}?{_END}"
    rf"|\b{_CLOSED} (?:ses comptes(?: annuels)?|(?:son|cet|un|l') ?{_YEAR}[^.,\n]{{0,30}}?) (?:\w+ ){{0,2}}?{_END}"
    rf"|\b{_CLOSED} {_END} (?:ses comptes|(?:son|leur) {_YEAR})"
    rf"|\b(?:cloture|fin|terme) de (?:l'|son |leur |cet ){_YEAR}[^.\n\d]{{0,12}}?{_END}"
    rf"|{_END}(?: \d{{4}})?,? (?:date de |a la )?(?:cloture|fin|terme) de (?:l'|son |leur |cet ){_YEAR}"
)
_BEGINS = re.compile(rf"{_YEAR}[^.\n]{{0,60}}?\b{_OPENED}\b[^.\n]{{0,12}}?\b{_NAME}\b")
_SPANS = re.compile(
    rf"{_YEAR}[^.\n]{{0,40}}?(?:\bde |\bd'|\bdu |\()(?:1er )?{_NAME}(?: a | au | ?[-–] ?)(?:fin |30 |31 )?{_NAME}\b"
)

_FRESH = 5
"""Months within which results of a quarter or a half are published."""
_LATE_ENDS = (2, 3)
"""First months of the years that end in January or February, as shops have them: half of them are named after their beginning."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Where an article says in which month a business year begins."""

    start: int
    end: int
    first: int


def stated(plain: str, published: Publication) -> list[Statement]:
    """What an article states of business years, in its order; `plain` in lower case, without accents."""
    if not _GATE.search(plain):
        return []
    found: list[Statement] = []

    def state(match: re.Match[str], first: int) -> None:
        if all(match.end() <= one.start or one.end <= match.start() for one in found):
            found.append(Statement(match.start(), match.end(), (first - 1) % 12 + 1))

    for match in _PART_ENDS.finditer(plain):
        end = _number(match.group(4))
        if _fresh(end, published) or _length(match.groups()[:3]) == 12:
            state(match, end + 1 - _length(match.groups()[:3]))
    for pattern, part, left in ((_PART_SPANS, 0, 3), (_SPANS_PART, 2, 0)):
        for match in pattern.finditer(plain):
            groups = match.groups()
            start, end = _number(groups[left]), _number(groups[left + 1])
            elapsed, own = _length(groups[part : part + 3]), (end - start) % 12 + 1
            if own == {"trimestre": 3, "semestre": 6}.get(groups[part + 1], elapsed):
                state(match, end + 1 - elapsed)
    for match in _ENDS.finditer(plain):
        state(match, _number(next(filter(None, match.groups()))) + 1)
    if not found and "quatrieme trimestre" in plain and (last := _LAST_QUARTER.search(plain)):
        state(last, _number(last.group(1)) + 1)
    for match in _SPANS.finditer(plain):
        start, end = (_number(name) for name in match.groups())
        if (end - start) % 12 == 11:
            state(match, start)
    for match in _BEGINS.finditer(plain):
        state(match, _number(match.group(1)))
    return sorted(found, key=lambda one: one.start)


def _number(name: str) -> int:
    return _MONTHS.index(name) + 1


def _length(part: tuple[str | None, ...]) -> int:
    """The months from the beginning of the year to the end of its second quarter, its first half, its first nine months."""
    ordinal, unit, count = part
    if count:
        return _COUNTS[count]
    number = _ORDINALS[ordinal or ""]
    return 12 if number < 0 else number * (3 if unit == "trimestre" else 6)


def _fresh(end: int, published: Publication) -> bool:
    """Whether a month is so lately over that it is the quarter that ended in it, and not the year, that is spoken of."""
    latest = published.latest
    return latest is None or not published.knows("month") or (latest.month - end) % 12 <= _FRESH


def part(year: int, first: int, months: int, number: int) -> Period:
    """The quarter (3 months) or half (6) number `number` of the business year that begins in a year's month `first`."""
    start = calendar.add(calendar.at(year, first, 1), months * (number - 1), "month")
    end = calendar.add(calendar.add(start, months, "month"), -1, "day")
    if months == 3 and start.month % 3 == 1:
        return calendar.quarter(start.year, (start.month + 2) // 3)
    if months == 6 and start.month in (1, 7):
        return calendar.half(start.year, (start.month + 5) // 6)
    return calendar.span(start, end)


def around(day: date, first: int) -> Period:
    """The business year, begun in a month `first`, that holds a day."""
    return whole(day.year - (day.month < first), first)


def whole(year: int, first: int) -> Period:
    """The business year that begins in a year's month `first`."""
    start = calendar.at(year, first, 1)
    return calendar.span(start, calendar.add(calendar.add(start, 1, "year"), -1, "day"))


def named(year: int, first: int, published: Publication) -> Period:
    """The business year named after one calendar year: the one that ends in it.

    Years that end in January or February go by either name; one before the publication's is that of their beginning.
    """
    begun = first in _LATE_ENDS and published.latest is not None and year < published.latest.year
    return whole(year if begun else year - 1, first)
