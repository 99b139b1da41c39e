"""How sure a fact is: how often facts found in the same ways had all their columns right.

Each column that is guessed (organization, indicator, period, measure) has a way it was found; `confidence.csv` holds how often
that way was right on annotated articles, and the confidence of a fact is the product of the four. `bench/confidence.py` makes
the table.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from extractors.facts.draft import Draft

COLUMNS = ("measure", "indicator", "organization", "period")
_UNPARSED = 0.7
"""A sentence without a parse (a blank pipeline) finds subjects by word order alone."""


def ways(draft: Draft) -> dict[str, str]:
    """The way each guessed column was found."""
    return {
        "measure": draft.rule,
        "indicator": draft.sources.get("indicator", "none"),
        "organization": draft.organization_rule or ("nobody" if not draft.organization else "topic"),
        "period": draft.sources.get("period", "none"),
    }


def score(draft: Draft) -> float:
    """The confidence of a fact, 0 to 1, rounded to two decimals."""
    product = 1.0 if draft.view.parsed else _UNPARSED
    for column, way in ways(draft).items():
        product *= _table().get((column, way), _table().get((column, "*"), 0.8))
    return round(product, 2)


@cache
def _table() -> dict[tuple[str, str], float]:
    text = files("extractors.facts").joinpath("confidence.csv").read_text(encoding="utf-8")
    return {(row["column"], row["way"]): float(row["right"]) for row in csv.DictReader(text.splitlines())}
