"""Which figure goes on telling of the period before it, and which does not. Texts appeared on Tuesday 14 May 2024."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

Q1_2024 = "2024-01-01/2024-03-31"
IN_2022 = "2022-01-01/2022-12-31"
IN_2023 = "2023-01-01/2023-12-31"
IN_2024 = "2024-01-01/2024-12-31"
IN_2025 = "2025-01-01/2025-12-31"
MARCH = "2024-03-01/2024-03-31"
NONE = ""


@table(
    ("text", "expected"),
    [
        (
            "En 2023, Orvane a vendu 3.100 voiliers. Son carnet de commandes frôle les 900 millions d'euros.",
            {"900 millions d'euros": NONE},
        ),
        ("En 2023, les ventes de Lidor ont gagné 4 %. L'enseigne a 310 magasins en Espagne.", {"310 magasins": NONE}),
        ("Au premier trimestre, la recette de Tamis a augmenté de 9 %. Son parc comprend 62 éoliennes.", {"62 éoliennes": NONE}),
        ("En mars, Vélocis a perdu 3 millions d'euros. Ses effectifs sont de 240 personnes.", {"240 personnes": NONE}),
        ("L'an dernier, la fédération a récolté 2 millions d'euros. Elle fédère 341.000 licenciés.", {"341.000 licenciés": NONE}),
        ("En 2023, Orvane a vendu 3.100 voiliers. Le nombre de clients a atteint 12.000.", {"12.000": IN_2023}),
    ],
)
def test_what_one_has(read: Read, text: str, expected: dict[str, object]) -> None:
    """In the present, what one has is what one has now; in the past it belongs to the period."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "En 2023, Orvane a perdu 8 millions d'euros. La banque lui a accordé un prêt de 25 millions d'euros.",
            {"25 millions d'euros": NONE},
        ),
        (
            "Au premier trimestre, les ventes ont reculé de 2 %. Le conseil a approuvé un plan de 40 millions d'euros.",
            {"40 millions d'euros": NONE},
        ),
        (
            "En mars, le bénéfice a chuté de 12 %. Le groupe a signé un contrat de 300 millions d'euros.",
            {"300 millions d'euros": NONE},
        ),
        (
            "L'an dernier, la ville a dépensé 12 millions d'euros. Le maire a débloqué une enveloppe de 2 millions d'euros.",
            {"2 millions d'euros": NONE},
        ),
        ("En 2022, les plaintes ont doublé. La Cnil a infligé une amende de 3 millions d'euros.", {"3 millions d'euros": NONE}),
        (
            "En 2023, Orvane a perdu 8 millions d'euros. Le groupe a dépensé 25 millions d'euros.",
            {"25 millions d'euros": IN_2023},
        ),
    ],
)
def test_what_one_did(read: Read, text: str, expected: dict[str, object]) -> None:
    """A decision is taken on a day of its own."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, les ventes ont gagné 4 %. Les effectifs ont triplé en cinq ans.", {"triplé": NONE}),
        ("Au premier trimestre, les volumes ont reculé de 3 %. En dix ans, le prix a doublé.", {"doublé": NONE}),
        ("En mars, la collecte a baissé de 6 %. Le cheptel a fondu de 12 % en deux ans.", {"12 %": NONE}),
        ("L'an dernier, les recettes ont pris 5 %. En vingt ans, la fréquentation a bondi de 60 %.", {"60 %": NONE}),
        ("En 2022, le trafic a crû de 8 %. La part du rail a perdu 3 points en une décennie.", {"3 points": NONE}),
        ("En mars, la collecte a baissé de 6 %. Les prix ont pris 2 % sur un an.", {"2 %": MARCH}),
    ],
)
def test_change_over_a_time_of_its_own(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "En cinq ans" is a time of its own, "sur un an" only says since when."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, Orvane a perdu 8 millions d'euros. Un rachat créerait 120 emplois.", {"120 emplois": NONE}),
        (
            "Au premier trimestre, les ventes ont reculé de 2 %. Le plan coûterait 40 millions d'euros.",
            {"40 millions d'euros": NONE},
        ),
        ("En mars, 120 cas ont été déclarés. Le vaccin réduirait le risque de 62 %.", {"62 %": NONE}),
        (
            "L'an dernier, le port a traité 3 millions de tonnes. Il pourrait perdre la moitié de ses clients.",
            {"la moitié": NONE},
        ),
        (
            "En 2022, la ligne a transporté 80.000 voyageurs. La réouverture attirerait 20.000 personnes de plus.",
            {"20.000 personnes": NONE},
        ),
        (
            "Cette année, la récolte devrait chuter de 29 %. En Bourgogne, elle serait divisée par deux.",
            {"divisée par deux": IN_2024},
        ),
        (
            "L'an prochain, l'impôt rapporterait 8 milliards d'euros. Quelque 24.000 foyers seraient touchés.",
            {"24.000 foyers": IN_2025},
        ),
    ],
)
def test_conditional(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is only possible is not in the past; it may be in the period that is looked ahead to."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, les prix ont baissé de 4 %. Un couple peut emprunter 30.000 euros.", {"30.000 euros": NONE}),
        ("En mars, les ventes ont reculé de 8 %. La direction songe à céder 40 magasins.", {"40 magasins": NONE}),
        ("L'an dernier, l'usine a produit 4.000 moteurs. Il faut trouver 12 millions d'euros.", {"12 millions d'euros": NONE}),
        ("En 2022, la caisse a perdu 3 millions d'euros. Elle refuse de couvrir 60 % des frais.", {"60 %": NONE}),
        (
            "Au premier trimestre, le bénéfice a fondu d'un tiers. Le groupe cherche à lever 50 millions d'euros.",
            {"50 millions d'euros": NONE},
        ),
        ("En 2023, les ventes ont baissé de 4 %. Le groupe dit avoir livré 30.000 vélos.", {"30.000 vélos": IN_2023}),
    ],
)
def test_only_spoken_of(read: Read, text: str, expected: dict[str, object]) -> None:
    """An infinitive says of no time that it was so."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Au premier trimestre, les prix ont reculé de 5,2 %. La baisse atteignait 3,9 % fin 2023. À Lyon, ils ont cédé 2 %.",
            {"2 %": Q1_2024},
        ),
        (
            "En 2023, le site a produit 90.000 moteurs. Il en produisait 120.000 en 2019. Les ventes ont chuté de 3 %.",
            {"3 %": IN_2023},
        ),
        (
            "En mars, le déficit a atteint 6 milliards d'euros. Il était de 4 milliards en février. L'export a cédé 2 %.",
            {"2 %": MARCH},
        ),
        ("En 2023, la marge a atteint 8 %. Elle avait atteint 9 % en 2022. Les ventes ont gagné 3 %.", {"3 %": IN_2023}),
        (
            "En 2022, le club a perdu 2 millions d'euros. Il avait gagné 1 million en 2021. Les recettes ont fondu de 9 %.",
            {"9 %": IN_2022},
        ),
        (
            "En 2022, le club a perdu 2 millions d'euros. En 2023, il a gagné 1 million. Les recettes ont bondi de 9 %.",
            {"9 %": IN_2023},
        ),
    ],
)
def test_background(read: Read, text: str, expected: dict[str, object]) -> None:
    """The imperfect and the pluperfect look back, and the story goes on where it was."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2022, la moitié des foyers ont été raccordés. C'est 8 points de plus que prévu.", {"8 points": IN_2022}),
        ("Cette année, la récolte devrait chuter de 29 %. Ce serait 25 % de moins que la moyenne.", {"25 %": IN_2024}),
        ("En mars, le port a traité 900.000 tonnes. C'est 12 % de mieux qu'il y a un an.", {"12 %": MARCH}),
        ("L'an prochain, un tiers des agents partiront. C'est deux fois plus qu'aujourd'hui.", {"deux fois plus": IN_2025}),
        ("En 2023, 310 postes ont été créés. C'est 40 de moins qu'en 2022.", {"310 postes": IN_2023}),
        ("En 2023, 9 % des postes étaient vacants. C'était 12 % en 2022.", {"12 %": IN_2022}),
    ],
)
def test_pointing_back(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "C'est" is said of what was just told."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le parc doit ouvrir en 2025. Il compterait alors 40 turbines.", {"40 turbines": IN_2025}),
        ("La société a été fondée en 2022. Elle n'employait alors que 12 personnes.", {"12 personnes": IN_2022}),
        ("Le taux doit être relevé en 2025. Il atteindrait alors 4 %.", {"4 %": IN_2025}),
        ("La crise a éclaté en mars. Le groupe perdait alors 2 millions d'euros.", {"2 millions d'euros": MARCH}),
        ("La ligne rouvrira en 2025. Elle transporterait alors 3.000 voyageurs.", {"3.000 voyageurs": IN_2025}),
        (
            "Le groupe a perdu 2 millions d'euros en mars, alors qu'il attendait 3 millions de bénéfice.",
            {"2 millions d'euros": MARCH},
        ),
    ],
)
def test_then(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Alors" is the date named last; "alors que" is not."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "LES PRIX PAR VILLE EN MARS 2024\nVille | Prix | Sur un an\nParis | 9.460 euros | -7,1 %",
            {"9.460 euros": MARCH, "-7,1 %": MARCH},
        ),
        ("L'activité en 2023\n- Chiffre d'affaires : 12 millions d'euros\n- Effectif : 140 salariés", {"140 salariés": IN_2023}),
        (
            "Les chiffres clés de 2022\n• Délai moyen : 12 jours\n• Prix d'un billet : 46 euros",
            {"12 jours": IN_2022, "46 euros": IN_2022},
        ),
        ("Bilan de l'année 2023\n– Trains à l'heure : 87 %\n– Places offertes : 400.000", {"87 %": IN_2023}),
        ("Premier trimestre 2024\nPays | Ventes | Variation\nItalie | 3 millions d'euros | +4 %", {"+4 %": Q1_2024}),
        ("Le plus petit stock depuis mars\n- Valorisation : 140 millions d'euros", {"140 millions d'euros": NONE}),
    ],
)
def test_dated_heading(read: Read, text: str, expected: dict[str, object]) -> None:
    """A heading dates the table or the list below it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Elle sera rentable en 2024 et vise 300 millions de ventes en 2025, dont plus de la moitié en Asie.",
            {"la moitié": IN_2025},
        ),
        ("La ville comptait 900 écoles en 2022 et 950 écoles en 2023, dont un tiers de privées.", {"un tiers": IN_2023}),
        (
            "Partie de 12 millions d'euros en 2022, la dette a atteint 18 millions d'euros en 2023, dont 40 % à court terme.",
            {"40 %": IN_2023},
        ),
        (
            "L'usine a produit 2 millions de pneus en 2022, puis 3 millions de pneus en 2023, dont la moitié pour l'export.",
            {"la moitié": IN_2023},
        ),
        (
            "L'État a versé 4 milliards d'euros en 2022 et 6 milliards d'euros en 2023, dont environ un quart aux écoles.",
            {"un quart": IN_2023},
        ),
    ],
)
def test_part_of_the_figure_before(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Dont" divides what stands right before it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, l'enseigne a vendu 90.000 vélos. Le prix moyen est tombé à 1.965 euros.", {"1.965 euros": IN_2023}),
        ("Au premier trimestre, les ventes ont cédé 3 %. Le loyer moyen a atteint 24 euros.", {"24 euros": Q1_2024}),
        ("En mars, la fréquentation a pris 8 %. Le prix du billet a grimpé à 27 euros.", {"27 euros": MARCH}),
        ("En 2022, la marge a fondu de 2 points. Le coût de la tonne s'est envolé à 310 euros.", {"310 euros": IN_2022}),
        ("L'an dernier, les livraisons ont gagné 4 %. Le tarif est passé à 12 euros.", {"12 euros": IN_2023}),
        ("L'an dernier, les livraisons ont gagné 4 %. Le tarif est de 12 euros.", {"12 euros": NONE}),
    ],
)
def test_price_that_moved(read: Read, text: str, expected: dict[str, object]) -> None:
    """A price is a price of today, but one that is told of in the past belongs to the period."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Au premier trimestre, Renault a vendu 400.000 voitures. Toyota, lui, en a écoulé 600.000 voitures.",
            {"600.000 voitures": Q1_2024},
        ),
        ("En 2023, Carrefour a gagné 2 points de marge. Auchan a perdu 1 point.", {"1 point": IN_2023}),
        ("En mars, EasyJet a transporté 7 millions de passagers. Ryanair en a transporté 13 millions.", {"13 millions": MARCH}),
        ("En 2022, Danone a fermé 4 usines. Nestlé a supprimé 300 emplois.", {"300 emplois": IN_2022}),
        ("L'an dernier, les ventes de Peugeot ont reculé de 3 %. Celles de Toyota ont bondi de 9 %.", {"9 %": IN_2023}),
        ("En 2022, Danone a fermé 4 usines. Nestlé emploie 300 personnes.", {"300 personnes": NONE}),
    ],
)
def test_a_rival_in_the_next_sentence(read: Read, text: str, expected: dict[str, object]) -> None:
    """A rival is told of for the same period, right after."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La récolte devrait plonger d'un quart cette année. Les surfaces ont reculé de 11 %.", {"11 %": IN_2024}),
        ("Le marché devrait atteindre 9 milliards d'euros cette année. Les commandes ont bondi de 12 %.", {"12 %": IN_2024}),
        ("Le déficit se creuserait à 5 % cette année. Les recettes ont fondu de 3 %.", {"3 %": IN_2024}),
        ("Cette année, les séjours dureront 9,4 jours. Le budget a baissé de 5 %.", {"5 %": IN_2024}),
        ("Le groupe vise 2 millions de clients cette année. Il a recruté 300 personnes.", {"300 personnes": IN_2024}),
        ("Le groupe vise 2 millions de clients l'an prochain. Il a recruté 300 personnes.", {"300 personnes": NONE}),
    ],
)
def test_period_under_way(read: Read, text: str, expected: dict[str, object]) -> None:
    """What has happened already belongs to the year that is estimated, not to one that has not begun."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "La banque a baissé son taux mardi. Le huard s'échangeait à 0,739 dollar américain.",
            {"0,739 dollar américain": "2024-05-14/2024-05-14"},
        ),
        (
            "La Réserve fédérale s'est réunie mercredi. À la Bourse de New York, le Dow Jones avançait de 0,4 %.",
            {"0,4 %": "2024-05-08/2024-05-08"},
        ),
        ("Lundi, l'Opep a annoncé une réunion. Le baril se négociait à 82 dollars.", {"82 dollars": "2024-05-13/2024-05-13"}),
        (
            "Nokia a publié jeudi ses comptes. À la Bourse d'Helsinki, l'action bondissait de 6 %.",
            {"6 %": "2024-05-09/2024-05-09"},
        ),
        ("L'offre a été rejetée vendredi. En séance, les titres cotaient 31 euros.", {"31 euros": "2024-05-10/2024-05-10"}),
    ],
)
def test_as_it_happens(read: Read, text: str, expected: dict[str, object]) -> None:
    """The imperfect of a session that is going on."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, les recettes ont pris 8 %. « La billetterie représente 18 % du budget », dit le patron.", {"18 %": NONE}),
        (
            "En mars, l'usine a perdu 2 clients. « Nous avons encore 60 avions à livrer », explique le chef du site.",
            {"60 avions": NONE},
        ),
        (
            "En 2022, la cave a vendu 3 millions de bouteilles. « D'habitude, la récolte atteint 95.000 hectolitres », dit-elle.",
            {"95.000 hectolitres": NONE},
        ),
        (
            "Au premier trimestre, la perte a doublé. « Nous dépensons 400.000 euros par mois », admet la patronne.",
            {"400.000 euros": NONE},
        ),
        (
            "L'an dernier, les ventes ont fondu de 9 %. « Une famille sur deux hésite », relève le vendeur.",
            {"Une famille sur deux": NONE},
        ),
        ("L'an dernier, les ventes ont fondu de 9 %. « L'export a bondi de 4 % », relève le vendeur.", {"4 %": IN_2023}),
    ],
)
def test_said_in_the_present(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who speaks in the present speaks of now."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le budget prévoit un effort de 60 milliards d'euros l'an prochain. L'État supprimera 2.200 postes.",
            {"2.200 postes": IN_2025},
        ),
        ("L'an prochain, les péages augmenteront de 3 %.\n\nLes tarifs du train grimperont de 2 %.", {"2 %": IN_2025}),
        ("En 2025, la ville investira 80 millions d'euros.\n\nLa taxe foncière baissera de 4 %.", {"4 %": IN_2025}),
        ("La récolte devrait chuter de 29 % cette année.\n\nEn Alsace, les volumes reculeraient de 12 %.", {"12 %": IN_2024}),
        (
            "Le déficit devrait atteindre 5 % en 2025.\n\nLes crédits de la défense monteront de 3 milliards d'euros.",
            {"3 milliards d'euros": IN_2025},
        ),
        ("L'an prochain, les péages augmenteront de 3 %.\n\nUn tunnel mesure 57 kilomètres.", {"57 kilomètres": NONE}),
    ],
)
def test_plan(read: Read, text: str, expected: dict[str, object]) -> None:
    """An article that opens with what is to come goes on with it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, la fréquentation a bondi de 9 %. Le pass coûte 40 euros, soit 3 euros de plus.", {"3 euros": NONE}),
        (
            "Au premier trimestre, les ventes ont cédé 3 %. La rédaction emploie 90 personnes, soit un salarié sur trois.",
            {"un salarié sur trois": NONE},
        ),
        ("En mars, la caisse a perdu 2 millions d'euros. Elle gère 300 crèches, soit la moitié du parc.", {"la moitié": NONE}),
        (
            "En 2022, le prix a doublé. Le juge a infligé une amende de 96 millions d'euros, soit 4,8 % des ventes.",
            {"4,8 %": NONE},
        ),
        ("L'an dernier, la ville a perdu 3 % d'habitants. Elle compte 12 écoles, soit le quart du canton.", {"le quart": NONE}),
        ("En mars, la caisse a perdu 2 millions d'euros, soit le quart du budget.", {"le quart": MARCH}),
    ],
)
def test_the_same_in_other_words(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Soit" holds when the figure before it does, and in no other period."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Il s'agit de son troisième tour de table, après 4,5 millions d'euros en 2020. Les clients ont gagné 3 %.",
            {"3 %": NONE},
        ),
        (
            "Elle a embauché 30 personnes, après 12 personnes en 2022 et 15 personnes en 2023. Les ventes ont fondu de 9 %.",
            {"9 %": NONE},
        ),
        ("Le port a gagné 4 clients, contre 7 clients en 2022. Le trafic a reculé de 2 %.", {"2 %": NONE}),
        ("Le club a perdu 3 matches, contre 9 matches en 2023. La billetterie a bondi de 12 %.", {"12 %": NONE}),
        ("Le club a perdu 3 matches en 2023, contre 9 matches en 2022. La billetterie a bondi de 12 %.", {"12 %": IN_2023}),
    ],
)
def test_looking_back(read: Read, text: str, expected: dict[str, object]) -> None:
    """The date of what a figure is compared with dates nothing after it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Elle compte ouvrir deux bureaux, à Milan et à Rome, au premier trimestre 2025.",
            {"deux bureaux": "2025-01-01/2025-03-31"},
        ),
        ("La firme a vendu 40 bus, surtout en Espagne, en 2023.", {"40 bus": IN_2023}),
        ("La banque a laissé son taux à 4 % et abaissé sa prévision pour 2024 de 3 % à 2 %.", {"4 %": NONE}),
        ("La récolte pourrait chuter de 20 %, et les livraisons de la semaine passée ont déçu.", {"20 %": NONE}),
        ("Le groupe a fermé 12 magasins et ouvert une usine en 2022.", {"12 magasins": NONE}),
    ],
)
def test_as_far_as_the_clause_goes(read: Read, text: str, expected: dict[str, object]) -> None:
    """Places may stand between a figure and its date; another statement may not."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le climat des affaires s'est dégradé en mars.\n\nL'indice ressort à 98 points ce mois-ci.",
            {"98 points": MARCH},
        ),
        (
            "Le chômage a reculé en mars. En Espagne, il est stable ce mois à 11 %, contre 12,4 % il y a un an.",
            {"11 %": MARCH, "12,4 %": "2023-03-01/2023-03-31"},
        ),
        (
            "Les ventes ont atteint 8 millions d'euros au premier trimestre, contre 7 millions il y a un an.",
            {"8 millions d'euros": Q1_2024, "7 millions": "2023-01-01/2023-03-31"},
        ),
        (
            "L'office dévoile ce mardi 14 mai les chiffres du chômage dans le pays pour le mois de mars 2024. "
            "Le taux s'établit à 9,8 %.",
            {"9,8 %": MARCH},
        ),
        (
            "Le prix du pain a augmenté de 3 % en mars. Le kilo coûtera 4 euros ce mois-ci.",
            {"4 euros": "2024-05-01/2024-05-31"},
        ),
    ],
)
def test_notes_on_a_month(read: Read, text: str, expected: dict[str, object]) -> None:
    """A note tells of a month that is over: "ce mois" is that month, and "il y a un an" counts from the period told of."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Au premier trimestre, les ventes ont crû de 8 % en regard de la même période de 2023.",
            {"8 %": Q1_2024},
        ),
        ("Les nuitées ont reculé de 3 % en mars au regard de mars 2023, à 1,1 million.", {"3 %": MARCH, "1,1 million": MARCH}),
        (
            "La baisse est sensible en mars par rapport à février, qui avait vu 810 créations.",
            {"810 créations": "2024-02-01/2024-02-29"},
        ),
        (
            "Le loyer a grimpé de 620 à 640 euros entre janvier et mars 2024.",
            {"620": "2024-01-01/2024-01-31", "640 euros": MARCH},
        ),
        (
            "Le budget de 2025 devra contenir le déficit, évalué à 5,1 % par la Cour des comptes.",
            {"5,1 %": NONE},
        ),
        (
            "Pour l'exercice 2022, clos le 31 décembre, Orvane a vu son bénéfice fondre de 8 % à 12 millions d'euros.",
            {"8 %": IN_2022, "12 millions d'euros": IN_2022},
        ),
        ("L'action a clôturé lundi à 31,45 euros.", {"31,45 euros": "2024-05-13/2024-05-13"}),
    ],
)
def test_dates_of_something_else(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is compared with and when the books closed is no period; a relative clause tells of the date before it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En 2023, les ventes du groupe ont progressé de 2 %. La presse souffre, Le Monde baissant de 6 %.", {"6 %": IN_2023}),
        ("En mars, la production a reculé de 1 %. L'industrie ralentit, la métallurgie cédant 3,2 %.", {"3,2 %": MARCH}),
        ("L'an dernier, le trafic a augmenté de 5 %. Le fret va mal, les volumes chutant de 12 %.", {"12 %": IN_2023}),
        ("En mars, les prix ont ralenti. L'énergie y contribue, le gaz reculant de 4 %.", {"4 %": MARCH}),
        (
            "Au premier trimestre, le chômage a grimpé de 0,1 point. L'écart se creuse, le taux montant de 0,4 point à Lille.",
            {"0,4 point": Q1_2024},
        ),
        ("En 2023, Orvane a gagné 2 millions d'euros. Il reste fragile, fournissant 4 % de l'énergie du pays.", {"4 %": NONE}),
    ],
)
def test_participle_with_a_subject_of_its_own(read: Read, text: str, expected: dict[str, object]) -> None:
    """It tells what moved as a clause does; what a participle of the clause's own subject adds in passing holds at no time."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Au premier trimestre, le chômage atteint 7,5 %. Au premier trimestre 2019, il était à 8,8 %, avant de tomber à 7 %. "
            "Le taux d'emploi baisse de 0,1 point.",
            {"0,1 point": Q1_2024},
        ),
        (
            "En 2023, la ville a construit 310 logements.\nEn 2019, elle construisait 900 maisons. Les loyers grimpent de 4 %.",
            {"4 %": IN_2023},
        ),
        (
            "En mars, le port a traité 900.000 tonnes. En 2022, le trafic dépassait 1 million. La part du vrac était de 40 %.",
            {"40 %": IN_2022},
        ),
        (
            "En mars, les prix ont gagné 2 %. Un an plus tôt, la hausse atteignait 6 %. L'énergie cède 3 %.",
            {"3 %": MARCH},
        ),
        (
            "En 2023, le club a perdu 2 millions d'euros. En 2021, il avait gagné 1 million. La dette atteint 9 millions.",
            {"9 millions": IN_2023},
        ),
        ("En 2022, le club a perdu 2 millions d'euros. En 2023, il a gagné 1 million. La dette monte de 2 %.", {"2 %": IN_2023}),
    ],
)
def test_present_after_a_look_back(read: Read, text: str, expected: dict[str, object]) -> None:
    """The report's own period holds on after what was before it, also where the article told it paragraphs ago."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La ligne a perdu 8 et 9 % de ses usagers en 2022.", {"8": IN_2022, "9 %": IN_2022}),
        ("Le club a vendu 40 maillots et 50 ballons en mars.", {"40 maillots": MARCH, "50 ballons": MARCH}),
        ("L'attentat a fait 12 morts et 34 blessés en mars.", {"12 morts": MARCH, "34 blessés": MARCH}),
        ("Deux séismes d'une magnitude de 5,2 ont frappé la région en mars.", {"Deux séismes": MARCH}),
        ("En 2019, le taux était à 10 %, avant de baisser jusqu'à 9,9 et 9,6 % en 2023.", {"9,9": IN_2023, "9,6 %": IN_2023}),
        ("Le taux était de 10 % en 2022 et 9,6 % en 2023.", {"10 %": IN_2022, "9,6 %": IN_2023}),
        ("En 2022, la baisse s'affichait à 1,8 % et 2,4 % en 2023.", {"1,8 %": IN_2022, "2,4 %": IN_2023}),
    ],
)
def test_date_after_the_last_of_two(read: Read, text: str, expected: dict[str, object]) -> None:
    """Figures joined by "et" share the date that follows them."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le sommet se tiendra en 2025 à Lyon. Il réunira 3.000 délégués.", {"3.000 délégués": IN_2025}),
        ("Le tramway sera mis en service l'an prochain. Il desservira 22 stations.", {"22 stations": IN_2025}),
        ("Les Jeux auront lieu en 2025. Quelque 900 bénévoles seront mobilisés.", {"900 bénévoles": IN_2025}),
        ("L'usine ouvrira en 2025. Elle produira 40.000 batteries.", {"40.000 batteries": IN_2025}),
        ("Le festival se déroulera en 2025. Au total, 36 spectacles seront présentés.", {"36 spectacles": IN_2025}),
        ("L'usine ouvrira en 2025. Le groupe emploie 900 salariés.", {"900 salariés": NONE}),
        ("Le chantier sera terminé d'ici 2025. La ville achètera 40 bus.", {"40 bus": NONE}),
    ],
)
def test_what_a_sentence_announced(read: Read, text: str, expected: dict[str, object]) -> None:
    """What will be, will be when the sentence before said; a date only to be kept by says nothing of it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le jeu a rapporté 160 millions depuis mars. En moyenne, cela représente 2 millions par jour.", "2 millions"),
        ("La grève a coûté 90 millions depuis mars. Cela représente 3 millions par jour.", "3 millions"),
        ("Les ventes ont gagné 12 % depuis mars. Cela équivaut à 400 voitures de plus par semaine.", "400 voitures"),
        ("La ville a perdu 900 habitants depuis mars. Cela fait 9 départs par jour.", "9 départs"),
        ("Le parc a reçu 60.000 visiteurs depuis mars. C'est 800 visiteurs par jour.", "800 visiteurs"),
    ],
)
def test_so_much_a_day(read: Read, text: str, expected: str) -> None:
    """A rate that says the figure before in other words holds as long as that one."""
    assert read("period", text, {expected: ...}) == {expected: "2024-03-01/2024-05-14"}


