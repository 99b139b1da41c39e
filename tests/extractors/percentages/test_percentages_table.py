"""Percentages in every spelling, and the shares that words give; the marks are those of the quantities' tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.quantities.finding import find

RATES = [
    ("en hausse de 44 %", "44 %", "44", ""),
    ("bondi de 1000%", "1000%", "1000", ""),
    ("une hausse de 5,2\u202f%", "5,2\u202f%", "5.2", ""),
    ("dix pour cent des voix", "dix pour cent", "10", ""),
    ("environ 25 pourcent", "25 pourcent", "25", "approx"),
    ("soit 12 p. 100 du total", "12 p. 100", "12", ""),
    ("un taux de zéro virgule trois pour cent", "zéro virgule trois pour cent", "0.3", ""),
    ("un pourcentage de vingt", "pourcentage de vingt", "20", ""),
    ("cent pour cent des voix", "cent pour cent", "100", ""),
    ("une baisse de -3,2 %", "-3,2 %", "3.2", ""),
    ("un taux de -0,50 %", "-0,50 %", "-0.5", ""),
]
SHARES = [
    ("Un salarié français sur cinq télétravaille.", "Un salarié français sur cinq", "20", ""),
    ("Sept Français sur dix approuvent.", "Sept Français sur dix", "70", ""),
    ("Près d'un client sur quatre part.", "un client sur quatre", "25", "approx"),
    ("Il a deux chances sur trois de gagner.", "deux chances sur trois", "66.6667", ""),
    ("9 personnes sur 10 sont équipées.", "9 personnes sur 10", "90", ""),
    ("La moitié des ménages loue.", "La moitié", "50", ""),
    ("Le déficit s'est réduit de moitié.", "moitié", "50", ""),
    ("Un tiers des salariés fait grève.", "Un tiers", "33.3333", ""),
    ("Les ventes ont fondu d'un tiers.", "un tiers", "33.3333", ""),
    ("Les prix sont en hausse d'un quart.", "un quart", "25", ""),
    ("Près des deux tiers partent.", "deux tiers", "66.6667", "approx"),
    ("Les trois quarts du parc sont loués.", "Les trois quarts", "75", ""),
    ("Un cinquième de ses effectifs est parti.", "Un cinquième", "20", ""),
    ("Le coût a augmenté d'un dixième.", "un dixième", "10", ""),
]
NOT_SHARES = [
    "Le quart de finale du tournoi se joue demain.",
    "Il l'a vendu à un tiers de confiance.",
    "Le tiers payant et le tiers-monde.",
    "Un cinquième mandat et une deuxième couronne.",
    "Des billets à moitié prix.",
    "Une semaine sur deux.",
    "La première moitié du match.",
    "Il a obtenu une note de 3 sur 5.",
    "Réunis en demi-finale, ils font demi-tour.",
]


@pytest.mark.parametrize(("text", "shown", "value", "modifier"), RATES + SHARES)
def test_percentage(text: str, shown: str, value: str, modifier: str) -> None:
    (measure,) = (one for one in find(text) if one.unit == "%")
    assert measure.kind == "percentage"
    assert text[measure.start : measure.end] == shown
    assert measure.value is not None
    assert (round(measure.value, 4), measure.modifier) == (Decimal(value), modifier)


@pytest.mark.parametrize("text", NOT_SHARES)
def test_left_alone(text: str) -> None:
    assert [text[one.start : one.end] for one in find(text) if one.unit == "%"] == []


def test_a_count_of_a_whole_is_no_share() -> None:
    seats, whole = find("Le parti obtient 311 sièges sur 465.")
    assert [(one.unit, one.value) for one in (seats, whole)] == [("siège", Decimal(311)), ("siège", Decimal(465))]


def test_range_has_no_value() -> None:
    (measure,) = find("une marge entre 7 % et 8 %")
    assert (measure.value, measure.value_low, measure.value_high, measure.modifier) == (None, Decimal(7), Decimal(8), "between")
