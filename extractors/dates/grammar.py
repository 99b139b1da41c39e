"""From words to readings: which rules begin at which word, ranges, and times of day beside their day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extractors.dates import absolute, clocks, notation, relative, spans
from extractors.dates.absolute import day_number
from extractors.dates.lexicon import Lexicon, load
from extractors.dates.parsing import ARTICLES, CONTRACTIONS, DEMONSTRATIVES, DETERMINERS, Match, Parser, Rule
from extractors.dates.readings import (
    Between,
    DayOfMonth,
    Duration,
    Fixed,
    Found,
    Near,
    Nth,
    Offset,
    Reading,
    Same,
    Timed,
    Turned,
    Weekday,
    Year,
    Yearly,
    YearMonth,
)
from extractors.dates.tokens import Tokens

_DIGIT_RULES: tuple[Rule, ...] = (
    notation.numeric, absolute.day_month, absolute.ordinal_period, absolute.coded_period, absolute.year, notation.reordered,
    relative.bare_day, relative.window, relative.nth, relative.shifted, relative.ahead, clocks.clock, spans.duration,
)  # fmt: skip
_TO = frozenset(("a", "au", "aux", "jusqu'"))
_DASHES = frozenset(("-", "–", "—"))
_CLOCK_LINKS = frozenset(("a", "vers", "des", "avant", "apres", "peu", "dans", "plutot", "mais", "plus"))


@lru_cache(maxsize=1)
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by the word they begin with."""
    lexicon = load()
    table: dict[str, list[Rule]] = {}

    def begin(words: object, *rules: Rule) -> None:
        for word in words:  # type: ignore[attr-defined]
            table.setdefault(word, []).extend(rule for rule in rules if rule not in table.get(word, ()))

    begin(lexicon.months, absolute.month, notation.reordered)
    begin(("mois",), absolute.month)
    begin(lexicon.weekdays, absolute.weekday)
    begin(lexicon.seasons, absolute.season)
    begin((*lexicon.feasts, "fete", "fetes"), absolute.feast)
    begin(("an", "annee", "annees", "exercice", "saison", "periode", "mille", "deux", "mil"), absolute.year)
    begin(("annees",), absolute.decade)
    begin(("semaine",), absolute.week_number)
    begin(("t", "q", "s"), absolute.coded_period)
    begin(lexicon.ordinals, absolute.day_month, absolute.ordinal_period, relative.nth)
    begin(_roman_words(), absolute.ordinal_period)
    begin(lexicon.numbers, absolute.day_month, relative.window, relative.shifted, relative.ahead, clocks.clock, spans.duration)
    begin((*lexicon.deictic, *lexicon.anaphoric), relative.near)
    begin((*lexicon.units, *lexicon.turns, "week", "weekend"), relative.turned)
    begin(("meme",), relative.same)
    begin((*lexicon.turns, "premiers", "premieres"), relative.window)
    begin(("il", "voici", "voila"), relative.ago)
    begin(("dans",), relative.ahead)
    begin(("debut", "mi", "milieu", "fin"), relative.part, clocks.moment)
    begin(("quelques", "plusieurs", "quel", "demi", *lexicon.collectives), relative.shifted, relative.ahead, spans.duration)
    begin(("midi", "minuit"), clocks.clock)
    begin(lexicon.dayparts, clocks.moment)
    begin(("chaque", "tous", "toutes", "tout", "toute"), spans.each)
    begin(lexicon.sets, spans.repeated)
    begin((*lexicon.references, *lexicon.spans), spans.now)
    return {word: tuple(rules) for word, rules in table.items()}


def _roman_words() -> tuple[str, ...]:
    digits = (
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "x",
        "xi",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
        "xvii",
        "xviii",
        "xix",
        "xx",
        "xxi",
    )
    return tuple(digit + ending for digit in digits for ending in ("", "e", "eme", "er", "ere"))


def read(tokens: Tokens, lexicon: Lexicon | None = None) -> Iterator[Found]:
    """The time expressions of a text in order, none overlapping another."""
    p = Parser(tokens, lexicon or load(), _rules(), _DIGIT_RULES)
    starters = _rules().keys() | DETERMINERS | {"de", "d'", "entre"}
    i = 0
    while i < tokens.count:
        word = tokens.words[i]
        if word not in starters and not word.isdecimal():
            i += 1
            continue
        found = _expression(p, i)
        if found:
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
    if word in ("de", "d'", "du", "des", "entre"):
        ranged = _range(p, i)
        if ranged:
            return Found(i, *_with_day(p, *ranged))
    if word in ("de", "entre") and (hours := clocks.hours_range(p, i)):
        if clocks.elliptic(p, i) or (isinstance(_with_day(p, *hours)[1], Timed) and _with_day(p, *hours)[0] > hours[0]):
            return Found(i, *_with_day(p, *hours))
    if word in ("de", "d'", "entre"):
        return None
    start = i + 1 if word in CONTRACTIONS else i
    single = p.core(start, word) if word in CONTRACTIONS else p.point(i)
    if not single:
        return None
    if trailing := _trailing_range(p, *single):
        return Found(start, *trailing)
    return Found(start, *_with_clock(p, *single))


def _partial(p: Parser, i: int, determiner: str) -> Match:
    """The left end of a range, which may leave its month to the right one: "du 3 au 5 mai"."""
    found = day_number(p, i)
    if found and p.words[found[0]] in _TO | _DASHES | {"et"}:
        return found[0], DayOfMonth(found[1])
    return None


