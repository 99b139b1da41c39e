"""From words to readings: which rules begin at which word, ranges, and times of day beside their day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from extractors.dates import (
    absolute,
    clocks,
    dayparts,
    lists,
    names,
    notation,
    offsets,
    periods,
    ranges,
    relative,
    seasons,
    sets,
    spans,
    weekdays,
    windows,
    years,
)
from extractors.dates.lexicon import Lexicon, load
from extractors.dates.parsing import CONTRACTIONS, DASHES, DETERMINERS, Parser, Rule
from extractors.dates.readings import Clock, DayOfMonth, Fixed, Found, Reading, Timed, is_day
from extractors.dates.tokens import Tokens

_DIGIT_RULES: tuple[Rule, ...] = (
    notation.numeric, absolute.day_month, periods.ordinal_period, periods.coded_period, years.year, notation.reordered,
    relative.bare_day, windows.window, windows.nth, offsets.shifted, offsets.ahead, clocks.clock, spans.duration,
    sets.times_per, years.before_christ, periods.coded_months,
)  # fmt: skip
_RANGE_OPENERS = frozenset(("de", "d'", "du", "des", "entre"))
_CLOCK_LINKS = frozenset(("a", "vers", "dès", "avant", "apres", "peu", "dans", "plutot", "mais", "plus", "jusqu'"))


@lru_cache(maxsize=1)
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by the word they begin with."""
    lexicon = load()
    table: dict[str, list[Rule]] = {}

    def begin(words: object, *rules: Rule) -> None:
        for word in words:  # type: ignore[attr-defined]
            table.setdefault(word, []).extend(rule for rule in rules if rule not in table.get(word, ()))

    begin(lexicon.months, absolute.month, notation.reordered, notation.days_after_month)
    begin(("mois",), absolute.month)
    begin(lexicon.weekdays, weekdays.weekday)
    begin(lexicon.short_weekdays, weekdays.short_weekday)
    begin(lexicon.seasons, seasons.season)
    begin(("rentree",), seasons.school_start)
    begin(("saison", "campagne", "prochaine"), seasons.running)
    begin((*lexicon.feasts, "fete", "fetes"), seasons.feast)
    begin(
        ("an", "annee", "annees", "exercice", "saison", "campagne", "periode", "mille", "deux", "mil", *years.TEENS), years.year
    )
    begin(("annees", "decennie"), years.decade)
    begin(("semaine",), periods.week_number)
    begin(("t", "q", "s", "h"), periods.coded_period)
    begin(lexicon.ordinals, absolute.day_month, periods.ordinal_period, windows.nth)
    begin(_roman_words(), periods.ordinal_period)
    begin(lexicon.numbers, absolute.day_month, periods.ordinal_period, windows.window, windows.nth, offsets.shifted)
    begin(lexicon.numbers, offsets.ahead, clocks.clock, spans.duration)
    begin((*lexicon.deictic, *lexicon.anaphoric), relative.near)
    begin(("quinzaine",), windows.fortnight)
    begin((*lexicon.units, *lexicon.turns, "week", "weekend"), relative.turned, windows.window)
    begin(("pont",), relative.bridge)
    begin(("meme", "pareille"), relative.same)
    begin((*lexicon.turns, "premiers", "premieres"), windows.window)
    begin(("il", "voici", "voila"), offsets.ago)
    begin(("dans",), offsets.ahead)
    begin(("debut", "mi", "milieu", "fin"), relative.part, dayparts.moment)
    begin(("quelques", "plusieurs", "quel", "demi", *lexicon.collectives), offsets.shifted, offsets.ahead, spans.duration)
    begin(("midi", "minuit"), clocks.clock)
    begin(lexicon.dayparts, dayparts.moment)
    begin(("tot", "tard", "tres"), dayparts.early)
    begin(("pendant", "durant", "apres", "heure"), dayparts.meal)
    begin(("nuit",), ranges.night)
    begin(("tout", "toute"), spans.whole)
    begin(("chaque", "tous", "toutes"), sets.each)
    begin(("un", "une"), sets.every_other)
    begin(lexicon.numbers, sets.times_per)
    begin(lexicon.ordinals, sets.of_each)
    begin((name + "s" for name in lexicon.weekdays), sets.weekdays)
    begin(lexicon.sets, sets.repeated)
    begin((*lexicon.references, *lexicon.spans), spans.now)
    return {word: tuple(rules) for word, rules in table.items()}


