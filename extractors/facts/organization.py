"""Whom a fact is about: by name, possessive or description, by the clause's subject, by the article's topic, or nobody."""

from __future__ import annotations

import re

from extractors.facts import (
    by_verb,
    demonstratives,
    events,
    grammar,
    nobody,
    noun_phrases,
    owners,
    topics,
    unclaimed,
    whose_subject,
)
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name


def resolve(draft: Draft, state: State) -> None:
    """Set `draft.organization`, the words that gave it and the name of the rule."""
    if (
        _respectively(draft)
        or _beneficiary(draft)
        or _gapped(draft, state)
        or _bracketed(draft)
        or _ranked(draft)
        or _inherited(draft)
        or _valued_by_another(draft, state)
        or (not events.is_ordeal(draft) and _qualified(draft, state))
        or owners.held(draft)
        or owners.in_indicator(draft, state)
        or by_verb.candidate(draft, state)
    ):
        return
    if nobody.is_public(draft.indicator, state.main) and not _reached(draft):
        return
    if events.is_ordeal(draft):
        return
    if draft.measure.unit == "%" and _OF_ECONOMY.match(draft.right()):
        return  # "un déficit de 4 % du PIB": a country's
    if (
        nobody.asked_of_others(draft)
        or nobody.expected_of_others(draft, state)
        or _partitive(draft, state)
        or owners.stake(draft, state)
        or by_verb.resolve(draft, state)
        or nobody.everybody(draft, state)
        or (not _named(draft) and _fronted(draft))
        or whose_subject.resolve(draft, state)
        or _fronted(draft)
        or (_of_its_own(draft) and nobody.foreign_subject(draft, state))
        or _carried(draft, state)
        or nobody.foreign_subject(draft, state)
        or unclaimed.resolve(draft, state)
    ):
        return
    _announced(draft)


def _reached(draft: Draft) -> bool:
    """Whether a company serves or makes what is counted: "Proximus couvre 1,7 million de foyers", "EDF a produit 236 TWh"."""
    subject = draft.view.nodes[draft.subject].value if draft.subject is not None else None
    verb = draft.verb
    return (
        not (draft.ratio or draft.money)
        and isinstance(subject, Name)
        and not topics.counts_others(subject)
        and verb is not None
        and draft.governor == verb.head < draft.first
        and not lexicon().verb(verb.form, "forecast", "observe", "report")
    )


def _of_its_own(draft: Draft) -> bool:
    """Whether the figure is its subject's, and not what was measured before: it counts a noun, or the subject moves by it."""
    if draft.type == "change" and draft.rule == "change_verb":
        return draft.subject is not None and lexicon().noun(draft.view.nodes[draft.subject].lower, "collective", "public")
    return bool(draft.measure.noun) and not draft.measure.carried


def _announced(draft: Draft) -> bool:
    """A company that gives a figure and no other's name gives its own: "Le trafic a progressé, a annoncé SNCF Voyageurs"."""
    if draft.link == "contrast" and draft.partner is not None:
        return False  # it is whose the other is
    for node in draft.view.nodes:
        if isinstance(node.value, Name) and topics.speaks_for_itself(draft.view, node):
            return draft.belongs_to_name(node, "announcer")
    return False


def _respectively(draft: Draft) -> bool:
    """The first to the first: "Orange et Bouygues Telecom ont gagné respectivement 85.000 et 52.000 abonnés"."""
    nodes = draft.view.nodes
    at = next((node.i for node in nodes if node.lower == "respectivement"), None)
    if at is None:
        return False
    named = [node for node in nodes[:at] if isinstance(node.value, Name) and node.depth == 0]
    measures = [measure for measure in draft.view.measures() if draft.view.place(measure)[0] > at]
    named = named[-len(measures) :]  # the last ones: others may stand in clauses before
    if draft.measure not in measures or len(named) < 2 or len(named) != len(measures):
        return False
    return draft.belongs_to_name(named[measures.index(draft.measure)], "respectively")


_AUDIENCE = frozenset(
    "téléspectateurs spectateurs auditeurs fidèles curieux personnes amateurs fans inconditionnels passionnés".split()
)
_BEFORE = frozenset(("devant", "derrière", "devance", "devancent"))
_BEING = frozenset("est sont était étaient".split())
_REACH = 10
_CONDUCTED = ("mené", "réalisé", "conduit", "publié", "effectué")
_TARGETED = frozenset(("objectif", "cible", "recommandation", "conseil"))
_OF_ECONOMY = re.compile(r"\s*(?:du pib|du produit intérieur)\b")
_HIGHEST_PRICE = 5000
"""No share of the press costs more in euros or dollars; what somebody aims at beyond that is a sum of his own."""


