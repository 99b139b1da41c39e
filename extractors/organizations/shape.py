"""The shape of a name that the model alone vouches for: where it begins and ends, and what is no organization's name.

A model takes a capital for a name ("la Toile", "le Club") and a phrase for one name ("Cour suprême du pays"). French grammar
tells: a company's name stands without a determiner, an institution's with one, and a common noun with a capital is neither.
"""

from __future__ import annotations

import re

from extractors.dictionary import tables
from extractors.organizations.cues import Cues
from extractors.organizations.lexicon import key

_DETERMINER = re.compile(
    r"(?:\b(?:le|la|les|du|des|au|aux|un|une|ce|cet|cette|ces|son|sa|ses|leurs?)\s|\bl'\s?)\Z", re.IGNORECASE
)
_CODE = re.compile(r"\d{5}|\A(?:[A-Z]{1,5}[-+ ]?\d{2,}[A-Za-z]?|[A-Z][A-Za-z]{0,3}[-+]\d+|UTC.*|[IVX]+e\s.*)\Z")
# "la banque de la Défense": where its seat is; the name of an institution has a capital.
_SEATED = re.compile(r"banque\sd(?:e|u|es)\b")
_FAMILY_FIRM = re.compile(r"\s(?:et|&)\s(?:Cie|Associés|Fils|Frères|Co)\b\.?")
# "Invité sur une radio, X": a participle that opens a sentence.
_PARTICIPLE = re.compile(r"(?:\A|(?<=[.!?…\n])|(?<=[.!?…\n]\s))[A-ZÀ-Þ][a-zà-ÿ]+ée?s?\s(?:par|sur|en|à|au|aux|dans|avec|hier)\b")
_NEAR = 8


def plausible(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether an organization may be called so, the words around taken into account."""
    name = text[start:end]
    if _SEATED.match(name):
        return False
    if len(name) < 2 or text[start - 1 : start] == "#" or _CODE.search(name) or cues.says_bearer(text, start):
        return False
    if " " in name or name.isupper() or cues.says_organization(text, start, end):
        return True
    if key(name) in cues.institutions:
        return True
    if _PARTICIPLE.match(text, start):
        return False
    if name.lower() in tables()[0]:
        return False
    inner = any(letter.isupper() or not letter.isalpha() for letter in name[1:])
    return inner or not _DETERMINER.search(text, max(0, start - _NEAR), start)


def whole(text: str, end: int) -> int:
    """Where a name ends that goes on as a family firm's: "Oddo et Cie"."""
    match = _FAMILY_FIRM.match(text, end)
    return match.end() if match else end
