"""The files of a run, made from the store as they are written, and its record, run.json."""

from __future__ import annotations

import hashlib
import json
from codecs import BOM_UTF8
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from extractors.model import KINDS, Article, Fact, Mention
from flows import tables
from flows.evaluate import Evaluation, evaluate
from flows.gold import Tables
from flows.matching import Row
from flows.report import page
from flows.review import comparison, exchange, sheet
from flows.review.standing import Standing, standings
from flows.settings import digest
from flows.store import Filter, Run, Store
from flows.store.queries import batched
from flows.tables import cells

File = tuple[str, Iterable[bytes] | None]
"""A name and its content in pieces; None where there is none, and what an earlier run left goes."""

_COUNTED = ("mentions", "facts", "unresolved_dates", "notes", "scores", "files", "sha256")
"""What is known of a run when its files are written."""

TOGETHER = 500
"""Articles of a day that are asked for at once."""

STATUS = "review_status"
"""The last column of facts.csv: what people decided of the fact."""


def write(folder: Path, store: Store, run_id: str, gold: Tables | None, record: dict[str, Any]) -> None:
    """Write the files of a run into a folder, and complete its record.

    Files that would come out as an earlier run left them stay as they are, but for run.json.
    """
    record["made_from"] = _made_from(store, run_id, gold, record)
    before = _before(folder)
    if before.get("made_from") == record["made_from"] and _still_there(folder, before["sha256"]):
        record |= {name: before[name] for name in _COUNTED} | {"seconds": _seconds(record)}
        tables.write(folder, [("run.json", _json(record))])
    else:
        kept = exchange.rescued(store, folder / "review.csv")
        record["notes"] += [f"{name} keeps decisions of a review.csv that were not applied; apply or remove it" for name in kept]
        files = _hashed(_files(store, run_id, gold, record), record)
        tables.write(folder, chain(page.old_days(folder).items(), kept.items(), files))


def _made_from(store: Store, run_id: str, gold: Tables | None, record: dict[str, Any]) -> str:
    """A hash of all that the files show: the rows, gold, what was said of articles and decided, and the code that writes."""
    said = [record[name] for name in ("set_aside", "same_text", "near_copies", "notes", "versions", "pipeline", "options")]
    made_from = hashlib.sha256(json.dumps([said, store.state(run_id)]).encode())
    made_from.update(repr(gold).encode("utf-8", "surrogatepass"))
    made_from.update(digest(Path(__file__).parent))
    return made_from.hexdigest()


def _before(folder: Path) -> dict[str, Any]:
    """The record of the run that wrote into the folder last; empty where there is none that can be read."""
    try:
        before = json.loads((folder / "run.json").read_bytes())
        return before if isinstance(before, dict) else {}
    except (OSError, ValueError):
        return {}


def _still_there(folder: Path, digests: dict[str, str]) -> bool:
    """Whether files are what they were when they were written."""
    try:
        return all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == found for name, found in digests.items())
    except OSError:
        return False


def _hashed(files: Iterable[File], record: dict[str, Any]) -> Iterator[File]:
    """The files, while their hashes go into the record, which comes last."""
    digests = record["sha256"] = {}

    def pieces(name: str, content: Iterable[bytes]) -> Iterator[bytes]:
        made = hashlib.sha256()
        for piece in content:
            made.update(piece)
            yield piece
        digests[name] = made.hexdigest()

    for name, content in files:
        yield name, None if content is None else pieces(name, content)
    record["files"] = [*digests, "run.json"]
    record["seconds"] = _seconds(record)
    yield "run.json", _json(record)


def _seconds(record: dict[str, Any]) -> float:
    return round((datetime.now(UTC) - datetime.fromisoformat(record["started"])).total_seconds(), 2)


