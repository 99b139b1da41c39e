"""The tables that a run writes: derived from the contract, validated before they are written, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa

from extractors.model import Column, Fact, Mention, columns
from flows.errors import UserError

Record = type[Mention] | type[Fact]

_DAY = r"^(?:\d{4}-\d\d-\d\d)?$"
_DAYS = frozenset(("date_start", "date_end", "period_start", "period_end"))


def names(record: Record) -> tuple[str, ...]:
    """The header of a record's table."""
    return tuple(column.name for column in columns(record))


def cell(value: Any) -> str:
    """A value as every CSV writes it: numbers as plain decimals, absent as nothing."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return str(int(value)) if whole else format(value, "f").rstrip("0")
    return str(value)


def cells(record: Mention | Fact) -> dict[str, str]:
    """A record as the text of its columns, in their order."""
    return {field.name: cell(getattr(record, field.name)) for field in fields(record)}


def frame(record: Record, rows: Sequence[Mention] | Sequence[Fact]) -> pd.DataFrame:
    """The rows as a table with the contract's columns and types."""
    table = {
        column.name: pd.Series([getattr(row, column.name) for row in rows], dtype=_dtype(column)) for column in columns(record)
    }
    return pd.DataFrame(table)


def schema(record: Record) -> pa.DataFrameSchema:
    """The pandera schema of a record's table, made from the contract."""
    checks = [
        pa.Check(lambda table: (table["start"] >= 0) & (table["start"] < table["end"]), name="0 <= start < end"),
        pa.Check(lambda table: table["text"].str.len() == table["end"] - table["start"], name="text fills its span"),
    ]
    described = {column.name: pa.Column(_dtype(column), _checks(column), nullable=column.nullable) for column in columns(record)}
    return pa.DataFrameSchema(
        described, checks, strict=True, ordered=True, unique=["fact_id"] if record is Fact else None, name=record.__name__
    )


def violations(record: Record, table: pd.DataFrame) -> dict[str, str]:
    """The articles whose rows break the contract, each with its first breach."""
    try:
        schema(record).validate(table, lazy=True)
    except pa.errors.SchemaErrors as error:
        found: dict[str, str] = {}
        for failure in error.failure_cases.itertuples():
            if pd.isna(failure.index):  # the table itself is wrong, not a row of it
                raise
            doc_id = str(table["doc_id"].iloc[int(failure.index)])
            found.setdefault(
                doc_id, f"{record.__name__.lower()} column {failure.column}: {failure.check} ({failure.failure_case!r})"
            )
        return found
    return {}


def to_csv(rows: Iterable[Mapping[str, Any]], header: Sequence[str]) -> bytes:
    """Rows as CSV in UTF-8. Lines end as RFC 4180 has it, which also makes a cell with a lone CR be quoted."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


@contextmanager
def fresh_folder(folder: Path) -> Iterator[Path]:
    """A folder of its own inside `folder`, gone afterwards. UserError where nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".writing-", dir=folder) as fresh:
            yield Path(fresh)
    except OSError as error:
        raise UserError(f"cannot write into {folder} ({error.strerror}); name another folder with --out") from error


def write(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Write files into a folder, all of them or none; None removes what an earlier run left under that name."""
    with fresh_folder(folder) as fresh:
        for name, content in files.items():
            if content is not None:
                (fresh / name).parent.mkdir(exist_ok=True)
                (fresh / name).write_bytes(content)
        for name, content in files.items():
            if content is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).parent.mkdir(exist_ok=True)
                os.replace(fresh / name, folder / name)


def _dtype(column: Column) -> Any:
    return object if column.type is Decimal else {str: "str", int: "int64", float: "float64"}[column.type]


def _checks(column: Column) -> list[pa.Check]:
    checks = []
    if column.choices:
        checks.append(pa.Check.isin(column.choices))
    if column.type is Decimal:
        checks.append(pa.Check(_is_number, element_wise=True, ignore_na=False, name="a finite Decimal or nothing"))
    if column.name in _DAYS:
        checks.append(pa.Check.str_matches(_DAY))
    if column.name == "confidence":
        checks.append(pa.Check.in_range(0, 1))
    if column.name == "doc_id":
        checks.append(pa.Check.str_length(min_value=1, error="not empty"))
    return checks


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, Decimal) and value.is_finite())
