"""The words around a measure that bound or soften it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from extractors.model import Modifier

_WINDOW = 72
# What may stand between the words and the number: "près des deux tiers", "plus que les quelque six millions".
_LINK = r"(?:[ \n]+(?:de|des|du|aux?|les?|la|à|ces|ses|leurs|avec)(?=[ \n]+)|[ \n]+(?:d|l)'){0,2}[ \n]*$"
_SENTENCE_END = re.compile(r"[.;!?](?=\s)|\n\n")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One pattern for what stands before a measure and one for what follows; the name of the group is the modifier."""
    tables = tomllib.loads((files(__package__) / "modifiers.toml").read_text(encoding="utf-8"))
    before, after = ("|".join(_named(index, *entry) for index, entry in enumerate(tables[side])) for side in ("before", "after"))
    return re.compile(rf"(?<!\w)(?:{before}){_LINK}", re.IGNORECASE), re.compile(rf"[ \n]?,?[ \n]?(?:{after})\b", re.IGNORECASE)


def _named(index: int, words: str, modifier: str) -> str:
    return f"(?P<{modifier}_{index}>{words})"


def _modifier(match: re.Match[str]) -> Modifier:
    return cast(Modifier, (match.lastgroup or "").rpartition("_")[0])


def before(text: str, start: int) -> tuple[Modifier, int]:
    """The modifier whose words end where a measure begins, and where they begin; ("", -1) where there are none."""
    if text[start - 1 : start] not in (" ", "\n", "'"):
        return "", -1
    floor = max(0, start - _WINDOW)
    for end in _SENTENCE_END.finditer(text, floor, start - 1):
        floor = end.end()
    match = _patterns()[0].search(text, floor, start)
    return (_modifier(match), match.start()) if match else ("", -1)


def after(text: str, end: int) -> Modifier:
    """The modifier whose words follow a measure ("au moins", "maximum")."""
    match = _patterns()[1].match(text, end)
    return _modifier(match) if match else ""
