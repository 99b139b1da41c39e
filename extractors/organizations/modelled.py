"""Names of no lexicon: what the model labels, what the words around introduce, what an acronym's explanation spells out."""

from __future__ import annotations

import re

from extractors.dictionary import tables
from extractors.organizations import evidence, shape
from extractors.organizations.candidates import Candidate
from extractors.organizations.cues import CAPITALISED
from extractors.organizations.lexicon import key
from extractors.organizations.reading import JOINED, OPENS, Reading
from extractors.organizations.spans import Cover, Labelled

_SEQUENCE = re.compile(rf"(?<![\w-]){CAPITALISED}(?:\s{CAPITALISED}){{0,3}}")
_OPENING = re.compile(
    r"(?:(?:Le|La|Les|Chez|Selon|Pour|Dans|Avec|Après|Depuis|En|Au|Aux|À|Du|Des|De|Et|Mais|Quant|Si|Un|Une|Ce|Cette|Son|Sa)\b|[LD]')\s*",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"\s(?!d(?:e|u|es)\s|d'|pour\s|et\s)[a-zà-ÿ]")
_MINISTER = re.compile(
    r"\b(?:[Mm]inistres?\s(?:[a-zà-ÿ-]+\s){0,2}(?:de\sl'\s?|de\sla\s|du\s|des\s|aux?\s)"
    r"|[Ss]ecrétaires?\s(?:d'[ÉE]tat\s|[a-zà-ÿ-]+\s)?(?:aux?\s|à\sla\s|à\sl'\s?)"
    r"|[Cc]ommissaires?\s(?:[a-zà-ÿ-]+\s)?(?:aux?\s|à\sla\s|à\sl'\s?))(?:[^.;:\n]{2,40}(?:\set\s|,\s)(?:de\sl'|de\sla\s|du\s|des\s|à\sl'|à\sla\s|aux?\s))?\Z"
)
"""What stands before an office's field: "le ministre de l'Économie" is a person."""
_SEAT = re.compile(
    r"\b(?:[Ll][ea]\s|[Dd]u\s|[Aa]u\s|[Ll]')(?:groupe|société|entreprise|firme|compagnie|constructeur|brasseur|géante?|laboratoire|opérateur|industriel"
    r"|équipementier|éditeur|armateur|chimiste|fondeur|emballeur|papetière?|avionneur|assureur|distributeur|banque|start-up|fleuron|pépite|licorne)"
    r"(?:\s[a-zà-ÿ-]+)?\s(?:de\s|d')\Z"
)
"""What stands before the town of a company's seat: "le brasseur de Puurs"."""
_ARTICLE = re.compile(r"(?:L[ea]s?\s|L')")
_LED = re.compile(
    r"\b(?:PDG|DG|patronn?e?s?|présidente?|direct(?:eur|rice)(?:\s[a-zà-ÿ]+){0,2}|(?:co)?fondat(?:eur|rice)|dirigeante?|numéro\sun|gérante?"
    r"|porte-parole|avocate?|entraîneur|capitaine|joueur|attaquant)\s(?:[a-zà-ÿ-]+\s)?(?:de\sla\s|de\sl'|de\s|d'|du\s)\Z"
)
"""What stands before an organization and then its head's name: "le patron de Meta Mark Zuckerberg"."""
_WORD = re.compile(r"\S+")
_FIRST_WORD = re.compile(rf"(?<![\w-]){CAPITALISED}\s\Z")
_INITIALS = re.compile(r"(?<![\w&-])(?!R&D|Q&R|Q&A|F&B|M&A|P&L|S&P)[A-Z][a-z]?&[A-Z][a-z]?(?![\w&])")
"""Letters that only a company's name joins so: "B&Q", "P&O"."""
_NUMBERED = re.compile(r"\s\d{1,3}(?=[,)])")
_CONTRACTED = re.compile(r"'[a-zà-ÿ]")
_GOES_ON = re.compile(r"\s(?:pour|sans|contre|avec|sur|dans)\s")
_CUED, _EXPLAINED = 0.6, 0.95


