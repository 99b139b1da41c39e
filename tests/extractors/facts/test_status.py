"""Reported, forecast, aimed at or conditional."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("La scierie a expédié 18.000 m3 de bois.", {"18.000 m3": "reported"}),
        ("Les recettes tiraient leur essor des visiteurs étrangers, soit 40 % du total.", {"40 %": "reported"}),
        ("On dénombrait 1.700 exposants au salon.", {"1.700 exposants": "reported"}),
        ("L'entreprise a dû fermer 32 sites.", {"32 sites": "reported"}),
        ("Le club a pu recruter 14 joueurs.", {"14 joueurs": "reported"}),
        pytest.param(
            "La coopérative a dépassé ses prévisions en vendant 9.000 tonnes.",
            {"9.000 tonnes": "reported"},
            marks=pytest.mark.xfail(reason="« dépasser ses prévisions » is taken for a forecast", strict=True),
        ),
        ("Le chantier générait 250 emplois.", {"250 emplois": "reported"}),
    ],
)
def test_reported(read: Read, text: str, expected: dict[str, object]) -> None:
    """What happened or holds, also in the imperfect in -rait and after "devoir" and "pouvoir" in the past."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le FMI table sur une croissance de 3,1 % l'an prochain.", {"3,1 %": "forecast"}),
        ("La filière prévoit de produire 6 millions de tonnes.", {"6 millions de tonnes": "forecast"}),
        ("Les économistes anticipent un recul de 0,3 %.", {"0,3 %": "forecast"}),
        ("La compagnie s'attend à une perte de 80 millions d'euros.", {"80 millions d'euros": "forecast"}),
        ("La banque centrale projette une inflation de 1,9 % en 2026.", {"1,9 %": "forecast"}),
        ("Les analystes attendent en moyenne un bénéfice de 1,20 dollar par action.", {"1,20 dollar": "forecast"}),
    ],
)
def test_forecast_verb(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Tabler sur", "prévoir", "anticiper", "s'attendre à"."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le pont devrait coûter 430 millions d'euros.", {"430 millions d'euros": "forecast"}),
        ("La population active devrait diminuer de 2 %.", {"2 %": "forecast"}),
        ("Les ventes devraient dépasser 3 millions d'exemplaires.", {"3 millions d'exemplaires": "forecast"}),
        ("Le déficit ne devrait pas excéder 4,4 % du PIB.", {"4,4 %": "forecast"}),
        ("La part de l'éolien devrait être portée à 30 %.", {"30 %": "forecast"}),
    ],
)
def test_devrait(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Devrait" forecasts, though it is a conditional by its form."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le distributeur fermera 22 magasins.", {"22 magasins": "forecast"}),
        ("La taxe augmentera de 5 % en janvier.", {"5 %": "forecast"}),
        ("Les travaux vont durer 18 mois.", {"18 mois": "forecast"}),
        ("Le site emploiera 700 personnes.", {"700 personnes": "forecast"}),
        ("Le prix du gaz va grimper de 11,7 %.", {"11,7 %": "forecast"}),
    ],
)
def test_future(read: Read, text: str, expected: dict[str, object]) -> None:
    """The future tense, simple or with "aller"."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Un bénéfice de 50 millions d'euros est attendu cette année.", {"50 millions d'euros": "forecast"}),
        ("Selon les prévisions de Météo-France, il tombera 60 millimètres de pluie.", {"60 millimètres": "forecast"}),
        ("Le laboratoire a maintenu sa prévision de 2 milliards d'euros de ventes.", {"2 milliards d'euros": "forecast"}),
        ("Quelque 15 millions de visiteurs sont attendus aux Jeux.", {"15 millions de visiteurs": "forecast"}),
        ("Les 240.000 créations d'emplois espérées par le consensus n'ont pas eu lieu.", {"240.000 créations": "forecast"}),
        ("Le scénario central retient une hausse de 2 % des prix.", {"2 %": "forecast"}),
    ],
)
def test_forecast_noun_and_participle(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Prévision", "attendu", "espéré"."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le brasseur vise 1 milliard d'euros de ventes.", {"1 milliard d'euros": "target"}),
        ("Le pays ambitionne 12 GW de solaire en 2030.", {"12 GW": "target"}),
        ("La direction s'est fixé pour objectif une marge de 15 %.", {"15 %": "target"}),
        ("L'objectif est de former 2.000 infirmières par an.", {"2.000 infirmières": "target"}),
        ("La métropole veut réduire ses déchets de 20 %.", {"20 %": "target"}),
        ("Le gouvernement s'est engagé à ramener le déficit sous 3 %.", {"3 %": "target"}),
        ("Avec un objectif de 100.000 abonnés, le média voit grand.", {"100.000 abonnés": "target"}),
        ("L'avionneur cible une cadence de 75 appareils par mois.", {"75 appareils": "target"}),
    ],
)
def test_target(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Viser", "ambitionner", "objectif", "vouloir"."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'accord porterait sur 3 milliards d'euros.", {"3 milliards d'euros": "conditional"}),
        ("Le groupe aurait perdu 40 clients.", {"40 clients": "conditional"}),
        ("La réforme pourrait rapporter 700 millions d'euros.", {"700 millions d'euros": "conditional"}),
        ("Un Européen sur six serait touché par la maladie.", {"Un Européen sur six": "conditional"}),
        ("Si le tunnel fermait, le trafic chuterait de 30 %.", {"30 %": "conditional"}),
        ("La fusion supprimerait 5.000 postes.", {"5.000 postes": "conditional"}),
        ("Selon des sources concordantes, l'offre atteindrait 22 euros par action.", {"22 euros": "conditional"}),
    ],
)
def test_conditional(read: Read, text: str, expected: dict[str, object]) -> None:
    """The conditional mood, "pourrait", unnamed sources."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le groupe a vendu 40.000 motos et en vise 50.000 l'an prochain.", {"40.000 motos": "reported", "50.000": "target"}),
        (
            "Le bénéfice a atteint 12 millions d'euros et devrait doubler.",
            {"12 millions d'euros": "reported", "doubler": "forecast"},
        ),
        ("L'inflation, de 2,2 % en avril, pourrait retomber à 1,8 %.", {"2,2 %": "reported", "1,8 %": "conditional"}),
        (
            "Après avoir ouvert 12 magasins en 2023, l'enseigne en ouvrira 20 cette année.",
            {"12 magasins": "reported", "20": "forecast"},
        ),
        (
            "Le budget, fixé à 90 millions d'euros, atteindrait en réalité 130 millions.",
            {"90 millions d'euros": "reported", "130 millions": "conditional"},
        ),
    ],
)
def test_mixed(read: Read, text: str, expected: dict[str, object]) -> None:
    """Each clause has its own status."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le ministre a annoncé que l'État allait recruter 3.000 enseignants.", {"3.000 enseignants": "forecast"}),
        ("L'usine s'apprête à embaucher 250 intérimaires.", {"250 intérimaires": "forecast"}),
        ("Quelque 1.200 policiers doivent être déployés samedi.", {"1.200 policiers": "forecast"}),
        ("Il sera nécessaire de construire 40.000 logements.", {"40.000 logements": "forecast"}),
        ("Le club est sur le point de vendre 12.000 abonnements.", {"12.000 abonnements": "forecast"}),
        ("L'Iran annonce l'achat prochain de 114 avions.", {"114 avions": "forecast"}),
        ("La ville envisage de planter 20.000 arbres.", {"20.000 arbres": "target"}),
        ("Le constructeur promet une autonomie de 700 kilomètres.", {"700 kilomètres": "target"}),
        ("La région a recruté 300 agents, qui ont été déployés samedi.", {"300 agents": "reported"}),
    ],
)
def test_still_to_come(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is going to be, is about to be, has to be done, without a future tense of its own verb."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'État devra contenir le déficit, évalué à 5,1 % par la Cour des comptes.", {"5,1 %": "reported"}),
        ("L'opérateur va céder sa filiale, valorisée à 800 millions d'euros.", {"800 millions d'euros": "reported"}),
        ("Elle pourrait abaisser son taux, actuellement fixé à 4 %.", {"4 %": "reported"}),
        (
            "La dette devrait passer de 112,9 % du PIB en 2022 à 114,3 % en 2025.",
            {"112,9 %": "reported", "114,3 %": "forecast"},
        ),
        (
            "Le consensus attend une perte de 40 millions d'euros, contre un bénéfice de 62 millions l'an dernier.",
            {"40 millions d'euros": "forecast", "62 millions": "reported"},
        ),
        ("La marque détiendrait 31 % du marché, contre 18 % pour son rival.", {"31 %": "conditional", "18 %": "conditional"}),
    ],
)
def test_known_beside_what_is_expected(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a participle adds in passing, what is over and what is compared with are known; a rival's share is as unsure."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le ministre a promis 400 euros aux ménages.", {"400 euros": "target"}),
        ("Les mécènes promettaient 3 millions d'euros.", {"3 millions d'euros": "target"}),
        ("Le groupe a promis de recruter 120 personnes.", {"120 personnes": "target"}),
        ("L'étude indique une estimation de 4.500 naissances en mars.", {"4.500 naissances": "reported"}),
        ("La centrale aura coûté 13 milliards d'euros en 2023.", {"13 milliards d'euros": "reported"}),
        ("La centrale aura coûté 13 milliards d'euros en 2031.", {"13 milliards d'euros": "forecast"}),
    ],
)
def test_promised_and_estimated(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is promised is aimed at; what is estimated is known so far; "aura coûté" looks ahead only to a day to come."""
    assert read("status", text, expected) == expected
