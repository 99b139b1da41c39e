"""How long something lasts, and what has to be done by a given time."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NONE = ""


@table(
    ("text", "expected"),
    [
        (
            "Les ventes de Boeing, pénalisées par sept semaines de grève, ont reculé de 20 %.",
            {"sept semaines": NONE, "20 %": "Boeing"},
        ),
        ("Après deux ans de négociations, Carrefour a vendu sa filiale belge.", {"deux ans": NONE}),
        ("Au bout de trois mois de conflit, Arc International a rouvert son usine.", {"trois mois": NONE}),
        ("Atos a conclu, après dix-huit mois de crise, un accord avec ses créanciers.", {"dix-huit mois": NONE}),
        ("La SNCF sort de quinze jours de grève.", {"quinze jours": NONE}),
        # the word says whose it is
        ("Le trafic a souffert de quatorze jours de grève des pilotes d'Air France.", {"quatorze jours": "Air France"}),
        ("Renault affiche un délai de livraison de quatre mois.", {"quatre mois": "Renault"}),
    ],
)
def test_whose_time(read: Read, text: str, expected: dict[str, str]) -> None:
    """How long a strike, a crisis or talks last is nobody's figure."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Au bout de trois mois de conflit, Arc International a rouvert son usine.", {"trois mois": "conflit"}),
        ("Au terme de deux ans de travaux, le musée a rouvert.", {"deux ans": "travaux"}),
        ("À l'issue de six mois de négociations, Carrefour a signé un accord.", {"six mois": "négociations"}),
        ("Au bout de quinze jours de grève, les salariés ont repris le travail.", {"quinze jours": "grève"}),
        ("Au terme de dix-huit mois d'enquête, le parquet a classé l'affaire.", {"dix-huit mois": "enquête"}),
        # a noun of its own
        ("Le bail a une durée de neuf ans.", {"neuf ans": "durée"}),
    ],
)
def test_what_lasts(read: Read, text: str, expected: dict[str, str]) -> None:
    """ "Au bout de", "au terme de" and "à l'issue de" are prepositions, and not what lasts."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le gestionnaire juge nécessaire de raccorder 9 GW par an d'ici à 2030.", {"9 GW": "target"}),
        (
            "La Cour des comptes juge indispensable d'économiser 5 milliards d'euros par an d'ici à 2027.",
            {"5 milliards d'euros": "target"},
        ),
        ("La fédération estime nécessaire de former 100.000 soudeurs d'ici à 2030.", {"100.000 soudeurs": "target"}),
        ("L'agence estime qu'il faut construire 400.000 logements par an d'ici à 2030.", {"400.000 logements": "target"}),
        ("Il est indispensable d'installer 4 GW supplémentaires d'ici à 2035, selon le rapport.", {"4 GW": "target"}),
        # how long it takes is so now, and what one would have to do is conditional
        ("Il faut trois ans pour construire une usine.", {"trois ans": "reported"}),
        ("Il faudrait investir 66 milliards d'euros par an d'ici à 2030.", {"66 milliards d'euros": "conditional"}),
    ],
)
def test_what_has_to_be_done(read: Read, text: str, expected: dict[str, str]) -> None:
    """What is necessary by a time to come is aimed at."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le syndicat CFDT chiffre la perte à 200 euros par mois.", {"200 euros": "CFDT"}),
        ("Le magazine Forbes estime sa fortune à 200 milliards de dollars.", {"200 milliards de dollars": "Forbes"}),
        ("La start-up Kayrros évalue les émissions à 120 tonnes.", {"120 tonnes": "Kayrros"}),
        ("Le cabinet Xerfi évalue le marché à 4,5 milliards d'euros.", {"4,5 milliards d'euros": "Xerfi"}),
        ("L'association Foodwatch chiffre le surcoût à 35 euros par foyer.", {"35 euros": "Foodwatch"}),
        # nobody is named
        ("Les assureurs estiment le coût de la tempête à 1,3 milliard d'euros.", {"1,3 milliard d'euros": NONE}),
    ],
)
def test_who_estimates(read: Read, text: str, expected: dict[str, str]) -> None:
    """Who puts a figure on something vouches for it."""
    assert read("attribution", text, expected) == expected
