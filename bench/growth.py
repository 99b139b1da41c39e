"""How the cost grows: with the number of articles, and with the length of one."""

from __future__ import annotations

from itertools import cycle, islice

from bench.measuring import Table, taken, wikinews
from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL
from flows import batches

NUMBERS = (50, 100, 200, 400, 800)
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
TIMES = {1_000: 100, 10_000: 10, 100_000: 3, 1_000_000: 1}
"""How often each length is annotated, so that a short one takes long enough to be measured."""


def numbers() -> Table:
    """CPU milliseconds an article, whatever their number."""
    releve = batches.load(DEFAULT_MODEL)
    batches.annotate(releve, wikinews())
    rows = []
    for number in NUMBERS:
        articles = list(islice(cycle(wikinews()), number))
        rows.append((f"{number}", f"{1000 * taken(lambda: batches.annotate(releve, articles)) / number:.1f}"))  # noqa: B023
    return Table(("articles", "CPU-ms an article"), rows)


def lengths() -> Table:
    """CPU milliseconds a thousand characters, whatever the article's length."""
    releve = batches.load(DEFAULT_MODEL)
    text = "\n\n".join(article.text for article in islice(cycle(wikinews()), 1_000))
    rows = []
    for length in LENGTHS:
        article = Article("long", text[:length], "2017-06-15")
        batches.annotate(releve, [article])
        seconds = min(taken(lambda: batches.annotate(releve, [article])) for _ in range(TIMES[length]))  # noqa: B023
        rows.append((f"{length:,}", f"{1_000_000 * seconds / length:.2f}"))
    return Table(("characters", "CPU-ms a thousand characters"), rows)
