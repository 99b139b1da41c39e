"""Read a review table back, however a spreadsheet saved it; it says which line and column it cannot read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from flows.errors import UserError
from flows.review.cells import Cell
from flows.review.layout import NAMES

_MISREAD = "ï»¿"  # our mark at the head of the file, its three bytes taken for three letters
NEEDED = ("decision", "fact_id")
_ENCODINGS = ("utf-8-sig", "cp1252")
# Five bytes are no letters there; whoever reads them all the same makes control characters of them.
_WINDOWS = {letter: byte for byte in range(256) if (letter := bytes([byte]).decode("cp1252", "ignore"))}


@dataclass(frozen=True, slots=True)
class Given:
    """A line as the file has it."""

    line: int
    """As spreadsheets count: the header is line 1."""
    cells: dict[str, Cell]
    """By column, for the columns of the layout that the file has."""


def read(path: Path) -> list[Given]:
    """The lines of a CSV or XLSX. UserError where it is no review table."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            f"{path} cannot be read ({error.strerror}); name the review.csv or review.xlsx that you filled in"
        ) from error
    rows = _sheet(path, data) if data.startswith(b"PK") else _csv(path, data)
    return list(_given(path, rows))


def _given(path: Path, rows: Sequence[Sequence[Cell]]) -> Iterator[Given]:
    numbered = enumerate(rows, start=1)
    line, header = next(numbered, (1, ()))
    if str(*header[:1]).startswith("sep="):
        line, header = next(numbered, (2, ()))
    names = [_name(cell) for cell in header]
    for name in NEEDED:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f" (is {near[0]!r} meant?)" if near else ""
            raise UserError(f"{path} has no column {name!r}{hint}; its first line should be that of the table that Relevé wrote")
    if twice := [name for name in NAMES if names.count(name) > 1]:
        raise UserError(f"{path} has the column {twice[0]!r} twice; remove one of them")
    for line, row in numbered:
        if any(cell not in (None, "") for cell in row[len(names) :]):
            raise UserError(
                f"{path}, line {line} has more cells than there are columns; put quotes around a cell with a delimiter"
            )
        cells = {name: cell for name, cell in zip(names, row, strict=False) if name in NAMES}
        if any(cell not in (None, "") for cell in cells.values()):
            yield Given(line, cells)


def _repaired(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """Rows of UTF-8 that a spreadsheet read as windows-1252, as LibreOffice does on the command line, read rightly."""
    return [[_as_utf8(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def _as_utf8(cell: str) -> str:
    try:
        return bytes(_WINDOWS.get(letter, ord(letter)) for letter in cell).decode("utf-8-sig")
    except ValueError:
        return cell  # written by a person afterwards


def _name(cell: Cell) -> str:
    return "_".join(str(cell or "").strip().casefold().split())


def _csv(path: Path, data: bytes) -> Sequence[Sequence[Cell]]:
    text = _decoded(path, data)
    misread = text.startswith(_MISREAD)
    text = text.removeprefix(_MISREAD)
    first, _, rest = text.partition("\n")
    if first.startswith("sep="):  # Excel's own way to name the delimiter
        first = rest.partition("\n")[0]

    def columns(how: tuple[str, str]) -> int:
        header = next(csv.reader([first], delimiter=how[0], quotechar=how[1]), [])
        return len({_name(cell) for cell in header} & set(NAMES))

    delimiter, quote = max(((delimiter, quote) for quote in "\"'" for delimiter in ",;\t|"), key=columns)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        raise UserError(f"{path}, line {len(rows) + 1} is no CSV ({error}); are its quotes closed?") from error
    return _repaired(rows) if misread else rows


def _decoded(path: Path, data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else _ENCODINGS
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError(f"{path} is neither a CSV in UTF-8, UTF-16 or windows-1252 nor an XLSX; save it as one of these")


def _sheet(path: Path, data: bytes) -> Sequence[Sequence[Cell]]:
    import warnings
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions of Excel's that openpyxl leaves out
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [[[_plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]
    except (BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise UserError(f"{path} is no XLSX workbook that can be read ({error}); save it as CSV or XLSX") from error
    for rows in sheets:
        header = rows[0] if rows else []
        if any(str(cell).startswith(_MISREAD) for cell in header[:1]):
            return _repaired(rows)
        if set(NEEDED) & set(map(_name, header)):
            return rows
    return sheets[0] if sheets else []


def _plain(cell: object) -> Cell:
    if isinstance(cell, bool):
        return str(cell).upper()
    return cell if cell is None or isinstance(cell, (int, float, date)) else str(cell)
