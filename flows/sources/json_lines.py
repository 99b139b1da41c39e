"""JSON lines: an object a line, as `releve annotate` takes them and news collections come."""

from __future__ import annotations

import json
from collections.abc import Iterator

from flows.sources.record import DOCUMENT, Options, Record, Refused, Source
from flows.sources.tables import Row, records


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """A record for each line that is not blank."""
    yield from records(source, _rows(source), options)


def _rows(source: Source) -> Iterator[tuple[int, Row | str]]:
    with source.open() as file:
        number = 0
        while line := file.readline(DOCUMENT):
            number += 1
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield number, row(line)


def row(line: bytes) -> Row | str:
    """One line's object, or what is wrong with it."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"is not JSON ({type(error).__name__}: {error}); write one object a line, in UTF-8"
    return data if isinstance(data, dict) else "is not a JSON object; write one object a line"
