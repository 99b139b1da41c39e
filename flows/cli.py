"""The `releve` command. Each command imports what it needs when it runs, so that `--help` answers at once."""

from __future__ import annotations

import sys
from typing import Any, Literal

import click

from flows.errors import UserError

MODEL = "fr_core_news_md"


class Commands(click.Group):
    """A group that prints what the user can put right as one line, not as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise click.ClickException(str(error)) from error


def _published(ctx: click.Context, param: click.Parameter, value: str) -> str:
    from flows.ingest import published

    try:
        return published(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


_model = click.option("--model", default=MODEL, show_default=True, help="An installed spaCy model for French.")
_lexicon = click.option(
    "--lexicon", type=click.Path(exists=True, dir_okay=False), help="A CSV with organizations of your own; see docs/."
)
_prefer = click.option(
    "--prefer", type=click.Choice(["past", "future"]), default="past", show_default=True, help='How to read a bare "mardi".'
)


@click.group(cls=Commands)
@click.version_option(package_name="releve", prog_name="releve")
def main() -> None:
    """Relevé: French news in, a table of facts out."""


@main.command()
@click.argument("files", nargs=-1)
@click.option(
    "--published",
    default="",
    metavar="DATE",
    callback=_published,
    help="Publication date of the files, and of lines that have none.",
)
@click.option(
    "--timex",
    type=click.Choice(["date", "all"]),
    default="date",
    show_default=True,
    help="Dates as the annotation guide has them, or every TIMEX3 expression (durations, times, sets).",
)
@_prefer
@_model
@_lexicon
def annotate(
    files: tuple[str, ...], published: str, timex: Literal["date", "all"], prefer: str, model: str, lexicon: str | None
) -> None:
    """Annotate text FILES, or JSON lines on standard input (-), into JSON lines.

    An input line is {"id", "text", "published"}, an output line {"id", "published", "mentions", "facts"} or {"id", "error"}.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name text files, or pipe JSON lines in")

    from flows import batches, ingest, stream

    nlp = batches.load(model, prefer, lexicon)
    if files in ((), ("-",)):
        # A reader of its own: Python cannot close sys.stdin on Ctrl-C while a thread waits on it.
        lines = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115
        requests = stream.requests_from_lines(lines, published)
    else:
        requests = stream.requests_from_files(ingest.find(files).files, published)
    errors = stream.write(stream.answer(requests, nlp, timex), sys.stdout.buffer)
    if errors:
        raise click.ClickException(f'{errors} could not be annotated; the lines with "error" say why')
