"""The table between a store and a person: written, filled in, applied, and what becomes of it in the next runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import URL

from flows.errors import UserError
from flows.gold import Tables, read_gold
from flows.review import exchange, golden, reading, standing
from flows.store import Filter, Store
from tests.flows.review.example import FACTS, TEXT, dumped, fact, filled, kept, rows
from tests.flows.review.test_table import DECIDED, EDITS, TEN

EVERYTHING = Filter()


@pytest.fixture
def store(database: URL) -> Iterator[Store]:
    """A store with the example's article."""
    with Store.open(database) as opened:
        kept(opened)
        yield opened


def fill(store: Store, path: Path, edits: Mapping[int, Mapping[str, str]]) -> Path:
    """Export the table and write into it."""
    exchange.export(store, path, None, "csv", EVERYTHING)
    path.write_bytes(dumped(filled(path.read_bytes(), edits)))
    return path


def test_what_is_applied_is_in_the_store(store: Store, tmp_path: Path) -> None:
    applied = exchange.apply(store, fill(store, tmp_path / "review.csv", EDITS), "Anne")
    assert str(applied) == "5 decisions recorded (2 correct, 1 accept, 1 reject, 1 add); 0 were there already"
    reviews = store.reviews()
    assert [(one.fact_id, one.decision, one.corrections, one.comment) for one in reviews] == DECIDED
    assert {one.reviewer for one in reviews} == {"Anne"}
    assert all(one.decided_at.startswith("20") for one in reviews)
    assert reviews[1].judged["value"] == "2000"
    assert standing.statuses(store) == {
        "a:16-36": "corrected", "a:53-64": "accepted", "a:96-103": "rejected", "a:118-125": "corrected", "a:166-170": "added",
    }  # fmt: skip


def test_applying_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = fill(store, tmp_path / "review.csv", EDITS)
    exchange.apply(store, path, "Anne")
    before = store.reviews()
    assert str(exchange.apply(store, path, "Anne")) == "0 decisions recorded; 5 were there already"
    assert store.reviews() == before
    assert len(exchange.apply(store, path, "Bruno").new) == 5  # somebody else says the same: that is news


def test_nothing_is_applied_where_anything_is_wrong(store: Store, tmp_path: Path) -> None:
    edits = {**EDITS, 3: {"decision": "accept", "value": "mille"}, 4: {"decision": "perhaps"}}
    path = fill(store, tmp_path / "review.csv", edits)
    with pytest.raises(UserError) as raised:
        exchange.apply(store, path, "Anne")
    assert str(raised.value).splitlines() == [
        "nothing was applied:",
        f"  {path}, line 3, column value: is 'mille', not a number; write it in full, as in 2700000 or 3,5",
        f"  {path}, line 4, column decision: is 'perhaps'; write one of accept, reject, correct, add, undo",
    ]
    assert store.reviews() == []


def test_many_problems_are_counted(store: Store, tmp_path: Path) -> None:
    path = fill(store, tmp_path / "review.csv", {})
    path.write_bytes(dumped([row | {"decision": "?"} for row in rows(path.read_bytes()) * 6]))
    with pytest.raises(UserError, match=r"and 4 more$"):
        exchange.apply(store, path, "Anne")


def test_decisions_outlive_a_new_version_and_a_changed_article(store: Store, tmp_path: Path) -> None:
    exchange.apply(store, fill(store, tmp_path / "review.csv", EDITS), "Anne")
    newer = [{**FACTS[0], "organization": "Ardelec SA"}, *FACTS[1:]]
    kept(store, facts=newer)
    assert standing.statuses(store)["a:53-64"] == "accepted"
    moved = "Une brève.\r\n" + TEXT.replace("12,25 % en avril", "12,75 % en avril")
    kept(store, moved, [])
    (sheet,) = standing.sheets(store)
    assert sheet.statuses() == {"a:28-48": "added", "a:65-76": "added", "a:108-115": "rejected", "a:178-182": "added"}
    assert [one.fact_id for one in sheet.reviewed.stale] == ["a:118-125"]
    table = list(exchange.table(store, None, EVERYTHING))
    assert [(row["fact_id"], row["review_status"]) for row in table] == [
        ("a:28-48", "added"),
        ("a:65-76", "added"),
        ("a:178-182", "added"),
    ]


