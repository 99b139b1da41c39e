"""The plots of the page: SVG drawn by pygal without its own style and script, so that the page's style sheet colours them.

Every plot comes with the table of its figures. A text of a plot that is a label's key is shown in the page's language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element

import pygal
from markupsafe import Markup
from pygal.style import Style

from extractors.model import KINDS
from flows.report.figures import Point, Series
from flows.web.labels import labels

ORGANIZATIONS = 12
"""How many organizations the plot of the counts shows: those with the most facts."""
SERIES = 60
"""How many indicators can be chosen for the time line: those with the most values."""
POINTS = 200
"""How many values of an indicator are shown: the latest."""
RUNS = 40
"""How many runs the history of the scores goes back."""
HISTORY = ("facts_row", "organization", "date")
"""Whose F1 it shows: what is hard to get right."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

_WIDTH = 440
_BAR = 27
_SCALES = ((1e9, "billions"), (1e6, "millions"), (1e3, "thousands"))
_UNUSED = ("comment", "defs", "title", "desc")
_STYLE = Style(label_font_size=13, major_label_font_size=13, legend_font_size=13, value_font_size=13)
"""The sizes that pygal reckons with to place things; the style sheet says the same."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture and its figures; header cells and texts that are keys of labels are shown in the page's language."""

    svg: Markup
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    title: str = ""
    scale: str = ""
    """The label of what its axis counts in, "" for ones."""


def by_kind(mentions: Mapping[str, int]) -> Plot:
    """How many mentions of each kind."""
    return _counts("kind", [(kind, mentions[kind]) for kind in KINDS if mentions.get(kind)], "mentions")


def by_organization(counted: Counter[str]) -> Plot:
    """The organizations that most facts are about."""
    most_first = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return _counts("who", most_first[:ORGANIZATIONS], "facts")


def scores(evaluated: Mapping[str, Any]) -> Plot:
    """Precision, recall and F1 of each kind of mention with its value, and of complete facts."""
    rows = {str(kind): evaluated[kind]["normalized"] for kind in KINDS if evaluated[kind]["normalized"]["gold"]}
    rows["facts_row"] = evaluated["facts"]["complete"]
    measures = ("precision", "recall", "f1")
    legend = {"show_legend": True, "legend_at_bottom_columns": len(measures)}
    chart = _chart(pygal.Bar, height=280, x_label_rotation=25, range=(0, 1), value_formatter=_two, **legend)
    chart.x_labels = list(rows)
    for measure in measures:
        chart.add(measure, [row[measure] for row in rows.values()])
    return Plot(_svg(chart), ("kind", *measures), [(name, *(_two(row[one]) for one in measures)) for name, row in rows.items()])


def attributes(accuracy: Mapping[str, float]) -> Plot:
    """How often each column of the facts is right."""
    named = sorted(
        (("who" if name == "organization" else name, share) for name, share in accuracy.items()), key=lambda one: -one[1]
    )
    chart = _bars([name for name, _ in named], [share for _, share in named], range=(0, 1), value_formatter=_two)
    return Plot(_svg(chart), ("column", "accuracy"), [(name, _two(share)) for name, share in named])


def calibration(bands: Sequence[Mapping[str, float]]) -> Plot:
    """Confidence against correctness: a point a band, and the diagonal where they should be."""
    chart = _chart(
        pygal.XY, height=270, show_legend=True, range=(0, 1), xrange=(0, 1), x_value_formatter=_two, value_formatter=_two
    )
    chart.add("said", [(0, 0), (1, 1)], show_dots=False)
    chart.add("was", [(band["confidence"], band["complete"]) for band in bands], dots_size=5)
    rows = [
        (f"{_two(one['from'])}–{_two(one['to'])}", str(one["facts"]), _two(one["confidence"]), _two(one["complete"]))
        for one in bands
    ]
    return Plot(_svg(chart), ("band", "facts", "said", "was"), rows)


def history(scored: Sequence[tuple[str, Mapping[str, float]]]) -> Plot:
    """How F1 moved from run to run: of complete facts, and of the kinds whose value is hard to tell."""
    shown = scored[-RUNS:]
    legend = {"show_legend": True, "legend_at_bottom_columns": len(HISTORY)}
    chart = _chart(pygal.Line, height=270, range=(0, 1), value_formatter=_two, dots_size=4, **legend)
    chart.x_labels = [started[:10] for started, _ in shown]
    chart.x_labels_major_count, chart.show_minor_x_labels = 4, False
    for name in HISTORY:
        chart.add(name, [scores[name] for _, scores in shown])
    rows = [(started[:16].replace("T", " "), *(_two(scores[name]) for name in HISTORY)) for started, scores in shown]
    return Plot(_svg(chart), ("run", *HISTORY), rows)


