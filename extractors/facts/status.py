"""Whether a fact is reported, forecast, aimed at or only conditional: by the verb's tense and mood, and by nouns."""

from __future__ import annotations

import re

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.model import Status

_CONDITIONAL = re.compile(r"\w{2,}(?:rait|raient|rais|rions|riez)$")
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


def resolve(draft: Draft) -> None:
    """Set `draft.status`."""
    own = _after(draft) or _noun(draft) or _verb(draft)
    partner = draft.partner
    if own:
        draft.status = own
    elif (partner is not None and draft.link in ("apposition", "result", "list", "move", "gap", "bracket")) or (
        partner is not None and draft.link == "contrast" and _jusqu_ici(draft)
    ):
        draft.status = partner.status


def _jusqu_ici(draft: Draft) -> bool:
    """The outlook that the new one replaces: "contre 5 à 7 % jusqu'ici"."""
    return bool(
        re.match(r"\s*(?:jusqu'(?:ici|à présent|alors|là)|précédemment|auparavant|auparavant|initialement)", draft.right())
    )


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


def _verb(draft: Draft) -> Status | None:
    verb = draft.verb
    if verb is None or (draft.link in ("contrast", "bracket") and draft.partner is not None and verb.head < draft.partner.last):
        return None
    if (
        verb.first >= draft.last
        and draft.preposition == "de"
        and "," in [node.lower for node in draft.view.nodes[max(0, draft.first - 3) : draft.first]]
    ):
        return None  # "L'inflation, de 2,2 % en avril, pourrait retomber"
    if draft.depth and draft.view.nodes[verb.head].depth < draft.depth:
        return None  # what stands in brackets is said aside
    lex = lexicon()
    above = grammar.verbs_above(draft.view, verb.head)
    if verb.first and draft.view.nodes[verb.first - 1].lower == "pour":  # "devrait doubler pour atteindre 760.000 habitants"
        earlier = max((i for i in range(verb.first - 1) if grammar.is_verb(draft.view, i)), default=None)
        above += grammar.verb_group(draft.view, earlier).words if earlier is not None else ()
    chain = (*verb.words, *above)
    infinitive_follows = bool(_INFINITIVE.fullmatch(verb.form)) and len(chain) > 1
    for word in chain:
        lemma = lex.lemmas.get(word, "")
        if lemma == "devoir" and _CONDITIONAL.fullmatch(word):
            return "forecast"
        if lemma in ("compter", "espérer", "projeter", "promettre") and infinitive_follows and word != verb.form:
            return "target"
        if word in ("devrait", "devraient") or (word in ("doit", "doivent") and infinitive_follows):
            return "forecast"
        if lex.verb(word, "target"):
            return "target"
        if lex.verb(word, "forecast") and not lex.noun(word, "forecast"):
            return "forecast"
    if any(word in _BEING_CONDITIONAL or _is_conditional(word, verb.moods) for word in verb.words):
        return "conditional"
    if any(word in ("va", "vont", "allons") for word in chain) and infinitive_follows:
        return "forecast"
    if (
        any(
            word in _BEING_FUTURE or (_FUTURE.fullmatch(word) and word in lex.verbs and word not in _PAST_IN_RA)
            for word in verb.words
        )
        or "Tense=Fut" in verb.moods
    ):
        return "forecast"
    if (
        draft.view.parsed
        and any(word in ("voit", "voient") for word in above)
        and lex.verb(verb.form, "up", "down", "level", "move")
    ):
        return "forecast"  # "l'OFCE voit le chômage grimper"
    if _above_conditional(draft, above):
        return "conditional"
    return None


_PAST_IN_RA = frozenset("montra demeura entra retira rencontra tira opéra démontra généra libéra récupéra".split())


def _above_conditional(draft: Draft, above: tuple[str, ...]) -> bool:
    return any(word in _CAPABLE for word in above)


def _is_conditional(word: str, moods: str) -> bool:
    """A conditional, not the imperfect of a verb in -rer ("dénombrait"); of a verb unknown here the tagger decides."""
    if not _CONDITIONAL.fullmatch(word):
        return False
    lemma = lexicon().lemmas.get(word)
    return not lemma.endswith("rer") or word.endswith(("rerait", "reraient")) if lemma else "Mood=Cnd" in moods
