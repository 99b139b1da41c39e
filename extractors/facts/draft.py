"""A fact in the making: one measure, where it stands in its sentence, and the columns resolved so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from extractors.facts import grammar, noun_phrases, subjects
from extractors.facts.grammar import VerbGroup
from extractors.facts.view import SentenceView
from extractors.model import Direction, Measure, MeasureType, Status, TimeExpression

RATIO_UNITS = frozenset(("%", "pp", "bp", "x"))
COMPARING = frozenset(("contre", "après", "que", "qu'"))


@dataclass(slots=True)
class Draft:
    """Mutable while the resolvers run; the component turns it into a Fact."""

    measure: Measure
    view: SentenceView
    first: int
    last: int
    """Node range of the measure, `last` exclusive."""
    preposition: str = ""
    """The preposition before the measure, past determiners ("de", "à", "contre"…)."""
    governor: int | None = None
    """The content word before that: verb, noun, name or another measure."""
    verb: VerbGroup | None = None
    subject: int | None = None
    compared: bool = False
    """Introduced by "contre", "après", "par rapport à", straight or through a noun."""
    link: str = ""
    """How it hangs on `partner`: contrast, move, apposition, result, list, gap, bracket."""
    partner: Draft | None = None
    type: MeasureType = "level"
    direction: Direction = ""
    rule: str = ""
    indicator: str = ""
    indicator_nodes: tuple[int, int] | None = None
    organization: str = ""
    organization_text: str = ""
    organization_rule: str = ""
    period: tuple[str, str] = ("", "")
    period_text: str = ""
    time: TimeExpression | None = None
    """The time expression of the draft's own clause, where it has one."""
    baseline: str = ""
    baseline_value: Decimal | None = None
    status: Status = "reported"
    attribution: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    """Column -> the words that gave it, for `releve explain`."""
    sources: dict[str, str] = field(default_factory=dict)
    """Column -> how it was found ("own", "partner", "carried"…); what the confidence is made of."""

    @property
    def depth(self) -> int:
        return self.view.nodes[self.first].depth

    @property
    def ratio(self) -> bool:
        return self.measure.unit in RATIO_UNITS

    @property
    def money(self) -> bool:
        return is_money(self.measure.unit)

    def before_bracket(self) -> int | None:
        """The node before the parenthesis that the measure stands in."""
        outside = (i for i in range(self.first - 1, -1, -1) if self.view.nodes[i].depth < self.depth)
        return next(outside, None)

    def left(self) -> str:
        """The sentence before the measure and its modifier, lower case."""
        end = self.view.nodes[self.first - 1].end - self.view.start if self.first else 0
        return self.view.text[:end].lower()

    def right(self) -> str:
        """The sentence after the measure, lower case."""
        return self.view.text[self.view.nodes[self.last - 1].end - self.view.start :].lower()


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code, alone or by a measure ("EUR/kg")."""
    return len(unit) >= 3 and unit[:3].isupper() and unit[:3].isalpha() and (len(unit) == 3 or unit[3] == "/")


def place(measure: Measure, view: SentenceView) -> Draft:
    """A draft with its context: the preposition and the word that govern the measure, the verb and its subject."""
    first, last = view.place(measure)
    draft = Draft(measure, view, first, last)
    nodes = view.nodes
    i = first - 1
    while (
        i >= 0 and nodes[i].value is None and (nodes[i].lower in grammar.DETERMINERS - grammar.PREPOSITIONS or _hollow(draft, i))
    ):
        i -= 1
    restrictive = i > 0 and nodes[i].lower in ("que", "qu'") and not _comparative(nodes[i - 1].lower)  # "n'a pris que 0,1 %"
    if restrictive:
        i -= 1
        while i > 0 and nodes[i].value is None and grammar.is_adverb(nodes[i]):
            i -= 1
    if i >= 0 and not restrictive and nodes[i].value is None and nodes[i].lower in grammar.PREPOSITIONS | {"que", "qu'", "soit"}:
        draft.preposition = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à", "qu'": "que"}.get(
            nodes[i].lower, nodes[i].lower
        )
        i -= 1
        if draft.preposition == "à" and i >= 0 and nodes[i].lower in ("jusqu'", "jusque"):
            i -= 1
        if draft.preposition == "à" and i >= 1 and nodes[i].lower == "rapport" and nodes[i - 1].lower == "par":
            draft.preposition, i = "contre", i - 2
        if (
            draft.preposition == "à"
            and i >= 0
            and nodes[i].lower in ("comparé", "comparée", "comparés", "comparées", "face", "comparativement")
        ):
            draft.preposition, i = "contre", i - 1
        if draft.preposition == "de" and i >= 1 and nodes[i].lower == "lieu" and nodes[i - 1].lower == "au":
            draft.preposition, i = "contre", i - 2
        if draft.preposition == "de" and i >= 1 and nodes[i].lower == "," and nodes[i - 1].value is None:
            i -= 1  # "la dette nette, de 2,9 milliards,"
        if (
            draft.preposition == "de"
            and i >= 0
            and nodes[i].lower in ("partir", "hauteur", "raison", "autour", "delà", "près", "lieu")
        ):
            i -= 1
            if i >= 0 and nodes[i].lower in ("à", "au", "en"):
                draft.preposition, i = "à", i - 1
    while draft.preposition == "de" and i >= 0 and nodes[i].lower in _HOLLOW_NOUNS:  # "franchir la barre des", "à un total de"
        i -= 1
        while i >= 0 and nodes[i].value is None and (nodes[i].lower in grammar.DETERMINERS or nodes[i].pos == "ADJ"):
            i -= 1
        if i >= 0 and nodes[i].lower in grammar.PREPOSITIONS:
            draft.preposition, i = {"d'": "de", "au": "à", "aux": "à"}.get(nodes[i].lower, nodes[i].lower), i - 1
        else:
            draft.preposition = ""
        if i > 0 and nodes[i].lower == "," and nodes[i - 1].value is None:
            i -= 1  # "un repli des ventes, de l'ordre de 1,2 %"
    if (
        draft.preposition == ""
        and "jusqu'"
        in view.text[(nodes[first - 1].end if first else view.start) - view.start : nodes[first].start - view.start].lower()
    ):
        draft.preposition = "à"
    while i >= 0 and (
        (nodes[i].value is None and (grammar.is_adverb(nodes[i]) or nodes[i].lower in ("que", "qu'")))
        or isinstance(nodes[i].value, TimeExpression)
    ):
        value = nodes[i].value
        if not isinstance(value, TimeExpression):
            i -= 1
            continue
        before = view.place(value)[0] - 1  # "une hausse au premier trimestre de 12 %"
        while before >= 0 and nodes[before].value is None and nodes[before].lower in grammar.PREPOSITIONS | grammar.DETERMINERS:
            before -= 1
        if before < 0 or nodes[before].lower in (",", ";", ":", "et"):
            break
        i = before
    if i > 1 and nodes[i].lower in ("moyenne", "tout", "total") and nodes[i - 1].lower in ("en", "au"):
        i -= 2  # "augmentera en moyenne de 3,9 %"
        while i > 0 and nodes[i].value is None and grammar.is_adverb(nodes[i]):
            i -= 1
    if i > 0 and nodes[i].value is None and nodes[i].lower in grammar.HOLDING and not grammar.has_auxiliary(view, i):
        held = grammar.modified(view, i)  # "une marge comprise entre", "un coût estimé à": as good as "de"
        i = noun_phrases.around(view, held)[1] if held is not None else i - 1
        draft.preposition = "de"
    if (
        measure.modifier == "between"
        and draft.preposition == ""
        and i >= 0
        and nodes[i].value is None
        and nodes[i].pos in ("NOUN", "ADJ")
    ):
        draft.preposition = "de"  # "des revenus annuels [entre 2,37 et 2,39 milliards]"
    draft.governor = i if i >= 0 else None
    draft.compared = _compared(draft)
    draft.verb = grammar.governing_verb(view, first, last)
    if draft.verb is not None:
        draft.subject = subjects.subject(view, draft.verb)
    return draft


def _hollow(draft: Draft, i: int) -> bool:
    """Words between a preposition and a figure that change nothing: "les quelque"."""
    return draft.view.nodes[i].lower in ("environ", "quelque", "quelques", "presque", "près", "seulement", "encore", "déjà")


def _comparative(word: str) -> bool:
    return word in ("plus", "moins", "davantage", "mieux", "autant") or word.startswith(("supérieur", "inférieur"))


def _compared(draft: Draft) -> bool:
    """Whether the measure is what something is compared with: "contre 6 millions", "après un recul de 0,5 %"."""
    if draft.preposition in ("contre", "après"):
        return True
    if draft.preposition != "de" or draft.governor is None:
        return False
    nodes = draft.view.nodes
    first, _ = noun_phrases.ending_at(draft.view, draft.governor)
    i = first - 1
    while (
        i >= 0
        and nodes[i].value is None
        and (nodes[i].lower in grammar.DETERMINERS - grammar.PREPOSITIONS or nodes[i].pos == "DET")
    ):
        i -= 1
    return i >= 0 and nodes[i].lower in ("contre", "après") and nodes[i].value is None


_HOLLOW_NOUNS = frozenset(("total", "record", "barre", "cap", "maximum", "minimum", "état", "ordre"))
