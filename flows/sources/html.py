"""Web pages: the article's text by trafilatura, its date by htmldate, without menus, comments and advertising.

Only what the page says of its own publication counts as its date (metadata, "Publié le …"); a year in its footer does not.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from flows.published import understand
from flows.sources.decode import decode
from flows.sources.record import Options, Record, Source, Unreadable

for name in ("trafilatura", "htmldate"):
    logging.getLogger(name).setLevel(logging.CRITICAL)  # what they cannot read is said once, by us

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_GAP = r"(?:\s|&nbsp;|<[^>]{0,200}>){1,20}"
_SAYS = re.compile(
    rf"\b(?:publiée?|parue?|mise? en ligne){_GAP}le{_GAP}(?:[a-z]+{_GAP})?"
    r"(\d{1,2}(?:er)?\s[a-zéû]{3,9}\.?\s\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes in which HTML wants the charset to be declared (it says 1024; pages are late)."""


def read(source: Source, options: Options) -> Iterator[Record]:
    """The one article of a page."""
    yield page(source.data(), source.name, source.id, source.charset)


def page(data: bytes, place: str, id_: str, charset: str = "", seen: str = "") -> Record:
    """The article of a page that was fetched or archived, `seen` on a day (ISO 8601) or today. Unreadable where it has none."""
    from trafilatura import bare_extraction

    declared = _CHARSET.search(data[:_HEAD])
    if not data.strip():
        raise Unreadable("is empty; put the article's text in it or remove it")
    text, notes = decode(data, charset or (declared[1].decode("ascii", "replace") if declared else ""))
    # htmldate would make "2019-11-01" of a date after the last that it may find: what cannot be is dropped in `published`.
    dates = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
    found: Any = bare_extraction(
        text, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=dates
    )
    if found is None or not found.text:
        raise Unreadable("has no article's text that could be told from menus and advertising; save it as text (.txt)")
    body = with_headline(found.title or "", found.text)
    said = _SAYS.search(text) if not found.date else None
    published = found.date or (understand(said[1]) if said else "")
    return Record(place, id_, body, published, found.title or "", found.sitename or "", seen=seen, notes=notes)


def with_headline(title: str, body: str) -> str:
    """The body under its headline, which states facts too; the body alone where it begins with it."""
    title = " ".join(title.split())
    begins = " ".join(body[: 2 * len(title) + 20].split())
    return body if begins.casefold().startswith(title.casefold()) else f"{title}\n\n{body}".strip()
