"""What was expected beside what came: the consensus, the outlook of before, and multiples of what once was."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "Le bénéfice a atteint 412 millions d'euros, là où les analystes en attendaient 380.",
            {"412 millions d'euros": {"baseline": "380"}, "380": {"status": "forecast", "indicator": "bénéfice"}},
        ),
        (
            "Le studio a vendu 4,6 millions de billets, quand Disney en espérait cinq.",
            {"4,6 millions de billets": {"baseline": "cinq", "status": "reported"}, "cinq": {"status": "forecast"}},
        ),
        (
            "Le chiffre d'affaires s'établit à 3,67 milliards d'euros ; les analystes misaient plutôt sur 3,71 milliards.",
            {"3,67 milliards d'euros": {"baseline": "3,71 milliards"}, "3,71 milliards": {"status": "forecast"}},
        ),
        (
            "La filière a récolté 1,8 million de tonnes, alors que les négociants en prévoyaient 2,2.",
            {"1,8 million de tonnes": {"baseline": "2,2"}, "2,2": {"status": "forecast"}},
        ),
        (
            "Le groupe prévoit de livrer 480 avions, au lieu des 500 évoqués en avril.",
            {"480 avions": {"baseline": "500", "status": "forecast"}, "500": {"status": "forecast", "indicator": "avions"}},
        ),
        (
            "L'usine a produit 300 tonnes ; les salariés en ont chargé 120.",
            {"300 tonnes": {"baseline": "", "status": "reported"}, "120": {"status": "reported"}},
        ),
    ],
)
def test_expected(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """What others expected is the baseline of what came, and a forecast itself; what else is done is neither."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le groupe mise sur un chiffre d'affaires de 17 milliards d'euros.", {"17 milliards d'euros": "forecast"}),
        ("L'avionneur mise désormais sur une croissance de 4 %.", {"4 %": "forecast"}),
        ("Les économistes misaient sur 0,4 %.", {"0,4 %": "forecast"}),
        ("La banque mise encore sur un bénéfice de 300 millions d'euros.", {"300 millions d'euros": "forecast"}),
        ("Les courtiers misent sur 12 euros.", {"12 euros": "forecast"}),
        ("La chaîne mise sur une formule à 6 euros par mois.", {"6 euros": "reported"}),
        ("L'hôtelier doit se contenter de 14 %.", {"14 %": "reported"}),
        ("Le groupe table sur une hausse de 1,9 %, au lieu de 2,2 %.", {"1,9 %": "forecast", "2,2 %": "forecast"}),
    ],
)
def test_staked(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who stakes on a figure expects it, not who stakes on what is sold; the outlook that is replaced was one."""
    assert read("status", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le tunnel aura coûté 1,4 milliard d'euros, près du double du devis initial.",
            {"double": {"indicator": "tunnel", "baseline": "devis initial"}},
        ),
        ("L'association a servi 800 repas, plus du triple de 2019.", {"triple": {"indicator": "repas", "baseline": "2019"}}),
        (
            "La recette atteint 60 millions d'euros, le triple du budget.",
            {"le triple": {"indicator": "recette", "baseline": "budget"}},
        ),
        (
            "Le port a reçu 900 navires, le double de l'an passé.",
            {"le double": {"indicator": "navires", "baseline": "l'an passé"}},
        ),
        (
            "Les pertes s'élèvent à 12 millions d'euros, le quadruple de l'exercice précédent.",
            {"le quadruple": {"indicator": "pertes", "baseline": "l'exercice précédent"}},
        ),
        ("Le site a deux fois plus d'utilisateurs.", {"deux fois plus": {"indicator": "utilisateurs", "baseline": ""}}),
    ],
)
def test_multiple(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """A multiple of another thing is a change of the figure before it, from that thing; more of something is of that."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La dette du club, alourdie de 30 millions d'euros, inquiète.", {"30 millions d'euros": "change up"}),
        ("Le budget, amputé d'un quart, sera voté lundi.", {"un quart": "change down"}),
        ("La facture, gonflée de 8 %, arrive en janvier.", {"8 %": "change up"}),
        ("L'équipe, réduite de deux postes, déménage.", {"deux postes": "change down"}),
        ("Le parc, rajeuni et diminué de 12 rames, suffira.", {"12 rames": "change down"}),
        ("La fréquentation demeurait 4 % en deçà de son niveau de 2019.", {"4 %": "change down"}),
        ("Un forfait revient 34 % plus cher en Belgique qu'en France.", {"34 %": "change up"}),
        ("Les ventes ont dû se contenter de 1 %.", {"1 %": "change up"}),
        ("Le parti se contente de 20 % des voix.", {"20 %": "share"}),
        ("La presse profite d'un taux réduit de 2,1 %.", {"2,1 %": "share"}),
    ],
)
def test_changed_by_others(read: Read, text: str, expected: dict[str, object]) -> None:
    """Participles beside their noun, comparisons of place and modest rises are changes; a reduced rate is none."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le chômage dépasse d'un point la moyenne régionale.", {"un point": ("chômage", "la moyenne régionale")}),
        (
            "La température a dépassé de 1,4 °C les normales de saison.",
            {"1,4 °C": ("température", "les normales de saison")},
        ),
        ("Le loyer excède de 12 % le plafond.", {"12 %": ("loyer", "le plafond")}),
        ("Les coûts dépassent de 3 millions d'euros le budget voté.", {"3 millions d'euros": ("coûts", "le budget voté")}),
        ("Les prix surpassent de 5 % leur record.", {"5 %": ("prix", "leur record")}),
        ("La production dépasse 5 000 tonnes.", {"5 000 tonnes": ("production", "")}),
    ],
)
def test_exceeded(read_columns: Read, text: str, expected: dict[str, tuple[str, str]]) -> None:
    """What exceeds something by a figure is measured, what it exceeds is the baseline."""
    wanted = {figure: {"indicator": one, "baseline": other} for figure, (one, other) in expected.items()}
    assert read_columns(text, wanted) == wanted


@table(
    ("text", "expected"),
    [
        ("Le nombre de cyclistes a crû de 11 % à Nantes et de 5 % au Mans.", {"5 %": "nombre de cyclistes"}),
        ("Les ventes ont bondi de 11 % à Accra, de 8 % à Kumasi.", {"8 %": "ventes"}),
        ("La vendange s'annonce maigre : 39 millions d'hectolitres.", {"39 millions d'hectolitres": "vendange"}),
        ("Ils prévoyaient une hausse de 0,4 % du PIB.", {"0,4 %": "PIB"}),
        ("Le prix payé au producteur plafonne à 450 euros.", {"450 euros": "prix payé"}),
        ("Le plafond salarial est fixé à 88 millions de dollars.", {"88 millions de dollars": "plafond salarial"}),
        ("L'usine va embaucher 300 ingénieurs au cours de l'année.", {"300 ingénieurs": "ingénieurs"}),
        ("Un déficit de 4 % du PIB a été voté.", {"4 %": "déficit"}),
    ],
)
def test_not_what_is_near(read: Read, text: str, expected: dict[str, object]) -> None:
    """Towns, adjectives and parts of prepositions are not measured, what is said of them is."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les prix ont monté de 7,7 % en mars. Les analystes tablaient sur 7,9 %.", {"7,9 %": "change up"}),
        ("Les ventes ont reculé de 4 % en mars. Le marché attendait 3 %.", {"3 %": "change down"}),
        ("Le trafic a chuté de 9 %. La direction ne prévoyait que 5 %.", {"5 %": "change down"}),
        ("Le PIB a progressé de 0,3 %. Le consensus espérait 0,4 %.", {"0,4 %": "change up"}),
        ("L'Insee confirme la croissance du premier trimestre, à 0,2 %.", {"0,2 %": "change up"}),
        ("Les ventes ont reculé de 4 %. Les investisseurs espéraient une marge de 3 %.", {"3 %": "share"}),
        ("Le chômage a atteint 7,5 %. Les analystes tablaient sur 7,4 %.", {"7,4 %": "share"}),
    ],
)
def test_expected_of_a_change(read: Read, text: str, expected: dict[str, object]) -> None:
    """What was expected of a change is one."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Il attend une hausse de 60 % cette année, alors qu'il n'en prévoyait que 50 % en avril.", {"60 %": "50 %"}),
        ("Orvane vise un bénéfice de 9 millions, après avoir prévu 7 millions.", {"9 millions": "7 millions"}),
        ("Lidor table sur une croissance de 3 %, après avoir longtemps espéré 4 %.", {"3 %": "4 %"}),
        ("Le club a gagné 3 millions, quand il en espérait 5 millions.", {"3 millions": "5 millions"}),
        ("La marge ressort à 8 %, là où elles attendaient 9 %.", {"8 %": "9 %"}),
        ("Orvane a vendu 40 bateaux après avoir recruté 12 salariés.", {"40 bateaux": ""}),
    ],
)
def test_expected_before(read: Read, text: str, expected: dict[str, object]) -> None:
    """What somebody named by a pronoun expected, or had expected before."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Les ventes ont fléchi de 3 %, malgré le Zéphyr, dont 900 exemplaires ont été livrés. Lidor cède 6 %.",
            {"6 %": "ventes"},
        ),
        ("Le trafic a monté de 3 %, grâce à Nice, qui a reçu 90.000 touristes. Lyon perd 6 %.", {"6 %": "trafic"}),
        ("Les ventes ont bondi de 3 %, tirées par le Zéphyr, dont le prix a baissé de 10 %. Lidor gagne 6 %.", {"6 %": "ventes"}),
        ("La collecte a gagné 3 %, aidée par Orvane, qui emploie 400 salariés. Elle perd 2 % à Lyon.", {"2 %": "collecte"}),
        ("Les ventes ont fléchi de 3 %. La marge a perdu un point. Elle cède encore 2 %.", {"2 %": "marge"}),
    ],
)
def test_added_in_a_relative_clause(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a relative clause adds is not what the next sentence goes on about."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Une majorité (54 %) juge le budget insuffisant, d'après un sondage réalisé auprès de 2.600 personnes.", {"54 %": ""}),
        ("Le taux atteint 54 %, d'après une enquête menée auprès de 300 élus.", {"54 %": ""}),
        ("Le taux atteint 54 %, d'après un panel de 300 élus.", {"54 %": ""}),
        ("Le déficit atteint 54 millions d'euros, après un excédent de 12 millions.", {"54 millions d'euros": "12 millions"}),
        ("Le gain atteint 54 millions d'euros, contre un manque de 12 millions.", {"54 millions d'euros": "12 millions"}),
    ],
)
def test_no_comparison(read: Read, text: str, expected: dict[str, object]) -> None:
    """A source's sample is nothing that its result is compared with."""
    assert read("baseline", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le titre cédait 2,7 %, après avoir perdu jusqu'à 5 %.", {"5 %": "change down"}),
        ("L'action a gagné jusqu'à 12 %.", {"12 %": "change up"}),
        ("La part monte jusqu'à 12 %.", {"12 %": "share"}),
    ],
)
def test_up_to(read: Read, text: str, expected: dict[str, object]) -> None:
    """Gained or lost up to so much is a change; where something rises to is none."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'inflation ralentit. Hors énergie, elle plafonne à 2,7 %.", {"2,7 %": "inflation"}),
        ("La marge résiste. Malgré la hausse, elle atteint 9 %.", {"9 %": "marge"}),
        ("Sa trésorerie fond : elle tombe à 3 millions d'euros.", {"3 millions d'euros": "trésorerie"}),
    ],
)
def test_left_out(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is left out of account is not what a pronoun takes up."""
    assert read("indicator", text, expected) == expected
