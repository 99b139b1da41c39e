"""Tables flattened to text: lines of cells between bars or tabs, whose first line names the columns."""

from __future__ import annotations

import re

from extractors.facts.draft import Draft
from extractors.facts.state import State
from extractors.facts.view import SentenceView

_BAR = re.compile(r"\s*[|\t]\s*")
_FRAME = re.compile(r"\s*(?:sur|en|depuis|évolution|variation|var\b|écart|%)", re.IGNORECASE)
"""A column that says over what time the one before it changed."""
_MIN_BARS = 2


def remember(view: SentenceView, state: State) -> None:
    """Keep a line of cells without a measure as the header of the lines that follow it."""
    bars = len(_BAR.findall(view.text)) if "|" in view.text or "\t" in view.text else 0
    if bars >= _MIN_BARS and not view.measures():
        state.header = _BAR.split(view.text)
    elif bars < _MIN_BARS:
        state.header = []


def header(draft: Draft, state: State) -> str:
    """The name of the column that a measure stands in; "" outside tables."""
    if not state.header or len(_BAR.findall(draft.view.text)) + 1 != len(state.header):
        return ""
    before = draft.view.text[: draft.view.nodes[draft.first].start - draft.view.start]
    column = len(_BAR.findall(before))
    while column > 1 and _FRAME.match(state.header[column]):
        column -= 1  # "Prix | Sur un an": the change is the price's
    return state.header[column].strip()
