"""The web reader against a real server on this machine."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from flows.errors import UserError
from flows.ingest import Reading, find
from flows.sources import web

Read = Callable[..., list[Reading]]

FEED = "<rss><channel><title>Le Relais</title><item><guid>a</guid><title>Velmont gagne 3 %</title></item></channel></rss>"
PAGE = (
    "<html><head><title>Ardelec</title></head><body><article><h1>Ardelec accélère</h1>"
    + "<p>Le fabricant a vendu 1 200 bornes de recharge au troisième trimestre, soit 12 % de plus qu'un an plus tôt.</p>" * 3
    + "</article></body></html>"
)
ANSWERS: dict[str, tuple[str, bytes]] = {
    "/flux": ("application/rss+xml; charset=utf-8", FEED.encode()),
    "/article": ("text/html; charset=iso-8859-15", PAGE.encode("iso-8859-15")),
    "/articles.jsonl?page=1": ("text/plain", b'{"id": "x", "text": "Le taux atteint 3 %."}'),
    "/note": ("text/plain", "Le taux atteint 3 %.".encode("utf-16")),
    "/image": ("image/png", b"\x89PNG"),
    "/vide": ("text/html", b""),
}
REDIRECTS = {
    "/vers-flux": "/flux",
    "/vers-fichier": "file:///etc/passwd",
    "/vers-ftp": "ftp://127.0.0.1/x",
    "/en-rond": "/en-rond",
    "/vers-voisin": "http://127.0.0.2:9/metadata",
}


class Handler(BaseHTTPRequestHandler):
    seen: list[str]

    def do_GET(self) -> None:
        self.server.seen.append(self.path)  # type: ignore[attr-defined]
        if self.path in REDIRECTS:
            self.send_response(302)
            self.send_header("Location", REDIRECTS[self.path])
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path.startswith("/sans-fin"):
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.end_headers()
            item = b"<item><title>Le taux atteint 3 %</title></item>\n" * (1 if "lent" in self.path else 20_000)
            try:
                self.wfile.write(b"<rss><channel>")
                while True:
                    self.wfile.write(item)
                    time.sleep(0.05 if "lent" in self.path else 0)
            except OSError:
                self.close_connection = True
        elif self.path in ANSWERS:
            kind, content = ANSWERS[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        else:
            self.send_error(404)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    started = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    started.seen = []  # type: ignore[attr-defined]
    threading.Thread(target=started.serve_forever, daemon=True).start()
    yield started
    started.shutdown()


@pytest.fixture
def url(server: ThreadingHTTPServer) -> str:
    server.seen.clear()  # type: ignore[attr-defined]
    return f"http://127.0.0.1:{server.server_port}"


@pytest.mark.parametrize(
    ("path", "doc_id", "text"),
    [
        ("/flux", "a", "Velmont gagne 3 %"),
        ("/vers-flux", "a", "Velmont gagne 3 %"),
        ("/article", "{url}/article", "Ardelec accélère\nLe fabricant a vendu 1 200 bornes"),
        ("/articles.jsonl?page=1", "x", "Le taux atteint 3 %."),
        ("/note", "{url}/note", "\ufeffLe taux atteint 3 %."),
    ],
)
def test_what_a_url_holds_is_told_by_its_name_or_its_media_type(read: Read, url: str, path: str, doc_id: str, text: str) -> None:
    (reading,) = read(url + path, allow_private=True)
    assert reading.article is not None
    assert reading.doc_id == doc_id.format(url=url)
    assert reading.article.text.lstrip("\ufeff").startswith(text.lstrip("\ufeff"))


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nulle-part", "is answered with 404 Not Found; is the address right?"),
        ("/image", "is not a .txt file or of another kind that is read (image/png)"),
        ("/vide", "is empty"),
        ("/vers-fichier", "redirects to file://127.0.0.1/etc/passwd, which is no web address; nothing was read there"),
        ("/vers-ftp", "redirects to ftp://127.0.0.1/x, which is no web address"),
        ("/en-rond", "cannot be fetched (TooManyRedirects"),
    ],
)
def test_what_cannot_be_fetched_says_why_and_the_rest_is_read(read: Read, url: str, path: str, reason: str) -> None:
    bad, good = read(url + path, url + "/flux", allow_private=True)
    assert bad.article is None
    assert bad.reason.startswith(reason)
    assert good.article is not None


@pytest.mark.parametrize(
    ("path", "limit", "value", "reason"),
    [
        ("/sans-fin", "LARGEST", 5_000_000, "goes on after 5 MB; if it has an end, download it"),
        ("/sans-fin-lent", "LONGEST", 0.3, "is still coming after 0 s"),
    ],
)
def test_a_feed_that_never_ends(
    read: Read, url: str, path: str, limit: str, value: float, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, limit, value)
    (reading,) = read(url + path, allow_private=True)
    assert reading.article is None
    assert reading.reason.startswith(reason)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0.0.0.0", "[::ffff:127.0.0.1]"])
def test_private_addresses_are_refused_before_anything_is_sent(
    read: Read, server: ThreadingHTTPServer, url: str, host: str
) -> None:
    (reading,) = read(f"http://{host}:{server.server_port}/flux")
    assert reading.article is None
    assert "on a private address (" in reading.reason
    assert "allow it with --allow-private" in reading.reason
    assert server.seen == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("10.0.0.1", True), ("172.16.3.4", True), ("192.168.1.1", True), ("169.254.169.254", True), ("100.64.0.1", True),
        ("::1", True), ("fe80::1%eth0", True), ("fc00::1", True), ("::ffff:10.0.0.1", True), ("0.0.0.0", True),
        ("::7f00:1", True), ("fec0::1", True), ("2002:7f00:1::", True), ("64:ff9b::a00:1", True), ("64:ff9b:1::a00:1", True),
        ("224.0.0.1", True), ("ff0e::1", True), ("64:ff9b::808:808", False), ("2002:808:808::", False),
        ("8.8.8.8", False), ("2001:4860:4860::8888", False), ("::ffff:8.8.8.8", False),
    ],
)  # fmt: skip
def test_which_addresses_are_private(address: str, private: bool) -> None:
    assert web.is_private(address) is private


def test_a_redirect_to_a_private_address_is_refused(read: Read, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "is_private", lambda address: address != "127.0.0.1")  # as if the server were a public one
    (reading,) = read(f"{url}/vers-voisin")
    assert reading.reason.startswith("redirects to http://127.0.0.2:9/metadata on a private address (127.0.0.2)")


def test_a_name_that_resolves_to_another_address_when_connected_is_refused(
    read: Read, server: ThreadingHTTPServer, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve, answers = socket.getaddrinfo, [[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 80))]]

    def rebound(*arguments: Any, **options: Any) -> Any:
        return answers.pop() if answers else resolve(*arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebound)
    (reading,) = read(f"http://localhost:{server.server_port}/flux")
    assert reading.reason.startswith("is on a private address (127.0.0.1)")
    assert server.seen == []  # type: ignore[attr-defined]


def test_only_what_was_named_is_fetched(read: Read, server: ThreadingHTTPServer, url: str) -> None:
    ANSWERS["/liens"] = (
        "application/rss+xml",
        FEED.replace("<guid>", f"<link>{url}/article</link><enclosure url='{url}/note'/><guid>").encode(),
    )
    assert [one.reason for one in read(f"{url}/liens", allow_private=True)] == [""]
    assert server.seen == ["/liens"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "url", ["ftp://x.example/a.txt", "simplecache::http://127.0.0.1/a.txt", "github://a:b@/x.txt", "file:///etc/passwd"]
)
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(UserError, match="is not read; name a path, a web address, or s3, gs, memory"):
        find([url])
