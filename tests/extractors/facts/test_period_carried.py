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
