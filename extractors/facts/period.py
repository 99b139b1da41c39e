"""The period in which a value holds: the clause's own date, else what the sentence, the paragraph or the article gave."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State, is_quoted
from extractors.facts.view import SentenceView
from extractors.model import Measure, TimeExpression

Period = tuple[str, str]
NONE: Period = ("", "")

_INHERITING = frozenset(("apposition", "result", "list", "bracket", "gap", "bracket_away"))
_CLAUSE_END = frozenset((";", ":", "contre", "soit", "mais", "tandis", "alors", "qui", "dont", "où", "selon", "puis", "tout"))
_REFERENCE = frozenset(
    (
        "niveau",
        "moyenne",
        "celui",
        "celle",
        "ceux",
        "celles",
        "record",
        "pic",
        "plus",
        "moins",
        "rapport",
        "comparaison",
        "comparé",
        "depuis",
        "face",
    )
)
_BRIDGE = grammar.DETERMINERS | frozenset(
    ("en", "à", "de", "d'", "sur", "fin", "pour", "au", "du", "lors", "que", "qu'", "période")
)
_ANNOUNCING = (
    "annonc",
    "publi",
    "dévoil",
    "communiqu",
    "révél",
    "déclar",
    "indiqu",
    "confirmé",
    "précis",
    "affirm",
    "expliqu",
    "assur",
    "écri",
    "estim",
)
_PUBLISHED = frozenset(
    (
        "publié",
        "publiée",
        "publiés",
        "publiées",
        "diffusé",
        "diffusée",
        "paru",
        "parue",
        "présenté",
        "présentée",
        "dévoilé",
        "dévoilée",
        "daté",
    )
)


def resolve(draft: Draft, state: State, earlier: list[Draft]) -> None:
    """Set `draft.period` (ISO days, inclusive) and the words that gave it."""
    _find(draft, state, earlier)
    if draft.period == NONE:
        draft.sources["period"] = "none"
    elif draft.time is not None:
        draft.sources["period"] = "own"
    else:
        draft.sources["period"] = "sentence" if draft.period_text else "inherited"


def _find(draft: Draft, state: State, earlier: list[Draft]) -> None:
    if _bracketed(draft):
        return
    draft.time = _own_time(draft)
    if draft.time is not None:
        _set(draft, _bounds(draft.time), _surface(draft, draft.time))
        return
    if draft.link == "contrast":
        _contrasted(draft, earlier)
        return
    if _opens_move(draft):
        return
    since = _since(draft)
    if since is not None:
        if since.date_start and len(state.published) >= 10 and since.date_start <= state.published[:10]:
            _set(draft, (since.date_start, state.published[:10]), "depuis " + _surface(draft, since))
        return
    if _open_since(draft):
        return
    if draft.link == "apposition" and draft.partner is not None and draft.partner.link == "move" and draft.type == "change":
        before = draft.partner.partner
        if before is not None and before.period != NONE and draft.partner.period != NONE:
            _set(draft, (before.period[0], draft.partner.period[1]), draft.partner.period_text)
            return
    if draft.link == "list" and _yearly(draft):
        return
    if draft.link in _INHERITING and draft.partner is not None and draft.partner.period != NONE:
        _set(draft, draft.partner.period, draft.partner.period_text)
        return
    shared = _sentence_time(draft, earlier)
    if shared is not None:
        _set(draft, _bounds(shared), _surface(draft, shared))
        return
    if _timeless(draft):
        if draft.status != "reported" and draft.type != "threshold" and state.outlook_paragraph == draft.view.paragraph and not _yearly(draft):
            _set(draft, state.outlook, "")
        return
    same = next(
        (one for one in reversed(earlier) if one.period != NONE and one.link != "contrast" and one.status == draft.status), None
    )
    if same is not None:
        _set(draft, same.period, same.period_text)
        return
    _inherit(draft, state)


def backfill(draft: Draft) -> None:
    """Give the first value of a move its period, once the second has one.

    "de A à B entre 2022 et 2023" splits the range; "de A à B en un an" puts A a year before.
    """
    partner = draft.partner
    if draft.link != "move" or partner is None or partner.time is not None:
        return
    partner.period, partner.period_text = NONE, ""
    if draft.time is not None and "/" in draft.time.timex and _between(draft):
        first, second = draft.time.timex.split("/", 1)
        if len(first) == len(second) == 4:
            partner.period, draft.period = (f"{first}-01-01", f"{first}-12-31"), (f"{second}-01-01", f"{second}-12-31")
            return
    framing = _framing(draft)
    if framing is not None and draft.period != NONE:
        partner.period, partner.period_text = shifted(draft.period, framing.timex), draft.period_text


def shifted(period: Period, duration: str) -> Period:
    """A period moved back by a TIMEX3 duration of whole years, months or quarters; ("", "") where it cannot be."""
    number, letter = duration[1:-1], duration[-1]
    if not number.isdigit() or letter not in "YMQ":
        return NONE
    months = int(number) * {"Y": 12, "M": 1, "Q": 3}[letter]
    start, end = _back(period[0], months), _back(period[1], months)
    return (start, end) if start and end else NONE


def _back(day: str, months: int) -> str:
    """The same day some months earlier; the last day of a month stays a last day."""
    try:
        then = date.fromisoformat(day)
    except ValueError:
        return ""
    year, month = divmod(then.year * 12 + then.month - 1 - months, 12)
    if year < 1:
        return ""
    last = monthrange(year, month + 1)[1]
    is_last = then.day == monthrange(then.year, then.month)[1]
    return date(year, month + 1, last if is_last else min(then.day, last)).isoformat()


def _set(draft: Draft, period: Period, text: str) -> None:
    draft.period, draft.period_text = period, text
    if text:
        draft.notes["period"] = text


def _bounds(time: TimeExpression) -> Period:
    return time.date_start, time.date_end


def _surface(draft: Draft, time: TimeExpression) -> str:
    first, last = draft.view.place(time)
    return draft.view.slice(first, last - 1)


def _bracketed(draft: Draft) -> bool:
    """ "qu'en 2022 (72 000 ha)": the date just before the bracket."""
    if not draft.depth:
        return False
    i = draft.first - 1
    while i >= 0 and draft.view.nodes[i].depth >= draft.depth:
        i -= 1
    value = draft.view.nodes[i].value if i >= 0 else None
    if not isinstance(value, TimeExpression) or not value.date_start:
        return False
    draft.time = value
    _set(draft, _bounds(value), _surface(draft, value))
    return True


def _opens_move(draft: Draft) -> bool:
    return draft.rule in ("move", "growth") and draft.link != "move" and draft.preposition == "de"


def _own_time(draft: Draft) -> TimeExpression | None:
    """The date after the measure, up to the next measure or clause, else the one between it and its verb."""
    view = draft.view
    commas = 0
    subject_of_verb = draft.verb is not None and draft.verb.first >= draft.last
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        if node.depth < draft.depth:
            break
        if node.depth > draft.depth:
            continue
        if isinstance(node.value, Measure):
            before = view.nodes[max(0, view.place(node.value)[0] - 1)].lower
            if not (node.value.unit == "x" or (before in ("à", "au") and draft.type == "change" and not draft.money)):
                break
        elif isinstance(node.value, TimeExpression):
            if _usable(draft, i) and not _reported(view, i):
                return node.value
        elif node.lower in _CLAUSE_END and node.depth == draft.depth:
            break
        elif (
            grammar.is_verb(view, i)
            and node.pos in ("VERB", "AUX")
            and node.dep not in ("acl", "amod")
            and node.morph.find("VerbForm=Part") < 0
        ):
            if not subject_of_verb or (draft.verb is not None and i > draft.verb.head):
                break
        elif node.lower == ",":
            commas += 1
            if commas > 1:
                break
    if draft.link in ("apposition", "bracket", "contrast", "gap", "list"):
        return None
    stop = draft.verb.head if draft.verb is not None and draft.verb.head < draft.first else draft.first - 6
    for i in range(draft.first - 1, max(-1, stop - 1), -1):
        node = view.nodes[i]
        if isinstance(node.value, Measure) or node.lower in ("contre", "soit", ";", ","):
            break
        if isinstance(node.value, TimeExpression) and _usable(draft, i) and not _reported(view, i):
            return node.value
    return None


def _usable(draft: Draft, i: int) -> bool:
    """Not a date that something is compared with or counted from."""
    view = draft.view
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression) or not value.date_start:
        return False
    j = view.place(value)[0] - 1
    while j >= 0 and view.nodes[j].value is None and view.nodes[j].lower in _BRIDGE:
        if view.nodes[j].lower in ("que", "qu'") and j > draft.last - 1:
            return False
        j -= 1
    if j < 0 or view.nodes[j].value is not None:
        return True
    word = view.nodes[j].lower
    if word == "," and any(node.lower == "depuis" for node in view.nodes[max(0, j - 4) : j]):
        return False  # "depuis sa création, en 2021"
    if word in ("lancé", "lancée", "créé", "créée", "fondé", "fondée", "né", "née", "signé", "élu", "élue"):
        return False
    return not (word in _REFERENCE and (j >= draft.last or word in ("depuis", "rapport", "comparaison")))


def _reported(view: SentenceView, i: int) -> bool:
    """The day something was said: "a annoncé mardi", "publié jeudi", ", indique mardi l'entreprise"."""
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression):
        return False
    first, last = view.place(value)
    lex = lexicon()
    before = [node.lower for node in view.nodes[max(0, first - 3) : first] if node.value is None]
    if any(word.startswith(_ANNOUNCING) for word in before):
        return True
    if value.date_start != value.date_end:
        return False
    if any(word in _PUBLISHED for word in before):
        return True
    after = [node.lower for node in view.nodes[last : last + 4] if node.value is None]
    return before[-1:] == [","] and any(lex.verb(word, "report") for word in after)


def _since(draft: Draft) -> TimeExpression | None:
    """ "depuis 2019" of the measure's own clause, or at the head of the sentence."""
    view = draft.view
    limit = next(
        (
            i
            for i in range(draft.last, len(view.nodes))
            if isinstance(view.nodes[i].value, Measure) or view.nodes[i].lower in _CLAUSE_END
        ),
        len(view.nodes),
    )
    for time in view.times():
        first, _ = view.place(time)
        before = [node.lower for node in view.nodes[max(0, first - 6) : first]]
        if "depuis" in before and (
            first <= 3 or draft.last <= first < limit or (draft.verb is not None and draft.verb.head < first < draft.first)
        ):
            if first >= draft.last and any(node.lower == "," for node in view.nodes[draft.last : first - 4]):
                continue  # ", du jamais vu depuis les années 1950"
            return time
    return None


