"""The component: weigh the evidence of an article, decide what its names are, name each organization once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc

from extractors import overlaps
from extractors.model import Name
from extractors.organizations import acronyms, evidence, products
from extractors.organizations.cues import CAPITALISED, Cues
from extractors.organizations.evidence import Labelled, Votes
from extractors.organizations.lexicon import Alias, Entry, Lexicon, Match, key
from extractors.organizations.naming import Canonical, tidy
from extractors.sentences import split
from extractors.text import fold

Found = Literal["model", "lexicon", "acronym", "repetition"]
_SEQUENCE = re.compile(rf"(?<![\w-]){CAPITALISED}(?:\s(?:(?:de|du|des|la|et|&)\s|d'|l')?{CAPITALISED}){{0,4}}")
_JOINED = re.compile(r",\s|\s(?:et|ou|and)\s(?:la\s|le\s|les\s|l')?")
_PRIORITY: dict[Found, int] = {"lexicon": 0, "acronym": 1, "model": 2, "repetition": 3}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the folded text that may be a name."""

    start: int
    end: int
    found_by: Found
    score: float
    entry: Entry | None = None
    kind: Literal["organization", "product"] = "organization"
    agency: str = ""


class Organizations:
    """Finds the names of organizations and products and proposes them as `doc.spans["organizations"]`."""

    def __init__(self, lexicon: Lexicon, cues: Cues) -> None:
        self.lexicon = lexicon
        self.cues = cues
        self.things = products.Things(cues)

    def __call__(self, doc: Doc) -> Doc:
        folded = fold(doc.text)
        labelled = evidence.entities(doc, folded)
        names = Reading(self, folded.text, labelled).names()
        moved = []
        for name in names:
            start, end = folded.span(name.start, name.end)
            moved.append(replace(name, start=start, end=end))
        overlaps.propose(doc, "organizations", moved)
        return doc


