"""What an organization or a person says by its own outlook or count, with no verb of saying: "le groupe table sur"."""

from __future__ import annotations

from extractors.facts import grammar, nobody, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.speakers import PERSON
from extractors.facts.state import Persons, State
from extractors.facts.topics import is_observer, stands_for_organization
from extractors.model import Name

_COUNTED = ("calculé", "chiffré", "compilé", "dénombré", "estimé", "évalué", "recensé")


def own_outlook(draft: Draft, state: State, persons: Persons) -> str:
    """An organization's own outlook is attributed to it, and a statistician's count to the statistician."""
    partner = draft.partner
    if partner is not None and draft.link in ("list", "apposition", "bracket", "result", "move", "gap") and partner.attribution:
        return partner.attribution
    adviser = nobody.adviser(draft)
    if adviser is not None and isinstance(adviser.value, Name):
        return adviser.value.organization
    if draft.verb is None or draft.subject is None:
        return partner.attribution if partner is not None and draft.status in ("forecast", "target") else ""
    view, node, lex = draft.view, draft.view.nodes[draft.subject], lexicon()
    words = (*draft.verb.words, *grammar.verbs_above(view, draft.verb.head))
    outlook = any(
        lex.verb(word, "forecast", "target") or (lex.verb(word, "report") and draft.status != "reported") for word in words
    )
    outlook = outlook or _holds_outlook(draft)
    counting = any(lex.verb(word, "observe", "report") for word in words) or "état" in (
        one.lower for one in view.nodes[draft.verb.head + 1 : draft.verb.head + 2]
    )  # "fait état de 20 millions de salariés"
    own = draft.status == "target" or (outlook and draft.status == "forecast")
    if isinstance(node.value, Name):
        if any(lex.verb(word, "claim") for word in words):
            return node.value.organization
        observer = (is_observer(node.value) and (counting or outlook)) or draft.verb.form.startswith(("évalu", "estim", "chiffr"))
        return node.value.organization if observer or own else ""
    called = state.last_called(node.lower) if noun_phrases.determiner(view, draft.subject) in ("le", "la", "l'") else ""
    if called and own:
        return called
    if stands_for_organization(view, draft.subject):
        apposed = next(
            (one.value for one in view.nodes[draft.subject + 1 : draft.verb.first] if isinstance(one.value, Name)), None
        )
        if apposed is not None and (own or (counting and is_observer(apposed))):
            return apposed.organization
        if node.lower in ("institut", "observatoire", "organisme", "cabinet") and (counting or outlook):
            return state.observer
        return state.antecedent(view) if own else ""
    if node.lower in ("celui-ci", "celle-ci") and own:
        return state.antecedent(view)
    if node.lower in ("il", "elle") and own:
        return state.speaker if state.speaker and view.index - state.speaker_index <= 1 else state.antecedent(view)
    named = next((name for start, end, name in persons if start <= node.start < end), "")
    if named and draft.status == "target":
        return named
    if ((lex.noun(node.lower, "person") and not lex.noun(node.lower, "collective")) or node.pos == "PROPN") and draft.status in (
        "forecast",
        "target",
    ):
        title = view.nodes[draft.subject + 1 : draft.subject + 4]  # "l'ancien PDG de Renault Carlos Ghosn"
        begin = next((one.end for one in title if isinstance(one.value, Name)), node.start)
        match = PERSON.search(view.text, begin - view.start, view.nodes[draft.verb.first].start - view.start)
        return match[1] if match else ""
    if partner is not None and draft.status in ("forecast", "target") and draft.link != "contrast":
        return partner.attribution
    if draft.link == "contrast" and partner is not None and draft.status == partner.status != "reported":
        return partner.attribution
    return ""


def _holds_outlook(draft: Draft) -> bool:
    """Whether the forecast is the subject's own: "maintient sa prévision de croissance de 1,4 %"."""
    nodes, verb = draft.view.nodes, draft.verb
    if verb is None or draft.status not in ("forecast", "target"):
        return False
    between = [node for node in nodes[verb.head + 1 : draft.first] if node.value is None]
    own = any(node.lower in grammar.POSSESSIVES for node in between)
    return own and any(lexicon().noun(node.lower, "forecast", "target") for node in between)


def in_the_eyes_of(draft: Draft) -> str:
    """Who judges of others: "Pour l'UFC-Que Choisir, un ménage sur trois se prive de viande"."""
    view = draft.view
    if not view.text.startswith("Pour ") or draft.organization:
        return ""
    name = next((node for node in view.nodes[1:4] if isinstance(node.value, Name)), None)
    if name is None or not isinstance(name.value, Name):
        return ""
    after = view.place(name.value)[1]
    closed = after < len(view.nodes) and view.nodes[after].lower == ","
    return name.value.organization if closed else ""


def counted_by(draft: Draft) -> str:
    """Who puts the figure on it: "une fortune estimée à 210 milliards de dollars par Forbes"."""
    nodes = draft.view.nodes
    if draft.last + 1 >= len(nodes) or nodes[draft.last].lower != "par":
        return ""
    named = next((one.value for one in nodes[draft.last + 1 : draft.last + 4] if isinstance(one.value, Name)), None)
    counted = any(one.lower.startswith(_COUNTED) for one in nodes[max(0, draft.first - 4) : draft.first] if one.value is None)
    return named.organization if named is not None and counted else ""
