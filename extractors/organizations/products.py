"""Products: a brand with its model ("Peugeot 208"), a product with its version ("iPhone 15 Pro"), a company's own thing
("Max, le service de Warner Bros. Discovery", "son application Zenly").
"""

from __future__ import annotations

import re

from extractors.organizations.cues import CAPITALISED, Cues

_MORE = r"(?:\s(?:Pro|Max|Plus|Ultra|Mini|mini|Air|Neo|neo|Lite|XL|MAX|GT|SE|Premium|Series\s[A-Z0-9]|Turbo|Home|Sport))*"
_END = r"(?![\w%€$]|[.,]\d|\s?(?:%|€|\$|[0-9])|\s(?:millions?|milliards?|mille|euros?|dollars?|francs?|livres|pour\scent|points?)\b)"
_CODE = r"(?:[A-Z]{1,4}[-\s]?\d{1,4}[A-Za-z]{0,3}|[A-Za-z]\d{1,4}[A-Za-z]*|\d{1,4}[A-Za-z]{1,3}|[A-Z]{1,3}\.\d)"
_MODEL_CODE = re.compile(rf"\s{_CODE}{_MORE}{_END}")
_MODEL_NUMBER = re.compile(rf"\s(?!(?:19|20)\d\d{_END})\d{{1,4}}{_MORE}{_END}")
_LISTED_NUMBER = re.compile(rf"\s\d{{3,4}}{_MORE}{_END}")
_VERSION = re.compile(rf"(?:[\s-](?:\d{{1,3}}(?:\.\d)?[a-z]{{0,2}}|[A-Z]{{1,2}}\d{{1,3}}|[XVI]{{1,4}}){_MORE}{_END}|{_MORE}(?<=\w){_END})")
_DETERMINER = re.compile(
    r"(?:\b(?:la|le|les|une|un|des|sa|son|ses|cette|ce|ces|leur|leurs|nouvelle|nouveau|nouvelles|nouveaux|future|futur|petite|deux|trois"
    r"|du|au|aux|chaque|ancienne|première|premier)\s|\bl')\Z",
    re.IGNORECASE,
)
_FEMININE = re.compile(r"\b(?:la|une|sa|cette|nouvelle|future|petite|célèbre)\s\Z", re.IGNORECASE)
_OWNER = re.compile(r"\s(?:de|d'|du|des|signée?|made\sby)\s?(?:la\s|l'|groupe\s)?\Z")
_POSSESSIVE = re.compile(r"\b(?:son|sa|ses|leur|leurs)\s(?:[a-zà-ÿ-]+\s){0,3}\Z", re.IGNORECASE)


class Things:
    """Finds what belongs to an organization by the words around it, on a folded text."""

    def __init__(self, cues: Cues) -> None:
        kinds = "|".join(re.escape(word) for word in sorted(cues.words["things"], key=len, reverse=True))
        name = rf"({CAPITALISED}(?:\s(?:{CAPITALISED}|\d+))*)"
        self._named = re.compile(rf"(?<![\w-])(?:{kinds})(?:\s[a-zà-ÿ-]{{4,}})?\s(?:\"|«\s?|')?{name}")
        self._explained = re.compile(
            rf"(?<![\w-]){name}(?:\"|\s?»|')?\s?,\s(?:(?:le|la|son|sa|un|une)\s|l')(?:nouvel(?:le)?\s|nouveau\s)?(?:{kinds})(?![\w-])"
        )

    def named(self, text: str) -> list[tuple[int, int]]:
        """Names after the word for what they are ("le logiciel X") or before it ("X, son application")."""
        found = [match.span(1) for match in self._named.finditer(text)]
        return found + [match.span(1) for match in self._explained.finditer(text)]


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
    match = _VERSION.match(text, end)
    return match.end() if match else end


def possessed(text: str, start: int) -> bool:
    """Whether the thing named at `start` is somebody's: "son application X"."""
    return bool(_POSSESSIVE.search(text, max(0, start - 60), start))


def follows_of(text: str, start: int) -> bool:
    """Whether the organization at `start` is what something belongs to: "de X", "du groupe X"."""
    return bool(_OWNER.search(text, max(0, start - 16), start))
