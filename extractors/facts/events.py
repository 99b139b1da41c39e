"""The day of what happened: told once ("Samedi, un incendie a ravagé…"), it holds for what is counted of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from extractors.facts import dates_of_saying, tense
from extractors.facts.draft import TIME_UNITS, Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import SentenceView
from extractors.model import TimeExpression

_BRIEF = 3
"""Days that an event lasts at most: a night, a week-end, a long one."""
_OPENING_SENTENCES, _OPENING_NODES = 3, 14
"""An article opens with its event; later on, a sentence that goes on to another day says so at its head."""
_REACH = 7
"""Nodes between a vote and its day."""
_NOT_THEN = frozenset("depuis après avant dès ici jusqu' de d' du des pour partir".split())
"""A date after them is not that of the clause."""
_OTHER_TIMES = frozenset(
    "déjà auparavant ici précédemment total depuis présent désormais actuellement maintenant aujourd'hui".split()
)
"""What they go with had happened by then or holds by now, and not on that day."""
_VOTES = frozenset(
    "élection élections législatives législative présidentielle municipales européennes régionales cantonales sénatoriales "
    "primaire référendum scrutin scrutins vote votation votations tour urnes électeurs".split()
)
_AS_OF = frozenset(("au", "à"))


@dataclass(slots=True)
class Event:
    """The one that is told of. A period is its first and its last day, ISO, inclusive."""

    period: tuple[str, str] = ("", "")
    sentence: int = -1
    paragraph: int = -1
    alone: bool = True
    """Whether no other day was told of so far."""
    vote: bool = False
    """Whether it is one that people voted in."""
    balance: tuple[str, str] = ("", "")
    """The day that a state was drawn up for: "Au 31 décembre, la banque comptait…"."""
    balance_paragraph: int = -1

    def attend(self, view: SentenceView, published: str) -> None:
        """Take notice of the day in a sentence without figures; in one with figures, of the day of a vote."""
        for time in view.times():
            if (
                _is_brief(time.date_start, time.date_end)
                and time.date_start <= (published or time.date_start)
                and (_is_of_poll(view, time) if view.measures() else _tells(view, time))
            ):
                self._tell((time.date_start, time.date_end), view)
                return

    def keep(self, draft: Draft, published: str) -> None:
        """Take notice of the day on which a figure holds, where that is over or now."""
        times = (one for one in draft.view.times() if (one.date_start, one.date_end) == draft.period)
        time = next(times, None) if _is_brief(*draft.period) else None
        if time is None or draft.status != "reported" or draft.link == "contrast" or draft.depth:
            return
        if published and time.date_start > published:
            return
        first, _ = draft.view.place(time)
        if first and draft.view.nodes[first - 1].lower in _AS_OF:
            self.balance, self.balance_paragraph = draft.period, draft.view.paragraph
        elif not tense.is_background(draft) and not (self.paragraph == draft.view.paragraph and _is_toll(draft)):
            self._tell(draft.period, draft.view)

    def _tell(self, period: tuple[str, str], view: SentenceView) -> None:
        self.alone = self.alone and self.period in (("", ""), period)
        self.period, self.sentence, self.paragraph = period, view.index, view.paragraph
        self.vote = self.vote or any(node.lower in _VOTES for node in view.nodes)

    def of(self, draft: Draft, told_since: bool) -> tuple[str, str]:
        """The event's days where a figure is counted of it; `told_since` when the article has spoken of a longer period."""
        if self.balance_paragraph == draft.view.paragraph and draft.type == "level" and tense.is_background(draft):
            return self.balance
        own = _day_before(draft)
        if own is not None and _is_toll(draft):
            return own.date_start, own.date_end
        if _speaks_of_another(draft):
            return "", ""
        here = self.paragraph == draft.view.paragraph
        if _is_toll(draft) and (self.vote or not _is_of_vote(draft)):
            holds = (here or self.alone) and not tense.is_background(draft)
        else:
            holds = (here or (self.alone and not told_since)) and _happened(draft)
        return self.period if holds else ("", "")


def _is_brief(start: str, end: str) -> bool:
    return bool(start and end) and (date.fromisoformat(end) - date.fromisoformat(start)).days < _BRIEF


def _tells(view: SentenceView, time: TimeExpression) -> bool:
    """Whether a date says when what its sentence tells happened: no dateline, and not when somebody said so."""
    first, last = view.place(time)
    nodes = view.nodes
    if first == 0 and (last + 2 >= len(nodes) or nodes[last].lower in (".", "-", "–", "—", ":")):
        return False
    if first >= _OPENING_NODES and view.index > _OPENING_SENTENCES:
        return False
    if first and nodes[first - 1].value is None and nodes[first - 1].lower in _NOT_THEN:
        return False
    return not dates_of_saying.is_of_saying(view, first, last)


def _is_of_poll(view: SentenceView, time: TimeExpression) -> bool:
    """Whether a date is that of a vote: "le scrutin du 20 mars", "la primaire qui a eu lieu ce dimanche"."""
    first, _ = view.place(time)
    before = [node.lower for node in view.nodes[max(0, first - _REACH) : first]]
    return not _VOTES.isdisjoint(before[before.index(",") + 1 :] if "," in before else before)


def _day_before(draft: Draft) -> TimeExpression | None:
    """The one day that the sentence names before a figure: "L'incendie, qui s'est déclaré mardi, a fait sept morts"."""
    nodes = draft.view.nodes[: draft.first]
    times = {id(node.value): node.value for node in nodes if isinstance(node.value, TimeExpression) and node.value.date_start}
    time = next(iter(times.values()), None)
    if time is None or len(times) > 1 or not _is_brief(time.date_start, time.date_end):
        return None
    return time if _tells(draft.view, time) else None


def _speaks_of_another(draft: Draft) -> bool:
    """Whether the sentence says otherwise, by a date before the figure or by a word for another time."""
    return any(
        (isinstance(node.value, TimeExpression) and node.value.date_start) or node.lower in _OTHER_TIMES
        for node in draft.view.nodes[: draft.last]
    )


def is_ordeal(draft: Draft) -> bool:
    """Whether a time is how long something lasted that happens to all: "cinq mois de grève", "sept ans de négociations"."""
    return draft.measure.unit in TIME_UNITS and lexicon().noun(draft.indicator.split(" ")[0], "ordeal")


def _is_toll(draft: Draft) -> bool:
    """Whether a figure counts what an event has cost or brought: dead and injured, votes and seats, spectators."""
    return _named(draft, "toll", "ballot")


def _is_of_vote(draft: Draft) -> bool:
    """Whether a figure is the outcome of a vote, which needs one: else "54 % des voix" is of some other day."""
    return _named(draft, "ballot")


def _named(draft: Draft, *roles: str) -> bool:
    head = draft.indicator.split(" ")[0]
    return any(lexicon().noun(noun, *roles) for noun in (head, draft.indicator, draft.measure.noun))


def _happened(draft: Draft) -> bool:
    """Whether a figure is told of as something that took place, and is not what moves or is measured over a longer time."""
    verb = tense.verb_of(draft)
    if verb is None or _named(draft, "account", "rate", "price", "ballot") or lexicon().verb(verb.form, "up", "down"):
        return False
    if verb.form.endswith("ant"):
        return lexicon().verb(verb.form, "result")
    spoken_of = {"avoir", "ne", "n'"} & set(verb.words)  # "pour avoir détourné 3 millions", "n'a pas trouvé"
    return not spoken_of and tense.is_past(draft) and not tense.is_background(draft)