def _files(store: Store, run_id: str, gold: Tables | None, record: dict[str, Any]) -> Iterator[File]:
    """The files of a run, each to be used before the next is asked for; `record` is completed on the way with what is counted."""
    wanted = Filter(run_id=run_id)
    kinds: Counter[str] = Counter()
    yield "mentions.csv", tables.to_csv(map(cells, _counted(store.mentions(wanted), kinds)), tables.names(Mention))
    decided = standings(store)
    facts = (
        {**cells(fact), STATUS: decided[fact.fact_id].status if fact.fact_id in decided else ""}
        for fact in _counted(store.facts(wanted), kinds)
    )
    yield "facts.csv", tables.to_csv(facts, (*tables.names(Fact), STATUS))
    dialect: sheet.Dialect = record["options"].get("dialect", "csv")
    yield "review.csv", sheet.csv(exchange.table(store, gold, wanted), dialect)
    compared = _Compared(gold) if gold else None
    beside = compared.rows(store, wanted) if compared else None
    yield "comparison.csv", chain([BOM_UTF8], tables.to_csv(beside, comparison.COLUMNS)) if beside else None
    evaluation = compared.evaluation() if compared else None
    report = evaluation.report() if evaluation else None
    yield "evaluation.csv", tables.to_csv(evaluation.rows(), Evaluation.COLUMNS) if evaluation else None
    yield "evaluation.json", _json(report) if evaluation else None
    record |= {
        "mentions": {kind: kinds[kind] for kind in KINDS},
        "facts": kinds[""],
        "unresolved_dates": store.unresolved_dates(run_id),
        "notes": list(dict.fromkeys([*record["notes"], *(compared.misplaced if compared else ())])),
        "scores": evaluation.as_dict() if evaluation else None,
    }
    for name, content in _pages(store, wanted, gold, record, report, decided):
        yield name, [content]


def report(store: Store, run: Run, gold: Tables | None) -> Iterator[File]:
    """Only the page of a run that has ended, made again."""
    for name, pieces in _files(store, run.id, gold, dict(run.record or {})):
        if name.endswith(".html"):
            yield name, pieces
        else:
            deque(pieces or (), maxlen=0)  # what the page shows is counted while it is made


def _pages(
    store: Store,
    wanted: Filter,
    gold: Tables | None,
    record: dict[str, Any],
    report: dict[str, Any] | None,
    decided: Mapping[str, Standing],
) -> Iterator[tuple[str, bytes]]:
    def read(doc_ids: Sequence[str] | None) -> Iterator[tuple[Article, list[Row], list[Row]]]:
        for some in [None] if doc_ids is None else batched(doc_ids, TOGETHER):
            for stored, mentions, facts in store.by_article(replace(wanted, doc_ids=tuple(some) if some else None)):
                if stored.status == "done":
                    yield stored.article, [cells(row) for row in mentions], [cells(row) for row in facts]

    earlier = (
        (run.started, run.scores)
        for run in store.runs()
        if run.scores and run.finished and run.id < wanted.run_id and run.options.get("gold") == record["options"]["gold"]
    )
    yield from page.pages(store.dates(wanted), read, gold, record, report, earlier, decided)


def _counted(rows: Iterable[Any], kinds: Counter[str]) -> Iterator[Any]:
    for row in rows:
        kinds[getattr(row, "kind", "")] += 1
        yield row


class _Compared:
    """The output beside gold, article by article; only what gold knows is kept."""

    def __init__(self, gold: Tables) -> None:
        self._gold = gold
        self._by_article = gold.by_article()
        self._mentions: list[Row] = []
        self._facts: list[Row] = []
        self.misplaced: list[str] = []
        """A note for each article that gold was not made for."""

    def rows(self, store: Store, wanted: Filter) -> Iterator[dict[str, str]]:
        """The rows of comparison.csv."""
        missing = dict(self._by_article)
        for article, mentions, facts in store.by_article(wanted):
            output = Tables(tuple(map(cells, mentions)), tuple(map(cells, facts)))
            truth = missing.pop(article.doc_id, None)
            if truth is not None:
                self._mentions += output.mentions
                self._facts += output.facts
                self.misplaced += _misplaced(article.doc_id, article.text, truth)
            yield from comparison.compared(output, truth or Tables((), ()))
        for truth in missing.values():
            yield from comparison.compared(Tables((), ()), truth)

    def evaluation(self) -> Evaluation:
        """The scores, once all articles were compared."""
        return evaluate(self._gold, Tables(tuple(self._mentions), tuple(self._facts)))


def _misplaced(doc_id: str, text: str, gold: Tables) -> Iterator[str]:
    wrong = [row for row in (*gold.mentions, *gold.facts) if text[int(row["start"]) : int(row["end"])] != row["text"]]
    if wrong:
        place = f"the first says {wrong[0]['text']!r} at {wrong[0]['start']}-{wrong[0]['end']}"
        yield f"{len(wrong)} gold rows do not stand in {doc_id} where they say ({place}); was the article changed since?"


def _json(data: Any) -> list[bytes]:
    return [json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace"), b"\n"]
