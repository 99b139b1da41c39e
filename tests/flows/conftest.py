"""A real PostgreSQL for the tests that need one, started once."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from glob import glob
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, text


class Postgres:
    """A PostgreSQL server of our own on a free port, without passwords; it refuses to run as root, so root lends it a user."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._user: dict[str, str] = {}
        if os.getuid() == 0:
            self._user = {"user": next(one.pw_name for one in pwd.getpwall() if one.pw_name in ("postgres", "nobody"))}
            shutil.chown(folder, **self._user)
        self._run("initdb", "--auth=trust", "--username=releve", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), "--pgdata", str(self.folder / "data"), *arguments]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
        done = subprocess.run(command, cwd=self.folder, timeout=120, check=False, **quiet, **self._user)  # type: ignore[call-overload]
        assert done.returncode == 0, done.stderr.decode()

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
        self._run("pg_ctl", "start", "--wait", "--log", str(self.folder / "log"), "--options", options)

    def stop(self) -> None:
        """Break every connection and stop it."""
        self._run("pg_ctl", "stop", "--wait", "--mode", "immediate")

    def database(self, name: str) -> URL:
        """The URL of an empty database."""
        url = URL.create("postgresql", username="releve", host="127.0.0.1", port=self.port, database="postgres")
        engine = create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return url.set(database=name)


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
