"""What is set off at the head of a sentence is none of its clause, and things known already are there whatever comes."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NONE = ""


@table(
    ("text", "expected"),
    [
        ("Introduite en mai 2019, l'action vaut désormais 100 dollars.", {"100 dollars": NONE}),
        ("Acheté en 2018, le terrain coûte 3 millions d'euros.", {"3 millions d'euros": NONE}),
        (
            "Introduite en Bourse à 25 dollars en mai 2019, l'action s'échange désormais autour de 100 dollars.",
            {"25 dollars": "2019-05-01/2019-05-31", "100 dollars": NONE},
        ),
        ("Rachetée en 2021, la chaîne vaut 40 millions d'euros.", {"40 millions d'euros": NONE}),
        pytest.param(
            "Vendu en 2023 par la ville, l'hôtel compte 80 chambres.",
            {"80 chambres": NONE},
            marks=pytest.mark.xfail(reason="the tagger takes « compte » for a noun there", strict=True),
        ),
        # the clause tells of that time
        ("En mai 2019, l'action valait 100 dollars.", {"100 dollars": "2019-05-01/2019-05-31"}),
    ],
)
def test_a_participle_with_its_date(read: Read, text: str, expected: dict[str, str]) -> None:
    """The date of a participle at the head is its own: "Introduite en mai 2019, l'action vaut 100 dollars"."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Lancé fin 2022, ChatGPT a franchi en mars la barre des 100 millions d'utilisateurs.",
            {"100 millions d'utilisateurs": "utilisateurs"},
        ),
        (
            "Le groupe réalise 3 milliards de ventes pour un résultat net inférieur à 100 millions.",
            {"100 millions": "résultat net"},
        ),
        ("La ligne affiche 300 vols, avec un taux de remplissage supérieur à 90 %.", {"90 %": "taux de remplissage"}),
        ("Elle a vendu 40 avions, pour un prix supérieur à 2 milliards de dollars.", {"2 milliards de dollars": "prix"}),
        # the subject is what is above
        ("Le bénéfice, supérieur à 3 millions, rassure les actionnaires.", {"3 millions": "bénéfice"}),
    ],
)
def test_whose_size_it_is(read: Read, text: str, expected: dict[str, str]) -> None:
    """No participle of an aside, and the noun that is above the figure: "pour un résultat net inférieur à 100 millions"."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les trois opérateurs doivent maintenant plier bagage.", {"trois opérateurs": "reported"}),
        ("Les 40 salariés de l'usine seront reclassés à Dijon.", {"40 salariés": "reported"}),
        ("Ses 12 boutiques pourraient changer de mains.", {"12 boutiques": "reported"}),
        ("Ces 300 logements accueilleront des étudiants.", {"300 logements": "reported"}),
        ("Les 27 pays membres devront trancher en juin.", {"27 pays": "reported"}),
        # what is to come
        ("Quelque 300 logements seront construits.", {"300 logements": "forecast"}),
        ("Les ventes pourraient atteindre 3 millions d'euros.", {"3 millions d'euros": "conditional"}),
    ],
)
def test_things_that_are_there(read: Read, text: str, expected: dict[str, str]) -> None:
    """Definite things that are counted are there already: "Les 40 salariés de l'usine seront reclassés"."""
    assert read("status", text, expected) == expected
