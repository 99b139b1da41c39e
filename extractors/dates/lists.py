"""Dates listed side by side: "les 8, 10 et 12 mai", "aux premier et deuxième trimestres 2023", "mars et avril 2020".

What stands once, at the end or at the beginning of a list, holds for all of it: the month, the year, "derniers".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from extractors.dates import dayparts, numbers
from extractors.dates.absolute import completed, day_number
from extractors.dates.calendar import SEASONS
from extractors.dates.lexicon import Lexicon
from extractors.dates.parsing import Parser
from extractors.dates.periods import period_noun
from extractors.dates.readings import Between, Century, DayOfMonth, Found, Part, Reading, Timed, Year, Yearly
from extractors.dates.tokens import Tokens

Item = tuple[int, int, Reading]
"""First token, end, reading."""

_LINKS = frozenset((",", "et", "ou", "puis", "/", "comme", "ainsi", "que"))
_AT = frozenset(("a", "vers", "dès", ",", "environ"))
_ELISION = 30
"""Tokens within which a noun is left out that has just been said."""
_STOPS = frozenset((".", "!", "?", ";"))
_AFTER_ELISION = frozenset(
    ("", ".", ",", ";", ":", "!", "?", ")", "et", "ou", "puis", "mais", "contre", "apres", "avant", "avec", "grace", "selon",
     "pour", "en", "a", "alors", "comme", "qui", "que", "ni", "par", "sous", "soit")
)  # fmt: skip
_LITTLE = frozenset(("en", "le", "la", "les", "au", "du", "de", "d'", "a", "l'", "mi", "-"))


def listed(p: Parser, i: int) -> list[Item]:
    """Days that share the month of the last, or ordinals that share the noun of the last.

    Two in a row joined by "et" are one range; an article before the first belongs to it.
    """
    return _days(p, i) or _ordinals(p, i)


def _days(p: Parser, i: int) -> list[Item]:
    """As in "les 8, 10 et 12 mai", "le 13 ou le 14 novembre"."""
    words = p.words
    opening = i + (words[i] == "des")
    j = i + (not words[i].isdecimal())
    firsts: list[tuple[int, int, int]] = []
    while (found := day_number(p, j)) and words[found[0]] in (",", "et", "ou") and len(firsts) < 31:
        firsts.append((j if firsts else opening, *found))
        link = words[found[0]]
        j = found[0] + 1
        article = j
        j += words[j] == "le"
    last = p.point(j) if firsts and link != "," else None
    if last is None:
        return []
    end, final = last
    if not isinstance(final, Yearly) or final.kind != "day" or firsts[-1][2] >= final.number:
        return []
    if len(firsts) == 1 and link == "et" and firsts[0][2] == final.number - 1:
        return [(opening, end, Between(DayOfMonth(firsts[0][2]), final))]
    alike = ((start, stop, replace(final, number=number, weekday=None)) for start, stop, number in firsts)
    return [*alike, (article, end, final)]


def _ordinals(p: Parser, i: int) -> list[Item]:
    """As in "les premier et deuxième trimestres 2023", "aux XVIIe et XVIIIe siècles", "le quatrième et dernier trimestre"."""
    words = p.words
    opening = i + (words[i] in ("des", "du", "au", "aux"))
    j = i + (words[i] in ("le", "les", "des", "du", "au", "aux"))
    firsts: list[tuple[int, int, int]] = []
    while (found := _ordinal(p, j)) and words[found[0]] in (",", "et", "ou") and len(firsts) < 4:
        firsts.append((j if firsts else opening, *found))
        link = words[found[0]]
        j = found[0] + 1
        j += words[j] in ("le", "au", "du")
    if not firsts or not (noun := _ordinal(p, j)) or not (named := period_noun(p, noun[0])):
        return []
    if len(firsts) == 1 and noun[1] == -1:
        end, kind = named
        return [(opening, *completed(p, end, Yearly(kind, firsts[0][2]), "le"))] if kind != "century" else []
    last = p.core(j, "le")
    end, final = last or (j, None)
    if not isinstance(final, Yearly | Century):
        return []
    if len(firsts) == 1 and link == "et" and firsts[0][2] == final.number - 1:
        return [(opening, end, Between(replace(final, number=firsts[0][2]), final))]
    return [*((start, stop, replace(final, number=number)) for start, stop, number in firsts), (j, end, final)]


def _ordinal(p: Parser, i: int) -> tuple[int, int] | None:
    return numbers.ordinal(p.t, p.lexicon, i) or numbers.roman(p.t, i)


def share(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Give each date of a list what only its last or first says: the year, "derniers" ("mars et avril 2020")."""
    out = list(found)
    for k in range(len(out) - 2, -1, -1):
        if _listed_together(out[k], out[k + 1], tokens) and (whole := _told(out[k].reading, out[k + 1].reading, -1)):
            out[k] = replace(out[k], reading=whole)
    for k in range(1, len(out)):
        if _listed_together(out[k - 1], out[k], tokens, forward=True) and (whole := _told(out[k].reading, out[k - 1].reading, 1)):
            out[k] = replace(out[k], reading=whole)
        elif evening := _same_part(out[k - 1], out[k], tokens):
            out[k] = replace(out[k], reading=evening)
    return out


