"""Keep a stream that can be read once so that it can be opened again: in memory while it is small, else in a temporary file."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
        yield opener(file.name)


def opener(name: str) -> Callable[[], BinaryIO]:
    """A function that opens a file of this machine."""
    return lambda: Path(name).open("rb")
