"""`releve review …`: people check the facts, and their work is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from flows.store import Store

_STORE = click.option("--store", metavar="DIR", help="The folder of the store; that of FILE, if not said.")
_GOLD = click.option("--gold", metavar="DIR", help="Gold whose verdicts stand beside the facts.")


@click.group()
def review() -> None:
    """Let people check the facts, and keep what they decide."""


@review.command()
@click.argument("file", metavar="FILE")
@_STORE
@_GOLD
@click.option("--dialect", type=click.Choice(["csv", "excel-fr"]), default="csv", show_default=True, help="How a CSV is written.")
@click.option("--run", "run_id", metavar="ID", default="", help="Only the articles of that run (run.json has its id).")
def export(file: str, store: str | None, gold: str | None, dialect: str, run_id: str) -> None:
    """Write the review table of the store as FILE: review.csv, or review.xlsx with drop-downs.

    --dialect excel-fr is for Excel in French: semicolons and decimal commas.
    """
    from pathlib import Path

    from flows.gold import read_gold
    from flows.review import exchange
    from flows.store import Filter

    truth = read_gold(Path(gold)) if gold else None
    with _opened(store, file) as opened:
        count = exchange.export(opened, Path(file), truth, dialect, Filter(run_id=run_id))  # type: ignore[arg-type]
    click.echo(f"{file}: {count} lines")


@review.command()
@click.argument("file", metavar="FILE")
@_STORE
@click.option("--reviewer", metavar="NAME", help="Who decided; the name of this computer's user, if not said.")
def apply(file: str, store: str | None, reviewer: str | None) -> None:
    """Record the decisions in FILE, a review.csv or review.xlsx that a person filled in.

    Nothing is recorded where anything is wrong; lines and columns are named. Applying a file twice changes nothing.
    """
    from getpass import getuser
    from pathlib import Path

    from flows.review import exchange

    who = reviewer or getuser()
    with _opened(store, file) as opened:
        applied = exchange.apply(opened, Path(file), who)
    click.echo(f"{who}: {applied}")
    if stale := applied.stale:
        click.echo(f"{len(stale)} of them are about words that their article no longer holds; `releve review status` lists them")


@review.command()
@click.argument("folder", metavar="[FOLDER]", default="outputs")
def status(folder: str) -> None:
    """Show how far the review of the store in FOLDER is, what reviewers dispute, and which decisions went stale."""
    from rich.console import Console

    from flows.review import progress

    with _opened(folder) as opened:
        progress.show(progress.overview(opened), Console())


@review.command()
@click.argument("folder", metavar="GOLD")
@click.option("--store", metavar="DIR", default="outputs", show_default=True, help="The folder of the store.")
def gold(folder: str, store: str) -> None:
    """Add the accepted, corrected and added facts to the folder GOLD; what it has already stays."""
    from pathlib import Path

    from flows.review import golden, standing

    with _opened(store) as opened:
        new = golden.add(Path(folder), standing.sheets(opened))
    click.echo(f"{folder}: {len(new.facts)} facts and {len(new.mentions)} mentions added")
    for id_ in new.contradicted:
        click.echo(f"gold says something else of {id_}; correct one of the two")
    for doc_id, count in new.unfinished.items():
        click.echo(
            f"{doc_id}: {count} facts are undecided or disputed, and count as spurious against this gold until they are decided"
        )


@review.command()
@click.argument("folder", metavar="[FOLDER]", default="outputs")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; anything but this machine wants a token.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes any that is free.")
@_GOLD
def serve(folder: str, host: str, port: int, gold: str | None) -> None:
    """Serve the review desk over the store of an output FOLDER (outputs, if not said), in a browser."""
    from pathlib import Path

    from flows.desk.serve import serve as served

    served(Path(folder), host, port, Path(gold) if gold else None)


def _opened(folder: str | None, file: str = "") -> Store:
    from pathlib import Path

    from flows.store import Store, url_of

    return Store.open(url_of(folder or Path(file).parent), must_exist=True)
