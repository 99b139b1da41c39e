"""What is measured, as the text names it."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Les exportations de vin ont reculé de 9,4 % en 2023.", {"9,4 %": "exportations de vin"}),
        ("La facture énergétique s'est allégée de 46 milliards d'euros.", {"46 milliards d'euros": "facture énergétique"}),
        ("Le trafic passagers a bondi de 14 % à Orly.", {"14 %": "trafic passagers"}),
        ("Le salaire médian s'élève à 2.091 euros.", {"2.091 euros": "salaire médian"}),
        ("La fréquentation des musées a progressé de 3 %.", {"3 %": "fréquentation des musées"}),
        ("Son endettement a grimpé à 4 milliards d'euros.", {"4 milliards d'euros": "endettement"}),
        ("L’effectif de l’école a doublé.", {"doublé": "effectif de l'école"}),
    ],
)
def test_subject(read: Read, text: str, expected: dict[str, object]) -> None:
    """The noun phrase that is the subject of a verb of change or state."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La ville de Lyon a planté 56.000 arbres.", {"56.000 arbres": "arbres"}),
        ("Iliad a recruté 310.000 abonnés au premier trimestre.", {"310.000 abonnés": "abonnés"}),
        ("La mutuelle a dégagé un excédent de 12 millions d'euros.", {"12 millions d'euros": "excédent"}),
        ("L'éditeur affiche une marge de 25 %.", {"25 %": "marge"}),
        ("Le groupe a versé 3 milliards d'euros de dividendes.", {"3 milliards d'euros": "dividendes"}),
        ("Le port a traité 14 millions de tonnes de céréales.", {"14 millions de tonnes": "céréales"}),
        ("La police a saisi 340 kilos de cocaïne.", {"340 kilos": "cocaïne"}),
    ],
)
def test_object(read: Read, text: str, expected: dict[str, object]) -> None:
    """The noun counted, or the object that the figure completes."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La région comptait 40 maternités en 2000. Elle n'en compte plus que 22.", {"22": "maternités"}),
        pytest.param(
            "Disney perd des abonnés. Paramount en a gagné 3,7 millions.",
            {"3,7 millions": "abonnés"},
            marks=pytest.mark.xfail(reason="« en » does not take the noun counted before", strict=True),
        ),
        pytest.param(
            "Les librairies rouvrent. La capitale en dénombre 400.",
            {"400": "librairies"},
            marks=pytest.mark.xfail(reason="a bare number after « en » is no mention yet", strict=True),
        ),
        ("Les bornes se multiplient : le pays en recense 130.000.", {"130.000": "bornes"}),
        pytest.param(
            "Le groupe fabriquait des vélos en Asie. Il en assemble désormais 250.000 à Roanne.",
            {"250.000": "vélos"},
            marks=pytest.mark.xfail(reason="« en » does not take the noun counted before", strict=True),
        ),
    ],
)
def test_en(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "En" stands for what the sentence before counted."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La ministre a confirmé une augmentation de 2 % des péages.", {"2 %": "péages"}),
        ("Un recul de 3,1 % de la production manufacturière a surpris les économistes.", {"3,1 %": "production manufacturière"}),
        ("Le bond de 40 % des cours du café inquiète.", {"40 %": "cours du café"}),
        ("La chute de 8 points de la popularité du maire se confirme.", {"8 points": "popularité du maire"}),
        ("Avec une progression de 15 % de ses commandes, l'avionneur souffle.", {"15 %": "commandes"}),
        ("La direction envisage une baisse des effectifs de 5 %.", {"5 %": "effectifs"}),
        ("La filière réclame une réduction de 10 % des charges sociales.", {"10 %": "charges sociales"}),
    ],
)
def test_noun_of_change(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Une hausse de 12 % des ventes": what moves, not the move."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La jeune pousse a levé 42 millions d'euros.", {"42 millions d'euros": "levé"}),
        ("Les vacanciers ont dépensé 3,5 milliards d'euros sur la côte.", {"3,5 milliards d'euros": "dépensé"}),
        ("Le club a emprunté 30 millions d'euros.", {"30 millions d'euros": "emprunté"}),
        ("L'Etat a injecté 2 milliards d'euros dans la compagnie.", {"2 milliards d'euros": "injecté"}),
        ("Le pays importe 40 TWh par an.", {"40 TWh": "importe"}),
    ],
)
def test_verb(read: Read, text: str, expected: dict[str, object]) -> None:
    """The verb itself where no noun says what is measured."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le parc compte 4.200 vélos, contre 3.100 en 2022.", {"4.200 vélos": "vélos", "3.100": "vélos"}),
        (
            "Le bénéfice est ressorti à 31 millions d'euros, après 27 millions un an plus tôt.",
            {"31 millions d'euros": "bénéfice", "27 millions": "bénéfice"},
        ),
        ("La marge brute atteint 38 %, contre 36,5 % en 2022.", {"38 %": "marge brute", "36,5 %": "marge brute"}),
        pytest.param(
            "La fonderie a coulé 700 cloches en 2022 et 820 en 2023.",
            {"700 cloches": "cloches", "820": "cloches"},
            marks=pytest.mark.xfail(reason="a bare number whose noun is left out is no mention yet", strict=True),
        ),
        ("Le nombre d'adhérents est passé de 800 à 1.350.", {"1.350": "nombre d'adhérents"}),
        ("Le loyer moyen a augmenté de 3,5 % à Lyon et de 2,1 % à Lille.", {"3,5 %": "loyer moyen", "2,1 %": "loyer moyen"}),
        ("Le bénéfice a bondi. Il atteint 12 millions d'euros.", {"12 millions d'euros": "bénéfice"}),
    ],
)
def test_carried_over(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is left out is carried over from what was just measured."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le bénéfice net (87 millions d'euros) a déçu.", {"87 millions d'euros": "bénéfice net"}),
        ("Les recettes publicitaires (+11 %) tirent la chaîne.", {"+11 %": "recettes publicitaires"}),
        ("Le chiffre d'affaires s'établit à 412 millions d'euros (+6,3 %).", {"+6,3 %": "chiffre d'affaires"}),
        ("Les téléviseurs (-8 %) et les tablettes (-12 %) souffrent.", {"-8 %": "téléviseurs", "-12 %": "tablettes"}),
        ("La filiale a vendu 2.300 motos (-4 % sur un an).", {"2.300 motos": "motos", "-4 %": "motos"}),
        (
            "La hausse est portée par les crédits immobiliers (+4 %) et l'assurance (+9 %).",
            {"+4 %": "crédits immobiliers", "+9 %": "assurance"},
        ),
    ],
)
def test_parentheses(read: Read, text: str, expected: dict[str, object]) -> None:
    """A figure in parentheses measures what stands before them."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le chiffre d'affaires progresse de 5 %, le résultat opérationnel de 9 % et le bénéfice net de 14 %.",
            {"5 %": "chiffre d'affaires", "9 %": "résultat opérationnel", "14 %": "bénéfice net"},
        ),
        (
            "Le pays compte 12 barrages, 48 éoliennes et 19 centrales à gaz.",
            {"12 barrages": "barrages", "48 éoliennes": "éoliennes", "19 centrales": "centrales à gaz"},
        ),
        (
            "L'alimentation a augmenté de 1,2 %, les services de 3 % et l'énergie de 3,8 %.",
            {"1,2 %": "alimentation", "3 %": "services", "3,8 %": "énergie"},
        ),
        (
            "La région a perdu 3.000 agriculteurs, 450 commerces et 32 gares.",
            {"3.000 agriculteurs": "agriculteurs", "450 commerces": "commerces", "32 gares": "gares"},
        ),
        (
            "L'encours du Livret A atteint 425 milliards d'euros et celui du LDDS 152 milliards.",
            {"425 milliards d'euros": "encours du Livret A", "152 milliards": "encours du LDDS"},
        ),
        (
            "Les dépenses de personnel ont coûté 12 millions d'euros, les loyers 4 millions.",
            {"12 millions d'euros": "dépenses de personnel", "4 millions": "loyers"},
        ),
    ],
)
def test_list(read: Read, text: str, expected: dict[str, object]) -> None:
    """Each figure of a list has its own indicator."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les dépenses atteignent 14 milliards d'euros, soit 6 % de plus qu'en 2022.", {"6 %": "dépenses"}),
        (
            "Le musée a vendu 310.000 billets, soit 40 % de plus que l'an passé.",
            {"310.000 billets": "billets", "40 %": "billets"},
        ),
        (
            "La récolte est estimée à 29 millions de tonnes, soit un recul de 15 %.",
            {"29 millions de tonnes": "récolte", "15 %": "récolte"},
        ),
        ("La collecte a rapporté 94 millions d'euros, soit deux fois plus qu'en 2022.", {"deux fois plus": "collecte"}),
        (
            "Le déficit s'est creusé à 154 milliards d'euros, soit 5,5 % du PIB.",
            {"154 milliards d'euros": "déficit", "5,5 %": "déficit"},
        ),
        ("L'endettement atteint 900 millions d'euros, soit trois fois l'excédent brut.", {"900 millions d'euros": "endettement"}),
    ],
)
def test_soit(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Soit" says the same thing in other terms."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'éditeur réalise 62 % de ses ventes à l'étranger.", {"62 %": "ventes"}),
        ("Le discounter détient 8 % du marché britannique.", {"8 %": "marché britannique"}),
        ("Le groupe tire la moitié de ses revenus des abonnements.", {"la moitié": "revenus"}),
        ("L'usine exporte 90 % de ses volumes.", {"90 %": "volumes"}),
        ("L'entreprise a perdu un tiers de ses clients.", {"un tiers": "clients"}),
        ("La coopérative recycle 75 % de ses emballages.", {"75 %": "emballages"}),
    ],
)
def test_part_of(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a share is a part of."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Toutes les recettes fiscales ont reculé de 2 %.", {"2 %": "recettes fiscales"}),
        ("Ce déficit atteint 3 milliards d'euros.", {"3 milliards d'euros": "déficit"}),
        ("Leur chiffre d’affaires a augmenté de 4 %.", {"4 %": "chiffre d'affaires"}),
        (
            "Le chiffre d'affaires consolidé de l'exercice clos en mars s'est élevé à 42 millions d'euros.",
            {"42 millions d'euros": "chiffre d'affaires consolidé"},
        ),
        ("C'est l'excédent commercial, en hausse de 7 %, qui rassure.", {"7 %": "excédent commercial"}),
        ("Les prix, eux, ont grimpé de 11 %.", {"11 %": "prix"}),
        ("Le nombre total de faillites, tous secteurs confondus, a bondi de 28 %.", {"28 %": "nombre total de faillites"}),
    ],
)
def test_normalised(read: Read, text: str, expected: dict[str, object]) -> None:
    """No determiner, no clitic, and not longer than the noun phrase."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le titre Alstom a bondi de 8 % mardi.", {"8 %": "titre"}),
        ("L'action Renault a perdu 2,5% à 44 euros.", {"2,5%": "action", "44 euros": "action"}),
        ("A la Bourse de Paris, Thales grimpe de 3,2%.", {"3,2%": "titre"}),
        ("En Bourse, Orange a abandonné 1 % à 10,40 euros.", {"1 %": "titre", "10,40 euros": "titre"}),
        ("Le CAC 40 a terminé en baisse de 0,4 %.", {"0,4 %": "CAC 40"}),
        ("Le cours de Nvidia a triplé en un an.", {"triplé": "cours"}),
    ],
)
def test_stock(read: Read, text: str, expected: dict[str, object]) -> None:
    """A stock that moves is a "titre", or what the text calls it; an index is its own indicator."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le port a importé davantage de gaz : 3 milliards de m3, un niveau inédit.", {"3 milliards de m3": "gaz"}),
        ("Le montant de la transaction est de 310 millions d'euros.", {"310 millions d'euros": "montant de la transaction"}),
        ("Le forfait est vendu 14,99 euros par mois.", {"14,99 euros": "forfait"}),
        ("Cette montre coûte 12.500 francs.", {"12.500 francs": "montre"}),
        ("L'entrée du musée est facturée 17 euros.", {"17 euros": "entrée du musée"}),
        ("Le billet aller-retour vaut 49 euros.", {"49 euros": "billet aller-retour"}),
    ],
)
def test_amounts_and_prices(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a price is the price of."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La dette publique est en revanche en hausse de 0,3 point.", {"0,3 point": "dette publique"}),
        ("La production d'acier n'a, de son côté, gagné que 0,4 %.", {"0,4 %": "production d'acier"}),
        ("Les ventes de camions ont, en effet, reculé de 7 %.", {"7 %": "ventes de camions"}),
        ("Les dépôts de brevets, par ailleurs, progressent de 5 %.", {"5 %": "dépôts de brevets"}),
        ("Le trafic fluvial, pour sa part, a chuté de 11 %.", {"11 %": "trafic fluvial"}),
        ("La mairie a vendu, à côté de la gare, 300 logements.", {"300 logements": "logements"}),
    ],
)
def test_discourse_adverbs(read: Read, text: str, expected: dict[str, object]) -> None:
    """What orders the discourse does not part a figure from its subject."""
    assert read("indicator", text, expected) == expected
