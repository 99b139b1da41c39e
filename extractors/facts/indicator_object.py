"""The object of the figure's verb, as the indicator: what is moved to it, seen to move, or what money is set aside for."""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, TimeExpression

Nodes = tuple[int, int]
"""First and last node of a phrase."""

_SETTING_ASIDE = ("consacr", "affect", "allou", "dédi")
_BOUNDING = frozenset(("les", "sous", "le", "la", "autour", "de", "d'", "des", "près"))
_MARKS = frozenset(
    "cap barre seuil séance journée semaine mois année exercice trimestre semestre saison période marche peloton "
    "podium bal danse classement".split()
)
"""Objects that a figure is reached or stands at, and is none of: "a clôturé la séance à 13 euros", "ferme la marche, à 3 %"."""


def seen(draft: Draft, verb: VerbGroup) -> Nodes | None:
    """What was seen is what moved: "a vu son chiffre d'affaires bondir de 7 % et sa marge atteindre 9 %"."""
    view, first = draft.view, -1
    for i in range(verb.head - 1, max(-1, verb.head - 16), -1):
        if view.nodes[i].lower in (",", ";"):
            return None
        if view.nodes[i].lower == "et" and isinstance(view.nodes[i - 1].value, Measure) and first < 0:
            first = i + 1
        if lexicon().verb(view.nodes[i].lower, "see") and grammar.is_verb(view, i):
            return _between(view, first if first > 0 else i + 1, verb.head - 1)
    return None


def _between(view: SentenceView, first: int, last: int) -> Nodes | None:
    while first < last and view.nodes[first].lower in grammar.DETERMINERS | grammar.CLITICS:
        first += 1
    if first > last or view.nodes[first].pos not in ("NOUN", "ADJ") or view.nodes[first].value is not None:
        return None
    return noun_phrases.around(view, noun_phrases.head_of(view, first, last))


def moved_object(draft: Draft, verb: VerbGroup) -> Nodes | None:
    """The noun between verb and figure: "a porté son taux de dépôt de A à B", "réduire ses coûts de 300 millions"."""
    view = draft.view
    if verb.head >= draft.first or draft.preposition not in ("à", "de", "par", "sous", ""):
        return None
    end = draft.first if draft.partner is None or draft.link != "move" else draft.partner.first
    i = verb.head + 1
    while i < end and _opens_phrase(view.nodes[i]):
        i += 1
    if i >= end or view.nodes[i - 1].lower in ("à", "au", "en", "aux"):
        return None
    while end > i and view.nodes[end - 1].value is None and view.nodes[end - 1].lower in _BOUNDING:
        end -= 1  # "ramener le déficit sous les 4,4 %"
    node = view.nodes[i]
    if node.value is not None or node.pos != "NOUN" or node.lower in _MARKS:
        return None
    completed = i + 1 < end and view.nodes[i + 1].lower in grammar.OF
    if lexicon().noun(node.lower, "organization", "up", "down", "gain") or (
        lexicon().noun(node.lower, "forecast", "target") and not completed  # "son objectif de cours" says of what
    ):
        return None
    first, last = noun_phrases.around(view, i)
    if draft.preposition == "" and last < end - 1:
        return None
    return first, min(last, end - 1)


def _opens_phrase(node: Node) -> bool:
    """Whether a node may stand between a verb and the noun of its object."""
    return (
        isinstance(node.value, TimeExpression)
        or node.lower == "en"
        or node.lower in grammar.DETERMINERS
        or node.pos in ("DET", "ADJ")
        or grammar.is_adverb(node)
    )


def destination(draft: Draft, verb: VerbGroup) -> Nodes | None:
    """What money is set aside for: "a consacré 2,5 milliards à des rachats d'actions"."""
    nodes = draft.view.nodes
    i = draft.last
    if i >= len(nodes) or nodes[i].lower not in ("à", "au", "aux", "dans") or not verb.form.startswith(_SETTING_ASIDE):
        return None
    i += 1
    while i < len(nodes) and (nodes[i].lower in grammar.DETERMINERS or nodes[i].pos in ("DET", "ADJ")):
        i += 1
    if i >= len(nodes) or nodes[i].pos != "NOUN" or nodes[i].value is not None:
        return None
    return noun_phrases.around(draft.view, i)
