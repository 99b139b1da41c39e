"""The tables that are scored: a gold folder, the folder that a run wrote, or the JSON lines of `releve annotate`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from extractors.model import KINDS, Fact, Mention, columns
from flows.errors import UserError
from flows.matching import Row
from flows.metadata import read_csv

_NOT_IN_GOLD = frozenset([
    "timex_type", "fact_id", "published", "title", "source", "organization_text", "period_text", "baseline_value", "sentence",
    "confidence", "rule",
])  # fmt: skip
MENTION_COLUMNS, FACT_COLUMNS = (
    tuple(column.name for column in columns(record) if column.name not in _NOT_IN_GOLD) for record in (Mention, Fact)
)
"""The guide's columns; the contract has some more."""

_INTEGERS = ("start", "end")
_NUMBERS = ("value", "value_low", "value_high")


@dataclass(frozen=True, slots=True)
class Tables:
    """Mentions and facts as the text of their cells, from gold or from an output."""

    mentions: tuple[Row, ...]
    facts: tuple[Row, ...]

    def of(self, doc_ids: Iterable[str]) -> Tables:
        """Only the rows of these articles."""
        wanted = set(doc_ids)
        return Tables(
            tuple(row for row in self.mentions if row["doc_id"] in wanted),
            tuple(row for row in self.facts if row["doc_id"] in wanted),
        )

    def by_article(self) -> dict[str, Tables]:
        """The rows of each article that has any."""
        mentions: dict[str, list[Row]] = {}
        facts: dict[str, list[Row]] = {}
        for rows, grouped in ((self.mentions, mentions), (self.facts, facts)):
            for row in rows:
                grouped.setdefault(row["doc_id"], []).append(row)
        return {one: Tables(tuple(mentions.get(one, ())), tuple(facts.get(one, ()))) for one in {**mentions, **facts}}

    @property
    def doc_ids(self) -> frozenset[str]:
        """The articles that have at least one row."""
        return frozenset(row["doc_id"] for row in (*self.mentions, *self.facts))


def read_gold(folder: Path) -> Tables:
    """Read a gold folder; UserError names the file, the line and what to correct."""
    if not folder.is_dir():
        raise UserError(f"the gold folder {folder} does not exist; name a folder with mentions.csv and facts.csv")
    return _read_tables(folder)


def read_output(path: Path) -> Tables:
    """Read what `releve run` wrote into a folder, or the JSON lines of `releve annotate`."""
    if path.is_dir():
        return _read_tables(path)
    if path.is_file():
        return _read_json_lines(path)
    raise UserError(f"{path} does not exist; name the folder that `releve run` wrote or the JSON lines of `releve annotate`")


def _read_tables(folder: Path) -> Tables:
    return Tables(
        _read_table(folder / "mentions.csv", MENTION_COLUMNS, KINDS),
        _read_table(folder / "facts.csv", FACT_COLUMNS),
    )


def _read_table(path: Path, expected: Sequence[str], kinds: Sequence[str] = ()) -> tuple[Row, ...]:
    if not path.is_file():
        raise UserError(f"{path} does not exist; docs/annotation.md says what it must hold")
    rows, header = read_csv(path)
    for column in expected:
        if column not in header:
            near = get_close_matches(column, [name for name in header if name not in expected], n=1)
            hint = f" (is {near[0]!r} meant?)" if near else ""
            raise UserError(f"{path} has no column {column!r}{hint}; its columns should be {','.join(expected)}")
    for number, row in enumerate(rows, start=2):
        _check(row, f"{path}, row {number}", kinds)
    return tuple(rows)


def _check(row: Row, place: str, kinds: Sequence[str]) -> None:
    for column in _INTEGERS:
        if not row[column].isdecimal():
            raise UserError(f"{place}: {column} is {row[column]!r}; write the character's number, as in 1024")
    for column in _NUMBERS:
        try:
            float(row[column] or 0)
        except ValueError:
            raise UserError(
                f"{place}: {column} is {row[column]!r}; write a plain number with a point, as in 2700000 or 3.5"
            ) from None
    if kinds and row["kind"] not in kinds:
        raise UserError(f"{place}: kind is {row['kind']!r}; write one of {', '.join(kinds)}")


def _read_json_lines(path: Path) -> Tables:
    mentions: list[Row] = []
    facts: list[Row] = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # other line ends may stand in a text
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read ({error}); name the JSON lines of `releve annotate`") from error
    for number, line in enumerate(lines, start=1):
        place = f"{path}, line {number}"
        try:
            answer = json.loads(line) if line.strip() else {}
            for expected, kinds, given, rows in (
                (MENTION_COLUMNS, KINDS, answer.get("mentions", []), mentions),
                (FACT_COLUMNS, (), answer.get("facts", []), facts),
            ):
                for row in given:
                    text = {column: "" if row.get(column) is None else str(row[column]) for column in (*expected, "confidence")}
                    text["doc_id"] = str(answer["id"])
                    _check(text, place, kinds)
                    rows.append(text)
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise UserError(f"{place} is no answer of `releve annotate` ({error!r})") from error
    return Tables(tuple(mentions), tuple(facts))
