"""A folder's `metadata.csv`: publication dates, titles and sources of the article files beside it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from flows.errors import UserError
from flows.published import published
from flows.sources.decode import decode
from flows.sources.record import Unreadable
from flows.sources.registry import FORMATS

METADATA = "metadata.csv"
METADATA_COLUMNS = ("doc_id", "published", "title", "source")

_ARTICLES = tuple(suffix for one in FORMATS if one.single for suffix in one.suffixes)


@dataclass(slots=True)
class Metadata:
    """A row for each article, and what is wrong in the file."""

    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read_metadata(folder: Path) -> Metadata:
    """The folder's `metadata.csv`; empty where it has none. Read again only when the file has changed."""
    path = folder / METADATA
    return _read_metadata(path.resolve(), path.stat().st_mtime_ns) if path.is_file() else Metadata()


@lru_cache(maxsize=16)
def _read_metadata(path: Path, changed: int) -> Metadata:
    rows, header = read_csv(path)
    return parse(str(path), rows, header, lambda id_: any((path.parent / (id_ + suffix)).exists() for suffix in _ARTICLES))


def parse(name: str, rows: list[dict[str, str]], header: list[str], exists: Callable[[str], bool]) -> Metadata:
    """A metadata table's rows by article; `exists` tells whether an article is there. UserError without the column doc_id."""
    if "doc_id" not in header:
        raise UserError(f"{name} has no column doc_id; its first line should be {','.join(METADATA_COLUMNS)}")
    found = Metadata()
    for number, row in enumerate(rows, start=2):
        id_ = row["doc_id"]
        if not exists(id_):
            found.notes.append(f"{name}, line {number}: there is no article {id_}.txt; correct doc_id or remove the line")
            continue
        if id_ in found.rows:
            found.notes.append(f"{name}, line {number}: {id_} has a line already; the first one counts")
            continue
        try:
            row["published"] = published(row.get("published", ""))
        except ValueError as error:
            found.notes.append(f"{name}, line {number}: {error}; {id_} is read without it")
            row["published"] = ""
        found.rows[id_] = row
    return found


def read_csv(path: Path | str, data: bytes | None = None) -> tuple[list[dict[str, str]], list[str]]:
    """The rows and the header of a CSV that a person may have saved from a spreadsheet: with commas or semicolons.

    `data` is what the file holds, where it is no file of its own.
    """
    try:
        text, _ = decode(Path(path).read_bytes() if data is None else data)
    except (OSError, Unreadable) as error:
        raise UserError(f"{path} cannot be read as a table: {error}") from error
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval="")
    rows = [{key: cell for key, cell in row.items() if key is not None} for row in reader]
    return rows, list(reader.fieldnames or ())