def _roman_words() -> tuple[str, ...]:
    """The first twenty-one numbers in Roman figures, with and without an ordinal's ending."""
    digits = [tens + units for tens in ("", "x") for units in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")]
    return tuple(digit + ending for digit in (*digits[1:], "xx", "xxi") for ending in ("", "e", "eme", "er", "ere"))


def read(tokens: Tokens, lexicon: Lexicon | None = None) -> Iterator[Found]:
    """The time expressions of a text in order, none overlapping another."""
    p = Parser(tokens, lexicon or load(), _rules(), _DIGIT_RULES)
    starters = _rules().keys() | DETERMINERS | _RANGE_OPENERS
    listers = {"le", "les", *CONTRACTIONS, *p.lexicon.ordinals, *_roman_words()}
    naming = names.starters(p)
    i = 0
    while i < tokens.count:
        word = tokens.words[i]
        noun = i + (word in DETERMINERS)
        if tokens.words[noun] in naming and (end := names.end_of_name(p, noun)) > 0:
            i = end
            continue
        if word not in starters and not word.isdecimal():
            i += 1
            continue
        if (word in listers or word.isdecimal()) and (several := lists.listed(p, i)):
            yield from (Found(*one) for one in several)
            i = several[-1][1]
        elif found := _expression(p, i):
            yield found
            i = found.end
        else:
            i += _stride(p, i)


def _stride(p: Parser, i: int) -> int:
    """Past a figure that no rule reads, with its decimals and thousands, so that none of its parts is read alone."""
    if not p.words[i].isdecimal():
        return 1
    j = i + 1
    while p.words[j] and (
        (p.words[j] in (",", ".", ":", "/") and p.t.joined(j) and p.t.joined(j + 1) and p.words[j + 1].isdecimal())
        or (p.words[j].isdecimal() and (p.t.joined(j) or (len(p.words[j]) == 3 and p.t.starts[j] - p.t.ends[j - 1] == 1)))
    ):
        j += 1
    return j - i


def _expression(p: Parser, i: int) -> Found | None:
    word = p.words[i]
    if word in _RANGE_OPENERS:
        if found := ranges.prefixed(p, i):
            return Found(i, *found)
        if found := clocks.elliptic_range(p, i):
            return Found(i, *_with_day(p, *found))
        if word not in CONTRACTIONS:
            return None
    start = i + 1 if word in CONTRACTIONS else i
    single = p.core(start, word) if word in CONTRACTIONS else p.point(i)
    if (couple := ranges.days(p, start)) and (not single or couple[0] > single[0]):
        return Found(start, *couple)
    if not single:
        return None
    if found := ranges.trailing(p, start, *single):
        return Found(start, *_with_day(p, *found))
    return Found(start, *_with_clock(p, *single))


def _with_clock(p: Parser, j: int, reading: Reading) -> tuple[int, Reading]:
    """A day with the time of day that follows it; the two are one expression."""
    if isinstance(reading, Timed):
        return _with_day(p, j, reading)
    words = p.words
    if isinstance(reading, Fixed) and reading.type == "SET" and words[j] in ("a", "vers") and (told := _hour_after(p, j)):
        return told[0], _repeated(told[1], reading)
    if not is_day(reading):
        return j, reading
    if part := dayparts.tail(p, j):
        k, clock = part
        exact = _hour_after(p, k)
        return (exact[0], Timed(reading, dayparts.in_part(exact[1], clock.code))) if exact else (k, Timed(reading, clock))
    k = _past_links(p, j)
    for at in (k, k - 1):
        if words[at] in ("de", "entre") and at >= j and (hours := clocks.hours_range(p, at)):
            return hours[0], replace(hours[1], day=reading)
    if told := _hour_after(p, j):
        end = clocks.hour(p, told[0] + 1) if words[told[0]] in DASHES else None
        return (end[0], Timed(reading, clocks.until(told[1], end[1]))) if end else (told[0], Timed(reading, told[1]))
    return j, reading


def _repeated(clock: Clock, days: Fixed) -> Fixed:
    """An hour of every day, or of every week's day: "15 heures tous les jours"."""
    hour = f"T{clock.hour:02}" + (f":{clock.minute:02}" if clock.minute else "")
    weekly = re.match(r"XXXX-WXX-\d", days.timex)
    return Fixed((weekly.group() if weekly else "") + hour, "SET")


def _past_links(p: Parser, j: int) -> int:
    """Past what may stand between a day and its hour: "à", "vers", "peu avant", "à partir de"."""
    words = p.words
    k = j
    while k - j < 4 and (words[k] in _CLOCK_LINKS or (k > j and words[k] in ("partir", "environ", "tard", "que", "de"))):
        k += 1
    return k


def _hour_after(p: Parser, j: int) -> tuple[int, Clock] | None:
    """The hour said after a day or a part of it, which side of it is meant too: "à 20 h", "vers midi", "avant 17 h"."""
    words = p.words
    k = _past_links(p, j)
    bare = words[k].isdecimal() or words[k] in p.lexicon.numbers or words[k] in ("midi", "minuit")
    if not bare or not (k > j or words[k + 1] in ("h", ":", "am", "pm") or words[k] in ("midi", "minuit")):
        return None
    told = clocks.hour(p, k)
    if told is None:
        return None
    links = words[j:k]
    near = "peu" in links
    side: Literal["", "before", "after"] = "before" if "avant" in links else "after" if {"apres", "tard"} & set(links) else ""
    return told[0], replace(told[1], side="" if near else side)


def _with_day(p: Parser, j: int, reading: Reading) -> tuple[int, Reading]:
    """A time of day with the day that follows it: "4 h mardi", "9h le 13 décembre", "9 h 30 cet après-midi"."""
    if not isinstance(reading, Timed) or reading.day is not None:
        return j, reading
    words = p.words
    later = p.point(j) if words[j] not in CONTRACTIONS else None
    if later is None:
        return j, reading
    k, day = later
    if isinstance(day, Fixed) and day.type == "SET" and words[j] in ("chaque", "tous", "toutes"):
        return k, _repeated(reading.clock, day)
    exact = not reading.clock.code
    if isinstance(day, Timed) and day.day is not None and day.clock.code and exact:
        return k, Timed(day.day, dayparts.in_part(reading.clock, day.clock.code))
    if not is_day(day) or isinstance(day, DayOfMonth):
        return j, reading
    if (tail := dayparts.tail(p, k)) and tail[1].code and exact:
        return tail[0], Timed(day, dayparts.in_part(reading.clock, tail[1].code))
    return k, Timed(day, reading.clock)
