"""The store's tables as files for other programs: CSV, JSON lines, Parquet, XLSX."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from extractors.model import Fact, Mention, as_row, columns
from flows import tables
from flows.errors import UserError
from flows.store import Filter, Store
from flows.store.queries import batched

Format = Literal["csv", "jsonl", "parquet", "xlsx"]

TOGETHER = 10_000
"""Rows of a Parquet file that are held at once."""
SHEET = 1_048_575
"""Rows of a spreadsheet, less the header."""

Row = Mention | Fact


def export(store: Store, wanted: Filter, format_: Format, folder: Path) -> dict[str, int]:
    """Write facts and mentions into a folder, both or neither; returns how many rows each file has.

    Numbers are numbers: in Parquet doubles, in XLSX those of spreadsheets, both with 15 digits; the others have every digit.
    UserError where the rows are too many for a spreadsheet, or nothing can be written there.
    """
    writing: dict[str, tuple[tables.Record, Iterable[Row]]] = {
        "facts": (Fact, store.facts(wanted)),
        "mentions": (Mention, store.mentions(wanted)),
    }
    counts: dict[str, int] = {}
    with tables.fresh_folder(folder) as fresh:
        for table, (record, rows) in writing.items():
            name = f"{table}.{format_}"
            counts[name] = 0

            def counted(rows: Iterable[Row], name: str = name) -> Iterator[Row]:
                for row in rows:
                    counts[name] += 1
                    yield row

            _WRITERS[format_](fresh / name, record, counted(rows))
        for name in counts:
            os.replace(fresh / name, folder / name)
    return counts


def _csv(path: Path, record: tables.Record, rows: Iterable[Row]) -> None:
    with path.open("wb") as file:
        file.writelines(tables.to_csv(map(tables.cells, rows), tables.names(record)))


def _jsonl(path: Path, record: tables.Record, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(as_row(row), ensure_ascii=False) + "\n" for row in rows)


def _parquet(path: Path, record: tables.Record, rows: Iterable[Row]) -> None:
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise UserError("Parquet needs a package more; install it with pip install 'releve[parquet]'") from error
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), Decimal: pa.float64()}
    schema = pa.schema([(column.name, types[column.type]) for column in columns(record)])
    with ParquetWriter(path, schema) as writer:
        for some in batched(rows, TOGETHER):
            writer.write_batch(pa.RecordBatch.from_pylist([_with_floats(row) for row in some], schema))


def _with_floats(row: Row) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in row.__slots__}
    return {name: float(value) if isinstance(value, Decimal) else value for name, value in values.items()}


def _xlsx(path: Path, record: tables.Record, rows: Iterable[Row]) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet(record.__name__.lower() + "s")
    sheet.freeze_panes = "A2"
    sheet.append(list(tables.names(record)))
    for number, row in enumerate(rows):
        if number == SHEET:
            raise UserError(f"more than {SHEET} rows do not fit into a spreadsheet; choose fewer, or another format")
        cells: list[Any] = []
        for value in as_row(row).values():
            cell = value
            if isinstance(value, str):
                cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
                cell.data_type = "s"  # also where it begins like a formula
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


_WRITERS: Mapping[Format, Callable[[Path, tables.Record, Iterable[Row]], None]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "parquet": _parquet,
    "xlsx": _xlsx,
}
