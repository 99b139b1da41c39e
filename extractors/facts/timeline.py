"""When an article is: the periods that its sentences gave so far, for the figures that name none of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from extractors.facts import dates_of_clause, grammar
from extractors.facts.draft import COMPARING, Draft
from extractors.facts.events import Event
from extractors.facts.lexicon import lexicon
from extractors.facts.tense import is_background
from extractors.facts.view import SentenceView
from extractors.model import TimeExpression

Period = tuple[str, str]
NONE: Period = ("", "")

QUOTED_INDICATORS = frozenset(("titre", "action", "cours"))
_CELLS = re.compile(r"[|\t]")
_BULLETS = frozenset("-–—•▪◦*·")
_BEFORE = re.compile(r"\b(?:avait|avaient|était|étaient)\b")
_MAX_HEADING = 80
"""Characters: what is longer is a sentence."""


_OPENING = 3
"""Nodes that open a sentence."""
_DAY = len("2024-03-31")
_CLOCK = re.compile(r"(?:[ÀA]|Vers|Peu (?:avant|après)) (?:la mi-séance|l'ouverture|\d{1,2} ?[hH](?:eures?|\d\d)?)\b")
"""How a session of the day is told of that names no day: "À 10 heures, le CAC 40 perdait 0,4 %."."""
_NEAR = 4
"""Nodes that "contre 30 millions fin 2022" takes before its date."""
_SINCE = 8
"""Nodes from "depuis" to the date it counts from: "depuis son entrée en Bourse, en 2017"."""
_MONTH = len("2024-03")
_PART_OF_MONTH = 11
"""Days: "fin mars" is 21 to 31 March, after the guide."""
_NOTE_DELAY = 3
"""Months within which statistics of a month appear."""
_UNTIL = frozenset("avant ici dès partir jusqu' horizon".split())
_AHEAD, _GOVERNED = 14, 14
"""Nodes in which a sentence says when it is, and between "les chiffres" and the period they are of."""


@dataclass(slots=True)
class Timeline:
    """Carried from sentence to sentence. A period is its first and its last day, ISO, inclusive."""

    published: str = ""
    period: Period = NONE
    """What the last main clause in the past was about, and where that was."""
    paragraph: int = -1
    organization: str = ""
    sentence: int = -1
    lead: Period = NONE
    """What the article opened with."""
    lead_organization: str = ""
    announced: bool = False
    """Whether no figure has told of it yet."""
    outlook: Period = NONE
    """The period after the publication that the paragraph looks ahead to."""
    outlook_paragraph: int = -1
    outlook_organization: str = ""
    plan: Period = NONE
    """The outlook that the article opens with: the running year's harvest, the next year's budget."""
    session: Period = NONE
    """The day of the stock exchange, or of the poll, that is told of."""
    looking_back: int = -1
    """The last sentence that came to what was before."""
    only: Period = NONE
    """The one period that was told of so far; none where there are several."""
    several: bool = False
    background: Period = NONE
    """What the paragraph looked back to in the imperfect, for what else was so then."""
    background_paragraph: int = -1
    stood: Period = NONE
    """The end of the period that is told of, where the paragraph says how things stood then: "fin mars"."""
    stood_paragraph: int = -1
    counted: Period = NONE
    """What a sentence that begins with "Depuis…" counts from and to, and which sentence that was."""
    counted_sentence: int = -9
    coming: Period = NONE
    """When what a sentence without figures announces will be, and where that was."""
    coming_paragraph: int = -1
    heading: Period = NONE
    """The period in the heading of the table or of the list that is being read."""
    named: Period = NONE
    """The last date of the sentence before: "alors"."""
    latest: Period = NONE
    """What the last figure held in: "c'est 3 points de plus"."""
    event: Event = field(default_factory=Event)

    def attend(self, view: SentenceView) -> None:
        """Take notice of a sentence before its figures are read."""
        if view.text[:1] not in _BULLETS and len(_CELLS.findall(view.text)) <= 1:
            self.heading = _heading(view)
        if not view.measures():
            self._set_the_time(view)
        self.event.attend(view, self.published)
        if view.index <= 2:
            self._open(view)
        day = self.published[:_DAY]
        if self.session == NONE and len(day) == _DAY and _CLOCK.match(view.text):
            self.session = (day, day)

    def _open(self, view: SentenceView) -> None:
        for time in view.times():
            told_back = view.text[time.start - view.start :].lower().startswith("la veille")
            if self.session == NONE and time.date_start and time.date_start == time.date_end and not told_back:
                self.session = (time.date_start, time.date_end)

    def _set_the_time(self, view: SentenceView) -> None:
        """A sentence without figures may still say when: "Au premier trimestre, Legrand a confirmé sa bonne forme."."""
        for node in view.dates:
            time = node.value
            if not isinstance(time, TimeExpression) or not time.date_start:
                continue
            if node.i >= _AHEAD and not (view.index <= _OPENING and _of_figures(view, node.i)):
                continue
            before = [one.lower for one in view.nodes[max(0, node.i - 4) : node.i] if one.value is None]
            if self.published and time.date_start > self.published:
                if not _UNTIL.intersection(before):
                    self.coming, self.coming_paragraph = (time.date_start, time.date_end), view.paragraph
                continue
            if _completes(view, node.i) or _tells_of_founding(view, node.i):
                continue
            if time.date_end < self.period[0] and _BEFORE.search(view.text):
                return  # "Au trimestre précédent, il avait stagné."
            span = time.date_end[:7] != time.date_start[:7] or time.date_end[8:] not in (time.date_start[8:], "")
            since = any(one.lower == "depuis" for one in view.nodes[max(0, node.i - _SINCE) : node.i])
            if span and not since and not any(lexicon().verb(word, "report") for word in before):
                self._tell((time.date_start, time.date_end), view, "")
                if self.lead == NONE and (node.i >= _AHEAD or (0 < view.index <= _OPENING and self.note_month())):
                    self.lead, self.announced = self.period, True
                return

    def _tell(self, period: Period, view: SentenceView, organization: str) -> None:
        self.several = self.several or self.only not in (NONE, period)
        self.only = NONE if self.several else period
        self.period, self.paragraph = period, view.paragraph
        self.sentence, self.organization = view.index, organization

    def note_month(self) -> Period | None:
        """The month that the article tells of, where it appeared in one of the three months after it."""
        for start, end in (self.period, self.lead):
            months = _months(self.published) - _months(start) if start and len(self.published) >= _MONTH else 0
            if start[:_MONTH] == end[:_MONTH] and start[8:] == "01" and end[8:] >= "28" and 0 < months <= _NOTE_DELAY:
                return start, end
        return None

    def keep(self, draft: Draft) -> None:
        """Remember when a finished draft holds."""
        period, view = draft.period, draft.view
        if draft.link != "contrast" and not draft.depth:
            self.latest = period
        if draft.compared and draft.first > _OPENING:
            self.looking_back = view.index  # ", après 4,5 millions en 2020 et 11 en 2022"; but "Après deux années de baisse, …"
        if period == NONE:
            return
        self.event.keep(draft, self.published)
        if draft.period_text.startswith("depuis") and draft.view.text.startswith("Depuis "):
            self.counted, self.counted_sentence = period, view.index
        if self.published and period[1] > self.published and draft.status != "reported":
            self.outlook, self.outlook_paragraph = period, view.paragraph
            self.outlook_organization = draft.organization
            if self.plan == NONE and view.index <= 3 and period[0][:7] != period[1][:7]:
                self.plan = period
        if is_quoted(draft.indicator) and period[0] == period[1]:
            before = draft.verb is not None and {"avait", "avaient"} & set(draft.verb.words)
            if not before and not draft.depth:  # "qui avait franchi lundi", "ses pertes de la veille (–0,14 %)": the day before
                self.session = period
        elif self._is_told(draft):
            self._tell(period, view, draft.organization)
            if (self.lead == NONE or self.announced) and view.index <= 3:
                self.lead, self.lead_organization, self.announced = period, draft.organization, False

    def _is_told(self, draft: Draft) -> bool:
        """Whether a draft says what its paragraph is about from here on."""
        start, end = draft.period
        if draft.status != "reported" or draft.link == "contrast" or draft.depth:
            return False
        if draft.period_text.startswith("depuis") or dates_of_clause.is_aside(draft):
            return False
        if self.published and start > self.published:
            return False
        if start == end or draft.view.index in (self.sentence, self.looking_back):
            return False  # a day is told of once, a quarter for a whole paragraph; and the main clause comes first
        if self._is_a_state_within(draft):
            self.stood, self.stood_paragraph = draft.period, draft.view.paragraph
            return False
        if self._looks_back(draft):
            self.background, self.background_paragraph, self.looking_back = draft.period, draft.view.paragraph, draft.view.index
            return False
        return True

    def _is_a_state_within(self, draft: Draft) -> bool:
        """Whether a part of a month ("fin mars") only says how things stood at the end of what is told of."""
        start, end = draft.period
        if self.paragraph != draft.view.paragraph and not lexicon().noun(draft.indicator.split(" ")[0], "stock", "held", "own"):
            return False  # another paragraph tells of prices at the end of March
        within = self.period != NONE and self.period[0] < start and end <= self.period[1]
        return within and (date.fromisoformat(end) - date.fromisoformat(start)).days < _PART_OF_MONTH

    def _looks_back(self, draft: Draft) -> bool:
        """Whether a figure only says how things were before the time that its paragraph, or else its article, tells of."""
        told = self.period if self.paragraph == draft.view.paragraph else self.lead
        return is_background(draft) and draft.period[1] < told[1]

    def leave(self, view: SentenceView) -> None:
        """After a sentence with dates: the last one that nothing is compared with is what "alors" means."""
        dated = [time for time in view.times() if time.date_start and not _is_compared_with(view, time)]
        if dated:
            self.named = (dated[-1].date_start, dated[-1].date_end)


def _is_compared_with(view: SentenceView, time: TimeExpression) -> bool:
    first, _ = view.place(time)
    return any(node.lower in COMPARING for node in view.nodes[max(0, first - _NEAR) : first] if node.value is None)


def _completes(view: SentenceView, i: int) -> bool:
    """Whether a date after the verb only says which one is meant: "est dû à la bonne tenue du mois d'avril"."""
    verb = next((j for j in range(i) if grammar.is_verb(view, j)), None)
    before = [node.lower for node in view.nodes[max(0, i - 2) : i]]
    of = before[-1:] and (before[-1] in grammar.OF or (before[-1] == "mois" and before[0] in grammar.OF))
    return bool(of) and verb is not None


def _tells_of_founding(view: SentenceView, i: int) -> bool:
    """Whether a date only says since when somebody is there: "Fondé en 2010 par Lei Jun, Xiaomi s'impose"."""
    before = (node for node in view.nodes[max(0, i - 4) : i] if node.value is None and node.lower in dates_of_clause.FOUNDED)
    return any(not grammar.has_auxiliary(view, node.i) for node in before)


def _of_figures(view: SentenceView, i: int) -> bool:
    """Whether a date is the one of the figures that are published: "dévoile les chiffres du chômage pour novembre"."""
    return any(node.value is None and lexicon().noun(node.lower, "source") for node in view.nodes[max(0, i - _GOVERNED) : i])


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def is_quoted(indicator: str) -> bool:
    """Whether an indicator is quoted on an exchange: a share, an index, a raw material."""
    return indicator in QUOTED_INDICATORS or any(indicator.startswith(index) for index in lexicon().indices)


def _heading(view: SentenceView) -> Period:
    """The period in a short line that is no sentence: "Les chiffres de 2023", "LES PRIX PAR VILLE, EN MARS 2024"."""
    text = view.text.rstrip()
    if view.measures() or len(text) > _MAX_HEADING or text.endswith((".", "!", "?", "…", "»")):
        return NONE
    for time in view.times():
        first, _ = view.place(time)
        if time.date_start != time.date_end and not any(node.lower == "depuis" for node in view.nodes[max(0, first - 3) : first]):
            return time.date_start, time.date_end
    return NONE
