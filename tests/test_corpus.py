"""The sample corpus and its gold keep to the annotation guide's form: exact offsets, valid columns, consistent facts."""

from __future__ import annotations

import csv
import datetime
import re
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from babel.numbers import list_currencies

from extractors.model import KINDS, Direction, Fact, MeasureType, Mention, Modifier, Status, columns

CORPUS = Path(__file__).parent.parent / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))
TEXTS = {path.stem: path.read_bytes().decode("utf-8") for path in ARTICLES}

MEASURE_COLUMNS = ["value", "value_low", "value_high", "unit", "modifier"]
MENTION_COLUMNS = [
    *("doc_id", "start", "end", "text", "kind"),
    *MEASURE_COLUMNS,
    *("date_start", "date_end", "timex", "organization"),
]
FACT_COLUMNS = [
    *("doc_id", "start", "end", "text"),
    *MEASURE_COLUMNS,
    *("measure", "direction", "organization", "indicator", "period_start", "period_end", "baseline", "status", "attribution"),
]
NUMBERS = ("value", "value_low", "value_high")
MEASURED = ("quantity", "percentage")
SYMBOLS = {
    *("%", "pp", "bp", "x"),
    *("mm", "cm", "m", "km", "m2", "km2", "ha", "m3", "ml", "l", "hl", "g", "kg", "t", "°C", "km/h"),
    *("s", "min", "h", "d", "wk", "mo", "a"),
    *("kWh", "MWh", "GWh", "TWh", "kW", "MW", "GW", "TW"),
}
CURRENCIES = frozenset(list_currencies())
FILLED_BOUNDS = {
    "": "both", "approx": "both", "vague": "both", "between": "both",
    "more_than": "low", "at_least": "low", "less_than": "high", "at_most": "high",
}  # fmt: skip

Row = dict[str, str]


