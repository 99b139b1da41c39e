"""Units that the text leaves out, carried over from what stands nearby."""

from __future__ import annotations

import re
from bisect import bisect_right

from extractors import sentences
from extractors.quantities import nouns
from extractors.quantities.draft import Draft

# What is measured in money even where the currency is not said again.
_MONEY = re.compile(
    r"\b(?:chiffres?\sd'affaires|CA|revenus?|recettes?|bénéfices?|profits?|pertes?|résultats?|Ebit\w*|excédent|trésorerie|dettes?|dépenses?|budgets?|coûts?|"
    r"investi\w*|capitalisation|valorisation|ventes|prix|dividendes?|salaires?|montants?|sommes?|déficit|amendes?|levée?s?|financement|emprunts?|crédits?|"
    r"aides?|subventions?|factures?|rachats?|tarifs?|loyers?|économies|cash-flow|flux|capital|encours|actifs|fortune|patrimoine|redevances?|contrats?|prêts?|valeur)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\bnombre\s(?:total\s|moyen\s|record\s)?(?:de\s|d'|des\s)(?:(?:ses|leurs|nos|ces)\s)?", re.IGNORECASE)
_OPENING = re.compile(r"(?:[^,;:.]{0,60},\s)?(?:les|ses|leurs|nos)(?=\s)", re.IGNORECASE)
_PART_OF = re.compile(r"\s(?:des|de\s(?:ses|ces|leurs|nos))(?=\s)", re.IGNORECASE)


def over(text: str, drafts: list[Draft]) -> list[Draft]:
    """Give each bare number the unit of its neighbour, and drop the weak ones that find none."""
    if not any(draft.kind == "bare" for draft in drafts):
        return drafts
    spoken = not any(draft.unit for draft in drafts)
    bounds = sentences.split(text)
    starts = [start for start, _ in bounds]
    out: list[Draft] = []
    for draft in drafts:
        if draft.kind == "bare" and not draft.alone:
            if draft.noun == "spoken" and not spoken:
                continue
            index = bisect_right(starts, draft.start) - 1
            start = starts[index] if index >= 0 else 0
            found = _carry(text, draft, out, drafts, start, starts[index - 1] if index > 0 else 0)
            if not found and not draft.strong and draft.noun != "!" and not (spoken and draft.numeral.form == "words"):
                continue
            draft.noun = ""
        out.append(draft)
    return out


def _carry(text: str, draft: Draft, before: list[Draft], everything: list[Draft], start: int, previous: int) -> bool:
    if part := _PART_OF.match(text, draft.end):
        whole = next((other for other in everything if other.start == part.end() + 1 and other.unit), None)
        if whole:
            return _take(draft, whole.unit, whole.kind)
        if noun := nouns.head(text, part.end(), of=False, plural=True):
            return _take(draft, noun.lemma, "count")
    here = [other for other in before if other.start >= start and other.unit]
    if not draft.strong and draft.numeral.form == "digits" and (counted := _counted(text, start, draft.start)):
        return _take(draft, counted, "count")
    for other in reversed(here):
        if _fits(draft, other):
            if other.kind != "money" and _speaks_of_money(text, other.end, draft) and (currency := _currency(draft, before, everything)):
                return _take(draft, currency, "money")
            return _take(draft, other.unit, other.kind)
    if counted := _counted(text, start, draft.start):
        return _take(draft, counted, "count")
    if _speaks_of_money(text, start, draft) and (currency := _currency(draft, before, everything)):
        return _take(draft, currency, "money")
    if draft.strong and draft.numeral.scale < 10**9 and (noun := _subject(text, start, draft.start)):
        return _take(draft, noun, "count")
    if not draft.strong and draft.noun != "!":
        return False
    for other in reversed([other for other in before if previous <= other.start < start and other.unit]):
        if _fits(draft, other):
            return _take(draft, other.unit, other.kind)
    if draft.numeral.scale >= 10**9 and (currency := _currency(draft, before, everything)):
        return _take(draft, currency, "money")
    return False


def _take(draft: Draft, unit: str, kind: str) -> bool:
    draft.unit, draft.kind, draft.carried = unit, kind, True  # type: ignore[assignment]
    return True


def _fits(draft: Draft, other: Draft) -> bool:
    """Whether a number of this shape may be in the other's unit."""
    value = abs(draft.value if draft.value is not None else draft.high or 0)
    if other.kind in ("times", "share"):
        return False
    large = draft.numeral.scale > 1 or value >= 1000
    if large:
        return other.kind in ("money", "count", "measure") and other.numeral.form != "collective"
    if draft.numeral.form == "digits" and not draft.numeral.whole:
        return other.kind != "count" or other.numeral.scale > 1
    if draft.numeral.form == "words" or draft.noun == "!":
        return other.kind == "count"
    return other.kind in ("count", "money", "measure", "time") and not (other.numeral.scale > 1)


def _speaks_of_money(text: str, start: int, draft: Draft) -> bool:
    if draft.numeral.scale == 1 and draft.numeral.whole:
        return False
    return bool(_MONEY.search(text, start, draft.start))


def _currency(draft: Draft, before: list[Draft], everything: list[Draft]) -> str:
    """The last currency before, else the first after."""
    for other in reversed(before):
        if other.kind == "money":
            return other.unit.split("/")[0]
    for other in everything:
        if other.kind == "money" and other.start > draft.start:
            return other.unit.split("/")[0]
    return ""


def _counted(text: str, start: int, end: int) -> str:
    """The noun of the sentence's "nombre de …"."""
    for match in _COUNTED.finditer(text, start, end):
        if found := nouns.head(text, match.end(), of=False, plural=True):
            return found.lemma
    return ""


def _subject(text: str, start: int, end: int) -> str:
    """The plural noun that opens the sentence: "Les immatriculations ont atteint 1,2 million"."""
    match = _OPENING.match(text, start, end)
    found = nouns.head(text, match.end(), of=False, plural=True) if match else None
    return found.lemma if found and found.end < end else ""
