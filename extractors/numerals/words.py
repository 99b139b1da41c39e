"""French number words: their grammar as one regular expression a level, and their values.

The grammar accepts the traditional and the 1990 hyphens, plain spaces, the Belgian and Swiss tens, and refuses what is not
one number ("quarante douze" is two). Each level is a finite expression without nested repetition, so matching is linear.
"""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.text import strip_accents

GAP = r"(?:-| {1,2}| ?\n ?)"

_ONE_TO_NINE = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}
_TEENS = {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
# The long scale: a French billion is 10^12.
SCALES = {
    "million": 6, "milliard": 9, "billion": 12, "billiard": 15, "trillion": 18, "trilliard": 21,
}  # fmt: skip
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_VALUES = {"zero": 0} | _ONE_TO_NINE | _TEENS | _TENS

_UNIT = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf)"
_TEEN = rf"(?:dix{GAP}(?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize)"
_PLAIN_TENS = r"(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante)"
# "vingt et trois" is archaic but clear; before a magnitude ("entre vingt et trois cents") it is two numbers.
_AND_UNIT = rf"{GAP}et{GAP}(?:une?\b|{_UNIT}\b(?!{GAP}(?:cent|mill)))"
BELOW_100 = (
    rf"(?:quatre{GAP}vingts?(?:{GAP}(?:{_TEEN}|{_UNIT}|(?:et{GAP})?une?)\b)?"
    rf"|soixante{GAP}(?:et{GAP}onze|{_TEEN})"
    rf"|{_PLAIN_TENS}(?:{_AND_UNIT}|{GAP}{_UNIT}\b| [1-9]\b)?"
    rf"|{_TEEN}|{_UNIT}|une?)"
)
_BELOW_1000 = rf"(?:(?:(?:{_UNIT}|{_TEEN}){GAP})?cents?\b(?:{GAP}{BELOW_100}\b)?|{BELOW_100}\b)"
_THOUSANDS = rf"(?:(?:{_BELOW_1000}{GAP})?milles?\b(?:{GAP}{_BELOW_1000}(?!{GAP}mill))?|{_BELOW_1000})"
SCALE = r"(?:trilliard|trillion|billiard|billion|milliard|million)s?\b"
_BELOW_MILLION = re.compile(rf"{_THOUSANDS}|z[eé]ro\b", re.IGNORECASE)
_THEN_SCALE = re.compile(rf"{GAP}{SCALE}", re.IGNORECASE)
_THEN = re.compile(GAP)
_MOST_SCALES = 6
_WORD = re.compile(r"[^\W_]+")

_ORDINAL_STEMS = {
    "deux": 2, "trois": 3, "quatr": 4, "cinqu": 5, "six": 6, "sept": 7, "huit": 8, "neuv": 9, "dix": 10, "onz": 11,
    "douz": 12, "treiz": 13, "quatorz": 14, "quinz": 15, "seiz": 16, "vingt": 20, "trent": 30, "quarant": 40,
    "cinquant": 50, "soixant": 60, "septant": 70, "huitant": 80, "octant": 80, "nonant": 90, "cent": 100, "mill": 1000,
    "million": 10**6, "milliard": 10**9, "billion": 10**12, "billiard": 10**15, "trillion": 10**18, "trilliard": 10**21,
}  # fmt: skip
_ORDINAL_WORD = rf"(?:{'|'.join(sorted(_ORDINAL_STEMS, key=len, reverse=True))}|un)i[eè]mes?\b"
ORDINAL = re.compile(rf"(?:(?:cent{GAP})?(?:{BELOW_100}|cent){GAP}(?:et{GAP})?)?{_ORDINAL_WORD}", re.IGNORECASE)
DENOMINATOR = re.compile(
    rf"(?:(?P<half>demie?s?)|(?P<third>tiers)|(?P<fourth>quarts?)|(?P<nth>{ORDINAL.pattern}))\b", re.IGNORECASE
)


def read_cardinal(text: str, start: int) -> str:
    """The words of the cardinal that begins at a place: groups below a million, each with its magnitude; "" for none."""
    end = position = start
    for _ in range(_MOST_SCALES):
        group = _BELOW_MILLION.match(text, position)
        if group is None:
            break
        end = group.end()
        scale = _THEN_SCALE.match(text, end)
        if scale is None:
            break
        end = scale.end()
        gap = _THEN.match(text, end)
        if gap is None:
            break
        position = gap.end()
    return text[start:end]


def cardinal(words: str) -> Decimal:
    """The value of a text that `read_cardinal` gave."""
    total = section = current = 0
    previous = ""
    for word in _WORD.findall(strip_accents(words)):
        stem = word.rstrip("s")
        if stem == "vingt" and previous == "quatre":
            current += 76  # the four is already there
        elif stem == "cent":
            current = (current or 1) * 100
        elif stem == "mille":
            section = (current or 1) * 1000
            current = 0
        elif stem in SCALES:
            total += (section + current) * 10 ** SCALES[stem]
            section = current = 0
        elif word.isdigit():
            current += int(word)
        elif word != "et":
            current += _VALUES[word]
        previous = word
    return Decimal(total + section + current)


def ordinal(words: str) -> int:
    """The value of a text that `ORDINAL` matched."""
    parts = _WORD.findall(strip_accents(words))
    last = parts[-1].rstrip("s").removesuffix("ieme")
    value = 1 if last == "un" else _ORDINAL_STEMS[last]
    head = " ".join(parts[:-1])
    if not head:
        return value
    before = int(cardinal(head.removesuffix(" et")))
    return before * value if value >= 100 and before < value else before + value


def denominator(match: re.Match[str]) -> int:
    """The denominator that `DENOMINATOR` matched."""
    if match["half"]:
        return 2
    if match["third"]:
        return 3
    return 4 if match["fourth"] else ordinal(match["nth"])


def may_be_ordinal(before: Decimal, match: re.Match[str]) -> bool:
    """Whether a cardinal and the singular ordinal word after it read as one ordinal ("vingt cinquième")."""
    word = match["nth"]
    if not word or word.endswith("s") or before <= 1:
        return False
    value = ordinal(word)
    if value >= 10**6:
        return False
    if value >= 100:
        return before < value
    tens = int(before % 100)
    return (tens in (0, 60, 80) and value < 20) or (tens % 10 == 0 and value < 10)
