"""Where articles are annotated: in this process, in processes beside it, or on a Dask cluster. The rows are the same.

A batch is one Prefect task, `annotate`; only the task runner differs. Articles go to a worker, rows come back, in the order
of the batches, and only a few batches are under way at a time: memory does not grow with the number of articles.

A worker that dies is replaced and its batch tried again. A batch that ends its worker twice is split until the article that
does it stands alone, and that one is set aside.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from typing import Any, NamedTuple
from urllib.request import urlopen

from prefect import runtime, task
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import get_client
from prefect.futures import PrefectFuture
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from extractors.model import Article
from flows import batches, interrupts
from flows.batches import Annotated
from flows.errors import UserError
from flows.settings import Settings, Where

AHEAD = 2
"""Batches under way for each worker: one in its hands, one that waits, so that it never waits itself."""


ENDS_ITS_PROCESS = "ends the process that reads it (out of memory, or a crash); please report it with the article"

Annotate = Callable[[Settings, Sequence[Article]], list[Annotated]]
Future = PrefectFuture[list[Annotated]]


class Workers(NamedTuple):
    """Who annotates: the task runner, what a task calls there, how many batches run at once, how a worker's death shows."""

    runner: TaskRunner[Any]
    annotate: Annotate
    at_once: int
    deaths: tuple[type[Exception], ...] = ()


def _first() -> str:
    """A task's name; a file's name may hold bytes that are no text."""
    return f"from {runtime.task_run.parameters['articles'][0].doc_id} on".encode("utf-8", "backslashreplace").decode()


@task(name="annotate", task_run_name=_first, retries=1, cache_policy=NO_CACHE, persist_result=False)
def annotate_batch(annotate: Annotate, settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
    """One batch, by `annotate`. Only plain rows come and go."""
    return annotate(settings, articles)


def annotated(work: Iterable[Sequence[Article]], settings: Settings, where: Where) -> Iterator[list[Annotated]]:
    """The results of each batch, one for each article, in the order of the batches; to be called inside a flow.

    Raises UserError where it cannot be: no such model, no Dask cluster at the address, or one with another release.
    """
    with ExitStack() as stack:
        workers = _workers(where, settings, stack)

        def submit(batch: Sequence[Article]) -> Future:
            parameters = {"annotate": workers.annotate, "settings": settings, "articles": batch}
            future: Future = workers.runner.submit(annotate_batch, parameters)
            return future

        under_way: deque[tuple[Sequence[Article], Future]] = deque()
        for batch in work:
            under_way.append((batch, submit(batch)))
            if len(under_way) == AHEAD * workers.at_once:
                yield _results(*under_way.popleft(), submit, workers.deaths)
        for batch, future in under_way:
            yield _results(batch, future, submit, workers.deaths)


def _results(
    batch: Sequence[Article],
    future: Future,
    submit: Callable[[Sequence[Article]], Future],
    deaths: tuple[type[Exception], ...],
) -> list[Annotated]:
    try:
        return future.result()
    except deaths:
        if len(batch) == 1:
            return [Annotated(batch[0].doc_id, error=ENDS_ITS_PROCESS)]
        middle = len(batch) // 2
        halves = [(half, submit(half)) for half in (batch[:middle], batch[middle:])]
        return [one for half, future in halves for one in _results(half, future, submit, deaths)]


def _workers(where: Where, settings: Settings, stack: ExitStack) -> Workers:
    if where.dask:
        return _dask(where, settings, stack)
    annotate_there = stack.enter_context(Processes()).annotate if where.workers > 1 else batches.annotate_with
    threads: TaskRunner[Any] = stack.enter_context(ThreadPoolTaskRunner(max_workers=where.workers))
    return Workers(threads, annotate_there, where.workers, (BrokenExecutor,))


class Processes:
    """A process for each thread that asks: where one dies, only its own batch is concerned, and the thread gets a new one."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._started: list[ProcessPoolExecutor] = []

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        for pool in self._started:
            pool.shutdown(cancel_futures=True)

    def annotate(self, settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
        """Annotate in the process of this thread. BrokenExecutor where it died; the next call starts another."""
        pool = getattr(self._own, "pool", None)
        if pool is None:
            pool = self._own.pool = ProcessPoolExecutor(1, get_context("spawn"), interrupts.end_with_the_parent)
            self._started.append(pool)
        try:
            with interrupts.held():  # the first call starts the process
                asked = pool.submit(batches.annotate_with, settings, articles)
            return asked.result()
        except BrokenExecutor:
            self._own.pool = None
            raise


def _dask(where: Where, settings: Settings, stack: ExitStack) -> Workers:
    # The server of this run, also where it is the embedded one: a worker that is not told starts a server of its own.
    server = str(get_client(sync_client=True).api_url).rstrip("/")
    stack.enter_context(temporary_settings({PREFECT_API_URL: server}))
    try:
        from distributed.scheduler import KilledWorker
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError as error:
        raise UserError("Dask is not installed; install it (pip install 'releve[dask]') or use --workers") from error
    local = {"n_workers": where.workers, "threads_per_worker": 1, "dashboard_address": None}
    is_local = where.dask == "local"
    runner = stack.enter_context(DaskTaskRunner(**({"cluster_kwargs": local} if is_local else {"address": where.dask})))
    try:
        client = runner.client
        client.wait_for_workers(1, timeout=60)
    except OSError as error:
        raise UserError(
            f"no Dask cluster answers at {where.dask}; start one (dask scheduler, then dask worker {where.dask})"
        ) from error
    ours = settings.version()
    for address, theirs in client.run(_version_there, settings, server, on_error="return").items():
        if isinstance(theirs, OSError):
            what = f"the Dask worker {address} does not reach the Prefect server at {server}"
            raise UserError(f"{what}; name one that it reaches in PREFECT_API_URL")
        if theirs != ours:
            raise UserError(f"the Dask worker {address} has another Relevé ({theirs}, not {ours}); install the same one there")
    return Workers(runner, batches.annotate_with, sum(client.nthreads().values()), (KilledWorker,))


def _version_there(settings: Settings, server: str) -> str:
    """What a worker would make the rows with. OSError where it cannot reach the Prefect server."""
    with urlopen(f"{server}/health", timeout=20):
        return settings.version()
