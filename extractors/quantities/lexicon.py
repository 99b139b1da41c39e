"""The units and currencies of the data files, and how a text names them before or after a number.

Adding a unit is one line of `units.csv` (code, kind, symbols, words, prefixes), adding a currency's name or symbol one cell of
`currencies.csv`. Symbols are matched as written; words without case, accents and plural endings. A letter among a unit's
`prefixes` makes its prefixed forms: "k" of "W,watt" gives kW and kilowatt.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from extractors.text import strip_accents

_PREFIX_WORDS = {
    "n": "nano", "µ": "micro", "m": "milli", "c": "centi", "d": "déci", "h": "hecto", "k": "kilo",
    "M": "méga", "G": "giga", "T": "téra", "P": "péta",
}  # fmt: skip
_MAGNITUDES = {"k": 3, "K": 3, "M": 6, "MM": 6, "Md": 9, "Mds": 9, "Mrd": 9, "Mrds": 9, "G": 9, "B": 9, "T": 12}
_TOKEN = re.compile(r"[ \n'-]{0,2}([^\W_]+|[/°()%])")
_LONGEST_NAME = 6
_WHOLE = re.compile(r"\d+(?![.,]?\d)")
_GLUED = ("USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "CNY")
_OF = re.compile(r"\s?(?:de\s|d'|des\s)\s?")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a currency."""

    code: str
    kind: str
    """The dimension, "money", "percent" or "points"."""
    bare: str = ""
    """The bare name of a currency that several countries use ("dollar"), to be settled by the document's cue."""


