"""What a run leaves in Prefect's history: its name, its summary, scores and page, and why it failed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from prefect import Flow, State, runtime
from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact
from prefect.client.schemas.objects import FlowRun
from prefect.logging.loggers import flow_run_logger

from flows import summary


def name() -> str:
    """A run's name: its deployment, and what it reads."""
    return f"{runtime.deployment.name or 'run'}: {_read(runtime.flow_run.parameters)}"


def _read(parameters: dict[str, Any]) -> str:
    return ", ".join(map(str, parameters.get("paths", ())))


def keep(record: summary.Record, out: Path) -> None:
    """The artifacts of a run that ended well."""
    create_markdown_artifact(summary.markdown(record), key="releve-summary", description="What the run read and wrote")
    if scores := list(summary.score_rows(record)):
        create_table_artifact(scores, key="releve-scores", description="The output against gold")
    report = (out / "report.html").resolve()
    if report.exists():
        create_link_artifact(report.as_uri(), "report.html", key="releve-report", description="Articles, facts and plots")


def log_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:
    """Write into the run's log why it failed or crashed, and where to look."""
    flow_run_logger(flow_run, flow).error(
        "Reading %s %s (%s). See all it said with: prefect flow-run logs %s",
        *(_read(flow_run.parameters), (state.name or state.type.value).lower(), state.message, flow_run.id),
    )
