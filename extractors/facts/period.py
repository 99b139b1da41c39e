"""The period in which a value holds: the clause's own date, else what the sentence, the paragraph or the article gave."""

from __future__ import annotations

import re
from datetime import date

from extractors.facts import dates_of_clause, dates_since, grammar, period_carried, period_of_date, shifting, sized_opening, tense
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.links import same_scale
from extractors.facts.state import State
from extractors.facts.status import is_held
from extractors.facts.timeline import NONE, QUOTED_INDICATORS, Period
from extractors.model import TimeExpression

_CLOSES = re.compile(r"\s*(?:[.;]|, et\b|$)")
_QUARTER = 80
"""Days: what is shorter is compared with the month before as often."""
_WHERE = frozenset("à au aux en dans chez parmi".split())
_PLACES = frozenset("nord sud est ouest centre reste zone capitale province région métropole".split())
_INHERITING = frozenset(("apposition", "result", "list", "bracket", "gap", "bracket_away", "part"))


def resolve(draft: Draft, state: State, earlier: list[Draft]) -> None:
    """Set `draft.period` (ISO days, inclusive) and the words that gave it."""
    draft.sources["period"] = _find(draft, state, earlier)


def _find(draft: Draft, state: State, earlier: list[Draft]) -> str:
    """Set the period from the nearest thing that gives one, and return the name of that way."""
    if _bracketed(draft):
        return "own"
    if sized_opening.introduces(draft.view, draft.first) and not _dated_before_comma(draft):
        return "apart"
    draft.time = dates_of_clause.own_time(draft)
    if draft.time is not None and _is_when_expected(draft, state.timeline.published):
        draft.time = None
    if draft.time is not None:
        _set(draft, period_of_date.own(draft, draft.time, state), period_of_date.surface(draft, draft.time))
        return "own"
    if is_held(draft):
        return "apart"
    if draft.link == "contrast":
        _contrasted(draft, earlier)
        return "contrast"
    if dates_of_clause.opens_move(draft):
        return "move"
    since = dates_since.since(draft)
    if not _is_price_reached(draft) and (since is not None or dates_since.open_since(draft)):
        published = state.timeline.published[:10]
        if since is not None and since.date_start and len(published) == 10 and since.date_start <= published:
            _set(draft, (since.date_start, published), "depuis " + period_of_date.surface(draft, since))
        return "since"
    way = _of_partner(draft, earlier) or _of_sentence(draft, state, earlier) or _carried(draft, state)
    if period_of_date.adds_up_a_year(draft):
        _set(draft, period_of_date.year_to(draft.period), draft.period_text)
    return way


def _dated_before_comma(draft: Draft) -> bool:
    """Whether a date stands beside the figure in its own phrase."""
    comma = next((node.i for node in draft.view.nodes[draft.last :] if node.lower == ","), draft.last)
    return any(isinstance(node.value, TimeExpression) for node in draft.view.nodes[:comma])


def _is_when_expected(draft: Draft, published: str) -> bool:
    """Whether a date says when something was expected, not what for: "alors qu'il n'en prévoyait que 50 % en avril"."""
    if draft.status not in ("forecast", "target") or draft.verb is None or draft.time is None:
        return False
    return tense.is_imperfect(draft.verb) and bool(published) and draft.time.date_end <= published


def _is_price_reached(draft: Draft) -> bool:
    """Whether a figure is where a share stands by now: "le titre a pris 14 % depuis janvier, à 99 euros"."""
    return draft.link == "result" and draft.type == "level" and draft.indicator in QUOTED_INDICATORS


