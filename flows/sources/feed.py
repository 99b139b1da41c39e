"""RSS and Atom feeds, by feedparser: an article for each entry, with its full text where the feed has it.

The pages that the entries link to are not fetched: only what the user names is.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from flows.sources.html import with_headline
from flows.sources.record import Record, Source, Unreadable

_SUMMARY = 600
"""Characters that a summary has at most: a longer description is the article itself."""


def entries(source: Source, data: bytes) -> Iterator[Record]:
    """A record for each entry of a feed."""
    import feedparser

    headers = {"content-type": f"{source.kind or 'application/xml'}; charset={source.charset}"} if source.charset else {}
    parsed: Any = feedparser.parse(io.BytesIO(data), response_headers=headers, sanitize_html=True, resolve_relative_uris=False)
    if not parsed.entries:
        reason = f" ({parsed.bozo_exception})" if parsed.bozo else ""
        raise Unreadable(f"is a feed without entries{reason}; is the address right?")
    texts = [_text(entry) for entry in parsed.entries]
    short = sum(not full for _, full in texts)
    notes: tuple[str, ...] = ()
    if short:
        notes = (f"has only summaries of {short} of its {len(texts)} articles; name their pages to have them read whole",)
    for number, (entry, (text, _)) in enumerate(zip(parsed.entries, texts, strict=True), start=1):
        yield Record(
            f"{source.name}, entry {number}",
            entry.get("id") or entry.get("link") or f"{source.id}#{number}",
            with_headline(entry.get("title", ""), text),
            entry.get("published") or entry.get("created") or entry.get("updated") or "",
            entry.get("title", ""),
            entry.get("source", {}).get("title") or parsed.feed.get("title", ""),
            notes=notes,
        )
        notes = ()


def _text(entry: Any) -> tuple[str, bool]:
    """An entry's text, and whether it is the whole article."""
    from inscriptis import get_text

    contents = [(one, True) for one in entry.get("content", [])] + [(entry.get("summary_detail") or {"value": ""}, False)]
    content, full = max(contents, key=lambda pair: len(pair[0]["value"]))
    value = content["value"]
    text = value if content.get("type") == "text/plain" or not value else get_text(value)
    return str(text).strip(), full or len(text) > _SUMMARY
