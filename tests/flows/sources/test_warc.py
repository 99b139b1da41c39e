from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.ingest import Reading

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]

PAGE = """<html><head><meta property="article:published_time" content="{date}"><title>{title}</title></head><body><article>
<h1>{title}</h1>{body}</article></body></html>"""
BODY = "<p>Le fabricant a vendu {n} bornes de recharge au troisième trimestre, soit 12 % de plus qu'un an plus tôt.</p>" * 3
ENGLISH = "<p>The company sold {n} charging stations in the third quarter, twelve percent more than a year earlier.</p>" * 3


def page(n: int, date: str = "2019-11-10", body: str = BODY, charset: str = "utf-8") -> bytes:
    return PAGE.format(date=date, title=f"Ardelec vend {n} bornes", body=body.format(n=n)).encode(charset)


def crawl(*answers: tuple[str, str, str, bytes], zipped: bool = True) -> bytes:
    content = io.BytesIO()
    writer = WARCWriter(content, gzip=zipped)
    writer.write_record(writer.create_warcinfo_record("crawl.warc.gz", {"software": "essai"}))
    for url, status, kind, body in answers:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        dated = {"WARC-Date": "2019-11-12T06:00:00Z"}
        writer.write_record(
            writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers, warc_headers_dict=dated)
        )
    return content.getvalue()


@pytest.mark.parametrize(("name", "zipped"), [("c.warc.gz", True), ("c.warc", False)])
def test_a_crawl_gives_its_pages(write: Write, read: Read, name: str, zipped: bool) -> None:
    content = crawl(
        ("https://a.example/1", "200 OK", "text/html; charset=utf-8", page(1)),
        ("https://a.example/2", "200 OK", "text/html; charset=iso-8859-1", page(2, charset="iso-8859-1")),
        ("https://a.example/3", "404 Not Found", "text/html", page(3)),
        ("https://a.example/4", "200 OK", "image/png", b"\x89PNG"),
        ("https://a.example/5", "200 OK", "text/html", page(5, body=ENGLISH).replace(b"vend", b"sells")),
        ("https://a.example/6", "200 OK", "text/html", b"<html><body></body></html>"),
        ("https://a.example/7", "200 OK", "text/html", page(7, date="2019-11-20")),
        zipped=zipped,
    )
    file = write(name, content)
    found = read(file)
    assert [(one.doc_id[-1], one.reason[:13], one.article.published if one.article else None) for one in found] == [
        ("1", "", "2019-11-10"),
        ("2", "", "2019-11-10"),
        ("5", "is not French", None),
        ("6", "has no articl", None),
        ("7", "", ""),
    ]
    assert found[4].notes[0].startswith("says that it was published after it was seen, on 2019-11-12 (2019-11-20)")
    assert found[0].file == f"{file}: https://a.example/1"


def test_extracted_texts(write: Write, read: Read) -> None:
    content = io.BytesIO()
    writer = WARCWriter(content, gzip=True)
    text = io.BytesIO("Ardelec a vendu 1 200 bornes à l'étranger.".encode())
    writer.write_record(writer.create_warc_record("https://a.example/1", "conversion", text, warc_content_type="text/plain"))
    (reading,) = read(write("c.warc.wet.gz", content.getvalue()))
    assert reading.article is not None
    assert reading.article.text == "Ardelec a vendu 1 200 bornes à l'étranger."


def test_a_crawl_that_breaks_off_keeps_what_came_before(write: Write, read: Read) -> None:
    content = crawl(*((f"https://a.example/{n}", "200 OK", "text/html", page(n)) for n in (1, 2)))
    first, bad, good = read(write("c.warc.gz", content[:-100]), write("good.txt", "Le taux atteint 5 %."))
    assert first.article is not None
    assert bad.reason == "is cut off: the archive ends before its page does; have it sent again"
    assert good.article is not None


@pytest.mark.parametrize("content", [b"pas une archive", b"\x1f\x8b\x08 mais non"])
def test_what_is_no_crawl(write: Write, read: Read, content: bytes) -> None:
    (bad,) = read(write("c.warc.gz", content))
    assert bad.reason.startswith("is broken: its reader failed (")
