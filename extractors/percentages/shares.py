"""Shares in words: "un salarié sur cinq", "la moitié des ménages", "en hausse d'un quart"."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.numerals import Numeral
from extractors.quantities import lexicon, nouns
from extractors.quantities.draft import Draft

_RATIO = re.compile(r"(?:\s[^\W\d_]+(?:[-'][^\W\d_]+)*){0,5}?\ssur\s", re.IGNORECASE)
_LONGEST_RATIO = 70
_SMALL_WHOLE = 20
_WHOLES = frozenset(map(Decimal, (25, 30, 40, 50, 100, 1000, 10_000)))
# What follows a part, or stands before it, where a whole is divided.
_GRADE = re.compile(r"\b(?:not|scor|échelle|indice|risque|niveau|magnitude)\w*\b[^.;]{0,30}$", re.IGNORECASE)
_PART_OF = re.compile(r"\s(?:(?:seulement|environ|au\smoins|à\speine)\s)?(?:(?:de|des|du)\b|d')|\s(?:sont|ont)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\bd'$|\b(?:les|des|aux|dont|soit)\s$"
    r"|\b(?:près|plus|moins|environ|presque|quasi|quasiment|quelque|à\speine|au\smoins|augment\w+|baiss\w+"
    r"|rédui\w+|seul|seulement"
    r"|représent\w+|pès\w+|détien\w+|possèd\w+)"
    r"\s(?:de\s|d'|du\s|des\s|les\s|le\s)?$",
    re.IGNORECASE,
)
_CHANGED_BEFORE = re.compile(
    r"\b(?:augment|baiss|rédui|recul|progress|hausse|chut|diminu|bond|grimp|accr|amput|rogn|gonfl|fond"
    r"|renchéri)\w*\s(?:[^\W\d_]+\s)?d'$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:(?:des|de|du)\b|d')")
_NO_SHARE = re.compile(
    r"-(?:finales?|monde|temps|tours?|frères?|sœurs?)\b|\s(?:(?:de\s|d')?(?:finales?|final|heures?|siècles?"
    r"|tours?)|arrière|payants?"
    r"|de\sconfiance)\b",
    re.IGNORECASE,
)
_THIRD_PARTY = re.compile(
    r"\b(?:intervention|aide|présence|concours|profit|faute|fait|nom|compte|domicile|insu|identité|accord|responsabilité)s?\sd'$"
)
_CLAUSE_END = re.compile(r"\s?(?:[.,;:!?)]|$)")
_SHARE_BEFORE = re.compile(r"(?:%|\b(?:tiers|moitié|quarts?|(?:dix|cinqu|six|quatr)ièmes?)\b)[^.!?]*,[^.,!?]*$", re.IGNORECASE)
_BY_HALF = re.compile(r"(?<!\w)(?:de|pour)\s$", re.IGNORECASE)
_HALF_AS = re.compile(r"\s(?:moins|plus)\s(?:(?:que|de)\b|qu'|d')", re.IGNORECASE)
_HALF_PRICE = re.compile(r"\s(?:prix|temps|tarif|moins\scher)", re.IGNORECASE)


def ratio(text: str, numeral: Numeral, following: Numeral | None) -> Draft | None:
    """ "un salarié français sur cinq", "sept sur dix": the span holds both numbers.

    "311 sièges sur 465" is a count, "3 sur 5" a grade, "deux réunions sur trois jours" neither.
    """
    if following is None or following.start - numeral.end > _LONGEST_RATIO or not 0 < numeral.value < following.value:
        return None
    if not numeral.integral or not following.integral or numeral.form not in ("digits", "words"):
        return None
    if not _RATIO.fullmatch(text, numeral.end, following.start):
        return None
    start, end = numeral.start, following.end
    if _is_time(text, numeral) or lexicon.after(text, end, of=False) or text[end : end + 1].isalpha():
        return None
    bare = len(text[numeral.end : following.start].split()) == 1
    if bare and len(text) < 60 and text.strip(" .!?\n") == text[start:end]:
        return Draft(start, end, following, numeral.value / following.value, "", "bare", standing="alone")
    if following.value > _SMALL_WHOLE and following.value not in _WHOLES:
        return None
    if bare and numeral.form == "digits" and (following.value < 10 or _GRADE.search(text, max(0, start - 40), start)):
        return None
    if not bare and nouns.head(text, end, of=False, plural=True):
        return None
    return Draft(start, end, following, numeral.value * 100 / following.value, "%", "share")


def _is_time(text: str, numeral: Numeral) -> bool:
    """ "une semaine sur deux" is a frequency."""
    unit = lexicon.after(text, numeral.end, of=False)
    return unit is not None and unit.unit.kind == "time"


def fraction(text: str, numeral: Numeral) -> Draft | None:
    """ "la moitié", "deux tiers", "un quart" where a whole is divided; None for a quarter final or a third party."""
    start, end = numeral.start, numeral.end
    shown = text[start:end].lower()
    draft = Draft(start, end, numeral, numeral.value * 100, "%", "share")
    if shown.endswith(("demi", "demie")) or _NO_SHARE.match(text, end):
        return None
    if "/" in shown:
        return draft if numeral.value < 1 and _OF.match(text, end) else None
    if shown in ("moitié", "moitie"):
        if _HALF_PRICE.match(text, end):
            return None
        return draft if _HALF_AS.match(text, end) or _BY_HALF.search(text, max(0, start - 5), start) else None
    if shown.endswith(("la moitié", "la moitie")):
        return draft
    if shown in ("tiers", "quart") or shown.startswith("une moiti"):
        return None
    if _CLAUSE_END.match(text, end) and _SHARE_BEFORE.search(text, max(0, start - 80), start):
        return draft  # "la sardine fait deux tiers des volumes, le thon un cinquième"
    if numeral.ordinal_like:
        return draft if _OF.match(text, end) or _CHANGED_BEFORE.search(text, max(0, start - 40), start) else None
    if shown.startswith("le "):
        return draft if _PART_OF.match(text, end) else None
    if shown == "un tiers" and _THIRD_PARTY.search(text, max(0, start - 24), start):
        return None
    if shown.startswith(("un ", "une ")):
        return draft if _PART_OF.match(text, end) or _PART_BEFORE.search(text, max(0, start - 30), start) else None
    if text[max(0, start - 4) : start].lower() == "les ":
        draft.start = start - 4
    return draft