def _of_partner(draft: Draft, earlier: list[Draft]) -> str:
    """The period of the figure that a figure hangs on; "" where it hangs on none that has one."""
    partner = draft.partner
    if draft.link == "apposition" and partner is not None and partner.link == "move" and draft.type == "change":
        before = partner.partner
        if before is not None and before.period != NONE and partner.period != NONE:
            _set(draft, (before.period[0], partner.period[1]), partner.period_text)
            return "move"
    if draft.link == "list" and _yearly(draft):
        return "apart"
    if draft.link not in _INHERITING:
        partner = earlier[-1] if earlier and _part_of(draft) else None
    if partner is None or partner.period == NONE:
        return ""
    if partner.sources["period"] == "since" and _is_price_reached(draft):
        return "apart"
    _set(draft, partner.period, partner.period_text)
    return partner.sources["period"]


def _of_sentence(draft: Draft, state: State, earlier: list[Draft]) -> str:
    """The date that opens the sentence, the heading's, or the period of an earlier figure of the sentence."""
    shared = dates_of_clause.sentence_time(draft, earlier)
    if shared is None and draft.stands_alone:
        shared = next((time for time in draft.view.times() if time.date_start), None)
    if shared is not None:
        _set(draft, period_of_date.own(draft, shared, state), period_of_date.surface(draft, shared))
        return "sentence"
    if draft.link in ("apposition", "result") and draft.partner is not None and draft.partner.type != "change":
        return "apart"  # the same in other words
    if state.timeline.heading != NONE:
        _set(draft, state.timeline.heading, "")
        return "heading"
    pointed = period_carried.pointed_at(draft, state.timeline)
    if pointed is not None:
        _set(draft, pointed, "")
        return "pointed"
    if _told_before(draft):
        return "apart"
    if _timeless(draft):
        if draft.status == "reported" or draft.type == "threshold" or _yearly(draft):
            return "apart"
        _set(draft, period_carried.ahead(draft, state.timeline), "")
        return "outlook"
    for one in reversed(earlier):
        aside = one.verb is not None and one.verb.head == 0 and grammar.is_participle(draft.view.nodes[0])
        told = one.period != NONE and one.link != "contrast" and one.status == draft.status and not aside
        if told and not dates_of_clause.is_aside(one) and (tense.is_past(draft) or not tense.is_background(one)):
            _set(draft, one.period, one.period_text)
            return one.sources["period"] if one.sources["period"] != "own" else "neighbour"
    return ""


def _told_before(draft: Draft) -> bool:
    """Whether a date of the sentence is that of what was before: "de 20 % en janvier à 22 %", "en 2021 et emploie désormais"."""
    partner = draft.partner
    moved = draft.link == "move" and partner is not None and partner.time is not None
    from_then = moved and partner is not None and partner.last <= draft.view.place(partner.time)[0] < draft.first  # type: ignore[arg-type]
    return from_then or (dates_of_clause.tells_of_now(draft) and any(time.date_start for time in draft.view.times()))


def _carried(draft: Draft, state: State) -> str:
    period, way = period_carried.carried(draft, state)
    _set(draft, period, "")
    return way


def backfill(draft: Draft, before: Draft | None) -> None:
    """Give a figure the date that stands only after the one that follows it; `before` is the one before this draft.

    "12 morts et 34 blessés vendredi" share a date; "de A à B entre 2022 et 2023" splits the range; "de A à B en un an" puts A a
    year before.
    """
    if before is not None and draft.sources.get("period") == "own" and _shares_date(before, draft):
        before.period, before.period_text = draft.period, draft.period_text
        before.sources["period"] = "list"
    partner = draft.partner
    if draft.link != "move" or partner is None or partner.time is not None:
        return
    partner.period, partner.period_text = NONE, ""
    time = draft.time or dates_of_clause.sentence_time(draft, [])
    # "Entre janvier et juin, la marge a fondu de 22 à 16 %" is told of both months together.
    if (
        time is not None
        and (draft.view.place(time)[0] > draft.first or time.date_start[:4] != time.date_end[:4])
        and "/" in time.timex
        and period_of_date.surface(draft, time).lower().startswith(("entre", "de "))
    ):
        both = shifting.ends(time)
        if both is not None:
            partner.period, draft.period = both
            return
    framing = dates_of_clause.framing(draft)
    if framing is not None and draft.period != NONE:
        partner.period, partner.period_text = shifting.shifted(draft.period, framing.timex), draft.period_text


