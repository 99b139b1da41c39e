"""Value recall on the public cases of other systems, where they lie beside the project; the floors are the aims of the issue."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest

from extractors.model import Measure
from extractors.quantities.finding import find

CASES = Path(__file__).parents[4] / "shared" / "cases"
NUMERIC = {"number", "percentage", "money", "currency", "dimension", "temperature", "age", "quantity"}
FLOORS = {
    "rt_number_NumberModel": 97,
    "rt_number_PercentModel": 100,
    "rt_number-with-unit_CurrencyModel": 98,
    "rt_number-with-unit_DimensionModel": 95,
    "rt_number-with-unit_TemperatureModel": 95,
    "duckling_Numeral": 98,
    "duckling_AmountOfMoney": 97,
    "duckling_Volume": 95,
    "duckling_Temperature": 95,
    "text2num_numbers": 97.9,
    "rustling_fr": 93,
    "edsnlp_quantities": 90,
}

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the public cases are not beside the project")


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_value_recall(name: str, floor: float) -> None:
    hits: list[bool] = []
    for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        measures = find(case["text"])
        hits += [_hit(one, measures) for one in case["expected"] if one["type"] in NUMERIC and one.get("value")]
    assert 100 * sum(hits) / len(hits) >= floor


def _hit(expected: dict[str, Any], measures: list[Measure]) -> bool:
    start, end = expected.get("start"), expected.get("end")
    return any(_same(expected["value"], one) for one in measures if start is None or (one.start < end and start < one.end))


def _same(value: str, measure: Measure) -> bool:
    if "/" in value:
        low, high = value.split("/")
        return all(_close(*pair) for pair in ((low, measure.value_low), (high, measure.value_high)) if pair[0].strip("."))
    return _close(value, measure.value)


def _close(expected: str, value: Decimal | None) -> bool:
    try:
        wanted = Decimal(expected)
    except InvalidOperation:
        return False
    return value is not None and abs(value - wanted) <= Decimal("1e-4") * max(1, abs(wanted))
