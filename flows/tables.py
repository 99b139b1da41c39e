"""The tables that a run writes: their columns are the contract's, and they are written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import platform
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractors.model import Fact, Mention, columns
from flows.errors import UserError

Record = type[Mention] | type[Fact]

_WRITING = f".writing-{platform.node()}-"

PIECE = 1_000_000
"""Characters of a table that are held before they are written."""


_NAMES = {record: tuple(column.name for column in columns(record)) for record in (Mention, Fact)}


def names(record: Record) -> tuple[str, ...]:
    """The header of a record's table."""
    return _NAMES[record]


def cell(value: Any) -> str:
    """A value as every CSV writes it: numbers as plain decimals, absent as nothing."""
    if isinstance(value, str):  # as most are
        return value
    if value is None:
        return ""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return str(int(value)) if whole else format(value, "f").rstrip("0")
    return str(value)


def cells(record: Mention | Fact) -> dict[str, str]:
    """A record as the text of its columns, in their order."""
    return {name: cell(getattr(record, name)) for name in names(type(record))}


def to_csv(rows: Iterable[Mapping[str, Any]], header: Sequence[str], delimiter: str = ",") -> Iterator[bytes]:
    """Rows as CSV in UTF-8, in pieces. Lines end as RFC 4180 has it, which also makes a cell with a lone CR be quoted."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, restval="", lineterminator="\r\n", delimiter=delimiter)
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
        if text.tell() > PIECE:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


@contextmanager
def fresh_folder(folder: Path) -> Iterator[Path]:
    """A folder of its own inside `folder`, gone afterwards. UserError where nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        with tempfile.TemporaryDirectory(prefix=f"{_WRITING}{os.getpid()}-", dir=folder) as fresh:
            yield Path(fresh)
    except OSError as error:
        raise UserError(f"cannot write into {folder} ({error.strerror}); make room there, or name another folder") from error


def _clear(folder: Path) -> None:
    """Remove what processes of this machine left that were killed while they wrote."""
    for left in folder.glob(f"{_WRITING}*"):
        number = left.name.removeprefix(_WRITING).partition("-")[0]
        if number.isdecimal() and not _runs(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass  # it does, as another user
    return True


def write(folder: Path, files: Iterable[tuple[str, Iterable[bytes] | None]]) -> None:
    """Write files into a folder, all of them or none; None removes what an earlier run left under that name.

    Each file comes in pieces, made as they are written. UserError where there is no room, or no right to write.
    """
    with fresh_folder(folder) as fresh:
        names: dict[str, bool] = {}
        for name, pieces in files:
            names[name] = pieces is not None
            if pieces is not None:
                (fresh / name).parent.mkdir(exist_ok=True)
                with (fresh / name).open("wb") as file:
                    file.writelines(pieces)
                    file.flush()
                    os.fsync(file.fileno())
        for name, written in names.items():
            if written:
                (folder / name).parent.mkdir(exist_ok=True)
                os.replace(fresh / name, folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
