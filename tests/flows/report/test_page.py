"""What the page's files hold, read without a browser."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from extractors.model import KINDS
from flows import tables
from flows.report import page
from flows.web.labels import LANGUAGES, labels
from tests.flows.made import made, pages

VELMONT = (
    "[Velmont|organization organization=Velmont] gagne [12 %|percentage value=12 unit=% indicator=ventes organization=Velmont]."
)


def test_the_page_is_one_file_that_asks_for_nothing() -> None:
    (name,) = files = pages([made("a", VELMONT, published="2024-07-25")])
    html = files[name].decode()
    assert name == "report.html"
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"|@import|url\(", html) == []
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; base-uri 'none'; form-action 'none'", policy[1]
    )
    assert re.findall(r" (?:style|on\w+)=", html) == []


def test_the_same_run_gives_the_same_bytes() -> None:
    one = made("a", VELMONT + " Sa marge est de [8 %|percentage value=8 unit=% indicator=marge].")
    assert pages([one], [one]) == pages([one], [one])


def test_what_an_article_says_is_text() -> None:
    marked = (
        "<script>alert(1)</script> & [<b>|organization organization=<img_src=x_onerror=alert(1)>] "
        '[3 %|percentage value=3 indicator="><i>]'
    )
    html = pages([made("<u>", marked, title="</title><script>", source="'\"")])["report.html"].decode()
    outside = re.sub(r"<script>.*?</script>|<style>.*?</style>", "", html, flags=re.DOTALL)
    assert html.count("<script") == 3  # the labels, the marks, the page's own
    assert re.findall(r"<(?:img|u|i|b)\b(?! id=\"shown\")(?!>vide\.txt)[^>]*>", outside) == []


def test_rows_that_do_not_stand_in_their_article_are_left_out() -> None:
    article, mentions, facts = made("a", VELMONT)
    moved = [{**row, "start": str(int(row["start"]) + 1), "end": str(int(row["end"]) + 1)} for row in mentions]
    html = pages([(article, moved, facts)])["report.html"].decode()
    assert re.findall(r"<mark [^>]*>([^<]*)</mark>", html) == ["12 %"]


def test_a_large_run_has_an_index_and_a_page_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(page, "MOST_FACTS", 2)
    dated = [("a", "2024-07-25"), ("b", "2024-07-26T08:00"), ("c", "2024-07-26"), ("d", "")]
    files = pages([made(doc_id, VELMONT, published=published) for doc_id, published in dated])
    assert sorted(files) == ["report.html", "report/2024-07-25.html", "report/2024-07-26.html", "report/undated.html"]
    index, day = files["report.html"].decode(), files["report/2024-07-26.html"].decode()
    assert re.findall(r'href="(report/[^"]*)"', index) == [
        "report/2024-07-26.html",
        "report/2024-07-25.html",
        "report/undated.html",
    ]
    assert 'id="reading"' not in index
    assert re.findall(r'<article id="(\w+)"', day) == ["a0", "a1"]
    assert re.findall(r'href="((?!#)[^"]*)"', day) == ["../report.html", "2024-07-25.html", "undated.html"]

    tables.write(tmp_path, [*page.old_days(tmp_path).items(), *((name, [content]) for name, content in files.items())])
    assert sorted(file.name for file in (tmp_path / "report").iterdir()) == ["2024-07-25.html", "2024-07-26.html", "undated.html"]
    tables.write(tmp_path, [*page.old_days(tmp_path).items(), ("report.html", [b""]), ("report/2024-07-25.html", [b""])])
    assert [file.name for file in (tmp_path / "report").iterdir()] == ["2024-07-25.html"]


def test_a_headline_that_the_text_has_too_is_shown_once() -> None:
    html = pages(
        [
            made("a", f"{VELMONT}\n\nRien de neuf.\n", title="Velmont gagne\u00a012\u00a0%."),  # in other typography
            made("b", f"{VELMONT}\n", title="Velmont"),
        ]
    )["report.html"].decode()
    shown = re.findall(r"<h3[^>]*>(.*?)</h3>.*?<div class=\"words\"[^>]*>(.*?)</div>", html.partition('id="table"')[0], re.DOTALL)
    plain = [tuple(re.sub(r"<[^>]*>", "", words) for words in one) for one in shown]
    assert plain == [("Velmont gagne 12 %.\n\n", "Rien de neuf.\n"), ("Velmont", "Velmont gagne 12 %.\n")]
    assert html.count("<mark ") == 4


def test_a_run_without_articles_says_so_and_why() -> None:
    html = pages([])["report.html"].decode()
    assert re.findall(r'<section id="(\w+)"', html) == ["run"]
    assert "Aucun article n&#39;a été lu." in html
    assert "<b>vide.txt</b> is empty" in html


def test_scores_of_earlier_runs_make_a_history() -> None:
    one = made("a", VELMONT)
    scores = {kind: {"normalized": {"f1": 0.4}} for kind in KINDS} | {"facts": {"complete": {"f1": 0.3}}}
    html = pages([one], [one], [("2024-07-01T10:00:00", scores)])["report.html"].decode()
    table = html.partition('id="p-history"')[2].partition("</figure>")[0]
    rows = re.findall(r"<th scope=\"row\">(.*?)</th><td class=\"number\"><span data-n=\"(.*?)\">", table)
    assert rows == [("2024-07-01 10:00", "0.30"), ("2024-08-01 10:00", "1.00")]
    assert "p-history" not in pages([one], [one])["report.html"].decode()


def test_every_label_is_there_once_and_in_every_language() -> None:
    groups = tomllib.loads((Path(page.__file__).parent.parent / "web" / "labels.toml").read_text(encoding="utf-8"))
    assert len(labels()) == sum(map(len, groups.values()))
    assert [key for key, texts in labels().items() if len(texts) != len(LANGUAGES) or not all(texts)] == []


def test_every_label_that_the_page_asks_for_is_there() -> None:
    folder = Path(page.__file__).parent.parent
    asked = {
        key
        for file in [*folder.glob("*/templates/*"), *folder.glob("*/static/*.js")]
        for key in re.findall(
            r"\b(?:t|label)\([\"'](\w+)[\"']\)|ta\(\"[\w-]+\", \"(\w+)\"\)|data-t=\"(\w+)\"", file.read_text(encoding="utf-8")
        )
        for key in key
        if key
    }
    assert len(asked) > 40
    assert sorted(asked - labels().keys()) == []
