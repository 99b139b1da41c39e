"""Names that letters, verbs and capitals make easy to miss or to see where there are none; read by the whole pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from extractors import overlaps

table = pytest.mark.parametrize


def surfaces(nlp: Language, text: str) -> list[str]:
    """The organizations of a text as it writes them, without an article."""
    found = [text[name.start : name.end] for name in overlaps.names(nlp(text)) if name.kind == "organization"]
    return [surface.removeprefix("Les ").removeprefix("les ") for surface in found]


@table(
    ("text", "expected"),
    [
        ("B&Q a fermé trois magasins dans le Kent.", ["B&Q"]),
        ("Le bricoleur britannique B&Q recrute.", ["B&Q"]),
        ("Les ferrys de P&O restent à quai.", ["P&O"]),
        ("L'armateur P&O a licencié 800 marins.", ["P&O"]),
        ("Le grand magasin M&S quitte Paris.", ["M&S"]),
        ("AT&T relève ses tarifs.", ["AT&T"]),
        ("Le bénéfice de S&W a doublé.", ["S&W"]),
        ("La R&D emploie 300 personnes.", []),
        ("Le budget de R&D a doublé en deux ans.", []),
        ("Les dépenses de R&D de Valeo ont doublé.", ["Valeo"]),
        ("Le M&A redémarre à Londres.", []),
    ],
)
def test_two_letters_and_an_ampersand(nlp: Language, text: str, expected: list[str]) -> None:
    """ "B&Q" is a company, "R&D" a department of any."""
    assert surfaces(nlp, text) == expected


@table(
    ("text", "expected"),
    [
        ("Carrefour table sur une reprise.", ["Carrefour"]),
        ("Sanofi mise sur les vaccins.", ["Sanofi"]),
        pytest.param(
            "Orange compte sur la fibre.",
            ["Orange"],
            marks=pytest.mark.xfail(
                reason="« Orange » at the head of a sentence, before « compte sur », is not found", strict=True
            ),
        ),
        ("Elior parie sur les cantines.", ["Elior"]),
        ("L'an prochain, Orange compte sur la fibre.", ["Orange"]),
        ("Casino table sur 500 millions d'euros d'économies.", ["Casino"]),
        ("Pour 2025, Carrefour table sur un bénéfice stable.", ["Carrefour"]),
        ("Carrefour Market table sur une reprise.", ["Carrefour Market"]),
        ("Renault vise 12 % de marge.", ["Renault"]),
        ("Danone marque le pas.", ["Danone"]),
        ("Airbus livre cent avions.", ["Airbus"]),
        ("Valeo joue gros.", ["Valeo"]),
        ("Michelin ferme deux usines.", ["Michelin"]),
        ("Sodexo fête ses dix ans.", ["Sodexo"]),
        ("Nestlé place ses pions.", ["Nestlé"]),
        ("Air France vole vers Bali.", ["Air France"]),
    ],
)
def test_name_before_a_verb_that_is_a_noun_too(nlp: Language, text: str, expected: list[str]) -> None:
    """ "Table", "mise" and "compte" are verbs here, and no part of the name."""
    assert surfaces(nlp, text) == expected


@table(
    "text",
    [
        "Les Restos du coeur manquent de dons.",
        "Les Restos du cœur manquent de dons.",
        "Une collecte au profit des Restos du coeur aura lieu samedi.",
        "Bénévole aux Restos du Coeur, elle a tout donné.",
        "L'hiver, les Restos du coeur servent 170 millions de repas.",
        "Selon les Restos du coeur, la précarité gagne.",
    ],
)
def test_two_letters_for_one(nlp: Language, text: str) -> None:
    """ "Oe" for "œ" is the same name."""
    assert [name.organization for name in overlaps.names(nlp(text))] == ["Restos du cœur"]


@table(
    ("text", "expected"),
    [
        ("Les restos du vieux port ont fermé.", []),
        ("Les médecins du coeur sont rares.", []),
        ("Pis, la dette enfle.", []),
        ("Pis, le chômage augmente encore.", []),
        ("La récolte est maigre. Pis, les prix s'effondrent.", []),
        ("Pis encore, les loyers montent.", []),
        ("Tant pis pour les retardataires.", []),
        ("Le PiS a perdu la majorité.", ["PiS"]),
        ("À Varsovie, le PiS conteste le résultat.", ["PiS"]),
        pytest.param(
            "Pis, le PiS a perdu la majorité.",
            ["PiS"],
            marks=pytest.mark.xfail(reason="« Pis » takes after « PiS » of the same sentence", strict=True),
        ),
        ("Les députés du PiS ont quitté la salle.", ["PiS"]),
    ],
)
def test_worse(nlp: Language, text: str, expected: list[str]) -> None:
    """ "Pis" at the head of a sentence is an adverb, the Polish party has an article."""
    assert surfaces(nlp, text) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "Bosch supprime des postes, et Continental aussi.",
            ["Bosch", "Continental"],
            marks=pytest.mark.xfail(
                reason="the name of a thing at the head of a clause, without a context, is not found", strict=True
            ),
        ),
        pytest.param(
            "Richemont résiste grâce à Cartier.",
            ["Richemont", "Cartier"],
            marks=pytest.mark.xfail(reason="« Cartier » without an apposition is not found", strict=True),
        ),
        pytest.param(
            "Casino respire.",
            ["Casino"],
            marks=pytest.mark.xfail(
                reason="the name of a thing at the head of a sentence, before a verb of state, is not found", strict=True
            ),
        ),
        pytest.param(
            "Bic se réinvente.",
            ["Bic"],
            marks=pytest.mark.xfail(
                reason="the name at the head of a sentence, before a reflexive verb, is not found", strict=True
            ),
        ),
        ("Orange et Free recrutent.", ["Orange", "Free"]),
        ("Le casino de Deauville recrute.", []),
        ("Les fruits manquent, l'orange surtout.", []),
    ],
)
def test_companies_with_the_name_of_a_thing(nlp: Language, text: str, expected: list[str]) -> None:
    """At the head of a clause that only a company can be the subject of."""
    assert surfaces(nlp, text) == expected


@table(
    ("text", "expected"),
    [
        ("Les exportations ont reculé, selon les Douanes.", ["Douanes"]),
        ("Les statistiques des Douanes montrent un recul.", ["Douanes"]),
        ("Au Havre, les Douanes ont saisi de la cocaïne.", ["Douanes"]),
        ("Le directeur des Douanes s'est félicité.", ["Douanes"]),
        ("Les chiffres publiés vendredi par les Douanes rassurent.", ["Douanes"]),
        ("Le pays a rouvert ses douanes.", []),
        ("Les droits de douane augmenteront.", []),
    ],
)
def test_customs(nlp: Language, text: str, expected: list[str]) -> None:
    """With a capital the office, without one the barrier."""
    assert surfaces(nlp, text) == expected


@table(
    ("text", "expected"),
    [
        ("Il travaille dans la banque de la Défense.", []),
        ("Une banque de la Défense a été cambriolée.", []),
        ("Les cadres d'une banque de la Défense manifestent.", []),
        ("Devant la banque de la Défense, la file s'allonge.", []),
        ("La tour d'une grande banque de la Défense est en feu.", []),
        ("Un cabinet de la Défense cherche dix juristes.", []),
        ("La Banque de France relève ses prévisions.", ["Banque de France"]),
        ("Le ministère de la Défense a signé.", ["ministère de la Défense"]),
    ],
)
def test_bank_in_a_quarter(nlp: Language, text: str, expected: list[str]) -> None:
    """Where a bank stands is no name."""
    assert surfaces(nlp, text) == expected
