"""Factors: "deux fois plus", "divisé par deux", "a doublé"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.model import Direction
from extractors.numerals import Numeral, scan
from extractors.quantities.draft import Draft
from extractors.quantities.guards import TIMES, Blocked

_TIMES = re.compile(
    r"\sfois(?P<half>\set\sdemie)?(?:\s(?P<way>plus|moins|davantage|supérieure?s?|inférieure?s?)\b"
    r"|(?=\s(?:le|la|les|l'|son|sa|ses|ce|cette|celui|celle)\b|\sl'))",
    re.IGNORECASE,
)
_UP = ("plus", "davantage", "supérieur")
_BY = re.compile(
    r"(?<!\w)(?P<verb>(?:multipli|divis)(?:é|ée|és|ées|er|e|ent|era|eront|ait|aient|ant|erait|eraient))\s"
    r"(?:quasiment\s|presque\s|près\s|environ\s)?par\s(?:(?P<more>plus\sde\s)|(?P<approx>environ\s|près\sde\s|presque\s))?",
    re.IGNORECASE,
)
_FOLD = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "décupl": 10, "centupl": 100}
_VERB = re.compile(
    rf"(?<![\w-])(?P<fold>{'|'.join(_FOLD)})"
    r"(?P<ending>é|ée|és|ées|er|era|eront|ait|aient|ant|erait|eraient|ent|èrent|a|e)(?![\w-])",
    re.IGNORECASE,
)
_DOUBLE = re.compile(
    r"(?<!\w)(?:le\s|(?<=\bprès\sdu\s)|(?<=\bplus\sdu\s))(?P<fold>double|triple|quadruple|quintuple|décuple)(?=\s(?:de|du|des|par\srapport)\b|\sd'|\s?[.,;)])",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"(?<!\w)(?:un|une|le|la|les|ce|cet|cette|du|des|au|en|son|sa|ses|leur|leurs|quel|premier|nouveau|version|film"
    r"|série)\s$|,\s$",
    re.IGNORECASE,
)
_OBJECT_AFTER = re.compile(
    r"\s(?:presque\s|quasiment\s)?(?:(?:son|sa|ses|leurs?|les|la|le|en\s[^\W_]+\s(?:ans?|mois|jours|semaines)"
    r"|de\s(?:valeur|volume|taille|surface|capacité|prix|poids))\b|l')"
)
_VERB_BEFORE = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ayant|avoir|est|sont|était|étaient|sera|seront"
    r"|être|été|fait|faire|va"
    r"|vont|doit|doivent|devrait|devraient|peut|peuvent|pourrait|pourraient|de|à|pour|que|en|plus\sque|presque"
    r"|quasiment|quasi|ainsi"
    r"|pratiquement|même|déjà|encore|aussi|également|largement|littéralement|environ|plus)\s$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(r"(?<!\w)plus\sque\s$", re.IGNORECASE)
_FINITE = ("ent", "er", "era", "eront", "ait", "aient", "ant", "erait", "eraient", "èrent")


def times(text: str, numeral: Numeral) -> Draft | None:
    """ "trois fois moins", "2,5 fois le prix": the span holds the comparison's word."""
    if numeral.ordinal_like:
        return None  # "une troisième fois"
    match = _TIMES.match(text, numeral.end)
    if match is None and not numeral.integral and (factor := TIMES.match(text, numeral.end)):
        return Draft(numeral.start, factor.end(), numeral, numeral.value, "x", "times")  # "contre 2,8 fois"
    if match is None or (numeral.article and not match["half"]):
        return None
    way = (match["way"] or "").lower()
    direction: Direction = ("up" if way.startswith(_UP) else "down") if way else ""
    value = numeral.value + Decimal("0.5") if match["half"] else numeral.value
    return Draft(numeral.start, match.end(), numeral, value, "x", "times", direction=direction)


def verbs(text: str, guarded: Blocked) -> list[Draft]:
    """The verbs and nouns that multiply: "multiplié par 2,4", "a doublé", "le double de"."""
    found: list[Draft] = []
    for match in _BY.finditer(text):
        numbers = scan(text[match.end() : match.end() + 40])
        if numbers and not numbers[0].start:
            number = replace(numbers[0], start=match.end(), end=match.end() + numbers[0].end)
            direction: Direction = "up" if match["verb"].lower().startswith("multipli") else "down"
            factor = Draft(match.start(), number.end, number, number.value, "x", "times", direction=direction)
            factor.modifier = "more_than" if match["more"] else "approx" if match["approx"] else ""
            found.append(factor)
    for match in _VERB.finditer(text):
        if _is_verb(text, match):
            factor = _fold(match, match["fold"].lower(), "up")
            if more := _MORE_THAN.search(text, max(0, match.start() - 9), match.start()):
                factor.modifier, factor.modifier_start = "more_than", more.start()
            found.append(factor)
    found += [_fold(match, match["fold"].lower()[:-1], "") for match in _DOUBLE.finditer(text)]
    return [draft for draft in found if not guarded.covers(draft.start, draft.end)]


def _fold(match: re.Match[str], stem: str, direction: Direction) -> Draft:
    number = Numeral(match.start(), match.end(), Decimal(_FOLD[stem]), "words")
    return Draft(match.start(), match.end(), number, number.value, "x", "times", direction=direction)


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """A form of the verb, not the noun ("un doublé") or the adjective ("double vitrage")."""
    start, ending = match.start(), match["ending"].lower()
    after_noun = _NOUN_BEFORE.search(text, max(0, start - 12), start)
    if ending in _FINITE:
        return not after_noun
    if ending in ("e", "a"):
        return not after_noun and bool(_OBJECT_AFTER.match(text, match.end()))
    return bool(_VERB_BEFORE.search(text, max(0, start - 20), start))
