"""A store with a few facts, and the desk over it."""

from __future__ import annotations

import re
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
import uvicorn

from flows.desk.app import make
from flows.desk.book import Book
from flows.gold import read_gold
from flows.store import Store, url_of
from tests.flows.made import entry, made

BOURSE = (
    "[Velmont|organization organization=Velmont] gagne "
    "[12 %|percentage value=12 unit=% measure=change direction=up indicator=ventes organization=Velmont confidence=0.8].\r\n\r\n"
    "[Ardelec|organization organization=Ardelec] emploie "
    "[300 salariés|quantity value=300 unit=salarié indicator=salariés organization=Ardelec confidence=0.6] "
    "et a perdu 7 millions 💶.\r\n"
)
PIRATE = (
    "<script>document.title='hacked'</script><b>Nuvéa</b> "
    '[9 %|percentage value=9 unit=% measure=share indicator="><i>part organization=Nuvéa confidence=0.2]'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder whose store holds two articles and three facts."""
    fill(
        tmp_path,
        made("bourse", BOURSE, published="2024-07-25", title="Velmont gagne"),
        made("pirate", PIRATE, title="</title><script>"),
    )
    return tmp_path


def fill(folder: Path, *articles: object) -> None:
    """Put articles into the store of a folder, as a run does."""
    with Store.open(url_of(folder)) as store:
        run = store.start_run({})
        store.replace(run, "v", [entry(one) for one in articles])  # type: ignore[arg-type]
        store.finish_run(run, {})


class Served:
    """The desk over the store of a folder, answering requests in a thread of this process."""

    def __init__(self, folder: Path, gold: Path | None = None, token: str = "") -> None:
        self._store = Store.open(url_of(folder))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}/"
        app = make(Book(self._store, read_gold(gold) if gold else None), token)
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        self._thread = Thread(target=self._server.run, kwargs={"sockets": [self._listening]})
        self._thread.start()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._listening.close()
        self._store.close()


class Process:
    """`releve review serve`, as a person starts it."""

    def __init__(self, releve: str, folder: Path, *options: str) -> None:
        command = [releve, "review", "serve", str(folder), "--port", "0", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + self.process.stdout.read()
        self.url = found[0]

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def serve(folder: Path) -> Iterator[Callable[..., Served]]:
    """Starts a desk; whatever was started is stopped at the end."""
    started: list[Served] = []

    def start(gold: Path | None = None, token: str = "") -> Served:
        started.append(Served(folder, gold, token))
        return started[-1]

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def start(releve: str) -> Iterator[Callable[..., Process]]:
    """Starts the command; whatever was started is killed at the end."""
    started: list[Process] = []

    def run(folder: Path, *options: str) -> Process:
        started.append(Process(releve, folder, *options))
        return started[-1]

    yield run
    for one in started:
        one.stop()
