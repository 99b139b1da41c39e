"""What the store holds, as files for other programs and as tables on a screen, asked for on the command line."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner, Result

from extractors.model import Article, Fact, Mention, columns
from flows import export
from flows.cli import main
from flows.settings import Settings
from flows.store import Entry, Store, url_of
from tests.flows.rows import fact, mention

NAMES = [column.name for column in columns(Fact)]
ODD = '=HYPERLINK("x")\x01; "à"\r\nl’été 🚀'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder with a store of three articles."""
    value = {"value": Decimal("2700000000"), "unit": "EUR", "modifier": "more_than"}
    rows: dict[Article, tuple[list[Mention], list[Fact]]] = {
        Article("a", "Zoom", "2020-01-15"): (
            [mention("a", 1, kind="organization", organization="Zoom")],
            [
                fact("a", 1, organization="Zoom", indicator="chiffre d'affaires", published="2020-01-15", **value),
                fact("a", 2, organization="Slack", indicator=ODD, confidence=0.9, published="2020-01-15"),
            ],
        ),
        Article("b", "Zoom", "2021-03"): (
            [mention("b", value=Decimal("0.5"))],
            [fact("b", 1, organization="Zoom", measure="change", direction="up", value=Decimal("12.5"), unit="%")],
        ),
        Article("c", "rien"): ([mention("c")], []),
    }
    with Store.open(url_of(tmp_path)) as store:
        store.replace("r1", "v1", [Entry(article, *found) for article, found in rows.items()])
    return tmp_path


