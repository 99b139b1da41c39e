"""What a reviewer sent, read: from the fields of a form to a decision."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from flows import decisions
from flows.anchors import Anchor
from flows.decisions import COLUMNS, DAYS, NUMBERS, Choice, Decision, Refused
from flows.desk.book import Sheet
from flows.matching import Row
from flows.review.cells import day, number
from flows.store.store import now

LONGEST_NAME = 60
"""Characters of a reviewer's name."""

_CRLF = re.compile("\r\n")


def reviewer(name: str) -> str:
    """A reviewer's name as it is kept; "" for one that cannot be."""
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_NAME and name.isprintable() else ""


def seen(cells: Row) -> str:
    """What a form keeps of the fact that it shows, so that a decision is about what its reader saw."""
    return json.dumps({name: cells[name] for name in COLUMNS})


def decided(form: Mapping[str, str], sheet: Sheet, anchor: Anchor, who: str) -> Decision:
    """The decision that a form holds. Refused says what is wrong, by column.

    Whoever accepts a fact and changed a column has corrected it.
    """
    added = not form.get("seen")
    judged = {} if added else _seen(form["seen"])
    cells = {name: _typed(name, form[name]) for name in COLUMNS if name in form}
    choice: Choice = "reject" if form.get("choice") == "reject" else "accept"
    if choice == "reject":
        cells = {}
    elif added:
        choice = "add"
        if there := decisions.fact_at((anchor.start, anchor.end), sheet.facts.values()):
            raise Refused({"decision": f"is to add a fact, but {there} is there already; correct that one"})
    elif decisions.changed(judged, cells):
        choice = "correct"
    return decisions.decide(
        choice,
        anchor,
        doc_id=sheet.article.doc_id,
        reviewer=who,
        judged=judged,
        cells=cells,
        comment=form.get("comment", "").strip(),
        decided_at=now(),
    )


def undone(last: Decision) -> Decision:
    """The decision that takes another one back."""
    return decisions.decide(
        "undo",
        last.anchor,
        doc_id=last.doc_id,
        reviewer=last.reviewer,
        judged=last.judged,
        cells={},
        comment="",
        decided_at=now(),
    )


def place(text: str, start: str, end: str) -> tuple[int, int] | None:
    """Where words stand in an article that were marked on its page, where a browser shows each CR LF as one character."""
    if not (start.isdecimal() and end.isdecimal()):
        return None
    left, right = (_original(text, int(offset)) for offset in (start, end))
    words = text[left:right]
    left, right = left + len(words) - len(words.lstrip()), right - (len(words) - len(words.rstrip()))
    return (left, right) if left < right <= len(text) else None


def _typed(column: str, text: str) -> str:
    """A cell as the tables write it, where it is a number or a day that a person writes otherwise: "3,5", "31/03/2024"."""
    read = number if column in NUMBERS else day if column in DAYS else None
    try:
        return read(text.strip()) if read and text.strip() else text
    except ValueError:
        return text  # what is wrong with it is said where decisions are checked


def _original(text: str, offset: int) -> int:
    for match in _CRLF.finditer(text):
        if match.start() >= offset:
            break
        offset += 1
    return offset


def _seen(text: str) -> dict[str, str]:
    try:
        given = json.loads(text)
        return {name: str(given[name]) for name in COLUMNS}
    except (ValueError, KeyError, TypeError):
        raise Refused({"decision": "is about a fact that this page does not name; open the fact again"}) from None
