"""Runs that a person ends, in the middle of the work: nothing is left behind, and the next run goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from spacy.language import Language

from flows import batches
from flows.batches import Annotated
from flows.job import Job
from flows.run import Batches, Run
from flows.settings import Settings, Where
from tests.flows.undisturbed import write_articles
from tests.servers import PrefectServer, wait_for

COUNT = 400
INTERRUPTED = "Interrupted. What was annotated is kept; the same command goes on from there."
WORKER = """
from flows import batches, workers
from flows.settings import Settings
from tests.flows import deadly

if __name__ == "__main__":
    batches.annotate_with = deadly.annotate_with
    with workers.Processes() as processes:
        processes.annotate(Settings(), [])
        print("ready", flush=True)
        input()
"""


def is_alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


class Interrupted:
    """`releve run --workers 2`, ended once the store has some articles. A terminal sends Ctrl-C to all its processes."""

    def __init__(self, releve: str, folder: Path, sent: signal.Signals, **environment: str) -> None:
        write_articles(folder / "articles", COUNT)
        self.job = Job((str(folder / "articles"),), out=str(folder / "out"))
        command = [releve, "run", folder / "articles", "--workers", "2", "--out", folder / "out"]
        with (folder / "said").open("wb") as said:
            self.process = subprocess.Popen(
                command,
                stdout=said,
                stderr=said,
                stdin=subprocess.DEVNULL,
                env=os.environ | environment,
                start_new_session=True,
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )
        wait_for(self.has_stored, "the first articles are stored", 400)
        self.others = psutil.Process(self.process.pid).children(recursive=True)
        self.commands = [" ".join(one.cmdline()) for one in self.others]
        if sent is signal.SIGINT:
            os.killpg(self.process.pid, sent)
        else:
            self.process.send_signal(sent)
        self.process.wait(timeout=200)
        self.said = (folder / "said").read_text()
        wait_for(lambda: not any(map(is_alive, self.others)), "all that it started has ended", 30)

    def has_stored(self) -> bool:
        assert self.process.poll() is None, "it ended before it could be interrupted"
        store = Path(self.job.out) / "releve.db"
        try:
            with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as opened:
                return bool(opened.execute("SELECT count(*) FROM mentions").fetchone()[0])
        except sqlite3.OperationalError:
            return False  # not there yet


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_no_process_and_the_next_one_goes_on(
    releve: str, nlp: Language, tmp_path: Path, sent: signal.Signals
) -> None:
    run = Interrupted(releve, tmp_path, sent)
    assert "Traceback" not in run.said
    assert run.process.returncode == 130
    assert run.said.rstrip().endswith(INTERRUPTED)

    def annotate(work: Batches, settings: Settings, where: Where) -> Iterator[list[Annotated]]:
        return (batches.annotate(nlp, batch) for batch in work)

    with Run(run.job) as begun:
        record = begun.finish(annotate)
    assert record["articles"] == COUNT
    assert record["unchanged"] >= 200


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_is_named_knows_that_a_run_was_interrupted(
    releve: str, prefect_server: PrefectServer, tmp_path: Path, sent: signal.Signals
) -> None:
    run = Interrupted(releve, tmp_path, sent, PREFECT_API_URL=prefect_server.url)
    assert "Traceback" not in run.said
    assert run.process.returncode == 130
    assert run.said.rstrip().endswith(INTERRUPTED)
    (kept,) = [one for one in prefect_server.post("flow_runs/filter") if one["parameters"].get("out") == run.job.out]
    assert (kept["state_type"], kept["state"]["message"]) == ("CRASHED", "Execution was aborted by an interrupt signal.")


def test_the_embedded_server_and_the_workers_end_with_a_run_that_is_killed(releve: str, tmp_path: Path) -> None:
    run = Interrupted(releve, tmp_path, signal.SIGKILL)
    assert run.process.returncode == -signal.SIGKILL
    assert any("uvicorn" in one for one in run.commands)


def test_workers_do_not_outlive_a_run_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "worker.py").write_text(WORKER)
    root = str(Path(__file__).parents[2])
    run = subprocess.Popen(
        [sys.executable, tmp_path / "worker.py"],
        env=os.environ | {"PYTHONPATH": root},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"ready\n"
    workers = psutil.Process(run.pid).children(recursive=True)
    assert any(map(is_alive, workers))
    run.kill()
    run.communicate()
    wait_for(lambda: not any(map(is_alive, workers)), "the workers have ended", 30)
