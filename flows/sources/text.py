"""Plain text and Markdown, dated by a first line "date 2020-04" or by front matter.

The text is kept exactly as the file has it, line ends included, because every offset counts in it. Front matter is
blanked, not cut away: spaces stand in its place, so that offsets still count in the file and nothing is read in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import frontmatter
import yaml

from flows.published import header_date
from flows.sources.columns import value
from flows.sources.decode import decode
from flows.sources.record import Options, Record, Source

_VISIBLE = re.compile(r"\S")
_FRONT = 10_000
"""Characters in which front matter must end."""


def read(source: Source, options: Options) -> Iterator[Record]:
    """The one article of a file."""
    text, notes = decode(source.data(), source.charset)
    front, text = split_front_matter(text)
    yield Record(
        source.name,
        value(front, "id") or source.id,
        text,
        value(front, "date") or header_date(text),
        value(front, "title"),
        value(front, "source"),
        notes=notes,
    )


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The front matter's values, and the text with it blanked; nothing and the text itself where it has none."""
    if not text.startswith(("---", "\ufeff---")):
        return {}, text
    head = text[: text.find("\n---", 0, _FRONT) + 4].removeprefix("\ufeff")
    try:
        values, rest = frontmatter.parse(head + "\n.")
    except (yaml.YAMLError, RecursionError):
        return {}, text
    if rest != "." or not values:
        return {}, text
    end = len(head) + text.startswith("\ufeff")
    return values, _VISIBLE.sub(" ", text[:end]) + text[end:]
