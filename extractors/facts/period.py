"""The period in which a value holds: the clause's own date, else what the sentence, the paragraph or the article gave."""

from __future__ import annotations

from datetime import date

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.view import SentenceView
from extractors.model import Measure, TimeExpression

_BASELINE_WORDS = frozenset(("que", "qu'", "contre", "depuis"))
_INHERITING = frozenset(("apposition", "result", "list", "bracket", "gap", "bracket_away"))


def resolve(draft: Draft, state: State, earlier: list[Draft]) -> None:
    """Set `draft.period` (ISO days, inclusive) and the words that gave it."""
    time = _own_time(draft)
    draft.time = time
    if time is not None and time.date_start:
        _set(draft, (time.date_start, time.date_end), _surface(draft, time))
        return
    if draft.link == "contrast":
        _contrasted(draft)
        return
    if draft.link == "move" and draft.partner is not None:
        return
    since = _since(draft)
    if since is not None:
        if since.date_start and draft.type == "change" and len(state.published) >= 10:
            _set(draft, (since.date_start, state.published[:10]), "depuis " + _surface(draft, since))
        return
    if _open_since(draft):
        return
    if draft.link in _INHERITING and draft.partner is not None and draft.partner.period != ("", ""):
        _set(draft, draft.partner.period, draft.partner.period_text)
        return
    shared = _sentence_time(draft, earlier)
    if shared is not None:
        _set(draft, (shared.date_start, shared.date_end), _surface(draft, shared))
        return
    same = next((one for one in reversed(earlier) if one.period != ("", "") and one.link != "contrast" and one.status == draft.status), None)
    if same is not None and draft.status != "target":
        _set(draft, same.period, same.period_text)
        return
    if _timeless(draft):
        return
    _inherit(draft, state)


def backfill(draft: Draft) -> None:
    """Give the first value of a move its period, once the second has one: "de A à B en un an" puts A a year before."""
    partner = draft.partner
    if draft.link != "move" or partner is None:
        return
    framing = next((time for time in draft.view.times() if time.frames and time.timex.startswith("P")), None)
    if partner.time is None:
        partner.period, partner.period_text = ("", ""), ""
    if framing is not None and partner.time is None and draft.period != ("", ""):
        partner.period = shifted(draft.period, framing.timex)
        partner.period_text = draft.period_text


def shifted(period: tuple[str, str], duration: str) -> tuple[str, str]:
    """A period moved back by a TIMEX3 duration of whole years, months or quarters; ("", "") where it cannot be."""
    number, letter = duration[1:-1], duration[-1]
    if not number.isdigit() or letter not in "YMQ" or duration.startswith("PT"):
        return "", ""
    months = int(number) * {"Y": 12, "M": 1, "Q": 3}[letter]
    return _back(period[0], months, last=False), _back(period[1], months, last=_is_month_end(period[1]))


def _is_month_end(day: str) -> bool:
    try:
        then = date.fromisoformat(day)
    except ValueError:
        return False
    return (then.replace(day=28).toordinal() + 4 - then.toordinal()) <= 4 and date.fromordinal(then.toordinal() + 1).day == 1


def _back(day: str, months: int, *, last: bool) -> str:
    try:
        then = date.fromisoformat(day)
    except ValueError:
        return ""
    index = then.year * 12 + then.month - 1 - months
    year, month = divmod(index, 12)
    if year < 1:
        return ""
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    end = date.fromordinal(after.toordinal() - 1).day
    return date(year, month + 1, end if last else min(then.day, end)).isoformat()


def _set(draft: Draft, period: tuple[str, str], text: str) -> None:
    draft.period, draft.period_text = period, text
    draft.notes["period"] = text


def _surface(draft: Draft, time: TimeExpression) -> str:
    first, last = draft.view.place(time)
    return draft.view.slice(first, last - 1)


def _own_time(draft: Draft) -> TimeExpression | None:
    """The date after the measure, up to the next measure or clause, else the one between it and its verb."""
    view = draft.view
    commas = 0
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        if node.depth < draft.depth:
            break
        if node.depth > draft.depth:
            continue
        if isinstance(node.value, Measure):
            if i > draft.last and node.value.unit != "x":
                break
        elif isinstance(node.value, TimeExpression):
            if _usable(view, i) and not _reported(view, i):
                return node.value
        elif node.lower in (";", ":", "contre", "soit", "mais", "tandis", "alors", "qui", "dont", "où", "selon") or (grammar.is_verb(view, i) and node.pos == "VERB" and node.dep not in ("acl", "amod")):
            break
        elif node.lower == ",":
            commas += 1
            if commas > 1:
                break
    stop = draft.verb.head if draft.verb is not None and draft.verb.head < draft.first else draft.first - 6
    for i in range(draft.first - 1, max(-1, stop - 1), -1):
        node = view.nodes[i]
        if isinstance(node.value, Measure):
            break
        if isinstance(node.value, TimeExpression) and _usable(view, i) and not _reported(view, i):
            return node.value
    return None


