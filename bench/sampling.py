"""Where the time goes: samples of a running `releve annotate`, by what it was at, as shares of the bare model's own time.

docs/profile.csv keeps the shares under a name, "before" the work on speed and "after" it; the figure draws them.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pygal
import spacy
from pygal.style import Style

from bench.measuring import ROOT, Table, in_turn, wikinews
from extractors.pipeline import DEFAULT_MODEL
from flows import batches

SHARES = ROOT / "docs" / "profile.csv"
FIGURE = ROOT / "docs" / "pictures" / "profile.svg"
ROUNDS = 5
RATE = 500
"""Samples a second."""
_FRAME = re.compile(r"(?:.*\.)?(\S+) \((.+?)(?::\d+)?\)")
_PARSE = "facts: the parse"
_PARTS = (
    ("make_doc", "spacy/language.py", "tokenizer"),
    ("", "extractors/quantities", "quantities, percentages"),
    ("", "extractors/percentages", "quantities, percentages"),
    ("", "extractors/dates", "dates"),
    ("", "extractors/organizations", "organizations"),
    ("", "extractors/facts", "facts"),
    ("_pipe", "spacy/util.py", "names (ner)"),
)
"""A function and a piece of its file's path -> the part that they belong to."""


def table(run: str = "after") -> Table:
    """The parts of the present code, kept as `run`, beside those kept before."""
    bare, releve = spacy.load(DEFAULT_MODEL), batches.load(DEFAULT_MODEL)
    times = in_turn(
        {
            "bare": lambda: list(bare.pipe(article.text for article in wikinews())),
            "releve": lambda: batches.annotate(releve, wikinews()),
        }
    )
    samples = _samples()
    share = times["releve"] / times["bare"] / sum(samples.values())
    _keep(run, {part: count * share for part, count in samples.items()})
    return _kept()


def work() -> None:
    """What is sampled."""
    releve = batches.load(DEFAULT_MODEL)
    for _ in range(ROUNDS):
        batches.annotate(releve, wikinews())


def _samples() -> Counter[str]:
    """How often each part was at work, by py-spy, which sees through compiled code to the Python below it."""
    with tempfile.TemporaryDirectory() as folder:
        stacks = Path(folder) / "stacks"
        py_spy = str(Path(sys.executable).with_name("py-spy"))
        watch = [py_spy, "record", "--rate", str(RATE), "--format", "raw", "--output", str(stacks), "--"]
        sampled = [sys.executable, "-c", "from bench import sampling; sampling.work()"]
        subprocess.run([*watch, *sampled], cwd=ROOT, check=True, capture_output=True)
        found: Counter[str] = Counter()
        for line in stacks.read_text(encoding="utf-8").splitlines():
            stack, _, count = line.rpartition(" ")
            frames = [match.groups() for frame in stack.split(";") if (match := _FRAME.fullmatch(frame))]
            if ("annotate", "flows/batches.py") in frames:  # and not loading the model
                found[_part(frames)] += int(count)
    return found


def _part(stack: list[tuple[str, ...]]) -> str:
    """What the innermost frame that belongs to a part was at."""
    if any(function == "parse" and "extractors/facts/parse" in path for function, path in stack):
        return _PARSE
    for function, path in reversed(stack):
        for wanted, piece, part in _PARTS:
            if piece in path and wanted in ("", function):
                return part
    return "the rest"


def _keep(run: str, shares: dict[str, float]) -> None:
    kept = [row for row in _rows() if row[0] != run]
    kept += [(run, part, f"{share:.4f}") for part, share in sorted(shares.items(), key=lambda one: -one[1])]
    with SHARES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("run", "part", "share"), *kept])


def _rows() -> list[tuple[str, ...]]:
    if not SHARES.exists():
        return []
    with SHARES.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)][1:]


def _kept() -> Table:
    shares = {(run, part): float(share) for run, part, share in _rows()}
    runs = list(dict.fromkeys(run for run, _ in shares))
    parts = list(dict.fromkeys(part for _, part in shares))
    rows = [(part, *(f"{100 * shares.get((run, part), 0):.1f} %" for run in runs)) for part in parts]
    rows.append(("all of it", *(f"{100 * sum(shares.get((run, part), 0) for part in parts):.1f} %" for run in runs)))
    return Table(("share of fr_core_news_md's own time", *runs), rows)


def draw(path: Path = FIGURE) -> None:
    """The kept shares as bars beside the bare model's."""
    shares = {(run, part): float(share) for run, part, share in _rows()}
    runs = sorted({run for run, _ in shares}, reverse=True)
    chart = pygal.HorizontalStackedBar(
        style=Style(background="white", plot_background="white"), js=(), width=900, height=320, legend_at_bottom=True,
        legend_at_bottom_columns=4, disable_xml_declaration=True, pretty_print=True,
        title="Time for the Wikinews articles, in percent of fr_core_news_md's own",
    )  # fmt: skip
    chart.x_labels = [*runs, "fr_core_news_md"]
    chart.add("fr_core_news_md, all components", [None] * len(runs) + [100])
    for part in dict.fromkeys(part for _, part in shares):
        chart.add(part, [round(100 * shares.get((run, part), 0), 1) for run in runs] + [None])
    path.write_text(chart.render(), encoding="utf-8")


if __name__ == "__main__":
    print(table(*sys.argv[1:]).markdown())
    draw()
