"""What a value is compared with: another value of the text, or else a period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.facts.draft import Draft
from extractors.model import Measure, TimeExpression

_COMPARING = frozenset(
    ("que", "qu'", "rapport", "depuis", "comparaison", "celui", "celle", "ceux", "celles", "niveau", "moyenne", "comparé", "face")
)
_STOP = frozenset((";", "contre", "soit", "mais", "tandis", "alors"))
_NORM = re.compile(
    r"\s*(?:de (?:plus|moins|mieux) |plus |moins )?"
    r"(?:au[- ]dess(?:us|ous) (?:de la |de l'|des |du |de |d')|que (?:en |dans |la |le |les )|qu'(?:en |à ))"
    r"((?:la |le |les |l')?[\w'-]+(?: (?:de |d')?[a-zé]+)?)"
)


def resolve(drafts: Sequence[Draft]) -> None:
    """Set `baseline` and `baseline_value` of each draft of one sentence."""
    for draft in drafts:
        if draft.link in ("contrast", "move") and draft.partner is not None:
            one, other = (draft.partner, draft) if draft.link == "contrast" else (draft, draft.partner)
            if draft.link == "move" or not _beside_the_point(one, drafts):
                _compare(one, other)
            for sibling in drafts:  # "2,7 milliards, soit une hausse de 200 % par rapport aux 900 millions": of both
                if (
                    draft.link == "contrast"
                    and sibling.link == "apposition"
                    and sibling.partner is one
                    and sibling.first < draft.first
                    and not sibling.baseline
                ):
                    _compare(sibling, other)
    for index, draft in enumerate(drafts):
        if draft.baseline or draft.link == "contrast" or any(one.link == "move" and one.partner is draft for one in drafts):
            continue
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if following is not None and following.depth > draft.depth and following.time is not None and _compared_before(following):
            _compare(draft, following)
            if draft.partner is not None and draft.link in ("apposition", "") and not draft.partner.baseline:
                _compare(draft.partner, following)
            continue
        _period(draft)


def _beside_the_point(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a comparison "de plus que" already stands between the two: "soit 10,6 % de plus que…, après 353.545 au T1"."""
    return any(
        one.link == "apposition" and one.partner is draft and one.rule == "more_or_less" and "qu" in one.right()[:14]
        for one in drafts
    )


def _compare(draft: Draft, other: Draft) -> None:
    if draft.baseline:
        return
    surface = draft.view.slice(other.first, other.last - 1)
    draft.baseline, draft.baseline_value = surface, other.measure.value
    draft.notes["baseline"] = surface


def _compared_before(draft: Draft) -> bool:
    """ "qu'en 2022 (72 000 ha)"."""
    i = draft.first - 1
    while i >= 0 and draft.view.nodes[i].depth >= draft.depth:
        i -= 1
    return any(node.lower in ("que", "qu'", "à", "contre") for node in draft.view.nodes[max(0, i - 4) : i])


def _period(draft: Draft) -> None:
    """ "que sur la même période de 2022", "par rapport au deuxième trimestre", "depuis janvier", "sur un an", "au-dessus de la normale"."""
    if draft.type != "change":
        return
    view = draft.view
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        if node.lower in _STOP or isinstance(node.value, Measure):
            break
        if isinstance(node.value, TimeExpression):
            first, last = view.place(node.value)
            words = {one.lower for one in view.nodes[max(draft.last, first - 7) : first] if one.value is None}
            if node.value.frames or words & _COMPARING:
                draft.baseline = view.slice(first, last - 1)
                draft.notes["baseline"] = draft.baseline
                return
    norm = _NORM.match(view.text, view.nodes[draft.last - 1].end - view.start)
    if norm and norm[1].split(" ")[0] not in ("un", "une"):
        draft.baseline = norm[1]
        draft.notes["baseline"] = norm[0].strip()
        return
    for time in view.times():
        first, last = view.place(time)
        before = view.nodes[first - 1].lower if first else ""
        if first < draft.first and (time.frames or before == "depuis") and first <= 4:
            if not any(
                one.value is not None and one.value is not time
                for one in view.nodes[last : draft.first]
                if isinstance(one.value, TimeExpression)
            ):
                draft.baseline = view.slice(first, last - 1)
                draft.notes["baseline"] = draft.baseline
                return
