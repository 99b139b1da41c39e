"""Floors on the public cases of other systems and on the shared gold; they may rise, never fall silently.

The scorer is the shared one, on `find` itself. Where a source's convention contradicts the annotation guide, the guide is
followed and the source's cases are lost: Recognizers-Text counts lengths in seconds ("P10800S"), Duckling writes hours for
parts of the day and two weeks for "début", EDS-NLP leaves a missing year open.
"""

import csv
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from extractors.dates.finder import find
from extractors.model import TimeExpression
from extractors.overlaps import longest
from extractors.rows import is_date

SHARED = Path(__file__).parents[4] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared cases and gold are not on this machine")

FLOORS = {
    "frtimebank_timex3": 0.83,
    "rt_datetime_DateTimeModel": 0.62,
    "duckling_Time": 0.80,
    "duckling_Duration": 1.0,
    "dateparser_dates": 0.95,
    "edsnlp_dates": 0.73,
}


def _scorer(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"shared_{name}", SHARED / "score" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _settled(text: str, published: str, prefer: str = "past") -> list[TimeExpression]:
    return [one for one in longest({"dates": find(text, published, prefer)})["dates"] if isinstance(one, TimeExpression)]


def _row(one: TimeExpression) -> dict[str, object]:
    return {"start": one.start, "end": one.end, "timex": one.timex, "date_start": one.date_start, "date_end": one.date_end}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_public_cases(name, floor):
    cases = _scorer("cases")
    wanted = right = emitted = used = 0
    for line in (SHARED / "cases" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        prefer = "future" if name.startswith("duckling") else "past"
        rows = [_row(one) for one in _settled(case["text"], case.get("reference") or "2020-04-15", prefer)]
        matched: set[int] = set()
        for expected in case["expected"]:
            values = [expected.get("value"), *(other.get("value") for other in expected.get("alternatives") or [])]
            if expected["type"] not in cases.TIME or (expected["type"] != "set" and not any(map(cases.tval, values))):
                continue
            if expected["type"] != "set" and expected.get("value") in (None, ""):
                continue
            start, end = expected.get("start"), expected.get("end")
            hits = [
                index
                for index, row in enumerate(rows)
                if (start is None or (row["start"] < end and start < row["end"])) and cases.time_hit(expected, row)
            ]
            matched.update(hits)
            wanted, right = wanted + 1, right + bool(hits)
        emitted, used = emitted + len(rows), used + len(matched)
    assert right / wanted >= floor
    if name.startswith("frtimebank"):
        assert used / emitted >= 0.88


def test_gold():
    gold = _scorer("gold")
    mentions = gold.rows(SHARED / "gold" / "mentions.csv")
    annotated = found = paired = same_days = 0
    with (SHARED / "corpus" / "metadata.csv").open(encoding="utf-8", newline="") as file:
        for article in csv.DictReader(file):
            text = (SHARED / "corpus" / f"{article['doc_id']}.txt").read_bytes().decode()
            rows = [_row(one) for one in _settled(text, article["published"]) if is_date(one)]
            ours = [row for row in mentions if row["doc_id"] == article["doc_id"] and row["kind"] == "date"]
            pairs = gold.pair(ours, rows)
            annotated, found, paired = annotated + len(ours), found + len(rows), paired + len(pairs)
            same_days += sum((a["date_start"], a["date_end"]) == (b["date_start"], b["date_end"]) for a, b in pairs)
    assert 2 * paired / (annotated + found) >= 0.98
    assert 2 * same_days / (annotated + found) >= 0.97
