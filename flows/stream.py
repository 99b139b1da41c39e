"""`releve annotate`: articles in, one JSON line an article out, each as soon as it is ready."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from queue import Empty, Queue
from threading import Thread
from typing import Any, BinaryIO

from spacy.language import Language

from extractors.model import Article, as_row
from extractors.rows import Timex
from flows import batches, ingest
from flows.published import header_date
from flows.published import published as checked
from flows.sources.record import Options

AT_MOST = 64
"""Lines to annotate at once where as many are waiting."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: an article, or what is wrong with the line or file, or where its text was answered already."""

    id: Any
    article: Article | None = None
    error: str = ""
    same_as: str = ""
    """The id of an earlier article with the same text, whose answer stands for this one too."""


def requests_from_lines(lines: Iterable[bytes], published: str = "") -> Iterator[list[Request]]:
    """The articles of JSON lines, in batches of what has arrived: never waits for a line to fill a batch.

    `published` is the date of articles whose line has none.
    """
    number = 0
    for batch in _arrived(lines):
        requests = []
        for line in batch:
            number += 1
            if line.strip():
                requests.append(_request(line, number, published))
        yield requests


def requests_from_files(files: Iterable[str], options: Options) -> Iterator[list[Request]]:
    """The articles of files and URLs."""
    readings = ingest.read(files, options)
    while batch := list(islice(readings, AT_MOST)):
        for reading in batch:
            for note in reading.notes:
                print(f"{reading.file} {note}", file=sys.stderr)
        yield [_of_reading(reading) for reading in batch]


def answer(requests: Iterable[list[Request]], nlp: Language, timex: Timex, with_text: bool = False) -> Iterator[dict[str, Any]]:
    """One answer for each request, in order, on demand with the article's text; one that could not be met has an "error"."""
    for batch in requests:
        done = iter(batches.annotate(nlp, [request.article for request in batch if request.article is not None], timex))
        for request in batch:
            if request.same_as:
                yield {"id": request.id, "same_as": request.same_as}
            elif request.article is None:
                yield {"id": request.id, "error": request.error}
            elif (annotated := next(done)).error:
                yield {"id": request.id, "error": annotated.error}
            else:
                yield {
                    "id": request.id,
                    "published": request.article.published,
                    **({"text": request.article.text} if with_text else {}),
                    "mentions": [as_row(row) for row in annotated.mentions],
                    "facts": [as_row(row) for row in annotated.facts],
                }


def write(answers: Iterable[dict[str, Any]], out: BinaryIO) -> int:
    """Write each answer at once as a JSON line; returns how many were errors."""
    errors = 0
    for one in answers:
        # A lone surrogate can stand in an id: backslashreplace writes it as the JSON escape that it came as.
        out.write(json.dumps(one, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        out.flush()
        errors += "error" in one
    return errors


def _request(line: bytes, number: int, published: str) -> Request:
    try:
        data = json.loads(line)
    except ValueError as error:  # UnicodeDecodeError is one too
        return Request(None, error=f'line {number} is not JSON ({error}); write {{"id": …, "text": …, "published": …}} in UTF-8')
    if not isinstance(data, dict):
        return Request(None, error=f'line {number} is not a JSON object; write {{"id": …, "text": …, "published": …}}')
    id_ = data.get("id", str(number))
    text, date = data.get("text"), data.get("published")
    if not isinstance(text, str) or not text.strip():
        return Request(id_, error=f'line {number} has no text; give the article as a string in "text"')
    try:
        text.encode()
        if not isinstance(date, str | None):
            raise ValueError(f'"published" is no string but {date!r}; write a day ("2020-04-15"), a month, a year, or null')
        date = checked(date or "")
    except UnicodeEncodeError as error:
        return Request(id_, error=f"line {number}: the text has half a character (a lone surrogate) at {error.start}; remove it")
    except ValueError as error:
        return Request(id_, error=f"line {number}: {error}")
    return Request(id_, Article(str(id_), text, date or published or header_date(text)))


def _of_reading(reading: ingest.Reading) -> Request:
    error = f"{reading.file} {reading.reason}" if reading.reason else ""
    return Request(reading.doc_id, reading.article, error, reading.same_as)


def _arrived(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Lists of the lines that are there: at least one, without waiting for a second."""
    queue: Queue[bytes | BaseException | None] = Queue(maxsize=2 * AT_MOST)

    def read() -> None:
        try:
            for line in lines:
                queue.put(line)
            queue.put(None)
        except BaseException as error:  # handed to the reader's side, where it is raised
            queue.put(error)

    Thread(target=read, daemon=True).start()
    end: bytes | BaseException | None = b""
    while isinstance(end, bytes):
        batch: list[bytes] = []
        end = queue.get()
        while isinstance(end, bytes):
            batch.append(end)
            if len(batch) == AT_MOST:
                break
            try:
                end = queue.get_nowait()
            except Empty:
                break
        if batch:
            yield batch
        if isinstance(end, BaseException):
            raise end