def timelines(series: Mapping[Series, Collection[Point]]) -> list[Plot]:
    """The indicators that have values at two times or more, each as a time line, those with the most times first."""
    latest = {key: sorted(points)[-POINTS:] for key, points in series.items()}
    times = {key: len({point.day for point in points}) for key, points in latest.items()}
    most_first = sorted((key for key in latest if times[key] > 1), key=lambda key: (-times[key], -len(latest[key]), key))
    return [_timeline(key, latest[key]) for key in most_first[:SERIES]]


def plain(text: str) -> dict[str, str]:
    """By which attribute a number or a day is put into the page's language; none for other texts."""
    if _NUMBER.fullmatch(text):
        return {"data-n": text}
    return {"data-from": text} if _DAY.fullmatch(text) else {}


def _timeline(key: Series, points: Sequence[Point]) -> Plot:
    largest = max(abs(float(point.value)) for point in points)
    factor, scale = next(((factor, name) for factor, name in _SCALES if largest >= 2 * factor), (1.0, ""))
    chart = _chart(
        pygal.DateLine, height=270, show_legend=True, x_value_formatter=date.isoformat, value_formatter=_short, dots_size=4
    )
    days = sorted({date.fromisoformat(point.day) for point in points})
    chart.x_labels = days if len(days) == 2 else [days[0] + (days[-1] - days[0]) * step / 3 for step in range(4)]
    for name, expected in (("reported", False), ("expected", True)):
        drawn = [point for point in points if (point.status != "reported") is expected]
        if drawn:
            chart.add(name, [(date.fromisoformat(one.day), float(one.value) / factor) for one in drawn], stroke=not expected)
    rows = [(point.period_start, point.day, point.value, key.unit, point.status) for point in points]
    return Plot(_svg(chart), ("period", "", "value", "unit", "status"), rows, " · ".join(filter(None, key)), scale)


def _counts(what: str, counted: Sequence[tuple[str, int]], counts: str) -> Plot:
    chart = _bars([name for name, _ in counted], [number for _, number in counted], value_formatter=str)
    return Plot(_svg(chart), (what, counts), [(name, str(number)) for name, number in counted])


def _bars(names: Sequence[str], numbers: Sequence[float], **options: Any) -> Any:
    height = 40 + _BAR * max(1, len(names))
    chart = _chart(
        pygal.HorizontalBar, height=height, print_values=True, print_values_position="top", show_x_labels=False, **options
    )
    chart.x_labels = [_cut(name) for name in reversed(names)]  # pygal draws from the bottom up
    chart.add("", list(reversed(numbers)))
    return chart


def _chart(kind: Any, height: int, **options: Any) -> Any:
    given = {
        "show_legend": False,
        "min_scale": 3,
        "max_scale": 6,
        "legend_at_bottom": True,
        "margin": 8,
        "truncate_label": -1,
        "truncate_legend": -1,
        **options,
    }
    chart = kind(
        width=_WIDTH, height=height, style=_STYLE, css=[], js=[], disable_xml_declaration=True, pretty_print=False, **given
    )
    chart.add_xml_filter(_bare)
    return chart


def _svg(chart: Any) -> Markup:
    """The chart as an element. pygal escapes what it writes; its filter below leaves no style and no script."""
    return Markup(chart.render(is_unicode=True))


def _bare(root: Element) -> Element:
    """Without pygal's style sheet, script, tooltips and title; texts that are keys of labels marked as such."""
    root.set("aria-hidden", "true")
    for parent in list(root.iter()):
        parent.attrib.pop("id", None)
        for child in list(parent):
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else "comment"
            if name in _UNUSED or "tooltip-overlay" in child.get("class", ""):
                parent.remove(child)
            elif name == "text" and child.text in labels():
                child.set("data-t", child.text or "")
                child.text = labels()[child.text or ""][0]
            elif name == "text":
                child.attrib.update(plain(child.text or ""))
    return root


def _cut(name: str) -> str:
    return name if len(name) <= 22 else name[:21] + "…"


def _two(number: float) -> str:
    return f"{number:.2f}"


def _short(number: float) -> str:
    return f"{number:.4g}"
