"""Two processes beside one: each annotates all articles, and two on two free cores should take hardly longer than one."""

from __future__ import annotations

import os
import time
from multiprocessing import get_context
from typing import Any

from bench.measuring import Table, wikinews
from extractors.pipeline import DEFAULT_MODEL
from flows import batches

ROUNDS = 3


def table() -> Table:
    """Articles a second by the clock: here other programs do disturb."""
    rates = {count: max(_rate(count) for _ in range(ROUNDS)) for count in (1, 2)}
    rows = [(str(count), f"{rate:.0f}", f"{rate / rates[1]:.2f}") for count, rate in rates.items()]
    return Table((f"processes, on {os.cpu_count()} cores", "articles/s", "ratio"), rows)


def _rate(count: int) -> float:
    context = get_context("spawn")
    barrier = context.Barrier(count + 1)
    workers = [context.Process(target=_work, args=(barrier,)) for _ in range(count)]
    for worker in workers:
        worker.start()
    barrier.wait()
    start = time.perf_counter()
    barrier.wait()
    seconds = time.perf_counter() - start
    for worker in workers:
        worker.join()
    return count * len(wikinews()) / seconds


def _work(barrier: Any) -> None:
    releve = batches.load(DEFAULT_MODEL)
    batches.annotate(releve, wikinews())  # warm
    barrier.wait()
    batches.annotate(releve, wikinews())
    barrier.wait()
