"""From value objects to rows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.model import TimeExpression
from extractors.rows import is_date, rounded


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("12", "12"),
        ("2.5E+9", "2500000000"),
        ("3.5", "3.5"),
        ("33.33333333333333333333333333", "33.333333"),
        ("0.5", "0.5"),
        ("0.00001234567891234", "0.00001234568"),
        ("-66.66666666666", "-66.666667"),
        ("0", "0"),
    ],
)
def test_rounded(value: str | None, expected: str | None) -> None:
    wanted = None if expected is None else Decimal(expected)
    found = rounded(None if value is None else Decimal(value))
    assert found == wanted


@pytest.mark.parametrize(
    ("timex", "timex_type", "frames", "expected"),
    [
        ("2024-05-14", "DATE", False, True),
        ("PRESENT_REF", "DATE", False, False),
        ("P3M", "DURATION", False, False),
        ("P1Y", "DURATION", True, True),
        ("T20:00", "TIME", False, False),
        ("2024-05-14T20:00", "TIME", True, True),
        ("XXXX-XX", "SET", False, False),
    ],
)
def test_is_date(timex: str, timex_type: str, frames: bool, expected: bool) -> None:
    time = TimeExpression(start=0, end=1, timex=timex, timex_type=timex_type, frames=frames)  # type: ignore[arg-type]
    assert is_date(time) is expected
