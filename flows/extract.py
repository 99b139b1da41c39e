"""The Prefect flow: a run whose batches are tasks, with a summary left in Prefect."""

from __future__ import annotations

from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows import execution, summary
from flows.run import Job, run
from flows.settings import MODEL
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
    refresh: bool = False,
) -> dict[str, Any]:
    """Read the articles under `paths`, keep them and their rows in the store, write their tables into the folder `out`.

    Returns what run.json holds. `gold` is a folder with mentions.csv and facts.csv to score against, `sources` says how sources
    are read; `model`, `prefer` and `lexicon` are those of `extractors.load`; `workers` and `dask` (`settings.Where`) change no
    row; with `refresh` unchanged articles are annotated again.
    """
    job = Job.of(paths, gold, out, model, prefer, lexicon, sources, workers, dask, refresh)
    record = run(job, execution.annotated)
    create_markdown_artifact(summary.markdown(record), key="releve-summary", description="What the run read and wrote")
    if scores := list(summary.score_rows(record)):
        create_table_artifact(scores, key="releve-scores", description="The output against gold")
    return record
