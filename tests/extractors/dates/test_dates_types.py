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
    # lengths of time
    ("Il devance l'autre de 30,4 secondes.", [("30,4 secondes", "DURATION", "PT30.4S", False)]),
    ("Une peine de dix ans de prison.", [("dix ans", "DURATION", "P10Y", False)]),
    ("Après cinq mois de grève, il cède.", [("cinq mois", "DURATION", "P5M", False)]),
    ("Un délai de trois mois est accordé.", [("trois mois", "DURATION", "P3M", False)]),
    ("Il attend depuis plusieurs années.", [("plusieurs années", "DURATION", "PXY", False)]),
    ("Les prix montent de 5 % sur un an.", [("un an", "DURATION", "P1Y", True)]),
    ("Les prix ont doublé en dix-huit mois.", [("dix-huit mois", "DURATION", "P18M", True)]),
    ("Les prix ont doublé en deux ans et demi.", [("deux ans et demi", "DURATION", "P2Y6M", True)]),
    ("Il a tenu 1 h 30.", [("1 h 30", "TIME", "1999-05-20T01:30", False)]),
    # repetitions
    ("Chaque jour, il marche.", [("Chaque jour", "SET", "P1D", False)]),
    ("Il vote tous les deux ans.", [("tous les deux ans", "SET", "P2Y", False)]),
    ("Il chante toutes les semaines.", [("toutes les semaines", "SET", "P1W", False)]),
    ("Il chante chaque lundi.", [("chaque lundi", "SET", "XXXX-WXX-1", False)]),
    ("Le marché se tient les jeudis.", [("les jeudis", "SET", "XXXX-WXX-4", False)]),
    ("Le dîner annuel est annulé.", [("annuel", "SET", "P1Y", False)]),
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
