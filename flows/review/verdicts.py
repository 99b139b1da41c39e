"""What gold says of each fact: the verdict that the review table and the report show beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.evaluate import FACT, aliases_of, compare
from flows.gold import Tables
from flows.matching import Attribute, Row, same_span


@dataclass(frozen=True, slots=True)
class Verdict:
    """What gold says of one fact."""

    verdict: Literal["", "match", "differs", "missing", "spurious"] = ""
    """`missing`: only gold has it; `spurious`: only the output; "" where there is no gold."""
    differs: tuple[str, ...] = ()
    """What differs: "span", or an attribute as the evaluation counts it."""
    gold: str = ""
    """What gold has instead, as "unit: EUR; period: 2024-01-01/2024-06-30"."""


@dataclass(slots=True)
class Verdicts:
    """What gold says of an article: of its facts by id, and the facts that only gold has."""

    of: dict[str, Verdict] = field(default_factory=dict)
    missing: list[Row] = field(default_factory=list)


def verdicts(gold: Tables, output: Tables) -> dict[str, Verdicts]:
    """Gold's word on each article of either side; facts of the output need their `fact_id`."""
    aliases = aliases_of(gold)
    found = {}
    for doc_id, comparisons in compare(gold, output):
        (facts,) = (one for one in comparisons if one.kind == FACT)
        one = found[doc_id] = Verdicts(missing=list(facts.missed))
        one.of |= {row["fact_id"]: Verdict("spurious") for row in facts.spurious}
        for wanted, got in facts.pairs:
            one.of[got["fact_id"]] = _pair(wanted, got, facts.differing(wanted, got, aliases.get(doc_id, {})))
    return found


def _pair(wanted: Row, got: Row, wrong: list[Attribute]) -> Verdict:
    shown: Mapping[str, str] = {one.name: "/".join(dict.fromkeys(wanted[column] for column in one.columns)) for one in wrong}
    if not same_span(wanted, got):
        shown = {"span": wanted["text"], **shown}
    return Verdict("differs" if shown else "match", tuple(shown), "; ".join(f"{name}: {text}" for name, text in shown.items()))
