"""`find`: the time expressions of a text, resolved; no model, no clock, no locale."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import cast

from extractors import sentences, text
from extractors.dates import calendar, fiscal, grammar, lexicon, lists, publication, references, tense
from extractors.dates.calendar import MONTHS, OutOfCalendar, Period, span
from extractors.dates.context import Resolved
from extractors.dates.readings import (
    Between,
    DayOfMonth,
    Duration,
    Found,
    Near,
    Offset,
    Part,
    Reading,
    Timed,
    Turned,
    Weekday,
    Window,
    Year,
    Yearly,
)
from extractors.dates.resolve import Resolver
from extractors.dates.tense import Direction
from extractors.dates.tokens import Tokens
from extractors.model import TimeExpression

_FOR = re.compile(r"\bpour (?:(?:le |la |l'|les )?(?:[\w-]+ ){0,2}(?:de |d')|le |la |l'|la (?:période|semaine) )?$")
_SINCE = re.compile(r"\bdepuis (?:le |la |l')?(?:mois d[e'] ?)?$")
# The day that a business year or a quarter ends or begins says which it is, and is not what the text speaks of.
_CLOSES = re.compile(
    r"\b(?:clo(?:s|se|tur\w+|t)|clôtur\w+|clôt|achev\w+|achèv\w+|termin\w+|arrêtée?s?|boucl\w+|entamée?s?|ouvert|débuté|commencé)"
    r" (?:ses comptes |son exercice )?(?:le |au |à |en |à la )?$"
)
_ONE_MORE = re.compile(r"\s?(?:,|et|puis)\s(?:à\s|de\s)?[\d.,  ]+(?:%\s|(?:millions?|milliards?)\s)?(?:en\s|au\s|à la\s)?$")
_ROUGHLY = frozenset(("moins", "plus", "de"))


def find(raw: str | text.Folded, published: str = "", prefer: str = "past") -> list[TimeExpression]:
    """All time expressions of a text in order, of the four TIMEX3 types; offsets refer to `raw`.

    `published` is an ISO 8601 day, date-time, month or year, or ""; `prefer` ("past" or "future") decides for bare weekdays,
    days and months where the text does not.
    """
    folded = raw if isinstance(raw, text.Folded) else text.fold(raw)
    tokens = Tokens(folded.text)
    found = lists.elided(lists.share(list(grammar.read(tokens)), tokens), tokens, lexicon.load())
    if not found:
        return []
    reader = _Reader(tokens, publication.parse(published), cast(Direction, prefer))
    out: list[TimeExpression] = []
    for expression, resolved in reader.resolve(found):
        start, end = folded.span(tokens.starts[expression.start], tokens.ends[expression.end - 1])
        period = resolved.period
        out.append(
            TimeExpression(
                start=start,
                end=end,
                timex=resolved.timex,
                timex_type=resolved.type,
                date_start=period.start.isoformat() if period else "",
                date_end=period.end.isoformat() if period else "",
                frames=resolved.frames,
            )
        )
    return out


class _Reader:
    """Walks through a text's expressions, sentence by sentence, and carries the reference time along."""

    def __init__(self, tokens: Tokens, published: publication.Publication, prefer: Direction) -> None:
        self.tokens = tokens
        self.lower = tokens.text.lower()
        self.sentences = sentences.split(tokens.text)
        self.starts = [start for start, _ in self.sentences]
        self.references = references.References()
        self.resolver = Resolver(published, prefer, self.references)
        self.compared = False
        self.business_years = fiscal.stated(tokens.plain, published)

    def resolve(self, found: list[Found]) -> list[tuple[Found, Resolved]]:
        out: list[tuple[Found, Resolved]] = []
        sentence = (-1, -1)
        since = 0
        for index, expression in enumerate(found):
            start, end = self._offsets(expression)
            here = self._sentence(start)
            if here != sentence:
                sentence, since = here, here[0]
                self.references.new_sentence()
            if isinstance(expression.reading, Timed) and expression.reading.day is None and self.references.sentence_day is None:
                self._look_ahead(found[index + 1 : index + 4], sentence)
            if isinstance(expression.reading, Near | Offset) and expression.reading.anaphoric:
                expression = self._apposed(expression, found[index + 1 : index + 2])
            expression = self._repeated(expression, out[-1] if out else None)
            expression = self._spelled_out(expression, found[index + 1 : index + 2])
            resolved = self._one(expression, sentence, since, out[-1] if out else None)
            since = end
            if resolved is not None:
                out.append((expression, resolved))
        return out

    def _one(
        self, expression: Found, sentence: tuple[int, int], since: int, previous: tuple[Found, Resolved] | None
    ) -> Resolved | None:
        start, end = self._offsets(expression)
        reading = self._stamp(expression)
        resolver = self.resolver
        comparing = references.compares(self.lower, since, start) or self._goes_on_comparing(since, start)
        self.compared = comparing
        resolver.compared = comparing
        self._count_business_years(start, sentence)
        resolver.purpose = _FOR.search(self.lower, max(0, start - 40), start) is not None
        timeless = isinstance(reading, Year | Duration)
        evidence = tense.Evidence() if timeless else tense.read(self.lower, start, end, sentence)
        if comparing and evidence.direction != "past" and references.against(self.lower, since, start):
            evidence = tense.Evidence("past", sure=True)
        resolver.tense = evidence
        try:
            resolved = resolver.resolve(reading)
        except OutOfCalendar:
            return None
        resolved = self._restated(expression, resolved, previous)
        closes = isinstance(reading, Yearly | Part) and _CLOSES.search(self.lower, max(0, start - 40), start)
        if closes and previous is not None:
            resolved = _at_the_end_of(previous[1].period, reading, resolved)
        if resolved.period is not None and not closes:
            self._note(reading, resolved, comparing, (start, end), sentence)
        return resolved

    def _count_business_years(self, start: int, sentence: tuple[int, int]) -> None:
        """Take the business year stated in the sentence of an expression, else the last one before it, else the next one."""
        stated, resolver = self.business_years, self.resolver
        if not stated:
            return
        here = [one for one in stated if sentence[0] <= one.start < sentence[1]]
        before = [one for one in stated if one.start < sentence[0]]
        nearest = min(here, key=lambda one: abs(one.start - start)) if here else (before[-1] if before else stated[0])
        resolver.fiscal_start = nearest.first
        resolver.fiscal_own = nearest.start == start
        resolver.fiscal_here, resolver.fiscal_ahead = bool(here), not here and not before

    def _goes_on_comparing(self, since: int, start: int) -> bool:
        """As in "contre 11,8 % le mois précédent et 11,5 % il y a un an": a second value of the same comparison."""
        return self.compared and _ONE_MORE.match(self.lower, since, start) is not None

    def _note(
        self, reading: Reading, resolved: Resolved, comparing: bool, place: tuple[int, int], sentence: tuple[int, int]
    ) -> None:
        (start, end), period = place, resolved.period
        assert period is not None
        inner = reading.day if isinstance(reading, Timed) and reading.day else reading
        since = _SINCE.search(self.lower, max(0, start - 20), start) is not None
        imperfect = tense.is_background(self.lower, start, end, sentence)
        self.references.note(inner, period, comparing, since=since, imperfect=imperfect)
        latest = self.resolver.publication.latest
        if since and latest and period.start <= latest:
            self.references.part = span(period.start, latest)
        if period.unit == "day":
            self.references.sentence_day = period.start.isoformat()
        turned_year = isinstance(reading, Turned) and period.unit == "year" and reading.turn in ("last", "next")
        leading = isinstance(reading, Year) and period.unit == "year" and start - sentence[0] <= 4
        if (turned_year or leading) and not comparing:
            self.references.sentence_year = period.start.year

    def _look_ahead(self, following: list[Found], sentence: tuple[int, int]) -> None:
        """A time of day before its day: "vers 0 h 40, jeudi"."""
        for later in following:
            start, end = self._offsets(later)
            reading = later.reading.day if isinstance(later.reading, Timed) else later.reading
            if start >= sentence[1]:
                return
            if not isinstance(reading, Weekday | Near | DayOfMonth | Yearly):
                continue
            self.resolver.tense = tense.read(self.lower, start, end, sentence)
            try:
                found = self.resolver.value(reading)
            except OutOfCalendar:
                return
            if isinstance(found, Period) and found.unit == "day":
                self.references.sentence_day = found.start.isoformat()
                return

    def _apposed(self, expression: Found, following: list[Found]) -> Found:
        """As in "le lendemain, samedi 8 avril", "un mois plus tôt, début mai": the date beside it says when it is."""
        if following and isinstance(following[0].reading, Yearly | Weekday | Part) and self._touch(expression, following[0]):
            return replace(expression, reading=following[0].reading)
        return expression

    def _repeated(self, expression: Found, previous: tuple[Found, Resolved] | None) -> Found:
        """As in "hier, 30 avril": the day just named says which year it is."""
        reading = expression.reading
        if not isinstance(reading, Yearly) or reading.kind != "day" or reading.year or not previous:
            return expression
        named, period = previous[0], previous[1].period
        if not isinstance(named.reading, Near | Weekday) or not period or not self._touch(named, expression):
            return expression
        same = (period.start.month, period.start.day) == (reading.month, reading.number)
        return replace(expression, reading=replace(reading, year=Year(period.start.year))) if same else expression

    def _restated(self, expression: Found, resolved: Resolved, previous: tuple[Found, Resolved] | None) -> Resolved:
        """As in "son exercice 2021-2022 (d'avril à mars)": what stands beside a period and has its ends is that period."""
        period, told = resolved.period, previous[1].period if previous else None
        if previous is None or period is None or told is None or not isinstance(expression.reading, Between):
            return resolved
        left, right = expression.reading.left, expression.reading.right
        if not all(isinstance(end, Yearly) and end.year is None for end in (left, right)):
            return resolved
        ends = [(end.month, end.day) for end in (period.start, period.end, told.start, told.end)]
        if ends[:2] != ends[2:] or not self._touch(previous[0], expression):
            return resolved
        years = told.start.year - period.start.year
        timex = re.sub(r"\d{4}(?=-)", lambda year: str(int(year.group()) + years), resolved.timex)
        return replace(resolved, timex=timex, period=replace(period, start=told.start, end=told.end, timex=timex))

    def _spelled_out(self, expression: Found, following: list[Found]) -> Found:
        """As in "au premier trimestre (avril-juin)", "les trois derniers mois (juin à août)": the months beside it say which."""
        reading = expression.reading
        length: float | None = None
        if isinstance(reading, Yearly) and reading.kind in ("quarter", "half"):
            length = MONTHS[reading.kind]
        elif isinstance(reading, Window) and reading.which == "past" and reading.unit == "month":
            length = reading.count
        if length is None or not following:
            return expression
        later = following[0].reading
        if not isinstance(later, Between) or not isinstance(later.left, Yearly) or not isinstance(later.right, Yearly):
            return expression
        months = (later.right.number - later.left.number) % 12 + 1
        fits = later.left.kind == later.right.kind == "month" and months == length
        return replace(expression, reading=later) if fits and self._touch(expression, following[0]) else expression

    def _touch(self, left: Found, right: Found) -> bool:
        """Whether nothing but a comma or a bracket stands between two expressions."""
        return self.tokens.words[left.end : right.start] in ((), (",",), ("(",))

    def _stamp(self, expression: Found) -> Reading:
        """A text that is nothing but a length of time, from a source that tells the hour, is a feed's stamp: so long ago."""
        reading = expression.reading
        resolver = self.resolver
        if isinstance(reading, Duration) and resolver.prefer == "past" and resolver.publication.moment:
            words, count = self.tokens.words, self.tokens.count
            around = (words[k] for k in range(count) if not expression.start <= k < expression.end)
            if not any(word.isalnum() and word not in _ROUGHLY for word in around):
                return Offset(reading.amounts, -1)
        return reading

    def _offsets(self, expression: Found) -> tuple[int, int]:
        return self.tokens.starts[expression.start], self.tokens.ends[expression.end - 1]

    def _sentence(self, start: int) -> tuple[int, int]:
        index = bisect_right(self.starts, start) - 1
        return self.sentences[index] if index >= 0 else (0, len(self.lower))


def _at_the_end_of(told: Period | None, reading: Reading, resolved: Resolved) -> Resolved:
    """As in "la saison 2021-2022, achevée fin août": the end of what was just named, where no year is said."""
    period = resolved.period
    inner = reading.of if isinstance(reading, Part) else reading
    if told is None or period is None or told.unit == "day" or not isinstance(inner, Yearly) or inner.year is not None:
        return resolved
    years = told.end.year - period.end.year
    if told.end.month != period.end.month or not years:
        return resolved
    timex = re.sub(r"^\d{4}", str(told.end.year), resolved.timex)
    start, end = (calendar.add(day, years, "year") for day in (period.start, period.end))
    return replace(resolved, timex=timex, period=replace(period, start=start, end=end, timex=timex))
