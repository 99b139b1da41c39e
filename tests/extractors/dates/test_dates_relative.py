"""Dates counted from the publication, Wednesday 15 November 2023, and from other dates of the text."""

import pytest

PUBLISHED = "2023-11-15"

FROM_PUBLICATION = [
    # days
    "Le conseil s'est réuni [hier=2023-11-14].",
    "Le conseil s'est réuni [avant-hier=2023-11-13].",
    "Le conseil se réunit [aujourd'hui=2023-11-15].",
    "Le conseil se réunira [demain=2023-11-16], puis [après-demain=2023-11-17].",
    "Le titre a perdu 3 % [lundi=2023-11-13].",
    "Le titre a perdu 3 % [mercredi=2023-11-15].",
    "Le titre a perdu 3 % [ce lundi=2023-11-13].",
    "Le titre a perdu 3 % [lundi dernier=2023-11-13].",
    "Le titre a perdu 3 % [mercredi dernier=2023-11-08].",
    "Les comptes paraîtront [lundi prochain=2023-11-20].",
    # weeks, months, quarters, years
    "Les cours ont grimpé [la semaine dernière=2023-W45].",
    "Les cours ont grimpé [le mois dernier=2023-10].",
    "Le chômage recule [ce mois-ci=2023-11].",
    "Le groupe a perdu de l'argent [l'an dernier=2022].",
    "Le groupe a perdu de l'argent [l'année passée=2022].",
    "Le groupe a perdu de l'argent [l’année dernière=2022].",
    "Le groupe gagnera de l'argent [l'an prochain=2024].",
    "Les investissements reculent [cette année=2023].",
    "Les commandes reculent [ce trimestre=2023-Q4].",
    "Les commandes ont reculé [le trimestre dernier=2023-Q3].",
    "Les congés de [cette semaine=2023-W46] sont annulés.",
    "Le trafic de [ce week-end=2023-W46-WE] s'annonce dense.",
    "Les effectifs de [l'année en cours=2023] sont stables.",
    # counted
    "La filiale a été vendue [il y a trois jours=2023-11-12].",
    "La filiale a été vendue [il y a un an=2022-11-15 2022-01-01..2022-12-31].",
    "La filiale a été vendue [il y a environ trois mois=2023-08-15 2023-08-01..2023-08-31].",
    "La filiale a été vendue [voici trois mois=2023-08-15 2023-08-01..2023-08-31].",
    "La filiale a été vendue [il y a une dizaine d'années=2013].",
    "La filiale a été vendue [il y a quelques mois=PXM].",
    "La filiale sera vendue [dans deux ans=2025-11-15 2025-01-01..2025-12-31].",
    "La filiale sera vendue [dans dix jours=2023-11-25].",
    "La filiale sera vendue d'ici à [deux ans=P2Y 2025-01-01..2025-12-31].",
    "La filiale a été vendue [il y a un peu plus d'un an=2022-11-15 2022-01-01..2022-12-31].",
    "La filiale a été vendue [il y a bientôt dix ans=2013-11-15 2013-01-01..2013-12-31].",
    # some of the days at an edge of a period
    "Il a fermé [les premiers jours de l'année 2022=2022-01 2022-01-01..2022-01-10].",
    "Il a fermé [les derniers jours de décembre=2022-12 2022-12-21..2022-12-31].",
    "Il a fermé [les premiers mois de 2021=2021 2021-01-01..2021-04-30].",
    "Il a fermé [les dernières semaines de 2021=2021-12].",
    "Il ouvrira [la semaine du 4 décembre=2023-W49].",
    # a stretch by its end
    "Le bénéfice des [trois mois clos le 31 octobre=2023-08/2023-10 2023-08-01..2023-10-31] a doublé.",
    "Le bénéfice des [neuf mois achevés fin septembre=2023-01/2023-09 2023-01-01..2023-09-30] a doublé.",
    "Le bénéfice du [semestre terminé au 30 juin=2023-01/2023-06 2023-01-01..2023-06-30] a doublé.",
    # a future perfect may sum up what is over
    "Le gel d'[avril=2023-04], puis la grêle, auront eu raison des vignes.",
    # week-ends
    "Ils se sont affrontés [ce week-end=2023-W45-WE].",
    "Ils s'affronteront [ce week-end=2023-W46-WE].",
    "Ils s'affronteront [le week-end prochain=2023-W46-WE].",
    "Ils se sont affrontés [le week-end dernier=2023-W45-WE].",
    "La filiale était saine [il y a encore deux ans=2021-11-15 2021-01-01..2021-12-31].",
    # parts
    "Les prix ont baissé [fin janvier=2023-01 2023-01-21..2023-01-31].",
    "Les prix ont baissé à [la mi-mars=2023-03 2023-03-11..2023-03-20].",
    "Les prix ont baissé [début octobre=2023-10 2023-10-01..2023-10-10].",
    "Les prix baisseront [début 2024=2024 2024-01-01..2024-04-30].",
    "Les prix baisseront d'ici à [la fin de l'année=2023 2023-09-01..2023-12-31].",
    "Les prix avaient baissé [mi-2022=2022 2022-05-01..2022-08-31].",
    "Les prix ont baissé en [début de semaine=2023-W46 2023-11-13..2023-11-14].",
    "Les prix ont baissé en [fin de semaine dernière=2023-W45 2023-11-09..2023-11-12].",
    "Les prix ont baissé au [milieu des années 1990=199 1994-01-01..1996-12-31].",
    # windows
    "Le parc a doublé [ces cinq dernières années=P5Y 2018-11-15..2023-11-15].",
    "Le parc a doublé sur [les douze derniers mois=P12M 2022-11-15..2023-11-15].",
    "Les ventes ont reculé sur [les neuf premiers mois de l'année=2023-01/2023-09].",
    "Les ventes ont reculé sur [les six premiers mois de 2022=2022-01/2022-06].",
    "Le groupe table sur une hausse pour [les trois derniers mois de l'année=2023-10/2023-12].",
    "Les stocks ont fondu [ces derniers mois=PXM].",
    "Les prix vont baisser [ces prochains jours=PXD].",
    "Le parc va doubler dans [les cinq années à venir=P5Y 2023-11-16..2028-11-15].",
    "Le parc va doubler dans [les mois à venir=PXM].",
    "Le parc va doubler dans [les deux ans qui viennent=P2Y 2023-11-16..2025-11-15].",
    "Le parc a doublé sur [les douze mois écoulés=P12M 2022-11-15..2023-11-15].",
    "Le jury tranchera dans [les quinze jours=P15D 2023-11-16..2023-11-30].",
    "Le jury tranchera dans [la quinzaine=P15D 2023-11-16..2023-11-30].",
    "Les ventes ont reculé sur [les neuf premiers mois de son exercice=2023-01/2023-09].",
    "Les analystes attendaient 3 milliards pour [le trimestre=2023-Q4].",
    # prepositions stay outside
    "Le plan court d'ici à [2030=2030].",
    "Le plan vise 18 GW à l'horizon [2035=2035].",
    "Le bail court jusqu'en [2029=2029].",
    "Le taux monte depuis [2019=2019].",
    "Il restera fermé jusqu'au [2 janvier=2024-01-02].",
    # turned months and seasons
    "Le taux est passé à 4 % en [septembre dernier=2023-09].",
    "Le taux est passé à 4 % en [décembre dernier=2022-12].",
    "Le taux passera à 3 % en [mars prochain=2024-03].",
    "Le taux était de 2 % en [mars de l'année dernière=2022-03].",
    "Le barrage était vide [l'été dernier=2023-SU 2023-06-21..2023-09-22].",
    # counted inside a period
    "Le prix est remis [le premier dimanche de décembre 2024=2024-12-01].",
    "Le prix est remis [le dernier vendredi du mois=2023-11-24].",
    "Les salons de [la première semaine d'octobre=2023-W40] ont fait le plein.",
    "Les soldes de [la deuxième quinzaine d'août 2023=2023-08-16/2023-08-31] ont déçu.",
    "Le chômage a baissé sur [la première moitié de l'année=2023-01/2023-06].",
]

