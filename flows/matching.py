"""When an output row and a gold row are the same: pairing by place, then one comparison for each attribute.

The definitions are those of the annotation guide's scorer: places pair by their overlap, numbers within a thousandth, units
by symbol, names by any form that the article uses, indicators by half of their words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extractors.text import strip_accents

Row = Mapping[str, str]
Aliases = Mapping[str, set[str]]
"""For each canonical name of an article's gold, the forms under which the article mentions it."""
Pair = tuple[Row, Row]

_UNITS = {
    "minute": "min", "heure": "h", "hour": "h", "jour": "d", "day": "d", "semaine": "wk", "mois": "mo", "month": "mo",
    "minutes": "min", "an": "a", "annee": "a", "year": "a", "pt": "point", "pourcent": "%", "percent": "%", "tonne": "t",
    "hectare": "ha", "kilometre": "km", "metre": "m", "ratio": "x", "multiplier": "x", "×": "x", "person": "personne",
}  # fmt: skip
_STOP_WORDS = frozenset([
    "de", "du", "des", "d", "l", "la", "le", "les", "un", "une", "a", "au", "aux", "en", "et", "son", "sa", "ses", "leur",
    "leurs", "par", "pour", "dans", "sur", "ce", "cette",
])  # fmt: skip
_LEGAL_FORMS = re.compile(r"\b(?:sa|sas|se|inc|corp|corporation|ag|ltd|plc|group|groupe|nv|spa|gmbh|llc|co)\b\.?")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something of a row that can be right or wrong: the columns that hold it, and when two rows agree on it."""

    name: str
    columns: tuple[str, ...]
    same: Callable[[Row, Row, Aliases], bool]


def pair(gold: Sequence[Row], output: Sequence[Row]) -> list[Pair]:
    """Pair rows of one article by place: the largest overlap first, between equals the closest length; each row once."""
    candidates = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(output):
            common = min(int(wanted["end"]), int(got["end"])) - max(int(wanted["start"]), int(got["start"]))
            if common > 0:
                candidates.append((common, -abs(_length(got) - _length(wanted)), i, j))
    pairs: list[Pair] = []
    gold_taken: set[int] = set()
    output_taken: set[int] = set()
    for _, _, i, j in sorted(candidates, reverse=True):
        if i not in gold_taken and j not in output_taken:
            gold_taken.add(i)
            output_taken.add(j)
            pairs.append((gold[i], output[j]))
    return pairs


def same_span(gold: Row, output: Row) -> bool:
    """Whether both rows stand at exactly the same characters."""
    return int(gold["start"]) == int(output["start"]) and int(gold["end"]) == int(output["end"])


def same_number(gold: str, output: str) -> bool:
    """Equal within a thousandth (66.67 is 66.6667), or both absent."""
    if not gold or not output:
        return not gold and not output
    wanted, got = round(float(gold), 4), round(float(output), 4)
    return abs(wanted - got) <= 1e-3 * max(1.0, abs(wanted))


def same_unit(gold: str, output: str) -> bool:
    """The same symbol, or the same noun in the singular or the plural."""
    return _unit(gold) == _unit(output)


def similar(gold: str, output: str) -> bool:
    """Half of the words in common, or all words of the shorter one; small words and endings do not count."""
    wanted, got = _words(gold), _words(output)
    if not wanted or not got:
        return not wanted and not got
    common = sum((Counter(wanted) & Counter(got)).values())
    return 2 * common / (len(wanted) + len(got)) >= 0.5 or set(wanted) <= set(got) or set(got) <= set(wanted)


def same_name(gold: str, output: str, aliases: Aliases) -> bool:
    """The same organization, under any name that the gold article gives it, with or without its legal form."""
    if not gold or not output:
        return not gold and not output
    got = _name(output)
    for form in {gold, *aliases.get(gold, ())}:
        wanted = _name(form)
        if wanted == got:
            return True
        parts, others = set(wanted.split()), set(got.split())
        if parts and others and (parts <= others or others <= parts):
            return True
    return False


def _column(name: str, same: Callable[[str, str], bool]) -> Attribute:
    return Attribute(name, (name,), lambda gold, output, _: same(gold[name], output[name]))


def _columns(name: str, columns: tuple[str, ...], same: Callable[[str, str], bool]) -> Attribute:
    return Attribute(name, columns, lambda gold, output, _: all(same(gold[one], output[one]) for one in columns))


def _same_day(gold: str, output: str) -> bool:
    return gold == output[:10]


def _same(gold: str, output: str) -> bool:
    return gold == output


_VALUE = _columns("value", ("value", "value_low", "value_high"), same_number)
_UNIT = _column("unit", same_unit)
_ORGANIZATION = Attribute(
    "organization",
    ("organization",),
    lambda gold, output, aliases: same_name(gold["organization"], output["organization"], aliases),
)

MENTION_ATTRIBUTES: Mapping[str, tuple[Attribute, ...]] = {
    "organization": (_ORGANIZATION,),
    "product": (_ORGANIZATION,),
    "quantity": (_VALUE, _UNIT),
    "percentage": (_VALUE, _UNIT),
    "date": (_columns("date", ("date_start", "date_end"), _same_day),),
}
FACT_ATTRIBUTES = (
    _VALUE,
    _UNIT,
    _column("modifier", _same),
    _column("measure", _same),
    _column("direction", _same),
    _ORGANIZATION,
    _column("indicator", similar),
    _columns("period", ("period_start", "period_end"), _same_day),
    _column("baseline", similar),
    _column("status", _same),
    _column("attribution", similar),
)
COMPLETE = frozenset(("value", "unit", "measure", "direction", "organization", "indicator", "period", "status"))
"""A fact is complete where all of these are right."""


def _length(row: Row) -> int:
    return int(row["end"]) - int(row["start"])


def _fold(text: str) -> str:
    return strip_accents(text).replace("’", "'")


def _unit(text: str) -> str:
    folded = _fold(text).strip()
    return _UNITS.get(folded, folded[:-1] if len(folded) > 4 and folded.endswith("s") else folded)


def _words(text: str) -> list[str]:
    words = (word for word in _WORD.findall(_fold(text)) if word not in _STOP_WORDS)
    return [word[:6] if len(word) > 6 else word.rstrip("sx") or word for word in words]


def _name(text: str) -> str:
    bare = _LEGAL_FORMS.sub(" ", _fold(text).replace(".", ""))
    return " ".join(_WORD.findall(bare))
