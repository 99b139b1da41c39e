"""What is not said again: nouns behind "celui de", objects of one "voir", and what a change after a share is of."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Les achats de vêtements ont bondi de 2,8 % et ceux d'énergie de 1,9 %.", {"1,9 %": "achats d'énergie"}),
        ("Les ventes de livres ont progressé de 3 %, celles de disques de 7 %.", {"7 %": "ventes de disques"}),
        ("Le prix du blé a reculé de 4 % et celui du maïs de 6,5 %.", {"6,5 %": "prix du maïs"}),
        ("Le chômage des hommes s'établit à 7,2 % et celui des femmes à 7,5 %.", {"7,5 %": "chômage des femmes"}),
        ("Le taux de chômage atteint 7,4 %, celui des jeunes 17 %.", {"17 %": "taux de chômage des jeunes"}),
        ("Les exportations françaises ont reculé de 3 %, celles de l'Allemagne de 5 %.", {"5 %": "exportations de l'Allemagne"}),
        (
            "La production de voitures a baissé de 8 %, tandis que celle de camions reculait de 3 %.",
            {"3 %": "production de camions"},
        ),
        ("Les loyers ont augmenté de 2 % à Lyon. Ceux de Bordeaux ont progressé de 3,5 %.", {"3,5 %": "loyers de Bordeaux"}),
        ("Le chiffre d'affaires de Renault a progressé de 6 %, celui de Peugeot de 9 %.", {"9 %": "chiffre d'affaires"}),
        ("Le nombre de visiteurs a augmenté de 15 %; ceux qui viennent de loin sont 40 %.", {"15 %": "nombre de visiteurs"}),
    ],
)
def test_demonstratives(read: Read, text: str, expected: dict[str, object]) -> None:
    """« celui de » stands for the noun measured before; of an organization it is the same, and not "of" it."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les achats de vêtements ont bondi de 2,8 % et ceux d'énergie de 1,9 %.", {"2,8 %": "change up", "1,9 %": "change up"}),
        ("Le prix du blé a reculé de 4 % et celui du maïs de 6,5 %.", {"4 %": "change down", "6,5 %": "change down"}),
        ("La part du gaz est tombée à 8 %, celle du nucléaire est montée à 65 %.", {"8 %": "share", "65 %": "share"}),
        (
            "Les prix du fer ont grimpé de 2 %, ceux du cuivre de 1 % et ceux du zinc de 4 %.",
            {"2 %": "change up", "1 %": "change up", "4 %": "change up"},
        ),
        ("Le nombre de naissances a chuté de 7 %, celui des décès de 1 %.", {"7 %": "change down", "1 %": "change down"}),
    ],
)
def test_directions_of_demonstratives(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where its verb is left out, it moves as the one before it."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La banque voit ses revenus grimper de 3 % et ses coûts reculer de 2 %.", {"3 %": "revenus", "2 %": "coûts"}),
        ("Le groupe a vu son bénéfice bondir de 12 % et sa marge atteindre 9,4 %.", {"12 %": "bénéfice", "9,4 %": "marge"}),
        ("Le pays a vu ses exportations fondre de 8 % et sa dette grimper de 4 %.", {"8 %": "exportations", "4 %": "dette"}),
        ("La région voit son chômage reculer de 0,2 point.", {"0,2 point": "chômage"}),
        ("La ville a vu les loyers bondir de 6 % et les ventes chuter de 20 %.", {"6 %": "loyers", "20 %": "ventes"}),
    ],
)
def test_seen(read: Read, text: str, expected: dict[str, object]) -> None:
    """Each infinitive after one verb of seeing has an object of its own."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Les ventes de Peugeot ont chuté de 11 %, sa part de marché tombant à 28,9 %. Renault s'en sort mieux (+3,1 %).",
            {"11 %": "ventes", "28,9 %": "part de marché", "+3,1 %": "ventes"},
        ),
        (
            "Les livraisons d'Airbus ont bondi de 14 % et sa marge atteint 9 %. Boeing recule (-6 %).",
            {"14 %": "livraisons", "9 %": "marge", "-6 %": "livraisons"},
        ),
        (
            "Le taux de chômage atteint 7,4 %.\nEn Bretagne, c'est mieux (5,9 %).",
            {"7,4 %": "taux de chômage", "5,9 %": "taux de chômage"},
        ),
        (
            "Les volumes de Danone ont reculé de 3 % et sa part de marché tombe à 12 %. Lactalis résiste (-1 %).",
            {"-1 %": "volumes"},
        ),
        (
            "Le trafic a gagné 5 % à Orly, dont la part atteint 31 %. Beauvais fait mieux (+9 %).",
            {"5 %": "trafic", "+9 %": "trafic"},
        ),
    ],
)
def test_a_change_after_a_share(read: Read, text: str, expected: dict[str, object]) -> None:
    """A change in percent without a noun is of what changed last, not of the share measured in between."""
    assert read("indicator", text, expected) == expected
