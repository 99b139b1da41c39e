"""Units that the text leaves out, carried over from what stands nearby."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors import sentences
from extractors.quantities import amounts, bare, money, nouns
from extractors.quantities.draft import Draft, Kind

_HOME = "EUR"
_AGAINST = re.compile(r"\b(?:contre|après)\s(?:(?:plus|moins|près)\sde\s|environ\s|seulement\s|quelque\s|à\speine\s)?$")
_AGAINST_PRICE = re.compile(
    r"\A[^.;]*\b(?:contre|après|loin d(?:es?|')|au lieu d(?:es?|')|au-dess(?:us|ous) d(?:es?|')|en dessous d(?:es?|')|face aux?"
    r"|(?:plus|moins) qu(?:e|')|(?:coût|val|pay|vend|échange|négocie)(?:ait|aient|e|ent))"
    r"(?:\s?(?:les|plus|moins|près|de|environ|seulement|quelque|à|peine|que|qu'|encore|pas|même))*\s?\Z"
)
"""What stands between a price and another of the same thing."""
_AFTER_CHANGE = re.compile(r"%(?:\s[\w']+){0,3}, à\s(?:\w+\sde\s)?\Z")
_CONVERTED = re.compile(r"\s\((?:soit\s|environ\s|près\sde\s)*")
_ARRIVING = re.compile(r",?\sà\s(?:plus\sde\s|près\sde\s|environ\s)?")
_ALIKE = 10
"""Two prices compared are of one measure where neither is this many times the other."""
_POPULATIONS = frozenset(Decimal(10) ** power for power in range(2, 7))
_CENTS = ("cent", "centime", "penny", "pence", "kopeck")
"""Hundredths of the document's currency; where it names none, a count of coins."""
_NEIGHBOURS = 40
_SENTENCES_BACK = 2
_LARGE = 100_000
_FARTHEST = 10_000
_REACH = 600
"""No sentence is longer; the limits keep an endless one from costing more than its length."""
_COUNTED = re.compile(
    r"\b(?:celui|nombre|parc|record|flotte|stock)\s(?:total\s|moyen\s|record\s)?(?:de\s|d'|des\s)(?:(?:ses|leurs|nos|ces)\s)?",
    re.IGNORECASE,
)
_FORECASTERS = frozenset(
    "analyste économiste expert spécialiste investisseur prévisionniste marché opérateur autorité dirigeant observateur".split()
)
_TOLD_AFTER = re.compile(r"\. (?:C'est|C'était|Voilà|Tel est)(?:,[^,.]{2,30},)? le nombre (?:total )?(?:de |d')")
"""What a number that stands alone is a number of: "1 376 892. C'est le nombre de voitures…"."""
_DIFFERENCE = re.compile(r"\sde\s(?:plus|moins|mieux)\b")
_OPENING = re.compile(r"(?:[^,;:.]{0,60},\s)?(?:les|ses|leurs|nos)(?=\s)", re.IGNORECASE)
_PART_OF = re.compile(r"\s(?:des|de\s(?:ses|ces|leurs|nos))(?=\s)", re.IGNORECASE)


