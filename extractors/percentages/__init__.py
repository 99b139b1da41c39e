"""Component `releve.percentages`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractors.registration import factory


@factory("releve.percentages")
def create_percentages(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Create the component."""
    return lambda doc: doc
