"""The data files of units and currencies: no alias twice, every code real, every file read whole."""

from __future__ import annotations

from collections import Counter

import pytest
from babel import Locale

from extractors.quantities import lexicon, nouns

KINDS = {
    "length", "area", "volume", "mass", "speed", "energy", "power", "temperature", "angle", "electric", "frequency", "sound",
    "pressure", "force", "data", "time", "radiation", "concentration", "emission", "consumption", "percent", "permille", "points",
    "yield",
}  # fmt: skip


def test_no_alias_names_two_units() -> None:
    counted = Counter(alias if symbol else lexicon.key(alias) for alias, _, symbol in lexicon.aliases())
    assert [alias for alias, times in counted.items() if times > 1] == []


def test_every_currency_is_one() -> None:
    known = set(Locale("fr").currencies)
    named = {row["code"] for name in ("currencies.csv", "bare_currencies.csv") for row in lexicon.rows(name)}
    assert named <= known


def test_currencies_have_names() -> None:
    assert [row["code"] for row in lexicon.rows("currencies.csv") if not row["names"]] == []


def test_every_bare_currency_has_one_default() -> None:
    defaults = Counter(row["name"] for row in lexicon.rows("bare_currencies.csv") if not row["cues"])
    assert defaults == Counter({row["name"] for row in lexicon.rows("bare_currencies.csv")})


def test_every_unit_has_a_kind_and_an_alias() -> None:
    for row in lexicon.rows("units.csv"):
        assert row["kind"] in KINDS, row
        assert row["symbols"] or row["words"], row


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("participants", "participant"), ("travaux", "travail"), ("chevaux", "cheval"), ("journaux", "journal"), ("jeux", "jeu"),
        ("bateaux", "bateau"), ("pneus", "pneu"), ("bijoux", "bijou"), ("pays", "pays"), ("procès", "procès"), ("voix", "voix"),
        ("yeux", "œil"), ("délais", "délai"), ("emplois", "emploi"), ("tournois", "tournoi"), ("virus", "virus"),
        ("élus", "élu"), ("chefs-lieux", "chef-lieu"), ("arcs-en-ciel", "arc-en-ciel"), ("porte-avions", "porte-avions"),
        ("festivals", "festival"), ("infirmières", "infirmière"), ("pouloutes", "pouloute"), ("fils", "fils"),
    ],
)  # fmt: skip
def test_singular(plural: str, singular: str) -> None:
    assert nouns.singular(plural) == singular
