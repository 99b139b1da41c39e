"""Whether rows keep to the contract: a pandera schema for each table, made from `extractors/model.py`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
import pandera.pandas as pa

from extractors.model import Column, Fact, Mention, columns
from flows.batches import Annotated
from flows.tables import Record

_DAY = r"^(?:\d{4}-\d\d-\d\d)?$"
_DAYS = frozenset(("date_start", "date_end", "period_start", "period_end"))


def broken(annotated: Sequence[Annotated]) -> dict[str, str]:
    """The articles whose rows break the contract, each with its first breach."""
    mentions = frame(Mention, [row for one in annotated for row in one.mentions])
    facts = frame(Fact, [row for one in annotated for row in one.facts])
    return violations(Mention, mentions) | violations(Fact, facts)


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
        _SCHEMAS[record].validate(table, lazy=True)
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


_SCHEMAS = {record: schema(record) for record in (Mention, Fact)}
