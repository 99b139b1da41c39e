"""Which reader reads what. A reader's module is imported when its first source comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from urllib.parse import urlsplit

from flows.sources.record import Options, Reader, Record, Refused, Source, Unreadable


@dataclass(frozen=True, slots=True)
class Format:
    """A format, the module that reads it, and how it is recognised."""

    name: str
    module: str
    suffixes: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    """Media types, for what comes from the web."""
    single: bool = False
    """Whether a file holds one article."""


_XML = ("application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml")
_WEB = Format("URL", "web", ())

FORMATS = (
    Format("text", "text", (".txt", ".md"), ("text/plain", "text/markdown"), single=True),
    Format("web page", "html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), single=True),
    Format("CSV table", "csv_table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values")),
    Format("JSON lines", "json_lines", (".jsonl", ".ndjson"), ("application/jsonl", "application/x-ndjson")),
    Format("JSON", "json_file", (".json",), ("application/json",)),
    Format("feed, NITF, NewsML-G2", "xml_file", (".xml", ".rss", ".atom", ".nitf", ".newsml"), _XML),
    Format("Parquet table", "parquet_table", (".parquet",), ("application/vnd.apache.parquet",)),
    Format("web archive", "warc", (".warc", ".warc.gz", ".wet.gz"), ("application/warc",)),
    Format("zip archive", "zip_archive", (".zip",), ("application/zip",)),
    Format("tar archive", "tar_archive", (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"), ("application/x-tar",)),
    Format("gzip", "gzip_file", (".gz",), ("application/gzip",)),
)

SUFFIXES = tuple(suffix for one in FORMATS for suffix in one.suffixes)


def is_web(name: str) -> bool:
    """Whether a source is fetched from the web."""
    return name.lower().startswith(("http://", "https://"))


def format_of(name: str, kind: str = "") -> Format | None:
    """The format of a file of this name and media type; the name's ending decides. None for what nobody reads.

    A web address without a media type is still to be fetched.
    """
    if is_web(name):
        if not kind:
            return _WEB
        name = urlsplit(name).path
    lower = name.lower()
    found = [(len(suffix), one) for one in FORMATS for suffix in one.suffixes if lower.endswith(suffix)]
    if found:
        return max(found, key=lambda pair: pair[0])[1]
    return next((one for one in FORMATS if kind in one.kinds), None)


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """The articles of a source. Whatever is wrong with it, the reason comes as `Refused`, never as an exception."""
    try:
        yield from _reader(source)(source, options)
    except Unreadable as error:
        yield Refused(source.name, source.id, str(error))
    except FileNotFoundError:
        yield Refused(source.name, source.id, "is gone: it was there when the run began; put it back and run again")
    except PermissionError:
        yield Refused(source.name, source.id, "may not be read by this user; allow it (chmod, or the owner's rights)")
    except OSError as error:
        yield Refused(source.name, source.id, f"cannot be read ({error})")
    except Exception as error:  # a parser may raise anything over a broken file; the others must be read
        yield Refused(source.name, source.id, f"is broken: its reader failed ({type(error).__name__}: {error})")


def _reader(source: Source) -> Reader:
    found = format_of(source.name, source.kind)
    if found is None:
        what = f" ({source.kind})" if source.kind else ""
        raise Unreadable(f"is not a .txt file or of another kind that is read{what}: {', '.join(SUFFIXES)}")
    return _load(found.module)


@cache
def _load(module: str) -> Reader:
    reader: Reader = import_module(f"flows.sources.{module}").read
    return reader
