"""Nouns that only hold a place for what is measured: "le montant total des bourses", "une marge record", "la barre des"."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "La région aide 12 000 élèves. Le montant total des bourses a atteint 3 millions d'euros en 2023.",
            {"3 millions d'euros": "montant total des bourses"},
        ),
        (
            "Le pays compte 4 ports. Le niveau moyen des salaires s'établit à 2.300 euros.",
            {"2.300 euros": "niveau moyen des salaires"},
        ),
        (
            "L'Agence du sport suit 90 clubs. Le montant global des aides s'élève à 45 millions d'euros.",
            {"45 millions d'euros": "montant global des aides"},
        ),
        (
            "Netflix emploie 13.000 personnes. Les recettes en salle ont atteint le montant record de 11,9 milliards de dollars.",
            {"11,9 milliards de dollars": "recettes en salle"},
        ),
        (
            "La mutuelle a 12 agences. La collecte a touché un niveau record de 9 milliards d'euros.",
            {"9 milliards d'euros": "collecte"},
        ),
        (
            "Le canton a créé 40 postes. Sa dette a franchi le seuil de 2 milliards de francs.",
            {"2 milliards de francs": "dette"},
        ),
        # it says of nothing: what was measured before
        (
            "Les ventes de tablettes ont reculé de 3 %. La baisse était de 5 % en mars.",
            {"3 %": "ventes de tablettes", "5 %": "ventes de tablettes"},
        ),
    ],
)
def test_a_noun_of_amount(read: Read, text: str, expected: dict[str, str]) -> None:
    """Of what it is, or what reaches it, never what was measured before: "Le montant total des bourses a atteint"."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le groupe compte 12 usines. Il affiche une marge opérationnelle record de 7,6 %.",
            {"7,6 %": "marge opérationnelle record"},
        ),
        ("Bruxelles inflige une amende record de 1,2 milliard d'euros à Meta.", {"1,2 milliard d'euros": "amende record"}),
        ("La Poste a distribué un volume record de 490 millions de colis.", {"490 millions de colis": "volume record"}),
        ("Le salon a signé une fréquentation record de 62.000 visiteurs.", {"62.000 visiteurs": "fréquentation record"}),
        ("Le Trésor a levé un montant record de 13 milliards d'euros.", {"13 milliards d'euros": "levé"}),
        # the noun itself
        ("Le pétrole valait 90 dollars. Le cacao a touché un record de 11.000 dollars.", {"11.000 dollars": "cacao"}),
    ],
)
def test_a_record_that_qualifies(read: Read, text: str, expected: dict[str, str]) -> None:
    """After a noun "record" is an adjective: "une marge opérationnelle record de 7,6 %"."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le carnet vaut 3 milliards. Les analystes attendaient en moyenne un Ebit de 57 millions.", {"57 millions": "Ebit"}),
        ("Le groupe ambitionne une capacité de 35 GW.", {"35 GW": "capacité"}),
        ("Le budget est de 3 millions. La commune espère au total une recette de 400.000 euros.", {"400.000 euros": "recette"}),
        (
            "Le nombre de vols opérés, 24.100, a presque doublé par rapport à 2021.",
            {"24.100": "nombre de vols opérés", "doublé": "nombre de vols opérés"},
        ),
        ("Le nombre de dossiers refusés, 4.300, inquiète les courtiers.", {"4.300": "nombre de dossiers refusés"}),
        # an article inside the phrase
        ("La station vend un forfait à la journée à 32 euros.", {"32 euros": "forfait à la journée"}),
    ],
)
def test_where_the_phrase_begins(read: Read, text: str, expected: dict[str, str]) -> None:
    """At its article, whatever stands before: "attendaient en moyenne un Ebit de"; a participle is still in it."""
    assert read("indicator", text, expected) == expected
