"""Changes and their direction: verbs, nouns, signs, multipliers."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le cours du blé a bondi de 7 % en une semaine.", {"7 %": "change up"}),
        ("La fréquentation des piscines a grimpé de 15 % cet été.", {"15 %": "change up"}),
        ("Le prix de la vanille s'envole de 60 %.", {"60 %": "change up"}),
        ("Le titre Airbus s'est adjugé 2,4% à la clôture.", {"2,4%": "change up"}),
        ("Les ventes de tracteurs gagnent 3 % au printemps.", {"3 %": "change up"}),
        ("La masse salariale a progressé de 4,6 % en 2023.", {"4,6 %": "change up"}),
        ("Le secteur de l'aide à domicile croît de 5 % par an.", {"5 %": "change up"}),
        ("Le réseau s'est étoffé de 12 % l'an passé.", {"12 %": "change up"}),
        ("L'action Kering s'arroge 1,9 % mardi.", {"1,9 %": "change up"}),
        ("Les loyers ont flambé de 9 % à Lisbonne.", {"9 %": "change up"}),
        ("La production d'acier a rebondi de 6 % en mars.", {"6 %": "change up"}),
        ("Le yen s'apprécie de 0,8% face au dollar.", {"0,8%": "change up"}),
        ("Les primes d'assurance ont renchéri de 11 %.", {"11 %": "change up"}),
        ("L'indice des prix avance de 0,3 % en avril.", {"0,3 %": "change up"}),
        ("Le déficit commercial s'est creusé de 14 %.", {"14 %": "change up"}),
    ],
)
def test_rising_verb(read: Read, text: str, expected: dict[str, object]) -> None:
    """A verb of rising with a ratio is a change up."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les mises en chantier ont reculé de 24 % cet hiver.", {"24 %": "change down"}),
        ("L'activité manufacturière fléchit de 1,2 %.", {"1,2 %": "change down"}),
        ("Le titre Worldline cédait 3,7% à la mi-séance.", {"3,7%": "change down"}),
        ("Vallourec lâche 5 % à la Bourse de Paris.", {"5 %": "change down"}),
        ("Le cuivre a abandonné 2 % à Londres.", {"2 %": "change down"}),
        ("La collecte de lait a chuté de 8 % en Bretagne.", {"8 %": "change down"}),
        ("Les transactions dégringolent de 31 % dans l'ancien.", {"31 %": "change down"}),
        ("La livre turque s'est repliée de 0,6 %.", {"0,6 %": "change down"}),
        ("Les réserves de change se sont effritées de 1,5 %.", {"1,5 %": "change down"}),
        ("Les immatriculations de diesels ont plongé de 40 %.", {"40 %": "change down"}),
        ("La consommation de vin rouge se tasse de 3 %.", {"3 %": "change down"}),
        ("Les marges du raffinage ont fondu de 55 %.", {"55 %": "change down"}),
        ("Le groupe hôtelier dévisse de 10% à Londres.", {"10%": "change down"}),
        ("Le prix du porc a reflué de 4 % en un mois.", {"4 %": "change down"}),
        ("La natalité a décliné de 6,6 % en 2023.", {"6,6 %": "change down"}),
    ],
)
def test_falling_verb(read: Read, text: str, expected: dict[str, object]) -> None:
    """A verb of falling with a ratio is a change down."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La ministre a confirmé une hausse de 10 % des péages.", {"10 %": "change up"}),
        ("Le club annonce un bond de 45 % de sa billetterie.", {"45 %": "change up"}),
        ("L'année se solde par une progression des recettes de 7,5 %.", {"7,5 %": "change up"}),
        ("Le cabinet attend une croissance du marché de 2 % par an.", {"2 %": "change up"}),
        ("Une envolée de 80 % du cours du cacao pénalise les chocolatiers.", {"80 %": "change up"}),
        ("Les éleveurs réclament une revalorisation de 15 % du prix du lait.", {"15 %": "change up"}),
        ("Le rebond spectaculaire de 22 % du fret aérien se confirme.", {"22 %": "change up"}),
        ("Avec une augmentation de 3 points, la taxe atteint un record.", {"3 points": "change up"}),
    ],
)
def test_rising_noun(read: Read, text: str, expected: dict[str, object]) -> None:
    """A noun of rising makes the ratio that completes it a change up."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Un repli de 2,1 % des dépenses de santé est observé.", {"2,1 %": "change down"}),
        ("Le syndicat dénonce un recul de 5 % du pouvoir d'achat.", {"5 %": "change down"}),
        ("La baisse de 30 % des aides inquiète les maraîchers.", {"30 %": "change down"}),
        ("Le trimestre est marqué par une contraction de l'activité de 0,4 %.", {"0,4 %": "change down"}),
        ("Une chute de 12 points en un mois : le président dévisse dans l'opinion.", {"12 points": "change down"}),
        ("La direction impose une réduction des budgets de 20 %.", {"20 %": "change down"}),
        ("L'érosion de 6 % des abonnements inquiète la rédaction.", {"6 %": "change down"}),
        ("Après un léger tassement de 1 %, les ventes repartent.", {"1 %": "change down"}),
    ],
)
def test_falling_noun(read: Read, text: str, expected: dict[str, object]) -> None:
    """A noun of falling makes the ratio that completes it a change down."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les recettes ont atteint 93 millions d'euros (+12 %).", {"93 millions d'euros": "level", "+12 %": "change up"}),
        ("Biscuits : +4,1 % ; confitures : -2,5 %.", {"+4,1 %": "change up", "-2,5 %": "change down"}),
        ("Le commerce extérieur a contribué pour -0,3 point.", {"-0,3 point": "change down"}),
        ("Dans l'hôtellerie (–9 %), la saison a mal débuté.", {"–9 %": "change down"}),
        ("Le ticket moyen (+1,8%) compense la baisse du nombre de clients.", {"+1,8%": "change up"}),
        ("En Savoie, l'enneigement est déficitaire: −35 % à 1.800 mètres.", {"−35 %": "change down"}),
    ],
)
def test_written_sign(read: Read, text: str, expected: dict[str, object]) -> None:
    """A written sign says which way the change goes; the value itself stays positive."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le bénéfice ressort à 61 millions d'euros, en hausse de 8 %.", {"8 %": "change up"}),
        ("En baisse de 2 %, la production s'élève à 14.000 tonnes.", {"2 %": "change down", "14.000 tonnes": "level"}),
        ("Les nuitées sont en recul de 3,4 %.", {"3,4 %": "change down"}),
        ("Le budget de la culture, en progression de 1,1 %, atteint un plus haut.", {"1,1 %": "change up"}),
        ("La Bourse de Tokyo a clôturé en repli de 1,3%.", {"1,3%": "change down"}),
        ("Les exportations, en chute de 18 %, pèsent sur la croissance.", {"18 %": "change down"}),
    ],
)
def test_en_hausse_de(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "En hausse de", "en recul de"."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le prix du mètre carré a été multiplié par trois.", {"multiplié par trois": "change up"}),
        ("Les contrôles ont doublé en un an.", {"doublé": "change up"}),
        ("Le nombre de guichets a été divisé par quatre.", {"divisé par quatre": "change down"}),
        ("La file d'attente compte deux fois moins de patients.", {"deux fois moins": "change down"}),
        ("La production de panneaux solaires a triplé depuis 2020.", {"triplé": "change up"}),
        ("Les Danois recyclent trois fois plus que nous.", {"trois fois plus": "change up"}),
    ],
)
def test_multiplier(read: Read, text: str, expected: dict[str, object]) -> None:
    """Multipliers are changes, up or down by their own words."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'opérateur a perdu 140.000 abonnés en trois mois.", {"140.000 abonnés": "change down"}),
        ("Le groupe va supprimer 1.200 postes.", {"1.200 postes": "change down"}),
        ("La plateforme a conquis 600.000 clients cet été.", {"600.000 clients": "change up"}),
        ("L'usine créera 80 emplois.", {"80 emplois": "change up"}),
        ("La ville a perdu 4.500 habitants.", {"4.500 habitants": "change down"}),
        ("Quelque 900 emplois ont été détruits dans la métallurgie.", {"900 emplois": "change down"}),
        ("Le journal a gagné 25.000 lecteurs.", {"25.000 lecteurs": "change up"}),
    ],
)
def test_people_won_and_lost(read: Read, text: str, expected: dict[str, object]) -> None:
    """Jobs cut and subscribers lost are a change down, those won a change up."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'enseigne a abaissé ses prix de 10 %.", {"10 %": "change down"}),
        ("Le gouvernement a relevé la taxe de 3 centimes.", {"3 centimes": "change up"}),
        ("La BCE a réduit ses taux de 25 points de base.", {"25 points de base": "change down"}),
        ("Le département a raboté ses subventions de 15 %.", {"15 %": "change down"}),
        ("La sécheresse a fait grimper la facture de 20 %.", {"20 %": "change up"}),
        ("La direction a majoré les primes de 5 %.", {"5 %": "change up"}),
        ("Le constructeur a allégé la caisse de 120 kg.", {"120 kg": "change down"}),
    ],
)
def test_mover_and_moved(read: Read, text: str, expected: dict[str, object]) -> None:
    """Somebody moves something by the figure."""
    assert read("measure", text, expected) == expected