def _shares_date(before: Draft, draft: Draft) -> bool:
    source = before.sources.get("period")
    if source == "own" or (source == "sentence" and not before.measure.carried and _opens_with_date(draft)):
        return False  # "En 2016, la baisse était de 1,8 % et 2,4 % en 2015"; but "de 1,8 et 2,4 % en 2015"
    return _coordinated(before, draft) or (before.period == NONE and _in_one_subject(before, draft))


def _opens_with_date(draft: Draft) -> bool:
    return any(isinstance(node.value, TimeExpression) for node in draft.view.nodes[:3])


def _coordinated(before: Draft, draft: Draft) -> bool:
    """Whether nothing but "et" stands between two figures: "9,9 et 9,6 % au deuxième trimestre"."""
    between = [node.lower for node in draft.view.nodes[before.last : draft.first]]
    return between in (["et"], ["ou"], ["voire"]) and before.link not in ("move", "contrast") and before.depth == draft.depth


def _in_one_subject(before: Draft, draft: Draft) -> bool:
    """Whether two figures stand in the subject of one verb: "Quatre secousses d'une magnitude de 5,2 ont eu lieu mercredi"."""
    if before.verb is None or draft.verb is None or before.verb.head != draft.verb.head:
        return False
    return before.depth == draft.depth and draft.last <= draft.verb.first and before.status == draft.status


def _set(draft: Draft, period: Period, text: str) -> None:
    draft.period, draft.period_text = period, text
    if text:
        draft.notes["period"] = text


def _bracketed(draft: Draft) -> bool:
    """Take the date just before the bracket: "qu'en 2022 (72 000 ha)"."""
    if not draft.depth:
        return False
    i = draft.before_bracket()
    value = draft.view.nodes[i].value if i is not None else None
    if i is None or not isinstance(value, TimeExpression) or not value.date_start:
        return False
    if any(time.date_start and draft.view.nodes[draft.view.place(time)[0]].depth for time in draft.view.times()):
        return False  # "pour 2025 (1,72 million l'an dernier)"
    if draft.measure.sign in ("+", "-") and not dates_of_clause.usable(draft, i):
        return False  # "dépasse son niveau de 2019 (+1,2 milliard)"
    draft.time = value
    _set(draft, period_of_date.bounds(value), period_of_date.surface(draft, value))
    return True


def _contrasted(draft: Draft, earlier: list[Draft]) -> None:
    """A compared value without a date of its own: an earlier contrast of the sentence or a frame tells how far back it lies."""
    partner = draft.partner
    if partner is None:
        return
    if draft.status != "reported" or _expected(draft) or _is_elsewhere(draft):
        _set(draft, partner.period, partner.period_text)
        return
    parallel = next(
        (
            one
            for one in reversed(earlier)
            if one.link == "contrast"
            and one.time is not None
            and one.partner is not None
            and one.partner.period == partner.period
        ),
        None,
    )
    if parallel is not None:
        _set(draft, parallel.period, parallel.period_text)
        return
    framing = dates_of_clause.framing(draft)
    if framing is not None and partner.period != NONE:
        draft.period = shifting.shifted(partner.period, framing.timex)
    elif _of_year_before(draft, partner):
        draft.period = shifting.shifted(partner.period, "P1Y")


def _of_year_before(draft: Draft, partner: Draft) -> bool:
    """Whether a value stands beside that of a quarter or a year with no word of when: "à 147 millions, contre 498 millions."."""
    start, end = partner.period
    if (
        not start
        or not same_scale(draft, partner)
        or draft.preposition not in ("contre", "après")
        or not _CLOSES.match(draft.right())
    ):
        return False
    long = (date.fromisoformat(end) - date.fromisoformat(start)).days >= _QUARTER
    return long and draft.view.nodes[max(0, draft.first - 2)].lower == "," and not draft.depth


