"""Where articles are annotated: in this process, in processes beside it, or on a Dask cluster. The rows are the same.

A batch is one Prefect task, `annotate`; only the task runner differs. Articles go to a worker, rows come back, in the order
of the batches, and only a few batches are under way at a time: memory does not grow with the number of articles.

A worker that dies is replaced and its batch tried again. A batch that ends its worker twice is split until the article that
does it stands alone, and that one is set aside.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack

from prefect import runtime, task
from prefect.cache_policies import NO_CACHE

from extractors.model import Article
from flows.batches import Annotated
from flows.errors import UserError
from flows.settings import Settings, Where
from flows.workers import Annotate, Future, Workers, here

AHEAD = 2
"""Batches under way for each worker: one in its hands, one that waits, so that it never waits itself."""

ENDS_ITS_PROCESS = "ends the process that reads it (out of memory, or a crash); please report it with the article"


def _first() -> str:
    """A task's name; a file's name may hold bytes that are no text."""
    return f"from {runtime.task_run.parameters['articles'][0].doc_id} on".encode("utf-8", "backslashreplace").decode()


@task(name="annotate", task_run_name=_first, retries=1, cache_policy=NO_CACHE, persist_result=False)
def annotate_batch(annotate: Annotate, settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
    """One batch, by `annotate`. Only plain rows come and go."""
    return annotate(settings, articles)


def annotated(work: Iterable[Sequence[Article]], settings: Settings, where: Where) -> Iterator[list[Annotated]]:
    """The results of each batch, one for each article, in the order of the batches; to be called inside a flow.

    Raises UserError where it cannot be: no such model, no Dask cluster at the address, one with another release or that is lost.
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
                yield _results(*under_way.popleft(), submit, workers)
        for batch, future in under_way:
            yield _results(batch, future, submit, workers)


def _results(
    batch: Sequence[Article], future: Future, submit: Callable[[Sequence[Article]], Future], workers: Workers
) -> list[Annotated]:
    try:
        return workers.result(future)
    except workers.deaths:
        if len(batch) == 1:
            return [Annotated(batch[0].doc_id, error=ENDS_ITS_PROCESS)]
        middle = len(batch) // 2
        halves = [(half, submit(half)) for half in (batch[:middle], batch[middle:])]
        return [one for half, future in halves for one in _results(half, future, submit, workers)]


def _workers(where: Where, settings: Settings, stack: ExitStack) -> Workers:
    if not where.dask:
        return here(where, stack)
    try:
        from flows import cluster
    except ImportError as error:
        raise UserError("Dask is not installed; install it (pip install 'releve[dask]') or use --workers") from error
    return cluster.join(where, settings, stack)
