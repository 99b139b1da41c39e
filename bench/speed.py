"""Time of the whole pipeline as a ratio of bare spaCy (every component of the model) in the same run, on the sample corpus."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import spacy

import extractors
from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL, annotate

ROUNDS = 3
COPIES = 5


def seconds(work: Callable[[], object]) -> float:
    """CPU time, which a busy machine disturbs less than the clock."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print both times and their ratio: the median of some rounds, taken in turn."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path("corpus").glob("*.txt"))] * COPIES
    articles = [Article(str(number), text, "2023-10-01") for number, text in enumerate(texts)]
    bare, releve = spacy.load(DEFAULT_MODEL), extractors.load()
    works: dict[str, Callable[[], object]] = {
        "bare spaCy": lambda: list(bare.pipe(texts)),
        "releve": lambda: list(annotate(releve, articles)),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            times[name].append(seconds(work))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:12} {1000 * median / len(texts):7.1f} CPU-ms an article")
    print(f"{'ratio':12} {medians['releve'] / medians['bare spaCy']:7.2f}")


if __name__ == "__main__":
    main()
