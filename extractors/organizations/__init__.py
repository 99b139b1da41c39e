"""Component `releve.organizations`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractors.registration import factory


@factory("releve.organizations", lexicon=None)
def create_organizations(nlp: Language, name: str, lexicon: str | None = None) -> Callable[[Doc], Doc]:
    """Create the component."""
    return lambda doc: doc
