"""How big a change is where a participle or a verb gives its size, and what a bare amount is counted in."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

UP, DOWN = "change up", "change down"


@table(
    ("text", "expected"),
    [
        ("Salomon espère limiter son repli à 10 %.", {"10 %": DOWN}),
        ("La direction veut contenir la baisse des ventes à 4 %.", {"4 %": DOWN}),
        ("Le fret a connu un recul limité à 16 %.", {"16 %": DOWN}),
        ("Les usagers subiront une hausse ramenée à 5 %.", {"5 %": UP}),
        ("L'institut chiffrait à 6 % la hausse des prix.", {"6 %": UP}),
        ("Le constructeur a cantonné la chute de ses livraisons à 3 %.", {"3 %": DOWN}),
        ("Le secteur affiche une progression réduite à 0,8 %.", {"0,8 %": UP}),
        ("La banque évalue à 2 milliards d'euros la baisse des dépôts.", {"2 milliards d'euros": DOWN}),
        ("Grâce à l'export, la contraction a été contenue à 1,4 %.", {"1,4 %": DOWN}),
        ("La banque évalue à 6 % la baisse des dépôts.", {"6 %": DOWN}),
        ("La perte de parts de marché a été limitée à 0,3 point.", {"0,3 point": DOWN}),
        ("Bridgestone compte réduire à 2 % la baisse de ses volumes.", {"2 %": DOWN}),
        ("L'érosion des ventes a pu être contenue à 1 %.", {"1 %": DOWN}),
        ("La Banque de France estime à 2,3 % la hausse des salaires.", {"2,3 %": UP}),
        ("L'enseigne a limité à 15 % la hausse de ses tarifs.", {"15 %": UP}),
        ("Le titre a réduit ses pertes à 0,5 %.", {"0,5 %": DOWN}),
        ("La croissance des ventes est revenue à 3 %, contre 8 % il y a un an.", {"3 %": UP, "8 %": UP}),
        # a limit, a ratio
        ("La hausse des loyers est plafonnée à 3,5 %.", {"3,5 %": "threshold"}),
        ("Le gouvernement veut ramener le déficit à 3 % du PIB.", {"3 %": "share"}),
        ("L'institut chiffrait à 7 % le taux de chômage.", {"7 %": "share"}),
        ("Le groupe a ramené sa marge à 8 %.", {"8 %": "share"}),
    ],
)
def test_limited_to(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a rise or a fall is held to is its size; a cap stays one, and a ratio brought down to a level a share."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le bénéfice de Swatch ressort à 890 millions de francs. Les analystes l'attendaient à 770 millions.",
            {"770 millions": "CHF"},
        ),
        (
            "Les ventes de Lonza ont atteint 6,7 milliards de francs. Le consensus les voyait à 6,5 milliards.",
            {"6,5 milliards": "CHF"},
        ),
        (
            "Burberry a dégagé un profit de 418 millions de livres. Les experts l'estimaient à 440 millions.",
            {"440 millions": "GBP"},
        ),
        (
            "Cisco a encaissé 12,7 milliards de dollars. Les analystes tablaient sur 12,5 milliards.",
            {"12,5 milliards": "USD"},
        ),
        (
            "Le résultat de Geberit a fléchi à 617 millions de francs. La banque Vontobel l'avait prédit à 640 millions.",
            {"640 millions": "CHF"},
        ),
        (
            "Sulzer a reçu des commandes pour 3,6 milliards de francs. AWP les attendait à 3,4 milliards.",
            {"3,4 milliards": "CHF"},
        ),
        (  # it has a unit of its own
            "Swatch a gagné 890 millions de francs. Le pays compte 9 millions d'habitants.",
            {"9 millions d'habitants": "habitant"},
        ),
        (
            "Swatch a gagné 890 millions de francs. Les analystes l'attendaient à 770 millions d'euros.",
            {"770 millions d'euros": "EUR"},
        ),
        (
            "Le dividende de Holcim passe à 2,80 francs. Les analystes l'attendaient à 2,75.",
            {"2,75": "CHF"},
        ),
        (
            "Toyota a dégagé un bénéfice de 5.000 milliards de yens. Le marché en espérait 4.800 milliards.",
            {"4.800 milliards": "JPY"},
        ),
    ],
)
def test_expected_in_the_same_currency(read: Read, text: str, expected: dict[str, object]) -> None:
    """A bare amount that analysts expected is in the currency of the one that came."""
    assert read("unit", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "EDF a gagné 10 milliards d'euros et produit 320 TWh. Sa dette atteint 63 milliards.",
            {"320 TWh": "TWh", "63 milliards": "EUR"},
        ),
        (
            "Le coût du chantier, de 13 milliards d'euros, a dérapé. L'EPR livrera 12 TWh par an pour 19 milliards.",
            {"12 TWh": "TWh", "19 milliards": "EUR"},
        ),
        (
            "Orsted a investi 4 milliards d'euros. Ses parcs ont fourni 25 TWh, et ses pertes frôlent 2,7 milliards.",
            {"25 TWh": "TWh", "2,7 milliards": "EUR"},
        ),
        (
            "Enel a perdu 300 millions d'euros. Il a produit 207 TWh. Le bénéfice ressortait à 900 millions en 2022.",
            {"207 TWh": "TWh", "900 millions": "EUR"},
        ),
        (
            "La dette a crû de 8 milliards d'euros. La centrale de 900 MW a tourné à plein, mais il manque 5 milliards.",
            {"5 milliards": "EUR"},
        ),
        (  # "contre" compares energy with energy
            "EDF a produit 320 TWh, contre 279 un an plus tôt.",
            {"320 TWh": "TWh", "279": "TWh"},
        ),
    ],
)
def test_bare_amount_after_energy(read: Read, text: str, expected: dict[str, object]) -> None:
    """Billions are no terawatt-hours: the amount is in the text's money."""
    assert read("unit", text, expected) == expected


