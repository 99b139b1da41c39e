"""What all archives share: each member is read as the file that it is. Nothing is ever written under a member's name.

An archive can be made to do harm: to unpack to more than any disk holds, to nest without end, to name files outside of
itself. Its bytes are counted while they unpack, over all that is nested in it, and its members' names are only looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO

from flows.errors import UserError
from flows.metadata import METADATA, Metadata, parse, read_csv
from flows.sources import registry
from flows.sources.keep import Readable, kept
from flows.sources.record import Options, Record, Refused, Source, Unreadable

DEEPEST = 3
"""Archives in archives in archives are read, and no more."""
RATIO = 200
"""How many times its size an archive may unpack to: text shrinks 3 to 20 times, a zip bomb a thousand times."""
FLOOR = 50_000_000
"""Bytes that any archive may unpack to."""


class Budget:
    """The bytes that an archive, with all that is nested in it, may still unpack to."""

    def __init__(self, packed: int) -> None:
        self.limit = self.left = max(FLOOR, RATIO * packed)

    def spend(self, size: int) -> None:
        """Count unpacked bytes; Unreadable where there are too many."""
        self.left -= size
        if self.left < 0:
            raise Unreadable(
                f"unpacks to more than {self.limit // 1_000_000} MB, {RATIO} times its size or more, as a zip bomb does; "
                "if it is none, unpack it and name the folder"
            )


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive."""

    name: str
    open: Callable[[], Readable]
    wrong: str = ""
    """Why it is not read, whatever it holds."""


def read_members(source: Source, options: Options, members: Callable[[], Iterator[Member]]) -> Iterator[Record | Refused]:
    """The articles of an archive; `members` lists its files anew each time that it is called."""
    if source.depth >= DEEPEST:
        raise Unreadable(f"lies in {DEEPEST} other archives; unpack it and name the folder")
    budget = source.budget or Budget(_size(source))
    folders, notes = _folders(members(), budget)
    if not folders:
        raise Unreadable("holds no file of a kind that is read; unpack it to see what it holds")
    top = _shared(list(folders))
    for member in members():
        path = PurePosixPath(member.name.replace("\\", "/"))
        if not _wanted(path) or path.name == METADATA:
            continue
        place, id_ = f"{source.name}: {member.name}", _id(path, top)
        if wrong := member.wrong or _reaches_out(path):
            yield Refused(place, id_, wrong)
            continue
        for found in _read_member(member, Source(place, id_, _unopened, depth=source.depth + 1, budget=budget), options):
            if isinstance(found, Record):
                described = folders[path.parent].rows.get(path.stem) if found.place == place else None
                found = found.described_by(described) if described else found
                found = replace(found, notes=(*notes, *found.notes)) if notes else found
                notes = ()
            yield found
        if budget.left < 0:
            return


def _read_member(member: Member, source: Source, options: Options) -> Iterator[Record | Refused]:
    try:
        with kept(_Metered(member.open(), source.budget)) as open_again:
            yield from registry.read(replace(source, open=open_again), options)
    except Unreadable as error:
        yield Refused(source.name, source.id, str(error))
    except Exception as error:  # whatever a decompressor says of one broken member, the others are read
        yield Refused(source.name, source.id, f"cannot be unpacked ({type(error).__name__}: {error}); make the archive anew")


class _Metered:
    def __init__(self, stream: Readable, budget: Budget | None) -> None:
        self._stream, self._budget = stream, budget

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        if self._budget is not None:
            self._budget.spend(len(data))
        return data


def _folders(members: Iterator[Member], budget: Budget) -> tuple[dict[PurePosixPath, Metadata], tuple[str, ...]]:
    """The folders that hold files that are read, each with its metadata.csv, and what is wrong in those."""
    found: dict[PurePosixPath, Metadata] = {}
    described: dict[PurePosixPath, Metadata] = {}
    for member in members:
        path = PurePosixPath(member.name.replace("\\", "/"))
        if path.name == METADATA and not (member.wrong or _reaches_out(path)):
            described[path.parent] = _metadata(member, budget)
        elif _wanted(path):
            found[path.parent] = Metadata()
    notes = tuple(note for metadata in described.values() for note in metadata.notes)
    return {folder: described.get(folder, empty) for folder, empty in found.items()}, notes


def _metadata(member: Member, budget: Budget) -> Metadata:
    try:
        with kept(_Metered(member.open(), budget)) as open_again:
            rows, header = read_csv(member.name, open_again().read())
        return parse(member.name, rows, header, lambda id_: True)
    except UserError as error:
        return Metadata(notes=[str(error)])


def _wanted(path: PurePosixPath) -> bool:
    hidden = path.name.startswith(".") or "__MACOSX" in path.parts
    return not hidden and registry.format_of(path.name) is not None


def _reaches_out(path: PurePosixPath) -> str:
    outside = path.is_absolute() or ".." in path.parts or path.parts[0].endswith(":")
    return "names a file outside of its archive, which is not read; make the archive anew with plain names" if outside else ""


def _shared(folders: list[PurePosixPath]) -> int:
    """How many folders at the top all files lie in: an archive of a folder has one."""
    columns = list(zip(*(folder.parts for folder in folders), strict=False))
    return next((depth for depth, names in enumerate(columns) if len(set(names)) > 1), len(columns))


def _id(path: PurePosixPath, top: int) -> str:
    return str(PurePosixPath(*path.parts[top:]).with_suffix(""))


def _size(source: Source) -> int:
    with source.open() as file:
        return file.seek(0, 2)


def _unopened() -> BinaryIO:
    raise OSError("it was not unpacked")
