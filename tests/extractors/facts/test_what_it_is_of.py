"""What a figure is of where the words for it stand apart: before a colon, after a second figure, in another's ratio."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Bonne rentrée, mauvais chiffres : 114.560 voitures ont été vendues en septembre.", {"114.560 voitures": "voitures"}),
        ("Nouveau coup dur : 300 emplois seront supprimés à Grenoble.", {"300 emplois": "emplois"}),
        ("Triste record : 1.200 cyclistes ont été blessés l'an dernier.", {"1.200 cyclistes": "cyclistes"}),
        ("Belle moisson : 45 médailles ont été gagnées.", {"45 médailles": "médailles"}),
        ("Le constat est sévère : 12 établissements ont fermé.", {"12 établissements": "établissements"}),
        # a label says what the figure is of
        ("Chiffre d'affaires : 2,3 milliards d'euros.", {"2,3 milliards d'euros": "chiffre d'affaires"}),
        ("Ebitda : 300 millions d'euros.", {"300 millions d'euros": "Ebitda"}),
    ],
)
def test_after_a_heading(read: Read, text: str, expected: dict[str, str]) -> None:
    """What is counted after a heading is no figure of the heading."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Orange et SFR détiennent respectivement 34 % et 21 % des abonnés.", {"34 %": "abonnés", "21 %": "abonnés"}),
        ("Trenitalia et Renfe visent respectivement 14 % et 8 % du marché.", {"14 %": "marché", "8 %": "marché"}),
        ("La Chine et l'Inde pèsent 31 % et 7 % des ventes.", {"31 %": "ventes", "7 %": "ventes"}),
        ("Le solaire et l'éolien fournissent 5 % et 11 % de l'électricité.", {"5 %": "électricité", "11 %": "électricité"}),
        ("Les deux fonds possèdent 12 % et 9 % du capital.", {"12 %": "capital", "9 %": "capital"}),
        # each has its own
        ("La marge atteint 12 % et la part des services 9 % des ventes.", {"12 %": "marge"}),
    ],
)
def test_said_once_for_both(read: Read, text: str, expected: dict[str, str]) -> None:
    """What follows the second of two figures is what both are of."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les immatriculations ont reculé de 4 % en mai. Sur cinq mois, le marché perd 7,9 %.", {"7,9 %": "marché"}),
        ("Les ventes ont reculé de 4 % en mai. Le marché gagne 2 % sur l'année.", {"2 %": "marché"}),
        ("Les prix ont monté de 4 % en mai. Le secteur perd 3 % en volume.", {"3 %": "secteur"}),
        ("Le trafic a augmenté de 3 %. L'offre, mesurée en sièges, ne s'est étoffée que de 1,6 %.", {"1,6 %": "offre"}),
        ("Les loyers grimpent de 2 %. L'offre de logements a chuté de 30 %.", {"30 %": "offre de logements"}),
        (
            "La dette publique atteint 112 % du PIB. De 112,8 % du PIB fin 2024, elle atteindrait 114,7 % fin 2025.",
            {"112,8 %": "dette publique", "114,7 %": "dette publique"},
        ),
        ("Le loyer moyen atteint 12 euros. Le Hainaut ferme la marche, à 7 euros.", {"7 euros": "loyer moyen"}),
        # "l'offre" may be a verb
        ("Amazon, qui l'offre à 3 euros, gagne des clients.", {"3 euros": "offre"}),
    ],
)
def test_its_own_subject(read: Read, text: str, expected: dict[str, str]) -> None:
    """A market that gains or loses is measured itself, and what was measured before is not."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'aggravation est nette : 242 décès, soit une augmentation de 9,5 %.", {"242 décès": "décès"}),
        ("Les usagers sont au rendez-vous : 3.200 trajets par jour en juillet.", {"3.200 trajets": "trajets"}),
        ("Le bilan s'alourdit : 14 blessés.", {"14 blessés": "blessés"}),
        ("La ville a fait ses comptes : 45 chantiers ont pris du retard.", {"45 chantiers": "chantiers"}),
        ("Le groupe voit grand : 300 magasins en cinq ans.", {"300 magasins": "magasins"}),
        # with no noun of its own, a figure is of what the sentence says
        ("La facture est lourde : 12 millions d'euros.", {"12 millions d'euros": "facture"}),
    ],
)
def test_spelled_out(read: Read, text: str, expected: dict[str, str]) -> None:
    """A sentence leads to what is counted after its colon."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'an dernier, le pic avait atteint 620 kilomètres de bouchons.", {"620 kilomètres": "bouchons"}),
        ("Le record est de 480 kilomètres de bouchons.", {"480 kilomètres": "bouchons"}),
        ("Le groupe a vendu 3.000 voitures sur l'année (+12 %).", {"+12 %": "voitures"}),
        ("Les maires ont accordé 375 900 permis sur la période (-28,2 %).", {"-28,2 %": "permis"}),
        (
            "En février, 27 200 logements ont été autorisés en données corrigées des variations saisonnières, en hausse de 3 %.",
            {"3 %": "logements"},
        ),
        ("Le loyer moyen d'un appartement atteint 757 euros.", {"757 euros": "loyer moyen"}),
        ("Le taux d'épargne des ménages progresse encore, passant de 15 à 17 %.", {"17 %": "taux d'épargne"}),
        ("L'opération valorise l'entreprise 2,1 milliards d'euros.", {"2,1 milliards d'euros": "valorise"}),
        ("L'adhésion est plus forte chez les retraités, où elle atteint 58 %.", {"58 %": "adhésion"}),
        ("La précarité est plus marquée au sud, où elle s'élève à 18 %.", {"18 %": "précarité"}),
        # a record that something is compared with is not what holds it
        ("Le cacao a touché un record de 11.000 dollars la tonne.", {"11.000 dollars la tonne": "cacao"}),
    ],
)
def test_past_what_only_says_how_far(read: Read, text: str, expected: dict[str, str]) -> None:
    """A peak, a period and a statistical adjustment are not what is measured."""
    assert read("indicator", text, expected) == expected
