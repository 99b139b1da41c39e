"""Words a second of `releve annotate` and of the bare model with all its components, and the time of a single sentence."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import spacy

from bench.measuring import Table, in_turn, sample, wikinews
from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL
from flows import batches, stream

SENTENCES = (
    "Le bénéfice net de Velmont a bondi de 18,4 % au premier semestre, à 412 millions d'euros.",
    "Ardelec a vendu 1 200 bornes de recharge en mars, contre 900 un an plus tôt.",
    "La ministre se rendra jeudi à Bruxelles pour rencontrer ses homologues.",
    "Selon l'Insee, le taux de chômage a reculé de 0,2 point sur un an.",
)


def table() -> Table:
    """The ratios on the Wikinews articles, on the sample corpus, on single sentences."""
    bare, releve = spacy.load(DEFAULT_MODEL), batches.load(DEFAULT_MODEL)

    def annotate(articles: Sequence[Article]) -> None:
        requests = [stream.Request(article.doc_id, article) for article in articles]
        batched = (requests[start : start + stream.AT_MOST] for start in range(0, len(requests), stream.AT_MOST))
        assert not stream.write(stream.answer(batched, releve, "date"), BytesIO())

    rows = []
    for name, articles in (("Wikinews", wikinews()), ("sample corpus", sample() * 4)):
        words = sum(len(article.text.split()) for article in articles)
        times = in_turn(
            {
                "bare": lambda articles=articles: list(bare.pipe(article.text for article in articles)),  # type: ignore[misc]
                "releve": lambda articles=articles: annotate(articles),  # type: ignore[misc]
            }
        )
        rate = {who: f"{words / seconds:,.0f}" for who, seconds in times.items()}
        rows.append((f"{name}, words/s", rate["bare"], rate["releve"], f"{times['bare'] / times['releve']:.2f} times as fast"))
    singles = [[Article("1", text, "2024-07-25")] for text in SENTENCES] * 25
    times = in_turn(
        {
            "bare": lambda: [bare(article.text) for [article] in singles],
            "releve": lambda: [annotate(one) for one in singles],
        }
    )
    each = {who: f"{1000 * seconds / len(singles):.1f}" for who, seconds in times.items()}
    rows.append(("one sentence, ms", each["bare"], each["releve"], f"{times['releve'] / times['bare']:.2f} times the time"))
    return Table(("", "fr_core_news_md", "releve annotate", "ratio"), rows)
