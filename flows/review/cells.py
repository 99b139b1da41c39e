"""One cell of the review table: written so that a spreadsheet neither runs nor rewrites it, and read however one left it.

Texts. What begins like a formula, and what a spreadsheet would take for a number, a date or a truth value, gets an apostrophe in
front (OWASP's remedy for CSV injection). Characters that spreadsheets lose (carriage returns, controls, half surrogates) are
written as `\\u000d`. `plain` takes both back, exactly.

Numbers and days are written as such. A spreadsheet may hand them back with its own decimal mark, groups of three, an exponent, or
another order of day and month; `Habits` says which, learned from the cells that nobody changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeVar

from extractors.text import fold

Cell = str | int | float | date | None
"""What a CSV (texts) or an XLSX (also numbers and days) holds."""

_MONTHS = (
    "janvier|janv|jan|january|février|fevrier|févr|fevr|fév|feb|february|mars|mar|march|avril|avr|apr|april|mai|may|juin|jun|june"
    "|juillet|juil|jul|july|août|aout|aug|august|septembre|sept|sep|september|octobre|october|oct|novembre|november|nov"
    "|décembre|decembre|december|déc|dec"
)
_FORMULA = re.compile(r"\s*['=+\-@＝＋－＠]")
_CONVERTED = re.compile(
    r"(?=\D*\d)[\s\d.,:/%€$£()'’-]+"  # 12 %, 1/2, 3-4-20, 12:30, 5 €
    r"|\s*\d[\d.,]*E[+-]?\d+\s*"
    rf"|\s*(?:\d+[\s./-]*)?(?:{_MONTHS})\.?[\s./-]*\d*\s*"
    r"|\s*(?:true|false|vrai|faux)\s*",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]|\\(?=u[0-9a-f]{4})"
    r"|_(?=x[0-9A-Fa-f]{4}_)"  # what an XLSX takes for an escape
)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")

_SPACES_AND_GROUPS = str.maketrans("", "", "  \u00a0\u2009\u202f\t'’")
_NUMBER = re.compile(r"([+-]?)([\d.,]*\d[.,]?)(?:e([+-]?\d{1,3}))?", re.IGNORECASE | re.ASCII)
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+", re.ASCII)
_NUMERIC_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})", re.ASCII)
_TIME = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")

Order = Literal["day", "month"]
Mark = Literal[",", "."]
Way = TypeVar("Way", bound=str)


@lru_cache(maxsize=10_000)  # names, units and titles come again and again
def guarded(text: str) -> str:
    """A text as a cell that a spreadsheet leaves as it is."""
    safe = _LOST.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
    return f"'{safe}" if _FORMULA.match(safe) or _CONVERTED.fullmatch(safe) else safe


def plain(cell: str) -> str:
    """The text that `guarded` made a cell of; any other cell as it is."""
    bare = cell[1:] if cell.startswith("'") and (_FORMULA.match(cell[1:]) or _CONVERTED.fullmatch(cell[1:])) else cell
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), bare)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a spreadsheet wrote numbers and days; None where its file does not tell."""

    mark: Mark | None = None
    """The decimal mark."""
    first: Order | None = None
    """What comes first in 03/04/2020; the day, where the file does not tell: the readers are French."""

    @classmethod
    def of(cls, numbers: Iterable[tuple[str, str]], days: Iterable[tuple[str, str]]) -> Habits:
        """The habits that explain most cells; each comes with what the table said before a spreadsheet had it."""
        marks: dict[Mark, int] = {",": 0, ".": 0}
        for cell, before in numbers:
            for mark in _marks(cell, before):
                marks[mark] += 1
        orders: dict[Order, int] = {"day": 0, "month": 0}
        for cell, before in days:
            for order in orders:
                orders[order] += bool(_NUMERIC_DAY.fullmatch(cell)) and _numeric_day(cell, order) == before
        return cls(_most(marks), _most(orders))

    def number(self, cell: Cell, before: str = "") -> str:
        """A number as a plain decimal, "" for an empty cell; where it is the one before, exactly that.

        ValueError says what to write instead.
        """
        text = str(cell).strip() if cell is not None else ""
        if not text or (self.mark is None and _marks(text, before)):
            return before if text else ""
        read = number(text, self.mark)
        return before if same_number(text, read, before) else read

    def day(self, cell: Cell) -> str:
        """A day in ISO 8601, "" for an empty cell. ValueError says what to write instead."""
        if isinstance(cell, date):
            return cell.isoformat()[:10]
        text = _TIME.sub("", plain(str(cell).strip())) if cell is not None else ""
        return day(text, self.first or "day") if text else ""


def text(cell: Cell) -> str:
    """What a cell of words says. ValueError where a spreadsheet has made a date of it."""
    if isinstance(cell, date):
        raise ValueError(
            f"was turned into the date {cell.isoformat()} by the spreadsheet; format the cell as text and write it again"
        )
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else plain(str(cell)).strip()


