"""dateparser, for absolute dates whose parts stand in an order that French does not use.

dateparser gets one span that our grammar found, never a text: its own search takes "1000%" for a year. It is imported on first
use, because it imports slowly, with fixed settings, so that neither the clock nor the locale of the machine counts. Its known
faults are kept away from it: years of two digits ("24/03/26" would be 1926), hours ("14 h 05" would be 22:00), relative and
partial dates ("fin mars" gives nothing) are all read by our own rules.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

_SETTINGS = {
    "DATE_ORDER": "DMY",
    "RELATIVE_BASE": datetime(2000, 1, 1),
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "TIMEZONE": "UTC",
}


@lru_cache(maxsize=1024)
def parse(text: str) -> date | None:
    """The day that a complete date names ("Sep-23-2020"), None where dateparser finds none."""
    import dateparser

    found = dateparser.parse(text, languages=["fr", "en"], settings=_SETTINGS)
    return found.date() if found else None