def test_decisions_on_an_article_that_is_gone(store: Store, tmp_path: Path) -> None:
    path = fill(store, tmp_path / "review.csv", EDITS)
    exchange.apply(store, path, "Anne")
    elsewhere = [replace(one, id=None, doc_id="b", fact_id="b" + one.fact_id[1:]) for one in store.reviews()]
    store.add_reviews(elsewhere)
    assert [one.doc_id for one in standing.orphans(store)] == ["b"] * 5
    assert len(standing.statuses(store)) == 5


def test_a_table_of_another_store_is_refused(store: Store, tmp_path: Path) -> None:
    path = fill(store, tmp_path / "review.csv", {2: {"decision": "accept", "fact_id": "autre:1-2"}})
    with pytest.raises(UserError, match="line 2, column fact_id: names the article 'autre', which the store does not have"):
        exchange.apply(store, path, "Anne")


@pytest.mark.parametrize("name", ["review.csv", "review.xlsx"])
def test_work_that_was_not_applied_is_not_written_over(store: Store, tmp_path: Path, name: str) -> None:
    path = fill(store, tmp_path / "review.csv", {2: {"decision": "accept"}, 3: {"decision": "reject"}})
    assert exchange.unapplied(store, path) == 2
    with pytest.raises(UserError, match="holds 2 decisions that were not applied; apply them, or move the file away"):
        exchange.export(store, path, None, "csv", EVERYTHING)
    exchange.apply(store, path, "Anne")
    assert exchange.unapplied(store, path) == 0
    other = path.with_name(name)
    assert exchange.export(store, other, None, "csv", EVERYTHING) == 4
    assert [given.cells["review_status"] for given in reading.read(other)][:2] == ["accepted", "rejected"]


def test_what_cannot_be_read_is_not_written_over_either(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    assert exchange.unapplied(store, path) == 0
    path.write_text("notes of mine")
    with pytest.raises(UserError, match="holds 1 decisions"):
        exchange.export(store, path, None, "csv", EVERYTHING)


def test_the_file_says_what_it_is(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"review.ods is neither .csv nor .xlsx; name a file with one of these endings"):
        exchange.export(store, tmp_path / "review.ods", None, "csv", EVERYTHING)


def gold_of(folder: Path) -> list[tuple[str, str, str, str]]:
    return [(row["start"], row["value"], row["unit"], row["organization"]) for row in read_gold(folder).facts]


def test_what_people_agreed_on_becomes_gold(store: Store, tmp_path: Path) -> None:
    exchange.apply(store, fill(store, tmp_path / "review.csv", EDITS), "Anne")
    new = golden.add(tmp_path / "gold", standing.sheets(store))
    assert (new.contradicted, new.unfinished) == ([], {})
    assert gold_of(tmp_path / "gold") == [
        ("16", "3600000.5", "EUR", "Ardelec"),
        ("53", "2000", "EUR", "Ardelec"),
        ("118", "1312.5", "%", ""),
        ("166", "10", "%", "Ardelec"),
    ]
    mentions = [(row["start"], row["kind"], row["value"], row["unit"]) for row in read_gold(tmp_path / "gold").mentions]
    assert mentions == [
        ("0", "organization", "", ""),
        ("16", "quantity", "3600000.5", "EUR"),
        ("53", "quantity", "2000", "EUR"),
        ("96", "percentage", "12.25", "%"),  # no fact, says the reviewer; still a mention
        ("118", "percentage", "1312.5", "%"),
        ("166", "percentage", "10", "%"),
    ]
    written = [(tmp_path / "gold" / name).read_bytes() for name in ("facts.csv", "mentions.csv")]
    again = golden.add(tmp_path / "gold", standing.sheets(store))
    assert (again.facts, again.mentions) == ([], [])
    assert [(tmp_path / "gold" / name).read_bytes() for name in ("facts.csv", "mentions.csv")] == written


def test_gold_that_is_there_stays(store: Store, tmp_path: Path) -> None:
    exchange.apply(store, fill(store, tmp_path / "review.csv", {2: {"decision": "accept"}, 3: {"decision": "accept"}}), "Anne")
    exchange.apply(store, fill(store, tmp_path / "other.csv", {3: {"decision": "reject"}}), "Bruno")
    truth = Tables((), ({**FACTS[0], "unit": "USD"}, fact("10 %", value="10", unit="%")))
    new = golden.additions(truth, standing.sheets(store))
    assert (new.facts, new.contradicted, new.unfinished) == ([], ["a:16-36"], {"a": 3})  # two undecided, one disputed
    assert TEN["fact_id"] not in {row["start"] for row in new.mentions}
