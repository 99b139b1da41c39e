"""The same text under two names, and near-copies: a dispatch that several papers print, with another headline or a cut end.

Two texts are near-copies when they share most of their runs of words (MinHash, by rensa) and nearly all of their figures: a
daily market report repeats yesterday's words, but its figures are new, so it is no copy. What was seen is kept in a private
SQLite file that vanishes with the run, so that memory does not grow with the number of articles.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from array import array
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import eq
from typing import Protocol

from rensa import RMinHash

SIMILAR = 0.7
"""The share of common runs of words (Jaccard) from which two texts are near-copies."""
FIGURES = 0.8
"""The share of the shorter list of figures that the other text must have too."""
SHORTEST = 40
"""Words under which a text has no near-copies: two headlines on one event are alike without being copies."""
COMPARED = 20_000
"""Words of a text that are compared: two books that begin alike are one."""
RUN = 4

_BANDS, _ROWS, _SEED = 24, 5, 1
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+(?:[.,\s]\d+)*")


@dataclass(frozen=True)
class Fingerprint:
    """What is compared of a text."""

    digest: str
    """SHA-256 of the text, white space aside."""
    signature: tuple[int, ...] = ()
    """MinHash of its runs of words; empty for a short text."""
    figures: frozenset[str] = frozenset()

    @cached_property
    def bands(self) -> tuple[int, ...]:
        """Keys of which two near-copies very probably share one (98 % at `SIMILAR`)."""
        found = []
        for band in range(_BANDS if self.signature else 0):
            part = array("Q", (band, *self.signature[band * _ROWS : (band + 1) * _ROWS])).tobytes()
            found.append(int.from_bytes(hashlib.blake2b(part, digest_size=8).digest(), "big", signed=True))
        return tuple(found)

    def cells(self) -> dict[str, str | bytes]:
        """As a database keeps it."""
        signature = array("I", self.signature).tobytes()
        return {"digest": self.digest, "signature": signature, "figures": " ".join(self.figures)}

    @classmethod
    def of(cls, digest: str, signature: bytes, figures: str) -> Fingerprint:
        """From what `cells` gave."""
        return cls(digest, tuple(array("I", signature)), frozenset(figures.split()))

    def is_near(self, other: Fingerprint) -> bool:
        """Whether the two texts are near-copies."""
        if not (self.signature and other.signature):
            return False
        fewest = min(len(self.figures), len(other.figures))
        if len(self.figures & other.figures) < FIGURES * fewest:
            return False  # as nearly all do that only share their words: the faster test comes first
        equal: int = sum(map(eq, self.signature, other.signature))
        return equal >= SIMILAR * len(self.signature)


def digest(text: str) -> str:
    """The same for texts that differ in white space alone."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def fingerprint(text: str) -> Fingerprint:
    """A text's fingerprint, in about 0.2 ms for 1,300 characters."""
    words = [found.group() for found in islice(_WORD.finditer(text.casefold()), COMPARED)]
    figures = frozenset("".join(figure.split()) for figure in _FIGURE.findall(text))
    if len(words) < SHORTEST:
        return Fingerprint(digest(text), figures=figures)
    minhash = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    minhash.update([" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)])
    return Fingerprint(digest(text), tuple(minhash.digest()), figures)


class Memory(Protocol):
    """What is remembered of articles: by `Copies` within a run, by `flows.remembered` across runs."""

    def same(self, digest: str) -> str:
        """The id of the article that has this text; "" where none has."""

    def near(self, one: Fingerprint, doc_id: str) -> str:
        """The id of the first near-copy but `doc_id` itself; "" where there is none."""

    def still(self, doc_id: str, digest: str) -> None:
        """Remember an article that has not changed since an earlier run."""

    def add(self, doc_id: str, one: Fingerprint) -> None:
        """Remember an article, in place of what was known of this id."""


class Copies:
    """The memory of one run."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.executescript(
            """PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            CREATE TABLE texts (number INTEGER PRIMARY KEY, doc_id TEXT, digest TEXT, signature BLOB, figures TEXT);
            CREATE UNIQUE INDEX by_id ON texts (doc_id);
            CREATE INDEX by_digest ON texts (digest);
            CREATE TABLE bands (key INTEGER, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID;
            BEGIN"""
        )

    def same(self, digest: str) -> str:
        """The id of the article that has this text; "" where none has."""
        row = self._db.execute("SELECT doc_id FROM texts WHERE digest = ? ORDER BY number LIMIT 1", (digest,)).fetchone()
        return row[0] if row else ""

    def near(self, one: Fingerprint, doc_id: str) -> str:
        """The id of the first near-copy but `doc_id` itself; "" where there is none."""
        if not (keys := one.bands):
            return ""
        query = f"""SELECT doc_id, signature, figures FROM texts WHERE doc_id != ? AND number IN
            (SELECT number FROM bands WHERE key IN ({",".join("?" * len(keys))})) ORDER BY number"""
        for other_id, signature, figures in self._db.execute(query, (doc_id, *keys)):
            if one.is_near(Fingerprint.of("", signature, figures)):
                return str(other_id)
        return ""

    def still(self, doc_id: str, digest: str) -> None:
        """Remember an article that has not changed since an earlier run: only its text is known, not what it is like."""
        self.add(doc_id, Fingerprint(digest))

    def add(self, doc_id: str, one: Fingerprint) -> None:
        """Remember an article, in place of what was known of this id."""
        row = (doc_id, *one.cells().values())
        number = self._db.execute(
            "INSERT OR REPLACE INTO texts (doc_id, digest, signature, figures) VALUES (?, ?, ?, ?)", row
        ).lastrowid
        self._db.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(key, number) for key in one.bands])
