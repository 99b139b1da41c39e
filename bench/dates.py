"""The dates component against bare fr_core_news_md on the same texts, in one process: `python bench/dates.py [FOLDER]`.

Prints CPU milliseconds per thousand characters of each and their ratio; only the ratio means anything on another machine.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy

from extractors.dates.finder import find

ROUNDS = 3


def main(folder: str = "corpus") -> None:
    """Measure over the .txt files of a folder, cut into paragraphs as the model gets them."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n") if paragraph.strip()]
    thousands = sum(map(len, paragraphs)) / 1000
    nlp = spacy.load("fr_core_news_md")
    list(nlp.pipe(paragraphs[:5]))
    find(texts[0], "2023-11-15")

    def best(run: object) -> float:
        times = []
        for _ in range(ROUNDS):
            started = time.process_time()
            run()  # type: ignore[operator]
            times.append(time.process_time() - started)
        return min(times) * 1000 / thousands

    dates = best(lambda: [find(text, "2023-11-15") for text in texts])
    model = best(lambda: list(nlp.pipe(paragraphs)))
    print(f"dates {dates:.2f} ms, model {model:.2f} ms per 1,000 characters: {100 * dates / model:.1f} %")


if __name__ == "__main__":
    main(*sys.argv[1:])
