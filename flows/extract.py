"""The Prefect flow: read articles, annotate them in batches, write their tables, leave a summary in Prefect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from extractors.model import Article
from flows import batches, execution, ingest, outputs, summary, tables
from flows.batches import Annotated
from flows.errors import UserError
from flows.gold import read_gold
from flows.ingest import Reading
from flows.report import page
from flows.settings import MODEL, Settings, Where
from flows.sources.record import Options


@flow(name="releve", persist_result=False)
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
) -> dict[str, Any]:
    """Read the articles under `paths`, write their tables into the folder `out`, and return what its run.json holds.

    `gold` is a folder with mentions.csv and facts.csv to score against, `sources` says how sources are read; `model`, `prefer`
    and `lexicon` are those of `extractors.load`; `workers` and `dask` (`settings.Where`) change no row.
    """
    started = datetime.now(UTC)
    found = ingest.find(paths)
    truth = read_gold(Path(gold)) if gold else None
    settings, where = Settings(model, prefer, lexicon), Where(workers, dask)
    readings: list[Reading] = []
    annotated: list[Annotated] = []
    with _progress() as progress:
        bar = progress.add_task("articles", total=found.articles)

        def articles() -> Iterator[Article]:
            for reading in ingest.read(found.files, sources):
                readings.append(reading)
                if reading.article is None:
                    progress.advance(bar)
                else:
                    yield reading.article

        for results in execution.annotated(batched(articles(), where.paragraphs), settings, where):
            annotated += results
            progress.advance(bar, len(results))
    if truth is not None:
        truth = truth.of(reading.doc_id for reading in readings)
        if not truth.doc_ids:
            raise UserError(f"{gold} has no row for any of these articles; name their own gold, or leave --gold out")
    options = {"paths": paths, "gold": gold, "out": out, **asdict(settings), **asdict(where), **asdict(sources)}
    result = outputs.assemble(readings, annotated, truth)
    result.record = {
        "started": started.isoformat(timespec="seconds"),
        "seconds": round((datetime.now(UTC) - started).total_seconds(), 2),
        "options": options,
        "versions": outputs.versions(batches.load(model, prefer, lexicon)),
        **result.record,
        "notes": [*found.notes, *result.record["notes"]],
    }
    if not result.record["articles"]:
        raise UserError("no article could be used:\n  " + "\n  ".join(summary.remarks(result.record)))
    tables.write(Path(out), page.old_days(Path(out)) | result.all_files())
    create_markdown_artifact(summary.markdown(result.record), key="releve-summary", description="What the run read and wrote")
    if scores := list(summary.score_rows(result.record)):
        create_table_artifact(scores, key="releve-scores", description="The output against gold")
    return result.record


def batched(articles: Iterable[Article], paragraphs: int) -> Iterator[list[Article]]:
    """Articles in batches of at least so many paragraphs, but for the last."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += sum(bool(line.strip()) for line in article.text.splitlines())
        if size >= paragraphs:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _progress() -> Progress:
    columns = (TextColumn("[bold]Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True))
