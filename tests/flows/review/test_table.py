"""The review table as Relevé writes it, and as it comes back from whatever a spreadsheet made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from extractors.model import Fact, columns
from flows import decisions
from flows.anchors import Passages
from flows.beside_gold import Judged, judged
from flows.decisions import Decision
from flows.errors import UserError
from flows.gold import Tables
from flows.matching import Row
from flows.review import applying, reading, sheet
from flows.review.applying import Read
from flows.review.layout import COLUMNS, NAMES
from flows.review.lines import Line, lines
from tests.flows.review.example import ARTICLE, FACTS, NOW, TEXT, dumped, fact, filled, known, rows, written


def read(data: bytes, folder: Path) -> Read:
    path = folder / "review.csv"
    path.write_bytes(data)
    return applying.decided(reading.read(path), known, "Anne", NOW)


def said(of: Read) -> list[tuple[str, str, dict[str, str], str]]:
    assert of.problems == []
    return [(one.fact_id, one.choice, dict(one.corrections), one.comment) for one in of.decisions]


def test_columns_are_the_contracts_in_reading_order() -> None:
    assert NAMES[:6] == ("decision", "organization", "indicator", "value", "unit", "period_start")
    assert {name for name in NAMES if name in decisions.COLUMNS} == set(decisions.COLUMNS)
    ours = {"decision", "comment", "verdict", "gold", "review_status", "reviewed_by", "as_read"}
    assert set(NAMES) - ours < {column.name for column in columns(Fact)}
    assert all(column.fr.strip() and column.en.strip() and 6 <= column.width <= 90 for column in COLUMNS)


def test_a_fresh_table() -> None:
    data = written()
    assert data.startswith(b"\xef\xbb\xbfdecision,organization,")
    first, *_ = table = rows(data)
    assert [row["fact_id"] for row in table] == [row["fact_id"] for row in FACTS]
    shown = {
        name: first[name] for name in ("decision", "organization", "indicator", "value", "period_start", "baseline", "title")
    }
    assert shown == {
        "decision": "",
        "organization": "Ardelec",
        "indicator": "'=perte",
        "value": "3500000",
        "period_start": "2019-01-01",
        "baseline": "'2018",
        "title": "Ardelec\\u0000 dans le rouge",
    }
    assert first["sentence"] == "Ardelec a perdu [[3,5 millions d'euros]] en 2019, contre 2 000 euros en 2018."
    assert table[3]["sentence"] == "Ses ventes ont gagné 12,25 % en mars, puis [[12,25 %]] en avril."


def test_a_table_for_excel_in_french() -> None:
    first, _, third, _ = rows(written(dialect="excel-fr"), ";")
    assert (first["value"], third["value"], third["confidence"]) == ("3500000", "12,25", "0,62")


def test_a_negative_number_stays_a_number() -> None:
    facts = [{**FACTS[0], "value": "-301.5", "indicator": "-301,5"}]
    (row,) = rows(b"".join(sheet.csv(lines(ARTICLE, facts, []))))
    assert (row["value"], row["indicator"]) == ("-301.5", "'-301,5")


def decision(choice: decisions.Choice, reviewer: str, nth: int = 0, **cells: str) -> Decision:
    row = FACTS[nth]
    anchor = Passages(TEXT).anchor(int(row["start"]), int(row["end"]))
    return decisions.decide(
        choice, anchor, doc_id="a", reviewer=reviewer, judged=row, cells=cells, comment="", decided_at=NOW
    )  # fmt: skip


TEN = fact(
    "10 %", value="10", value_low="10", value_high="10", unit="%", measure="threshold", status="target", organization="Ardelec"
)
ADD = decisions.decide(
    "add",
    Passages(TEXT).anchor(int(TEN["start"]), int(TEN["end"])),
    doc_id="a",
    reviewer="Bruno",
    judged={},
    cells={name: TEN[name] for name in decisions.COLUMNS},
    comment="",
    decided_at=NOW,
)


def test_what_people_decided_before_is_shown() -> None:
    recorded = [
        decision("correct", "Anne", unit="USD"),
        decision("accept", "Bruno", 1),
        decision("reject", "Anne", 1),
        decision("reject", "Anne", 2),
        ADD,
    ]
    table = rows(written(recorded))
    assert [(row["unit"], row["review_status"], row["reviewed_by"]) for row in table] == [
        ("USD", "corrected", "Anne"),
        ("EUR", "disputed", "Bruno, Anne"),
        ("%", "rejected", "Anne"),
        ("%", "", ""),
        ("%", "added", "Bruno"),
    ]
    assert table[4]["sentence"] == "Selon @Nerval, le groupe vise [[10 %]]."
    assert [row["decision"] for row in table] == [""] * 5  # the table asks anew: what it says is what is decided in it


MENTION = {"doc_id": "a", "start": "0", "end": "7", "kind": "organization", "organization": "Ardelec", "text": "Ardelec"}


def beside(*gold: Row) -> list[Judged]:
    return list(judged(Tables((), tuple(FACTS)), Tables((MENTION,), gold)))


def test_what_gold_says_is_shown() -> None:
    table = rows(written(gold=beside({**FACTS[0], "unit": "USD", "period_start": "2019-02-01"}, FACTS[1], FACTS[2], TEN)))
    assert [(row["verdict"], row["gold"]) for row in table] == [
        ("differs", "unit: USD; period_start: 2019-02-01"),
        ("match", ""),
        ("match", ""),
        ("spurious", ""),
        ("missing", ""),
    ]
    assert (table[4]["fact_id"], table[4]["value"], table[4]["confidence"]) == (TEN["fact_id"], "10", "")


EDITS: dict[int, dict[str, str]] = {
    2: {"decision": "correct", "value": "3600000,5", "indicator": "perte nette", "period_end": "31/03/2020", "comment": "@vu"},
    3: {"decision": "accepter"},
    4: {"decision": " Reject "},
    5: {"decision": "correct", "value": "1 312,5", "organization": ""},
    6: {
        "decision": "add", "doc_id": "a", "sentence": "le groupe vise [[10 %]].", "value": "10", "unit": "%",
        "measure": "threshold", "status": "Target", "organization": "Ardelec",
    },
}  # fmt: skip
DECIDED = [
    (
        "a:16-36",
        "correct",
        {"value_low": "3600000.5", "value_high": "3600000.5", "value": "3600000.5"}
        | {"indicator": "perte nette", "period_end": "2020-03-31"},
        "@vu",
    ),
    ("a:53-64", "accept", {}, ""),
    ("a:96-103", "reject", {}, ""),
    ("a:118-125", "correct", {"value": "1312.5", "organization": ""}, ""),
    (
        "a:166-170",
        "add",
        {"value_low": "10", "value_high": "10", "value": "10"}
        | {"unit": "%", "measure": "threshold", "status": "target", "organization": "Ardelec"},
        "",
    ),
]


def french(table: list[Line]) -> list[Line]:
    """As a French spreadsheet reformats it: decimal commas, groups of three, days first, percentages of a text kept."""
    out = []
    for row in table:
        row = dict(row)
        for name in ("value", "value_low", "value_high", "confidence"):
            row[name] = {"3500000": "3\u202f500\u202f000", "2000": "2,00E+03"}.get(row[name], row[name].replace(".", ","))
        for name in ("period_start", "period_end"):
            row[name] = "/".join(reversed(row[name].split("-"))) if "-" in row[name] else row[name]
        out.append(row)
    return out


def american(table: list[Line]) -> list[Line]:
    """Days of the unchanged cells as month/day/year; 4/5/2020 is then the 5th of April."""
    out = []
    for row in table:
        row = dict(row)
        for name in ("period_start", "period_end"):
            year, _, rest = row[name].partition("-")
            row[name] = f"{int(rest[:2])}/{int(rest[3:])}/{year}" if rest else row[name]
        row["value"] = {"3500000": "3,500,000.00", "2000": "2,000"}.get(row["value"], row["value"])
        out.append(row)
    return out


def moved(table: list[Line]) -> list[Line]:
    """Columns in another order, a column of the reviewer's own, two left out, headers in capitals, empty lines."""
    names = ["fact_id", "note", *reversed([name for name in NAMES if name not in ("fact_id", "title", "confidence")])]
    shuffled = [{" ".join(name.split("_")).upper(): row.get(name, "?") for name in names} for row in table]
    return [*shuffled[:2], dict.fromkeys(shuffled[0], ""), *shuffled[2:]]


