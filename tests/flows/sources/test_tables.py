from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import Reading

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]

FIRST, SECOND = "Velmont a vendu 1 200 voitures en mars.", "Ardelec, lui, a perdu 3,5 millions d'euros ;\nson titre a baissé."
ROWS = [
    {"id": "v1", "date": "2020-04-15", "titre": "Velmont progresse", "source": "AFP", "texte": FIRST},
    {"id": "a1", "date": "16/04/2020", "titre": "Ardelec recule", "source": "Le Relais", "texte": SECOND},
]


def csv_of(delimiter: str, newline: str = "\n") -> str:
    lines = [ROWS[0].keys(), *(row.values() for row in ROWS)]
    return newline.join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines) + newline


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv", csv_of(",")),
        ("t.csv", csv_of(";", "\r\n")),
        ("t.csv", "\ufeff" + csv_of(";")),
        ("t.csv", csv_of(";").encode("cp1252")),
        ("t.tsv", csv_of("\t")),
        ("t.jsonl", "\n".join(json.dumps(row) for row in ROWS) + "\n\n"),
        ("t.ndjson", "\ufeff" + "\r\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)),
        ("t.json", json.dumps(ROWS)),
        ("t.json", json.dumps({"count": 2, "tags": ["x"], "articles": ROWS})),
    ],
)
def test_tables_of_every_kind_give_the_same_articles(write: Write, read: Read, name: str, content: str | bytes) -> None:
    articles = [one.article for one in read(write(name, content)) if one.article]
    assert [(one.doc_id, one.published, one.title, one.source, one.text) for one in articles] == [
        ("v1", "2020-04-15", "Velmont progresse", "AFP", FIRST),
        ("a1", "2020-04-16", "Ardelec recule", "Le Relais", SECOND),
    ]


def test_one_article_as_json(write: Write, read: Read) -> None:
    (reading,) = read(write("a.json", json.dumps({"body": FIRST, "headline": "Velmont", "images": [{"text": "x"}]})))
    assert reading.article is not None
    assert (reading.article.text, reading.article.title) == (FIRST, "Velmont")


@pytest.mark.parametrize(
    ("header", "options"),
    [
        ("Texte intégral,Date de publication,Titre,Journal", {}),
        ("full_text,published_at,headline,publisher", {}),
        ("Text,Date,Title,Source", {}),
        ("content,pubDate,title,media", {}),
        ("a,b,c,d", {"text_column": "a", "date_column": "b", "title_column": "c", "source_column": "d"}),
        ("résumé,date,title,source", {"text_column": "résumé"}),
    ],
)
def test_columns_are_guessed_or_named(write: Write, read: Read, header: str, options: dict[str, str]) -> None:
    (reading,) = read(write("t.csv", f'{header}\n"{FIRST}",2020-04-15,Velmont,AFP\n'), **options)
    article = reading.article
    assert article is not None
    assert (article.doc_id, article.text, article.published, article.title, article.source) == (
        "t#2", FIRST, "2020-04-15", "Velmont", "AFP",
    )  # fmt: skip


def test_an_id_column(write: Write, read: Read) -> None:
    (reading,) = read(write("t.csv", f"ref,text\nx-7,{FIRST}\n"), id_column="ref")
    assert reading.doc_id == "x-7"


