"""Who may talk to the desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from flows.desk.app import make
from flows.desk.book import Book
from flows.store import Store, url_of


@pytest.fixture
def book(folder: Path) -> Iterator[Book]:
    with Store.open(url_of(folder)) as store:
        yield Book(store)


def client(book: Book, token: str = "", at: str = "http://127.0.0.1:8765") -> TestClient:
    return TestClient(make(book, token), base_url=at, follow_redirects=False)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8765", 200),
        ("localhost:8765", 200),
        ("LOCALHOST", 200),
        ("[::1]:8765", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example:8765", 421),
        ("", 421),
        ("[", 421),
    ],
)
def test_only_this_machines_names_are_answered(book: Book, host: str, status: int) -> None:
    assert client(book).get("/name", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:8765"}, 303),
        ({"Origin": "http://127.0.0.1:8765"}, 303),
        ({}, 303),  # no browser
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:9999"}, 403),  # another program of this machine
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_no_other_site_can_decide(book: Book, headers: dict[str, str], status: int) -> None:
    sent = {"Cookie": "releve-reviewer=Zo", **headers}
    found = client(book).post("/decide/bourse:14-18", data={"seen": "", "choice": "reject"}, headers=sent)
    assert found.status_code == status
    assert len(book.store.reviews()) == (status == 303)


def test_elsewhere_it_wants_the_token(book: Book) -> None:
    desk = client(book, "secret", at="http://192.0.2.1:8765")
    assert [desk.get(path).status_code for path in ("/name", "/?token=wrong", "/web/base.css")] == [401, 401, 401]
    welcome = desk.get("/?token=secret")
    assert (welcome.status_code, welcome.headers["location"]) == (303, "/")
    assert "HttpOnly" in welcome.headers["set-cookie"]
    assert "SameSite=strict" in welcome.headers["set-cookie"]
    assert desk.get("/name").status_code == 200


@pytest.mark.parametrize("path", ["/name", "/", "/fact/none:1-2", "/web/base.css"])
def test_every_answer_says_what_the_page_may_do(book: Book, path: str) -> None:
    headers = client(book).get(path, headers={"Cookie": "releve-reviewer=Zo"}).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/desk/../app.py", "/web/%2e%2e/labels.py"])
def test_nothing_else_is_served(book: Book, path: str) -> None:
    assert client(book).get(path, headers={"Cookie": "releve-reviewer=Zo"}).status_code == 404
