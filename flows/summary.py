"""A run in one screen: the same summary for the terminal and for Prefect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

Record = Mapping[str, Any]
"""What run.json holds."""

MOST = 100
"""Remarks of a kind that are shown: more than anyone reads in a terminal."""


def count_rows(record: Record) -> Iterator[tuple[str, str]]:
    """What was read and found, a line each."""
    yield "articles", str(record["articles"])
    if record["set_aside"]:
        yield "set aside", str(len(record["set_aside"]))
    for kind, count in record["mentions"].items():
        yield f"mentions: {kind}", str(count)
    yield "facts", str(record["facts"])
    if record["unresolved_dates"]:
        yield "dates unresolved (publication day unknown)", str(record["unresolved_dates"])


def score_rows(record: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """The scores against gold, a line for each kind of mention and one for facts; none without gold."""
    for what, scores in (record["scores"] or {}).items():
        right = scores["complete" if what == "facts" else "normalized"]
        exact = scores.get("exact")
        yield {
            "against gold": what,
            "detected F1": f"{scores['detected']['f1']:.3f}",
            "exact span F1": f"{exact['f1']:.3f}" if exact else "",
            "normalized / complete F1": f"{right['f1']:.3f}",
            "gold": str(right["gold"]),
            "output": str(right["output"]),
        }


def accuracy_line(record: Record) -> str:
    """How often each attribute of the detected facts is right; "" without gold."""
    attributes = record["scores"]["facts"]["attributes"] if record["scores"] else {}
    return "  ".join(f"{name} {accuracy:.2f}" for name, accuracy in attributes.items())


def remarks(record: Record) -> Iterator[str]:
    """What an analyst should look at: articles set aside, and how others were read; of very many the first."""
    aside = (f"Set aside: {one['file']} {one['reason']}" for one in record["set_aside"])
    notes = (f"Note: {note}" for note in record["notes"])
    for kind, count in ((aside, len(record["set_aside"])), (notes, len(record["notes"]))):
        yield from islice(kind, MOST)
        if count > MOST:
            yield f"(and {count - MOST:,} more; run.json and report.html of a run that ends well have them all)"


def show(record: Record, folder: Path, console: Console) -> None:
    """Print the summary of a run."""
    counts = Table("Found", "", title="Relevé", title_justify="left")
    counts.columns[1].justify = "right"
    for row in count_rows(record):
        counts.add_row(*row)
    console.print(counts)
    show_scores(record, console)
    for remark in remarks(record):
        console.print(remark, markup=False, highlight=False, soft_wrap=True)
    files = "\n  ".join(str(folder / name) for name in record["files"])
    console.print(f"Files:\n  {files}", markup=False, highlight=False, soft_wrap=True)


def show_scores(record: Record, console: Console) -> None:
    """Print the scores; nothing without gold."""
    rows = list(score_rows(record))
    if not rows:
        return
    scores = Table(*rows[0])
    for column in scores.columns[1:]:
        column.justify = "right"
    for scored in rows:
        scores.add_row(*scored.values())
    console.print(scores)
    console.print("Accuracy of the facts' attributes:", accuracy_line(record), markup=False, highlight=False, soft_wrap=True)


def markdown(record: Record) -> str:
    """The summary of a run as a Prefect artifact shows it."""
    lines = ["| found | |", "|---|---:|", *(f"| {name} | {count} |" for name, count in count_rows(record))]
    rows = list(score_rows(record))
    if rows:
        lines += ["", _cells(rows[0]), "|---" * len(rows[0]) + "|", *(_cells(row.values()) for row in rows)]
        lines += ["", f"Accuracy of the facts' attributes: {accuracy_line(record)}"]
    lines += ["", *(f"- {remark}" for remark in remarks(record)), "", "Files: " + ", ".join(record["files"])]
    return "\n".join(lines)


def _cells(values: Any) -> str:
    return "| " + " | ".join(values) + " |"
