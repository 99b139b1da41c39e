"""What all tables share: a row of named cells becomes a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from flows.sources.columns import cell, choose
from flows.sources.record import Options, Record, Refused, Source, Unreadable

_PEEKED = 100
"""Rows whose names are looked at for the columns: a JSON object may leave out what it does not have."""

Row = Mapping[str, Any]


def records(
    source: Source, rows: Iterable[tuple[int, Row | str]], options: Options, notes: tuple[str, ...] = ()
) -> Iterator[Record | Refused]:
    """A record for each row, given with its number; a string instead of a row says what is wrong with it.

    The first record carries the `notes` on the table. Unreadable where there is no row, or no column for the text.
    """
    rest = iter(rows)
    first = list(islice(rest, _PEEKED))
    header = {name: None for _, row in first if not isinstance(row, str) for name in row}
    if not first:
        raise Unreadable("is an empty table; it needs a row for each article")
    columns = choose(header, options) if header else None  # no row could be read: each says why
    for number, row in chain(first, rest):
        place, id_ = f"{source.name}, row {number}", f"{source.id}#{number}"
        if isinstance(row, str) or columns is None:
            yield Refused(place, id_, str(row))
            continue
        id_ = cell(row.get(columns.id)).strip() or id_
        text = row.get(columns.text)
        if not isinstance(text, str) or not text.strip():
            yield Refused(place, id_, f"has no text in the column {columns.text!r}")
            continue
        yield Record(
            place,
            id_,
            text,
            cell(row.get(columns.date)),
            cell(row.get(columns.title)),
            cell(row.get(columns.source)),
            notes=notes,
        )
        notes = ()
