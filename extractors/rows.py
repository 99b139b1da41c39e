"""From an annotated doc to the rows of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from spacy.tokens import Doc

from extractors import overlaps
from extractors.model import Article, Fact, Measure, Mention, Name, TimeExpression

Timex = Literal["date", "all"]


def mentions(doc: Doc, article: Article, timex: Timex = "date") -> list[Mention]:
    """The doc's mentions in text order.

    `timex="date"` keeps dates and the durations that frame a comparison, as the guide has it; `"all"` gives every TIMEX3
    expression as a mention of kind `date`.
    """
    rows = [*_names(overlaps.names(doc), article), *_times(overlaps.times(doc), article, timex)]
    rows += _measures(overlaps.measures(doc), article)
    return sorted(rows, key=lambda row: (row.start, row.end, row.kind))


def facts(doc: Doc) -> tuple[Fact, ...]:
    """The doc's facts in text order, as the component `releve.facts` left them."""
    return tuple(doc._.facts)


def _names(names: tuple[Name, ...], article: Article) -> Iterator[Mention]:
    for name in names:
        text = article.text[name.start : name.end]
        yield Mention(
            doc_id=article.doc_id, start=name.start, end=name.end, text=text, kind=name.kind, organization=name.organization
        )


def _times(times: tuple[TimeExpression, ...], article: Article, timex: Timex) -> Iterator[Mention]:
    for time in times:
        if timex == "all" or is_date(time):
            yield Mention(
                doc_id=article.doc_id,
                start=time.start,
                end=time.end,
                text=article.text[time.start : time.end],
                kind="date",
                date_start=time.date_start,
                date_end=time.date_end,
                timex=time.timex,
                timex_type=time.timex_type,
            )


def is_date(time: TimeExpression) -> bool:
    """Whether a time expression is a date mention of the guide: "maintenant", a bare "20 h" and a bare length are none."""
    return time.frames or (time.timex_type == "DATE" and not time.timex.endswith("_REF"))


def _measures(measures: tuple[Measure, ...], article: Article) -> Iterator[Mention]:
    for measure in measures:
        yield Mention(
            doc_id=article.doc_id,
            start=measure.start,
            end=measure.end,
            text=article.text[measure.start : measure.end],
            kind=measure.kind,
            value=rounded(measure.value),
            value_low=rounded(measure.value_low),
            value_high=rounded(measure.value_high),
            unit=measure.unit,
            modifier=measure.modifier,
        )


def rounded(value: Decimal | None) -> Decimal | None:
    """A third stands as 33.333333 in the tables, not with Decimal's 28 digits."""
    if value is None or value == value.to_integral_value():
        return value
    return round(value, max(6, 6 - value.adjusted())) if abs(value) < 1 else round(value, 6)
