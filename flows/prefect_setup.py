"""Start the flow with the settings that a user's machine needs, and say plainly what Prefect could not do.

What the environment sets already has precedence.
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from flows import interrupts
from flows.errors import UserError
from flows.job import Job
from flows.run import Run

_SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
}
_SCHEDULED = {
    "PREFECT_FLOWS_DEFAULT_RETRIES": "2",
    "PREFECT_FLOWS_DEFAULT_RETRY_DELAY_SECONDS": "60",
}
_QUIET = {"PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL"}


def finish(run: Run, verbose: bool) -> dict[str, Any]:
    """Finish a run as a Prefect flow: on the server that PREFECT_API_URL names, else on Prefect's embedded one.

    Where no server is named and no article is new, there is nothing for Prefect to do, and its start is spared.
    """
    _set(_SETTINGS if verbose else _SETTINGS | _QUIET)
    if not _may_name_a_server() and run.is_idle():
        return run.finish(lambda batches, settings, where: iter(()))
    if run.job.where.is_here:
        run.job.settings.load()
    from prefect.settings import PREFECT_API_URL  # reads the environment as it is now

    server = PREFECT_API_URL.value()
    click.echo(f"Prefect server: {server}" if server else "Starting Prefect's embedded server (some ten seconds)…", err=True)
    from flows.extract import go_on

    try:
        with nullcontext() if server else interrupts.held():  # else the embedded server ends before the run can say why it does
            return go_on(run)
    except RuntimeError as error:  # Prefect has no class of its own for these two
        if server and "Failed to reach API" in str(error):
            raise UserError(f"no Prefect server answers at {server}; start it, or unset PREFECT_API_URL") from error
        if "ephemeral Prefect API server" in str(error):
            raise UserError(
                "Prefect's embedded server did not start in time; try again, with a larger "
                "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS on a slow machine, or --verbose to see its log"
            ) from error
        raise


def serve(job: Job, cron: str, timezone: str) -> None:
    """Run the flow on a schedule (`flows/schedule.py`), until interrupted."""
    _set(_SETTINGS | _SCHEDULED)
    from flows import schedule

    schedule.serve(job, cron, timezone)


def _set(settings: dict[str, str]) -> None:
    for name, value in settings.items():
        os.environ.setdefault(name, value)


def _may_name_a_server() -> bool:
    """Whether any place where Prefect looks for its settings speaks of a server. Asking Prefect itself takes two seconds."""
    if "PREFECT_API_URL" in os.environ:
        return True
    home = Path(os.environ.get("PREFECT_HOME", "~/.prefect")).expanduser()
    places = [Path(os.environ.get("PREFECT_PROFILES_PATH", home / "profiles.toml"))]
    places += [Path(name) for name in (".env", "prefect.toml", "pyproject.toml")]
    marks = ("PREFECT_API_URL", "[api]", "[tool.prefect")
    return any(mark in place.read_text(errors="replace") for place in places if place.is_file() for mark in marks)