def _range(p: Parser, i: int) -> Match:
    """ "de … à …", "du … au …", "entre … et …"."""
    word = p.words[i]
    between = word == "entre"
    contraction = word if word in ("du", "des") else ""
    left_at = i + 1
    if between and p.words[left_at] in ARTICLES | {"ce"}:
        pass
    left = p.core(left_at, contraction) if contraction else p.point(left_at)
    links = ("et",) if between else tuple(_TO)
    if left is None or p.words[left[0]] not in links:
        partial_at = left_at + (p.words[left_at] in ARTICLES)
        left = _partial(p, partial_at, contraction)
    if left is None or p.words[left[0]] not in links or not _bounded(left[1]):
        return None
    right = _right(p, left[0], left[1])
    return (right[0], Between(left[1], right[1])) if right else None


def _right(p: Parser, link: int, left: Reading) -> Match:
    word = p.words[link]
    j = link + 1
    if word == "jusqu'":
        j += p.words[j] in ("a", "en")
        word = p.words[j] if p.words[j] in ("au", "aux") else word
        j += word in ("au", "aux")
    right = p.core(j, word) if word in ("au", "aux") else p.point(j)
    if right and _bounded(right[1]) and _matches(left, right[1]):
        return right
    if (
        isinstance(left, DayOfMonth)
        and (found := day_number(p, j))
        and found[1] > left.number
        and p.closes(found[0])
        and p.words[link] == "au"
    ):
        return found[0], DayOfMonth(found[1])
    return None


def _bounded(reading: Reading) -> bool:
    return not isinstance(reading, Duration | Fixed | Between | Offset)


def _matches(left: Reading, right: Reading) -> bool:
    """Whether two readings are ends of one range: a bare day needs a day with its month, a clock a clock."""
    if isinstance(left, DayOfMonth):
        return (
            isinstance(right, DayOfMonth)
            or (isinstance(right, Yearly) and right.kind == "day")
            or (isinstance(right, Weekday) and right.day is not None)
        )
    return isinstance(left, Timed) == isinstance(right, Timed)


def _trailing_range(p: Parser, j: int, left: Reading) -> Match:
    """ "avril-juin", "13 juillet - 15 juillet", "1er au 10 juillet", "lundi 1 au mercredi 10 juillet", "T1 à T3"."""
    if not isinstance(left, Yearly | Weekday | DayOfMonth | YearMonth | Year):
        return None
    if p.words[j] not in _DASHES | {"au"}:
        return None
    if p.words[j] == "au":
        if not ((isinstance(left, Yearly) and left.kind == "day") or isinstance(left, Weekday | DayOfMonth)):
            return None
        right = _right(p, j, left)
    else:
        right = p.point(j + 1)
        if isinstance(left, Yearly) and left.kind == "month" and left.year is None and (days := p.words[j + 1]).isdecimal():
            return None if not days else right and None
    if not right or (type(right[1]) is not type(left) and not isinstance(right[1], Yearly)):
        return None
    if isinstance(left, Yearly) and isinstance(right[1], Yearly) and left.kind != right[1].kind:
        return None
    return right[0], Between(left, right[1])


_DAYS = (Weekday, DayOfMonth, Near)


def _is_day(reading: Reading) -> bool:
    return (
        isinstance(reading, _DAYS)
        or (isinstance(reading, Yearly) and reading.kind in ("day", "feast"))
        or (isinstance(reading, Turned | Same) and reading.unit == "day")
        or (isinstance(reading, Nth) and (reading.weekday is not None or reading.unit == "day"))
    )


def _with_clock(p: Parser, j: int, reading: Reading) -> tuple[int, Reading]:
    """A day with the time of day that follows it; the two are one expression."""
    if isinstance(reading, Timed):
        return _with_day(p, j, reading)
    if not _is_day(reading):
        return j, reading
    words = p.words
    if tail := clocks.daypart_tail(p, j):
        k, part = tail
        if words[k] == "a" and (exact := clocks.hour(p, k + 1)):
            return exact[0], Timed(reading, exact[1])
        return k, Timed(reading, part)
    k = j
    for _ in range(4):
        if words[k] in _CLOCK_LINKS or (words[k] in ("partir", "environ", "tard", "que", "de") and k > j):
            k += 1
    for at in (k, k - 1) if words[k - 1] in ("de",) or words[k] in ("entre",) else (k,):
        if words[at] in ("de", "entre") and (hours := clocks.hours_range(p, at)) and isinstance(hours[1], Timed):
            return hours[0], replace(hours[1], day=reading)
    if words[k] == "," and k == j:
        return j, reading
    bare = words[k].isdecimal() or words[k] in p.lexicon.numbers or words[k] in ("midi", "minuit")
    if bare and (k > j or words[k + 1] in ("h", ":", "am", "pm") or words[k] in ("midi", "minuit")):
        told = clocks.hour(p, k)
        if told:
            return told[0], Timed(reading, told[1])
    return j, reading


def _with_day(p: Parser, j: int, reading: Reading) -> tuple[int, Reading]:
    """A time of day with the day that follows it: "4 h mardi", "9h le 13 décembre", "9 h 30 cet après-midi"."""
    if not isinstance(reading, Timed) or reading.day is not None:
        return j, reading
    words = p.words
    at = j
    if words[at] in DEMONSTRATIVES | {"le", "l'"} and (later := p.point(at)) and isinstance(later[1], Timed):
        if later[1].day is not None and later[1].clock.code and not reading.clock.code:
            return later[0], Timed(later[1].day, clocks.in_part(reading.clock, later[1].clock.code))
    later = p.point(at) if words[at] not in CONTRACTIONS else None
    if later and _is_day(later[1]) and not (isinstance(later[1], DayOfMonth)):
        k, day = later
        if (tail := clocks.daypart_tail(p, k)) and tail[1].code and not reading.clock.code:
            return tail[0], Timed(day, clocks.in_part(reading.clock, tail[1].code))
        return k, Timed(day, reading.clock)
    return j, reading
