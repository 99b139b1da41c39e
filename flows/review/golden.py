"""What people decided, as gold: rows for a gold folder, beside those that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from flows import tables
from flows.gold import FACT_COLUMNS, MENTION_COLUMNS, Tables, read_gold
from flows.matching import Row
from flows.metadata import read_csv
from flows.review.standing import Sheet

_HEADERS = {"mentions": MENTION_COLUMNS, "facts": FACT_COLUMNS}
_MEASURED = ("quantity", "percentage")
_PLACE = ("doc_id", "start", "end", "text")
_VALUE = ("value", "value_low", "value_high", "unit", "modifier")
_AGREED = ("accepted", "corrected", "added")


@dataclass(slots=True)
class Additions:
    """What decisions add to a gold folder, and what they do not."""

    facts: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    contradicted: list[str] = field(default_factory=list)
    """Facts, by id, of which gold says something else: it stays as it is."""
    unfinished: dict[str, int] = field(default_factory=dict)
    """Articles with facts that nobody decided, or that reviewers dispute, and how many. Against such gold these facts count as
    spurious."""


def additions(gold: Tables, sheets: Iterable[Sheet]) -> Additions:
    """The accepted, corrected and added facts that gold does not have, and their mentions.

    An article that is new to gold brings all its mentions: Relevé's, its figures as people left them.
    """
    of = gold.by_article()
    out = Additions()
    for sheet in sheets:
        truth = of.get(sheet.article.doc_id, Tables((), ()))
        agreed = {id_: _fact(sheet, id_) for id_, status in sheet.statuses().items() if status in _AGREED}
        for id_, row in agreed.items():
            there = [one for one in truth.facts if _overlap(one, row)]
            if not there:
                out.facts.append(row)
            elif not any(all(one[name] == row[name] for name in FACT_COLUMNS) for one in there):
                out.contradicted.append(id_)
        if agreed:
            out.mentions += _mentions(sheet, truth, agreed.values())
            waiting = sum(sheet.status(id_) in ("", "disputed") for id_ in sheet.facts)
            out.unfinished |= {sheet.article.doc_id: waiting} if waiting else {}
    return out


def add(folder: Path, sheets: Iterable[Sheet]) -> Additions:
    """Add what people decided to a gold folder, which is made where it is not there; its own rows stay as they are."""
    files = {name: folder / f"{name}.csv" for name in ("mentions", "facts")}
    if not any(file.exists() for file in files.values()):
        tables.write(folder, [(f"{name}.csv", tables.to_csv([], header)) for name, header in _HEADERS.items()])
    new = additions(read_gold(folder), sheets)
    tables.write(folder, [(file.name, _merged(file, getattr(new, name))) for name, file in files.items()])
    return new


def _merged(file: Path, new: list[Row]) -> Iterator[bytes]:
    rows, header = read_csv(file)
    place = {doc_id: at for at, doc_id in enumerate(dict.fromkeys(row["doc_id"] for row in (*rows, *new)))}
    together = sorted([*rows, *new], key=lambda row: (place[row["doc_id"]], int(row["start"]), int(row["end"]))) if new else rows
    return tables.to_csv(({name: row.get(name, "") for name in header} for row in together), header)


def _fact(sheet: Sheet, id_: str) -> Row:
    (start, end), outcome = sheet.reviewed.places[id_], sheet.reviewed.of[id_][0].outcome or {}
    place = {"doc_id": sheet.article.doc_id, "start": str(start), "end": str(end), "text": sheet.article.text[start:end]}
    return {**place, **outcome}


def _mentions(sheet: Sheet, truth: Tables, facts: Iterable[Row]) -> Iterator[Row]:
    """The mentions that these facts bring, each as people left its fact."""
    said = list(facts)
    measured = [one for one in sheet.mentions if one["kind"] in _MEASURED]
    for fact in said:
        if not any(_overlap(one, fact) and one["kind"] in _MEASURED for one in truth.mentions):
            own = next((one for one in measured if _overlap(one, fact)), dict.fromkeys(MENTION_COLUMNS, ""))
            kind = "percentage" if fact["unit"] == "%" else "quantity"
            yield {**_of_gold(own), **{name: fact[name] for name in (*_PLACE, *_VALUE)}, "kind": kind}
    if not truth.mentions:
        for one in sheet.mentions:
            if one["kind"] not in _MEASURED or not any(_overlap(one, fact) for fact in said):
                yield _of_gold(one)


def _of_gold(mention: Row) -> Row:
    return {name: mention[name] for name in MENTION_COLUMNS}


def _overlap(one: Row, other: Row) -> bool:
    return int(one["start"]) < int(other["end"]) and int(other["start"]) < int(one["end"])
