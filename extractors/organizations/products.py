"""Products: a brand with its model ("Peugeot 208"), a product with its version ("iPhone 15 Pro"), a company's own thing
("Max, le service de Warner Bros. Discovery", "son application Zenly").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.organizations.candidates import Candidate, settle
from extractors.organizations.cues import CAPITALISED, Cues
from extractors.organizations.evidence import trimmed
from extractors.organizations.finding import repeated
from extractors.organizations.lexicon import Entry, Match
from extractors.organizations.reading import Reading
from extractors.organizations.spans import Cover
from extractors.organizations.versions import END, MORE, model_end, version_end
from extractors.sentences import split

_OF = re.compile(r"\s(?:d'|(?:de|du|des|signée?|par|à)\s(?:la\s|l'|groupe\s)?)\Z")
_OWN = re.compile(
    r"\b(?:(?:[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)\s(?:[a-zà-ÿ-]+\s){0,2}"
    r"|(?:fabricant|éditeur|créateur|concepteur|constructeur|développeur|producteur|inventeur)\s(?:de\sla\s|de\sl'|du\s|des\s))\Z"
)
_NUMBER = re.compile(r"\s\d{1,2}(?=\s?,)")
_MAKERS = frozenset(("", "company", "brand", "media", "bank", "agency"))
_NEAR = 60
_SCORE = 0.7
_WORDS_OF_A_MODEL = 3


class Things:
    """Finds the things of organizations by the words around them."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        kinds = f"(?:{'|'.join(re.escape(word) for word in sorted(cues.words['things'], key=len, reverse=True))})"
        word = rf"(?:{CAPITALISED}|[a-z]{{1,2}}-?[A-Z\d][\w-]*)"
        name = rf"({word}(?:\s(?:{word}|\d{{1,3}}{END})){{0,4}}{MORE})"
        name = rf"(?:(?:«\s?|\")([A-ZÀ-Þ\d][^«»\"\n]{{1,40}}?)(?:\s?»|\")|{name})"
        # "jeu de tir X", "vaccin contre la grippe X", "voiture électrique compacte X"
        purpose = r"(?:de|d'|à|contre|pour)\s?(?:la\s|le\s|les\s|l')?[a-zà-ÿ-]+"
        kind = rf"{kinds}(?:\s{purpose}|\s(?!de\s|du\s|des\s|par\s|que?\s)[a-zà-ÿ-]{{4,}}){{0,2}}"
        called = r"(?:,?\s(?:baptisée?|nommée?|dénommée?|appelée?|surnommée?)\s|\s)"
        new = r"(?:(?:nouvel(?:le)?|nouveau|derni(?:er|ère)|premi(?:er|ère)|futur|future|propre|célèbre)\s){0,2}"
        self._named = re.compile(rf"(?<![\w-])(?P<kind>{kind}){called}{name}")
        self._apart = re.compile(rf"(?<![\w-])(?:[Ss]on|[Ss]a|[Ll]eur)\s(?P<kind>{new}{kind}),\s{name},")
        self._baptised = re.compile(rf"(?<![\w-])(?P<kind>{kinds})\s(?:de\s|d'|du\s)[^.,;\n]{{2,30}},\sbaptisée?\s{name}")
        determiner = r"(?:(?:le|la|son|sa|leur|un|une)\s|l')"
        self._told = re.compile(rf"(?:\"|\s?»|')?\s?,\s{determiner}{new}{kinds}(?![\w-])")

    def add(self, reading: Reading, found: list[Candidate]) -> list[Candidate]:
        """The candidates with brands grown into models, products into versions, and the things that the text gives to someone."""
        listed = {match.start: match for match in reading.matches if match.aliases[0].entry.kind == "product"}
        grown = [self._grown(reading, one, listed) for one in found]
        given = self._given(reading, grown)
        things = {reading.surface(one) for one in given}
        given += [version for one in given for version in _versions(reading, one)]
        kept = [one for one in grown if one.entry is not None or reading.surface(one) not in things]
        return settle([*kept, *given, *repeated(reading, given)])

    def _grown(self, reading: Reading, one: Candidate, listed: dict[int, Match]) -> Candidate:
        text = reading.text
        if one.kind == "product":
            return replace(one, end=version_end(text, one.end))
        if one.entry is None or one.entry.type not in _MAKERS:
            return one
        end = max(model_end(text, one.start, one.end), _listed_end(reading.text, one, listed), self._work_end(reading, one))
        return _model(one, text[one.start : end], one.entry.name) if end > one.end else one

    def _work_end(self, reading: Reading, one: Candidate) -> int:
        """Where a work or a product of the model's ends that begins with its maker's name: "Google Assistant"."""
        work = reading.labels.at(one.start)
        if work is None or work.label != "MISC" or work.start != one.start or work.end <= one.end:
            return one.end
        words = len(reading.text[one.end : work.end].split())
        elsewhere = self._cues.says_elsewhere(reading.text, one.start, one.end)
        return one.end if words > _WORDS_OF_A_MODEL or elsewhere else work.end

    def _given(self, reading: Reading, found: list[Candidate]) -> list[Candidate]:
        """Things that the text names, with the organization it gives them to."""
        text = reading.text
        known = {(one.start, one.end): one for one in found}
        taken = Cover(len(text), ((one.start, one.end) for one in found if one.entry is not None))
        sentences = split(text)
        out = []
        for start, end, own in self._spans(reading, found):
            start, end = trimmed(text, start, end)
            if start >= end or self._no_thing(reading, start, end):
                continue
            maker = self._maker(reading, start, end)
            if maker is not None:
                if not taken.touches(maker[0], end):
                    entry = Entry("product", text[start:end], maker[1])
                    out.append(Candidate(start, end, "lexicon", _SCORE, entry, "product"))
                continue
            if taken.touches(start, end):
                continue
            sentence = next((one for one in sentences if one[0] <= start < one[1]), (start, end))
            others = [one for span, one in known.items() if span[1] <= start or end <= span[0]]
            owner = _owner(reading, start, end, sentence, others, own)
            if owner is not None:
                out.append(Candidate(start, end, "model", _SCORE, Entry("product", text[start:end], owner), "product"))
        return out

    def _maker(self, reading: Reading, start: int, end: int) -> tuple[int, str] | None:
        """The end and the name of the listed company that a thing's name begins with: "Xiaomi Redmi Note 13"."""
        for match in reading.matches:
            entry = match.aliases[0].entry
            if match.start == start and match.end < end and entry.kind == "organization" and entry.type in _MAKERS:
                return match.end, entry.name
        return None

    def _spans(self, reading: Reading, found: Sequence[Candidate]) -> Iterator[tuple[int, int, bool]]:
        """Where the words around name a thing, and whether they say that it is somebody's own ("sa crème Solénia")."""
        text = reading.text
        for pattern in (self._named, self._apart, self._baptised):
            for match in pattern.finditer(text):
                begins = match.start("kind")
                if "\n" in text[begins : match.end()]:
                    continue  # a headline's last words are no part of what follows
                own = pattern is self._apart or bool(_OWN.search(text, max(0, begins - 30), begins))
                yield match.start(match.lastindex or 0), match.end(match.lastindex or 0), own
        for label in reading.labelled:
            single = label.label in ("PER", "LOC") and " " not in text[label.start : label.end]
            if (label.label in ("MISC", "ORG") or single) and self._told.match(text, label.end):
                yield label.start, label.end, False
        for one in found:
            if (version := _NUMBER.match(text, one.end)) and self._told.match(text, version.end()):
                yield one.start, version.end(), False

    def _no_thing(self, reading: Reading, start: int, end: int) -> bool:
        """Whether the name is a person's or a place's, or an organization's by what stands elsewhere in the article."""
        label = reading.labels.at(start)
        if label is not None and label.label in ("PER", "LOC") and (label.end > end or label.start < start):
            return True
        return reading.is_organization(start, end)


