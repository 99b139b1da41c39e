"""Folding: what grammars read, and the way back to the characters of the article."""

from __future__ import annotations

import unicodedata

import pytest

from extractors.text import fold, strip_accents

NFD = unicodedata.normalize("NFD", "Énergie")


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("12\u00a0000\u202f€", "12 000 €"),
        ("1\u20092\u2003km", "1 2 km"),
        ("l’offre d\u02bcEDF", "l'offre d'EDF"),
        ("\u22123\u2010%", "-3-%"),
        ("\uff11\uff12 %", "12 %"),
        ("un\r\ndeux", "un \ndeux"),
        ("mil\u00adlions", "millions"),
        ("\ufeffhausse\u200b", "hausse"),
        (NFD, "Énergie"),
        ("📈 +4 %", "📈 +4 %"),
        ("x\u0335", "x"),
        ("", ""),
    ],
)
def test_fold(raw: str, folded: str) -> None:
    assert fold(raw).text == folded


@pytest.mark.parametrize(
    ("raw", "wanted", "surface"),
    [
        ("Coût : 5\u202f000\u00a0€ net", "5 000 €", "5\u202f000\u00a0€"),
        (f"{NFD} : +4 %", "+4 %", "+4 %"),
        (f"L’{NFD} chère", "Énergie", NFD),
        ("deux mil\u00adlions de clients", "millions", "mil\u00adlions"),
        ("📈📉 3\u00a0% en\r\nmai", "3 %", "3\u00a0%"),
        ("\ufeffmai\u00ad 2024", "2024", "2024"),
    ],
)
def test_span_leads_back_to_the_original(raw: str, wanted: str, surface: str) -> None:
    folded = fold(raw)
    at = folded.text.index(wanted)
    start, end = folded.span(at, at + len(wanted))
    assert raw[start:end] == surface


@pytest.mark.parametrize("raw", ["plain text", f"{NFD} et mil\u00adlions 📈 d’euros", "\u00adfin\u00ad"])
def test_at_is_the_way_back_of_span(raw: str) -> None:
    folded = fold(raw)
    assert [folded.at(folded.span(i, i + 1)[0]) for i in range(len(folded.text))] == list(range(len(folded.text)))


def test_folding_takes_linear_time() -> None:
    assert len(fold("e\u0301" * 100_000).text) == 100_000


@pytest.mark.parametrize(("name", "plain"), [("Société Générale", "societe generale"), ("ŒUVRE", "œuvre"), ("", "")])
def test_strip_accents(name: str, plain: str) -> None:
    assert strip_accents(name) == plain
