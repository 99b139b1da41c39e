"""From drafts to the measures of the contract: bounds, signs, offsets into the original text."""

from __future__ import annotations

from spacy.tokens import Doc

from extractors import text
from extractors.model import Measure
from extractors.quantities import signs
from extractors.quantities.draft import Draft
from extractors.quantities.reading import read
from extractors.text import Folded

_CACHE = "releve_measures"


def of_doc(doc: Doc) -> tuple[Measure, ...]:
    """The measures of a doc, read once for both components."""
    measures: tuple[Measure, ...] | None = doc.user_data.get(_CACHE)
    if measures is None:
        measures = tuple(find(text.of_doc(doc)))
        doc.user_data[_CACHE] = measures
    return measures


def find(raw: str | Folded) -> list[Measure]:
    """The quantities and percentages of a text, in order, with offsets into the text as it is."""
    folded = raw if isinstance(raw, Folded) else text.fold(raw)
    return [_measure(folded, draft) for draft in read(folded)]


def _measure(folded: Folded, draft: Draft) -> Measure:
    start, end = folded.span(draft.start, draft.end)
    value = signs.applied(folded.text, draft)
    low = high = value
    if draft.modifier in ("more_than", "at_least"):
        high = None
    elif draft.modifier in ("less_than", "at_most"):
        low = None
    elif draft.modifier == "between":
        low, high = draft.low, draft.high
    modifier_start = draft.modifier_start
    return Measure(
        start=start,
        end=end,
        kind="percentage" if draft.unit == "%" else "quantity",
        value=value,
        value_low=low,
        value_high=high,
        unit=draft.unit,
        modifier=draft.modifier,
        modifier_start=folded.span(modifier_start, modifier_start + 1)[0] if modifier_start >= 0 else -1,
        sign=draft.numeral.sign,
        direction=draft.direction,
        noun=draft.noun,
        carried=draft.carried,
    )
