"""From the lines of a review table that a person filled in to decisions, or to what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from flows import decisions
from flows.anchors import Anchor, Passages
from flows.decisions import CHOICES, COLUMNS, DAYS, NUMBERS, Choice, Decision, Refused
from flows.matching import Row
from flows.review.cells import Cell, Habits, same_text, text
from flows.review.layout import AS_READ
from flows.review.reading import Given

_FRENCH: Mapping[str, Choice] = {
    "accepter": "accept", "accepté": "accept", "rejeter": "reject", "rejeté": "reject", "corriger": "correct",
    "corrigé": "correct", "ajouter": "add", "ajouté": "add", "annuler": "undo", "annulé": "undo",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What the store has of an article."""

    text: str
    facts: Mapping[str, Row]
    """Relevé's facts, by id."""


@dataclass(slots=True)
class Read:
    """What the lines say."""

    decisions: list[Decision] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Each with its line and column; where there is one, nothing is to be recorded."""
    stale: set[str] = field(default_factory=set)
    """The facts, by id, whose words their article no longer holds."""


def decided(lines: Sequence[Given], article: Callable[[str], Known | None], reviewer: str, decided_at: str) -> Read:
    """The decisions of a table; `article` gives what the store knows of an article by its id."""
    reader = _Reader(lines, article, reviewer, decided_at)
    out = Read()
    seen: dict[str, int] = {}
    for given in lines:
        try:
            decision = reader.decision(given)
            if decision and (before := seen.setdefault(decision.fact_id, given.line)) != given.line:
                raise Refused({"fact_id": f"was decided in line {before} already; decide it once"})
            if decision:
                out.decisions.append(decision)
                out.stale |= {decision.fact_id} if reader.is_stale(decision) else set()
        except Refused as refused:
            out.problems += [f"line {given.line}, column {column}: {problem}" for column, problem in refused.problems.items()]
    return out


class _Reader:
    def __init__(self, lines: Sequence[Given], article: Callable[[str], Known | None], reviewer: str, decided_at: str) -> None:
        self._article, self._reviewer, self._decided_at = article, reviewer, decided_at
        self._passages = cache(Passages)
        self._habits = _habits(lines)

    def decision(self, given: Given) -> Decision | None:
        """What a line says; None where it says nothing. Refused names the columns that are wrong."""
        choice = _choice(given.cells.get("decision"))
        as_read = self._as_read(given)
        cells, unreadable = self._cells(given, as_read)
        comment = _text(given, "comment")
        if choice is None:
            changed = [*decisions.changed(as_read, cells), *unreadable] if as_read else []
            if not changed and not comment:
                return None
            what = f"{', '.join(changed)} was changed" if changed else "there is a comment"
            raise Refused({"decision": f"is empty, but {what}; write one of {', '.join(CHOICES)}"})
        if unreadable:
            raise Refused(unreadable)
        judged = {} if choice == "add" else as_read
        doc_id, anchor = self._missed(given, as_read) if choice == "add" else self._found(given, as_read)
        return decisions.decide(
            choice,
            anchor,
            doc_id=doc_id,
            reviewer=self._reviewer,
            judged={name: judged.get(name, "") for name in COLUMNS} if judged else {},
            cells=cells,
            comment=comment,
            decided_at=self._decided_at,
        )

    def is_stale(self, decision: Decision) -> bool:
        """Whether the words of a decision are gone from their article."""
        return self._passages(self._known(decision.doc_id, "doc_id").text).place(decision.anchor) is None

    def _as_read(self, given: Given) -> Row:
        """What the line said when it was written; what the store says of the fact, where the file has lost it."""
        if as_read := _json(given.cells.get(AS_READ)):
            return as_read
        fact_id = _text(given, "fact_id")
        known = self._article(fact_id.rpartition(":")[0])
        return known.facts.get(fact_id, {}) if known else {}

    def _cells(self, given: Given, as_read: Row) -> tuple[dict[str, str], dict[str, str]]:
        """The correctable cells, unchanged ones exactly as they were; and what is wrong with those that cannot be read."""
        cells: dict[str, str] = {}
        wrong: dict[str, str] = {}
        for name in COLUMNS:
            if name not in given.cells:
                continue
            before = as_read.get(name, "")
            try:
                cells[name] = self._cell(name, given.cells[name], before)
            except ValueError as error:
                wrong[name] = str(error)
        return cells, wrong

    def _cell(self, name: str, cell: Cell, before: str) -> str:
        if name in NUMBERS:
            return self._habits.number(cell, before)
        if name in DAYS:
            return self._habits.day(cell)
        read = text(cell)
        if same_text(read, before):
            return before
        return read.casefold() if decisions.choices(name) else read

    def _found(self, given: Given, as_read: Row) -> tuple[str, Anchor]:
        """The article and the words of a line that Relevé wrote."""
        fact_id = _text(given, "fact_id")
        doc_id, start, end = _place(fact_id)
        known = self._known(doc_id, "fact_id")
        if not as_read:
            raise Refused(
                {"fact_id": f"is {fact_id!r}, which the store does not know; leave the columns fact_id and {AS_READ} as written"}
            )
        anchor = Anchor(start, end, as_read.get("text", ""), _text(given, "sentence"))
        passages = self._passages(known.text)
        place = passages.place(anchor)
        # Words that the article no longer holds: the decision is kept as it is, and listed as stale.
        return doc_id, passages.anchor(*place) if place else anchor

    def _missed(self, given: Given, as_read: Row) -> tuple[str, Anchor]:
        """The article and the words of a fact to be added: where the sentence is marked."""
        doc_id, sentence = _text(given, "doc_id"), _text(given, "sentence")
        known = self._known(doc_id, "doc_id")
        passages = self._passages(known.text)
        try:
            anchor = self._as_written(given, as_read, passages, sentence) or passages.anchor(*passages.pointed(sentence))
        except ValueError as error:
            raise Refused({"sentence": str(error)}) from error
        if there := decisions.fact_at((anchor.start, anchor.end), known.facts.values()):
            raise Refused({"decision": f"is 'add', but Relevé has {there} at these words; correct it in its own line"})
        return doc_id, anchor

    @staticmethod
    def _as_written(given: Given, as_read: Row, passages: Passages, sentence: str) -> Anchor | None:
        """The words of a line that was written for a fact of gold, if nobody marked others in it."""
        try:
            _, start, end = _place(_text(given, "fact_id"))
        except Refused:
            return None
        anchor = passages.anchor(start, end)
        return anchor if anchor.text == as_read.get("text") and same_text(sentence, anchor.sentence) else None

    def _known(self, doc_id: str, column: str) -> Known:
        known = self._article(doc_id)
        if known is None:
            what = f"names the article {doc_id!r}, which the store does not have" if doc_id else "is empty"
            raise Refused({column: f"{what}; is it the table of another store? --store names its folder"})
        return known


def _habits(lines: Sequence[Given]) -> Habits:
    """How the spreadsheet wrote numbers and days, by the cells that nobody changed."""

    def pairs(names: frozenset[str]) -> Iterator[tuple[str, str]]:
        for given in lines:
            as_read = _json(given.cells.get(AS_READ))
            yield from ((str(given.cells[name]), as_read[name]) for name in names if given.cells.get(name) and as_read.get(name))

    return Habits.of(pairs(NUMBERS), pairs(DAYS))


def _json(cell: Cell) -> dict[str, str]:
    try:
        data = json.loads(str(cell or "{}"))
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in data.items()} if isinstance(data, dict) else {}


def _choice(cell: Cell) -> Choice | None:
    word = text(cell).casefold()
    choice = next((one for one in CHOICES if one == word), _FRENCH.get(word))
    if word and choice is None:
        raise Refused({"decision": f"is {word!r}; write one of {', '.join(CHOICES)}"})
    return choice


def _text(given: Given, name: str) -> str:
    try:
        return text(given.cells.get(name))
    except ValueError as error:
        raise Refused({name: str(error)}) from error


def _place(fact_id: str) -> tuple[str, int, int]:
    doc_id, _, span = fact_id.rpartition(":")
    start, _, end = span.partition("-")
    if not doc_id or not (start.isdecimal() and end.isdecimal()) or int(start) > int(end):
        what = f"is {fact_id!r}, which is no fact's id" if fact_id else "is empty"
        raise Refused({"fact_id": f"{what}; leave it as Relevé wrote it, or write add to add a fact"})
    return doc_id, int(start), int(end)
