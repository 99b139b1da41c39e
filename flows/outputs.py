"""From annotated articles to the files of a run and its record, run.json."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from spacy.language import Language

from extractors.model import KINDS, Fact, Mention
from flows import tables
from flows.batches import Annotated
from flows.evaluate import Evaluation, evaluate
from flows.gold import Tables
from flows.ingest import Reading
from flows.matching import Row
from flows.report import page
from flows.review import comparison

_DAY = len("2020-04-15")


@dataclass(slots=True)
class Result:
    """What a run writes: files by name (None: remove what an earlier run left), and the record of the run."""

    files: dict[str, bytes | None]
    record: dict[str, Any]

    def all_files(self) -> dict[str, bytes | None]:
        """The files with run.json, which comes last: where it stands, the others do."""
        return {**self.files, "run.json": _json(self.record)}


def assemble(readings: Sequence[Reading], annotated: Sequence[Annotated], gold: Tables | None) -> Result:
    """The tables of a run, validated; an article whose rows break the contract is set aside."""
    broken = {one.doc_id: one.error for one in annotated if one.error}
    good = [one for one in annotated if not one.error]
    while violations := _violations(good):
        broken |= violations
        good = [one for one in good if one.doc_id not in violations]
    mentions = [row for one in good for row in one.mentions]
    facts = [row for one in good for row in one.facts]
    output = Tables(tuple(map(tables.cells, mentions)), tuple(map(tables.cells, facts)))
    evaluation = evaluate(gold, output) if gold else None
    reviewed = tables.to_csv(comparison.review(output, gold), comparison.COLUMNS)
    files: dict[str, bytes | None] = {
        "mentions.csv": tables.to_csv(output.mentions, tables.names(Mention)),
        "facts.csv": tables.to_csv(output.facts, tables.names(Fact)),
        "review.csv": b"\xef\xbb\xbf" + reviewed,  # spreadsheets look for the mark
        "evaluation.csv": tables.to_csv(evaluation.rows(), Evaluation.COLUMNS) if evaluation else None,
        "evaluation.json": _json(evaluation.report()) if evaluation else None,
    }
    set_aside = [
        {"doc_id": one.doc_id, "file": one.file, "reason": reason}
        for one in readings
        if (reason := one.reason or broken.get(one.doc_id, ""))
    ]
    record = {
        "articles": len(good),
        "mentions": {kind: sum(row.kind == kind for row in mentions) for kind in KINDS},
        "facts": len(facts),
        "unresolved_dates": _unresolved(readings, mentions),
        "set_aside": set_aside,
        "same_text": [{"doc_id": one.doc_id, "file": one.file, "same_as": one.same_as} for one in readings if one.same_as],
        "near_copies": [
            {"doc_id": one.doc_id, "file": one.file, "duplicate_of": one.duplicate_of} for one in readings if one.duplicate_of
        ],
        "notes": [f"{one.file} {note}" for one in readings for note in one.notes] + list(_misplaced(readings, gold)),
        "scores": evaluation.as_dict() if evaluation else None,
    }
    read = [one.article for one in readings if one.article and one.doc_id not in broken]
    files |= page.pages(read, output, gold, record, evaluation.report() if evaluation else None)
    record["files"] = [name for name, content in files.items() if content is not None] + ["run.json"]
    return Result(files, record)


def versions(nlp: Language) -> dict[str, str]:
    """What made the tables, so that a run can be made again."""
    packages = {name: version(name) for name in ("releve", "spacy", "prefect", "pandas")}
    return {"python": platform.python_version(), **packages, f"{nlp.lang}_{nlp.meta['name']}": nlp.meta["version"]}


def _violations(annotated: Sequence[Annotated]) -> dict[str, str]:
    mentions = tables.frame(Mention, [row for one in annotated for row in one.mentions])
    facts = tables.frame(Fact, [row for one in annotated for row in one.facts])
    return tables.violations(Mention, mentions) | tables.violations(Fact, facts)


def _unresolved(readings: Iterable[Reading], mentions: Iterable[Mention]) -> int:
    """Dates without bounds in articles whose publication day is not known."""
    vague = {one.doc_id for one in readings if one.article and len(one.article.published) < _DAY}
    return sum(row.doc_id in vague and row.timex_type == "DATE" and not (row.date_start or row.date_end) for row in mentions)


def _misplaced(readings: Iterable[Reading], gold: Tables | None) -> Iterator[str]:
    """A note for each article that gold was not made for: its rows do not stand where they say."""
    texts = {one.doc_id: one.article.text for one in readings if one.article}
    wrong_rows: dict[str, list[Row]] = {}
    for row in (*gold.mentions, *gold.facts) if gold else ():
        if row["doc_id"] in texts and texts[row["doc_id"]][int(row["start"]) : int(row["end"])] != row["text"]:
            wrong_rows.setdefault(row["doc_id"], []).append(row)
    for one in readings:
        if wrong := wrong_rows.get(one.doc_id):
            place = f"the first says {wrong[0]['text']!r} at {wrong[0]['start']}-{wrong[0]['end']}"
            yield f"{len(wrong)} gold rows do not stand in {one.file} where they say ({place}); was the article changed since?"


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"
