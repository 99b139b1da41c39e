"""Factors: "deux fois plus", "divisé par deux", "a doublé"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.model import Direction
from extractors.numerals import Numeral, scan
from extractors.quantities.draft import Draft
from extractors.quantities.guards import Blocked

_TIMES = re.compile(
    r"\sfois\s(?P<way>plus|moins|supérieure?s?|inférieure?s?|davantage)\b|\sfois\s(?:et\sdemie\s)?(?=(?:le|la|les|l'|son|sa|ses|ce|cette|celui|celle)\b)",
    re.IGNORECASE,
)
_AND_HALF = re.compile(r"\sfois\set\sdemie\s(?P<way>plus|moins|supérieure?s?|inférieure?s?|davantage)?\b", re.IGNORECASE)
_BY = re.compile(r"(?<!\w)(?P<verb>(?:multipli|divis)(?:é|ée|és|ées|er|e|ent|era|eront|ait|aient|ant|erait|eraient))\s(?:quasiment\s|presque\s|près\s|environ\s)?par\s(?:environ\s|plus\sde\s|près\sde\s)?", re.IGNORECASE)
_FOLD = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "décupl": 10, "centupl": 100}
_VERB = re.compile(
    rf"(?<![\w-])(?P<stem>re)?(?P<fold>{'|'.join(_FOLD)})(?P<ending>é|ée|és|ées|er|era|eront|ait|aient|ant|erait|eraient|ent|èrent|a|e)(?![\w-])", re.IGNORECASE
)
_DOUBLE = re.compile(r"(?<!\w)le\s(?P<fold>double|triple|quadruple|quintuple|décuple)(?=\s(?:de\b|d'|du\b|des\b|par\srapport)|\s?[.,;)])", re.IGNORECASE)
_NOUN_BEFORE = re.compile(r"(?<!\w)(?:un|une|le|la|les|ce|cet|cette|du|des|au|en|son|sa|ses|leur|leurs|d'un|quel|premier|nouveau|version|film|série|,)\s$", re.IGNORECASE)
_OBJECT_AFTER = re.compile(r"\s(?:presque\s|quasiment\s)?(?:son|sa|ses|leurs?|les|la|le|l'|en\s[^\W_]+\s(?:ans?|mois|jours|semaines))\b")
_SUBJECT_BEFORE = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ayant|avoir|est|sont|était|étaient|sera|seront|être|été|presque|quasiment|quasi|plus\sque|"
    r"pratiquement|ainsi|même|déjà|encore|aussi|également|plus|fait|faire|va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|peut|peuvent|de|à|pour|"
    r"que|en|largement|a\sété|tout\ssimplement|littéralement|environ)\s$",
    re.IGNORECASE,
)


def times(text: str, numeral: Numeral) -> Draft | None:
    """"trois fois moins", "2,5 fois le prix": the span holds the comparison's word."""
    match = _AND_HALF.match(text, numeral.end)
    value = numeral.value
    if match:
        value += Decimal("0.5")
    else:
        match = _TIMES.match(text, numeral.end)
    if match is None or numeral.article:
        return None
    way = (match.groupdict().get("way") or "").lower()
    direction: Direction = "up" if way[:4] in ("plus", "supé", "dava") else "down" if way else ""
    end = match.end()
    while text[end - 1].isspace():
        end -= 1
    return Draft(numeral.start, end, numeral, value, "x", "times", direction=direction)


def verbs(text: str, guarded: Blocked) -> list[Draft]:
    """The verbs that multiply: "multiplié par 2,4", "a doublé"."""
    found: list[Draft] = []
    for match in _BY.finditer(text):
        numbers = scan(text[match.end() : match.end() + 40])
        if not numbers or numbers[0].start:
            continue
        number = replace(numbers[0], start=match.end(), end=match.end() + numbers[0].end)
        direction: Direction = "up" if match["verb"].lower().startswith("multipli") else "down"
        found.append(Draft(match.start(), number.end, number, number.value, "x", "times", direction=direction))
    for match in _VERB.finditer(text):
        if match["stem"] or not _moves(text, match):
            continue
        number = Numeral(match.start(), match.end(), Decimal(_FOLD[match["fold"].lower()]), "words")
        found.append(Draft(match.start(), match.end(), number, number.value, "x", "times", direction="up"))
    for match in _DOUBLE.finditer(text):
        number = Numeral(match.start(), match.end(), Decimal(_FOLD[match["fold"].lower()[:-1]]), "words")
        found.append(Draft(match.start(), match.end(), number, number.value, "x", "times"))
    return [draft for draft in found if not guarded.covers(draft.start, draft.end)]


def _moves(text: str, match: re.Match[str]) -> bool:
    """A form of the verb, not the noun ("un doublé") or the adjective ("double vitrage")."""
    ending = match["ending"].lower()
    start = match.start()
    if ending in ("e", "a"):
        return bool(_OBJECT_AFTER.match(text, match.end())) and not _NOUN_BEFORE.search(text, max(0, start - 12), start)
    if ending in ("ent", "er", "era", "eront", "ait", "aient", "ant", "erait", "eraient", "èrent"):
        return not _NOUN_BEFORE.search(text, max(0, start - 12), start)
    return bool(_SUBJECT_BEFORE.search(text, max(0, start - 20), start))
