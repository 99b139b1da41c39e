"""Publication dates: what the contract takes, what sources write, and what to do with those that cannot be.

A date in the future is no publication date: it is dropped, with a note, and the article is read without it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

_PUBLISHED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?P<time>[T ].+)?)?)?")
_HEADER = re.compile(r"[\ufeff\s]{0,20}date[ \t]+(\d{4}(?:-\d\d){0,2})(?![\d-])", re.IGNORECASE)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_OLDEST = "1600"
"""Before this year there were no newspapers: an earlier date (0001-01-01) stands for none."""
_LATEST_ZONE = timezone(timedelta(hours=14))
_LONGEST = 80
"""Characters of the longest date worth reading ("le mercredi 12 novembre 2024 à 08 h 30, heure de Paris")."""


def published(text: str) -> str:
    """A publication date as the contract wants it; ValueError says what to write instead."""
    text = text.strip()
    if not text:
        return ""
    match = _PUBLISHED.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        datetime.fromisoformat(text if match["time"] else (text + "-01-01")[:10])
    except ValueError:
        raise ValueError(
            f"{text!r} is not a publication date; write a day (2020-04-15), a date-time (2020-04-15T08:30), "
            "a month (2020-04), a year (2020), or nothing"
        ) from None
    return text


def header_date(text: str) -> str:
    """The date of a leading "date 2020-04" line, "" where there is none."""
    match = _HEADER.match(text)
    try:
        return published(match[1]) if match else ""
    except ValueError:
        return ""


def settle(written: str, fallback: str, seen: str = "") -> tuple[str, str]:
    """An article's publication date, and a note where the source's own could not be used.

    `written` is the date as the source writes it, `fallback` the date of articles that have none, `seen` the day on which
    a crawler had the article already (ISO 8601).
    """
    if not written.strip():
        return fallback, ""
    date = understand(written)
    instead = f"; {fallback} is taken, from --published" if fallback else ""
    if not date:
        return fallback, f"has no publication date that can be understood in {written.strip()[:_LONGEST]!r}{instead}"
    if date[:10] > (seen[:10] or today()):
        when = f"after it was seen, on {seen[:10]}" if seen else "in the future"
        return fallback, f"says that it was published {when} ({date}); that date is left out{instead}"
    return date, ""


def today() -> str:
    """The day that it is where it is latest: a dispatch from Auckland is not in the future."""
    return datetime.now(_LATEST_ZONE).date().isoformat()


@lru_cache(maxsize=4096)
def understand(written: str) -> str:
    """A date in any form that sources use (ISO 8601, RFC 822, "12 novembre 2024", seconds since 1970), as the contract wants it.

    "" where it is none. Where a number may be a day or a month, the day comes first.
    """
    written = " ".join(written.split())
    if not written or len(written) > _LONGEST:
        return ""
    for reading in (published, _iso, _rfc822, _epoch, _worded):
        try:
            if (date := reading(written)) >= _OLDEST:
                return date
        except (ValueError, OverflowError, TypeError):
            continue
    return ""


def _iso(written: str) -> str:
    """ISO 8601 without its hyphens ("20240725T083000Z"), as newsrooms write it."""
    if not written[:8].isdecimal() or len(written) < 8 or len(written) == 10:
        return ""
    moment = datetime.fromisoformat(written)
    return moment.isoformat() if len(written) > 8 else moment.date().isoformat()


def _rfc822(written: str) -> str:
    return parsedate_to_datetime(written).isoformat() if ":" in written else ""


def _epoch(written: str) -> str:
    if not _EPOCH.fullmatch(written):
        return ""
    seconds = float(written) / (1000 if len(written.partition(".")[0]) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _worded(written: str) -> str:
    """A date in French or English words, or in figures with the day first. Its year must be written."""
    import dateparser

    if not re.search(r"\d", written) or written.isdecimal():
        return ""
    for parts in (["year", "month", "day"], ["year", "month"]):
        settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": parts, "PARSERS": ["absolute-time"]}
        if moment := dateparser.parse(written, languages=["fr", "en"], settings=settings):
            date: str = moment.isoformat() if ":" in written else moment.date().isoformat()
            return date if "day" in parts else date[: len("2020-04")]
    return ""
