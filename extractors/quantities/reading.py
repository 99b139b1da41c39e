"""Read the measures of a text: each numeral with its unit, its head noun, its share or its factor."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.numerals import Numeral, scan
from extractors.percentages import shares
from extractors.quantities import amounts, bare, carry, guards, lexicon, modifiers, money, multipliers, nouns, pairs, signs
from extractors.quantities.draft import Draft
from extractors.text import Folded

_OF = re.compile(r"\s(?:des?\b|du\b|d')", re.IGNORECASE)
_ALL = re.compile(r"(?<!\w)(?:tous|toutes)\s$", re.IGNORECASE)
_GLUED = re.compile(r"[^\W\d_]|'\d")
_SINGULAR = re.compile(r"(?<!\w)(?:(?:le|la|du|au|ce|cette|son|sa)\s|l')$", re.IGNORECASE)
_PERCENTAGE_OF = re.compile(r"\bpourcentage\sde\s$", re.IGNORECASE)
_AFTER_PERCENT = re.compile(r"%\s?\($")
_CENT = re.compile(r"\s(?P<noun>cents?|centimes?|pence|penny|pennies|kopecks?|kopeks?|rappen|centavos?)\b", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"(?P<degrees>\s?(?:°C?|degrés?))?\s(?:en[ -]dessous de|au-dessous de|sous)\sz[eé]ro\b", re.IGNORECASE)
# A figure that another is compared with is exact: "un peu au-dessus des 245 millions visés".
_EXPECTED = re.compile(
    r"\s(?:initialement\s|alors\s)?(?:visé|attendu|prévu|espéré|escompté|anticipé|annoncé|enregistré|recensé|budgété|promis|fixé)e?s?\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?<!\w)(?:des|les|aux|du|au|le)\s$", re.IGNORECASE)
_METRES = re.compile(r"\s?m\s?(?P<cm>\d\d)(?!\w)")
_SCALE_ALONE = re.compile(r"\s?°?(?P<scale>[cCfF])\W*$")


def read(folded: Folded) -> list[Draft]:
    """The measures of a text in order, with their units carried over where the text leaves them out."""
    text = folded.text
    numerals = scan(text)
    guarded = guards.blocked(text)
    verbs = multipliers.verbs(text, guarded)
    inside = {verb.numeral.start for verb in verbs}
    free = [one for one in numerals if one.start not in inside and not guarded.covers(one.start, one.end)]
    alone = bare.is_alone(text, numerals)
    drafts = list(verbs)
    taken = 0
    for index, numeral in enumerate(free):
        if numeral.start < taken:
            continue
        following = free[index + 1] if index + 1 < len(free) else None
        draft = _draft(text, numeral, following, alone)
        if draft is not None:
            drafts.append(draft)
            taken = draft.end
    drafts = pairs.join(text, sorted(drafts, key=lambda draft: draft.start))
    for draft in drafts:
        _modify(text, draft)
    return carry.over(text, drafts)


def _draft(text: str, numeral: Numeral, following: Numeral | None, alone: bool) -> Draft | None:
    """What one numeral measures; None where it measures nothing."""
    if numeral.times:
        return Draft(numeral.start, numeral.end, numeral, numeral.value, "x", "times")
    if times := multipliers.times(text, numeral):
        return times
    numeral = signs.read(text, numeral, alone)
    start, end = numeral.start, numeral.end
    if numeral.sign and text[end : end + 1] == ")" and _AFTER_PERCENT.search(text, max(0, start - 4), start):
        return Draft(start, end, numeral, numeral.value, "pp", "points")  # "24 % (+1)"
    if percent := _PERCENTAGE_OF.search(text, max(0, start - 20), start):
        return Draft(percent.start(), end, numeral, numeral.value, "%", "percent")
    if price := lexicon.before(text, start):
        factor, end = lexicon.magnitude_letter(text, end) or (Decimal(1), end)
        return Draft(price.start, end, numeral, numeral.value * factor, price.unit.code, "money")
    if numeral.form == "digits" and text[start - 1 : start].isalpha():
        return None  # "CAC40"
    if ratio := shares.ratio(text, numeral, following):
        return ratio
    if numeral.ordinal_like and not alone and not _OF.match(text, end):
        return shares.fraction(text, numeral)  # not "une deuxième couronne"
    if unit := lexicon.after(text, end, of=numeral.linked or numeral.form == "fraction"):
        return amounts.read(text, numeral, unit)
    if special := _special(text, numeral, alone):
        return special
    if numeral.form == "fraction" and not alone:
        share = shares.fraction(text, numeral)
        return share if share or text[start].isalpha() else _counted(text, numeral, alone)
    if numeral.scale == 1 and not alone and guards.is_label(text, start, end):
        return None
    lettered = _lettered(text, numeral, alone)
    if lettered is None:
        return None
    if isinstance(lettered, Draft):
        return lettered
    return _counted(text, lettered, alone) or bare.read(text, lettered, alone)


def _special(text: str, numeral: Numeral, alone: bool) -> Draft | None:
    """Cents, degrees below zero, metres with their centimetres, and a temperature's letter where it is the whole text."""
    if match := _CENT.match(text, numeral.end):
        noun = match["noun"]
        return Draft(numeral.start, match.end(), numeral, numeral.value, nouns.singular(noun.lower()), "count", noun=noun)
    if match := _BELOW_ZERO.match(text, numeral.end):
        return Draft(numeral.start, match.end(), numeral, -numeral.value, "°C" if match["degrees"] else "°", "temperature")
    if match := _METRES.match(text, numeral.end):  # "1m80"
        value = numeral.value + Decimal(match["cm"]) / 100
        return Draft(numeral.start, match.end(), numeral, value, "m", "measure")
    if alone and (match := _SCALE_ALONE.match(text, numeral.end)):
        return Draft(numeral.start, match.end("scale"), numeral, numeral.value, f"°{match['scale'].upper()}", "temperature")
    return None


