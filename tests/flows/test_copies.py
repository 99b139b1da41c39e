from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.copies import Copies, fingerprint
from flows.ingest import Reading, read

DISPATCH = (
    "Le fabricant de bornes de recharge Ardelec a annoncé mardi un chiffre d'affaires de 96 millions d'euros au troisième "
    "trimestre, en hausse de 12 % sur un an, grâce à ses ventes en Allemagne et en Espagne. Le groupe, qui emploie 340 "
    "salariés à Nîmes, a livré 1 200 bornes entre juillet et septembre, contre 1 070 un an plus tôt. Sa marge opérationnelle "
    "recule cependant de 0,4 point, à 7,1 %, en raison de la hausse du prix du cuivre. « Nous confirmons nos objectifs pour "
    "l'année », a déclaré son président, Luc Ferrand, devant la presse. Le titre gagnait 3 % à la Bourse de Paris en fin de "
    "matinée, dans un marché en léger repli. Le groupe publiera ses résultats annuels le 14 février."
)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (DISPATCH, True),
        ("PARIS (Reuters) - " + DISPATCH, True),
        ("Ardelec profite de l'Allemagne\n\nPar notre rédaction\n\n" + DISPATCH, True),
        (DISPATCH.rsplit(" Le titre", 1)[0] + " (Avec AFP)", True),
        (DISPATCH.replace("a annoncé mardi", "a publié ce mardi").replace("devant la presse", "lors d'une conférence"), True),
        (DISPATCH.upper(), True),
        (DISPATCH.replace("12 %", "13 %"), True),
        # The next quarter's dispatch, in the same words: other figures, other facts.
        (DISPATCH.translate(str.maketrans("0123456789", "4567890123")), False),
        (DISPATCH[: len(DISPATCH) // 3], False),
        (" ".join(reversed(DISPATCH.split())), False),
        ("Ardelec annonce un chiffre d'affaires de 96 millions d'euros", False),
    ],
)
def test_near_copies(text: str, near: bool) -> None:
    copies = Copies()
    copies.add("first", fingerprint(DISPATCH))
    assert fingerprint(text).is_near(fingerprint(DISPATCH)) is near
    assert copies.near(fingerprint(text), "second") == ("first" if near else "")
    assert copies.near(fingerprint(DISPATCH), "first") == ""


def test_two_short_headlines_are_no_copies_of_each_other() -> None:
    copies = Copies()
    copies.add("a", fingerprint("Le CAC 40 gagne 1,2 % à l'ouverture"))
    assert copies.near(fingerprint("Le CAC 40 gagne 1,2 % à l'ouverture mardi"), "b") == ""


def test_of_several_originals_the_first_is_named() -> None:
    copies = Copies()
    for number in range(3):
        copies.add(f"a{number}", fingerprint(f"{DISPATCH} Version {'x' * number}"))
    assert copies.near(fingerprint(DISPATCH), "b") == "a0"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., list[Reading]]:
    """A function that writes files and reads them all."""

    def write(**texts: str) -> list[Reading]:
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        return list(read(tmp_path / f"{name}.txt" for name in texts))

    return write


def test_the_same_text_under_two_names_is_annotated_once_and_both_names_kept(folder: Callable[..., list[Reading]]) -> None:
    first, second, third = folder(a=DISPATCH, b=DISPATCH + "\r\n", c="Le CAC 40 gagne 1 %.")
    assert [bool(one.article) for one in (first, second, third)] == [True, False, True]
    assert (second.doc_id, second.same_as, second.reason) == ("b", "a", "")
    assert second.file.endswith("b.txt")


def test_a_near_copy_is_annotated_and_says_of_what(folder: Callable[..., list[Reading]]) -> None:
    first, second = folder(a=DISPATCH, b="PARIS (Reuters) - " + DISPATCH)
    assert first.duplicate_of == ""
    assert second.article is not None
    assert second.duplicate_of == "a"


def test_what_is_unchanged_is_not_checked_again(tmp_path: Path) -> None:
    english = tmp_path / "a.txt"
    english.write_text("The company sold 1,200 charging stations in the third quarter, 12% more than a year earlier.")
    assert [one.reason for one in read([english])] == ["is not French but en, as far as its words tell; leave it out"]
    assert [one.reason for one in read([english], unchanged=lambda article: True)] == [""]
