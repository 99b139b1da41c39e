"""One run, without Prefect: read, leave out what is unchanged, have the rest annotated, keep it, write the tables.

Everything is a stream. Each article is kept in the store as soon as its batch is annotated, so that a run that is killed loses
a few seconds' work: the next one finds the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from extractors.model import Article
from flows import ingest, outputs, summary, tables
from flows.errors import UserError
from flows.gold import read_gold
from flows.job import Job
from flows.remembered import Remembered
from flows.settings import Settings, Where
from flows.store import Store, url_of
from flows.work import Work

if TYPE_CHECKING:
    from flows.batches import Annotated

Batches = Iterator[list[Article]]
Annotate = Callable[[Batches, Settings, Where], Iterator["list[Annotated]"]]
"""What annotates batches, wherever it does: in any order, with a bounded number of them under way."""


class Run:
    """A run that has begun: the store is open, and the sources are read as far as they were asked for.

    Use it as a context manager. UserError for what the user can put right.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self._started = datetime.now(UTC)
        self._found = ingest.find(job.paths)
        self._gold = read_gold(Path(job.gold)) if job.gold else None
        with tables.fresh_folder(Path(job.out)):
            pass  # it can be written
        self._closing = ExitStack()
        self._store = self._closing.enter_context(Store.open(url_of(job.out)))
        self._id = self._store.start_run(job.recorded())
        self._work = Work(self._store, self._id, job.settings, job.refresh)
        readings = ingest.read(self._found.files, job.sources, Remembered(self._store), self._work.is_unchanged)
        self._batches = self._work.batches(readings, job.where.paragraphs)

    def __enter__(self) -> Run:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._closing.close()

    def is_idle(self) -> bool:
        """Whether no article needs annotation. Reads up to the first batch that does."""
        first = next(self._batches, None)
        if first is None:
            return True
        self._batches = chain([first], self._batches)
        return False

    def finish(self, annotate: Annotate) -> dict[str, Any]:
        """Have the articles annotated, write the files, and return the record, as run.json holds it."""
        with _progress() as progress:
            bar = progress.add_task("articles", total=self._found.articles, completed=self._work.finished)
            for done in annotate(self._batches, self.job.settings, self.job.where):
                self._work.keep(done)
                progress.update(bar, completed=self._work.finished)
            self._work.finish()
            progress.update(bar, completed=self._work.finished)
        record = {
            "run_id": self._id,
            "started": self._started.isoformat(timespec="milliseconds"),
            "options": self.job.recorded(),
            "versions": self.job.settings.versions(),
            "pipeline": self._work.version,
            **self._work.counts(),
            "notes": [*self._found.notes, *self._work.notes],
        }
        if not record["articles"]:
            raise UserError("no article could be used:\n  " + "\n  ".join(summary.remarks(record)))
        gold = self._gold.of(self._work.seen & self._gold.doc_ids) if self._gold else None
        if gold is not None and not gold.doc_ids:
            raise UserError(f"{self.job.gold} has no row for any of these articles; name their own gold, or leave --gold out")
        outputs.write(Path(self.job.out), self._store, self._id, gold, record)
        self._store.finish_run(self._id, record)
        return record


def _progress() -> Progress:
    columns = (TextColumn("[bold]Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), refresh_per_second=2)  # each costs a millisecond
