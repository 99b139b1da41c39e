"""The words around a measure that bound or soften it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from extractors.model import Modifier

_WINDOW = 72
# What may stand between the words and the number: "près des deux tiers", "plus que les quelque six millions".
_LINK = r"(?:[ \n]+(?:de|des|du|aux?|les?|la|à|ces|ses|leurs|avec)(?=[ \n]+)|[ \n]+(?:d|l)'){0,2}[ \n]*$"


_Patterns = tuple[tuple[re.Pattern[str], Modifier], ...]


@cache
def _patterns() -> tuple[_Patterns, _Patterns]:
    tables = tomllib.loads((files(__package__) / "modifiers.toml").read_text(encoding="utf-8"))
    before = tuple((re.compile(rf"(?<!\w)(?:{words}){_LINK}", re.IGNORECASE), modifier) for words, modifier in tables["before"])
    after = tuple((re.compile(rf"[ \n]?,?[ \n]?(?:{words})\b", re.IGNORECASE), modifier) for words, modifier in tables["after"])
    return before, after


def before(text: str, start: int) -> tuple[Modifier, int]:
    """The modifier whose words end where a measure begins, and where they begin; ("", -1) where there are none."""
    window = max(0, start - _WINDOW)
    context = text[window:start]
    cut = max(context.rfind(mark) for mark in ".;!?\n\n")
    floor = window + cut + 1 if cut >= 0 and context[cut + 1 : cut + 2].isspace() else window
    for pattern, modifier in _patterns()[0]:
        if match := pattern.search(text, floor, start):
            return modifier, match.start()
    return "", -1


def after(text: str, end: int) -> Modifier:
    """The modifier whose words follow a measure ("au moins", "maximum")."""
    for pattern, modifier in _patterns()[1]:
        if pattern.match(text, end):
            return modifier
    return ""
