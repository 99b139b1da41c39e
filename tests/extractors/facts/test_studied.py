"""What is found of others and is not theirs who find it: studies, polls, firms that estimate; and what one says of oneself."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NONE = ""


@table(
    ("text", "expected"),
    [
        (
            "Shein a vendu 3 millions de robes. Dans un sondage OpinionWay, 56 % des Français disent avoir commandé sur ce site.",
            {"56 %": NONE},
        ),
        (
            "Microsoft gagne du terrain. Le cabinet McKinsey estime que 27 % des heures travaillées seraient automatisées.",
            {"27 %": NONE},
        ),
        ("Une étude de Deloitte, menée auprès de 800 dirigeants, note un moral en berne.", {"800 dirigeants": NONE}),
        ("Netflix recrute. Un tiers des Belges sont abonnés à une plateforme.", {"Un tiers": NONE}),
        ("Le cabinet Xerfi prévoit que le marché du vélo reculera de 4 %.", {"4 %": NONE}),
        # its own
        (
            "Doctolib progresse. Selon l'entreprise, 2,5 millions de rendez-vous ont eu lieu en avril.",
            {"2,5 millions de rendez-vous": "Doctolib"},
        ),
        ("Le cabinet Deloitte a augmenté ses honoraires de 4 %.", {"4 %": "Deloitte"}),
    ],
)
def test_found_of_others(read: Read, text: str, expected: dict[str, str]) -> None:
    """Whoever studies others does not own what is found: "Le cabinet McKinsey estime que 27 % des heures"."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Eurostat, plus prudent, note que 6 % des entreprises y ont recours.", {"6 %": "Eurostat"}),
        ("L'Insee note que les prix ont monté de 3 %.", {"3 %": "Insee"}),
        ("Une étude de Kantar montre que 40 % des foyers font leurs courses en ligne.", {"40 %": "Kantar"}),
        ("D'après un baromètre de Cofidis, un ménage sur trois se prive.", {"un ménage sur trois": "Cofidis"}),
        (
            "OL Groupe, qui gère le club, a réalisé un chiffre d'affaires de 309 millions, a annoncé mardi le groupe.",
            {"309 millions": "OL Groupe"},
        ),
        (
            "Genève Aéroport a accueilli 17,8 millions de passagers en 2024, a indiqué mercredi la plateforme.",
            {"17,8 millions de passagers": "Genève Aéroport"},
        ),
        ("Altice, d'après une note, cédera 3 % de ses parts.", {"3 %": NONE}),
        # who is in charge of studies speaks himself
        ("« Le marché a reculé de 4 % », détaille Sophie Marchal, directrice des études de Kantar.", {"4 %": "Sophie Marchal"}),
    ],
)
def test_who_found_it(read: Read, text: str, expected: dict[str, str]) -> None:
    """Whoever a study is by, or closes the sentence, has said it: "Une étude de Kantar montre que", ", a annoncé le groupe"."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Les aéroports du royaume ont vu passer 27,1 millions de voyageurs en 2023.",
            {"27,1 millions de voyageurs": "voyageurs"},
        ),
        ("La gare a vu défiler 40.000 personnes samedi.", {"40.000 personnes": "personnes"}),
        (
            "La billetterie a reculé de 4 %, l'affluence moyenne au stade de Décines passant de 45.900 à 43.700 spectateurs.",
            {"45.900": "affluence moyenne", "43.700 spectateurs": "affluence moyenne"},
        ),
        (
            "Le fret recule, le tonnage au port de Sète tombant de 3,2 à 2,9 millions de tonnes.",
            {"2,9 millions de tonnes": "tonnage"},
        ),
        # a thing that sees itself moved
        ("Le musée a vu sa fréquentation passer de 3 à 4 millions de visiteurs.", {"4 millions de visiteurs": "fréquentation"}),
    ],
)
def test_seen_to_pass(read: Read, text: str, expected: dict[str, str]) -> None:
    """What comes by is counted, and a participle has the head of its phrase: "ont vu passer 27 millions de voyageurs"."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les clients pédalent moins : 16,6 séances par mois, contre 20,7 un an plus tôt.", {"20,7": "séance"}),
        ("Un foyer jette 2,3 kilos de pain par mois, contre 3,1 en 2019.", {"3,1": "kg"}),
        (
            "Le nombre d'abonnés, qui paient 39 dollars par mois, a progressé de 87 %, à 2,49 millions fin avril.",
            {"2,49 millions": "abonné"},
        ),
        ("La tonne de blé vaut 230 euros, plus que les 210 euros de mai.", {"210 euros": "EUR"}),
    ],
)
def test_unit_carried(read: Read, text: str, expected: dict[str, str]) -> None:
    """A bare number has the unit of what it is compared with, or of what the sentence counts: "contre 20,7 un an plus tôt"."""
    assert read("unit", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Quelque 47 % des automobilistes déclarent avoir réduit leurs trajets.", {"47 %": "réduit leurs trajets"}),
        (
            "Six Français sur dix disent utiliser une IA chaque semaine.",
            {"Six Français sur dix": "utiliser une IA chaque semaine"},
        ),
        ("Un Belge sur trois avoue avoir déjà copié un film.", {"Un Belge sur trois": "copié un film"}),
        ("Parmi eux, 56 % affirment vouloir changer de banque.", {"56 %": "vouloir changer de banque"}),
        ("Un tiers des cadres reconnaissent dormir mal.", {"Un tiers": "dormir mal"}),
        # what they think is all that is said
        ("Selon l'Ifop, 28 % des sondés jugent la remise suffisante.", {"28 %": "sondés jugent la remise suffisante"}),
    ],
)
def test_what_they_say_they_do(read: Read, text: str, expected: dict[str, str]) -> None:
    """The content, not the saying: "47 % des automobilistes déclarent avoir réduit leurs trajets"."""
    assert read("indicator", text, expected) == expected
