"""A text as the words that the grammar compares: lower case, without accents, each with its place.

Letters and digits are cut apart ("14h40" is 14, h, 40), an elided word keeps its apostrophe ("l'" before "année"), a blank
line is one token that no expression crosses.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_TOKEN = re.compile(r"\d+|[^\W\d_]+'?|\n[ \t]*\n\s*|[^\w\s]|_")
_ACCENTED = "àâäáãåéèêëíìîïóòôöõúùûüçñÿýœæᵉʳᵈⁿˢᵗ"  # the last are the raised endings of "1ᵉʳ", "XIXᵉ"
_PLAIN = str.maketrans(_ACCENTED, "aaaaaaeeeeiiiiooooouuuucnyyea" + "erdnst")
_PADDING = ("",) * 16
BLANK_LINE = "\n"
_ACCENT_TELLS = {"des": "dès", "la": "là"}  # "dès 20 h" is not "des 20 h", "là lundi" not "la lundi"


def plain(text: str) -> str:
    """Lower case and without accents, letter for letter: the length never changes."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_PLAIN)


class Tokens:
    """Parallel tuples of words, starts and ends; beyond either end every word is ""."""

    __slots__ = ("count", "ends", "plain", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(self.plain):
            word = match.group()
            if word in _ACCENT_TELLS and (written := text[match.start() : match.end()].lower()) == _ACCENT_TELLS[word]:
                word = written
            words.append(BLANK_LINE if word[0] == "\n" else word)
            starts.append(match.start())
            ends.append(match.end())
        self.count = len(words)
        self.words = (*words, *_PADDING)  # so that words[-1], before the first, is "" too
        self.starts = starts
        self.ends = ends

    def at(self, offset: int) -> int:
        """The first token that does not begin before an offset."""
        return bisect_left(self.starts, offset)

    def joined(self, index: int) -> bool:
        """Nothing stands between this token and the one before it."""
        return 0 < index < self.count and self.ends[index - 1] == self.starts[index]

    def capital(self, index: int) -> bool:
        return 0 <= index < self.count and self.text[self.starts[index]].isupper()

    def all_capitals(self, index: int) -> bool:
        return 0 <= index < self.count and self.text[self.starts[index] : self.ends[index]].isupper()

    def phrase(self, index: int, words: tuple[str, ...]) -> int:
        """Where a phrase that begins here ends, or -1; hyphens between its words may be written or not."""
        for position, word in enumerate(words):
            if position and self.words[index] == "-":
                index += 1
            if self.words[index] != word:
                return -1
            index += 1
        return index
