"""Component `releve.dates`: time expressions found and resolved against the publication date, as TIMEX3 values and days.

`find` works on plain text. The component writes `doc.spans["dates"]` with a `TimeExpression` on each span's `_.time`.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractors import overlaps, text
from extractors.registration import factory


@factory("releve.dates", prefer="past")
def create_dates(nlp: Language, name: str, prefer: str = "past") -> Callable[[Doc], Doc]:
    """Create the component. `prefer`, "past" or "future", decides bare weekdays and months where the text does not."""
    if prefer not in ("past", "future"):
        raise ValueError(f"prefer must be 'past' or 'future', not {prefer!r}")
    from extractors.dates.finder import find

    def dates(doc: Doc) -> Doc:
        overlaps.propose(doc, "dates", find(text.of_doc(doc), overlaps.published(doc), prefer))
        return doc

    return dates