FROM_ANOTHER_DATE = [
    # a quarter or a half whose noun is left out
    "Les ventes ont reculé de 3 % au [troisième trimestre 2022=2022-Q3] et de 2 % au [quatrième=2022-Q4].",
    "Le PIB a gagné 0,5 % au [premier trimestre 2022=2022-Q1], puis 0,2 % au [deuxième=2022-Q2].",
    "Le groupe a gagné 3 millions au [premier semestre 2022=2022-H1] et 4 millions au [second=2022-H2].",
    "Au [premier trimestre 2022=2022-Q1], il est arrivé au second tour puis au premier étage.",
    # a year beside the same period
    "Sur [les neuf premiers mois de l'année 2022=2022-01/2022-09], 558 600 naissances, contre 584 879 en [2020=2020] sur "
    "[la même période=2020-01/2020-09].",
    # a second value of the same comparison
    "Le chômage a atteint 11,9 % en [septembre=2023-09], contre 11,8 % [le mois précédent=2023-08] et 11,5 % "
    "[il y a un an=2022-09].",
    # the same stretch of another year
    "Les ventes ont atteint 8 milliards au [troisième trimestre=2023-Q3], contre 7 milliards [un an plus tôt=2022-Q3].",
    "Entre [juillet=2023-07] comme en [août=2023-08], rien n'a bougé.",
    "De bons chiffres [entre juillet et septembre=2023-07/2023-09], mieux qu'[un an auparavant=2022-07/2022-09].",
    "Le parc a fourni 320 TWh en [2022=2022], contre 279 TWh [un an plus tôt=2021].",
    "Il a gagné 663 millions [d'avril à juin=2023-04/2023-06], contre 186 millions [il y a un an=2022-04/2022-06].",
    "Les ventes du [T3 2023=2023-Q3] dépassent celles de [la même période de 2022=2022-Q3].",
    "Il a vendu plus [d'avril à juin=2023-04/2023-06] que [l'année dernière à la même période=2022-04/2022-06].",
    "Disney en a perdu [entre avril et juin=2023-04/2023-06]. Max en a perdu aussi sur [la même période=2023-04/2023-06].",
    "En [octobre=2023-10], le taux était de 7 %, il était à 10 % [il y a un an=2022-10].",
    "[Fin septembre=2023-09 2023-09-21..2023-09-30], 3 millions, contre 2 [un an plus tôt=2022-09-21/2022-09-30].",
    "Depuis [octobre=2023-10], 300 décès, bien plus qu'[un an plus tôt=2022-10-01/2022-11-15].",
    "Au [premier trimestre=2023-Q1], 3 % ; 2 % pour [2023=2023]. Sur [la même période=2023-Q1], l'épargne a crû.",
    "D'après l'étude, 351 exemplaires en [2022=2022], moins que [l'année précédente=2021].",
    "En [2022=2022], 180 millions, moins qu'[entre 2017 et 2019=2017/2019], et 41 % [un an plus tôt=2021].",
    "À [fin juin=2023-06 2023-06-21..2023-06-30], 3 millions, contre 2 [douze mois plus tôt=2022-06-21/2022-06-30].",
    "Au [troisième trimestre=2023-Q3], 3 millions, contre 2 [l'an dernier à pareille époque=2022-Q3].",
    # the neighbour
    "En [octobre=2023-10], les prix ont pris 4 %, contre 4,9 % [le mois précédent=2023-09].",
    "Le taux est de 7,4 % au [3e trimestre 2023=2023-Q3], en hausse par rapport au [trimestre précédent=2023-Q2].",
    "Le déficit s'est creusé en [2020=2020], avant de fondre [l'année suivante=2021].",
    # a comparison does not move the reference
    "En [octobre=2023-10], 4 %, après 4,9 % en [septembre=2023-09]. Le pain prend 5 %, contre 11 % [le mois précédent=2023-09].",
    "En [2021=2021], il gagnait. [Les trois années précédentes=P3Y 2018-01-01..2020-12-31], il perdait.",
    "Au [premier semestre 2022=2022-H1], 3 %. [Les trois mois suivants=P3M 2022-07-01..2022-09-30], 2 %.",
    "En [2020=2020], il gagnait. Dans [les deux ans qui ont suivi=P2Y 2021-01-01..2022-12-31], il perdait.",
    "[Les années précédentes=PXY], il perdait.",
    "Les prévisions de l'Insee pour [les deux derniers trimestres=2023-07/2023-12] sont revues.",
    "[Un mois plus tôt=2023-05 2023-05-01..2023-05-10], [début mai=2023-05 2023-05-01..2023-05-10], il avait refusé.",
    # the month that the sentence is in
    "Le dividende sera détaché [le 30 novembre=2023-11-30] et payé [le 4=2023-12-04].",
    "Il a démissionné [le 18 octobre=2023-10-18] ; son successeur a été nommé [le 22=2023-10-22].",
    # "-là" points back
    "Les ventes ont bondi en [mai 2021=2021-05]. [Ce mois-là=2021-05], l'usine ouvrait.",
    "Elle est née en [1950=1950]. [Cette année-là=1950], le pays votait.",
    "Il a signé [le 3 mai 2021=2021-05-03]. [Ce jour-là=2021-05-03], il pleuvait.",
    # days
    "Il a signé [le 3 mai=2023-05-03]. [Le lendemain=2023-05-04], il partait.",
    "Il a signé [mardi=2023-11-14], après un accord trouvé [la veille=2023-11-13].",
    "Il a signé [le 3 mai=2023-05-03] et payé [le même jour=2023-05-03].",
    "Il est parti [le lendemain de Noël=2022-12-26].",
    "Élu [mardi=2023-11-14], il est ministre depuis [le 2 avril 2014=2014-04-02]. Il a parlé [la veille=2023-11-13].",
    "Le feu a pris [le 3 mai=2023-05-03]. [Trois jours plus tard=2023-05-06], il était éteint.",
    "[Le lendemain=2023-11-04], [samedi 4 novembre=2023-11-04], il était parti.",
    # nothing to count from, and a past tense: it is not counted from the publication
    "[Trois semaines plus tard=XXXX-WXX], tout avait changé.",
    "[Le lendemain=XXXX-XX-XX], il partait.",
    "[Le mois suivant=XXXX-XX], les ventes ont repris.",
    "Les ventes ont plongé [entre 2019 et 2020=2019/2020], puis repris [l'année suivante=2021].",
    # nine months beside the first nine months
    "Sur [les neuf premiers mois de l'année=2023-01/2023-09], 1,1 million. Dacia en a vendu 484 sur [neuf mois=2023-01/2023-09].",
    "Les volumes ont doublé sur [neuf mois=P9M].",
    "Au [premier semestre=2023-H1], il a perdu 3 millions. Sur [six mois=2023-H1], les ventes ont reculé.",
    "Le chômage a crû au [troisième trimestre=2023-Q3]. L'emploi a reculé [ce trimestre=2023-Q3].",
    # the month or the year that is told of, where it is over
    "En [octobre=2023-10], les ventes ont reculé. Elles cèdent 2 % sur [le mois=2023-10].",
    "La récolte de [2021=2021] a déçu. Au cours de [l'année=2021], les prix ont grimpé de 9 %.",
    "Au [premier semestre 2022=2022-H1], il a gagné 3 millions. Sur [l'année=2022], il en a perdu 2.",
    "En [septembre 2022=2022-09], la production a fondu. Elle a cédé 3 % durant [le mois=2022-09].",
    "Il versait 3 millions [fin 2022=2022 2022-09-01..2022-12-31]. Les départs ont reculé sur [l'année=2022].",
    "Les comptes de [2022=2022] sont bons. Le groupe a gagné 8 % sur [l'exercice=2022].",
    "Au [premier trimestre=2023-Q1], il a gagné 3 millions. Il en gagnera 9 sur [l'année=2023].",
    # what is only told of as background is not what the text is about
    "Au [troisième trimestre=2023-Q3], 7 %. Au [deuxième trimestre 2022=2022-Q2], il était à 9 %. Il cède sur "
    "[le trimestre=2023-Q3].",
    "En [octobre=2023-10], 3 millions. Il en produisait 1.200 en [août 2021=2021-08]. Il a cédé 2 % sur [le mois=2023-10].",
    "En [2022=2022], il a perdu 2 millions. En [2021=2021], il avait gagné. Il a cédé 3 % sur [l'année=2022].",
    "En [2021=2021], il a perdu 2 millions. En [2022=2022], il a gagné. Il a cédé 3 % sur [l'année=2022].",
    # the month last told of, where half a year was told of since
    "Elles ont cédé 7 % en [octobre=2023-10], 3 % depuis [janvier=2023-01]. La chute est de 9 % sur [le mois=2023-10].",
    # stock is taken on one day, at the end of a month or on the first day of one
    "Au [30 septembre=2023-09-30], la dette est de 3 millions, contre 2 [un an plus tôt=2022-09-30].",
    "Au [1er janvier 2023=2023-01-01], 3 millions d'habitants. [Dix ans plus tôt=2013-01-01], ils étaient 2 millions.",
    "Il a signé [le 3 mai 2023=2023-05-03]. [Un an plus tôt=2022-05-03 2022-01-01..2022-12-31], il refusait.",
    "On comptait 3.000 lits à [pareille date en 2021=2021-11-15].",
    "Les ventes des [trois derniers mois=2023-08/2023-10] ([août à octobre=2023-08/2023-10]) ont fondu.",
    "Les faillites ont bondi sur [les neuf premiers mois 2023=2023-01/2023-09].",
    "La hausse est de 3 % depuis [la rentrée 2022=2022-09]. La rentrée littéraire approche.",
    "En plein [été=2023-SU 2023-06-21..2023-09-22], les prix ont bondi.",
    # the quarter of the article
    "Il a gagné des abonnés au [troisième trimestre=2023-Q3]. Il a racheté des actions sur [le trimestre=2023-Q3].",
]


