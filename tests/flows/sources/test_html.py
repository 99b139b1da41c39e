from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import Reading

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]

PAGE = """<!DOCTYPE html><html lang="fr"><head>{head}<title>Ardelec accélère | Le Relais</title>
<meta property="og:title" content="Ardelec accélère au troisième trimestre"><meta property="og:site_name" content="Le Relais">
</head><body><nav><a href="/">Accueil</a> <a href="/e">Économie</a> <a href="/p">45 % de remise sur l'abonnement</a></nav>
<article><h1>Ardelec accélère au troisième trimestre</h1><p>{line}</p>
<p>Le fabricant a vendu 1&nbsp;200 bornes de recharge au troisième trimestre, soit 12&nbsp;% de plus qu'un an plus tôt.</p>
<p>Le groupe table sur un chiffre d'affaires de 96 millions d'euros en 2025, a indiqué mardi son président, Luc Ferrand.</p>
<h2>Des marges en baisse</h2><p>La marge opérationnelle recule de 0,4 point, à 7,1&nbsp;%.</p></article>
<section class="comments"><h3>Commentaires</h3><p>Moi j'en ai acheté 3 et elles sont toutes tombées en panne.</p></section>
<footer>© 2019-2020 Le Relais. Tous droits réservés.</footer></body></html>"""

PUBLISHED = '<meta property="article:published_time" content="{}">'
MODIFIED = '<meta property="article:modified_time" content="{}">'
JSON_LD = '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>'


def page(head: str = "", line: str = "", charset: str = "utf-8") -> bytes:
    return PAGE.format(head=f'<meta charset="{charset}">' + head, line=line).encode(charset)


def test_a_page_gives_its_article_under_its_headline_without_what_is_around_it(write: Write, read: Read) -> None:
    (reading,) = read(write("ardelec.html", page()))
    article = reading.article
    assert article is not None
    assert (article.doc_id, article.title, article.source) == ("ardelec", "Ardelec accélère au troisième trimestre", "Le Relais")
    assert article.text.startswith("Ardelec accélère au troisième trimestre\n")
    assert article.text.count("Ardelec accélère") == 1
    assert "1\u00a0200 bornes de recharge" in article.text or "1 200 bornes de recharge" in article.text
    assert "Des marges en baisse\nLa marge opérationnelle" in article.text
    assert [word for word in ("remise", "Commentaires", "panne", "droits") if word in article.text] == []


@pytest.mark.parametrize(
    ("head", "line", "published"),
    [
        (PUBLISHED.format("2019-11-12T08:30:00+01:00"), "", "2019-11-12"),
        (PUBLISHED.format("2019-11-12") + MODIFIED.format("2019-12-01"), "", "2019-11-12"),
        (JSON_LD.format("2019-11-12T08:30:00Z"), "", "2019-11-12"),
        ("", '<time datetime="2019-11-12">12 nov.</time>', "2019-11-12"),
        ("", "Publié le 12 novembre 2019 à 08h30", "2019-11-12"),
        ("", "Publié le <b>mardi 12 nov. 2019</b>", "2019-11-12"),
        ("", "Mis en ligne le 12/11/2019 à 08h30 – Mis à jour le 13/11/2019", "2019-11-12"),
        ("", "", ""),
        ("", "Une loi publiée en 2018", ""),
        (PUBLISHED.format("2219-11-12T08:30:00+01:00"), "", ""),
    ],
)  # fmt: skip
def test_the_date_is_what_the_page_says_of_its_publication(
    write: Write, read: Read, head: str, line: str, published: str
) -> None:
    (reading,) = read(write("a.html", page(head, line)))
    assert reading.article is not None
    assert reading.article.published == published


def test_without_a_date_of_its_own_it_has_the_one_that_the_user_gives(write: Write, read: Read) -> None:
    dated = write("dated.html", page(PUBLISHED.format("2019-11-12")))
    undated = write("undated.html", page(line="Par Anne Sorbier").replace(b"Ferrand", b"Marchand"))
    found = {one.doc_id: one.article.published for one in read(dated, undated, published="2020-02") if one.article}
    assert found == {"dated": "2019-11-12", "undated": "2020-02"}


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "iso-8859-15", "windows-1252"])
def test_the_declared_charset(write: Write, read: Read, charset: str) -> None:
    (reading,) = read(write("a.html", page(charset=charset)))
    assert reading.article is not None
    assert "a indiqué mardi son président" in reading.article.text
    assert reading.notes == ()


def test_metadata_beside_the_page_comes_first(write: Write, read: Read) -> None:
    write("metadata.csv", "doc_id,published,title\na,2019-10-01,Un autre titre\n")
    (reading,) = read(write("a.html", page(PUBLISHED.format("2019-11-12"))))
    assert reading.article is not None
    assert (reading.article.published, reading.article.title) == ("2019-10-01", "Un autre titre")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is empty; put the article's text in it"),
        ("<html><body><script>alert(1)</script></body></html>", "has no article's text that could be told from menus"),
        (b"<html>" + bytes(range(256)) * 4, "is binary, not text"),
        (b"<html><body>" + b"<p>" * 20_000_000, "has more than 10 MB, too much for one article"),
    ],
)
def test_pages_without_an_article(write: Write, read: Read, content: str | bytes, reason: str) -> None:
    (reading,) = read(write("a.html", content))
    assert reading.article is None
    assert reading.reason.startswith(reason)
