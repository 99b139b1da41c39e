"""Percentages: shares and rates in percent."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extractors.registration import factory


@factory("releve.percentages")
def create_percentages(nlp: Language, name: str) -> Any:
    """The component `releve.percentages`: fills `doc.spans["percentages"]`; works on a blank French pipeline."""
    return PercentageFinder()


class PercentageFinder:
    """Proposes the percentages of a doc."""

    def __call__(self, doc: Doc) -> Doc:
        from extractors import overlaps
        from extractors.quantities.finding import of_doc

        overlaps.propose(doc, "percentages", [measure for measure in of_doc(doc) if measure.kind == "percentage"])
        return doc
