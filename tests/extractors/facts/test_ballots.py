"""Votes: what candidates, lists and parties have, by the name that the article gives it."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

POLL = "Un sondage mesure les intentions de vote au premier tour. "
COUNT = "Au second tour de l'élection, la maire a obtenu 51 % des voix. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POLL + "Son rival Paul Sarrazin est crédité de 18,7 %.", {"18,7 %": "intentions de vote"}),
        (POLL + "Luc Hennion talonne ce dernier à moins d'un point.", {"un point": "intentions de vote"}),
        (POLL + "Le candidat écologiste plafonne à 7 %, devant Jean Moulin (4 %).", {"7 %": "intentions de vote"}),
        (POLL + "La droite tombe à 31 % (-4 points).", {"31 %": "intentions de vote", "-4 points": "intentions de vote"}),
        (POLL + "La candidate passe de 20 à 22 %.", {"20": "intentions de vote", "22 %": "intentions de vote"}),
        (COUNT + "L'alliance de gauche grappille 1,5 point à 27 %.", {"1,5 point": "voix", "27 %": "voix"}),
        (COUNT + "Avec 17 %, la liste du centre fait à peine mieux.", {"17 %": "voix"}),
        (COUNT + "La participation a atteint 43 %.", {"43 %": "participation"}),
        (COUNT + "La maire a augmenté les impôts de 12 %.", {"12 %": "impôts"}),
        ("Le candidat a perdu 12 % de ses clients.", {"12 %": "clients"}),
    ],
)
def test_votes(read: Read, text: str, expected: dict[str, object]) -> None:
    """A candidate's percentage is of the votes; what else is measured in such an article keeps its name."""
    assert read("indicator", text, expected) == expected