@pytest.mark.parametrize("marked", FROM_PUBLICATION)
def test_from_the_publication(check, marked):
    check(marked, PUBLISHED)


@pytest.mark.parametrize("marked", FROM_ANOTHER_DATE)
def test_from_another_date(check, marked):
    check(marked, PUBLISHED)


FISCAL = [
    "Le résultat de [l'exercice 2022-2023=2022-10/2023-09], clos [fin septembre=2023-09 2023-09-21..2023-09-30], a fondu. Pour "
    "[2023-2024=2023-10/2024-09], il vise mieux. Au titre de [l'exercice écoulé=2022-10/2023-09], le dividende baisse.",
    "Le groupe, dont l'exercice s'achève le 31 mars, a perdu de l'argent au [deuxième trimestre=2023-Q3].",
    "L'exercice, clos fin septembre, a été bon. Au [second semestre=2023-04/2023-09], les ventes ont bondi.",
    "Le groupe, qui clôture ses comptes fin mars, a gagné de l'argent au [premier trimestre 2023/24=2023-Q2].",
    "Au [premier trimestre 2023/24=2023-04/2023-06] (avril-juin), il a gagné de l'argent.",
    "Au [quatrième trimestre de l'exercice=2023-01/2023-03], de janvier à mars, il a gagné de l'argent.",
    "Son exercice décalé commence en juillet. Au [premier trimestre 2023/24=2023-Q3], il a gagné de l'argent.",
    "[L'exercice 2023=2022-11/2023-10] du groupe fut bon, [le quatrième trimestre=2023-08/2023-10] aussi : +3 % pour "
    "[les trois mois clos le 31 octobre=2023-08/2023-10].",
    "Ricard vise mieux pour l'exercice 2023-2024, ouvert le 1er juillet. Au [premier semestre=2023-H1], l'export avait bondi.",
    "Au [premier trimestre 2023/24=XXXX-Q1], il a gagné de l'argent.",
]


@pytest.mark.parametrize("marked", FISCAL)
def test_business_years(check, marked):
    check(marked, PUBLISHED, among_others=True)