def modelled(reading: Reading, sure: list[Candidate]) -> list[Candidate]:
    """Names that over the whole article are organizations by the model's labels and by the words around them."""
    out = []
    known = {(one.start, one.end) for one in sure}
    datelines = {one.start - 2 for one in sure if one.agency and reading.text[one.start - 2 : one.start] == " ("}
    for one in reading.labelled:
        vote = reading.votes[key(reading.text[one.start : one.end])]
        name = reading.text[one.start : one.end]
        if not vote.organization or one.end in datelines or reading.cues.is_elsewhere(name):
            continue
        if " " not in name and not vote.cues and _SEAT.search(reading.text, max(0, one.start - 60), one.start):
            continue
        if (article := _ARTICLE.match(name)) and reading.barred.holds(one.start + article.end(), one.end):
            continue
        if reading.cues.says_street(reading.text, one.start) or reading.cues.says_person(reading.text, one.start, one.end):
            continue
        if _MINISTER.search(reading.text, max(0, one.start - 80), one.start):
            continue
        if " " not in name and reading.cues.says_national(reading.text, one.start):
            continue
        score = 0.5 + 0.4 * vote.share if vote.labels["ORG"] else _CUED
        for start, end in _parts(reading, one, known):
            start = _grown(reading, start, end)
            if reading.barred.holds(start, end):
                continue
            if reading.plausible(start, end):
                entry = reading.entry_of(reading.text[start:end])
                known_here = entry if entry in reading.current else None  # "Total", where the article says TotalEnergies as well
                out.append(Candidate(start, shape.whole(reading.text, end), "model", score, known_here))
    return out


def _grown(reading: Reading, start: int, end: int) -> int:
    """Where a name begins of which the model missed the first word: "la start-up Atelier Sillon"."""
    before = _FIRST_WORD.search(reading.text, max(0, start - 24), start)
    whole = before is not None and "." not in before.group()
    return before.start() if before and whole and reading.cues.describes(reading.text, before.start()) else start


def _parts(reading: Reading, one: Labelled, known: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """An entity, cut where it joins names of which one is known: "Société Générale et BNP Paribas", "ONU burundaise"."""
    if _LED.search(reading.text, max(0, one.start - 60), one.start):
        for word in _WORD.finditer(reading.text, one.start + 1, one.end):
            if word.start() > one.start + 1 and reading.cues.is_person(reading.text[word.start() : one.end]):
                return [(one.start, word.start() - 1)]
    for start, end in known:
        if start == one.start and end < one.end and reading.text[start:end].isupper() and _ADJECTIVE.match(reading.text, end):
            return [(start, end)]
    for cut in JOINED.finditer(reading.text, one.start, one.end):
        left, right = (one.start, cut.start()), (cut.end(), one.end)
        sure = len(known & {left, right})
        if sure and (sure > 1 or cut.group().strip() not in ("-", "–", "/")) and reading.text[right[0]].isupper():
            return [left, right]
    return [(one.start, one.end)]


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capital is a name's, and not a sentence's or a contraction's: "L'euro", "Lorsqu'il"."""
    name = text[start:end]
    if start == end or not name[0].isupper() or _CONTRACTED.search(name):
        return False
    return " " in name or not OPENS.search(text, max(0, start - 4), start) or name.lower() not in tables()[0]


def introduced(reading: Reading, sure: list[Candidate]) -> list[Candidate]:
    """Names that the words around them call organizations where the model sees no name at all."""
    taken = Cover(len(reading.text), [(one.start, one.end) for one in sure])
    for label in reading.labelled:
        taken.add(label.start, label.end)
    spans = (match.span() for match in _INITIALS.finditer(reading.text))
    out = [Candidate(*span, "model", _CUED) for span in spans if not reading.barred.touches(*span)]
    for match in _SEQUENCE.finditer(reading.text):
        start, end = evidence.trimmed(reading.text, *match.span())
        if opening := _OPENING.match(reading.text, start, end):
            start = opening.end()
        if numbered := _NUMBERED.match(reading.text, end):
            end = numbered.end()
        if not _is_name(reading.text, start, end):
            continue
        whole = end - start > 1 and not _GOES_ON.match(reading.text, end)
        if not whole or evidence.NO_NAME.fullmatch(reading.text, start, end) or taken.touches(start, end):
            continue
        if reading.barred.touches(start, end):
            continue
        if reading.cues.says_organization(reading.text, start, end) > 1:
            out.append(Candidate(start, end, "model", _CUED))
    return out


def explained(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Full names and the acronyms that the article gives them, where either is an organization."""
    spans = {(one.start, one.end) for one in found if one.kind == "organization"}
    taken = Cover(len(reading.text), spans)
    out = []
    for one in reading.definitions:
        full, short = (one.full_start, one.full_end), (one.short_start, one.short_end)
        name, letters = reading.text[slice(*full)], reading.text[slice(*short)]
        if reading.barred.touches(*short):
            reading.barred.add(*full)
            continue
        named = full in spans or short in spans or (name[0].isupper() and taken.touches(*full))
        listed = reading.lexicon.lookup(letters) or reading.lexicon.lookup(name)
        if not listed and not reading.institution(one) and (name[0].islower() or reading.cues.is_text(name)):
            reading.barred.add(*full)
            reading.barred.add(*short)
        elif named or reading.institution(one):
            reading.acronyms.setdefault(letters, name)
            entry = reading.entry_of(name)
            out += [Candidate(*span, "acronym", _EXPLAINED, entry) for span in (full, short)]
    return out
