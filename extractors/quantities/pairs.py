"""Two numbers that belong together: ranges in one mention, moves in two, with unit and magnitude carried back."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.quantities.draft import Draft

_BETWEEN = re.compile(r"(?<!\w)(?P<word>entre|de|d')\s?$", re.IGNORECASE)
_COMPRISED = re.compile(r"(?<!\w)entre\s$", re.IGNORECASE)
_LINK = re.compile(r"\s?(?:[-–—/])\s?|\s(?:et|à|ou|voire)\s(?:l'|les\s)?", re.IGNORECASE)
# These verbs lead from one level to another, whatever the figures.
_MOVE = re.compile(
    r"\b(?:pass|rev(?:ien|en)|port|ramen|ramèn|tomb|évolu|relev|relèv|abaiss|hiss|bascul|transf|descend|remont|grimp|dégringol|bondi|plong|chut|"
    r"rédui|dimin|recul|baiss|augment|progress|gonfl|fond|raccourci|allong|accél|ralenti|accroî|accru|baisse|hausse|élev|montée?)\w*"
    r"(?:[^.;!?:]{0,70})$",
    re.IGNORECASE,
)
_STRICT_MOVE = re.compile(r"\b(?:pass|rev(?:ien|en)|port|ramen|ramèn|tomb|évolu|relev|relèv|abaiss|hiss|bascul|fond|raccourci|allong)\w*[^.;!?:]{0,70}$", re.IGNORECASE)


def join(text: str, drafts: list[Draft]) -> list[Draft]:
    """Join the ends of ranges, and mark the two ends of moves."""
    out: list[Draft] = []
    index = 0
    while index < len(drafts):
        first = drafts[index]
        second = drafts[index + 1] if index + 1 < len(drafts) else None
        joined = _pair(text, first, second) if second else None
        if joined is None:
            out.append(first)
            index += 1
        elif len(joined) == 1 and joined[0].kind == "time" and joined[0].value is not None:
            drafts[index + 1] = joined[0]  # a third part may follow
            index += 1
        else:
            out.extend(joined)
            index += 2
    return [draft for draft in out if draft.standing != "loose" or draft.kind != "bare"]


def _pair(text: str, first: Draft, second: Draft) -> tuple[Draft, ...] | None:
    if first.value is None or second.value is None or second.kind in ("times", "share") or first.kind in ("times", "share"):
        return None
    between = text[first.end : second.start]
    if first.kind == second.kind == "time" and (whole := _duration(text, first, second)):
        return (whole,)
    if second.numeral.sign and second.numeral.sign != first.numeral.sign:
        return None
    if not _LINK.fullmatch(between):
        return None
    if first.kind != "bare" and first.unit != second.unit:
        return None
    if second.kind == "bare" and second.standing == "loose" and first.kind == "bare":
        return None
    opening = _BETWEEN.search(text, max(0, first.start - 6), first.start)
    word = opening["word"].lower() if opening else ""
    link = between.strip().lower().split()[0] if between.strip() else ""
    if link == "et" and word != "entre":
        return None
    if link == "/" or (between != between.strip() and link in ("-", "–", "—")):
        return None
    if link in ("ou", "voire") and (first.kind != "bare" or first.value >= second.value):
        return None
    if link in ("-", "–", "—") and second.kind == "bare" and first.standing != "alone":
        return None  # a score, a code
    _share(first, second)
    assert first.value is not None
    if word in ("de", "d'") and link == "à" and _is_move(text, first, second, opening.start() if opening else first.start):
        first.standing = second.standing = "sure"
        return first, second
    if first.value > second.value:
        return None if word != "entre" else _range(first, second, opening.start() if opening else first.start)
    if second.kind == "bare" and second.standing not in ("sure", "alone") and word != "entre":
        return None
    return _range(first, second, opening.start("word") if opening and link != "ou" else first.start)


_SECONDS = {"a": 31_536_000, "mo": 2_592_000, "wk": 604_800, "d": 86_400, "h": 3600, "min": 60, "s": 1}


def _duration(text: str, first: Draft, second: Draft) -> Draft | None:
    """"7 h 35 min", "deux ans et trois mois": one duration in the first one's unit."""
    assert first.value is not None and second.value is not None
    larger, smaller = _SECONDS.get(first.unit), _SECONDS.get(second.unit)
    if not larger or not smaller or smaller >= larger or second.value * smaller >= larger or first.modifier:
        return None
    if text[first.end : second.start].strip() not in ("", "et"):
        return None
    return replace(first, end=second.end, value=first.value + second.value * smaller / larger)


def _share(first: Draft, second: Draft) -> None:
    """Carry unit and magnitude back to the first end, where it has none of its own."""
    assert first.value is not None and second.value is not None
    if first.kind != "bare":
        return
    scale = second.numeral.scale
    if first.numeral.scale == 1 and scale > 1 and first.value < 1000 and first.numeral.form != "collective":
        shared = first.value * scale
        if shared <= second.value * 100:
            first.value = shared
            first.numeral = replace(first.numeral, scale=scale)
    first.unit, first.kind = second.unit, second.kind
    first.carried = bool(second.unit)


def _is_move(text: str, first: Draft, second: Draft, start: int) -> bool:
    assert first.value is not None and second.value is not None
    window = max(0, start - 90)
    if _STRICT_MOVE.search(text, window, start) or first.value > second.value:
        return True
    return second.kind not in ("percent", "points") and bool(_MOVE.search(text, window, start))


def _range(first: Draft, second: Draft, start: int) -> tuple[Draft]:
    return (
        Draft(
            start, second.end, second.numeral, None, second.unit, second.kind,
            low=first.value, high=second.value, noun=second.noun, modifier="between",
            standing="alone" if second.standing == "alone" else "sure", carried=second.carried,
        ),
    )  # fmt: skip
