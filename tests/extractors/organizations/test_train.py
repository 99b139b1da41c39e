"""What the training script does to its texts; no training here."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from extractors.organizations.augment import Augmenter, Text
from extractors.organizations.train import Labelled, clean, hold_out, paragraphs, read


def article(day: str, text: str, *names: tuple[str, str]) -> Labelled:
    spans = tuple((text.index(name), text.index(name) + len(name), label) for name, label in names)
    return Labelled(f"{day.replace('-', '_')}-001", text, spans)


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("Zelbion", "Zelbion"),
        ("l'armée fantôme", "armée fantôme"),
        ("d'Al-Zelb", "Al-Zelb"),
        ("L'Équinoxe", "L'Équinoxe"),
        ("opération Grive", None),
        ("gilets jaunes", None),
    ],
)
def test_labels_are_cleaned(surface: str, expected: str | None) -> None:
    span = clean(surface, (0, len(surface), "ORG"))
    assert (span and surface[span[0] : span[1]]) == expected


def test_company_brands_become_organizations(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    row = {"id": "2016_01_02-001", "text": "Facebook vend Klixo.", "ents": [[0, 8, "MISC"], [14, 19, "MISC"]]}
    file.write_text(json.dumps(row), encoding="utf-8")
    assert read(file)[0].spans == ((0, 8, "ORG"), (14, 19, "MISC"))
    assert read(file)[0].day == "2016-01-02"


def test_paragraphs_carry_their_own_spans() -> None:
    one = article("2016-01-02", "Zelbion recule fort.\n\nAilleurs, Tarmande monte.", ("Zelbion", "ORG"), ("Tarmande", "ORG"))
    assert [[text.text[start:end] for start, end, _ in text.spans] for text in paragraphs([one])] == [["Zelbion"], ["Tarmande"]]


def test_later_articles_and_articles_with_names_of_their_own_are_held_out() -> None:
    news = [
        article("2016-01-01", "Zelbion recule.", ("Zelbion", "ORG")),
        article("2016-01-02", "Zelbion monte.", ("Zelbion", "ORG")),
        article("2016-01-03", "Tarmande monte.", ("Tarmande", "ORG")),
        article("2017-08-01", "Klixo monte.", ("Klixo", "ORG")),
    ]
    kept, parts = hold_out(news, "2017-06-30", 1)
    assert [one.day for one in kept] == ["2016-01-01", "2016-01-02"]
    assert {name: [one.day for one in part] for name, part in parts.items()} == {
        "late": ["2017-08-01"],
        "unseen names": ["2016-01-03"],
    }


def test_variants_keep_their_spans_on_names() -> None:
    spans = ((2, 8, "LOC"), (10, 17, "ORG"), (23, 26, "ORG"), (36, 46, "PER"))
    text = Text("À Tarbes, Zelbion et l'ADV ont reçu Anne Petit.", spans)
    augmenter = Augmenter([text])
    dice = random.Random(1)
    seen = {augmenter(text, dice) for _ in range(60)}
    assert len(seen) > 10
    for variant in seen:
        assert [label for _, _, label in variant.spans] == ["LOC", "ORG", "ORG", "PER"]
        for start, end, _ in variant.spans:
            assert variant.text[start:end].strip() == variant.text[start:end] != ""
            assert variant.text[start].isupper()


def test_invented_sentences_have_no_slot_left() -> None:
    augmenter = Augmenter([Text("À Tarbes, Anne Petit aime Zelbion.", ((2, 8, "LOC"), (10, 20, "PER"), (26, 33, "ORG")))])
    for text in augmenter.invented(random.Random(2)):
        assert "{" not in text.text
        assert all(text.text[start:end] for start, end, _ in text.spans)


def test_the_same_seed_gives_the_same_texts() -> None:
    text = Text("À Tarbes, Anne Petit aime Zelbion.", ((2, 8, "LOC"), (10, 20, "PER"), (26, 33, "ORG")))
    first, second = (Augmenter([text]).invented(random.Random(3)) for _ in range(2))
    assert first == second
