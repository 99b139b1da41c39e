"""Annotate a batch of articles so that one bad article never stops the others, however long an article is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from threading import Lock

from spacy.language import Language

from extractors import pipeline
from extractors.model import Article, Fact, Mention, fact_id
from extractors.rows import Timex
from flows.errors import UserError
from flows.settings import Settings

# A model's memory grows with the text that it sees at once: 2 MB in one piece took 6.6 GB.
PIECE = 50_000
AT_ONCE = 200_000
_BREAKS = ("\n\n", "\n", ". ", " ")
LEARNED = 50_000
"""Words that a process keeps in the model's vocabulary: what a batch has beyond them is forgotten with it."""
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's rows, or why it has none."""

    doc_id: str
    mentions: list[Mention] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    error: str = ""


@lru_cache(maxsize=1)
def load(model: str, prefer: str = "past", lexicon: str | None = None) -> Language:
    """The pipeline, loaded once a process. A name that is no installed model, or a bad lexicon, is a UserError."""
    try:
        return pipeline.load(model, prefer=prefer, lexicon=lexicon)
    except (ValueError, OSError) as error:
        raise UserError(str(error)) from error


def annotate_with(settings: Settings, articles: Sequence[Article]) -> list[Annotated]:
    """Annotate with the pipeline that this process keeps: what every worker runs, with no Prefect to import."""
    return annotate(settings.load(), articles)


def annotate(nlp: Language, articles: Sequence[Article], timex: Timex = "date") -> list[Annotated]:
    """One `Annotated` for each article, in their order.

    A batch that fails is halved until the article at fault stands alone; that one is tried once more, then set aside.
    """
    try:
        return _annotate(nlp, articles, timex)
    except Exception:  # whatever one text does to a component, the others must be answered
        if len(articles) > 1:
            half = len(articles) // 2
            return annotate(nlp, articles[:half], timex) + annotate(nlp, articles[half:], timex)
    try:
        return _annotate(nlp, articles, timex)
    except Exception as error:
        reason = f"could not be annotated ({type(error).__name__}: {error}); please report it with the article"
        return [Annotated(articles[0].doc_id, error=reason)]


def _annotate(nlp: Language, articles: Sequence[Article], timex: Timex) -> list[Annotated]:
    pieces = [(index, offset, piece) for index, article in enumerate(articles) for offset, piece in cut(article)]
    done = [Annotated(article.doc_id) for article in articles]
    longest = max((len(piece.text) for _, _, piece in pieces), default=1)
    at_once = max(1, min(64, AT_ONCE // max(1, longest)))
    with _flat_memory(nlp):
        results = pipeline.annotate(nlp, (piece for _, _, piece in pieces), timex=timex, batch_size=at_once)
        for (index, offset, _), (_, mentions, facts) in zip(pieces, results, strict=True):
            done[index].mentions.extend(_moved_mention(row, offset) for row in mentions)
            done[index].facts.extend(_moved_fact(row, offset) for row in facts)
    for article, annotated in zip(articles, done, strict=True):
        rows: list[Mention | Fact] = [*annotated.mentions, *annotated.facts]
        for row in rows:
            if article.text[row.start : row.end] != row.text:
                raise RuntimeError(f"{row.text!r} is not what stands at {row.start}-{row.end}")
    return done


@contextmanager
def _flat_memory(nlp: Language) -> Iterator[None]:
    """The pipeline for one thread, which keeps no doc of it; new words do not stay once it knows the usual ones."""
    with _ONE_AT_A_TIME:
        if len(nlp.vocab) < LEARNED:
            yield
        else:
            with nlp.memory_zone():
                yield


def cut(article: Article) -> Iterator[tuple[int, Article]]:
    """An article in pieces that a model can hold, each with its offset: cut at a paragraph, else a sentence, else a space."""
    start, text = 0, article.text
    while len(text) - start > PIECE:
        end = _break(text, start + PIECE // 2, start + PIECE)
        yield start, replace(article, text=text[start:end])
        start = end
    yield start, replace(article, text=text[start:]) if start else article


def _break(text: str, low: int, high: int) -> int:
    for separator in _BREAKS:
        found = text.rfind(separator, low, high)
        if found >= 0:
            return found + len(separator)
    return high


def _moved_mention(row: Mention, offset: int) -> Mention:
    return replace(row, start=row.start + offset, end=row.end + offset) if offset else row


def _moved_fact(row: Fact, offset: int) -> Fact:
    if not offset:
        return row
    start, end = row.start + offset, row.end + offset
    return replace(row, start=start, end=end, fact_id=fact_id(row.doc_id, start, end))
