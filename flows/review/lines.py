"""The lines of the review table: an article's facts as they stand today, what people decided of them, what gold says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from extractors.model import Article, fact_id
from flows import decisions
from flows.anchors import Passages
from flows.beside_gold import Judged
from flows.decisions import COLUMNS, Decision, Status
from flows.evaluate import FACT
from flows.matching import Row
from flows.review.layout import AS_READ, NAMES

Line = dict[str, str]
"""The cells of `layout.NAMES`, as text: numbers with a point, days in ISO 8601."""


def lines(article: Article, facts: Sequence[Row], recorded: Iterable[Decision], gold: Iterable[Judged] = ()) -> Iterator[Line]:
    """An article's lines in the order of its text.

    Facts that people corrected show what people made of them. Facts that only people or only gold know of have lines too.
    """
    passages = Passages(article.text)
    reviewed = decisions.review(recorded, facts, passages)
    beside = {one.id: one for one in gold if one.kind == FACT}
    found: list[tuple[int, Line]] = []
    for fact in facts:
        of = reviewed.of.get(fact["fact_id"], [])
        status = decisions.status(of, fact)
        shown = {**fact, **(of[0].outcome or {})} if status == "corrected" else fact
        found.append((int(fact["start"]), _line(article, passages, shown, beside.get(fact["fact_id"]), of, status)))
    ours = {fact["fact_id"] for fact in facts}
    for id_, (start, end) in reviewed.places.items():
        of = reviewed.of[id_]
        if id_ not in ours and of[0].outcome is not None:
            row = _place(article, start, end) | dict(of[0].outcome)
            found.append((start, _line(article, passages, row, None, of, decisions.status(of, None))))
    for one in beside.values():
        if one.verdict == "missing" and one.id not in reviewed.of:
            row = _place(article, *one.span) | decisions.judged(one.row)
            found.append((one.span[0], _line(article, passages, row, one, [], "")))
    for _, line in sorted(found, key=lambda each: each[0]):
        yield line


def _place(article: Article, start: int, end: int) -> Line:
    id_ = fact_id(article.doc_id, start, end)
    return {"fact_id": id_, "start": str(start), "end": str(end), "text": article.text[start:end]}


def _line(article: Article, passages: Passages, fact: Row, beside: Judged | None, of: Sequence[Decision], status: Status) -> Line:
    start, end = int(fact["start"]), int(fact["end"])
    said = {name: fact[name] for name in COLUMNS}
    cells = {
        **said,
        "decision": "",
        "comment": "",
        "sentence": passages.marked(start, end),
        "doc_id": article.doc_id,
        "published": article.published,
        "title": article.title,
        "start": fact["start"],
        "end": fact["end"],
        "confidence": fact.get("confidence", ""),
        "verdict": beside.verdict if beside else "",
        "gold": "; ".join(f"{name}: {text}" for name, text in beside.gold.items()) if beside else "",
        "review_status": status,
        "reviewed_by": ", ".join(one.reviewer for one in of),
        "fact_id": fact["fact_id"],
        # ASCII only, and no empty cells: it survives any encoding, and stays short.
        AS_READ: json.dumps({"text": fact["text"], **{name: text for name, text in said.items() if text}}),
    }
    return {name: cells[name] for name in NAMES}
