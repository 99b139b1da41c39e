"""What speaks for a name in an article: the model's labels, weighed over all its occurrences, and signatures of the press."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from extractors.dictionary import tables
from extractors.organizations.cues import Cues
from extractors.organizations.lexicon import key
from extractors.organizations.spans import Labelled
from extractors.text import Folded

_EDGE = " \n\t\"«»“”'().,;:!?…[]–—-*/|"
_KEPT_LAST = "!+.)"
_LEADING = re.compile(r"(?:le|la|les|du|des|au|aux|de|un|une|ce|cette)\s|[ld]'\s?|(?:ex|anti|pro)-(?=[A-ZÀ-Þ])")
# "Casablanca - Atlas Bank a réalisé": where a dispatch was written, at the head of a paragraph.
_DATELINE = re.compile(r"[A-ZÀ-Þ][\w'-]*(?:\s[A-ZÀ-Þ][\w'-]*){0,2}\s[-–—]\s(?=[A-ZÀ-Þ])")
_PARAGRAPH = 120
_DAY = re.compile(r"(?<!\bdu)\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|demain)\Z")
# "Renault 2 % de mieux": a figure of its own, not a model's.
_FIGURE = re.compile(r"\s[\d.,]+\Z")
_OF_FIGURE = re.compile(r"\s?(?:%|€|\$|euros?\b|millions?\b|milliards?\b)")
_LOOSE_END = re.compile(r"\s(?:d'|l'|de|du|des|de la|et|à|en|du pays|du groupe)\s?\Z")
# What follows a name and is none of it: "ONU interdits d'entrer", "Assemblée nationale de 1992", "Union africaine en Somalie".
_TAIL = re.compile(
    r"\s(?:(?:de|en|à|depuis)\s\d|(?:en|aux)\s(?=[A-ZÀ-Þ])|(?:visant|concernant|portant|dont|qui)\s|d[e']\s?([a-zà-ÿ]{2,}(?:er|ir))\b)"
)
# A verb and its object: "Cour des comptes [étrille la filière]"; in a name such an article follows a preposition alone.
_OBJECT = re.compile(
    r"\s(?!(?:pour|contre|sur|dans|avec|sans|sous|vers|par|chez|selon|entre|hors)\s)[a-zà-ÿ]{4,}\s"
    r"(?:(?:les?|la|une?|son|sa|ses|leurs?|cet?|cette)\s|l')"
)
_OFFICE = re.compile(
    r"(?:Ministre|Secrétaire d'[ÉE]tat|Haut-Commissaire)\s(?:de\sl'\s?|de\sla\s|du\s|des\s|aux?\s|à\sla\s|à\sl'\s?)"
)
_LOWER_CASE = re.compile(r"\s(?=[a-zà-ÿ])")
_ARTICLE = re.compile(r"(?<!\w)(?:l[ea]s?\s|l'\s?)\Z", re.IGNORECASE)
_AT = re.compile(r"(?<!\w)(?:à|en|vers|près\sde|dans|depuis)\s(?:la\s|l')?\Z", re.IGNORECASE)
_PREFIX = re.compile(r"(?:anti|ex|pro|non|post|néo)-\Z")
_SIGNED = re.compile(r"\(([^()\n]{2,40})\)|©[^\n/]{0,60}/?\s?([^\n]{2,40})", re.MULTILINE)
_CLOSING = re.compile(r"^[ \t(]*([A-Za-z]{2,12}(?:\s?[/,-]\s?[A-Za-z-]{2,14}){0,4})[ \t).]*$", re.MULTILINE)
_PART = re.compile(r"[^\W_](?:[^/,+()]*[^\W_])?")
_CLOSING_REACH = 200
# What opens a sentence with a capital and is no name; cells of a flattened table taken for one; a State ("l'État français").
NO_NAME = re.compile(
    r"(?:ils?|elles?|on|nous|vous|je|cel(?:a|ui|le)|ce(?:tte|s)?|les?|la|des|une?|du|aux?|son|sa|ses|mon|ma|mes|ton|ta|tes|leurs?|notre|nos|votre|vos|mais|et|ou|or|où|qui|que)"
    r"|[^|]*\|.*|[EÉ]tat\s(?!islamique)[a-zà-ÿ]+",
    re.IGNORECASE | re.DOTALL,
)


def entities(doc: Doc, folded: Folded, cues: Cues) -> list[Labelled]:
    """The model's entities in text order, on the folded text, without the articles, quotes and descriptors at their edges."""
    found = []
    for ent in doc.ents:
        start, end = ent.start_char, ent.end_char
        if folded.starts is not None and folded.ends is not None:
            start, end = bisect_left(folded.starts, start), bisect_right(folded.ends, end)
        start, end = trimmed(folded.text, *_whole_words(folded.text, start, end))
        end = next(
            (at.start() for at in _LOWER_CASE.finditer(folded.text, start, end) if cues.says_does(folded.text, at.start())), end
        )
        if descriptor := cues.descriptor.match(folded.text, start, end):
            start = descriptor.end()
        if start < end and not NO_NAME.fullmatch(folded.text, start, end):
            found.append(Labelled(start, end, ent.label_, any(token.has_vector for token in ent)))
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without what does not belong to a name."""
    line = text.find("\n", start, end)
    end = end if line <= start else line
    if day := _DAY.search(text, start, end):
        end = day.start()
    if (tail := _TAIL.search(text, start, end)) and tail.group(1) not in tables()[0]:
        end = tail.start()
    if verb := _OBJECT.search(text, start, end):
        end = verb.start()
    if (figure := _FIGURE.search(text, start, end)) and _OF_FIGURE.match(text, end):
        end = figure.start()
    if loose := _LOOSE_END.search(text, start, end):
        end = loose.start()
    if (place := _DATELINE.match(text, start, end)) and _heads_paragraph(text, start):
        start = place.end()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _belongs(text, start, end):
        end -= 1
    for opening in (_OFFICE, _LEADING):
        if (match := opening.match(text, start, end)) and match.end() < end:
            start = match.end()
    return start, end


def _heads_paragraph(text: str, start: int) -> bool:
    """Whether a long line, no headline, begins here."""
    return text[start - 1 : start] in ("", "\n") and (text + "\n").find("\n", start) - start > _PARAGRAPH


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span grown to the words that it cuts through: "FDD" in "CNDD-FDD", but not "EI" in "anti-EI"."""
    while start > 0 and (_word(text, start - 1) or (text[start - 1] == "-" and start > 1 and _word(text, start - 2))):
        if _PREFIX.search(text, max(0, start - 5), start):
            break
        start -= 1
    while end < len(text) and (_word(text, end) or (text[end] == "-" and end + 1 < len(text) and _word(text, end + 1))):
        end += 1
    return start, end


