"""Numerals, quantities and percentages against bare fr_core_news_md on the same texts: `python bench/measures.py [FOLDER]`.

Prints CPU seconds and their ratio, which is all that means anything on another machine; the aim is 0.15 at most.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from extractors.numerals import scan
from extractors.text import fold

ROUNDS = 5


def main(folder: str = "corpus") -> None:
    """Measure over the .txt files of a folder."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    model = spacy.load("fr_core_news_md")
    ours = spacy.blank("fr")
    ours.add_pipe("releve.quantities")
    ours.add_pipe("releve.percentages")
    whole = best(lambda: list(model.pipe(texts)))
    tokens = best(lambda: [ours.make_doc(text) for text in texts])
    components = best(lambda: list(ours.pipe(texts))) - tokens
    scanning = best(lambda: [scan(fold(text).text) for text in texts])
    measures = sum(len(doc.spans["quantities"]) + len(doc.spans["percentages"]) for doc in ours.pipe(texts))
    print(f"{len(texts)} texts, {sum(map(len, texts))} characters, {measures} measures")
    print(f"fr_core_news_md          {whole:8.3f} s")
    print(f"numerals alone           {scanning:8.3f} s   ratio {scanning / whole:.3f}")
    print(f"quantities, percentages  {components:8.3f} s   ratio {components / whole:.3f}")


def best(work: Callable[[], object]) -> float:
    """The least CPU time of several rounds, after one to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main(*sys.argv[1:])
