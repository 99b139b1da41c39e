"""The Prefect flow: a run whose batches are tasks, with a summary left in Prefect."""

from __future__ import annotations

from contextvars import ContextVar
from copy import copy
from functools import wraps
from pathlib import Path
from typing import Any

from prefect import State, flow
from prefect.settings import PREFECT_API_URL
from prefect.states import Completed

from flows import execution, history, interrupts
from flows.errors import NothingToRead
from flows.job import Job
from flows.review.sheet import Dialect
from flows.run import Run
from flows.settings import MODEL
from flows.sources.record import Options


@flow(
    name="releve",
    flow_run_name=history.name,
    persist_result=False,
    on_failure=[history.log_failure],
    on_crashed=[history.log_failure],
)
def extract(
    paths: list[str],
    gold: str | None = None,
    out: str = "outputs",
    model: str = MODEL,
    prefer: str = "past",
    lexicon: str | None = None,
    sources: Options = Options(),  # noqa: B008  (frozen)
    workers: int = 1,
    dask: str | None = None,
    refresh: bool = False,
    dialect: Dialect = "csv",
    may_be_empty: bool = False,
) -> dict[str, Any] | State[None]:
    """Read the articles under `paths`, keep them and their rows in the store, write their tables into the folder `out`.

    Returns what run.json holds. `gold` is a folder with mentions.csv and facts.csv to score against, `sources` says how sources
    are read; `model`, `prefer` and `lexicon` are those of `extractors.load`; `workers` and `dask` (`settings.Where`) change no
    row; with `refresh` unchanged articles are annotated again; `dialect` is how review.csv is written. Where there is nothing to
    read the run fails, or is done if it `may_be_empty`, as the inbox of a schedule may.
    """
    try:
        with Run(Job.of(paths, gold, out, model, prefer, lexicon, sources, workers, dask, refresh, dialect)) as run:
            return _finish(run)
    except NothingToRead as nothing:
        if may_be_empty:
            return Completed(message=str(nothing))
        raise


_begun: ContextVar[Run] = ContextVar("begun")


def go_on(run: Run) -> dict[str, Any]:
    """The same flow, with the same name and parameters for Prefect, for a run that has begun."""
    begun: Any = copy(extract)
    begun.retries = 0  # it cannot begin again; the next run can
    begun.fn = _rest
    _begun.set(run)
    record: dict[str, Any] = begun(**run.job.parameters())
    return record


@wraps(extract.fn, assigned=())
def _rest(**_: Any) -> dict[str, Any]:
    """What is left of a flow whose run has begun: no closure over it, because the flow travels to a cluster with every task."""
    interrupts.raise_when_terminated()  # once more: Prefect has its own way
    embedded = None if PREFECT_API_URL.value() else _embedded_server()
    if embedded:
        interrupts.take_along(embedded)
    try:
        with interrupts.let_through():
            return _finish(_begun.get())
    except KeyboardInterrupt:
        if not embedded:
            raise  # that server keeps it in its history; the embedded one may have ended, and Prefect would wait for it
        interrupts.leave()


def _embedded_server() -> int | None:
    """The process that Prefect's embedded server runs in."""
    from prefect.server.api.server import SubprocessASGIServer  # Prefect's client has imported it where it started one

    server = SubprocessASGIServer().server_process  # always the same one
    return server.pid if server else None


def _finish(run: Run) -> dict[str, Any]:
    record = run.finish(execution.annotated)
    history.keep(record, Path(run.job.out))
    return record
