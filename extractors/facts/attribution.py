"""Who says so: "selon X", reporting verbs before, after and around the statement, and whoever forecasts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State, stands_for_organization
from extractors.facts.view import SentenceView
from extractors.model import Name

_ACCORDING = re.compile(r"\b(?:selon|d'après|aux yeux de|de l'avis de|à en croire|de source)\b", re.IGNORECASE)
_PERSON = re.compile(r"(?:(?:M|Mme|Mlle|MM|Me|Dr|Pr)\.? )?((?:[A-ZÉÈÀÂÎÔÇ][\w'’.-]+)(?: (?:de |d'|van |von |le |la |Le |La |El |Ben )?[A-ZÉÈÀÂÎÔÇ][\w'’-]+)+)")
_BY = frozenset(("par", "de", "d'", "du"))


def resolve(drafts: Sequence[Draft], state: State, persons: Sequence[tuple[int, int, str]]) -> None:
    """Set `attribution` of the drafts of one sentence; `persons` are the people named in the article, by place."""
    if not drafts:
        return
    view = drafts[0].view
    speaker = _according(view, persons) or _reporting(view, state, persons)
    for draft in drafts:
        if speaker:
            draft.attribution = speaker
        elif draft.status in ("forecast", "target"):
            draft.attribution = _forecaster(draft, state)
        if draft.attribution:
            draft.notes["attribution"] = draft.attribution


def _according(view: SentenceView, persons: Sequence[tuple[int, int, str]]) -> str:
    match = _ACCORDING.search(view.text)
    if not match:
        return ""
    begin = view.start + match.end()
    comma = view.text.find(",", match.end())
    end = view.start + (comma if comma > 0 else min(len(view.text), match.end() + 120))
    return _who(view, begin, end, persons)


def _who(view: SentenceView, begin: int, end: int, persons: Sequence[tuple[int, int, str]]) -> str:
    """The first person or organization named between two offsets."""
    found = [(start, name) for start, _, name in persons if begin <= start < end]
    found += [(node.start, node.value.organization) for node in view.nodes if isinstance(node.value, Name) and begin <= node.start < end]
    if not found:
        match = _PERSON.search(view.text, begin - view.start, end - view.start)
        if match:
            found = [(match.start(), match[1])]
    return min(found)[1] if found else ""


def _reporting(view: SentenceView, state: State, persons: Sequence[tuple[int, int, str]]) -> str:
    """", relève Jared Spataro", "a annoncé mardi l'Insee", "Le patron de X estime que"."""
    lex = lexicon()
    nodes = view.nodes
    for i, node in enumerate(nodes):
        if node.value is not None or not lex.verb(node.lower, "report") or node.depth:
            continue
        group_first = i
        while group_first > 0 and nodes[group_first - 1].lower in ("a", "ont", "avait", "avaient", "s'", "se", "t", "-t", "est", "également", "aussi", "même", "par", "ailleurs", "l'", "le", "y"):
            group_first -= 1
        before = nodes[group_first - 1].lower if group_first else ""
        if before == "," or (group_first and _quoted_before(view, nodes[group_first].start)):
            stop = next((one.end for one in nodes[i + 1 :] if one.lower in (",", ";") and one.start - node.end > 25), view.end)
            who = _who(view, node.end, stop, persons)
            if who:
                return who
            if any(one.lower in ("il", "elle", "-il", "-elle") or one.lower.endswith(("-il", "-elle")) for one in nodes[i : i + 3]):
                return state.speaker or state.centre
            if any(stands_for_organization(view, one.i) for one in nodes[i + 1 : i + 5]):
                return state.centre
        follower = nodes[i + 1].lower if i + 1 < len(nodes) else ""
        if follower in ("que", "qu'", ":", "mardi", "hier") or _quoted_before(view, node.end + 3) or (i + 2 < len(nodes) and nodes[i + 2].lower in ("que", "qu'", ":")):
            if not grammar.is_verb(view, i):
                continue
            head = grammar.subject(view, grammar.verb_group(view, i))
            if head is None:
                continue
            if isinstance(nodes[head].value, Name):
                return _person_near(view, head, persons) or nodes[head].value.organization  # type: ignore[union-attr]
            person = _who(view, nodes[head].start - 1, node.start, [one for one in persons])
            if person and not lex.noun(nodes[head].lower, "source") or person:
                return person
            if stands_for_organization(view, head) or nodes[head].lower in ("il", "elle"):
                return state.speaker if nodes[head].lower in ("il", "elle") and state.speaker else state.centre
    return ""


def _person_near(view: SentenceView, head: int, persons: Sequence[tuple[int, int, str]]) -> str:
    node = view.nodes[head]
    return next((name for start, end, name in persons if start <= node.start < end), "")


def _quoted_before(view: SentenceView, offset: int) -> bool:
    return any(abs(end - offset) <= 3 or abs(end + 1 - offset) <= 3 for _, end in view.quoted)


def _forecaster(draft: Draft, state: State) -> str:
    """An organization's own outlook is attributed to it."""
    if draft.verb is None or draft.subject is None:
        return draft.partner.attribution if draft.partner is not None else ""
    view, node = draft.view, draft.view.nodes[draft.subject]
    words = draft.verb.words
    lex = lexicon()
    outlook = any(lex.verb(word, "forecast", "target", "report") for word in words)
    if isinstance(node.value, Name):
        return node.value.organization if outlook or draft.status == "target" else ""
    if outlook and (stands_for_organization(view, draft.subject) or node.lower in ("il", "elle")):
        return state.centre
    if draft.partner is not None and draft.link not in ("contrast",):
        return draft.partner.attribution
    return ""