@dataclass(frozen=True, slots=True)
class Match:
    """A unit found in a text, up to `end`; `factor` is the magnitude its symbol holds ("M€")."""

    unit: Unit
    start: int
    end: int
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the data files name, ready for matching."""

    words: dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]
    symbols: dict[str, Unit]
    symbol: re.Pattern[str]
    money: re.Pattern[str]
    before: re.Pattern[str]


def key(name: str) -> tuple[str, ...]:
    """A unit's name as the lexicon compares it: its words without case, accents and plural endings."""
    return tuple(_singular(token) for token in _TOKEN.findall(strip_accents(name)))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 2 and word[-1] in "sx" else word


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one of the data files beside this module."""
    return list(csv.DictReader((files(__package__) / name).read_text(encoding="utf-8").splitlines()))


def aliases() -> Iterator[tuple[str, Unit, bool]]:
    """Every (alias, unit, whether it is a symbol) of the data files."""
    for row in rows("units.csv"):
        unit = Unit(row["code"], row["kind"])
        for symbol in filter(None, row["symbols"].split("|")):
            yield symbol, unit, True
        for word in filter(None, row["words"].split("|")):
            yield word, unit, False
        for prefix in row["prefixes"].split():
            prefixed = Unit(prefix + row["code"], row["kind"])
            for symbol in filter(None, row["symbols"].split("|")):
                yield prefix + symbol, prefixed, True
            for word in filter(None, row["words"].split("|")):
                yield _PREFIX_WORDS[prefix] + word, prefixed, False
    for row in rows("currencies.csv"):
        unit = Unit(row["code"], "money")
        yield row["code"], unit, True
        for symbol in filter(None, row["symbols"].split("|")):
            yield symbol, unit, True
        for word in filter(None, row["names"].split("|")):
            yield word, unit, False
    for row in rows("bare_currencies.csv"):
        if not row["cues"]:
            yield row["name"], Unit(row["code"], "money", bare=row["name"]), not row["name"].isalpha()


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    words: dict[str, dict[tuple[str, ...], Unit]] = {}
    symbols: dict[str, Unit] = {}
    for alias, unit, is_symbol in aliases():
        if is_symbol:
            symbols[alias] = unit
        else:
            name = key(alias)
            words.setdefault(name[0], {})[name] = unit
    ordered = sorted(symbols, key=len, reverse=True)
    money = [re.escape(symbol) for symbol in ordered if symbols[symbol].kind == "money"]
    coin = "|".join(money)
    end = r"(?![^\W\d_]|(?<=\w)'|(?<=\w)-\w|(?<=[^\W\d])\d)"
    return Lexicon(
        words={first: tuple(sorted(names.items(), key=lambda item: -len(item[0]))) for first, names in words.items()},
        symbols=symbols | {"E": symbols["€"]},
        symbol=re.compile(rf"-(?=[kcm]m\b)|\s{{0,2}}({'|'.join(map(re.escape, ordered))}){end}"),
        # "E" is a euro only beside its magnitude: "271,9 ME".
        money=re.compile(rf"\s?({'|'.join(_MAGNITUDES)})\s?({coin}|(?<=[Mds])E){end}"),
        before=re.compile(rf"(?<![^\W_])({coin})\s?$", re.IGNORECASE),
    )


def after(text: str, position: int, *, of: bool) -> Match | None:
    """The unit that follows a number ending at `position`; `of` where "de" may stand between ("millions de dollars")."""
    known = lexicon()
    if match := known.money.match(text, position):
        factor = Decimal(10) ** _MAGNITUDES[match[1]]
        return Match(known.symbols[match[2]], match.start(1), match.end(), factor)
    start = position
    if text[position : position + 1] == "-":
        start += 1  # "2,5-km"
    starts = [start]
    if of and (link := _OF.match(text, position)):
        starts.insert(0, link.end())
    for begin in starts:
        if found := _at(known, text, begin):
            return found
    return None


def _at(known: Lexicon, text: str, position: int) -> Match | None:
    word = _word(known, text, position)
    match = known.symbol.match(text, position)
    if match and match[1] and (word is None or match.end() >= word.end):
        return Match(known.symbols[match[1]], match.start(1), match.end())
    return word


def _word(known: Lexicon, text: str, position: int) -> Match | None:
    tokens: list[str] = []
    ends: list[int] = []
    start = position
    place = position
    while len(tokens) < _LONGEST_NAME and (token := _TOKEN.match(text, place)):
        if not tokens:
            if _singular(strip_accents(token[1])) not in known.words:
                return None
            start = token.start(1)
        tokens.append(_singular(strip_accents(token[1])))
        ends.append(token.end())
        place = token.end()
    if not tokens:
        return None
    for name, unit in known.words.get(tokens[0], ()):
        end = ends[len(name) - 1] if len(name) <= len(ends) else 0
        if tuple(tokens[: len(name)]) == name and not (len(name[-1]) == 1 and text[end : end + 1] == "'"):
            return Match(unit, start, ends[len(name) - 1])
    return None


def before(text: str, position: int) -> Match | None:
    """The currency that stands before a number: "$10", "EUR 20", "USD1,23"."""
    known = lexicon()
    window = max(0, position - 6)
    match = known.before.search(text[window:position])
    if match is None:
        return None
    symbol = match[1]
    unit = known.symbols.get(symbol) or (known.symbols.get(symbol.upper()) if symbol.endswith("$") or symbol.isupper() else None)
    if unit is None or (symbol.isalpha() and not symbol.isupper()):
        return None
    if match[0].isalpha() and unit.code not in _GLUED and _WHOLE.match(text, position):
        return None  # "COP21" is no amount of Colombian pesos
    return Match(unit, window + match.start(), window + match.end())


_MAGNITUDE_LETTER = re.compile(r"\s{0,2}([kKMGT])(?![\w'])")


def magnitude_letter(text: str, position: int) -> tuple[Decimal, int] | None:
    """ "10k", "3M", "2,33 k": the factor and where it ends."""
    match = _MAGNITUDE_LETTER.match(text, position)
    return (Decimal(10) ** _MAGNITUDES[match[1]], match.end()) if match else None


@cache
def _cues() -> dict[str, tuple[str, re.Pattern[str]]]:
    """For each bare name the default code, and one pattern whose last group is the code's place among the rows."""
    rows_of: dict[str, list[dict[str, str]]] = {}
    for row in rows("bare_currencies.csv"):
        rows_of.setdefault(row["name"], []).append(row)
    out = {}
    for name, codes in rows_of.items():
        default = next(row["code"] for row in codes if not row["cues"])
        named = [f"(?P<{row['code']}>{row['cues']})" for row in codes if row["cues"]]
        out[name] = default, re.compile(rf"\b(?:{'|'.join(named) or '(?!)'})(?!\w)")
    return out


@lru_cache(maxsize=32)
def _cue_places(bare: str, text: str) -> tuple[list[int], list[str]]:
    found = [(match.start(), match.lastgroup or "") for match in _cues()[bare][1].finditer(text)]
    return [start for start, _ in found], [code for _, code in found]


def settle(bare: str, text: str, position: int) -> tuple[str, bool]:
    """The currency that a bare "dollars" or "francs" means in this text, and whether the text gave a cue for it.

    The nearest cue before it decides, then the nearest after it, then the default.
    """
    starts, codes = _cue_places(bare, text)
    if not codes:
        return _cues()[bare][0], False
    return codes[max(bisect_right(starts, position) - 1, 0)], True