def number(written: str, mark: Mark | None = None) -> str:
    """Read a number as people and spreadsheets write it: "3,5", "1 234 567,8", "2.7E+09". `mark` is the decimal mark, if known.

    ValueError where it is no number, or may be two: "1,234" where the mark is not known.
    """
    match = _NUMBER.fullmatch(written.replace("\u2212", "-").translate(_SPACES_AND_GROUPS))
    if match is None:
        raise ValueError(f"is {written!r}, not a number; write it in full, as in 2700000 or 3,5")
    sign, digits, exponent = match.groups()
    own = _own_mark(digits)
    if own is None and mark is None and _GROUPS.fullmatch(digits):
        whole, point = re.sub("[.,]", "", digits), digits.replace(",", ".")
        raise ValueError(f"is {written!r}, which may be {whole} or {point}; write {whole}, or {point}0")
    whole, _, rest = digits.partition(own or mark or ".")
    if re.search(r"[.,]", rest) or (re.search(r"[.,]", whole) and not _GROUPS.fullmatch(whole)):
        raise ValueError(f"is {written!r}, not a number; write it in full, as in 2700000 or 3,5")
    value = Decimal(f"{sign}{re.sub('[.,]', '', whole) or '0'}.{rest or '0'}E{exponent or '0'}")
    return str(int(value)) if value == value.to_integral_value() else format(value, "f").rstrip("0")


def _own_mark(digits: str) -> Mark | None:
    """The decimal mark that a number shows by itself: "3,5" and "1.234,5" a comma, "1,234,567" a point; "1,234" and "12" none."""
    separators = sorted({one for one in digits if one in ",."}, key=digits.rfind)
    if len(separators) == 1 and digits.count(separators[0]) > 1:
        return "," if separators == ["."] else "."
    if not separators or (len(separators) == 1 and _GROUPS.fullmatch(digits)):
        return None
    return "," if separators[-1] == "," else "."


def _marks(cell: str, before: str) -> set[Mark]:
    """The decimal marks by which a cell says the number before; none where it does not tell."""
    own = _own_mark(cell.translate(_SPACES_AND_GROUPS))
    tried: list[Mark] = [own] if own else [",", "."]
    agreeing = {mark for mark in tried if _agrees(cell, before, mark)}
    return agreeing if len(agreeing) == 1 else set()


def day(written: str, first: Order = "day") -> str:
    """Read a day as people and spreadsheets write it: "2020-03-31", "31/03/2020", "31.3.20", "31 mars 2020". ValueError else."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        pass
    found = _numeric_day(written, first) or _numeric_day(written, "month" if first == "day" else "day") or _named_day(written)
    if not found:
        raise ValueError(f"is {written!r}, not a day; write it as in 2020-03-31 or 31/03/2020")
    return found


def same_number(written: str, read: str, before: str) -> bool:
    """Whether a number is the one before: equal, or as many of its digits as a spreadsheet shows.

    Spreadsheets show some 10 digits of a long number, or 6 of them with an exponent, and keep 15.
    """
    if not read or not before:
        return read == before
    one, other = Decimal(read), Decimal(before)
    digits = len(one.normalize().as_tuple().digits)
    shown = digits >= (3 if "e" in written.lower() else 9)
    return _digits(one, 15) == _digits(other, 15) or (shown and one == _digits(other, digits))


def same_text(cell: str, before: str) -> bool:
    """Whether a text is the one before, but for typography, white space, and characters that an old encoding made "?" of."""
    one, other = (" ".join(fold(each).text.split()) for each in (cell, before))
    if len(one) != len(other):
        return False
    return all(mine == theirs or (mine == "?" and not _in_cp1252(theirs)) for mine, theirs in zip(one, other, strict=True))


def _digits(value: Decimal, count: int) -> Decimal:
    return Decimal(f"{value:.{count}g}")


def _in_cp1252(letter: str) -> bool:
    try:
        return bool(letter.encode("cp1252"))
    except UnicodeEncodeError:
        return False


def _agrees(cell: str, before: str, mark: Mark) -> bool:
    try:
        return same_number(cell, number(cell, mark), before)
    except ValueError:
        return False


def _most(votes: Mapping[Way, int]) -> Way | None:
    best, other = sorted(votes, key=lambda one: -votes[one])
    return best if votes[best] > votes[other] else None


def _numeric_day(written: str, first: Order) -> str:
    match = _NUMERIC_DAY.fullmatch(written)
    if match is None:
        return ""
    one, other, year = (int(part) for part in match.groups())
    day_, month = (one, other) if first == "day" else (other, one)
    try:
        return date(year if len(match[3]) == 4 else 2000 + year, month, day_).isoformat()
    except ValueError:
        return ""


def _named_day(written: str) -> str:
    import dateparser  # slow to import, and seldom needed

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    found = dateparser.parse(written, languages=["fr", "en"], settings=settings)
    return found.date().isoformat() if found else ""
