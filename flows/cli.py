"""The `releve` command. Each command imports what it needs when it runs, so that `--help` answers at once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import fields
from functools import reduce, wraps
from typing import TYPE_CHECKING, Any, Literal

import click

from flows.cli_review import review
from flows.cli_store import export, facts, rejected
from flows.errors import UserError
from flows.settings import MODEL

if TYPE_CHECKING:
    from flows.sources.record import Options


class Commands(click.Group):
    """A group that prints what the user can put right as one line, not as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except UserError as error:
            raise click.ClickException(str(error)) from error


def _published(ctx: click.Context, param: click.Parameter, value: str) -> str:
    from flows.published import published, today

    try:
        date = published(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    if date[:10] > today():
        raise click.BadParameter(f"{date} is in the future; write the day on which the articles were published")
    return date


def _sources(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say how sources are read, handed to the command as one `Options`."""

    @wraps(command)
    def with_options(**parameters: Any) -> None:
        from flows.sources.record import Options

        names = [field.name for field in fields(Options)]
        command(sources=Options(**{name: parameters.pop(name) for name in names}), **parameters)

    columns = ("text", "date", "id", "title", "source")
    options = [
        click.option("--published", default="", metavar="DATE", callback=_published, help="Date of articles that give none."),
        *(click.option(f"--{one}-column", default="", metavar="NAME", help=f"Tables' column with the {one}.") for one in columns),
        click.option("--allow-private", is_flag=True, help="Fetch URLs on private and local addresses too."),
    ]
    for option in reversed(options):
        with_options = option(with_options)
    return with_options


_model = click.option("--model", default=MODEL, show_default=True, help="An installed spaCy model for French.")
_lexicon = click.option(
    "--lexicon", type=click.Path(exists=True, dir_okay=False), help="A CSV with organizations of your own; see docs/guide.md."
)
_prefer = click.option(
    "--prefer", type=click.Choice(["past", "future"]), default="past", show_default=True, help='How to read a bare "mardi".'
)
_workers = click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Processes to annotate in."
)
_dask = click.option("--dask", metavar="ADDRESS", help='Annotate on the Dask cluster there; "local" starts one with N workers.')
_out = click.option("--out", metavar="DIR", default="outputs", show_default=True, help="Where the tables go.")


def _together(*options: Callable[..., Any]) -> Callable[..., Any]:
    """Options as one decorator, in the order of their help."""
    return lambda command: reduce(lambda decorated, option: option(decorated), reversed(options), command)


_language = _together(_prefer, _model, _lexicon)
_batch = _together(_out, _sources, _language, _workers, _dask)


@click.group(cls=Commands)
@click.version_option(package_name="releve", prog_name="releve")
def main() -> None:
    """Relevé: French news in, a table of facts out."""


for command in (review, facts, export, rejected):
    main.add_command(command)


@main.command()
@click.argument("files", nargs=-1)
@click.option(
    "--timex",
    type=click.Choice(["date", "all"]),
    default="date",
    show_default=True,
    help="Dates as the annotation guide has them, or every TIMEX3 expression (durations, times, sets).",
)
@click.option("--with-text", is_flag=True, help="Put the text into each answer: offsets into a web page count in it.")
@_sources
@_language
def annotate(
    files: tuple[str, ...],
    sources: Options,
    timex: Literal["date", "all"],
    with_text: bool,
    prefer: str,
    model: str,
    lexicon: str | None,
) -> None:
    """Annotate FILES (of any kind that `run` reads), or JSON lines on standard input (-), into JSON lines.

    An input line is {"id", "text", "published"}, an output line {"id", "published", "mentions", "facts"},
    {"id", "same_as"} for the same text under a second name, or {"id", "error"}.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name files, or pipe JSON lines in")

    from flows import batches, ingest, stream

    nlp = batches.load(model, prefer, lexicon)
    if files in ((), ("-",)):
        # A reader of its own: Python cannot close sys.stdin on Ctrl-C while a thread waits on it.
        lines = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115
        requests = stream.requests_from_lines(lines, sources.published)
    else:
        requests = stream.requests_from_files(ingest.find(files).files, sources)
    errors = stream.write(stream.answer(requests, nlp, timex, with_text), sys.stdout.buffer)
    if errors:
        raise click.ClickException(f'{errors} could not be annotated; the lines with "error" say why')


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--gold", metavar="DIR", help="A folder with mentions.csv and facts.csv to score against.")
@_batch
@click.option(
    "--dialect", type=click.Choice(["csv", "excel-fr"]), default="csv", show_default=True, help="How review.csv is written."
)
@click.option("--refresh", is_flag=True, help="Annotate every article again, also those that have not changed since.")
@click.option("--verbose", is_flag=True, help="Show Prefect's own log.")
def run(paths: tuple[str, ...], gold: str | None, out: str, sources: Options, verbose: bool, **options: Any) -> None:
    """Read the articles in PATHS (folders, files, globs, URLs; docs/guide.md has the formats) and write their tables.

    Articles and their rows are kept in the store: releve.db in the folder of --out, or the PostgreSQL database that
    RELEVE_DATABASE_URL names. An article that has not changed since is not annotated again.

    It runs as a Prefect flow, on the embedded server unless PREFECT_API_URL names one that runs.
    """
    from pathlib import Path

    from rich.console import Console

    from flows import interrupts, prefect_setup, summary
    from flows.job import Job
    from flows.run import Run

    interrupts.raise_when_terminated()
    # What the user can put right is said here, before Prefect takes its ten seconds to start.
    try:
        with Run(Job.of(paths=paths, gold=gold, out=out, sources=sources, **options)) as begun:
            record = prefect_setup.finish(begun, verbose)
    except KeyboardInterrupt:
        interrupts.leave()
    summary.show(record, Path(out), Console())


@main.command("serve")
@click.option("--inbox", required=True, metavar="DIR", type=click.Path(exists=True, file_okay=False), help="The folder to read.")
@click.option("--cron", required=True, metavar="CRON", help='When, as "0 6 * * *": minute, hour, day, month, weekday.')
@click.option("--timezone", default="Europe/Paris", show_default=True, metavar="ZONE", help="Whose hour that is.")
@_batch
def schedule(inbox: str, out: str, lexicon: str | None, cron: str, timezone: str, **options: Any) -> None:
    """Read the folder --inbox whenever --cron says so, until interrupted.

    Runs beside `prefect server start`, which keeps the history; PREFECT_API_URL names one elsewhere. Runs never overlap.
    """
    from pathlib import Path

    from flows import interrupts

    interrupts.terminate_when_interrupted()  # a run that works is ended by this process, not by the terminal too
    from flows import prefect_setup, tables
    from flows.job import Job

    with tables.fresh_folder(Path(out)):
        pass
    inbox, out = str(Path(inbox).resolve()), str(Path(out).resolve())
    lexicon = lexicon and str(Path(lexicon).resolve())
    job = Job.of(paths=(inbox,), gold=None, out=out, lexicon=lexicon, refresh=False, **options)
    job.settings.load()
    prefect_setup.serve(job, cron, timezone)


@main.command()
@click.argument("article", metavar="ARTICLE")
@click.argument("fact_id", metavar="FACT_ID")
@_language
def explain(article: str, fact_id: str, prefer: str, model: str, lexicon: str | None) -> None:
    """Show which words of the file ARTICLE gave each column of the fact FACT_ID (a column of facts.csv)."""
    from rich.console import Console
    from rich.table import Table

    from flows import batches, ingest
    from flows.explain import explain as explained

    readings = list(ingest.read(ingest.find([article]).files))
    reading = next((one for one in readings if fact_id.startswith(f"{one.doc_id}:")), readings[0])
    if reading.article is None:
        raise UserError(f"{article}: {reading.reason}")
    table = Table("column", "value", "words", "found")
    for row in explained(batches.load(model, prefer, lexicon), reading.article, fact_id):
        table.add_row(*row)
    Console().print(table)


@main.command()
@click.argument("gold", metavar="GOLD")
@click.argument("output", default="outputs")
@click.option(
    "--errors", type=click.IntRange(0), default=0, metavar="N", help="List up to N errors of each kind, with their place."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures and all errors as JSON.")
@click.option("--floors", metavar="FILE", help="Fail where a figure is under its floor; `releve floors` pins them.")
def evaluate(gold: str, output: str, errors: int, as_json: bool, floors: str | None) -> None:
    """Score OUTPUT against the folder GOLD.

    OUTPUT is a folder that `releve run` wrote (outputs, if not said) or a file with the JSON lines of `releve annotate`.
    """
    import json
    from pathlib import Path

    from rich.console import Console

    from flows import evaluate as scoring
    from flows import floors as gate
    from flows import gold as golds
    from flows import summary

    pinned = gate.read(Path(floors)) if floors else None
    truth = golds.read_gold(Path(gold))
    evaluation = scoring.evaluate(truth, golds.read_output(Path(output)))
    if as_json:
        click.echo(json.dumps(evaluation.report(), ensure_ascii=False))
    else:
        summary.show_scores({"scores": evaluation.as_dict()}, Console())
        for line in scoring.listed(evaluation.errors, errors):
            click.echo(line)
    if pinned and (failed := list(gate.failures(pinned, truth, evaluation))):
        raise UserError(f"not as good as {floors} wants it:\n  " + "\n  ".join(failed))


@main.command()
@click.argument("file", metavar="FILE")
@click.argument("gold", metavar="GOLD")
@click.argument("output", default="outputs")
@click.option("--margin", type=click.FloatRange(0, 1), default=0.0, show_default=True, help="Pin so much under the figures.")
@click.option("--lower", metavar="REASON", default="", help="Let floors come down too, and note why in FILE.")
def floors(file: str, gold: str, output: str, margin: float, lower: str) -> None:
    """Raise the floors in FILE to the figures of OUTPUT against GOLD, for `releve evaluate --floors FILE`.

    A figure that is under its floor is an error, unless --lower says why.
    """
    from pathlib import Path

    from flows import floors as gate
    from flows import gold as golds
    from flows.evaluate import evaluate as scored

    path, truth = Path(file), golds.read_gold(Path(gold))
    before = gate.read(path) if path.exists() else None
    after = gate.pinned(before, truth, scored(truth, golds.read_output(Path(output))), margin, lower)
    gate.write(path, after)
    for name, (old, new) in gate.raised(before, after).items():
        click.echo(f"{name}: {old:.3f} -> {new:.3f}")


@main.command()
@click.argument("folder", metavar="[FOLDER]", default="outputs")
@click.option("--gold", metavar="DIR", help="Gold to compare with; that of the run, if not said.")
def report(folder: str, gold: str | None) -> None:
    """Write the page of an output FOLDER again (outputs, if not said): report.html of its last run, from the store."""
    from itertools import chain
    from pathlib import Path

    from flows import gold as golds
    from flows import outputs, tables
    from flows.report import page
    from flows.store import Store, url_of

    out = Path(folder)
    with Store.open(url_of(out), must_exist=True) as store:
        run = next((one for one in store.runs() if one.record), None)
        if run is None:
            raise UserError(f"no run in the store of {folder} has ended yet; `releve run` makes one")
        used = gold or run.options.get("gold")
        truth = golds.read_gold(Path(used)) if used else None
        tables.write(out, chain(page.old_days(out).items(), outputs.report(store, run, truth)))
    click.echo(str(out / "report.html"))
