"""The component: views of the sentences with a measure, parsed together, then one resolver an attribute, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch

from extractors import overlaps
from extractors.facts import (
    attribution,
    ballots,
    baseline,
    confidence,
    frame,
    indicator,
    main_organization,
    organization,
    period,
    placing,
    status,
    tables,
)
from extractors.facts.draft import Draft
from extractors.facts.parse import SentenceParser, sentence_views
from extractors.facts.state import State
from extractors.facts.timeline import Timeline
from extractors.facts.view import SentenceView
from extractors.model import Article, Fact, fact_id
from extractors.rows import rounded
from extractors.text import Folded


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a fact came about, as `doc._.explanations[fact_id]`."""

    words: dict[str, str]
    """Column -> the words of the article that gave it."""
    ways: dict[str, str]
    """Column -> the way it was found, as `confidence.csv` names it."""


class FactsComponent:
    """Writes `doc._.facts`, a tuple of `Fact` in text order."""

    def __init__(self, nlp: Language) -> None:
        self._parser = SentenceParser(nlp)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Annotate docs, parsing the sentences of a whole batch together."""
        for docs in minibatch(stream, size=batch_size):  # type: ignore[no-untyped-call]
            viewed = [(doc, *sentence_views(doc)) for doc in docs if overlaps.measures(doc)]
            self._parser.parse([view for _, _, views in viewed for view in _worth_parsing(views)])
            for doc, folded, views in viewed:
                doc._.facts = tuple(_facts(doc, folded, views))
            yield from docs


_PRONOUN_SUBJECT = re.compile(
    r"(?:[^,]{0,40}, )?(?:(?:il|elle)s? |ce(?:lui|lle|ux|lles)-ci |ce(?:tte|s)? derni(?:er|ère)s? )", re.IGNORECASE
)


def _worth_parsing(views: list[SentenceView]) -> Iterator[SentenceView]:
    """The sentences with a measure, and the one before where such a sentence begins with a pronoun."""
    for view, following in zip_longest(views, views[1:]):
        if view.figures or (following is not None and following.figures and _PRONOUN_SUBJECT.match(following.text)):
            yield view


def _facts(doc: Doc, folded: Folded, views: list[SentenceView]) -> Iterator[Fact]:
    article = doc._.article or Article("", folded.raw, overlaps.published(doc))
    explanations: dict[str, Explanation] = {}
    for draft in drafts(doc, folded, views):
        fact = _fact(draft, article)
        explanations[fact.fact_id] = Explanation(dict(draft.notes), confidence.ways(draft))
        yield fact
    doc._.explanations = explanations


def drafts(doc: Doc, folded: Folded, views: list[SentenceView]) -> list[Draft]:
    """Every measure of the doc as a resolved draft, in text order."""
    published = overlaps.published(doc)
    main = main_organization.of_article(views)
    main_organization.rename_former(views, main)
    named = [(name.start, name.end) for name in overlaps.names(doc)]
    persons = [
        (folded.at(ent.start_char), folded.at(ent.end_char), ent.text)
        for ent in doc.ents
        if ent.label_ == "PER" and not any(start < ent.end_char and ent.start_char < end for start, end in named)
    ]
    state = State(main=main, recurring=main_organization.recurs(views, main), persons=persons, timeline=Timeline(published))
    state.votes = ballots.named_in(folded.text)
    told: list[tuple[SentenceView, list[Draft], str]] = []
    for view in views:
        state.attend(view)
        tables.remember(view, state)
        of_sentence = [placing.place(measure, view) for measure in view.measures()]
        frame.resolve(of_sentence)
        for draft in of_sentence:
            status.resolve(draft, published)
        for draft in of_sentence[:1]:
            frame.expect(draft, state)
        for index, draft in enumerate(of_sentence):
            indicator.resolve(draft, state)
            organization.resolve(draft, state)
            period.resolve(draft, state, of_sentence[:index])
            state.keep(draft)
        for before, draft in zip((None, *of_sentence), of_sentence, strict=False):
            period.backfill(draft, before)
            indicator.backfill(draft)
        baseline.resolve(of_sentence)
        speaker = attribution.resolve(view, of_sentence, state, persons)
        if not of_sentence:
            attribution.entitle(view, state, persons)
            attribution.listen(view, state, persons)
        state.leave(view, speaker, frozenset(draft.organization for draft in of_sentence))
        told.append(
            (
                view,
                [
                    draft
                    for draft in of_sentence
                    if not (frame.is_denied(draft) or frame.points_back(draft) or frame.is_population(draft))
                ],
                speaker,
            )
        )
    attribution.speak_back(told)
    return [draft for _, of_sentence, _ in told for draft in of_sentence]


def _fact(draft: Draft, article: Article) -> Fact:
    measure = draft.measure
    rule = f"{draft.rule}+{draft.organization_rule}" if draft.organization_rule else draft.rule
    return Fact(
        fact_id=fact_id(article.doc_id, measure.start, measure.end),
        doc_id=article.doc_id,
        published=article.published,
        title=article.title,
        source=article.source,
        start=measure.start,
        end=measure.end,
        text=article.text[measure.start : measure.end],
        value=rounded(measure.value),
        value_low=rounded(measure.value_low),
        value_high=rounded(measure.value_high),
        unit=measure.unit,
        modifier=measure.modifier,
        measure=draft.type,
        direction=draft.direction if draft.type == "change" else "",
        organization=draft.organization,
        organization_text=draft.organization_text,
        indicator=draft.indicator,
        period_start=draft.period[0],
        period_end=draft.period[1],
        period_text=draft.period_text,
        baseline=draft.baseline,
        baseline_value=rounded(draft.baseline_value),
        status=draft.status,
        attribution=draft.attribution,
        sentence=draft.view.text,
        confidence=confidence.score(draft),
        rule=rule,
    )
