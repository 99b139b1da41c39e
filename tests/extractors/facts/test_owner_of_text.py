"""Whose a figure is that no word gives to anybody, and who is spoken of only in passing."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "Trigano relève son dividende\nLe fabricant de camping-cars Trigano a vendu 60.000 véhicules. Stifel vise 145 euros.",
            {"145 euros": "Trigano"},
        ),
        (
            "Sodexo recule en Bourse\nSodexo a publié un chiffre d'affaires de 6 milliards d'euros. "
            "Jefferies a ramené sa cible à 82 euros.",
            {"82 euros": "Sodexo"},
        ),
        (
            "Legrand convainc\nLegrand gagne 3 %. Goldman Sachs reste à l'achat avec un objectif de 118 euros.",
            {"118 euros": "Legrand"},
        ),
        (
            "Le luxe souffre\nLVMH perd 2 %. Bernstein ramène de 700 à 620 euros son objectif sur Kering.",
            {"700": "Kering", "620 euros": "Kering"},
        ),
        (
            "Boralex inaugure un parc\nBoralex emploie 700 personnes. RBC relève sa cible à 39 dollars pour Boralex.",
            {"39 dollars": "Boralex"},
        ),
        (  # what a bank aims at for itself
            "Goldman Sachs taille dans ses coûts\nGoldman Sachs vise 3 milliards de dollars d'économies.",
            {"3 milliards de dollars": "Goldman Sachs"},
        ),
    ],
)
def test_a_broker_aims_at_another_s_price(read: Read, text: str, expected: dict[str, object]) -> None:
    """A target of a few euros is for the share of the company spoken of."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "La Redoute change de main\nLa Redoute emploie 1.800 salariés. "
            "Les Galeries Lafayette détiennent 100 % de La Redoute. L'enseigne ouvre 25 boutiques.",
            {"25 boutiques": "La Redoute"},
        ),
        (
            "Vallourec change de dimension\nArcelorMittal a racheté 28,4 % de Vallourec. "
            "Le fabricant de tubes Vallourec emploie 14.000 personnes.\nSa dette atteint 485 millions d'euros.",
            {"485 millions d'euros": "Vallourec"},
        ),
        (
            "Boralex grandit\nBoralex exploite 3 GW. La Caisse de dépôt possède 15 % de Boralex. Le producteur vise 4,4 GW.",
            {"4,4 GW": "Boralex"},
        ),
        (
            "Valneva rassure\nValneva a réduit sa perte à 101 millions d'euros. « Nous tiendrons », a dit son patron sur RTL. "
            "Le chiffre d'affaires a reculé de 5 %.",
            {"5 %": "Valneva"},
        ),
        (
            "CGI grandit peu\nCGI emploie 90.000 conseillers.\nCGI a publié un bénéfice de 427 millions de dollars. "
            "Les analystes sondés par LSEG étaient plus pessimistes. La marge est passée à 16,4 %.",
            {"16,4 %": "CGI"},
        ),
        (  # a paragraph that opens with another is about that one
            "Un trimestre pour Carrefour\nCarrefour a vendu pour 22 milliards d'euros. Carrefour emploie 320.000 personnes.\n"
            "Auchan souffre davantage. Le chiffre d'affaires a reculé de 3 %.",
            {"3 %": "Auchan"},
        ),
    ],
)
def test_who_is_named_in_passing(read: Read, text: str, expected: dict[str, object]) -> None:
    """Owners of parts, media and those who ask analysts leave the text with whom it is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Soitec embauche\nInvité de la radio, le patron a défendu sa stratégie. Le chiffre d'affaires a reculé de 10 %.",
            {"10 %": "Soitec"},
        ),
        (
            "«Tout va bien», dit la patronne de Valneva\nLe laboratoire emploie 700 personnes.",
            {"700 personnes": "Valneva"},
        ),
        (
            "Gucci plombe Kering\nLe groupe de luxe a vu ses ventes reculer de 11 %. Gucci, sa marque phare, a perdu 20 %.",
            {"11 %": "Kering", "20 %": "Gucci"},
        ),
        (
            "Les comptes d'Aldes\nL'exercice s'achève.\nLe bénéfice net atteint 12 millions d'euros.",
            {"12 millions d'euros": "Aldes"},
        ),
        (
            "Swatch Group ralentit\nA Bienne, l'heure est grave. La société horlogère supprime 200 postes.",
            {"200 postes": "Swatch Group"},
        ),
        (  # two companies in the headline, and no other word of whose it is
            "Vinci et Eiffage s'allient\nLe chantier emploie beaucoup de monde.\nLe coût total atteint 3 milliards d'euros.",
            {"3 milliards d'euros": ""},
        ),
    ],
)
def test_the_headline_s_company(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where the text names no company more often, it is about the only one of its headline; a part of a group is none."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Orano investit\nOrano va dépenser 1,6 milliard d'euros. L'ex-Areva emploie 17.000 personnes.",
            {"17.000 personnes": "Orano"},
        ),
        (
            "ENGIE grandit\nEngie emploie 97.000 personnes. L'ex-GDF Suez vise 5 milliards d'euros.",
            {"5 milliards d'euros": "Engie"},
        ),
        (
            "Ecobank grandit\nEcobank est présente dans 33 pays. Nedbank en détient 21,2 %.",
            {"21,2 %": "Ecobank"},
        ),
        ("Sanofi cède 50 % d'Opella.", {"50 %": "Opella"}),
        (
            "Casino supprime 3.200 emplois\nCasino a cédé 288 magasins. FO dénonce 6.000 suppressions de postes.",
            {"6.000 suppressions": "Casino"},
        ),
        ("Le Smic augmente\nLe salaire minimum monte. La CGT réclame une hausse de 4 %.", {"4 %": ""}),
        ("Des chercheurs de l'université de Lille estiment que 300 lacs vont disparaître.", {"300 lacs": ""}),
        ("Les experts de Coface prévoient 60.000 faillites.", {"60.000 faillites": ""}),
        ("Les boutiques de Coface emploient 60 personnes.", {"60 personnes": "Coface"}),
    ],
)
def test_whose_figure_another_tells(read: Read, text: str, expected: dict[str, object]) -> None:
    """Former names, owners of parts, unions and those who reckon are not whom the figure is about."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le nickel souffre\nEramet emploie 9.000 personnes. Le manganèse a reculé de 30 %.", {"30 %": ""}),
        ("Barilla en forme\nBarilla vend 2 millions de tonnes. Le cours du blé dur a grimpé de 60 %.", {"60 %": ""}),
        ("Duvel grandit\nDuvel emploie 900 personnes. La consommation de bière a baissé de 4 %.", {"4 %": ""}),
        ("Biocoop grandit\nBiocoop gagne 7 %. Les enseignes spécialisées gagnent 3 points de part de marché.", {"3 points": ""}),
        (
            "Trenitalia en France\nTrenitalia emploie 250 personnes. Le prix moyen d'un billet de train atteint 46 euros.",
            {"46 euros": ""},
        ),
        (
            "La BNS dans le rouge\nLa BNS a perdu 12 milliards de francs. Les cantons se partagent 2 milliards.",
            {"2 milliards": ""},
        ),
        (  # a company's own price
            "Trenitalia en France\nTrenitalia emploie 250 personnes. Le prix de ses billets baisse de 3 %.",
            {"3 %": "Trenitalia"},
        ),
    ],
)
def test_everybody_s_prices_and_trades(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is traded, what anybody pays and what a whole trade does is nobody's, though the text is about a company."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le CHUV en déficit\nLe CHUV soigne 51.000 patients. Le canton lui verse 680 millions de francs.",
            {"680 millions de francs": "CHUV"},
        ),
        (
            "Boralex en Écosse\nBoralex emploie 700 personnes. La Banque européenne lui prête 300 millions d'euros.",
            {"300 millions d'euros": "Boralex"},
        ),
        ("Lidl baisse ses prix\nPour les pâtes, c'est la guerre. Chez Lidl, il tombe à 99 centimes.", {"99 centimes": "Lidl"}),
        (
            "La Juventus s'endette\nLa Juventus perd 199 millions d'euros. Exor détient 63,8 % du club turinois.",
            {"63,8 %": "La Juventus"},
        ),
        (
            "Samsung en grève\nSamsung gagne 8 milliards d'euros. Le syndicat, qui compte 30.000 membres, appelle à la grève.",
            {"30.000 membres": ""},
        ),
        (
            "Snam ou pas, le train reste cher\nLe budget de Trenitalia atteint 2 milliards d'euros.",
            {"2 milliards d'euros": "Trenitalia"},
        ),
    ],
)
def test_pronouns_and_descriptions_of_others(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who is paid, at whose shop it costs so much, of whose club somebody holds a part."""
    assert read("organization", text, expected) == expected


_BASKET = (
    "Prix des courses : notre panier bondit\nMauvaise nouvelle pour le portefeuille. Tout augmente. Rien ne va plus en caisse. "
    "Carrefour se défend. Carrefour recule dans notre classement. Carrefour invoque ses coûts. Carrefour promet des baisses.\n"
)


@table(
    ("text", "expected"),
    [
        (_BASKET + "Le panier de base revient à 118 euros.", {"118 euros": ""}),
        (_BASKET + "L'huile de tournesol vaut 3,19 euros.", {"3,19 euros": ""}),
        (_BASKET + "La note s'est alourdie de 2,19 euros.", {"2,19 euros": ""}),
        (_BASKET + "Chez Carrefour, la note monte à 120 euros.", {"120 euros": "Carrefour"}),
        (
            "Cinéma : une année record\nDisney a distribué trois succès. La part de marché des films français remonte à 39,3 %.",
            {"39,3 %": ""},
        ),
        (
            "Créations d'entreprises\nTout va mal. Allianz Trade recense 64.000 faillites. Quelque 200.000 emplois sont menacés.",
            {"200.000 emplois": ""},
        ),
        (
            "Immobilier : le crédit repart\nLa BCE a baissé ses taux. La production de crédits immobiliers a grimpé de 9 %.",
            {"9 %": ""},
        ),
        (  # named in the lead and again: the article is about it
            "Prix des courses\nCarrefour baisse ses prix. C'est un tournant.\nCarrefour vise les familles. Carrefour paiera.\n"
            "Le chiffre d'affaires a reculé de 2 %.",
            {"2 %": "Carrefour"},
        ),
    ],
)
def test_articles_about_everybody(read: Read, text: str, expected: dict[str, object]) -> None:
    """Who is in neither headline nor lead, or only counts, does not take the public's figures."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les économistes d'ING prévoient 2.000 faillites.", {"2.000 faillites": ""}),
        ("Iliad va débourser 1,2 milliard d'euros pour 19,8 % de Tele2.", {"19,8 %": "Tele2"}),
        (
            "Ascoval à l'arrêt\nAscoval emploie 270 personnes. La CGT redoute 100 suppressions de postes.",
            {"100 suppressions": "Ascoval"},
        ),
        ("BP pompe\nBP emploie 90.000 personnes. Le gaz a perdu 4 % en Europe.", {"4 %": ""}),
        ("Les usines de la Fondation Caritas emploient 53 personnes.", {"53 personnes": "Fondation Caritas"}),
    ],
)
def test_fears_and_stakes(read: Read, text: str, expected: dict[str, object]) -> None:
    """What unions fear, what economists expect, whose part is bought."""
    assert read("organization", text, expected) == expected
