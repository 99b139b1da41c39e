"""One canonical name for one organization."""

from __future__ import annotations

import pytest

from extractors.organizations.cues import Cues
from extractors.organizations.lexicon import Entry
from extractors.organizations.naming import Canonical, tidy

CUES = Cues()


def named(surfaces: list[str], entries: dict[str, str] | None = None, acronyms: dict[str, str] | None = None) -> list[str]:
    known = {surface: Entry("organization", name, name) for surface, name in (entries or {}).items()}
    canonical = Canonical(surfaces, known, acronyms or {}, CUES)
    return [canonical(surface) for surface in surfaces]


@pytest.mark.parametrize(
    ("surfaces", "expected"),
    [
        (["Zelbion", "Zelbion"], ["Zelbion", "Zelbion"]),
        (["Zelbion SA", "Zelbion"], ["Zelbion SA", "Zelbion SA"]),
        (["Zelbion", "ZELBION"], ["Zelbion", "Zelbion"]),
        (["Banque Tarnelle", "Tarnelle"], ["Banque Tarnelle", "Banque Tarnelle"]),
        (["Zelbion Video Communications", "Zelbion"], ["Zelbion Video Communications"] * 2),
        (["Zelbion France", "Zelbion"], ["Zelbion France", "Zelbion"]),
        (["Zelbion Trucks", "Zelbion"], ["Zelbion Trucks", "Zelbion"]),
        (["Commission du lait", "Commission"], ["Commission du lait", "Commission du lait"]),
        (["Crédit Agraire", "Agraire"], ["Crédit Agraire", "Crédit Agraire"]),
        (["G.R.U.E.", "GRUE"], ["GRUE", "GRUE"]),
        (["ministère du Lait"], ["Ministère du Lait"]),
        (["La Gazette", "Gazette"], ["La Gazette", "La Gazette"]),
    ],
)
def test_forms_of_the_article(surfaces: list[str], expected: list[str]) -> None:
    assert named(surfaces) == expected


@pytest.mark.parametrize(
    ("surfaces", "expected"),
    [
        (["Air Zelbia Nui", "AZN"], ["Air Zelbia Nui"] * 2),
        (["Fonderies Tarnelle de Bresse", "FTB"], ["Fonderies Tarnelle de Bresse"] * 2),
        (["ZLMicroelectronics", "ZL"], ["ZLMicroelectronics"] * 2),
        (["ZBHcloud", "ZBH"], ["ZBHcloud"] * 2),
        (["Tarnelons de Bresse", "Les Tarnelons"], ["Tarnelons de Bresse"] * 2),
        (["Zelbion Eagle", "Zelbion"], ["Zelbion Eagle"] * 2),
        (["Zelbion-Québec", "Zelbion"], ["Zelbion-Québec"] * 2),
        (["Zelbion", "Zelbion Eagle"], ["Zelbion", "Zelbion Eagle"]),  # told first, it may be the owner's
        (["Zelbion Eagle", "Zelbion Oak", "Zelbion"], ["Zelbion Eagle", "Zelbion Oak", "Zelbion"]),  # of which?
        (["Zelbion Trucks", "Zelbion"], ["Zelbion Trucks", "Zelbion"]),
        (["Air Zelbia Nui", "AZT"], ["Air Zelbia Nui", "AZT"]),
        (["ZELBION", "ZEL"], ["ZELBION", "ZEL"]),
    ],
)
def test_short_forms_take_up_what_was_told_before(surfaces: list[str], expected: list[str]) -> None:
    assert named(surfaces) == expected


def test_the_lexicon_s_short_name_takes_up_nothing() -> None:
    assert named(["Zelbion Eagle", "Zelbion"], {"Zelbion": "Zelbion"}) == ["Zelbion Eagle", "Zelbion"]


def test_an_acronym_takes_the_full_name_of_the_article() -> None:
    full = "Office des vergers"
    assert named(["ODV", full, "O.D.V."], acronyms={"ODV": full}) == [full] * 3


def test_the_lexicon_s_name_holds_for_its_aliases() -> None:
    assert named(["Zel", "Zelbion"], {"Zel": "Zelbion", "Zelbion": "Zelbion"}) == ["Zelbion", "Zelbion"]


def test_an_acronym_stays_where_the_article_never_spells_it_out() -> None:
    assert named(["OVB"], {"OVB": "Office des vergers de Bresse"}) == ["OVB"]
    assert (
        named(["OVB", "Office des vergers de Bresse"], dict.fromkeys(["OVB", "Office des vergers de Bresse"], "OVB"))
        == ["Office des vergers de Bresse"] * 2
    )


@pytest.mark.parametrize(
    ("surface", "expected"), [("iZelbion", "iZelbion"), ("IZelbion", "IZelbion"), ("cour  des\nlaits", "Cour des laits")]
)
def test_tidy(surface: str, expected: str) -> None:
    assert tidy(surface) == expected
