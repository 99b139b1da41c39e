"""What a reader takes and gives: a `Source` of bytes in; `Record`s out, and `Refused` for what cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from flows.sources.archive import Budget

LONGEST = 5_000_000
"""Characters of the longest article: a book has a million."""
DOCUMENT = 10_000_000
"""Bytes of a file that holds one article: pages carry pictures and scripts, but not more than this."""
_CHUNK = 1 << 16


class Unreadable(Exception):
    """A source that cannot be read; the message says why and what to do, and reads on after the source's name."""


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read: what the command line and a deployment may say."""

    published: str = ""
    """The publication date of articles whose source gives none."""
    text_column: str = ""
    date_column: str = ""
    id_column: str = ""
    title_column: str = ""
    source_column: str = ""
    allow_private: bool = False
    """Whether URLs on private and local addresses may be fetched."""


@dataclass(frozen=True, slots=True)
class Source:
    """A named stream of bytes: a file, an answer from the web, a member of an archive."""

    name: str
    """As the user knows it: a path, a URL, "archive.zip: member"."""
    id: str
    """The id of the article, where the source holds one and says no other."""
    open: Callable[[], BinaryIO]
    """Open it from its beginning. OSError where that fails."""
    kind: str = ""
    """Its media type, where the name's ending does not tell."""
    charset: str = ""
    """The encoding that was declared beside it, as in an HTTP header."""
    depth: int = 0
    """How many archives it lies in."""
    budget: Budget | None = None
    """Of what lies in an archive: the bytes that this may still unpack to."""

    def data(self, limit: int = DOCUMENT) -> bytes:
        """All of its bytes; Unreadable where there are more than `limit`."""
        data = bytearray()
        with self.open() as file:  # in chunks: a read of `limit` bytes would take as much memory for the smallest file
            while len(data) <= limit and (chunk := file.read(_CHUNK)):
                data += chunk
        if len(data) > limit:
            raise Unreadable(
                f"has more than {limit // 1_000_000} MB, too much for one article; split it, "
                "or save many articles as a table (.jsonl, .csv)"
            )
        return bytes(data)


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its source has it, before anyone judged it."""

    place: str
    """Where it stands: the source's name, with the row or entry where the source holds many."""
    id: str
    text: str
    published: str = ""
    """As the source writes it."""
    title: str = ""
    source: str = ""
    seen: str = ""
    """The day on which a crawler saw it (ISO 8601): it was published then or before."""
    notes: tuple[str, ...] = field(default=())
    """What an analyst should know of how it was read."""

    def described_by(self, row: Mapping[str, str]) -> Record:
        """The record with what a line of metadata.csv says of it, which comes first."""
        return replace(
            self,
            published=row.get("published") or self.published,
            title=row.get("title") or self.title,
            source=row.get("source") or self.source,
        )


@dataclass(frozen=True, slots=True)
class Refused:
    """What cannot be read, and why."""

    place: str
    id: str
    reason: str


class Reader(Protocol):
    """The function `read` of a format's module. It may raise Unreadable or OSError for what is left of the source."""

    def __call__(self, source: Source, options: Options) -> Iterator[Record | Refused]:
        """The articles of a source, one at a time."""
