"""Where a person's decision stands: the words it was made on, found again after the article has changed.

An anchor keeps the figure as written, its place, and its sentence with the figure between marks: "un bénéfice de [[12 %]]". The
marks tell two equal figures of a sentence apart, and let a person point at words with nothing but a keyboard.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors import sentences
from extractors.text import fold

OPEN, CLOSE = "[[", "]]"

SIMILAR = 80.0
"""How alike two sentences must be before and after the mark (0 to 100) for the one to be taken for the other, rewritten."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that a decision is about; `start` and `end` in characters of the article, as everywhere."""

    start: int
    end: int
    text: str
    sentence: str
    """The sentence in plain typography, the figure between marks."""


REACH = 400
"""Characters on either side of the mark that are kept of a sentence: some texts have no full stops."""


def _similarity(one: str, other: str) -> float:
    """rapidfuzz's ratio of what stands before the marks, and of what stands after, by their length."""
    pairs = list(zip(_around(one), _around(other), strict=True))
    lengths = [len(mine) + len(theirs) for mine, theirs in pairs]
    ratios = (fuzz.ratio(mine, theirs) * length for (mine, theirs), length in zip(pairs, lengths, strict=True))
    return sum(ratios) / sum(lengths) if any(lengths) else 100.0


def _around(marked: str) -> tuple[str, str]:
    before, _, rest = marked.partition(OPEN)
    return before, rest.partition(CLOSE)[2]


class Passages:
    """An article as a reviewer reads it: sentences, with the words in question between marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = fold(text)
        self._spans = sentences.split(self._folded.text)
        self._starts = [start for start, _ in self._spans]

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of the words at a place."""
        return Anchor(start, end, self.text[start:end], self.marked(start, end))

    def marked(self, start: int, end: int) -> str:
        """The sentence around a place (the sentences, where it reaches over several), the place between marks."""
        return self._marked(self._folded.at(start), self._folded.at(end))

    def place(self, anchor: Anchor) -> tuple[int, int] | None:
        """Where the anchor's words stand now; None where the article says them no longer, or of something else.

        The same words in the same sentence hold wherever they stand. Otherwise the most similar sentence with the same words is
        taken, the nearest to the old place among equals.
        """
        if self.text[anchor.start : anchor.end] == anchor.text and self.marked(anchor.start, anchor.end) == anchor.sentence:
            return anchor.start, anchor.end
        found = [
            (_similarity(anchor.sentence, self._marked(start, end)), -abs(start - anchor.start), start, end)
            for start, end in self._occurrences(fold(anchor.text).text)
        ]
        similarity, _, start, end = max(found, default=(0.0, 0, 0, 0))
        return self._folded.span(start, end) if similarity >= SIMILAR else None

    def pointed(self, marked: str) -> tuple[int, int]:
        """The place that a marked sentence or piece of one points at.

        ValueError says what to write where it marks nothing, or does not stand in the article exactly once.
        """
        before, opened, rest = fold(marked).text.partition(OPEN)
        words, closed, after = rest.partition(CLOSE)
        if not opened or not closed or not words.strip():
            raise ValueError(f"mark the figure's words in its sentence, as in: ses ventes ont atteint {OPEN}12 millions{CLOSE}")
        before, after = before.lstrip(), after.rstrip()
        found = [match.start() for match in re.finditer(re.escape(before + words + after), self._folded.text)]
        if len(found) != 1:
            where = f"is in the article {len(found)} times" if found else "is not in the article"
            raise ValueError(f"{before + words + after!r} {where}; copy the sentence as the article has it")
        start = found[0] + len(before)
        return self._folded.span(start, start + len(words))

    def _marked(self, start: int, end: int) -> str:
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, end - 1) - 1)
        left = max(start - REACH, min(start, self._spans[first][0])) if self._spans else start
        right = min(end + REACH, max(end, self._spans[last][1])) if self._spans else end
        text = self._folded.text
        return f"{text[left:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:right]}"

    def _occurrences(self, words: str) -> list[tuple[int, int]]:
        # "8 %" does not stand in "18 %", "0,8 %" or "1 008 %".
        whole = re.compile(rf"(?<!\w)(?<!\d[.,])(?<!\d ){re.escape(words)}(?!\w)") if words.strip() else None
        return [match.span() for match in whole.finditer(self._folded.text)] if whole else []
