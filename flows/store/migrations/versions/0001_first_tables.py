"""The first tables.

A migration is never changed once it is landed: the columns stand here as they were then, whatever the contract becomes.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from flows.store.schema import Exact

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _columns(names: str, kind: sa.types.TypeEngine[Any], *, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=nullable) for name in names.split()]


def upgrade() -> None:
    """To this revision."""
    text, number, decimal = sa.Text(), sa.Integer(), Exact()
    op.create_table(
        "articles",
        *_columns("doc_id published", _KEY),
        *_columns("hash version title source text duplicate_of status reason run_id time", text),
        *_columns("names", sa.JSON()),
        sa.PrimaryKeyConstraint("doc_id"),
    )
    op.create_table(
        "mentions",
        *_columns("doc_id", _KEY),
        *_columns("number start end", number),
        *_columns("text kind unit modifier date_start date_end timex timex_type organization", text),
        *_columns("value value_low value_high", decimal, nullable=True),
        sa.PrimaryKeyConstraint("doc_id", "number"),
    )
    op.create_table(
        "facts",
        *_columns("doc_id", _KEY),
        *_columns("number start end", number),
        *_columns("fact_id published title source text unit modifier measure direction organization organization_text", text),
        *_columns("indicator period_start period_end period_text baseline status attribution sentence rule run_id", text),
        *_columns("value value_low value_high baseline_value", decimal, nullable=True),
        *_columns("confidence", sa.Double()),
        sa.PrimaryKeyConstraint("doc_id", "number"),
    )
    op.create_index("facts_fact_id", "facts", ["fact_id"], unique=True)
    op.create_index("facts_organization", "facts", ["organization"])
    op.create_table(
        "runs",
        *_columns("id", _KEY),
        *_columns("started finished", text),
        *_columns("options", sa.JSON()),
        *_columns("record scores", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "run_articles",
        *_columns("run_id doc_id", _KEY),
        *_columns("position", number),
        sa.PrimaryKeyConstraint("run_id", "position"),
    )
    op.create_table(
        "reviews",
        *_columns("id start end", number),
        *_columns("doc_id", _KEY),
        *_columns("fact_id reviewer decision comment decided_at text sentence", text),
        *_columns("corrections", sa.JSON()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_reviews_doc_id", "reviews", ["doc_id"])
    op.create_index("ix_reviews_fact_id", "reviews", ["fact_id"])
