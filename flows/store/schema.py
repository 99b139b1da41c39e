"""The tables of the store. Those of mentions and facts take their columns from the contract, `extractors/model.py`.

A change here, or in the contract, needs a migration in `migrations/versions`; a test compares the two.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Double, Index, Integer, LargeBinary, MetaData, Numeric, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

from extractors import model

metadata = MetaData()


class _Untyped(UserDefinedType[Any]):
    """A column of SQLite that keeps each value as it was given."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """No type at all: any other would turn long numbers into floats."""
        return ""


class Exact(TypeDecorator[Decimal]):
    """A decimal of any length, kept to the last digit: NUMERIC in PostgreSQL.

    SQLite has no such type. There it is a number wherever one can hold it, so that `value > 1000` works, else its digits.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """How a database keeps it."""
        return dialect.type_descriptor(_Untyped() if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | int | float | str | None:
        """A value on its way in."""
        if value is None or dialect.name != "sqlite":
            return value
        if value == value.to_integral_value():
            return int(value) if abs(value) < 2**63 else format(value, "f")
        return float(value) if Decimal(repr(float(value))) == value else format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """A value on its way out."""
        return None if value is None else Decimal(str(value))


# PostgreSQL compares keys by code point, whatever its locale: as Python and SQLite do.
_KEY = Text().with_variant(Text(collation="C"), "postgresql")
_TYPES: dict[type, TypeEngine[Any]] = {str: Text(), int: Integer(), float: Double(), Decimal: Exact()}


def _contract(record: type[model.Mention] | type[model.Fact]) -> list[Column[Any]]:
    found: list[Column[Any]] = []
    for column in model.columns(record):
        if column.name == "doc_id":
            found.append(Column("doc_id", _KEY, primary_key=True))
        else:
            found.append(Column(column.name, _TYPES[column.type], nullable=column.nullable))
    return found


def _number() -> Column[int]:
    """A row's place among those of its article."""
    return Column("number", Integer, primary_key=True, autoincrement=False)


articles = Table(
    "articles",
    metadata,
    Column("doc_id", _KEY, primary_key=True),
    Column("hash", Text, nullable=False),  # of the text and its metadata
    Column("version", Text, nullable=False),  # of the pipeline that annotated it
    Column("published", _KEY, nullable=False),
    Column("title", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("names", JSON, nullable=False),  # every name the text came under
    Column("duplicate_of", Text, nullable=False),
    Column("status", Text, nullable=False),  # done, set_aside
    Column("reason", Text, nullable=False),  # why it was set aside
    Column("run_id", Text, nullable=False),
    Column("time", Text, nullable=False),
)

mentions = Table("mentions", metadata, *_contract(model.Mention), _number())

facts = Table("facts", metadata, *_contract(model.Fact), _number(), Column("run_id", Text, nullable=False))
Index("facts_fact_id", facts.c.fact_id, unique=True)
Index("facts_organization", facts.c.organization)

# What is compared of the texts that were annotated (flows/copies.py).
texts = Table(
    "texts",
    metadata,
    Column("doc_id", _KEY, primary_key=True),
    Column("digest", Text, nullable=False, index=True),
    Column("signature", LargeBinary, nullable=False),
    Column("figures", Text, nullable=False),
)

# The keys of which near-copies share one.
bands = Table(
    "bands",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("doc_id", _KEY, primary_key=True),
    sqlite_with_rowid=False,
)

runs = Table(
    "runs",
    metadata,
    Column("id", _KEY, primary_key=True),
    Column("started", Text, nullable=False),
    Column("finished", Text, nullable=False),  # "" while it runs, and of a run that was killed
    Column("options", JSON, nullable=False),
    Column("record", JSON),  # what run.json holds
    Column("scores", JSON),
)

# The articles whose rows make the tables of a run, in the order in which they were read.
run_articles = Table(
    "run_articles",
    metadata,
    Column("run_id", _KEY, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("doc_id", _KEY, nullable=False),
)

# Append-only: what a reviewer takes back is a further row.
reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("fact_id", Text, nullable=False, index=True),
    Column("doc_id", _KEY, nullable=False, index=True),
    Column("reviewer", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("judged", JSON, nullable=False, server_default="{}"),  # the columns as the reviewer saw them
    Column("corrections", JSON, nullable=False),  # the right value of each column that was wrong
    Column("comment", Text, nullable=False),
    Column("decided_at", Text, nullable=False),
    # The anchor: what the decision was about, should the fact move or vanish.
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("sentence", Text, nullable=False),
)
