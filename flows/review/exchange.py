"""The review table between the store and a person's spreadsheet: written for them, read back from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from flows import tables
from flows.beside_gold import judged
from flows.decisions import Decision
from flows.errors import UserError
from flows.gold import Tables
from flows.review import applying, reading, recording, sheet
from flows.review.applying import Known, Read
from flows.review.lines import Line, lines
from flows.store import Filter, Store
from flows.tables import cells

SHOWN = 20
"""Problems that a message lists."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a table brought."""

    new: list[Decision]
    already: int
    """Decisions that the store had."""
    stale: list[Decision]
    """The new ones that are about words that their article no longer holds."""

    def __str__(self) -> str:
        counted = Counter(one.choice for one in self.new)
        parts = ", ".join(f"{count} {choice}" for choice, count in counted.items())
        return f"{len(self.new)} decisions recorded" + (f" ({parts})" if parts else "") + f"; {self.already} were there already"


def apply(store: Store, path: Path, reviewer: str) -> Applied:
    """Record what a person decided in a table. UserError names every line and column that is wrong; then nothing is recorded."""
    found = _decided(store, path, reviewer)
    if found.problems:
        listed = [f"{path}, {problem}" for problem in found.problems[:SHOWN]]
        more = len(found.problems) - SHOWN
        raise UserError("\n  ".join(["nothing was applied:", *listed, *([f"and {more} more"] if more > 0 else [])]))
    new = recording.record(store, found.decisions)
    return Applied(new, len(found.decisions) - len(new), [one for one in new if one.fact_id in found.stale])


def table(store: Store, gold: Tables | None, wanted: Filter) -> Iterator[Line]:
    """The lines of the review table of some articles."""
    of = recording.recorded(store)
    truth = gold.by_article() if gold else {}
    for stored, facts in store.facts_by_article(wanted):
        rows = [cells(fact) for fact in facts]
        beside = judged(Tables((), tuple(rows)), truth.get(stored.doc_id))
        yield from lines(stored.article, rows, of.get(stored.doc_id, ()), beside)


def export(store: Store, path: Path, gold: Tables | None, dialect: sheet.Dialect, wanted: Filter) -> int:
    """Write the review table as the file's ending says, .csv or .xlsx; returns how many lines it has.

    UserError where the file cannot be written, or holds decisions that were not applied.
    """
    if path.suffix.lower() not in (".csv", ".xlsx"):
        raise UserError(f"{path} is neither .csv nor .xlsx; name a file with one of these endings")
    if waiting := unapplied(store, path):
        raise UserError(f"{path} holds {waiting} decisions that were not applied; apply them, or move the file away")
    given = list(table(store, gold, wanted))
    pieces = sheet.xlsx(given) if path.suffix.lower() == ".xlsx" else sheet.csv(given, dialect)
    tables.write(path.parent, [(path.name, pieces)])
    return len(given)


def unapplied(store: Store, path: Path) -> int:
    """How many decisions a table holds that the store has from nobody: a person's work that would be lost with the file."""
    if not path.exists():
        return 0
    try:
        given = [line for line in reading.read(path) if any(line.cells.get(name) for name in ("decision", "comment"))]
    except UserError:
        return 1  # somebody has worked on it, or it is not ours: nothing to write over
    if not given:
        return 0
    found = _decided(store, path, "anyone")
    before = store.reviews({one.fact_id for one in found.decisions})
    known = [recording.decision(review) for review in before]
    new = [
        one for one in found.decisions if not any(one.fact_id == other.fact_id and one.says_the_same(other) for other in known)
    ]
    return len(new) + len(found.problems)


def rescued(store: Store, path: Path) -> dict[str, list[bytes]]:
    """A table that holds decisions which were not applied, under another name: a new run writes over it."""
    if not unapplied(store, path):
        return {}
    saved = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return {f"{path.stem}-{saved:%Y%m%dT%H%M%S}{path.suffix}": [path.read_bytes()]}


def _decided(store: Store, path: Path, reviewer: str) -> Read:
    @cache
    def known(doc_id: str) -> Known | None:
        for stored, facts in store.facts_by_article(Filter(doc_ids=(doc_id,))):
            return Known(stored.text, {fact.fact_id: cells(fact) for fact in facts})
        return None

    return applying.decided(reading.read(path), known, reviewer, datetime.now(UTC).isoformat(timespec="seconds"))
