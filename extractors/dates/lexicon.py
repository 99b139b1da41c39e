"""The words of time, read once from lexicon.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


class Lexicon:
    """Tables from a word (lower case, no accents) to what it means; phrases are keyed by their words joined by spaces."""

    def __init__(self, tables: dict[str, dict[str, Any]]) -> None:
        self.little_words: frozenset[str] = frozenset(tables["words"]["little"])
        names = tables["names"]
        self.streets: frozenset[str] = frozenset(names["streets"])
        self.numbered_names: frozenset[str] = frozenset(names["numbered"])
        self.other_names = phrases(dict.fromkeys(names["phrases"]))
        self.months: dict[str, int] = tables["months"]
        self.weekdays: dict[str, int] = tables["weekdays"]
        self.short_weekdays: dict[str, int] = tables["short_weekdays"]
        self.seasons: dict[str, str] = tables["seasons"]
        self.units: dict[str, Any] = tables["units"]
        self.spans: dict[str, str] = tables["spans"]
        self.sets: dict[str, str] = tables["sets"]
        self.numbers: dict[str, int] = tables["numbers"]
        self.collectives: dict[str, int] = tables["collectives"]
        self.ordinals: dict[str, int] = tables["ordinals"]
        self.turns: dict[str, Any] = tables["turns"]
        self.deictic = phrases(tables["deictic"])
        self.anaphoric = phrases(tables["anaphoric"])
        self.references = phrases(tables["references"])
        self.dayparts = phrases(tables["dayparts"])
        self.meals: dict[str, Any] = tables["meals"]
        self.events: dict[str, int] = tables["events"]
        self.feasts = phrases(tables["feasts"])


def phrases(table: dict[str, Any]) -> dict[str, list[tuple[tuple[str, ...], Any]]]:
    """The phrases of a table by their first word, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for phrase, meaning in sorted(table.items(), key=lambda entry: -len(entry[0].split())):
        words = tuple(phrase.split())
        by_first.setdefault(words[0], []).append((words, meaning))
    return by_first


@lru_cache(maxsize=1)
def load() -> Lexicon:
    with (Path(__file__).parent / "lexicon.toml").open("rb") as file:
        return Lexicon(tomllib.load(file))
