"""Where the decisions in a store leave its facts today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractors.model import Article
from flows import decisions
from flows.anchors import Passages
from flows.decisions import Decision, Reviewed, Status
from flows.matching import Row
from flows.review.recording import recorded
from flows.store import Filter, Store
from flows.tables import cells


@dataclass(frozen=True, slots=True)
class Standing:
    """Where people's decisions leave a fact."""

    status: Status
    decisions: list[Decision]
    """The last of each reviewer."""
    corrected: Mapping[str, str]
    """What people say instead, of the columns that differ from Relevé's, where they agree."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article that people decided something about."""

    article: Article
    mentions: list[Row]
    facts: dict[str, Row]
    """Relevé's facts by id."""
    reviewed: Reviewed

    def status(self, fact_id: str) -> Status:
        """Where a fact stands."""
        return decisions.status(self.reviewed.of.get(fact_id, []), self.facts.get(fact_id))

    def standing(self, fact_id: str) -> Standing:
        """Where a fact stands, and why."""
        status, decided = self.status(fact_id), self.reviewed.of.get(fact_id, [])
        ours = decisions.judged(self.facts[fact_id]) if status == "corrected" else {}
        theirs = (decided[0].outcome or {}) if ours else {}
        return Standing(status, decided, {name: cell for name, cell in theirs.items() if cell != ours[name]})

    def statuses(self) -> dict[str, Status]:
        """Where each fact stands that somebody decided about."""
        return {fact_id: self.status(fact_id) for fact_id in self.reviewed.of}


def sheets(store: Store) -> Iterator[Sheet]:
    """The articles with decisions, by id."""
    of = recorded(store)
    for stored, mentions, facts in store.by_article(Filter(doc_ids=tuple(of))) if of else ():
        rows = {fact.fact_id: cells(fact) for fact in facts}
        reviewed = decisions.review(of[stored.doc_id], list(rows.values()), Passages(stored.text))
        yield Sheet(stored.article, [cells(mention) for mention in mentions], dict(rows), reviewed)


def statuses(store: Store) -> dict[str, Status]:
    """The `review_status` of every fact that somebody decided about."""
    return {fact_id: status for sheet in sheets(store) for fact_id, status in sheet.statuses().items()}


def standings(store: Store) -> dict[str, Standing]:
    """Every fact that somebody decided about, and where it stands."""
    return {fact_id: sheet.standing(fact_id) for sheet in sheets(store) for fact_id in sheet.reviewed.of}


def orphans(store: Store) -> list[Decision]:
    """Decisions on articles that the store does not have any more."""
    of = recorded(store)
    here = {one.doc_id for one in store.articles(Filter(doc_ids=tuple(of)))} if of else set()
    return [one for doc_id, given in of.items() if doc_id not in here for one in decisions.standing(given)]
