"""Whether a fact is reported, forecast, aimed at or only conditional: by the verb's tense and mood, and by nouns."""

from __future__ import annotations

import re

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.facts.view import SentenceView
from extractors.model import Measure, Status

_CONDITIONAL = re.compile(r"\w{2,}(?:rait|raient|rais|rions|riez)$")
_REGULAR_CONDITIONAL = re.compile(r"(\w{2,}(?:er|ir|dr))ai(?:t|ent)")
_IN_IRER = frozenset(
    "attir tir retir étir admir inspir respir aspir conspir expir désir vir déchir empir soupir cadr encadr engendr".split()
)
"""Stems whose imperfect ends as a conditional does: "attirait"."""
_FUTURE = re.compile(r"\w+r(?:a|ont|ons|ez)$")
_INFINITIVE = re.compile(r"\w+(?:er|ir|re|oir)$")
_FORECAST_AFTER = re.compile(
    r"\s*(?:d['e] ?\w+ )?(?:initialement |jusqu'ici |en moyenne )?"
    r"(?:attendue?s?|prévue?s?|espérée?s?|anticipée?s?|escomptée?s?|projetée?s?)\b"
)
_TARGET_AFTER = re.compile(r"\s*(?:initialement |jusqu'ici )?(?:visée?s?|ciblée?s?|souhaitée?s?|ambitionnée?s?)\b")
_FORECAST_BEFORE = re.compile(r"(?:attendu|prévu|anticipé|escompté|espéré|projeté)e?s? (?:\S+ ){0,9}$")
_BEING_FUTURE = frozenset("sera seront aura auront devra devront pourra pourront ira iront fera feront".split())
_BEING_CONDITIONAL = frozenset(
    "serait seraient aurait auraient pourrait pourraient irait iraient ferait feraient aurions aurais".split()
)
_CAPABLE = frozenset(("pourrait", "pourraient"))
_PROMISING = frozenset(("compter", "espérer", "projeter", "promettre"))
_PAST_IN_RA = frozenset("montra demeura entra retira rencontra tira opéra démontra généra libéra récupéra".split())
_INHERITING = frozenset(("apposition", "result", "list", "move", "gap", "bracket", "part"))
_UNTIL_NOW = re.compile(r"\s*(?:jusqu'(?:ici|à présent|alors|là)|précédemment|auparavant|initialement)")


def resolve(draft: Draft, published: str) -> None:
    """Set `draft.status`; `published` is the publication date, ISO 8601 or ""."""
    own = _after(draft) or _noun(draft) or _verb(draft, published)
    if draft.link == "whole":
        draft.status = "reported"  # "supprimera 60 postes sur 420": they are there already
    elif own:
        draft.status = own
    elif draft.partner is not None and (draft.link in _INHERITING or _replaced(draft)):
        draft.status = draft.partner.status


def _replaced(draft: Draft) -> bool:
    """The outlook that the new one replaces: "contre 5 à 7 % jusqu'ici"."""
    return draft.link == "contrast" and bool(_UNTIL_NOW.match(draft.right()))


def _after(draft: Draft) -> Status | None:
    right = draft.right()
    if _TARGET_AFTER.match(right):
        return "target"
    if _FORECAST_AFTER.match(right) or (draft.link != "contrast" and _FORECAST_BEFORE.search(draft.left()[-90:])):
        return "forecast"
    return None


def _noun(draft: Draft) -> Status | None:
    """By a noun that looks ahead: "un objectif de 5 %", "la prévision de croissance de 1 %", "le consensus de 2 milliards"."""
    view, lex = draft.view, lexicon()
    if draft.governor is None or draft.preposition not in ("de", "à", "", "contre", "que"):
        return None
    first, last = noun_phrases.ending_at(view, draft.governor)
    for node in view.nodes[first : last + 1]:
        if node.value is None and lex.noun(node.lower, "target"):
            return "target"
        if node.value is None and lex.noun(node.lower, "forecast"):
            return "forecast"
    if draft.subject is not None and draft.verb is not None and draft.subject < draft.first:
        subject = view.nodes[draft.subject]
        if subject.value is None and lex.noun(subject.lower, "target"):
            return "target"
        if subject.value is None and lex.noun(subject.lower, "forecast"):
            return "forecast"
    return None


