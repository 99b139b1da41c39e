"""From whom a figure is heard: polls, analysts, fears, « a-t-on appris auprès de », sources described, called back, apposed."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NONE = ""
FORECAST, REPORTED = "forecast", "reported"


def _polled(institute: str) -> dict[str, object]:
    return {"organization": NONE, "attribution": institute}


def _expected_by(bank: str, company: str, indicator: str) -> dict[str, object]:
    return {"organization": company, "indicator": indicator, "status": FORECAST, "attribution": bank}


def _feared_by(source: str, indicator: str, organization: str = NONE) -> dict[str, object]:
    return {"organization": organization, "indicator": indicator, "status": FORECAST, "attribution": source}


def _measured_by(source: str, indicator: str, organization: str = NONE) -> dict[str, object]:
    return {"organization": organization, "indicator": indicator, "attribution": source}


@table(
    ("text", "expected"),
    [
        (
            "Quelque 38 % des Français interrogés fin avril par l'Ifop disent avoir renoncé à un achat alimentaire.",
            {"38 %": _polled("Ifop")},
        ),
        ("Deux tiers des parents sondés par OpinionWay redoutent la rentrée.", {"Deux tiers": _polled("OpinionWay")}),
        (
            "Selon un sondage réalisé par Elabe auprès de 1.003 personnes, 57 % des automobilistes comptent garder leur diesel.",
            {"57 %": _polled("Elabe")},
        ),
        (
            "Six salariés sur dix se disent épuisés, d'après une enquête menée en ligne par Odoxa auprès de 2.005 actifs.",
            {"Six salariés sur dix": _polled("Odoxa")},
        ),
        (
            "Les vacanciers boudent le ski. Parmi les 1.200 personnes interrogées par YouGov en mars, 29 % iront à la montagne.",
            {"29 %": _polled("YouGov")},
        ),
        ("Interrogés par Ipsos en avril, 72 % des maires ruraux jugent leurs finances dégradées.", {"72 %": _polled("Ipsos")}),
        (
            "Air France ferme sa ligne de Bordeaux. Pourtant, 46 % des Français sondés par Viavoice en février disent "
            "préférer l'avion au train.",
            {"46 %": _polled("Viavoice")},
        ),
        (
            "Un Français sur quatre songe à changer de banque, selon un sondage réalisé par Harris Interactive pour Boursorama.",
            {"Un Français sur quatre": _polled("Harris Interactive")},
        ),
        # the institute's own, and who is interviewed
        (
            "L'institut Ifop a réalisé l'an dernier un chiffre d'affaires de 45 millions d'euros.",
            {"45 millions d'euros": {"organization": "Ifop", "attribution": NONE}},
        ),
        (
            "Interrogé par Le Figaro, le patron d'Elior, Marc Vallon, assure que 12 % des cantines perdent de l'argent.",
            {"12 %": {"attribution": "Marc Vallon"}},
        ),
    ],
)
def test_asked_in_a_poll(read_columns: Read, text: str, expected: dict[str, dict[str, object]]) -> None:
    """ "41 % des Français interrogés par l'Ifop disent": who polls is the source, and the share is nobody's."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Sonova publiera ses comptes mardi. Les analystes de Vontobel attendent un bénéfice de 650 millions de francs.",
            {"650 millions de francs": _expected_by("Vontobel", "Sonova", "bénéfice")},
        ),
        (
            "Geberit a confirmé lundi sa feuille de route. Les analystes de Berenberg tablent sur un Ebitda de 930 millions de "
            "francs.",
            {"930 millions de francs": _expected_by("Berenberg", "Geberit", "Ebitda")},
        ),
        (
            "L'éditeur de jeux Ubisoft dévoilera ses résultats mercredi. Les analystes de Kepler Cheuvreux prévoient des "
            "réservations de 2,3 milliards d'euros.",
            {"2,3 milliards d'euros": _expected_by("Kepler Cheuvreux", "Ubisoft", "réservations")},
        ),
        (
            "Lonza a rassuré les investisseurs. Les experts de Jefferies misent sur une marge de 28 %.",
            {"28 %": _expected_by("Jefferies", "Lonza", "marge")},
        ),
        pytest.param(
            "Publicis a gagné le budget d'un géant du luxe. Chez UBS, les analystes anticipent désormais une croissance de 6 %.",
            {"6 %": _expected_by("UBS", "Publicis", "croissance")},
            marks=pytest.mark.xfail(reason="growth after « Chez X » is a country's", strict=True),
        ),
        (
            "Rémy Cointreau souffre en Chine. Pour l'exercice en cours, les spécialistes de Bryan Garnier s'attendent à un "
            "recul des ventes de 15 %.",
            {"15 %": _expected_by("Bryan Garnier", "Rémy Cointreau", "ventes")},
        ),
        (
            "Straumann ouvre une usine à Shanghai. Son bénéfice devrait atteindre 480 millions de francs, selon les analystes "
            "de Morgan Stanley.",
            {"480 millions de francs": _expected_by("Morgan Stanley", "Straumann", "bénéfice")},
        ),
        # analysts without a bank, and a bank's own outlook
        (
            "UBS a publié ses comptes mardi. Les analystes attendaient un bénéfice de 1,2 milliard de dollars.",
            {"1,2 milliard de dollars": _expected_by(NONE, "UBS", "bénéfice")},
        ),
        (
            "Vontobel a perdu des clients au premier trimestre. La banque table sur un bénéfice de 220 millions de francs.",
            {"220 millions de francs": _expected_by("Vontobel", "Vontobel", "bénéfice")},
        ),
    ],
)
def test_expected_by_the_analysts_of(read_columns: Read, text: str, expected: dict[str, dict[str, object]]) -> None:
    """ "Les analystes de Vontobel attendent un bénéfice": the bank's word on the company of the sentence before."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La FNSEA s'attend à ce que la récolte de blé recule de 11 %.", {"11 %": _feared_by("FNSEA", "récolte de blé")}),
        pytest.param(
            "La Coface craint que les défaillances d'entreprises ne bondissent de 20 % cette année.",
            {"20 %": _feared_by("Coface", "défaillances d'entreprises")},
            marks=pytest.mark.xfail(reason="a credit insurer is a company like any other", strict=True),
        ),
        pytest.param(
            "Century 21 n'exclut pas que les prix des appartements remontent de 3 % avant l'hiver.",
            {"3 %": _feared_by("Century 21", "prix des appartements")},
            marks=pytest.mark.xfail(reason="« n'exclut pas que » foretells nothing", strict=True),
        ),
        (
            "Rystad Energy parie que le baril de brent retombera à 70 dollars en décembre.",
            {"70 dollars": _feared_by("Rystad Energy", "baril de brent")},
        ),
        (
            "Pour 2024, Xerfi parie sur un recul de 4 % des mises en chantier.",
            {"4 %": _feared_by("Xerfi", "mises en chantier")},
        ),
        (
            "Lufthansa s'attend à ce que son résultat opérationnel fonde de 18 %.",
            {"18 %": _feared_by("Lufthansa", "résultat opérationnel", "Lufthansa")},
        ),
        (
            "Sophie Martel, économiste chez Natixis, s'attend à ce que l'inflation reflue à 1,9 % en décembre.",
            {"1,9 %": _feared_by("Sophie Martel", "inflation")},
        ),
        (
            "Le Leem redoute que les ventes de génériques ne chutent de 6 % l'an prochain.",
            {"6 %": _feared_by("Leem", "ventes de génériques")},
        ),
        # who fears one thing and has done another
        (
            "Danone, qui craint une pénurie de lait, a réduit sa production de 7 %.",
            {"7 %": {"organization": "Danone", "indicator": "production", "status": REPORTED, "attribution": NONE}},
        ),
        (
            "Le cacao, dont le marché craint une pénurie, a pris 4 % lundi.",
            {"4 %": {"organization": NONE, "indicator": "cacao", "status": REPORTED, "attribution": NONE}},
        ),
    ],
)
def test_expected_feared_bet_on(read_columns: Read, text: str, expected: dict[str, dict[str, object]]) -> None:
    """ "X s'attend à ce que la récolte recule de 11 %": a forecast by X, and what is measured is the subject inside."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "L'attaquant ghanéen a été cédé pour 12 millions d'euros, a-t-on appris mercredi auprès du FC Nantes.",
            {"12 millions d'euros": "FC Nantes"},
        ),
        (
            "Verallia supprimera 70 postes à Cognac, a-t-on appris vendredi auprès de la direction du verrier.",
            {"70 postes": "Verallia"},
        ),
        ("Le chantier du stade coûtera 45 millions d'euros, apprend-on auprès de Bouygues.", {"45 millions d'euros": "Bouygues"}),
        (
            "Quelque 1.800 foyers sont restés sans courant dans la nuit, a indiqué à l'AFP une porte-parole d'Enedis.",
            {"1.800 foyers": "Enedis"},
        ),
        ("La grève a été suivie à 35 % lundi, a précisé un porte-parole de la RATP.", {"35 %": "RATP"}),
        (
            "L'incendie a détruit 6.000 palettes de fromage, a-t-on appris mardi auprès de la direction de Lactalis.",
            {"6.000 palettes": "Lactalis"},
        ),
        ("Quelque 420 chambres seront rénovées à Cannes, a confié à l'AFP un responsable d'Accor.", {"420 chambres": "Accor"}),
        (
            "L'AJ Auxerre a vendu 9.200 abonnements, a-t-on appris lundi auprès du club.",
            {"9.200 abonnements": "AJ Auxerre"},
        ),
        # no name, another one's word, a name of one's own
        ("L'usine Michelin perdait 3 millions d'euros par an, a-t-on appris de source syndicale.", {"3 millions d'euros": NONE}),
        ("Quelque 250 salariés ont débrayé chez Airbus, a-t-on appris auprès de la CGT.", {"250 salariés": "CGT"}),
        (
            "La fuite a touché 900 abonnés, a indiqué à l'AFP Claire Duval, une porte-parole de Veolia.",
            {"900 abonnés": "Claire Duval"},
        ),
    ],
)
def test_learnt_from(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "…, a-t-on appris mercredi auprès du club", "a indiqué à l'AFP une porte-parole de X": X says so."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Selon l'Umih, le principal syndicat de l'hôtellerie, la fréquentation des terrasses a progressé de 2 % en avril.",
            {"2 %": _measured_by("Umih", "fréquentation des terrasses")},
        ),
        (
            "D'après la Fevad, la fédération du commerce en ligne, le panier moyen a reculé de 4 %, à 62 euros.",
            {"4 %": _measured_by("Fevad", "panier moyen"), "62 euros": _measured_by("Fevad", "panier moyen")},
        ),
        (
            "Selon Procos, l'association du commerce spécialisé, les ventes en boutique ont cédé 1,3 % en mars.",
            {"1,3 %": _measured_by("Procos", "ventes en boutique")},
        ),
        (
            "D'après Argus Media, l'agence spécialisée dans les matières premières, le prix du colza a bondi de 9 %.",
            {"9 %": _measured_by("Argus Media", "prix du colza")},
        ),
        (
            "Selon Agreste, le service statistique du ministère de l'Agriculture, la collecte de lait bio a fléchi de 0,8 %.",
            {"0,8 %": _measured_by("Agreste", "collecte de lait bio")},
        ),
        pytest.param(
            "À en croire Century 21, le réseau d'agences immobilières, les délais de vente se sont allongés de 12 jours.",
            {"12 jours": _measured_by("Century 21", "délais de vente")},
            marks=pytest.mark.xfail(reason="« Century 21 » is not recognised there", strict=True),
        ),
        (
            "Selon Paul Germain, le président de la chambre de commerce, les créations d'entreprises ont augmenté de 7 %.",
            {"7 %": _measured_by("Paul Germain", "créations d'entreprises")},
        ),
        # its own, and subjects in a row that are no description
        (
            "Selon Michelin, le fabricant de pneus, son chiffre d'affaires a reculé de 2 %.",
            {"2 %": _measured_by("Michelin", "chiffre d'affaires", "Michelin")},
        ),
        (
            "Selon l'Insee, la construction, l'industrie et le commerce ont perdu 9.000 emplois en mars.",
            {"9.000 emplois": _measured_by("Insee", "emplois")},
        ),
    ],
)
def test_after_a_described_source(read_columns: Read, text: str, expected: dict[str, dict[str, object]]) -> None:
    """ "Selon X, la chambre du secteur, la fréquentation a progressé de 2 %": the description is not what is measured."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "D'après le cabinet Xerfi, DB Cargo et Captrain assurent ensemble plus de 80 % du fret ferroviaire.",
            {"80 %": "Xerfi"},
        ),
        ("Selon Kantar, Leclerc et Intermarché concentrent 40 % des achats alimentaires.", {"40 %": "Kantar"}),
        (
            "Selon le cabinet Alphaliner, MSC et Maersk contrôlent à eux deux un tiers de la capacité mondiale.",
            {"un tiers": "Alphaliner"},
        ),
        (
            "D'après Canalys, Apple et Samsung se partagent 58 % du marché européen des smartphones.",
            {"58 %": "Canalys"},
        ),
        (
            "Airbus et Boeing ont livré à eux deux 1.263 avions l'an dernier, selon le cabinet Cirium.",
            {"1.263 avions": "Cirium"},
        ),
        ("Visa et Mastercard traitent 90 % des paiements par carte, rappelle le cabinet Deloitte.", {"90 %": "Deloitte"}),
        (
            "Dell, HP et Lenovo pèsent, selon IDC, plus de 60 % des ventes d'ordinateurs.",
            {"60 %": "IDC"},
        ),
        (
            "À en croire TrendForce, SK Hynix et Samsung fournissent ensemble 95 % des puces de mémoire rapides.",
            {"95 %": "TrendForce"},
        ),
    ],
)
def test_two_told_of_by_a_firm(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "D'après le cabinet X, A et B assurent ensemble 80 % du fret": X says so, and it is never X's."""
    whose = read("organization", text, dict.fromkeys(expected, ...))
    assert read("attribution", text, expected) == expected
    assert {figure: whose[figure] for figure, source in expected.items() if whose[figure] in (None, source)} == {}


