"""A JSON file: a list of objects, an object that holds such a list ("articles", "items"…), or one article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from flows.sources.columns import guess
from flows.sources.record import Options, Record, Refused, Source, Unreadable
from flows.sources.tables import Row, records

LARGEST = 200_000_000
"""Bytes of a JSON file, which must be read whole; JSON lines have no such limit."""


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """A record for each object."""
    try:
        data = json.loads(source.data(LARGEST))
    except (ValueError, RecursionError) as error:
        reason = f"is not JSON ({type(error).__name__}: {error}); correct it, or name it .jsonl if it has an object a line"
        raise Unreadable(reason) from None
    yield from records(source, enumerate(map(_row, _objects(data, options)), start=1), options)


def _objects(data: Any, options: Options) -> list[Any]:
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list) and any(isinstance(one, dict) for one in value)]
        is_article = options.text_column in data if options.text_column else bool(guess(data, "text"))
        return [data] if is_article or not lists else max(lists, key=len)
    if isinstance(data, list):
        return data
    raise Unreadable("holds no object; write a list of objects, each an article")


def _row(value: Any) -> Row | str:
    return value if isinstance(value, dict) else "is not a JSON object; each article must be one"
