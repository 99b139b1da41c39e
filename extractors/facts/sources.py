"""The source that a sentence names for all it says: "selon X", "d'après X", "à l'en croire", "dans les relevés de X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.facts import noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.speakers import described, named_between
from extractors.facts.state import Persons, State
from extractors.facts.topics import is_observer, stands_for_organization
from extractors.facts.view import SentenceView
from extractors.model import Name

_ACCORDING = re.compile(r"\b(?:selon(?! l(?:es)?quel)|d'après|à en croire|aux yeux de|de l'avis de)\b", re.IGNORECASE)
_LEARNT_FROM = re.compile(
    r"\b(?:a-t-on (?:appris|indiqué|précisé|confirmé|expliqué|fait savoir)"
    r"|(?:apprend|indique-t|précise-t|explique-t|confirme-t)-on)\b"
    r"[^,;.]{0,40}?(?:auprès|chez|à la direction)\b",
    re.IGNORECASE,
)
"""Whom the press asked: "a-t-on appris mercredi auprès du club", "indique-t-on chez Airbus"."""
_BELIEVING = re.compile(r"\bà (?:l'|les )en croire\b", re.IGNORECASE)
_SOURCE = re.compile(
    r"\b(?:relevés?|données|chiffres|statistiques|études?|enquête|sondage|baromètre|estimations?|calculs) "
    r"(?:(?:réalisée?s?|menée?s?|publiée?s?|conduite?s?|effectuée?s?) (?:\w+ )?par )?"
    r"(?:de la |de l'|des |de |du |d'|la |le |l'|les )?",
    re.IGNORECASE,
)
_STUDY_OF = re.compile(
    r"(?<!directeur des )(?<!directrice des )(?<!responsable des )\b(?:études?|enquêtes?|sondages?|baromètres?) "
    r"(?:récente? |annuel(?:le)? |mondiale? )?(?:de la |de l'|de |du |d'|des )(?:cabinet |institut )?",
    re.IGNORECASE,
)
"""Whoever a study is by, what it finds is theirs to vouch for."""
_MADE_BY = re.compile(
    r"\b(?:relevés?|données|chiffres|statistiques|études?|enquête|sondage|baromètre|estimations?|calculs"
    r"|rapport|note|bilan|recensement) "
    r"(?:\w+ ){0,2}?(?:réalis|men|publi|condui|effectu|dévoil|diffus|compil|établi|présent|collect|rend)\w*[^.,;:]{0,25}? par "
    r"(?:la |le |l'|les )?",
    re.IGNORECASE,
)
"""Who made a survey is its source, whatever they are."""
_ASKED_BY = re.compile(
    r"(?<!analystes )(?<!économistes )\b(?:interrog|sond|question)ée?s? [^.,;:]{0,25}?\bpar (?:la |le |l'|les )?", re.IGNORECASE
)
"""Who asks people is the source of what they answer; what analysts answer is a consensus, and nobody's."""
_LEADING_THERE = frozenset(
    "selon après croire yeux avis auprès chez direction relevé relevés données chiffres statistiques étude études enquête "
    "enquêtes sondage sondages baromètre baromètres estimation estimations calcul calculs rapport note bilan recensement "
    "interrogé interrogée interrogés interrogées sondé sondée sondés sondées "
    "questionné questionnée questionnés questionnées".split()
)
"""Words without which a sentence names no source: each pattern above has one of them."""
_OBSERVING = frozenset("agence institut office organisme organisation observatoire cabinet".split())
_BEHIND = 2
"""Characters between a figure and the "selon" that is its own."""
_OWN_COUNT = re.compile(r"(?:son|sa|ses) (?:dernière?s? |propres? )?(\w+)")
_IN_CHARGE = re.compile(r"\b(?:direct(?:eur|rice)|responsable|chef|chargée?) (?:des |du |de la |de l')\Z", re.IGNORECASE)


def according(view: SentenceView, state: State, persons: Persons) -> str:
    """The source that a sentence names: "selon X", "d'après les données de X", "Pour X, …"; "" where it names none."""
    if _LEADING_THERE.isdisjoint(view.words) and not view.text.startswith("Pour "):
        return ""
    if _BELIEVING.search(view.text):
        return state.speaker if view.index - state.speaker_index <= 1 and state.speaker else state.antecedent(view)
    match = _ACCORDING.search(view.text)
    if not match and (asked := _LEARNT_FROM.search(view.text)):
        return _named_after(view, asked.end(), state, persons) or _asked(view, asked.end(), state)
    if not match:
        return _in_the_eyes_of_somebody(view, persons) or _from_source(view)
    return _named_after(view, match.end(), state, persons)