def elided(found: Sequence[Found], tokens: Tokens, lexicon: Lexicon) -> list[Found]:
    """The dates with the quarters and halves whose noun stands once: "3 % au troisième trimestre et de 2 % au quatrième"."""
    out: list[Found] = []
    for one, following in zip_longest(found, found[1:]):
        out.append(one)
        named = out[-1].reading
        if not isinstance(named, Yearly) or named.kind not in ("quarter", "half"):
            continue
        stop = min(following.start if following else tokens.count, one.end + _ELISION)
        for i in range(one.end, stop):
            if tokens.words[i] in _STOPS and not tokens.joined(i + 1):
                break
            ordinal = numbers.ordinal(tokens, lexicon, i + 1) if tokens.words[i] in ("au", "du") else None
            if (
                ordinal
                and 1 <= ordinal[1] <= (4 if named.kind == "quarter" else 2)
                and tokens.words[ordinal[0]] in _AFTER_ELISION
            ):
                out.append(Found(i + 1, ordinal[0], replace(named, number=ordinal[1])))
    return out


def _same_part(left: Found, right: Found, tokens: Tokens) -> Reading | None:
    """The evening of "ce soir à 8 h" holds for its hour."""
    before, hour = left.reading, right.reading
    if not isinstance(before, Timed) or not isinstance(hour, Timed) or not before.clock.code or hour.day or hour.clock.code:
        return None
    near = right.start - left.end <= 2 and set(tokens.words[left.end : right.start]) <= _AT
    return replace(hour, clock=dayparts.in_part(hour.clock, before.clock.code)) if near and hour.clock.loose else None


def _listed_together(left: Found, right: Found, tokens: Tokens, *, forward: bool = False) -> bool:
    between = tokens.words[left.end : right.start]
    if forward and "puis" in between and len(between) <= 12 and not {".", ";", "!", "?"} & set(between):
        return True  # "3 % au 1er janvier 2025 puis 2 % au 1er juillet"
    if not 1 <= len(between) <= 4 or not _LINKS & set(between):
        return False
    return all(word in _LITTLE or (word in _LINKS and not (forward and word == ",")) for word in between)


def _told(open_: Reading, known: Reading, step: Literal[-1, 1]) -> Reading | None:
    """The reading without a year, with that of its neighbour: the last such time before it (-1) or the first after it (1)."""
    if isinstance(open_, Part):
        inner = _told(open_.of, known, step)
        return replace(open_, of=inner) if inner else None
    if isinstance(known, Part):
        known = known.of
    if not isinstance(open_, Yearly) or not isinstance(known, Yearly) or open_.kind != known.kind or open_.year or open_.turn:
        return None
    if open_.kind == "feast":
        return None
    if known.turn in ("last", "next") and step == -1:
        return replace(open_, turn=known.turn)
    if not isinstance(known.year, Year):
        return None
    wraps = _place(open_) > _place(known) if step == -1 else _place(open_) < _place(known)
    return replace(open_, year=Year(known.year.number + step * wraps))


def _place(reading: Yearly) -> tuple[int, int]:
    """Where in the year it lies."""
    if reading.kind == "season":
        return SEASONS.index(reading.code), 0
    return reading.month or reading.number, reading.number
