"""From evidence to candidates: which spans of an article are names of organizations.

Sure names come first (signatures of the press, names of the lexicon that only one thing bears), then those of the model as
weighed over the article, then those that only their context gives; at last every name found is found again elsewhere in the
article. Of candidates that overlap the longest stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractors.organizations import acronyms, evidence, shape
from extractors.organizations.cues import CAPITALISED, Cues
from extractors.organizations.evidence import Votes
from extractors.organizations.lexicon import Alias, Entry, Lexicon, Match, key
from extractors.organizations.spans import Cover, Labelled, Labels

Found = Literal["model", "lexicon", "acronym", "repetition"]
Kind = Literal["organization", "product"]
_SEQUENCE = re.compile(rf"(?<![\w-]){CAPITALISED}(?:\s{CAPITALISED}){{0,3}}")
_OPENING = re.compile(
    r"(?:(?:Le|La|Les|Chez|Selon|Pour|Dans|Avec|Après|Depuis|En|Au|Aux|À|Du|Des|De|Et|Mais|Quant|Si|Un|Une|Ce|Cette|Son|Sa)\b|[LD]')\s*",
    re.IGNORECASE,
)
_JOINED = re.compile(r",\s|\s[-–]\s|/|\s(?:et|ou|and)\s(?:la\s|le\s|les\s|l')?")
_JOINED_BEFORE = re.compile(rf"(?:{_JOINED.pattern})\Z")
_ADJECTIVE = re.compile(r"\s(?!d(?:e|u|es)\s|d'|pour\s|et\s)[a-zà-ÿ]")
_DEFINITE = re.compile(r"(?:\b(?:[Ll]e|[Ll]a|du|au)\s|\b[Ll]'\s?)(?:«\s?)?\Z")
_LOCATIVE = re.compile(r"(?:\b(?:à|À|vers|près\sde|dans|sur)\s(?:la\s|l')?|\b(?:au|aux)\s)\Z")
_MINISTER = re.compile(
    r"\b(?:[Mm]inistres?\s(?:[a-zà-ÿ-]+\s){0,2}(de\sl'\s?|de\sla\s|du\s|des\s)|[Ss]ecrétaires?\s(?:[a-zà-ÿ-]+\s)?(au\s|à\sla\s|à\sl'\s?))\Z"
)
_NUMBER_GOES_ON = re.compile(r"(?:\s|[.,])\d|\s?[%€$]|\s(?:millions?|milliards?|mille|euros?|dollars?|points?|fois)\b")
_OPENS = re.compile(r"(?:\A|[.!?:…\n]\s*|[«\"]\s?|\s[–—-]\s)\Z")
_COMPLEMENT = re.compile(r"\s(?:de|du|des)\s|\sd'")
_GOES_ON = re.compile(r"\s(?:pour|sans|contre|avec|sur|dans)\s")
_WITH_UNITS = frozenset(("company", "brand", "bank", "media"))
_PRIORITY: dict[Found, int] = {"lexicon": 0, "acronym": 1, "model": 2, "repetition": 3}
# Organizations twice: of "Boulanger, But et Conforama" each vouches for its neighbour. Then products, by their owners.
_IN_DOUBT: tuple[Kind, ...] = ("organization", "organization", "product")
_SURE, _LIKELY, _CUED, _EXPLAINED = 0.98, 0.85, 0.6, 0.95
_FADES = 0.95


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the folded text that may be a name."""

    start: int
    end: int
    found_by: Found
    score: float
    entry: Entry | None = None
    kind: Kind = "organization"
    agency: str = ""
    """The press agency that signs here, as it is known."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What every reading needs."""

    lexicon: Lexicon
    cues: Cues


