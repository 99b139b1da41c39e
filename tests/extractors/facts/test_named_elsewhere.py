"""Parts of changes, what stands after its figure, and windows to come."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("La direction veut supprimer 90 postes, dont 40 au siège.", {"40": "change down"}),
        ("Le budget sera amputé de 204 millions d'euros, dont 96 millions pour les musées.", {"96 millions": "change down"}),
        ("L'usine a créé 300 emplois, dont 120 à Brest.", {"120": "change up"}),
        ("La ville a perdu 900 habitants, dont 300 enfants.", {"300 enfants": "change down"}),
        ("L'opérateur a gagné 45 000 abonnés, dont 12 000 dans la fibre.", {"12 000": "change up"}),
        ("Le site compte 640 salariés, dont 40 cadres.", {"40 cadres": "level"}),
        ("Le groupe va licencier 450 personnes.", {"450 personnes": "change down"}),
        ("Le groupe va fermer le site et licencier 450 personnes.", {"450 personnes": "change down"}),
        ("L'once d'or grignotait 0,4 %.", {"0,4 %": "change up"}),
        ("Le jeu rapporte 160 millions de dollars de recettes en moins d'un mois.", {"160 millions de dollars": "level"}),
    ],
)
def test_parts_of_changes(read: Read, text: str, expected: dict[str, object]) -> None:
    """A part of what comes or goes does so too, whatever the tagger takes the infinitive for."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le ministère chiffre à 1,1 milliard d'euros le coût de la fraude.", {"1,1 milliard d'euros": "coût de la fraude"}),
        ("L'opérateur évalue à 850 millions d'euros le manque à gagner.", {"850 millions d'euros": "manque à gagner"}),
        ("Le cacao a atteint un pic de 11.000 dollars la tonne.", {"11.000 dollars la tonne": "cacao"}),
        ("Le moteur consomme 20 % de carburant de moins que l'ancien.", {"20 %": "carburant"}),
        ("Le groupe va supprimer 450 emplois, soit un cinquième de ses effectifs.", {"un cinquième": "effectifs"}),
        ("Le film a cumulé 2,3 millions d'entrées, plus que les 1,8 million du précédent volet.", {"1,8 million": "entrées"}),
        ("La billetterie a rapporté 31 millions d'euros, la restauration 12.", {"12": "restauration"}),
        ("La chaîne compte 600 hôtels et compte en ouvrir 300.", {"300": "hôtels"}),
        ("L'aide atteint 160 millions d'euros, soit 16 % du total.", {"16 %": "aide"}),
    ],
)
def test_named_elsewhere(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is reckoned stands after the figure, what reaches a peak before it, what is elided was counted before."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le groupe veut tripler cette part en cinq ans.", {"tripler": ""}),
        ("L'usine va embaucher 300 ingénieurs au cours des cinq prochaines années.", {"300 ingénieurs": ""}),
        ("Les loyers augmenteront de 4 % en deux ans.", {"4 %": ""}),
        ("Le parc devrait doubler en dix ans.", {"doubler": ""}),
        ("La fréquentation baisserait de 3 % d'ici trois ans.", {"3 %": ""}),
        ("Les ventes ont doublé en dix ans.", {"doublé": "dix ans"}),
        ("Les recettes ont été inférieures de 4,7 milliards d'euros aux prévisions.", {"4,7 milliards d'euros": "prévisions"}),
    ],
)
def test_window(read: Read, text: str, expected: dict[str, object]) -> None:
    """The window of a change to come is when it comes, that of a change that came is what it is counted from."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Immatriculations : Peugeot (+12,3 %) et Renault (-4,1 %) se disputent la tête.", {"+12,3 %": "immatriculations"}),
        ("Ventes : Citroën plonge de 18 %.", {"18 %": "ventes"}),
        ("Le CAC 40 a fini dans le vert. L'indice vedette a gagné 1,3 %.", {"1,3 %": "CAC 40"}),
        ("Kelvo a levé 25 millions d'euros auprès de trois fonds, dont 10 millions à Brest.", {"10 millions": "levé"}),
        ("Le pays a deux groupes : le premier exploite 34.000 tonnes, le second 12.000.", {"12.000": "exploite"}),
        ("La compagnie affiche un déficit. Renault lui doit 12 milliards d'euros.", {"12 milliards d'euros": "doit"}),
        (
            "Trois ménages sur dix ont une pompe à chaleur, deux fois plus qu'il y a cinq ans.",
            {"deux fois plus": "ont une pompe à chaleur"},
        ),
        ("Conférence : Renault plonge de 18 % en Bourse.", {"18 %": "titre"}),
    ],
)
def test_labels_and_ranks(read: Read, text: str, expected: dict[str, object]) -> None:
    """A label says what is measured of all it heads; "la seconde" is one of what was named, and no measure of it."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le sucre passe de 1 900 francs (1,08 euro) à 2 200 francs.", {"2 200 francs": "1 900 francs"}),
        ("Les ventes sont en hausse de 9 % par rapport à la moyenne décennale.", {"9 %": "la moyenne décennale"}),
        ("Le loyer a grimpé de 3 % comparé au parc social.", {"3 %": "parc social"}),
        (
            "La récolte atteint 39 tonnes, soit 18 % de moins que l'an dernier, en deçà de sa moyenne de 44 tonnes.",
            {"18 %": "l'an dernier", "39 tonnes": "44 tonnes"},
        ),
        ("Le fret a fondu de 4 % par rapport à mai.", {"4 %": "mai"}),
        ("Le sucre passe de 1 900 à 2 200 francs (2,30 euros).", {"2 200 francs": "1 900"}),
    ],
)
def test_moves_and_norms(read: Read, text: str, expected: dict[str, object]) -> None:
    """A bracket does not part the two ends of a move; a change has what it is set in relation to for a baseline."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La masse salariale engloutit 84 % des revenus.", {"84 %": "masse salariale"}),
        ("L'électrique a capté 17,4 % des ventes.", {"17,4 %": "électrique"}),
        ("Le transport absorbe un tiers du budget.", {"un tiers": "transport"}),
        ("La grève a déjà coûté 6 millions d'euros.", {"6 millions d'euros": "coûté"}),
        ("La fermeture doit encore coûter 310 millions d'euros.", {"310 millions d'euros": "coûter"}),
        ("Nous sommes passés de 4 000 à 10 000 installations par jour.", {"4 000": "installations"}),
        ("Le forfait coûte 20 euros.", {"20 euros": "forfait"}),
        ("Renault a capté 17 % des ventes.", {"17 %": "ventes"}),
    ],
)
def test_who_takes_and_what_costs(read: Read, text: str, expected: dict[str, object]) -> None:
    """What takes its part of a whole is measured; a mishap has no price, what it cost is said by the verb."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'action Renault, qui a bondi de 35 %, a fini à 78 euros.", {"35 %": "action"}),
        ("Le marché des batteries triplerait d'ici à 2030.", {"triplerait": "marché des batteries"}),
        ("La métropole a enregistré 4.120 ventes de logements neufs, deux fois moins qu'en 2021.", {"deux fois moins": "ventes"}),
        ("Le secteur a créé 103 000 postes nets sur l'année, trois fois moins qu'en 2022.", {"trois fois moins": "postes nets"}),
        ("L'usine va recruter 800 cheminots, dont 120 conducteurs.", {"120 conducteurs": "conducteurs"}),
        ("L'usine a produit 300 voitures en mai, 5 % de moins qu'en avril.", {"5 %": "voitures"}),
        ("Le groupe a vendu 300 voitures ; Renault gagne deux fois moins qu'en 2021.", {"deux fois moins": "voitures"}),
    ],
)
def test_owned_and_apposed(read: Read, text: str, expected: dict[str, object]) -> None:
    """Shares, markets and parts are measured themselves; a comparison is of the figure whose phrase it closes."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La banque a abaissé de 0,3 point sa prévision de croissance.", {"0,3 point": "forecast"}),
        ("Le courtier ramène de 700 à 620 euros son objectif de cours.", {"700": "target", "620 euros": "target"}),
        ("Le groupe relève à 3 milliards d'euros sa prévision de ventes.", {"3 milliards d'euros": "forecast"}),
        ("L'institut a réduit d'un point sa prévision.", {"un point": "forecast"}),
        ("La ville porte à 40 % son objectif de logements sociaux.", {"40 %": "target"}),
        ("Le groupe a abaissé de 0,3 point son taux.", {"0,3 point": "reported"}),
    ],
)
def test_revised(read: Read, text: str, expected: dict[str, object]) -> None:
    """An outlook that is revised is one, wherever it stands."""
    assert read("status", text, expected) == expected
