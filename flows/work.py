"""What a run does with each article: looks it up in the store, hands it out for annotation, keeps what comes back.

Nothing is held for longer than a batch is under way, but for the ids and the remarks that run.json lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from extractors.model import Article
from flows.copies import fingerprint
from flows.ingest import Reading
from flows.names import Names
from flows.settings import Settings
from flows.store import Ahead, Entry, Known, Store

if TYPE_CHECKING:
    from flows.batches import Annotated

TOGETHER = 200
"""Articles that are looked up, checked and stored at once: pandera takes a tenth of a second, whatever the number of rows."""
CHARACTERS = 2_000_000
"""Fewer, where they are as long as this together."""


@dataclass(slots=True)
class Work:
    """What one run has done so far, and what is under way."""

    store: Store
    run_id: str
    settings: Settings
    refresh: bool = False
    """Whether what is unchanged is annotated too."""
    version: str = ""
    finished: int = 0
    """Articles, and sources that are none, that are done with."""
    annotated: int = 0
    unchanged: int = 0
    set_aside: list[dict[str, str]] = field(default_factory=list)
    near_copies: list[dict[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    """Every id that was read."""
    _read: int = 0
    _ahead: Ahead | None = None
    _names: Names = field(init=False)
    _known: dict[str, Known] = field(default_factory=dict)
    _under_way: dict[str, Reading] = field(default_factory=dict)
    _done: list[Annotated] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.version = self.settings.version()
        self._ahead = None if self.refresh else Ahead(self.store, self.version)
        self._names = Names(self.store)

    def is_unchanged(self, article: Article) -> bool:
        """Whether the store has what this pipeline made of this very article."""
        known = self._ahead.unchanged(article) if self._ahead else None
        if known is not None:
            self._known[article.doc_id] = known
        return known is not None

    def batches(self, readings: Iterable[Reading], paragraphs: int) -> Iterator[list[Article]]:
        """The articles that need annotation, in batches of at least so many paragraphs, but for the last."""
        everything = chain(together(readings), together(self._under_other_names()))
        return batched((article for some in everything for article in self._changed(some)), paragraphs)

    def _under_other_names(self) -> Iterator[Reading]:
        """What this run read under other names than the store has it under, as soon as all the rest is read."""
        for file, article in self._names.unread(self.seen):
            known = self.is_unchanged(article)
            yield Reading(article.doc_id, file, article, fingerprint=None if known else fingerprint(article.text))

    def _changed(self, readings: Sequence[Reading]) -> list[Article]:
        """Those of the articles that need annotation; what becomes of the others is noted."""
        # Also what is stored under another name: should that get another text, this one has the rows.
        named = dict.fromkeys(one.doc_id for one in readings if not one.reason and one.doc_id not in self.seen)
        self.store.add_to_run(self.run_id, self._read, list(named))
        self.store.set_aside(self.run_id, {one.doc_id: one.reason for one in readings if one.reason})
        self._read += len(named)
        self._names.note(readings)
        changed = []
        for reading in readings:
            self.seen.add(reading.doc_id)
            self.notes += [f"{reading.file} {note}" for note in reading.notes]
            known = self._known.pop(reading.doc_id, None)
            if reading.same_as:
                continue
            if reading.article is None:
                self.set_aside.append(_remark(reading, reason=reading.reason))
            elif known is None:
                self._under_way[reading.doc_id] = reading
                self._names.is_annotated_again(reading.doc_id)
                changed.append(reading.article)
            elif known.reason:
                self.set_aside.append(_remark(reading, reason=known.reason))
            else:
                self.unchanged += 1
            if near := known.duplicate_of if known else reading.duplicate_of:
                self.near_copies.append(_remark(reading, duplicate_of=near))
        self.finished += len(readings) - len(changed)
        return changed

    def keep(self, done: Sequence[Annotated]) -> None:
        """Store what was annotated, some of it together."""
        self._done += done
        if len(self._done) >= TOGETHER or sum(len(row.text) for one in self._done for row in one.mentions) >= CHARACTERS:
            self._store_done()

    def finish(self) -> None:
        """Store the rest."""
        self._store_done()
        self.unchanged += self._names.settle()

    def _store_done(self) -> None:
        """An article whose rows break the contract, or that the database refuses, is set aside."""
        if not self._done:
            return
        from flows import contract  # imports pandas: not where nothing is new

        done, self._done = self._done, []
        reasons = {one.doc_id: one.error for one in done if one.error}
        while broken := contract.broken([one for one in done if one.doc_id not in reasons]):
            reasons |= broken
        readings = {one.doc_id: self._under_way.pop(one.doc_id) for one in done}
        entries = [_entry(readings[one.doc_id], one, reasons.get(one.doc_id, "")) for one in done]
        reasons |= self.store.replace(self.run_id, self.version, entries)
        self.set_aside += [_remark(readings[doc_id], reason=reason) for doc_id, reason in reasons.items()]
        self.annotated += len(done) - len(reasons)
        self.finished += len(done)

    def counts(self) -> dict[str, Any]:
        """What run.json says of the articles."""
        return {
            "articles": self.annotated + self.unchanged,
            "annotated": self.annotated,
            "unchanged": self.unchanged,
            "set_aside": self.set_aside,
            "same_text": self._names.remarks(),
            "near_copies": self.near_copies,
        }


def together(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """Readings in lists of `TOGETHER`, or of fewer where they are long."""
    some: list[Reading] = []
    characters = 0
    for reading in readings:
        some.append(reading)
        characters += len(reading.article.text) if reading.article else 0
        if len(some) >= TOGETHER or characters >= CHARACTERS:
            yield some
            some, characters = [], 0
    if some:
        yield some


def batched(articles: Iterable[Article], paragraphs: int) -> Iterator[list[Article]]:
    """Articles in batches of at least so many paragraphs, but for the last."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += sum(bool(line.strip()) for line in article.text.splitlines())
        if size >= paragraphs:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _remark(reading: Reading, **more: str) -> dict[str, str]:
    return {"doc_id": reading.doc_id, "file": reading.file, **more}


def _entry(reading: Reading, annotated: Annotated, reason: str) -> Entry:
    assert reading.article is not None
    if reason:
        return Entry(reading.article, reason=reason, duplicate_of=reading.duplicate_of)
    rows = annotated.mentions, annotated.facts
    return Entry(reading.article, *rows, duplicate_of=reading.duplicate_of, fingerprint=reading.fingerprint)
