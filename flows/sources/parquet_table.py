"""Parquet tables, a batch of rows at a time. Reading them needs the extra `parquet`."""

from __future__ import annotations

from collections.abc import Iterator

from flows.sources.columns import choose
from flows.sources.record import Options, Record, Refused, Source, Unreadable
from flows.sources.tables import Row, records

_ROWS = 200


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """A record for each row."""
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise Unreadable("is a Parquet table, which needs a package more: pip install 'releve[parquet]'") from None
    with source.open() as file:
        try:
            table = ParquetFile(file)
        except ArrowInvalid as error:
            raise Unreadable(f"is a broken Parquet table ({error}); write it anew") from None
        columns = choose(table.schema_arrow.names, options)
        names = [name for name in (columns.text, columns.date, columns.id, columns.title, columns.source) if name]

        def rows() -> Iterator[tuple[int, Row]]:
            number = 0
            for batch in table.iter_batches(_ROWS, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    yield number, row

        yield from records(source, rows(), options)
