"""Jobs made and ended, people who come and go, shops that open and shut: changes by the piece."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

UP, DOWN, LEVEL = "change up", "change down", "level"


@table(
    ("text", "expected"),
    [
        ("Le groupe Ferrand annonce la création de 400 emplois en Moselle.", {"400 emplois": (UP, "emplois")}),
        ("La préfecture confirme la suppression de 85 postes.", {"85 postes": (DOWN, "postes")}),
        ("Le plan prévoit l'embauche de 300 ingénieurs d'ici à 2026.", {"300 ingénieurs": (UP, "ingénieurs")}),
        ("Le syndicat dénonce le licenciement de 120 salariés.", {"120 salariés": (DOWN, "salariés")}),
        ("Le ministre a promis l'ouverture de 2 000 places de crèche.", {"2 000 places": (UP, "places de crèche")}),
        ("Carmonde a annoncé la fermeture de 30 agences en province.", {"30 agences": (DOWN, "agences")}),
        ("Le départ de 60 médecins a désorganisé le service.", {"60 médecins": (DOWN, "médecins")}),
        ("L'accord se traduit par la disparition de 210 emplois.", {"210 emplois": (DOWN, "emplois")}),
        ("Le maintien de 90 emplois a été obtenu.", {"90 emplois": (LEVEL, "maintien")}),
        ("La livraison de 12 avions est prévue en mars.", {"12 avions": (LEVEL, "livraison")}),
    ],
)
def test_noun_that_makes_or_ends(read_rows: Read, text: str, expected: dict[str, tuple[object, ...]]) -> None:
    """Jobs and what one has so many of are what is measured, never their making; a delivery is only counted."""
    rows = {figure: (measure, ..., indicator, ..., ..., ..., ...) for figure, (measure, indicator) in expected.items()}
    assert read_rows(text, rows) == rows


@table(
    ("text", "expected"),
    [
        ("Le fabricant va relocaliser 60 postes dans le Jura.", {"60 postes": UP}),
        ("Le groupe rapatriera 500 emplois d'Asie.", {"500 emplois": UP}),
        ("Sirius a ouvert 22 magasins en 2023.", {"22 magasins": UP}),
        ("La banque Solvet ferme 14 agences.", {"14 agences": DOWN}),
        ("L'équipementier délocalise 130 postes en Pologne.", {"130 postes": DOWN}),
        ("Quelque 300 ouvriers perdraient leur emploi.", {"300 ouvriers": DOWN}),
        ("Le parquet a ouvert trois enquêtes.", {"trois enquêtes": LEVEL}),
    ],
)
def test_verb_that_makes_or_ends(read: Read, text: str, expected: dict[str, object]) -> None:
    """To open, to shut and to bring home move the number of jobs, shops and people; an inquiry that is opened is only counted."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Avec 12 400 emplois créés au printemps, l'intérim repart.", {"12 400 emplois": UP}),
        ("Au total, 340 postes supprimés sont à déplorer.", {"340 postes": DOWN}),
        ("Le département compte 2 300 emplois détruits depuis janvier.", {"2 300 emplois": DOWN}),
        ("Le secteur avait enregistré 51 200 créations d'emplois au printemps.", {"51 200 créations": UP}),
        ("La branche a connu 8 500 suppressions de postes.", {"8 500 suppressions": DOWN}),
        ("Le premier trimestre a vu 900 embauches et 1 200 départs.", {"900 embauches": UP, "1 200 départs": DOWN}),
        ("On a compté 62 000 créations d'entreprises.", {"62 000 créations": LEVEL}),
        ("Quelque 3 000 postes vacants restent à pourvoir.", {"3 000 postes": LEVEL}),
    ],
)
def test_counted_comings_and_goings(read: Read, text: str, expected: dict[str, object]) -> None:
    """A participle or the counted noun says which way it goes; companies set up are only counted."""
    assert read("measure", text, expected) == expected
