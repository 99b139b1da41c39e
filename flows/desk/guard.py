"""What may talk to the desk: this machine's browser on its own pages, or whoever holds the token where it is open to others.

- Another site cannot post (CSRF): browsers say where a request comes from (Sec-Fetch-Site, Origin), which no script can change.
- Another site cannot pose as this one by pointing its name here (DNS rebinding): without a token the Host must be this machine's.
- Nothing that an article says can run or load anything: the Content-Security-Policy lets in this desk's own files only.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
COOKIE = "releve-token"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """ASGI middleware; `token` is what visitors must show, "" where the desk listens to this machine only."""

    app: ASGIApp
    token: str = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is refused, hand on the rest, and put the headers on every answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        refusal = self._refusal(Request(scope))
        await (refusal or self.app)(scope, receive, with_headers)

    def _refusal(self, request: Request) -> Response | None:
        if not self.token and _host(request.headers.get("host", "")) not in LOOPBACK:
            return PlainTextResponse("This desk answers on 127.0.0.1 only; open the address that releve printed.", 421)
        if request.method not in ("GET", "HEAD") and _from_another_site(request.headers):
            return PlainTextResponse("Refused: this was sent by another site. Use the desk's own page.", 403)
        if self.token and not _same(request.cookies.get(COOKIE, ""), self.token):
            if not _same(request.query_params.get("token", ""), self.token):
                return PlainTextResponse("This desk wants its token; open the address that releve printed, whole.", 401)
            welcome = RedirectResponse("/", 303)  # the token does not stay in the address
            welcome.set_cookie(COOKIE, self.token, httponly=True, samesite="strict")
            return welcome
        return None


def _host(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def _from_another_site(headers: Headers) -> bool:
    """Whether a browser says so; what is no browser says nothing, and has no cookies that it could be tricked into sending."""
    if site := headers.get("sec-fetch-site"):
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


def _same(given: str, wanted: str) -> bool:
    return secrets.compare_digest(given.encode(), wanted.encode())
