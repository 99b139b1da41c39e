"""Rules for hours and minutes: "20 h 30", "15:00", "midi et quart", "entre 17 et 18 heures"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.dates import numbers
from extractors.dates.parsing import Match, Parser
from extractors.dates.readings import Clock, Timed
from extractors.dates.years import moves

_HOUR_PREPOSITIONS = frozenset(("a", "vers", "dès", "avant", "apres", "entre", "est", "jusqu'", "et", "environ"))
_LENGTH_PREPOSITIONS = frozenset(
    ("en", "pendant", "durant", "pour", "sur", "depuis", "dans", "moins", "plus", "de", "d'", "les", "des", "ces")
)
_AFTERNOON = frozenset(("soir", "soiree", "pm"))
_MORNING = frozenset(("matin", "mat", "matinee", "am"))


def hour(p: Parser, i: int, *, bare: bool = False) -> tuple[int, Clock] | None:
    """A clock's time from token `i`; with `bare` also a naked hour, as in "entre 17 et 18 heures"."""
    t, words = p.t, p.words
    if words[i] in ("midi", "minuit"):
        return _after_noon(p, i + 1, 12 if words[i] == "midi" else 0)
    found = numbers.integer(t, p.lexicon, i)
    if not found:
        return None
    j, number = found
    if number > 24:
        if words[i].isdecimal() and len(words[i]) in (3, 4) and (half := _half(p, j)):
            exact = number % 100 < 60 and number < 1300
            return (half[0], _turned(Clock(number // 100, number % 100), half[1])) if exact else None
        return None
    minute = 0
    second: int | None = None
    told = False
    if words[j] in ("h", "heure", "heures") and not (words[j] == "h" and t.joined(j + 1) and words[j + 1].isalpha()):
        told = True
        j += 1
        j, minute = _minutes(p, j)
    elif words[j] == ":" and t.joined(j) and t.joined(j + 1) and len(words[j + 1]) == 2 and words[j + 1].isdecimal():
        told, minute, j = True, int(words[j + 1]), j + 2
        if words[j] == ":" and t.joined(j) and len(words[j + 1]) == 2 and words[j + 1].isdecimal():
            second, j = int(words[j + 1]), j + 2
    if told and words[j] in (".", ",") and t.joined(j) and t.joined(j + 1) and words[j + 1].isdecimal():
        return None  # "1:11.93", a result
    if minute < 0:
        minute, number = 60 + minute, number - 1
    if minute > 59 or number < 0:
        return None
    clock = Clock(number, minute, second, loose=0 < number <= 12)
    if half := _half(p, j):
        return half[0], _turned(clock, half[1])
    if not told and not bare:
        return None
    return j, replace(clock, hour=clock.hour % 24 if number == 24 and minute == 0 else clock.hour)


def _after_noon(p: Parser, j: int, number: int) -> tuple[int, Clock]:
    j, minute = _minutes(p, j)
    if minute < 0:
        minute, number = 60 + minute, (number - 1) % 24
    return j, Clock(number, minute)


def _minutes(p: Parser, j: int) -> tuple[int, int]:
    """The minutes after "heures", "midi": "30", "et quart", "trente", "moins cinq", "passé de trente minutes"."""
    words = p.words
    k, sign = j, 1
    if words[k] == "et":
        k += 1
    elif words[k] == "moins":
        k, sign = k + 1, -1
    elif words[k] == "passe" and words[k + 1] == "de":
        k += 2
    if words[k] == "le" and words[k + 1] == "quart":
        k += 1
    if words[k] == "quart":
        return k + 1, sign * 15
    if words[k] in ("demi", "demie"):
        return k + 1, 30
    found = numbers.integer(p.t, p.lexicon, k)
    told = not words[k].isdecimal() or len(words[k]) == 2 or sign < 0
    if found and 0 <= found[1] < 60 and (told or words[found[0]].startswith("min")):
        after = found[0] + 1 if words[found[0]] in ("minutes", "minute", "min", "mn") else found[0]
        certain = sign == -1 or words[j] == "passe" or after > found[0]
        if certain or (words[j] != "et" and (words[k].isdecimal() or found[1] > 2 or p.closes(after))):
            return after, sign * found[1]
    return j, 0


def _half(p: Parser, j: int) -> tuple[int, str] | None:
    """Reads "du matin", "du soir", "de l'après-midi", "dans la soirée", "pm", "a.m.": (token after it, its first word)."""
    words = p.words
    if words[j] in ("am", "pm"):
        return j + 1, words[j]
    if words[j] in ("a", "p") and words[j + 1] == "." and words[j + 2] == "m":
        return j + 3 + (words[j + 3] == "."), words[j] + "m"
    k = j
    if words[k] in ("du", "de", "dans", "cet", "ce"):
        k += 2 if words[k + 1] in ("la", "l'") else 1
    if words[k] in _AFTERNOON | _MORNING and k > j:
        return (k + 1, words[k]) if words[j] not in ("ce", "cet") else None
    if words[j] not in ("ce", "cet") and (end := p.t.phrase(k, ("apres", "midi"))) > 0:
        return end, "pm"
    return None


def _turned(clock: Clock, half: str) -> Clock:
    late = half in _AFTERNOON and clock.hour < 12
    midnight = half in _MORNING and clock.hour == 12
    return replace(clock, hour=clock.hour + 12 if late else 0 if midnight else clock.hour, loose=False)


def clock(p: Parser, i: int, determiner: str) -> Match:
    """A time of day as an expression of its own, where it cannot be a length of time."""
    if determiner:
        return None
    if p.words[i] in ("midi", "minuit"):
        if p.words[i - 1] in ("apres", "-", "le", "du", "grand") or (p.words[i + 1] == "-" and p.t.joined(i + 1)):
            return None
        if p.t.capital(i) and p.t.capital(i + 1) and not p.t.all_capitals(i):
            return None  # "Midi Libre", a newspaper
        j, found = _after_noon(p, i + 1, 12 if p.words[i] == "midi" else 0)
        return j, Timed(None, found)
    told = hour(p, i)
    if not told:
        return None
    j, found = told
    words = p.words
    if words[j] in ("/", "sur") and words[j + 1] in ("24", "vingt"):
        return None  # "24 h/24"
    unit = next((word for word in words[i:j] if word in ("h", "heure", "heures")), ":")
    before = words[i - 1]
    if before == "de" and words[i - 2] in ("partir", "compter", "autour", "alentours", "environs"):
        before = "a"
    if _is_length(p, i, j, before):
        return None
    exact = unit in ("h", ":") and words[j - 1] not in ("h",)
    if before in ("de", "d'") and words[j] in ("a", "-") and hour(p, j + 1):
        return j, Timed(None, found)
    if before == "a" and unit == "heures" and words[j] == "de" and not found.minute:
        return None
    if before in _LENGTH_PREPOSITIONS and not (exact and before in ("de", "des")):
        return None
    if before in _HOUR_PREPOSITIONS or words[j - 1] in _AFTERNOON | _MORNING | {"midi"}:
        return j, Timed(None, found)
    if unit in ("heures", "heure"):
        later = p.point(j) if words[j] in ("ce", "cet") else None  # "8 heures ce soir", as a title
        return (j, Timed(None, found)) if p.isolated(i, later[0] if later else j) else None
    return j, Timed(None, found)


_LASTS = re.compile(r"(?:dur|attend|patient)\w*")


def _is_length(p: Parser, i: int, j: int, before: str) -> bool:
    """How long, not when: "1h30 de retard", "il a duré 2h10", "1 h 30 min"."""
    words = p.words
    counted = words[j] in ("de", "d'") and words[j + 1] not in ("la", "l'") and words[j + 1] not in p.lexicon.weekdays
    if (counted and words[j - 1] != "h") or _LASTS.fullmatch(before):
        return True
    minutes = words[j - 1] in ("min", "mn", "minutes", "minute") and not {"et", "moins", "passe"} & set(words[i:j])
    return minutes and before not in _HOUR_PREPOSITIONS


def hours_range(p: Parser, i: int) -> tuple[int, Timed] | None:
    """Reads "de 9h30 à 11h", "entre 17 et 18 heures", "entre midi et deux", "de 5 à 7 demain".

    Of two times of day one may borrow its unit from the other, both from a day to come.
    """
    words = p.words
    if words[i] not in ("entre", "de"):
        return None
    left = hour(p, i + 1, bare=True)
    if not left or words[left[0]] not in (("et",) if words[i] == "entre" else ("a", "au", "-", "jusqu'")):
        return None
    j = left[0] + 1 + (words[left[0]] == "jusqu'")
    right = hour(p, j, bare=True)
    if not right or not (hour(p, i + 1) or hour(p, j) or _of_today(p, i, right[0])):
        return None
    return right[0], Timed(None, until(left[1], right[1]))


def _of_today(p: Parser, i: int, j: int) -> bool:
    """Two bare figures are hours where they open the clause of a day at hand: "je serai là de 5 à 7 demain"."""
    near = p.lexicon.deictic.get(p.words[j], ())
    return any(p.t.phrase(j, words) > 0 and days >= 0 for words, days in near) and not moves(p, i, 0)


def elliptic_range(p: Parser, i: int) -> tuple[int, Timed] | None:
    """A range of hours that needs both its ends to be read; "de 18 h à 23 h" is two times of day, as TIMEX3 has it."""
    left = hour(p, i + 1)
    whole = left is None or p.words[left[0]] in ("au", "jusqu'") or "apres" in p.words[i : i + 12]
    if not whole and left and hour(p, left[0] + 1):
        return None
    return hours_range(p, i)


def until(left: Clock, right: Clock) -> Clock:
    """A range of hours; an evening said of its end holds for its beginning too: "entre 5 et 6 heures du soir"."""
    if left.loose and not right.loose and right.hour > 12 and left.hour + 12 <= right.hour:
        left = replace(left, hour=left.hour + 12)
    if right.loose and not left.loose and left.hour == 12 and right.hour < 12:
        right = replace(right, hour=right.hour + 12)  # "entre midi et deux"
    return replace(left, until=right)
