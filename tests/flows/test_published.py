from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from flows.published import settle, understand

SEEN = "2019-11-12T06:00:00Z"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-11-12", "2024-11-12"),
        ("2024-11-12T08:30:00+01:00", "2024-11-12T08:30:00+01:00"),
        (" 2024-11-12  08:30:00 ", "2024-11-12 08:30:00"),
        ("20241112", "2024-11-12"),
        ("20241112T083000Z", "2024-11-12T08:30:00+00:00"),
        ("20241112T083000+0100", "2024-11-12T08:30:00+01:00"),
        ("Tue, 12 Nov 2024 08:30:00 GMT", "2024-11-12T08:30:00+00:00"),
        ("mar., 12 nov. 2024 08:30:00 +0100", "2024-11-12T08:30:00+01:00"),
        ("mardi 12 novembre 2024", "2024-11-12"),
        ("1er mars 2024", "2024-03-01"),
        ("12 novembre 2024 à 08h30", "2024-11-12"),
        ("novembre 2024", "2024-11"),
        ("05/11/2024", "2024-11-05"),
        ("5.11.2024 14:05", "2024-11-05T14:05:00"),
        ("Nov 12, 2024", "2024-11-12"),
        ("1731400200", "2024-11-12T08:30:00+00:00"),
        ("1731400200000", "2024-11-12T08:30:00+00:00"),
        ("2024", "2024"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_dates_as_sources_write_them(written: str, date: str) -> None:
    assert understand(written) == date


@pytest.mark.parametrize(
    "written",
    ["hier", "lundi", "il y a 3 jours", "le 12 novembre", "12", "0000-00-00", "0001-01-01T00:00:00", "31 février 2024",
     "2024-13-45", "99999999999999999999", "N/A", "-", "", "2024 " * 100],
)  # fmt: skip
def test_what_is_no_date_of_its_own(written: str) -> None:
    assert understand(written) == ""


def test_today_is_not_in_the_future_wherever_it_is_today_already() -> None:
    now = datetime.now(UTC)
    soon, later = (now + timedelta(hours=13)).date().isoformat(), (now + timedelta(days=3)).date().isoformat()
    assert settle(soon, "") == (soon, "")
    assert settle(later, "")[0] == ""


@pytest.mark.parametrize(
    ("written", "fallback", "seen", "date", "note"),
    [
        ("", "2020-02", "", "2020-02", ""),
        ("2019-11-12", "2020-02", "", "2019-11-12", ""),
        ("9999", "", "", "", "says that it was published in the future (9999); that date is left out"),
        ("2019-11-13", "", SEEN, "",
         "says that it was published after it was seen, on 2019-11-12 (2019-11-13); that date is left out"),
        ("2019-11-12", "", SEEN, "2019-11-12", ""),
        ("2019-11", "", SEEN, "2019-11", ""),
        ("non", "2020", "", "2020", "has no publication date that can be understood in 'non'; 2020 is taken, from --published"),
    ],
)  # fmt: skip
def test_the_sources_date_then_the_users(written: str, fallback: str, seen: str, date: str, note: str) -> None:
    assert settle(written, fallback, seen) == (date, note)
