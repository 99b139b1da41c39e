"""The lexicon's data files are well formed and sorted, and every name in them that says something else too is marked."""

from __future__ import annotations

import csv
import gzip
import json
import re
import unicodedata
from collections import defaultdict
from functools import cache
from importlib.resources import files

import pytest
from babel import Locale

DATA = files("extractors.organizations")
COLUMNS = {
    "organizations.csv": ["canonical", "type", "country", "aliases", "former_names", "ambiguous"],
    "products.csv": ["product", "owner", "aliases", "ambiguous"],
}
TYPES = {
    *("company", "brand", "government", "agency", "court", "university", "hospital", "media"),
    *("party", "union", "international", "bank", "club", "federation", "ngo", "pollster"),
}
ARTICLE = re.compile(r"^(?:l'|le |la |les )")
# In the dictionary, but so rare in the news, beside the name, that its capital letters are guard enough.
# fmt: off
RARER_THAN_THE_NAME = {
    "abaca", "agreste", "anses", "argenta", "asahi", "assura", "aviva", "axa", "bentley", "boeing", "butagaz", "cailler",
    "calgon", "clio", "coca", "cossette", "decathlon", "deme", "encarta", "expedia", "fauchon", "frichti", "gallup", "hatier",
    "havas", "illumina", "inserm", "intermarche", "iphone", "ipod", "kodak", "l'huma", "l'occitane", "la redoute",
    "le creuset", "le figaro", "lilium", "maison blanche", "maje", "nescafe", "otera", "pantene", "passat", "pentium", "peta",
    "ponant", "rai", "reforma", "saint siege", "salpetriere", "samsonite", "saupiquet", "saur", "scientologie", "sonos",
    "spiegel", "technicolor", "teck", "televisa", "tidal", "twitter", "ulule", "viagra", "walkman", "zain",
}
# fmt: on


@cache
def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))


def cell(row: dict[str, str], column: str) -> list[str]:
    return row[column].split("|") if row.get(column) else []


def names(row: dict[str, str]) -> list[str]:
    """Every name of the row, its canonical one first."""
    return [row.get("canonical") or row["product"], *cell(row, "aliases"), *cell(row, "former_names")]


def fold(name: str) -> str:
    """How two spellings of one name are told to be one: without case, accents, hyphens."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    return bare.replace("œ", "oe").replace("æ", "ae").replace("-", " ")


@cache
def dictionary() -> frozenset[str]:
    """The French words that spacy-lookups-data knows, inflected ones too, folded."""
    data = files("spacy_lookups_data") / "data"
    inflected = json.loads(gzip.decompress((data / "fr_lemma_lookup.json.gz").read_bytes()))
    by_class = json.loads(gzip.decompress((data / "fr_lemma_index.json.gz").read_bytes()))
    return frozenset(fold(word) for words in (inflected, *by_class.values()) for word in words)


@pytest.mark.parametrize(("name", "least"), [("organizations.csv", 2000), ("products.csv", 600)])
def test_there_are_enough_rows(name: str, least: int) -> None:
    assert len(rows(name)) >= least


@pytest.mark.parametrize("name", COLUMNS)
def test_the_file_is_normalised_utf8_without_stray_blanks(name: str) -> None:
    text = (DATA / name).read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    assert next(csv.reader(text.splitlines())) == COLUMNS[name]
    cells = [value for row in csv.reader(text.splitlines()) for field in row for value in field.split("|")]
    assert [value for value in cells if value != " ".join(value.split()) or "’" in value] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_sorted_and_have_all_their_columns(name: str) -> None:
    def key(row: dict[str, str]) -> tuple[str, str]:
        decomposed = unicodedata.normalize("NFD", names(row)[0].casefold())
        return "".join(c for c in decomposed if not unicodedata.combining(c)), decomposed

    assert [list(row) for row in rows(name) if list(row) != COLUMNS[name] or None in row.values()] == []
    assert [names(row)[0] for row in rows(name)] == [names(row)[0] for row in sorted(rows(name), key=key)]
    assert [row for row in rows(name) if not all(names(row))] == []


def test_types_and_countries_exist() -> None:
    countries = {code for code in Locale("fr").territories if re.fullmatch("[A-Z]{2}", str(code))} | {""}
    assert [row for row in rows("organizations.csv") if row["type"] not in TYPES or row["country"] not in countries] == []


def test_every_owner_is_an_organization() -> None:
    canonicals = {row["canonical"] for row in rows("organizations.csv")}
    assert [row for row in rows("products.csv") if row["owner"] not in canonicals] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_a_row_marks_only_its_own_names_and_repeats_none(name: str) -> None:
    assert [row for row in rows(name) if not set(cell(row, "ambiguous")) <= set(names(row))] == []
    assert [row for row in rows(name) if len({fold(n) for n in names(row)}) < len(names(row))] == []
    assert len({names(row)[0] for row in rows(name)}) == len(rows(name))


def test_a_name_of_two_rows_is_marked_in_both() -> None:
    owners: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for file in COLUMNS:
        for row in rows(file):
            for name in names(row):
                owners[fold(name)].append((names(row)[0], name in cell(row, "ambiguous")))
    assert {name: where for name, where in owners.items() if len(where) > 1 and not all(marked for _, marked in where)} == {}


def test_a_name_that_is_a_french_word_is_marked() -> None:
    """Names in capitals are guarded by them: "LU", "SAS" (unless marked all the same)."""
    unmarked = [
        name
        for file in COLUMNS
        for row in rows(file)
        for name in names(row)
        if name not in cell(row, "ambiguous")
        and not (name.isupper() and len(name) > 1)
        and ARTICLE.sub("", fold(name)) in dictionary()
        and fold(name) not in RARER_THAN_THE_NAME
    ]
    assert unmarked == []


@pytest.mark.parametrize(
    "name",
    [
        "Orange",
        "Total",
        "Free",
        "Carrefour",
        "Casino",
        "Mars",
        "Shell",
        "Elle",
        "La Croix",
        "Le Monde",
        "L'Équipe",
        "Michelin",
        "Suez",
    ],
)
def test_well_known_traps_are_marked(name: str) -> None:
    assert name in {marked for row in rows("organizations.csv") for marked in cell(row, "ambiguous")}


@pytest.mark.parametrize(
    ("alias", "canonical"),
    [
        ("BCE", "Banque centrale européenne"),
        ("Bercy", "ministère de l'Économie et des Finances"),
        ("Quai d'Orsay", "ministère des Affaires étrangères"),
        ("Société nationale des chemins de fer français", "SNCF"),
        ("Total", "TotalEnergies"),
        ("Facebook Inc.", "Facebook"),
        ("AFP", "AFP"),
        ("LVMH Moët Hennessy Louis Vuitton", "LVMH"),
    ],
)
def test_known_aliases_lead_to_their_organization(alias: str, canonical: str) -> None:
    assert [row["canonical"] for row in rows("organizations.csv") if alias in names(row)] == [canonical]
