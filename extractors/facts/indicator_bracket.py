"""The indicator of a figure in brackets: what stands before them, "une baisse de la production (-0,2 %)"."""

from __future__ import annotations

from extractors.facts import grammar, indicator_clause, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.links import same_scale
from extractors.facts.view import SentenceView
from extractors.model import TimeExpression

_PARTS = frozenset("moitié partie plupart quart reste tiers totalité".split())
"""Parts of what was counted just before: "25.000 foyers, la majeure partie (18.000) en Bretagne"."""
_RANKING = frozenset("devant derrière devance devancent précède précèdent".split())

_TIMES = frozenset("période année exercice mois trimestre semestre saison".split())
_WHERE = frozenset("en à au aux dans".split())

Nodes = tuple[int, int]
"""First and last node of a phrase."""


def find(draft: Draft) -> Nodes | None:
    """What stands before the bracket: "une baisse de la production (-0,2 %)"; a place ("l'Allemagne (+31 %)") leaves it open."""
    view, head = draft.view, draft.before_bracket()
    if _is_of_a_time(draft, head) or (_is_ranked(draft) and not _is_of_the_ranked(draft, head)):
        return None
    counts = draft.measure.noun and not draft.measure.carried and draft.measure.noun not in indicator_clause.COPIES
    if head is not None and counts and draft.type == "level":
        return indicator_clause.counted(draft)  # "La coopérative (5.400 adhérents)"
    if head is not None:
        head = _past_time(view, _past_adverbs(view, head))
    if head is None or view.nodes[head].value is not None:
        return _subject_before(draft, head)
    if view.nodes[head].lower == "terrain":
        return indicator_clause.measured_subject(draft)  # "Le tournesol devrait gagner du terrain (+2,7 %)"
    if view.nodes[head].text[0].isupper() and head and view.nodes[head - 1].lower in _WHERE:
        return indicator_clause.measured_subject(draft)  # "Le trafic recule en Bretagne (-3 %)"
    if view.nodes[head].pos not in ("NOUN", "ADJ") or view.nodes[head].text[0].isupper():
        if draft.subject is not None and view.nodes[draft.subject].value is None and grammar.is_verb(view, head):
            return noun_phrases.around(view, draft.subject)
        return None
    first, last = noun_phrases.without_owner(view, head)
    if view.nodes[first].text[0].isupper() and first and view.nodes[first - 1].lower in _WHERE:
        return indicator_clause.measured_subject(draft)  # "Les ventes s'effondrent en Amérique latine (-22 %)"
    top = view.nodes[noun_phrases.head_of(view, first, last)]
    bare = all(node.pos == "ADJ" for node in view.nodes[top.i + 1 : last + 1])
    if top.lower in indicator_clause.YARDSTICKS or top.lower in _PARTS:
        return None  # "inférieure de 13 % à sa moyenne (207,9 millions)"
    if top.pos == "ADJ" or (bare and lexicon().noun(top.lower, "up", "down")):  # "ils sont restés stables (0,0 %)"
        named = draft.subject is not None and view.nodes[draft.subject].pos == "NOUN" and view.nodes[draft.subject].value is None
        return noun_phrases.around(view, draft.subject) if named and draft.subject is not None else None
    changes = top.i < last and top.value is None and lexicon().noun(top.lower, "up", "down")
    if changes or top.lower in ("stagnation", "stabilité"):
        inside = (node for node in view.nodes[top.i + 1 : last + 1] if node.pos == "NOUN" and node.value is None)
        inner = next(inside, top)
        itself = lexicon().noun(top.lower, "public") and not lexicon().noun(inner.lower, "company", "price")
        first = first if itself else inner.i  # "la croissance du pays (3,2 %)" is an economy's
    return first, last


def _is_of_a_time(draft: Draft, head: int | None) -> bool:
    """Whether a bracket says how much of it there was then: "15 millions d'entrées, un record depuis 2019 (17 millions)"."""
    if head is None or draft.partner is None or draft.partner.depth:
        return False
    return isinstance(draft.view.nodes[head].value, TimeExpression) and draft.measure.unit == draft.partner.measure.unit


def _is_ranked(draft: Draft) -> bool:
    """Whether a bracket says how much of the same a rival has: "33 % des voix, devant la majorité sortante (20 %)"."""
    if draft.partner is None or not same_scale(draft, draft.partner):
        return False
    if draft.partner.depth:
        return _is_ranked(draft.partner)
    return any(node.lower in _RANKING for node in draft.view.nodes[draft.partner.last : draft.first])


def _is_of_the_ranked(draft: Draft, head: int | None) -> bool:
    """Whether those ranked are what is measured: "Les droits ont fourni 49 %, devant le marketing (26 %)"."""
    first = draft.partner
    while first is not None and first.depth:
        first = first.partner
    if first is None or first.subject is None or first.indicator_nodes is None or head is None:
        return False
    return first.indicator_nodes[0] <= first.subject <= first.indicator_nodes[1] and draft.view.nodes[head].value is None


def _past_adverbs(view: SentenceView, i: int) -> int:
    """Past the adverbs of a clause without a verb: "et les exportations plus fortement encore (-7,7 %)"."""
    j = i
    while j > 0 and grammar.is_adverb(view.nodes[j]):
        j -= 1
    return j if view.nodes[j].pos == "NOUN" and view.nodes[j].value is None else i


def _past_time(view: SentenceView, i: int) -> int:
    """Past a stretch of time that no date gives: "375 900 autorisations sur la période (-28,2 %)"."""
    nodes = view.nodes
    timely = nodes[i].lower in _TIMES and i > 2 and nodes[i - 1].lower in ("la", "le", "l'") and nodes[i - 2].lower == "sur"
    return i - 3 if timely else i


def _subject_before(draft: Draft, name: int | None) -> Nodes | None:
    """What is measured of the company before a bracket: "Le temps passé sur Snapchat (18 minutes)"."""
    view = draft.view
    if name is None or not name or view.nodes[name - 1].lower not in grammar.PREPOSITIONS or draft.subject is None:
        return None
    subject = view.nodes[draft.subject]
    if subject.i > name or subject.value is not None or subject.pos != "NOUN" or indicator_clause.is_agent(draft):
        return None
    return noun_phrases.around(view, subject.i)