def _open_since(draft: Draft) -> bool:
    """ "depuis le début du confinement": counted from an event, whose date nobody gives."""
    view = draft.view
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        if node.lower == "depuis" and node.depth == draft.depth:
            return not any(isinstance(one.value, Measure) for one in view.nodes[i + 1 : i + 3])
        if isinstance(node.value, Measure) or node.lower in _CLAUSE_END or node.lower == ",":
            return False
    return False


def _contrasted(draft: Draft, earlier: list[Draft]) -> None:
    """A compared value without a date of its own: an earlier contrast of the sentence or a frame tells how far back it lies."""
    partner = draft.partner
    if partner is None:
        return
    if draft.status != "reported" or _expected(draft):
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
    framing = _framing(draft)
    if framing is not None and partner.period != NONE:
        draft.period = shifted(partner.period, framing.timex)


def _expected(draft: Draft) -> bool:
    """ "que les 6 millions attendus", "contre +15,5 % pour le marché": the same period, other eyes or others."""
    right = draft.right().lstrip()
    return right.startswith(("pour ", "chez ", "attendu", "prévu", "espéré", "visé", "jusqu", "en moyenne"))


def _framing(draft: Draft) -> TimeExpression | None:
    return next((time for time in draft.view.times() if time.frames and time.timex.startswith("P")), None)


