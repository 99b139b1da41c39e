"""The pure parts of the resolvers, with no model: periods moved back, table headers, confidence, noun phrases as written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.facts import confidence, noun_phrases, tables
from extractors.facts.draft import Draft, is_money
from extractors.facts.placing import place
from extractors.facts.shifting import shifted
from extractors.facts.state import State
from extractors.facts.view import SentenceView, build
from extractors.model import Measure
from extractors.text import fold


def _measure(text: str, surface: str) -> Measure:
    at = text.index(surface)
    return Measure(
        start=at, end=at + len(surface), kind="percentage", value=Decimal(1), value_low=None, value_high=None, unit="%"
    )


def _view(text: str, *measures: Measure) -> SentenceView:
    return build(fold(text), 0, 0, len(text), 0, measures, [])


def _draft(text: str, surface: str) -> Draft:
    measure = _measure(text, surface)
    return place(measure, _view(text, measure))


@pytest.mark.parametrize(
    ("period", "duration", "expected"),
    [
        (("2024-01-01", "2024-12-31"), "P1Y", ("2023-01-01", "2023-12-31")),
        (("2024-02-01", "2024-02-29"), "P1Y", ("2023-02-01", "2023-02-28")),
        (("2023-02-01", "2023-02-28"), "P1Y", ("2022-02-01", "2022-02-28")),
        (("2024-04-01", "2024-06-30"), "P1Q", ("2024-01-01", "2024-03-31")),
        (("2024-01-01", "2024-01-31"), "P18M", ("2022-07-01", "2022-07-31")),
        (("2024-03-15", "2024-03-15"), "P1M", ("2024-02-15", "2024-02-15")),
        (("2024-03-30", "2024-03-30"), "P1M", ("2024-02-29", "2024-02-29")),
        (("2024-01-01", "2024-12-31"), "P2W", ("", "")),
        (("2024-01-01", "2024-12-31"), "PXY", ("", "")),
        (("", ""), "P1Y", ("", "")),
        (("2024-01-01", "2024-12-31"), "P9999Y", ("", "")),
    ],
)
def test_shifted(period: tuple[str, str], duration: str, expected: tuple[str, str]) -> None:
    assert shifted(period, duration) == expected


@pytest.mark.parametrize(
    ("columns", "line", "surface", "expected"),
    [
        ("Ville | Loyer | Vacance", "Nantes | stable | 4 %", "4 %", "Vacance"),
        ("Ville | Loyer | Vacance", "Nantes | 2 % | stable", "2 %", "Loyer"),
        ("Ville\tLoyer\tVacance", "Nantes\tstable\t4 %", "4 %", "Vacance"),
        ("Ville | Loyer | Vacance", "Nantes | 4 %", "4 %", ""),
        ("Ville : loyer", "Nantes | stable | 4 %", "4 %", ""),
    ],
)
def test_header(columns: str, line: str, surface: str, expected: str) -> None:
    state = State()
    tables.remember(_view(columns), state)
    draft = _draft(line, surface)
    tables.remember(draft.view, state)
    assert tables.header(draft, state) == expected


def test_a_table_ends() -> None:
    state = State()
    tables.remember(_view("Ville | Loyer | Vacance"), state)
    tables.remember(_view("Les loyers montent."), state)
    assert state.header == []


@pytest.mark.parametrize(
    ("column", "better", "worse"),
    [("period", "own", "lead"), ("indicator", "phrase", "carried"), ("indicator", "table", "none")],
)
def test_confidence_follows_the_way(column: str, better: str, worse: str) -> None:
    draft = _draft("Une hausse de 4 %.", "4 %")
    draft.rule = "change_noun"
    draft.sources[column] = better
    sure = confidence.score(draft)
    draft.sources[column] = worse
    assert 0 < confidence.score(draft) < sure <= 1


def test_confidence_without_a_parse_is_lower() -> None:
    draft = _draft("Une hausse de 4 %.", "4 %")
    blank = confidence.score(draft)
    draft.view.parsed = True
    assert blank < confidence.score(draft)


@pytest.mark.parametrize(
    ("text", "surface", "preposition", "governor"),
    [
        ("Une hausse de 4 %", "4 %", "de", "hausse"),
        ("Une hausse des quelque 4 %", "4 %", "de", "hausse"),
        ("La part monte par rapport à 4 %", "4 %", "contre", "monte"),
        ("Le coût est de 9 % au lieu de 4 %", "4 %", "contre", "%"),
        ("La marge tombe à hauteur de 4 %", "4 %", "à", "tombe"),
        ("Le taux franchit la barre des 4 %", "4 %", "", "franchit"),
        ("Les prix n'ont pris que 4 %", "4 %", "", "pris"),
        ("Le loyer augmentera en moyenne de 4 %", "4 %", "de", "augmentera"),
        ("4 % de mieux", "4 %", "", None),
    ],
)
def test_what_governs_a_measure(text: str, surface: str, preposition: str, governor: str | None) -> None:
    draft = _draft(text, surface)
    found = None if draft.governor is None else draft.view.nodes[draft.governor].text
    assert (draft.preposition, found) == (preposition, governor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le chiffre d’affaires", "chiffre d'affaires"),
        ("l'ensemble de ses\nventes ,", "ensemble de ses ventes"),
        ("de la demande", "demande"),
        ("« Ses coûts »", "coûts"),
        ("La", "La"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert noun_phrases.clean(text) == expected


@pytest.mark.parametrize(
    ("unit", "money"), [("EUR", True), ("EUR/kg", True), ("MWh", False), ("TGV rapide", False), ("%", False), ("", False)]
)
def test_is_money(unit: str, money: bool) -> None:
    assert is_money(unit) is money
