"""Two numbers that belong together: ranges in one mention, moves in two, with unit and magnitude carried back."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.quantities import carry, guards, signs
from extractors.quantities.draft import Draft

_OPENING = re.compile(r"(?<!\w)(?P<word>entre|de|d')\s?$", re.IGNORECASE)
_LINK = re.compile(r"(?P<dash>[-–—])|\s(?P<word>et|à|ou|voire)\s(?:l'|les\s)?", re.IGNORECASE)
_COORDINATION = re.compile(r"(?:(?P<comma>,)|\s(?:et|puis))\s(?:de\s|d'|à\s)?", re.IGNORECASE)
_ENDING = r"(?:e|es|er|é|ée|és|ées|ent|era|eront|erait|eraient|ait|aient|ant|a|èrent)\b"
_CLAUSE = rf"(?:[^.;!?:\d]|(?<=[A-Za-z])\d+|(?:19|20)\d\d\b|(?:\d\d?|1er)\s{guards.MONTH}){{0,70}}$"
# Verbs that lead from one level to another, whatever the figures ("passer de 7 à 9 %").
_MOVE = re.compile(
    rf"\b(?:(?:pass|port|ramen|ramèn|tomb|évolu|relev|relèv|abaiss|hiss|bascul|allong){_ENDING}|rev(?:ien|en|in)\w*|fond(?:re|u|ue|us|ues)\b"
    rf"|raccourci\w*|passage|relèvement|abaissement){_CLAUSE}",
    re.IGNORECASE,
)
# Verbs of change: before a percentage they may as well take the size of the change ("augmenter de 5 à 7 %").
_CHANGE = re.compile(
    rf"\b(?:(?:remont|grimp|dégringol|plong|chut|diminu|recul|baiss|augment|progress|gonfl|creus|accélèr|accélér|élev|élèv|mont|flamb)"
    rf"{_ENDING}|descend\w*|bondi\w*|rédui\w*|ralenti\w*|accroî\w*|accru\w*|hausse|baisse|recul|progression|montée){_CLAUSE}",
    re.IGNORECASE,
)
# Verbs without an object: with a unit at both ends they lead from level to level.
_RISE = re.compile(rf"\b(?:(?:mont|remont|grimp|chut|dégringol){_ENDING}|descend\w*){_CLAUSE}", re.IGNORECASE)
_PRICES = (
    r"(?:tarifs?|prix|loyers?|salaires?|pensions?|cotisations?|charges|frais|honoraires|taxes"
    r"|primes|ventes|volumes|dépenses|coûts)"
)
_RAISED = r"(?:relev|relèv|rehauss|abaiss|hauss)\w*"
_PRICED = re.compile(
    rf"\b(?:{_PRICES}\b[^.;:!?]{{0,60}}\b{_RAISED}|{_RAISED}\s(?:\w+\s)?{_PRICES}[^.;:!?%]{{0,30}})\s?$", re.IGNORECASE
)
# What is itself a percentage moves from one to the other ("L'inflation est remontée de 2 à 3,1 %").
_RATE = re.compile(
    r"\b(?:inflation|chômage|(?<!des\s)taux|parts?\sde\smarché|(?:taux|part)\s[^,.;:!?]{1,40})\s"
    rf"(?:(?!{_PRICES}\b)[^,.;:!?]){{0,30}}\b(?:remont|grimp|chut|baiss|augment|progress|gonfl|mont|dégringol|bondi|recul|diminu|descend)\w*"
    r"\s(?:\w+ment\s)?$",
    re.IGNORECASE,
)
_AFTER_YEARS = re.compile(r"\bans?\s(?:et\s)?$")
_WINDOW = 90
_WIDEST = 5
_SECONDS = {"a": 31_536_000, "mo": 2_592_000, "wk": 604_800, "d": 86_400, "h": 3600, "min": 60, "s": 1}


def join(text: str, drafts: list[Draft]) -> list[Draft]:
    """Join the ends of ranges and the parts of durations, mark the two ends of moves, drop loose numbers without a partner."""
    _coordinate(text, drafts)
    out: list[Draft] = []
    index = 0
    while index < len(drafts):
        first = drafts[index]
        second = drafts[index + 1] if index + 1 < len(drafts) else None
        if second and (whole := _duration(text, first, second)):
            drafts[index + 1] = whole  # a third part may follow
            index += 1
        elif second and (pair := _pair(text, first, second)):
            out.extend(pair)
            index += 2
        else:
            if first.kind != "time" or not _AFTER_YEARS.search(text, max(0, first.start - 8), first.start):
                out.append(first)  # else years that were an age: "mort à 69 ans et deux jours"
            index += 1
    return [draft for draft in out if draft.standing != "loose" or draft.kind != "bare"]


def _coordinate(text: str, drafts: list[Draft]) -> None:
    """As in "de 2,4 et 2,7 %", "12, 15 et 20 millions d'euros", "trois puis cinq suspects": what the last has is all's."""
    shared = False
    for first, second in zip(reversed(drafts[:-1]), reversed(drafts), strict=False):
        link = _COORDINATION.fullmatch(text, first.end, second.start)
        alike = (
            first.kind == "bare" and first.numeral.form == second.numeral.form and second.kind not in ("bare", "share", "times")
        )
        listed = link is not None and alike and (shared or not link["comma"])
        shared = listed and not guards.BETWEEN.search(text, max(0, first.start - 7), first.start)
        if shared:
            _share(first, second)
            first.standing = "sure"


