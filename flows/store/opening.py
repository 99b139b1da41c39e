"""Opening the store: which database, its migrations, and what to do while it does not answer."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

import click
from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_delay, wait_exponential

from flows.errors import UserError

VARIABLE = "RELEVE_DATABASE_URL"
FILE = "releve.db"
BUSY = 60
"""Seconds that SQLite waits for another process to end its transaction."""
WAIT = 300.0
"""Seconds that a run waits for a database that went away."""

_MIGRATING = 7_353_911  # any number of our own: PostgreSQL locks by number
_LOCKED = frozenset((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED))
# Classes of SQLSTATE: no connection, server going down or coming up, deadlock or conflict, too many connections.
_PASSING = ("08", "57P", "40", "53300")

T = TypeVar("T")


def url_of(folder: str | Path) -> URL:
    """Where the store of an output folder is: RELEVE_DATABASE_URL, else a SQLite file in that folder. UserError for a bad URL."""
    given = os.environ.get(VARIABLE)
    if not given:
        return URL.create("sqlite", database=str(Path(folder) / FILE))
    try:
        return make_url(given)
    except ArgumentError as error:
        raise UserError(
            f"{VARIABLE} is no database URL; write postgresql://user:password@host/database, or unset it for SQLite"
        ) from error


def connect(url: URL) -> Engine:
    """An engine with the driver that we install. UserError for another kind of database, or where that driver is missing."""
    backend = url.get_backend_name()
    if backend == "postgresql":
        try:
            url = url.set(drivername="postgresql+psycopg")
            return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
        except ImportError as error:
            raise UserError("PostgreSQL needs a driver; install it with pip install 'releve[postgres]'") from error
    if backend != "sqlite":
        raise UserError(f"{VARIABLE} names a {backend} database; write the URL of a PostgreSQL database, or unset it for SQLite")
    engine = create_engine(url, connect_args={"timeout": BUSY})
    event.listen(engine, "connect", _tune)
    event.listen(engine, "begin", _begin)
    return engine


def _tune(connection: sqlite3.Connection, _: Any) -> None:
    """Readers and one writer at a time; transactions are begun by us, not by the driver at the first write."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what is said to be stored outlives a power cut, too


def _begin(connection: Connection) -> None:
    """A transaction that will write takes its turn at once: to find out later that another was faster is an error in SQLite."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def migrate(connection: Connection) -> None:
    """Bring the tables to this version of Relevé. Processes that open a store at once wait for one another."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
    config = Config()
    config.set_main_option("script_location", str(resources.files("flows.store") / "migrations"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise UserError(f"the store was written by a newer Relevé ({error}); upgrade this one") from error


def patiently(engine: Engine, work: Callable[[], T], wait: float) -> T:
    """Do some work with the database; where it has gone away, say so and do the work again, for up to `wait` seconds.

    What waiting cannot help (a full disk, a file that is no database, a missing right) is a UserError at once.
    """
    retrying = Retrying(
        retry=retry_if_exception(_passes),
        wait=wait_exponential(multiplier=0.5, max=10),
        stop=stop_after_delay(wait),
        before_sleep=lambda state: _tell(engine, state, wait),
        reraise=True,
    )
    try:
        return retrying(work)
    except (OperationalError, InterfaceError) as error:
        where = engine.url.render_as_string()  # without the password
        raise UserError(f"the store at {where} cannot be used: {_line(error)}; {_advice(error)}") from error
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.DatabaseError) and error.orig.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise UserError(f"{engine.url.database} is no Relevé store; move it away, or name another folder") from error
        raise


def _passes(error: BaseException) -> bool:
    """Whether the same work may succeed later."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return False
    if isinstance(error.orig, sqlite3.Error):
        return error.orig.sqlite_errorcode & 0xFF in _LOCKED  # the upper byte tells kinds of them apart
    state = getattr(error.orig, "sqlstate", None)
    return error.connection_invalidated or state is None or state.startswith(_PASSING)


def _tell(engine: Engine, state: RetryCallState, wait: float) -> None:
    """Said once a spell, not at each try."""
    if state.attempt_number == 1 and state.outcome is not None:
        where, why = engine.url.render_as_string(), _line(state.outcome.exception())
        click.echo(f"The store at {where} does not answer ({why}); waiting for it, for up to {wait:.0f} seconds…", err=True)


def _line(error: BaseException | None) -> str:
    reason = str(getattr(error, "orig", error)).strip()
    return reason.splitlines()[0] if reason else type(error).__name__


def _advice(error: DBAPIError) -> str:
    if isinstance(error.orig, sqlite3.Error):
        return "check the disk and the rights on the folder, then run again: what was stored is kept"
    return f"check {VARIABLE} and the server, then run again: what was stored is kept"
