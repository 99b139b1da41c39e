"""An article, its facts as Relevé's tables have them, and a review table to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from extractors.model import Article, Fact, Mention, columns
from flows.beside_gold import Judged
from flows.decisions import COLUMNS, Decision
from flows.matching import Row
from flows.review import sheet
from flows.review.applying import Known
from flows.review.lines import Line, lines
from flows.store import Entry, Store

TEXT = (
    "Ardelec a perdu 3,5 millions d'euros en 2019, contre 2\u202f000 euros en 2018.\r\n"
    "Ses ventes ont gagné 12,25 % en mars, puis 12,25 % en avril. Selon @Nerval, le groupe vise 10 %."
)
ARTICLE = Article("a", TEXT, "2020-04-15", "Ardelec\x00 dans le rouge", "essai")
NOW = "2024-05-01T08:00:00+00:00"


def fact(words: str, nth: int = 0, **cells: str) -> Row:
    """A row of facts.csv."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    end = start + len(words)
    place = {"fact_id": f"a:{start}-{end}", "doc_id": "a", "start": str(start), "end": str(end), "text": words}
    return {**dict.fromkeys(COLUMNS, ""), **place, "measure": "level", "status": "reported", "confidence": "0.62", **cells}


FACTS: list[Row] = [
    fact("3,5 millions d'euros", value="3500000", value_low="3500000", value_high="3500000", unit="EUR", organization="Ardelec",
         indicator="=perte", period_start="2019-01-01", period_end="2019-12-31", baseline="2018"),
    fact("2\u202f000 euros", value="2000", unit="EUR", organization="Ardelec", period_start="2018-01-01",
         period_end="2018-12-31"),
    fact("12,25 %", value="12.25", unit="%", measure="change", direction="up", indicator="ventes", organization="Ardelec",
         period_start="2020-03-01", period_end="2020-03-31"),
    fact("12,25 %", 1, value="12.25", unit="%", measure="change", direction="up", indicator="ventes", organization="Ardelec",
         period_start="2020-04-01", period_end="2020-04-05"),
]  # fmt: skip


def known(doc_id: str) -> Known | None:
    """What the store has of the article."""
    return Known(TEXT, {row["fact_id"]: row for row in FACTS}) if doc_id == "a" else None


def written(recorded: Iterable[Decision] = (), gold: Iterable[Judged] = (), dialect: sheet.Dialect = "csv") -> bytes:
    """A fresh review.csv."""
    return b"".join(sheet.csv(lines(ARTICLE, FACTS, recorded, gold), dialect))


def rows(data: bytes, delimiter: str = ",") -> list[Line]:
    """A CSV as a spreadsheet shows it."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def filled(data: bytes, edits: Mapping[int, Mapping[str, str]], delimiter: str = ",") -> list[Line]:
    """The table after a person has written into some lines (the header is line 1); the line after the last one is a new one."""
    table = rows(data, delimiter)
    for line, cells in edits.items():
        if line - 2 == len(table):
            table.append(dict.fromkeys(table[0], ""))
        table[line - 2] |= cells
    return table


def dumped(table: list[Line], delimiter: str = ",", quotechar: str = '"') -> bytes:
    """A table as a CSV, in UTF-8 without the mark."""
    text = io.StringIO()
    quoting = csv.QUOTE_ALL if quotechar == "'" else csv.QUOTE_MINIMAL
    writer = csv.DictWriter(text, list(table[0]), delimiter=delimiter, quotechar=quotechar, quoting=quoting)
    writer.writeheader()
    writer.writerows(table)
    return text.getvalue().encode()


def kept(store: Store, text: str = TEXT, facts: Iterable[Row] = FACTS) -> None:
    """Put the article and its rows into a store, as a run does; also again, after it has changed."""
    rows = [_record(row) for row in facts]
    measured = [
        Mention(
            doc_id="a", start=row.start, end=row.end, text=row.text, kind="percentage" if row.unit == "%" else "quantity",
            value=row.value, value_low=row.value_low, value_high=row.value_high, unit=row.unit,
        )
        for row in rows
    ]  # fmt: skip
    name = Mention(doc_id="a", start=0, end=7, text=text[:7], kind="organization", organization="Ardelec")
    article = Article("a", text, "2020-04-15", "Ardelec dans le rouge", "essai")
    assert store.replace("r1", "v1", [Entry(article, [name, *measured], rows)]) == {}


def _record(row: Row) -> Fact:
    cells: dict[str, Any] = {column.name: row.get(column.name, "") for column in columns(Fact)}
    for column in columns(Fact):
        if column.type is not str:
            cells[column.name] = column.type(cells[column.name]) if cells[column.name] else None
    return Fact(**cells)
