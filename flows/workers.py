"""Who annotates the batches of a run on this machine: threads of this process, or a process beside each of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from operator import methodcaller
from typing import Any, NamedTuple

from prefect.futures import PrefectFuture
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from extractors.model import Article
from flows import batches, interrupts
from flows.batches import Annotated
from flows.settings import Settings, Where

Annotate = Callable[[Settings, Sequence[Article]], list[Annotated]]
Future = PrefectFuture[list[Annotated]]


class Workers(NamedTuple):
    """The task runner, what a task calls there, how many batches run at once, how an article that ends its process shows."""

    runner: TaskRunner[Any]
    annotate: Annotate
    at_once: int
    deaths: tuple[type[Exception], ...] = (BrokenExecutor,)
    result: Callable[[Future], list[Annotated]] = methodcaller("result")
    """Wait for a batch. One of `deaths`, or UserError where there is nobody left to annotate."""


def here(where: Where, stack: ExitStack) -> Workers:
    """The workers on this machine, which end with the stack."""
    annotate_there = stack.enter_context(Processes()).annotate if where.workers > 1 else batches.annotate_with
    threads: TaskRunner[Any] = stack.enter_context(ThreadPoolTaskRunner(max_workers=where.workers))
    return Workers(threads, annotate_there, where.workers)


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
            self._started.remove(pool)
            raise
