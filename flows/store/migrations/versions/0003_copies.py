"""Copies are known over runs: what is compared of each text, of those that the store has too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from flows.copies import fingerprint

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """To this revision."""
    texts = op.create_table(
        "texts",
        sa.Column("doc_id", _KEY, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("doc_id"),
    )
    op.create_index("ix_texts_digest", "texts", ["digest"])
    bands = op.create_table(
        "bands",
        sa.Column("key", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("doc_id", _KEY, nullable=False),
        sa.PrimaryKeyConstraint("key", "doc_id"),
        sqlite_with_rowid=False,
    )
    articles = sa.table("articles", sa.column("doc_id"), sa.column("text"), sa.column("status"))
    page = sa.select(articles.c.doc_id, articles.c.text).where(articles.c.status == "done").order_by(articles.c.doc_id)
    last = ""
    while rows := op.get_bind().execute(page.where(articles.c.doc_id > last).limit(200)).all():
        last = rows[-1].doc_id
        found = [(row.doc_id, fingerprint(row.text)) for row in rows]
        op.bulk_insert(texts, [{"doc_id": doc_id, **one.cells()} for doc_id, one in found])
        op.bulk_insert(bands, [{"key": key, "doc_id": doc_id} for doc_id, one in found for key in one.bands])