def _word(text: str, position: int) -> bool:
    return text[position].isalnum()


def _belongs(text: str, start: int, end: int) -> bool:
    """Whether a name may end in this mark: "En marche !", "Disney+", "Warner Bros.", "Parti (N)"."""
    mark = text[end - 1]
    if mark == ".":
        return text.count(".", start, end) > 1 or bool(re.search(r"\b(?:Bros|Inc|Corp|Co|Ltd)\.$", text[start:end]))
    return mark in _KEPT_LAST and (mark != ")" or "(" in text[start:end])


@dataclass(slots=True)
class Votes:
    """What the labels and the words around say of one name through the article."""

    labels: Counter[str] = field(default_factory=Counter)
    orphans: int = 0
    """How many of the PER labels are a single word that ends no full name of the article."""
    guesses: int = 0
    """How many of the LOC labels are on words that the model has never seen."""
    cues: int = 0
    """Strength of what the words around the occurrences labelled otherwise say for an organization."""
    described: int = 0
    """How many of the occurrences are called a company by the noun before ("le fabricant de bateaux X")."""
    places: int = 0
    """How many occurrences somebody is at or goes to."""

    @property
    def organization(self) -> bool:
        """Whether the name is an organization's: more speaks for it than for a person, a place or a work."""
        if self.described and not self.places:
            return True
        for_it = self.labels["ORG"] + self.cues
        places = self.labels["LOC"] - (0 if self.places else self.guesses / 2)
        against = self.labels["PER"] - self.orphans / 2 + places + self.labels["MISC"] / 2
        return for_it > 0 and (for_it >= against if self.labels["ORG"] else for_it > against)

    @property
    def share(self) -> float:
        """How much of the evidence speaks for an organization, 0 to 1."""
        return (self.labels["ORG"] + self.cues) / max(1, sum(self.labels.values()) + self.cues)


def weigh(text: str, labelled: list[Labelled], cues: Cues) -> dict[str, Votes]:
    """The votes on every name that the model labels, by the name's key."""
    votes: dict[str, Votes] = {}
    people = family_names(text, labelled)
    for one in labelled:
        name = text[one.start : one.end]
        vote = votes.setdefault(key(name), Votes())
        vote.labels[one.label] += 1
        vote.orphans += one.label == "PER" and " " not in name and name not in people
        vote.guesses += one.label == "LOC" and not one.known
        if one.label == "ORG":
            vote.described += cues.describes(text, one.start)
        else:
            strength = cues.says_organization(text, one.start, one.end)
            if one.label == "PER" and " " in name and strength < 3:
                strength = strength if strength > 1 and not cues.is_person(name) else 0
            elif one.label == "LOC" and _ARTICLE.search(text, max(0, one.start - 4), one.start):
                strength = strength if cues.describes(text, one.start) else 0  # "La Chine exploite"
            vote.cues += strength
            vote.described += strength > 1 and cues.describes(text, one.start)
            vote.places += bool(_AT.search(text, max(0, one.start - 12), one.start))
    return votes


def family_names(text: str, labelled: list[Labelled]) -> frozenset[str]:
    """The last words of the people whom the article names in full."""
    full = (text[one.start : one.end] for one in labelled if one.label == "PER")
    return frozenset(name.rpartition(" ")[2] for name in full if " " in name)


def signatures(text: str, cues: Cues) -> Iterator[tuple[int, int, str]]:
    """Press agencies in brackets, after a © and in the closing line, in whatever case: (start, end, agency)."""
    places = [match.span(match.lastindex or 0) for match in _SIGNED.finditer(text)]
    tail = max(0, len(text) - _CLOSING_REACH)
    places += [match.span(1) for match in _CLOSING.finditer(text, text.find("\n", tail) + 1 if tail else 0)]
    for start, end in places:
        for part in _PART.finditer(text, start, end):
            agency = cues.press.get(part.group().casefold())
            if agency:
                yield part.start(), part.end(), agency
