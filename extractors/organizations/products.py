"""Products: a brand with its model ("Peugeot 208"), a product with its version ("iPhone 15 Pro"), a company's own thing
("Max, le service de Warner Bros. Discovery", "son application Zenly").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.organizations.candidates import Candidate, Reading, settle
from extractors.organizations.cues import CAPITALISED, Cues
from extractors.organizations.evidence import trimmed
from extractors.organizations.lexicon import Entry, Match
from extractors.organizations.spans import Cover
from extractors.sentences import split

_MORE = (
    r"(?:\s(?:Pro|Max|Plus|Ultra|Mini|mini|Air|Neo|neo|Lite|XL|MAX|GT|SE|Premium|Series\s[A-Z0-9]|Turbo|Home|Sport|XP|Cross"
    r"|Slim))*"
)
_END = (
    r"(?![\w%€$]|[.,]\d|\s?(?:%|€|\$|[0-9])"
    r"|\s(?:millions?|milliards?|mille|euros?|dollars?|francs?|livres|pour\scent|points?|fois|ans|mois|jours)\b)"
)
_CODE = r"(?:[A-Z]{1,4}[-\s]?\d{1,4}[A-Za-z]{0,3}|[A-Za-z]\d{1,4}[A-Za-z]*|\d{1,4}[A-Za-z]{1,3}|[A-Z]{1,3}\.\d)"
_MODEL_CODE = re.compile(rf"\s{_CODE}{_MORE}{_END}")
_MODEL_NUMBER = re.compile(rf"\s(?!(?:19|20)\d\d{_END})\d{{1,4}}{_MORE}{_END}")
_LISTED_NUMBER = re.compile(rf"\s\d{{3,4}}{_MORE}{_END}")
_VERSION = re.compile(rf"[\s-](?:\d{{1,3}}(?:\.\d)?[a-z]{{0,2}}|[A-Z]{{1,2}}\d{{1,3}}|[XVI]{{1,4}}){_MORE}{_END}")
_VARIANT = re.compile(rf"{_MORE}{_END}")
_DETERMINER = re.compile(
    r"(?:\b(?:la|le|les|une|un|des|sa|son|ses|cette|ce|ces|leur|leurs|nouvelle|nouveau|nouvelles|nouveaux|future|futur|petite"
    r"|deux|trois|du|au|aux|chaque|ancienne|première|premier)\s|\bl')\Z",
    re.IGNORECASE,
)
_FEMININE = re.compile(r"\b(?:la|une|sa|cette|nouvelle|future|petite|célèbre)\s\Z", re.IGNORECASE)
_OF = re.compile(r"\s(?:d'|(?:de|du|des|signée?)\s(?:la\s|l'|groupe\s)?)\Z")
_MAKERS = frozenset(("", "company", "brand", "media", "bank", "agency"))
_NEAR = 60
_SCORE = 0.7
_WORDS_OF_A_MODEL = 3


class Things:
    """Finds the things of organizations by the words around them."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        kinds = "|".join(re.escape(word) for word in sorted(cues.words["things"], key=len, reverse=True))
        name = rf"({CAPITALISED}(?:\s(?:{CAPITALISED}|\d+))*)"
        quote = r"(?:\"|«\s?|')?"
        new = r"(?:nouvel(?:le)?\s|nouveau\s)?"
        self._named = re.compile(rf"(?<![\w-])(?:{kinds})(?:\s[a-zà-ÿ-]{{4,}})?\s{quote}{name}")
        self._told = re.compile(rf"(?:\"|\s?»|')?\s?,\s(?:(?:le|la|son|sa|un|une)\s|l'){new}(?:{kinds})(?![\w-])")

    def add(self, reading: Reading, found: list[Candidate]) -> list[Candidate]:
        """The candidates with brands grown into models, products into versions, and the things that the text gives to someone."""
        listed = {match.start: match for match in reading.matches if match.aliases[0].entry.kind == "product"}
        grown = [self._grown(reading, one, listed) for one in found]
        given = self._given(reading, grown)
        return settle([*grown, *given, *reading.repeated(given)])

    def _grown(self, reading: Reading, one: Candidate, listed: dict[int, Match]) -> Candidate:
        text = reading.text
        if one.kind == "product":
            return replace(one, end=version_end(text, one.end))
        if one.entry is None or one.entry.type not in _MAKERS:
            return one
        end = max(model_end(text, one.start, one.end), _listed_end(reading.text, one, listed), self._work_end(reading, one))
        if end <= one.end:
            return one
        entry = Entry("product", text[one.start : end], one.entry.name)
        return replace(one, end=end, kind="product", entry=entry)

    def _work_end(self, reading: Reading, one: Candidate) -> int:
        """Where a work or a product of the model's ends that begins with its maker's name: "Google Assistant"."""
        work = reading.labels.at(one.start)
        if work is None or work.label != "MISC" or work.start != one.start or work.end <= one.end:
            return one.end
        words = len(reading.text[one.end : work.end].split())
        elsewhere = self._cues.says_elsewhere(reading.text, one.start, one.end)
        return one.end if words > _WORDS_OF_A_MODEL or elsewhere else work.end

    def _given(self, reading: Reading, found: list[Candidate]) -> list[Candidate]:
        """Things that the text names and gives to an organization of the same sentence."""
        text = reading.text
        spans = [match.span(1) for match in self._named.finditer(text)]
        labelled = [one for one in reading.labelled if one.label in ("MISC", "ORG")]
        spans += [(one.start, one.end) for one in labelled if self._told.match(text, one.end)]
        known = Cover(len(text), ((one.start, one.end) for one in found if one.entry is not None))
        sentences = split(text) if spans else []
        out = []
        for start, end in (trimmed(text, *span) for span in spans):
            label = reading.labels.at(start)
            person = label is not None and label.label in ("PER", "LOC") and label.end > end
            if start < end and not person and not known.touches(start, end):
                sentence = next((one for one in sentences if one[0] <= start < one[1]), (start, end))
                owner = _owner(reading, start, end, sentence, found)
                if owner is not None:
                    out.append(Candidate(start, end, "model", _SCORE, Entry("product", text[start:end], owner), "product"))
        return out


