"""The files of a run, made from the store as they are written, and its record, run.json."""

from __future__ import annotations

import json
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from extractors.model import KINDS, Article, Fact, Mention
from flows import tables
from flows.evaluate import Evaluation, evaluate
from flows.gold import Tables
from flows.matching import Row
from flows.report import page
from flows.review import comparison
from flows.store import Filter, Run, Store
from flows.store.queries import batched
from flows.tables import cells

File = tuple[str, Iterable[bytes] | None]
"""A name and its content in pieces; None where there is none, and what an earlier run left goes."""


TOGETHER = 500
"""Articles of a day that are asked for at once."""


def files(store: Store, run_id: str, gold: Tables | None, record: dict[str, Any]) -> Iterator[File]:
    """The files of a run, each to be used before the next is asked for.

    `record` is completed on the way with what was counted. It comes last, as run.json: where that stands, the others do.
    """
    wanted = Filter(run_id=run_id)
    kinds: Counter[str] = Counter()
    yield "mentions.csv", tables.to_csv(map(cells, _counted(store.mentions(wanted), kinds)), tables.names(Mention))
    yield "facts.csv", tables.to_csv(map(cells, _counted(store.facts(wanted), kinds)), tables.names(Fact))
    compared = _Compared(gold) if gold else None
    reviewed = compared.reviewed(store, wanted) if compared else _unreviewed(store, wanted)
    yield "review.csv", chain([b"\xef\xbb\xbf"], tables.to_csv(reviewed, comparison.COLUMNS))  # spreadsheets look for the mark
    evaluation = compared.evaluation() if compared else None
    report = evaluation.report() if evaluation else None
    scored = ["evaluation.csv", "evaluation.json"] if evaluation else []
    yield "evaluation.csv", tables.to_csv(evaluation.rows(), Evaluation.COLUMNS) if evaluation else None
    yield "evaluation.json", _json(report) if evaluation else None
    record |= {
        "mentions": {kind: kinds[kind] for kind in KINDS},
        "facts": kinds[""],
        "unresolved_dates": store.unresolved_dates(run_id),
        "notes": list(dict.fromkeys([*record["notes"], *(compared.misplaced if compared else ())])),
        "scores": evaluation.as_dict() if evaluation else None,
        "seconds": round((datetime.now(UTC) - datetime.fromisoformat(record["started"])).total_seconds(), 2),
    }
    pages = []
    for name, content in _pages(store, wanted, gold, record, report):
        pages.append(name)
        yield name, [content]
    record["files"] = ["mentions.csv", "facts.csv", "review.csv", *scored, *pages, "run.json"]
    yield "run.json", _json(record)


def report(store: Store, run: Run, gold: Tables | None) -> Iterator[File]:
    """Only the page of a run that has ended, made again."""
    for name, pieces in files(store, run.id, gold, dict(run.record or {})):
        if name.endswith(".html"):
            yield name, pieces
        else:
            deque(pieces or (), maxlen=0)  # what the page shows is counted while it is made


def _pages(
    store: Store, wanted: Filter, gold: Tables | None, record: dict[str, Any], report: dict[str, Any] | None
) -> Iterator[tuple[str, bytes]]:
    def read(doc_ids: Sequence[str] | None) -> Iterator[tuple[Article, list[Row], list[Row]]]:
        for some in [None] if doc_ids is None else batched(doc_ids, TOGETHER):
            for stored, mentions, facts in store.by_article(replace(wanted, doc_ids=tuple(some) if some else None)):
                if stored.status == "done":
                    yield stored.article, [cells(row) for row in mentions], [cells(row) for row in facts]

    dates = ((one.doc_id, one.published) for one in store.articles(wanted) if one.status == "done")
    earlier = (
        (run.started, run.scores)
        for run in store.runs()
        if run.scores and run.finished and run.id < wanted.run_id and run.options.get("gold") == record["options"]["gold"]
    )
    yield from page.pages(dates, read, gold, record, report, earlier)


def _counted(rows: Iterable[Any], kinds: Counter[str]) -> Iterator[Any]:
    for row in rows:
        kinds[getattr(row, "kind", "")] += 1
        yield row


def _unreviewed(store: Store, wanted: Filter) -> Iterator[dict[str, str]]:
    for mention in store.mentions(wanted):
        yield from comparison.review(Tables((cells(mention),), ()), None)
    for fact in store.facts(wanted):
        yield from comparison.review(Tables((), (cells(fact),)), None)


class _Compared:
    """The output beside gold, article by article; only what gold knows is kept."""

    def __init__(self, gold: Tables) -> None:
        self._gold = gold
        self._by_article = gold.by_article()
        self._mentions: list[Row] = []
        self._facts: list[Row] = []
        self.misplaced: list[str] = []
        """A note for each article that gold was not made for."""

    def reviewed(self, store: Store, wanted: Filter) -> Iterator[dict[str, str]]:
        """The rows of review.csv."""
        missing = dict(self._by_article)
        for article, mentions, facts in store.by_article(wanted):
            output = Tables(tuple(map(cells, mentions)), tuple(map(cells, facts)))
            truth = missing.pop(article.doc_id, None)
            if truth is not None:
                self._mentions += output.mentions
                self._facts += output.facts
                self.misplaced += _misplaced(article.doc_id, article.text, truth)
            yield from comparison.review(output, truth or Tables((), ()))
        for truth in missing.values():
            yield from comparison.review(Tables((), ()), truth)

    def evaluation(self) -> Evaluation:
        """The scores, once all articles were reviewed."""
        return evaluate(self._gold, Tables(tuple(self._mentions), tuple(self._facts)))


def _misplaced(doc_id: str, text: str, gold: Tables) -> Iterator[str]:
    wrong = [row for row in (*gold.mentions, *gold.facts) if text[int(row["start"]) : int(row["end"])] != row["text"]]
    if wrong:
        place = f"the first says {wrong[0]['text']!r} at {wrong[0]['start']}-{wrong[0]['end']}"
        yield f"{len(wrong)} gold rows do not stand in {doc_id} where they say ({place}); was the article changed since?"


def _json(data: Any) -> list[bytes]:
    return [json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace"), b"\n"]
