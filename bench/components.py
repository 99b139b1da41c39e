"""Each component's CPU time as a share of the bare model's own time, on the same texts in the same run."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bench.measuring import Table, sample, taken, wikinews
from extractors.facts.parse import SentenceParser
from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL, NER_BATCH
from flows import batches

ROUNDS = 5


def table() -> Table:
    """The shares on the Wikinews articles and on the sample corpus."""
    bare, releve = spacy.load(DEFAULT_MODEL), batches.load(DEFAULT_MODEL)
    columns = [_shares(bare, releve, articles) for articles in (wikinews(), sample() * 4)]
    rows = [(name, *(f"{100 * column[name]:.1f} %" for column in columns)) for name in columns[0]]
    return Table(("share of fr_core_news_md's own time", "Wikinews", "sample corpus"), rows)


def _shares(bare: Language, releve: Language, articles: Sequence[Article]) -> dict[str, float]:
    shares: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS + 1):
        whole = taken(lambda: list(bare.pipe(article.text for article in articles)))
        for name, seconds in {**_stock_recogniser(bare, articles), **_components(releve, articles)}.items():
            shares[name].append(seconds / whole)
        shares["all of it, as releve annotate runs it"].append(taken(partial(batches.annotate, releve, articles)) / whole)
    return {name: statistics.median(each[1:]) for name, each in shares.items()}


def _stock_recogniser(bare: Language, articles: Sequence[Article]) -> dict[str, float]:
    docs = [bare.make_doc(article.text) for article in articles]
    return {"(ner as the bare model runs it)": taken(lambda: list(bare.get_pipe("ner").pipe(docs)))}  # type: ignore[attr-defined]


def _components(releve: Language, articles: Sequence[Article]) -> dict[str, float]:
    """CPU seconds of each component, on docs that have gone through those before it."""
    docs: list[Doc] = []
    seconds = {"tokenizer": taken(lambda: docs.extend(_doc(releve, article) for article in articles))}
    for name, component in releve.pipeline:
        with _Stopwatch() as parsing:
            seconds[name] = taken(partial(_run, component, docs))
        if parsing.seconds:
            seconds[f"{name}: the parse"] = parsing.seconds
    return seconds


def _doc(releve: Language, article: Article) -> Doc:
    doc = releve.make_doc(article.text)
    doc._.published, doc._.article = article.published, article
    return doc


def _run(component: Any, docs: list[Doc]) -> None:
    if hasattr(component, "pipe"):
        list(component.pipe(docs, batch_size=NER_BATCH if hasattr(component, "model") else 64))
    else:
        for doc in docs:
            component(doc)


class _Stopwatch:
    """While it runs, the time that goes into parsing sentences."""

    seconds = 0.0

    def __enter__(self) -> _Stopwatch:
        self._parse = parse = SentenceParser.parse

        def timed(parser: SentenceParser, views: Any) -> None:
            self.seconds += taken(partial(parse, parser, views))

        SentenceParser.parse = timed  # type: ignore[method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        SentenceParser.parse = self._parse  # type: ignore[method-assign]
