"""Whose a figure is by what the verb does with it: who is charged, valued, credited, made to do it, or has done it to them."""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases, whose_subject
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.topics import STUDIED, counts_others, stands_for_organization
from extractors.facts.view import Node
from extractors.model import Measure, Name

_CHARGING = ("inflig", "condamn", "réclam", "requi", "requé", "sanctionn")
_COSTING = ("coût", "rapport", "économis")
_CREDITING = ("donn", "crédit", "place", "attribu", "accord")
_PAYING = ("vers", "accord", "prêt", "apport", "alloue", "octr", "attribu", "rapport", "coût", "assur")
_POLLS = frozenset(("sondage", "enquête", "baromètre", "institut", "sondeur", "projection", "projections"))
_BALLOTS = frozenset(("%", "voix", "suffrage", "siège", "député", "élu"))


def resolve(draft: Draft, state: State) -> bool:
    """Set the organization by the verb's other parts than its subject; false where they name none."""
    return (
        _charged(draft, state)
        or _credited(draft)
        or _cost(draft)
        or _paid(draft, state)
        or _made_to(draft)
        or _used(draft)
        or _valued(draft, state)
        or _agent_of_passive(draft, state)
    )


def candidate(draft: Draft, state: State) -> bool:
    """The party of the candidate who has the votes: "Marine Le Pen (RN) obtient 21 %", "devant Fabien Roussel (PCF), à 2,3 %"."""
    if not state.parties or draft.measure.unit not in _BALLOTS:
        return False
    for node in reversed(draft.view.nodes[: draft.first]):
        if isinstance(node.value, Measure):
            return False
        if node.value is None and node.text in state.parties:
            return draft.belongs_to(state.parties[node.text], node.text, "candidate")
    return False


def _charged(draft: Draft, state: State) -> bool:
    """Who has to pay what another imposes: "L'AMF a infligé une amende de 3 millions à Natixis", "a infligé à l'opérateur"."""
    verb, view = draft.verb, draft.view
    if verb is None or not verb.form.startswith(_CHARGING) or draft.subject is None:
        return False
    if view.nodes[verb.head - 1].lower in ("lui", "leur"):  # "La fédération risque de lui infliger 10 points"
        who, meant = view.nodes[draft.subject].value, state.local or state.main
        own = isinstance(who, Name) and who.organization == meant
        return bool(meant) and not own and draft.belongs_to(meant, "lui", "charged")
    following = next((i for i in range(draft.last, len(view.nodes)) if isinstance(view.nodes[i].value, Measure)), len(view.nodes))
    for node in view.nodes[draft.last : following]:
        if isinstance(node.value, Name) and noun_phrases.preposition(view, node.i) in ("à", "au", "contre"):
            return draft.belongs_to_name(node, "charged")  # "100 millions à Google et une autre de 35 millions à Amazon"
    for node in view.nodes[verb.head + 1 :]:
        if node.lower in (";", "."):
            return False
        if isinstance(node.value, Name) and node.i <= verb.head + 2 and node.i < draft.first:
            return draft.belongs_to_name(node, "charged")  # "a condamné Uber à 2 millions d'euros"
        if node.i == draft.subject or noun_phrases.preposition(view, node.i) not in ("à", "au", "contre"):
            continue
        if isinstance(node.value, Name):
            return draft.belongs_to_name(node, "charged")
        if stands_for_organization(view, node.i):
            return draft.belongs_to(state.main or state.local, view.slice(node.i, node.i), "charged")
    return False


def _credited(draft: Draft) -> bool:
    """Who gets the votes in a poll: "L'Ifop donne 32 % au Rassemblement national", "crédite le RN de 32 %"."""
    verb, view = draft.verb, draft.view
    if verb is None or draft.measure.unit not in _BALLOTS or not verb.form.startswith(_CREDITING) or verb.head >= draft.first:
        return False
    who = view.nodes[draft.subject] if draft.subject is not None else None
    polled = who is not None and isinstance(who.value, Name) and who.value.type == "pollster"
    if not polled and _POLLS.isdisjoint(node.lower for node in view.nodes[: verb.head]):
        return False
    named = _dative(draft) or next((one for one in view.nodes[verb.head + 1 : draft.first] if isinstance(one.value, Name)), None)
    return named is not None and draft.belongs_to_name(named, "credited")


def _cost(draft: Draft) -> bool:
    """Whom it costs or earns so much: "La grève a coûté 100 millions d'euros à Air France"."""
    verb = draft.verb
    if verb is None or not draft.money or not verb.form.startswith(_COSTING) or verb.head >= draft.first:
        return False
    named = _dative(draft)
    return named is not None and draft.belongs_to_name(named, "dative")


