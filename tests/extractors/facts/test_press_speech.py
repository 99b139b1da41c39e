"""Whole facts in sentences as long as the press writes them: what people and organizations say, expect and deny.

Each figure has the cells of `conftest.ROW`: measure, organization, indicator, period, baseline, status, attribution.
"""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NO = ""
REPORTED, FORECAST, TARGET, CONDITIONAL = "reported", "forecast", "target", "conditional"
UP, DOWN, LEVEL, SHARE, THRESHOLD = "change up", "change down", "level", "share", "threshold"
Q1 = "2024-01-01/2024-03-31"
IN_2023 = "2023-01-01/2023-12-31"
IN_2024 = "2024-01-01/2024-12-31"
IN_2025 = "2025-01-01/2025-12-31"
IN_2030 = "2030-01-01/2030-12-31"
APRIL = "2024-04-01/2024-04-30"


@table(
    ("text", "expected"),
    [
        (
            "« Notre activité a progressé de 6 % en avril et nos marges se sont redressées », s'est réjoui Alexandre Bompard, le "
            "PDG de Carrefour, devant les actionnaires.",
            {"6 %": (UP, "Carrefour", "activité", APRIL, NO, REPORTED, "Alexandre Bompard")},
        ),
        (
            "Pour Ludovic Subran, chef économiste d'Allianz, la croissance de la zone euro n'excédera pas 0,6 % cette année.",
            {"0,6 %": (UP, NO, "croissance de la zone euro", IN_2024, NO, FORECAST, "Ludovic Subran")},
        ),
        pytest.param(
            "À Flins, Renault emploie encore 1.800 personnes. « Nous en formerons 400 d'ici à 2030 », promet Luca de Meo.",
            {
                "1.800 personnes": (LEVEL, "Renault", "personnes", NO, NO, REPORTED, NO),
                "400": (LEVEL, "Renault", "personnes", IN_2030, NO, FORECAST, "Luca de Meo"),
            },
            marks=pytest.mark.xfail(reason="a bare number after « en » is no mention yet", strict=True),
        ),
        (
            "Le directeur financier d'Eramet, Nicolas Carré, a expliqué aux analystes que la production de nickel avait "
            "reculé de 14 % au premier trimestre.",
            {"14 %": (DOWN, "Eramet", "production de nickel", Q1, NO, REPORTED, "Nicolas Carré")},
        ),
        (
            "« Sur dix clients, sept reviennent », assure Léa Morel. La gérante a vendu 4.200 sandwichs en avril.",
            {"4.200 sandwichs": (LEVEL, ..., "sandwichs", APRIL, NO, REPORTED, NO)},
        ),
        (
            "Interrogé sur France Inter, le ministre de l'Économie, Bruno Le Maire, a assuré que la facture d'électricité "
            "baisserait de 10 à 15 % en février 2025.",
            {"de 10 à 15 %": (DOWN, NO, "facture d'électricité", "2025-02-01/2025-02-28", NO, ..., "Bruno Le Maire")},
        ),
        (
            "Dans un entretien au Monde, Christel Heydemann indique qu'Orange a réduit ses coûts de 300 millions d'euros en "
            "2023.",
            {"300 millions d'euros": (DOWN, "Orange", "coûts", IN_2023, NO, REPORTED, "Christel Heydemann")},
        ),
        (
            "« C'est du jamais-vu. En trente ans, je n'ai pas connu ça. Le prix du beurre a doublé », soupire Alain Petit, "
            "boulanger à Rennes.",
            {"doublé": (UP, NO, "prix du beurre", ..., NO, REPORTED, "Alain Petit")},
        ),
    ],
)
def test_people_who_speak(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """The speaker is the source, and the speaker's company whom "nous" and "nos" are."""
    assert read_rows(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "L'Agence internationale de l'énergie (AIE) s'attend désormais à ce que la demande de pétrole augmente de 1,1 "
            "million de barils par jour en 2024, contre 1,2 million prévu le mois dernier.",
            {
                "1,1 million de barils": (UP, NO, "demande de pétrole", IN_2024, "1,2 million", FORECAST, ...),
                "1,2 million": (UP, NO, "demande de pétrole", IN_2024, NO, FORECAST, ...),
            },
        ),
        (
            "Selon une étude du cabinet McKinsey, 30 % des heures travaillées pourraient être automatisées d'ici à 2030.",
            {"30 %": (SHARE, NO, ..., IN_2030, NO, CONDITIONAL, "McKinsey")},
        ),
        pytest.param(
            "Goldman Sachs a relevé de 5 à 7 % sa prévision de hausse du cours du cuivre pour 2025.",
            {"7 %": (UP, NO, "cours du cuivre", IN_2025, "5", FORECAST, "Goldman Sachs")},
            marks=pytest.mark.xfail(reason="« relever de A à B sa prévision » is not read", strict=True),
        ),
        pytest.param(
            "Le Cercle de l'épargne évalue à 48 milliards d'euros la collecte du Livret A en 2023.",
            {"48 milliards d'euros": (LEVEL, NO, "collecte du Livret A", IN_2023, NO, REPORTED, "Cercle de l'épargne")},
            marks=pytest.mark.xfail(
                reason="« évaluer à X l'objet » loses its object and takes the subject for the owner", strict=True
            ),
        ),
        pytest.param(
            "D'après Bloomberg, qui cite des sources proches du dossier, l'offre de Carlsberg sur Britvic valoriserait la cible "
            "4 milliards de dollars.",
            {"4 milliards de dollars": (LEVEL, ..., ..., NO, NO, CONDITIONAL, "Bloomberg")},
            marks=pytest.mark.xfail(reason="« cible » is taken for a target", strict=True),
        ),
        (
            "Les analystes de Jefferies, qui tablaient sur un recul de 3 % des ventes de Burberry, ont été pris de court : "
            "elles ont plongé de 12 % au premier trimestre.",
            {
                "3 %": (DOWN, "Burberry", "ventes", ..., NO, FORECAST, "Jefferies"),
                "12 %": (DOWN, "Burberry", "ventes", Q1, ..., REPORTED, NO),
            },
        ),
        pytest.param(
            "Le consensus Factset, qui fait référence, donnait un bénéfice net de 1,31 milliard d'euros pour Safran au premier "
            "trimestre.",
            {"1,31 milliard d'euros": (LEVEL, "Safran", "bénéfice net", Q1, NO, FORECAST, ...)},
            marks=pytest.mark.xfail(reason="« le consensus donnait X » does not forecast", strict=True),
        ),
    ],
)
def test_bodies_that_count(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """Agencies, banks and firms of analysts are sources and not owners."""
    assert read_rows(text, expected) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "À moyen terme, Accor a pour ambition de porter sa marge à 30 % et d'ouvrir 1.200 hôtels d'ici à 2030.",
            {
                "30 %": (SHARE, "Accor", "marge", ..., NO, TARGET, "Accor"),
                "1.200 hôtels": (LEVEL, "Accor", "hôtels", IN_2030, NO, TARGET, "Accor"),
            },
            marks=pytest.mark.xfail(reason="« avoir pour ambition » does not attribute", strict=True),
        ),
        (
            "Air Liquide s'est engagé à réduire d'un tiers ses émissions de carbone en 2035 par rapport à 2020.",
            {"un tiers": (DOWN, "Air Liquide", "émissions de carbone", "2035-01-01/2035-12-31", "2020", TARGET, "Air Liquide")},
        ),
        (
            "Le constructeur Geely, dont les ventes ont bondi de 49 % au premier trimestre, compte livrer 1,9 million de "
            "voitures en 2024.",
            {
                "49 %": (UP, "Geely", "ventes", Q1, NO, REPORTED, NO),
                "1,9 million de voitures": (LEVEL, "Geely", "voitures", IN_2024, NO, ..., ...),
            },
        ),
        pytest.param(
            "Valeo a confirmé ses objectifs pour 2025 : une marge comprise entre 5,5 % et 6,5 % et un chiffre d'affaires de 27,5 "
            "milliards d'euros.",
            {
                "entre 5,5 % et 6,5 %": (SHARE, "Valeo", "marge", IN_2025, NO, TARGET, "Valeo"),
                "27,5 milliards d'euros": (LEVEL, "Valeo", "chiffre d'affaires", IN_2025, NO, TARGET, "Valeo"),
            },
            marks=pytest.mark.xfail(reason="what follows « objectifs … : » is no target", strict=True),
        ),
        (
            "Orpea ne vise plus que 5,1 milliards d'euros de revenus en 2024, contre 5,5 milliards précédemment.",
            {
                "5,1 milliards d'euros": (LEVEL, "Orpea", "revenus", IN_2024, "5,5 milliards", TARGET, "Orpea"),
                "5,5 milliards": (LEVEL, "Orpea", "revenus", IN_2024, NO, TARGET, ...),
            },
        ),
        (
            "Si le plan aboutissait, la dette d'Altice France serait ramenée de 24 à 15 milliards d'euros.",
            {
                "24": (LEVEL, "Altice France", "dette", NO, NO, ..., NO),
                "15 milliards d'euros": (LEVEL, "Altice France", "dette", NO, "24", CONDITIONAL, NO),
            },
        ),
    ],
)
def test_outlooks(read_rows: Read, text: str, expected: dict[str, object]) -> None:
    """Targets and forecasts of a company are attributed to it."""
    assert read_rows(text, expected) == expected
