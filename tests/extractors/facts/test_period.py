"""The period in which a value holds. Texts appeared on Tuesday 14 May 2024 where no other date stands beside them."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

Q1_2024 = "2024-01-01/2024-03-31"
Q1_2023 = "2023-01-01/2023-03-31"
Q4_2023 = "2023-10-01/2023-12-31"
Q3_2023 = "2023-07-01/2023-09-30"
IN_2019 = "2019-01-01/2019-12-31"
IN_2022 = "2022-01-01/2022-12-31"
IN_2023 = "2023-01-01/2023-12-31"
APRIL = "2024-04-01/2024-04-30"
MARCH = "2024-03-01/2024-03-31"
NONE = ""


@table(
    ("text", "expected"),
    [
        ("En 2022, le port du Havre a traité 3,1 millions de conteneurs.", {"3,1 millions de conteneurs": IN_2022}),
        ("La coopérative a collecté 82.000 tonnes au premier semestre 2023.", {"82.000 tonnes": "2023-01-01/2023-06-30"}),
        ("Le 12 avril, la plateforme a enregistré 40.000 commandes.", {"40.000 commandes": "2024-04-12/2024-04-12"}),
        ("Entre janvier et mars, les mises en chantier ont reculé de 23 %.", {"23 %": Q1_2024}),
        ("La ligne a transporté 800.000 voyageurs l'an dernier.", {"800.000 voyageurs": IN_2023}),
        ("En avril, l'inflation s'est établie à 2,2 %.", {"2,2 %": APRIL}),
        ("La semaine dernière, les urgences ont reçu 4.100 patients.", {"4.100 patients": "2024-05-06/2024-05-12"}),
    ],
)
def test_own_date(read: Read, text: str, expected: dict[str, object]) -> None:
    """The date of the clause."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'usine a produit 90.000 moteurs en 2022 et 110.000 en 2023.", {"90.000 moteurs": IN_2022, "110.000": IN_2023}),
        (
            "Le déficit a atteint 154 milliards d'euros en 2023, après 126 milliards en 2022.",
            {"154 milliards d'euros": IN_2023, "126 milliards": IN_2022},
        ),
        (
            "Les ventes ont bondi de 9 % en janvier, mais elles ont reculé de 4 % en février.",
            {"9 %": "2024-01-01/2024-01-31", "4 %": "2024-02-01/2024-02-29"},
        ),
        (
            "La banque avait perdu 2 milliards d'euros en 2022, elle a gagné 900 millions en 2023.",
            {"2 milliards d'euros": IN_2022, "900 millions": IN_2023},
        ),
        pytest.param(
            "Le parc comptait 1.200 bornes au 1er janvier 2022 ; il en compte 4.500 au 1er janvier 2024.",
            {"1.200 bornes": "2022-01-01/2022-01-01", "4.500": "2024-01-01/2024-01-01"},
            marks=pytest.mark.xfail(reason="a bare number after « en » is no mention yet", strict=True),
        ),
    ],
)
def test_each_clause_its_date(read: Read, text: str, expected: dict[str, object]) -> None:
    """Two clauses with a date each."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Au troisième trimestre 2023, le chiffre d'affaires a progressé de 4 % et la marge a atteint 11 %.",
            {"4 %": Q3_2023, "11 %": Q3_2023},
        ),
        ("En mars, l'aéroport a accueilli 310.000 passagers, soit 6 % de plus.", {"310.000 passagers": MARCH, "6 %": MARCH}),
        (
            "Le bénéfice net de 2023 s'élève à 44 millions d'euros, en hausse de 8 %.",
            {"44 millions d'euros": IN_2023, "8 %": IN_2023},
        ),
        ("Les ventes ont atteint 1,2 million d'unités en mars (+9 %).", {"1,2 million d'unités": MARCH, "+9 %": MARCH}),
        ("En 2023, la mairie a planté 4.000 arbres, dont 60 % d'espèces locales.", {"4.000 arbres": IN_2023, "60 %": IN_2023}),
        ("Le rendement, de 71 quintaux par hectare en 2022, a été correct.", {"71 quintaux": IN_2022}),
    ],
)
def test_sentence_date(read: Read, text: str, expected: dict[str, object]) -> None:
    """A clause without a date takes the sentence's."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Au premier trimestre, Legrand a confirmé sa bonne forme. Ses ventes ont progressé de 2 %.", {"2 %": Q1_2024}),
        ("L'année 2023 restera dans les annales du festival. Il a vendu 280.000 billets.", {"280.000 billets": IN_2023}),
        (
            "En avril, la météo a surpris. Les hôtels ont vendu 4,1 millions de nuitées. L'occupation atteint 61 %.",
            {"4,1 millions de nuitées": APRIL, "61 %": APRIL},
        ),
        ("Entre juillet et septembre 2023, la marque a souffert. Les volumes ont plié de 7 %.", {"7 %": Q3_2023}),
        (
            "L'association a dressé le bilan de l'année 2023. Elle a distribué 171 millions de repas.",
            {"171 millions de repas": IN_2023},
        ),
        ("Le mois de mars a été faste pour Peugeot. La marque a immatriculé 27.000 voitures.", {"27.000 voitures": MARCH}),
    ],
)
def test_paragraph_date(read: Read, text: str, expected: dict[str, object]) -> None:
    """A sentence without a date takes the paragraph's."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En octobre 2023, les prix ont augmenté de 4,0 % sur un an.", {"4,0 %": "2023-10-01/2023-10-31"}),
        ("Les loyers ont pris 2,8 % sur un an.", {"2,8 %": NONE}),
        ("La production de crédits a chuté de 40 % sur un an au premier trimestre.", {"40 %": Q1_2024}),
        ("Sur un an, le chômage a baissé de 0,1 point au quatrième trimestre 2023.", {"0,1 point": Q4_2023}),
        ("En avril, les ventes de camping-cars ont progressé de 5 % sur douze mois.", {"5 %": APRIL}),
    ],
)
def test_over_a_year(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Sur un an" frames a comparison and is not when the value holds."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Depuis janvier, le baril a gagné 12 %.", {"12 %": "2024-01-01/2024-05-14"}),
        ("Les effectifs ont fondu d'un quart depuis 2019.", {"un quart": "2019-01-01/2024-05-14"}),
        ("L'action a doublé depuis le 1er mars.", {"doublé": "2024-03-01/2024-05-14"}),
        ("Depuis 2015, la ville a perdu 3.400 habitants.", {"3.400 habitants": "2015-01-01/2024-05-14"}),
        ("Depuis le 1er janvier, les ventes de fioul ont reculé de 15 %.", {"15 %": "2024-01-01/2024-05-14"}),
        ("La dette a grimpé de 30 points de PIB depuis 2007.", {"30 points": "2007-01-01/2024-05-14"}),
    ],
)
def test_since(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Depuis X" of a change: from X to the publication."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le pays vise 50 % d'électricité verte d'ici à 2030.", {"50 %": "2030-01-01/2030-12-31"}),
        ("À l'horizon 2035, la ville veut réduire ses émissions de 60 %.", {"60 %": "2035-01-01/2035-12-31"}),
        ("La flotte passera à 120 avions d'ici à juin 2026.", {"120 avions": "2026-06-01/2026-06-30"}),
        ("Le groupe supprimera 800 postes d'ici 2027.", {"800 postes": "2027-01-01/2027-12-31"}),
        ("L'opérateur vise 2 millions de clients en 2025.", {"2 millions de clients": "2025-01-01/2025-12-31"}),
        ("Le chantier devrait coûter 90 millions d'euros l'an prochain.", {"90 millions d'euros": "2025-01-01/2025-12-31"}),
    ],
)
def test_by_then(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "D'ici à X", "en X" of a target or a forecast: X."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Au 30 juin 2023, la dette s'élevait à 1,2 milliard d'euros.", {"1,2 milliard d'euros": "2023-06-30/2023-06-30"}),
        ("La trésorerie atteignait 85 millions d'euros au 31 mars.", {"85 millions d'euros": "2024-03-31/2024-03-31"}),
        ("Fin décembre, le groupe employait 12.400 salariés.", {"12.400 salariés": "2023-12-21/2023-12-31"}),
        ("L'encours culminait à 300 milliards d'euros fin mars.", {"300 milliards d'euros": "2024-03-21/2024-03-31"}),
        ("Le 1er mai, le concessionnaire avait 150 véhicules en stock.", {"150 véhicules": "2024-05-01/2024-05-01"}),
        ("Le barrage était rempli à 82 % mi-avril.", {"82 %": "2024-04-11/2024-04-20"}),
    ],
)
def test_at_a_day(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Au 30 juin", "fin décembre"."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le titre Alstom a bondi de 8 % mardi à la Bourse de Paris.", {"8 %": "2024-05-14/2024-05-14"}),
        ("L'action Vallourec cédait 3 % lundi à l'ouverture.", {"3 %": "2024-05-13/2024-05-13"}),
        ("Paris (awp/afp) - Le CAC 40 a terminé en baisse de 0,4 % mardi.", {"0,4 %": "2024-05-14/2024-05-14"}),
        (
            "Le CAC 40 a gagné 0,6 % vendredi. LVMH a pris 1,2 % et Kering 0,4 %.",
            {"0,6 %": "2024-05-10/2024-05-10", "1,2 %": "2024-05-10/2024-05-10", "0,4 %": "2024-05-10/2024-05-10"},
        ),
        ("Wall Street a fini dans le rouge mercredi. Le Nasdaq a abandonné 1,8 %.", {"1,8 %": "2024-05-08/2024-05-08"}),
        (
            "La Bourse de Milan a reculé de 0,7 % jeudi. La veille, elle avait pris 1,1 %.",
            {"0,7 %": "2024-05-09/2024-05-09", "1,1 %": "2024-05-08/2024-05-08"},
        ),
    ],
)
def test_market_session(read: Read, text: str, expected: dict[str, object]) -> None:
    """A market's move holds for its session."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les livraisons ont atteint 61 appareils en avril, a annoncé mardi Airbus.", {"61 appareils": APRIL}),
        ("Le groupe a indiqué lundi avoir vendu 20.000 licences en 2023.", {"20.000 licences": IN_2023}),
        ("Selon un rapport publié jeudi, 4 % des élèves sont harcelés.", {"4 %": NONE}),
        ("« Nous avons embauché 300 personnes », a déclaré mercredi la directrice de Vinted.", {"300 personnes": NONE}),
        ("L'enseigne va fermer 30 magasins, a-t-elle annoncé lundi.", {"30 magasins": NONE}),
        (
            "Le syndicat a affirmé vendredi que les effectifs avaient fondu de 12 % depuis 2020.",
            {"12 %": "2020-01-01/2024-05-14"},
        ),
        ("Une étude parue le 2 mai évalue le marché à 4 milliards d'euros.", {"4 milliards d'euros": NONE}),
    ],
)
def test_not_the_day_it_was_said(read: Read, text: str, expected: dict[str, object]) -> None:
    """The day of the announcement is not the period of the figure."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le bénéfice a atteint 12 millions d'euros au premier trimestre 2024, contre 9 millions un an plus tôt.",
            {"12 millions d'euros": Q1_2024, "9 millions": Q1_2023},
        ),
        (
            "Les ventes ont atteint 40.000 unités en mars, après 35.000 le mois précédent.",
            {"40.000 unités": MARCH, "35.000": "2024-02-01/2024-02-29"},
        ),
        ("La marge est ressortie à 8 % en 2023, contre 7 % l'année précédente.", {"8 %": IN_2023, "7 %": IN_2022}),
        (
            "Le taux de chômage s'établit à 7,5 % au quatrième trimestre 2023, contre 7,4 % au trimestre précédent.",
            {"7,5 %": Q4_2023, "7,4 %": Q3_2023},
        ),
        (
            "En avril, le pays a exporté 3 millions de tonnes, contre 2,4 millions en mars.",
            {"3 millions de tonnes": APRIL, "2,4 millions": MARCH},
        ),
    ],
)
def test_compared_value(read: Read, text: str, expected: dict[str, object]) -> None:
    """The value compared with has its own period."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le trafic est passé de 4,2 millions de voyageurs en 2019 à 5,1 millions en 2023.",
            {"4,2 millions de voyageurs": IN_2019, "5,1 millions": IN_2023},
        ),
        ("Entre 2019 et 2023, le nombre de boutiques est passé de 310 à 205.", {"310": IN_2019, "205": IN_2023}),
        ("La part du vélo est montée de 2 % en 2019 à 9 % en 2023.", {"2 %": IN_2019, "9 %": IN_2023}),
        (
            "Le taux a été porté de 3,5 % en mars 2023 à 4,5 % en septembre 2023.",
            {"3,5 %": "2023-03-01/2023-03-31", "4,5 %": "2023-09-01/2023-09-30"},
        ),
        (
            "Le tarif est passé de 12 euros en janvier à 15 euros en avril.",
            {"12 euros": "2024-01-01/2024-01-31", "15 euros": APRIL},
        ),
    ],
)
def test_from_then_to_then(read: Read, text: str, expected: dict[str, object]) -> None:
    """Each end of a move has its own period."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le musée emploie 140 personnes.", {"140 personnes": NONE}),
        ("La carte coûte 39 euros par mois.", {"39 euros": NONE}),
        ("Quelque 12 % des Belges parlent trois langues.", {"12 %": NONE}),
        ("L'application revendique 6 millions d'utilisateurs.", {"6 millions d'utilisateurs": NONE}),
        ("Le tunnel mesure 57 kilomètres.", {"57 kilomètres": NONE}),
    ],
)
def test_no_date(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where the article gives no period there is none: not the publication's."""
    assert read("period", text, expected) == expected


