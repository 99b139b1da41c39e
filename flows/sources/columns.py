"""Which column of a table holds what: as the user says, else by its name (`columns.toml`)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from flows.sources.record import Options, Unreadable

GUESSED = 1000
"""Columns among which a guess is made: a table with more is something else, or was split at the wrong character."""
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of an article's parts; "" where a table has none."""

    text: str
    date: str
    id: str
    title: str
    source: str


def choose(header: Iterable[str], options: Options) -> Columns:
    """The columns to read; Unreadable where the text's cannot be told, or where one that the user named is not there."""
    names = list(header)
    named = {
        "text": options.text_column,
        "date": options.date_column,
        "id": options.id_column,
        "title": options.title_column,
        "source": options.source_column,
    }
    for part, name in named.items():
        if name and name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f" (is {near[0]!r} meant?)" if near else ""
            raise Unreadable(f"has no column {name!r}{hint}; correct --{part}-column: {_shown(names)}")
    if len(names) > GUESSED and not named["text"]:
        raise Unreadable(
            f"has {len(names)} columns, too many for a table of articles; name the text's with --text-column, or save it anew"
        )
    found = {part: name or guess(names, part) for part, name in named.items()}
    if not found["text"]:
        raise Unreadable(f"has no column that is called like an article's text; name it with --text-column: {_shown(names)}")
    return Columns(**found)


def guess(names: Iterable[str], part: str) -> str:
    """The name that `part` ("text", "date", "id", "title", "source") usually has; "" where none of the names is one."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(_fold(name), name)
    return next((folded[usual] for usual in _usual()[part] if usual in folded), "")


def value(row: Mapping[str, Any], part: str) -> str:
    """The part of a front matter or of a record that needs no columns named; "" where it has none."""
    return cell(row.get(guess(row, part))) if row else ""


def cell(value: object) -> str:
    """A cell as text: numbers and dates as they are written, nothing for what is no plain value."""
    return "" if value is None or isinstance(value, (bool, list, dict, bytes)) else str(value)


@cache
def _usual() -> dict[str, list[str]]:
    return tomllib.loads(files("flows.sources").joinpath("columns.toml").read_text(encoding="utf-8"))


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")


def _shown(names: list[str]) -> str:
    more = f" … and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return "its columns are " + (", ".join(name[:40] for name in names[:_SHOWN]) or "none") + more
