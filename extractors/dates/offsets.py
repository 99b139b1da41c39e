"""Rules for what is counted from a moment: "il y a trois mois", "dans deux ans", "un an plus tôt", "trois jours après Noël"."""

from __future__ import annotations

from typing import Literal

from extractors.dates.parsing import Match, Parser
from extractors.dates.readings import Offset
from extractors.dates.relative import with_same
from extractors.dates.units import amounts

_ADVERBS = frozenset(
    ("environ", "pres", "presque", "plus", "moins", "deja", "maintenant", "juste", "quasiment", "exactement", "seulement", "de",
     "d'", "tout", "a", "peine", "bientot", "quelque", "peut", "-", "etre", "cela", "encore")
)  # fmt: skip


def _mostly(p: Parser, i: int) -> int:
    """Past the adverbs before a count: "il y a environ", "il y a près de", "il y a à peine"."""
    for _ in range(6):
        if p.words[i] in _ADVERBS:
            i += 1
        elif p.words[i] == "un" and p.words[i + 1] == "peu":
            i += 2
    return i


def ago(p: Parser, i: int, determiner: str) -> Match:
    """Reads "il y a un an", "il y a environ 23 heures", "voici trois mois", "voilà dix ans"."""
    if determiner:
        return None
    words = p.words
    if words[i] == "il" and words[i + 1] == "y" and words[i + 2] == "a":
        j = i + 3
    elif words[i] == "il" and words[i + 1] in ("ya", "y"):
        j = i + 2  # "il ya un an", "il y un an"
    elif words[i] in ("voici", "voila"):
        j = i + 1
    else:
        return None
    found = amounts(p, _mostly(p, j))
    if not found or (words[found[0]] in ("de", "d'") and not found[1][-1].rough):
        return None
    return with_same(p, found[0], Offset(found[1], -1))


def ahead(p: Parser, i: int, determiner: str) -> Match:
    """Reads "dans deux ans", "dans 40 min"; "d'ici à dix ans" is read from its count on."""
    if determiner:
        return None
    if p.words[i] == "dans":
        found = amounts(p, _mostly(p, i + 1))
        if found and p.words[found[0]] not in ("de", "d'", "du"):
            return found[0], Offset(found[1], 1)
        return None
    before, earlier = p.words[i - 1], p.words[i - 2]
    if before == "ici" or (before == "a" and earlier == "ici"):
        found = amounts(p, i)
        return (found[0], Offset(found[1], 1, within=True)) if found else None
    return None


_SHIFTS: dict[tuple[str, ...], Literal[-1, 1]] = {
    ("plus", "tot"): -1, ("plus", "tard"): 1, ("auparavant",): -1, ("avant",): -1, ("apres",): 1, ("precedemment",): -1,
}  # fmt: skip


def shifted(p: Parser, i: int, determiner: str) -> Match:
    """Reads "un an plus tôt", "deux jours après", "trois semaines avant Noël", "quelques jours plus tard"."""
    if determiner:
        return None
    found = amounts(p, i)
    if not found:
        return None
    j, counts = found
    for words, sign in _SHIFTS.items():
        end = p.t.phrase(j, words)
        if end < 0:
            continue
        if words[0] in ("avant", "apres"):
            if later := p.point(end) or p.of(end):
                return later[0], Offset(counts, sign, of=later[1])
            if not p.closes(end):
                return None
        if p.words[end] in ("que", "qu'"):
            return None
        return with_same(p, end, Offset(counts, sign, anaphoric=True))
    return None
