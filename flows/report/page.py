"""The page people look at: one self-contained HTML file, or an index and a page a day where a run is large."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from extractors.model import KINDS, Article, columns
from extractors.model import Fact as FactRecord
from flows.gold import Tables
from flows.report import plots
from flows.report.content import Shown, show
from flows.web.rendering import environment

MOST_FACTS = 2_000
"""A run with more facts gets an index and a page a day. A page with so many is still smooth (docs/guide.md has figures)."""
FOLDER = "report"
"""Where the pages of the days go, beside report.html."""

_HERE = Path(__file__).parent
_CHOICES = {column.name: column.choices for column in columns(FactRecord) if column.choices}


@dataclass(frozen=True, slots=True)
class Day:
    """A page of a day: its name without the ending, and what stands on it."""

    name: str
    shown: Sequence[Shown]

    @property
    def facts(self) -> int:
        """How many facts it has."""
        return sum(len(one.facts) for one in self.shown)


def pages(
    articles: Iterable[Article],
    output: Tables,
    gold: Tables | None,
    record: Mapping[str, Any],
    evaluation: Mapping[str, Any] | None,
) -> dict[str, bytes]:
    """The files of a run's page by name; `record` is what run.json holds, `evaluation` what evaluation.json does.

    The same run gives the same bytes. Rows that do not stand in their article where they say are left out.
    """
    shown = list(show(articles, output, gold))
    figures = {"record": record, "plots": _plots(output, record, evaluation), "timelines": plots.timelines(output.facts)}
    if sum(len(one.facts) for one in shown) <= MOST_FACTS:
        return {"report.html": _render("report.html", shown=shown, days=(), day=None, **figures)}
    days = [Day(name or "undated", list(group)) for name, group in groupby(shown, key=lambda one: one.day)]
    files = {"report.html": _render("report.html", shown=(), days=days, day=None, **figures)}
    for index, day in enumerate(days):
        before, after = days[index - 1] if index else None, days[index + 1] if index + 1 < len(days) else None
        files[f"{FOLDER}/{day.name}.html"] = _render("report.html", shown=day.shown, days=(), day=day, before=before, after=after)
    return files


def old_days(folder: Path) -> dict[str, None]:
    """The pages of days that an earlier run left, for `tables.write` to remove where it writes no new ones."""
    return {f"{FOLDER}/{one.name}": None for one in (folder / FOLDER).glob("*.html")}


def _plots(output: Tables, record: Mapping[str, Any], evaluation: Mapping[str, Any] | None) -> dict[str, plots.Plot]:
    drawn = {"by_organization": plots.by_organization(output.facts), "by_kind": plots.by_kind(record["mentions"])}
    if evaluation:
        drawn["scores"] = plots.scores(evaluation)
        drawn["attributes"] = plots.attributes(evaluation["facts"]["attributes"])
        drawn["calibration"] = plots.calibration(evaluation["reliability"])
    return {name: plot for name, plot in drawn.items() if plot.rows}


def _render(template: str, **names: Any) -> bytes:
    given = {**names, "kinds": KINDS, "choices": _CHOICES, "organizations": _organizations, "marks": _marks}
    return environment(_HERE).get_template(template).render(given).encode("utf-8", "xmlcharrefreplace")


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
