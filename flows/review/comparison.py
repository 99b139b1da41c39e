"""comparison.csv: output and gold side by side, every mention and every fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from flows.evaluate import FACT, aliases_of, compare
from flows.gold import FACT_COLUMNS, MENTION_COLUMNS, Tables
from flows.matching import Row, same_span

Verdict = Literal["match", "differs", "missing", "spurious"]

_PLACE = ("doc_id", "kind")
_COMPARED = tuple(dict.fromkeys(name for name in (*MENTION_COLUMNS, *FACT_COLUMNS) if name not in _PLACE))
COLUMNS = ("verdict", "differs", *_PLACE, "sentence", *(side + name for name in _COMPARED for side in ("", "gold_")))
"""`differs` names what differs: "span", "value", "unit", "period"… as the evaluation counts it."""


def compared(output: Tables, gold: Tables) -> Iterator[dict[str, str]]:
    """A row for each mention and fact of either side, in the order of the text."""
    aliases = aliases_of(gold)
    for doc_id, kinds in compare(gold, output):
        rows: list[dict[str, str]] = []
        for comparison in kinds:
            kind = comparison.kind
            rows += [_row("missing", (), kind, {}, row) for row in comparison.missed]
            rows += [_row("spurious", (), kind, row, {}) for row in comparison.spurious]
            for wanted, got in comparison.pairs:
                names = [] if same_span(wanted, got) else ["span"]
                names += [attribute.name for attribute in comparison.differing(wanted, got, aliases.get(doc_id, {}))]
                rows.append(_row("differs" if names else "match", names, kind, got, wanted))
        yield from sorted(rows, key=_order)


def _row(verdict: Verdict, differs: tuple[str, ...] | list[str], kind: str, output: Row, gold: Row) -> dict[str, str]:
    row = {"verdict": verdict, "differs": " ".join(differs), "kind": kind, "sentence": output.get("sentence", "")}
    row["doc_id"] = output.get("doc_id") or gold["doc_id"]
    for name in _COMPARED:
        row[name], row["gold_" + name] = output.get(name, ""), gold.get(name, "")
    return {name: row[name] for name in COLUMNS}


def _order(row: Mapping[str, str]) -> tuple[bool, int]:
    """Mentions before facts, each in the order of the text."""
    return row["kind"] == FACT, int(row["start"] or row["gold_start"])