def _versions(reading: Reading, one: Candidate) -> Iterator[Candidate]:
    """The other versions of a thing that bears its owner's name and a number: of "Nuvéa 3" also "Nuvéa 2"."""
    name, _, number = reading.surface(one).rpartition(" ")
    if one.entry is not None and number.isdigit() and name == one.entry.organization:
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}\s\d{{1,2}}{END}", reading.text):
            if match.start() != one.start:
                yield _model(replace(one, start=match.start(), found_by="repetition"), match.group(), name)


def _model(one: Candidate, name: str, owner: str) -> Candidate:
    return replace(one, end=one.start + len(name), kind="product", entry=Entry("product", name, owner))


def _listed_end(text: str, one: Candidate, listed: dict[int, Match]) -> int:
    """Where a product of the lexicon ends that follows its maker's name: "Renault Clio"."""
    match = listed.get(one.end + 1)
    if match is None or one.entry is None or all(alias.entry.organization != one.entry.name for alias in match.aliases):
        return one.end
    return version_end(text, match.end)


def _owner(
    reading: Reading, start: int, end: int, sentence: tuple[int, int], others: Sequence[Candidate], own: bool
) -> str | None:
    """The organization that a thing at `start:end` belongs to.

    Whose name the thing begins with; "… de X" after it, the last one named before it in the sentence, any of the sentence;
    of an own thing ("sa crème Solénia") the one named most before it in the article.
    """
    named = [one for one in others if one.kind == "organization" and not one.agency]
    within = [one for one in named if sentence[0] <= one.start < sentence[1]]
    alike = [one for one in named if reading.text[start:end].startswith(reading.surface(one) + " ")]
    after = [one for one in within if end <= one.start < end + _NEAR and _of(reading.text, one.start)]
    before = [one for one in within if one.start < start]
    times = Counter(reading.surface(one) for one in named if one.start < start)
    makers = (one for one in named if own and one.start < start and (one.entry is None or one.entry.type in _MAKERS - {"media"}))
    often = sorted(makers, key=lambda one: times[reading.surface(one)])
    nearest = next(iter([*alike[:1], *after[:1], *before[-1:], *within[:1], *often[-1:]]), None)
    if nearest is None:
        return None
    return nearest.entry.name if nearest.entry else reading.surface(nearest)


def _of(text: str, start: int) -> bool:
    return bool(_OF.search(text, max(0, start - 16), start))
