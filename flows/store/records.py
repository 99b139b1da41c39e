"""What goes into the store and comes out of it, beside the mentions and facts of the contract."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from extractors.model import Article, Fact, Mention

if TYPE_CHECKING:
    from flows.copies import Fingerprint

Status = Literal["done", "set_aside"]
Decision = Literal["accept", "reject", "correct", "add", "undo"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with its rows, on its way into the store; with a reason instead of rows where it is set aside."""

    article: Article
    mentions: Sequence[Mention] = ()
    facts: Sequence[Fact] = ()
    reason: str = ""
    duplicate_of: str = ""
    """The id of the article that this one is a near-copy of."""
    fingerprint: Fingerprint | None = None
    """By which later runs know a copy of it; None where none is to be known."""


class Known(NamedTuple):
    """What the store says of an article that a pipeline has seen."""

    hash: str
    """`content_hash` of what it was then."""
    reason: str
    """Why it is set aside; "" where it is not."""
    duplicate_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredArticle:
    """A row of the table `articles`."""

    doc_id: str
    hash: str
    version: str
    published: str
    title: str
    source: str
    text: str
    names: list[str]
    duplicate_of: str
    status: Status
    reason: str
    run_id: str
    time: str

    @property
    def article(self) -> Article:
        """The article as it was read."""
        return Article(self.doc_id, self.text, self.published, self.title, self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A row of the table `runs`; times are ISO 8601 in UTC."""

    id: str
    started: str
    finished: str
    """"" while it runs, and of a run that never ended."""
    options: dict[str, Any]
    record: dict[str, Any] | None
    scores: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A reviewer's decision about a fact, or about one that was missing ("add"). "undo" takes back the fact's last decision."""

    fact_id: str
    doc_id: str
    reviewer: str
    decision: Decision
    decided_at: str
    """ISO 8601 in UTC."""
    start: int
    end: int
    text: str
    sentence: str
    judged: dict[str, str] = field(default_factory=dict)
    """The columns that can be corrected, as the reviewer saw them; none of an added fact."""
    corrections: dict[str, str] = field(default_factory=dict)
    """The right value, as a CSV writes it, of each column that was wrong; of an added fact, all its columns."""
    comment: str = ""
    id: int | None = None
    """Its number in the store, rising; None before it is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which facts and mentions are wanted; everything, where nothing is said.

    The last three choose facts. Mentions are then those of the articles where at least one fact was chosen.
    """

    run_id: str = ""
    """Only what makes the tables of this run."""
    doc_ids: tuple[str, ...] | None = None
    since: str = ""
    """Published on this day, in this month or year, or later; articles without a date are left out."""
    until: str = ""
    organization: str = ""
    """Canonical name; capitals and accents do not matter."""
    indicator: str = ""
    """Words that the indicator holds; capitals and accents do not matter."""
    min_confidence: float = 0.0


EVERYTHING = Filter()


def content_hash(article: Article) -> str:
    """Changes whenever anything does that an article's rows are made from."""
    return hashlib.sha256(json.dumps(astuple(article)).encode()).hexdigest()
