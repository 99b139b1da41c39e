"""Numbers in digits, in every notation the press uses, and their values."""

from __future__ import annotations

import re
from decimal import Context, Decimal

EXACT = Context(prec=80)
_LONGEST = 40
"""A longer run of digits is a code, not a number; the limit also keeps arithmetic exact."""

# Groups of exactly three are thousands, whatever stands between them; "0.123" has none. At most a dozen keep a scan linear.
# "25, 6 %" is a misprint of 25,6 %, "3  000 personnes" with two spaces one of 3 000.
NUMBER = re.compile(
    r"""(?:
      (?P<swiss>[1-9]\d{0,2}(?:'\d{3}){1,12}(?:[.,]\d+)?)
    | (?P<english>[1-9]\d{0,2}(?:,\d{3}){1,12}\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,12}(?![\d.]))
    | (?P<spaced>[1-9]\d{0,2}(?:[ ]\d{3}){1,12}(?:[.,]\d+)?)
    | (?P<dotted>[1-9]\d{0,2}(?:\.\d{3}){1,12}(?:,\d+)?)
    | (?P<gapped>(?<!\d,[ ])\d{1,2},[ ]\d(?=[ ]?%(?![ ](?:et|ou)[ ]\d)))
    | (?P<spread>[1-9]\d{0,2}[ ]{2}\d{3}(?=[ ][a-zà-ÿ]))
    | (?P<plain>\d+(?:[.,]\d+)?|[.,]\d+)
    )(?![\d])""",
    re.VERBOSE,
)
_SCIENTIFIC = re.compile(
    r"[eE]([+-]?\d{1,3})(?![\w,.]\w)|\s?[x×*.]\s?10(?:(?:\^|\*\*)([+-]?\d{1,3})(?!\d)|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
)
_POWER = re.compile(r"\^([+-]{0,2})(\d{1,3})(?!\d)")
_FRACTION = re.compile(r"\s?/\s?([1-9]\d{0,2})(?![\d/,.]\d|\w)")
_MIXED = re.compile(r"\s{1,2}(\d{1,2})\s?/\s?([1-9]\d{0,2})(?![\d/,.]\d|\d)")
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
VULGAR = "".join(_VULGAR)
_GLUED_VULGAR = re.compile(rf"\s?([{VULGAR}])")
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def value(match: re.Match[str]) -> Decimal | None:
    """The value of what `NUMBER` matched; None where it is too long to be a number."""
    text = match.group()
    if len(text) > _LONGEST:
        return None
    if match["swiss"]:
        text = text.replace("'", "").replace(",", ".")
    elif match["english"]:
        text = text.replace(",", "")
    elif match["spaced"]:
        text = text.replace(" ", "").replace(",", ".")
    elif match["dotted"]:
        text = text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(" ", "").replace(",", ".")
    return Decimal(text)


def is_whole(match: re.Match[str]) -> bool:
    """Whether only digits were written: no group, no decimals."""
    return match.group().isdigit()


def vulgar(letter: str) -> Decimal:
    """The value of one of the letters in `VULGAR`."""
    above, below = _VULGAR[letter]
    return Decimal(above) / below


def extend(text: str, end: int, number: Decimal, whole: bool) -> tuple[Decimal, int, bool]:
    """Read on after a number: "e+14", "^23", "/3", " 1/2", "½". Returns value, end, and whether it is a fraction."""
    if match := _SCIENTIFIC.match(text, end):
        exponent = (match[1] or match[2] or match[3]).translate(_SUPERSCRIPT)
        return number.scaleb(int(exponent), EXACT), match.end(), False
    if match := _POWER.match(text, end):
        exponent_value = int(match[2]) * (-1 if match[1].count("-") == 1 else 1)
        if number and (abs(exponent_value) <= 99):
            return EXACT.power(number, exponent_value), match.end(), False
    if not whole:
        return number, end, False
    if (match := _MIXED.match(text, end)) and int(match[1]) < int(match[2]):
        return number + Decimal(match[1]) / Decimal(match[2]), match.end(), False
    if match := _GLUED_VULGAR.match(text, end):
        return number + vulgar(match[1]), match.end(), False
    if (match := _FRACTION.match(text, end)) and number < 100:
        return number / Decimal(match[1]), match.end(), True
    return number, end, False
