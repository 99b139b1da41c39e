"""Dates in figures: "31/03/2020", "31.03.20", "2020-03-31", "03/2020", "2020-W35", "10/1-11/2/2017".

Days come first, as the French write them. What orders its parts otherwise ("Sep-23-2020", "fév 15, 2013") is found here by its
shape and read by dateparser (see `foreign`).
"""

from __future__ import annotations

import re

from extractors.dates import foreign, numbers
from extractors.dates.parsing import Match, Parser
from extractors.dates.readings import Between, Clock, Reading, Timed, Year, Yearly, YearMonth

_FULL = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.,-]\d)")
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?! ?\d|[.,/]\d|[%€$])")
_ISO = re.compile(
    r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/]|[.,-]\d)(?:t(\d\d):(\d\d)(?::(\d\d))?(?:[.]\d+)?(?:z|[+-]\d\d:?\d\d)?)?"
)
_MONTH = re.compile(r"(\d{1,2})[/](\d{4})(?![\d/]|[.,-]\d)|(\d{4})[-/](\d\d)(?![\d/%]|[.,-]\d)")
_BASIC = re.compile(r"((?:19|20|21)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\d%€$]| ?\d|[.,/-]\d)")
_WEEK = re.compile(r"(\d{4})-w(\d\d)(?:-([1-7]))?(?![\d])")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/%]|[.,-]\d)")
_SHORT_RANGE = re.compile(r"(\d{1,2})/(\d{1,2})-(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_BARE = re.compile(r"(\d{1,2}) (\d{1,2})(?! ?\d)")


def numeric(p: Parser, i: int, determiner: str) -> Match:
    """A date in figures that begins at token `i`."""
    if not p.words[i].isdecimal():
        return None
    start = p.t.starts[i]
    text = p.t.plain
    if start and ((text[start - 1] in "/.-_:+" and start > 1 and text[start - 2].isalnum()) or text[start - 1].isalnum()):
        return None
    if start > 1 and text[start - 1] in ",." and text[start - 2].isdigit():
        return None
    for pattern, read in _READERS:
        match = pattern.match(text, start)
        if match and (reading := read(p, match, determiner)):
            end = p.t.starts.index(match.end(), i) if match.end() in p.t.starts[i : i + 14] else None
            j = (
                end
                if end is not None
                else next(k for k in range(i, p.t.count + 1) if k == p.t.count or p.t.starts[k] >= match.end())
            )
            if reading and not isinstance(reading, bool) and (j >= p.t.count or not (p.t.joined(j) and p.words[j].isalpha())):
                return j, reading
    return None


def _day(year: int | None, month: int, number: int) -> Reading | None:
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return None
    return Yearly("day", number, month=month, year=Year(year) if year is not None else None)


def _full(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    if len(m[4]) == 2 and m[2] == "." and (len(m[1]), len(m[3])) != (2, 2):
        return None
    if len(m[4]) == 2 and m[2] == "-" and not determiner and not p.isolated(p.t.at(m.start()), p.t.at(m.end())):
        return None
    return _day(numbers.full_year(m[4]), int(m[3]), int(m[1])) if int(m[4]) >= 1000 or len(m[4]) == 2 else None


def _spaced(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    if m.start() > 1 and m.string[m.start() - 2].isdigit():
        return None  # one more pair before: a telephone number
    if len(m[4 - 1]) == 2 and determiner != "le" and int(m[3]) < 32:
        return None
    return _day(numbers.full_year(m[3]), int(m[2]), int(m[1])) if len(m[3]) == 2 or 1000 <= int(m[3]) < 2200 else None


def _iso(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    day = _day(int(m[1]), int(m[3]), int(m[4])) if 1000 <= int(m[1]) < 2200 else None
    if day and m[5]:
        return Timed(day, Clock(int(m[5]), int(m[6]), int(m[7]) if m[7] else None))
    return day


def _basic(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    """Reads "20200331" where nothing makes it a count: alone, or after "le"."""
    i = p.t.at(m.start())
    return _day(int(m[1]), int(m[2]), int(m[3])) if determiner in ("le", "du", "au") or p.isolated(i, i + 1) else None


def _month(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    month, year = (int(m[1]), int(m[2])) if m[1] else (int(m[4]), int(m[3]))
    if m[3] and month == (year + 1) % 100 and (m.group()[4] == "/" or p.words[p.t.at(m.start()) - 1] in ("saison", "exercice")):
        return None
    return YearMonth(year, month) if 1 <= month <= 12 and 1000 <= year < 2200 else None


def _week(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    return (
        Yearly("week", int(m[2]), weekday=int(m[3]) - 1 if m[3] else None, year=Year(int(m[1]))) if 1 <= int(m[2]) <= 53 else None
    )


def _short(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    i = p.t.at(m.start())
    if determiner not in ("le", "du", "au") and not p.isolated(i, i + 3):
        return None
    return _day(None, int(m[2]), int(m[1]))


def _short_range(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    left, right = _day(None, int(m[2]), int(m[1])), _day(int(m[5]), int(m[4]), int(m[3]))
    return Between(left, right) if left and right else None


def _bare(p: Parser, m: re.Match[str], determiner: str) -> Reading | None:
    i = p.t.at(m.start())
    return _day(None, int(m[2]), int(m[1])) if p.isolated(i - bool(determiner), i + 2) else None


_READERS = (
    (_SHORT_RANGE, _short_range), (_FULL, _full), (_WEEK, _week), (_ISO, _iso), (_BASIC, _basic), (_SPACED, _spaced),
    (_MONTH, _month), (_SHORT, _short), (_BARE, _bare),
)  # fmt: skip


def reordered(p: Parser, i: int, determiner: str) -> Match:
    """Reads "décembre 5 2014", "fév 15, 2013", "Sep-23-2020", "2020/Sep/23": month, day and year in another order."""
    words = p.words
    parts: list[str] = []
    j = end = i
    while len(parts) < 3:
        word = words[j]
        kind = "month" if word in p.lexicon.months else "year" if word.isdecimal() and len(word) == 4 else "day"
        if kind == "day" and not (word.isdecimal() and len(word) <= 2):
            return None
        if kind in parts:
            return None
        parts.append(kind)
        end = j = j + 1
        while words[j] in ("-", "/", ",", ".") and len(parts) < 3:
            j += 1
        if parts[-1] == "year" and len(parts) < 3 and not p.t.joined(j):
            return None  # "en juin 2022, 3 % des foyers"
    if parts == ["day", "month", "year"]:
        return None
    day = foreign.parse(p.t.text[p.t.starts[i] : p.t.ends[end - 1]])
    return (end, Yearly("day", day.day, month=day.month, year=Year(day.year))) if day else None


def days_after_month(p: Parser, i: int, determiner: str) -> Match:
    """Reads "novembre 19-20": two days after their month, joined by a hyphen."""
    t, words = p.t, p.words
    left, right = words[i + 1], words[i + 3]
    if words[i + 2] != "-" or not (t.joined(i + 2) and t.joined(i + 3)) or t.joined(i + 4) or t.joined(i + 1):
        return None
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 2 and len(right) <= 2 and int(left) < int(right)):
        return None
    month = p.lexicon.months[words[i]]
    first, last = _day(None, month, int(left)), _day(None, month, int(right))
    return (i + 4, Between(first, last)) if first and last else None
