"""The real servers that tests start: each on a free port, gone when the tests are done."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any


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
        """What its API answers to a POST."""
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.url}/{path}", data=json.dumps(body).encode(), headers=headers)
        return json.loads(urllib.request.urlopen(request, timeout=30).read())


class DaskCluster:
    """A Dask scheduler and its workers, each a process of its own as `dask scheduler` and `dask worker` start them."""

    def __init__(self, folder: Path, workers: int) -> None:
        port = free_port()
        self.address = f"tcp://127.0.0.1:{port}"
        here = ("--host", "127.0.0.1", "--no-dashboard")
        self.scheduler = Process(folder / "scheduler", "-m", "dask", "scheduler", "--port", str(port), *here)
        alone = ("--no-nanny", "--nthreads", "1", "--memory-limit", "0", "--local-directory", str(folder), *here)
        self.workers = [
            Process(folder / f"worker{number}", "-m", "dask", "worker", self.address, *alone, OMP_NUM_THREADS="1")
            for number in range(workers)
        ]

    def stop(self) -> None:
        """End them all."""
        for process in (*self.workers, self.scheduler):
            process.stop()
