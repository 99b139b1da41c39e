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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un sondage crédite la liste écologiste de 12 %.", {"12 %": "intentions de vote"}),
        ("Un sondage sur les européennes : le candidat du centre stagne à 19 %.", {"19 %": "intentions de vote"}),
        ("D'après un sondage, la liste de droite tombe à 8 %.", {"8 %": "intentions de vote"}),
        ("Selon un sondage pour l'élection, son rival est crédité de 27 %.", {"27 %": "intentions de vote"}),
        (
            "Un sondage publié avant le premier tour crédite la maire de 31 %, en recul d'un point.",
            {"un point": "intentions de vote"},
        ),
        ("Selon un sondage, 12 % des clients boudent la marque.", {"12 %": "clients boudent la marque"}),
        ("D'après un sondage, son concurrent détient 7 % du marché.", {"7 %": "marché"}),
    ],
)
def test_poll(read: Read, text: str, expected: dict[str, object]) -> None:
    """In a poll of a race that names no votes, they are the intentions that polls ask for."""
    assert read("indicator", text, expected) == expected
