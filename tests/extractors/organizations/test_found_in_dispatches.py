"""Names that dispatches tell by a town or a country alone, a name that is a colour too, and what trade writes in capitals."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extractors.organizations.test_found_more import surfaces

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("La lyonnaise Tirvano a levé 4 millions d'euros.", ["Tirvano"]),
        ("Rachetée par la suédoise Brilvo, l'enseigne recrute.", ["Brilvo"]),
        ("La start-up a été reprise par la bretonne Kelmora.", ["Kelmora"]),
        ("Le contrat est allé à la néerlandaise Vexilo.", ["Vexilo"]),
        ("Selon la grenobloise Zentrixa, les puces manquent.", ["Zentrixa"]),
        ("Le transporteur s'est allié à la belge Fanoo pour ses camions.", ["Fanoo"]),
        ("La bordelaise Quintello prépare son entrée en Bourse.", ["Quintello"]),
        ("Chez la rennaise Obvaldo, on recrute.", ["Obvaldo"]),
        ("Son rival, la finlandaise Tarvik, suit le mouvement.", ["Tarvik"]),
        # two names are a person's, and so is one after a calling
        ("La française Emmie Carrel a battu la Russe en deux manches.", []),
        ("La suédoise Frida Nilsson a remporté l'étape.", []),
        ("La belge Lotte Peeters est en finale.", []),
        ("La lyonnaise Marianne Tardieu ouvre un salon de thé.", []),
        ("La chanteuse danoise Liskeva sort un disque.", []),
    ],
)
def test_told_by_town_or_country(nlp: Language, text: str, expected: list[str]) -> None:
    """ "La nantaise" before one word is a company, before a first name and a family's a woman."""
    assert surfaces(nlp, text) == expected


@table(
    ("text", "expected"),
    [
        ("Orange, qui a perdu 40.000 clients, réagit.", ["Orange"]),
        ("Orange, qui publiera ses comptes jeudi, supprime des postes.", ["Orange"]),
        ("Le marché est calme. Orange, qui pèse lourd dans l'indice, cède 1 %.", ["Orange"]),
        ("Orange, qui vient de céder ses tours, recrute.", ["Orange"]),
        ("Orange, qui compte 73.000 salariés en France, négocie.", ["Orange"]),
        ("Orange, qui détenait 40 % du capital, en garde 10 %.", ["Orange"]),
        # the colour, the town
        pytest.param(
            "Orange, rouge ou jaune, la couleur importe peu.",
            [],
            marks=pytest.mark.xfail(reason="the colour at the head of a sentence is taken for the company", strict=True),
        ),
        pytest.param(
            "Orange, qui accueille les Chorégies chaque été, attend 40.000 festivaliers.",
            [],
            marks=pytest.mark.xfail(reason="the town that « accueille les Chorégies » is taken for the company", strict=True),
        ),
        ("L'orange, qui pousse en Sicile, a renchéri.", []),
    ],
)
def test_orange_who(nlp: Language, text: str, expected: list[str]) -> None:
    """ "Orange, qui" at the head of a sentence is the company."""
    assert surfaces(nlp, text) == expected


@table(
    ("text", "expected"),
    [
        ("Le B2B représente 40 % des ventes.", []),
        ("Les ventes en B2C ont reculé de 3 %.", []),
        ("La place de marché B2B d'Ankorstore grandit.", ["Ankorstore"]),
        ("Le D2C pèse 12 % du chiffre d'affaires.", []),
        ("Dans le B2G, les marges sont minces.", []),
        ("Le C2C séduit les jeunes.", []),
        ("L'activité B2B2C de Legrand a bondi.", ["Legrand"]),
        ("Le SaaS attire les fonds.", []),
        # names with a figure in them
        ("M6 a perdu 2 points d'audience.", ["M6"]),
        ("L'opérateur O2 a gagné 30.000 clients.", ["O2"]),
        ("La chaîne W9 diffusera le match.", ["W9"]),
    ],
)
def test_trade_between_whom(nlp: Language, text: str, expected: list[str]) -> None:
    """ "B2B" is a kind of trade, "M6" a channel."""
    assert surfaces(nlp, text) == expected
