"""What is an amount of money although its currency is left out: by the noun measured or by the verb ("a coûté 12 millions")."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

from extractors import conjugation


@cache
def _table() -> dict[str, str | list[str]]:
    return tomllib.loads((files(__package__) / "money.toml").read_text(encoding="utf-8"))


def _nouns(key: str) -> list[str]:
    return [form for noun in str(_table()[key]).split() for form in (noun, f"{noun}s", f"{noun}x")]


@cache
def _words(prefix: str) -> re.Pattern[str]:
    table = _table()
    verbs = (form for verb in str(table[f"{prefix}verbs"]).split() for form in conjugation.forms(verb))
    words = {*_nouns(f"{prefix}nouns"), *table[f"{prefix}phrases"], *verbs}
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})\b", re.IGNORECASE)


_OF = re.compile(r"\s(?:de\s|d')")


def is_money(noun: str) -> bool:
    """Whether a noun names an amount, so that millions of it are money ("trois milliards d'actifs")."""
    return noun.lower() in _counted_in_money()


@cache
def _counted_in_money() -> frozenset[str]:
    return frozenset(noun.lower() for noun in (*_nouns("nouns"), *_nouns("counted")))


@cache
def _either() -> frozenset[str]:
    return frozenset(_nouns("either"))


_MANY = 10_000_000


def is_counted(noun: str, value: Decimal) -> bool:
    """Whether so many of a noun that may be money are things: "1,2 million de ventes"; nobody tells of as small a turnover so."""
    return noun.lower() in _either() and value < _MANY


def speaks_only_of_either(text: str, start: int, end: int) -> bool:
    """Whether all that speaks of money in a stretch of text may also be counted one by one: "les ventes ont bondi à"."""
    found = {match.group().lower() for match in _words("").finditer(text, start, end)}
    return bool(found) and found <= _either()


def speaks_of(text: str, start: int, end: int, after: int) -> bool:
    """Whether a stretch of text speaks of money, or what follows with "de" at `after` does ("12 millions de dettes")."""
    of = _OF.match(text, after)
    return bool((of and _words("").match(text, of.end())) or _words("").search(text, start, end))


def is_sure(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text speaks of what is money in any text, also in one that names no currency."""
    return _words("sure_").search(text, start, end) is not None
