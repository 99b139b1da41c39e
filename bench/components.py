"""Each component against bare fr_core_news_md on the same texts, in one process: `python bench/components.py [FOLDER]`.

Prints CPU seconds of every component and its share of the model's own time (all components, as `spacy.load` gives them).
Only the shares mean anything on another machine.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import spacy

import extractors
from extractors.facts.component import FactsComponent

ROUNDS = 3


def main(folder: str = "corpus") -> None:
    """Measure over the .txt files of a folder."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    bare = spacy.load("fr_core_news_md")
    nlp = extractors.load()
    list(bare.pipe(texts))
    list(nlp.pipe(texts))
    model = min(_timed(lambda: list(bare.pipe(texts))) for _ in range(ROUNDS))
    print(f"{'fr_core_news_md':24}{model:8.2f} s")
    for name in nlp.pipe_names:
        print(f"{name:24}{_component(nlp, name, texts):8.2f} s {100 * _component(nlp, name, texts) / model:6.1f} %")
    whole = min(_timed(lambda: list(nlp.pipe(texts))) for _ in range(ROUNDS))
    print(f"{'releve, all of it':24}{whole:8.2f} s {100 * whole / model:6.1f} %")


def _component(nlp: spacy.Language, name: str, texts: list[str]) -> float:
    """The CPU time of one component, on docs that have gone through those before it."""
    times = []
    for _ in range(ROUNDS):
        docs = [nlp.make_doc(text) for text in texts]
        for earlier, step in nlp.pipeline:
            if earlier == name:
                break
            docs = list(step.pipe(docs)) if hasattr(step, "pipe") else [step(doc) for doc in docs]
        step = nlp.get_pipe(name)
        run = step.pipe if isinstance(step, FactsComponent) or name == "ner" else lambda docs, step=step: map(step, docs)
        times.append(_timed(lambda docs=docs, run=run: list(run(docs))))
    return min(times)


def _timed(run: object) -> float:
    started = time.process_time()
    run()  # type: ignore[operator]
    return time.process_time() - started


if __name__ == "__main__":
    main(*sys.argv[1:])
