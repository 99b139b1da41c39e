"""What is told of a whole trade beside an organization, and names that are known by what stands beside them."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NOBODY = ""


@table(
    ("text", "expected"),
    [
        ("Renault a reculé de 3 %, le marché de 5 %.", {"3 %": "Renault", "5 %": NOBODY}),
        ("Carrefour a gagné 0,3 point, les autres distributeurs 0,1 point.", {"0,1 point": NOBODY}),
        ("Heineken a perdu 19 % de ses ventes, les marques de distributeurs 15 %.", {"15 %": NOBODY}),
        ("Leclerc a progressé de 4 %, le secteur de 1 %.", {"1 %": NOBODY}),
        ("Ryanair a augmenté ses tarifs de 12 %, les compagnies régulières de 7 %.", {"7 %": NOBODY}),
        # another company, and another figure of the same
        ("LVMH a reculé de 1,4 %, Hermès de 0,7 %.", {"0,7 %": "Hermès"}),
        (
            "Le chiffre d'affaires de Danone progresse de 5 %, le bénéfice net de 14 %.",
            {"5 %": "Danone", "14 %": "Danone"},
        ),
    ],
)
def test_trade_in_a_gap(read: Read, text: str, expected: dict[str, str]) -> None:
    """A trade or a market that takes the place of a subject is nobody."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Groupama a versé 700 millions d'euros aux assurés. Pour l'ensemble du marché, les tempêtes ont coûté 1,3 milliard.",
            {"1,3 milliard": NOBODY},
        ),
        ("Renault a vendu 300.000 voitures. Sur l'ensemble du secteur, les ventes ont baissé de 3 %.", {"3 %": NOBODY}),
        ("Lactalis a perdu 200 emplois. Dans l'ensemble de la filière, les effectifs ont reculé de 2 %.", {"2 %": NOBODY}),
        ("Nexity a cédé 300 logements. Sur la totalité du marché, les ventes ont plongé de 30 %.", {"30 %": NOBODY}),
        ("EDF a produit 320 TWh. Pour l'ensemble du pays, la production s'élève à 490 TWh.", {"490 TWh": NOBODY}),
        # of the organization's own whole
        ("Renault a vendu 300.000 voitures. Sur l'ensemble de l'année, ses ventes ont baissé de 3 %.", {"3 %": "Renault"}),
    ],
)
def test_of_the_whole_trade(read: Read, text: str, expected: dict[str, str]) -> None:
    """ "Pour l'ensemble du marché" leads away from the organization that the text is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Avec 21 % de parts de marché, Leclerc devance Carrefour (19 %).", {"21 %": "E.Leclerc", "19 %": "Carrefour"}),
        ("Peugeot arrive en tête avec 12.000 ventes, devant Renault (11.000) et Dacia (8.000).", {"8.000": "Dacia"}),
        ("Casino (12 %) et Carrefour (19 %) perdent du terrain.", {"12 %": "Casino"}),
        # a general is no shop
        ("Le général Leclerc commandait 16.000 hommes.", {"16.000 hommes": NOBODY}),
    ],
)
def test_known_by_its_rival(read: Read, text: str, expected: dict[str, str]) -> None:
    """A name that may be somebody else's is an organization's beside one, in a list with figures or as its rival."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Ynsect a bouclé une levée de fonds de 15 millions d'euros menée par Bpifrance.",
            {"15 millions d'euros": "Ynsect"},
        ),
        ("La start-up nantaise a levé 15 millions d'euros lors d'un tour mené par Bpifrance.", {"15 millions d'euros": NOBODY}),
        pytest.param(
            "La jeune pousse a annoncé un financement de 8 millions d'euros piloté par Eurazeo.",
            {"8 millions d'euros": NOBODY},
            marks=pytest.mark.xfail(reason="with nobody else named, who leads is taken for whom the text is about", strict=True),
        ),
        ("Un tour de table de 40 millions d'euros, emmené par Partech, a été bouclé.", {"40 millions d'euros": NOBODY}),
        ("Une campagne de 3 millions d'euros conduite par Publicis commence lundi.", {"3 millions d'euros": NOBODY}),
        # who does it is told by "par" as well
        ("4.000 éoliennes ont été installées par Vestas en 2023.", {"4.000 éoliennes": "Vestas"}),
    ],
)
def test_who_leads_others(read: Read, text: str, expected: dict[str, str]) -> None:
    """Who leads a round of investors does not raise it."""
    assert read("organization", text, expected) == expected
