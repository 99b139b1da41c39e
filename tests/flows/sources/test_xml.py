from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.model import Article
from flows.ingest import Reading

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Relais</title>
<item><guid>urn:1</guid><title>Velmont progresse</title><pubDate>Tue, 12 Nov 2019 08:30:00 +0100</pubDate>
  <description>Court &lt;b&gt;résumé&lt;/b&gt; de 3 %.</description>
  <content:encoded><![CDATA[<p>Velmont a vendu 1&nbsp;200 voitures.</p>
  <p>C'est <b>12&nbsp;%</b> de plus.</p>]]></content:encoded></item>
<item><link>https://relais.example/2</link><title>Ardelec accélère</title><pubDate>mar., 12 nov. 2019 09:00:00 +0100</pubDate>
  <description>Ardelec a perdu 3,5 millions d'euros.</description></item>
<item><title>Les prix montent de 2 %</title><dc:date>2019-11-13</dc:date></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Relais</title>
<entry><id>urn:a</id><title>Velmont progresse</title>
<published>2019-11-12T08:30:00Z</published><updated>2019-12-01T08:00:00Z</updated>
  <content type="html">&lt;p&gt;Velmont a vendu 1 200 voitures.&lt;/p&gt;</content></entry></feed>"""

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>Ardelec-résultats</title><docdata{status}><doc-id id-string="depeche.42"/>
<date.issue norm="20191112T083000+0100"/>
<date.release norm="20191112T100000+0100"/></docdata></head>
<body><body.head><hedline><hl1>Ardelec accélère</hl1><hl2>Le cuivre pèse</hl2></hedline>
<distributor>Agence Test</distributor></body.head>
<body.content><block><p lede="true">Le fabricant a vendu <num>1 200</num> bornes.</p>
<p>Le groupe table sur <money>96 millions</money>
d'euros.</p><media media-type="image"><media-caption>Une borne à 45 %</media-caption></media>
<hl2>Marges</hl2><p>La marge recule.</p>
</block></body.content></body></nitf>"""

NEWSML = """<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:test:7" version="2">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="test"><name>Agence Test</name></provider>
<versionCreated>2019-11-12T09:00:00+01:00</versionCreated><firstCreated>2019-11-12T08:00:00+01:00</firstCreated>
<pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><contentCreated>2019-11-11T00:00:00Z</contentCreated><headline>Ardelec accélère</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>
<body><h1>Ardelec accélère</h1><p>Le fabricant a vendu 1 200 bornes.</p>
<p>Il table sur <b>96 millions</b>.</p></body></html></inlineXML>"""
PLAIN = """<inlineData contenttype="text/plain">Le fabricant a vendu 1 200 bornes.

Il table sur 96 millions.</inlineData>"""
IN_NITF = "<inlineXML>" + NITF.format(status="").partition('dtd">')[2] + "</inlineXML>"


def articles(readings: list[Reading]) -> list[Article]:
    assert [one.reason for one in readings if one.reason] == []
    return [one.article for one in readings if one.article]


def test_rss_has_the_full_text_where_the_feed_has_it_and_french_dates(write: Write, read: Read) -> None:
    file = write("relais.rss", RSS)
    found = read(file)
    assert [(one.doc_id, one.published, one.title, one.source) for one in articles(found)] == [
        ("urn:1", "2019-11-12T08:30:00+01:00", "Velmont progresse", "Le Relais"),
        ("https://relais.example/2", "2019-11-12T09:00:00+01:00", "Ardelec accélère", "Le Relais"),
        ("relais#3", "2019-11-13", "Les prix montent de 2 %", "Le Relais"),
    ]
    assert [one.text for one in articles(found)] == [
        "Velmont progresse\n\nVelmont a vendu 1 200 voitures.\n\nC'est 12 % de plus.",
        "Ardelec accélère\n\nArdelec a perdu 3,5 millions d'euros.",
        "Les prix montent de 2 %",
    ]
    assert found[0].file == f"{file}, entry 1"
    assert found[0].notes == ("has only summaries of 2 of its 3 articles; name their pages to have them read whole",)


def test_atom(write: Write, read: Read) -> None:
    (article,) = articles(read(write("relais.atom", ATOM)))
    assert (article.doc_id, article.published) == ("urn:a", "2019-11-12T08:30:00Z")
    assert article.text == "Velmont progresse\n\nVelmont a vendu 1 200 voitures."


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-8", "utf-16"])
def test_feeds_in_the_encoding_that_they_declare(write: Write, read: Read, encoding: str) -> None:
    feed = RSS.replace('encoding="utf-8"', f'encoding="{encoding}"').encode(encoding)
    assert articles(read(write("a.xml", feed)))[1].title == "Ardelec accélère"


def test_nitf(write: Write, read: Read) -> None:
    (article,) = articles(read(write("d.nitf", NITF.format(status=""))))
    assert (article.doc_id, article.published, article.title, article.source) == (
        "depeche.42", "2019-11-12T08:30:00+01:00", "Ardelec accélère", "Agence Test",
    )  # fmt: skip
    paragraphs = ["Ardelec accélère", "Le fabricant a vendu 1 200 bornes.", "Le groupe table sur 96 millions d'euros."]
    assert article.text.split("\n\n") == [*paragraphs, "Marges", "La marge recule."]


@pytest.mark.parametrize("content", [XHTML, PLAIN, IN_NITF])
def test_newsml_g2(write: Write, read: Read, content: str) -> None:
    (article,) = articles(read(write("d.xml", NEWSML.format(status="usable", content=content))))
    assert (article.doc_id, article.published, article.title, article.source) == (
        "urn:newsml:test:7", "2019-11-12T09:00:00+01:00", "Ardelec accélère", "Agence Test",
    )  # fmt: skip
    assert article.text.startswith("Ardelec accélère\n\nLe fabricant a vendu 1 200 bornes.\n\n")
    assert "table sur 96 millions" in article.text


def test_a_message_with_several_items_and_a_package(write: Write, read: Read) -> None:
    item = NEWSML.partition("?>")[2]
    second = item.format(status="usable", content=PLAIN.replace("1 200", "1 300")).replace("test:7", "test:8")
    message = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
        {item.format(status="usable", content=XHTML)}{second}<packageItem guid="p"/></itemSet></newsMessage>"""
    assert [one.doc_id for one in articles(read(write("m.xml", message)))] == ["urn:newsml:test:7", "urn:newsml:test:8"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (NEWSML.format(status="canceled", content=XHTML), "was withdrawn by its publisher (stat:canceled); leave it out"),
        (NITF.format(status=' management-status="killed"'), "was withdrawn by its publisher (killed); leave it out"),
        (NEWSML.format(status="usable", content='<remoteContent href="http://x.example/a.jpg"/>'), "has its content elsewhere"),
        (NEWSML.format(status="usable", content=""), "holds no text"),
        ("<nitf><head/><body/></nitf>", "has no body.content"),
        ('<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>', "has no news item (its root is <packageItem>)"),
        ("<rss><channel><title>Vide</title></channel></rss>", "is a feed without entries"),
        ("<svg><text>3 %</text></svg>", "is XML of a kind that is not read (its root is <svg>)"),
        ("<nitf><body></nitf>", "is broken XML (Opening and ending tag mismatch"),
        ("pas du XML", "is not XML"),
        ("", "is not XML"),
        ("<a>" * 100_000, "is XML of a kind that is not read (its root is <a>)"),
        ("<nitf>" + "<p>" * 100_000, "is broken XML (Excessive depth"),
    ],
)  # fmt: skip
def test_xml_that_gives_no_article(write: Write, read: Read, content: str, reason: str) -> None:
    (reading,) = read(write("a.xml", content))
    assert reading.article is None
    assert reading.reason.startswith(reason)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize("root", ["nitf", "rss", "newsItem"])
@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">',
        '<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;',
        f'<!ENTITY l0 "lol">{LAUGHS}<!ENTITY x "&l9;">',
    ],
)
def test_entities_that_reach_out_or_laugh_a_billion_times(write: Write, read: Read, root: str, entities: str) -> None:
    bomb = write("bomb.xml", f"<!DOCTYPE {root} [{entities}]><{root}><channel><item><title>&x;</title></item></channel></{root}>")
    bad, good = read(bomb, write("good.atom", ATOM))
    assert bad.article is None
    assert bad.reason.startswith("declares XML entities of its own")
    assert good.article is not None
