"""A Dask cluster that annotates: its workers are checked before they get work, and waited for when all of them are gone.

A worker annotates in a process beside it, as a thread of this machine does: an article that ends its process costs that
process and not the worker, which nobody may be there to start again.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import ExitStack, contextmanager
from functools import partial
from multiprocessing import current_process
from urllib.request import urlopen

import click
from distributed import Client
from distributed.client import ClosedClientError
from distributed.comm.core import CommClosedError
from distributed.scheduler import KilledWorker
from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect_dask.task_runners import DaskTaskRunner, PrefectDaskFuture

from extractors.model import Article
from flows.batches import Annotated
from flows.errors import UserError
from flows.settings import Settings, Where
from flows.workers import Processes, Workers

WAIT = 300.0
"""Seconds that a cluster without workers is given to get one: as many as a database has."""
_LOOK = 5.0
"""Seconds between two looks at whether there are workers, while a batch is waited for."""

GO_ON = "then give the same command again: what was annotated is kept"

_processes = Processes()
"""Of a Dask worker, for its threads. They end with it."""


def join(where: Where, settings: Settings, stack: ExitStack) -> Workers:
    """The workers of the cluster at `where.dask`, or of one that is started here and ends with the stack.

    Raises UserError where there is no such cluster, or where a worker has another release or does not reach Prefect's server.
    """
    address = str(where.dask)
    # The server of this run, also where it is the embedded one: a worker that is not told starts a server of its own.
    server = str(get_client(sync_client=True).api_url).rstrip("/")
    stack.enter_context(temporary_settings({PREFECT_API_URL: server}))
    stack.enter_context(_lost(address))
    local = {"n_workers": where.workers, "threads_per_worker": 1, "dashboard_address": None}
    how = {"cluster_kwargs": local} if address == "local" else {"address": address}
    runner = stack.enter_context(DaskTaskRunner(**how))
    try:
        client = runner.client
    except OSError as error:
        raise UserError(
            f"no Dask cluster answers at {address}; start one (dask scheduler, then dask worker {address})"
        ) from error
    _wait_for_a_worker(client, address)
    release = settings.version()
    for worker, theirs in client.run(_release_there, settings, server, on_error="return").items():
        if isinstance(theirs, OSError):
            what = f"the Dask worker {worker} does not reach the Prefect server at {server}"
            raise UserError(f"{what}; name one that it reaches in PREFECT_API_URL")
        _check(release, theirs, worker)
    at_once = sum(client.nthreads().values())
    deaths = (BrokenExecutor, KilledWorker)
    return Workers(runner, partial(_annotate, release), at_once, deaths, partial(_result, client, address))


def _release_there(settings: Settings, server: str) -> str:
    """What a worker would make the rows with. OSError where it cannot reach the Prefect server."""
    with urlopen(f"{server}/health", timeout=20):
        return settings.version()


def _check(ours: str, theirs: object, worker: str) -> None:
    if theirs != ours:
        raise UserError(f"the Dask worker {worker} has another Relevé ({theirs}, not {ours}); install the same one there")


def _annotate(release: str, settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
    """What a worker does with a batch, also one that joined after the run began."""
    _check(release, settings.version(), current_process().name)
    current_process().daemon = False  # Dask's nannies start daemons, which may have no children; ours end with them anyway
    return _processes.annotate(settings, articles)


def _result(client: Client, address: str, future: PrefectDaskFuture[list[Annotated]]) -> list[Annotated]:
    while True:
        try:
            state = future.wrapped_future.result(timeout=_LOOK)
        except TimeoutError:
            _wait_for_a_worker(client, address)
        else:
            done: list[Annotated] = state.result()
            return done


def _wait_for_a_worker(client: Client, address: str) -> None:
    """Return as soon as there is one; Dask then gives it what others did not finish."""
    if client.nthreads():  # type: ignore[no-untyped-call]
        return
    click.echo(f"The Dask cluster at {address} has no worker; waiting for one, for up to {WAIT:.0f} seconds…", err=True)
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError as error:
        raise UserError(f"the Dask cluster at {address} has no worker; start one (dask worker {address}), {GO_ON}") from error


@contextmanager
def _lost(address: str) -> Iterator[None]:
    """UserError where the scheduler goes away: it alone knows where the batches are."""
    for sender in ("distributed.client", "distributed.batched"):  # they say the same with a traceback, as it happens
        logging.getLogger(sender).setLevel(logging.CRITICAL)
    try:
        yield
    except (CancelledError, ClosedClientError, CommClosedError) as error:
        raise UserError(f"the Dask scheduler at {address} went away; start it and its workers again, {GO_ON}") from error