def _between(draft: Draft) -> bool:
    return draft.time is not None and _surface(draft, draft.time).lower().startswith(("entre", "de "))


def _sentence_time(draft: Draft, earlier: list[Draft]) -> TimeExpression | None:
    """A date that opens the sentence or stands before the measure and that no earlier measure has taken for itself."""
    view = draft.view
    taken = {id(one.time) for one in earlier if one.time is not None}
    best: TimeExpression | None = None
    for i, node in enumerate(view.nodes[: draft.first]):
        if not isinstance(node.value, TimeExpression) or node.depth > draft.depth or not _usable(draft, i) or _reported(view, i):
            continue
        if (id(node.value) in taken and i > 6) or _participial(draft, i):
            continue
        if i > 6 and any(one.lower in ("que", "qu'") and one.i and view.nodes[one.i - 1].lower in ("mesure", "alors", "tandis") for one in view.nodes[i : draft.first]):
            continue
        if i > 2 and draft.verb is not None and draft.verb.form.endswith("ant") and i < draft.verb.head:
            continue  # "s'est imposé dès mars, fournissant…": a clause of its own
        best = node.value
    return best


def _participial(draft: Draft, i: int) -> bool:
    """Inside a participle's or a relative's phrase that ends before the measure: "lancée en novembre 2022"."""
    view = draft.view
    for j in range(i - 1, max(-1, i - 6), -1):
        node = view.nodes[j]
        if node.value is not None or node.lower == ",":
            return False
        participle = "VerbForm=Part" in node.morph and not (
            j and (view.nodes[j - 1].pos == "AUX" or lexicon().verb(view.nodes[j - 1].lower, "auxiliary"))
        )
        if participle or node.lower in ("qui", "dont", "où"):
            return draft.verb is None or draft.verb.head > i
    return False


