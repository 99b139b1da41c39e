"""The period of a figure that names none: what its paragraph, its heading or its article told before, where that carries on."""

from __future__ import annotations

import re

from extractors.facts import indicator_clause, tense
from extractors.facts.draft import TIME_UNITS, Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.timeline import NONE, Period, Timeline, is_quoted
from extractors.model import TimeExpression

_POINTING = re.compile(
    r"\W*(?:(?:en moyenne|au total|soit),? )?"
    r"(?:c'(?:est|était)|ce (?:sont|serait|sera)|(?:cela|ça) (?:représente|fait|équivaut|correspond|revient)) ",
    re.IGNORECASE,
)
_LONG_OR_BRIEF = re.compile(r"P(?!1Y)\d+[YWD]")
"""Years, weeks and days; a year and months are what notes on a quarter or a month compare with."""
_TRADED = frozenset("échangeait échangeaient négociait négociaient cotait cotaient".split())
_ANNOUNCING = ("annonc", "confirm", "dévoil", "présent")
_NEAR = 2
"""Sentences in which somebody else is still told of for the same period."""
_NUMBER = re.compile(r"^nombre (?:total )?(?:de |d')")
_LASTING = frozenset("durée temps âge ancienneté attente moyenne espérance".split())


def carried(draft: Draft, state: State) -> tuple[Period, str]:
    """What the paragraph was about, else what the article opened with, and the name of that way.

    Nothing where a figure stands outside of time ("apart") and where nothing was told yet ("none").
    """
    times = state.timeline
    if _is_duration(draft) or draft.view.points_elsewhere:
        return NONE, "apart"
    if draft.status == "conditional":
        return _estimated(draft, times), "outlook"
    of_move = draft.link == "result" and draft.partner is not None and draft.partner.type == "change"
    if is_quoted(draft.indicator) and (state.market or draft.type == "change" or of_move):
        return times.session, "session"
    if times.session != NONE and draft.type != "share" and _as_it_happens(draft, state):
        return times.session, "session"
    happened = _event(draft, times)
    if happened != NONE:
        return happened, "event"
    if not _goes_on(draft):
        return NONE, "apart"
    if times.counted_sentence == draft.view.index - 1 and draft.type == "change" and not tense.is_background(draft):
        return times.counted, "since"
    if times.stood_paragraph == draft.view.paragraph and lexicon().noun(_head(draft), "stock"):
        return times.stood, "paragraph"
    told = _told(draft, times)
    if told is not None:
        return told, "paragraph" if tense.is_past(draft) or draft.type == "change" else "paragraph_now"
    return _opened(draft, state)


def _event(draft: Draft, times: Timeline) -> Period:
    """The day of the event that is told of, unless its paragraph has gone on to a longer period."""
    if draft.status != "reported" or (times.paragraph == draft.view.paragraph and times.sentence > times.event.sentence):
        return NONE
    if _in_years(draft):
        return NONE
    return times.event.of(draft, told_since=times.period != NONE)


def pointed_at(draft: Draft, times: Timeline) -> Period | None:
    """ "Alors" means the last date named, "c'est" what was just told."""
    nodes, verb = draft.view.nodes, draft.verb
    now = verb is not None and "Tense=Pres" in verb.moods and "Mood=Cnd" not in verb.moods
    if (
        verb is not None
        and not now
        and any(
            node.lower == "alors" and nodes[node.i + 1].lower not in ("que", "qu'", ",")
            for node in nodes[max(0, verb.first - 1) : min(draft.first, len(nodes) - 1)]
        )
    ):
        named = [node.value for node in nodes[: verb.first] if isinstance(node.value, TimeExpression) and node.value.date_start]
        return (named[-1].date_start, named[-1].date_end) if named else times.named
    if _POINTING.match(draft.view.text) and draft.first < 7:
        return times.latest
    return None


def _told(draft: Draft, times: Timeline) -> Period | None:
    under_way = times.outlook_paragraph == draft.view.paragraph and times.outlook[0] <= times.published
    if under_way and times.paragraph != draft.view.paragraph and tense.is_past(draft):
        return times.outlook
    if times.background_paragraph == draft.view.paragraph and tense.is_background(draft):
        return times.background
    if times.paragraph != draft.view.paragraph or times.period == NONE:
        return None
    if times.organization in ("", draft.organization):
        return times.period
    next_to_it = times.sentence == draft.view.index - 1 and draft.link != "apposition"
    return times.period if next_to_it and (draft.type != "level" or tense.is_past(draft)) else None


