"""Fold the typography of a text for matching, and map offsets back to the text as it is.

Grammars match on `Folded.text`; whatever they find goes through `Folded.span`, so a row's offsets always refer to the
original. Most texts fold one character to one character and need no map at all.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\r"
_APOSTROPHES = "\u2018\u2019\u02bc\u02bb\u02b9\u2032\u055a\ua78c\u00b4\uff07"
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
_FOLD = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_HYPHENS, "-")
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
)
# Soft hyphens, zero-width characters and byte order marks vanish; combining marks join the letter before them.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CACHE = "releve_folded"
_UNEVEN = re.compile(f"[{_INVISIBLE}\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with plain spaces, apostrophes and hyphens, composed accents, nothing invisible."""

    raw: str
    text: str
    starts: tuple[int, ...] | None
    """For each character of `text`, where it begins in `raw`; None where both are the same."""
    ends: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets into the original text of a non-empty span of the folded one."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def at(self, offset: int) -> int:
        """The offset into the folded text of an offset into the original one."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


def fold(raw: str) -> Folded:
    """Fold a text of any length, in linear time."""
    if not _UNEVEN.search(raw):
        return Folded(raw, raw.translate(_FOLD), None, None)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, letter in enumerate(raw):
        if letter in _INVISIBLE:
            continue
        if unicodedata.combining(letter) and letters:
            composed = unicodedata.normalize("NFC", letters[-1] + letter)
            ends[-1] = index + 1
            if len(composed) == 1:
                letters[-1] = composed
            continue  # a mark that composes with nothing carries no meaning for a grammar
        letters.append(letter)
        starts.append(index)
        ends.append(index + 1)
    return Folded(raw, "".join(letters).translate(_FOLD), tuple(starts), tuple(ends))


def of_doc(doc: Doc) -> Folded:
    """The folded text of a doc, made once for all components; spaCy puts `doc.text` together anew each time."""
    folded: Folded | None = doc.user_data.get(_CACHE)
    if folded is None:
        folded = doc.user_data[_CACHE] = fold(doc.text)
    return folded


def strip_accents(text: str) -> str:
    """Lower-case and without accents, for comparing names; the length may change."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
