"""Whose a figure is by what the verb does with it, by who holds the thing, or because a person is meant."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("La grève a coûté 3 millions d'euros à la SNCF.", {"3 millions d'euros": "SNCF"}),
        ("Le contrat rapportera 300 millions d'euros à Thales d'ici 2027.", {"300 millions d'euros": "Thales"}),
        ("Le plan permettra à Renault d'économiser 2 milliards d'euros.", {"2 milliards d'euros": "Renault"}),
        ("L'accord oblige Google à céder 10 filiales.", {"10 filiales": "Google"}),
        ("L'opération valorise Doctolib à 5,8 milliards d'euros.", {"5,8 milliards d'euros": "Doctolib"}),
        ("Deezer lève des fonds. L'opération la valorise 900 millions d'euros.", {"900 millions d'euros": "Deezer"}),
        (
            "La Juventus a triché. La Fédération italienne menace de lui infliger 10 points de pénalité.",
            {"10 points": "Juventus"},
        ),
        ("Un tribunal de Milan a condamné Uber à 2 millions d'euros d'amende.", {"2 millions d'euros": "Uber"}),
        ("La grève a coûté 3 millions d'euros au pays.", {"3 millions d'euros": ""}),
    ],
)
def test_other_parts_of_the_verb(read: Read, text: str, expected: dict[str, object]) -> None:
    """Whom it costs, who is let or made to do it, on whom a value is put or a fine imposed."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Un sondage Elabe donne 32 % d'intentions de vote au Rassemblement national.", {"32 %": "Rassemblement national"}),
        ("L'Ifop crédite le Parti socialiste de 14 % des intentions de vote.", {"14 %": "Parti socialiste"}),
        ("Ipsos accorde 21 % des voix à La France insoumise.", {"21 %": "La France insoumise"}),
        ("Un baromètre crédite Les Républicains de 7 % des suffrages.", {"7 %": "Les Républicains"}),
        ("Une enquête donne 12 % des voix au Parti communiste français.", {"12 %": "Parti communiste français"}),
        ("Une enquête donne 12 % des voix au maire sortant.", {"12 %": ""}),
    ],
)
def test_credited(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who gets the votes in a poll, never the pollster."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le site, qui appartient à Geodis, emploie 340 salariés.", {"340 salariés": "Geodis"}),
        ("Le site, exploité par Arkema, emploie 340 salariés.", {"340 salariés": "Arkema"}),
        ("L'usine, propriété de Michelin depuis 2001, a fabriqué 3 millions de pneus.", {"3 millions de pneus": "Michelin"}),
        ("La raffinerie, détenue par ExxonMobil, traite 240.000 barils par jour.", {"240.000 barils": "ExxonMobil"}),
        ("La centrale, gérée par EDF, a produit 12 TWh.", {"12 TWh": "EDF"}),
        ("L'usine, à deux pas de Michelin, a fabriqué 3 millions de pneus.", {"3 millions de pneus": ""}),
    ],
)
def test_holder(read: Read, text: str, expected: dict[str, object]) -> None:
    """Whose the thing is that the clause is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Carrefour tient bon. L'État détient 27 % du capital et Moulin 12 %.", {"27 %": "Carrefour", "12 %": "Carrefour"}),
        ("Novartis réduit la voilure. Le géant bâlois emploie 7500 personnes.", {"7500 personnes": "Novartis"}),
        ("D'après Le Monde et Mediapart, le sénateur a touché 7 chèques.", {"7 chèques": ""}),
        ("La Bourse de Casablanca a perdu 0,3 %.", {"0,3 %": ""}),
        ("TotalEnergies et Shell ont signé un accord de 10 milliards de dollars.", {"10 milliards de dollars": "TotalEnergies"}),
        ("Vinci, Eiffage et Bouygues ont remporté un contrat de 600 millions d'euros.", {"600 millions d'euros": "Vinci"}),
        ("Engie inaugure un parc. Il compte 88 turbines fournies par Vestas.", {"88 turbines": "Engie"}),
        (
            "« Nous avons ouvert 12 magasins », a dit à l'AFP la directrice générale de Kiabi, Anne Duval.",
            {"12 magasins": "Kiabi"},
        ),
        (
            "Migros réduit la voilure. Le géant orange, qui emploie 99 000 personnes, cède une usine.",
            {"99 000 personnes": "Migros"},
        ),
        (
            "EDF a fixé le coût du chantier à 13 milliards d'euros. La Cour des comptes en voit 19 milliards. "
            "Le parc a produit 320 TWh.",
            {"320 TWh": "EDF"},
        ),
    ],
)
def test_several_named(read: Read, text: str, expected: dict[str, object]) -> None:
    """Which of several: the company whose capital it is, the first of those who act, the one spoken of and no bystander."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Bernard Arnault dirige LVMH depuis 1989. Sa fortune dépasse 180 milliards d'euros.", {"180 milliards d'euros": ""}),
        ("Carlos Ghosn a quitté Renault. Sa peine a été portée à 4 ans.", {"4 ans": ""}),
        ("Nicolas Sarkozy a quitté l'UMP. Il est condamné à 75 000 euros d'amende.", {"75 000 euros": ""}),
        ("Xavier Niel dirige Iliad. Son patrimoine a gagné 2 milliards d'euros.", {"2 milliards d'euros": ""}),
        ("Antoine Dupont joue à Toulouse. Il a inscrit 12 essais.", {"12 essais": ""}),
        ("Xavier Niel dirige Iliad. Son chiffre d'affaires a bondi de 5 %.", {"5 %": "Iliad"}),
    ],
)
def test_person(read: Read, text: str, expected: dict[str, object]) -> None:
    """A person's own fortune, sentence or feat is not of the firm that they lead."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La société EI a été attaquée. Il y aurait eu 111 attaques en un an.", {"111 attaques": ""}),
        ("Alstom a signé. Il faut 40 tonnes d'acier par rame.", {"40 tonnes": ""}),
        ("Alstom a signé. Il manque 40 ingénieurs dans la région.", {"40 ingénieurs": ""}),
        ("Alstom a signé. Il existe 12 gisements de lithium.", {"12 gisements": ""}),
        ("Alstom a signé. Il s'agit de 40 voitures par rame.", {"40 voitures": ""}),
        ("Alstom a signé. Il emploie 40 ingénieurs à Reichshoffen.", {"40 ingénieurs": "Alstom"}),
    ],
)
def test_impersonal(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Il" that stands for nothing is no organization."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Un Airbus A320 d'EgyptAir transportait 66 personnes.", {"66 personnes": "EgyptAir"}),
        ("Une Renault Clio a percuté 3 piétons lundi.", {"3 piétons": ""}),
        ("Le véhicule, une Mercedes, a fauché 3 personnes.", {"3 personnes": ""}),
        ("Un Boeing 737 a manqué la piste de 250 mètres.", {"250 mètres": ""}),
        ("Une Tesla s'est encastrée dans un mur. Une vingtaine de pompiers sont intervenus.", {"Une vingtaine de pompiers": ""}),
        ("Tesla a livré 386.810 voitures au premier trimestre.", {"386.810 voitures": "Tesla"}),
    ],
)
def test_piece(read: Read, text: str, expected: dict[str, object]) -> None:
    """One thing of a make is not its maker."""
    assert read("organization", text, expected) == expected
