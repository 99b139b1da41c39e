"""Cut a text into sentences by its punctuation: cheap, on characters, with no model.

The parser of a French model also finds sentences, but running it over whole articles would cost more than all the rest;
the grammars and the facts need boundaries only to know how far a clause may reach.
"""

from __future__ import annotations

import re

# Abbreviations after which a capital does not begin a sentence.
_ABBREVIATIONS = re.compile(
    r"(?:m|mm|mme|mmes|mlle|mlles|me|dr|pr|st|ste|mgr|gal|col|cf|art|al|p|pp|vol|no|n°|ed|éd|env|av|bd|fig|chap|ex|tél|hab"
    r"|janv|févr|fév|avr|juil|sept|oct|nov|déc|min|max|inc|corp|ltd|co|cie|bros|vs)",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…]+(?:[\"'»”’)\]]| »)*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[^a-zà-öø-ÿœ\s]|$))")
_LAST_WORD = re.compile(r"([^\s(\[«\"'.]*)\.$")
_NEXT = re.compile(r"\s*[«\"“'(\[–—•*-]*\s*")


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of a folded text as (start, end), in order, without the white space around them.

    A line break ends a sentence unless the next line goes on in lower case (hard-wrapped text).
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if not match.group().startswith("\n") and not _ends_here(text, match):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return spans


def _ends_here(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    position = following.end() if following else match.end()
    if position >= len(text):
        return True
    letter = text[position]
    if letter.islower() and "\n\n" not in text[match.end() : position]:
        return False  # "Zoom, Teams, Slack... la bataille", "p. ex. la hausse"
    if match.group() != ".":
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 20), match.end())
    last = word.group(1) if word else ""
    if len(last) == 1 and last.isupper():
        return False  # an initial: "J. Spataro"
    return not _ABBREVIATIONS.fullmatch(last)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
