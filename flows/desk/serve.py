"""Serving the desk: on this machine only, or with a token where others are to reach it."""

from __future__ import annotations

import secrets
import socket
from pathlib import Path

import click
import uvicorn

from flows.desk.app import make
from flows.desk.book import Book
from flows.desk.guard import LOOPBACK
from flows.errors import UserError
from flows.gold import read_gold
from flows.store import Store, url_of

WAIT = 5.0
"""Seconds that a page waits for a database that does not answer, before it says so."""


def serve(folder: Path, host: str, port: int, gold: Path | None) -> None:
    """Serve the desk over the store of an output folder until it is stopped. UserError for what the user can put right."""
    truth = read_gold(gold) if gold else None
    with Store.open(url_of(folder), must_exist=True, wait=WAIT) as store:
        listening = _listen(host, port)
        token = "" if host in LOOPBACK else secrets.token_urlsafe(24)
        config = uvicorn.Config(make(Book(store, truth), token), log_level="warning", server_header=False)
        name = f"[{host}]" if ":" in host else host
        click.echo(f"Review desk: http://{name}:{listening.getsockname()[1]}/{f'?token={token}' if token else ''}")
        click.echo("Every decision is in the store as soon as the next fact shows. Stop with Ctrl-C.")
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """A socket that is bound before anything is announced; port 0 takes any that is free."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(f"cannot listen on {host}, port {port} ({reason}); name another with --host or --port") from error
