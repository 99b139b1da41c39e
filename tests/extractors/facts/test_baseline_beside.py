"""Values that their clauses set side by side, without « contre »."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le taux d'emploi atteint 68,3 %, tout près du record de 68,5 %.", {"68,3 %": "68,5 %", "68,5 %": ""}),
        ("La couverture vaccinale est de 54 %, loin de l'objectif de 75 %.", {"54 %": "75 %"}),
        ("Le déficit se creuse à 6,1 %, bien au-delà des 4,4 % prévus.", {"6,1 %": "4,4 %"}),
        ("La part des femmes s'élève à 38 %, en dessous des 40 % requis.", {"38 %": "40 %"}),
        ("Le musée a reçu 310 000 visiteurs, moins que les 420 000 attendus.", {"310 000 visiteurs": "420 000"}),
        (
            "Les stocks sont à 94 %, un niveau supérieur de quatre points à l'objectif européen (90 %).",
            {"94 %": "90 %", "quatre points": "90 %"},
        ),
        ("Le chantier emploie 300 personnes, dont près de 40 apprentis.", {"300 personnes": ""}),
    ],
)
def test_near(read: Read, text: str, expected: dict[str, object]) -> None:
    """« près du record de », « loin de », « en dessous de »; not the « près de » that only rounds."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'usine emploie 60 salariés quand elle en comptait 420 en 2010.", {"60 salariés": "420"}),
        ("Alors qu'elle valait 71 dollars lundi, l'action vaut 68 dollars.", {"68 dollars": "71 dollars", "71 dollars": ""}),
        ("Il n'attend plus que 410 millions d'euros, alors qu'il visait 480 millions.", {"410 millions d'euros": "480 millions"}),
        ("De 112,8 % fin 2022, la dette atteindrait 114,7 % fin 2023.", {"114,7 %": "112,8 %", "112,8 %": ""}),
        ("Le pays exporte 50 TWh, alors que le pays avait importé 16 TWh en 2022.", {"50 TWh": "16 TWh"}),
        (
            "Les recettes atteignent 3 milliards d'euros, tandis que le bénéfice est de 120 millions.",
            {"3 milliards d'euros": ""},
        ),
    ],
)
def test_while(read: Read, text: str, expected: dict[str, object]) -> None:
    """« alors qu'il visait », « De 112 % …, la dette atteindrait »; not a contrast of two things."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le débit est descendu à 85 m3, soit 40 % sous la normale.", {"40 %": "normale"}),
        ("La dépense est supérieure de 8 % à la moyenne de l'OCDE.", {"8 %": "moyenne de l'OCDE"}),
        ("La récolte est inférieure de 12 % à la moyenne décennale.", {"12 %": "moyenne décennale"}),
        ("Le loyer reste supérieur de 5 % à la moyenne nationale.", {"5 %": "moyenne nationale"}),
        ("Les pluies sont restées 30 % sous la moyenne.", {"30 %": "moyenne"}),
    ],
)
def test_norm(read: Read, text: str, expected: dict[str, object]) -> None:
    """A norm that something is above or below."""
    assert read("baseline", text, expected) == expected
