"""`releve facts`, `releve export`, `releve rejected`: what the store holds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from flows.errors import UserError

if TYPE_CHECKING:
    from flows.store import Filter, Store


def _date(ctx: click.Context, param: click.Parameter, value: str) -> str:
    from flows.published import published

    try:
        return published(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


_STORE = click.option("--store", metavar="DIR", default="outputs", show_default=True, help="The folder of the store.")


def _filters(command: Callable[..., None]) -> Callable[..., None]:
    """The options that choose facts, handed to the command as one `Filter`."""

    @wraps(command)
    def with_filter(org: str, since: str, until: str, indicator: str, min_confidence: float, **parameters: Any) -> None:
        from flows.store import Filter

        command(
            wanted=Filter(organization=org, since=since, until=until, indicator=indicator, min_confidence=min_confidence),
            **parameters,
        )

    for option in (
        click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Facts that are as sure as this."),
        click.option("--indicator", default="", metavar="WORDS", help="Facts whose indicator holds these words."),
        click.option("--until", default="", metavar="DATE", callback=_date, help="Articles published on it or before."),
        click.option("--since", default="", metavar="DATE", callback=_date, help="Articles published on it or later."),
        click.option("--org", default="", metavar="NAME", help="Facts about this organization."),
    ):
        with_filter = option(with_filter)
    return with_filter


def _opened(folder: str) -> Store:
    from flows.store import Store, url_of

    return Store.open(url_of(folder), must_exist=True)


@click.command()
@_filters
@_STORE
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, metavar="N", help="Show no more than N.")
def facts(wanted: Filter, store: str, limit: int) -> None:
    """Show the facts of the store as a table.

    A DATE is a day, a month or a year.
    """
    from itertools import islice

    from rich.console import Console

    from flows.shown import facts_table

    with _opened(store) as opened:
        found = list(islice(opened.facts(wanted), limit + 1))
    console = Console() if sys.stdout.isatty() else Console(width=200)
    console.print(facts_table(found[:limit]))
    if len(found) > limit:
        click.echo(f"These are the first {limit}; --limit shows more, `releve export` writes all of them.")


@click.command()
@click.argument("folder", metavar="FOLDER")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["csv", "jsonl", "parquet", "xlsx"]),
    default="csv",
    show_default=True,
    help="Of both.",
)
@_filters
@_STORE
def export(folder: str, format_: Any, wanted: Filter, store: str) -> None:
    """Write facts and mentions of the store into FOLDER, as facts.csv and mentions.csv, or in another format.

    Mentions are those of the articles with the facts that are chosen. A DATE is a day, a month or a year.
    """
    from pathlib import Path

    from flows import export as exporting

    with _opened(store) as opened:
        counts = exporting.export(opened, wanted, format_, Path(folder))
    for name, count in counts.items():
        click.echo(f"{Path(folder) / name}: {count} rows")


@click.command()
@_STORE
@click.option("--retry", is_flag=True, help="Annotate them again, after a fix.")
def rejected(store: str, retry: bool) -> None:
    """List the articles that are set aside, with the reasons."""
    from rich.console import Console

    from flows.settings import Settings
    from flows.shown import rejected_table

    with _opened(store) as opened:
        if retry:
            options = next((run.options for run in opened.runs()), None)
            if options is None:
                raise UserError(f"the store of {store} has had no run yet; `releve run` makes one")
            from flows import retry as retrying

            done = retrying.retry(opened, Settings(options["model"], options["prefer"], options["lexicon"]))
            click.echo(f"{done.annotated} annotated, {len(done.set_aside)} still set aside. The next `releve run` tables them.")
        left = list(opened.rejected())
    if left:
        Console().print(rejected_table(left))
    else:
        click.echo("No article is set aside.")
