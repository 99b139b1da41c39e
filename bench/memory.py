"""The most memory that a process holds, beside bare spaCy, and whether it stays flat over many articles."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy

from bench.measuring import Table, process, wikinews
from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL
from flows import batches

MANY = 20_000
MARKS = (1_000, 5_000, 10_000, 15_000, 20_000)
_BATCH = 64


def table() -> Table:
    """Peaks over the same articles, each in a process of its own; then the memory held on the way through 20,000 articles."""
    peaks = {name: process([sys.executable, "-m", "bench.memory", name]).peak for name in ("bare", "releve")}
    rows = [
        ("fr_core_news_md over the Wikinews articles, peak", f"{peaks['bare']:.0f} MB", "1.00"),
        ("releve annotate over the same, peak", f"{peaks['releve']:.0f} MB", f"{peaks['releve'] / peaks['bare']:.2f}"),
    ]
    held: dict[str, float] = json.loads(process([sys.executable, "-m", "bench.memory", "many"]).output)
    start = held[str(MARKS[0])]
    rows += [(f"releve after {int(mark):,} short articles", f"{mb:.0f} MB", f"{mb / start:.2f}") for mark, mb in held.items()]
    return Table(("memory of the process", "", "ratio"), rows)


def _articles(number: int) -> Iterator[list[Article]]:
    """Batches of short articles, with names and words that no article before had: what fills a vocabulary."""
    invent = random.Random(9)
    openings = [article.text[:400].rpartition(" ")[0] for article in wikinews()]

    def word() -> str:
        return "".join(invent.choices("abcdefghijlmnoprstuv", k=8))

    for start in range(0, number, _BATCH):
        yield [
            Article(str(at), f"{openings[at % len(openings)]}. {word().title()} a vendu {at} {word()}s à {word().title()}.")
            for at in range(start, min(number, start + _BATCH))
        ]


def _held() -> float:
    """Megabytes of this process in memory now."""
    [pages] = [int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS")]
    return pages / 1024


def _many() -> dict[int, float]:
    releve = batches.load(DEFAULT_MODEL)
    held: dict[int, float] = {}
    done = 0
    for articles in _articles(MANY):
        batches.annotate(releve, articles)
        done += len(articles)
        for mark in MARKS:
            if mark not in held and done >= mark:
                held[mark] = _held()
    return held


def main(what: str) -> None:
    """What one of the measured processes does."""
    if what == "bare":
        bare = spacy.load(DEFAULT_MODEL)
        for doc in bare.pipe(article.text for article in wikinews()):
            del doc
    elif what == "releve":
        batches.annotate(batches.load(DEFAULT_MODEL), wikinews())
    else:
        print(json.dumps(_many()))


if __name__ == "__main__":
    main(*sys.argv[1:])
