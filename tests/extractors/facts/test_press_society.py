"""Whole facts in sentences as long as the press writes them: the economy, society, health, climate, sport.

Each figure has the cells of `conftest.ROW`: measure, organization, indicator, period, baseline, status, attribution.
"""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NO = ""
REPORTED, FORECAST, TARGET, CONDITIONAL = "reported", "forecast", "target", "conditional"
UP, DOWN, LEVEL, SHARE, THRESHOLD = "change up", "change down", "level", "share", "threshold"
IN_2022 = "2022-01-01/2022-12-31"
IN_2023 = "2023-01-01/2023-12-31"
IN_2024 = "2024-01-01/2024-12-31"
FEBRUARY = "2024-02-01/2024-02-29"
MARCH = "2024-03-01/2024-03-31"
TODAY = "2024-05-14/2024-05-14"


@table(
    ("text", "expected"),
    [
        (
            "La production industrielle s'est repliée de 0,3 % en mars sur un mois, après une hausse de 0,2 % en février, "
            "selon les données publiées vendredi par l'Insee.",
            {
                "0,3 %": (DOWN, NO, "production industrielle", MARCH, "0,2 %", REPORTED, "Insee"),
                "0,2 %": (UP, NO, "production industrielle", FEBRUARY, NO, REPORTED, "Insee"),
            },
        ),
        (
            "Dans la zone euro, le taux de chômage est resté stable à 6,5 % en mars. Il s'élève à 3,2 % en Allemagne et à "
            "11,7 % en Espagne.",
            {
                "6,5 %": (SHARE, NO, "taux de chômage", MARCH, NO, REPORTED, NO),
                "3,2 %": (SHARE, NO, "taux de chômage", MARCH, NO, REPORTED, NO),
                "11,7 %": (SHARE, NO, "taux de chômage", MARCH, NO, REPORTED, NO),
            },
        ),
        (
            "La Banque nationale suisse (BNS) a abaissé son taux directeur de 25 points de base à 1,50 % jeudi. Elle prévoit une "
            "inflation de 1,4 % en 2024 et de 1,2 % en 2025. Le franc a aussitôt perdu 0,8 % face à l'euro.",
            {
                "25 points de base": (
                    DOWN,
                    "Banque nationale suisse",
                    "taux directeur",
                    "2024-05-09/2024-05-09",
                    NO,
                    REPORTED,
                    NO,
                ),
                "1,50 %": (SHARE, "Banque nationale suisse", "taux directeur", "2024-05-09/2024-05-09", NO, REPORTED, NO),
                "1,4 %": (SHARE, NO, "inflation", IN_2024, NO, FORECAST, "Banque nationale suisse"),
                "1,2 %": (SHARE, NO, "inflation", "2025-01-01/2025-12-31", NO, FORECAST, "Banque nationale suisse"),
                "0,8 %": (DOWN, NO, "franc", ..., NO, REPORTED, NO),
            },
        ),
        (
            "Le prix du mètre carré à Bordeaux a dégringolé de 9,1 % en un an, à 4.480 euros, d'après le réseau Laforêt.",
            {
                "9,1 %": (DOWN, NO, "prix du mètre carré", NO, "un an", REPORTED, "Laforêt"),
                "4.480 euros": (LEVEL, NO, "prix du mètre carré", NO, NO, REPORTED, "Laforêt"),
            },
        ),
        pytest.param(
            "Le gouvernement espère ramener le déficit public de 5,5 % du PIB en 2023 à 5,1 % cette année.",
            {
                "5,5 %": (SHARE, NO, "déficit public", IN_2023, NO, ..., ...),
                "5,1 %": (SHARE, NO, "déficit public", IN_2024, "5,5 %", ..., ...),
            },
            marks=pytest.mark.xfail(reason="« ramener de A du PIB à B » is not seen as a move", strict=True),
        ),
        (
            "En cause, le prix des engrais, qui a été multiplié par 2,6 entre janvier 2021 et avril 2022.",
            {"multiplié par 2,6": (UP, NO, "prix des engrais", "2021-01-01/2022-04-30", NO, REPORTED, NO)},
        ),
        (
            "L'activité touristique a généré 63,5 milliards d'euros de recettes l'an dernier, soit 12 % de plus qu'en 2022, a "
            "souligné la ministre du Tourisme, Olivia Grégoire.",
            {
                "63,5 milliards d'euros": (LEVEL, NO, "recettes", IN_2023, NO, REPORTED, "Olivia Grégoire"),
                "12 %": (UP, NO, "recettes", IN_2023, "2022", REPORTED, "Olivia Grégoire"),
            },
        ),
        (
            "Au Royaume-Uni, l'inflation a de nouveau ralenti en mars, à 3,2 % sur un an, contre 3,4 % le mois précédent, "
            "mais les prix des services ont encore bondi de 6 %.",
            {
                "3,2 %": (SHARE, NO, "inflation", MARCH, "3,4 %", REPORTED, NO),
                "3,4 %": (SHARE, NO, "inflation", FEBRUARY, NO, REPORTED, NO),
                "6 %": (UP, NO, "prix des services", MARCH, NO, REPORTED, NO),
            },
        ),
        (
            "La dette de l'Italie représentait 137,3 % de son produit intérieur brut fin 2023, et la Commission européenne "
            "la voit monter à 141,7 % en 2025.",
            {
                "137,3 %": (SHARE, NO, "dette", "2023-09-01/2023-12-31", NO, REPORTED, ...),
                "141,7 %": (SHARE, NO, "dette", "2025-01-01/2025-12-31", NO, FORECAST, "Commission européenne"),
            },
        ),
    ],
)
def test_economy(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """Prices, growth, rates, budgets."""
    assert read_rows(text, expected) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "Quelque 1.300 manifestants, selon la préfecture, 4.000 selon la CGT, ont défilé mardi dans les rues de Brest.",
            {
                "1.300 manifestants": (LEVEL, NO, "manifestants", TODAY, NO, REPORTED, ...),
                "4.000": (LEVEL, NO, "manifestants", TODAY, NO, REPORTED, "CGT"),
            },
            marks=pytest.mark.xfail(reason="two sources in one sentence are not told apart", strict=True),
        ),
        (
            "Un quart des étudiants déclarent renoncer à des soins, soit 6 points de plus que la moyenne nationale, révèle "
            "un sondage Odoxa.",
            {
                "Un quart": (SHARE, NO, ..., NO, NO, REPORTED, "Odoxa"),
                "6 points": (UP, NO, ..., NO, "la moyenne nationale", REPORTED, "Odoxa"),
            },
        ),
        (
            "Le nombre de naissances a chuté de 6,6 % en France en 2023, à 678.000 bébés, un plus bas depuis 1946.",
            {
                "6,6 %": (DOWN, NO, "nombre de naissances", IN_2023, NO, REPORTED, NO),
                "678.000 bébés": (LEVEL, NO, ..., IN_2023, NO, REPORTED, NO),
            },
        ),
        (
            "Les accidents du travail ont tué 738 salariés en 2022, rappelle l'Assurance maladie.",
            {"738 salariés": (LEVEL, NO, "salariés", IN_2022, NO, REPORTED, "Assurance maladie")},
        ),
        (
            "La loi impose aux communes de plus de 3.500 habitants de construire des logements sociaux.",
            {"3.500 habitants": (THRESHOLD, NO, "communes", NO, NO, REPORTED, NO)},
        ),
        (
            "L'OMS estime que 780.000 personnes meurent chaque année d'infections résistantes, un chiffre qui pourrait être "
            "porté à 10 millions en 2050.",
            {
                "780.000 personnes": (LEVEL, NO, "personnes", NO, NO, REPORTED, "OMS"),
                "10 millions": (LEVEL, NO, ..., "2050-01-01/2050-12-31", NO, CONDITIONAL, "OMS"),
            },
        ),
        (
            "D'ici à 2050, la population de Mayotte devrait doubler pour atteindre 760.000 habitants, prévient l'Insee.",
            {
                "doubler": (UP, NO, "population de Mayotte", "2050-01-01/2050-12-31", NO, FORECAST, "Insee"),
                "760.000 habitants": (LEVEL, NO, ..., "2050-01-01/2050-12-31", NO, FORECAST, "Insee"),
            },
        ),
        (
            "Les fleuristes indépendants, qui étaient 14.000 en 2022, ne sont plus que 9.500.",
            {
                "14.000": (LEVEL, NO, "fleuristes indépendants", IN_2022, NO, REPORTED, NO),
                "9.500": (LEVEL, NO, "fleuristes indépendants", ..., NO, REPORTED, NO),
            },
        ),
        (
            "Parmi les 2.300 élèves interrogés par l'Unicef, près d'un sur trois dit se sentir seul.",
            {"2.300 élèves": (LEVEL, NO, "élèves", NO, NO, REPORTED, ...)},
        ),
        (
            "Les violences conjugales ont augmenté de 10 % en 2023, selon le ministère de l'Intérieur, qui recense 271.000 "
            "victimes.",
            {
                "10 %": (UP, NO, "violences conjugales", IN_2023, NO, REPORTED, "ministère de l'Intérieur"),
                "271.000 victimes": (LEVEL, NO, "victimes", IN_2023, NO, REPORTED, "ministère de l'Intérieur"),
            },
        ),
    ],
)
def test_people(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """Population, work, health, opinion."""
    assert read_rows(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le thermomètre a atteint 41,2 °C dimanche à Séville, soit 12 °C au-dessus des normales de saison.",
            {
                "41,2 °C": (LEVEL, NO, "thermomètre", "2024-05-12/2024-05-12", NO, REPORTED, NO),
                "12 °C": (UP, NO, "thermomètre", "2024-05-12/2024-05-12", "normales de saison", REPORTED, NO),
            },
        ),
        (
            "La Loire a vu son débit multiplié par quatre en une semaine.",
            {"multiplié par quatre": (UP, NO, "débit", NO, "une semaine", REPORTED, NO)},
        ),
        (
            "L'Espagne a tiré 50,3 % de son électricité des renouvelables en 2023, contre 42,2 % l'année précédente.",
            {
                "50,3 %": (SHARE, NO, "électricité", IN_2023, "42,2 %", REPORTED, NO),
                "42,2 %": (SHARE, NO, "électricité", IN_2022, NO, REPORTED, NO),
            },
        ),
        (
            "La superficie des glaciers suisses a diminué de 4 % l'an passé, la deuxième plus forte fonte après les 6 % de 2022.",
            {"4 %": (DOWN, NO, "superficie des glaciers suisses", IN_2023, ..., REPORTED, NO)},
        ),
        pytest.param(
            "EDF a produit 35,2 TWh d'électricité nucléaire en avril, soit 9,7 % de plus qu'un an plus tôt, et maintient sa "
            "prévision de 315 à 345 TWh pour 2024.",
            {
                "35,2 TWh": (LEVEL, "EDF", "électricité nucléaire", "2024-04-01/2024-04-30", NO, REPORTED, NO),
                "9,7 %": (UP, "EDF", "électricité nucléaire", "2024-04-01/2024-04-30", "un an plus tôt", REPORTED, NO),
                "de 315 à 345 TWh": (LEVEL, "EDF", ..., IN_2024, NO, FORECAST, "EDF"),
            },
            marks=pytest.mark.xfail(reason="a name at the start of a long sentence is lost", strict=True),
        ),
        (
            "Les nappes phréatiques restent sous les normales à 20 %, contre 68 % en mai 2023, d'après le BRGM.",
            {
                "20 %": (SHARE, NO, "nappes phréatiques", ..., "68 %", REPORTED, "BRGM"),
                "68 %": (SHARE, NO, "nappes phréatiques", "2023-05-01/2023-05-31", NO, REPORTED, "BRGM"),
            },
        ),
    ],
)
def test_climate_and_energy(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """Weather, rivers, electricity."""
    assert read_rows(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "La dotation du tournoi atteint 53,5 millions d'euros, en hausse de 7,8 % par rapport à 2023.",
            {
                "53,5 millions d'euros": (LEVEL, NO, "dotation du tournoi", ..., NO, REPORTED, NO),
                "7,8 %": (UP, NO, "dotation du tournoi", ..., "2023", REPORTED, NO),
            },
        ),
        (
            "Le film a attiré 312.000 spectateurs lundi, moins que les 400.000 attendus par Pathé.",
            {
                "312.000 spectateurs": (LEVEL, ..., "spectateurs", "2024-05-13/2024-05-13", "400.000", REPORTED, ...),
                "400.000": (LEVEL, ..., "spectateurs", ..., NO, FORECAST, ...),
            },
        ),
        (
            "Le Paris Saint-Germain a réalisé 802 millions d'euros de revenus la saison dernière, mais sa perte dépasse 100 "
            "millions.",
            {
                "802 millions d'euros": (LEVEL, "Paris Saint-Germain", "revenus", ..., NO, REPORTED, NO),
                "100 millions": (LEVEL, "Paris Saint-Germain", "perte", ..., NO, REPORTED, NO),
            },
        ),
        pytest.param(
            "La grève a coûté 1,2 million d'euros au Louvre, qui avait accueilli 8,9 millions de visiteurs en 2023.",
            {
                "1,2 million d'euros": (LEVEL, ..., "grève", ..., NO, REPORTED, NO),
                "8,9 millions de visiteurs": (LEVEL, "Louvre", "visiteurs", IN_2023, NO, REPORTED, NO),
            },
            marks=pytest.mark.xfail(reason="the antecedent of « qui » or « dont » is not taken", strict=True),
        ),
        (
            "Le budget des Jeux, 4,4 milliards d'euros, est financé à 96 % par des fonds privés.",
            {
                "4,4 milliards d'euros": (LEVEL, NO, "budget des Jeux", NO, NO, REPORTED, NO),
                "96 %": (SHARE, NO, "budget des Jeux", NO, NO, REPORTED, NO),
            },
        ),
    ],
)
def test_sport_and_culture(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """Clubs, museums, films."""
    assert read_rows(text, expected) == expected


@table(
    ("text", "published", "expected"),
    [
        (
            "Grippe : l'épidémie recule\n\nLe nombre de passages aux urgences pour grippe a diminué de 21 % la semaine "
            "dernière, a indiqué mercredi Santé publique France. Les hospitalisations sont, elles, en baisse de 15 %.",
            "2024-02-07",
            {
                "21 %": (
                    DOWN,
                    NO,
                    "nombre de passages aux urgences",
                    "2024-01-29/2024-02-04",
                    NO,
                    REPORTED,
                    "Santé publique France",
                ),
                "15 %": (DOWN, NO, "hospitalisations", "2024-01-29/2024-02-04", NO, REPORTED, NO),
            },
        ),
        (
            "Les ventes de livres ont reculé de 3 % en 2023, a annoncé jeudi le Syndicat national de l'édition. Le poche "
            "résiste : il pèse 27 % du marché, contre 25 % en 2022.",
            "2024-06-28",
            {
                "3 %": (DOWN, NO, "ventes de livres", IN_2023, NO, REPORTED, "Syndicat national de l'édition"),
                "27 %": (SHARE, NO, "poche", IN_2023, "25 %", REPORTED, NO),
                "25 %": (SHARE, NO, "poche", IN_2022, NO, REPORTED, NO),
            },
        ),
        (
            "Vendanges : une récolte en berne\n\nLe ministère de l'Agriculture a publié vendredi ses estimations. La "
            "production de vin serait comprise entre 40 et 43 millions d'hectolitres en 2024, soit un recul de 10 à 16 % sur "
            "un an.",
            "2024-08-09",
            {
                "entre 40 et 43 millions d'hectolitres": (LEVEL, NO, "production de vin", IN_2024, NO, CONDITIONAL, ...),
                "de 10 à 16 %": (DOWN, NO, "production de vin", IN_2024, "un an", CONDITIONAL, ...),
            },
        ),
        (
            "La rentrée coûte plus cher\n\nSelon la Confédération syndicale des familles, le panier d'un collégien atteint "
            "223 euros, soit 11 % de plus que l'an dernier. Les cahiers ont pris 20 %.",
            "2023-08-22",
            {
                "223 euros": (LEVEL, NO, "panier d'un collégien", ..., NO, REPORTED, "Confédération syndicale des familles"),
                "11 %": (UP, NO, "panier d'un collégien", ..., "l'an dernier", REPORTED, "Confédération syndicale des familles"),
                "20 %": (UP, NO, "cahiers", ..., ..., REPORTED, NO),
            },
        ),
        (
            "Aéroports : retour à la normale\n\nEn août, les aéroports français ont accueilli 19,6 millions de passagers, "
            "soit 97 % du niveau de 2019. Nice a fait mieux, avec 1,6 million de voyageurs (+4 %).",
            "2023-09-20",
            {
                "19,6 millions de passagers": (LEVEL, NO, "passagers", "2023-08-01/2023-08-31", NO, REPORTED, NO),
                "1,6 million de voyageurs": (LEVEL, NO, "voyageurs", "2023-08-01/2023-08-31", NO, REPORTED, NO),
                "+4 %": (UP, NO, "voyageurs", "2023-08-01/2023-08-31", NO, REPORTED, NO),
            },
        ),
    ],
)
def test_short_article(read_rows: Read, text: str, published: str, expected: dict[str, object]) -> None:
    """A few sentences, on other days."""
    assert read_rows(text, expected, published) == expected
