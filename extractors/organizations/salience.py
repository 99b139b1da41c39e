"""Which organizations an article is about."""

from __future__ import annotations

import re
from collections import defaultdict

from spacy.tokens import Doc

from extractors import overlaps
from extractors.sentences import split

_LEAD = 3.0
_FIRST_SENTENCES = 2.0
_SUBJECT = 0.7
_PRODUCT = 0.5
_ASIDE = 0.1
_BEFORE_SUBJECT = re.compile(
    r"(?:^|[.,;:!?«\"(\n-]\s*|\b(?:et|mais|que|si|où|dont)\s|\bqu['’])(?:(?:le|la|les)\s|l['’])?\Z", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"(?:[(/]|©[^\n]{0,60})\Z")


def ranked(doc: Doc) -> list[str]:
    """Canonical names by weight: the headline and the first sentences, how often, and how often as a sentence's subject.

    A mention in brackets (a dispatch's signature, an acronym's definition) or after a © weighs next to nothing, a product
    half as much as its owner.
    """
    text = doc.text
    first = [end for _, end in split(text)][:3]
    weights: dict[str, float] = defaultdict(float)
    for name in overlaps.names(doc):
        before = text[max(0, name.start - 80) : name.start]
        weight = 1.0
        if first and name.start < first[0]:
            weight += _LEAD
        elif name.start < first[-1]:
            weight += _FIRST_SENTENCES
        if _BEFORE_SUBJECT.search(before):
            weight += _SUBJECT
        if _IN_BRACKETS.search(before):
            weight = _ASIDE
        weights[name.organization] += weight * (_PRODUCT if name.kind == "product" else 1.0)
    return sorted(weights, key=lambda name: -weights[name])
