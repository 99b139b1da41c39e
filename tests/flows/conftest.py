"""A real browser for the report and the review desk, a real PostgreSQL for the store."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import URL

from tests.servers import Postgres

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
"""It runs as root in a closed network: no sandbox, nothing that phones home."""

WAIT = 60_000
"""Milliseconds that a page may take: only a page that never comes is a failure, not a slow machine."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window. Of a module, not of the session: while it is open, nothing else can run asyncio."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("NOT CHECKED: no browser to drive the pages with; install the Debian package chromium (apt install chromium)")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=WAIT)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


def reload_until(page: Page, remembers: Callable[[], bool]) -> None:
    """Reload a page until it remembers: a browser stores what it is told in its own time, and a reload can be faster."""
    deadline = time.monotonic() + WAIT / 1000
    page.reload()
    while not remembers():
        assert time.monotonic() < deadline, "it does not remember"
        page.reload()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The server; the tests that want it are skipped where it is not installed."""
    found = shutil.which(
        "initdb", path=os.pathsep.join([*sorted(glob("/usr/lib/postgresql/*/bin"), reverse=True), os.environ["PATH"]])
    )
    if found is None:
        pytest.skip("NOT CHECKED: PostgreSQL is not installed (apt install postgresql), so the store was tested with SQLite only")
    with tempfile.TemporaryDirectory(prefix="releve-postgres-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(found).parent, Path(folder))
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return URL.create("sqlite", database=str(tmp_path / "releve.db"))
    url: URL = request.getfixturevalue("postgres").database("releve_test")
    return url
