"""How the tables of this folder are read: all their texts annotated in one batch, a fact picked by its surface text.

A row is a text of ours and `{figure: expected}`, where the figure is the fact's own text ("12 %"; "12 %#2" for its second
occurrence) and what is expected is written from the annotation guide, never from the output. A row that the guide is right
about and we are not stays, marked `xfail(strict=True)` with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from spacy.language import Language

from extractors.model import Article, Fact
from extractors.pipeline import annotate

PUBLISHED = "2024-05-14"
"""A Tuesday: when every text of the tables appeared, but for those that say otherwise in a `published` column."""

Read = Callable[..., dict[str, object]]

ROW = ("measure", "organization", "indicator", "period", "baseline", "status", "attribution")
"""The cells of a whole fact, in the order in which `read_rows` has them."""

_DETERMINER = re.compile(r"^(?:(?:les?|la|une?|des|du|de|ce|cette|ces|cet|son|sa|ses|leurs?|aux?|en) |[ld]' ?)(?=\S)")
_WORD = re.compile(r"\w+")
_FILLERS = {
    "de",
    "du",
    "des",
    "d",
    "l",
    "la",
    "le",
    "les",
    "un",
    "une",
    "a",
    "au",
    "aux",
    "en",
    "et",
    "par",
    "pour",
    "dans",
    "sur",
}


def _annotated(nlp: Language, cases: list[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], tuple[Fact, ...]]]:
    articles = [Article(doc_id=str(number), text=text, published=published) for number, (text, published) in enumerate(cases)]
    for case, (_, _, facts) in zip(cases, annotate(nlp, articles), strict=True):
        yield case, facts


@pytest.fixture(scope="session")
def facts_of(request: pytest.FixtureRequest, nlp: Language) -> Mapping[tuple[str, str], tuple[Fact, ...]]:
    """The facts of every (text, published) of the tables that this session runs."""
    params = [
        item.callspec.params
        for item in request.session.items
        if isinstance(item, pytest.Function) and hasattr(item, "callspec") and item.path.parent == Path(__file__).parent
    ]
    cases = {(row["text"], row.get("published", PUBLISHED)) for row in params if "text" in row}
    return dict(_annotated(nlp, sorted(cases)))


@pytest.fixture(scope="session")
def read(facts_of: Mapping[tuple[str, str], tuple[Fact, ...]]) -> Read:
    """`read(column, text, expected)`: what that column holds for each figure of `expected`; None where the figure is no fact.

    Columns are the contract's, `measure` and `direction` read as one ("change up"), a period as "start/end". An indicator,
    a baseline and a name count as expected where the guide lets them: see `_same_indicator`, `_same_baseline`,
    `_same_organization`.
    """

    def of(column: str, text: str, expected: Mapping[str, object], published: str = PUBLISHED) -> dict[str, object]:
        facts = facts_of[text, published]
        return {figure: _cell(column, _pick(facts, figure), wanted) for figure, wanted in expected.items()}

    return of


@pytest.fixture(scope="session")
def read_columns(facts_of: Mapping[tuple[str, str], tuple[Fact, ...]]) -> Read:
    """`read_columns(text, expected)`: for each figure, its cells in the columns that `expected` names."""

    def of(text: str, expected: Mapping[str, Mapping[str, object]], published: str = PUBLISHED) -> dict[str, object]:
        facts = facts_of[text, published]
        return {
            figure: {column: _cell(column, _pick(facts, figure), wanted) for column, wanted in row.items()}
            for figure, row in expected.items()
        }

    return of


@pytest.fixture(scope="session")
def read_rows(facts_of: Mapping[tuple[str, str], tuple[Fact, ...]]) -> Read:
    """`read_rows(text, expected)`: for each figure a tuple of the cells of `ROW`; "..." is a cell that is not looked at."""

    def of(text: str, expected: Mapping[str, tuple[object, ...]], published: str = PUBLISHED) -> dict[str, object]:
        facts = facts_of[text, published]
        return {
            figure: tuple(
                wanted if wanted is ... else _cell(column, _pick(facts, figure), wanted)
                for column, wanted in zip(ROW, row, strict=True)
            )
            for figure, row in expected.items()
        }

    return of


def _pick(facts: tuple[Fact, ...], figure: str) -> Fact | None:
    surface, _, nth = figure.partition("#")
    found = [fact for fact in facts if fact.text == surface]
    return found[int(nth or 1) - 1] if len(found) >= int(nth or 1) else None


def _cell(column: str, fact: Fact | None, wanted: object) -> object:
    if fact is None:
        return None
    if column == "measure":
        return f"{fact.measure} {fact.direction}".strip()
    if column == "period":
        return f"{fact.period_start}/{fact.period_end}".strip("/")
    if column == "value":
        return None if fact.value is None else float(fact.value)
    cell = getattr(fact, column)
    same = {"indicator": _same_indicator, "baseline": _same_baseline, "organization": _same_organization}.get(column)
    return wanted if same and isinstance(wanted, str) and same(cell, wanted) else cell


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return re.sub(r"\s+", " ", "".join(char for char in decomposed if not unicodedata.combining(char))).strip()


def _same_indicator(found: str, wanted: str) -> bool:
    """The same head noun, no determiner before it, and hardly more words than the guide would have written."""
    one, other = (
        [word.rstrip("sx") for word in _WORD.findall(_folded(text)) if word not in _FILLERS] for text in (found, wanted)
    )
    if not one or not other:
        return one == other
    return one[0] == other[0] and not _DETERMINER.match(_folded(found)) and len(one) <= len(other) + 3


def _same_organization(found: str, wanted: str) -> bool:
    """The same name but for its case and "groupe": which form is canonical is tested beside the organizations."""
    one, other = ([word for word in _WORD.findall(_folded(name)) if word not in ("groupe", "group")] for name in (found, wanted))
    return one == other


def _same_baseline(found: str, wanted: str) -> bool:
    """The same surface text, with or without the determiner that the preposition may have swallowed ("au 1er janvier")."""
    return _DETERMINER.sub("", _folded(found)) == _DETERMINER.sub("", _folded(wanted))
