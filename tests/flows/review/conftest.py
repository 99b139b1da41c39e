"""A real LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Convert = Callable[..., list[Path]]


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Open files in LibreOffice and save them: convert("xlsx", file, …). `reading` and `writing` are its filter options."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("NOT CHECKED: LibreOffice is not installed (apt install libreoffice-calc-nogui), so no spreadsheet was tried")
    profile = tmp_path_factory.mktemp("libreoffice")

    def to(ending: str, *files: Path, reading: str = "", writing: str = "") -> list[Path]:
        folder = tmp_path_factory.mktemp("saved")
        command = [program, f"-env:UserInstallation=file://{profile}", *([f"--infilter={reading}"] if reading else [])]
        command += ["--convert-to", f"{ending}:{writing}" if writing else ending, "--outdir", str(folder)]
        done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, timeout=180, check=False)
        saved = [folder / f"{file.stem}.{ending}" for file in files]
        assert all(file.is_file() for file in saved), done.stderr
        return saved

    return to
