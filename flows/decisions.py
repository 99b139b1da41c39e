"""What people decide about facts: accept, reject, correct, add; what may be decided, and where several decisions leave a fact.

Nothing here knows of spreadsheets, pages or databases: the review table and the review desk both hand their decisions to `decide`
and record what `news` leaves of them. A decision is never changed, only followed by a later one of the same reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal, get_args

from extractors.model import Fact, columns, fact_id
from flows.anchors import Anchor, Passages
from flows.gold import FACT_COLUMNS
from flows.matching import Row
from flows.tables import cell

Choice = Literal["accept", "reject", "correct", "add", "undo"]
CHOICES: tuple[Choice, ...] = get_args(Choice)
"""`add` makes a fact of words that Relevé left out; `undo` takes back whatever the reviewer decided on the fact before."""

Status = Literal["", "accepted", "rejected", "corrected", "added", "disputed"]
"""Where its decisions leave a fact. `corrected` also where a person accepted what a later version of Relevé no longer says."""

COLUMNS = tuple(name for name in FACT_COLUMNS if name not in ("doc_id", "start", "end", "text"))
"""The columns that a person can correct: the guide's, but for the place."""

_CHOICES_OF = {column.name: column.choices for column in columns(Fact) if column.choices}
NUMBERS = frozenset(("value", "value_low", "value_high"))
DAYS = frozenset(("period_start", "period_end"))


_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one person said of one fact, and of which state of it."""

    fact_id: str
    doc_id: str
    reviewer: str
    choice: Choice
    judged: Mapping[str, str] = field(default_factory=dict)
    """The cells of `COLUMNS` as the person saw them; empty for `add`."""
    corrections: Mapping[str, str] = field(default_factory=dict)
    """The cells that the person wrote instead."""
    comment: str = ""
    decided_at: str = ""
    """ISO 8601, UTC."""
    anchor: Anchor

    @property
    def outcome(self) -> Mapping[str, str] | None:
        """The fact's columns as this person leaves them; None where there is to be no fact."""
        return None if self.choice == "reject" else {**dict.fromkeys(COLUMNS, ""), **self.judged, **self.corrections}

    def says_the_same(self, other: Decision) -> bool:
        """Whether nothing but the time would change."""
        mine, others = ((one.choice, one.outcome, one.comment) for one in (self, other))
        return mine == others


def choices(column: str) -> tuple[str, ...]:
    """What a column may hold where only some words are allowed; () elsewhere."""
    return _CHOICES_OF.get(column, ())


def checked(column: str, text: str) -> str:
    """A corrected cell as the tables write it ("3.50" is 3.5). ValueError says what to write instead.

    Numbers have a point and days are ISO 8601 here; whoever reads what people type in their own way reads it first.
    """
    text = " ".join(said(text).split())
    if not text:
        if "" not in choices(column) and choices(column):
            raise ValueError(f"may not be empty; write one of {', '.join(choices(column))}")
        return ""
    if choices(column) and text not in choices(column):
        allowed = ", ".join(filter(None, choices(column)))
        raise ValueError(f"is {text!r}; write one of {allowed}" + (", or nothing" if "" in choices(column) else ""))
    if column in NUMBERS:
        return _number(text)
    if column in DAYS:
        return _day(text)
    return text


