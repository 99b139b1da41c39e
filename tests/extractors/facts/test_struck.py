"""News of accidents and attacks: what is struck, who died, what lies how far from where."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Deux églises coptes ont été visées par des attentats.", {"Deux églises": "reported"}),
        ("La liste vise douze personnes soupçonnées de crimes.", {"douze personnes": "reported"}),
        ("Des frappes ont visé trois ponts.", {"trois ponts": "reported"}),
        ("Les sanctions visent 40 dirigeants.", {"40 dirigeants": "reported"}),
        ("L'enquête vise quatre élus.", {"quatre élus": "reported"}),
        ("Le groupe vise 300 magasins.", {"300 magasins": "target"}),
        ("La banque est loin des 2 % visés par la direction.", {"2 %": "target"}),
    ],
)
def test_struck(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is struck or concerned is no target in the sense of a plan."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le bilan de l'attentat s'alourdit à 86 morts.", {"86 morts": "morts"}),
        ("Le bilan avait été porté à 85 morts.", {"85 morts": "morts"}),
        ("Le car a versé près d'Eagle Pass, à environ 200 kilomètres au nord-ouest de Laredo.", {"200 kilomètres": "Eagle Pass"}),
        ("Une explosion a retenti à Tanta, à 120 km au nord du Caire.", {"120 km": "Tanta"}),
        ("La sonde plonge à 300 km de profondeur.", {"300 km": "profondeur"}),
        (
            "L'État prévoit une augmentation de capital de 4,5 milliards d'euros.",
            {"4,5 milliards d'euros": "augmentation de capital"},
        ),
        ("L'accident a fait 5 blessés au total.", {"5 blessés": "blessés"}),
        ("Il accompagne ses cinq enfants face à cette épreuve.", {"cinq enfants": "enfants"}),
    ],
)
def test_counted(read: Read, text: str, expected: dict[str, object]) -> None:
    """A balance counts its victims; a distance is of what lies so far away; raised capital keeps its name."""
    assert read("indicator", text, expected) == expected