def _expected(draft: Draft) -> bool:
    """The same period in other eyes, or of others: "que les 6 millions attendus", "contre +15,5 % pour le marché"."""
    return bool(_IN_OTHER_EYES.match(draft.right()))


def _is_elsewhere(draft: Draft) -> bool:
    """Whether it is the same of another place or kind: "contre -3 % en Amérique du Nord", "contre 12 % dans le nord du pays"."""
    following = draft.view.nodes[draft.last : draft.last + 4]
    if len(following) < 2 or following[0].lower not in _WHERE:
        return False
    noun = next((node for node in following[1:] if node.lower not in grammar.DETERMINERS), None)
    return (noun is not None and noun.value is None and noun.pos == "PROPN") or (noun is not None and noun.lower in _PLACES)


def _part_of(draft: Draft) -> bool:
    """A part of the figure before it: "300 millions en 2027, dont plus de la moitié hors de France"."""
    return any(node.lower == "dont" and node.value is None for node in draft.view.nodes[max(0, draft.first - 3) : draft.first])


def _yearly(draft: Draft) -> bool:
    """Rates by the year, prices by the month and yearly figures hold in no one period; what is paid on average does."""
    right = draft.right().lstrip()
    if right.startswith(("par mois", "par jour", "par semaine")) and draft.money and not _AVERAGE.search(draft.indicator):
        return True
    return right.startswith(("par an", "chaque ")) or bool(re.search(r"\bannuel", draft.indicator))


def _absolute(draft: Draft) -> bool:
    """A participle with a subject of its own tells what moved as a clause does: ", Le Monde baissant de 6 %"."""
    if draft.type != "change" or draft.verb is None:
        return False
    if draft.verb.first and draft.view.nodes[draft.verb.first - 1].lower == "et":
        return True  # "baissant de 2 % pour les hommes et montant de 3 % pour les femmes"
    if draft.subject is None:
        return False
    between = draft.view.nodes[draft.subject + 1 : draft.verb.first]
    return draft.subject < draft.verb.first and not any(node.lower == "," for node in between)


def _compared_with_date(draft: Draft) -> bool:
    """ "Le tabac coûte 16,8 % de plus qu'en août": the present is a time among others."""
    return draft.type == "change" and any(draft.view.place(time)[0] >= draft.last for time in draft.view.times())


_IN_OTHER_EYES = re.compile(
    r"\s*(?:pour |chez |jusqu|en moyenne|initialement|(?:d'abord |initialement |précédemment )?"
    r"(?:attendu|prévu|espéré|visé|annoncé|estimé|anticipé|projeté|escompté|communiqué|évoqué|publié)"
    r"|(?:dans|en|selon|lors de|d'après) (?:sa|une?|la|leur) (?:première|précédente|dernière) )"
)
_AVERAGE = re.compile(r"\b(?:moyen|moyenne|médian|médiane)\b")


def _timeless(draft: Draft) -> bool:
    """Prices, thresholds, outlooks and rates by the year hold in no period but one they name."""
    expected_then = (
        draft.status == "forecast" and draft.verb is not None and draft.verb.form.endswith(("ait", "aient"))
    )  # "les analystes tablaient sur"
    if (draft.status in ("forecast", "target") and not expected_then) or draft.type == "threshold":
        return True
    if (
        not _compared_with_date(draft)
        and draft.verb is not None
        and lexicon().verb(draft.verb.form, "static")
        and "Tense=Pres" in draft.verb.moods
        and "VerbForm=Part" not in draft.verb.moods
    ):
        return True
    if dates_of_clause.in_passing(draft) and draft.verb is not None and draft.verb.head < draft.first and not _absolute(draft):
        return True
    return _yearly(draft) or (
        draft.type == "level"
        and lexicon().noun(draft.indicator.split(" ")[0], "price")
        and not tense.is_past(draft)
        and not _AVERAGE.search(draft.indicator)  # what people paid, no price asked: "Le prix moyen du billet s'élève à"
    )
