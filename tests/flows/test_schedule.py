"""Schedules on a real Prefect server: a cron that fires, runs that do not overlap, prefect.yaml as it stands."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import schedule
from flows.errors import UserError
from flows.job import Job
from tests.servers import PrefectServer, Process, wait_for

ROOT = Path(__file__).parent.parent.parent


class Serving(Process):
    """`releve serve` every minute, on a folder with one article."""

    def __init__(self, releve: str, server: PrefectServer, folder: Path) -> None:
        self.server, self.inbox, self.out = server, folder / "inbox", folder / "out"
        self.inbox.mkdir()
        (self.inbox / "velmont.txt").write_text("Velmont a vendu 12 % de voitures de plus en mars 2020.", encoding="utf-8")
        when = ("--cron", "* * * * *", "--timezone", "Europe/Paris")
        what = ("--inbox", str(self.inbox), "--out", str(self.out))
        environment = {"PREFECT_API_URL": server.url, "PREFECT_RUNNER_POLL_FREQUENCY": "1"}
        super().__init__(folder / "log", releve, "serve", *what, *when, **environment)
        wait_for(lambda: bool(self.deployments()), "releve serve has made its deployment")

    def deployments(self) -> list[dict[str, Any]]:
        self.check()
        return list(self.server.post("deployments/filter", deployments={"name": {"any_": [schedule.NAME]}}))

    def run_now(self) -> str:
        """Ask for a run as `prefect deployment run` does; its id."""
        return str(self.server.post(f"deployments/{self.deployments()[0]['id']}/create_flow_run")["id"])

    def runs(self, state: str, **other: Any) -> list[dict[str, Any]]:
        """The runs that are in a state."""
        self.check()
        of_this = {"id": {"any_": [self.deployments()[0]["id"]]}}
        in_state = {"state": {"type": {"any_": [state]}}, **other}
        return list(self.server.post("flow_runs/filter", deployments=of_this, flow_runs=in_state))

    def is_in(self, state: str, run: str) -> bool:
        return bool(self.runs(state, id={"any_": [run]}))

    def processes(self) -> list[psutil.Process]:
        """Those of the run that works."""
        return psutil.Process(self.pid).children(recursive=True)


@pytest.fixture(scope="module")
def serving(releve: str, prefect_server: PrefectServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    served = Serving(releve, prefect_server, tmp_path_factory.mktemp("serve"))
    yield served
    served.stop()


def prefect(server: PrefectServer, folder: Path, *arguments: str) -> str:
    """What the `prefect` command prints."""
    ran = subprocess.run(
        [sys.executable, "-m", "prefect", "--no-prompt", *arguments],
        cwd=folder,
        env=os.environ | {"PREFECT_API_URL": server.url, "PREFECT_WORKER_QUERY_SECONDS": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        stdin=subprocess.DEVNULL,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_prefect_yaml_deploys_in_whole_and_its_runs_run(prefect_server: PrefectServer, corpus: Path, tmp_path: Path) -> None:
    text = (ROOT / "prefect.yaml").read_text(encoding="utf-8")
    assert 'RETRY_DELAY_SECONDS: "60"' in text
    text = text.replace('RETRY_DELAY_SECONDS: "60"', 'RETRY_DELAY_SECONDS: "1"')
    (tmp_path / "prefect.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "inbox").mkdir()
    shutil.copytree(corpus, tmp_path / "corpus")
    prefect(prefect_server, tmp_path, "work-pool", "create", "releve", "--type", "process")
    prefect(prefect_server, tmp_path, "deploy", "--all")
    pool = {"name": {"any_": ["releve"]}}
    deployed = {one["name"]: one for one in prefect_server.post("deployments/filter", work_pools=pool)}
    assert {name: [one["schedule"]["cron"] for one in found["schedules"]] for name, found in deployed.items()} == {
        "daily": ["0 6 * * *"],
        "inbox": ["0 * * * *"],
        "evaluation": ["0 5 * * sun"],
    }
    for found in deployed.values():
        assert found["global_concurrency_limit"]["limit"] == 1
        assert found["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
    parameters: dict[str, dict[str, Any]] = {"evaluation": {}, "inbox": {}, "daily": {"paths": ["nowhere"]}}
    asked = {
        name: prefect_server.post(f"deployments/{deployed[name]['id']}/create_flow_run", parameters=some)["id"]
        for name, some in parameters.items()
    }
    prefect(prefect_server, tmp_path, "worker", "start", "--pool", "releve", "--run-once")
    runs = {one["id"]: one for one in prefect_server.post("flow_runs/filter", flow_runs={"id": {"any_": [*asked.values()]}})}
    ended = {name: runs[run] for name, run in asked.items()}
    assert {name: (one["state_type"], one["name"], one["run_count"], set(one["tags"])) for name, one in ended.items()} == {
        "evaluation": ("COMPLETED", "evaluation: corpus", 1, {"releve", "evaluation"}),
        "inbox": ("COMPLETED", "inbox: inbox", 1, {"releve", "inbox"}),
        "daily": ("FAILED", "daily: nowhere", 3, {"releve", "daily"}),
    }
    made = prefect_server.post("artifacts/filter", artifacts={"flow_run_id": {"any_": [asked["evaluation"]]}})
    artifacts = {one["key"]: one["data"] for one in made}
    out = tmp_path / "outputs" / "evaluation"
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert f"| facts | {record['facts']} |" in artifacts["releve-summary"]
    assert f"{record['scores']['facts']['complete']['f1']:.3f}" in artifacts["releve-scores"]
    assert (out / "report.html").as_uri() in artifacts["releve-report"]
    logged = [one["message"] for one in prefect_server.post("logs/filter", logs={"flow_run_id": {"any_": [asked["daily"]]}})]
    (said,) = [line for line in logged if line.startswith("Reading nowhere failed (")]
    assert "nowhere does not exist; name a folder, a .txt file or a glob" in said
    assert said.endswith(f"prefect flow-run logs {asked['daily']}")


@pytest.mark.parametrize(
    ("cron", "timezone"), [("every day", "Europe/Paris"), ("61 6 * * *", "Europe/Paris"), ("0 6 * * *", "Europe/Lutece")]
)
def test_a_schedule_that_is_none(cron: str, timezone: str) -> None:
    message = "is no schedule; write minute, hour, day, month and weekday, such as '0 6"
    with pytest.raises(UserError, match=message):
        schedule.serve(Job(("inbox",)), cron, timezone)


def test_no_server_to_serve_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule, "PATIENCE", 0)
    message = r"no Prefect server answers at http://127.0.0.1:9/api; start one \(prefect server start\), or name it"
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:9/api"}), pytest.raises(UserError, match=message):
        schedule.serve(Job(("inbox",)), "0 6 * * *", "Europe/Paris")


def test_the_cron_fires_and_its_runs_do_not_overlap(serving: Serving) -> None:
    wait_for(lambda: bool(serving.runs("RUNNING")), "the cron fires")
    (run,) = serving.runs("RUNNING")
    assert run["auto_scheduled"]
    assert run["name"] == f"served: {serving.inbox}"
    for process in serving.processes():
        process.suspend()
    other = serving.run_now()
    wait_for(lambda: serving.is_in("CANCELLED", other), "a second run is cancelled")
    for process in serving.processes():
        process.resume()
    wait_for(lambda: serving.is_in("COMPLETED", run["id"]), "the first run is done")
    with (serving.out / "facts.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["doc_id"], row["value"], row["unit"]) for row in csv.DictReader(file)] == [("velmont", "12", "%")]
    made = serving.server.post("artifacts/filter", artifacts={"flow_run_id": {"any_": [run["id"]]}})
    artifacts = {one["key"]: one["data"] for one in made}
    assert "| facts | 1 |" in artifacts["releve-summary"]
    assert (serving.out / "report.html").as_uri() in artifacts["releve-report"]


def test_a_run_that_is_killed_says_so_and_makes_room_for_the_next(serving: Serving) -> None:
    wait_for(lambda: not serving.runs("RUNNING") and not serving.runs("PENDING"), "nothing runs")
    # Something new to read: a run that finds nothing new is over before it can be killed.
    (serving.inbox / "nordal.txt").write_text("Nordal a perdu 3 % de ses clients en mars 2020.", encoding="utf-8")
    serving.run_now()
    wait_for(lambda: bool(serving.runs("RUNNING")), "a run starts: this one, or the cron's where that is due")
    run = serving.runs("RUNNING")[0]["id"]
    for process in serving.processes():
        process.kill()
    wait_for(lambda: serving.is_in("CRASHED", run), "the run has crashed")

    def logged() -> list[str]:
        entries = serving.server.post("logs/filter", logs={"flow_run_id": {"any_": [run]}})
        return [entry["message"] for entry in entries if "crashed (Process exited" in entry["message"]]

    wait_for(lambda: bool(logged()), "the crash is logged")
    assert logged()[0].startswith(f"Reading {serving.inbox} ")
    assert f"prefect flow-run logs {run}" in logged()[0]
    for article in serving.inbox.iterdir():
        article.unlink()
    serving.run_now()

    def completed() -> list[str]:
        return [one["state"]["message"] or "" for one in serving.runs("COMPLETED")]

    # An empty inbox is no failure.
    wait_for(lambda: any("holds no article" in one for one in completed()), "the next run is completed: this one, or the cron's")


def test_ctrl_c_cancels_the_run_that_works_and_ends_in_order(serving: Serving) -> None:
    wait_for(lambda: not serving.runs("RUNNING") and not serving.runs("PENDING"), "nothing runs")
    for number in range(300):
        (serving.inbox / f"nordal{number}.txt").write_text(f"Nordal a perdu {number} % de ses clients. " * 20, encoding="utf-8")
    serving.run_now()
    wait_for(lambda: bool(serving.runs("RUNNING")), "a run starts: this one, or the cron's where that is due")
    run = serving.runs("RUNNING")[0]["id"]
    for process in (*serving.processes(), psutil.Process(serving.pid)):  # as a terminal does
        process.send_signal(signal.SIGINT)
    wait_for(lambda: serving.exit_status is not None, "it ends")
    said = serving.log.read_text()
    assert "Traceback" not in said, said
    assert serving.exit_status == 0
    (ended,) = serving.server.post("flow_runs/filter", flow_runs={"id": {"any_": [run]}})
    assert (ended["state_type"], ended["state"]["message"]) == ("CANCELLED", "Runner is shutting down.")
