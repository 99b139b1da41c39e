"""Dates of a sentence that are not its figure's: of what was before, of a record, of somebody's founding; and those that are."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NONE = ""


@table(
    ("text", "expected"),
    [
        ("Luko a levé 50 millions d'euros en décembre et revendique 200 000 clients.", {"200 000 clients": NONE}),
        (
            "L'opérateur a brassé 6 milliards de transactions en 2021 et tire désormais 14 % de ses revenus de ce service.",
            {"14 %": NONE},
        ),
        ("La start-up a doublé ses ventes en 2023 et emploie 300 personnes.", {"300 personnes": NONE}),
        pytest.param(
            "Le groupe a fermé 40 usines en 2022 et compte désormais 12 sites.",
            {"12 sites": NONE},
            marks=pytest.mark.xfail(reason="the tagger takes « compte » for a noun there", strict=True),
        ),
        ("L'enseigne a ouvert 12 boutiques en mai et exploite 300 magasins.", {"300 magasins": NONE}),
        # what was done then is of then, and so is what a year gave
        ("L'usine a produit 300 voitures en mars 2024 et en a vendu 200.", {"200": "2024-03-01/2024-03-31"}),
        ("Le groupe a réalisé 3 milliards de ventes en 2023 et affiche une marge de 5 %.", {"5 %": "2023-01-01/2023-12-31"}),
    ],
)
def test_so_now(read: Read, text: str, expected: dict[str, str]) -> None:
    """What somebody has now is of no time that was told of before it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les sociaux-démocrates réalisent leur pire performance depuis 1933, avec 20,5 % des voix.", {"20,5 %": NONE}),
        ("Le titre est au plus haut depuis 2008, à 45 euros.", {"45 euros": NONE}),
        ("La récolte est la meilleure depuis 2014, avec 36 millions de tonnes.", {"36 millions de tonnes": NONE}),
        ("C'est un record depuis 1990 : 12.000 entrées.", {"12.000 entrées": NONE}),
        ("Le déficit est le plus lourd depuis 1945, à 11 % du PIB.", {"11 %": NONE}),
        # a change counts from then
        ("Depuis janvier, les prix ont grimpé de 4 %.", {"4 %": "2024-01-01/2024-05-14"}),
    ],
)
def test_since_when_nothing_was_like_it(read: Read, text: str, expected: dict[str, str]) -> None:
    """ "Depuis" after a superlative tells how rare a figure is, and not when it holds."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La candidate passe de 20 % en janvier à 22 %.", {"20 %": "2024-01-01/2024-01-31", "22 %": NONE}),
        ("Le taux est passé de 3 % en 2022 à 5 %.", {"3 %": "2022-01-01/2022-12-31", "5 %": NONE}),
        (
            "Orange Bank, lancée en grande pompe en novembre 2017, a accumulé 600 millions d'euros de pertes.",
            {"600 millions d'euros": NONE},
        ),
        (
            "Le bitcoin reste loin de son record de 68.991 dollars, atteint le 10 novembre 2021.",
            {"68.991 dollars": "2021-11-10/2021-11-10"},
        ),
        ("L'indice est loin de son pic de 7.384 points, inscrit en avril 2023.", {"7.384 points": "2023-04-01/2023-04-30"}),
        (
            "Un programme de rachat d'actions de 500 millions de francs a été lancé en janvier.",
            {"500 millions de francs": "2024-01-01/2024-01-31"},
        ),
        ("Un fonds de 30 millions d'euros a été créé en mars.", {"30 millions d'euros": "2024-03-01/2024-03-31"}),
        (
            "Air Liquide prévoit d'investir 850 millions d'euros, son plus gros investissement à ce jour.",
            {"850 millions d'euros": NONE},
        ),
        # the founding is not the figure's
        ("Fondée en 2010, la société emploie 300 personnes.", {"300 personnes": NONE}),
    ],
)
def test_whose_date(read: Read, text: str, expected: dict[str, str]) -> None:
    """A date is of the figure that it stands with, and of the deed whose verb it completes."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Sur les neuf premiers mois de 2016, les naissances sont estimées à 558 600, contre 568 997 en 2015 et 584 879 en "
            "2014 sur la même période.",
            {"568 997": "2015-01-01/2015-09-30", "584 879": "2014-01-01/2014-09-30"},
        ),
        (
            "Au premier trimestre 2024, les ventes ont atteint 3 milliards, contre 2 milliards en 2023 à la même époque.",
            {"2 milliards": "2023-01-01/2023-03-31"},
        ),
        ("En mai 2024, le taux était de 3,1 %, contre 2,9 % trois mois plus tôt.", {"2,9 %": "2024-02-01/2024-02-29"}),
        (
            "Fin mars 2024, la dette s'élevait à 13 milliards, contre 12 milliards six mois auparavant.",
            {"12 milliards": "2023-09-21/2023-09-30"},
        ),
        (
            "Au 30 juin 2023, la dette valait 6,4 fois l'Ebitda, contre 6,1 fois à fin mars 2023.",
            {"6,1 fois": "2023-03-21/2023-03-31"},
        ),
        (
            "Le cabinet prédit 1,65 million de ventes pour 2024 (1,72 million l'an dernier).",
            {"1,72 million": "2023-01-01/2023-12-31"},
        ),
        (
            "Les tempêtes de 2009 ont coûté 2 milliards. Celles de décembre 1999 avaient coûté 13 milliards.",
            {"13 milliards": "1999-12-01/1999-12-31"},
        ),
        (
            "Elle revendique 155 000 assurés, contre 76 000 un an plus tôt, et 9 400 entreprises clientes.",
            {"9 400 entreprises": NONE},
        ),
        # a whole year is compared with a whole year
        (
            "En 2023, la récolte a atteint 30 millions de tonnes, contre 35 millions en 2022.",
            {"35 millions": "2022-01-01/2022-12-31"},
        ),
    ],
)
def test_when_it_was_otherwise(read: Read, text: str, expected: dict[str, str]) -> None:
    """What a figure is compared with was so that much earlier, or in the same part of its year."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "En Europe, le marché s'est contracté de 9 % au troisième trimestre 2023, contre -3 % en Amérique du Nord.",
            {"-3 %": "2023-07-01/2023-09-30"},
        ),
        (
            "Le taux de chômage atteint 7,5 % au premier trimestre 2024, contre 12 % en Espagne.",
            {"12 %": "2024-01-01/2024-03-31"},
        ),
        (
            "Le prix du mètre carré s'est établi à 10 530 euros en mars 2024, contre 5 874 euros dans le nord du pays.",
            {"5 874 euros": "2024-03-01/2024-03-31"},
        ),
        ("Le taux a atteint 34 % à Paris en 2023, contre 12 % à Lyon.", {"12 %": "2023-01-01/2023-12-31"}),
        ("L'abstention a atteint 34 % en 2022, contre 29 % dans la capitale.", {"29 %": "2022-01-01/2022-12-31"}),
        # the date says otherwise
        ("Le taux atteint 7,5 % au premier trimestre 2024, contre 12 % en 2020.", {"12 %": "2020-01-01/2020-12-31"}),
    ],
)
def test_elsewhere_then(read: Read, text: str, expected: dict[str, str]) -> None:
    """What is so in another place is so at the same time."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "En avril 2024, 90.000 entreprises ont vu le jour. Sur douze mois, le compteur affiche 1,08 million de créations.",
            {"1,08 million de créations": "2023-05-01/2024-04-30"},
        ),
        (
            "En avril 2024, 5.200 entreprises ont fait faillite. Sur un an, on dénombre 59.000 défaillances.",
            {"59.000 défaillances": "2023-05-01/2024-04-30"},
        ),
        pytest.param(
            "Au premier trimestre 2024, 12.000 logements ont été vendus. Sur douze mois, 60.000 ventes ont été conclues.",
            {"60.000 ventes": "2023-04-01/2024-03-31"},
            marks=pytest.mark.xfail(reason="what was concluded is taken for a deed of no period", strict=True),
        ),
        (
            "En mars 2024, le groupe a livré 40 avions. Sur un an, il a livré 600 avions.",
            {"600 avions": "2023-04-01/2024-03-31"},
        ),
        (
            "En mars 2024, la ville a compté 3.000 visiteurs. Sur 12 mois, elle en compte 80.000.",
            {"80.000": "2023-04-01/2024-03-31"},
        ),
        # a rate is that of the month, whatever it is compared with
        ("En mars 2024, les prix ont monté de 0,2 %. Sur un an, l'inflation atteint 2,3 %.", {"2,3 %": "2024-03-01/2024-03-31"}),
    ],
)
def test_twelve_months(read: Read, text: str, expected: dict[str, str]) -> None:
    """A number "sur douze mois" adds up the year to what is told of."""
    assert read("period", text, expected) == expected
