"""What the publication date leaves open stays open: no day is ever invented."""

import pytest

MONTH_KNOWN = [
    "Il a parlé [jeudi=XXXX-WXX-4].",
    "Il a parlé [hier=XXXX-XX-XX].",
    "Il a parlé [la semaine dernière=XXXX-WXX].",
    "Il a parlé [mardi à 20 heures=XXXX-WXX-2T20:00].",
    "Il a parlé [le mois dernier=2020-03].",
    "Il a parlé en [mars=2020-03].",
    "Il a parlé en [décembre dernier=2019-12].",
    "Il a parlé [le 31 mars=2020-03-31].",
    "Il a parlé à [la fin janvier=2020-01 2020-01-21..2020-01-31].",
    "Il a parlé [il y a trois mois=2020-01].",
    "Il a parlé [il y a trois jours=XXXX-XX-XX].",
    "Il a parlé [l'an dernier=2019].",
    "Il a parlé au [premier trimestre=2020-Q1].",
    "Il a grandi [ces cinq dernières années=P5Y -].",
]
YEAR_KNOWN = [
    "Il a parlé [hier=XXXX-XX-XX].",
    "Il a parlé en [mars=XXXX-03].",
    "Il a parlé [le 31 mars=XXXX-03-31].",
    "Il a parlé [le mois dernier=XXXX-XX].",
    "Il a parlé au [premier trimestre=XXXX-Q1].",
    "Il a parlé [l'an dernier=2019].",
    "Il a parlé [il y a trois ans=2017].",
    "Il a parlé en [mars 2018=2018-03].",
]
NOTHING_KNOWN = [
    "Il a parlé [hier=XXXX-XX-XX].",
    "Il a parlé [lundi=XXXX-WXX-1].",
    "Il a parlé en [mars=XXXX-03].",
    "Il a parlé [l'an dernier=XXXX].",
    "Il a parlé [il y a trois ans=XXXX].",
    "Il a parlé [le trimestre dernier=XXXX-QX].",
    "Il a parlé [du 3 au 5 mai=XXXX-05-03/XXXX-05-05].",
    "Il a parlé [le 31 mars 2018=2018-03-31].",
    "En [mars 2018=2018-03], il a parlé, puis [un an plus tard=2019-03].",
]


@pytest.mark.parametrize("marked", MONTH_KNOWN)
def test_month_known(check, marked):
    check(marked, "2020-04")


@pytest.mark.parametrize("marked", YEAR_KNOWN)
def test_year_known(check, marked):
    check(marked, "2020")


@pytest.mark.parametrize("published", ["", "inconnue", "2020-13-45"])
@pytest.mark.parametrize("marked", NOTHING_KNOWN)
def test_nothing_known(check, marked, published):
    check(marked, published)


@pytest.mark.parametrize("published", ["2020-04-15", "2020-04-15T10:30:00", "2020-04-15T23:30:00-08:00", "2020-04-15T00:10:00Z"])
def test_the_day_as_written_counts_whatever_the_zone(check, published):
    check("Il a parlé [hier=2020-04-14].", published)
