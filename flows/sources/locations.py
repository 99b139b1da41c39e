"""What the user names (folders, files, globs, URLs) as the names of single sources, and a source from such a name."""

from __future__ import annotations

import glob
from pathlib import Path

from flows.errors import UserError
from flows.metadata import METADATA
from flows.sources.record import Options, Source
from flows.sources.registry import format_of

NAME_WHAT = "name a folder, a file such as a .txt file, or a glob such as 'articles/*.txt'"


def is_local(name: str) -> bool:
    """Whether a source lies in this machine's file system."""
    return "://" not in name


def expand(given: str) -> tuple[list[str], list[str]]:
    """The sources that a path stands for, in a stable order, and what is odd. UserError where it stands for none."""
    path = Path(given)
    if path.is_dir():
        return _folder(given, path)
    if path.exists():
        return ([str(path)] if path.name != METADATA else []), []
    files = map(Path, sorted(glob.glob(given, recursive=True)))
    inside = [str(one) for one in files if one.is_file() and one.name != METADATA]
    if not inside:
        what = "matches no file" if glob.has_magic(given) else "does not exist"
        raise UserError(f"{given} {what}; {NAME_WHAT}")
    return inside, []


def _folder(given: str, path: Path) -> tuple[list[str], list[str]]:
    try:
        files = [one.name for one in path.iterdir() if one.name != METADATA and not one.name.startswith(".") and one.is_file()]
    except OSError as error:
        raise UserError(f"the folder {given} cannot be read ({error.strerror}); allow it or name another") from error
    inside = sorted(str(path / name) for name in files if format_of(name))
    notes = []
    if not inside:
        notes.append(f"the folder {given} holds no article; put UTF-8 .txt files in it or name another folder")
    elif others := sorted({Path(name).suffix.lower() or name for name in files if not format_of(name)}):
        notes.append(f"the folder {given} holds files that are not read: {', '.join(others[:10])}")
    return inside, notes


def source(name: str, options: Options) -> Source:
    """The source of this name. Nothing is opened yet."""
    path = Path(name)
    return Source(name, path.stem, lambda: path.open("rb"))
