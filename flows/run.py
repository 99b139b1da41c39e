"""One run, without Prefect: read, leave out what is unchanged, have the rest annotated, keep it, write the tables.

Everything is a stream. Each article is kept in the store as soon as its batch is annotated, so that a run that is killed loses
a few seconds' work: the next one finds the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from extractors.model import Article
from flows import ingest, outputs, summary, tables
from flows.errors import UserError
from flows.gold import read_gold
from flows.report import page
from flows.settings import Settings, Where
from flows.sources.locations import is_local
from flows.sources.record import Options
from flows.store import Store, url_of
from flows.work import Work

if TYPE_CHECKING:
    from flows.batches import Annotated

Batches = Iterator[list[Article]]
Annotate = Callable[[Batches, Settings, Where], Iterator["list[Annotated]"]]
"""What annotates batches, wherever it does: in any order, with a bounded number of them under way."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to read, where to write, and with which pipeline."""

    paths: tuple[str, ...]
    gold: str | None = None
    """A folder with mentions.csv and facts.csv to score against."""
    out: str = "outputs"
    settings: Settings = field(default_factory=Settings)
    sources: Options = field(default_factory=Options)
    """How sources are read."""
    where: Where = field(default_factory=Where)
    refresh: bool = False
    """Annotate everything again, changed or not."""

    @classmethod
    def of(
        cls,
        paths: Sequence[str],
        gold: str | None,
        out: str,
        model: str,
        prefer: str,
        lexicon: str | None,
        sources: Options,
        workers: int,
        dask: str | None,
        refresh: bool,
    ) -> Job:
        """The job of a flow's parameters, which are those of the command too."""
        return cls(tuple(paths), gold, out, Settings(model, prefer, lexicon), sources, Where(workers, dask), refresh)

    def parameters(self) -> dict[str, Any]:
        """The flow's parameters."""
        own = {"paths": list(self.paths), "gold": self.gold, "out": self.out, "sources": self.sources, "refresh": self.refresh}
        return {**own, **asdict(self.settings), **asdict(self.where)}

    def recorded(self) -> dict[str, Any]:
        """All options side by side, as run.json and the store keep them."""
        given = self.parameters()
        return asdict(given.pop("sources")) | given


def run(job: Job, annotate: Annotate) -> dict[str, Any]:
    """Do one run and return its record, as run.json holds it. UserError for what the user can put right."""
    started = datetime.now(UTC)
    found = ingest.find(job.paths)
    gold = read_gold(Path(job.gold)) if job.gold else None
    with Store.open(url_of(job.out)) as store:
        work = Work(store, job.settings, job.refresh)
        run_id = work.run_id = store.start_run(job.recorded())
        with _progress() as progress:
            bar = progress.add_task("articles", total=found.articles)
            work.advance = lambda articles: progress.advance(bar, articles)
            readings = ingest.read(found.files, job.sources, unchanged=work.is_unchanged)
            for done in annotate(work.batches(readings, job.where.paragraphs), job.settings, job.where):
                work.keep(done)
            work.finish()
        record = {
            "run_id": run_id,
            "started": started.isoformat(timespec="milliseconds"),
            "seconds": 0.0,
            "options": job.recorded(),
            "versions": job.settings.versions(),
            "pipeline": work.version,
            **work.counts(),
            "notes": [*found.notes, *work.notes],
        }
        if not record["articles"]:
            raise UserError("no article could be used:\n  " + "\n  ".join(summary.remarks(record)))
        if gold is not None:
            gold = gold.of(work.seen & gold.doc_ids)
            if not gold.doc_ids:
                raise UserError(f"{job.gold} has no row for any of these articles; name their own gold, or leave --gold out")
        out = Path(job.out)
        tables.write(out, chain(page.old_days(out).items(), outputs.files(store, run_id, gold, record)))
        store.finish_run(run_id, record)
    return record


def is_idle(job: Job) -> bool:
    """Whether every article is in the store already, annotated by the same pipeline. Stops reading at the first that is not.

    What must be fetched is not read twice, and passes for new.
    """
    url = url_of(job.out)
    if job.refresh or (url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()):
        return False
    files = ingest.find(job.paths).files
    if not all(map(is_local, files)):
        return False
    with Store.open(url) as store:
        version = job.settings.version()
        known: set[str] = set()

        def is_unchanged(article: Article) -> bool:
            known.update(store.unchanged([article], version))
            return article.doc_id in known

        readings = ingest.read(files, job.sources, unchanged=is_unchanged)
        return all(reading.article is None or reading.doc_id in known for reading in readings)


def _progress() -> Progress:
    columns = (TextColumn("[bold]Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True))