def _verb(draft: Draft, published: str) -> Status | None:
    """By the tense and mood of the verb, and by the verbs above it."""
    verb, view = draft.verb, draft.view
    if verb is None or _of_another_clause(draft, verb):
        return None
    above = _above(view, verb)
    followed = bool(_INFINITIVE.fullmatch(verb.form)) and len(verb.words) + len(above) > 1
    looking_ahead = _looking_ahead((*verb.words, *above), verb.form if followed else "")
    if looking_ahead:
        return looking_ahead
    if any(word in _BEING_CONDITIONAL or _is_conditional(word, verb.moods) for word in verb.words):
        return "conditional"
    if followed and {"va", "vont", "allons"} & {*verb.words, *above}:
        return "forecast"
    if "Tense=Fut" in verb.moods or any(_is_future(word) for word in verb.words):
        return "forecast"
    if {"voit", "voient"} & set(above) and _is_ahead(draft, published):
        return "forecast"  # "l'OFCE voit le chômage grimper à 7,9 % d'ici à la fin 2024"
    return "conditional" if _CAPABLE & set(above) else None


def _is_ahead(draft: Draft, published: str) -> bool:
    """Whether a date after the figure lies after the publication."""
    times = (time for time in draft.view.times() if draft.view.place(time)[0] >= draft.last)
    return any(bool(published) and time.date_end > published for time in times)


def _of_another_clause(draft: Draft, verb: VerbGroup) -> bool:
    """Whether the verb that governs the measure says nothing of its status."""
    nodes, partner = draft.view.nodes, draft.partner
    if draft.rule == "move" and draft.link != "move" and draft.preposition == "de":
        return True  # "passera de 129 à 134 euros": where it comes from is known
    if draft.link == "contrast" and draft.preposition in ("contre", "après"):
        return True
    if draft.preposition == "de" and draft.governor is not None and isinstance(nodes[draft.governor].value, Measure):
        return True  # "va supprimer 180 de ses 950 postes"
    if draft.link in ("contrast", "bracket") and partner is not None and verb.head < partner.last:
        return True
    set_off = draft.preposition == "de" and any(node.lower == "," for node in nodes[max(0, draft.first - 3) : draft.first])
    if set_off and verb.first >= draft.last:
        return True  # "L'inflation, de 2,2 % en avril, pourrait retomber"
    return nodes[verb.head].depth < draft.depth  # what stands in brackets is said aside


def _above(view: SentenceView, verb: VerbGroup) -> tuple[str, ...]:
    """The verbs that this one depends on."""
    above = grammar.verbs_above(view, verb.head)
    if verb.first and view.nodes[verb.first - 1].lower == "pour":  # "devrait doubler pour atteindre 760.000 habitants"
        earlier = max((i for i in range(verb.first - 1) if grammar.is_verb(view, i)), default=None)
        above += grammar.verb_group(view, earlier).words if earlier is not None else ()
    return above


def _looking_ahead(words: tuple[str, ...], infinitive: str) -> Status | None:
    """By a verb that expects, aims or obliges; some only do before an infinitive."""
    lex = lexicon()
    for word in words:
        lemma = lex.lemmas.get(word, "")
        if lemma == "devoir" and (_CONDITIONAL.fullmatch(word) or (infinitive and word in ("doit", "doivent"))):
            return "forecast"
        if infinitive and word != infinitive and (lemma in _PROMISING or lex.verb(word, "advise")):
            return "target"
        if lex.verb(word, "target"):
            return "target"
        if lex.verb(word, "forecast") and not lex.noun(word, "forecast"):
            return "forecast"
    return None


def _is_future(word: str) -> bool:
    """A future, not the past historic of a verb in -rer ("montra")."""
    known = word in lexicon().verbs and word not in _PAST_IN_RA
    return word in _BEING_FUTURE or (known and bool(_FUTURE.fullmatch(word)))


def _is_conditional(word: str, moods: str) -> bool:
    """A conditional, not the imperfect of a verb in -rer ("dénombrait"); of a verb unknown here its ending, then the tagger."""
    if not _CONDITIONAL.fullmatch(word):
        return False
    lemma = lexicon().lemmas.get(word)
    if lemma:
        return not lemma.endswith("rer") or word.endswith(("rerait", "reraient"))
    regular = _REGULAR_CONDITIONAL.fullmatch(word)
    return "Mood=Cnd" in moods or bool(regular and regular[1] not in _IN_IRER)
