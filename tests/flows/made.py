"""Articles and rows for the tests of the report and the desk, written as text with marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractors.model import KINDS, Article, Fact, Mention, columns
from flows.evaluate import evaluate
from flows.gold import Tables
from flows.matching import Row
from flows.report import page
from flows.review.standing import Standing
from flows.store import Entry

_MARK = re.compile(r"\[([^\]|]+)\|(\w+)(?: ([^\]]*))?\]")
_REST = {"measure": "level", "status": "reported", "confidence": "0.5", "rule": "amount"}


def made(doc_id: str, marked: str, **metadata: str) -> tuple[Article, list[Row], list[Row]]:
    """An article, its mentions and facts from "[12 %|percentage value=12 unit=% organization=Velmont]".

    A quantity or percentage with an `indicator` is a fact too. Underscores in a value stand for spaces.
    """
    text, mentions, facts, last = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        cells = dict(pair.split("=", 1) for pair in (match[3] or "").split())
        cells = {name: cell.replace("_", " ") for name, cell in cells.items()}
        place = {"doc_id": doc_id, "start": str(len(text)), "end": str(len(text) + len(match[1])), "text": match[1]}
        text += match[1]
        mentions.append(_row(Mention, {**place, "kind": match[2], **cells}))
        if "indicator" in cells:
            id_ = f"{doc_id}:{place['start']}-{place['end']}"
            facts.append(_row(Fact, {**_REST, "fact_id": id_, **metadata, **place, **cells}))
    text += marked[last:]
    for fact in facts:
        fact["sentence"] = next(line for line in text.splitlines() if fact["text"] in line)
    return Article(doc_id, text, **metadata), mentions, facts


def _row(record: type[Mention] | type[Fact], cells: dict[str, str]) -> dict[str, str]:
    return {column.name: cells.get(column.name, "") for column in columns(record)}


def pages(
    output: list[tuple[Article, list[Row], list[Row]]],
    gold: list[tuple[Article, list[Row], list[Row]]] | None = None,
    earlier: Sequence[tuple[str, dict[str, Any]]] = (),
    decided: dict[str, Standing] | None = None,
) -> dict[str, bytes]:
    """The page of articles that `made` made."""
    tables, truth = _tables(output), _tables(gold) if gold else None
    evaluation = evaluate(truth, tables) if truth else None
    record: dict[str, Any] = {
        "started": "2024-08-01T10:00:00",
        "articles": len(output),
        "facts": len(tables.facts),
        "mentions": {kind: sum(row["kind"] == kind for row in tables.mentions) for kind in KINDS},
        "unresolved_dates": 0,
        "set_aside": [{"doc_id": "vide", "file": "vide.txt", "reason": "is empty"}],
        "same_text": [],
        "near_copies": [],
        "notes": [],
        "pipeline": "releve-0 none",
        "scores": evaluation.as_dict() if evaluation else None,
    }

    def read(doc_ids: Sequence[str] | None) -> list[tuple[Article, list[Row], list[Row]]]:
        return [one for one in output if doc_ids is None or one[0].doc_id in doc_ids]

    dates = [(article.doc_id, article.published) for article, _, _ in output]
    return dict(page.pages(dates, read, truth, record, evaluation.report() if evaluation else None, earlier, decided))


def entry(one: tuple[Article, list[Row], list[Row]]) -> Entry:
    """An article that `made` made, on its way into a store."""
    article, mentions, facts = one
    return Entry(article, [Mention(**_typed(Mention, row)) for row in mentions], [Fact(**_typed(Fact, row)) for row in facts])


def _typed(record: type[Mention] | type[Fact], row: Row) -> dict[str, Any]:
    return {
        column.name: None
        if column.nullable and not row[column.name]
        else column.type(row[column.name] or 0)
        if column.type is not str
        else row[column.name]
        for column in columns(record)
    }


def _tables(all_made: list[tuple[Article, list[Row], list[Row]]]) -> Tables:
    return Tables(
        tuple(row for _, mentions, _ in all_made for row in mentions), tuple(row for _, _, facts in all_made for row in facts)
    )
