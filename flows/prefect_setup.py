"""Start the flow with the settings that a user's machine needs, and say plainly what Prefect could not do."""

from __future__ import annotations

import os
from typing import Any

import click

from flows.errors import UserError

_SETTINGS = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
}
_QUIET = {"PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL"}


def run(verbose: bool, **parameters: Any) -> dict[str, Any]:
    """Run the flow on Prefect's embedded server, or on the one that PREFECT_API_URL names. The environment has precedence."""
    for name, value in (_SETTINGS if verbose else _SETTINGS | _QUIET).items():
        os.environ.setdefault(name, value)
    from prefect.settings import PREFECT_API_URL  # reads the environment as it is now

    server = PREFECT_API_URL.value()
    click.echo(f"Prefect server: {server}" if server else "Starting Prefect's embedded server (some ten seconds)…", err=True)
    from flows.extract import extract

    try:
        record: dict[str, Any] = extract(**parameters)
    except RuntimeError as error:  # Prefect has no class of its own for these two
        if server and "Failed to reach API" in str(error):
            raise UserError(f"no Prefect server answers at {server}; start it, or unset PREFECT_API_URL") from error
        if "ephemeral Prefect API server" in str(error):
            raise UserError(
                "Prefect's embedded server did not start in time; try again, with a larger "
                "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS on a slow machine, or --verbose to see its log"
            ) from error
        raise
    return record
