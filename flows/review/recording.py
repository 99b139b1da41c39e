"""Decisions into the store and out of it."""

from __future__ import annotations

from collections.abc import Iterable

from flows.anchors import Anchor
from flows.decisions import Decision, news
from flows.store import Review, Store


def recorded(store: Store) -> dict[str, list[Decision]]:
    """Every decision by article, in the order of recording."""
    found: dict[str, list[Decision]] = {}
    for review in store.reviews():
        found.setdefault(review.doc_id, []).append(decision(review))
    return found


def record(store: Store, decisions: Iterable[Decision]) -> list[Decision]:
    """Append what is new among some decisions, all or nothing; returns it."""
    given = list(decisions)
    before = map(decision, store.reviews({one.fact_id for one in given}))
    new = news(given, before)
    store.add_reviews(map(_review, new))
    return new


def decision(review: Review) -> Decision:
    """A row of the store as a decision."""
    return Decision(
        fact_id=review.fact_id,
        doc_id=review.doc_id,
        reviewer=review.reviewer,
        choice=review.decision,
        judged=review.judged,
        corrections=review.corrections,
        comment=review.comment,
        decided_at=review.decided_at,
        anchor=Anchor(review.start, review.end, review.text, review.sentence),
    )


def _review(decision: Decision) -> Review:
    anchor = decision.anchor
    return Review(
        fact_id=decision.fact_id,
        doc_id=decision.doc_id,
        reviewer=decision.reviewer,
        decision=decision.choice,
        judged=dict(decision.judged),
        corrections=dict(decision.corrections),
        comment=decision.comment,
        decided_at=decision.decided_at,
        start=anchor.start,
        end=anchor.end,
        text=anchor.text,
        sentence=anchor.sentence,
    )
