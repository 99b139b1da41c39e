"""Write the review table: as a CSV that spreadsheets open well, or as an XLSX with drop-downs."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import chain
from typing import Any, Literal, get_args

from flows import tables
from flows.decisions import CHOICES, choices
from flows.review.cells import guarded
from flows.review.layout import AS_READ, COLUMNS, NAMES, Column

Dialect = Literal["csv", "excel-fr"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
"""`csv`: commas and decimal points. `excel-fr`: semicolons and decimal commas, as Excel in French reads and writes them."""

_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets have no days before 1900, and disagree on the first two months of that year."""


def csv(lines: Iterable[Mapping[str, str]], dialect: Dialect = "csv") -> Iterator[bytes]:
    """The table in UTF-8, in pieces; it begins with a byte order mark, by which spreadsheets know the encoding."""
    french = dialect == "excel-fr"
    rows = ({column.name: _as_text(column, line[column.name], french) for column in COLUMNS} for line in lines)
    return chain([BOM_UTF8], tables.to_csv(rows, NAMES, delimiter=";" if french else ","))


def _as_text(column: Column, cell: str, french: bool) -> str:
    if column.kind == "number":
        return cell.replace(".", ",") if french else cell
    return cell if column.name == AS_READ or (column.kind == "day" and _known(cell)) else guarded(cell)


def xlsx(lines: Iterable[Mapping[str, str]]) -> Iterator[bytes]:
    """The table as a workbook: the header stays in sight, words that are fixed come from drop-downs, and a second sheet says in
    French and in English what each column is for."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook(write_only=True)
    sheet = book.create_sheet("review")
    sheet.freeze_panes = "B2"
    bold, writable = Font(bold=True), PatternFill("solid", fgColor="FFF2CC")
    for number, column in enumerate(COLUMNS, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].hidden = column.name == AS_READ
        if words := CHOICES if column.name == "decision" else tuple(filter(None, choices(column.name))):
            drop_down = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=True)
            drop_down.error = f"{column.name}: {', '.join(words)}"
            drop_down.add(f"{letter}2:{letter}1048576")
            sheet.data_validations.append(drop_down)

    def cell(value: Any, format_: str = "@", **style: Any) -> Any:
        made = WriteOnlyCell(sheet, value)
        made.number_format = format_
        for name, of in style.items():
            setattr(made, name, of)
        return made

    header = [
        cell(column.name, font=bold, fill=writable) if column.correctable else cell(column.name, font=bold) for column in COLUMNS
    ]
    sheet.append(header)
    rows = 1
    for line in lines:
        sheet.append([cell(*_typed(column, line[column.name])) for column in COLUMNS])
        rows += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{rows}"
    notes = book.create_sheet("aide")
    notes.column_dimensions["A"].width = 16
    notes.column_dimensions["B"].width = notes.column_dimensions["C"].width = 80
    wrapped = Alignment(wrap_text=True, vertical="top")
    for column in COLUMNS:
        notes.append([cell(column.name, font=bold), cell(column.fr, alignment=wrapped), cell(column.en, alignment=wrapped)])
    file = BytesIO()
    book.save(file)
    yield file.getvalue()


def _typed(column: Column, cell: str) -> tuple[Any, str]:
    """A cell's value and its number format."""
    if column.kind == "number" and cell:
        value = Decimal(cell)
        decimals = max(0, -int(value.as_tuple().exponent))
        grouped = "#,##0" if column.name in ("value", "value_low", "value_high") else "0"
        return value, grouped + ("." + "0" * decimals if decimals else "")
    if column.kind == "day" and cell and _known(cell):
        return date.fromisoformat(cell), "yyyy-mm-dd"
    # A text is text even where nobody has written yet: what is typed there later is not made a date or a number.
    return (cell if column.name == AS_READ else guarded(cell)) or None, "@" if column.kind == "text" else "General"


def _known(day: str) -> bool:
    return not day or date.fromisoformat(day) >= _FIRST_DAY