def _paid(draft: Draft, state: State) -> bool:
    """Who gets the money that the pronoun says somebody else gives him: "Le canton lui verse 680 millions par an"."""
    verb = draft.verb
    if verb is None or not draft.money or not verb.form.startswith(_PAYING) or not verb.head < draft.first:
        return False
    before = [node.lower for node in draft.view.nodes[max(0, verb.first - 1) : verb.head]]
    subject = draft.view.nodes[draft.subject].value if draft.subject is not None else None
    meant = state.main if isinstance(subject, Name) else state.antecedent(draft.view, verb.first)
    own = isinstance(subject, Name) and subject.organization == meant
    return "lui" in before and bool(meant) and not own and draft.belongs_to(meant, "lui", "dative")


def _dative(draft: Draft) -> Node | None:
    """The name after "à" that follows the figure: "… 100 millions d'euros à Air France"."""
    for node in draft.view.nodes[draft.last : draft.last + 8]:
        if node.lower in (",", ";", ":", "."):
            return None
        if isinstance(node.value, Name):
            return node if noun_phrases.preposition(draft.view, node.i) in ("à", "au", "aux") else None
    return None


def _made_to(draft: Draft) -> bool:
    """Who is let or made to do it: "permettra à Renault d'économiser 2 milliards", "oblige Google à céder 10 %"."""
    verb, nodes = draft.verb, draft.view.nodes
    if verb is None or verb.first < 3 or verb.head >= draft.first or nodes[verb.first - 1].lower not in ("d'", "de", "à"):
        return False
    doer = nodes[verb.first - 2]
    if not isinstance(doer.value, Name) or nodes[verb.first].pos == "NOUN":
        return False
    first = draft.view.place(doer.value)[0]
    while first > 0 and nodes[first - 1].lower in ("la", "le", "l'", "les"):
        first -= 1
    asked = nodes[verb.first - 1].lower != "à"
    before = nodes[first - 1]
    fits = before.lower in ("à", "au", "aux") if asked else grammar.is_verb(draft.view, first - 1)
    return fits and draft.belongs_to_name(doer, "doer")


def _used(draft: Draft) -> bool:
    """Whose service people use or for whom they work: "… heures ont été visionnées sur Twitch", "travaillent pour UCB"."""
    verb, view = draft.verb, draft.view
    if verb is None or not draft.measure.noun or verb.head < draft.last:
        return False
    working = verb.form.startswith("travaill")
    if not (working or lexicon().verb(verb.form, "use")):
        return False
    for node in view.nodes[verb.head + 1 : verb.head + 7]:
        if node.lower in (",", ";", ":"):
            return False
        if isinstance(node.value, Name):
            led = noun_phrases.preposition(view, node.i) in (("pour", "chez") if working else ("à", "au", "sur", "chez", "via"))
            return led and not counts_others(node.value) and draft.belongs_to_name(node, "used")
    return False


def _valued(draft: Draft, state: State) -> bool:
    """Whom an operation or a paper puts a value on: "L'opération la valorise 5,8 milliards", "valorise Mistral AI à"."""
    verb, view = draft.verb, draft.view
    if verb is None or not draft.money or not verb.form.startswith("valoris") or verb.head >= draft.first:
        return False
    if view.nodes[verb.head - 1].lower in ("le", "la", "l'"):
        return draft.belongs_to(state.antecedent(view, verb.head), view.nodes[verb.head - 1].text, "valued")
    return any(draft.belongs_to_name(node, "valued") for node in view.nodes[verb.head + 1 : min(verb.head + 4, draft.first)])


_LEADING = ("mené", "emmené", "conduit", "dirigé", "piloté")
"""How participles begin for who leads others that pay: "une levée de fonds de 15 millions menée par Bpifrance"."""


def _agent_of_passive(draft: Draft, state: State) -> bool:
    """By whom it was done: "4.000 éoliennes ont été installées par Vestas", "61 magasins repris par Intermarché"."""
    if draft.verb is None or draft.verb.head < draft.last:
        start = draft.last
        if start >= len(draft.view.nodes) or not grammar.is_participle(draft.view.nodes[start]):
            return False
        if draft.verb is not None and whose_subject.resolve(draft, state):
            return True  # "Le parc compte 88 turbines fournies par Vestas" is about the park
    else:
        start = draft.verb.head
    following = draft.view.nodes[start + 1 : start + 7]
    for position, node in enumerate(following):
        if node.lower == "par":
            named = [one for one in following[position + 1 : position + 4] if isinstance(one.value, Name)]
            studied = draft.view.nodes[start].lower.startswith(STUDIED)  # "229 produits suivis par Statbel"
            led = draft.money and draft.view.nodes[start].lower.startswith(_LEADING)
            return bool(named) and not (studied or led) and draft.belongs_to_name(named[0], "agent")
        if node.lower in (",", ";"):
            return False
    return False
