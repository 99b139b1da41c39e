"""What a count, a score, a distance or a duration is of: the noun counted, not merely one nearby."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Les gendarmes poursuivent la recherche de 132 disparus.", {"132 disparus": "disparus"}),
        ("L'avalanche a causé la mort de quatre alpinistes.", {"quatre alpinistes": "alpinistes"}),
        ("Une tour de seize étages a pris feu.", {"seize étages": "étages"}),
        ("La course a été animée par une échappée de douze coureurs.", {"douze coureurs": "coureurs"}),
        ("La procureure a annoncé l'arrestation de 37 suspects.", {"37 suspects": "suspects"}),
        ("La compagnie exploite une flotte de 120 avions.", {"120 avions": "flotte"}),
        ("Le stade offre une capacité de 42 000 places.", {"42 000 places": "capacité"}),
        ("Le transporteur confirme l'achat de 60 autocars.", {"60 autocars": "achat"}),
    ],
)
def test_noun_completed_by_a_count(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is counted; a noun that says how many or how much, or what is bought, has the count for its measure."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le parcours fait huit boucles de 5 km.", {"5 km": "boucles"}),
        ("Le projet comprend trois tranches de 40 millions d'euros.", {"40 millions d'euros": "tranches"}),
        ("La cave vend des lots de six bouteilles de 75 cl.", {"six bouteilles": "bouteilles"}),
        ("Le tribunal a prononcé deux amendes de 1.500 euros.", {"1.500 euros": "amendes"}),
        ("L'usine a livré douze turbines de 8 MW.", {"8 MW": "turbines"}),
        ("Le prix a baissé dans les deux cas de 4 %.", {"4 %": "prix"}),
    ],
)
def test_counted_thing_of_a_size(read: Read, text: str, expected: dict[str, object]) -> None:
    """Counted things may have a size each, but no rate of change."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La Moldavie ferme le podium avec 374 points.", {"374 points": "points"}),
        ("L'archère a marqué 193 points en finale.", {"193 points": "points"}),
        ("Le club compte 45 points après vingt journées.", {"45 points": "points"}),
        ("Le meneur de jeu a inscrit 27 points contre Limoges.", {"27 points": "points"}),
        ("Il compte cinq points d'avance au classement.", {"cinq points": "avance"}),
        ("Le CAC 40 a terminé la séance à 7.412 points.", {"7.412 points": "CAC 40"}),
    ],
)
def test_points_scored(read: Read, text: str, expected: dict[str, object]) -> None:
    """Points are what somebody scored, or the level of an index."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Un séisme de magnitude 6,4 a frappé l'île.", {"6,4": "magnitude"}),
        ("La secousse s'est produite à 23 km de profondeur.", {"23 km": "profondeur"}),
        ("Le refuge est perché à 2.400 mètres d'altitude.", {"2.400 mètres": "altitude"}),
        ("Le chalutier repose par 90 mètres de profondeur.", {"90 mètres": "profondeur"}),
        ("La somme ne représente que 2 millimètres d'épaisseur.", {"2 millimètres": "épaisseur"}),
        ("Le mur fait 4 mètres de hauteur.", {"4 mètres": "hauteur"}),
        ("La facture est de 40 euros de plus.", {"40 euros": "facture"}),
        ("Une réplique de magnitude 4,9 a été ressentie lundi.", {"4,9": "magnitude"}),
    ],
)
def test_dimension(read: Read, text: str, expected: dict[str, object]) -> None:
    """The scale or dimension that is named beside the number."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'échappée creuse un écart de trois minutes.", {"trois minutes": "level"}),
        ("La municipalité agrandit un parc de 12 hectares.", {"12 hectares": "level"}),
        ("Le fonds a créé un réseau de 300 magasins.", {"300 magasins": "level"}),
        ("La police a ouvert le feu sur une foule de 700 personnes.", {"700 personnes": "level"}),
        ("Nul ne résiste à l'accélération des deux frères belges.", {"deux frères": "level"}),
        ("Le navire s'est immobilisé en dessous de 12 nœuds.", {"12 nœuds": "level"}),
        ("L'usine d'Angers qui emploie plus de 300 personnes ferme.", {"300 personnes": "level"}),
        ("Les sociétés qui emploient plus de 300 personnes sont visées.", {"300 personnes": "threshold"}),
        ("La filiale a réduit ses effectifs de 300 personnes.", {"300 personnes": "change down"}),
        ("Une hausse de 300 places est prévue.", {"300 places": "change up"}),
    ],
)
def test_size_is_no_move(read: Read, text: str, expected: dict[str, object]) -> None:
    """How big the thing is that a verb brings about is no change by as much."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La banque a été dirigée pendant 35 ans par son fondateur.", {"35 ans": "dirigée"}),
        ("Le pétrolier a dérivé durant trois jours.", {"trois jours": "dérivé"}),
        ("L'application répond en deux secondes.", {"deux secondes": "répond"}),
        ("La Norvégienne a bouclé le parcours en 42 minutes.", {"42 minutes": "bouclé"}),
        ("Le retard est de 3 minutes. L'équipe a fini en 5 heures.", {"5 heures": "fini"}),
        ("Le trajet est de 3 heures.", {"3 heures": "trajet"}),
        ("Un automobiliste a circulé à contresens pendant 22 kilomètres.", {"22 kilomètres": "circulé"}),
    ],
)
def test_time_taken(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is done for or within a time."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Il y a eu sept matchs, six victoires, un nul, 34 buts.", {"six victoires": "victoires", "34 buts": "buts"}),
        ("Le bilan (12 médailles, 45 finales) est flatteur.", {"12 médailles": "médailles", "45 finales": "finales"}),
        ("Le site (300 ouvriers, 40 cadres) reste ouvert.", {"300 ouvriers": "ouvriers", "40 cadres": "cadres"}),
        ("L'offre comprend deux vols, cinq nuits, trois visites guidées.", {"trois visites": "visites guidées"}),
        ("Le réseau (62 gares, 4 dépôts) emploie 900 agents.", {"4 dépôts": "dépôts"}),
        ("L'orage prive 25.000 foyers, la majeure partie (18.000) en Bretagne.", {"18.000": "foyers"}),
        ("Le parc (62 rames, contre 54 en 2020) vieillit.", {"62 rames": "rames", "54": "rames"}),
    ],
)
def test_counts_in_a_row(read: Read, text: str, expected: dict[str, object]) -> None:
    """Each count of an enumeration is of its own noun."""
    assert read("indicator", text, expected) == expected
