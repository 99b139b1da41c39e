"""Whom a fact is about."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "Schneider Electric a engrangé 9,2 milliards d'euros de commandes cet hiver.",
            {"9,2 milliards d'euros": "Schneider Electric"},
        ),
        ("Au premier trimestre, Carrefour a ouvert 142 magasins de proximité.", {"142 magasins": "Carrefour"}),
        ("Touchée par la grève, Air France a annulé 320 vols lundi.", {"320 vols": "Air France"}),
        ("Airbus livrera 720 appareils cette année.", {"720 appareils": "Airbus"}),
        ("Michelin supprime 1.254 postes à Cholet et à Vannes.", {"1.254 postes": "Michelin"}),
        ("Ubisoft et ses studios emploient 19.000 personnes.", {"19.000 personnes": "Ubisoft"}),
    ],
)
def test_subject(read: Read, text: str, expected: dict[str, object]) -> None:
    """The subject of the clause."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Près de 4.000 éoliennes ont été installées par Vestas au Danemark.", {"4.000 éoliennes": "Vestas"}),
        (
            "L'an dernier, 12,6 millions de colis ont été distribués par La Poste en Corse.",
            {"12,6 millions de colis": "La Poste"},
        ),
        (
            "Une enveloppe de 80 millions d'euros a été débloquée par Sanofi pour le site de Vitry.",
            {"80 millions d'euros": "Sanofi"},
        ),
        pytest.param(
            "Les 61 magasins repris par Intermarché gardent leurs salariés.",
            {"61 magasins": "Intermarché"},
            marks=pytest.mark.xfail(reason="the agent of a passive verb is not taken", strict=True),
        ),
        ("Quelque 2.300 tonnes de beurre sont fabriquées chaque mois par Lactalis à Retiers.", {"2.300 tonnes": "Lactalis"}),
    ],
)
def test_agent(read: Read, text: str, expected: dict[str, object]) -> None:
    """The agent of a passive verb."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les ventes de Kering ont plongé de 10 % au premier trimestre.", {"10 %": "Kering"}),
        ("La dette nette d'Atos atteint 3,9 milliards d'euros.", {"3,9 milliards d'euros": "Atos"}),
        (
            "Le résultat opérationnel du brasseur Heineken s'est établi à 4,4 milliards d'euros.",
            {"4,4 milliards d'euros": "Heineken"},
        ),
        ("La part de marché de Bouygues Telecom est montée à 18 %.", {"18 %": "Bouygues Telecom"}),
        ("La marge brute de Danone ressort à 47,4 %.", {"47,4 %": "Danone"}),
        pytest.param(
            "Avec 38 %, la part de l'abonnement dans les recettes de Dassault Systèmes bat un record.",
            {"38 %": "Dassault Systèmes"},
            marks=pytest.mark.xfail(reason="a figure before its noun phrase does not find the possessor", strict=True),
        ),
        ("Une hausse de 6 % des bénéfices d'Unilever a rassuré la City.", {"6 %": "Unilever"}),
    ],
)
def test_possessor(read: Read, text: str, expected: dict[str, object]) -> None:
    """The name that completes the noun phrase: "les ventes de X"."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Chez Decathlon, 44 % des achats se font désormais en ligne.", {"44 %": "Decathlon"}),
        ("Les effectifs ont fondu d'un quart chez Nokia depuis 2020.", {"un quart": "Nokia"}),
        ("Chez Thales, on recrute 8.000 personnes cette année.", {"8.000 personnes": "Thales"}),
        ("Même tendance chez Lidl : les volumes y progressent de 2 %.", {"2 %": "Lidl"}),
        ("On comptait 1.150 grévistes chez Alstom lundi.", {"1.150 grévistes": "Alstom"}),
    ],
)
def test_chez(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Chez X"."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Orange compte 8,4 millions de clients à la fibre, contre 4,6 millions pour SFR.",
            {"8,4 millions de clients": "Orange", "4,6 millions": "SFR"},
        ),
        ("Le trimestre s'est soldé par une perte de 27 millions d'euros pour Casino.", {"27 millions d'euros": "Casino"}),
        ("Pour Nestlé, le cacao cher représente un surcoût de 300 millions de francs.", {"300 millions de francs": "Nestlé"}),
        ("La marge atteint 21 % chez Ferrari, contre 12 % pour Porsche.", {"21 %": "Ferrari", "12 %": "Porsche"}),
        ("Le contrat vaut 1,2 milliard d'euros pour Naval Group.", {"1,2 milliard d'euros": "Naval Group"}),
        ("Les ventes grimpent de 5 % pour Lidl et de 3 % pour Système U.", {"5 %": "Lidl", "3 %": "Système U"}),
    ],
)
def test_pour(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Pour X", also in "contre … pour X"."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Tervolux, le fabricant de luminaires, emploie 640 salariés.", {"640 salariés": "Tervolux"}),
        ("Le géant suédois de la mode, H&M, a baissé ses prix de 8 % en moyenne.", {"8 %": "H&M"}),
        ("Numéro deux mondial du pneu, Bridgestone a fermé 12 ateliers.", {"12 ateliers": "Bridgestone"}),
        (
            "Premier employeur privé de la ville, Michelin compte 9.400 salariés à Clermont-Ferrand.",
            {"9.400 salariés": "Michelin"},
        ),
        ("L'équipementier Forvia a réduit sa dette de 400 millions d'euros.", {"400 millions d'euros": "Forvia"}),
        ("La plateforme de location Airbnb a encaissé 2,1 milliards de dollars.", {"2,1 milliards de dollars": "Airbnb"}),
    ],
)
def test_apposition(read: Read, text: str, expected: dict[str, object]) -> None:
    """A name beside the noun that describes it."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Quant à Nissan, ses livraisons ont fléchi de 4 %.", {"4 %": "Nissan"}),
        pytest.param(
            "Du côté de Bosch, on prévoit 3.200 départs.",
            {"3.200 départs": "Bosch"},
            marks=pytest.mark.xfail(reason="a topic set off by a preposition is not taken", strict=True),
        ),
        ("Côté Ryanair, le trafic a gagné 8 %.", {"8 %": "Ryanair"}),
        ("Monoprix, de son côté, affiche une croissance de 1,7 %.", {"1,7 %": "Monoprix"}),
        ("Samsung, lui, a expédié 60 millions de téléphones.", {"60 millions de téléphones": "Samsung"}),
        ("S'agissant d'Engie, la dette a baissé de 6 %.", {"6 %": "Engie"}),
    ],
)
def test_topic(read: Read, text: str, expected: dict[str, object]) -> None:
    """What the sentence announces that it speaks of."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Vinci a gagné 1,2 %, Eiffage 0,8 % et Bouygues 0,3 %.",
            {"1,2 %": "Vinci", "0,8 %": "Eiffage", "0,3 %": "Bouygues"},
        ),
        pytest.param(
            "Accor emploie 330.000 personnes, Hilton 178.000 et Marriott 148.000.",
            {"330.000 personnes": "Accor", "178.000": "Hilton", "148.000": "Marriott"},
            marks=pytest.mark.xfail(reason="a bare number after a name, its verb left out, is no mention yet", strict=True),
        ),
        (
            "En tête du classement, Auchan (23,8 %), devant Carrefour (21,1 %) et Intermarché (17 %).",
            {"23,8 %": "Auchan", "21,1 %": "Carrefour", "17 %": "Intermarché"},
        ),
        (
            "Le marché se partage entre Booking (40 %), Expedia (25 %) et Airbnb (12 %).",
            {"40 %": "Booking", "25 %": "Expedia", "12 %": "Airbnb"},
        ),
        pytest.param(
            "Safran a livré 1.570 moteurs ; Rolls-Royce, 458.",
            {"1.570 moteurs": "Safran", "458": "Rolls-Royce"},
            marks=pytest.mark.xfail(reason="a bare number after a name, its verb left out, is no mention yet", strict=True),
        ),
    ],
)
def test_list(read: Read, text: str, expected: dict[str, object]) -> None:
    """Each figure of a list goes with its own name."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "Adidas a augmenté ses ventes de 8 %, tandis que Nike a vu les siennes baisser de 2 %.",
            {"8 %": "Adidas", "2 %": "Nike"},
            marks=pytest.mark.xfail(reason="the second clause of a contrast keeps the first one's subject", strict=True),
        ),
        pytest.param(
            "Puma recule de 4 % alors que Salomon progresse de 9 %.",
            {"4 %": "Puma", "9 %": "Salomon"},
            marks=pytest.mark.xfail(reason="the second clause of a contrast keeps the first one's subject", strict=True),
        ),
        (
            "Quand EasyJet gagne 12 % de passagers, Wizz Air en perd 3 %.",
            {"12 %": "EasyJet", "3 %": "Wizz Air"},
        ),
        pytest.param(
            "La Redoute a créé 150 emplois, mais Camaïeu en a détruit 2.600.",
            {"150 emplois": "La Redoute", "2.600": "Camaïeu"},
            marks=pytest.mark.xfail(reason="the second clause of a contrast keeps the first one's subject", strict=True),
        ),
        ("Contrairement à Renault, Stellantis a abaissé ses prix de 10 %.", {"10 %": "Stellantis"}),
        ("Si Pfizer a déçu, AstraZeneca a relevé ses ventes de 19 %.", {"19 %": "AstraZeneca"}),
    ],
)
def test_contrast(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Tandis que", "alors que", "mais": each clause has its own subject."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Orange et Bouygues Telecom ont gagné respectivement 85.000 et 52.000 abonnés.",
            {"85.000": "Orange", "52.000 abonnés": "Bouygues Telecom"},
        ),
        (
            "Société Générale et Crédit Agricole ont pris respectivement 2,1 % et 1,4 % à la Bourse de Paris.",
            {"2,1 %": "Société Générale", "1,4 %": "Crédit Agricole"},
        ),
        ("Les titres de Thales et de Safran ont cédé respectivement 3 % et 1,5 %.", {"3 %": "Thales", "1,5 %": "Safran"}),
        ("Coca-Cola et Danone détiennent respectivement 46 % et 24 % du marché.", {"46 %": "Coca-Cola", "24 %": "Danone"}),
        (
            "LVMH, Kering et Hermès emploient respectivement 213.000, 49.000 et 22.000 salariés.",
            {"213.000": "LVMH", "49.000": "Kering", "22.000 salariés": "Hermès"},
        ),
    ],
)
def test_respectively(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Respectivement" pairs names and figures in their order."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Siemens a cédé 2,3 %, Philips 1,1 %.", {"2,3 %": "Siemens", "1,1 %": "Philips"}),
        ("Danone a relevé ses tarifs de 7 %, Lactalis de 9 %.", {"7 %": "Danone", "9 %": "Lactalis"}),
        (
            "Valeo s'est replié de 4,2% à 10,85 euros, Forvia de 3,1% à 14,20 euros.",
            {"4,2%": "Valeo", "10,85 euros": "Valeo", "3,1%": "Forvia", "14,20 euros": "Forvia"},
        ),
        (
            "Sephora vise 20 milliards d'euros de ventes, Douglas 5 milliards.",
            {"20 milliards d'euros": "Sephora", "5 milliards": "Douglas"},
        ),
        ("Le bénéfice d'Axa a crû de 8 %, celui d'Allianz de 5 %.", {"8 %": "Axa", "5 %": "Allianz"}),
        ("Engie a investi 10 milliards d'euros et EDF 19 milliards.", {"10 milliards d'euros": "Engie", "19 milliards": "EDF"}),
    ],
)
def test_gapping(read: Read, text: str, expected: dict[str, object]) -> None:
    """The verb is left out of the second clause."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'inflation a ralenti à 2,2 % en avril.", {"2,2 %": ""}),
        ("Les Français ont épargné 17 % de leurs revenus.", {"17 %": ""}),
        ("Le marché automobile européen a progressé de 12 %.", {"12 %": ""}),
        ("L'Espagne a accueilli 85 millions de touristes.", {"85 millions de touristes": ""}),
        ("Le chômage touche 7,5 % de la population active.", {"7,5 %": ""}),
        ("Le CAC 40 a lâché 0,9 % mardi.", {"0,9 %": ""}),
        ("Carrefour baisse ses marges. En France, l'inflation alimentaire a atteint 21 % en deux ans.", {"21 %": ""}),
        ("Un ménage sur trois renonce à partir en vacances.", {"Un ménage sur trois": ""}),
        ("Les exportations allemandes ont reculé de 1,6 %.", {"1,6 %": ""}),
        ("Le gaz naturel valait 30 euros à la Bourse d'Amsterdam.", {"30 euros": ""}),
    ],
)
def test_nobody(read: Read, text: str, expected: dict[str, object]) -> None:
    """Markets, countries and the public are nobody."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'Etat détient 23 % d'Orange.", {"23 %": "Orange"}),
        ("Le fonds a cédé 4 % du capital de Worldline.", {"4 %": "Worldline"}),
        ("Vivendi est monté à 29,9 % du capital de Lagardère.", {"29,9 %": "Lagardère"}),
        ("Bernard Arnault possède 48 % de LVMH.", {"48 %": "LVMH"}),
        pytest.param(
            "Kering a pris une participation de 30 % dans Valentino.",
            {"30 %": "Valentino"},
            marks=pytest.mark.xfail(reason="the company that a stake is of is not taken", strict=True),
        ),
    ],
)
def test_stake(read: Read, text: str, expected: dict[str, object]) -> None:
    """A stake is a share of the company whose capital it is."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Selon Gartner, Apple a écoulé 50 millions de téléphones.", {"50 millions de téléphones": "Apple"}),
        ("Gartner estime que Lenovo détient 24 % du marché des ordinateurs.", {"24 %": "Lenovo"}),
        ("Le FMI prévoit une croissance de 3,2 % dans le monde.", {"3,2 %": ""}),
        ("D'après Reuters, Volvo supprimerait 1.300 emplois.", {"1.300 emplois": "Volvo"}),
        ("Interrogé par Les Échos, le patron de Nexans promet 400 embauches.", {"400 embauches": "Nexans"}),
        ("Selon l'Insee, la population a augmenté de 0,3 %.", {"0,3 %": ""}),
        ("La Banque de France a recensé 58.000 faillites.", {"58.000 faillites": ""}),
    ],
)
def test_source_is_not_the_owner(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who counts, says or asks is not whom the figure is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'AMF a infligé une amende de 3 millions d'euros à Natixis.", {"3 millions d'euros": "Natixis"}),
        ("La Cnil a infligé à Free une sanction de 42 millions d'euros.", {"42 millions d'euros": "Free"}),
        ("Bruxelles avait condamné Intel à verser 1,06 milliard d'euros.", {"1,06 milliard d'euros": "Intel"}),
        ("La Cnil a condamné le site Doctissimo à payer 380.000 euros.", {"380.000 euros": "Doctissimo"}),
        ("L'URSSAF réclame 6 millions d'euros à Deliveroo.", {"6 millions d'euros": "Deliveroo"}),
        ("Orange a infligé à ses rivaux une perte de 40.000 clients.", {"40.000 clients": "Orange"}),
    ],
)
def test_charged(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who has to pay what another imposes."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le titre Worldline dévisse de 12 %, après une note de Goldman Sachs, qui vise désormais 11 euros.",
            {"11 euros": "Worldline"},
        ),
        (
            "Le titre Alstom perd 3 %. Jefferies a ramené son objectif de cours à 18 euros.",
            {"18 euros": "Alstom"},
        ),
        (
            "Valeo gagne 4 % après une note de Citigroup, qui relève son objectif de cours à 16 euros.",
            {"16 euros": "Valeo"},
        ),
        ("Renault s'est introduit à 40 euros. Renault vise un cours de 60 euros.", {"60 euros": "Renault"}),
    ],
)
def test_target_of_broker(read: Read, text: str, expected: dict[str, object]) -> None:
    """A broker's target is for the share of the company that the text is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le chiffre d'affaires de Sonatel grimpe. Le Sénégal en représente 41 %.", {"41 %": "Sonatel"}),
        ("La Chine représente 31 % des ventes de L'Oréal.", {"31 %": "L'Oréal"}),
        ("L'Afrique pèse 38 % du chiffre d'affaires d'Orange.", {"38 %": "Orange"}),
        ("Les cadres forment 22 % de l'effectif de Michelin.", {"22 %": "Michelin"}),
        ("Les jeux mobiles apportent la moitié des recettes d'Ubisoft.", {"la moitié": "Ubisoft"}),
        ("La Chine représente 31 % des exportations mondiales.", {"31 %": ""}),
    ],
)
def test_owner_of_whole(read: Read, text: str, expected: dict[str, object]) -> None:
    """A share is of the organization whose whole it is a part of."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'Unédic a revu ses comptes. Sa dette atteindrait 41 milliards d'euros.", {"41 milliards d'euros": "Unédic"}),
        ("L'Insee recrute à Paris. Son budget atteint 480 millions d'euros.", {"480 millions d'euros": "Insee"}),
        ("La Cour des comptes déménage. Ses effectifs ont fondu de 12 %.", {"12 %": "Cour des comptes"}),
        ("L'OMS licencie à Genève. Son budget a été réduit de 21 %.", {"21 %": "OMS"}),
        ("L'Insee publie son bilan. L'inflation a atteint 2,1 %.", {"2,1 %": ""}),
    ],
)
def test_possessive_of_body(read: Read, text: str, expected: dict[str, object]) -> None:
    """A public body is no topic, but what the next sentence calls its own is."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Novartis supprime 680 postes. Le syndicat Unia proteste : le groupe a dégagé 14,8 milliards de bénéfice.",
            {"14,8 milliards": "Novartis"},
        ),
        (
            "Ryanair est en conflit avec ses pilotes. Le SNPL rappelle que la compagnie a gagné 1,9 milliard d'euros.",
            {"1,9 milliard d'euros": "Ryanair"},
        ),
        (
            "Le trafic a crû, a annoncé Transdev.\n\nPlus de bus.\n\nPlus de trains.\n\nPlus de cars.\n\nPlus de trams.\n\n"
            "L'opérateur, dont le bénéfice a atteint 40 millions d'euros, recrute.",
            {"40 millions d'euros": "Transdev"},
        ),
        ("Le syndicat FO occupe l'usine. Le syndicat compte 120 adhérents.", {"120 adhérents": "FO"}),
    ],
)
def test_company_beside_its_union(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Le groupe" is never the union or the court that speaks of it."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La Fédération nationale de l'immobilier (Fnaim) anticipe 800 000 transactions.", {"800 000 transactions": ""}),
        ("L'Urssaf fait état de 20,9 millions de salariés dans le privé.", {"20,9 millions de salariés": ""}),
        ("La Confédération paysanne recense 1.200 fermes sinistrées.", {"1.200 fermes": ""}),
        ("UFC-Que Choisir estime le surcoût à 300 euros.", {"300 euros": ""}),
        (
            "La Fédération française de football prévoit un budget de 270 millions d'euros.",
            {"270 millions d'euros": "Fédération française de football"},
        ),
    ],
)
def test_counted_by_trade(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a trade's body counts or expects is nobody's, what it has is its own."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Michelin vend 3 % de pneus de moins. Le marché du poids lourd a reculé de 8 %.", {"8 %": ""}),
        ("EDF augmente ses tarifs de 15 %. Le ministre a promis un bouclier de 9 milliards.", {"9 milliards": ""}),
        ("Lactalis baisse ses prix. Les éleveurs ont manifesté avec 200 tracteurs.", {"200 tracteurs": ""}),
        ("Veolia perd le contrat. Le maire évoque une économie de 4 millions d'euros.", {"4 millions d'euros": ""}),
        ("Bayer inquiète. Les riverains ont déposé 120 plaintes.", {"120 plaintes": ""}),
        ("Bayer inquiète. Le groupe a provisionné 120 millions d'euros.", {"120 millions d'euros": "Bayer"}),
    ],
)
def test_market_and_public_beside_a_company(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a market, a trade or an official does is not the company's that the text is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("TF1 innove. La filiale de Bouygues avait déboursé 60 millions d'euros.", {"60 millions d'euros": "TF1"}),
        ("Dacia accélère. La marque de Renault a vendu 520.000 voitures.", {"520.000 voitures": "Dacia"}),
        ("Sephora recrute. L'enseigne de LVMH compte 3.000 boutiques.", {"3.000 boutiques": "Sephora"}),
        ("Transavia recrute. La filiale d'Air France emploie 1.400 salariés.", {"1.400 salariés": "Transavia"}),
        ("La filiale de Bouygues a perdu 120.000 clients.", {"120.000 clients": "Bouygues"}),
        ("KKR lorgne Telecom Italia, dont l'État détient 9,8 %.", {"9,8 %": "Telecom Italia"}),
    ],
)
def test_part_of_group(read: Read, text: str, expected: dict[str, object]) -> None:
    """A subsidiary called by its group is the one spoken of; a stake is in the one that "dont" follows."""
    assert read("organization", text, expected) == expected