@pytest.mark.parametrize(
    "save",
    [
        lambda table: b"\xef\xbb\xbf" + dumped(table),
        lambda table: dumped(table, ";"),
        lambda table: dumped(table, "\t").decode().encode("utf-16"),
        lambda table: b"sep=|\r\n" + dumped(table, "|"),
        lambda table: dumped(table, ";", "'"),
        lambda table: dumped(table, ";").decode().encode("cp1252", "replace"),
        lambda table: misread(table),
        lambda table: dumped(french(table), ";"),
        lambda table: dumped(american(table)),
        lambda table: dumped(moved(table), ";"),
        lambda table: dumped([{name: cell for name, cell in row.items() if name != "as_read"} for row in table]),
    ],
    ids="mark semicolon utf-16 sep single-quotes cp1252 misread french american moved without-as_read".split(),
)
def test_decisions_come_back_from_any_spreadsheet(save: Callable[[list[Line]], bytes], tmp_path: Path) -> None:
    assert said(read(save(filled(written(), EDITS)), tmp_path)) == DECIDED


def misread(table: list[Line]) -> bytes:
    """UTF-8 taken for windows-1252, and saved as UTF-8 again."""
    letters = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}
    return "".join(letters[byte] for byte in b"\xef\xbb\xbf" + dumped(table)).encode()


