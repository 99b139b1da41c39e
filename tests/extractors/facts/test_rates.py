"""Rates that are named once and taken up: by the bare noun, in brackets after places, by a signed number beside them."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le taux de chômage a reculé en avril. Le taux s'établit désormais à 7,1 %.", {"7,1 %": "taux de chômage"}),
        ("Le chômage recule en mai.\n\nLe taux au sein de la population active s'établit à 7,3 %.", {"7,3 %": "chômage"}),
        ("Le taux de vacance des bureaux grimpe à Lyon. Ce taux atteint 6,2 %.", {"6,2 %": "taux de vacance des bureaux"}),
        ("L'indice des prix paraît mercredi. L'indice a augmenté de 0,3 % en mai.", {"0,3 %": "indice des prix"}),
        ("La part du bio a reculé. Cette part atteint encore 5,6 %.", {"5,6 %": "part du bio"}),
        ("L'inflation ralentit au Canada. Le taux pourrait tomber à 2,25 %.", {"2,25 %": "taux"}),
    ],
)
def test_rate_taken_up(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Le taux" alone is the rate that was named; beside inflation it is a central bank's."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'inflation ralentit. Trois pays restent touchés, dont la Hongrie (8,1 %).", {"8,1 %": "inflation"}),
        (
            "Le taux de chômage recule partout, notamment en Allemagne (3,1 %) et aux Pays-Bas (3,6 %).",
            {"3,1 %": "taux de chômage", "3,6 %": "taux de chômage"},
        ),
        (
            "Le taux d'abstention grimpe. Les villes les plus touchées sont Roubaix (77 %) et Évry (64 %).",
            {"64 %": "taux d'abstention"},
        ),
        (
            "Le taux de pauvreté dépasse 20 % dans deux départements, à savoir le Gard (28 %) et l'Aude (21 %).",
            {"21 %": "taux de pauvreté"},
        ),
        ("La natalité baisse. Quatre régions résistent, à savoir la Corse (11 %) et trois autres.", {"11 %": "natalité"}),
    ],
)
def test_rate_of_places(read: Read, text: str, expected: dict[str, object]) -> None:
    """In brackets after places stands the rate that is spoken of, no share of their number."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le taux d'occupation s'est établi à 71,3 % (+0,8).", {"71,3 %": "share", "+0,8": "change up"}),
        ("Le taux de chômage est de 7,9 % (-0,2) en Bretagne.", {"-0,2": "change down"}),
        ("Le Parti vert obtient 12,4 % (+3,1) au premier tour.", {"12,4 %": "share", "+3,1": "change up"}),
        (
            "La part des renouvelables atteint 27,1 % (+1,9) et celle du gaz 12,8 % (-2,3).",
            {"12,8 %": "share", "-2,3": "change down"},
        ),
        ("La chaîne a réuni 18,9 % du public (+0,4).", {"18,9 %": "share", "+0,4": "change up"}),
    ],
)
def test_points_beside_a_rate(read: Read, text: str, expected: dict[str, object]) -> None:
    """A signed number beside a rate is by how many points it moved; the rate after it stays a share."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les importations ont augmenté de 2,1 % et les exportations encore davantage (+4,3 %).", {"+4,3 %": "exportations"}),
        ("Les recettes ont progressé de 5 % et les dépenses plus vite encore (+8 %).", {"+8 %": "dépenses"}),
        ("Le blé a gagné 2 % et le maïs beaucoup moins (+1,1 %).", {"+1,1 %": "maïs"}),
        ("La production a augmenté de 1 %, mais les commandes ont fléchi (-2,5 %).", {"-2,5 %": "commandes"}),
        ("Les loyers ont pris 3 %, les charges nettement plus (+7 %).", {"+7 %": "charges"}),
    ],
)
def test_nearest_subject_before_a_bracket(read: Read, text: str, expected: dict[str, object]) -> None:
    """A bracket is of the subject beside it, whose verb may be left out, past its adverbs."""
    assert read("indicator", text, expected) == expected