class Refused(ValueError):
    """A decision that cannot be taken as it is: what is wrong, by column ("decision" where it is the choice itself)."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{column} {problem}" for column, problem in problems.items()))
        self.problems = problems


def decide(
    choice: Choice, anchor: Anchor, *, doc_id: str, reviewer: str, judged: Row, cells: Row, comment: str, decided_at: str
) -> Decision:
    """A decision ready to be recorded; Refused says what is wrong with it.

    `judged` is the fact as the person saw it ({} to add one), `cells` what the person left in any of `COLUMNS`.
    """
    corrections = changed(judged, cells)
    wrong = problems(choice, judged, corrections)
    for name, text in (("comment", comment), ("reviewer", reviewer)):
        try:
            said(text)
        except ValueError as error:
            wrong[name] = str(error)
    if not reviewer.strip():
        wrong["reviewer"] = "is empty; name who decides"
    if wrong:
        raise Refused(wrong)
    return Decision(
        fact_id=fact_id(doc_id, anchor.start, anchor.end),
        doc_id=doc_id,
        reviewer=reviewer.strip(),
        choice=choice,
        judged={name: judged[name] for name in COLUMNS if name in judged},
        corrections=_with_bounds(judged, {name: checked(name, text) for name, text in corrections.items()}),
        comment=comment.strip(),
        decided_at=decided_at,
        anchor=anchor,
    )


def said(text: str) -> str:
    """What a person wrote, if it is text. ValueError for what databases and files refuse: controls, halves of letters."""
    if wrong := _NO_TEXT.search(text):
        raise ValueError(f"holds a character that is no text (U+{ord(wrong[0]):04X}); remove it")
    return text


def problems(choice: Choice, judged: Mapping[str, str], corrections: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with a decision, by column ("decision" where it is the choice itself); empty where all is well.

    Only what the person wrote is looked at, not what Relevé wrote.
    """
    found: dict[str, str] = {}
    for column, text in corrections.items():
        try:
            checked(column, text)
        except ValueError as error:
            found[column] = str(error)
    if choice == "correct" and not corrections:
        found["decision"] = "is 'correct', but no column was changed; write accept, or correct a cell"
    if choice in ("accept", "reject", "undo") and corrections:
        found["decision"] = f"is {choice!r}, but {', '.join(corrections)} was changed; write correct, or restore the cell"
    if choice == "add":
        found |= {name: "is needed to add a fact" for name in ("measure", "status") if not corrections.get(name)}
    if found or choice not in ("correct", "add"):
        return found
    final = {**dict.fromkeys(COLUMNS, ""), **judged, **{name: checked(name, text) for name, text in corrections.items()}}
    for names, wrong, message in (
        (("value", "value_low", "value_high"), not any(final[name] for name in NUMBERS), "is empty, and so are its bounds"),
        (("value_low", "value_high"), _above(final["value_low"], final["value_high"], Decimal), "is above value_high"),
        (("period_start", "period_end"), _above(final["period_start"], final["period_end"], str), "is after period_end"),
        (("direction", "measure"), bool(final["direction"]) and final["measure"] != "change", "is only for a change; empty it"),
    ):
        if wrong and (choice == "add" or not corrections.keys().isdisjoint(names)):
            found[names[0]] = f"({final[names[0]]}) {message}" if final[names[0]] else message
    return found


def changed(judged: Mapping[str, str], cells: Mapping[str, str]) -> dict[str, str]:
    """The cells that say something else than what was judged, as the person left them."""
    given = {name: cells[name] for name in COLUMNS if name in cells}
    return {name: text for name, text in given.items() if _plain(name, text) != _plain(name, judged.get(name, ""))}


def news(decisions: Iterable[Decision], recorded: Iterable[Decision]) -> list[Decision]:
    """The decisions that say something new: applying the same ones twice leaves nothing of the second time."""
    last = {(one.fact_id, one.reviewer): one for one in recorded}
    out: list[Decision] = []
    for one in decisions:
        before = last.get((one.fact_id, one.reviewer))
        if before.says_the_same(one) if before else one.choice == "undo":
            continue
        last[one.fact_id, one.reviewer] = one
        out.append(one)
    return out


def standing(recorded: Iterable[Decision]) -> list[Decision]:
    """The last decision of each reviewer on each fact, without those undone; `recorded` in the order of recording."""
    return [one for one in _last(recorded) if one.choice != "undo"]


