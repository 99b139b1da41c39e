"""What a value is compared with: another value of the text, or else a period."""

from __future__ import annotations

import re

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.model import TimeExpression

_THAN = re.compile(r"^\s*(?:par (?:an|mois) )?(?:de|en)? ?(?:plus|moins|mieux|davantage|supérieure?s?|inférieure?s?)?[^,;.()]{0,25}?(?:qu[e'] ?|par rapport (?:à |au |aux )|au[- ]dess(?:us|ous) d(?:e |u |es |')|(?:comparé|comparativement|face) (?:à |au |aux )|d'après |sur )")


def resolve(drafts: list[Draft], folded: str) -> None:
    """Set `baseline` of each draft of one sentence; `folded` is the article's text."""
    for draft in drafts:
        if draft.link == "contrast" and draft.partner is not None:
            _compare(draft.partner, draft)
            for other in drafts:
                if other.link == "apposition" and other.partner is draft.partner and not other.baseline and other.type == "change" and other.first > draft.first:
                    pass
        elif draft.link == "move" and draft.partner is not None:
            _compare(draft, draft.partner)
    for index, draft in enumerate(drafts):
        if draft.baseline or draft.link == "contrast" or any(one.link == "move" and one.partner is draft for one in drafts):
            continue
        bracketed = drafts[index + 1] if index + 1 < len(drafts) else None
        if bracketed is not None and bracketed.link == "bracket_away" and bracketed.partner is draft and _period_before(bracketed):
            _compare(draft, bracketed)
            continue
        _period(draft)


def _compare(draft: Draft, other: Draft) -> None:
    if draft.baseline:
        return
    surface = draft.view.slice(other.first, other.last - 1)
    draft.baseline, draft.baseline_value = surface, other.measure.value
    draft.notes["baseline"] = surface


def _period_before(draft: Draft) -> bool:
    i = draft.first - 1
    while i >= 0 and draft.view.nodes[i].depth >= draft.depth:
        i -= 1
    return i >= 0 and isinstance(draft.view.nodes[i].value, TimeExpression)


def _period(draft: Draft) -> None:
    """"que sur la même période de 2022", "par rapport au deuxième trimestre", "depuis janvier", "sur un an"."""
    if draft.type != "change" and draft.rule != "more_or_less":
        return
    view = draft.view
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        if node.lower in (";", "contre", "soit", "mais", "tandis") or (node.value is not None and not isinstance(node.value, TimeExpression)):
            return
        if isinstance(node.value, TimeExpression):
            first, last = view.place(node.value)
            words = [one.lower for one in view.nodes[max(draft.last, first - 6) : first] if one.value is None]
            if node.value.frames or set(words) & {"que", "qu'", "rapport", "depuis", "comparaison", "celui", "celle"}:
                text = view.slice(first, last - 1)
                draft.baseline = text
                draft.notes["baseline"] = text
                return
    for time in view.times():
        first, last = view.place(time)
        if time.frames and first < draft.first and not any(one.value is not None and one.value is not time for one in view.nodes[first : draft.first]):
            draft.baseline = view.slice(first, last - 1)
            draft.notes["baseline"] = draft.baseline
            return
