"""Who says it, and whose it is when somebody says "nous"."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        pytest.param(
            "« Nos 4.500 salariés seront consultés », a dit Paul Verdier, patron de Lactalis.",
            {"4.500 salariés": "Lactalis"},
            marks=pytest.mark.xfail(reason="« nos » before a number is taken for « numéros »: no mention", strict=True),
        ),
        (
            "« Notre marge a gagné 2 points », a expliqué Claire Morand, directrice générale de Sonepar.",
            {"2 points": "Sonepar"},
        ),
        pytest.param(
            "« Nos 310 agences resteront ouvertes », promet Jean Lambert, le président de la Macif.",
            {"310 agences": "Macif"},
            marks=pytest.mark.xfail(reason="« nos » before a number is taken for « numéros »: no mention", strict=True),
        ),
        ("Eramet souffre. « Nos coûts ont fondu de 12 % », a dit le patron du groupe, Luc Aubry.", {"12 %": "Eramet"}),
        (
            "« Notre carnet de commandes dépasse 9 milliards d'euros », a souligné Anne Rivet, PDG de Nexter.",
            {"9 milliards d'euros": "Nexter"},
        ),
        (
            "« Notre trafic a bondi de 6 % », a déclaré à l'AFP Marc Ollier, directeur commercial de Transavia.",
            {"6 %": "Transavia"},
        ),
        (
            "Derichebourg recrute. « Nos 220 centres manquent de bras », regrette la directrice du groupe, Léa Petit.",
            {"220 centres": "Derichebourg"},
        ),
        pytest.param(
            "« Dans notre usine de Brest, la production a doublé », a dit Ève Morel, présidente de Guyot.",
            {"doublé": "Guyot"},
            marks=pytest.mark.xfail(reason="« notre » after a preposition does not give the speaker's company", strict=True),
        ),
        # "notre pays" is not the speaker's company
        ("« Notre pays a perdu 900.000 emplois », a dit Paul Verdier, patron de Lactalis.", {"900.000 emplois": ""}),
        ("« Nos campagnes comptent 8.000 villages », a dit la ministre.", {"8.000 villages": ""}),
    ],
)
def test_ours(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Notre" is of the company whose head speaks."""
    assert read("organization", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Clarins, qui emploie 8.000 personnes, assure que ses prix n'augmenteront pas.", {"8.000 personnes": ""}),
        ("Le fabricant Petzl, qui exploite 4 usines, affirme que la demande repart.", {"4 usines": ""}),
        (
            "FlixBus, qui dessert 300 villes, précise que ses réservations ont bondi de 9 %.",
            {"300 villes": "", "9 %": "FlixBus"},
        ),
        (
            "Le cimentier Vicat, dont la dette atteint 1,4 milliard d'euros, estime que ses coûts ont fondu de 5 %.",
            {"1,4 milliard d'euros": "", "5 %": "Vicat"},
        ),
        ("La jeune pousse Ynsect, qui a levé 600 millions d'euros, jure que son usine ouvrira.", {"600 millions d'euros": ""}),
        ("La CFDT, forte de 600.000 adhérents, soutient que le plan est illégal.", {"600.000 adhérents": ""}),
        ("Selon Ikea, qui exploite 36 magasins en France, la demande a fondu de 6 %.", {"36 magasins": "", "6 %": "IKEA"}),
        pytest.param(
            "« La demande a fondu de 6 % », regrette Ikea, qui exploite 36 magasins.",
            {"36 magasins": "", "6 %": "IKEA"},
            marks=pytest.mark.xfail(
                reason="a relative clause of the source behind the quotation is attributed to it", strict=True
            ),
        ),
        ("Paul Verdier, qui dirige 4 usines, prévient que les prix grimperont de 8 %.", {"4 usines": "", "8 %": "Paul Verdier"}),
        # said by the one who assures
        ("Clarins assure que 8.000 personnes garderont leur emploi.", {"8.000 personnes": "Clarins"}),
        ("Clarins assure employer 8.000 personnes.", {"8.000 personnes": "Clarins"}),
    ],
)
def test_told_in_passing_of_the_speaker(read: Read, text: str, expected: dict[str, object]) -> None:
    """What a relative clause tells of the one who speaks is not said by them."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Volotea ouvre deux bases. Ses recettes ont bondi de 9 %, a-t-elle fait savoir.", {"9 %": "Volotea"}),
        (
            "La Banque postale ferme des guichets. Quelque 600 postes disparaîtront, a-t-elle fait savoir lundi.",
            {"600 postes": "La Banque postale"},
        ),
        pytest.param(
            "Le CNRS embauche. Il a reçu 3.000 candidatures, a-t-il fait savoir mardi.",
            {"3.000 candidatures": "CNRS"},
            marks=pytest.mark.xfail(reason="the pronoun in « a-t-il fait savoir » is not resolved to a public body", strict=True),
        ),
        (
            "Paul Verdier dirige Lactalis. Le groupe a supprimé 40 emplois, a-t-il fait savoir.",
            {"40 emplois": "Paul Verdier"},
        ),
        (
            "Cofidis a publié ses comptes. « Le taux de défaut a grimpé à 4 % », a-t-elle fait savoir dans un communiqué.",
            {"4 %": "Cofidis"},
        ),
        (
            "La SNCF modernise sa ligne. Le nombre de voyageurs a bondi de 9 %, a-t-elle fait savoir jeudi.",
            {"9 %": "SNCF"},
        ),
        ("Naval Group embauche. Il a reçu 3.000 candidatures, a-t-il fait savoir mardi.", {"3.000 candidatures": "Naval Group"}),
        # nobody says it
        ("Volotea ouvre deux bases. Ses recettes ont bondi de 9 %, alors que le secteur souffre.", {"9 %": ""}),
        ("Le taux a grimpé à 4 %, a-t-on fait savoir.", {"4 %": ""}),
    ],
)
def test_let_it_be_known(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "A-t-elle fait savoir" reports as "a-t-elle dit" does."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Ynsect lève des fonds. Selon ses projections, l'usine produira 100.000 tonnes.", {"100.000 tonnes": "Ynsect"}),
        ("Airbus s'inquiète. D'après ses calculs, il manquera 20.000 pilotes.", {"20.000 pilotes": "Airbus"}),
        ("La CFDT conteste le plan. Selon ses estimations, 400 postes sont menacés.", {"400 postes": "CFDT"}),
        ("L'Insee a revu ses chiffres. Selon ses prévisions, la consommation progressera de 1 %.", {"1 %": "Insee"}),
        ("La Macif se prépare. À en croire ses calculs, les sinistres coûteront 4 % de plus.", {"4 %": "Macif"}),
        ("Xerfi a étudié la filière. D'après ses données, les marges ont fondu de 3 points.", {"3 points": "Xerfi"}),
        ("Ynsect lève des fonds. Selon les projections, l'usine produira 100.000 tonnes.", {"100.000 tonnes": ""}),
        ("Ynsect lève des fonds. L'usine produira 100.000 tonnes.", {"100.000 tonnes": ""}),
        ("Selon ses propres calculs, la SNCF perdra 40 millions de voyageurs.", {"40 millions de voyageurs": "SNCF"}),
        ("Gecina rénove. Ses bureaux sont, selon ses estimations, occupés à 94 %.", {"94 %": "Gecina"}),
    ],
)
def test_by_one_s_own_projections(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Selon ses projections" are those of the one spoken of."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Bosch annonce la suppression de 3.200 postes, et Valeo celle de 1.150 postes.",
            {"3.200 postes": "Bosch", "1.150 postes": "Valeo"},
        ),
        pytest.param(
            "Thales recrute. Sa filiale Gemalto a fabriqué 2 millions de cartes, et le groupe prévoit 8.000 embauches.",
            {"2 millions de cartes": "", "8.000 embauches": "Thales"},
            marks=pytest.mark.xfail(reason="the group's outlook is attributed to the subsidiary", strict=True),
        ),
        pytest.param(
            "Carrefour table sur 12 ouvertures, et Lidl sur 30 ouvertures.",
            {"12 ouvertures": "Carrefour", "30 ouvertures": "Lidl"},
            marks=pytest.mark.xfail(reason="the second one's outlook is attributed to the first", strict=True),
        ),
        ("Safran vise 15 % de marge. Son rival MTU vise 14 % de marge.", {"15 %": "Safran", "14 %": "MTU"}),
        pytest.param(
            "Inditex inquiète. Le propriétaire de Zara table sur un bénéfice de 4 milliards d'euros.",
            {"4 milliards d'euros": "Inditex"},
            marks=pytest.mark.xfail(reason="the outlook of « le propriétaire de X » is attributed to nobody", strict=True),
        ),
        # what has happened has no source
        ("Safran a embauché 900 personnes. Son rival MTU a licencié 300 personnes.", {"900 personnes": "", "300 personnes": ""}),
    ],
)
def test_whose_outlook(read: Read, text: str, expected: dict[str, object]) -> None:
    """An outlook is attributed to the one that it is of, also where a rival or a subsidiary stands beside."""
    assert read("attribution", text, expected) == expected