def _opened(draft: Draft, state: State) -> tuple[Period, str]:
    times = state.timeline
    same = (draft.organization, "")
    near = times.sentence >= draft.view.index - _NEAR and (draft.type != "share" or tense.is_past(draft))
    if times.lead != NONE and (times.lead_organization in same or near or draft.type == "change"):
        return times.lead, "lead"
    under_way = times.lead == NONE and times.plan != NONE and times.plan[0] <= times.published
    if under_way and not draft.money and draft.link != "apposition":
        return times.plan, "lead"  # a harvest: "tomberait à 26 millions cette année. Les surfaces ont reculé"
    told = draft.type == "change" and (draft.rule in ("signed", "growth") or tense.is_past(draft))
    if times.only != NONE and told and times.organization in same:
        return times.only, "lead"
    if state.market_report:
        return times.session, "session"
    return NONE, "none" if times.period == NONE else "not_carried"


def ahead(draft: Draft, times: Timeline) -> Period:
    """What the paragraph looks ahead to, for what is expected or aimed at."""
    if times.outlook_paragraph == draft.view.paragraph and times.outlook_organization == draft.organization:
        return times.outlook
    future = draft.verb is not None and draft.type == "level" and "Tense=Fut" in draft.verb.moods
    if future and times.coming_paragraph == draft.view.paragraph:
        return times.coming
    return times.plan if draft.status == "forecast" else NONE


def _estimated(draft: Draft, times: Timeline) -> Period:
    """A conditional goes on estimating the period that is under way: "La récolte serait divisée par deux"."""
    perfect = draft.verb is not None and not {"aurait", "auraient", "aurions"}.isdisjoint(draft.verb.words)
    if perfect:
        return NONE
    if times.outlook_paragraph == draft.view.paragraph and times.outlook[0] <= times.published:
        return times.outlook
    return times.plan


def _goes_on(draft: Draft) -> bool:
    """Whether a figure goes on telling of the period before it: not what one has now, did one day, or only speaks of."""
    if draft.rule != "signed" and tense.is_bare_infinitive(draft):
        return False
    if _is_said(draft) and not tense.is_past(draft):
        return False
    if _is_announced(draft) or (draft.type != "change" and _is_done(draft)):
        return False
    if draft.type == "level":
        made = draft.measure.noun in indicator_clause.COPIES  # of vehicles, "1,7 million d'unités" were sold
        return made or tense.is_past(draft) or not lexicon().noun(_head(draft), "stock")
    return not (draft.type == "change" and _in_years(draft))


def _head(draft: Draft) -> str:
    """The head of what is measured; of a number, what is counted."""
    return _NUMBER.sub("", draft.indicator).split(" ")[0]


def _is_done(draft: Draft) -> bool:
    """A decision, active or passive: "a accordé un prêt"; not "sont ramenées à 16 millions de tonnes"."""
    verb = draft.verb
    if verb is None or (verb.form.startswith("ramené") and "été" in verb.words):
        return False  # "Le coût du risque a été ramené à 518 millions"
    return lexicon().verb(verb.form, "deed") and {"est", "sont"}.isdisjoint(verb.words)


def _is_announced(draft: Draft) -> bool:
    """Jobs that somebody says will go or come, on no day but that of saying so: "a annoncé 10.000 suppressions de postes"."""
    verb = draft.verb if draft.link not in ("gap", "list") or draft.partner is None else draft.partner.verb
    counted = lexicon().noun(draft.measure.noun, "job", "coming", "going", "making", "ending") or draft.rule == "made_or_ended"
    return counted and verb is not None and verb.form.startswith(_ANNOUNCING) and verb.head < draft.first


def _is_said(draft: Draft) -> bool:
    """Between quotation marks: who speaks in the present speaks of now."""
    at = draft.view.nodes[draft.first].start
    return any(start <= at < end for start, end in draft.view.quoted)


def _in_years(draft: Draft) -> bool:
    """A change over a time of its own: "a triplé en cinq ans"; "sur un an" only says since when."""
    view = draft.view
    for time in view.times():
        first, _ = view.place(time)
        if (
            time.frames
            and _LONG_OR_BRIEF.match(time.timex)
            and "en" in (view.nodes[first].lower, view.nodes[max(0, first - 1)].lower)
        ):
            return True
    return False


def _is_duration(draft: Draft) -> bool:
    measured = (
        _head(draft) in _LASTING or " moyen" in draft.indicator
    )  # "la durée moyenne s'élève à 345 jours" is a statistic as others
    return draft.measure.unit in TIME_UNITS and draft.type == "level" and not draft.measure.carried and not measured


def _as_it_happens(draft: Draft, state: State) -> bool:
    """The imperfect in which a session is told: "l'indice Nasdaq avançait de 1,1 %", "le baril s'échangeait à"."""
    verb = tense.verb_of(draft)
    if verb is None or not tense.is_imperfect(verb) or draft.status != "reported":
        return False
    return state.market_report or verb.form in _TRADED or (state.market and draft.type == "change")