def _duration(text: str, first: Draft, second: Draft) -> Draft | None:
    """ "7 h 35 min", "deux ans et trois mois": one duration in the first one's unit."""
    larger, smaller = _SECONDS.get(first.unit), _SECONDS.get(second.unit)
    if not larger or not smaller or smaller >= larger or second.start - first.end > 5:
        return None
    if text[first.end : second.start].strip() not in ("", "et") or second.size * smaller >= larger:
        return None
    return replace(first, end=second.end, value=first.size + second.size * smaller / larger)


def _pair(text: str, first: Draft, second: Draft) -> tuple[Draft, ...] | None:
    if first.kind in ("times", "share") or second.kind == "share" or first.value is None or second.value is None:
        return None
    if second.kind == "times" and (first.kind != "bare" or second.numeral.end > second.end - 5):
        return None  # only "deux à trois fois plus"
    link = _LINK.fullmatch(text, first.end, second.start)
    if link is None or (first.kind != "bare" and first.unit != second.unit):
        return None
    opening = _OPENING.search(text, max(0, first.start - 6), first.start)
    start = opening.start() if opening else first.start
    word = opening["word"].lower() if opening else ""
    how = "-" if link["dash"] else link["word"].lower()
    moving = word in ("de", "d'") and how == "à" and _is_move(text, first, second, start)
    if not moving and not _links(first, second, word, how):
        return None
    if second.numeral.sign != first.numeral.sign and second.numeral.sign and not word:
        return None
    own_unit = first.kind != "bare"
    if moving:
        carry.rescale(second, first)
    if not moving:
        _thousands(first, second)
    _share(first, second)
    if moving or (word in ("de", "d'") and _is_move(text, first, second, start, own_unit=own_unit)):
        first.standing = second.standing = "sure"
        return first, second
    if not word and own_unit and second.size > first.size * _WIDEST:
        return None  # "a pris 1,2 point à 45 points"
    ascending = first.value <= second.value or first.numeral.sign == "-"
    if not ascending and word != "entre":
        return None
    if second.kind == "bare" and second.standing not in ("sure", "alone") and word != "entre":
        return None
    return (_range(text, first, second, start if link["dash"] or link["word"].lower() in ("et", "à") else first.start),)


def _links(first: Draft, second: Draft, word: str, link: str) -> bool:
    """Whether what stands between two numbers can make a range or a move of them."""
    assert first.value is not None
    assert second.value is not None
    if link == "et":
        return word == "entre" and not (first.kind == second.kind == "bare" and second.standing == "loose")
    if link in ("ou", "voire"):
        return first.kind == "bare" and first.value < second.value
    if link == "-" and second.kind == "bare":
        return first.standing == "alone"  # else a score or a code
    return not (first.kind == second.kind == "bare" and second.standing == "loose")


def _share(first: Draft, second: Draft) -> None:
    """Carry unit and magnitude back to the first end, where it has none of its own."""
    if first.kind != "bare":
        return
    scale = second.numeral.scale
    if first.numeral.scale == 1 and scale > 1 and first.size < 1000 and first.size * scale <= second.size * 100:
        first.value = first.size * scale
        first.numeral = replace(first.numeral, scale=scale)
    first.unit, first.kind = second.unit, second.kind
    first.carried = bool(second.unit)


def _thousands(first: Draft, second: Draft) -> None:
    """Carry the thousands of a range back to its first end: "entre 60 et 80 000 militants"."""
    if first.kind != "bare" or not first.numeral.whole or second.numeral.scale > 1 or second.size % 1000:
        return
    if 0 < first.size * 1000 < second.size:
        first.value = first.size * 1000


def _is_move(text: str, first: Draft, second: Draft, start: int, *, own_unit: bool = False) -> bool:
    """Whether "de … à …" leads from one level to another; a range always ascends.

    "monter de 17 % à 17,6 %", each with its unit, gives two levels; "augmenter de 5 à 7 %" the size of a change.
    """
    window = max(0, start - _WINDOW)
    if second.kind == "percent" and not own_unit and _PRICED.search(text, window, start):
        return False  # "ont été relevés de 4 à 6 %": prices have no level in percent
    if _MOVE.search(text, window, start) or (first.size > second.size and not first.numeral.sign):
        return True
    if second.kind == "percent" and _RATE.search(text, window, start):
        return True
    if own_unit and second.kind == "percent" and _RISE.search(text, window, start):
        return True
    return second.kind not in ("percent", "points") and bool(_CHANGE.search(text, window, start))


def _range(text: str, first: Draft, second: Draft, start: int) -> Draft:
    mixed = first.numeral.sign != second.numeral.sign
    ends: list[Decimal] = []
    for end in (first, second):
        value = signs.applied(text, end) or Decimal(0)
        ends.append(-abs(value) if mixed and end.numeral.sign == "-" else value)
    return replace(
        second, start=start, value=None, low=min(ends), high=max(ends), modifier="between",
        standing="alone" if second.standing == "alone" else "sure",
    )  # fmt: skip
