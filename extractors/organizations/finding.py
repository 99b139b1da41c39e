"""From evidence to candidates: which spans of an article are names of organizations.

Sure names come first (signatures of the press, names of the lexicon that only one thing bears), then those of the model as
weighed over the article, then those that only their context gives; at last every name found is found again elsewhere in the
article. Of candidates that overlap the longest stands.
"""

from __future__ import annotations

import re

from extractors.organizations import evidence
from extractors.organizations.candidates import Candidate, Kind, settle
from extractors.organizations.listed import doubtful, listed
from extractors.organizations.modelled import explained, introduced, modelled
from extractors.organizations.reading import Reading

# Organizations twice: of "Boulanger, But et Conforama" each vouches for its neighbour. Then products, by their owners.
_IN_DOUBT: tuple[Kind, ...] = ("organization", "organization", "product")
_FADES = 0.95


def organizations(reading: Reading) -> list[Candidate]:
    """The article's organizations, and the products that the lexicon knows, in text order, none overlapping another."""
    sure = [*_signed(reading), *listed(reading)]
    found = settle([*sure, *modelled(reading, sure), *introduced(reading, sure)])
    found = settle([*found, *explained(reading, found)])
    found = [one for one in found if not reading.barred.holds(one.start, one.end)]
    for kind in _IN_DOUBT:
        found = settle([*found, *doubtful(reading, found, kind)])
    return settle([*found, *repeated(reading, found)])


def _signed(reading: Reading) -> list[Candidate]:
    return [
        Candidate(start, end, "lexicon", 1.0, reading.entry_of(agency), agency=agency)
        for start, end, agency in evidence.signatures(reading.text, reading.cues)
    ]


def repeated(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Every other place where a name stands that was recognised somewhere in the article."""
    first: dict[str, Candidate] = {}
    for one in found:
        if not one.agency and one.end - one.start > 1:
            name = reading.text[one.start : one.end]
            first.setdefault(name, one)
            if (form := reading.cues.legal_form(name)) > 1:
                first.setdefault(name[:form], one)
    if not first:
        return []
    names = "|".join(re.escape(surface) for surface in sorted(first, key=len, reverse=True))
    out = []
    for match in re.finditer(rf"(?:(?<![\w-])|(?<=\banti-)|(?<=\bpro-)|(?<=\bex-))(?:{names})(?![\w-])", reading.text):
        start, end = match.span()
        source = first[match.group()]
        here = reading.labels.at(start)
        if source.entry is None and here is not None and here.label != "ORG" and (here.start, here.end) != (start, end):
            continue  # "Ironman France" is not the company Ironman
        doubted = match.group() in reading.cues.pronouns or (" " not in match.group() and reading.opens_sentence(start, end))
        if reading.stands(start, end) and not doubted and not reading.barred.holds(start, end):
            out.append(Candidate(start, end, "repetition", source.score * _FADES, source.entry, source.kind))
    return out