class Reading:
    """One article being read, on its folded text."""

    def __init__(self, reader: Reader, text: str, labelled: list[Labelled]) -> None:
        self.text = text
        self.labelled = labelled
        self.labels = Labels(labelled)
        self.acronyms: dict[str, str] = {}
        """Acronyms that the article explains, with their full names; filled by `organizations`."""
        self._lexicon, self._cues = reader.lexicon, reader.cues
        self._votes = evidence.weigh(text, labelled, self._cues)
        self._definitions = list(acronyms.definitions(text))
        matches = self._as_explained(self._lexicon.find(text))
        own = {text[one.short_start : one.short_end] for one in self._definitions if self._institution(one)}
        barred = [match for match in matches if any(alias.entry.kind == "nothing" for alias in match.aliases)]
        barred = [match for match in barred if text[match.start : match.end] not in own]
        self._barred = Cover(len(text), ((match.start, match.end) for match in barred))
        matches += [unit for match in matches if (unit := self._unit(match)) is not None]
        self.matches = [match for match in matches if not self._barred.holds(match.start, match.end)]
        owned = [alias.entry for match in self.matches for alias in match.aliases if alias.entry.kind == "product"]
        self._families: set[str] | None = None
        self._people: frozenset[str] | None = None
        self._owners = {entry.organization for entry in owned}
        self._current = {alias.entry for match in self.matches for alias in match.aliases if not alias.former}

    def _as_explained(self, matches: list[Match]) -> list[Match]:
        """The matches, those of an acronym in doubt where the article explains it by another name than the lexicon does."""
        full = {self.text[one.short_start : one.short_end]: self.text[one.full_start : one.full_end] for one in self._definitions}
        out = []
        for match in matches:
            name = full.get(self.text[match.start : match.end])
            if name is not None:
                bearers = {alias.entry for alias in self._lexicon.lookup(name)}
                own = tuple(alias for alias in match.aliases if alias.entry in bearers)
                match = replace(match, aliases=own or tuple(replace(alias, ambiguous=True) for alias in match.aliases))
            out.append(match)
        return out

    def _unit(self, match: Match) -> Match | None:
        """A company's subsidiary or branch, which has a name of its own: "Carrefour Belgique"."""
        entry = match.aliases[0].entry
        following = self._cues.unit.match(self.text, match.end)
        if following is None or entry.kind != "organization" or entry.type not in _WITH_UNITS:
            return None
        name = self.text[match.start : following.end()]
        own = Entry("organization", name, name, entry.type, "")
        return Match(match.start, following.end(), (Alias(name, own, False, match.aliases[0].rank),))

    def organizations(self) -> list[Candidate]:
        """The article's organizations, and the products that the lexicon knows, in text order, none overlapping another."""
        sure = [*self._signed(), *self._listed()]
        found = settle([*sure, *self._modelled(sure), *self._introduced(sure)])
        found = settle([*found, *self._explained(found)])
        found = [one for one in found if not self._barred.holds(one.start, one.end)]
        for kind in _IN_DOUBT:
            found = settle([*found, *self._doubtful(found, kind)])
        return settle([*found, *self.repeated(found)])

    def surface(self, one: Candidate) -> str:
        """A candidate's words on one line."""
        return " ".join(self.text[one.start : one.end].split())

    def is_organization(self, start: int, end: int) -> bool:
        """Whether another place in the article shows by the words around it that this name is an organization's."""
        name = self.text[start:end]
        places = (match.start() for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self.text))
        return any(self._cues.says_organization(self.text, place, place + len(name)) > 1 for place in places if place != start)

    def _signed(self) -> list[Candidate]:
        return [
            Candidate(start, end, "lexicon", 1.0, self._entry(agency), agency=agency)
            for start, end, agency in evidence.signatures(self.text, self._cues)
        ]

    def _entry(self, name: str) -> Entry | None:
        """The only organization of the lexicon with this name."""
        entries = {self._current_entry(alias) for alias in self._lexicon.lookup(name) if alias.entry.kind == "organization"}
        return entries.pop() if len(entries) == 1 else None

    def _listed(self) -> list[Candidate]:
        """Names that only one thing bears, wherever the model sees no longer name of a person, place or work around them.

        A club's name may be its town's as well, and there the model is asked.
        """
        places = {(one.start, one.end) for one in self.labelled if one.label == "LOC"}
        sure = [match for match in self.matches if not match.ambiguous and self._free(match)]
        return [
            self._matched(match, _SURE)
            for match in sure
            if match.aliases[0].entry.type != "club"
            or (match.start, match.end) not in places
            or " " in self.text[match.start : match.end]
        ]

    def _doubtful(self, found: list[Candidate], kind: Kind) -> list[Candidate]:
        """Ambiguous names that their context, the model or the rest of the article vouches for."""
        present = {one.entry.organization for one in found if one.entry is not None}
        starts = {one.start for one in found if one.kind == "organization"}
        ends = {one.end for one in found if one.kind == "organization"}
        return [
            self._matched(match, _LIKELY, present)
            for match in self.matches
            if match.ambiguous
            and match.aliases[0].entry.kind == kind
            and self.text[match.start : match.end] not in self.acronyms
            and self._free(match)
            and (self._vouched(match, present) or self._listed_beside(match, starts, ends))
        ]

    def _vouched(self, match: Match, present: set[str]) -> bool:
        start, end = match.start, match.end
        vote = self._votes.get(key(self.text[start:end]), Votes())
        says = self._cues.says_organization(self.text, start, end)
        if self.text[start:end] in self._cues.pronouns:
            return says > 1
        here = self.labels.at(start)
        if self._word(start, end) and not says and (here is None or here.label != "ORG"):
            return False
        near = any(alias.entry.organization in present for alias in match.aliases)
        maker = any(alias.entry.organization in self._owners for alias in match.aliases)
        if match.aliases[0].entry.kind == "product":
            return near or self._cues.says_thing(self.text, start)
        if says or (vote.labels["ORG"] and vote.organization):
            return True
        seat = any(alias.entry.type == "government" for alias in match.aliases)  # "Bercy", "Matignon"
        company = any(alias.entry.type in ("company", "brand") for alias in match.aliases)
        if company and not vote.labels["PER"] and self._cues.says_figures(self.text, end):
            return True
        if company and here is not None and here.label == "MISC" and here.start == start and here.end > end:
            return True  # its name before a model's
        if seat and not vote.labels["PER"]:
            return not _LOCATIVE.search(self.text, max(0, start - 12), start)
        return (near or maker) and not self._namesake(self.text[start:end])

    def _listed_beside(self, match: Match, starts: set[int], ends: set[int]) -> bool:
        """Whether an organization's name stands beside an organization in a list: "But et Conforama"."""
        if match.aliases[0].entry.kind != "organization" or self._namesake(self.text[match.start : match.end]):
            return False
        after = _JOINED.match(self.text, match.end)
        before = _JOINED_BEFORE.search(self.text, max(0, match.start - 10), match.start)
        return (after is not None and after.end() in starts) or (before is not None and before.start() in ends)

    def _word(self, start: int, end: int) -> bool:
        """Whether the name may well be a common noun with a sentence's capital: "Total des ventes"."""
        return bool(_OPENS.search(self.text, max(0, start - 4), start) and _COMPLEMENT.match(self.text, end))

    def _namesake(self, name: str) -> bool:
        """Whether the article has a person of this family name or a place named after it."""
        if self._families is None:
            full = (self.text[one.start : one.end] for one in self.labelled if one.label in ("PER", "LOC"))
            self._families = {name.rpartition(" ")[2] for name in full if " " in name}
        return name.rpartition(" ")[2] in self._families

    def _plausible(self, start: int, end: int) -> bool:
        """Whether a name of the model's is the lexicon's as well, or looks like an organization's and nobody's."""
        listed = any(alias.entry.kind == "organization" for alias in self._lexicon.lookup(self.text[start:end]))
        return listed or (shape.plausible(self.text, start, end, self._cues) and not self._somebody(start, end))

    def _somebody(self, start: int, end: int) -> bool:
        """Whether a single word is the family name of someone the article names in full, and nothing here says otherwise."""
        if self._people is None:
            self._people = evidence.family_names(self.text, self.labelled)
        return self.text[start:end] in self._people and not self._cues.says_organization(self.text, start, end)

    def _matched(self, match: Match, score: float, present: Iterable[str] = ()) -> Candidate:
        """The candidate of a match; of several entries the one that the article names elsewhere too, or whose name it is."""

        def doubts(alias: Alias) -> tuple[bool, bool, int, bool]:
            return alias.entry.organization not in present, alias.ambiguous, alias.rank, alias.text != alias.entry.name

        best = min(match.aliases, key=doubts)
        entry = self._current_entry(best)
        kind: Kind = "product" if entry.kind == "product" else "organization"
        return Candidate(match.start, match.end, "lexicon", score, entry, kind)

    def _current_entry(self, alias: Alias) -> Entry:
        """A former name stays where the article knows no other: "Pôle emploi" in 2019 is not yet France Travail."""
        if alias.former and alias.entry not in self._current:
            return Entry("organization", alias.text, alias.text, alias.entry.type, alias.entry.country)
        return alias.entry

    def _free(self, match: Match) -> bool:
        """Whether the match is neither a part of something else's longer name nor a street's, a law's, a prize's."""
        start, end = match.start, match.end
        if self.text[end - 1].isdigit() and _NUMBER_GOES_ON.match(self.text, end):
            return False  # "Renault 5 000 emplois"
        if not self._stands(start, end):
            return False
        elsewhere = self._cues.says_elsewhere(self.text, start, end) or self._cues.says_bearer(self.text, start)
        return not (match.ambiguous and elsewhere)

    def _stands(self, start: int, end: int) -> bool:
        """Whether a name at this place is its bearer's and not a street's, a person's or a longer name's."""
        if self._cues.says_street(self.text, start) or self._cues.says_person(self.text, start, end):
            return False
        return not self._within_other(start, end)

    def _within_other(self, start: int, end: int) -> bool:
        """Whether a longer person, place or work of the model's holds the span.

        A work may begin with its maker's name, and a place described in lower case by its owner's ("parc nucléaire d'EDF").
        """
        one = self.labels.at(start)
        if one is None or one.end < end or one.end - one.start <= end - start or ". " in self.text[one.start : start]:
            return False
        if one.label == "LOC":
            return not self.text[one.start].islower()
        return one.label == "PER" or (one.label == "MISC" and one.start != start)

    def _modelled(self, sure: list[Candidate]) -> list[Candidate]:
        """Names that over the whole article are organizations by the model's labels and by the words around them."""
        out = []
        known = {(one.start, one.end) for one in sure}
        datelines = {one.start - 2 for one in sure if one.agency and self.text[one.start - 2 : one.start] == " ("}
        for one in self.labelled:
            vote = self._votes[key(self.text[one.start : one.end])]
            name = self.text[one.start : one.end]
            if not vote.organization or one.end in datelines or self._cues.is_elsewhere(name):
                continue
            if self._cues.says_street(self.text, one.start) or self._cues.says_person(self.text, one.start, one.end):
                continue
            if " " not in name and self._cues.says_national(self.text, one.start):
                continue
            score = 0.5 + 0.4 * vote.share if vote.labels["ORG"] else _CUED
            for start, end in self._parts(one, known):
                if self._barred.holds(start, end):
                    continue
                if ministry := self._ministry(start, end):
                    out.append(Candidate(start, shape.portfolios(self.text, end), "model", score, ministry))
                elif self._plausible(start, end):
                    out.append(Candidate(start, shape.whole(self.text, end), "model", score))
        return out

    def _ministry(self, start: int, end: int) -> Entry | None:
        """What a minister heads: "ministre de l'Intérieur" names no ministry, and yet means one."""
        if minister := _MINISTER.search(self.text, max(0, start - 40), start):
            link = minister.group(1) or minister.group(2).replace("au", "du").replace("à", "de")
            name = f"ministère {link}{self.text[start : shape.portfolios(self.text, end)]}"
            return Entry("organization", name, name, "government")
        return None

    def _parts(self, one: Labelled, known: set[tuple[int, int]]) -> list[tuple[int, int]]:
        """An entity, cut where it joins names of which one is known: "Société Générale et BNP Paribas", "ONU burundaise"."""
        for start, end in known:
            if start == one.start and end < one.end and self.text[start:end].isupper() and _ADJECTIVE.match(self.text, end):
                return [(start, end)]
        for cut in _JOINED.finditer(self.text, one.start, one.end):
            left, right = (one.start, cut.start()), (cut.end(), one.end)
            sure = len(known & {left, right})
            if sure and (sure > 1 or cut.group().strip() not in ("-", "–", "/")) and self.text[right[0]].isupper():
                return [left, right]
        return [(one.start, one.end)]

    def _introduced(self, sure: list[Candidate]) -> list[Candidate]:
        """Names that the words around them call organizations where the model sees no name at all."""
        taken = Cover(len(self.text), [(one.start, one.end) for one in sure])
        for label in self.labelled:
            taken.add(label.start, label.end)
        out = []
        for match in _SEQUENCE.finditer(self.text):
            start, end = evidence.trimmed(self.text, *match.span())
            if opening := _OPENING.match(self.text, start, end):
                start = opening.end()
            whole = end - start > 1 and not _GOES_ON.match(self.text, end)
            if not whole or evidence.NO_NAME.fullmatch(self.text, start, end) or taken.touches(start, end):
                continue
            if self._barred.touches(start, end):
                continue
            if self._cues.says_organization(self.text, start, end) > 1:
                out.append(Candidate(start, end, "model", _CUED))
        return out

    def _explained(self, found: list[Candidate]) -> list[Candidate]:
        """Full names and the acronyms that the article gives them, where either is an organization."""
        spans = {(one.start, one.end) for one in found if one.kind == "organization"}
        taken = Cover(len(self.text), spans)
        out = []
        for one in self._definitions:
            full, short = (one.full_start, one.full_end), (one.short_start, one.short_end)
            name, letters = self.text[slice(*full)], self.text[slice(*short)]
            if self._barred.touches(*short):
                self._barred.add(*full)
                continue
            named = full in spans or short in spans or (name[0].isupper() and taken.touches(*full))
            listed = self._lexicon.lookup(letters) or self._lexicon.lookup(name)
            if not listed and not self._institution(one) and (name[0].islower() or self._cues.is_text(name)):
                self._barred.add(*full)
                self._barred.add(*short)
            elif named or self._institution(one):
                self.acronyms.setdefault(letters, name)
                entry = self._entry(name)
                out += [Candidate(*span, "acronym", _EXPLAINED, entry) for span in (full, short)]
        return out

    def _institution(self, one: acronyms.Definition) -> bool:
        """Whether the full name begins with the word for an institution: with a capital, or after a definite article."""
        first = re.split(r"[\s']", self.text[one.full_start : one.full_end], maxsplit=1)[0]
        definite = _DEFINITE.search(self.text, max(0, one.full_start - 8), one.full_start) or one.full_start > one.short_start
        return key(first) in self._cues.institutions and (first[0].isupper() or bool(definite))

    def repeated(self, found: list[Candidate]) -> list[Candidate]:
        """Every other place where a name stands that was recognised somewhere in the article."""
        first: dict[str, Candidate] = {}
        for one in found:
            if not one.agency and one.end - one.start > 1:
                name = self.text[one.start : one.end]
                first.setdefault(name, one)
                if (form := self._cues.legal_form(name)) > 1:
                    first.setdefault(name[:form], one)
        if not first:
            return []
        names = "|".join(re.escape(surface) for surface in sorted(first, key=len, reverse=True))
        out = []
        for match in re.finditer(rf"(?:(?<![\w-])|(?<=\banti-)|(?<=\bpro-)|(?<=\bex-))(?:{names})(?![\w-])", self.text):
            start, end = match.span()
            source = first[match.group()]
            here = self.labels.at(start)
            if source.entry is None and here is not None and here.label != "ORG" and (here.start, here.end) != (start, end):
                continue  # "Ironman France" is not the company Ironman
            doubted = match.group() in self._cues.pronouns or (" " not in match.group() and self._word(start, end))
            if self._stands(start, end) and not doubted and not self._barred.holds(start, end):
                out.append(Candidate(start, end, "repetition", source.score * _FADES, source.entry, source.kind))
        return out


def settle(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap, in text order; the better evidence between equals."""
    kept: list[Candidate] = []
    taken = Cover(max((one.end for one in candidates), default=0))
    for one in sorted(candidates, key=lambda c: (c.start - c.end, _PRIORITY[c.found_by], c.kind == "organization", -c.score)):
        if not taken.touches(one.start, one.end):
            taken.add(one.start, one.end)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
