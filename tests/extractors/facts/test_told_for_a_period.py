"""Which period holds for what is told later, for averages and for a figure that stands alone. Texts are of 14 May 2024."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

Q1 = "2024-01-01/2024-03-31"
IN_2022 = "2022-01-01/2022-12-31"
IN_2023 = "2023-01-01/2023-12-31"
MARCH = "2024-03-01/2024-03-31"
APRIL = "2024-04-01/2024-04-30"
NONE = ""


@table(
    ("text", "expected"),
    [
        (
            "Kering a vu ses ventes reculer de 10 % au premier trimestre.\n\nLe luxe ralentit en Chine.\n\n"
            "Saint Laurent a cédé 6 %. Bottega Veneta a gagné 2 %.",
            {"10 %": Q1, "6 %": Q1, "2 %": Q1},
        ),
        (
            "Au premier trimestre, Nestlé a vendu pour 22 milliards de francs.\n\nLe patron se dit confiant.\n\n"
            "Les volumes de Nespresso ont reculé de 2 %.",
            {"2 %": Q1},
        ),
        (
            "Unilever a réalisé un chiffre d'affaires de 15 milliards d'euros au premier trimestre.\n\n"
            "La demande reste ferme.\n\nChez Danone, les ventes ont progressé de 4 %.",
            {"4 %": Q1},
        ),
        (
            "Adidas a gagné 170 millions d'euros au premier trimestre.\n\nLe marché américain reste difficile.\n\n"
            "Puma, son rival, a vu ses ventes fléchir de 3 %.",
            {"3 %": Q1},
        ),
        (
            "Le brasseur Heineken a écoulé 55 millions d'hectolitres au premier trimestre.\n\nLa météo l'a aidé.\n\n"
            "La marque Desperados a bondi de 11 %.",
            {"11 %": Q1},
        ),
        (
            "Volkswagen a livré 2,1 millions de véhicules au premier trimestre.\n\nLa Chine pèse.\n\n"
            "Porsche a perdu 4 %, Audi 6 % et Skoda a pris 5 %.",
            {"4 %": Q1, "6 %": Q1, "5 %": Q1},
        ),
        (
            "LVMH: ventes en repli\n\nLVMH a enregistré un chiffre d'affaires de 20,7 milliards d'euros au premier trimestre, "
            "en recul de 2 %.\n\nLe groupe emploie 213.000 personnes. Le conseil s'est réuni lundi.\n\n"
            "Les vins et spiritueux ont plongé de 16 %. Sephora a connu une croissance à deux chiffres.",
            {"16 %": Q1, "213.000 personnes": NONE},
        ),
        (
            "Entre janvier et mars, Spotify a gagné 3 millions d'abonnés.\n\nLe suédois se dit confiant.\n\n"
            "Deezer, lui, a vu ses recettes grimper de 15 %.",
            {"15 %": Q1},
        ),
        (
            "Ahold Delhaize a vendu pour 21,7 milliards d'euros au premier trimestre.\n\nIl y a dix ans, le groupe pesait "
            "moitié moins.\n\nAlbert Heijn a vu ses ventes progresser de 4 %.",
            {"4 %": Q1},
        ),
        # what one has, and another date
        (
            "Adidas a gagné 170 millions d'euros au premier trimestre.\n\nLe marché américain reste difficile.\n\n"
            "Puma emploie 21.000 personnes.",
            {"21.000 personnes": NONE},
        ),
        (
            "Adidas a gagné 170 millions d'euros au premier trimestre.\n\nLe marché américain reste difficile.\n\n"
            "En 2022, Puma a vu ses ventes bondir de 19 %.",
            {"19 %": IN_2022},
        ),
    ],
)
def test_the_quarter_an_article_opens_with(read: Read, text: str, expected: dict[str, object]) -> None:
    """Changes of brands and rivals told further down, without a date, are of that quarter."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "En mars, les cinémas ont attiré 17 millions de spectateurs. Le prix moyen du billet s'élève à 7 euros.",
            {"7 euros": MARCH},
        ),
        (
            "Au premier trimestre, les usagers ont consommé 3 % de moins. La facture moyenne ressort à 54 euros.",
            {"54 euros": Q1},
        ),
        (
            "En 2023, les hôtels ont rempli 68 % de leurs lits. Le tarif moyen de la nuitée ressort à 118 euros.",
            {"118 euros": IN_2023},
        ),
        (
            "L'an dernier, les drives ont gagné 4 % de clients. Le panier moyen s'établit à 62 euros.",
            {"62 euros": IN_2023},
        ),
        (
            "En 2022, 1,1 million de logements ont changé de main. Le prix moyen du mètre carré se monte à 2.900 euros.",
            {"2.900 euros": IN_2022},
        ),
        (
            "En avril, Vinted a séduit 2 millions d'acheteurs. La dépense moyenne s'élève à 31 euros.",
            {"31 euros": APRIL},
        ),
        (
            "Au premier trimestre, Air France a rempli 85 % de ses sièges. La recette moyenne par passager est de 212 euros.",
            {"212 euros": Q1},
        ),
        ("En 2023, 12.000 salariés ont changé d'emploi. Le salaire moyen s'élève à 2.600 euros.", {"2.600 euros": IN_2023}),
        (
            "En mars, 9.000 maisons ont été vendues. Le délai moyen de vente s'établit à 61 jours.",
            {"61 jours": MARCH},
        ),
        # a plain price of now
        ("En mars, les cinémas ont attiré 17 millions de spectateurs. Le billet coûte 12 euros.", {"12 euros": NONE}),
        ("En 2023, les hôtels ont rempli 68 % de leurs lits. Une chambre coûte 90 euros.", {"90 euros": NONE}),
    ],
)
def test_average(read: Read, text: str, expected: dict[str, object]) -> None:
    """An average is worked out over the period told of, a price is one of now."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("En mars, les prix ont augmenté de 2 %. En un an, l'électricité a bondi de 12 %.", {"12 %": MARCH}),
        ("Au premier trimestre, les ventes ont cédé 1 %. Le stock a fondu de 9 % en un an.", {"9 %": Q1}),
        ("En 2023, la ville a construit 900 logements. Le parc social a grossi de 3 % en un an.", {"3 %": IN_2023}),
        ("En avril, le chômage a touché 5 % des actifs. En un an, il a perdu 0,4 point.", {"0,4 point": APRIL}),
        (
            "Au premier trimestre, Free a recruté 60.000 abonnés. Sa base mobile s'est élargie de 4 % en un an.",
            {"4 %": Q1},
        ),
        ("En 2022, la caisse a perdu 3 millions d'euros. Les impayés ont grimpé de 8 % en un an.", {"8 %": IN_2022}),
        ("En mars, les prix ont augmenté de 2 %. En dix ans, l'électricité a bondi de 70 %.", {"70 %": NONE}),
        ("Au premier trimestre, les ventes ont cédé 1 %. Le stock a fondu de 40 % en dix ans.", {"40 %": NONE}),
        ("En mars, les prix ont augmenté de 2 %. En l'espace d'un an, le beurre a renchéri de 9 %.", {"9 %": MARCH}),
        ("En mars, les prix ont augmenté de 2 %. En un mois, le beurre a perdu 1 %.", {"1 %": MARCH}),
        ("En 2023, le chômage a touché 7 % des actifs. En un an, 90.000 emplois ont été créés.", {"90.000 emplois": IN_2023}),
        ("En mars, les prix ont augmenté de 2 %. Le loyer a pris 15 % en une décennie.", {"15 %": NONE}),
    ],
)
def test_in_a_year(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "En un an" says since when, "en dix ans" is a time of its own."""
    assert read("period", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "1 376 892. C'est le nombre de voyageurs qui ont pris le tramway de Nantes, en mars.",
            {"1 376 892": {"indicator": "nombre de voyageurs", "period": MARCH, "unit": "voyageur"}},
        ),
        (
            "48 213. C'est le nombre de voitures neuves immatriculées en Suisse en avril.",
            {"48 213": {"indicator": "nombre de voitures neuves", "period": APRIL, "unit": "voiture"}},
        ),
        pytest.param(
            "12.400. Tel est le nombre de faillites enregistrées en 2023.",
            {"12.400": {"indicator": "nombre de faillites", "period": IN_2023, "unit": "faillite"}},
            marks=pytest.mark.xfail(reason="« tel est le nombre de » does not say what the figure before counts", strict=True),
        ),
        pytest.param(
            "735. C'est le nombre de postes que Valeo a supprimés au premier trimestre.",
            {"735": {"indicator": "nombre de postes", "period": Q1, "unit": "poste"}},
            marks=pytest.mark.xfail(reason="a short number that opens the text is no mention", strict=True),
        ),
        (
            "9 204. Voilà le nombre de dossiers traités par le tribunal en 2022.",
            {"9 204": {"indicator": "nombre de dossiers", "period": IN_2022, "unit": "dossier"}},
        ),
        (
            "26 000. C'est, en 2023, le nombre de bornes de recharge posées en Bretagne.",
            {"26 000": {"indicator": "nombre de bornes", "period": IN_2023, "unit": "borne"}},
        ),
        (  # the sentence has a figure of its own
            "Valeo va mal. C'est le nombre de défauts qui inquiète: 735 pièces ont été rappelées en mars.",
            {"735 pièces": {"indicator": "pièces", "period": MARCH, "unit": "pièce"}},
        ),
        (
            "3 812. C'est le nombre d'entreprises qui ont fait faillite en avril, selon la Banque de France.",
            {
                "3 812": {
                    "indicator": "nombre d'entreprises",
                    "period": APRIL,
                    "unit": "entreprise",
                    "attribution": "Banque de France",
                }
            },
        ),
        pytest.param(
            "8,4 milliards. C'est, en euros, le montant que la fraude a coûté en 2023.",
            {"8,4 milliards": {"indicator": "montant", "period": IN_2023, "unit": "EUR"}},
            marks=pytest.mark.xfail(
                reason="« c'est, en euros, le montant » gives the figure before no unit and no indicator", strict=True
            ),
        ),
        (
            "62 %. C'est la part des Français qui ont voté en 2022.",
            {"62 %": {"indicator": "part des Français", "period": IN_2022, "unit": "%"}},
        ),
    ],
)
def test_figure_alone(read_columns: Read, text: str, expected: dict[str, dict[str, object]]) -> None:
    """The sentence after a figure that stands alone says what it counts, and when."""
    assert read_columns(text, expected) == expected
