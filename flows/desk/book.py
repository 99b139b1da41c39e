"""What the desk knows: the facts of the store, what people decided of them, who is looking at which one.

The store is the only memory that counts: a decision is in it before `record` returns, and what is kept here is read from it.
Other processes may write to it meanwhile: newer decisions are seen at once, a newer run within a minute.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from threading import RLock

from extractors.model import Article, Fact
from flows import decisions
from flows.anchors import Passages
from flows.beside_gold import Judged, judged
from flows.decisions import Decision, Reviewed
from flows.desk import queue
from flows.desk.queue import Item
from flows.evaluate import FACT
from flows.gold import Tables
from flows.matching import Row
from flows.review import recording
from flows.store import Filter, Store
from flows.tables import cells

HELD = 600.0
"""Seconds for which a fact that one reviewer looks at is not offered to another."""
RUNS = 60.0
"""Seconds between two looks at whether there was a new run."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article on the desk: its text, Relevé's facts in it by id, what people decided of it."""

    article: Article
    facts: Mapping[str, Row]
    passages: Passages
    reviewed: Reviewed

    @property
    def places(self) -> dict[str, tuple[int, int]]:
        """Where each fact stands: Relevé's, and those that people added."""
        ours = {id_: (int(row["start"]), int(row["end"])) for id_, row in self.facts.items()}
        return {**{id_: self.reviewed.places[id_] for id_ in self.reviewed.of}, **ours}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is."""

    facts: int
    decided: int
    """By anyone."""
    mine: int
    left: int
    """Facts that nobody decided yet."""


@dataclass(slots=True)
class Book:
    """Everything that the desk's pages show. Safe to be used by several threads."""

    store: Store
    gold: Tables | None = None
    _items: dict[str, Item] = field(default_factory=dict)
    _differing: dict[str, Judged] = field(default_factory=dict)
    _all: list[Decision] = field(default_factory=list)
    _reviewed: dict[str, Reviewed] = field(default_factory=dict)
    _last: int = 0
    """The number of the newest decision that was read."""
    _run: str | None = None
    _looked: float = 0.0
    _held: dict[str, tuple[str, float]] = field(default_factory=dict)
    _aside: dict[str, set[str]] = field(default_factory=dict)
    _lock: RLock = field(default_factory=RLock)

    def next(self, reviewer: str) -> str | None:
        """The id of the fact that a reviewer should see now; None where nothing is left."""
        with self._lock:
            self._refresh()
            now = time.monotonic()
            aside = self._aside.setdefault(reviewer, set())
            held = {id_ for id_, (who, until) in self._held.items() if who != reviewer and until > now}
            item = self._first(reviewer, aside | held) or self._first(reviewer, held)
            if item is None:
                return None
            if item.fact_id in aside:
                aside.clear()  # all that is left was put aside: once more, from the first
            self._held = {id_: one for id_, one in self._held.items() if one[0] != reviewer}
            self._held[item.fact_id] = reviewer, now + HELD
            return item.fact_id

    def put_aside(self, reviewer: str, fact_id: str) -> None:
        """Leave a fact for later."""
        with self._lock:
            self._aside.setdefault(reviewer, set()).add(fact_id)

    def record(self, decision: Decision) -> None:
        """Put a decision into the store."""
        recording.record(self.store, [decision])

    def last(self, reviewer: str) -> Decision | None:
        """The reviewer's latest decision that is not undone."""
        with self._lock:
            self._refresh()
            return next(reversed(decisions.standing(one for one in self._all if one.reviewer == reviewer)), None)

    def sheet(self, doc_id: str) -> Sheet | None:
        """An article; None where the store does not have it."""
        with self._lock:
            self._refresh()
            return next(self._sheets([doc_id]), None)

    def reasons(self, reviewer: str, fact_id: str) -> list[queue.Reason]:
        """Why a fact is worth a look; none where Relevé has no such fact."""
        with self._lock:
            item = self._items.get(fact_id)
            return queue.reasons(item, others=self._others(reviewer), known=self._known()) if item else []

    def differing(self, fact_id: str) -> Judged | None:
        """What gold says against a fact; None where it agrees, or says nothing."""
        return self._differing.get(fact_id)

    def progress(self, reviewer: str) -> Progress:
        """How far the review is."""
        with self._lock:
            self._refresh()
            mine, others = self._mine(reviewer), self._others(reviewer)
            left = len(self._items.keys() - mine - others)
            return Progress(len(self._items), len(self._items) - left, len(mine), left)

    def decided(self) -> dict[str, list[Decision]]:
        """The standing decisions by fact."""
        with self._lock:
            self._refresh()
            return {id_: of for one in self._reviewed.values() for id_, of in one.of.items()}

    def organizations(self) -> list[str]:
        """Every organization that facts name, those with the most facts first."""
        counted = Counter(item.organization for item in self._items.values() if item.organization)
        return [name for name, _ in counted.most_common()]

    def _first(self, reviewer: str, left: Collection[str]) -> Item | None:
        mine, others = self._mine(reviewer), self._others(reviewer)
        return queue.first(self._items.values(), mine=mine, others=others, left=left, known=self._known())

    def _mine(self, reviewer: str) -> set[str]:
        return {id_ for id_, of in self.decided().items() if any(one.reviewer == reviewer for one in of)}

    def _others(self, reviewer: str) -> set[str]:
        return {id_ for id_, of in self.decided().items() if all(one.reviewer != reviewer for one in of)}

    def _known(self) -> set[str]:
        """The organizations that decisions are about."""
        return {one.outcome["organization"] for of in self.decided().values() for one in of if one.outcome}

    def _refresh(self) -> None:
        if self._run is None or time.monotonic() - self._looked > RUNS:
            self._look_for_a_run()
        if new := self.store.reviews(after=self._last):
            self._last = new[-1].id or self._last
            self._all += map(recording.decision, new)
            for sheet in self._sheets({one.doc_id for one in new}):
                self._reviewed[sheet.article.doc_id] = sheet.reviewed

    def _look_for_a_run(self) -> None:
        newest = next((run.id for run in self.store.runs() if run.finished), "")
        self._looked = time.monotonic()
        if newest != self._run:
            self._run = newest
            output = Tables((), tuple(map(cells, self.store.facts())))
            facts = [one for one in judged(output, self.gold) if one.verdict != "missing" and one.kind == FACT]
            self._items = {item.fact_id: item for item in queue.items(facts)}
            self._differing = {one.id: one for one in facts if one.verdict in ("differs", "spurious")}
            for sheet in self._sheets({one.doc_id for one in self._all}):
                self._reviewed[sheet.article.doc_id] = sheet.reviewed

    def _sheets(self, doc_ids: Collection[str]) -> Iterator[Sheet]:
        wanted = Filter(doc_ids=tuple(doc_ids))
        facts: dict[str, list[Fact]] = {}
        for fact in self.store.facts(wanted) if doc_ids else ():
            facts.setdefault(fact.doc_id, []).append(fact)
        for stored in self.store.articles(wanted) if doc_ids else ():
            rows = {fact.fact_id: cells(fact) for fact in facts.get(stored.doc_id, ())}
            passages = Passages(stored.text)
            mine = [one for one in self._all if one.doc_id == stored.doc_id]
            yield Sheet(stored.article, rows, passages, decisions.review(mine, list(rows.values()), passages))
