"""The columns of the review table, in reading order, and what each is for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from flows.decisions import COLUMNS as CORRECTABLE
from flows.decisions import DAYS, NUMBERS

Kind = Literal["text", "number", "day"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the review table."""

    name: str
    """The contract's name, where the contract has the column: one name in every file, message and page."""
    kind: Kind
    width: int
    """In characters, as a spreadsheet shows it."""
    fr: str
    en: str

    @property
    def correctable(self) -> bool:
        """Whether the reviewer may write into it."""
        return self.name in CORRECTABLE or self.name in ("decision", "comment")


def _kind(name: str) -> Kind:
    return "day" if name in DAYS else "number" if name in {*NUMBERS, "start", "end", "confidence"} else "text"


def _load() -> tuple[Column, ...]:
    data = tomllib.loads((files("flows.review") / "columns.toml").read_text(encoding="utf-8"))
    return tuple(Column(name, _kind(name), **of) for name, of in data.items())


COLUMNS = _load()
NAMES = tuple(column.name for column in COLUMNS)
AS_READ = "as_read"
"""The column that keeps what the row said when it was written: what a reviewer changed is told by it."""
