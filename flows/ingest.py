"""Readers: whatever people have -> `Article`. Today: `.txt` files with a `metadata.csv` beside them.

An article's text is kept exactly as the file has it, header and line ends included, because every offset counts in it.
"""

from __future__ import annotations

import csv
import glob
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from extractors.model import Article
from flows.errors import UserError

METADATA = "metadata.csv"
METADATA_COLUMNS = ("doc_id", "published", "title", "source")

_PUBLISHED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?P<time>[T ].+)?)?)?")
_HEADER = re.compile(r"[\ufeff\s]{0,20}date[ \t]+(\d{4}(?:-\d\d){0,2})(?![\d-])", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: an article, or the reason why it was set aside."""

    doc_id: str
    file: str
    article: Article | None = None
    reason: str = ""
    notes: tuple[str, ...] = ()
    """What an analyst should know of how it was read."""


@dataclass(frozen=True, slots=True)
class Found:
    """The files that the user's paths stand for, and what is odd about them."""

    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Metadata:
    """A folder's `metadata.csv`: a row for each article, and what is wrong in it."""

    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def published(text: str) -> str:
    """A publication date as the contract wants it; ValueError says what to write instead."""
    text = text.strip()
    if not text:
        return ""
    match = _PUBLISHED.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        datetime.fromisoformat(text if match["time"] else (text + "-01-01")[:10])
    except ValueError:
        raise ValueError(
            f"{text!r} is not a publication date; write a day (2020-04-15), a date-time (2020-04-15T08:30), "
            "a month (2020-04), a year (2020), or nothing"
        ) from None
    return text


def header_date(text: str) -> str:
    """The date of a leading "date 2020-04" line, "" where there is none."""
    match = _HEADER.match(text)
    try:
        return published(match[1]) if match else ""
    except ValueError:
        return ""


def find(paths: Sequence[str]) -> Found:
    """The articles' files under folders, files and globs, each once, in a stable order."""
    files: dict[Path, None] = {}
    notes: list[str] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.suffix.lower() == ".txt" and one.is_file())
            if not inside:
                notes.append(f"the folder {given} holds no article; put UTF-8 .txt files in it or name another folder")
        elif path.exists():
            inside = [path] if path.name != METADATA else []
        else:
            inside = [Path(one) for one in sorted(glob.glob(given, recursive=True)) if Path(one).is_file()]
            inside = [one for one in inside if one.name != METADATA]
            if not inside:
                what = "matches no file" if glob.has_magic(given) else "does not exist"
                raise UserError(f"{given} {what}; name a folder, a .txt file or a glob such as 'articles/*.txt'")
        files.update(dict.fromkeys(inside))
    if not files:
        raise UserError("; ".join(notes) or "no article to read; name a folder, a .txt file or a glob such as 'articles/*.txt'")
    for folder in dict.fromkeys(one.parent for one in files):
        notes += read_metadata(folder).notes
    return Found(tuple(files), tuple(notes))


def doc_id(file: Path) -> str:
    """An article's id: its file's name without the ending."""
    return file.stem


def read(files: Iterable[Path]) -> Iterator[Reading]:
    """Read articles as they are asked for; a file that cannot be used comes back with its reason."""
    seen: dict[str, Path] = {}
    for file in files:
        reading = read_article(file)
        if reading.doc_id in seen and reading.article is not None:
            reason = f"has the same name as {seen[reading.doc_id]}, and the name is the article's id; rename one of them"
            reading = Reading(reading.doc_id, reading.file, reason=reason)
        seen.setdefault(reading.doc_id, file)
        yield reading


def read_article(file: Path) -> Reading:
    """Read one file."""
    id_ = doc_id(file)
    if file.suffix.lower() != ".txt":
        return Reading(id_, str(file), reason="is not a .txt file; save the article as plain text in UTF-8")
    try:
        text, notes = _decode(file.read_bytes())
    except OSError as error:
        return Reading(id_, str(file), reason=f"cannot be read ({error.strerror}); check the file and its permissions")
    except ValueError as error:
        return Reading(id_, str(file), reason=str(error))
    row = read_metadata(file.parent).rows.get(id_, {})
    date = row.get("published", "") or header_date(text)
    article = Article(id_, text, date, row.get("title", ""), row.get("source", ""))
    return Reading(id_, str(file), article, notes=notes)


@lru_cache(maxsize=16)
def _read_metadata(path: Path, changed: int) -> Metadata:
    rows, header = read_csv(path)
    if "doc_id" not in header:
        raise UserError(f"{path} has no column doc_id; its first line should be {','.join(METADATA_COLUMNS)}")
    found = Metadata()
    for number, row in enumerate(rows, start=2):
        id_ = row["doc_id"]
        if not (path.parent / f"{id_}.txt").exists():
            found.notes.append(f"{path}, line {number}: there is no article {id_}.txt; correct doc_id or remove the line")
            continue
        if id_ in found.rows:
            found.notes.append(f"{path}, line {number}: {id_} has a line already; the first one counts")
            continue
        try:
            row["published"] = published(row.get("published", ""))
        except ValueError as error:
            found.notes.append(f"{path}, line {number}: {error}; {id_} is read without it")
            row["published"] = ""
        found.rows[id_] = row
    return found


def read_metadata(folder: Path) -> Metadata:
    """The folder's `metadata.csv`; empty where it has none. Read again only when the file has changed."""
    path = folder / METADATA
    return _read_metadata(path.resolve(), path.stat().st_mtime_ns) if path.is_file() else Metadata()


def read_csv(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    """The rows and the header of a CSV that a person may have saved from a spreadsheet: with commas or semicolons."""
    try:
        text, _ = _decode(path.read_bytes())
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read as a table: {error}") from error
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="")
    rows = [{key: cell for key, cell in row.items() if key is not None} for row in reader]
    return rows, list(reader.fieldnames or ())


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A file's text, and a note where it was not UTF-8. ValueError says why it is no text."""
    notes: tuple[str, ...] = ()
    if data.startswith(_UTF16_MARKS):
        encoding, notes = "utf-16", ("read as UTF-16; save it as UTF-8",)
    elif len(_CONTROLS.findall(data)) * 100 > len(data) or b"\0" in data:
        raise ValueError("is binary, not text; save the article as UTF-8 text (.txt)")
    else:
        encoding = "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
            notes = ("is not UTF-8, read as windows-1252 (Latin-1); save it as UTF-8 to be sure of its accents",)
        except UnicodeDecodeError:
            raise ValueError("is text neither in UTF-8 nor in windows-1252; save the article as UTF-8 text") from None
    if not text.strip("\ufeff \t\r\n"):
        raise ValueError("is empty; put the article's text in it or remove it")
    return text, notes
