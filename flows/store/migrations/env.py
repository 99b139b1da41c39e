"""Run by alembic: migrate over the connection, and inside the transaction, that `flows/store/opening.py` hands over."""

from __future__ import annotations

from alembic import context

from flows.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
