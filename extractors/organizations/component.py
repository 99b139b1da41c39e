"""The component: weigh the evidence of an article, decide what its names are, name each organization once."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from extractors import overlaps
from extractors.model import Name
from extractors.organizations import evidence
from extractors.organizations.candidates import Candidate
from extractors.organizations.finding import organizations
from extractors.organizations.lexicon import Entry
from extractors.organizations.naming import Canonical, tidy
from extractors.organizations.products import Things
from extractors.organizations.reading import Reader, Reading
from extractors.text import of_doc


class Organizations:
    """Finds the names of organizations and products and proposes them as `doc.spans["organizations"]`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._things = Things(reader.cues)

    def __call__(self, doc: Doc) -> Doc:
        folded = of_doc(doc)
        reading = Reading(self._reader, folded.text, evidence.entities(doc, folded, self._reader.cues))
        found = self._things.add(reading, organizations(reading))
        names = []
        for name in self._named(reading, found):
            start, end = folded.span(name.start, name.end)
            names.append(replace(name, start=start, end=end))
        overlaps.propose(doc, "organizations", names)
        return doc

    def _named(self, reading: Reading, found: list[Candidate]) -> list[Name]:
        """The candidates with one name for each organization of the article."""
        organizations = [one for one in found if one.kind == "organization" and not one.agency]
        surfaces = [reading.surface(one) for one in organizations]
        known: dict[str, Entry] = {}
        for surface, one in zip(surfaces, organizations, strict=True):
            if one.entry is not None:
                known.setdefault(surface, one.entry)
        forms = [name for pair in reading.acronyms.items() for name in pair]
        canonical = Canonical([*surfaces, *forms], known, reading.acronyms, self._reader.cues)
        owners = {entry.name: canonical(surface) for surface, entry in reversed(known.items())}
        owners |= {surface: canonical(surface) for surface in surfaces}
        types = self._types(reading, organizations, canonical)
        names = []
        for one in found:
            if one.kind == "product":
                owner = one.entry.organization if one.entry else ""
                organization = owners.get(owner) or tidy(owner)
            else:
                organization = one.agency or canonical(reading.surface(one))
            names.append(
                Name(
                    start=one.start,
                    end=one.end,
                    kind=one.kind,
                    organization=organization,
                    type=one.entry.type if one.entry else types.get(organization, ""),
                    country=one.entry.country if one.entry else "",
                    found_by=one.found_by,
                    score=round(one.score, 2),
                )
            )
        return names

    def _types(self, reading: Reading, organizations: list[Candidate], canonical: Canonical) -> dict[str, str]:
        """The types of organizations: the lexicon's by any of their names, or what the article calls them: "l'institut X"."""
        types: dict[str, str] = {}
        for one in organizations:
            if one.entry is not None:
                types.setdefault(canonical(reading.surface(one)), one.entry.type)
        for one in organizations:
            if one.entry is None and (kind := self._reader.cues.kind(reading.text, one.start, one.end)):
                types.setdefault(canonical(reading.surface(one)), kind)
        return types
