"""The contract: what an article, a mention and a fact are, and the names, types and order of their columns.

Every table that Relevé writes takes its columns from here (`columns`). Offsets count Unicode code points of the article's
text as it was read, `start` inclusive, `end` exclusive: `article.text[start:end] == text`, always. Normalisation follows
the annotation guide: `value` in base terms, `unit` as ISO 4217 / UCUM-like symbol / singular noun, dates as ISO 8601 days.

An absent string is "", an absent number is None.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Literal, get_args, get_type_hints

Kind = Literal["organization", "product", "quantity", "percentage", "date"]
Modifier = Literal["", "approx", "more_than", "less_than", "at_least", "at_most", "between", "vague"]
TimexType = Literal["", "DATE", "TIME", "DURATION", "SET"]
MeasureType = Literal["level", "change", "share", "threshold"]
Direction = Literal["", "up", "down"]
Status = Literal["reported", "forecast", "target", "conditional"]

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Article:
    """A news text and what its source says of it."""

    doc_id: str
    text: str
    published: str = ""
    """ISO 8601: a day or date-time, or only a month ("2020-04") or a year, or "" where nobody knows."""
    title: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One row of mentions.csv: a span of the article and its normalised value."""

    doc_id: str
    start: int
    end: int
    text: str
    kind: Kind
    value: Decimal | None = None
    value_low: Decimal | None = None
    value_high: Decimal | None = None
    unit: str = ""
    modifier: Modifier = ""
    date_start: str = ""
    date_end: str = ""
    timex: str = ""
    timex_type: TimexType = ""
    organization: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row of facts.csv: what a quantity or percentage states, and of whom."""

    fact_id: str
    """Stable: made of the article's id and the span, so the same place has the same id in every run."""
    doc_id: str
    published: str
    title: str
    source: str
    start: int
    end: int
    text: str
    value: Decimal | None
    value_low: Decimal | None
    value_high: Decimal | None
    unit: str
    modifier: Modifier
    measure: MeasureType
    direction: Direction
    organization: str
    organization_text: str
    """The words of the article that name the organization, or point to it ("son", "le groupe")."""
    indicator: str
    period_start: str
    period_end: str
    period_text: str
    baseline: str
    baseline_value: Decimal | None
    """The value of the fact that `baseline` names, in this fact's own unit; None where the baseline is a period."""
    status: Status
    attribution: str
    sentence: str
    confidence: float
    """0 to 1: how often facts made this way were complete and right on gold; docs/facts.md has the table."""
    rule: str
    """The rule that decided the row's measure, then the one that found its organization: "move_verb+subject"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The value object on a span of `doc.spans["quantities"]` or `["percentages"]`, as `span._.measure`.

    `start` and `end` are character offsets; the span itself is the smallest run of tokens that covers them.
    """

    start: int
    end: int
    kind: Literal["quantity", "percentage"]
    value: Decimal | None
    value_low: Decimal | None
    value_high: Decimal | None
    unit: str
    modifier: Modifier = ""
    modifier_start: int = -1
    """Where the words that gave the modifier begin ("plus de"); -1 where there are none before the span."""
    sign: Literal["", "+", "-", "±"] = ""
    """The sign as written, a hint of change; `value` is already signed where the guide wants a sign."""
    direction: Direction = ""
    """For multipliers that say it themselves: "deux fois plus" up, "divisé par deux" down."""
    noun: str = ""
    """The counted noun as written, without what follows it ("participants"); "" for money, measures and percentages."""
    carried: bool = False
    """The unit was left out by the text and carried over from a neighbour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """The value object on a span of `doc.spans["dates"]`, as `span._.time`; character offsets as in `Measure`."""

    start: int
    end: int
    timex: str
    timex_type: Literal["DATE", "TIME", "DURATION", "SET"]
    date_start: str = ""
    date_end: str = ""
    frames: bool = False
    """A date mention of the guide though not of type DATE: a duration that frames a comparison ("sur un an", "en dix-huit
    mois"), a time of day with its day ("mardi à 20 heures")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The value object on a span of `doc.spans["organizations"]`, as `span._.name`; character offsets as in `Measure`."""

    start: int
    end: int
    kind: Literal["organization", "product"]
    organization: str
    """The canonical name; for a product its owner's."""
    type: str = ""
    """company, brand, government, agency, court, university, hospital, media, party, union, international, bank, club,
    federation, ngo, pollster; "" where only the model vouches for the name."""
    country: str = ""
    """ISO 3166-1 alpha-2, "" where unknown."""
    found_by: Literal["model", "lexicon", "acronym", "repetition"] = "model"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, and the Python type of its cells."""

    name: str
    type: type
    nullable: bool
    choices: tuple[str, ...] = ()


def columns(record: type[Mention] | type[Fact] | type[Article]) -> tuple[Column, ...]:
    """The columns of a record's table, in their order. The only place that names them."""
    hints = get_type_hints(record)
    out = []
    for field in fields(record):
        hint: Any = hints[field.name]
        args = get_args(hint)
        if args and all(isinstance(arg, str) for arg in args):
            out.append(Column(field.name, str, False, args))
        elif args:
            out.append(Column(field.name, next(arg for arg in args if arg is not type(None)), True))
        else:
            out.append(Column(field.name, hint, False))
    return tuple(out)


def fact_id(doc_id: str, start: int, end: int) -> str:
    """The id of the fact at a place of an article: the same in every run."""
    return f"{doc_id}:{start}-{end}"


def plain(value: Decimal | None) -> int | float | None:
    """A JSON number: an int where the value is whole, else the nearest float, None for an absent value."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def as_row(record: Mention | Fact) -> dict[str, Any]:
    """A record as a plain dict in column order, its numbers as JSON numbers."""
    row = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: plain(cell) if isinstance(cell, Decimal) else cell for name, cell in row.items()}
