"""The votes that a candidate, a list or a party has or would have, where the sentence does not say again that they are votes."""

from __future__ import annotations

import re

from extractors.facts import grammar, indicator_shares
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.view import SentenceView
from extractors.model import Name

_VOTES = re.compile(r"\b(?:intentions de vote|suffrages|voix)\b", re.IGNORECASE)
_COUNTED = ("intentions de vote", "suffrages", "voix", "sondage")
"""Words without which an article tells of no votes."""
_ELECTION = re.compile(
    r"\b(?:scrutin|élections?|électora\w+|électeurs|(?:premier|second|deuxième|1er|2e) tour|primaires?|sondages?"
    r"|présidentielle|législatives|municipales|européennes|régionales|candidate?s?)\b",
    re.IGNORECASE,
)
_POLL = re.compile(r"\bsondages?\b", re.IGNORECASE)
_RACE = re.compile(
    r"\b(?:scrutin|élections?|(?:premier|second) tour|présidentielle|législatives|municipales|européennes|candidate?s?|liste)\b",
    re.IGNORECASE,
)
_HAVING = tuple(
    "atteind attei arriv baiss chut crédit culmin devanc décroch distanc emport engrang fai font gagn grappill grimp mont "
    "obt pass perd plafonn point progress rassembl récolt recueill recul remont remport réun situ stagn suit talonn "
    "tomb totalis".split()
)
"""Stems of the verbs with which candidates have votes."""
_PRONOUNS = grammar.PERSONAL | grammar.DEMONSTRATIVES
_SCALES = frozenset(("%", "pp"))


def named_in(text: str) -> str:
    """How an article calls the votes that it tells of: "intentions de vote", "suffrages"; "" where it tells of none."""
    folded = text.lower()
    if not any(word in folded for word in _COUNTED) or not _ELECTION.search(text):
        return ""
    named = [match.group().lower() for match in _VOTES.finditer(text)]
    if not named and _POLL.search(text) and _RACE.search(text):
        return "intentions de vote"  # "Un sondage crédite la liste de 12 %"
    return next((one for one in named if one == "intentions de vote"), named[0] if named else "")


def indicator(draft: Draft, state: State) -> str:
    """What a candidate's percentage or points are of: "X est crédité de 18,7 %", "devant Y (12 %)", "talonne Z à un point"."""
    if not state.votes or draft.measure.unit not in _SCALES or indicator_shares.completed(draft):
        return ""
    near = _VOTES.search(state.indicator) or _VOTES.search(draft.view.text)
    votes = near.group().lower() if near else state.votes
    if draft.link == "bracket_away":
        before = draft.before_bracket()
        return votes if before is not None and _is_candidate(draft.view, before, state) else ""
    if draft.preposition == "avec" and draft.governor is None:  # "Avec 17 %, la liste conduite par Y fait à peine mieux"
        return (
            votes
            if any(_is_candidate(draft.view, node.i, state) for node in draft.view.nodes[draft.last : draft.last + 4])
            else ""
        )
    if _is_credited(draft, state):
        return votes
    listed = draft.verb is None and draft.first > 0 and _is_candidate(draft.view, draft.first - 1, state)
    return votes if listed or _has(draft, state) else ""


def _has(draft: Draft, state: State) -> bool:
    """Whether a candidate is said to have the figure, or to lose or win so many points."""
    verb, view = draft.verb, draft.view
    governor = view.nodes[draft.governor] if draft.governor is not None else None
    credited = governor is not None and governor.lower.startswith("crédit")
    if verb is None or not (verb.form.startswith(_HAVING) or credited):
        return False
    if draft.subject is None:
        return draft.measure.unit == "pp" and draft.governor == verb.head
    if not _is_candidate(view, draft.subject, state):
        return False
    held = governor is None or credited or governor.i == verb.head or draft.preposition in ("à", "avec")
    return held or draft.link in ("apposition", "gap", "contrast", "move", "result", "list") or draft.rule == "move"


def _is_credited(draft: Draft, state: State) -> bool:
    """Whether a poll gives the figure to a candidate, in a verb that taggers hardly know: "crédite la liste verte de 12 %"."""
    nodes = draft.view.nodes
    verb = next((node.i for node in nodes[: draft.first] if node.lower.startswith("crédit") and node.value is None), None)
    if verb is None or draft.preposition != "de":
        return False
    between = nodes[verb + 1 : draft.first]
    one_clause = not any(node.lower in (",", ";") or grammar.is_verb(draft.view, node.i) for node in between)
    return one_clause and any(_is_candidate(draft.view, node.i, state) for node in between)


def _is_candidate(view: SentenceView, i: int, state: State) -> bool:
    """Whether a node is somebody whom people vote for: a party, a person, "le candidat", "son rival", "il"."""
    node = view.nodes[i]
    if isinstance(node.value, Name):
        return node.value.type == "party"
    if node.value is not None:
        return False
    person = any(start <= node.start < end for start, end, _ in state.persons)
    return person or node.text in state.parties or node.lower in _PRONOUNS or lexicon().noun(node.lower, "candidate")
