"""The facts' lexicon and its conjugations: every word has forms, and no word two opposite roles."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from itertools import combinations

import pytest

from extractors.conjugation import forms
from extractors.facts.lexicon import lexicon

FOLDER = files("extractors.facts")
DATA = tomllib.loads(FOLDER.joinpath("lexicon.toml").read_text(encoding="utf-8"))
CODE = "\n".join(one.read_text(encoding="utf-8") for one in FOLDER.iterdir() if one.name.endswith(".py"))
VERBS = sorted({verb for text in DATA["verbs"].values() for verb in text.split()})
OPPOSED = (("up", "down"), ("gain", "loss"), ("up", "loss"), ("down", "gain"), ("person", "organization"), ("forecast", "target"))


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("bondir", "bondit bondissent bondi bondie bondissait bondira bondirait bondissant"),
        ("augmenter", "augmente augmentent augmenté augmentées augmentait augmentera augmenteraient augmentant"),
        ("plonger", "plonge plongeait plongeant plongé"),
        ("avancer", "avance avançait avança avançant"),
        ("payer", "paie paye paient paiera"),
        ("lever", "lève lèvent lèvera levé"),
        ("céder", "cède cèdent cédé"),
        ("rejeter", "rejette rejettera rejeté"),
        ("réduire", "réduit réduisent réduisait réduira réduite"),
        ("perdre", "perd perdent perdu perdait perdra"),
        ("reprendre", "reprend reprennent repris reprises reprendra"),
        ("obtenir", "obtient obtiennent obtenu obtiendra"),
        ("recevoir", "reçoit reçoivent reçu recevra"),
        ("prévoir", "prévoit prévoyait prévu prévoira"),
        ("prévoir", "prévoient"),
        ("accroître", "accroît accroissent accru accroîtra"),
        ("atteindre", "atteint atteignent atteignait atteindra"),
    ],
)
def test_forms(infinitive: str, expected: str) -> None:
    assert set(expected.split()) - forms(infinitive) == set()
    assert infinitive in forms(infinitive)


def test_an_unknown_conjugation_says_what_to_do() -> None:
    with pytest.raises(ValueError, match="list its forms"):
        forms("xyz")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_forms(verb: str) -> None:
    known = DATA["verb_forms"][verb].split() if verb in DATA["verb_forms"] else forms(verb)
    assert verb in known
    assert all(form == form.lower() and " " not in form for form in known)


@pytest.mark.parametrize("group", ["verbs", "nouns"])
def test_no_word_twice_in_a_group(group: str) -> None:
    for role, text in DATA[group].items():
        words = text.split()
        assert sorted(words) == sorted(set(words)), role


@pytest.mark.parametrize("group", ["verbs", "nouns"])
@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_no_word_in_opposite_roles(group: str, one: str, other: str) -> None:
    assert not set(DATA[group].get(one, "").split()) & set(DATA[group].get(other, "").split())


@pytest.mark.parametrize(("group", "role"), [(group, role) for group in ("verbs", "nouns") for role in DATA[group]])
def test_the_code_knows_every_role(group: str, role: str) -> None:
    assert re.search(f'"{role}"', CODE), f"nothing asks for the {group} of role {role!r}"


def test_groups() -> None:
    assert set(DATA) == {"verbs", "verb_forms", "nouns", "words"}
    assert set(DATA["words"]) == {"indices"}


@pytest.mark.parametrize(
    ("noun", "role"),
    [
        ("hausses", "up"),
        ("taux", "rate"),
        ("journaux", ""),
        ("chiffres d'affaires", "company"),
        ("Reculs", "down"),
        ("géants", "organization"),
    ],
)
def test_nouns_in_both_numbers(noun: str, role: str) -> None:
    assert lexicon().noun(noun, role) is bool(role)


def test_indices_are_told_apart() -> None:
    indices = lexicon().indices
    assert all(name == name.strip() and name for name in indices)
    assert not [pair for pair in combinations(indices, 2) if pair[0] == pair[1]]
