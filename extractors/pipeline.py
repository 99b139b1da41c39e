"""`load()`: a French model with Relevé's components in order, and `annotate()`: articles in, rows out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from spacy.language import Language

from extractors import inference, rows
from extractors.model import Article, Fact, Mention
from extractors.organizations import weights

DEFAULT_MODEL = "fr_core_news_md"
COMPONENTS = ("releve.quantities", "releve.percentages", "releve.dates", "releve.organizations", "releve.facts")
# The parser's group runs inside releve.facts, on the sentences that hold a measure; lemmas come from lookup tables.
_ON_DEMAND = ("tok2vec", "morphologizer", "parser", "attribute_ruler", "tagger")
_UNUSED = ("lemmatizer", "senter")
# What the recogniser computes for a batch should fit the processor's cache; of larger ones it is a fifth slower.
NER_BATCH = 16


class ModelNotFound(ValueError):
    """The named spaCy model is not installed, or is not one."""


def load(model: str = DEFAULT_MODEL, *, prefer: str = "past", lexicon: str | None = None) -> Language:
    """The French pipeline with Relevé's five components.

    `model` names an installed spaCy pipeline; `prefer` ("past" or "future") decides bare weekdays and months where neither
    tense nor wording does; `lexicon` is the path of a CSV with organizations of the user's own.
    Raises ModelNotFound where the model cannot be loaded.
    """
    try:
        nlp = spacy.load(model, exclude=_UNUSED)
    except OSError as error:
        raise ModelNotFound(
            f"the spaCy model {model!r} is not installed; install it (pip install {model.replace('_', '-')}) or name another"
        ) from error
    present = [name for name in _ON_DEMAND if name in nlp.pipe_names]
    nlp.select_pipes(disable=present)
    weights.install(nlp)
    inference.quicken(nlp)
    config: dict[str, dict[str, Any]] = {
        "releve.dates": {"prefer": prefer},
        "releve.organizations": {"lexicon": lexicon},
    }
    for name in COMPONENTS:
        nlp.add_pipe(name, config=config.get(name, {}))
    return nlp


def annotate(
    nlp: Language, articles: Iterable[Article], *, timex: rows.Timex = "date", batch_size: int = 64
) -> Iterator[tuple[Article, list[Mention], tuple[Fact, ...]]]:
    """Annotate articles as they come, in their order: each with its mentions and its facts in text order.

    `nlp` is any pipeline with Relevé's components, such as `load()` gives or a blank one. `timex` decides which time expressions
    are mentions (see `rows.mentions`); `batch_size` counts the articles that are parsed together.
    """

    def docs() -> Iterator[Any]:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc._.published = article.published
            doc._.article = article
            yield doc

    for doc in nlp.pipe(docs(), batch_size=batch_size, component_cfg={"ner": {"batch_size": NER_BATCH}}):
        article = doc._.article
        yield article, rows.mentions(doc, article, timex), rows.facts(doc)
