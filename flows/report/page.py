"""The page people look at: one self-contained HTML file, or an index and a page a day where a run is large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.model import KINDS, Article, Fact, columns
from flows.gold import Tables
from flows.matching import Row
from flows.report import plots
from flows.report.content import Shown, show
from flows.report.figures import Figures
from flows.review.standing import Standing
from flows.web.rendering import environment

MOST_FACTS = 2_000
"""A run with more facts gets an index and a page a day. A page with so many is still smooth (docs/guide.md has figures)."""
FOLDER = "report"
"""Where the pages of the days go, beside report.html."""

UNDATED = "undated"
NAMED = 4
"""How many organizations the index names of each day."""

_HERE = Path(__file__).parent
_CHOICES = {column.name: column.choices for column in columns(Fact) if column.choices}


Articled = tuple[Article, Sequence[Row], Sequence[Row]]
"""An article with its mentions and its facts."""
Read = Callable[[Sequence[str] | None], Iterable[Articled]]
"""Gives the articles with some ids, or all of them."""
Scores = Mapping[str, Any]
"""What run.json holds as scores."""


@dataclass(frozen=True, slots=True)
class Day:
    """A page of a day, as the index shows it."""

    name: str
    """That of its file, without the ending."""
    articles: int
    facts: int
    organizations: list[str]
    """Those that most of its facts are about."""

    @property
    def month(self) -> str:
        """Its month, as ISO 8601 has it; "undated" where the day is unknown."""
        return self.name[:7]


def pages(
    dates: Iterable[tuple[str, str]],
    read: Read,
    gold: Tables | None,
    record: Mapping[str, Any],
    evaluation: Mapping[str, Any] | None,
    earlier: Iterable[tuple[str, Scores]] = (),
    decided: Mapping[str, Standing] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The files of a run's page by name, made one after the other; only one of them is in memory.

    `dates` has each article's id and its day of publication, `record` what run.json holds, `evaluation` what evaluation.json
    does, `earlier` the start and the scores of the runs before, `decided` where people's decisions leave facts, by id. Rows
    that do not stand in their article where they say are left out.
    """
    figures = Figures()
    whole = record["facts"] <= MOST_FACTS
    days: list[Day] = []
    shown: list[Shown] = []
    if whole:
        shown = _shown(read(None), gold, figures)
    else:
        by_day = _by_day(dates)
        names = list(by_day)
        for index, (name, ids) in enumerate(by_day.items()):
            of_day = _shown(read(ids), gold, figures)
            named = [organization for organization, _ in _organizations(of_day)[:NAMED]]
            days.append(Day(name, len(of_day), sum(len(one.facts) for one in of_day), named))
            before, after = (names[at] if 0 <= at < len(names) else None for at in (index - 1, index + 1))
            yield (
                f"{FOLDER}/{name}.html",
                _render(shown=of_day, decided=decided or {}, days=(), day=name, before=before, after=after),
            )
    drawn = _plots(figures, record, evaluation, earlier)
    lines = plots.timelines(figures.series)
    days.sort(key=lambda one: one.name if one.name != UNDATED else "", reverse=True)  # what is new comes first
    yield (
        "report.html",
        _render(shown=shown, decided=decided or {}, days=days, day=None, record=record, plots=drawn, timelines=lines),
    )


def _shown(
    articles: Iterable[tuple[Article, Sequence[Row], Sequence[Row]]], gold: Tables | None, figures: Figures
) -> list[Shown]:
    read = list(articles)
    for _, _, facts in read:
        figures.add(facts)
    output = Tables(
        tuple(row for _, mentions, _ in read for row in mentions), tuple(row for _, _, facts in read for row in facts)
    )
    texts = [article for article, _, _ in read]
    return list(show(texts, output, gold.of(article.doc_id for article in texts) if gold else None))


def _by_day(dates: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for doc_id, published in dates:
        found.setdefault(published[:10] or UNDATED, []).append(doc_id)
    return dict(sorted(found.items()))


def old_days(folder: Path) -> dict[str, None]:
    """The pages of days that an earlier run left, for `tables.write` to remove where it writes no new ones."""
    return {f"{FOLDER}/{one.name}": None for one in (folder / FOLDER).glob("*.html")}


def _plots(
    figures: Figures, record: Mapping[str, Any], evaluation: Scores | None, earlier: Iterable[tuple[str, Scores]]
) -> dict[str, plots.Plot]:
    drawn = {"by_organization": plots.by_organization(figures.organizations), "by_kind": plots.by_kind(record["mentions"])}
    if evaluation:
        drawn["scores"] = plots.scores(evaluation)
        drawn["attributes"] = plots.attributes(evaluation["facts"]["attributes"])
        drawn["calibration"] = plots.calibration(evaluation["reliability"])
        runs = [(started, _f1(scores)) for started, scores in [*sorted(earlier), (record["started"], evaluation)]]
        if len(runs) > 1:
            drawn["history"] = plots.history(runs)
    return {name: plot for name, plot in drawn.items() if plot.rows}


def _f1(scores: Scores) -> dict[str, float]:
    kinds = {str(kind): scores[kind]["normalized"]["f1"] for kind in KINDS}
    return {**kinds, "facts_row": scores["facts"]["complete"]["f1"]}


def _render(**names: Any) -> bytes:
    given = {**names, "kinds": KINDS, "choices": _CHOICES, "organizations": _organizations, "marks": _marks, "plain": plots.plain}
    return environment(_HERE).get_template("report.html").render(given).encode("utf-8", "xmlcharrefreplace")


def _organizations(shown: Iterable[Shown]) -> list[tuple[str, int]]:
    """The organizations of the facts, those with the most facts first."""
    counted = Counter(fact.row["organization"] for one in shown for fact in one.facts if fact.row["organization"])
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))


def _marks(shown: Iterable[Shown]) -> list[dict[str, Any]]:
    """The marks of all articles, each with the place of its fact among all rows of the table."""
    told: list[dict[str, Any]] = []
    rows = 0
    for one in shown:
        told += [{**mark, "fact": rows + mark["fact"]} if "fact" in mark else mark for mark in one.marks]
        rows += len(one.facts)
    return told
