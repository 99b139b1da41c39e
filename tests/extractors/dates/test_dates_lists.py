"""What stands once in a list of dates holds for all of it; the article is of Wednesday 15 November 2023."""

import pytest

SENTENCES = [
    # the year of the last
    "Les chiffres de [mars=2020-03] et [avril 2020=2020-04] font peur.",
    "En [mars=2020-03], [avril=2020-04] et [mai 2020=2020-05], tout était fermé.",
    "En [décembre=2019-12] et [janvier 2020=2020-01], tout était ouvert.",
    "Au cours des [mois de janvier=2016-01] et de [février 2016=2016-02], il a plu.",
    "L'effectif à [fin mars=2020-03 2020-03-21..2020-03-31] et [fin juin 2020=2020-06 2020-06-21..2020-06-30] baissait.",
    "Les marges du [T1=2021-Q1] et du [T2 2021=2021-Q2] ont fondu.",
    "Il a plaidé [le 3 mars=2020-03-03] et [le 5 avril 2020=2020-04-05].",
    # of the first
    "Le site a fermé en [juin 2022=2022-06] puis en [août=2022-08].",
    "Le site a fermé en [décembre 2021=2021-12] et en [mars=2022-03].",
    "Une hausse de 3 % est prévue au [1er janvier 2024=2024-01-01] puis de 2 % au [1er juillet=2024-07-01].",
    # a turn
    "Il a plaidé en [mai=2023-05] et [juin derniers=2023-06].",
    # the month of the last
    "Le jury siégeait [le 13=2023-11-13] ou [le 14 novembre=2023-11-14].",
    "Le jury siégera [les 13=2023-12-13], [14=2023-12-14] ou [20 décembre=2023-12-20].",
    # the noun of the last
    "Les pertes des [premier et deuxième trimestres 2022=2022-Q1/2022-Q2] pèsent.",
    "Les pertes du [premier=2022-Q1] et du [troisième trimestre 2022=2022-Q3] pèsent.",
    "Les pertes des [premier et second semestres 2022=2022-H1/2022-H2] pèsent.",
    # two dates that are no list
    "Après 5 % en [décembre 2022=2022-12], l'inflation a atteint 4 % en [octobre=2023-10].",
    "De 3 % en [mars=2023-03] contre 2 % en [avril 2020=2020-04].",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_lists(check, marked):
    check(marked, "2023-11-15")
