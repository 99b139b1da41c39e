from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import Reading
from flows.sources.text import split_front_matter

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("front", "published", "title", "source"),
    [
        ("title: Velmont progresse\ndate: 2020-04-15\nsource: AFP", "2020-04-15", "Velmont progresse", "AFP"),
        ("titre: Velmont progresse\npublié le: 15 avril 2020", "2020-04-15", "Velmont progresse", ""),
        ("Date: 2020-04-15 08:30:00\ntags: [a, b]", "2020-04-15 08:30:00", "", ""),
        ("published: 2020-04", "2020-04", "", ""),
        ("headline: '12 % de plus'", "", "12 % de plus", ""),
    ],
)
def test_front_matter(write: Write, read: Read, front: str, published: str, title: str, source: str) -> None:
    (reading,) = read(write("a.md", f"---\n{front}\n---\n# Velmont\n\nVelmont a vendu 1 200 voitures.\n"))
    assert reading.article is not None
    assert (reading.article.published, reading.article.title, reading.article.source) == (published, title, source)


def test_front_matter_is_blanked_so_that_offsets_count_in_the_file() -> None:
    text = "\ufeff---\r\ntitle: 12 % à Nîmes\r\n---\r\nLe taux atteint 3 %.\r\n"
    values, blanked = split_front_matter(text)
    assert values == {"title": "12 % à Nîmes"}
    assert len(blanked) == len(text)
    assert blanked.split() == "Le taux atteint 3 %.".split()
    assert blanked.index("3 %") == text.index("3 %")


@pytest.mark.parametrize(
    "text",
    [
        "--- Le taux atteint 3 %.",
        "---\nLe taux atteint 3 %.\n",
        "---\na: [\n---\nLe taux",
        "---\n- a\n---\nLe taux",
        "Le taux\n---\na: b\n---\n",
    ],
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", None),
        ("cp1252", "is not UTF-8, read as windows-1252"),
        ("utf-16", "read as UTF-16"),
        ("mac_roman", "is neither UTF-8 nor windows-1252, read as mac_roman by a guess"),
    ],
)
def test_encodings_in_their_order(write: Write, read: Read, encoding: str, note: str | None) -> None:
    text = "Très élevée après l'été, la marge a gagné 3 % à Nîmes, où Velmont a publié mardi des résultats en progrès.\r\n"
    (reading,) = read(write("a.txt", text.encode(encoding)))
    assert reading.article is not None
    assert reading.article.text == text
    assert [one[: len(note or "")] for one in reading.notes] == ([note] if note else [])


def test_broken_accents_are_put_right_with_a_note(write: Write, read: Read) -> None:
    good = "La société a été vendue « à l’étranger » pour 3,5 millions d’euros.\r\nL’été a été chaud."
    (reading,) = read(write("a.txt", good.encode().decode("cp1252").encode()))
    assert reading.article is not None
    assert reading.article.text == good
    assert reading.notes == ("had broken accents (UTF-8 read as windows-1252), which were put right",)
