"""Runs in processes that tests kill, starve and run side by side: real ones, without a model and without Prefect."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import spacy
from sqlalchemy import URL

from flows import batches, work
from flows.batches import Annotated
from flows.errors import UserError
from flows.job import Job
from flows.run import Batches, Run
from flows.settings import Settings, Where
from flows.store import Store

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.flows.undisturbed"])
_NLP = spacy.blank("fr")
for _name in ("releve.quantities", "releve.percentages", "releve.dates"):
    _NLP.add_pipe(_name)


def write_articles(folder: Path, count: int) -> None:
    """Articles that differ in their numbers."""
    folder.mkdir()
    for number in range(count):
        text = "\n".join(f"Le taux {number + line} est passé à {line},5 % le {1 + line} mars 2020." for line in range(20))
        (folder / f"a{number:03}.txt").write_text(text)


def annotate(work: Batches, settings: Settings, where: Where) -> Iterator[list[Annotated]]:
    """What `releve run` does, by a pipeline that needs no model."""
    for batch in work:
        yield batches.annotate(_NLP, batch)


def start(
    job: Job, url: URL, *, largest_file: int = 0, said: Path | None = None, used: Path | None = None, together: int = 5
) -> ForkServerProcess:
    """Do a job in a process of its own, over the store at `url`; a `UserError` gives the exit status 1 and stands in `said`.

    Articles are stored so many `together`: few, so that there is much to break off. No file can grow larger
    than so many bytes. `used` gets the seconds of the processor and the most megabytes of memory.
    """
    process = _PROCESSES.Process(
        target=_work, args=(job, url.render_as_string(hide_password=False), largest_file, said, used, together)
    )
    process.start()
    return process


def _work(job: Job, url: str, largest_file: int, said: Path | None, used: Path | None, together: int) -> None:
    os.environ["RELEVE_DATABASE_URL"] = url
    work.TOGETHER = together
    if largest_file:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    try:
        with Run(job) as run:
            run.finish(annotate)
    except UserError as error:
        if said:
            said.write_text(str(error))
        raise SystemExit(1) from None
    if used:
        spent = resource.getrusage(resource.RUSAGE_SELF)
        used.write_text(json.dumps([spent.ru_utime + spent.ru_stime, spent.ru_maxrss / 1000]))


@dataclass(frozen=True)
class Content:
    """What a store holds, but for when and by which run it was written."""

    articles: list[tuple[Any, ...]]
    mentions: list[Any]

    @classmethod
    def of(cls, url: URL) -> Content:
        """Read it all."""
        with Store.open(url) as store:
            articles = [(one.doc_id, one.hash, one.version, one.status, one.reason, one.names) for one in store.articles()]
            return cls(articles, list(store.mentions()))

    def without(self, doc_ids: set[str]) -> Content:
        """Leave articles out."""
        return Content(
            [one for one in self.articles if one[0] not in doc_ids], [one for one in self.mentions if one.doc_id not in doc_ids]
        )
