from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from spacy.language import Language

from flows.cli import main


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "velmont.txt"
    file.write_text("Renault a vendu 1 200 voitures en mars 2020, soit 12 % de plus qu'en février.", encoding="utf-8")
    return file


def test_a_fact_is_explained_column_by_column(nlp: Language, article: Path) -> None:
    ran = CliRunner().invoke(main, ["explain", str(article), "velmont:16-30"])
    assert ran.exit_code == 0, ran.output
    for words in ("value", "1200", "organization", "Renault", "period_start", "2020-03-01"):
        assert words in ran.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["velmont.txt", "velmont:0-1"],
            "velmont has no fact 'velmont:0-1'; the column fact_id of facts.csv has them: velmont:16-30",
        ),
        (["nowhere.txt", "a:0-1"], "nowhere.txt does not exist; name a folder"),
        (["vide.txt", "a:0-1"], "vide.txt: is empty; put the article's text in it"),
    ],
)
def test_what_the_user_can_put_right(
    nlp: Language, article: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(article.parent)
    Path("vide.txt").touch()
    ran = CliRunner().invoke(main, ["explain", *arguments])
    assert ran.exit_code == 1
    assert message in ran.output
