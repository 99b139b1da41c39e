"""The policy that settles overlapping mentions, on candidates by offsets alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Literal

import pytest
import spacy

from extractors import overlaps
from extractors.model import Measure, Name, TimeExpression
from extractors.overlaps import Candidate, Candidates, Group, longest


def _name(start: int, end: int, found_by: Literal["model", "lexicon"] = "lexicon") -> Name:
    return Name(start=start, end=end, kind="organization", organization="Velmont", found_by=found_by)


def _measure(start: int, end: int, unit: str = "EUR") -> Measure:
    kind: Literal["quantity", "percentage"] = "percentage" if unit == "%" else "quantity"
    return Measure(start=start, end=end, kind=kind, value=Decimal(1), value_low=None, value_high=None, unit=unit)


def _count(start: int, end: int, noun: str) -> Measure:
    return replace(_measure(start, end, noun), noun=noun)


def _time(start: int, end: int, timex_type: Literal["DATE", "DURATION", "SET"] = "DATE", frames: bool = False) -> TimeExpression:
    return TimeExpression(start=start, end=end, timex="2024", timex_type=timex_type, frames=frames)


def _proposed(*candidates: tuple[Group, Candidate]) -> Candidates:
    found: Candidates = {}
    for group, candidate in candidates:
        found[group] = (*found.get(group, ()), candidate)
    return found


def _kept(settled: Candidates) -> set[tuple[Group, int, int]]:
    return {(group, one.start, one.end) for group, values in settled.items() for one in values}


CASES: list[tuple[str, list[tuple[Group, Candidate]], set[tuple[Group, int, int]]]] = [
    ("apart", [("dates", _time(0, 4)), ("quantities", _measure(5, 9))], {("dates", 0, 4), ("quantities", 5, 9)}),
    ("touching", [("dates", _time(0, 4)), ("quantities", _measure(4, 9))], {("dates", 0, 4), ("quantities", 4, 9)}),
    ("the longest", [("dates", _time(0, 4)), ("quantities", _measure(0, 9))], {("quantities", 0, 9)}),
    ("equals: a name", [("quantities", _measure(0, 5)), ("organizations", _name(0, 5))], {("organizations", 0, 5)}),
    ("equals: a date", [("percentages", _measure(0, 5, "%")), ("dates", _time(0, 5))], {("dates", 0, 5)}),
    ("the model's name and a date", [("organizations", _name(0, 12, "model")), ("dates", _time(7, 12))], {("dates", 7, 12)}),
    (
        "the model's name and a unit",
        [("organizations", _name(0, 9, "model")), ("quantities", _measure(5, 9))],
        {("quantities", 5, 9)},
    ),
    (
        "the model's name and a number",
        [("organizations", _name(0, 8, "model")), ("quantities", _measure(7, 8, ""))],
        {("organizations", 0, 8)},
    ),
    (
        "a measured time claims nothing",
        [("dates", _time(0, 9, "DURATION")), ("quantities", _measure(0, 9))],
        {("dates", 0, 9), ("quantities", 0, 9)},
    ),
    ("a framing time does", [("dates", _time(0, 9, "DURATION", True)), ("quantities", _measure(0, 9))], {("dates", 0, 9)}),
    (
        "a set claims nothing",
        [("dates", _time(0, 11, "SET")), ("organizations", _name(7, 11))],
        {("dates", 0, 11), ("organizations", 7, 11)},
    ),
    (
        "a name counted stands beside its count",
        [("quantities", _count(0, 11, "Airbus")), ("organizations", _name(5, 16))],
        {("quantities", 0, 11), ("organizations", 5, 16)},
    ),
    (
        "the model's name counted does not",
        [("quantities", _count(0, 7, "CDD")), ("organizations", _name(4, 7, "model"))],
        {("quantities", 0, 7)},
    ),
    (
        "a title is no count",
        [("quantities", _count(0, 10, "Minutes")), ("organizations", _name(0, 10))],
        {("organizations", 0, 10)},
    ),
    (
        "a chain frees its far end",
        [("dates", _time(0, 4)), ("quantities", _measure(3, 9)), ("organizations", _name(8, 11))],
        {("quantities", 3, 9)},
    ),
    (
        "in order",
        [("quantities", _measure(20, 25)), ("quantities", _measure(0, 5)), ("organizations", _name(24, 40))],
        {("quantities", 0, 5), ("organizations", 24, 40)},
    ),
]


@pytest.mark.parametrize(("candidates", "kept"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_longest_in_any_order(candidates: list[tuple[Group, Candidate]], kept: set[tuple[Group, int, int]]) -> None:
    for order in permutations(candidates):
        settled = longest(_proposed(*order))
        assert _kept(settled) == kept
        assert all(list(values) == sorted(values, key=lambda one: one.start) for values in settled.values())


def test_components_settle_the_same_in_either_order() -> None:
    nlp = spacy.blank("fr")
    date, amount = _time(0, 3), _measure(0, 8)
    one, other = nlp.make_doc("mai 2024 fini"), nlp.make_doc("mai 2024 fini")
    overlaps.propose(one, "dates", [date])
    overlaps.propose(one, "quantities", [amount])
    overlaps.propose(other, "quantities", [amount])
    overlaps.propose(other, "dates", [date])
    for doc in (one, other):
        assert overlaps.measures(doc) == (amount,)
        assert overlaps.times(doc) == ()
        assert [span.text for span in doc.spans["quantities"]] == ["mai 2024"]
        assert doc.spans["quantities"][0]._.measure is amount


@pytest.mark.parametrize(
    ("own", "context", "published"), [("2024-05-14", None, "2024-05-14"), ("", {"published": "2023"}, "2023"), ("", None, "")]
)
def test_published(own: str, context: dict[str, str] | None, published: str) -> None:
    doc = spacy.blank("fr").make_doc("mai")
    doc._.published, doc._context = own, context
    assert overlaps.published(doc) == published