def _asked(view: SentenceView, after: int, state: State) -> str:
    """Whom a noun right after "auprès" means: "auprès du club", "auprès de la compagnie"."""
    near = (node for node in view.nodes if 0 <= node.start - view.start - after <= 8 and node.value is None)
    noun = next((node.i for node in near if lexicon().noun(node.lower, "organization")), None)
    return "" if noun is None else described(view, noun, state)


def several(view: SentenceView, drafts: Sequence[Draft], state: State, persons: Persons) -> list[str]:
    """Each figure's own source where a sentence names several: "15.000 selon la CGT, 6.500 selon la préfecture"; else []."""
    matches = list(_ACCORDING.finditer(view.text)) if drafts else []
    if len(matches) < 2:
        return []
    nodes = view.nodes
    before = nodes[drafts[0].first].start - view.start < matches[0].start()
    said: list[str] = []
    for draft in drafts:
        begin, end = nodes[draft.first].start - view.start, nodes[draft.last - 1].end - view.start
        behind = next((one for one in matches if 0 <= one.start() - end <= _BEHIND), None)
        if behind is not None:
            own = behind  # "34 % selon le groupe"
        elif before:
            own = next((one for one in matches if one.start() >= end), matches[-1])
        else:
            own = next((one for one in reversed(matches) if one.start() < begin), matches[0])
        said.append(_named_after(view, own.end(), state, persons))
    return said


def _named_after(view: SentenceView, after: int, state: State, persons: Persons) -> str:
    """Who is named where "selon" ends."""
    comma = view.text.find(",", after)
    end = comma if comma > 0 else min(len(view.text), after + 140)
    who = named_between(view, view.start + after, view.start + end, persons)
    speaks = any(  # "selon le patron de Carrefour, Alexandre Bompard"
        lexicon().noun(node.lower, "person")
        for node in view.nodes
        if 0 < node.start - view.start - after < 8 and node.value is None
    )
    if (
        not who or (speaks and not any(name == who for _, _, name in persons))
    ) and comma > 0:  # "selon son directeur de l'offre, Alain Krakovitch"
        following = view.text.find(",", comma + 1)
        apposed = view.start + (following if following > 0 else len(view.text))
        who = next(
            (
                name
                for start, stop, name in persons
                if start - view.start - comma <= 3 and view.start + comma < start and stop <= apposed
            ),
            who,
        )
    if who:
        return who
    rest = view.text[after:end].strip().lower()
    if rest.split(" ")[0] in ("lui", "elle"):
        return state.speaker or (state.body if state.body_index == view.index - 1 else state.antecedent(view))
    if (own := _OWN_COUNT.match(rest)) and lexicon().noun(own[1], "source", "forecast"):
        return state.antecedent(view) or state.observer  # "Selon ses projections de décembre"
    for node in view.nodes:
        if not view.start + after <= node.start < view.start + end:
            continue
        of_group = view.nodes[node.i - 1].lower == "du" and lexicon().noun(
            node.lower, "organization"
        )  # "selon un communiqué du groupe"
        if (of_group or stands_for_organization(view, node.i)) and (meant := described(view, node.i, state)):
            return meant
        if node.lower in _OBSERVING and noun_phrases.determiner(view, node.i) in ("le", "la", "l'"):
            return state.observer
        if node.lower in state.titles and noun_phrases.determiner(view, node.i) in ("le", "la", "l'"):
            return state.titles[node.lower]  # "selon le ministre"
    return ""


def _in_the_eyes_of_somebody(view: SentenceView, persons: Persons) -> str:
    """Who judges at the head of the sentence: "Pour Marc Duval, la récolte sera bonne"."""
    if not view.text.startswith("Pour "):
        return ""
    who = next(((end, name) for start, end, name in persons if 5 <= start - view.start <= 9 and end < view.end), None)
    return who[1] if who is not None and view.text[who[0] - view.start :].lstrip()[:1] in tuple(",«") else ""


def _from_source(view: SentenceView) -> str:
    """The body that counts, by what it publishes: "les relevés de Météo-France", "un sondage Ifop", "un rapport publié par X"."""
    if not view.names:
        return ""
    for made in (*_MADE_BY.finditer(view.text), *_ASKED_BY.finditer(view.text), *_STUDY_OF.finditer(view.text)):
        by = next((node.value for node in view.names if 0 <= node.start - view.start - made.end() <= 1), None)
        if isinstance(by, Name):
            return by.organization
    for match in _SOURCE.finditer(view.text):
        if _IN_CHARGE.search(view.text, 0, match.start()):
            continue  # "directrice des études d'Opinéo"
        for node in view.names:
            if isinstance(node.value, Name) and 0 <= node.start - view.start - match.end() <= 1 and is_observer(node.value):
                return node.value.organization
    return ""
