"""The days of a date that a figure takes, where they are not the date's alone: running totals, dates joined by "et"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractors.dates import calendar
from extractors.facts import grammar, shifting
from extractors.facts.draft import Draft
from extractors.facts.state import State
from extractors.facts.timeline import NONE, Period
from extractors.model import TimeExpression

_COUNT = r"(un|deux|trois|quatre|cinq|dix|\d+) ans?"
_YEARS_AGO = re.compile(rf"il y a? ?{_COUNT}$")
_EARLIER = re.compile(rf"{_COUNT} (?:plus tôt|auparavant|avant)$")
_MONTHS_EARLIER = re.compile(r"(un|deux|trois|quatre|cinq|six|neuf|\d+) mois (?:plus tôt|auparavant|avant)$")
_SAME_DATE = re.compile(r"l[ae]s? mêmes? (?:date|époque|période|mois|trimestre|semestre)\b.*?(\d{4})$")
_SAME_PART = re.compile(r"\b(?:la même (?:période|époque)|les mêmes mois|le même (?:mois|trimestre|semestre))\b")
_COUNTS = {"un": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "neuf": "9", "dix": "10"}
_OVER_A_YEAR = re.compile(r"\bsur (?:un an|douze mois|12 mois),? (?:arrêtée?s? )?(?:à |au )(?=fin |la fin |mi-|\d)")
_TWELVE_MONTHS = re.compile(r"Sur (?:les )?(?:un an|(?:douze|12) (?:derniers )?mois)\b")
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 27, 360
_BETWEEN_DATES = grammar.DETERMINERS | frozenset(("en", "à", "au", "de", "d'", "du"))


def own(draft: Draft, time: TimeExpression, state: State) -> Period:
    """The days of a figure's own date; in a note on a month that is over, "ce mois" and "il y a un an" count from that month.

    What is reported of a month is known once it is over: a note of 9 January says "ce mois-ci" of November.
    """
    words = surface(draft, time).lower()
    if words.startswith("ce mois") and draft.status == "reported":
        return state.timeline.note_month() or bounds(time)
    if (found := _OVER_A_YEAR.search(draft.view.text.lower())) and found.end() == _place(draft, time):
        return year_to(bounds(time))
    partner = draft.partner.period if draft.link == "contrast" and draft.partner is not None else NONE
    earlier = (_is_running_year(partner) and _EARLIER.match(words)) or (_within_year(partner) and _YEARS_AGO.match(words))
    if partner != NONE and (months := _MONTHS_EARLIER.match(words)):
        return shifting.shifted(partner, f"P{_COUNTS.get(months[1], months[1])}M") or bounds(time)
    if partner != NONE and (same := _SAME_DATE.match(words)):
        return shifting.shifted(partner, f"P{int(partner[0][:4]) - int(same[1])}Y") or bounds(time)
    if _within_year(partner) and len(time.timex) == len("2015") and _SAME_PART.search(draft.right()):
        return shifting.shifted(
            partner, f"P{int(partner[0][:4]) - int(time.timex)}Y"
        )  # "contre 568 997 en 2015 sur la même période"
    if earlier:
        back = shifting.shifted(partner, f"P{_COUNTS.get(earlier[1], earlier[1])}Y")
        return back if back != NONE else bounds(time)
    return joined(draft, time)


def joined(draft: Draft, time: TimeExpression) -> Period:
    """The days of a date, with those of the next one that "et" joins to it: "en juillet et en août"."""
    view = draft.view
    first, last = view.place(time)
    start, end = bounds(time)
    if not (start and end) or any(node.lower == "et" for node in view.nodes[max(0, draft.first - 2) : draft.first]):
        return start, end  # "3 et 4 % en 2022 et 2023": one each
    for other in view.times():
        if other is time or not (other.date_start and other.date_end):
            continue
        left, right = view.place(other)
        between = view.nodes[right:first] if right <= first else view.nodes[last:left]
        linked = bool(between) and between[0].lower == "et" and all(node.lower in _BETWEEN_DATES for node in between[1:])
        if linked and _day_after(min(end, other.date_end)) == max(start, other.date_start):
            return min(start, other.date_start), max(end, other.date_end)
    return start, end


def bounds(time: TimeExpression) -> Period:
    """The first and the last day of a date itself."""
    return time.date_start, time.date_end


def surface(draft: Draft, time: TimeExpression) -> str:
    """The words of a date."""
    first, last = draft.view.place(time)
    return draft.view.slice(first, last - 1)


def _place(draft: Draft, time: TimeExpression) -> int:
    """Where a date stands in the text of its sentence."""
    view = draft.view
    return view.nodes[view.place(time)[0]].start - view.start


def year_to(period: Period) -> Period:
    """The twelve months that end with a period: "sur un an à fin avril"."""
    try:
        return _year_before(period[1]), period[1]
    except calendar.OutOfCalendar:
        return period


def adds_up_a_year(draft: Draft) -> bool:
    """Whether a number is of the twelve months up to what is told of: "Sur douze mois, on dénombre 59.000 défaillances"."""
    counts = draft.type == "level" and draft.scale in ("count", "money") and _within_year(draft.period)
    return counts and bool(_TWELVE_MONTHS.match(draft.view.text))


def _is_running_year(period: Period) -> bool:
    """Whether a period is twelve months that are not the calendar's."""
    return period != NONE and period[0][5:] != "01-01" and _year_before(period[1]) == period[0]


def _year_before(end: str) -> str:
    """The first day of the twelve months that end with a day."""
    return calendar.add(date.fromisoformat(_day_after(end)), -12, "month").isoformat()


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()


def _within_year(period: Period) -> bool:
    """Whether a period is a month, a quarter or a half: longer than days, shorter than a year."""
    if period == NONE or (period[0][:7] == period[1][:7] and period[0][8:] != "01"):
        return False
    days = (date.fromisoformat(period[1]) - date.fromisoformat(period[0])).days
    return _DAYS_OF_MONTH <= days < _DAYS_OF_YEAR
