"""What holds for every date, every reference day and every text."""

import os
import subprocess
import sys
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.dates.finder import find

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def written(day: date) -> list[str]:
    """A date in every notation that gives it whole."""
    number = "1er" if day.day == 1 else str(day.day)
    month = MONTHS[day.month - 1]
    return [
        f"{number} {month} {day.year}",
        f"{number} {month.upper()} {day.year}",
        f"{number} {month.capitalize()} {day.year}",
        f"{number} {SHORT[day.month - 1]} {day.year}",
        f"{WEEKDAYS[day.weekday()]} {number} {month} {day.year}",
        f"{number}\u00a0{month}\u202f{day.year}",
        f"{day:%d/%m/}{day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d.%m.}{day.year}",
        f"{day:%d-%m-}{day.year}",
        day.isoformat(),
        f"{day.year}/{day:%m/%d}",
        f"{month} {day.day}, {day.year}",
        f"{WEEKDAYS[day.weekday()][:3]}. {number} {month} {day.year}",
        f"{day.year}{day:%m%d}",
        f"{number.replace('er', 'ᵉʳ')} {month} {day.year}",
    ]


@given(DAYS)
@settings(max_examples=400, deadline=None)
def test_every_date_is_read_back_in_every_notation(day):
    for text in written(day):
        for sentence in (text, f"Signé le {text}, à Lyon.", f"Il était venu le {text} avec 3 amis."):
            times = find(sentence, "2023-11-15")
            assert [(one.date_start, one.date_end, one.timex) for one in times] == [(day.isoformat(),) * 3], sentence


def test_every_day_of_two_centuries_is_read_back():
    day, last = date(1900, 1, 1), date(2100, 12, 31)
    while day <= last:
        number = "1er" if day.day == 1 else str(day.day)
        (found,) = find(f"le {number} {MONTHS[day.month - 1]} {day.year}")
        assert found.timex == day.isoformat()
        day += timedelta(7)  # every weekday falls on every day of the month somewhere in two centuries


@given(DAYS)
@settings(max_examples=300, deadline=None)
def test_yesterday_is_the_day_before_written_out(today):
    yesterday = today - timedelta(1)
    (said,) = find("Il a signé hier.", today.isoformat())
    (spelled,) = find(f"Il a signé le {written(yesterday)[0]}.", today.isoformat())
    assert (said.timex, said.date_start, said.date_end) == (spelled.timex, spelled.date_start, spelled.date_end)
    (named,) = find(f"Il a signé {WEEKDAYS[yesterday.weekday()]}.", today.isoformat())
    assert named.date_start == yesterday.isoformat()


PAST_SENTENCES = [
    "Le groupe a annoncé {} une hausse.",
    "Les ventes avaient bondi {}.",
    "Le site fut fermé {}.",
    "Ils se sont réunis {} à Lyon.",
]
OPEN_DATES = [
    *WEEKDAYS, *(f"en {month}" for month in MONTHS), *(f"le 15 {month}" for month in MONTHS),
    "au premier trimestre", "au troisième trimestre", "au second semestre", "au T4", "fin décembre", "début janvier",
    "à la mi-juin",
    "hier", "la semaine dernière", "le mois dernier", "l'an dernier", "lundi dernier", "en décembre dernier", "il y a trois mois",
    "il y a deux semaines", "à Noël", "entre juillet et septembre", "de novembre à février", "du 3 au 5 mai", "l'été dernier",
    "sur les neuf premiers mois de l'année", "à la fin de l'année", "lundi soir", "le 3 au soir", "ce week-end",
    "le week-end dernier", "mardi tôt le matin", "lundi avant 17 h", "les 3 et 4 mai", "en mars et avril",
    "du premier au troisième trimestre", "aux premier et deuxième trimestres", "il y a un peu plus d'un an", "mar. 3 mai",
]  # fmt: skip


@given(DAYS, st.sampled_from(PAST_SENTENCES), st.sampled_from(OPEN_DATES), st.sampled_from(["past", "future"]))
@settings(max_examples=800, deadline=None)
def test_a_past_tense_never_reaches_past_the_publication(today, sentence, words, prefer):
    for one in find(sentence.format(words), today.isoformat(), prefer):
        assert one.date_start <= today.isoformat(), (sentence.format(words), one)