@table(
    ("text", "published", "expected"),
    [
        ("En décembre, les ventes ont progressé de 3 %.", "2024-01-20", {"3 %": "2023-12-01/2023-12-31"}),
        ("La compagnie a perdu 60 millions d'euros au quatrième trimestre.", "2024-02-10", {"60 millions d'euros": Q4_2023}),
        ("Lundi, la Bourse de Madrid a cédé 1 %.", "2024-03-06", {"1 %": "2024-03-04/2024-03-04"}),
        ("L'an dernier, le vignoble a produit 48 millions d'hectolitres.", "2023-02-01", {"48 millions d'hectolitres": IN_2022}),
        ("Depuis le 1er janvier, le titre a repris 22 %.", "2024-07-25", {"22 %": "2024-01-01/2024-07-25"}),
    ],
)
def test_publication(read: Read, text: str, published: str, expected: dict[str, object]) -> None:
    """A relative date is resolved against the publication date."""
    assert read("period", text, expected, published) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le marché a vendu 9.000 vélos en 2023, 4 % de moins que l'année précédente, mais les prix ont grimpé de 7 %.",
            {"9.000 vélos": IN_2023, "4 %": IN_2023, "7 %": IN_2023},
        ),
        (
            "En 2023, ils ont brûlé 20 tonnes, un cinquième de moins qu'en moyenne sur la période 2018-2021.",
            {"un cinquième": IN_2023},
        ),
        ("La taxe, fixée à 22 euros depuis février, pourrait doubler en 2025.", {"22 euros": "2024-02-01/2024-05-14"}),
        ("Le tarif a été relevé le 1er mars de 90 à 120 euros.", {"90": NONE, "120 euros": "2024-03-01/2024-03-01"}),
        (
            "Le salaire minimum est passé en janvier de 1.300 à 1.420 francs.",
            {"1.300": NONE, "1.420 francs": "2024-01-01/2024-01-31"},
        ),
    ],
)
def test_not_the_date_of_a_comparison(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a figure is compared with, counted from or moved from does not date it."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le taux est passé de 3 à 4 % entre le premier et le troisième trimestre 2023.",
            {"3": Q1_2023, "4 %": Q3_2023},
        ),
        (
            "La marge est passée de 8 à 6 % entre le premier semestre 2022 et le premier semestre 2023.",
            {"8": "2022-01-01/2022-06-30", "6 %": "2023-01-01/2023-06-30"},
        ),
        ("Le loyer est passé de 12 à 14 euros entre 2019 et 2023.", {"12": IN_2019, "14 euros": IN_2023}),
        ("Le stock est passé de 12 à 9 tonnes entre mars et avril.", {"12": MARCH, "9 tonnes": APRIL}),
        (
            "Le cours est passé de 50 à 48 euros entre le 12 avril et le 2 mai.",
            {"50": "2024-04-12/2024-04-12", "48 euros": "2024-05-02/2024-05-02"},
        ),
        ("Le taux est passé de 3 à 4 % en 2023.", {"4 %": IN_2023}),
    ],
)
def test_move_between_the_ends_of_a_range(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "De A à B entre X et Y": A held in X, B in Y, whatever X and Y are."""
    assert read("period", text, expected) == expected


RUNNING = "2023-05-01/2024-04-30"


@table(
    ("text", "expected"),
    [
        (
            "La Banque de France a recensé 60.480 faillites sur un an à fin avril, contre 46.900 un an plus tôt.",
            {"60.480 faillites": RUNNING, "46.900": "2022-05-01/2023-04-30"},
        ),
        ("Les dons ont atteint 3 millions d'euros sur douze mois à fin avril.", {"3 millions d'euros": RUNNING}),
        ("Sur un an à fin avril, 1.200 brasseries ont fermé.", {"1.200 brasseries": RUNNING}),
        ("Le parc a produit 12 TWh sur un an au 30 avril.", {"12 TWh": RUNNING}),
        ("Le réseau a perdu 300 abonnés sur 12 mois à fin avril.", {"300 abonnés": RUNNING}),
        ("La dette a pris 3 % sur un an au premier trimestre.", {"3 %": Q1_2024}),
    ],
)
def test_running_year(read: Read, text: str, expected: dict[str, object]) -> None:
    """Twelve months that end with a day or at the end of a month."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En mars et en avril, le taux d'occupation a atteint 82 %.", {"82 %": "2024-03-01/2024-04-30"}),
        ("Le chantier a coûté 3 millions d'euros en 2022 et 2023.", {"3 millions d'euros": "2022-01-01/2023-12-31"}),
        ("Le bailleur a construit 1.200 logements en 2022 et en 2023.", {"1.200 logements": "2022-01-01/2023-12-31"}),
        ("Au premier trimestre et en avril, la marque a vendu 300 vélos.", {"300 vélos": "2024-01-01/2024-04-30"}),
        ("La ligne a transporté 800 voyageurs samedi et dimanche.", {"800 voyageurs": "2024-05-11/2024-05-12"}),
        ("Les prix ont pris 3 % en janvier et 2 % en février.", {"3 %": "2024-01-01/2024-01-31", "2 %": "2024-02-01/2024-02-29"}),
        ("Le club a reçu 300 élèves en 2019 et en 2023.", {"300 élèves": "2019-01-01/2019-12-31"}),
    ],
)
def test_joined_dates(read: Read, text: str, expected: dict[str, object]) -> None:
    """Two dates in a row that "et" joins are one period; two that lie apart are not."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le groupe table sur 17 milliards d'euros en 2024, contre 16 milliards évoqués en avril.",
            {"17 milliards d'euros": "2024-01-01/2024-12-31", "16 milliards": "2024-01-01/2024-12-31"},
        ),
        (
            "La récolte atteindrait 30 millions de tonnes en 2024, contre 34 millions attendus début mars.",
            {"34 millions": "2024-01-01/2024-12-31"},
        ),
        (
            "Le stade a attiré 46.000 spectateurs en 2023, du jamais vu depuis son inauguration, en 2016.",
            {"46.000 spectateurs": IN_2023},
        ),
        ("Le stade a attiré 46.000 spectateurs, du jamais vu depuis l'ouverture en 2016.", {"46.000 spectateurs": NONE}),
        ("La coopérative emploie 60 salariés et compte doubler ses effectifs en 2025.", {"60 salariés": NONE}),
        (
            "Pour l'exercice 2023-2024, ouvert le 1er avril, elle vise 3 millions d'euros.",
            {"3 millions d'euros": "2023-04-01/2024-03-31"},
        ),
        (
            "Le PIB de la zone euro a progressé de 0,3 % au premier trimestre. Au trimestre précédent, il avait stagné. "
            "L'Allemagne a crû de 0,2 %.",
            {"0,2 %": Q1_2024},
        ),
        ("Le déficit atteint 7 % du PIB, contre 6 % attendus en 2023.", {"6 %": IN_2023}),
    ],
)
def test_dates_of_something_else(read: Read, text: str, expected: dict[str, object]) -> None:
    """When something was expected, when a record dates from, when a business year began, what a sentence only looks back to."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "À 10 heures, le CAC 40 perdait 0,4 %. La veille, il avait gagné 0,5 %. Stellantis lâche 3 %.",
            {"3 %": "2024-05-14/2024-05-14"},
        ),
        ("Vers 15 h 30, le Dow Jones gagnait 0,2 %.", {"0,2 %": "2024-05-14/2024-05-14"}),
        ("À l'ouverture, le CAC 40 cédait 0,3 %.", {"0,3 %": "2024-05-14/2024-05-14"}),
        ("À la mi-séance, le SMI perdait 1,2 %.", {"1,2 %": "2024-05-14/2024-05-14"}),
        ("À 9 heures, l'action Renault prenait 2 %.", {"2 %": "2024-05-14/2024-05-14"}),
        ("À 10 heures lundi, le CAC 40 perdait 0,4 %.", {"0,4 %": "2024-05-13/2024-05-13"}),
    ],
)
def test_session_told_by_the_hour(read: Read, text: str, expected: dict[str, object]) -> None:
    """An hour without its day is of the day on which the article appeared."""
    assert read("period", text, expected) == expected
