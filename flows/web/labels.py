"""The words of the page in French and English, as HTML that the language switch can change."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

LANGUAGES = ("fr", "en")


@cache
def labels() -> dict[str, tuple[str, ...]]:
    """Each label's texts, in the order of `LANGUAGES`."""
    groups = tomllib.loads((Path(__file__).parent / "labels.toml").read_text(encoding="utf-8"))
    return {key: tuple(texts) for group in groups.values() for key, texts in group.items()}


@cache
def text(key: str) -> Markup:
    """A label in an element."""
    return Markup('<span data-t="{}">{}</span>').format(key, labels()[key][0])


def attribute(name: str, key: str) -> Markup:
    """A label in an attribute: aria-label, placeholder or title."""
    return Markup('{}="{}" data-t-{}="{}"').format(escape(name), labels()[key][0], name, key)
