"""As the press lays it out: headlines, bullets, flattened tables, captions, datelines, brackets. Several columns a figure."""

from __future__ import annotations

import pytest

from tests.extractors.facts.conftest import Read

table = pytest.mark.parametrize


@table(
    ("text", "expected"),
    [
        (
            "Airbus : le bénéfice bondit de 28 %\n\nL'avionneur a publié ses comptes jeudi.",
            {"28 %": {"organization": "Airbus", "indicator": "bénéfice", "measure": "change up", "period": ""}},
        ),
        (
            "Michelin supprime 1.254 postes en France\n\nLe fabricant de pneus ferme deux usines.",
            {"1.254 postes": {"organization": "Michelin", "measure": "change down", "period": ""}},
        ),
        (
            "Danone: hausse de 4,1% des ventes au premier trimestre\n\nParis (awp/afp) - Le groupe confirme ses objectifs.",
            {
                "4,1%": {
                    "organization": "Danone",
                    "indicator": "ventes",
                    "measure": "change up",
                    "period": "2024-01-01/2024-03-31",
                }
            },
        ),
        (
            "Immobilier : pourquoi les prix vont baisser de 5 % d'ici 2025\n\nLes notaires sont formels.",
            {"5 %": {"organization": "", "indicator": "prix", "measure": "change down", "status": "forecast"}},
        ),
        (
            "Lufthansa dans le rouge, perte de 734 millions d'euros\n\nLa compagnie allemande paie les grèves.",
            {"734 millions d'euros": {"organization": "Lufthansa", "indicator": "perte", "measure": "level"}},
        ),
        (
            "Paris (Reuters) - Teleperformance chute de 14% en Bourse\n\nLe titre est malmené depuis l'aube.",
            {"14%": {"organization": "Teleperformance", "indicator": "titre", "measure": "change down"}},
        ),
    ],
)
def test_headline(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """A headline has no full stop, often no verb, and no period of its own."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        pytest.param(
            "Legrand en 2023 :\n- ventes : 8,4 milliards d'euros (+0,9 %)\n- résultat net : 1,1 milliard\n"
            "- effectifs : 38.000 salariés",
            {
                "8,4 milliards d'euros": {"organization": "Legrand", "indicator": "ventes", "measure": "level"},
                "+0,9 %": {"organization": "Legrand", "indicator": "ventes", "measure": "change up"},
                "1,1 milliard": {"organization": "Legrand", "indicator": "résultat net"},
            },
            marks=pytest.mark.xfail(reason="bullets do not take the organization of the line that opens them", strict=True),
        ),
        (
            "Parts de marché en avril :\n• Auchan : 24,1 %\n• Carrefour : 21,3 %\n• Intermarché : 17,2 %",
            {
                "24,1 %": {"organization": "Auchan", "measure": "share"},
                "21,3 %": {"organization": "Carrefour", "measure": "share"},
                "17,2 %": {"organization": "Intermarché", "measure": "share"},
            },
        ),
        (
            "À retenir :\n– Les dépôts ont progressé de 2 %.\n– Les crédits ont reculé de 4 %.\n– La marge atteint 31 %.",
            {
                "2 %": {"indicator": "dépôts", "measure": "change up"},
                "4 %": {"indicator": "crédits", "measure": "change down"},
                "31 %": {"indicator": "marge", "measure": "share"},
            },
        ),
        (
            "Le plan de Casino :\n* la cession de 288 magasins ;\n* 3.000 départs ;\n* 1,2 milliard d'euros d'argent frais.",
            {
                "288 magasins": {"organization": "Casino"},
                "1,2 milliard d'euros": {"organization": "Casino", "measure": "level"},
            },
        ),
        (
            "1. Toyota : 10,3 millions de véhicules\n2. Volkswagen : 9,2 millions\n3. Hyundai : 7,3 millions",
            {
                "10,3 millions de véhicules": {"organization": "Toyota", "measure": "level"},
                "9,2 millions": {"organization": "Volkswagen"},
                "7,3 millions": {"organization": "Hyundai"},
            },
        ),
    ],
)
def test_bullets(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """A bullet is a clause of its own under the line that opens the list."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Chiffre d'affaires : 84 millions d'euros\nRésultat net : 6,2 millions d'euros\nMarge : 7,4 %",
            {
                "84 millions d'euros": {"indicator": "chiffre d'affaires", "measure": "level"},
                "6,2 millions d'euros": {"indicator": "résultat net", "measure": "level"},
                "7,4 %": {"indicator": "marge", "measure": "share"},
            },
        ),
        pytest.param(
            "Valeur | Cours | Variation\nOrange | 10,40 € | +0,8 %\nEngie | 15,10 € | -1,2 %",
            {
                "10,40 €": {"organization": "Orange", "measure": "level"},
                "+0,8 %": {"organization": "Orange", "measure": "change up"},
                "-1,2 %": {"organization": "Engie", "measure": "change down"},
            },
            marks=pytest.mark.xfail(reason="the header of a table is taken for a name", strict=True),
        ),
        (
            "Ventes en mars\nRenault\t27.100 voitures\t+3 %\nPeugeot\t24.800 voitures\t-2 %",
            {
                "27.100 voitures": {"organization": "Renault"},
                "+3 %": {"organization": "Renault", "measure": "change up"},
                "-2 %": {"organization": "Peugeot", "measure": "change down"},
            },
        ),
        (
            "Population : 68 millions d'habitants\nChômage : 7,5 %\nCroissance : 0,9 %",
            {
                "68 millions d'habitants": {"organization": "", "measure": "level"},
                "7,5 %": {"indicator": "chômage", "measure": "share"},
                "0,9 %": {"indicator": "croissance", "measure": "change up"},
            },
        ),
        (
            "BNP Paribas: 66,20 euros (+1,1%)\nAxa: 33,05 euros (-0,4%)",
            {
                "66,20 euros": {"organization": "BNP Paribas", "measure": "level"},
                "+1,1%": {"organization": "BNP Paribas", "measure": "change up"},
                "-0,4%": {"organization": "Axa", "measure": "change down"},
            },
        ),
    ],
)
def test_flattened_table(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """A table flattened to text: each line is of the name that opens it."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "L'usine Renault de Douai, qui emploie 2.900 salariés. © Photo AFP",
            {"2.900 salariés": {"organization": "Renault", "attribution": "", "measure": "level"}},
        ),
        (
            "Un magasin Decathlon à Lille. L'enseigne en compte 315 en France. (Photo Reuters)",
            {"315": {"organization": "Decathlon", "attribution": ""}},
        ),
        (
            "Le siège de la BCE, à Francfort. Ses taux ont été relevés de 25 points de base. CREDIT: AFP",
            {"25 points de base": {"organization": "BCE", "measure": "change up"}},
        ),
        (
            "Des avions d'EasyJet à Orly. La compagnie a transporté 19 millions de passagers. (Photo d'illustration)",
            {"19 millions de passagers": {"organization": "EasyJet"}},
        ),
        (
            "Photo: Keystone/ATS\n\nNestlé a vendu 92 milliards de francs de produits.",
            {"92 milliards de francs": {"organization": "Nestlé", "attribution": ""}},
        ),
    ],
)
def test_caption(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """A photo credit is neither the subject nor the source."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Zurich (awp) - Swatch a vendu pour 7,9 milliards de francs de montres en 2023.",
            {"7,9 milliards de francs": {"organization": "Swatch", "attribution": "", "period": "2023-01-01/2023-12-31"}},
        ),
        (
            "PARIS, 13 mai (Reuters) - Le CAC 40 a cédé 0,1% lundi.",
            {"0,1%": {"organization": "", "indicator": "CAC 40", "period": "2024-05-13/2024-05-13", "attribution": ""}},
        ),
        (
            "New York (AFP) - Boeing a livré 24 avions en avril.",
            {"24 avions": {"organization": "Boeing", "attribution": "", "period": "2024-04-01/2024-04-30"}},
        ),
        (
            "Bruxelles (Belga) — Proximus supprime 200 emplois.",
            {"200 emplois": {"organization": "Proximus", "measure": "change down", "attribution": ""}},
        ),
        (
            "GENÈVE (ats) - Le bénéfice de la Migros a reculé de 62%.",
            {"62%": {"organization": "Migros", "indicator": "bénéfice", "attribution": ""}},
        ),
    ],
)
def test_dateline(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """The agency of a dateline is nobody's source."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le numéro un du secteur (38 % du marché), Leroy Merlin, a ouvert 4 dépôts (+2 % de surface).",
            {"38 %": {"organization": "Leroy Merlin", "measure": "share"}},
        ),
        (
            "Nike (chaussures, 32,1 milliards de dollars de ventes) et Adidas (21,4 milliards) dominent.",
            {"32,1 milliards de dollars": {"organization": "Nike"}, "21,4 milliards": {"organization": "Adidas"}},
        ),
        (
            "Les filiales de Vivendi, Canal+ (6 milliards d'euros de revenus) et Havas (2,9 milliards), seront cotées.",
            {"6 milliards d'euros": {"organization": "Canal+"}, "2,9 milliards": {"organization": "Havas"}},
        ),
        pytest.param(
            "Le résultat [avant impôts] de Generali s'élève à 5,6 milliards d'euros [+9 %].",
            {
                "5,6 milliards d'euros": {"organization": "Generali", "indicator": "résultat"},
                "+9 %": {"organization": "Generali", "measure": "change up"},
            },
            marks=pytest.mark.xfail(reason="brackets inside a noun phrase lose its possessor", strict=True),
        ),
        (
            "Total a versé 7,5 milliards d'euros (8,1 milliards de dollars) à ses actionnaires.",
            {"7,5 milliards d'euros": {"measure": "level"}, "8,1 milliards de dollars": {"measure": "level"}},
        ),
    ],
)
def test_brackets(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """Parentheses and brackets belong to what stands before them."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Bilan de l'opération chez Kiabi : 1.200 collectes, 340 tonnes de vêtements.",
            {"340 tonnes": {"organization": "Kiabi", "indicator": "vêtements", "measure": "level"}},
        ),
        (
            "Résultat : une marge en recul de 3 points pour Valeo.",
            {"3 points": {"organization": "Valeo", "indicator": "marge", "measure": "change down"}},
        ),
        (
            "Autre déception, les ventes de Puma : -5 %.",
            {"-5 %": {"organization": "Puma", "indicator": "ventes", "measure": "change down"}},
        ),
        (
            "Même constat à Nantes, avec 12 % de logements vacants.",
            {"12 %": {"organization": "", "indicator": "logements vacants", "measure": "share"}},
        ),
        (
            "À la clé, 600 embauches chez Naval Group.",
            {"600 embauches": {"organization": "Naval Group"}},
        ),
    ],
)
def test_sentence_without_verb(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """A sentence without a verb still says what, and whose."""
    assert read_columns(text, expected) == expected


@table(
    ("text", "expected"),
    [
        (
            "Le groupe Engie a investi 8,1\u202fMds€ en 2023.",
            {"8,1\u202fMds€": {"value": 8100000000.0, "unit": "EUR", "organization": "Engie", "indicator": "investi"}},
        ),
        (
            "L’Oréal a réalisé 41,2 milliards d’euros de ventes en 2023, « un record ».",
            {"41,2 milliards d’euros": {"organization": "L'Oréal", "indicator": "ventes", "period": "2023-01-01/2023-12-31"}},
        ),
        (
            "Le chiffre d’affaires de Somfy a reculé de 5\u00a0% en 2023.",
            {"5\u00a0%": {"organization": "Somfy", "indicator": "chiffre d'affaires", "measure": "change down"}},
        ),
        (
            "Le fabricant Lacoste\r\na ouvert 30 boutiques.\r\n\r\nIl emploie 9\u202f500 personnes.",
            {"30 boutiques": {"organization": "Lacoste"}, "9\u202f500 personnes": {"organization": "Lacoste"}},
        ),
        (
            "🚗 Toyota a rappelé 1,1 million de voitures.",
            {"1,1 million de voitures": {"organization": "Toyota", "value": 1100000.0}},
        ),
    ],
)
def test_characters(read_columns: Read, text: str, expected: dict[str, object]) -> None:
    """Narrow spaces, typographic apostrophes, line ends and emoji do not matter."""
    assert read_columns(text, expected) == expected
