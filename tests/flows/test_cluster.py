"""A run on a Dask cluster that loses what it has: processes, workers, its scheduler. It ends with every article accounted for."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flows import batches, cluster
from flows.batches import Annotated
from flows.errors import UserError
from flows.job import Job
from flows.run import Batches, Run
from flows.settings import Settings, Where
from tests.flows import deadly
from tests.servers import DaskCluster, PrefectServer, Process, wait_for

ROOT = Path(__file__).parent.parent.parent
HURRIED = """
from flows import cli, cluster, work

work.TOGETHER = 1
cluster.WAIT, cluster._LOOK = {wait}, 1
cli.main()
"""
"""`releve`, storing articles soon and with less patience."""
COUNT = 5
"""Articles, of which two make a batch on a cluster."""
SET_ASIDE = "ends the process that reads it (out of memory, or a crash); please report it with the article"


def write_articles(folder: Path, **more: str) -> None:
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"a{number:02}.txt").write_text(f"Le taux {number} est passé à 3,5 %.\n" + "Fin.\n" * 299)
    for name, text in more.items():
        (folder / f"{name}.txt").write_text(text)


class Desk:
    """Articles, a cluster with a model that some of them set off, and `releve run` over them."""

    def __init__(self, folder: Path, server: PrefectServer) -> None:
        self.folder, self.articles, self.out = folder, folder / "articles", folder / "out"
        self.hold = folder / "hold"
        self.model = deadly.install(folder)
        paths = [str(folder), str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        self.environment = {
            "PYTHONPATH": os.pathsep.join(paths),
            "PREFECT_API_URL": server.url,
            deadly.HOLD: str(self.hold),
        }
        self.cluster: DaskCluster | None = None

    def start_cluster(self, *, nannies: bool = False) -> DaskCluster:
        self.cluster = DaskCluster(self.folder, workers=1, nannies=nannies, **self.environment)
        return self.cluster

    def run(self, wait: float = 300) -> Process:
        assert self.cluster
        options = ("--model", str(self.model), "--dask", self.cluster.address, "--out", str(self.out))
        said = self.folder / "said"
        return Process(said, "-c", HURRIED.format(wait=wait), "run", str(self.articles), *options, **self.environment)

    def has_stored(self, run: Process) -> bool:
        """Whether some articles are kept; it must not be over by then."""
        run.check()
        return self.stored() > 0

    def stored(self) -> int:
        try:
            with closing(sqlite3.connect(f"file:{self.out}/releve.db?mode=ro", uri=True)) as opened:
                return int(opened.execute("SELECT count(DISTINCT doc_id) FROM mentions").fetchone()[0])
        except sqlite3.OperationalError:
            return 0  # not there yet

    def record(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.out / "run.json").read_bytes())
        return found

    def run_here(self) -> dict[str, Any]:
        """The next run, without a cluster."""

        def annotate(work: Batches, settings: Settings, where: Where) -> Iterator[list[Annotated]]:
            return (batches.annotate_with(settings, batch) for batch in work)

        with Run(Job((str(self.articles),), out=str(self.out), settings=Settings(str(self.model)))) as begun:
            return begun.finish(annotate)


@pytest.fixture
def desk(tmp_path: Path, prefect_server: PrefectServer) -> Iterator[Desk]:
    made = Desk(tmp_path, prefect_server)
    yield made
    if made.cluster:
        made.cluster.stop()


def test_a_cluster_that_loses_all_its_workers_is_waited_for(desk: Desk) -> None:
    """And an article that ends its process is set aside alone where no nanny would start a worker again."""
    write_articles(desk.articles, a="Le taux est de 3 %. kaboum", z="attends")
    desk.hold.touch()
    started = desk.start_cluster()
    run = desk.run()
    wait_for(lambda: desk.has_stored(run), "the first articles are stored", 400)
    started.workers[0].check()
    started.workers[0].kill()
    waiting = f"The Dask cluster at {started.address} has no worker; waiting for one, for up to 300 seconds…"
    wait_for(lambda: run.log.read_text().count(waiting) == 1, "the run says that it waits", 400)
    desk.hold.unlink()
    started.add_worker()
    assert run.wait(500) == 0, run.log.read_text()
    record = desk.record()
    assert [(one["doc_id"], one["reason"]) for one in record["set_aside"]] == [("a", SET_ASIDE)]
    assert (record["annotated"], record["mentions"]["percentage"]) == (COUNT + 1, COUNT)


@pytest.mark.parametrize(
    ("victim", "message"),
    [
        ("workers", "the Dask cluster at {0} has no worker; start one (dask worker {0}), then"),
        ("scheduler", "the Dask scheduler at {0} went away; start it and its workers again, then"),
    ],
)
def test_a_cluster_that_is_lost_ends_the_run_and_the_next_one_goes_on(desk: Desk, victim: str, message: str) -> None:
    """And an article that ends its process is set aside alone where the worker has a nanny."""
    write_articles(desk.articles, a="Le taux est de 3 %. segfault", z="attends")
    desk.hold.touch()
    started = desk.start_cluster(nannies=True)
    run = desk.run(wait=2)
    wait_for(lambda: desk.has_stored(run), "the first articles are stored", 400)
    assert "Remove worker" not in started.scheduler.log.read_text(), "the worker went on"
    (started.scheduler if victim == "scheduler" else started.workers[0]).kill()
    assert run.wait(300) == 1
    said = run.log.read_text()
    assert "Traceback" not in said
    go_on = "give the same command again: what was annotated is kept"
    assert said.splitlines()[-1] == f"Error: {message.format(started.address)} {go_on}"
    assert not (desk.out / "run.json").exists()
    kept = desk.stored()
    desk.hold.unlink()
    record = desk.run_here()
    assert [(one["doc_id"], one["reason"]) for one in record["set_aside"]] == [("a", SET_ASIDE)]
    assert (record["unchanged"], record["annotated"]) == (kept, COUNT + 1 - kept)
    assert record["mentions"]["percentage"] == COUNT


def test_a_worker_that_joins_late_with_another_release_makes_no_row() -> None:
    with pytest.raises(UserError, match=r"has another Relevé \(.*, not releve-0\); install the same one there"):
        cluster._annotate("releve-0", Settings(), [])
