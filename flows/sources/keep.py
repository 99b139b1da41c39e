"""Keep a stream that can be read once so that it can be opened again: in memory while it is small, else in a temporary file."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol

_SMALL = 1 << 20


class Readable(Protocol):
    """What has a `read`."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, at most `size`; none at the end."""


@contextmanager
def kept(stream: Readable) -> Iterator[Callable[[], BinaryIO]]:
    """A function that opens what `stream` held, as long as the context lasts."""
    small = io.BytesIO()
    while small.tell() < _SMALL and (chunk := stream.read(_SMALL)):
        small.write(chunk)
    if small.tell() < _SMALL:
        yield lambda: io.BytesIO(small.getvalue())
        return
    with tempfile.NamedTemporaryFile(prefix="releve-") as file:
        file.write(small.getvalue())
        shutil.copyfileobj(stream, file)
        file.flush()
        yield partial(_open, file.name)


def _open(name: str) -> BinaryIO:
    return Path(name).open("rb")
