"""A range is one mention with its "de" or "entre"; the article is of Tuesday 1 September 2020."""

import pytest

SENTENCES = [
    "Les ventes ont bondi [d'avril à juin=2020-04/2020-06].",
    "Les ventes ont bondi [entre janvier et septembre 2019=2019-01/2019-09].",
    "Les ventes ont bondi [entre avril et juin=2020-04/2020-06].",
    "Les ventes ont bondi [de novembre 2019 à février 2020=2019-11/2020-02].",
    "Les ventes ont bondi [de novembre à février=2019-11/2020-02].",
    "Le salon s'est tenu [du 3 au 5 mai=2020-05-03/2020-05-05].",
    "Le salon s'est tenu [du 3 au 5 mai 2019=2019-05-03/2019-05-05].",
    "Le salon s'est tenu [du 28 mai au 2 juin=2020-05-28/2020-06-02].",
    "Le salon s'est tenu [du mardi 3 au jeudi 5 mars=2020-03-03/2020-03-05].",
    "Le salon s'est tenu [entre le 3 et le 5 mai=2020-05-03/2020-05-05].",
    "Le salon s'est tenu [du 1er au 3 juin 2019=2019-06-01/2019-06-03].",
    "Le plan a couru [de 2015 à 2019=2015/2019].",
    "Les ventes ont reculé [de janvier à fin juin=2020-01/2020-06].",
    "L'activité a chuté [entre mi-mars et mi-mai=2020-03/2020-05 2020-03-11..2020-05-20].",
    "Le prix a triplé [entre 2010 et aujourd'hui=2010/2020-09-01].",
    "Le plan a couru [entre 2015 et 2019=2015/2019].",
    "Le plan [2015-2019=2015/2019] est achevé.",
    "La moyenne de [la période 2014-2019=2014/2019] était plus basse.",
    "Les ventes d'[avril-juin=2020-04/2020-06] ont déçu.",
    "Le salon des [13-15 juillet 2019=2019-07-13/2019-07-15] fut le dernier.",
    "Le comptoir a fermé [du lundi au mercredi=2020-08-24/2020-08-26].",
    "Ventes [janvier à septembre 2019=2019-01/2019-09], en millions.",
    "Les ventes de [janv.-sept. 2019=2019-01/2019-09] ont déçu.",
    "Les ventes d'[avril/juin 2019=2019-04/2019-06] ont déçu.",
    "Chiffre d'affaires [2015 à 2019=2015/2019] : en hausse.",
    "Le PIB a crû [entre le premier et le troisième trimestre 2019=2019-Q1/2019-Q3].",
    "Le PIB a crû [du premier au deuxième trimestre=2020-Q1/2020-Q2].",
    "Le PIB a crû [du 1er au 3e trimestre 2019=2019-Q1/2019-Q3].",
    "L'atelier a servi [du XVIIe au XIXe siècle=16/18 1601-01-01..1900-12-31].",
    "La ville a doublé [de 1950 à nos jours=1950/2020-09-01].",
    "Le salon se tiendra [du 4 au 23 du mois prochain=2020-10-04/2020-10-23].",
    "Le comptoir fermera les [4-23 mois prochain=2020-10-04/2020-10-23].",
    "Les effectifs ont grimpé [de 2015 à 2019=2015/2019].",
    "Les comptes de [l'exercice 2018/19=2018-07/2019-06] sont publiés.",
    "[La saison 2018-2019=2018-07/2019-06] avait été bonne.",
    "Le festival a eu lieu [les 19 et 20 octobre 2019=2019-10-19/2019-10-20].",
    "Le festival des [19 et 20 octobre 2019=2019-10-19/2019-10-20] a fait le plein.",
    "Le jury siégeait [les 8=2019-05-08], [10=2019-05-10] et [12 mai 2019=2019-05-12].",
    "Le bureau a fonctionné [des années 1950 aux années 1970=195/197 1950-01-01..1979-12-31].",
]
PARTS = [
    "Le championnat de France de handball [2016-2017=2016-07/2017-06] et la campagne cacaoyère [2019-2020=2019-07/2020-06].",
    "Après le championnat, [la période 2014-2015=2014/2015] fut calme.",
    "Il ouvrira [fin 2025-début 2026=2025/2026 2025-09-01..2026-04-30].",
    "Ils étaient absents [de la fin de février au début du mois de mars=2020-02/2020-03 2020-02-21..2020-03-10].",
]
NOT_RANGES = [
    "Le taux est passé de 7 à 9 %.",
    "Le prix va de 15 à 20 millions d'euros.",
    "Il emploie de 2000 à 2500 personnes.",
    "Le score était de 3 à 1.",
    "L'effectif passe de 1900 à 2100.",
    "L'effectif est passé de 2015 à 2019.",
]


@pytest.mark.parametrize("marked", SENTENCES + PARTS)
def test_ranges(check, marked):
    check(marked, "2020-09-01")


@pytest.mark.parametrize("text", NOT_RANGES)
def test_ranges_of_other_things(check, text):
    check(text, "2020-09-01")
