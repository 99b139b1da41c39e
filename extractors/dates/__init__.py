"""Component `releve.dates`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractors.registration import factory


@factory("releve.dates", prefer="past")
def create_dates(nlp: Language, name: str, prefer: str = "past") -> Callable[[Doc], Doc]:
    """Create the component."""
    return lambda doc: doc