def test_decisions_come_back_from_the_french_dialect(tmp_path: Path) -> None:
    table = rows(written(dialect="excel-fr"), ";")
    table[2] |= {"decision": "correct", "value": "1,234"}  # decimal commas elsewhere: no thousand
    assert said(read(dumped(table, ";"), tmp_path)) == [("a:96-103", "correct", {"value": "1.234"}, "")]


def test_a_table_that_nobody_filled_in_decides_nothing(tmp_path: Path) -> None:
    assert said(read(written(), tmp_path)) == []


def test_a_fact_of_gold_is_added_as_it_stands(tmp_path: Path) -> None:
    table = filled(written(gold=beside(*FACTS, TEN)), {6: {"decision": "add"}})
    (one,) = read(dumped(table), tmp_path).decisions
    assert one.outcome == {name: TEN[name] for name in decisions.COLUMNS}
    assert (one.fact_id, one.anchor.text, one.judged) == (TEN["fact_id"], "10 %", {})


def test_a_line_is_copied_to_add_another_fact(tmp_path: Path) -> None:
    table = rows(written())
    copied = {
        "decision": "add",
        "sentence": "Selon @Nerval, le groupe vise [[10 %]].",
        "value": "10",
        "direction": "",
        "measure": "level",
    }
    (one,) = read(dumped([*table, table[2] | copied]), tmp_path).decisions
    assert (one.fact_id, one.corrections["value"], one.corrections["indicator"]) == (TEN["fact_id"], "10", "ventes")


@pytest.mark.parametrize(
    ("line", "cells", "problem"),
    [
        (2, {"decision": "oui"}, "column decision: is 'oui'; write one of accept, reject, correct, add, undo"),
        (2, {"unit": "USD"}, "column decision: is empty, but unit was changed; write one of accept,"),
        (2, {"comment": "?"}, "column decision: is empty, but there is a comment; write one of accept,"),
        (
            2,
            {"decision": "correct", "value": "3,6 M"},
            "column value: is '3,6 M', not a number; write it in full, as in 2700000 or 3,5",
        ),
        (
            3,
            {"decision": "correct", "period_end": "fin mars"},
            "column period_end: is 'fin mars', not a day; write it as in 2020-03-31",
        ),
        (3, {"value": "trois"}, "column decision: is empty, but value was changed"),
        (
            3,
            {"decision": "correct", "measure": "taux"},
            "column measure: is 'taux'; write one of level, change, share, threshold",
        ),
        (3, {"decision": "accept", "unit": "USD"}, "column decision: is 'accept', but unit was changed; write correct"),
        (3, {"decision": "accept", "fact_id": "b:1-2"}, "column fact_id: names the article 'b', which the store does not have"),
        (3, {"decision": "accept", "fact_id": "x"}, "column fact_id: is 'x', which is no fact's id; leave it as Relevé wrote it"),
        (
            3,
            {"decision": "accept", "fact_id": ""},
            "column fact_id: is empty; leave it as Relevé wrote it, or write add to add a fact",
        ),
        (
            3,
            {"decision": "accept", "fact_id": "a:1-2", "as_read": ""},
            "column fact_id: is 'a:1-2', which the store does not know",
        ),
        (
            6,
            {"decision": "add", "doc_id": "a", "sentence": "vise 10 %"},
            r"column sentence: mark the figure's words in its sentence",
        ),
        (
            6,
            {"decision": "add", "doc_id": "a", "sentence": "[[12,25 %]]"},
            r"column sentence: '12,25 %' is in the article 2 times",
        ),
        (
            6,
            {"decision": "add", "doc_id": "a", "sentence": "[[2 000 euros]]"},
            "column decision: is 'add', but Relevé has a:53-64",
        ),
        (6, {"decision": "add", "doc_id": "a", "sentence": "[[10 %]]", "value": "10"}, "column measure: is needed to add a fact"),
        (6, {"decision": "add", "sentence": "[[10 %]]"}, "column doc_id: is empty; is it the table of another store"),
        (6, {"decision": "accept"}, "column fact_id: is empty"),
    ],
)
def test_what_is_wrong_is_named_with_line_and_column(line: int, cells: dict[str, str], problem: str, tmp_path: Path) -> None:
    given = filled(written(), {line: cells, 5: {"decision": "accept"}})
    found = read(dumped(given), tmp_path)
    assert [one.partition(problem)[0] for one in found.problems[:1]] == [f"line {line}, "], found.problems


