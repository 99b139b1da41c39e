"""Fetch what the user named from the web, and nothing else: no private addresses, no endless answers, no other protocols.

Addresses are checked after their names are resolved, again when connected (by then a name may resolve to another address),
and on every redirect. Proxies of the environment are not used: behind one, nobody could tell where an answer comes from.
"""

from __future__ import annotations

import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from typing import Any

import httpx

from flows.sources import registry
from flows.sources.keep import kept
from flows.sources.record import Options, Record, Refused, Source, Unreadable

LARGEST = 200_000_000
"""Bytes of an answer: a larger file is better downloaded once and read from the disk."""
LONGEST = 120.0
"""Seconds that an answer may take in all."""
_WAIT = 20.0
_REDIRECTS = 5
_UNICAST = ipaddress.ip_network("2000::/3")
"""All of IPv6 that is given out for the public internet."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def read(source: Source, options: Options) -> Iterator[Record | Refused]:
    """Fetch a URL and read what it holds."""
    guard = _Guard(options.allow_private)
    client = httpx.Client(
        headers={"User-Agent": "releve", "Accept-Encoding": "identity"},
        event_hooks={"request": [guard.check]},
        follow_redirects=True,
        max_redirects=_REDIRECTS,
        timeout=_WAIT,
        trust_env=False,
        verify=ssl.create_default_context(),
    )
    try:
        with client, client.stream("GET", source.name, extensions={"trace": guard.connected}) as answer:
            if not answer.is_success:
                raise Unreadable(f"is answered with {answer.status_code} {answer.reason_phrase}; is the address right?")
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower() or "application/octet-stream"
            with kept(io.BufferedReader(_Body(answer))) as open_again:
                fetched = Source(source.name, source.id, open_again, kind, answer.charset_encoding or "")
                yield from registry.read(fetched, options)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unreadable(f"cannot be fetched ({type(error).__name__}: {error}); is the address right?") from None


def is_private(address: str) -> bool:
    """Whether an IP address is not of the public internet: private, local to this machine or link, reserved.

    An IPv6 address that leads to an IPv4 one (mapped, 6to4, NAT64: RFC 4291, 3056, 6052) is as private as that.
    """
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        nat64 = ipaddress.IPv4Address(int(parsed) % 2**32) if parsed in _NAT64 else None
        inner = parsed.ipv4_mapped or parsed.sixtofour or nat64
        if inner is None:
            return parsed not in _UNICAST or not parsed.is_global
        parsed = inner
    return parsed.is_multicast or not parsed.is_global


class _Guard:
    """Refuses what may not be fetched, before anything is sent there."""

    def __init__(self, allow_private: bool) -> None:
        self.allow_private = allow_private
        self.hops = 0

    def check(self, request: httpx.Request) -> None:
        """Before each request, redirected ones too."""
        url = f"redirects to {request.url}" if self.hops else "is"
        self.hops += 1
        if request.url.scheme not in ("http", "https"):
            raise Unreadable(f"{url}, which is no web address; nothing was read there")
        try:
            found = socket.getaddrinfo(request.url.host, request.url.port or request.url.scheme, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Unreadable(f"{url} on a host that cannot be found ({request.url.host}); is the address right?") from None
        for *_, address in found:
            self._allow(str(address[0]), url)

    def connected(self, event: str, info: Mapping[str, Any]) -> None:
        """When a connection stands: to the address that was checked, or to another by now?"""
        if event == "connection.connect_tcp.complete":
            self._allow(info["return_value"].get_extra_info("server_addr")[0], "is")

    def _allow(self, address: str, url: str) -> None:
        if not self.allow_private and is_private(address):
            raise Unreadable(f"{url} on a private address ({address}), which is not fetched; allow it with --allow-private")


class _Body(io.RawIOBase):
    """An answer's bytes as a file; Unreadable where it is too long or takes too long."""

    def __init__(self, answer: httpx.Response) -> None:
        self._chunks = answer.iter_bytes()
        self._rest = b""
        self._size = 0
        self._until = time.monotonic() + LONGEST

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._rest:
            self._rest = next(self._chunks, b"")
            self._size += len(self._rest)
        if self._size > LARGEST:
            raise Unreadable(f"goes on after {LARGEST // 1_000_000} MB; if it has an end, download it and name the file")
        if time.monotonic() > self._until:
            raise Unreadable(f"is still coming after {LONGEST:.0f} s; if it has an end, download it and name the file")
        part, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)
