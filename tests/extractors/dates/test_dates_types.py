"""The four TIMEX3 types with their values; the article is of Thursday 20 May 1999."""

import pytest

from extractors.dates.finder import find
from extractors.rows import is_date

SENTENCES = [
    # times of day
    ("Il est arrivé hier soir.", [("hier soir", "TIME", "1999-05-19TEV", True)]),
    ("Il est arrivé hier à 22 h.", [("hier à 22 h", "TIME", "1999-05-19T22:00", True)]),
    ("Il est arrivé mardi vers 21 h 45.", [("mardi vers 21 h 45", "TIME", "1999-05-18T21:45", True)]),
    ("Il est arrivé ce matin.", [("ce matin", "TIME", "1999-05-20TMO", True)]),
    ("Rendez-vous à 14 h 30.", [("14 h 30", "TIME", "1999-05-20T14:30", False)]),
    (
        "Il est arrivé lundi en fin d'après-midi.",
        [("lundi en fin d'après-midi", "TIME", "1999-05-17T17:00/1999-05-17T19:00", True)],
    ),
    ("Il est mort dans la nuit de lundi à mardi.", [("la nuit de lundi à mardi", "TIME", "1999-05-17TNI", True)]),
    ("Vers 0 h 40, mardi, il dormait.", [("0 h 40", "TIME", "1999-05-18T00:40", False), ("mardi", "DATE", "1999-05-18", True)]),
    ("Ouvert entre 17 et 19 heures.", [("entre 17 et 19 heures", "TIME", "T17:00/T19:00", False)]),
    ("Le samedi 5 juin à midi et quart.", [("Le samedi 5 juin à midi et quart", "TIME", "1999-06-05T12:15", True)]),
    ("Il est arrivé mardi soir à 8 h.", [("mardi soir à 8 h", "TIME", "1999-05-18T20:00", True)]),
    (
        "Il est arrivé ce soir à 8 h.",
        [("ce soir", "TIME", "1999-05-20TEV", True), ("8 h", "TIME", "1999-05-20T20:00", False)],
    ),
    ("Rendez-vous dès 14 h.", [("14 h", "TIME", "1999-05-20T14:00", False)]),
    ("Rendez-vous aux alentours de 14 h.", [("14 h", "TIME", "1999-05-20T14:00", False)]),
    (
        "Il dînait entre 19 h et 20 h.",
        [("19 h", "TIME", "1999-05-20T19:00", False), ("20 h", "TIME", "1999-05-20T20:00", False)],
    ),
    ("Ouvert entre midi et deux.", [("entre midi et deux", "TIME", "T12:00/T14:00", False)]),
    ("Je serai là de 5 à 7 demain.", [("de 5 à 7 demain", "TIME", "1999-05-21T05:00/1999-05-21T07:00", True)]),
    ("Je serai là lundi 9 h - 11 h 30.", [("lundi 9 h - 11 h 30", "TIME", "1999-05-24T09:00/1999-05-24T11:30", True)]),
    ("Il répondra jeudi avant 17 h.", [("jeudi avant 17 h", "TIME", "../1999-05-20T17:00", True)]),
    ("Il répondra vendredi après 17 h.", [("vendredi après 17 h", "TIME", "1999-05-21T17:00/..", True)]),
    ("Il répondra vendredi peu avant 17 h.", [("vendredi peu avant 17 h", "TIME", "1999-05-21T17:00", True)]),
    ("Il aura fini à la fin de lundi.", [("la fin de lundi", "TIME", "1999-05-24T23:59:59", True)]),
    ("Il est mort mardi à l'aube.", [("mardi à l'aube", "TIME", "1999-05-18TMO", True)]),
    ("Il est mort au petit matin.", [("petit matin", "TIME", "1999-05-20TMO", False)]),
    ("Il est sorti en pleine nuit.", [("pleine nuit", "TIME", "1999-05-20TNI", False)]),
    ("Il part très tôt le matin.", [("très tôt le matin", "TIME", "1999-05-20T07:00/1999-05-20T09:00", False)]),
    ("Il est parti mardi tôt le matin.", [("mardi tôt le matin", "TIME", "1999-05-18T07:00/1999-05-18T09:00", True)]),
    ("Il dort après le déjeuner.", [("après le déjeuner", "TIME", "1999-05-20T13:00/1999-05-20T17:00", False)]),
    ("Elle est partie le 3 au soir.", [("le 3 au soir", "TIME", "1999-05-03TEV", True)]),
    ("Elle lit le soir.", [("le soir", "TIME", "TEV", False)]),
    ("Elle est partie le soir de son élection.", []),
    ("Elle lit Le Soir.", []),
    # lengths of time
    ("Il devance l'autre de 30,4 secondes.", [("30,4 secondes", "DURATION", "PT30.4S", False)]),
    ("Une peine de dix ans de prison.", [("dix ans", "DURATION", "P10Y", False)]),
    ("Après cinq mois de grève, il cède.", [("cinq mois", "DURATION", "P5M", False)]),
    ("Un délai de trois mois est accordé.", [("trois mois", "DURATION", "P3M", False)]),
    ("Il attend depuis plusieurs années.", [("plusieurs années", "DURATION", "PXY", False)]),
    ("Les prix montent de 5 % sur un an.", [("un an", "DURATION", "P1Y", True)]),
    ("Les prix ont bondi en un an de 12 %.", [("un an", "DURATION", "P1Y", True)]),
    ("La part est passée en deux ans de 16 à 18 %.", [("deux ans", "DURATION", "P2Y", True)]),
    ("Les prix ont reculé en dix-huit mois d'un quart.", [("dix-huit mois", "DURATION", "P18M", True)]),
    ("Le parc s'est réduit en cinq ans de près d'un tiers.", [("cinq ans", "DURATION", "P5Y", True)]),
    ("Le taux a monté en six mois de trois points.", [("six mois", "DURATION", "P6M", True)]),
    ("En deux ans de travaux, tout a changé.", [("deux ans", "DURATION", "P2Y", False)]),
    ("Les prix ont doublé en dix-huit mois.", [("dix-huit mois", "DURATION", "P18M", True)]),
    ("Les prix ont doublé en deux ans et demi.", [("deux ans et demi", "DURATION", "P2Y6M", True)]),
    ("Il a tenu 1 h 30.", [("1 h 30", "TIME", "1999-05-20T01:30", False)]),
    ("Le match a duré 1 h 30.", [("1 h 30", "DURATION", "PT1H30M", False)]),
    ("Le train a 1h30 de retard.", [("1h30", "DURATION", "PT1H30M", False)]),
    ("Il a attendu deux heures trente.", [("deux heures trente", "DURATION", "PT2H30M", False)]),
    ("Il a couru 2 h 05 min 12 s.", [("2 h 05 min 12 s", "DURATION", "PT2H5M12S", False)]),
    ("Il a attendu trois quarts d'heure.", [("trois quarts d'heure", "DURATION", "PT45M", False)]),
    ("Il a gagné après 1'44 de combat.", [("1'44", "DURATION", "PT1M44S", False)]),
    ("Il a attendu une heure et demie.", [("une heure et demie", "DURATION", "PT1H30M", False)]),
    ("Les prix ont doublé en moins de deux ans.", [("deux ans", "DURATION", "P2Y", True)]),
    ("Les prix ont doublé en l'espace de deux ans.", [("deux ans", "DURATION", "P2Y", True)]),
    ("La presse recule depuis cinq ans.", [("cinq ans", "DURATION", "P5Y", True)]),
    ("La presse recule depuis une dizaine d'années.", [("une dizaine d'années", "DURATION", "P10Y", True)]),
    ("Il cherche depuis au moins un an.", [("un an", "DURATION", "P1Y", False)]),
    ("Il ferme au bout de 18 mois.", [("18 mois", "DURATION", "P18M", True)]),
    ("Il y a cinq mois de grève, depuis.", [("cinq mois", "DURATION", "P5M", False)]),
    ("Les prix montent d'une année sur l'autre.", [("une année", "DURATION", "P1Y", True)]),
    ("Il a neigé toute la semaine.", [("toute la semaine", "DURATION", "P1W", False)]),
    # repetitions
    ("Chaque jour, il marche.", [("Chaque jour", "SET", "P1D", False)]),
    ("Il vote tous les deux ans.", [("tous les deux ans", "SET", "P2Y", False)]),
    ("Il chante toutes les semaines.", [("toutes les semaines", "SET", "P1W", False)]),
    ("Il chante chaque lundi.", [("chaque lundi", "SET", "XXXX-WXX-1", False)]),
    ("Le marché se tient les jeudis.", [("les jeudis", "SET", "XXXX-WXX-4", False)]),
    ("Le dîner annuel est annulé.", [("annuel", "SET", "P1Y", False)]),
    ("Il gèle chaque nuit.", [("chaque nuit", "SET", "TNI", False)]),
    ("Il neige tous les week-ends.", [("tous les week-ends", "SET", "XXXX-WXX-WE", False)]),
    ("Il neige chaque hiver.", [("chaque hiver", "SET", "XXXX-WI", False)]),
    ("Il défile tous les 14 juillet.", [("tous les 14 juillet", "SET", "XXXX-07-14", False)]),
    ("Il pêche chaque mois de mai.", [("chaque mois de mai", "SET", "XXXX-05", False)]),
    ("Il chante tous les lundis matin.", [("tous les lundis matin", "SET", "XXXX-WXX-1TMO", False)]),
    ("Il chante chaque premier lundi du mois.", [("chaque premier lundi du mois", "SET", "XXXX-WXX-1", False)]),
    (
        "Il chante les deuxième et quatrième jeudis de chaque mois.",
        [("les deuxième et quatrième jeudis", "SET", "XXXX-WXX-4", False), ("chaque mois", "SET", "P1M", False)],
    ),
    ("Il chante un lundi sur deux.", [("un lundi sur deux", "SET", "XXXX-WXX-1", False)]),
    ("Il chante une semaine sur trois.", [("une semaine sur trois", "SET", "P3W", False)]),
    ("Il chante deux fois par semaine.", [("deux fois par semaine", "SET", "P1W", False)]),
    ("Il part à 15 heures tous les jours.", [("15 heures tous les jours", "SET", "T15", False)]),
    ("Il part tous les jours à 15 heures.", [("tous les jours à 15 heures", "SET", "T15", False)]),
    ("Il part chaque lundi vers 8 h 30.", [("chaque lundi vers 8 h 30", "SET", "XXXX-WXX-1T08:30", False)]),
    ("Il part toutes les semaines à Lyon.", [("toutes les semaines", "SET", "P1W", False)]),
    ("La poste est fermée le lundi.", [("le lundi", "SET", "XXXX-WXX-1", False)]),
    ("La poste, ouverte du mardi au samedi, embauche.", [("du mardi au samedi", "SET", "XXXX-WXX-2/XXXX-WXX-6", False)]),
    ("La station de ski vit du vélo l'été.", [("l'été", "DATE", "XXXX-SU", True)]),
    ("Le travail le dimanche fait débat.", [("le dimanche", "SET", "XXXX-WXX-7", False)]),
    ("Il a plaidé le lundi.", [("le lundi", "DATE", "1999-05-17", True)]),
    # the vague now
    ("Il dort maintenant.", [("maintenant", "DATE", "PRESENT_REF", False)]),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_types(text, wanted):
    times = find(text, "1999-05-20")
    assert [(text[t.start : t.end], t.timex_type, t.timex, is_date(t)) for t in times] == wanted


AGES = [
    "Une fillette de 6 ans a disparu.",
    "Paul Martin, 26 ans, est libre.",
    "Âgé de 90 ans, il vit seul.",
    "Il est mort à 77 ans.",
    "Les plus de 60 ans votent.",
    "Elle aura 38 ans bientôt.",
]


@pytest.mark.parametrize("text", AGES)
def test_ages_are_no_durations(text):
    assert not [time for time in find(text, "1999-05-20") if time.timex_type == "DURATION"]
