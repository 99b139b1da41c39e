"""Quantities: numbers with what they count or measure."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extractors.registration import factory


@factory("releve.quantities")
def create_quantities(nlp: Language, name: str) -> Any:
    """The component `releve.quantities`: fills `doc.spans["quantities"]`; works on a blank French pipeline."""
    return QuantityFinder()


class QuantityFinder:
    """Proposes the quantities of a doc."""

    def __call__(self, doc: Doc) -> Doc:
        from extractors import overlaps
        from extractors.quantities.finding import of_doc

        overlaps.propose(doc, "quantities", [measure for measure in of_doc(doc) if measure.kind == "quantity"])
        return doc
