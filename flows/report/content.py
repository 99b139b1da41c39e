"""What the page shows of a run: each article with its marks and facts, and what gold says of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from extractors.model import Article
from extractors.text import fold
from flows.beside_gold import Judged, judged
from flows.evaluate import FACT
from flows.gold import Tables
from flows.web.marks import Piece, pieces

_TOLD = ("value", "value_low", "value_high", "unit", "modifier", "date_start", "date_end", "timex", "organization")
"""The columns of a mention that its tooltip tells."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the page shows it."""

    article: Article
    facts: list[Judged]
    headline: list[Piece]
    """The first words of the text where they are its title, with the white space after them; the page shows them as such."""
    pieces: list[Piece]
    """The rest of the text; a piece's `marks` are places in `marks`."""
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
    for one in judged(output, gold):
        rows.setdefault(one.row["doc_id"], []).append(one)
    for article in sorted(articles, key=lambda one: (one.published, one.doc_id)):
        yield _shown(article, [one for one in rows.get(article.doc_id, []) if _stands(one, article.text)])


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
    title = _title(article)
    cut = list(pieces(article.text, spans, title))
    lengths = accumulate(len(piece.text) for piece in cut)
    first = next((index for index, end in enumerate(lengths, 1) if end == title), 0)
    return Shown(article, facts, cut[:first], cut[first:], marks)


def _title(article: Article) -> int:
    """Where the text goes on after its title, 0 where it does not begin with it."""
    line = article.text.lstrip().partition("\n")[0].rstrip()
    if not article.title.strip() or not fold(line).text.endswith(fold(article.title.strip()).text):
        return 0
    end = article.text.index(line) + len(line)
    return len(article.text) - len(article.text[end:].lstrip())


def _mark(one: Judged) -> dict[str, Any]:
    judged = {"verdict": one.verdict, "gold": one.gold}
    told = {name: one.row.get(name) for name in _TOLD} | judged
    return {"kind": one.kind, **{name: content for name, content in told.items() if content}}
