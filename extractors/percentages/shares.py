"""Shares in words: "un salarié sur cinq", "la moitié des ménages", "en hausse d'un quart"."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.numerals import Numeral
from extractors.quantities import lexicon, nouns
from extractors.quantities.draft import Draft

_RATIO = re.compile(r"(?:\s[^\W\d_]+(?:[-'][^\W\d_]+)*){0,5}?\ssur\s", re.IGNORECASE)
_WHOLES = frozenset(map(Decimal, (25, 30, 40, 50, 100, 1000, 10_000)))
_PART_OF = re.compile(r"\s(?:de|des|du)\b|\sd'|\s(?:seulement|environ|au\smoins|à\speine)\s(?:de|des|du|d')|\ssont\b|\sont\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"(?:\bd'|\b(?:près|plus|moins|environ|presque|quasi|quasiment|quelque|à\speine|au\smoins|d'environ|augment\w+|baiss\w+|rédui\w+|seul|seulement)\s(?:de\s|d'|du\s|des\s|les\s|le\s)?"
    r"|\b(?:les|des|aux)\s)$",
    re.IGNORECASE,
)
_NOT_SHARE = re.compile(r"\s?-?(?:\s(?:de\s|d')?(?:finales?|final|heures?|siècles?|tours?)\b|-finales?\b|-monde\b|-temps\b|-tours?\b|-frères?\b)|\sarrière|\sde\sconfiance\b|\spayants?\b|\sd'heure|\sde\ssiècle", re.IGNORECASE)
_BY_HALF = re.compile(r"(?<!\w)(?:de|pour)\s$", re.IGNORECASE)
_HALF_PRICE = re.compile(r"\s(?:prix|temps|tarif|moins\scher)", re.IGNORECASE)
_HALF_MORE = re.compile(r"\s(?:moins|plus)\b", re.IGNORECASE)


def ratio(text: str, numeral: Numeral, following: Numeral | None) -> Draft | None:
    """"un salarié français sur cinq", "sept sur dix": the span holds both numbers."""
    if following is None or numeral.scale > 1 or not 0 < numeral.value < following.value or following.scale > 1:
        return None
    if numeral.value % 1 or following.value % 1 or following.value > 10_000 or numeral.form not in ("digits", "words"):
        return None
    if following.start - numeral.end > 70 or not _RATIO.fullmatch(text, numeral.end, following.start):
        return None
    if lexicon.after(text, following.end, of=False) or text[following.end : following.end + 1].isalpha():
        return None
    if following.value > 20 and following.value not in _WHOLES:
        return None  # "311 sièges sur 465" is a count
    if len(text[numeral.end : following.start].split()) == 1:
        if len(text) < 60 and not text[: numeral.start].strip() and not text[following.end :].strip(" .!?"):
            return Draft(numeral.start, following.end, following, numeral.value / following.value, "", "bare", standing="alone")
        if numeral.form == "digits":
            return None  # a grade, a score: "3 sur 5"
    elif nouns.head(text, following.end, of=False, plural=True):
        return None
    return Draft(numeral.start, following.end, following, numeral.value * 100 / following.value, "%", "share")


def fraction(text: str, numeral: Numeral) -> Draft | None:
    """"la moitié", "deux tiers", "un quart" where a whole is divided; None for a quarter of an hour or a third party."""
    start, end = numeral.start, numeral.end
    shown = text[start:end].lower()
    if _NOT_SHARE.match(text, end) or "/" in shown:
        return None
    value = numeral.value * 100
    draft = Draft(start, end, numeral, value, "%", "share")
    if shown.endswith("demi") or shown.endswith("demie"):
        return _half_noun(text, numeral)
    if shown in ("moitié", "moitie"):
        return draft if _BY_HALF.search(text, max(0, start - 5), start) and not _HALF_PRICE.match(text, end) else None
    if shown.startswith("la moiti"):
        return draft
    if shown in ("tiers", "quart"):
        return None
    if shown.startswith("le "):
        return draft if _PART_OF.match(text, end) else None
    if numeral.ordinal_like:
        return draft if re.match(r"\s(?:des|de|du)\b|\sd'", text[end:]) else None
    if shown.split()[0] in ("un", "une"):
        known = _PART_OF.match(text, end) or _PART_BEFORE.search(text, max(0, start - 30), start)
        return draft if known else None
    if text[max(0, start - 4) : start].lower() == "les ":
        draft.start = start - 4
    return draft


def _half_noun(text: str, numeral: Numeral) -> Draft | None:
    """"une demi-journée" counts half a day; "un demi-finaliste" is one person."""
    return None
