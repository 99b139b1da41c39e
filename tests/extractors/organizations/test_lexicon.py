"""The lexicon: what a spelling may be, where a name ends, files of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.organizations.lexicon import Alias, Entry, Lexicon, LexiconError, cased, key, load, read


def lexicon(*names: str, ambiguous: str = "") -> Lexicon:
    return Lexicon(Alias(name, Entry("organization", name, name), name == ambiguous, 0) for name in names)


def found(names: Lexicon, text: str) -> list[str]:
    return [text[match.start : match.end] for match in names.find(text)]


@pytest.mark.parametrize("text", ["Crédit\u00a0Agricole", "L'Œuvre d'ÉTÉ", "naïve", "ﬁn", "Straße", "İstanbul", "a\u0301"])
def test_a_key_is_as_long_as_its_text(text: str) -> None:
    assert len(key(text)) == len(text)


@pytest.mark.parametrize(
    ("surface", "alias", "expected"),
    [
        ("Renault", "Renault", True),
        ("RENAULT", "Renault", True),
        ("renault", "Renault", False),
        ("Societe Generale", "Société Générale", True),
        ("Société générale", "Société Générale", True),
        ("société générale", "Société Générale", False),
        ("Banque Centrale Européenne", "Banque centrale européenne", True),
        ("banque centrale européenne", "Banque centrale européenne", False),
        ("INSEE", "INSEE", True),
        ("Insee", "INSEE", True),
        ("insee", "INSEE", False),
        ("EDF", "EDF", True),
        ("Edf", "EDF", False),
        ("Ministère de la Justice", "ministère de la Justice", True),
        ("ministère de la justice", "ministère de la Justice", True),
        ("le Monde", "Le Monde", False),
        ("Le monde", "Le Monde", False),
        ("Les Échos", "Les Échos", True),
        ("EBay", "eBay", True),
        ("orange", "Orange", False),
    ],
)
def test_case(surface: str, alias: str, expected: bool) -> None:
    assert cased(surface, alias) is expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Renault recule, Renault-Nissan aussi.", ["Renault"]),
        ("Les anti-Renault manifestent.", ["Renault"]),
        ("Renaultine et Grenault", []),
        ("Saint-Renault est un village.", []),
        ("(Renault)", ["Renault"]),
        ("l'usine Renault, à Flins", ["Renault"]),
        ("Le G.I.E.C. alerte", ["G.I.E.C."]),
        ("Hydro Québec et Hydro-Québec", ["Hydro Québec", "Hydro-Québec"]),
        ("Hydro-\nQuébec", []),
        ("Crédit\nAgricole", ["Crédit\nAgricole"]),
        ("Canal+ et Canal", ["Canal+"]),
    ],
)
def test_boundaries(text: str, names: list[str]) -> None:
    assert found(lexicon("Renault", "GIEC", "Hydro-Québec", "Crédit Agricole", "Canal+"), text) == names


def test_longer_and_shorter_names_are_both_reported() -> None:
    assert found(lexicon("BNP Paribas", "BNP Paribas Fortis"), "BNP Paribas Fortis") == ["BNP Paribas", "BNP Paribas Fortis"]


def test_a_name_is_ambiguous_only_where_every_bearer_is() -> None:
    names = lexicon("Orange", "Zara", ambiguous="Orange")
    assert [match.ambiguous for match in names.find("Orange et Zara")] == [True, False]


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_rows(tmp_path: Path) -> None:
    file = write(
        tmp_path / "organizations.csv",
        "canonical,type,country,aliases,former_names,ambiguous\n"
        "Le Phare,media,FR,Phare FM|groupe Le Phare,Radio Phare,Le Phare\n",
    )
    aliases = {alias.text: alias for alias in read(file, 0)}
    assert set(aliases) == {"Le Phare", "Phare", "Phare FM", "Radio Phare"}
    assert {name for name, alias in aliases.items() if alias.ambiguous} == {"Le Phare", "Phare"}
    assert [name for name, alias in aliases.items() if alias.former] == ["Radio Phare"]
    assert aliases["Phare FM"].entry == Entry("organization", "Le Phare", "Le Phare", "media", "FR")


def test_products(tmp_path: Path) -> None:
    file = write(tmp_path / "products.csv", "product,owner,aliases,ambiguous\nKlixo,Tarmande,Klixo Pro,\n")
    assert {alias.text for alias in read(file, 0)} == {"Klixo", "Klixo Pro"}
    assert {alias.entry for alias in read(file, 0)} == {Entry("product", "Klixo", "Tarmande")}


def test_names_of_the_user_come_first(tmp_path: Path) -> None:
    file = write(tmp_path / "mine.csv", "canonical,aliases\nMa Renault à moi,Renault\n")
    best = load(str(file)).lookup("renault")[0]
    assert best.entry.name == "Ma Renault à moi"


def test_few_columns_and_a_byte_order_mark_suffice(tmp_path: Path) -> None:
    file = write(tmp_path / "mine.csv", "\ufeffcanonical\nTarmande\n")
    assert found(load(str(file)), "Tarmande recule") == ["Tarmande"]


def test_a_file_that_is_no_lexicon_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="canonical"):
        load(str(write(tmp_path / "mine.csv", "nom;pays\nTarmande;FR\n")))
    with pytest.raises(LexiconError, match=r"absent\.csv"):
        load(str(tmp_path / "absent.csv"))
