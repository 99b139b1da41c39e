"""From bytes to text: UTF-8, then the declared charset, then windows-1252, and only then a guess.

A guess comes last because guessing takes short French texts for Turkish or Czech. Nothing is rewritten: offsets count in the
text as it was decoded.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from flows.sources.record import Unreadable

_CHUNK = 1 << 16
_SAMPLE = 1 << 20
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_GUESSED_FROM = 64
"""Bytes that a guess needs at least."""
_OTHER_FRENCH = ["mac_roman", "cp850", "iso8859_15"]
"""Other encodings that French was written in: the guess is among them."""

_BINARY = "is binary, not text; save the article as UTF-8 text (.txt)"
_NEITHER = "is text neither in UTF-8 nor in windows-1252; save the article as UTF-8 text"


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """A file's text, and a note where it was in an odd encoding. Unreadable says why it is no text."""
    encoding, notes = encoding_of(io.BytesIO(data), declared)
    return data.decode(encoding), notes


def encoding_of(file: BinaryIO, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The encoding that reads all of `file`, and a note where it is an odd one. Leaves the file at its end."""
    head = file.read(_SAMPLE)
    if head.startswith(_UTF16_MARKS):
        return "utf-16", ("read as UTF-16; save it as UTF-8",)
    if b"\0" in head or len(_CONTROLS.findall(head)) * 100 > len(head):
        raise Unreadable(_BINARY)
    if _reads(file, "utf-8"):
        return "utf-8", ()
    if _known(declared) and _reads(file, declared):
        return declared, ()
    if _reads(file, "cp1252"):
        return "cp1252", ("is not UTF-8, read as windows-1252 (Latin-1); save it as UTF-8 to be sure of its accents",)
    guess = _guess(head)
    if guess and _reads(file, guess):
        return guess, (f"is neither UTF-8 nor windows-1252, read as {guess} by a guess; save it as UTF-8 to be sure",)
    raise Unreadable(_NEITHER)


def _known(encoding: str) -> bool:
    try:
        return bool(encoding) and codecs.lookup(encoding)._is_text_encoding
    except LookupError:
        return False


def _reads(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        for chunk in _chunks(file):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _guess(head: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(head, cp_isolation=_OTHER_FRENCH).best() if len(head) >= _GUESSED_FROM else None
    return best.encoding if best is not None else ""
