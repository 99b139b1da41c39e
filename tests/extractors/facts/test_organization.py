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
        pytest.param(
            "Près de 4.000 éoliennes ont été installées par Vestas au Danemark.",
            {"4.000 éoliennes": "Vestas"},
            marks=pytest.mark.xfail(reason="the agent of a passive verb is not taken", strict=True),
        ),
        pytest.param(
            "L'an dernier, 12,6 millions de colis ont été distribués par La Poste en Corse.",
            {"12,6 millions de colis": "La Poste"},
            marks=pytest.mark.xfail(reason="the agent of a passive verb is not taken", strict=True),
        ),
        pytest.param(
            "Une enveloppe de 80 millions d'euros a été débloquée par Sanofi pour le site de Vitry.",
            {"80 millions d'euros": "Sanofi"},
            marks=pytest.mark.xfail(reason="the agent of a passive verb is not taken", strict=True),
        ),
        pytest.param(
            "Les 61 magasins repris par Intermarché gardent leurs salariés.",
            {"61 magasins": "Intermarché"},
            marks=pytest.mark.xfail(reason="the agent of a passive verb is not taken", strict=True),
        ),
        pytest.param(
            "Quelque 2.300 tonnes de beurre sont fabriquées chaque mois par Lactalis à Retiers.",
            {"2.300 tonnes": "Lactalis"},
            marks=pytest.mark.xfail(reason="the agent of a passive verb is not taken", strict=True),
        ),
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
        pytest.param(
            "Pour Nestlé, le cacao cher représente un surcoût de 300 millions de francs.",
            {"300 millions de francs": "Nestlé"},
            marks=pytest.mark.xfail(reason="a topic set off by a preposition is not taken", strict=True),
        ),
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
        pytest.param(
            "Quant à Nissan, ses livraisons ont fléchi de 4 %.",
            {"4 %": "Nissan"},
            marks=pytest.mark.xfail(reason="a topic set off by a preposition is not taken", strict=True),
        ),
        pytest.param(
            "Du côté de Bosch, on prévoit 3.200 départs.",
            {"3.200 départs": "Bosch"},
            marks=pytest.mark.xfail(reason="a topic set off by a preposition is not taken", strict=True),
        ),
        ("Côté Ryanair, le trafic a gagné 8 %.", {"8 %": "Ryanair"}),
        ("Monoprix, de son côté, affiche une croissance de 1,7 %.", {"1,7 %": "Monoprix"}),
        ("Samsung, lui, a expédié 60 millions de téléphones.", {"60 millions de téléphones": "Samsung"}),
        pytest.param(
            "S'agissant d'Engie, la dette a baissé de 6 %.",
            {"6 %": "Engie"},
            marks=pytest.mark.xfail(reason="a topic set off by a preposition is not taken", strict=True),
        ),
    ],
)
def test_topic(read: Read, text: str, expected: dict[str, object]) -> None:
    """What the sentence announces that it speaks of."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Pernod Ricard souffre en Chine. Son chiffre d'affaires y a chuté de 18 %.", {"18 %": "Pernod Ricard"}),
        ("Hapag-Lloyd a publié ses comptes mardi. Ses revenus ont été divisés par deux.", {"divisés par deux": "Hapag-Lloyd"}),
        ("La Fnac traverse une mauvaise passe : son action a perdu 9 %.", {"9 %": "Fnac"}),
        ("Air Liquide va associer ses 66.300 salariés à ses bénéfices.", {"66.300 salariés": "Air Liquide"}),
        (
            "Malgré la grève, la RATP a tenu ses comptes. Son déficit s'est réduit à 34 millions d'euros.",
            {"34 millions d'euros": "RATP"},
        ),
        (
            "Sanofi mise sur les vaccins. Leurs ventes, 7,5 milliards d'euros, dopent le laboratoire.",
            {"7,5 milliards d'euros": "Sanofi"},
        ),
    ],
)
def test_possessive(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Son", "ses": those of whom the text just spoke."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Arkema résiste. Il a dégagé 1,5 milliard d'euros d'excédent brut.", {"1,5 milliard d'euros": "Arkema"}),
        ("La SNCF se dit prête pour l'été. Elle a déjà vendu 7 millions de billets.", {"7 millions de billets": "SNCF"}),
        pytest.param(
            "Ce fut une année noire pour Intel. Il a supprimé 15.000 emplois.",
            {"15.000 emplois": "Intel"},
            marks=pytest.mark.xfail(reason="a name that completes the sentence before is no antecedent", strict=True),
        ),
        ("Veolia a tenu ses promesses : il a économisé 389 millions d'euros.", {"389 millions d'euros": "Veolia"}),
        ("Interrogée par l'AFP, la Macif a confirmé la nouvelle. Elle fermera 12 agences.", {"12 agences": "Macif"}),
        (
            "Lufthansa a maintenu ses vols. Celle-ci a transporté 24 millions de passagers.",
            {"24 millions de passagers": "Lufthansa"},
        ),
    ],
)
def test_pronoun(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Il", "elle": the organization just spoken of."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "Les analystes doutent de Worldline, dont la valeur boursière a fondu de 60 %.",
            {"60 %": "Worldline"},
            marks=pytest.mark.xfail(reason="the antecedent of « qui » or « dont » is not taken", strict=True),
        ),
        (
            "L'Oréal, qui a réalisé 41 milliards d'euros de ventes l'an dernier, rachète un laboratoire suisse.",
            {"41 milliards d'euros": "L'Oréal"},
        ),
        pytest.param(
            "Le studio travaille avec Netflix, qui lui a versé 12 millions d'euros.",
            {"12 millions d'euros": "Netflix"},
            marks=pytest.mark.xfail(reason="the antecedent of « qui » or « dont » is not taken", strict=True),
        ),
        pytest.param(
            "Le port accueille Maersk, dont les volumes ont progressé de 6 %.",
            {"6 %": "Maersk"},
            marks=pytest.mark.xfail(reason="the antecedent of « qui » or « dont » is not taken", strict=True),
        ),
        ("Tesla, que fuient les acheteurs, a écoulé 386.000 voitures.", {"386.000 voitures": "Tesla"}),
    ],
)
def test_relative_pronoun(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Qui", "dont": the name that the relative clause completes."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Ford ferme son usine de Sarrelouis. Le constructeur américain économisera 500 millions de dollars.",
            {"500 millions de dollars": "Ford"},
        ),
        (
            "Spotify rassure les marchés. La plateforme suédoise a gagné 3 millions d'abonnés.",
            {"3 millions d'abonnés": "Spotify"},
        ),
        (
            "BNP Paribas a surpris. La banque a mis de côté 640 millions d'euros pour le coût du risque.",
            {"640 millions d'euros": "BNP Paribas"},
        ),
        ("Lactalis a été condamné. Le géant laitier devra payer 475 millions d'euros.", {"475 millions d'euros": "Lactalis"}),
        ("Decathlon change de logo. L'enseigne nordiste exploite 1.700 magasins.", {"1.700 magasins": "Decathlon"}),
        ("Free a lancé son offre. L'opérateur facture 19,99 euros par mois.", {"19,99 euros": "Free"}),
        ("Levi's souffre. La marque a vu ses ventes reculer de 8 %.", {"8 %": "Levi's"}),
        (
            "Maersk alerte sur la mer Rouge. L'armateur danois dépensera 200 millions de dollars de plus en carburant.",
            {"200 millions de dollars": "Maersk"},
        ),
    ],
)
def test_definite_description(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Le constructeur américain", "la banque", "la marque"."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les ventes d'iPhone ont reculé de 10 % au printemps.", {"10 %": "Apple"}),
        ("La Sandero s'est vendue à 23.000 exemplaires en avril.", {"23.000 exemplaires": "Dacia"}),
        ("L'Ozempic a rapporté 4,2 milliards de dollars.", {"4,2 milliards de dollars": "Novo Nordisk"}),
        ("La PlayStation 5 s'est écoulée à 59 millions d'exemplaires.", {"59 millions d'exemplaires": "Sony"}),
        ("Gmail revendique 1,8 milliard d'utilisateurs.", {"1,8 milliard d'utilisateurs": "Google"}),
        pytest.param(
            "Le prix de la Freebox a augmenté de deux euros.",
            {"deux euros": "Free"},
            marks=pytest.mark.xfail(reason="a product that completes an indicator does not give its owner", strict=True),
        ),
    ],
)
def test_product_to_owner(read: Read, text: str, expected: dict[str, object]) -> None:
    """A product stands for the company that owns it."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "Vinci a gagné 1,2 %, Eiffage 0,8 % et Bouygues 0,3 %.",
            {"1,2 %": "Vinci", "0,8 %": "Eiffage", "0,3 %": "Bouygues"},
            marks=pytest.mark.xfail(reason="the first name of a list is lost", strict=True),
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
        pytest.param(
            "Le marché se partage entre Booking (40 %), Expedia (25 %) et Airbnb (12 %).",
            {"40 %": "Booking", "25 %": "Expedia", "12 %": "Airbnb"},
            marks=pytest.mark.xfail(reason="the first name of a list is lost", strict=True),
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
        pytest.param(
            "Quand EasyJet gagne 12 % de passagers, Wizz Air en perd 3 %.",
            {"12 %": "EasyJet", "3 %": "Wizz Air"},
            marks=pytest.mark.xfail(reason="the second clause of a contrast keeps the first one's subject", strict=True),
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
        pytest.param(
            "Orange et Bouygues Telecom ont gagné respectivement 85.000 et 52.000 abonnés.",
            {"85.000": "Orange", "52.000 abonnés": "Bouygues Telecom"},
            marks=pytest.mark.xfail(reason="« respectivement » is not read", strict=True),
        ),
        pytest.param(
            "Société Générale et Crédit Agricole ont pris respectivement 2,1 % et 1,4 % à la Bourse de Paris.",
            {"2,1 %": "Société Générale", "1,4 %": "Crédit Agricole"},
            marks=pytest.mark.xfail(reason="« respectivement » is not read", strict=True),
        ),
        pytest.param(
            "Les titres de Thales et de Safran ont cédé respectivement 3 % et 1,5 %.",
            {"3 %": "Thales", "1,5 %": "Safran"},
            marks=pytest.mark.xfail(reason="« respectivement » is not read", strict=True),
        ),
        pytest.param(
            "Coca-Cola et Danone détiennent respectivement 46 % et 24 % du marché.",
            {"46 %": "Coca-Cola", "24 %": "Danone"},
            marks=pytest.mark.xfail(reason="« respectivement » is not read", strict=True),
        ),
        pytest.param(
            "LVMH, Kering et Hermès emploient respectivement 213.000, 49.000 et 22.000 salariés.",
            {"213.000": "LVMH", "49.000": "Kering", "22.000 salariés": "Hermès"},
            marks=pytest.mark.xfail(reason="« respectivement » is not read", strict=True),
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
        pytest.param(
            "Sephora vise 20 milliards d'euros de ventes, Douglas 5 milliards.",
            {"20 milliards d'euros": "Sephora", "5 milliards": "Douglas"},
            marks=pytest.mark.xfail(reason="a gapped clause keeps the first one's subject", strict=True),
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
        (
            "Saint-Gobain accélère aux Etats-Unis. La rénovation y est porteuse. Les ventes y ont gagné 6 %.",
            {"6 %": "Saint-Gobain"},
        ),
        (
            "Michelin ferme deux usines.\n\nLa direction évoque la concurrence asiatique. Quelque 1.254 salariés sont concernés.",
            {"1.254 salariés": "Michelin"},
        ),
        (
            "Veolia publie un bon trimestre. Le chiffre d'affaires atteint 11,6 milliards d'euros. La marge progresse de 5 %.",
            {"11,6 milliards d'euros": "Veolia", "5 %": "Veolia"},
        ),
        ("Ubisoft repousse son jeu phare.\n\nLe titre a plongé de 18 % lundi.", {"18 %": "Ubisoft"}),
        (
            "Le patron d'Air France-KLM, Ben Smith, s'est voulu rassurant. Les réservations d'été sont en hausse de 4 %.",
            {"4 %": "Air France-KLM"},
        ),
    ],
)
def test_attention_kept(read: Read, text: str, expected: dict[str, object]) -> None:
    """The centre of attention lasts through sentences and paragraphs that name nobody else."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Renault a présenté sa nouvelle citadine. Volkswagen, en difficulté, supprime 4.000 postes.",
            {"4.000 postes": "Volkswagen"},
        ),
        ("Carrefour rachète Cora. Casino, lui, a perdu 5,7 milliards d'euros.", {"5,7 milliards d'euros": "Casino"}),
        (
            "Boeing accumule les retards. Airbus en profite. L'avionneur européen a livré 735 appareils.",
            {"735 appareils": "Airbus"},
        ),
        pytest.param(
            "Après Auchan, c'est au tour de Castorama d'annoncer un plan social. L'enseigne de bricolage supprimera 600 postes.",
            {"600 postes": "Castorama"},
            marks=pytest.mark.xfail(reason="a name that completes the sentence before is no antecedent", strict=True),
        ),
        (
            "Google a renoncé à cet achat. Microsoft avance ses pions : sa division cloud a progressé de 31 %.",
            {"31 %": "Microsoft"},
        ),
        ("Nestlé a déçu les investisseurs. Chez Danone, les volumes sont en hausse de 1,2 %.", {"1,2 %": "Danone"}),
    ],
)
def test_attention_reset(read: Read, text: str, expected: dict[str, object]) -> None:
    """A new subject takes the attention."""
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
        pytest.param(
            "L'Etat détient 23 % d'Orange.",
            {"23 %": "Orange"},
            marks=pytest.mark.xfail(reason="the company that a stake is of is not taken", strict=True),
        ),
        ("Le fonds a cédé 4 % du capital de Worldline.", {"4 %": "Worldline"}),
        ("Vivendi est monté à 29,9 % du capital de Lagardère.", {"29,9 %": "Lagardère"}),
        pytest.param(
            "Bernard Arnault possède 48 % de LVMH.",
            {"48 %": "LVMH"},
            marks=pytest.mark.xfail(reason="the company that a stake is of is not taken", strict=True),
        ),
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
