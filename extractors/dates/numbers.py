"""Counts and ordinals inside time expressions: "30,4", "dix-huit", "deux ans et demi", "une dizaine", "3e", "XXIe".

Only what calendars and clocks need; amounts in general are read by `extractors.numerals`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.dates.lexicon import Lexicon
from extractors.dates.tokens import Tokens

_ORDINAL_ENDINGS = frozenset(("er", "ere", "re", "e", "eme", "ieme", "nd", "nde", "emes", "es", "ers", "eres"))
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})")
_ROMAN_ORDINAL = re.compile(r"([xvi]{1,6}?)(e|eme|er|ere)")
_DIGITS = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Count:
    """How many; None for "quelques" and "plusieurs"."""

    value: float | None
    rough: bool = False
    """A round figure: "une dizaine"."""


def integer(t: Tokens, lexicon: Lexicon, i: int) -> tuple[int, int] | None:
    """A whole number in digits or words from token `i`: (the token after it, its value)."""
    word = t.words[i]
    if word.isdecimal():
        value, i = int(word) if len(word) <= 9 else -1, i + 1
        if value < 0:
            return None
        while (
            len(t.words[i]) == 3
            and t.words[i].isdecimal()
            and t.starts[i] - t.ends[i - 1] == 1
            and len(word) <= 3
            and value < 10**9
        ):
            value, i = value * 1000 + int(t.words[i]), i + 1
        return i, value
    return _words(t, lexicon, i) if word in lexicon.numbers else None


def _words(t: Tokens, lexicon: Lexicon, i: int) -> tuple[int, int] | None:
    numbers = lexicon.numbers
    total, current, previous = 0, numbers[t.words[i]], t.words[i]
    if current == 1000:
        total, current = 1000, 0
    i += 1
    while True:
        j = _past_joint(t, i)
        word = t.words[j]
        value = numbers.get(word)
        if value is None or ("et" in t.words[i:j] and not (value in (1, 11) and current % 100 >= 20)):
            break
        if (value == 100 and current in range(2, 20)) or (value == 100 and total and current == 0):
            current = max(current, 1) * 100
        elif value == 1000 and total == 0 and current:
            total, current = current * 1000, 0
        elif value == 20 and previous == "quatre":
            current += 76
        elif _fits(current, value) and (total or current):
            current += value
        elif total and current == 0 and value < 100:
            current = value
        else:
            break
        previous, i = word, j + 1
    return i, total + current


def _past_joint(t: Tokens, i: int) -> int:
    """Past what may join two words of a number: a hyphen, "et", "-et-"."""
    i += t.words[i] == "-"
    if t.words[i] == "et":
        i += 1 + (t.words[i + 1] == "-")
    return i


def _fits(current: int, value: int) -> bool:
    """Whether a smaller number may follow: vingt-trois, soixante-quinze, quatre-vingt-dix, dix-sept, cent douze."""
    rest = current % 100
    if rest == 0:
        return 0 < value < 100
    if rest == 10:
        return 7 <= value <= 9
    if rest in (70, 90):
        return 7 <= value <= 9
    if rest in (60, 80):
        return 0 < value < 20
    return rest in (20, 30, 40, 50) and 0 < value < 10


def full_year(written: str) -> int:
    """A year in figures; two digits are the years 1969 to 2068, as in POSIX."""
    number = int(written)
    return number if len(written) == 4 else number + (1900 if number > 68 else 2000)


def count(t: Tokens, lexicon: Lexicon, i: int) -> tuple[int, Count] | None:
    """How many units: a number, decimals in digits, "quelques", "une dizaine de", "une demi-", "trois quarts d'"."""
    word = t.words[i]
    if word in ("quelques", "plusieurs"):
        return i + 1, Count(None)
    if word == "quel" and t.words[i + 1] == "ques":
        return i + 2, Count(None)
    j = i + 1 if word in ("une", "la", "cette") else i
    if (value := lexicon.collectives.get(t.words[j])) and t.words[j + 1] in ("de", "d'"):
        return j + 2, Count(value, rough=True)
    j = i + 1 if word in ("une", "un") else i
    if t.words[j] in ("demi", "demie"):
        return j + 1 + (t.words[j + 1] == "-"), Count(0.5)
    found = integer(t, lexicon, i)
    if found is None:
        return None
    j, whole = found
    if t.words[j] in ("quart", "quarts") and t.words[j + 1] in ("d'", "de") and whole < 4:
        return j + 2, Count(whole / 4)  # "trois quarts d'heure"
    if t.words[j] == "/" and t.words[j + 1] in ("2", "3", "4") and t.joined(j) and t.joined(j + 1):
        denominator = int(t.words[j + 1])
        return (j + 2, Count(whole / denominator)) if whole < denominator else (j, Count(whole))  # "1/4 h"
    if t.words[j] in (",", ".") and t.joined(j) and t.joined(j + 1) and t.words[j + 1].isdecimal() and word.isdecimal():
        return j + 2, Count(float(f"{whole}.{t.words[j + 1][:6]}"))
    return j, Count(whole)


def ordinal(t: Tokens, lexicon: Lexicon, i: int) -> tuple[int, int] | None:
    """An ordinal from token `i`: premier, 3e, 1 er, dix-neuvième, vingt et unième, dernier (-1)."""
    word = t.words[i]
    if word.isdecimal():
        if t.words[i + 1] in _ORDINAL_ENDINGS and len(word) <= 2 and (t.joined(i + 1) or t.words[i + 1] in ("er", "e")):
            return i + 2, int(word)
        return None
    if (value := lexicon.ordinals.get(word)) is not None:
        return i + 1, value
    if word in lexicon.numbers and (tens := _words(t, lexicon, i)) and tens[1] % 10 == 0:
        j = _past_joint(t, tens[0])
        unit = lexicon.ordinals.get(t.words[j], 0)
        return (j + 1, tens[1] + unit) if j > tens[0] and 1 <= unit <= 19 else None
    return None


def roman(t: Tokens, i: int) -> tuple[int, int] | None:
    """A Roman ordinal in capitals: XXIe, IIIe, "XIX e"."""
    word = t.words[i]
    if not word or word[0] not in _DIGITS or not t.capital(i):
        return None
    match = _ROMAN_ORDINAL.fullmatch(word)
    digits, j = (match.group(1), i + 1) if match else (word, i + 2)
    if not match and t.words[i + 1] not in ("e", "eme"):
        return None
    if not _ROMAN.fullmatch(digits):
        return None
    values = [_DIGITS[digit] for digit in digits]
    return j, sum(-v if v < max(values[k:]) else v for k, v in enumerate(values))
