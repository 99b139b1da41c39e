"""The plots' figures, and that pygal's own style, script and ids are gone."""

from __future__ import annotations

import re

import pytest

from flows.matching import Row
from flows.report import figures as gathering
from flows.report import plots
from flows.report.figures import Figures
from tests.flows.made import made

MADE = made(
    "a",
    "En 2022 [40 millions d'euros|quantity value=40000000 unit=EUR indicator=ventes organization=Velmont period_end=2022-12-31], "
    "en 2023 [50 millions|quantity value=50000000 unit=EUR indicator=Ventes organization=Velmont period_end=2023-12-31], "
    "en hausse de [25 %|percentage value=25 unit=% indicator=ventes organization=Velmont measure=change period_end=2023-12-31], "
    "en 2024 [60 millions|quantity value=60000000 unit=EUR indicator=ventes organization=Velmont period_end=2024-12-31 "
    "status=forecast], "
    "[3 usines|quantity value=3 unit=usine indicator=usines organization=Nuvéa].",
    published="2024-03-01",
)


def gathered(*facts: Row) -> Figures:
    figures = Figures()
    figures.add(facts)
    return figures


def test_a_time_line_joins_what_measures_the_same() -> None:
    (line,) = plots.timelines(gathered(*MADE[2]).series)
    assert (line.title, line.scale) == ("Velmont · ventes · EUR", "millions")
    assert [(row[1], row[2], row[4]) for row in line.rows] == [
        ("2022-12-31", "40000000", "reported"),
        ("2023-12-31", "50000000", "reported"),
        ("2024-12-31", "60000000", "forecast"),
    ]
    assert len(re.findall(r"<circle", line.svg)) == 3


def test_a_fact_without_a_period_holds_on_the_day_of_publication_and_one_day_makes_no_line() -> None:
    article = made(
        "b",
        "[3 %|percentage value=3 unit=% indicator=taux] puis [4 %|percentage value=4 unit=% indicator=taux]",
        published="2024-03-02",
    )
    assert plots.timelines(gathered(*article[2]).series) == []
    both = plots.timelines(
        gathered(*article[2], *made("c", "[5 %|percentage value=5 unit=% indicator=taux]", published="2024-03-04")[2]).series
    )
    assert [row[1] for row in both[0].rows] == ["2024-03-02", "2024-03-02", "2024-03-04"]


def test_organizations_are_counted_by_their_facts() -> None:
    plot = plots.by_organization(gathered(*MADE[2]).organizations)
    assert plot.rows == [("Velmont", "4"), ("Nuvéa", "1")]
    assert ">Velmont<" in plot.svg


def test_confidence_is_shown_beside_what_was_right() -> None:
    plot = plots.calibration([{"from": 0.4, "to": 0.6, "facts": 20, "confidence": 0.51, "complete": 0.7}])
    assert plot.rows == [("0.40–0.60", "20", "0.51", "0.70")]


def test_a_plot_is_plain_svg_in_the_pages_language() -> None:
    svg = plots.by_kind({"date": 3, "organization": 2}).svg
    assert re.findall(r"<(?:style|script|title|desc|\?xml)| (?:id|style)=", svg) == []
    assert re.findall(r'data-t="(\w+)"', svg) == ["date", "organization"]  # drawn from the bottom up
    assert ">organisation<" in svg


def test_a_name_that_is_markup_is_text_in_a_plot() -> None:
    (row,) = made("a", "[3 %|percentage value=3 indicator=x organization=<script>]")[2]
    assert "<script" not in plots.by_organization(gathered(row).organizations).svg


def test_of_too_many_indicators_those_with_the_most_values_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_POINTS", 4)
    monkeypatch.setattr(gathering, "KEPT", 1)
    figures = gathered(*MADE[2])
    figures.add(made("b", "[3 %|percentage value=3 unit=% indicator=taux]", published="2024-03-02")[2])
    figures.add(made("c", "[4 %|percentage value=4 unit=% indicator=taux]", published="2024-03-02")[2])
    assert [(key.indicator, len(points)) for key, points in figures.series.items()] == [("ventes", 3), ("taux", 1)]


def test_the_history_shows_the_latest_runs() -> None:
    scores = dict.fromkeys(plots.HISTORY, 0.5)
    plot = plots.history([(f"2024-08-{day:02}T10:00:00", scores) for day in range(1, 32)] * 2)
    assert len(plot.rows) == plots.RUNS
    assert plot.rows[-1] == ("2024-08-31 10:00", "0.50", "0.50", "0.50")
