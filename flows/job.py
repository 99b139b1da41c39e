"""What a run is asked to do: the parameters of the flow, which are the options of the command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from flows.settings import Settings, Where
from flows.sources.record import Options

if TYPE_CHECKING:
    from flows.review.sheet import Dialect


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
    dialect: Dialect = "csv"
    """How review.csv is written."""

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
        dialect: Dialect = "csv",
    ) -> Job:
        """The job of a flow's parameters, which are those of the command too."""
        return cls(tuple(paths), gold, out, Settings(model, prefer, lexicon), sources, Where(workers, dask), refresh, dialect)

    def parameters(self) -> dict[str, Any]:
        """The flow's parameters."""
        own = {"paths": list(self.paths), "gold": self.gold, "out": self.out, "sources": self.sources}
        return {**own, "refresh": self.refresh, "dialect": self.dialect, **asdict(self.settings), **asdict(self.where)}

    def recorded(self) -> dict[str, Any]:
        """All options side by side, as run.json and the store keep them."""
        given = self.parameters()
        return asdict(given.pop("sources")) | given
