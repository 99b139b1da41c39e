"""WARC, as web archives and news crawls are published: an article for each page that was fetched."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from flows.sources.decode import decode
from flows.sources.html import page
from flows.sources.record import DOCUMENT, Options, Record, Refused, Source, Unreadable

_PAGES = ("text/html", "application/xhtml+xml")


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """A record for each page, and for each text that was made of one (WET). Pictures, requests and the like are passed over."""
    with source.open() as file:
        for record in ArchiveIterator(file):
            kind, charset = _kind(record)
            if kind not in _PAGES and not (record.rec_type == "conversion" and kind == "text/plain"):
                continue
            url = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("WARC-Record-ID") or ""
            place = f"{source.name}: {url}"
            try:
                yield _article(record, kind, charset, place, url)
            except Unreadable as error:
                yield Refused(place, url, str(error))


def _article(record: ArcWarcRecord, kind: str, charset: str, place: str, url: str) -> Record:
    data = record.content_stream().read(DOCUMENT + 1)
    if len(data) > DOCUMENT:
        raise Unreadable(f"has more than {DOCUMENT // 1_000_000} MB, too much for one article")
    if record.raw_stream.limit > 0:
        raise Unreadable("is cut off: the archive ends before its page does; have it sent again")
    seen = record.rec_headers.get_header("WARC-Date") or ""
    if kind in _PAGES:
        return page(data, place, url, charset, seen)
    text, notes = decode(data, charset)
    return Record(place, url, text, seen=seen, notes=notes)


def _kind(record: ArcWarcRecord) -> tuple[str, str]:
    """The media type and charset of what a record holds; "" for what is no answer or was answered with an error."""
    headers = record.http_headers
    if record.rec_type == "response":
        if headers is None or headers.get_statuscode() != "200":
            return "", ""
        written = headers.get_header("Content-Type") or ""
    elif record.rec_type in ("resource", "conversion"):
        written = record.rec_headers.get_header("Content-Type") or ""
    else:
        return "", ""
    message = Message()
    message["Content-Type"] = written
    return message.get_content_type() if written else "", message.get_content_charset() or ""
