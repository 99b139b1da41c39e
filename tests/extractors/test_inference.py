"""A quickened pipeline finds what the stock one finds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from extractors import inference
from extractors.pipeline import DEFAULT_MODEL, annotate, load
from flows import ingest


def _stock() -> Language:
    return spacy.load(DEFAULT_MODEL, exclude=["lemmatizer", "senter"])


def _quickened() -> Language:
    nlp = _stock()
    inference.quicken(nlp)
    return nlp


def _read(docs: Iterable[Doc]) -> list[object]:
    return [
        ([(ent.text, ent.label_) for ent in doc.ents], [(word.pos_, word.dep_, word.head.i, str(word.morph)) for word in doc])
        for doc in docs
    ]


@pytest.fixture(scope="module")
def stock() -> Language:
    return _stock()


@pytest.fixture(scope="module")
def quick() -> Language:
    return _quickened()


@pytest.fixture(scope="module")
def texts(corpus: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt"))]


def test_names_and_parse_are_the_stock_models(texts: list[str], stock: Language, quick: Language) -> None:
    wanted = _read(stock.pipe(texts))
    assert _read(quick.pipe(texts)) == wanted
    assert _read(quick.pipe(texts[::-1], batch_size=2)) == wanted[::-1], "a word is remembered as it was"


def test_the_sample_corpus_has_the_rows_that_stock_networks_give(
    corpus: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [one.article for one in ingest.read(ingest.find([str(corpus)]).files) if one.article is not None]
    assert len(articles) == 10
    found = list(annotate(nlp, articles))
    monkeypatch.setattr(inference, "quicken", lambda nlp: None)
    assert found == list(annotate(load(), articles))
    assert sum(len(facts) for _, _, facts in found) > 300


def test_the_memory_is_bound(texts: list[str], quick: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = _read(quick.pipe(texts))
    monkeypatch.setattr(inference, "REMEMBERED", 100)
    nlp = _quickened()
    networks = [one.model for _, one in nlp.components if isinstance(getattr(one, "model", None), Model)]
    memories = [node for network in networks for node in network.walk() if node.name == "remembered"]
    assert len(memories) == 2, "the recogniser's and the parser's"
    assert _read(nlp.pipe(texts, batch_size=1)) == wanted
    longest = max(len(set(map(str, nlp.make_doc(text)))) for text in texts)
    assert all(len(memory._func) <= 100 + longest for memory in memories)


@pytest.mark.parametrize("text", ["", " ", "\n", "Zoom", "Zoom Zoom Zoom", "🎉\u00ad\u200b"])
def test_texts_with_little_in_them(text: str, stock: Language, quick: Language) -> None:
    assert _read([quick(text)]) == _read([stock(text)])
