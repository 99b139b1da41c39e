"""Tar archives, plain or compressed (gzip, bzip2, xz), read from front to back."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial

from flows.sources.archive import Member, read_members
from flows.sources.keep import Readable
from flows.sources.record import Options, Record, Refused, Source, Unreadable


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """The articles of all members."""
    try:
        yield from read_members(source, options, partial(_members, source))
    except (tarfile.TarError, EOFError) as error:
        raise Unreadable(f"is a broken tar archive ({error}); make it anew") from None


def _members(source: Source) -> Iterator[Member]:
    with source.open() as file, tarfile.open(fileobj=file, mode="r|*") as archive:
        for info in archive:
            if not info.isdir():
                wrong = "" if info.isreg() else "is a link or a device, not a file; put the file itself into the archive"
                yield Member(info.name, partial(_open, archive, info), wrong)
            archive.members = []  # type: ignore[attr-defined]  # tarfile keeps every header that it saw


def _open(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Readable:
    file = archive.extractfile(info)
    if file is None:
        raise OSError("it is no file")
    return file
