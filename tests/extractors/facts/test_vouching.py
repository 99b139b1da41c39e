"""Who vouches for what in a sentence: whose outlook it is, and how far a reporting verb reaches."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "Airbus prévoit de livrer 820 appareils en 2025, après 766 l'année précédente.",
            {"820 appareils": "Airbus", "766": "Airbus"},
        ),
        (
            "TF1 vise une marge de 12 %, contre 14,1 % l'an dernier.",
            {"12 %": "TF1", "14,1 %": "TF1"},
        ),
        ("Yves Guillemot, le PDG, table sur 400 millions d'euros.", {"400 millions d'euros": "Yves Guillemot"}),
        ("L'objectif de l'Unicef est fixé à 75 %.", {"75 %": "Unicef"}),
        ("La Banque de France voit l'inflation revenir à 2 % d'ici à la fin de l'année.", {"2 %": "Banque de France"}),
        ("L'inflation s'établit à 1,3 %, loin des 2 % visés par la Banque de France.", {"2 %": "Banque de France", "1,3 %": ""}),
        ("Renault a fait état d'une perte de 99 millions d'euros.", {"99 millions d'euros": "Renault"}),
        ("Renault a vendu 300 voitures, contre 280 en mai.", {"300 voitures": "", "280": ""}),
    ],
)
def test_own_outlook(read: Read, text: str, expected: dict[str, object]) -> None:
    """An outlook is vouched for by who has it, with what it is compared with; what simply came is nobody's word."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Orange affirme avoir recruté 230 000 clients ; Renault en a perdu 30 000.",
            {"230 000 clients": "Orange", "30 000": ""},
        ),
        (
            "Chez Renault, les ventes ont bondi d'un tiers ; Orange fait état, lui, d'une hausse de 22 %.",
            {"un tiers": "", "22 %": "Orange"},
        ),
        (
            "Après une perte de 3 millions d'euros, Renault affirme avoir dégagé 5 millions d'euros.",
            {"3 millions d'euros": "", "5 millions d'euros": "Renault"},
        ),
        (
            "Quand Orange licencie 300 salariés, Renault affirme en avoir embauché 200.",
            {"300 salariés": "", "200": "Renault"},
        ),
        (
            "Le trafic a baissé de 3 % ; l'Insee estime que le fret a reculé de 2 %.",
            {"3 %": "", "2 %": "Insee"},
        ),
        (
            "Le trafic a baissé de 3 % et le fret de 2 %, a annoncé Renault.",
            {"3 %": "Renault", "2 %": "Renault"},
        ),
    ],
)
def test_reach(read: Read, text: str, expected: dict[str, object]) -> None:
    """A verb of saying before what is said reaches no further than its clause; after it, it takes the whole sentence."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Quelque 15.000 personnes ont défilé selon la CGT, 6.500 selon la préfecture.",
            {"15.000 personnes": "CGT", "6.500": ""},
        ),
        ("La grève a été suivie par 23 % des agents selon la SNCF, 60 % selon la CGT.", {"23 %": "SNCF", "60 %": "CGT"}),
        ("Selon l'Insee, les prix ont monté de 2 %, mais de 3 % selon la Banque de France.", {"2 %": "Insee"}),
        (
            "Selon la CGT, 300 postes sont menacés ; selon Renault, 120 le sont.",
            {"300 postes": "CGT"},
        ),
        ("D'après l'Insee, les prix ont monté de 2 % et les salaires de 3 %.", {"2 %": "Insee", "3 %": "Insee"}),
    ],
)
def test_each_its_own(read: Read, text: str, expected: dict[str, object]) -> None:
    """Where a sentence names several sources, each figure has its own."""
    assert read("attribution", text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "AMD a publié ses comptes. Le bénéfice net a doublé, à 689 millions de dollars, selon un communiqué du groupe.",
            {"689 millions de dollars": "AMD"},
        ),
        (
            "Danone a publié ses comptes. Les ventes ont crû de 3 %, d'après le rapport annuel du groupe.",
            {"3 %": "Danone"},
        ),
        (
            "Pennylane a levé 40 millions d'euros. Elle prévoit 200 recrutements et vise 300.000 clients fin 2025.",
            {"200 recrutements": "Pennylane", "300.000 clients": "Pennylane"},
        ),
        (
            "La Banque de France publie ses prévisions. Elle voit l'inflation ralentir à 1,6 % l'an prochain.",
            {"1,6 %": "Banque de France"},
        ),
        (
            "Les ventes ont atteint 3 milliards d'euros en 2023, a annoncé mardi le groupe public EDF.",
            {"3 milliards d'euros": "EDF"},
        ),
        # what somebody claims to have is told by the text
        ("Le suédois Klarna revendique 85 millions d'utilisateurs.", {"85 millions d'utilisateurs": ""}),
    ],
)
def test_told_by_the_group(read: Read, text: str, expected: dict[str, str]) -> None:
    """A group's release, and whoever goes on planning or sees something come, vouch for it."""
    assert read("attribution", text, expected) == expected
