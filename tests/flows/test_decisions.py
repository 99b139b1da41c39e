"""What may be decided, and where decisions leave a fact."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from flows import decisions
from flows.anchors import Passages
from flows.decisions import COLUMNS, Choice, Decision, Refused
from flows.matching import Row

TEXT = "Ardelec a perdu 3,5 millions d'euros en 2019. Ses ventes ont gagné 12 % en mars."
FACT: Row = {
    **dict.fromkeys(COLUMNS, ""),
    **{"fact_id": "a:16-36", "doc_id": "a", "start": "16", "end": "36", "value": "3500000", "value_low": "3500000"},
    **{"value_high": "3500000", "unit": "EUR", "measure": "level", "organization": "Ardelec", "indicator": "perte"},
    **{"period_start": "2019-01-01", "period_end": "2019-12-31", "status": "reported"},
}
PASSAGES = Passages(TEXT)


def decide(choice: Choice, cells: Row | None = None, reviewer: str = "Anne", comment: str = "") -> Decision:
    judged = {} if choice == "add" else FACT
    anchor = PASSAGES.anchor(67, 71) if choice == "add" else PASSAGES.anchor(16, 36)
    return decisions.decide(
        choice,
        anchor,
        doc_id="a",
        reviewer=reviewer,
        judged=judged,
        cells=cells or {},
        comment=comment,
        decided_at="2024-05-01T08:00:00+00:00",
    )


ADDED = {"value": "12", "unit": "%", "measure": "change", "direction": "up", "status": "reported"}


@pytest.mark.parametrize(
    ("column", "text", "cell"),
    [
        ("value", "3500000.0", "3500000"),
        ("value", "-0.50", "-0.5"),
        ("value", "2.7E+9", "2700000000"),
        ("value_low", " ", ""),
        ("period_start", "2024-02-29", "2024-02-29"),
        ("measure", " change ", "change"),
        ("direction", "", ""),
        ("organization", "  Le\u00a0Goff  Marine ", "Le Goff Marine"),
        ("attribution", "", ""),
    ],
)
def test_a_corrected_cell_is_written_as_the_tables_write_it(column: str, text: str, cell: str) -> None:
    assert decisions.checked(column, text) == cell


@pytest.mark.parametrize(
    ("choice", "cells", "problem"),
    [
        ("correct", {"value": "3,5"}, "value is '3,5', not a number; write it in full, as in 2700000 or 3.5"),
        ("correct", {"value": "NaN"}, "value is 'NaN', not a number"),
        ("correct", {"value": "1e9999"}, "value is '1e9999', not a number"),
        ("correct", {"period_end": "2023-02-29"}, "period_end is '2023-02-29', not a day; write it as in 2024-03-31"),
        ("correct", {"measure": "rate"}, "measure is 'rate'; write one of level, change, share, threshold"),
        ("correct", {"measure": ""}, "measure may not be empty; write one of level, change, share, threshold"),
        ("correct", {"direction": "hausse"}, "direction is 'hausse'; write one of up, down, or nothing"),
        ("correct", {"direction": "up"}, r"direction \(up\) is only for a change; empty it"),
        ("correct", {"value_low": "9000000"}, r"value_low \(9000000\) is above value_high"),
        ("correct", {"period_start": "2020-01-01"}, r"period_start \(2020-01-01\) is after period_end"),
        ("correct", dict.fromkeys(("value", "value_low", "value_high"), ""), "value is empty, and so are its bounds"),
        ("correct", {"indicator": "ventes\x00"}, r"indicator holds a character that is no text \(U\+0000\); remove it"),
        ("correct", {}, "decision is 'correct', but no column was changed"),
        ("correct", {"value": "3500000.00", "unit": " EUR"}, "decision is 'correct', but no column was changed"),
        ("accept", {"unit": "USD"}, "decision is 'accept', but unit was changed; write correct, or restore the cell"),
        ("reject", {"unit": "USD", "value": "3"}, "decision is 'reject', but value, unit was changed"),
        ("undo", {"unit": "USD"}, "decision is 'undo', but unit was changed"),
        ("add", {}, "measure is needed to add a fact; status is needed to add a fact"),
        ("add", {"measure": "level", "status": "reported"}, "value is empty, and so are its bounds"),
    ],
)
def test_what_cannot_be_decided(choice: Choice, cells: dict[str, str], problem: str) -> None:
    with pytest.raises(Refused, match=problem):
        decide(choice, cells)


def test_what_releve_wrote_is_not_held_against_the_reviewer() -> None:
    odd = {**FACT, "direction": "up", "value_low": "9000000"}
    assert decisions.problems("correct", odd, {"organization": "Ardelec SA"}) == {}


@pytest.mark.parametrize(
    ("choice", "cells", "corrections", "organization"),
    [
        ("accept", None, {}, "Ardelec"),
        ("accept", FACT, {}, "Ardelec"),
        ("correct", {"organization": " Nerval "}, {"organization": "Nerval"}, "Nerval"),
        ("correct", {"organization": ""}, {"organization": ""}, ""),
        ("add", ADDED, {**ADDED, "value_low": "12", "value_high": "12"}, ""),
        # bounds that only repeat the value go along with it, unless the person says otherwise
        ("correct", {"value": "3.6E+6"}, {"value": "3600000", "value_low": "3600000", "value_high": "3600000"}, "Ardelec"),
        ("correct", {"value": "4", "value_low": "3"}, {"value": "4", "value_low": "3", "value_high": "4"}, "Ardelec"),
        ("correct", {"modifier": "more_than"}, {"modifier": "more_than", "value_high": ""}, "Ardelec"),
        ("correct", {"value": "", "value_low": "3"}, {"value": "", "value_low": "3"}, "Ardelec"),
    ],
)
def test_a_decision_keeps_what_was_seen_and_what_was_written(
    choice: Choice, cells: Row | None, corrections: dict[str, str], organization: str
) -> None:
    one = decide(choice, cells)
    assert one.corrections == corrections
    assert one.outcome is not None
    assert tuple(one.outcome) == COLUMNS
    assert one.outcome["organization"] == organization
    assert one.fact_id == ("a:67-71" if choice == "add" else "a:16-36")


@pytest.mark.parametrize(
    ("reviewer", "comment", "problem"),
    [
        ("  ", "", "reviewer is empty; name who decides"),
        ("Anne", "vu \ud800", r"comment holds a character that is no text \(U\+D800"),
    ],
)
def test_who_decides_and_what_they_say(reviewer: str, comment: str, problem: str) -> None:
    with pytest.raises(Refused, match=problem):
        decide("accept", reviewer=reviewer, comment=comment)


def test_a_rejection_leaves_no_fact() -> None:
    assert decide("reject").outcome is None


ACCEPT, REJECT, OTHER = decide("accept"), decide("reject"), decide("accept", reviewer="Bruno")
CORRECT, UNDO = decide("correct", {"unit": "USD"}), decide("undo")


@pytest.mark.parametrize(
    ("given", "recorded", "new"),
    [
        ([ACCEPT], [], [ACCEPT]),
        ([ACCEPT], [ACCEPT], []),
        ([ACCEPT, ACCEPT], [], [ACCEPT]),
        ([ACCEPT], [OTHER], [ACCEPT]),
        ([ACCEPT], [ACCEPT, REJECT], [ACCEPT]),
        ([CORRECT], [ACCEPT], [CORRECT]),
        ([decide("accept", comment="vu")], [ACCEPT], [decide("accept", comment="vu")]),
        ([UNDO], [], []),
        ([UNDO], [ACCEPT], [UNDO]),
        ([UNDO], [ACCEPT, UNDO], []),
    ],
)
def test_only_news_is_recorded(given: list[Decision], recorded: list[Decision], new: list[Decision]) -> None:
    assert decisions.news(given, recorded) == new
    assert decisions.news(given, [*recorded, *new]) == []


NEWER = {**FACT, "organization": "Ardelec SA"}
AS_NEWER = decide("correct", {"organization": "Ardelec SA"}, reviewer="Chloé")


@pytest.mark.parametrize(
    ("recorded", "machine", "status"),
    [
        ([], FACT, ""),
        ([ACCEPT], FACT, "accepted"),
        ([ACCEPT, OTHER], FACT, "accepted"),
        ([REJECT], FACT, "rejected"),
        ([REJECT], None, "rejected"),
        ([CORRECT], FACT, "corrected"),
        ([ACCEPT, REJECT], FACT, "rejected"),  # the same reviewer, later
        ([OTHER, REJECT], FACT, "disputed"),
        ([OTHER, CORRECT], FACT, "disputed"),
        ([OTHER, REJECT, UNDO], FACT, "accepted"),
        ([ACCEPT, UNDO], FACT, ""),
        ([ACCEPT], NEWER, "corrected"),  # a later version says something else than what was accepted
        ([AS_NEWER], NEWER, "accepted"),  # or has come to say what the reviewer wrote
        ([ACCEPT], None, "added"),  # or no longer finds what was accepted
        ([decide("add", ADDED)], None, "added"),
    ],
)
def test_where_decisions_leave_a_fact(recorded: list[Decision], machine: Row | None, status: str) -> None:
    assert decisions.status(decisions.standing(recorded), machine) == status


def row(text: str, words: str, **cells: Any) -> Row:
    start = text.index(words)
    end = start + len(words)
    return {**FACT, "fact_id": f"a:{start}-{end}", "start": str(start), "end": str(end), **cells}


MOVED = "Bonne nouvelle.\n" + TEXT


def moved(choice: Choice) -> Decision:
    return replace(decide(choice), fact_id="a:32-52", anchor=Passages(MOVED).anchor(32, 52))


@pytest.mark.parametrize(
    ("recorded", "text", "facts", "found", "stale"),
    [
        ([ACCEPT, OTHER], TEXT, [FACT], {"a:16-36": 2}, 0),
        ([ACCEPT], MOVED, [row(MOVED, "3,5 millions d'euros")], {"a:32-52": 1}, 0),
        ([ACCEPT], TEXT, [row(TEXT, "3,5 millions")], {"a:16-28": 1}, 0),  # the span is cut otherwise
        ([ACCEPT], TEXT, [], {"a:16-36": 1}, 0),  # no longer found by Relevé
        ([ACCEPT, decide("add", ADDED)], TEXT, [FACT], {"a:16-36": 1, "a:67-71": 1}, 0),
        ([ACCEPT], TEXT.replace("3,5", "4,5"), [row(TEXT, "3,5 millions d'euros")], {}, 1),
        ([ACCEPT, UNDO], "Autre chose.", [], {}, 0),
        # the same reviewer, before and after the words moved
        ([ACCEPT, moved("reject")], MOVED, [row(MOVED, "3,5 millions d'euros")], {"a:32-52": 1}, 0),
        ([ACCEPT, moved("undo")], MOVED, [row(MOVED, "3,5 millions d'euros")], {}, 0),
    ],
)
def test_decisions_follow_their_words(
    recorded: list[Decision], text: str, facts: list[Row], found: dict[str, int], stale: int
) -> None:
    reviewed = decisions.review(recorded, facts, Passages(text))
    assert {id_: len(of) for id_, of in reviewed.of.items()} == found
    assert set(reviewed.places) == set(found)
    assert len(reviewed.stale) == stale
