from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors.model import Article
from flows import batches
from flows.errors import UserError


def blank(*components: str) -> Language:
    nlp = spacy.blank("fr")
    for name in components:
        nlp.add_pipe(name)
    return nlp


@Language.factory("trips_over_a_word")
def trips(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    def component(doc: Doc) -> Doc:
        if "kaboum" in doc.text:
            raise KeyError("kaboum")
        return doc

    return component


def test_one_bad_article_never_stops_the_others() -> None:
    nlp = blank("releve.percentages", "trips_over_a_word")
    texts = ["Zoom gagne 3 %.", "kaboum 4 %", "Slack perd 5 %."]
    first, bad, last = batches.annotate(nlp, [Article(str(number), text) for number, text in enumerate(texts)])
    assert [row.text for one in (first, last) for row in one.mentions] == ["3 %", "5 %"]
    assert bad.error.startswith("could not be annotated (KeyError: 'kaboum')")


@pytest.mark.parametrize("separator", ["\n", ". "])
def test_long_texts_are_cut_where_nothing_breaks_and_stitched(monkeypatch: pytest.MonkeyPatch, separator: str) -> None:
    monkeypatch.setattr(batches, "PIECE", 1000)
    text = separator.join(f"le taux {number} est de 12,5 %" for number in range(500))
    article = Article("a", text)
    pieces = list(batches.cut(article))
    assert "".join(piece.text for _, piece in pieces) == text
    assert max(len(piece.text) for _, piece in pieces) <= 1000
    assert all(text.startswith(piece.text, offset) for offset, piece in pieces)
    (annotated,) = batches.annotate(blank("releve.percentages"), [article])
    assert [text[row.start : row.end] for row in annotated.mentions] == ["12,5 %"] * 500


def test_a_text_without_any_break_is_cut_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PIECE", 1000)
    assert [offset for offset, _ in batches.cut(Article("a", "x" * 2500))] == [0, 1000, 2000]
    assert [offset for offset, _ in batches.cut(Article("a", "mots " * 500))] == [0, 1000, 2000]


def test_an_article_of_usual_length_stays_whole() -> None:
    article = Article("a", "x" * batches.PIECE)
    assert list(batches.cut(article)) == [(0, article)]


def test_facts_of_a_long_article_have_their_own_ids(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PIECE", 200)
    text = "\n".join(["Le chiffre d'affaires de Zoom a progressé de 12 % en 2019, à 3 millions d'euros."] * 10)
    (annotated,) = batches.annotate(nlp, [Article("a", text)])
    assert annotated.error == ""
    ids = [fact.fact_id for fact in annotated.facts]
    assert len(ids) == len(set(ids)) >= 10
    assert all(fact.fact_id == f"a:{fact.start}-{fact.end}" for fact in annotated.facts)


def test_a_vocabulary_that_knows_enough_learns_no_more(nlp: Language, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [Article(path.stem, path.read_text(encoding="utf-8")) for path in sorted(corpus.glob("*.txt"))]
    wanted = batches.annotate(nlp, articles)
    monkeypatch.setattr(batches, "LEARNED", 0)
    assert batches.annotate(nlp, articles) == wanted
    known = len(nlp.vocab.strings)
    words = ["".join(letters) for letters in product("abcdefgh", repeat=2)]
    new = [Article(word, f"Zorgluf{word} a vendu 12 bulgroz{word}s en mai.") for word in words]
    first, *_ = batches.annotate(nlp, new)
    assert [fact.text for fact in first.facts] == ["12 bulgrozaas"]
    assert len(nlp.vocab.strings) == known
    assert batches.annotate(nlp, articles) == wanted


def test_an_error_leaves_the_vocabulary_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "LEARNED", 0)
    nlp = blank("releve.percentages", "trips_over_a_word")
    known = len(nlp.vocab.strings)
    for _ in range(3):
        bad, good = batches.annotate(nlp, [Article("a", "kaboum zorgluf 4 %"), Article("b", "zorgluf perd 5 %")])
        assert (bad.error[:24], [row.text for row in good.mentions]) == ("could not be annotated (", ["5 %"])
    assert len(nlp.vocab.strings) == known
    assert not nlp.vocab.in_memory_zone


def test_unknown_model() -> None:
    with pytest.raises(UserError, match="'fr_nope' is not installed; install it"):
        batches.load("fr_nope")
