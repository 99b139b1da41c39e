"""The Prefect flow: read articles, annotate them in batches, write their tables, leave a summary in Prefect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL
from flows import batches, ingest, outputs, summary, tables
from flows.batches import Annotated
from flows.errors import UserError
from flows.gold import read_gold
from flows.ingest import Reading
from flows.report import page
from flows.sources.record import Options

PARAGRAPHS = 150
"""A task's batch: Prefect costs 20-35 ms a task, so a task must be worth a second of work or more."""


@flow(name="releve", persist_result=False)
def extract(
    paths: list[str],
    gold: str | None = None,
    out: str = "outputs",
    model: str = DEFAULT_MODEL,
    prefer: str = "past",
    lexicon: str | None = None,
    sources: Options = Options(),  # noqa: B008  (frozen)
) -> dict[str, Any]:
    """Read the articles under `paths`, write their tables into the folder `out`, and return what its run.json holds.

    `gold` is a folder with mentions.csv and facts.csv to score against, `sources` says how sources are read; the other
    options are those of `extractors.load`.
    """
    started = datetime.now(UTC)
    found = ingest.find(paths)
    truth = read_gold(Path(gold)) if gold else None
    readings: list[Reading] = []
    annotated: list[Annotated] = []
    with _progress() as progress:
        bar = progress.add_task("articles", total=found.articles)
        for batch in batched(ingest.read(found.files, sources)):
            articles = [reading.article for reading in batch if reading.article is not None]
            if articles:
                annotated += annotate_batch(articles, model, prefer, lexicon)
            readings += batch
            progress.advance(bar, len(batch))
    if truth is not None:
        truth = truth.of(reading.doc_id for reading in readings)
        if not truth.doc_ids:
            raise UserError(f"{gold} has no row for any of these articles; name their own gold, or leave --gold out")
    options = {"paths": paths, "gold": gold, "out": out, "model": model, "prefer": prefer, "lexicon": lexicon, **asdict(sources)}
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


@task(name="annotate", cache_policy=NO_CACHE, persist_result=False)
def annotate_batch(articles: list[Article], model: str, prefer: str, lexicon: str | None) -> list[Annotated]:
    """Annotate one batch with the model that this process keeps. Only plain rows come and go."""
    return batches.annotate(batches.load(model, prefer, lexicon), articles)


def batched(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """Readings in batches of at least `PARAGRAPHS` paragraphs, but for the last."""
    batch: list[Reading] = []
    size = 0
    for reading in readings:
        batch.append(reading)
        size += sum(bool(line.strip()) for line in reading.article.text.splitlines()) if reading.article else 0
        if size >= PARAGRAPHS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _progress() -> Progress:
    columns = (TextColumn("[bold]Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True))
