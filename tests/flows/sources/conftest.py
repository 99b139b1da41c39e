"""Reading what a test wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows import ingest
from flows.ingest import Reading
from flows.sources.record import Options


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """A function that writes a file into the test's folder."""

    def write(name: str, content: str | bytes) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write


@pytest.fixture
def read() -> Callable[..., list[Reading]]:
    """A function that reads files with options."""

    def read(*files: Path | str, **options: Any) -> list[Reading]:
        return list(ingest.read(files, Options(**options)))

    return read
