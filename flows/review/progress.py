"""How far a review is: what was decided, what reviewers dispute, which decisions went stale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from flows.decisions import Decision
from flows.review import standing
from flows.store import Store


@dataclass(slots=True)
class Overview:
    """The state of a review."""

    facts: int = 0
    """Facts that Relevé finds."""
    statuses: Counter[str] = field(default_factory=Counter)
    """How many facts have each `review_status`, but ""."""
    reviewers: Counter[str] = field(default_factory=Counter)
    """How many standing decisions each reviewer made."""
    disputed: dict[str, list[Decision]] = field(default_factory=dict)
    """What is said of each fact that reviewers disagree on."""
    stale: list[Decision] = field(default_factory=list)
    """Decisions on words that their article no longer holds, or on articles that are gone."""


def overview(store: Store) -> Overview:
    """The state of the review in a store."""
    out = Overview(facts=sum(1 for _ in store.facts()), stale=standing.orphans(store))
    for sheet in standing.sheets(store):
        for id_, status in sheet.statuses().items():
            out.statuses[status] += 1
            out.reviewers.update(one.reviewer for one in sheet.reviewed.of[id_])
            if status == "disputed":
                out.disputed[id_] = sheet.reviewed.of[id_]
        out.stale += sheet.reviewed.stale
    out.reviewers.update(one.reviewer for one in out.stale)
    return out


def show(state: Overview, console: Console) -> None:
    """Print the state of a review."""
    counts = Table("Facts", str(state.facts))
    counts.columns[1].justify = "right"
    for what, count in [*state.statuses.most_common(), *((f"by {who}", count) for who, count in state.reviewers.most_common())]:
        counts.add_row(what, str(count))
    counts.add_row("stale", str(len(state.stale)))
    console.print(counts)
    for line in remarks(state):
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def remarks(state: Overview) -> Iterator[str]:
    """What somebody should look at."""
    for id_, of in state.disputed.items():
        yield f"Disputed: {id_}: " + ", ".join(f"{one.reviewer} {one.choice}" for one in of)
    for one in state.stale:
        yield f"Stale: {one.fact_id}: {one.reviewer} {one.choice}, of {one.anchor.sentence!r}"
