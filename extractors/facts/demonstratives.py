"""A noun that is not said again: "les achats alimentaires ont bondi de 2,8 % et ceux d'énergie de 1,9 %"."""

from __future__ import annotations

import re

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.grammar import DEMONSTRATIVES
from extractors.facts.state import State
from extractors.facts.topics import stands_for_organization
from extractors.model import Name

_BARE = frozenset(("de", "d'"))
_LAST_COMPLEMENT = re.compile(r" (?:(du|des|de la|de l['’]) ?|de |d['’])[^ ]+(?: [^ ]+)?$")
_DEFINITE_COMPLEMENT = re.compile(r" (?:du|des|de la|de l['’]) ?[^ ]+ (?:de |d['’])[^ ]+$")


def before(draft: Draft, since: int) -> int | None:
    """The pronoun whose figure this is, if it stands after the node `since` and no verb comes between."""
    nodes = draft.view.nodes
    found = next(
        (i for i in range(draft.first - 1, since - 1, -1) if nodes[i].value is None and nodes[i].lower in DEMONSTRATIVES), None
    )
    if found is None or found + 1 >= draft.first or nodes[found + 1].lower not in grammar.OF:
        return None
    said = (node for node in nodes[since : draft.first] if node.value is None)
    return None if any(grammar.is_verb(draft.view, node.i) for node in said) else found


def indicator(draft: Draft, state: State) -> str:
    """What the pronoun's figure is a figure of: the noun measured before, of what the pronoun names. "" where that is nobody's.

    A bare complement takes the place of a bare one ("ventes de livres … celles de disques") or of an adjective, a definite one
    that of a definite one ("prix du blé … celui du maïs"), a place that of an adjective; else it is added ("taux de chômage …
    celui des jeunes").
    """
    view, nodes = draft.view, draft.view.nodes
    measured, end = "", draft.first
    pronoun = draft.subject
    if draft.link == "gap" and draft.partner is not None:
        measured, pronoun = draft.partner.indicator, before(draft, draft.partner.last)
    elif draft.verb is not None and pronoun is not None and pronoun < draft.verb.first:
        measured, end = state.indicator, draft.verb.first
    if (
        pronoun is None
        or not measured
        or nodes[pronoun].lower not in DEMONSTRATIVES
        or nodes[pronoun + 1].lower not in grammar.OF
    ):
        return ""
    last = end - 1
    while last > pronoun + 1 and nodes[last].pos not in ("NOUN", "PROPN", "ADJ") and nodes[last].value is None:
        last -= 1
    complement = nodes[pronoun + 2 : last + 1]
    if not complement or any(isinstance(node.value, Name) or stands_for_organization(view, node.i) for node in complement):
        return ""
    said = " ".join(view.slice(pronoun + 1, last).replace("’", "'").split())
    bare = nodes[pronoun + 1].lower in _BARE and complement[0].pos != "DET"
    if not bare and (definite := _DEFINITE_COMPLEMENT.search(measured)):
        return f"{measured[: definite.start()]} {said}"  # "prix du baril de Brent … celui du WTI"
    replaced = _LAST_COMPLEMENT.search(measured)
    if replaced is not None and bool(replaced[1]) != bare:
        return f"{measured[: replaced.start()]} {said}"
    if replaced is None and (bare or complement[-1].pos == "PROPN"):
        return f"{measured.partition(' ')[0]} {said}"
    return f"{measured} {said}"
