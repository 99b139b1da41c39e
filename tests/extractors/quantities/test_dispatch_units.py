"""Money as agencies shorten it, and what "nos" stands before: one's own, or numbers of a street. See the table's file."""

from __future__ import annotations

import pytest

from tests.extractors.quantities.test_quantities_table import check

MONEY = [
    "Le résultat net ressort à [118,4 ME|118400000 EUR], contre [97 ME|97000000 EUR] un an plus tôt.",
    "La dette atteint [41,7 MdsUSD|41700000000 USD].",
    "Le canton empruntera [8 MdCHF|8000000000 CHF] sur le marché.",
    "Ebitda: [64 MEUR|64000000 EUR]; ventes: [2,5 MrdEUR|2500000000 EUR].",
    "Un rachat à [350 MUSD|350000000 USD], dont [1,2 MdEUR|1200000000 EUR] de dette.",
    "Le fonds pèse [6,3 MdsEUR|6300000000 EUR] et [700 MGBP|700000000 GBP].",
    "Le chiffre d'affaires (CA) s'élève à [55,0 MCHF|55000000 CHF] ([58,2 ME|58200000 EUR]).",
    "Les ventes dépassent [3,2 MdsE|3200000000 EUR more_than].",
    "Le fabricant a levé [45,8 M EUR|45800000 EUR] à Milan.",
    "La commune doit [CHF 12,5 mio|12500000 CHF].",
    "Le Me 262 est exposé à Berlin.",
    "Le mémoire de ME Durand sera lu lundi.",
]
OURS = [
    "Merci à nos [4.500 salariés|4500 salarié] pour leur courage.",
    "Avec nos [320 magasins|320 magasin], nous couvrons le pays.",
    "Nos [12 usines|12 usine] tournent à plein.",
    "Nous avons consulté nos [65.000 adhérents|65000 adhérent].",
    "Dans nos [deux restaurants|2 restaurant], le menu change.",
    "Grâce à nos [1.100 franchisés|1100 franchisé], la marque grandit.",
    "Les nos 12 et 13 de la rue Haute sont évacués.",
    "Aux nos 4 et 8 du quai, tout est fermé.",
    "Les nos 201 et 202 de la revue sont épuisés.",
]


@pytest.mark.parametrize("marked", [*MONEY, *OURS])
def test_measures(marked: str) -> None:
    """What is marked is read, at its place and as marked, and nothing else."""
    check(marked)