def releve(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


def table(path: Path) -> list[dict[str, Any]]:
    """The rows of a file in any format, an absent cell as None."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    elif path.suffix == ".parquet":
        rows = pd.read_parquet(path).astype(object).where(lambda frame: frame.notna(), None).to_dict("records")
    else:
        header, *lines = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
        rows = [dict(zip(header, line, strict=True)) for line in lines]
    return [{name: None if cell == "" else cell for name, cell in row.items()} for row in rows]


@pytest.mark.parametrize("format_", ["csv", "jsonl", "parquet", "xlsx"])
def test_every_format_has_the_same_rows(folder: Path, format_: str) -> None:
    done = releve("export", folder / "out", "--format", format_, "--store", folder)
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        f"{folder / 'out' / f'facts.{format_}'}: 3 rows",
        f"{folder / 'out' / f'mentions.{format_}'}: 3 rows",
    ]
    facts = table(folder / "out" / f"facts.{format_}")
    assert list(facts[0]) == NAMES
    plain = str if format_ == "csv" else lambda value: value
    assert [(row["fact_id"], row["value"], row["unit"], row["direction"]) for row in facts] == [
        ("a:1-2", plain(2700000000), "EUR", None),
        ("a:2-3", None, None, None),
        ("b:1-2", plain(12.5), "%", "up"),
    ]
    assert facts[1]["confidence"] == plain(0.9)
    odd = ODD.replace("\x01", "").replace("\r\n", "\n") if format_ == "xlsx" else ODD
    assert str(facts[1]["indicator"]).replace("_x000D_", "").replace("\r\n", "\n") == odd.replace("\r\n", "\n")
    mentions = table(folder / "out" / f"mentions.{format_}")
    assert [(row["doc_id"], row["kind"], row["value"]) for row in mentions] == [
        ("a", "organization", None),
        ("b", "quantity", plain(0.5)),
        ("c", "quantity", None),
    ]
    assert sorted(file.name for file in (folder / "out").iterdir()) == [f"facts.{format_}", f"mentions.{format_}"]


@pytest.mark.parametrize(
    ("options", "facts", "mentions"),
    [
        ("", "a:1-2 a:2-3 b:1-2", "a b c"),
        ("--org zoom", "a:1-2 b:1-2", "a b"),
        ("--org Zoom --since 2021", "b:1-2", "b"),
        ("--until 2020-01-31", "a:1-2 a:2-3", "a"),
        ("--indicator affaires", "a:1-2", "a"),
        ("--min-confidence 0.8", "a:2-3", "a"),
    ],
)
def test_what_is_exported(folder: Path, options: str, facts: str, mentions: str) -> None:
    assert releve("export", folder / "out", "--store", folder, *options.split()).exit_code == 0
    assert " ".join(row["fact_id"] for row in table(folder / "out" / "facts.csv")) == facts
    assert " ".join(row["doc_id"] for row in table(folder / "out" / "mentions.csv")) == mentions


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["facts", "--org", "Zom"], "the store has no fact whose organization is 'Zom'; near it: Zoom"),
        (["facts", "--since", "hier"], "'hier' is not a publication date; write a day (2020-04-15)"),
        (["facts", "--store", "nowhere"], "there is no store at nowhere/releve.db; `releve run` makes one"),
        (["export", "releve.db"], "cannot write into releve.db"),
        (["rejected", "--retry"], "the store of . has had no run yet; `releve run` makes one"),
    ],
)
def test_what_the_user_can_put_right(folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(folder)
    done = releve(*arguments, *([] if "--store" in arguments else ["--store", "."]))
    assert done.exit_code in (1, 2)
    assert message in done.stderr


def test_more_rows_than_a_spreadsheet_holds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "SHEET", 2)
    done = releve("export", folder / "out", "--format", "xlsx", "--store", folder)
    assert (done.exit_code, done.stderr) == (
        1,
        "Error: more than 2 rows do not fit into a spreadsheet; choose fewer, or another format\n",
    )
    assert list((folder / "out").iterdir()) == []


def test_facts_on_the_screen(folder: Path) -> None:
    shown = releve("facts", "--store", folder).output
    for words in ("2020-01-15", "> 2\u202f700\u202f000\u202f000 EUR", "12.5 %", "change ↑", "b:1-2"):
        assert words in shown
    assert "first" not in shown
    assert "These are the first 2; --limit shows more" in releve("facts", "--store", folder, "--limit", "2").output


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2020-01-01", "2020-12-31", "2020"),
        ("2020-01-01", "2020-01-31", "2020-01-01 – 2020-01-31"),
        ("2020-03-05", "2020-03-05", "2020-03-05"),
        ("", "", ""),
    ],
)
def test_periods_on_the_screen(folder: Path, start: str, end: str, shown: str) -> None:
    with Store.open(url_of(folder)) as store:
        one = replace(next(iter(store.facts())), period_start=start, period_end=end)
        store.replace("r2", "v1", [Entry(Article("a", "Zoom"), [], [one])])
    line = next(line for line in releve("facts", "--store", folder).output.splitlines() if "a:1-2" in line)
    assert [cell.strip() for cell in line.split("│")][6] == shown


def test_what_is_set_aside_is_listed_and_tried_again(folder: Path) -> None:
    assert releve("rejected", "--store", folder).output == "No article is set aside.\n"
    with Store.open(url_of(folder)) as store:
        text = "Renault a perdu 3,5 millions d'euros en 2019."
        store.replace("r2", "v1", [Entry(Article("velmont", text), reason="could not be annotated (KeyError)")])
        store.set_aside("r2", {"image": "is binary, not text"})
        store.start_run({"model": Settings().model, "prefer": "past", "lexicon": None})
    listed = releve("rejected", "--store", folder).output
    assert "velmont" in listed
    assert "could not be annotated (KeyError)" in listed
    tried = releve("rejected", "--retry", "--store", folder).output
    assert "1 annotated, 0 still set aside. The next `releve run` tables them." in tried
    assert "velmont" not in tried.partition("tables them.")[2]
    assert "is binary" in tried
    with Store.open(url_of(folder)) as store:
        (kept,) = (one for one in store.facts() if one.doc_id == "velmont")
        assert (kept.value, kept.unit, kept.organization) == (Decimal("3500000"), "EUR", "Renault")
