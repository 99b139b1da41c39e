"""Signs: which dashes and words before a number are one, and which numbers keep it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.numerals import Numeral
from extractors.quantities import lexicon
from extractors.quantities.draft import Draft

_WORD = re.compile(r"(?<!\w)(?<!\bau\s)(?<!\bdu\s)(?<!\ble\s)(?P<sign>moins|plus)\s$", re.IGNORECASE)
_SIGNED_KINDS = ("temperature", "angle")
# A rate, a margin or a balance may lie below zero; any other percentage with a minus is a change.
_LEVEL = re.compile(
    r"\b(?:taux|rendements?|marges?|rentabilité|intérêts?|euribor|eonia|solde|déficit|Bund|OAT|emprunts?)\b[^.;!?]{0,60}$",
    re.IGNORECASE,
)

_HELD = re.compile(r"\b(?:fix|maint|rest|établ|situ|élev|élèv|demeur)\w+(?:\s\w+é)?\sà\s?$")
_GROWTH = re.compile(r"\b(?:croissance|évolution|variation|progression|hausse|baisse|recul)\b")


def read(text: str, numeral: Numeral, alone: bool) -> Numeral:
    """The numeral with the sign that the words and dashes before it give it."""
    if numeral.sign == "-":
        return _dash(text, numeral, alone)
    if numeral.sign or not numeral.start:
        return numeral
    match = _WORD.search(text, max(0, numeral.start - 7), numeral.start)
    if match is None:
        return numeral
    before = _previous(text, match.start())
    opens = not before or before in "(:;,"
    if not opens and _kind(text, numeral) not in (*_SIGNED_KINDS, "percent"):
        return numeral  # "huit moins quatre"
    return replace(numeral, start=match.start(), sign="-" if match["sign"].lower() == "moins" else "+")


def _dash(text: str, numeral: Numeral, alone: bool) -> Numeral:
    """A dash and a space before a number are a sign only where a change or a temperature may follow, else punctuation."""
    if alone or not text[numeral.start + 1].isspace():
        return numeral
    before = _previous(text, numeral.start)
    kind = _kind(text, numeral)
    if before == "(" or kind in _SIGNED_KINDS or (kind == "percent" and before.isalpha()):
        return numeral
    start = numeral.start + 1
    while text[start].isspace():
        start += 1
    return replace(numeral, start=start, sign="")


def _previous(text: str, position: int) -> str:
    """The last character before a position that is no space; "" at the beginning of a text or of a line far away."""
    return text[max(0, position - 20) : position].rstrip()[-1:]


def _kind(text: str, numeral: Numeral) -> str:
    unit = lexicon.after(text, numeral.end, of=False)
    return unit.unit.kind if unit else ""


def applied(text: str, draft: Draft) -> Decimal | None:
    """The value with its sign, where it is a level below zero; a change is positive."""
    if draft.value is None or draft.numeral.sign != "-":
        return draft.value
    size = abs(draft.value)
    if draft.kind in ("points", "times", "share"):
        return size
    near = max(0, draft.start - 80)
    held = _HELD.search(text, near, draft.start) and not _GROWTH.search(text, near, draft.start)
    if draft.kind in ("percent", "count") and not (held or _LEVEL.search(text, near, draft.start)):
        return size
    return -size
