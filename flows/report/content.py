"""What the page shows of a run: each article with its marks and facts, and what gold says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from extractors.model import Article, fact_id
from flows.evaluate import FACT, Comparison, aliases_of, compare
from flows.gold import Tables
from flows.matching import Row
from flows.report.marks import Piece, pieces

Verdict = Literal["", "match", "differs", "missing", "spurious"]
"""As in review.csv; "" where gold does not know the article."""

_TOLD = ("value", "value_low", "value_high", "unit", "modifier", "date_start", "date_end", "timex", "organization")
"""The columns of a mention that its tooltip tells."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A row of the output, or one of gold that the output lacks, with what gold says of it."""

    kind: str
    row: Row
    verdict: Verdict = ""
    gold: Mapping[str, str] = field(default_factory=dict)
    """Gold's cells, of the columns that differ."""

    @property
    def id(self) -> str:
        """Of a fact: its id, the same whichever side it stands on."""
        return fact_id(self.row["doc_id"], *self.span)

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in its article."""
        return int(self.row["start"]), int(self.row["end"])

    def wanted(self, columns: Sequence[str]) -> list[str] | None:
        """What gold says in columns that belong together, [] where it leaves them empty; None where it says the same."""
        if not any(column in self.gold for column in columns):
            return None
        return list(dict.fromkeys(cell for column in columns if (cell := self.gold.get(column, self.row[column]))))


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the page shows it."""

    article: Article
    facts: list[Judged]
    pieces: list[Piece]
    """The text; a piece's `marks` are places in `marks`."""
    marks: list[dict[str, Any]]
    """What each mark's tooltip tells: the kind, the value, gold's verdict, and the place of its fact in `facts`."""

    @property
    def day(self) -> str:
        """The day, month or year of publication; "" where unknown."""
        return self.article.published[:10]

    def classes(self, piece: Piece) -> list[str]:
        """The kinds of a piece's marks, and the first thing that gold holds against one of them."""
        verdicts = [self.marks[index].get("verdict", "match") for index in piece.marks]
        against = [verdict for verdict in verdicts if verdict != "match"]
        return [f"k-{self.marks[index]['kind']}" for index in piece.marks] + against[:1]

    def opens(self, piece: Piece) -> bool:
        """Whether a piece belongs to a fact, whose row it can open."""
        return any("fact" in self.marks[index] for index in piece.marks)


def show(articles: Iterable[Article], output: Tables, gold: Tables | None) -> Iterator[Shown]:
    """The articles, oldest first, each with its rows beside gold's."""
    rows: dict[str, list[Judged]] = {}
    for one in _judged(output, gold):
        rows.setdefault(one.row["doc_id"], []).append(one)
    for article in sorted(articles, key=lambda one: (one.published, one.doc_id)):
        yield _shown(article, [one for one in rows.get(article.doc_id, []) if _stands(one, article.text)])


def _judged(output: Tables, gold: Tables | None) -> Iterator[Judged]:
    known = {row["doc_id"] for row in gold.mentions} if gold else set()
    for rows, facts in ((output.mentions, False), (output.facts, True)):
        yield from (Judged(FACT if facts else row["kind"], row) for row in rows if row["doc_id"] not in known)
    if gold is None:
        return
    aliases = aliases_of(gold)
    for doc_id, comparisons in compare(gold.of(known), output.of(known)):
        for comparison in comparisons:
            yield from _beside_gold(comparison, aliases.get(doc_id, {}))


def _beside_gold(comparison: Comparison, aliases: Mapping[str, set[str]]) -> Iterator[Judged]:
    for wanted, got in comparison.pairs:
        differing = [column for one in comparison.differing(wanted, got, aliases) for column in one.columns]
        gold = {column: wanted[column] for column in differing if wanted[column] != got[column]}
        yield Judged(comparison.kind, got, "differs" if differing else "match", gold)
    yield from (Judged(comparison.kind, row, "missing") for row in comparison.missed)
    yield from (Judged(comparison.kind, row, "spurious") for row in comparison.spurious)


def _stands(one: Judged, text: str) -> bool:
    """Whether a row's words are where it says; gold that was made for another text is not shown."""
    start, end = one.span
    return text[start:end] == one.row["text"]


def _shown(article: Article, rows: Sequence[Judged]) -> Shown:
    facts = sorted((one for one in rows if one.kind == FACT), key=lambda one: one.span)
    place = {one.span: index for index, one in enumerate(facts)}
    mentions = sorted((one for one in rows if one.kind != FACT), key=lambda one: one.span)
    marks = [_mark(one) for one in mentions]
    spans = [one.span for one in mentions]
    for mark, span in zip(marks, spans, strict=True):
        if span in place:
            mark["fact"] = place[span]
            if mark.get("verdict", "match") == "match" and facts[place[span]].verdict:
                mark["verdict"] = facts[place[span]].verdict  # the figure is right, what it is said to state is not
    marked = set(spans)
    for index, fact in enumerate(facts):
        if fact.span not in marked:  # gold's facts, where the output has no mention or a longer one
            marks.append(_mark(fact) | {"fact": index})
            spans.append(fact.span)
    return Shown(article, facts, list(pieces(article.text, spans)), marks)


def _mark(one: Judged) -> dict[str, Any]:
    judged = {"verdict": one.verdict, "gold": one.gold}
    told = {name: one.row.get(name) for name in _TOLD} | judged
    return {"kind": one.kind, **{name: content for name, content in told.items() if content}}