def _valued_by_another(draft: Draft, state: State) -> bool:
    """A broker's target is for the share of the company spoken of: "Callistel recule après une note de X, qui vise 115 euros"."""
    subject = draft.view.nodes[draft.subject] if draft.subject is not None else None
    if subject is None or not isinstance(subject.value, Name) or not draft.money:
        return False
    nodes = draft.view.nodes
    named = next((node for node in nodes[subject.i + 1 :] if _other(node, subject.value) and _rated(draft.view, node)), None)
    about = named.value.organization if named is not None else ""  # type: ignore[union-attr]
    before = state.topic if state.topic_node < subject.i else ""
    about = about or before or (state.local if state.market_report else state.main or state.local)
    itself = subject.value.organization == about or (named is None and subject.value.organization == state.main)
    if itself or (not about and subject.value.type != "bank"):
        return False
    own = draft.indicator.startswith(("objectif de cours", "titre", "action", "cours")) and draft.status in ("target", "forecast")
    aims = draft.verb is not None and draft.verb.form.startswith("vis")
    set_down = any(node.lower in _TARGETED for node in nodes[subject.i : draft.last + 6])
    price = draft.measure.value is not None and draft.measure.value < _HIGHEST_PRICE
    return (own or (price and (aims or set_down))) and draft.belongs_to(about, "", "topic")


def _other(node: Node, name: Name) -> bool:
    return isinstance(node.value, Name) and node.value.organization != name.organization


def _rated(view: SentenceView, node: Node) -> bool:
    """Whether a name is that of whom a recommendation is for: "son objectif sur Kering", "la cible de Valneva"."""
    return noun_phrases.preposition(view, node.i) in ("sur", "pour", "de", "d'", "du")


def _partitive(draft: Draft, state: State) -> bool:
    """A share of what was measured before: "Le Sénégal en représente 41 %"."""
    start = draft.verb.first - 1 if draft.verb is not None else 0
    before = {node.lower for node in draft.view.nodes[max(0, start) : draft.verb.head if draft.verb is not None else draft.first]}
    if draft.type != "share" or "en" not in before or (draft.verb is None and draft.indicator):
        return False
    owner = state.indicator_organization or ("" if state.indicator else state.owner(draft.view, draft.first))
    others = draft.subject is None or nobody.is_foreign(draft)
    return bool(owner) and others and draft.belongs_to(owner, "en", "carried")


def _beneficiary(draft: Draft) -> bool:
    """For whom the figure holds: "contre 435.059 pour Tesla", "12 % chez Dacia"."""
    nodes = draft.view.nodes
    i = draft.last
    if (channel := _broadcaster(draft)) is not None:
        return draft.belongs_to_name(channel, "beneficiary")
    if i + 1 >= len(nodes) or nodes[i].lower not in ("pour", "chez"):
        return False
    j = i + 1
    while j < len(nodes) and nodes[j].lower in grammar.DETERMINERS:
        j += 1
    if j < len(nodes) and isinstance(nodes[j].value, Name):
        return draft.belongs_to_name(nodes[j], "beneficiary")
    rest = [node.lower for node in nodes[i + 1 : i + 5]]
    if draft.link == "contrast" and {"ensemble", "marché", "moyenne", "secteur"} & set(rest):  # somebody else's
        return draft.belongs_to("", " ".join(rest), "everybody")
    return False


def _broadcaster(draft: Draft) -> Node | None:
    """The channel that so many watch or listen to: "16,5 millions de téléspectateurs sur TF1"."""
    if draft.measure.noun not in _AUDIENCE:
        return None
    for node in draft.view.nodes[draft.last + 1 : draft.last + _REACH]:
        if isinstance(node.value, Name) and node.value.type == "media":
            return node if draft.view.nodes[node.i - 1].lower in ("sur", "devant") else None
        acts = grammar.is_verb(draft.view, node.i) and node.lower not in _BEING
        if acts or node.lower in (",", ";") or isinstance(node.value, Measure):
            return None
    return None


def _ranked(draft: Draft) -> bool:
    """Who comes behind with so much: "devant M6, à 8,1 %"."""
    nodes = draft.view.nodes
    i = draft.first - 1
    while i > 0 and nodes[i].value is None and nodes[i].lower in ("à", ",", "avec", "("):
        i -= 1
    return i > 0 and nodes[i - 1].lower in _BEFORE and draft.belongs_to_name(nodes[i], "bracketed")


