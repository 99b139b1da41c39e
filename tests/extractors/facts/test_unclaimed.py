"""What no word gives to anybody: the topic's where it is of a kind that organizations have, else nobody's."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Airbus a livré 67 avions en mai. Le trafic aérien mondial a progressé de 10,7 %.", {"10,7 %": ""}),
        (
            "Valeo a embauché un ancien de Renault. Le marché des capteurs devrait peser 9 milliards d'euros.",
            {"9 milliards d'euros": ""},
        ),
        ("Korian a ouvert un site à Pau. Les pertes du secteur dépassent 2 milliards d'euros.", {"2 milliards d'euros": ""}),
        ("Renault fait mieux que prévu. Les voitures électriques ont représenté 17 % du marché.", {"17 %": ""}),
        ("La Macif a reçu des appels par milliers. Un grêlon mesurait 10 centimètres.", {"10 centimètres": ""}),
        ("La Macif a reçu des appels par milliers. Son bénéfice a reculé de 4 %.", {"4 %": "Macif"}),
    ],
)
def test_trade_and_things(read: Read, text: str, expected: dict[str, object]) -> None:
    """A trade's figure, or a thing's, is not of the company named before it."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La plateforme Uber change ses tarifs. Plus de 2.500 chauffeurs ont manifesté lundi.", {"2.500 chauffeurs": ""}),
        ("Une usine de Saipol a explosé à Dieppe. Une dizaine de personnes ont été blessées.", {"Une dizaine de personnes": ""}),
        ("Mediapart a publié une enquête. Quelque 70 joueurs sont soupçonnés d'avoir parié.", {"70 joueurs": ""}),
        ("Lactalis a rappelé ses laits infantiles. Au moins 35 bébés sont tombés malades.", {"35 bébés": ""}),
        ("Monsanto est attaqué par des riverains. Près de 11.000 plaignants attendent un procès.", {"11.000 plaignants": ""}),
        ("Lactalis a rappelé ses laits. Quelque 12 millions de boîtes ont été vendues.", {"12 millions de boîtes": ""}),
        ("Netflix va bien. Près de 300 millions de personnes utilisent la plateforme.", {"300 millions de personnes": "Netflix"}),
    ],
)
def test_those_who_act(read: Read, text: str, expected: dict[str, object]) -> None:
    """Whoever is counted and does something of their own accord is nobody's; users are of what they use."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Kiabi a ouvert un magasin à Oran. La surface de vente atteint 1.800 m2. Le chiffre d'affaires a bondi de 9 %.",
            {"9 %": "Kiabi"},
        ),
        ("Stade Toulousain a gagné. La billetterie a rapporté 14 millions d'euros.", {"14 millions d'euros": "Stade toulousain"}),
        ("Transavia se porte bien. Le taux de remplissage atteint 91 %.", {"91 %": "Transavia"}),
        ("Deezer accélère. Le nombre d'abonnés a progressé de 12 %.", {"12 %": "Deezer"}),
        ("Renault taille dans ses frais. Quelque 120 postes vont disparaître.", {"120 postes": "Renault"}),
    ],
)
def test_what_organizations_have(read: Read, text: str, expected: dict[str, object]) -> None:
    """What organizations have is of the one spoken of just before."""
    assert read("organization", text, expected) == expected
