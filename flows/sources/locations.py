"""What the user names (folders, files, globs, URLs) as the names of single sources, and a source from such a name."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from flows.errors import UserError
from flows.metadata import METADATA
from flows.sources.keep import opener
from flows.sources.record import Options, Source
from flows.sources.registry import format_of, is_web

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

STORAGE = {"s3": "s3", "gs": "gcs", "memory": ""}
"""The schemes of file systems that are read, and the extra of pyproject.toml that each needs. No other: some chain to the web."""
NAME_WHAT = "name a folder, a .txt file or a glob such as 'articles/*.txt', or a URL"


def is_local(name: str) -> bool:
    """Whether a source lies in this machine's file system."""
    return "://" not in name


def expand(given: str) -> tuple[list[str], list[str]]:
    """The sources that a path stands for, in a stable order, and what is odd. UserError where it stands for none."""
    if not is_local(given):
        return _remote(given)
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


def _remote(given: str) -> tuple[list[str], list[str]]:
    """The sources that a URL stands for. The web is not asked before its turn comes."""
    if is_web(given):
        return [given], []
    system, path = _system(given)
    scheme = given.partition("://")[0]
    try:
        inside = sorted(system.glob(path)) if glob.has_magic(path) else sorted(system.find(path, maxdepth=1))
    except OSError as error:
        raise UserError(f"{given} cannot be listed ({error})") from error
    inside = [f"{scheme}://{one.lstrip('/')}" for one in inside if format_of(one) and Path(one).name != METADATA]
    if not inside:
        raise UserError(f"{given} holds nothing that is read; name a folder, a file or a glob there")
    return inside, []


def _system(url: str) -> tuple[AbstractFileSystem, str]:
    """The file system and the path that a URL such as s3://bucket/folder names. UserError where it is not to be had."""
    import fsspec

    scheme = url.partition("://")[0].lower()
    if scheme not in STORAGE:
        raise UserError(f"{url}: {scheme} is not read; name a path, a web address, or {', '.join(STORAGE)}")
    try:
        system = fsspec.filesystem(scheme)
        return system, str(system._strip_protocol(url))  # not url_to_fs: it follows chains such as s3://a::http://b
    except ImportError as error:
        raise UserError(f"{url} needs a package that is not installed: pip install 'releve[{STORAGE[scheme]}]'") from error


def source(name: str, options: Options) -> Source:
    """The source of this name. Nothing is opened yet."""
    if is_web(name):
        return Source(name, name, _not_fetched)
    if not is_local(name):
        system, path = _system(name)
        return Source(name, Path(path).stem, lambda: system.open(path, "rb"))
    return Source(name, os.path.splitext(os.path.basename(name))[0], opener(name))


def _not_fetched() -> BinaryIO:
    raise OSError("it was not fetched")
