"""Component `releve.organizations`: who is meant, named once, with owners for products."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractors.registration import factory


@factory("releve.organizations", lexicon=None)
def create_organizations(nlp: Language, name: str, lexicon: str | None = None) -> Callable[[Doc], Doc]:
    """Create the component; `lexicon` is the path of a CSV like organizations.csv with names of the user's own.

    Works on the labels of the pipeline's model where it has one, on lexicon and text alone on a blank pipeline.
    Raises LexiconError where the file cannot be read.
    """
    from extractors.organizations.component import Organizations
    from extractors.organizations.cues import Cues
    from extractors.organizations.lexicon import load
    from extractors.organizations.reading import Reader

    cues = Cues()
    return Organizations(Reader(load(lexicon, tuple(cues.press.values()), tuple(cues.never)), cues))


def salience(doc: Doc) -> list[str]:
    """The canonical names of the document's organizations, most salient first."""
    from extractors.organizations.salience import ranked

    return ranked(doc)