def _usable(view: SentenceView, i: int) -> bool:
    """Not a date that something is compared with or counted from."""
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression) or not value.date_start:
        return False
    first, _ = view.place(value)
    j = first - 1
    while j >= 0 and view.nodes[j].value is None and (view.nodes[j].lower in grammar.DETERMINERS | {"en", "à", "de", "d'", "sur", "fin", "celui", "celle", "niveau", "pour", "au", "du", "lors"}):
        j -= 1
    if j >= 0 and view.nodes[j].lower in ("rapport", "comparaison", "comparativement", "lancé", "lancée", "créé", "créée", "fondé", "fondée", "dès"):
        return view.nodes[j].lower == "dès"
    return not (j >= 0 and view.nodes[j].lower in _BASELINE_WORDS)


def _reported(view: SentenceView, i: int) -> bool:
    """The day something was said: "a annoncé mardi", "publié jeudi"."""
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression):
        return False
    first, last = view.place(value)
    if value.date_start != value.date_end:
        return False
    lex = lexicon()
    before = [node for node in view.nodes[max(0, first - 3) : first] if node.value is None]
    if any(lex.verb(node.lower, "report") or node.lower in ("publié", "publiée", "publiés", "publiées", "diffusé", "paru", "parue", "présenté", "présentée") for node in before):
        return True
    after = [node for node in view.nodes[last : last + 3] if node.value is None]
    return bool(before) and before[-1].lower == "," and any(lex.verb(node.lower, "report") for node in after)


def _since(draft: Draft) -> TimeExpression | None:
    view = draft.view
    for time in view.times():
        first, _ = view.place(time)
        if first and view.nodes[first - 1].lower in ("depuis", "début", "le") and (view.nodes[first - 1].lower == "depuis" or (first > 1 and view.nodes[first - 2].lower == "depuis")):
            return time
    return None


def _open_since(draft: Draft) -> bool:
    """"depuis le début du confinement": counted from an event, whose date nobody gives."""
    view = draft.view
    for i in range(draft.last, len(view.nodes)):
        if view.nodes[i].lower == "depuis" and view.nodes[i].depth == draft.depth:
            return True
        if isinstance(view.nodes[i].value, Measure) or view.nodes[i].lower in (";", "contre"):
            return False
    return False


def _contrasted(draft: Draft) -> None:
    """A compared value without a date of its own: a frame or an earlier contrast of the sentence tells how far back it lies."""
    partner = draft.partner
    if partner is None or partner.period == ("", ""):
        return
    for time in draft.view.times():
        if time.frames and time.timex.startswith("P") and draft.preposition in ("contre", "après"):
            draft.period = shifted(partner.period, time.timex)
            return


def _sentence_time(draft: Draft, earlier: list[Draft]) -> TimeExpression | None:
    """A date that opens the sentence or stands between subject and verb and that no earlier measure has taken for itself."""
    view = draft.view
    taken = {id(one.time) for one in earlier if one.time is not None}
    best: TimeExpression | None = None
    for i, node in enumerate(view.nodes):
        if i >= draft.first:
            break
        if isinstance(node.value, TimeExpression) and node.depth <= draft.depth and _usable(view, i) and not _reported(view, i):
            if id(node.value) in taken and _fronted(view, i) is False:
                continue
            if _participial(view, i, draft):
                continue
            best = node.value
    return best


def _fronted(view: SentenceView, i: int) -> bool:
    return i <= 6


def _participial(view: SentenceView, i: int, draft: Draft) -> bool:
    """Inside a participle's phrase between commas that the measure is not in: "lancée en novembre 2022"."""
    for j in range(i - 1, max(-1, i - 4), -1):
        if view.nodes[j].dep == "acl" or (view.nodes[j].pos == "VERB" and view.nodes[j].lower.endswith(("é", "ée", "és", "ées")) and j and view.nodes[j - 1].lower in (",", "et")):
            return not any(view.nodes[k].lower == "," and k < draft.first for k in range(i, draft.first)) is False
    return False


def _timeless(draft: Draft) -> bool:
    """Prices, thresholds, forecasts and rates by the year hold in no period but one they name."""
    if draft.status != "reported" or draft.type == "threshold":
        return True
    head = draft.indicator.split(" ")[0]
    right = draft.right().lstrip()
    return lexicon().noun(head, "price") or right.startswith(("par an", "par mois", "par jour", "par semaine", "chaque "))


def _inherit(draft: Draft, state: State) -> None:
    """What the paragraph was about, else what the article opened with."""
    if draft.measure.unit in ("a", "mo", "wk", "d", "h", "min") and draft.type == "level":
        return
    if state.period_paragraph == draft.view.paragraph and state.period != ("", ""):
        _set(draft, state.period, "")
    elif any(state.lead_period):
        _set(draft, state.lead_period, "")
