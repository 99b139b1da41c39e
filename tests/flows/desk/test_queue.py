"""Which fact is worth a person's time next."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from flows.desk import book, queue
from flows.desk.book import Book
from flows.desk.queue import Item
from flows.store import Store, url_of

SURE = Item("sure", "a", "Velmont", 0.9, False)
UNSURE = Item("unsure", "a", "Velmont", 0.3, False)
WRONG = Item("wrong", "a", "Velmont", 0.9, True)
NEW = Item("new", "a", "Nuvéa", 0.5, False)
ALL = [SURE, UNSURE, WRONG, NEW]


def ordered(**given: set[str]) -> list[str]:
    """The ids in the order in which a reviewer who decides each at once sees them."""
    mine: set[str] = set(given.get("mine", ()))
    seen = []
    while item := queue.first(
        ALL, mine=mine, others=given.get("others", set()), left=given.get("left", set()), known=given.get("known", set())
    ):
        seen.append(item.fact_id)
        mine.add(item.fact_id)
    return seen


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"known": {"Velmont", "Nuvéa"}}, ["wrong", "unsure", "new", "sure"]),
        ({"known": {"Velmont"}}, ["wrong", "new", "unsure", "sure"]),
        ({"known": {"Velmont"}, "others": {"wrong", "new"}}, ["unsure", "sure", "wrong", "new"]),
        ({"known": {"Velmont"}, "mine": {"wrong", "unsure"}}, ["new", "sure"]),
        ({"known": {"Velmont"}, "left": {"wrong"}}, ["new", "unsure", "sure"]),
        ({"mine": {"wrong", "unsure", "new", "sure"}}, []),
    ],
)
def test_the_order(given: dict[str, set[str]], expected: list[str]) -> None:
    assert ordered(**given) == expected


@pytest.mark.parametrize(
    ("item", "others", "known", "expected"),
    [
        (SURE, set(), {"Velmont"}, []),
        (UNSURE, set(), {"Velmont"}, ["low_confidence"]),
        (WRONG, {"wrong"}, {"Velmont"}, ["second_opinion", "gold_differs"]),
        (NEW, set(), {"Velmont"}, ["new_organization"]),
        (Item("nobody", "a", "", 0.5, False), set(), set(), []),
    ],
)
def test_the_reasons(item: Item, others: set[str], known: set[str], expected: list[str]) -> None:
    assert queue.reasons(item, others=others, known=known) == expected


def test_a_fact_that_somebody_left_lying_is_offered_to_others_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(url_of(folder)) as store:
        desk = Book(store)
        first = desk.next("Zoé")
        assert desk.next("Ali") not in (first, None)
        later = time.monotonic() + book.HELD
        monkeypatch.setattr(time, "monotonic", lambda: later)
        assert (desk.next("Ali"), desk.next("Zoé") == first) == (first, False)
