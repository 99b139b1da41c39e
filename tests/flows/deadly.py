"""A stand-in for `batches.annotate_with` that one article kills, in a module of its own that a process imports fast."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from extractors.model import Article
from flows.batches import Annotated
from flows.settings import Settings


def annotate_with(settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
    """No rows, but for an article that says "kaboum" the death of the process."""
    if any("kaboum" in article.text for article in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return [Annotated(article.doc_id) for article in articles]