def _lettered(text: str, numeral: Numeral, alone: bool) -> Numeral | Draft | None:
    """The numeral with the magnitude that a letter gives it ("10k", "12 M d'euros"); None where a letter makes it a code."""
    if numeral.form != "digits":
        return numeral
    if letter := lexicon.magnitude_letter(text, numeral.end):
        factor, end = letter
        scaled = replace(numeral, end=end, value=numeral.value * factor, scale=factor, whole=False)
        money = lexicon.after(text, end, of=True)
        if money and money.unit.kind == "money":
            return amounts.read(text, scaled, money)
        if alone or (text[end - 1] in "kK" and nouns.head(text, end, of=False, plural=True)):
            return replace(scaled, scale=numeral.scale)
    return None if _GLUED.match(text, numeral.end) else numeral  # "3D", "4G", "1'44"


def _counted(text: str, numeral: Numeral, alone: bool) -> Draft | None:
    """A number and the noun it counts."""
    if not alone and bare.in_name(text, numeral):
        return None
    if numeral.article and not amounts.counts_one(text, numeral):
        return None
    if _ALL.search(text, max(0, numeral.start - 8), numeral.start) or (numeral.form == "words" and not numeral.value):
        return None  # "zéro émission"
    several = numeral.form in ("digits", "words") and numeral.scale == 1 and numeral.value >= 2
    if several and _SINGULAR.search(text, max(0, numeral.start - 6), numeral.start):
        return None  # "le 737 MAX"
    if several and numeral.value <= 3 and guards.ALL_THE.search(text, max(0, numeral.start - 12), numeral.start):
        return None  # "tous les deux placés"
    if guards.is_window(text, numeral.end) or guards.is_rank(text, numeral.start, numeral.end):
        return None
    if guards.is_year(text, numeral.start, numeral.end):
        return None
    found = nouns.head(text, numeral.end, of=numeral.linked, plural=numeral.linked or numeral.value >= 2)
    if found is None:
        return None
    unit = lexicon.after(text, found.start, of=False)
    if unit and unit.start == found.start and found.start > numeral.end + 1:
        return amounts.read(text, numeral, unit)  # "deux longues heures"
    noun = text[found.start : found.end]
    if numeral.scale >= 10**6 and money.is_money(noun) and not money.is_counted(noun, numeral.value):
        return None  # "3 milliards d'actifs"
    if noun[0].isupper() and guards.looks_like_year(text, numeral.start, numeral.end):
        return None
    return Draft(numeral.start, found.end, numeral, numeral.value, found.lemma, "count", noun=noun)


def _modify(text: str, draft: Draft) -> None:
    """Set the modifier from the words around the number, or from its own form."""
    if draft.modifier:
        return
    draft.modifier, draft.modifier_start = modifiers.before(text, draft.start)
    if draft.kind == "count" and text[draft.modifier_start : draft.modifier_start + 4].lower() in ("sous", "vers"):
        draft.modifier, draft.modifier_start = "", -1  # "sous deux tentes", "tourné vers les deux favoris"
    if draft.modifier and _EXPECTED.match(text, draft.end) and _DEFINITE.search(text, max(0, draft.start - 4), draft.start):
        draft.modifier, draft.modifier_start = "", -1
    if not draft.modifier:
        draft.modifier = modifiers.after(text, draft.end)
    if draft.numeral.form == "vague":
        draft.modifier = "vague"
    elif draft.numeral.approximate and not draft.modifier:
        draft.modifier = "approx"
