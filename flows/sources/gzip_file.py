"""A single file compressed with gzip, such as articles.jsonl.gz."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import PurePosixPath

from flows.sources.archive import Member, read_members
from flows.sources.record import Options, Record, Refused, Source


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """The articles of the one file in it."""
    name = PurePosixPath(source.name.replace("\\", "/")).name.removesuffix(".gz")

    def members() -> Iterator[Member]:
        with source.open() as file, gzip.open(file) as unpacked:
            yield Member(name, lambda: unpacked)

    yield from read_members(source, options, members)