@dataclass(slots=True)
class Reviewed:
    """An article's decisions beside the facts that Relevé finds in it today."""

    of: dict[str, list[Decision]] = field(default_factory=dict)
    """The standing decisions on each fact, under the id it has today; also on facts that only people know of."""
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Where each of these facts stands today."""
    stale: list[Decision] = field(default_factory=list)
    """Decisions whose words the article no longer holds."""


def review(recorded: Iterable[Decision], facts: Sequence[Row], passages: Passages) -> Reviewed:
    """Find an article's decisions again in its text of today, and lay them on its facts of today.

    A decision holds for the fact at its words, or for one that overlaps them where a newer version cuts the span otherwise.
    """
    spans = _spans(facts)
    out = Reviewed()
    found: dict[str, dict[str, Decision]] = {}
    for one in _last(recorded):
        place = passages.place(one.anchor)
        if place is not None:
            id_ = _overlapping(place, spans) or fact_id(one.doc_id, *place)
            spans.setdefault(id_, place)
            found.setdefault(id_, {})[one.reviewer] = one  # also in place of what the reviewer said before the words moved
        elif one.choice != "undo":
            out.stale.append(one)
    for id_, by_reviewer in found.items():
        if of := standing(by_reviewer.values()):
            out.of[id_], out.places[id_] = of, spans[id_]
    return out


def fact_at(place: tuple[int, int], facts: Iterable[Row]) -> str:
    """The id of the fact that overlaps a place most; "" where none does."""
    return _overlapping(place, _spans(facts))


def status(decisions: Collection[Decision], machine: Row | None) -> Status:
    """Where standing decisions leave a fact; `machine` is Relevé's row of it today, None where it finds none."""
    outcomes = [one.outcome for one in decisions]
    if not outcomes:
        return ""
    first = outcomes[0]
    if any(outcome != first for outcome in outcomes):
        return "disputed"
    if first is None:
        return "rejected"
    if machine is None:
        return "added"
    return "accepted" if first == judged(machine) else "corrected"


def judged(row: Mapping[str, object]) -> dict[str, str]:
    """The cells of a fact that a decision is about, as text."""
    return {name: cell(row[name]) for name in COLUMNS}


def _with_bounds(judged: Mapping[str, str], corrections: dict[str, str]) -> dict[str, str]:
    """The corrections; bounds that only repeat the value go along with it: 12 is from 12 to 12, "plus de 12" from 12."""
    before, after = (_bounds({**dict.fromkeys(COLUMNS, ""), **judged, **more}) for more in ({}, corrections))
    if not after or any(judged.get(name, "") != before.get(name, "") for name in ("value_low", "value_high")):
        return corrections
    return {name: bound for name, bound in after.items() if bound != judged.get(name, "")} | corrections


def _bounds(cells: Mapping[str, str]) -> dict[str, str]:
    """The bounds that a value has by its modifier; none where there is no value, as of a range."""
    value, modifier = cells["value"], cells["modifier"]
    if not value:
        return {}
    low, high = modifier not in ("less_than", "at_most"), modifier not in ("more_than", "at_least")
    return {"value_low": value if low else "", "value_high": value if high else ""}


def _last(recorded: Iterable[Decision]) -> list[Decision]:
    last: dict[tuple[str, str], Decision] = {}
    for one in recorded:
        last.pop((one.fact_id, one.reviewer), None)
        last[one.fact_id, one.reviewer] = one
    return list(last.values())


def _plain(column: str, text: str) -> str:
    try:
        return checked(column, text)
    except ValueError:
        return text


def _spans(facts: Iterable[Row]) -> dict[str, tuple[int, int]]:
    return {row["fact_id"]: (int(row["start"]), int(row["end"])) for row in facts}


def _overlapping(place: tuple[int, int], spans: Mapping[str, tuple[int, int]]) -> str:
    def common(id_: str) -> tuple[int, int]:
        start, end = spans[id_]
        return min(end, place[1]) - max(start, place[0]), -abs((end - start) - (place[1] - place[0]))

    best = max(spans, key=common, default="")
    return best if best and common(best)[0] > 0 else ""


def _above(low: str, high: str, read: type[Decimal] | type[str]) -> bool:
    return bool(low and high) and read(low) > read(high)  # type: ignore[operator]


def _number(text: str) -> str:
    if re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", text, re.ASCII):
        try:
            return cell(Decimal(text))
        except InvalidOperation:
            pass
    raise ValueError(f"is {text!r}, not a number; write it in full, as in 2700000 or 3.5")


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"is {text!r}, not a day; write it as in 2024-03-31") from None
