"""The memory by which a run knows copies: of what earlier runs stored, and of what this one has read so far.

The earlier article keeps its place: a text that comes again is known by the name that the store has it under, and a near-copy
is marked with the first of its kind, never with another near-copy.
"""

from __future__ import annotations

from flows.copies import Copies, Fingerprint
from flows.store import Store


class Remembered:
    """A `copies.Memory` over a store. It holds the ids of a run's articles; their texts stay in the two databases."""

    def __init__(self, store: Store) -> None:
        self._store = store if store.has_texts() else None
        self._run = Copies()
        self._read: set[str] = set()
        """What is new or changed in this run: the store knows what it was, `_run` what it is."""
        self._originals: dict[str, str] = {}
        """Of the near-copies of this run, each with what it is a copy of."""

    def same(self, digest: str) -> str:
        """The id of the article that has this text; "" where none has."""
        earlier = self._store.same_text(digest) if self._store else ()
        return next((doc_id for doc_id in earlier if doc_id not in self._read), "") or self._run.same(digest)

    def near(self, one: Fingerprint, doc_id: str) -> str:
        """The id of the first article that this is a near-copy of; "" where there is none."""
        found = self._earlier(one, doc_id) or self._run.near(one, doc_id)
        original = self._originals.get(found, found)
        if original == doc_id:
            return ""
        if original:
            self._originals[doc_id] = original
        return original

    def _earlier(self, one: Fingerprint, doc_id: str) -> str:
        for near, marked in self._store.near_copies(one) if self._store else ():
            original = marked or near
            if doc_id not in (near, original) and self._read.isdisjoint((near, original)):
                return original
        return ""

    def still(self, doc_id: str, digest: str) -> None:
        """Remember an article that is what the store has of it."""
        self._run.still(doc_id, digest)

    def add(self, doc_id: str, one: Fingerprint) -> None:
        """Remember an article, in place of what was known of this id."""
        self._read.add(doc_id)
        self._run.add(doc_id, one)
