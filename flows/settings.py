"""The options of a run as plain values, which travel to any process: nothing is loaded before `load` is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "fr_core_news_md"


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of a pipeline, as `extractors.load` has them: what makes the rows."""

    model: str = MODEL
    prefer: str = "past"
    lexicon: str | None = None

    def load(self) -> Language:
        """The pipeline, loaded once a process. UserError for a model that is not installed, or a bad lexicon."""
        from flows import batches

        return batches.load(self.model, self.prefer, self.lexicon)


@dataclass(frozen=True, slots=True)
class Where:
    """Where the rows are made; they are the same everywhere."""

    workers: int = 1
    """Processes on this machine; 1 is the run's own."""
    dask: str | None = None
    """The address of a Dask scheduler, or "local" for a cluster of the run's own with `workers` processes."""

    @property
    def paragraphs(self) -> int:
        """How many make a batch, that is a task: Prefect costs some 25 ms a task here, 280 on Dask, where it travels along."""
        return 600 if self.dask else 150
