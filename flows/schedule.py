"""`releve serve`: read a folder on a schedule, with the history kept by the Prefect server that runs beside it."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import click
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.runner import Runner
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.types.entrypoint import EntrypointType

from flows.errors import UserError
from flows.extract import extract
from flows.job import Job

NAME = "served"
SERVER = "http://127.0.0.1:4200/api"
"""Where `prefect server start` answers, if nothing else was said."""
PATIENCE = 60
"""Seconds to wait for the server, which may have been started in the same moment."""
ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
"""A run that is due while another works is cancelled: the next one reads what it would have read."""


def serve(job: Job, cron: str, timezone: str) -> None:
    """Do the job whenever `cron` says so, until interrupted.

    Raises UserError where `cron` or `timezone` is none, or no Prefect server answers within a minute.
    """
    try:
        schedule = CronSchedule(cron=cron, timezone=timezone)
    except ValueError as error:
        raise UserError(
            f"{cron!r} in {timezone!r} is no schedule; write minute, hour, day, month and weekday, such as '0 6 * * *', "
            "and a timezone such as Europe/Paris"
        ) from error
    with temporary_settings(set_defaults={PREFECT_API_URL: SERVER}):
        _wait_for_the_server()
        click.echo(f"Reading {', '.join(job.paths)} at {cron} ({timezone}) into {job.out}; Ctrl-C ends it.", err=True)
        click.echo(f"prefect deployment run '{extract.name}/{NAME}' reads it at once.", err=True)
        # Not extract.serve: that sends each run the flow's code by value, which loses the types of its parameters.
        deployment: Any = extract.to_deployment(
            NAME,
            description=f"Reads {', '.join(job.paths)}.",
            tags=["releve"],
            schedules=[schedule],
            parameters={**job.parameters(), "sources": asdict(job.sources), "may_be_empty": True},
            concurrency_limit=ONE_AT_A_TIME,
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        with suppress(KeyboardInterrupt):
            runner = _Runner()
            runner.add_deployment(deployment)
            asyncio.run(runner.start())


class _Runner(Runner):
    """Prefect's, which answers the signal of `systemctl stop` by waiting for itself, for ever."""

    def handle_sigterm(self, *_: Any, **__: Any) -> None:
        """Cancel the run that works, pause the schedule, end. At a second signal, end now."""
        if self.stopping or not self.started:
            raise KeyboardInterrupt
        self.stopping = True
        self.execute_in_background(self._end)

    async def _end(self) -> None:
        await self.cancel_all()  # astop alone would not wait until the server knows
        await self.astop()


def _wait_for_the_server() -> None:
    """Until it answers."""
    deadline = time.monotonic() + PATIENCE
    with get_client(sync_client=True) as client:
        while client.api_healthcheck() is not None:
            if time.monotonic() > deadline:
                raise UserError(
                    f"no Prefect server answers at {PREFECT_API_URL.value()}; start one (prefect server start), or name it in "
                    "PREFECT_API_URL"
                )
            time.sleep(1)
