"""Zip archives."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import partial

from flows.sources.archive import Member, read_members
from flows.sources.record import Options, Record, Refused, Source, Unreadable

_ENCRYPTED = 0x1


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """The articles of all members."""
    with source.open() as file:
        try:
            archive = zipfile.ZipFile(file)
        except zipfile.BadZipFile as error:
            raise Unreadable(f"is a broken zip archive ({error}); make it anew") from None
        yield from read_members(source, options, partial(_members, archive))


def _members(archive: zipfile.ZipFile) -> Iterator[Member]:
    for info in archive.infolist():
        if not info.is_dir():
            wrong = "is encrypted; unpack it and name the folder" if info.flag_bits & _ENCRYPTED else ""
            yield Member(info.filename, partial(archive.open, info), wrong)
