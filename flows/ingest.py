"""From what people have to `Article`s: finds the sources, has them read, and decides what becomes of each article.

The formats are read in `flows/sources`. Here an article gets its publication date; what is empty, broken or not French is set
aside with the reason; the same text under a second name is known for what it is. Everything is a stream: one article is in
memory at a time, however many there are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.model import Article
from flows import copies, language
from flows.copies import Copies, Memory
from flows.errors import NothingToRead
from flows.metadata import read_metadata
from flows.published import settle
from flows.sources import locations, registry
from flows.sources.record import LONGEST, Options, Record, Refused

_LINE = 1000
"""Characters of the longest id or title."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one article: it is to be annotated, or known under another name, or set aside with a reason."""

    doc_id: str
    file: str
    """Where it stands: a path or URL, with the row, entry or member where that holds many."""
    article: Article | None = None
    reason: str = ""
    notes: tuple[str, ...] = ()
    """What an analyst should know of how it was read."""
    same_as: str = ""
    """The id of the article that has the same text and is annotated in place of this one; `article` is None."""
    duplicate_of: str = ""
    """The id of an earlier article of which this one, which is annotated too, is a near-copy."""
    fingerprint: copies.Fingerprint | None = None
    """By which later runs know a copy of it; None of what is unchanged, and so has one in the store."""


@dataclass(frozen=True, slots=True)
class Found:
    """The files and URLs that the user's paths stand for, and what is odd about them."""

    files: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def articles(self) -> int | None:
        """How many articles they hold; None where only reading them can tell."""
        formats = [registry.format_of(file) for file in self.files]
        return None if any(one is not None and not one.single for one in formats) else len(formats)


def find(paths: Sequence[str]) -> Found:
    """The files under folders, files, globs and URLs, each once, in a stable order. Fetches no article."""
    files: dict[str, None] = {}
    notes: list[str] = []
    for given in paths:
        inside, odd = locations.expand(given)
        files.update(dict.fromkeys(inside))
        notes += odd
    if not files:
        raise NothingToRead("; ".join(notes) or f"no article to read; {locations.NAME_WHAT}")
    for folder in dict.fromkeys(Path(one).parent for one in files if locations.is_local(one)):
        notes += read_metadata(folder).notes
    return Found(tuple(files), tuple(notes))


def read(
    files: Iterable[str | Path],
    options: Options = Options(),  # noqa: B008  (frozen)
    memory: Memory | None = None,
    unchanged: Callable[[Article], bool] = lambda article: False,
) -> Iterator[Reading]:
    """Read articles as they are asked for; what cannot be used comes back with its reason.

    `memory` knows the articles of earlier runs; without it, only copies within this run are found. An article that is
    `unchanged` since an earlier run was checked then, and is not checked again.
    """
    judge = _Judge(options, memory or Copies(), unchanged)
    for file in map(str, files):
        for found in registry.read(locations.source(file, options), options):
            yield judge.reading(found, file)


class _Judge:
    """Decides what becomes of each article of one run."""

    def __init__(self, options: Options, memory: Memory, unchanged: Callable[[Article], bool]) -> None:
        self.options, self.memory, self.unchanged = options, memory, unchanged
        self.places: dict[str, str] = {}
        self.metadata: dict[str, Mapping[str, Mapping[str, str]]] = {}

    def reading(self, found: Record | Refused, file: str) -> Reading:
        """What becomes of one article that was found in `file`."""
        id_ = _line(found.id)
        reason = found.reason if isinstance(found, Refused) else unusable(found.text)
        if reason or isinstance(found, Refused):
            return Reading(id_, found.place, reason=reason)
        article, notes = self._article(found, id_, file)
        digest = copies.digest(article.text)
        again = id_ in self.places
        if not again and self.unchanged(article):
            self.places[id_] = found.place
            self.memory.still(id_, digest)
            return Reading(id_, found.place, article, notes=notes)
        same = self.memory.same(digest)
        if same and (same != id_ or again):
            return Reading(id_, found.place, same_as=same)
        if again:
            reason = f"has the same name as {self.places[id_]}, and the name is the article's id; rename one of them"
            return Reading(id_, found.place, reason=reason)
        self.places[id_] = found.place
        if other := language.other_language(article.text):
            return Reading(id_, found.place, reason=f"is not French but {other}, as far as its words tell; leave it out")
        fingerprint = copies.fingerprint(article.text)
        near = self.memory.near(fingerprint, id_)
        self.memory.add(id_, fingerprint)
        return Reading(id_, found.place, article, notes=notes, duplicate_of=near, fingerprint=fingerprint)

    def _article(self, record: Record, id_: str, file: str) -> tuple[Article, tuple[str, ...]]:
        if record.place == file and locations.is_local(file):
            described = self._metadata(os.path.dirname(file)).get(id_)
            record = record.described_by(described) if described else record
        text, repaired = repair(record.text)
        published, undated = settle(record.published, self.options.published, record.seen)
        article = Article(id_, text, published, _line(record.title), _line(record.source))
        return article, (*record.notes, *filter(None, (repaired, undated)))

    def _metadata(self, folder: str) -> Mapping[str, Mapping[str, str]]:
        """The lines of a folder's metadata.csv, which is looked at once while its articles come one after the other."""
        if folder not in self.metadata:
            self.metadata = {folder: read_metadata(Path(folder)).rows}
        return self.metadata[folder]


def unusable(text: str) -> str:
    """Why a text cannot be annotated; "" where it can."""
    if not text.strip("\ufeff \t\r\n"):
        return "is empty; put the article's text in it or remove it"
    if len(text) > LONGEST:
        return f"has {len(text)} characters, an article {LONGEST} at most; split it, or save its parts as a table (.jsonl, .csv)"
    if "\0" in text:
        return f"has a NUL character at {text.index(chr(0))}; remove it"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"has half a character (a lone surrogate) at {error.start}; remove it"
    return ""


def repair(text: str) -> tuple[str, str]:
    """The text with accents that were decoded wrongly once ("Ã©") put right, and a note; the text itself where it is sound."""
    from ftfy import TextFixerConfig, fix_encoding
    from ftfy.badness import is_bad

    if not is_bad(text):
        return text, ""
    fixed = fix_encoding(text, TextFixerConfig(uncurl_quotes=False, fix_latin_ligatures=False))
    return fixed, "had broken accents (UTF-8 read as windows-1252), which were put right" if fixed != text else ""


def _line(text: str) -> str:
    """An id or a title as one line that every table can hold."""
    return " ".join(text.encode("utf-8", "replace").decode().replace("\0", " ").split())[:_LINE]