@table(
    ("text", "expected"),
    [
        ("Au premier trimestre, le taux augmente de 0,5 point, s'établissant à 7 %.", "7 %"),
        ("Au premier trimestre, les ventes ont bondi de 3 %, atteignant 9 millions.", "9 millions"),
        ("Au premier trimestre, 40 magasins ont ouvert, portant le réseau à 310 adresses.", "310 adresses"),
        ("La marge a fondu au premier trimestre, ressortant à 4 %.", "4 %"),
        ("Le déficit s'est creusé au premier trimestre, dépassant 2 millions.", "2 millions"),
    ],
)
def test_participle_of_what_came_of_it(read: Read, text: str, expected: str) -> None:
    """A participle of reaching says where the main clause ended up."""
    assert read("period", text, {expected: ...}) == {expected: Q1_2024}


@table(
    ("text", "expected"),
    [
        ("Depuis mars, les ventes reculent de 9 %. Les commandes chutent de 24 %.", {"24 %": "2024-03-01/2024-05-14"}),
        ("Depuis le 1er avril, le titre a pris 3 %. Celui de Lidor a bondi de 12 %.", {"12 %": "2024-04-01/2024-05-14"}),
        ("Depuis janvier, les prix ont gagné 2 %. L'énergie a fondu de 4 %.", {"4 %": "2024-01-01/2024-05-14"}),
        ("Depuis 2019, le trafic a doublé. Les recettes ont progressé de 60 %.", {"60 %": "2019-01-01/2024-05-14"}),
        ("Depuis avril, les loyers montent de 1 %. À Lyon, ils reculent de 2 %.", {"2 %": "2024-04-01/2024-05-14"}),
        ("Depuis mars, les ventes reculent de 9 %. En 2022, elles avaient gagné 4 %.", {"4 %": IN_2022}),
        ("Depuis mars, les ventes reculent de 9 %. L'enseigne compte 310 magasins.", {"310 magasins": NONE}),
    ],
)
def test_since_then_too(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where a sentence begins with "Depuis…", the move told of next is counted from there."""
    assert read("period", text, expected) == expected


QUARTER_END = "2024-03-21/2024-03-31"


@table(
    ("text", "expected"),
    [
        (
            "Au premier trimestre, Tamis a gagné 30 millions. Sa dette était de 8 millions fin mars. Il a investi 12 millions.",
            {"8 millions": QUARTER_END, "12 millions": Q1_2024},
        ),
        (
            "Au premier trimestre, Orvane a vendu 900 voiliers. Fin mars, sa dette valait 40 "
            "millions d'euros. Les coûts ont monté de 3 %.",
            {"40 millions d'euros": QUARTER_END, "3 %": Q1_2024},
        ),
        (
            "Au premier trimestre, Lidor a gagné 4 millions. Il comptait fin mars 310 magasins. Ses ventes ont bondi de 9 %.",
            {"310 magasins": QUARTER_END, "9 %": Q1_2024},
        ),
        (
            "Au premier trimestre, Vélocis a gagné 2 millions. Il avait fin mars 800.000 clients. "
            "Les abonnés ont augmenté de 3 %.",
            {"800.000 clients": QUARTER_END, "3 %": QUARTER_END},
        ),
        (
            "En 2023, Orvane a gagné 6 millions. Fin mars, sa dette était de 2 millions. Elle a baissé de 3 %.",
            {"2 millions": QUARTER_END, "3 %": QUARTER_END},
        ),
    ],
)
def test_how_things_stood_at_the_end(read: Read, text: str, expected: dict[str, object]) -> None:
    """The last days of the period that is told of are no period of their own, but for what one has."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les prix ont monté de 2 % en mars. Le tabac coûte 16 % de plus qu'en mars 2023.", {"16 %": MARCH}),
        ("Les prix ont monté de 2 % en mars. Un vélo coûte un tiers de plus qu'il y a un an.", {"un tiers": MARCH}),
        ("Les prix ont monté de 2 % en mars. Le litre coûte 1,80 euro.", {"1,80 euro": NONE}),
        ("Les prix ont monté de 2 % en mars. Un studio coûte deux fois plus qu'à Lyon.", {"deux fois plus": NONE}),
    ],
)
def test_dearer_than_then(read: Read, text: str, expected: dict[str, object]) -> None:
    """A price of now holds in no period; how it compares with another time does."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le chômage monte.\n\nLe mois de mars est marqué par une hausse du chômage.\n\nSur un "
            "an, les inscrits ont augmenté de 3 %.",
            {"3 %": MARCH},
        ),
        (
            "Les ports reculent.\n\nL'institut dévoile ce mardi les chiffres des ports du nord pour "
            "le mois de mars.\n\nLe trafic a chuté de 4 %.",
            {"4 %": MARCH},
        ),
        (
            "En mars, le trafic a chuté de 9 %. Ce résultat est dû à la bonne tenue du mois de janvier. Le fret a perdu 3 %.",
            {"3 %": MARCH},
        ),
        ("En mars, le trafic a chuté. La baisse depuis janvier est effacée. Le chômage augmente alors de 3 %.", {"3 %": MARCH}),
        ("En mars, les ventes ont chuté de 9 %. Les retours ont monté de 2 % en un mois.", {"2 %": MARCH}),
        ("En mars, les ventes ont chuté de 9 %. Le parc a triplé en cinq ans.", {"triplé": NONE}),
    ],
)
def test_the_month_of_a_note(read: Read, text: str, expected: dict[str, object]) -> None:
    """The month that a note says it is on, also without a figure, holds for what it compares with a month or a year before."""
    assert read("period", text, expected) == expected
