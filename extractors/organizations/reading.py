"""One article being read: what the lexicon, the model and the words around say of its names, and where a name stands free."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.organizations import acronyms, evidence, shape
from extractors.organizations.candidates import Candidate
from extractors.organizations.cues import Cues
from extractors.organizations.lexicon import Alias, Entry, Lexicon, Match, key
from extractors.organizations.spans import Cover, Labelled, Labels

JOINED = re.compile(r",\s|\s[-–]\s|/|\s(?:et|ou|and)\s(?:la\s|le\s|les\s|l')?")
"""What joins names in a list."""
_DEFINITE = re.compile(r"(?:\b(?:[Ll]e|[Ll]a|du|au)\s|\b[Ll]'\s?)(?:«\s?)?\Z")
_NUMBER_GOES_ON = re.compile(r"(?:\s|[.,])\d|\s?[%€$]|\s(?:millions?|milliards?|mille|euros?|dollars?|points?|fois)\b")
OPENS = re.compile(r"(?:\A|[.!?:…\n]\s*|[«\"]\s?|\s[–—-]\s)\Z")
_COMPLEMENT = re.compile(r"\s(?:de|du|des)\s|\sd'")
_ONE_WORD_MORE = re.compile(r"\s[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_CAPITALS = re.compile(r"[A-ZÀ-Þ]\w+(?:\s(?:[a-zà-ÿ]{2,3}\s)?[A-ZÀ-Þ]\w+)+")
_WITH_UNITS = frozenset(("company", "brand", "bank", "media"))


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
        self.lexicon, self.cues = reader.lexicon, reader.cues
        self.votes = evidence.weigh(text, labelled, self.cues)
        self.definitions = list(acronyms.definitions(text))
        matches = self._as_explained(self.lexicon.find(text))
        own = {text[one.short_start : one.short_end] for one in self.definitions if self.institution(one) or self._bears(one)}
        barred = [match for match in matches if any(alias.entry.kind == "nothing" for alias in match.aliases)]
        barred = [match for match in barred if text[match.start : match.end] not in own]
        self.barred = Cover(len(text), ((match.start, match.end) for match in barred))
        matches += [unit for match in matches if (unit := self._unit(match)) is not None]
        self.matches = [match for match in matches if not self.barred.holds(match.start, match.end)]
        owned = [alias.entry for match in self.matches for alias in match.aliases if alias.entry.kind == "product"]
        self._families: set[str] | None = None
        self._people: frozenset[str] | None = None
        self.owners = {entry.organization for entry in owned}
        self.current = {alias.entry for match in self.matches for alias in match.aliases if not alias.former}

    def _as_explained(self, matches: list[Match]) -> list[Match]:
        """The matches, those of an acronym in doubt where the article explains it by another name than the lexicon does."""
        full = {self.text[one.short_start : one.short_end]: self.text[one.full_start : one.full_end] for one in self.definitions}
        out = []
        for match in matches:
            name = full.get(self.text[match.start : match.end])
            if name is not None:
                bearers = {alias.entry for alias in self.lexicon.lookup(name)}
                own = tuple(alias for alias in match.aliases if alias.entry in bearers)
                match = replace(match, aliases=own or tuple(replace(alias, ambiguous=True) for alias in match.aliases))
            out.append(match)
        return out

    def _unit(self, match: Match) -> Match | None:
        """A company's subsidiary or branch, which has a name of its own: "Carrefour Belgique"."""
        entry = match.aliases[0].entry
        following = self.cues.unit.match(self.text, match.end)
        end = following.end() if following else self._end_of_person(match)
        if not end or entry.kind != "organization" or entry.type not in _WITH_UNITS:
            return None
        name = self.text[match.start : end]
        own = Entry("organization", name, name, entry.type, "")
        return Match(match.start, end, (Alias(name, own, False, match.aliases[0].rank),))

    def _end_of_person(self, match: Match) -> int:
        """Where somebody's name ends of whom the model makes a company's with one more word ("Nestlé Waters"); 0 for none."""
        one, name = self.labels.at(match.start), self.text[match.start : match.end]
        odd = one is not None and one.label == "PER" and one.start == match.start and not match.ambiguous and " " not in name
        if not odd or one is None or self.cues.is_person(f"{name} "):
            return 0
        return one.end if _ONE_WORD_MORE.fullmatch(self.text, match.end, one.end) else 0

    def _bears(self, one: acronyms.Definition) -> bool:
        """Whether every word of the full name has its capital: "Atlas Transnational Incorporated (ATI)", no common noun's."""
        name = self.text[one.full_start : one.full_end]
        return bool(_CAPITALS.fullmatch(name)) and not self.cues.is_text(name)

    def surface(self, one: Candidate) -> str:
        """A candidate's words on one line."""
        return " ".join(self.text[one.start : one.end].split())

    def is_organization(self, start: int, end: int) -> bool:
        """Whether another place in the article shows by the words around it that this name is an organization's."""
        name = self.text[start:end]
        places = (match.start() for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self.text))
        return any(self.cues.says_organization(self.text, place, place + len(name)) > 1 for place in places if place != start)

    def entry_of(self, name: str) -> Entry | None:
        """The only organization of the lexicon with this name."""
        entries = {self.current_entry(alias) for alias in self.lexicon.lookup(name) if alias.entry.kind == "organization"}
        return entries.pop() if len(entries) == 1 else None

    def current_entry(self, alias: Alias) -> Entry:
        """A former name stays where the article knows no other: "Pôle emploi" in 2019 is not yet France Travail."""
        if alias.former and alias.entry not in self.current:
            return Entry("organization", alias.text, alias.text, alias.entry.type, alias.entry.country)
        return alias.entry

    def free(self, match: Match) -> bool:
        """Whether the match is neither a part of something else's longer name nor a street's, a law's, a prize's."""
        start, end = match.start, match.end
        if self.text[end - 1].isdigit() and _NUMBER_GOES_ON.match(self.text, end):
            return False  # "Renault 5 000 emplois"
        if not self.stands(start, end):
            return False
        elsewhere = self.cues.says_elsewhere(self.text, start, end) or self.cues.says_bearer(self.text, start)
        return not (match.ambiguous and elsewhere)

    def stands(self, start: int, end: int) -> bool:
        """Whether a name at this place is its bearer's and not a street's, a person's or a longer name's."""
        if self.cues.says_street(self.text, start) or self.cues.says_person(self.text, start, end):
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

    def opens_sentence(self, start: int, end: int) -> bool:
        """Whether the name may well be a common noun with a sentence's capital: "Total des ventes"."""
        return bool(OPENS.search(self.text, max(0, start - 4), start) and _COMPLEMENT.match(self.text, end))

    def namesake(self, name: str) -> bool:
        """Whether the article has a person of this family name or a place named after it."""
        if self._families is None:
            full = (self.text[one.start : one.end] for one in self.labelled if one.label in ("PER", "LOC"))
            self._families = {name.rpartition(" ")[2] for name in full if " " in name}
        return name.rpartition(" ")[2] in self._families

    def plausible(self, start: int, end: int) -> bool:
        """Whether a name of the model's is the lexicon's as well, or looks like an organization's and nobody's."""
        listed = any(alias.entry.kind == "organization" for alias in self.lexicon.lookup(self.text[start:end]))
        return listed or (shape.plausible(self.text, start, end, self.cues) and not self._somebody(start, end))

    def _somebody(self, start: int, end: int) -> bool:
        """Whether a single word is the family name of someone the article names in full, and nothing here says otherwise."""
        if self._people is None:
            self._people = evidence.family_names(self.text, self.labelled)
        return self.text[start:end] in self._people and not self.cues.says_organization(self.text, start, end)

    def institution(self, one: acronyms.Definition) -> bool:
        """Whether the full name begins with the word for an institution: with a capital, or after a definite article."""
        first = re.split(r"[\s']", self.text[one.full_start : one.full_end], maxsplit=1)[0]
        definite = _DEFINITE.search(self.text, max(0, one.full_start - 8), one.full_start) or one.full_start > one.short_start
        return key(first) in self.cues.institutions and (first[0].isupper() or bool(definite))
