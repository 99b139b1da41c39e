"""Changes beyond percentages: things that move by amounts, growth that is set, comings and goings."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        ("Le prix du billet a pris deux euros.", {"deux euros": "change up"}),
        ("L'espérance de vie a gagné 0,2 an.", {"0,2 an": "change up"}),
        ("Le cours a perdu 12 dollars.", {"12 dollars": "change down"}),
        ("La facture s'alourdirait de 5 à 6 euros par mois.", {"de 5 à 6 euros": "change up"}),
        ("La température a dépassé de 1,6 °C celle du siècle passé.", {"1,6 °C": "change up"}),
        ("Le groupe a perdu 12 millions de dollars.", {"12 millions de dollars": "level"}),
        ("La moisson prendrait trois semaines.", {"trois semaines": "level"}),
    ],
)
def test_by_an_amount(read: Read, text: str, expected: dict[str, object]) -> None:
    """What is measured gains or loses so much; money that somebody loses is a level."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("La PME prévoit une soixantaine d'embauches.", {"une soixantaine d'embauches": "change up"}),
        ("Le plan prévoit 120 licenciements.", {"120 licenciements": "change down"}),
        ("Le rectorat annonce 300 recrutements.", {"300 recrutements": "change up"}),
        ("La direction a confirmé 45 licenciements.", {"45 licenciements": "change down"}),
        ("Une centaine d'embauches sont prévues.", {"Une centaine d'embauches": "change up"}),
        ("La fédération revendique 341.000 licenciés.", {"341.000 licenciés": "level"}),
    ],
)
def test_comings_and_goings(read: Read, text: str, expected: dict[str, object]) -> None:
    """Hirings and layoffs are changes, whatever the verb."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("L'institut chiffre la croissance du PIB à 0,2 %.", {"0,2 %": "change up"}),
        ("Le pays veut porter sa croissance à 8 %.", {"8 %": "change up"}),
        ("Le rapport évalue le réchauffement à 1,48 °C.", {"1,48 °C": "change up"}),
        ("La banque centrale estime la croissance de l'économie à 1,1 %.", {"1,1 %": "change up"}),
        ("Le gouvernement a ramené sa prévision de croissance à 1 %.", {"1 %": "change up"}),
        ("Le FMI prévoit un repli de l'inflation à 2,6 %.", {"2,6 %": "share"}),
    ],
)
def test_growth_set(read: Read, text: str, expected: dict[str, object]) -> None:
    """Growth that is put at a figure is a change; a rate that falls to one is a share."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Après deux années de baisse, les loyers remontent.", {"deux années": "level"}),
        ("Dix-huit mois de hausse ont pris fin en mars.", {"Dix-huit mois": "level"}),
        ("Après cinq ans de recul, la natalité se stabilise.", {"cinq ans": "level"}),
        ("Le secteur sort de trois années de contraction.", {"trois années": "level"}),
        ("Les taux ont connu six mois de repli.", {"six mois": "level"}),
        ("L'économie affiche 2 % de croissance.", {"2 %": "change up"}),
    ],
)
def test_how_long(read: Read, text: str, expected: dict[str, object]) -> None:
    """How long a rise lasts is not how large it is."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Le budget prévoit 41 milliards d'euros de baisses de dépenses.", {"41 milliards d'euros": "level"}),
        ("La loi contient 19 milliards d'euros de hausses d'impôts.", {"19 milliards d'euros": "level"}),
        ("L'accord comporte 3 milliards de dollars de réductions de coûts.", {"3 milliards de dollars": "level"}),
        ("L'État promet 2 milliards d'euros d'allègements.", {"2 milliards d'euros": "level"}),
        ("Un ménage ayant contracté un prêt de 350.000 euros paie plus.", {"350.000 euros": "level"}),
        ("Les syndicats réclament 150 euros d'augmentation.", {"150 euros": "change up"}),
        ("Le PIB s'est contracté de 2,4 %.", {"2,4 %": "change down"}),
    ],
)
def test_amounts_of_moves(read: Read, text: str, expected: dict[str, object]) -> None:
    """What cuts and rises amount to in all is a level; what one moves by is a change."""
    assert read("measure", text, expected) == expected


@table(
    ("text", "expected"),
    [
        ("Les visiteurs ont été plus nombreux de 8 % en mars.", {"8 %": "change up"}),
        ("Les demandes sont moins nombreuses d'un tiers.", {"un tiers": "change down"}),
        ("Les chômeurs sont moins nombreux de 25.000.", {"25.000": "change down"}),
        ("Le loyer est plus élevé de 40 euros.", {"40 euros": "change up"}),
        ("Les billets sont moins chers de 12 %.", {"12 %": "change down"}),
        ("Le public, nombreux, paie des places de 12 euros.", {"12 euros": "level"}),
    ],
)
def test_more_of_an_adjective(read: Read, text: str, expected: dict[str, object]) -> None:
    """ "Plus nombreux de" says by how much, as "de plus" does."""
    assert read("measure", text, expected) == expected
