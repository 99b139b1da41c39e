"""Who may talk to the desk: asked over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from flows.store import Store, url_of
from tests.flows.desk.conftest import Served

Serve = Callable[..., Served]
ZO = {"Cookie": "releve-reviewer=Zo"}


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
def test_only_this_machines_names_are_answered(serve: Serve, host: str, status: int) -> None:
    assert httpx.get(serve().url + "name", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin", "Origin": "HERE"}, 303),
        ({"Origin": "HERE"}, 303),
        ({}, 303),  # no browser
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:9"}, 403),  # another program of this machine
        ({"Origin": "http://127.0.0.1:9"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_no_other_site_can_decide(serve: Serve, folder: Path, headers: dict[str, str], status: int) -> None:
    url = serve().url
    sent = ZO | {name: text.replace("HERE", url.rstrip("/")) for name, text in headers.items()}
    found = httpx.post(url + "decide/bourse:14-18", data={"seen": "", "choice": "reject"}, headers=sent)
    assert found.status_code == status
    with Store.open(url_of(folder)) as store:
        assert len(store.reviews()) == (status == 303)


def test_elsewhere_it_wants_the_token(serve: Serve) -> None:
    with httpx.Client(base_url=serve(token="secret").url, headers={"Host": "192.0.2.1:8765"}) as visitor:
        assert [visitor.get(path).status_code for path in ("/name", "/?token=wrong", "/web/base.css")] == [401, 401, 401]
        welcome = visitor.get("/?token=secret")
        assert (welcome.status_code, welcome.headers["location"]) == (303, "/")
        assert "HttpOnly; Path=/; SameSite=strict" in welcome.headers["set-cookie"]
        assert visitor.get("/name", headers={"Cookie": "releve-token=secret"}).status_code == 200


@pytest.mark.parametrize("path", ["name", "", "fact/none:1-2", "web/base.css"])
def test_every_answer_says_what_the_page_may_do(serve: Serve, path: str) -> None:
    headers = httpx.get(serve().url + path, headers=ZO).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")


@pytest.mark.parametrize("path", ["docs", "redoc", "openapi.json", "web/%2e%2e/labels.py", "fact/bourse:14-9999", "missed/none"])
def test_nothing_else_is_served(serve: Serve, path: str) -> None:
    assert httpx.get(serve().url + path, headers=ZO).status_code == 404
