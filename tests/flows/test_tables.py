from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractors.model import Fact, Mention, columns
from flows import contract, tables
from flows.errors import UserError

MENTION = Mention(doc_id="a", start=4, end=7, text="3 %", kind="percentage", value=Decimal(3), unit="%")
FACT = Fact(
    fact_id="a:4-7",
    doc_id="a",
    published="2020-04",
    title="",
    source="",
    start=4,
    end=7,
    text="3 %",
    value=Decimal(3),
    value_low=None,
    value_high=None,
    unit="%",
    modifier="",
    measure="change",
    direction="up",
    organization="",
    organization_text="",
    indicator="prix",
    period_start="2020-04-01",
    period_end="2020-04-30",
    period_text="en avril",
    baseline="",
    baseline_value=None,
    status="reported",
    attribution="",
    sentence="Les prix : +3 %",
    confidence=0.5,
    rule="test",
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("2.7E+9"), "2700000000"),
        (Decimal("3.50"), "3.5"),
        (Decimal("33.333333"), "33.333333"),
        (Decimal("-0.0000001"), "-0.0000001"),
        (Decimal("12345678901234567890123"), "12345678901234567890123"),
        (Decimal("-0"), "0"),
        (None, ""),
        (0.75, "0.75"),
        (12, "12"),
        ("à", "à"),
    ],
)
def test_cell(value: Any, text: str) -> None:
    assert tables.cell(value) == text


@pytest.mark.parametrize("rows", [[], [MENTION], [MENTION, replace(MENTION, doc_id="b", value=None)]])
def test_valid_mentions(rows: list[Mention]) -> None:
    table = contract.frame(Mention, rows)
    assert list(table.columns) == [one.name for one in columns(Mention)]
    assert contract.violations(Mention, table) == {}


def test_valid_facts() -> None:
    assert contract.violations(Fact, contract.frame(Fact, [FACT])) == {}
    assert contract.violations(Fact, contract.frame(Fact, [])) == {}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "percent"}, "isin"),
        ({"value": 3.0}, "a finite Decimal"),
        ({"value": Decimal("NaN")}, "a finite Decimal"),
        ({"date_start": "2020-4-1"}, "str_matches"),
        ({"start": 9, "end": 9, "text": ""}, "0 <= start < end"),
        ({"end": 9}, "text fills its span"),
    ],
)
def test_a_row_that_breaks_the_contract_names_its_article(change: dict[str, Any], reason: str) -> None:
    table = contract.frame(Mention, [MENTION, replace(MENTION, doc_id="bad", **change)])
    violations = contract.violations(Mention, table)
    assert list(violations) == ["bad"]
    assert reason in violations["bad"]


@pytest.mark.parametrize("change", [{"confidence": 1.5}, {"measure": "rate"}, {"status": ""}, {"direction": "sideways"}])
def test_a_fact_that_breaks_the_contract(change: dict[str, Any]) -> None:
    table = contract.frame(Fact, [FACT, replace(FACT, doc_id="bad", fact_id="bad:4-7", **change)])
    assert list(contract.violations(Fact, table)) == ["bad"]


def test_fact_ids_are_unique() -> None:
    assert "a" in contract.violations(Fact, contract.frame(Fact, [FACT, FACT]))


def test_csv_survives_whatever_a_text_holds() -> None:
    texts = ['dit "non"', "a,b;c", "a\rb", "a\r\nb", "a\nb", "\u00a0\u202f😀e\u0301\u2028", "=1+1"]
    data = b"".join(tables.to_csv(({"text": text} for text in texts), ("text", "more")))
    read = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert [row["text"] for row in read] == texts
    assert {row["more"] for row in read} == {""}


def test_a_long_table_comes_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "PIECE", 100)
    pieces = list(tables.to_csv(({"a": str(number)} for number in range(100)), ("a",)))
    assert max(map(len, pieces)) < 110
    assert b"".join(pieces) == b"a\r\n" + b"".join(b"%d\r\n" % number for number in range(100))


def test_files_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def fails() -> Iterator[bytes]:
        yield b"new"
        raise ValueError("no more")

    tables.write(tmp_path, [("a.csv", [b"o", b"ld"]), ("b.csv", [b"old"])])
    with pytest.raises(ValueError, match="no more"):
        tables.write(tmp_path, [("a.csv", [b"new"]), ("b.csv", fails())])
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.csv": b"old", "b.csv": b"old"}
    tables.write(tmp_path, [("a.csv", [b"new"]), ("b.csv", None)])
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.csv": b"new"}


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="make room there, or name another folder"):
        tables.write(tmp_path / "file", [])