def _gapped(draft: Draft, state: State) -> bool:
    """The subject of a verb left out: "Hermès de 0,75 %", "et Kering 0,9 %"."""
    if draft.link != "gap" or draft.governor is None:
        return False
    if owners.of_capital(draft) and state.indicator_organization:  # "L'État détient 27 % du capital et Orange 42 %"
        return draft.belongs_to(state.indicator_organization, "", "carried")
    if draft.belongs_to_name(draft.view.nodes[draft.governor], "gapped_subject"):
        return True
    if topics.is_ordinal(draft.view, draft.governor):
        return draft.belongs_to(
            state.described(draft.view, draft.governor), draft.view.nodes[draft.governor].text, "gapped_subject"
        )
    if nobody.is_trade_or_people(draft.view, draft.governor):
        return draft.belongs_to(
            "", draft.view.nodes[draft.governor].text, "gapped_subject"
        )  # "Renault a reculé de 3 %, le marché de 5 %"
    pronoun = demonstratives.before(draft, draft.partner.last if draft.partner is not None else 0)
    if not pronoun:
        return False
    # "Elior annonce la suppression de 1.888 postes, et Sodexo celle de 2.083 postes"
    return draft.belongs_to_name(draft.view.nodes[pronoun - 1], "gapped_subject")


def _bracketed(draft: Draft) -> bool:
    """The name before the bracket: "Société Générale (+3,1 %)"."""
    if draft.link != "bracket_away" and not (draft.depth and draft.partner is None):
        return False
    i = draft.before_bracket()
    return (
        i is not None and draft.preposition not in ("contre", "après") and draft.belongs_to_name(draft.view.nodes[i], "bracketed")
    )


def _inherited(draft: Draft) -> bool:
    """A compared, apposed or bracketed value is about whom its partner is about."""
    if draft.partner is None or draft.link not in (
        "contrast",
        "move",
        "apposition",
        "result",
        "list",
        "bracket",
        "part",
        "whole",
    ):
        return False
    if (
        draft.link == "contrast"
        and draft.verb is not None
        and draft.verb.first > draft.partner.last
        and draft.verb.head < draft.first
    ):
        return False  # "alors que le pays avait importé": a clause of its own
    if draft.link != "contrast" and owners.of_named(draft):
        return False  # "débourse 1,2 milliard pour 19,8 % de Tele2"
    partner = draft.partner
    return draft.belongs_to(partner.organization, partner.organization_text, partner.organization_rule)


def _qualified(draft: Draft, state: State) -> bool:
    """A participle set off right after whom it is said of: "Snapchat, valorisé à 800 millions", "La coopérative, forte de"."""
    view, nodes = draft.view, draft.view.nodes
    for i in range(draft.first - 1, 1, -1):
        node = nodes[i]
        if node.lower in (",", ";", ":") or isinstance(node.value, Name):
            return False
        if node.lower == "stable" and isinstance(nodes[i - 1].value, Name):
            return draft.last - i < _REACH and draft.belongs_to_name(nodes[i - 1], "qualified")  # ", Aldi stable à 2,2 %"
        if (node.lower in ("fort", "forte", "riche", "stable") or grammar.is_participle(node)) and nodes[i - 1].lower == ",":
            if draft.last - i >= _REACH or grammar.has_auxiliary(view, i) or node.lower.startswith(_CONDUCTED):
                return False  # "Une étude de X, menée auprès de 758 consultants"
            if draft.belongs_to_name(nodes[i - 2], "qualified"):
                return True
            first, last = noun_phrases.ending_at(view, i - 2)
            head = noun_phrases.head_of(view, first, last)
            if topics.stands_for_organization(view, head) and noun_phrases.determiner(view, head) in ("le", "la", "l'"):
                return draft.belongs_to(state.described(view, head), view.slice(head, last), "description")
            return False
    return False


def _named(draft: Draft) -> bool:
    """Whether the clause's subject is an organization's name."""
    return draft.subject is not None and isinstance(draft.view.nodes[draft.subject].value, Name)


def _fronted(draft: Draft) -> bool:
    """The name that "chez" or "à la" puts in front: "Chez Slack, le nombre…", "À la SNCF, 22 000 agents…"."""
    nodes = draft.view.nodes
    opening = next((node for node in nodes[1:3] if isinstance(node.value, Name)), None)
    plain = opening is not None and not topics.counts_others(opening.value)  # type: ignore[arg-type]
    if (
        opening is not None
        and plain
        and nodes[0].lower in ("à", "a", "au")
        and nodes[opening.i + 1].lower == ","
        and opening.i < draft.first
    ):
        return draft.belongs_to_name(opening, "chez")
    for i in range(draft.first - 1, 0, -1):
        if isinstance(nodes[i].value, Name) and nodes[i - 1].lower == "chez":
            return draft.belongs_to_name(nodes[i], "chez")
    return False


def _carried(draft: Draft, state: State) -> bool:
    """The indicator is the one measured before: so is the owner, unless this sentence has a topic of its own."""
    if draft.indicator_nodes is not None or not draft.indicator or draft.indicator != state.indicator:
        return False
    if draft.sources.get("indicator") == "votes":
        return False  # another candidate's
    if state.topic and state.topic_node < draft.first:
        return draft.belongs_to(state.topic, "", "topic")
    return draft.belongs_to(state.indicator_organization, "", "carried")
