"""Acronyms that a text itself explains: "Autorité des marchés financiers (AMF)", "l'AMF (Autorité des marchés financiers)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.text import strip_accents

_SHORT = r"[A-ZÀ-Þ](?:[A-Za-zÀ-ÿ0-9&-]|\.(?=[A-ZÀ-Þ])){1,11}\.?"
_AFTER = re.compile(rf"\s?\(\s?(?:la |le |les |l')?({_SHORT})\s?[),;]")
_BEFORE = re.compile(rf"(?<![\w.-])({_SHORT})\s?\(\s?(?:la |le |les |l'|the )?([^()]{{6,150}}?)\s?[),;]")
_TOKEN = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    ["de", "des", "du", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "pour", "sur", "par", "dans"]
) | {"the", "of", "and", "for"}
_REACH = 160
_LONGEST = 12
_STOP = re.compile(r"[.;:!?()\[\]«»\"\n]")


@dataclass(frozen=True, slots=True)
class Definition:
    """Where a full name and the acronym it explains stand in a folded text."""

    full_start: int
    full_end: int
    short_start: int
    short_end: int


def definitions(text: str) -> Iterator[Definition]:
    """Every acronym explained in brackets, either way round."""
    for match in _AFTER.finditer(text):
        start = _full_name(text, max(0, match.start() - _REACH), match.start(), match.group(1))
        if start is not None:
            yield Definition(start, match.start(), *match.span(1))
    for match in _BEFORE.finditer(text):
        if _full_name(text, match.start(2), match.end(2), match.group(1)) == match.start(2):
            yield Definition(*match.span(2), *match.span(1))


def spells_out(name: str, short: str) -> bool:
    """Whether a full name's initials are the letters of an acronym."""
    words = [strip_accents(match.group()) for match in _TOKEN.finditer(name)]
    letters = strip_accents(re.sub(r"[^\w]", "", short))
    return len(words) > 1 and 2 <= len(letters) <= _LONGEST and _spells(words, letters)


def _full_name(text: str, start: int, end: int, short: str) -> int | None:
    """Where the name that ends at `end` and spells out `short` begins; None where the words before do not."""
    for stop in _STOP.finditer(text, start, end):
        start = stop.end()
    words = [(match.start(), strip_accents(match.group())) for match in _TOKEN.finditer(text, start, end)]
    letters = strip_accents(re.sub(r"[^\w]", "", short))
    if sum(letter.isupper() for letter in short) < 2 and not short.istitle():
        return None
    best: int | None = None
    for first in range(len(words) - 1, -1, -1):
        position, word = words[first]
        if word[0] == letters[0] and word not in _SMALL and _spells([w for _, w in words[first:]], letters):
            best = position
            if text[position].isupper():
                break
    return best if best is not None and end - best > len(short) + 2 else None


def _spells(words: list[str], letters: str) -> bool:
    """Whether the words spell the letters by their first letters in order.

    Every letter begins a word or follows another inside one ("Insee": institut national de la statistique …), and every
    word but the small ones gives at least its first letter.
    """
    seen: set[tuple[int, int]] = set()
    stack = [(0, 0)]
    while stack:
        state = stack.pop()
        if state in seen:
            continue
        seen.add(state)
        index, letter = state
        if index == len(words):
            if letter == len(letters):
                return True
            continue
        word = words[index]
        if word in _SMALL:
            stack.append((index + 1, letter))
        taken = 0
        while taken < min(3, len(word)) and letter + taken < len(letters) and word[taken] == letters[letter + taken]:
            taken += 1
            stack.append((index + 1, letter + taken))
    return False