def over(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each bare number the unit of its neighbour, and drop those that need one and find none."""
    if not any(draft.kind == "bare" or draft.unit in _CENTS or "/" in draft.unit for draft in drafts):
        return drafts
    spoken = not any(draft.unit for draft in drafts)
    starts = [start for start, _ in sentences.split(text)]
    whole = _Text(drafts)
    out: list[Draft] = []
    for draft in drafts:
        if draft.unit in _CENTS and draft.value is not None and (currency := whole.currency(draft.start)):
            draft.value, draft.unit, draft.kind, draft.noun = draft.value / 100, currency, "money", ""
            amounts.priced(text, draft)
        if draft.kind == "money" and out and out[-1].kind == "money":
            _price(text, out[-1], draft)
        if draft.kind == "bare" and draft.standing != "alone":
            if draft.standing == "spoken" and not spoken:
                continue
            index = bisect_right(starts, draft.start) - 1
            place = _Place(out, whole, starts[max(index, 0)], starts[max(index - _SENTENCES_BACK, 0)])
            stays = draft.standing in ("sure", "subject") or spoken
            if not _carry(text, draft, place) and not stays:
                continue
        out.append(draft)
    return out


def _price(text: str, before: Draft, draft: Draft) -> None:
    """Give two prices one denominator where only one of them has it.

    "329 euros la tonne, contre 318 euros", "1.000 francs le kilo (1,52 euro)", "a pris huit centimes, à 3,32 €/kg".
    """
    between = text[before.end : draft.start]
    currency, _, measure = before.unit.partition("/")
    if measure and "/" not in draft.unit:
        converted = _CONVERTED.fullmatch(between) is not None
        compared = currency == draft.unit and len(between) < _REACH and _AGAINST_PRICE.search(between) is not None
        if converted or (compared and max(before.size, draft.size) < _ALIKE * min(before.size, draft.size)):
            draft.unit += f"/{measure}"
    elif not measure and draft.unit.startswith(currency + "/") and _ARRIVING.fullmatch(between):
        before.unit = draft.unit


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a bare number stands: the measures before it, what the text holds, and where its sentence and those before begin."""

    before: list[Draft]
    text: _Text
    sentence: int
    previous: int


class _Text:
    """What carrying asks of a whole text, prepared once."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.by_start = {draft.start: draft for draft in drafts}
        money = [draft for draft in drafts if draft.kind == "money"]
        self._money_starts = [draft.start for draft in money]
        self._money_units = [draft.unit.split("/")[0] for draft in money]

    def currency(self, position: int) -> str:
        """The last currency before a place, else the first after it."""
        if not self._money_units:
            return ""
        return self._money_units[max(bisect_right(self._money_starts, position) - 1, 0)]


def _carry(text: str, draft: Draft, place: _Place) -> bool:
    """Find the unit, from the nearest and surest source to the farthest."""
    start = max(place.sentence, draft.start - _REACH)
    if part := _PART_OF.match(text, draft.end):
        whole = place.text.by_start.get(part.end() + 1)
        if whole and whole.unit:
            return _take(draft, whole.unit, whole.kind)
        if noun := nouns.head(text, part.end(), of=False, plural=True):
            return _take(draft, noun.lemma, "count")
    if (told := _TOLD_AFTER.match(text, draft.end)) and (noun := nouns.head(text, told.end(), of=False, plural=True)):
        return _take(draft, noun.lemma, "count")
    counted, counted_at = _counted(text, start, draft.start)
    arrives = _AFTER_CHANGE.search(text, max(start, draft.start - 30), draft.start) is not None
    if counted and (draft.standing != "sure" or arrives) and draft.numeral.form == "digits":
        return _take(draft, counted, "count")
    currency = place.text.currency(draft.start)
    compared = _AGAINST.search(text, max(start, draft.start - 24), draft.start) is not None or bare.looks_back(text, draft.start)
    for other in _levels_first(_fitting(text, draft, place.before, start, draft.start, compared=compared)):
        if other.kind == "percent" and draft.numeral.sign and text[draft.start - 1 : draft.start] == "(":
            return _take(draft, "pp", "points")  # "44,4 % des jeunes sont au chômage (+0,6)"
        if other.kind != "money" and currency and not compared and _speaks_of_money(text, other.end, draft):
            return _take(draft, currency, "money")
        if counted_at > other.end:
            break  # "a coûté 12 millions; le nombre de ses joueurs est passé de 435 à 372 millions"
        if compared or not draft.numeral.whole:
            rescale(draft, other)
        return _take(draft, other.unit, other.kind)
    if counted:
        return _take(draft, counted, "count")
    if currency and _speaks_of_money(text, start, draft):
        sold = _sold(text, start, draft, place.before)
        return _take(draft, sold.unit, sold.kind) if sold else _take(draft, currency, "money")
    if not currency and draft.numeral.scale >= 10**6 and money.is_sure(text, start, draft.start):
        return _take(draft, _HOME, "money")
    taken_up = bare.takes_up(text, draft.start)
    if (
        draft.standing == "sure"
        and not taken_up
        and draft.numeral.scale < 10**9
        and (subject := _subject(text, start, draft.start))
    ):
        return _take(draft, subject, "count")
    if draft.standing not in ("sure", "subject") and not taken_up:
        return False
    for other in _fitting(text, draft, place.before, place.previous, start):
        if other.kind in ("percent", "points"):
            continue  # a rate is said again in every sentence
        return _take(draft, other.unit, other.kind)
    if draft.numeral.scale >= 10**9 and currency:
        return _take(draft, currency, "money")
    return False


def _sold(text: str, start: int, draft: Draft, before: list[Draft]) -> Draft | None:
    """What was counted last by the hundred thousand, where "ventes" alone says what a number is."""
    if not money.speaks_only_of_either(text, start, draft.start):
        return None
    last = next((other for other in reversed(before) if other.size >= _LARGE and other.kind in ("money", "count")), None)
    return last if last is not None and last.kind == "count" else None


def _take(draft: Draft, unit: str, kind: Kind) -> bool:
    draft.unit, draft.kind, draft.carried = unit, kind, True
    return True


def rescale(draft: Draft, other: Draft) -> None:
    """Give a number the magnitude that stands beside its antecedent alone: "4,2 milliards, contre 3,6 un an plus tôt"."""
    scale = other.numeral.scale
    if scale < 10**6 or draft.numeral.scale > 1 or draft.numeral.form != "digits" or draft.size >= 1000:
        return
    draft.numeral = replace(draft.numeral, scale=scale)
    draft.value, draft.low, draft.high = (None if end is None else end * scale for end in (draft.value, draft.low, draft.high))


def _fitting(text: str, draft: Draft, before: list[Draft], start: int, end: int, *, compared: bool = False) -> Iterator[Draft]:
    """The measures between two places whose unit a number of this shape may share, the nearest first."""
    for other in reversed(before[-_NEIGHBOURS:]):
        if other.start < start:
            return
        if other.start < end and other.unit and _fits(text, draft, other, compared=compared) and not _is_denominator(text, other):
            yield other


def _levels_first(found: Iterator[Draft]) -> Iterator[Draft]:
    """Points last: after "45 %, soit 3 points de plus, contre 42" the bare number is a rate as the first."""
    points: list[Draft] = []
    for other in found:
        if other.kind != "points":
            yield other
        else:
            points.append(other)
    yield from points


def _is_denominator(text: str, draft: Draft) -> bool:
    """ "311 cas pour 100.000 habitants": the population is not what is counted."""
    return draft.kind == "count" and draft.value in _POPULATIONS and text.endswith("pour ", 0, draft.start)


def _fits(text: str, draft: Draft, other: Draft, *, compared: bool) -> bool:
    if other.size < draft.size and _DIFFERENCE.match(text, draft.end):
        return False  # "13 millions de chômeurs dans dix-neuf pays, 7.000 de moins": it differs from what is larger
    if other.kind in ("times", "share") or (other.kind == "count" and other.unit[-1:].isdigit()):
        return False
    if draft.numeral.scale > 1 or draft.size >= 1000:
        if other.kind in ("count", "measure") and other.size * _FARTHEST < draft.size:
            return False  # three funds, or five TWh, are no antecedent of a thousand million
        return other.kind in ("money", "count", "measure") and other.numeral.form != "collective"
    if draft.numeral.form == "digits" and not draft.numeral.whole:
        return other.kind != "count" or other.numeral.scale > 1 or (compared and not other.numeral.whole)
    if draft.numeral.form == "words" or draft.standing == "subject":
        return other.kind == "count" or (other.kind == "time" and other.numeral.form == draft.numeral.form)
    return other.kind in ("count", "money", "measure", "time") and (other.numeral.scale == 1 or compared)


def _speaks_of_money(text: str, start: int, draft: Draft) -> bool:
    if draft.numeral.scale == 1 and draft.numeral.whole:
        return False
    return money.speaks_of(text, start, draft.start, draft.end)


def _counted(text: str, start: int, end: int) -> tuple[str, int]:
    """The noun of the sentence's last "nombre de …", and where that stands."""
    counted, place = "", -1
    for match in _COUNTED.finditer(text, start, end):
        if found := nouns.head(text, match.end(), of=False, plural=True):
            counted, place = found.lemma, match.start()
    return counted, place


def _subject(text: str, start: int, end: int) -> str:
    """The plural noun that opens the sentence: "Les immatriculations ont atteint 1,2 million"; not "Les États-Unis"."""
    match = _OPENING.match(text, start, end)
    found = nouns.head(text, match.end(), of=False, plural=True) if match else None
    if not found or found.end >= end or text[found.start].isupper() or money.is_money(text[found.start : found.end]):
        return ""
    return "" if found.lemma in _FORECASTERS else found.lemma  # "Les analystes l'attendaient à 770 millions"
