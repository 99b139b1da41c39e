"""Acronyms explained by the text."""

from __future__ import annotations

import pytest

from extractors.organizations.acronyms import definitions, spells_out


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("L'Autorité des marchés financiers (AMF) enquête.", "Autorité des marchés financiers", "AMF"),
        ("selon l'AMF (Autorité des marchés financiers), saisie lundi", "Autorité des marchés financiers", "AMF"),
        ("l'Institut des hautes études agricoles (Ihea)", "Institut des hautes études agricoles", "Ihea"),
        ("L'Institut national de la statistique et des études économiques (Insee) publie", None, "Insee"),
        ("la Confédération des coiffeurs de France (CCF)", "Confédération des coiffeurs de France", "CCF"),
        ("L'Agence de l'eau et de la forêt (AEF) a tranché.", "Agence de l'eau et de la forêt", "AEF"),
        ("Le Syndicat des armateurs du Nord (S.A.N.) proteste", "Syndicat des armateurs du Nord", "S.A.N."),
        ("Hier, à Lyon, le Comité régional du lait (CRL) a voté", "Comité régional du lait", "CRL"),
        ("le Bureau d’aide aux ports (BAP)".replace("’", "'"), "Bureau d'aide aux ports", "BAP"),
        ("le produit intérieur brut (PIB)", "produit intérieur brut", "PIB"),
    ],
)
def test_definitions(text: str, full: str | None, short: str) -> None:
    found = [(text[one.full_start : one.full_end], text[one.short_start : one.short_end]) for one in definitions(text)]
    assert found == [(full or "Institut national de la statistique et des études économiques", short)]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre de l'Intérieur (LR) a répondu.",
        "La hausse (+3 %) surprend.",
        "Le maire de Lyon (EELV) et son adjoint",
        "Le rapport (en anglais) est en ligne.",
        "Jean Martin (AFP)",
        "(" * 2000 + "ABC",
        "A" * 50_000 + " (AB)",
    ],
)
def test_brackets_that_explain_nothing(text: str) -> None:
    assert list(definitions(text)) == []


@pytest.mark.parametrize(
    ("name", "short", "expected"),
    [
        ("Banque centrale européenne", "BCE", True),
        ("Réseau de transport d'électricité", "RTE", True),
        ("Office français de la biodiversité", "OFB", True),
        ("Groupe Renault", "Renault", False),
        ("Société Générale", "BNP", False),
    ],
)
def test_spells_out(name: str, short: str, expected: bool) -> None:
    assert spells_out(name, short) is expected
