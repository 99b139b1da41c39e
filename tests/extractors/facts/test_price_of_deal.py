"""The price of a deal: what it is paid for, and whose figure it is."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize

NONE = ""


@table(
    ("text", "expected"),
    [
        (
            "Just Eat, qui a bouclé en juin le rachat de Grubhub pour 7,3 milliards de dollars, voit ses commandes bondir.",
            {"7,3 milliards de dollars": "rachat"},
        ),
        (
            "Microsoft a annoncé l'acquisition d'Activision Blizzard pour 68,7 milliards de dollars.",
            {"68,7 milliards de dollars": "acquisition"},
        ),
        ("Le groupe va céder sa branche presse pour 250 millions d'euros.", {"250 millions d'euros": "branche presse"}),
        ("Vivendi a vendu ses parts dans Telecom Italia pour 684 millions d'euros.", {"684 millions d'euros": "parts"}),
        ("Lego construit une usine au Vietnam pour 1,3 milliard de dollars.", {"1,3 milliard de dollars": "usine"}),
        ("La coopérative s'est offert son siège social pour 25 millions d'euros.", {"25 millions d'euros": "siège social"}),
        ("Le club a vendu son attaquant pour la somme de 80 millions d'euros.", {"80 millions d'euros": "attaquant"}),
        ("CMA CGM s'est offert 9 % du capital d'Air France-KLM, pour 400 millions d'euros.", {"400 millions d'euros": "capital"}),
        # where an organization is bought or sold, the verb says it
        ("Carrefour a racheté Cora pour 1,05 milliard d'euros.", {"1,05 milliard d'euros": "racheté"}),
        ("Le groupe a cédé BFMTV et RMC à CMA CGM pour 1,55 milliard d'euros.", {"1,55 milliard d'euros": "cédé"}),
        ("Le Royaume-Uni a importé pour 1,3 milliard d'euros.", {"1,3 milliard d'euros": "importé"}),
        # and what follows the figure says it best
        (
            "La société a racheté pour 263 millions de dollars de ses propres actions.",
            {"263 millions de dollars": "propres actions"},
        ),
        ("Le club a été condamné pour avoir détourné 3 millions d'euros.", {"3 millions d'euros": "détourné"}),
    ],
)
def test_what_is_paid_for(read: Read, text: str, expected: dict[str, str]) -> None:
    """A price is of the deal, or of the thing that is bought, sold or built."""
    assert read("indicator", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Just Eat a bouclé en juin le rachat de Grubhub pour 7,3 milliards de dollars.",
            {"7,3 milliards de dollars": "Just Eat"},
        ),
        (
            "Le rachat de Grubhub par Just Eat pour 7,3 milliards de dollars a été annulé.",
            {"7,3 milliards de dollars": "Just Eat"},
        ),
        (
            "Microsoft a annoncé l'acquisition d'Activision Blizzard pour 68,7 milliards de dollars.",
            {"68,7 milliards de dollars": "Microsoft"},
        ),
        (
            "Le français Worldline a annoncé lundi le rachat de son compatriote Ingenico pour 7,8 milliards d'euros.",
            {"7,8 milliards d'euros": "Worldline"},
        ),
        ("Vivendi a vendu ses parts dans Telecom Italia pour 684 millions d'euros.", {"684 millions d'euros": "Vivendi"}),
        ("CMA CGM s'est offert 9 % du capital d'Air France-KLM, pour 400 millions d'euros.", {"400 millions d'euros": "CMA CGM"}),
        # the sales of a company are its own
        ("Les ventes de Kering ont atteint 5 milliards d'euros.", {"5 milliards d'euros": "Kering"}),
    ],
)
def test_whose_price(read: Read, text: str, expected: dict[str, str]) -> None:
    """A price is told of who pays or takes it, and not of whom the thing is or was."""
    assert read("organization", text, expected) == expected
