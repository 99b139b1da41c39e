"""Cohen's kappa, and what counts as judging the same."""

from __future__ import annotations

import pytest

from flows.anchors import Anchor
from flows.decisions import Choice, Decision
from flows.desk.agreement import Agreement, agreements, kappa


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # the counts of (first says, second says); the expected values are reckoned by hand from the definition
        ({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}, 0.4),
        ({("yes", "yes"): 45, ("yes", "no"): 15, ("no", "yes"): 25, ("no", "no"): 15}, 0.1304),
        ({("yes", "yes"): 25, ("yes", "no"): 35, ("no", "yes"): 5, ("no", "no"): 35}, 0.2593),
        ({("a", "a"): 5, ("b", "b"): 5}, 1.0),
        ({("a", "b"): 5, ("b", "a"): 5}, -1.0),
        ({("a", "a"): 5}, None),
        ({}, None),
    ],
)
def test_kappa(table: dict[tuple[str, str], int], expected: float | None) -> None:
    found = kappa(pair for pair, count in table.items() for _ in range(count))
    assert found == (expected if expected is None else pytest.approx(expected, abs=1e-4))


def said(fact_id: str, reviewer: str, choice: Choice, **corrections: str) -> Decision:
    return Decision(
        fact_id=fact_id, doc_id="a", reviewer=reviewer, choice=choice, corrections=corrections, anchor=Anchor(0, 1, "1", "[[1]]")
    )


def test_two_reviewers_are_compared_where_both_judged() -> None:
    decided = {
        "1": [said("1", "Zoé", "accept"), said("1", "Ali", "accept")],
        "2": [said("2", "Ali", "correct", unit="EUR"), said("2", "Zoé", "correct", unit="USD")],
        "3": [said("3", "Ali", "reject"), said("3", "Zoé", "accept")],
        "4": [said("4", "Ali", "reject")],
    }
    # accept, correct and reject: 2 of 3 the same; by chance 1/3 * 2/3 + 1/3 * 1/3 = 1/3; (2/3 - 1/3) / (2/3) = 1/2
    assert agreements(decided) == [Agreement(("Ali", "Zoé"), facts=3, same=1, kappa=pytest.approx(0.5))]