def test_a_fact_is_decided_once_in_a_table(tmp_path: Path) -> None:
    table = filled(written(), {2: {"decision": "accept"}})
    assert read(dumped([*table, table[0]]), tmp_path).problems == [
        "line 6, column fact_id: was decided in line 2 already; decide it once"
    ]


def test_a_decision_on_words_that_went_keeps_its_anchor(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    path.write_bytes(dumped(filled(written(), {2: {"decision": "accept"}})))
    changed = replace(known("a"), text=TEXT.replace("3,5", "4,5"))  # type: ignore[type-var]
    (one,) = applying.decided(reading.read(path), lambda _: changed, "Anne", NOW).decisions
    assert (one.anchor.text, one.anchor.start) == ("3,5 millions d'euros", 16)
    assert one.anchor.sentence.startswith("Ardelec a perdu [[3,5 millions d'euros]]")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "has no column 'decision'; its first line should be that of the table that Relev"),
        (b"decisions;fact_id\r\naccept;a:1-2\r\n", r"has no column 'decision' \(is 'decisions' meant\?\)"),
        (b"decision,value,fact_id,value\r\n", "has the column 'value' twice; remove one of them"),
        (b"decision,fact_id\r\naccept,a:1-2,3\r\n", "line 2 has more cells than there are columns; put quotes"),
        (b'decision,fact_id\r\naccept,a:1-2\r\n"accept,a:3-4\r\n', r"line 3 is no CSV \(.*\); are its quotes closed\?"),
        (
            b"decision,fact_id\r\n\x81\xe9,a\r\n",
            "is neither a CSV in UTF-8, UTF-16 or windows-1252 nor an XLSX; save it as one of",
        ),
        (b"PK\x03\x04 no workbook", "is no XLSX workbook that can be read"),
    ],
)
def test_what_is_no_review_table(data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=message):
        read(data, tmp_path)


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"cannot be read \(No such file.*\); name the review.csv or review.xlsx"):
        reading.read(tmp_path / "nowhere.csv")


def workbook(path: Path) -> openpyxl.Workbook:
    path.write_bytes(b"".join(sheet.xlsx(lines(ARTICLE, FACTS, []))))
    return openpyxl.load_workbook(path)


def test_the_workbook_helps_to_fill_it_in(tmp_path: Path) -> None:
    book = workbook(tmp_path / "review.xlsx")
    table, notes = book["review"], book["aide"]
    assert table.freeze_panes == "B2"
    assert table.auto_filter.ref == "A1:AC5"
    lists = {str(one.sqref).rstrip("0123456789:").split("2")[0]: one.formula1 for one in table.data_validations.dataValidation}
    assert lists == {
        "A": '"accept,reject,correct,add,undo"',
        "H": '"level,change,share,threshold"',
        "I": '"up,down"',
        "J": '"reported,forecast,target,conditional"',
        "K": '"approx,more_than,less_than,at_least,at_most,between,vague"',
    }
    header = [cell.value for cell in table[1]]
    shown = {name: (table[4][at].value, table[4][at].number_format) for at, name in enumerate(header)}
    assert shown["value"] == (12.25, "#,##0.00")
    assert (str(shown["period_start"][0]), shown["period_start"][1]) == ("2020-03-01 00:00:00", "yyyy-mm-dd")
    assert shown["organization"] == ("Ardelec", "@")
    assert table.column_dimensions["AC"].hidden
    assert [row[0].value for row in notes] == list(NAMES)
    assert all(cell.data_type != "f" for row in table for cell in row)


def test_decisions_come_back_from_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "review.xlsx"
    book = workbook(path)
    table = book["review"]
    at = {cell.value: cell.column for cell in table[1]}
    for line, cells in EDITS.items():
        for name, cell in cells.items():
            table.cell(line, at[name]).value = cell
    table.cell(3, at["value"]).value = 2000.0
    table.cell(5, at["value"]).value = 1312.5
    book.save(path)
    assert said(applying.decided(reading.read(path), known, "Anne", NOW)) == DECIDED