def read(path: Path) -> tuple[list[str], list[Row]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        return list(reader.fieldnames or ()), rows


MENTIONS_HEADER, MENTIONS = read(CORPUS / "gold" / "mentions.csv")
FACTS_HEADER, FACTS = read(CORPUS / "gold" / "facts.csv")
METADATA_HEADER, METADATA = read(CORPUS / "metadata.csv")


def place(row: Row) -> str:
    return f"{row['doc_id']}:{row['start']}:{row['text']}"


def key(row: Row) -> tuple[str, int, int]:
    return row["doc_id"], int(row["start"]), int(row["end"])


def valid_unit(unit: str) -> bool:
    if unit in SYMBOLS or unit in CURRENCIES:
        return True
    amount, per, measure = unit.partition("/")
    if per:
        return amount in CURRENCIES and measure in SYMBOLS
    return re.fullmatch(r"[a-zà-ÿœ][a-zà-ÿœ'’-]*", unit) is not None  # the singular noun that is counted


def is_day(cell: str) -> bool:
    try:
        return datetime.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def test_headers() -> None:
    assert MENTIONS_HEADER == MENTION_COLUMNS
    assert FACTS_HEADER == FACT_COLUMNS
    assert METADATA_HEADER == ["doc_id", "published", "title", "source"]
    assert set(MENTION_COLUMNS) <= {column.name for column in columns(Mention)}
    assert set(FACT_COLUMNS) <= {column.name for column in columns(Fact)}


def test_metadata_names_every_article_once_and_completely() -> None:
    assert [row["doc_id"] for row in METADATA] == list(TEXTS)
    for row in METADATA:
        assert is_day(row["published"]), row
        assert row["title"], row
        assert row["source"], row


def test_every_article_is_annotated() -> None:
    assert {row["doc_id"] for row in MENTIONS} == set(TEXTS) == {row["doc_id"] for row in FACTS}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article_is_a_short_normalized_text(path: Path) -> None:
    text = TEXTS[path.stem]
    assert 150 <= len(text.split()) <= 350
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert not text.startswith(("\ufeff", " ", "\n"))


@pytest.mark.parametrize("row", MENTIONS + FACTS, ids=place)
def test_offsets_are_exact(row: Row) -> None:
    assert row["text"]
    assert TEXTS[row["doc_id"]][int(row["start"]) : int(row["end"])] == row["text"]


@pytest.mark.parametrize("rows", [MENTIONS, FACTS], ids=["mentions", "facts"])
def test_rows_are_in_order_and_never_overlap(rows: list[Row]) -> None:
    spans = [key(row) for row in rows]
    assert spans == sorted(spans)
    for (doc_id, _, end), (next_doc_id, next_start, _) in pairwise(spans):
        assert doc_id != next_doc_id or end <= next_start


@pytest.mark.parametrize("row", MENTIONS, ids=place)
def test_mention_fills_the_columns_of_its_kind_only(row: Row) -> None:
    assert row["kind"] in KINDS
    measured = row["kind"] in MEASURED
    assert bool(row["unit"]) == measured
    assert measured or not any(row[name] for name in (*NUMBERS, "modifier"))
    assert bool(row["timex"]) == (row["kind"] == "date")
    assert bool(row["organization"]) == (row["kind"] in ("organization", "product"))
    assert row["kind"] == "date" or not (row["date_start"] or row["date_end"])


@pytest.mark.parametrize("row", [row for row in MENTIONS if row["kind"] in MEASURED], ids=place)
def test_measure_has_a_valid_value_unit_and_modifier(row: Row) -> None:
    assert valid_unit(row["unit"])
    assert (row["unit"] == "%") == (row["kind"] == "percentage")
    assert row["modifier"] in get_args(Modifier)
    assert all(is_number(row[name]) for name in NUMBERS if row[name])
    bounds = FILLED_BOUNDS[row["modifier"]]
    assert bool(row["value_low"]) == (bounds in ("both", "low"))
    assert bool(row["value_high"]) == (bounds in ("both", "high"))
    if row["modifier"] == "between":
        assert not row["value"]
        assert float(row["value_low"]) < float(row["value_high"])
    else:
        assert {row[name] for name in NUMBERS if row[name]} == {row["value"]}


@pytest.mark.parametrize("row", MENTIONS, ids=place)
def test_date_bounds(row: Row) -> None:
    assert bool(row["date_start"]) == bool(row["date_end"])
    if row["date_start"]:
        assert is_day(row["date_start"])
        assert is_day(row["date_end"])
        assert row["date_start"] <= row["date_end"]


@pytest.mark.parametrize("row", FACTS, ids=place)
def test_fact_repeats_the_measure_it_stands_on(row: Row) -> None:
    mention = {key(mention): mention for mention in MENTIONS}[key(row)]
    assert mention["kind"] in MEASURED
    assert [row[name] for name in MEASURE_COLUMNS] == [mention[name] for name in MEASURE_COLUMNS]


@pytest.mark.parametrize("row", FACTS, ids=place)
def test_fact_columns_are_valid(row: Row) -> None:
    text = TEXTS[row["doc_id"]]
    assert row["measure"] in get_args(MeasureType)
    assert row["direction"] in get_args(Direction)
    assert bool(row["direction"]) == (row["measure"] == "change")
    assert row["status"] in get_args(Status)
    assert row["indicator"]
    assert row["baseline"] in text
    assert bool(row["period_start"]) == bool(row["period_end"])
    if row["period_start"]:
        assert is_day(row["period_start"])
        assert is_day(row["period_end"])
        assert row["period_start"] <= row["period_end"]
    names = {mention["organization"] for mention in MENTIONS if mention["doc_id"] == row["doc_id"]}
    assert not row["organization"] or row["organization"] in names
    assert row["attribution"] in names or row["attribution"] in text


def test_the_corpus_shows_every_kind_measure_and_status() -> None:
    assert set(KINDS) == {row["kind"] for row in MENTIONS}
    assert set(get_args(MeasureType)) == {row["measure"] for row in FACTS}
    assert set(get_args(Status)) == {row["status"] for row in FACTS}
    assert len({row["unit"] for row in FACTS}) >= 15
