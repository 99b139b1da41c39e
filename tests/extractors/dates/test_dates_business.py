"""Business years, seasons and campaigns: what runs over two calendar years, as the article states it."""

import pytest

STATED = [
    (
        "2024-08-28",
        "Au [troisième trimestre de l'exercice 2024=2024-Q2], clos [le 30 juin=2024-06-30], il a gagné 3 millions.",
    ),
    (
        "2024-11-20",
        "Au [premier semestre de son exercice=2024-04/2024-09], clos [fin septembre=2024-09 2024-09-21..2024-09-30], il a"
        " perdu 3 millions, contre 2 [un an plus tôt=2023-04/2023-09].",
    ),
    (
        "2024-11-20",
        "Il a gagné 12 millions au [premier semestre 2024/25=2024-04/2024-09], clos [le 30 septembre 2024=2024-09-30]. "
        "Sur [la même période de l'exercice précédent=2023-04/2023-09], il en avait gagné 10.",
    ),
    (
        "2024-02-01",
        "Les ventes ont reculé sur [les neuf premiers mois de son exercice=2023-04/2023-12], clos [le 31 décembre=2023-12-31].",
    ),
    (
        "2024-02-01",
        "Au [premier trimestre de son exercice décalé=2023-Q4], achevé [fin décembre=2023-12 2023-12-21..2023-12-31], "
        "Apple a gagné 33 milliards. Il en espère autant pour [le trimestre en cours=2024-Q1].",
    ),
    (
        "2024-02-01",
        "Au [troisième trimestre de son exercice 2023-24=2023-10/2023-12] ([octobre-décembre=2023-10/2023-12]), il a "
        "vendu pour 626 millions. Sur [neuf mois=2023-04/2023-12], le recul est de 3 %.",
    ),
    (
        "2024-11-20",
        "Il a gagné 12 milliards [entre juillet et septembre=2024-07/2024-09], soit [le deuxième trimestre de son "
        "exercice=2024-Q3].",
    ),
    (
        "2024-03-14",
        "Au [quatrième trimestre de son exercice=2023-11/2024-01], achevé [fin janvier=2024-01 2024-01-21..2024-01-31], "
        "les ventes ont bondi. Sur [l'exercice=2023-02/2024-01], il a gagné 5 millions. [Un an plus tôt=2022-02/2023-01],"
        " il en avait perdu 2.",
    ),
    (
        "2024-03-14",
        "Pour [l'exercice écoulé=2023-02/2024-01], clos [le 31 janvier=2024-01-31], il a vendu pour 35 millions, contre "
        "32 lors de [l'exercice précédent=2022-02/2023-01].",
    ),
    (
        "2024-11-20",
        "Sur son [exercice décalé 2021-2022=2021-04/2022-03] ([d'avril à mars=2021-04/2022-03]), il a gagné 2 millions.",
    ),
    (
        "2024-11-20",
        "Sur [l'exercice 2023-2024=2023-07/2024-06] ([1er juillet-30 juin=2023-07-01/2024-06-30]), il a gagné 2 millions.",
    ),
    (
        "2024-11-20",
        "Le groupe, dont l'année fiscale court [de juillet à juin=2024-07/2025-06], a gagné 3 % au [troisième "
        "trimestre=2024-Q1].",
    ),
    (
        "2024-11-20",
        "Il a bouclé [fin mars=2024-03 2024-03-21..2024-03-31] son [exercice 2023-2024=2023-04/2024-03]. Il a gagné 3 "
        "millions au titre de [cet exercice=2023-04/2024-03].",
    ),
    (
        "2024-11-20",
        "Le chiffre d'affaires du [deuxième trimestre de son exercice 2024-2025=2024-Q3], entamé [le 1er "
        "avril=2024-04-01], a reculé.",
    ),
    ("2024-11-20", "Au titre de [l'exercice entamé le 1er avril=2024-04/2025-03], il vise 3 millions."),
    (
        "2024-11-20",
        "Dans [l'exercice en cours=2024-04/2025-03], qui s'achèvera [fin mars 2025=2025-03 2025-03-21..2025-03-31], il "
        "gagnera plus.",
    ),
    (
        "2024-03-14",
        "Son exercice est clos [fin janvier=2024-01 2024-01-21..2024-01-31]. [L'exercice 2023=2023-02/2024-01] fut un bon cru.",
    ),
    (
        "2024-11-20",
        "Son exercice s'achève [fin janvier=2024-01 2024-01-21..2024-01-31]. Pour [l'exercice 2025=2024-02/2025-01], il "
        "vise mieux.",
    ),
]

CALENDAR = [
    ("2024-07-25", "LVMH a gagné 7 milliards au [premier semestre=2024-H1], clos [fin juin=2024-06 2024-06-21..2024-06-30]."),
    (
        "2024-02-01",
        "Pour son [exercice 2023=2023], il a gagné 3 millions. Au [quatrième trimestre=2023-Q4], il en a gagné un.",
    ),
    ("2024-02-01", "Au [dernier trimestre de son exercice=2023-Q4], la société a perdu 3 millions."),
    (
        "2024-11-20",
        "Au [troisième trimestre=2024-Q3], il a gagné 3 millions. Son rival a perdu de l'argent au [quatrième trimestre "
        "de son exercice=2024-Q3], clos [fin septembre=2024-09 2024-09-21..2024-09-30].",
    ),
    (
        "2024-11-20",
        "Le rapport sera clos [fin mars=2025-03 2025-03-21..2025-03-31]. Au [premier semestre=2024-H1], rien n'a bougé.",
    ),
]

RUNNING = [
    "Lors de [la saison 2021-2022=2021-09/2022-08], achevée [fin août=2022-08 2022-08-21..2022-08-31], il en a vendu 300, "
    "100 de plus qu'[il y a deux ans=2021-11-15 2021-01-01..2021-12-31].",
    "Le club a perdu 12 millions sur [la saison 2022-2023=2022-07/2023-06], contre 8 millions [la saison "
    "précédente=2021-07/2022-06].",
    "[La campagne 2022-2023=2022-07/2023-06] a donné moins que [la campagne précédente=2021-07/2022-06].",
    "La moyenne de [la saison dernière=2022-07/2023-06] est dépassée de 3 %.",
    "Pour [la saison prochaine=2024-07/2025-06], le club vise 2 millions de recettes.",
    "[L'hiver 2022=2022-WI 2022-12-21..2023-03-19] a été doux. Il a fallu moins de gaz que [la saison "
    "précédente=2021-WI 2021-12-21..2022-03-19].",
    "Le club compte 3 % de licenciés de plus [cette saison=2023-07/2024-06].",
    "La campagne précédente avait coûté 3 millions. La haute saison commence. Hors saison, les prix fondent.",
]


@pytest.mark.parametrize(("published", "marked"), STATED + CALENDAR)
def test_business_years(check, published, marked):
    check(marked, published)


@pytest.mark.parametrize("marked", RUNNING)
def test_seasons_over_two_years(check, marked):
    check(marked, "2023-11-15")