@table("text", ["EDF a produit 320 TWh en 2023. Sa dette atteint 63 milliards.", "Le pays brûle 480 TWh. Il paie 63 milliards."])
def test_bare_amount_without_money(read: Read, text: str) -> None:
    """No currency in the text, but still no terawatt-hours."""
    assert read("unit", text, {"63 milliards": ...}) != {"63 milliards": "TWh"}


@table(
    ("text", "expected"),
    [
        ("Le parc de lignes fixes de SFR recule encore (-9 %, à 1,3 million).", {"1,3 million": "ligne"}),
        ("Le nombre de clients de Boursorama s'envole (+26 %, à 6,4 millions).", {"6,4 millions": "client"}),
        ("Le parc d'abonnés de Deezer s'étoffe (+4 %, à 10,5 millions).", {"10,5 millions": "abonné"}),
        ("Le nombre de passagers a bondi à Orly (+12 %, à 32 millions).", {"32 millions": "passager"}),
        ("La flotte de camions de Geodis a fondu (-2 %, à 40.000).", {"40.000": "camion"}),
        ("Le stock de logements vacants enfle (+3 %, à 1,1 million).", {"1,1 million": "logement"}),
        ("Le nombre de logements neufs chute à Lyon (-31 %, à 2.400).", {"2.400": "logement"}),
        ("La clientèle mobile de Free s'élargit (+5 %, à 14,9 millions d'abonnés).", {"14,9 millions d'abonnés": "abonné"}),
        ("Les immatriculations de motos baissent (-7 %, à 12.000).", {"12.000": "immatriculation"}),
        ("Les abonnés à la fibre sont plus nombreux (+14 %, à 22 millions).", {"22 millions": "abonné"}),
        # money
        ("Les recettes du parc de lignes reculent (-9 %, à 1,3 million d'euros).", {"1,3 million d'euros": "EUR"}),
    ],
)
def test_counted_in_what_the_stock_is_of(read: Read, text: str, expected: dict[str, object]) -> None:
    """The bare number of a bracket counts what the stock before it is made of."""
    assert read("unit", text, expected) == expected
