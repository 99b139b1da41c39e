"""What a figure is compared with."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le festival a vendu 61.000 places, contre 54.000 l'an dernier.", {"61.000 places": "54.000", "54.000": ""}),
        ("La marge ressort à 12,4 %, contre 11 % en 2022.", {"12,4 %": "11 %", "11 %": ""}),
        ("Les exportations ont progressé de 3 %, contre +8 % un an plus tôt.", {"3 %": "+8 %", "+8 %": ""}),
        ("Le baril valait 82 dollars mardi, contre 79 dollars la veille.", {"82 dollars": "79 dollars"}),
        ("Le bénéfice atteint 340 millions d'euros (contre 290 millions en 2022).", {"340 millions d'euros": "290 millions"}),
        ("La maison compte 31 boutiques au Japon, contre 18 il y a cinq ans.", {"31 boutiques": "18"}),
    ],
)
def test_contre(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Contre": the value compared with is the baseline and has none itself."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le déficit atteint 5,5 % du PIB, après 4,8 % en 2022.", {"5,5 %": "4,8 %"}),
        ("L'usine a sorti 1.400 camions en mars, après 1.250 en février.", {"1.400 camions": "1.250"}),
        ("L'activité a crû de 0,2 %, après un recul de 0,1 % au trimestre précédent.", {"0,2 %": "0,1 %", "0,1 %": ""}),
        ("La perte se réduit à 18 millions d'euros, après 44 millions un an auparavant.", {"18 millions d'euros": "44 millions"}),
        ("Les prix ont monté de 2,2 % en avril, après +2,3 % en mars.", {"2,2 %": "+2,3 %"}),
    ],
)
def test_apres(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Après" before a value."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les réservations ont augmenté de 9 % par rapport à 2019.", {"9 %": "2019"}),
        ("Le trafic recule de 4 % par rapport au mois de mars.", {"4 %": "mois de mars"}),
        ("La fréquentation a bondi de 15 % par rapport à l'an dernier.", {"15 %": "l'an dernier"}),
        ("La récolte est en baisse de 12 % par rapport aux 38 millions de tonnes de 2022.", {"12 %": "38 millions de tonnes"}),
        ("Les stocks ont diminué d'un tiers comparé à la même période de 2022.", {"un tiers": "la même période de 2022"}),
        ("Le prix du colza a perdu 6 % par rapport à la semaine précédente.", {"6 %": "la semaine précédente"}),
    ],
)
def test_par_rapport_a(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Par rapport à", with a value or else a period."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le salon a reçu 9 % de visiteurs de plus qu'en 2022.",
            {"9 %": "2022"},
        ),
        ("La caisse a collecté 45 millions d'euros, soit 8 % de plus que l'année précédente.", {"8 %": "l'année précédente"}),
        ("La place de cinéma vaut trois euros de plus qu'en janvier.", {"trois euros": "janvier"}),
        ("Le taux de chômage dépasse de 0,2 point son niveau de fin 2019.", {"0,2 point": "fin 2019"}),
        ("Les urgences ont soigné trois fois plus de brûlés qu'en 2021.", {"trois fois plus": "2021"}),
        ("L'audience est inférieure de 3 points à celle de mars.", {"3 points": "mars"}),
    ],
)
def test_more_or_less_than(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "De plus que", "supérieur de … à"."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le tarif passe de 14 à 17 euros.", {"14": "", "17 euros": "14"}),
        ("Le nombre de classes est tombé de 212 à 188.", {"188": "212"}),
        ("La participation a été portée de 20 % à 34 %.", {"34 %": "20 %"}),
        ("Les livraisons sont passées de 320 avions en 2022 à 410 en 2023.", {"410": "320 avions"}),
        ("L'amende a été ramenée de 90 à 60 millions d'euros.", {"60 millions d'euros": "90"}),
    ],
)
def test_from_a_to_b(read: Read, text: str, expected: dict[str, object]) -> None:
    """The first end of a move is the baseline of the second."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Depuis février, l'once d'or a repris 9 %.", {"9 %": "février"}),
        pytest.param(
            "La flotte a rétréci d'un cinquième depuis 2018.",
            {"un cinquième": "2018"},
            marks=pytest.mark.xfail(reason="« un cinquième » is no mention yet", strict=True),
        ),
        ("Le nombre d'inscrits a triplé depuis le 1er avril.", {"triplé": "le 1er avril"}),
        ("La population a diminué de 3 % depuis l'an 2000.", {"3 %": "l'an 2000"}),
        ("Les prix de l'immobilier ont reflué de 11 % depuis juin 2022.", {"11 %": "juin 2022"}),
    ],
)
def test_since(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Depuis X" of a change: X."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le groupe a gagné 310 millions d'euros, plus que les 280 millions attendus par les analystes.",
            {"310 millions d'euros": "280 millions"},
        ),
        ("Les ventes ont crû de 4 %, alors que le consensus tablait sur 6 %.", {"4 %": "6 %"}),
        ("Le bénéfice par action s'établit à 1,52 dollar, contre 1,40 dollar attendu.", {"1,52 dollar": "1,40 dollar"}),
        ("Les embauches ont atteint 175.000 postes, moins que les 240.000 espérés.", {"175.000 postes": "240.000"}),
        pytest.param(
            "Le bénéfice net ressort à 96 millions d'euros, au-dessus des 90 millions du consensus.",
            {"96 millions d'euros": "90 millions"},
            marks=pytest.mark.xfail(reason="what the consensus expected is not linked", strict=True),
        ),
    ],
)
def test_expected_value(read: Read, text: str, expected: dict[str, object]) -> None:
    """What analysts expected."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le gel a détruit 200 hectares, un dixième de moins qu'un an auparavant.", {"un dixième": "un an auparavant"}),
        ("Les dons ont augmenté de 5 % sur un an.", {"5 %": "un an"}),
        ("Le bénéfice a bondi de 27 % par rapport à un an plus tôt.", {"27 %": "un an plus tôt"}),
        ("En six mois, les stocks ont fondu de 40 %.", {"40 %": "six mois"}),
        ("Le cours du nickel a chuté de 45 % en un an.", {"45 %": "un an"}),
    ],
)
def test_span_of_comparison(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where no value is compared with, the span of the comparison is the baseline."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le théâtre a vendu 12.000 abonnements cette saison.", {"12.000 abonnements": ""}),
        ("Les ventes ont reculé de 3 % en mars.", {"3 %": ""}),
        ("Après une année difficile, la marge atteint 9 %.", {"9 %": ""}),
        ("La lutte contre 3 fraudes a mobilisé 400 agents.", {"400 agents": ""}),
        ("Le maire a voté contre une hausse de 2 % de la taxe foncière.", {"2 %": ""}),
        ("Selon Eurostat, la zone euro compte 11 millions de chômeurs.", {"11 millions de chômeurs": ""}),
    ],
)
def test_none(read: Read, text: str, expected: dict[str, object]) -> None:
    """No comparison, no baseline."""
    assert read("baseline", text, expected) == expected
