"""The real servers that tests start: each on a free port, gone when the tests are done."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, create_engine, text


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(condition: Callable[[], bool], what: str, seconds: float = 120) -> None:
    """Wait until something holds; a failure names it."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what}: not within {seconds:.0f} s"
        time.sleep(0.2)


class Process:
    """A program of Python's that runs beside the tests, its output in a file."""

    def __init__(self, log: Path, *arguments: str, **environment: str) -> None:
        self.log = log
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                [sys.executable, *arguments], stdout=out, stderr=subprocess.STDOUT, env=os.environ | environment
            )
        self.pid = self._process.pid

    def check(self) -> None:
        """Fail, with what it said, where it has ended."""
        assert self._process.poll() is None, f"ended: {self._process.args}\n{self.log.read_text(errors='replace')[-3000:]}"

    @property
    def exit_status(self) -> int | None:
        """None while it runs."""
        return self._process.poll()

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()
        self._process.wait()

    def wait(self, seconds: float) -> int:
        """Its exit status, once it has ended by itself."""
        return self._process.wait(timeout=seconds)

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class PrefectServer(Process):
    """`prefect server start`."""

    def __init__(self, log: Path) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/api"
        super().__init__(log, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port), "--no-ui")
        wait_for(self._answers, "the Prefect server starts")

    def _answers(self) -> bool:
        self.check()
        try:
            return bool(urllib.request.urlopen(f"{self.url}/health", timeout=2).status == 200)
        except OSError:
            return False

    def post(self, path: str, **body: Any) -> Any:
        """What its API answers to a POST. Prefect's client tries again where the server is too busy."""
        from prefect.client.orchestration import SyncPrefectClient  # not before conftest.py has set Prefect's home

        return SyncPrefectClient(self.url).request("POST", f"/{path}", json=body).json()


_HERE = ("--host", "127.0.0.1", "--no-dashboard")


class DaskCluster:
    """A Dask scheduler and its workers, each a process of its own as `dask scheduler` and `dask worker` start them."""

    def __init__(self, folder: Path, workers: int, *, nannies: bool = False, **environment: str) -> None:
        self._folder, self._nannies, self._environment = folder, nannies, environment
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.scheduler = Process(
            folder / "scheduler", "-m", "dask", "scheduler", "--port", self.address.rpartition(":")[2], *_HERE
        )
        self.workers: list[Process] = []
        for _ in range(workers):
            self.add_worker()

    def add_worker(self, **environment: str) -> Process:
        """One more worker with one thread. Without a nanny there is nobody who would start it again."""
        alone = ("--nanny" if self._nannies else "--no-nanny", "--nthreads", "1", "--memory-limit", "0")
        log = self._folder / f"worker{len(self.workers)}"
        where = (self.address, "--local-directory", str(self._folder))
        self.workers.append(Process(log, "-m", "dask", "worker", *where, *alone, *_HERE, **self._environment, **environment))
        return self.workers[-1]

    def stop(self) -> None:
        """End them all."""
        for process in (*self.workers, self.scheduler):
            process.stop()


class Postgres:
    """A PostgreSQL server of our own on a free port, without passwords; it refuses to run as root, so root lends it a user."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        self.port = free_port()
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
