"""The indicator carried over: what a pronoun takes up, or what was measured last."""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.view import Node

_MEASURED = ("company", "price", "rate", "public")
"""The roles of nouns that figures are figures of."""


def taken_up(draft: Draft) -> tuple[int, int] | None:
    """The noun of the same sentence that a pronoun takes up: "sa prévision de flux de trésorerie: il devrait atteindre"."""
    pronoun = _pronoun(draft)
    if pronoun is None or draft.verb is None:
        return None
    view = draft.view
    for i in range(pronoun.i - 1, -1, -1):
        if not _agrees(view.nodes[i], pronoun.lower):
            continue
        if lexicon().noun(view.nodes[i].lower, *_MEASURED) or (i and view.nodes[i + 1].lower in grammar.OF):
            return noun_phrases.around(view, i)
    return None


def last_measured(draft: Draft, state: State) -> tuple[str, str]:
    """In ellipsis and after a pronoun, the indicator of the figure before, or what the last sentence spoke of; and its words."""
    spoken = _spoken_of(draft, state)
    if spoken:
        return spoken, spoken
    if state.indicator:
        return state.indicator, f"(reprise) {state.indicator}"
    return (noun_phrases.clean(draft.measure.noun), "") if draft.measure.noun else ("", "")


def _spoken_of(draft: Draft, state: State) -> str:
    """The subject of the sentence before that a pronoun takes up: "Les exportations ont calé. Elles se sont contractées de"."""
    pronoun, view = _pronoun(draft), state.previous
    if pronoun is None or view is None or draft.view.index - view.index != 1:
        return ""
    for node in view.nodes:
        if not _agrees(node, pronoun.lower) or lexicon().noun(node.lower, "organization", "person", "collective"):
            continue
        if node.dep.startswith("nsubj") or lexicon().noun(node.lower, *_MEASURED):
            return noun_phrases.clean(view.slice(*noun_phrases.around(view, node.i)))
    return ""


def _pronoun(draft: Draft) -> Node | None:
    """The personal pronoun that is the subject, where the figure counts nothing itself."""
    if draft.subject is None or draft.measure.noun:
        return None
    node = draft.view.nodes[draft.subject]
    return node if node.lower in grammar.PERSONAL else None


def _agrees(node: Node, pronoun: str) -> bool:
    """Whether a node is a noun with the gender and number of a pronoun."""
    gender = "Gender=Fem" if pronoun.startswith("elle") else "Gender=Masc"
    same_number = ("Number=Plur" in node.morph) == pronoun.endswith("s")  # a rare noun has no number in the parse
    same_number = same_number or node.lower.endswith(("s", "x", "z"))  # "flux", "prix": one form for both
    return node.value is None and node.pos == "NOUN" and gender in node.morph and same_number
