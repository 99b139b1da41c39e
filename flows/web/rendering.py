"""Jinja2 templates that escape all they are given, with labels, and with the style and script files of their own folder."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from flows.web import labels

_SHARED = Path(__file__).parent


@cache
def environment(folder: Path) -> Environment:
    """The templates of a folder: `folder/templates`, with the files of `folder/static` and those that all pages share."""
    loader = FileSystemLoader([folder / "templates", _SHARED / "templates"])
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found.globals |= {"t": labels.text, "ta": labels.attribute, "labels": labels.labels, "hashed": _hashed}
    found.globals["inline"] = lambda *names: _inline(folder, names)
    return found


def _inline(folder: Path, names: tuple[str, ...]) -> Markup:
    """Static files put together, as they stand in the page's one style or script element."""
    files = [next(one / "static" / name for one in (folder, _SHARED) if (one / "static" / name).exists()) for name in names]
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in files))


def _hashed(content: Markup) -> Markup:
    """The source expression that lets exactly this style or script into the page's Content-Security-Policy."""
    digest = hashlib.sha256(content.encode()).digest()
    return Markup(f"'sha256-{base64.b64encode(digest).decode()}'")
