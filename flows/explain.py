"""Why a fact says what it says: for each of its columns, the words that gave it and the way it was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from spacy.language import Language

from extractors import rows
from extractors.model import Article, Fact
from flows.errors import UserError

_LEFT_OUT = frozenset(("doc_id", "published", "title", "source", "organization_text", "period_text", "sentence"))


def explain(nlp: Language, article: Article, fact_id: str) -> Iterator[tuple[str, str, str, str]]:
    """Column, value, words and way of each column of a fact that has a value; UserError where the article has no such fact."""
    doc = nlp.make_doc(article.text)
    doc._.published, doc._.article = article.published, article
    doc = nlp(doc)
    found = {fact.fact_id: fact for fact in rows.facts(doc)}
    if fact_id not in found:
        known = ", ".join(list(found)[:5]) or "none"
        raise UserError(f"{article.doc_id} has no fact {fact_id!r}; the column fact_id of facts.csv has them: {known} …")
    explanation = doc._.explanations[fact_id]
    for column in fields(Fact):
        value = getattr(found[fact_id], column.name)
        if column.name not in _LEFT_OUT and value not in ("", None):
            yield column.name, str(value), explanation.words.get(column.name, ""), explanation.ways.get(column.name, "")
