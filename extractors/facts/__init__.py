"""Component `releve.facts`: joins measures, names and dates into facts. See docs/facts.md for how a fact is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from extractors.registration import factory

if TYPE_CHECKING:
    from extractors.facts.component import FactsComponent


@factory("releve.facts")
def create_facts(nlp: Language, name: str) -> FactsComponent:
    """Create the component; it borrows the pipeline's tagger and parser, enabled or not."""
    from extractors.facts.component import FactsComponent

    return FactsComponent(nlp)
