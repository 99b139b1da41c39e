"""Try again with articles that were set aside, after a fix: of a rule, of a library, of the machine."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from dataclasses import asdict

from flows import batches
from flows.copies import fingerprint
from flows.execution import ENDS_ITS_PROCESS
from flows.ingest import Reading
from flows.settings import Settings
from flows.store import Store
from flows.work import Work
from flows.workers import Processes


def retry(store: Store, settings: Settings) -> Work:
    """Annotate again every article that is set aside and whose text is known. Returns what became of them.

    Each goes alone to a process of its own, so that one which ends it ends nothing else. What could not be read at all is read
    again by the next run.
    """
    readings = (
        Reading(one.doc_id, one.doc_id, one.article, duplicate_of=one.duplicate_of, fingerprint=fingerprint(one.text))
        for one in store.rejected()
        if one.text
    )
    work = Work(store, store.start_run(asdict(settings)), settings, refresh=True)
    with Processes() as processes:
        for articles in work.batches(readings, paragraphs=0):
            try:
                done = processes.annotate(settings, articles)
            except BrokenExecutor:
                done = [batches.Annotated(article.doc_id, error=ENDS_ITS_PROCESS) for article in articles]
            work.keep(done)
    work.finish()
    store.finish_run(work.run_id)
    return work