@table(
    ("text", "expected"),
    [
        (
            "D'après le cabinet Deloitte, son chiffre d'affaires a bondi de 7 % en France.",
            {"7 %": {"organization": "Deloitte", "attribution": "Deloitte"}},
        ),
        (
            "D'après le cabinet Canalys, Xiaomi a écoulé 40 millions de téléphones.",
            {"40 millions de téléphones": {"organization": "Xiaomi", "attribution": "Canalys"}},
        ),
    ],
)
def test_one_told_of_by_a_firm(read_columns: Read, text: str, expected: dict[str, dict[str, object]]) -> None:
    """ "D'après le cabinet X, son chiffre d'affaires": what is its own is X's, what one other did is that one's."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Pretto a épluché les demandes de prêt du printemps. Résultat, un dossier sur trois est refusé, affirme le courtier.",
            {"un dossier sur trois": "Pretto"},
        ),
        (
            "Renault relance sa citadine électrique. L'autonomie a été portée à 410 kilomètres, explique le constructeur.",
            {"410 kilomètres": "Renault"},
        ),
        (
            "Decathlon se met à la location. Un vélo d'enfant revient à 19 euros par mois, précise l'enseigne.",
            {"19 euros": "Decathlon"},
        ),
        (
            "Bonduelle arrête une ligne à Estrées. La récolte de haricots a chuté de 25 %, regrette l'industriel.",
            {"25 %": "Bonduelle"},
        ),
        (
            "Ryanair quitte Bordeaux. Les taxes y ont augmenté de 60 %, dénonce la compagnie irlandaise.",
            {"60 %": "Ryanair"},
        ),
        (
            "Le spécialiste du reconditionné Back Market a interrogé ses vendeurs. Au total, 40 % des appareils viennent "
            "d'Asie, fait savoir la plateforme.",
            {"40 %": "Back Market"},
        ),
        (
            "Maisons du Monde réduit la voilure. « La fréquentation a fléchi de 8 % », constate le distributeur.",
            {"8 %": "Maisons du Monde"},
        ),
        (
            "Sorare coupe dans ses dépenses. Selon la jeune pousse, les échanges de cartes ont fondu de 45 %.",
            {"45 %": "Sorare"},
        ),
        # a speaker that is not the company, and nobody who speaks
        ("Michelin ferme Cholet. Quelque 950 salariés sont concernés, déplore un syndicat.", {"950 salariés": NONE}),
        (
            "Pretto a sollicité plusieurs banques. Les taux baisseront de 0,5 point, pronostique un courtier parisien.",
            {"0,5 point": NONE},
        ),
        (
            "Pretto s'inquiète. Un dossier sur trois est refusé, alors que le courtier recrute.",
            {"Un dossier sur trois": NONE},
        ),
    ],
)
def test_described_speaker(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Un dossier sur trois est refusé, affirme le courtier": who is described is the company named before."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Claire Morand dirige la coopérative Terrena. D'après elle, la collecte a diminué de 6 %.",
            {"6 %": "Claire Morand"},
        ),
        ("L'Insee a revu ses comptes. Selon lui, la consommation a progressé de 0,4 % en mars.", {"0,4 %": "Insee"}),
        (
            "La Cour des comptes étrille la filière. D'après elle, 2 milliards d'euros ont été gaspillés.",
            {"2 milliards d'euros": "Cour des comptes"},
        ),
        pytest.param(
            "Luc Perrot, directeur des achats de Picard, s'agace. Selon lui, le prix du cabillaud a doublé en un an.",
            {"doublé": "Luc Perrot"},
            marks=pytest.mark.xfail(reason="the person is not recognised", strict=True),
        ),
        ("La Maif conteste le rapport. Le coût des tempêtes a bondi, selon elle, de 35 %.", {"35 %": "Maif"}),
        pytest.param(
            "Les dirigeants d'Alstom ont reçu les élus de Belfort. Selon eux, 1.300 emplois sont en jeu.",
            {"1.300 emplois": "Alstom"},
            marks=pytest.mark.xfail(reason="« selon eux » means nobody", strict=True),
        ),
        (
            "Safran a sondé ses sous-traitants. D'après lui, 15 % d'entre eux manquent de titane.",
            {"15 %": "Safran"},
        ),
        (
            "La directrice générale d'Air France, Anne Rigail, a plaidé devant les sénateurs. La taxe coûtera, d'après elle, "
            "90 millions d'euros.",
            {"90 millions d'euros": "Anne Rigail"},
        ),
        # not the nearest name, and people without one
        (
            "La CGT accuse Stellantis de vider Poissy. Selon elle, 2.000 emplois sont menacés.",
            {"2.000 emplois": "CGT"},
        ),
        (
            "Les éleveurs bloquent l'usine Lactalis de Laval. Selon eux, le prix du lait a reculé de 12 %.",
            {"12 %": NONE},
        ),
    ],
)
def test_according_to_a_pronoun(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "D'après elle", "selon lui", "selon eux": the subject of the sentence before says so."""
    assert read("attribution", text, expected) == expected