def _listed_end(text: str, one: Candidate, listed: dict[int, Match]) -> int:
    """Where a product of the lexicon ends that follows its maker's name: "Renault Clio"."""
    match = listed.get(one.end + 1)
    if match is None or one.entry is None or all(alias.entry.organization != one.entry.name for alias in match.aliases):
        return one.end
    return version_end(text, match.end)


def _owner(reading: Reading, start: int, end: int, sentence: tuple[int, int], found: Sequence[Candidate]) -> str | None:
    """The organization that a thing at `start:end` belongs to: "… de X" after it, else the last one named before it."""
    others = [one for one in found if one.kind == "organization" and not one.agency and (one.end <= start or end <= one.start)]
    after = [one for one in others if end <= one.start < min(sentence[1], end + _NEAR) and _of(reading.text, one.start)]
    before = [one for one in others if sentence[0] <= one.start < start]
    nearest = after[0] if after else before[-1] if before else None
    if nearest is None:
        return None
    return nearest.entry.name if nearest.entry else reading.surface(nearest)


def _of(text: str, start: int) -> bool:
    return bool(_OF.search(text, max(0, start - 16), start))


def model_end(text: str, start: int, end: int) -> int:
    """Where the model ends that follows the brand at `start:end`; `end` itself where none does."""
    if match := _MODEL_CODE.match(text, end):
        return match.end()
    before = max(0, start - 16)
    if _DETERMINER.search(text, before, start) and (match := _MODEL_NUMBER.match(text, end)):
        return match.end()
    if _FEMININE.search(text, before, start) and (match := _LISTED_NUMBER.match(text, end)):
        return match.end()
    return end


def version_end(text: str, end: int) -> int:
    """Where a product's version ends ("iPhone 15 Pro"); `end` itself where it has none."""
    match = None if text[end - 1].isdigit() else _VERSION.match(text, end)
    match = match or _VARIANT.match(text, end)
    return match.end() if match else end