class Reading:
    """One article being read; `names()` gives the verdict, in offsets of the folded text."""

    def __init__(self, component: Organizations, text: str, labelled: list[Labelled]) -> None:
        self.text = text
        self.lexicon, self.cues, self.things = component.lexicon, component.cues, component.things
        self.labelled = labelled
        self.votes = evidence.weigh(text, labelled, self.cues)
        self.acronyms: dict[str, str] = {}

    def names(self) -> list[Name]:
        """Every organization and product of the article, in text order, none overlapping another."""
        matches = self._matches()
        known = [*self._signed(), *self._listed(matches)]
        found = settle([*known, *self._modelled(known), *self._cued(known)])
        found = settle([*found, *self._defined(found)])
        found = settle([*found, *self._doubtful(matches, found)])
        found = settle([*found, *self._repeated(found)])
        found = self._with_products(found, matches)
        return self._named(found)

    # Evidence

    def _matches(self) -> list[Match]:
        matches = self.lexicon.find(self.text)
        barred = [match for match in matches if any(alias.entry.kind == "nothing" for alias in match.aliases)]
        self.barred = [(match.start, match.end) for match in barred]
        return [match for match in matches if not _inside(match.start, match.end, self.barred)]

    def _signed(self) -> list[Candidate]:
        signed = evidence.signatures(self.text, self.cues)
        return [Candidate(start, end, "lexicon", 1.0, self._entry_of(agency), agency=agency) for start, end, agency in signed]

    def _entry_of(self, name: str) -> Entry | None:
        aliases = [alias for alias in self.lexicon.lookup(name) if alias.entry.kind == "organization"]
        return aliases[0].entry if aliases else None

    def _listed(self, matches: list[Match]) -> list[Candidate]:
        """Names that only one thing bears, wherever the model sees no longer name of a person, place or work around them."""
        return [
            self._candidate(match, 0.98)
            for match in matches
            if not match.ambiguous and not self._within_other(match.start, match.end) and not self._elsewhere(match)
        ]

    def _doubtful(self, matches: list[Match], found: list[Candidate]) -> list[Candidate]:
        """Ambiguous names that their context, the model or the rest of the article vouches for."""
        present = {one.entry.organization for one in found if one.entry is not None}
        kept = []
        for match in matches:
            if not match.ambiguous or self._within_other(match.start, match.end) or self._elsewhere(match):
                continue
            vote = self.votes.get(key(self.text[match.start : match.end]), Votes())
            product = match.aliases[0].entry.kind == "product"
            owner_near = any(alias.entry.organization in present for alias in match.aliases)
            against = vote.labels["PER"] + vote.labels["LOC"]
            cued = self.cues.says_organization(self.text, match.start, match.end)
            if product:
                sure = owner_near or self.cues.says_thing(self.text, match.start)
            else:
                sure = cued or (vote.organization and vote.labels["ORG"] > 0) or (owner_near and against == 0)
            if sure:
                kept.append(self._candidate(match, 0.85, present))
        return kept

    def _candidate(self, match: Match, score: float, present: Iterable[str] = ()) -> Candidate:
        aliases = sorted(match.aliases, key=lambda alias: (alias.ambiguous, alias.rank, alias.entry.organization not in present))
        entry = aliases[0].entry
        kind: Literal["organization", "product"] = "product" if entry.kind == "product" else "organization"
        return Candidate(match.start, match.end, "lexicon", score, entry, kind)

    def _elsewhere(self, match: Match) -> bool:
        return self.cues.says_elsewhere(self.text, match.start, match.end)

    def _within_other(self, start: int, end: int) -> bool:
        """Whether a longer person, place or work of the model's holds the span."""
        return any(
            one.label != "ORG" and one.start <= start and end <= one.end and one.end - one.start > end - start for one in self.labelled
        )

    def _modelled(self, known: list[Candidate]) -> list[Candidate]:
        """Names that the model, over the whole article, calls organizations."""
        out = []
        for one in self.labelled:
            if one.label != "ORG" or _inside(one.start, one.end, self.barred):
                continue
            for start, end in self._parts(one, known):
                vote = self.votes.get(key(self.text[start:end])) or self.votes[key(self.text[one.start : one.end])]
                if vote.organization:
                    out.append(Candidate(start, end, "model", round(0.5 + 0.4 * vote.share, 2)))
        return out

    def _parts(self, one: Labelled, known: list[Candidate]) -> list[tuple[int, int]]:
        """An entity, cut where it joins names of which one is known: "Société Générale et BNP Paribas"."""
        inside = [other for other in known if one.start <= other.start and other.end <= one.end]
        for cut in _JOINED.finditer(self.text, one.start, one.end):
            left, right = (one.start, cut.start()), (cut.end(), one.end)
            if any((other.start, other.end) in (left, right) for other in inside) and self.text[right[0]].isupper():
                return [left, right]
        return [(one.start, one.end)]

    def _cued(self, known: list[Candidate]) -> list[Candidate]:
        """Names that the words around them call organizations, though the model calls them something else or nothing."""
        out = []
        taken = [(one.start, one.end) for one in known] + self.barred
        for one in self.labelled:
            if one.label in ("MISC", "PER", "LOC") and self.votes[key(self.text[one.start : one.end])].organization:
                out.append(Candidate(one.start, one.end, "model", 0.6))
        labels = [(one.start, one.end) for one in self.labelled]
        for match in self.cues.introduced(self.text):
            start, end = match
            if not _touches(start, end, taken) and not _touches(start, end, labels):
                out.append(Candidate(start, end, "model", 0.6))
        return out

    def _defined(self, found: list[Candidate]) -> list[Candidate]:
        """Full names and the acronyms that the text gives them."""
        spans = {(one.start, one.end) for one in found if one.kind == "organization"}
        out = []
        for one in acronyms.definitions(self.text):
            full, short = (one.full_start, one.full_end), (one.short_start, one.short_end)
            names = self.text[slice(*full)], self.text[slice(*short)]
            head = key(re.split(r"[\s']", names[0], maxsplit=1)[0])
            institution = names[0][0].isupper() and head in self.cues.institutions
            overlapped = any(start < full[1] and full[0] < end for start, end in spans)
            if _touches(*short, self.barred) or not (institution or full in spans or short in spans or overlapped):
                continue
            self.acronyms.setdefault(names[1], names[0])
            out += [Candidate(*span, "acronym", 0.95, self._entry_of(self.text[slice(*span)])) for span in (full, short)]
        return out

    def _repeated(self, found: list[Candidate]) -> list[Candidate]:
        """Every other place where a name stands that was recognised somewhere in the article."""
        first: dict[str, Candidate] = {}
        for one in found:
            surface = self.text[one.start : one.end]
            if not one.agency and len(surface) > 1 and not surface.isdigit():
                first.setdefault(surface, one)
        if not first:
            return []
        names = "|".join(re.escape(surface) for surface in sorted(first, key=len, reverse=True))
        out = []
        for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", self.text):
            start, end = match.span()
            if not self._within_other(start, end) and not _inside(start, end, self.barred):
                source = first[match.group()]
                out.append(Candidate(start, end, "repetition", round(source.score * 0.95, 2), source.entry, source.kind))
        return out

    # Products

    def _with_products(self, found: list[Candidate], matches: list[Match]) -> list[Candidate]:
        """The names with brands grown into models, products into versions, and things that the text calls somebody's."""
        grown = []
        for one in found:
            if one.kind == "product":
                grown.append(replace(one, end=products.version_end(self.text, one.end)))
                continue
            end = products.model_end(self.text, one.start, one.end) if _brand(one) else one.end
            product = next(
                (m for m in matches if m.start == one.end + 1 and m.aliases[0].entry.kind == "product" and _brand(one)), None
            )
            if product is not None:
                end = products.version_end(self.text, product.end)
            if end > one.end:
                owner = one.entry.name if one.entry else self.text[one.start : one.end]
                entry = Entry("product", self.text[one.start : end], owner)
                grown.append(Candidate(one.start, end, one.found_by, one.score, entry, "product"))
            else:
                grown.append(one)
        return settle([*grown, *self._own_things(grown)])

    def _own_things(self, found: list[Candidate]) -> list[Candidate]:
        """Things that the text names and gives to an organization of the same sentence."""
        out = []
        ends = [end for _, end in split(self.text)]
        for start, end in self.things.named(self.text):
            start, end = evidence.trimmed(self.text, start, end)
            if start >= end or any(one.start < end and start < one.end and one.entry is not None for one in found):
                continue
            if any(one.label in ("PER", "LOC") and one.start <= start < one.end and " " in self.text[one.start : one.end] for one in self.labelled):
                continue
            owner = self._owner(start, end, found, ends)
            if owner is not None:
                entry = Entry("product", self.text[start:end], owner)
                out.append(Candidate(start, end, "lexicon" if any(one.start == start for one in found) else "model", 0.7, entry, "product"))
        return out

    def _owner(self, start: int, end: int, found: list[Candidate], ends: list[int]) -> str | None:
        sentence_end = next((stop for stop in ends if stop > start), len(self.text))
        sentence_start = max((stop for stop in ends if stop <= start), default=0)
        others = [one for one in found if one.kind == "organization" and not (one.start < end and start < one.end) and not one.agency]
        after = [one for one in others if end <= one.start < min(sentence_end, end + 60) and products.follows_of(self.text, one.start)]
        before = [one for one in others if sentence_start <= one.start < start]
        nearest = after[0] if after else before[-1] if before else None
        if nearest is None:
            return None
        return nearest.entry.name if nearest.entry else self.text[nearest.start : nearest.end]

    # Names

    def _named(self, found: list[Candidate]) -> list[Name]:
        organizations = [one for one in found if one.kind == "organization" and not one.agency]
        surfaces = [self._surface(one) for one in organizations]
        entries = {surface: one.entry for surface, one in zip(surfaces, organizations, strict=True) if one.entry is not None}
        acronym_forms = [name for pair in self.acronyms.items() for name in pair]
        canonical = Canonical([*surfaces, *acronym_forms], entries, self.acronyms, self.cues)
        by_entry = {entry.name: canonical(surface) for surface, entry in entries.items()}
        names = []
        for one in found:
            entry = one.entry
            if one.kind == "product" and entry is not None:
                name = by_entry.get(entry.organization) or (
                    canonical(entry.organization) if entry.organization in surfaces else tidy(entry.organization)
                )
                names.append(Name(start=one.start, end=one.end, kind="product", organization=name, found_by=one.found_by, score=one.score))
                continue
            name = (one.entry.name if one.entry else one.agency) if one.agency else canonical(self._surface(one))
            names.append(
                Name(
                    start=one.start,
                    end=one.end,
                    kind="organization",
                    organization=name,
                    type=entry.type if entry else "",
                    country=entry.country if entry else "",
                    found_by=one.found_by,
                    score=one.score,
                )
            )
        return names

    def _surface(self, one: Candidate) -> str:
        return " ".join(self.text[one.start : one.end].split())


def settle(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in text order; the better evidence between equals."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for one in sorted(candidates, key=lambda c: (c.start - c.end, c.kind == "organization", _PRIORITY[c.found_by], -c.score)):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _brand(one: Candidate) -> bool:
    return one.entry is None or one.entry.type in ("", "company", "brand")


def _inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(left <= start and end <= right for left, right in spans)


def _touches(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(left < end and start < right for left, right in spans)
