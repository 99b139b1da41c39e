"""Tense and preposition choose past or future for bare months, days and weekdays; Wednesday 15 November 2023."""

import pytest

PAST = [
    "Le groupe a annoncé [lundi=2023-11-13] une hausse.",
    "Selon un rapport publié [jeudi=2023-11-09], rien ne va.",
    "Le ministre, qui avait parlé [jeudi=2023-11-09], se tait.",
    "L'usine a fermé en [décembre=2022-12].",
    "Les prix avaient bondi en [mars=2023-03].",
    "Le barrage a cédé [le 20 novembre=2022-11-20].",
    "Ils furent reçus [vendredi=2023-11-10].",
    "Les négociations ont repris [dimanche=2023-11-12] à Genève.",
    "Le chantier est arrêté depuis [décembre=2022-12].",
    "Le budget présenté [vendredi=2023-11-10] prévoit des coupes.",
    "La réforme fait débat depuis [lundi=2023-11-13].",
]
FUTURE = [
    "L'assemblée se tiendra [lundi=2023-11-20].",
    "Le procès s'ouvrira en [mars=2024-03].",
    "Les grévistes vont défiler [samedi=2023-11-18].",
    "La livraison est attendue en [mai=2024-05].",
    "Le vote est prévu [jeudi=2023-11-16].",
    "Il continue de viser l'équilibre pour [décembre=2023-12].",
    "Le parc pourrait ouvrir dès [juin=2024-06].",
    "Le groupe, qui a fermé une usine, ouvrira un site [le 20 novembre=2023-11-20].",
    "Le tarif s'appliquera à compter du [1er janvier=2024-01-01].",
    "L'offre est valable jusqu'au [20 décembre=2023-12-20].",
    "Il faudra rendre sa copie d'ici [vendredi=2023-11-17].",
    "Il a promis qu'il ouvrirait le site en [mars=2024-03].",
    "Il allait partir [le 20 novembre=2023-11-20].",
    "Le site sera fermé [lundi=2023-11-20].",
    "Le texte devrait être voté [lundi=2023-11-20].",
    "Ils comptent prendre des congés [lundi=2023-11-20].",
]
NEAREST = [
    "Après le recul du [troisième trimestre=2023-Q3] (-0,1 %), la France, qui patine, aura besoin d'un rebond.",
    "Le porte-parole a tenu un point de presse non prévu [lundi=2023-11-13].",
    # a bracket, a comma or an infinitive stands between the verb and the date
    "La course a changé de tracé à quelques jours du départ ([le 18 novembre=2023-11-18]).",
    "La ministre a annoncé se rendre en Italie [du 25 au 27 novembre=2023-11-25/2023-11-27].",
    "Son éditeur annonce, [le 13 novembre=2023-11-13], qu'il déposera le bilan.",
    "Jusqu'au [9 novembre=2023-11-09], les pompiers avancent difficilement.",
    # what was planned or summoned
    "L'antenne devait ouvrir [le 19 novembre=2023-11-19].",
    "L'ancien maire a été convoqué devant le juge [le 29 novembre=2023-11-29].",
    "L'ouverture est reportée au [27 novembre=2023-11-27].",
    "Les élèves seraient conviés à l'oral [le 9 décembre=2023-12-09].",
    # the day beside it
    "Le tir était prévu pour [hier=2023-11-14], [14 novembre=2023-11-14], mais a été retardé.",
]
ASIDE = [
    # what lies ahead is told of only after the phrase that the date closes
    "La compagnie, forte de 41 appareils [fin octobre=2023-10 2023-10-21..2023-10-31], en recevra 12.",
    "Doté de 3 milliards à [fin juin=2023-06 2023-06-21..2023-06-30], le groupe va racheter ses actions.",
    "Le déficit, de 3 milliards en [août=2023-08], se creusera.",
    "Le chantier emploie 300 personnes au [30 septembre=2023-09-30] et en embauchera 100.",
    "Le parc, estimé à 3 millions de véhicules au [1er janvier=2023-01-01], va doubler.",
    "Les 300 emplois promis en [mai=2023-05] ne viendront pas.",
    "Deux avions doivent rejoindre sa flotte, forte de 41 appareils [fin octobre=2023-10 2023-10-21..2023-10-31].",
    # a date that the verb takes itself, one at the head of its sentence, the nearer one
    "En [août=2024-08], le déficit se creusera.",
    "La récolte, attendue en [septembre=2024-09], sera faible.",
    "La taxe, de 3 euros en [janvier=2024-01], ne baissera pas.",
    "La remise, promise pour [le 1er avril=2024-04-01], ne suffira pas.",
]
OPEN = "Marché [lundi={}] sur la place."


@pytest.mark.parametrize("marked", PAST)
@pytest.mark.parametrize("prefer", ["past", "future"])
def test_past_tense_wins_over_the_preference(check, marked, prefer):
    check(marked, "2023-11-15", prefer)


@pytest.mark.parametrize("marked", ASIDE)
def test_future_told_of_beside_the_date(check, marked):
    check(marked, "2023-11-15")


@pytest.mark.parametrize("marked", FUTURE)
@pytest.mark.parametrize("prefer", ["past", "future"])
def test_future_tense_wins_over_the_preference(check, marked, prefer):
    check(marked, "2023-11-15", prefer)


@pytest.mark.parametrize("marked", NEAREST)
def test_a_doubtful_tense_gives_way_to_a_day_at_hand(check, marked):
    check(marked, "2023-11-15")


@pytest.mark.parametrize(("prefer", "day"), [("past", "2023-11-13"), ("future", "2023-11-20")])
def test_preference_decides_where_no_verb_does(check, prefer, day):
    check(OPEN.format(day), "2023-11-15", prefer)


def test_for_is_the_nearest(check):
    check("Le camping affiche 81 % de réservations pour [août=2024-08].", "2024-06-20")
    check("Le camping affiche 81 % de réservations pour [août=2023-08].", "2023-09-20")


def test_a_range_under_way_is_this_years(check):
    check("Des liaisons ont été supprimées pour la période [du 6 au 10 mars=2017-03-06/2017-03-10].", "2017-03-06")
    check("Fermeture [du 28 février au 3 mars=2017-02-28/2017-03-03].", "2017-02-20")


def test_a_weekday_with_its_day_finds_its_year(check):
    check("Rendez-vous [samedi 5 juin=1999-06-05] en mairie.", "1999-05-22")
    check("Les obsèques de [samedi 4 janvier=2003-01-04], rue Haute.", "2003-01-04")


def test_a_day_at_hand_counts_more_than_its_weekday(check):
    check("Le congrès s'est tenu [samedi 11 novembre=2023-11-11] à Rome.", "2023-11-15")
    check("Le congrès s'est tenu [vendredi 11 novembre=2023-11-11] à Rome.", "2023-11-15")
    check("Le congrès s'est tenu [samedi 16 avril=2022-04-16] à Rome.", "2023-11-15")


def test_a_weekday_said_again_without_a_verb_is_the_same_day(check):
    check("Le bal se tiendra [dimanche=2023-11-19]. Entrée libre [dimanche=2023-11-19].", "2023-11-15")
