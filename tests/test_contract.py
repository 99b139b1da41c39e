"""What others build on: the columns, the registered names, and offsets that hold in any text."""

from __future__ import annotations

from decimal import Decimal
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.util import registry

from extractors.model import Article, Fact, Mention, as_row, columns, fact_id
from extractors.pipeline import COMPONENTS
from flows import batches, gold, ingest

NARROW, FIXED = "\u202f", "\u00a0"
ODD_TEXTS = {
    "no-break and thin spaces": f"Le chiffre d'affaires atteint 1{NARROW}682{FIXED}M€, soit +4,5{NARROW}% sur un{FIXED}an.",
    "emoji": "🚀 Zoom 🇫🇷 a gagné 👩‍👩‍👧 3 millions d'abonnés 😀 en mars 2020, +12 % 📈.",
    "combining accents": "La socie\u0301te\u0301 Ne\u0301va a cre\u0301e\u0301 200 emplois en de\u0301cembre 2019, 5 % de plus.",
    "CRLF": "Velmont progresse\r\n\r\nLe groupe a vendu 1 200 voitures\r\nen mars 2020, soit 12 % de plus.\r\n",
    "lone CR": "Velmont progresse\rLe groupe a vendu 1 200 voitures en mars 2020.\r",
    "typographic quotes": "« L’entreprise », dit-il, “a perdu 3,5 millions d’euros” au 3e trimestre 2019 ‑ ‘soit 2 %’.",
    "soft hyphens and zero width": "Le béné\u00adfice : 12\u200b,5 mil\u00adlions d'euros en sep\u00adtembre 2020\ufeff, +3 %.",
    "byte order mark": "\ufeffdate 2020-04 Le taux de chômage atteint 8,1 % en mars.",
    "astral letters": "𝐙𝐨𝐨𝐦 a gagné 3 % en 2020, et 20 000 clients de plus.",
}


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_offsets_hold_in_odd_texts(nlp: Language, name: str) -> None:
    text = ODD_TEXTS[name]
    (annotated,) = batches.annotate(nlp, [Article(name, text, "2020-04")])
    assert annotated.error == ""
    rows: list[Mention | Fact] = [*annotated.mentions, *annotated.facts]
    assert all(text[row.start : row.end] == row.text for row in rows)
    kinds = {row.kind for row in annotated.mentions}
    assert kinds & {"quantity", "percentage"}
    assert "date" in kinds


def test_offsets_hold_in_the_sample_corpus(nlp: Language, corpus: Path) -> None:
    """In the bytes of the files, not in what our reader made of them."""
    articles = [one.article for one in ingest.read(ingest.find([str(corpus)]).files) if one.article]
    rows: list[Mention | Fact] = []
    for annotated in batches.annotate(nlp, articles):
        assert annotated.error == ""
        rows += [*annotated.mentions, *annotated.facts]
    texts = {article.doc_id: (corpus / f"{article.doc_id}.txt").read_bytes().decode("utf-8") for article in articles}
    assert len(rows) > 500
    assert [row for row in rows if texts[row.doc_id][row.start : row.end] != row.text] == []


def test_the_same_place_has_the_same_fact_in_every_run(nlp: Language, corpus: Path) -> None:
    articles = [one.article for one in ingest.read(ingest.find([str(corpus)]).files) if one.article]
    together = [one.facts for one in batches.annotate(nlp, articles)]
    alone = [one.facts for article in reversed(articles) for one in batches.annotate(nlp, [article])]
    assert together == alone[::-1]


def test_columns() -> None:
    assert [column.name for column in columns(Mention)] == [
        *("doc_id", "start", "end", "text", "kind", "value", "value_low", "value_high", "unit", "modifier"),
        *("date_start", "date_end", "timex", "timex_type", "organization"),
    ]
    assert [column.name for column in columns(Fact)] == [
        *("fact_id", "doc_id", "published", "title", "source", "start", "end", "text"),
        *("value", "value_low", "value_high", "unit", "modifier", "measure", "direction"),
        *("organization", "organization_text", "indicator", "period_start", "period_end", "period_text"),
        *("baseline", "baseline_value", "status", "attribution", "sentence", "confidence", "rule"),
    ]


def test_gold_columns_are_the_guides() -> None:
    guide = ["doc_id", "start", "end", "text", "kind", "value", "value_low", "value_high", "unit", "modifier"]
    assert list(gold.MENTION_COLUMNS) == [*guide, "date_start", "date_end", "timex", "organization"]
    assert list(gold.FACT_COLUMNS) == [
        *("doc_id", "start", "end", "text", "value", "value_low", "value_high", "unit", "modifier", "measure", "direction"),
        *("organization", "indicator", "period_start", "period_end", "baseline", "status", "attribution"),
    ]


def test_column_types() -> None:
    types = {column.name: column for record in (Mention, Fact) for column in columns(record)}
    assert types["value"].type is Decimal
    assert types["value"].nullable
    assert types["start"].type is int
    assert types["confidence"].type is float
    assert types["status"].choices == ("reported", "forecast", "target", "conditional")


@pytest.mark.parametrize(("value", "number"), [("2.7E+9", 2700000000), ("3.50", 3.5), ("-0", 0), (None, None)])
def test_rows_hold_json_numbers(value: str | None, number: float | None) -> None:
    row = Mention(doc_id="a", start=0, end=1, text="x", kind="quantity", value=Decimal(value) if value else None)
    assert as_row(row)["value"] == number


def test_a_fact_id_says_where_the_fact_stands() -> None:
    assert fact_id("04_zoom", 120, 131) == "04_zoom:120-131"


def test_everything_registered() -> None:
    """A name that others may use in a spaCy config must not go away by accident."""
    factories = {
        "releve.dates": "extractors.dates:create_dates",
        "releve.facts": "extractors.facts:create_facts",
        "releve.organizations": "extractors.organizations:create_organizations",
        "releve.percentages": "extractors.percentages:create_percentages",
        "releve.quantities": "extractors.quantities:create_quantities",
    }
    ours = {one.name: one.value for one in entry_points(group="spacy_factories") if one.name.startswith("releve.")}
    assert ours == factories
    assert set(COMPONENTS) == set(factories)
    assert all(name in registry.factories for name in factories)
    assert "releve.longest.v1" in registry.misc
    assert {one.value for one in entry_points(group="console_scripts") if one.name == "releve"} == {"flows.cli:main"}
