"""CSV tables, as programs and spreadsheets write them: with commas, semicolons, tabs or bars, in any encoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import zip_longest
from typing import TextIO

from flows.sources.decode import encoding_of
from flows.sources.record import LONGEST, Options, Record, Refused, Source
from flows.sources.tables import Row, records

_DELIMITERS = ",;\t|"


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """A record for each row."""
    with source.open() as file:
        encoding, notes = encoding_of(file, source.charset)
        file.seek(0)
        yield from records(source, rows(io.TextIOWrapper(file, encoding, newline="")), options, notes)


def rows(text: TextIO) -> Iterator[tuple[int, Row | str]]:
    """The rows under the first line, numbered as a spreadsheet does; a string in place of a row that cannot be read."""
    csv.field_size_limit(LONGEST)
    first = text.readline()
    text.seek(0)
    reader = csv.reader(text, delimiter=max(_DELIMITERS, key=first.count))
    header = [name.removeprefix("\ufeff").strip() for name in next(reader, [])]
    number = 1
    while True:
        number += 1
        try:
            if cells := next(reader):
                yield number, dict(zip_longest(header, cells[: len(header)], fillvalue=""))
        except StopIteration:
            return
        except csv.Error as error:
            yield number, f"is broken ({error}); is a quotation mark left open?"
