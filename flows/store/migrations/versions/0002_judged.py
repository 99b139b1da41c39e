"""Reviews keep what the reviewer saw."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.add_column("reviews", sa.Column("judged", sa.JSON(), nullable=False, server_default="{}"))
