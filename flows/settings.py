"""The options of a run as plain values, which travel to any process: nothing is loaded before `load` is called.

As long as the version of a pipeline stays the same, so do the rows that it makes of an unchanged article.
"""

from __future__ import annotations

import hashlib
import platform
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import extractors
from flows.errors import UserError

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "fr_core_news_md"

_LIBRARIES = ("spacy", "spacy-lookups-data", "dateparser")
"""Whose releases may change a row."""


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

    def model_version(self) -> str:
        """The version of a model that is installed as a package, or a hash of the one in a folder."""
        folder = Path(self.model)
        if folder.is_dir():
            return digest(folder).hex()[:16]
        try:
            return version(self.model)
        except PackageNotFoundError:
            return str(self.load().meta["version"])  # or says what is wrong with the name

    def version(self) -> str:
        """Relevé's version and the model's, then a hash of every rule, data file, lexicon and option that rows are made with."""
        made_with = hashlib.sha256(repr((self.prefer, [version(name) for name in _LIBRARIES])).encode())
        made_with.update(_rules())
        if self.lexicon is not None:
            try:
                made_with.update(Path(self.lexicon).read_bytes())
            except OSError as error:
                raise UserError(f"the lexicon {self.lexicon} cannot be read ({error.strerror}); name a CSV file") from error
        return f"releve-{version('releve')} {Path(self.model).name}-{self.model_version()} {made_with.hexdigest()[:16]}"

    def versions(self) -> dict[str, str]:
        """What makes the tables, so that a run can be made again."""
        packages = {name: version(name) for name in ("releve", "spacy", "prefect", "pandas")}
        return {"python": platform.python_version(), **packages, Path(self.model).name: self.model_version()}


@dataclass(frozen=True, slots=True)
class Where:
    """Where the rows are made; they are the same everywhere."""

    workers: int = 1
    """Processes on this machine; 1 is the run's own."""
    dask: str | None = None
    """The address of a Dask scheduler, or "local" for a cluster of the run's own with `workers` processes."""

    @property
    def is_here(self) -> bool:
        """Whether this process makes them itself."""
        return not self.dask and self.workers == 1

    @property
    def paragraphs(self) -> int:
        """How many make a batch, that is a task: Prefect costs some 25 ms a task here, 280 on Dask, where it travels along."""
        return 600 if self.dask else 400


@lru_cache(maxsize=1)
def _rules() -> bytes:
    """A hash of the code and data that make rows: an edited rule counts, not only a release."""
    cutting = Path(__file__).with_name("batches.py").read_bytes()
    return digest(Path(extractors.__file__).parent) + hashlib.sha256(cutting).digest()


def digest(folder: Path) -> bytes:
    """A hash of every file under a folder, but for what Python compiled."""
    found = hashlib.sha256()
    for file in sorted(one for one in folder.rglob("*") if one.is_file() and "__pycache__" not in one.parts):
        found.update(f"{file.relative_to(folder)}\0{file.stat().st_size}\0".encode())
        found.update(file.read_bytes())
    return found.digest()
