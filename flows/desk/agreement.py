"""How far two reviewers agree where both judged the same fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from flows.decisions import Decision


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of two reviewers."""

    reviewers: tuple[str, str]
    facts: int
    """How many facts both judged."""
    same: int
    """On how many they said the same of every column."""
    kappa: float | None
    """Cohen's kappa of accept, reject and correct; None where chance alone would have them agree."""


def agreements(decided: Mapping[str, Sequence[Decision]]) -> list[Agreement]:
    """Of each two reviewers who judged the same facts; `decided` has the standing decisions by fact."""
    both: dict[tuple[str, str], list[tuple[Decision, Decision]]] = {}
    for of in decided.values():
        for one, other in combinations(sorted(of, key=lambda decision: decision.reviewer), 2):
            both.setdefault((one.reviewer, other.reviewer), []).append((one, other))
    return [
        Agreement(
            pair, len(judged), sum(a.outcome == b.outcome for a, b in judged), kappa((a.choice, b.choice) for a, b in judged)
        )
        for pair, judged in sorted(both.items())
    ]


def kappa(judged: Iterable[tuple[str, str]]) -> float | None:
    """Cohen's kappa, (p_o - p_e) / (1 - p_e), of pairs of labels; None where it is not defined.

    Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).
    """
    pairs = list(judged)
    if not pairs:
        return None
    observed = sum(one == other for one, other in pairs) / len(pairs)
    firsts, seconds = (Counter(labels) for labels in zip(*pairs, strict=True))
    by_chance = sum(firsts[label] * seconds[label] for label in firsts) / len(pairs) ** 2
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)