@given(DAYS, st.sampled_from(["L'assemblée se tiendra {}.", "Le site ouvrira {}."]), st.sampled_from(OPEN_DATES[:31]))
@settings(max_examples=300, deadline=None)
def test_a_future_tense_never_falls_before_the_publication(today, sentence, words):
    for one in find(sentence.format(words), today.isoformat()):
        assert one.date_end >= today.isoformat()


@given(
    st.text(alphabet=st.sampled_from("le 31marsà'-,.\n\u00a0é\u0301\u00ad0/aujourd’hui🙂dT"), max_size=60),
    st.sampled_from(["", "2020", "2020-04", "2020-04-15"]),
)
@settings(max_examples=500, deadline=None)
def test_any_text_is_read_without_error_and_offsets_stay_inside(text, published):
    last = 0
    for one in find(text, published):
        assert last <= one.start < one.end <= len(text)
        last = one.end


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Il a signé le 3 mars 2020 🙂.", "le 3 mars 2020"),
        ("🙂🙂 Le 3\u00a0mars\u202f2020, il signe.", "Le 3\u00a0mars\u202f2020"),
        ("Le 3 fe\u0301vrier 2020 il signe.", "Le 3 fe\u0301vrier 2020"),
        ("Signé le 3 fé\u00advrier 2020.", "le 3 fé\u00advrier 2020"),
        ("Signé aujourd\u2019hui\r\n.", "aujourd\u2019hui"),
        ("Signé le 3\r\nmars 2020.", "le 3\r\nmars 2020"),
        ("« L\u2019an dernier », dit-il.", "L\u2019an dernier"),
    ],
)
def test_offsets_refer_to_the_text_as_it_is(text, surface):
    (one,) = find(text, "2023-11-15")
    assert text[one.start : one.end] == surface


@pytest.mark.parametrize(
    "unit",
    [" ", "1", "1 ", "cent ", "le ", "mars ", "de 3 à ", "12/", "2020-", "deux ", "lundi ", "il y a ", "entre ", "les 3, ",
     "fin de ", "\n", "du mois de ", "Hier, il a dit que ", "2020, ", "T3 ", "a été ", "premier et ", "3 et ", "rue du ", "mar. ",
     "week-end de ", "dans les 3 ", "un jour sur ", "20 h à ", "dix-neuf soixante ", "tous les ", "mars et "],
)  # fmt: skip
def test_time_grows_with_the_length_of_the_text(unit):
    def seconds(text: str) -> float:
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            find(text, "2023-11-15")
            best = min(best, time.process_time() - started)
        return best

    short, long = unit * (4_000 // len(unit)), unit * (32_000 // len(unit))
    find(short, "2023-11-15")
    assert seconds(long) < 8 * 2.5 * seconds(short) + 0.02


SCRIPT = """
from extractors.dates.finder import find
text = "Hier, mardi et le 31 mars, il a dit Sep-23-2020 et fév 15, 2013 ; dans 40 min, à 14 h 05, cet hiver, à Pâques."
print([(one.timex, one.date_start, one.date_end) for one in find(text, "2020-04-15T23:30:00")])
"""


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "UTC", "LC_ALL": "C"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {"TZ": "America/Los_Angeles", "LANG": "en_US.UTF-8"},
    ],
)
def test_neither_time_zone_nor_locale_of_the_machine_counts(environment):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=clean | environment, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    here = [
        (one.timex, one.date_start, one.date_end)
        for one in find(
            "Hier, mardi et le 31 mars, il a dit Sep-23-2020 et fév 15, 2013 ; dans 40 min, à 14 h 05, cet hiver, à Pâques.",
            "2020-04-15T23:30:00",
        )
    ]
    assert run.stdout.strip() == repr(here)
    assert ("2020-09-23", "2020-09-23", "2020-09-23") in here


def test_slow_libraries_are_imported_only_when_needed():
    code = (
        "import sys, extractors.dates.finder as f; f.find('le 3 mars 2020'); print({'dateparser', 'holidays'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "set()"
