"""Organizations by exact span on articles held out: `python bench/organizations.py NER_FOLDER --weights WEIGHTS`.

NER_FOLDER holds train.jsonl and dev.jsonl in the form that `extractors.organizations.train` reads. `--until` and `--names` hold
out as that script does: the weights must come from a run with the same two options, or the figures mean nothing. Prints a
table: the stock model, the tuned one, and the whole component with it, in one run on the same articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc

from extractors import overlaps
from extractors.organizations import weights
from extractors.organizations.augment import Span
from extractors.organizations.train import Labelled, hold_out, read
from extractors.pipeline import DEFAULT_MODEL

Spans = set[Span]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Organizations on articles held out of training.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--weights", type=Path, default=weights.WEIGHTS)
    parser.add_argument("--until", default="")
    parser.add_argument("--names", type=int, default=0)
    options = parser.parse_args()
    kept, parts = hold_out(read(options.folder / "train.jsonl"), options.until, options.names)
    parts["dev"] = read(options.folder / "dev.jsonl")
    known = {name for article in kept for name in article.organizations()}
    stock, tuned = (spacy.load(DEFAULT_MODEL, enable=["ner"]) for _ in range(2))
    if not weights.install(tuned, options.weights):
        raise SystemExit(f"{options.weights} does not fit {DEFAULT_MODEL}")
    tuned.add_pipe("releve.organizations", name="organizations")
    print("| articles | what | P | R | F1 | R of names not in training | all entities F1 |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for part, articles in parts.items():
        texts = [article.text for article in articles]
        row(part, "fr_core_news_md", articles, stock.pipe(texts), entities, known)
        docs = list(tuned.pipe(texts))
        row(part, "tuned", articles, docs, entities, known)
        row(part, "whole component", articles, docs, names, known)


def entities(doc: Doc) -> Spans:
    """What the model labels."""
    return {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}


def names(doc: Doc) -> Spans:
    """What the component finds."""
    return {(name.start, name.end, "ORG") for name in overlaps.names(doc) if name.kind == "organization"}


def row(
    part: str, what: str, articles: list[Labelled], docs: Iterable[Doc], found: Callable[[Doc], Spans], known: set[str]
) -> None:
    """Print one line: scores of ORG, and of all labels where there are others."""
    pairs = [(article, set(article.spans), found(doc)) for article, doc in zip(articles, docs, strict=True)]
    right = [(article, {span for span in gold if span[2] == "ORG"}, guess) for article, gold, guess in pairs]
    hits, gold, guesses = counts((one, {span for span in guess if span[2] == "ORG"}) for _, one, guess in right)
    new = [
        (span, guess) for article, one, guess in right for span in one if article.text[span[0] : span[1]].casefold() not in known
    ]
    recall = sum(span in guess for span, guess in new) / max(1, len(new))
    everything = "" if found is names else f"{f1(*counts((one, guess) for _, one, guess in pairs)):.3f}"
    score = f"{hits / max(1, guesses):.3f} | {hits / max(1, gold):.3f} | {f1(hits, gold, guesses):.3f}"
    held = f"{part}: {len(articles)}, {gold} organizations"
    print(f"| {held} | {what} | {score} | {recall:.3f} ({len(new)}) | {everything} |", flush=True)


def counts(pairs: Iterable[tuple[Spans, Spans]]) -> tuple[int, int, int]:
    """Spans in both, spans of gold, spans found."""
    hits = gold = guesses = 0
    for one, guess in pairs:
        hits, gold, guesses = hits + len(one & guess), gold + len(one), guesses + len(guess)
    return hits, gold, guesses


def f1(hits: int, gold: int, guesses: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / max(1, gold + guesses)


if __name__ == "__main__":
    main()
