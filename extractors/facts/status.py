"""Whether a fact is reported, forecast, aimed at or only conditional: by the verb's tense and mood, and by nouns."""

from __future__ import annotations

import re

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon

_CONDITIONAL = re.compile(r"\w{2,}(?:rait|raient)$")
_FUTURE = re.compile(r"\w{2,}(?:era|eront|ira|iront|ra|ront)$")
_FORECAST_AFTER = re.compile(r"\s*(?:\w+ ){0,2}(?:attendue?s?|prévue?s?|espérée?s?|anticipée?s?|escomptée?s?|projetée?s?|estimée?s? par|attendus? par)\b")
_TARGET_AFTER = re.compile(r"\s*(?:\w+ ){0,2}(?:visée?s?|ciblée?s?|souhaitée?s?|ambitionnée?s?|promise?s?)\b")
_FORECAST_BEFORE = re.compile(r"(?:attendu|prévu|anticipé|escompté|espéré|projeté)e?s? (?:\S+ ){0,6}$")
_EXPECTED = re.compile(r"\b(?:contre|que|qu'|après|à) (?:un |une |le |la |les )?(?:consensus|prévision|attente|estimation|objectif)")


def resolve(draft: Draft) -> None:
    """Set `draft.status`."""
    draft.status = "reported"
    if _after(draft) or _noun(draft) or _verb(draft):
        return
    partner = draft.partner
    if partner is not None and draft.link in ("apposition", "result", "list", "move", "gap", "bracket"):
        draft.status = partner.status
    elif partner is not None and draft.link == "contrast" and partner.status != "reported" and draft.view.nodes[draft.first].depth == 0:
        draft.status = "reported"


def _after(draft: Draft) -> bool:
    right = draft.right()
    if _TARGET_AFTER.match(right):
        draft.status = "target"
        return True
    if _FORECAST_AFTER.match(right):
        draft.status = "forecast"
        return True
    if draft.link != "contrast" and _FORECAST_BEFORE.search(draft.left()[-60:]):
        draft.status = "forecast"
        return True
    return False


def _noun(draft: Draft) -> bool:
    """"un objectif de 5 %", "la prévision de croissance de 1 %", "le consensus de 2 milliards"."""
    view, lex = draft.view, lexicon()
    if draft.governor is None or draft.link in ("contrast",) and draft.preposition == "contre" and not _EXPECTED.search(draft.left()[-50:]):
        return False
    if draft.preposition not in ("de", "à", "", "contre"):
        return False
    first, last = grammar.phrase_ending_at(view, draft.governor)
    for node in view.nodes[first : last + 1]:
        if node.value is None and lex.noun(node.lower, "target"):
            draft.status = "target"
            return True
        if node.value is None and lex.noun(node.lower, "forecast"):
            draft.status = "forecast"
            return True
    return False


def _verb(draft: Draft) -> bool:
    verb = draft.verb
    if verb is None or draft.link == "contrast" and verb.head < (draft.partner.first if draft.partner else 0):
        return False
    lex = lexicon()
    words = list(verb.words)
    chain = words + _above(draft)
    for word in chain:
        lemma = lex.lemmas.get(word, "")
        if lemma == "devoir" and _CONDITIONAL.fullmatch(word):
            draft.status = "forecast"
            return True
        if lex.verb(word, "target") and not (lemma == "vouloir" and _CONDITIONAL.fullmatch(word) and len(words) == 1):
            draft.status = "target"
            return True
        if lex.verb(word, "forecast") and not lex.noun(word, "forecast"):
            draft.status = "forecast"
            return True
    for word in words:
        if _CONDITIONAL.fullmatch(word) and not lex.lemmas.get(word, "").endswith(("rer", "irer")) or word in ("pourrait", "pourraient", "serait", "seraient", "aurait", "auraient"):
            draft.status = "conditional"
            return True
    if any(word in ("va", "vont") for word in words[:-1]):
        draft.status = "forecast"
        return True
    if _FUTURE.fullmatch(words[0]) and lex.verbs.get(words[0]) is not None or words[0] in ("sera", "seront", "aura", "auront", "devra", "devront", "pourra", "pourront"):
        if not words[0].endswith(("erra",)) or words[0] in ("verra",):
            draft.status = "forecast"
            return True
    return False


def _above(draft: Draft) -> list[str]:
    """The verbs that the governing one depends on in its own clause: "confirme viser", "prévoit de porter"."""
    view, verb = draft.view, draft.verb
    if verb is None:
        return []
    out: list[str] = []
    i = verb.head
    for _ in range(3):
        node = view.nodes[i]
        if node.dep in ("xcomp", "ccomp", "advcl", "acl") and node.head < i and grammar.is_verb(view, node.head) and node.dep == "xcomp":
            i = node.head
            out.append(view.nodes[i].lower)
        else:
            break
    return out
