"""What is named beside or before the figure and taken up: "celle-ci", "qui", a participle, a place between two figures."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Les abonnés sont nombreux. Ces derniers sont 6,7 millions.", {"6,7 millions": "abonnés"}),
        ("La production repart. Celle-ci atteint 4 millions de tonnes.", {"4 millions de tonnes": "production"}),
        ("L'État a relevé les taxes. Ces dernières ont augmenté de 3 %.", {"3 %": "taxes"}),
        ("La région finance le budget. Celui-ci s'élève à 90 millions d'euros.", {"90 millions d'euros": "budget"}),
        ("L'usine verse des salaires. Ceux-ci ont progressé de 2 %.", {"2 %": "salaires"}),
        ("La sonde approche une lune. Celle-ci orbiterait à 30.000 km de la planète.", {"30.000 km": "orbiterait"}),
    ],
)
def test_latter(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Celle-ci" and "ces derniers" stand for what was named last, unless they do something."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le trimestre connaît une hausse du chômage, qui passe de 9,8 % à 10 %.", {"9,8 %": "share", "10 %": "share"}),
        ("Le pays subit une baisse du taux d'emploi, qui recule à 61 %.", {"61 %": "share"}),
        ("L'inflation marque un repli, qui la ramène à 2 %.", {"2 %": "share"}),
        ("L'enseigne a vu un recul de sa marge, qui tombe de 8 % à 6 %.", {"8 %": "share", "6 %": "share"}),
        ("La Grèce annonce une hausse du déficit, qui atteint 4 % du PIB.", {"4 %": "share"}),
        ("La croissance, qui passe de 1 % à 2 %, surprend.", {"1 %": "change up", "2 %": "change up"}),
    ],
)
def test_rise_told_of(read: Read, text: str, expected: dict[str, object]) -> None:
    """A clause that goes on about a rise tells the levels of what rises; growth has no other level than itself."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les loyers grimpent de 3,4 % à Lyon et de 2,8 % à Nantes.", {"3,4 %": "change up", "2,8 %": "change up"}),
        ("Soit une hausse de 0,6 % en un mois et 1,3 % en trois mois.", {"0,6 %": "change up", "1,3 %": "change up"}),
        ("Le trafic recule de 4 % en semaine, de 9 % le dimanche.", {"4 %": "change down", "9 %": "change down"}),
        ("La production a chuté de 12 % dans le Nord et de 7 % dans l'Est.", {"7 %": "change down"}),
        ("Les prix ont baissé de 2 % pour les maisons et de 5 % pour les studios.", {"5 %": "change down"}),
        ("Le taux atteint 7 % à Paris et 12 % à Marseille.", {"7 %": "share", "12 %": "share"}),
    ],
)
def test_figures_for_several_places(read: Read, text: str, expected: dict[str, object]) -> None:
    """A figure for another place or time states what the one before it states."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Netflix a vu partir 1,8 million d'abonnés au printemps.", {"1,8 million d'abonnés": "change down"}),
        ("La commune voit arriver 300 familles par an.", {"300 familles": "change up"}),
        ("La banque a vu fuir 12.000 clients.", {"12.000 clients": "change down"}),
        ("Le village a vu disparaître 40 commerces.", {"40 commerces": "change down"}),
        ("L'archipel voit affluer 20.000 visiteurs.", {"20.000 visiteurs": "change up"}),
        ("Le pays a vu naître 700.000 enfants.", {"700.000 enfants": "level"}),
    ],
)
def test_seen_to_come_or_go(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is seen to leave or to arrive is lost or gained."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le club affiche une masse salariale équivalant à 86 % de ses recettes.", {"86 %": "masse salariale"}),
        ("Elle détient une créance dépassant 40 millions d'euros.", {"40 millions d'euros": "créance"}),
        ("Le contrat prévoit une prime correspondant à 3 % du salaire.", {"3 %": "prime"}),
        ("Son résultat opérationnel courant ressort à 132 millions d'euros.", {"132 millions d'euros": "résultat opérationnel"}),
        ("Il porte à 52 millions d'euros le total de ses levées.", {"52 millions d'euros": "total de ses levées"}),
        ("À titre d'exemple, la facture moyenne atteint 900 euros.", {"900 euros": "facture moyenne"}),
        ("Grâce à la vigueur de la demande, le chiffre d'affaires atteint 3 milliards.", {"3 milliards": "chiffre d'affaires"}),
        ("Sur le plus long terme, la Bourse gagne (+3,1 %).", {"+3,1 %": "Bourse"}),
    ],
)
def test_held_to_its_noun(read: Read, text: str, expected: dict[str, object]) -> None:
    """A participle or a verb that only holds the figure to its noun, whatever adverbial stands by."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La coalition a 312 sièges sur 577, contre 246 en 2020.", {"312 sièges": "246", "577": ""}),
        ("La banque laisse son taux à 4,5 %, après une baisse de 25 points de base.", {"4,5 %": ""}),
        ("L'inflation atteint 3 %, après un recul de 0,4 point en mars.", {"3 %": ""}),
        ("Le port emploie 60 dockers sur 90, contre 75 en mai.", {"60 dockers": "75"}),
        ("Les ventes gagnent 3 %, après une baisse de 2 % en mars.", {"3 %": "2 %"}),
        ("Le taux atteint 4,5 %, contre 4,7 % en mars.", {"4,5 %": "4,7 %"}),
    ],
)
def test_compared_with_its_like(read: Read, text: str, expected: dict[str, object]) -> None:
    """A level is compared with a level of the same, not with a move in points, and the part rather than its whole."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La gauche recueille 33 % des voix, devant la majorité sortante (20 %).", {"20 %": "voix"}),
        ("Le film a fait 2,1 millions d'entrées, derrière la comédie (3,4 millions).", {"3,4 millions": "entrées"}),
        ("Le maire obtient 41 % des suffrages, devant une avocate (30 %) et un éleveur (9 %).", {"9 %": "suffrages"}),
        ("Le titre, introduit à 12 euros, a clôturé sa première séance à 13,80 euros.", {"13,80 euros": "titre"}),
        ("Le fleuve a débordé, le niveau de la Seine ayant atteint 6,10 m.", {"6,10 m": "niveau"}),
        ("La crue a fait 24 blessés. Le lac est à 300 m.", {"300 m": "lac"}),
        ("Elle s'impose avec deux minutes d'avance.", {"deux minutes": "avance"}),
        ("Le bilan est de 1.300 soldats tués, contre 900 prisonniers.", {"900 prisonniers": "prisonniers"}),
        ("La chaîne a vendu 300 robots, contre 250 unités en 2022.", {"250 unités": "robots"}),
        (
            "Il avait cité le taux de réussite du brevet et il recule, passant de 89 % à 39 %.",
            {"39 %": "taux de réussite du brevet"},
        ),
        ("Le cinéma a fait 15 millions d'entrées en mai, un record depuis 2019 (17 millions).", {"17 millions": "entrées"}),
        ("Une tonne de cuivre se vend 9.800 dollars.", {"9.800 dollars": "cuivre"}),
        ("Le carnet atteint 8.616 appareils, l'équivalent de onze ans de production.", {"onze ans": "carnet"}),
        ("Quelque 60 % des PME manquent de bras, un chiffre en hausse de 5 points.", {"5 points": "PME manquent de bras"}),
        ("La voiture écrase la concurrence (71 %), devant le train (19 %).", {"19 %": "train"}),
    ],
)
def test_of_the_same_or_its_own(read: Read, text: str, expected: dict[str, object]) -> None:
    """A rival's bracket and a copy are of the same; another thing counted or measured is of its own."""
    assert read("indicator", text, expected) == expected
