"""In which order facts are worth a person's time, and why each of them is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from flows.beside_gold import Judged

Reason = Literal["gold_differs", "new_organization", "low_confidence", "second_opinion"]
"""Why a fact is worth a look: keys of labels."""

LOW = 0.4
"""Below this confidence is a reason of its own: of facts made so, fewer than half were right on the sample (docs/accuracy.md)."""
_GOLD, _NEW = 1.0, 0.3
"""What a disagreement with gold, and a name that nobody has judged yet, weigh against a confidence between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Item:
    """A fact of the queue, as far as its order depends on it."""

    fact_id: str
    doc_id: str
    organization: str
    confidence: float
    differs: bool
    """From gold."""


def items(facts: Iterable[Judged]) -> list[Item]:
    """The facts of the output, worth most first, as far as they alone tell."""
    found = [
        Item(
            fact.row["fact_id"],
            fact.row["doc_id"],
            fact.row["organization"],
            float(fact.row["confidence"] or 0),
            fact.verdict in ("differs", "spurious"),
        )
        for fact in facts
    ]
    return sorted(found, key=lambda item: (-_worth(item), item.fact_id))


def first(
    queue: Iterable[Item], *, mine: Collection[str], others: Collection[str], left: Collection[str], known: Collection[str]
) -> Item | None:
    """The fact that a reviewer should see next; None where nothing is left.

    `mine` are the facts that the reviewer decided, `others` those that only others did: they come last, for a second opinion.
    `left` are put aside for now. `known` are the organizations that some decision is about.
    """
    best: tuple[tuple[bool, float], Item] | None = None
    for item in queue:
        if item.fact_id in mine or item.fact_id in left:
            continue
        new = bool(item.organization) and item.organization not in known
        rank = (item.fact_id not in others, _worth(item) + _NEW * new)
        if best is None or rank > best[0]:
            best = rank, item
    return best[1] if best else None


def reasons(item: Item, *, others: Collection[str], known: Collection[str]) -> list[Reason]:
    """Why a fact is shown."""
    given: list[tuple[Reason, bool]] = [
        ("second_opinion", item.fact_id in others),
        ("gold_differs", item.differs),
        ("new_organization", bool(item.organization) and item.organization not in known),
        ("low_confidence", item.confidence < LOW),
    ]
    return [reason for reason, holds in given if holds]


def _worth(item: Item) -> float:
    return _GOLD * item.differs + 1 - item.confidence
