"""Rows of the output beside gold: which are right, which differ, and in what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from extractors.model import fact_id
from flows.evaluate import FACT, Comparison, aliases_of, compare
from flows.gold import Tables
from flows.matching import Row

Verdict = Literal["", "match", "differs", "missing", "spurious"]
"""As in review.csv; "" where gold does not know the article."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A row of the output, or one of gold that the output lacks, with what gold says of it."""

    kind: str
    row: Row
    verdict: Verdict = ""
    gold: Mapping[str, str] = field(default_factory=dict)
    """Gold's cells, of the columns that differ."""

    @property
    def id(self) -> str:
        """Of a fact: its id, the same whichever side it stands on."""
        return fact_id(self.row["doc_id"], *self.span)

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in its article."""
        return int(self.row["start"]), int(self.row["end"])

    def beside(self, others: Mapping[str, str]) -> Judged:
        """The same row beside other cells, as people's."""
        return replace(self, gold=others)

    def wanted(self, columns: Sequence[str]) -> list[str] | None:
        """What gold says in columns that belong together, [] where it leaves them empty; None where it says the same."""
        if not any(column in self.gold for column in columns):
            return None
        return list(dict.fromkeys(cell for column in columns if (cell := self.gold.get(column, self.row[column]))))


def judged(output: Tables, gold: Tables | None) -> Iterator[Judged]:
    """Every row of the output, and the rows of gold that it lacks. Articles that gold does not know are not judged."""
    known = {row["doc_id"] for row in gold.mentions} if gold else set()
    for rows, facts in ((output.mentions, False), (output.facts, True)):
        yield from (Judged(FACT if facts else row["kind"], row) for row in rows if row["doc_id"] not in known)
    if gold is None:
        return
    aliases = aliases_of(gold)
    for doc_id, comparisons in compare(gold.of(known), output.of(known)):
        for comparison in comparisons:
            yield from _beside_gold(comparison, aliases.get(doc_id, {}))


def _beside_gold(comparison: Comparison, aliases: Mapping[str, set[str]]) -> Iterator[Judged]:
    for wanted, got in comparison.pairs:
        differing = [column for one in comparison.differing(wanted, got, aliases) for column in one.columns]
        gold = {column: wanted[column] for column in differing if wanted[column] != got[column]}
        yield Judged(comparison.kind, got, "differs" if differing else "match", gold)
    yield from (Judged(comparison.kind, row, "missing") for row in comparison.missed)
    yield from (Judged(comparison.kind, row, "spurious") for row in comparison.spurious)