@pytest.mark.parametrize(
    ("name", "content", "options", "reason"),
    [
        ("t.csv", "", {}, "is an empty table; it needs a row for each article"),
        ("t.csv", "id,text\n", {}, "is an empty table"),
        ("t.jsonl", "\n\n", {}, "is an empty table"),
        ("t.json", "[]", {}, "is an empty table"),
        ("t.csv", "a,b\n1,2\n", {}, "has no column that is called like an article's text; name it with --text-column"),
        ("t.json", '{"a": [{"b": 1}]}', {}, "has no column that is called like an article's text"),
        ("t.csv", "texte,b\n1,2\n", {"text_column": "text"}, "has no column 'text' (is 'texte' meant?); correct --text-column"),
        ("t.csv", ",".join(f"c{n}" for n in range(10_000)) + "\nx\n", {}, "has 10000 columns, too many for a table of articles"),
        ("t.json", "pas du JSON", {}, "is not JSON (JSONDecodeError"),
        ("t.json", "[" * 100_000, {}, "is not JSON (RecursionError"),
        ("t.json", "3", {}, "holds no object"),
        ("t.csv", b"text\n" + bytes(range(256)), {}, "is binary, not text"),
    ],
)  # fmt: skip
def test_tables_that_cannot_be_used(
    write: Write, read: Read, name: str, content: str | bytes, options: dict[str, str], reason: str
) -> None:
    (reading,) = read(write(name, content), **options)
    assert reading.article is None
    assert reading.reason.startswith(reason)


def test_a_table_of_10_000_columns_is_read_where_the_text_is_named(write: Write, read: Read) -> None:
    names = ",".join(f"c{n}" for n in range(9_999)) + ",corps"
    (reading,) = read(write("t.csv", f"{names}\n{',' * 9_999}{FIRST}\n"), text_column="corps")
    assert reading.article is not None
    assert reading.article.text == FIRST


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("pas du JSON", "is not JSON (JSONDecodeError"),
        ("[1]", "is not a JSON object"),
        ("[" * 100_000, "is not JSON (RecursionError"),
        (b'{"text": "\xff"}', "is not JSON (UnicodeDecodeError"),
        ('{"id": "x"}', "has no text in the column 'text'"),
        ('{"text": 3}', "has no text in the column 'text'"),
        ('{"text": " \\n"}', "has no text in the column 'text'"),
        ('{"text": "Le taux\\u0000 est de 3 %."}', "has a NUL character at 7; remove it"),
        ('{"text": "Le taux est de 3 %.\\ud83d"}', "has half a character (a lone surrogate) at 19; remove it"),
        (json.dumps({"text": "mot " * 1_250_001}), "has 5000004 characters, an article 5000000 at most"),
    ],
)  # fmt: skip
def test_a_bad_row_is_set_aside_alone(write: Write, read: Read, row: str | bytes, reason: str) -> None:
    middle = row.encode() if isinstance(row, str) else row
    lines = b"\n".join([b'{"text": "Le taux est de 1 %."}', middle, b'{"text": "Le taux est de 2 %."}'])
    first, bad, last = read(write("t.jsonl", lines))
    assert first.article is not None
    assert last.article is not None
    assert bad.article is None
    assert bad.file.endswith("t.jsonl, row 2")
    assert bad.reason.startswith(reason)


def test_an_open_quotation_mark_does_not_take_the_rest_of_the_memory(write: Write, read: Read) -> None:
    found = read(write("t.csv", 'id,text\na,Le taux est de 1 %.\nb,"' + (999 * "x" + "\n") * 5_100))
    assert [bool(one.article) for one in found[:2]] == [True, False]
    assert "is a quotation mark left open?" in found[1].reason


@pytest.mark.parametrize(
    ("date", "published", "note"),
    [
        ("0000-00-00", "2020-02", "has no publication date that can be understood in '0000-00-00'; 2020-02 is taken"),
        ("0001-01-01", "2020-02", "has no publication date that can be understood in '0001-01-01'"),
        ("9999-12-31", "2020-02", "says that it was published in the future (9999-12-31); that date is left out; 2020-02"),
        ("demain", "2020-02", "has no publication date that can be understood in 'demain'"),
        ("", "2020-02", None),
        ("mardi 12 novembre 2019", "2019-11-12", None),
        ("1573545600", "2019-11-12T08:00:00+00:00", None),
    ],
)
def test_dates_that_cannot_be(write: Write, read: Read, date: str, published: str, note: str | None) -> None:
    (reading,) = read(write("t.jsonl", json.dumps({"text": FIRST, "date": date})), published="2020-02")
    assert reading.article is not None
    assert reading.article.published == published
    assert [one[: len(note or "")] for one in reading.notes] == ([note] if note else [])
