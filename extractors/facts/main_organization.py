"""The organization that a whole article is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.facts import noun_phrases
from extractors.facts.topics import NEVER_MAIN, is_observer, maker_of, of_sentence, speaks_for_itself
from extractors.facts.view import Node, SentenceView
from extractors.model import Name

_PARTS = r"(?:filiale|marque|branche|division|enseigne|griffe|locomotive|maison(?![- ]mère)|coentreprise)"
_PART_BEFORE = re.compile(rf"\b(?:sa|ses|leur)\s(?:\w+\s)?{_PARTS}s?(?:\s[a-zà-ÿ-]+){{0,3}},?\s\Z")
_PART_AFTER = re.compile(rf",\s(?:sa|ses|leur)\s(?:\w+\s)?{_PARTS}\b")
_OF_ANOTHER = re.compile(r", (?:(?:une )?(?:ex-)?filiale|propriété) (?:à \d+ ?% )?d(?:e |u |')(?:la |l')?\Z")
_LEAD = 4
"""Headline and first sentences: who is not named there is not whom the article is about, however often it comes later.

Nor is who is named in a single sentence after the headline."""
_CITED = frozenset(("selon", "d'après", "contre", "avec", "par"))


def of_article(views: Sequence[SentenceView]) -> str:
    """The organization an article is about: named most, first and as a subject; else the headline's only one; or ""."""
    weights: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    parts: set[str] = set()
    types: dict[str, str] = {}
    for view in views:
        found = of_sentence(view)
        if found is not None and _is_owner_or_owned(view, view.nodes[view.place(found)[0]], found):
            found = None
        for name in (found, _beside(view, found)) if found is not None else ():
            if name is not None:
                topics[name.organization] += 2 if view.index < 2 else 1
                weights[name.organization] += 2
        if found is None and view.index < 2:  # "…, a annoncé jeudi SNCF Voyageurs": a company that opens its own news
            for node in view.names:
                if speaks_for_itself(view, node):
                    topics[node.value.organization] += 2  # type: ignore[union-attr]
        for node, name in _eligible(view):
            types[name.organization] = name.type
            if _is_owner_or_owned(view, node, name):
                continue
            weights[name.organization] += 4 if view.index < 2 and name.kind == "organization" else 2
            if _is_part(view, node):
                parts.add(name.organization)
    ranked = [(name, weight) for name, weight in weights.most_common() if topics[name] >= 2 and name not in parts][:2]
    if not ranked or ranked[0][1] < 6:
        return _of_headline(views, weights, parts)
    if len(ranked) > 1 and types.get(ranked[0][0]) == "brand" and types.get(ranked[1][0]) == "company" and ranked[1][1] >= 6:
        ranked = ranked[1:]  # the maker, of whom its brands are told: "Gucci entraîne Kering dans sa chute"
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return _leading(views, {name for name, _ in ranked})
    best = ranked[0][0]
    in_lead = any(_names(view, best) for view in views[:_LEAD]) and (recurs(views, best) or _names(views[0], best))
    return best if in_lead else ""


def _leading(views: Sequence[SentenceView], rivals: set[str]) -> str:
    """Which of two that are named as often both the headline and the first sentence after it are about, if one is."""
    headed = [topic.organization if (topic := of_sentence(view)) is not None else "" for view in views[:2]]
    return headed[0] if len(set(headed)) == 1 and headed[0] in rivals else ""


def rename_former(views: Sequence[SentenceView], main: str) -> None:
    """Let a former name that opens a sentence mean the article's main organization: "L'ex-Areva veut doubler" is Orano's plan."""
    for view in views if main else ():
        for node in view.names:
            if isinstance(node.value, Name) and node.i < 5 and view.text[: node.start - view.start].endswith("'ex-"):
                view.rename(node, replace(node.value, organization=main))


def recurs(views: Sequence[SentenceView], organization: str) -> bool:
    """Whether more than one sentence names an organization."""
    return sum(_names(view, organization) for view in views) > 1


def _names(view: SentenceView, organization: str) -> bool:
    return any(isinstance(node.value, Name) and node.value.organization == organization for node in view.names)


def _of_headline(views: Sequence[SentenceView], weights: Counter[str], parts: set[str]) -> str:
    """The one company that the headline names, where the text names no other more often: "…, dit le patron de Soitec"."""
    if not views or len(views) < 2 or views[1].paragraph == views[0].paragraph:
        return ""
    named = {name.organization for node, name in _eligible(views[0]) if noun_phrases.preposition(views[0], node.i) not in _CITED}
    if len(named := named - parts) != 1:
        return ""
    only = named.pop()
    return only if all(weights[only] >= weight for name, weight in weights.items() if name not in parts) else ""


def _beside(view: SentenceView, name: Name) -> Name | None:
    """Who does it together with another: "Vinci et Eiffage s'allient" is about neither alone."""
    i = view.place(name)[0]
    joined = view.nodes[i + 2].value if i + 2 < len(view.nodes) and view.nodes[i + 1].lower == "et" else None
    return joined if isinstance(joined, Name) else None


def _eligible(view: SentenceView) -> Iterator[tuple[Node, Name]]:
    """The names of a sentence that an article may be about: no observer's, no union's or party's, no signature."""
    if _is_signature(view):
        return
    for node in view.names:
        if isinstance(node.value, Name) and node.value.type not in NEVER_MAIN and not is_observer(node.value):
            yield node, node.value


def _is_owner_or_owned(view: SentenceView, node: Node, name: Name) -> bool:
    """Whether a name only tells whose somebody is or what he makes: "X, filiale de Y", "le fabricant de Nivea"."""
    owned = _OF_ANOTHER.search(view.text[: node.start - view.start])
    return name.kind == "organization" and (bool(owned) or maker_of(view, node) is not None)


def _is_part(view: SentenceView, node: Node) -> bool:
    """Whether a name is called a part of the one spoken of: "sa filiale X", "X, sa marque phare"."""
    before, after = view.text[: node.start - view.start], view.text[node.end - view.start :]
    return bool(_PART_BEFORE.search(before) or _PART_AFTER.match(after))


def _is_signature(view: SentenceView) -> bool:
    """A short line towards the end: who wrote it, or another article's title."""
    return view.end - view.start < 40 and len(view.nodes) <= 6 and view.index > 3
