"""What no pipeline of ours should do to its process, but a model or a library may: stand-ins that single articles set off."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors.model import Article
from flows.batches import Annotated
from flows.settings import Settings

HOLD = "RELEVE_TESTS_HOLD"
"""The variable that names a file; while it is there, an article that says "attends" is not done with."""


def annotate_with(settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
    """No rows, but for an article that says "kaboum" the death of the process; for `batches.annotate_with`."""
    if any("kaboum" in article.text for article in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return [Annotated(article.doc_id) for article in articles]


@Language.component("releve_deadly")
def component(doc: Doc) -> Doc:
    """A component of a spaCy model that some articles set off."""
    if "kaboum" in doc.text:
        os._exit(1)
    if "segfault" in doc.text:
        ctypes.string_at(0)
    while "attends" in doc.text and Path(os.environ.get(HOLD, "nowhere")).exists():
        time.sleep(0.1)
    return doc


def install(folder: Path) -> Path:
    """A model with that component, as an installed one: `folder` is to be in PYTHONPATH of all that load the model."""
    installed = folder / "deadly-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: deadly\nVersion: 1.0\n")
    (installed / "entry_points.txt").write_text("[spacy_factories]\nreleve_deadly = tests.flows.deadly:component\n")
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve_deadly")
    nlp.to_disk(folder / "model")
    return folder / "model"
