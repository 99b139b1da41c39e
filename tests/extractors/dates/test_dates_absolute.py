"""Dates that name their day, month, quarter, season or year; the article is of Wednesday 15 November 2023."""

import pytest

from extractors.dates.finder import find

PUBLISHED = "2023-11-15"

SENTENCES = [
    # a day with its year
    "La loi est entrée en vigueur [le 31 mars 2020=2020-03-31].",
    "L'usine a ouvert [le mardi 31 mars 2020=2020-03-31] à Dunkerque.",
    "Le contrat signé [le 1er janvier 2019=2019-01-01] court toujours.",
    "Le contrat signé [le 1 er janvier 2019=2019-01-01] court toujours.",
    "L'arrêté du [3 févr. 2021=2021-02-03] a été annulé.",
    "Un arrêté du [12 sept. 2022=2022-09-12] fixe la liste.",
    "Le texte du [quatre octobre 2018=2018-10-04] a vieilli.",
    "La ville fut libérée [le 25-août-1944=1944-08-25].",
    "Né [le 29 février 2000=2000-02-29], il fête un vrai anniversaire.",
    "Rendu [le 7 juin 1998=1998-06-07], le rapport dort dans un tiroir.",
    "Entré en vigueur [le 1ᵉʳ janvier 2021=2021-01-01], le texte est contesté.",
    "Signé [le trente-et-un mars 2020=2020-03-31], l'accord court toujours.",
    "Mis en ligne [le mar. 31 mars 2020=2020-03-31] à Lyon.",
    "Relevé de [lun. 13 nov. 2023=2023-11-13].",
    "Séance [mer. 15/11/2023=2023-11-15].",
    "Fermé [dim. 5=2023-11-05].",
    "Les gardes de [novembre 4-5=2023-11-04/2023-11-05] sont tenues.",
    # in figures
    "Facture du [31/03/2020=2020-03-31], payée.",
    "Facture du [31.03.20=2020-03-31], payée.",
    "Facture du [31-03-2020=2020-03-31], payée.",
    "Mise à jour : [2020-03-31=2020-03-31].",
    "Mise à jour : [2020/03/31=2020-03-31].",
    "Mise à jour [le 20200331=2020-03-31].",
    "Publié [le 24/03/26=2026-03-24].",
    "Relevé de [03/2020=2020-03] transmis.",
    "date [2020-04=2020-04] Une grève s'annonce",
    "Semaine [2020-W35=2020-W35] : 12 cas.",
    # months
    "Les ventes ont reculé en [mars 2020=2020-03].",
    "Les ventes ont reculé depuis [sept. 2019=2019-09].",
    "Le mouvement de [mai 68=1968-05] a marqué les esprits.",
    "La Coupe du monde de [juillet 98=1998-07] a rempli les stades.",
    "Les prix de [décembre 2022=2022-12] ont servi de base.",
    "Cours de clôture, [déc-19=2019-12].",
    "En [juin 2022=2022-06], 3 % des foyers étaient équipés.",
    "Au [mois de mars 2021=2021-03], 12 usines tournaient.",
    # quarters and halves
    "Le PIB a crû de 0,1 % au [3e trimestre 2023=2023-Q3].",
    "Le PIB a crû de 0,1 % au [troisième trimestre de 2023=2023-Q3].",
    "Le PIB a crû de 0,1 % au [T3 2020=2020-Q3].",
    "Les comptes du [3T22=2022-Q3] sont meilleurs.",
    "Le groupe a publié ses comptes du [premier semestre 2022=2022-H1].",
    "Le groupe a publié ses comptes du [S1 2024=2024-H1].",
    "[Le IIIe trimestre 2019=2019-Q3] fut mauvais.",
    "Les marges du [Q3'22=2022-Q3] ont fondu.",
    "La marge du [3e T 2022=2022-Q3] a fondu.",
    "La marge du [1er sem. 2022=2022-H1] a fondu.",
    "Guidance inchangée pour [H1 2024=2024-H1].",
    "Les ventes du [quatrième et dernier trimestre 2022=2022-Q4] ont bondi.",
    # years and longer
    "La production a rebondi en [2020=2020].",
    "Les comptes de [2019=2019] ont été approuvés.",
    "Depuis [1980=1980], la France exporte.",
    "Le budget [2024=2024] sera serré.",
    "L'exposition universelle ([1889=1889]) a laissé la tour.",
    "Du jamais vu depuis [les années 1950=195].",
    "La mode des [années 90=199] revient.",
    "La télévision dans [les années quatre-vingt-dix=199] était autre.",
    "L'usine du [XXIe siècle=20 2001-01-01..2100-12-31] n'a plus d'ouvriers.",
    "Un manuscrit du [XIXe siècle=18 1801-01-01..1900-12-31] a été vendu.",
    "Un manuscrit du [XIXᵉ siècle=18 1801-01-01..1900-12-31] a été vendu.",
    "Un manuscrit du [dix-neuvième siècle=18 1801-01-01..1900-12-31] a été vendu.",
    "L'usine du [vingt et unième siècle=20 2001-01-01..2100-12-31] n'a plus d'ouvriers.",
    "Des manuscrits des [XVIIe et XVIIIe siècles=16/17 1601-01-01..1800-12-31] ont été vendus.",
    "La croissance de [la décennie 2010=201] fut molle.",
    "La mode des [années 80 et 90=198/199 1980-01-01..1999-12-31] revient.",
    "Les immeubles des [années 1960 à 1980=196/198 1960-01-01..1989-12-31] consomment trop.",
    "Des crises avaient eu lieu [entre les années 1960 et 1980=196/198 1960-01-01..1989-12-31].",
    "La réforme de [l'année scolaire 2023-2024=2023-09/2024-08] commence mal.",
    "Il a marqué dix buts en [saison 21-22=2021-07/2022-06].",
    "[L'année 2001=2001] avait mal commencé.",
    "[L'exercice 2022=2022] a été bon.",
    # seasons
    "La sécheresse de [l'été 2019=2019-SU 2019-06-21..2019-09-22] a coûté cher.",
    "Les stocks de [l'hiver 2022-2023=2022-WI 2022-12-21..2023-03-19] ont fondu.",
    "Au [printemps 2020=2020-SP 2020-03-20..2020-06-19], les usines étaient fermées.",
    # feasts
    "Les magasins étaient fermés à [Noël=2022-12-25].",
    "Le défilé du [14-Juillet=2023-07-14] a été annulé.",
    "Les cloches reviennent à [Pâques=2023-04-09].",
    "Les cimetières étaient pleins à [la Toussaint=2023-11-01].",
    "[Le lundi de Pentecôte=2023-05-29] était travaillé.",
    "Les routes étaient chargées [le week-end de Pâques=2023-W14-WE].",
    "Les routes étaient chargées pendant [le pont de l'Ascension=2023-05-18/2023-05-21].",
    "Les routes étaient chargées [le week-end du 14 juillet=2023-07-14/2023-07-16].",
    "Les routes étaient chargées [le week-end du lundi de Pâques=2023-04-08/2023-04-10].",
    "Les routes étaient chargées [le week-end des 11 et 12 novembre=2023-11-11/2023-11-12].",
    "[Le jour de l'An 2021=2021-01-01], les rues étaient vides.",
    "Le marché sera fermé [le Vendredi saint=2024-03-29].",
    "Les fleuristes ont tout vendu pour [la fête des mères=2023-06-04].",
    "La place était noire de monde à [la fête de la musique 2022=2022-06-21].",
    "Les églises étaient pleines [le dimanche des Rameaux=2023-04-02].",
    # days that are names
    "Le monde d'avant [le 11-Septembre=2001-09-11] a disparu.",
    "Les victimes des attentats du [13 novembre=2015-11-13] ont été honorées.",
    "Le défilé du [11 novembre=2023-11-11] a été annulé.",
    # before Christ
    "La ville fut fondée vers [600 av. J.-C.=BC0600 -] par des marins.",
    "Le temple date du [Ve siècle avant notre ère=BC04 -].",
    "Résultats [9M 2023=2023-01/2023-09] : 12 millions.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_absolute(check, marked):
    check(marked, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    ["le 31 février 2020", "le 30 février", "le 29 février 2019", "le 31 avril", "le 32 mars", "31/02/2020", "le 31 juin 2021"],
)
def test_impossible_days_are_no_dates(text):
    assert all(time.date_start.count("-") != 2 or len(time.timex) < 10 for time in find(f"Rendez-vous {text}.", PUBLISHED))
