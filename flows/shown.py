"""Facts and set-aside articles as tables on a screen."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from rich.table import Table
from rich.text import Text

from extractors.model import Fact
from flows.store import StoredArticle

_MODIFIERS = {
    "approx": "≈ ", "more_than": "> ", "less_than": "< ", "at_least": "≥ ", "at_most": "≤ ", "between": "", "vague": "~ ", "": "",
}  # fmt: skip
_DIRECTIONS = {"up": " ↑", "down": " ↓", "": ""}


def facts_table(facts: Iterable[Fact]) -> Table:
    """A line a fact: when it was published, of whom, what, how much, for when, how sure; and its id, for the rest."""
    table = Table("published", "organization", "indicator", "value", "measure", "period", "status", "conf.", "fact_id")
    table.columns[3].justify = "right"
    for fact in facts:
        texts = (
            fact.published[:10], fact.organization, fact.indicator, _value(fact), fact.measure + _DIRECTIONS[fact.direction],
            _period(fact), fact.status, f"{fact.confidence:.2f}", fact.fact_id,
        )  # fmt: skip
        table.add_row(*map(Text, texts))
    return table


def _value(fact: Fact) -> str:
    bounds = [_number(bound) for bound in (fact.value_low, fact.value_high) if bound is not None]
    number = _number(fact.value) if fact.value is not None else "–".join(dict.fromkeys(bounds))
    return f"{_MODIFIERS[fact.modifier]}{number} {fact.unit}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}".replace(",", "\u202f")


def _period(fact: Fact) -> str:
    """A whole year as the year, a whole month as the month, else its days."""
    start, end = fact.period_start, fact.period_end
    if start[:4] == end[:4] and start[4:] == "-01-01" and end[4:] == "-12-31":
        return start[:4]
    return start if start == end else f"{start} – {end}"


def rejected_table(articles: Iterable[StoredArticle]) -> Table:
    """A line an article: since when it is set aside, and why."""
    table = Table("article", "since", "reason")
    for one in articles:
        table.add_row(*map(Text, (one.doc_id, one.time[:16].replace("T", " "), one.reason)))
    return table