def _yearly(draft: Draft) -> bool:
    """Rates by the year and yearly figures hold in no one period."""
    right = draft.right().lstrip()
    return right.startswith(("par an", "par mois", "par jour", "par semaine", "chaque ")) or bool(re.search(r"\bannuel", draft.indicator))


def _timeless(draft: Draft) -> bool:
    """Prices, thresholds, outlooks and rates by the year hold in no period but one they name."""
    expected_then = (
        draft.status == "forecast" and draft.verb is not None and draft.verb.form.endswith(("ait", "aient"))
    )  # "les analystes tablaient sur"
    if (draft.status in ("forecast", "target") and not expected_then) or draft.type == "threshold":
        return True
    if (
        draft.verb is not None
        and lexicon().verb(draft.verb.form, "static")
        and "Tense=Pres" in draft.verb.moods
        and "VerbForm=Part" not in draft.verb.moods
    ):
        return True
    if draft.verb is not None and draft.verb.form.endswith("ant") and draft.verb.head < draft.first:
        return True  # what a participle adds in passing
    return _yearly(draft) or (draft.type == "level" and lexicon().noun(draft.indicator.split(" ")[0], "price"))


def _inherit(draft: Draft, state: State) -> None:
    """What the paragraph was about, else what the article opened with."""
    if draft.measure.unit in ("a", "mo", "wk", "d", "h", "min", "s") and draft.type == "level" and not draft.measure.carried:
        return
    if is_quoted(draft.indicator) and (state.market or draft.type == "change"):
        _set(draft, state.session if any(state.session) else NONE, "")
        return
    if (
        state.period_paragraph == draft.view.paragraph
        and state.period != NONE
        and state.period_organization in ("", draft.organization)
    ):
        _set(draft, state.period, "")
    elif any(state.lead_period) and draft.status == "reported" and state.lead_organization in ("", draft.organization):
        _set(draft, state.lead_period, "")
    elif state.market_report and draft.status == "reported" and any(state.session):
        _set(draft, state.session, "")
