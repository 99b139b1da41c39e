"""What a value is compared with: another value of the text, or else a period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.facts import grammar, noun_phrases
from extractors.facts.change import exceeds
from extractors.facts.draft import Draft
from extractors.facts.links import is_multiple, same_scale
from extractors.model import Measure, TimeExpression

_COMPARING = grammar.DEMONSTRATIVES | frozenset("que qu' rapport depuis comparaison niveau moyenne comparé face regard".split())
_SIZES = ("growth", "growth_set", "growth_sized")
"""The rules by which the size of a change is told as a level is."""
_STOP = frozenset((";", "contre", "soit", "mais", "tandis", "alors"))
_NO_PREPOSITION = r"(?!en\b|au|sur\b|dans\b|pour\b|à\b|et\b|depuis\b|selon\b)"
_NORM = re.compile(
    r"\s*(?:de (?:plus|moins|mieux) |plus |moins )?"
    r"(?:au[- ]dess(?:us|ous) (?:de la |de l'|des |du |de |d')"
    r"|que (?:lors de |en |dans |la |le |les |(?:son|leur) (?=\w+ record|record))|qu'(?:en |à ))"
    rf"((?:la |le |les |l')?[\w'-]+(?: (?:de (?:l'|la )?|d'|du |des )?{_NO_PREPOSITION}[\w-]+)?)"
)
_TO_NORM = re.compile(
    r"\s*(?:(?:sous|à) (?=la |le |l'|leur |sa |son )|aux? )"
    r"((?:la |le |l'|leurs? |sa |son |ses )?(?:normale|moyenne|objectif|niveau|record|prévision|attente|estimation|consensus"
    r"|budget|devis|seuil|plafond|norme)s?"
    rf"(?: (?:de la |de l'|du |des |de |d')?{_NO_PREPOSITION}[\w-]+)?)"
)
"""What something is above or below: "supérieur de 8 % à la moyenne de l'OCDE", "40 % sous la normale"."""
_RELATIVE = re.compile(
    r"\s*,? ?(?:par rapport|comparée?s?|comparativement) (?:à |au |aux )"
    r"((?:la |le |l'|les |sa |son )?[^\W\d][\w'-]+(?: [a-zé]\w+){0,2})"
)
_THAN_ELSEWHERE = re.compile(
    r"\s*(?:de )?(?:plus|moins) [^,;:.()]{0,40}?\bqu(?:e |'(?=[aeéà]))(?:en |à |au |aux |dans |chez )?"
    r"((?:la |le |les |l')?[A-ZÉ][\w'-]+)"
)
"""Another place, past what is compared: "34 % plus cher en Belgique qu'en France"."""
_THAN_OTHERS = re.compile(
    r"\s*(?:de |d'|que |chère?s? |élevée?s? )?[^,;:.()]{0,30}?\bqu(?:e |')(?:en |à |au |aux |dans |chez )?"
    r"((?:la |le |les |l'|un |une )?[A-ZÉ][\w'-]+)"
)
"""Who or where has so many times less: "deux fois plus de pain qu'un Allemand"."""


_WORDS = r"(?:[\w'-]+ ){0,3}"
_NEAR = (
    re.compile(  # "tout près du record de [68,5 %]", "bien loin des [1,7 milliard]", "supérieur à l'objectif européen ([90 %]"
        r"(?:\b(?:près|loin|proches?|au-dessus|au-dessous|en[- ]deçà|au-delà|en[- ]dessous) (?:de l'|de la |de |du |des |d')"
        rf"{_WORDS}(?:de |des |d')?"
        r"|\b(?:moins|plus|mieux|davantage) (?:que|qu')[^,;()]{2,40} \("
        r"|\b(?:à l'|à la |au |aux |son |leur |le |du )(?:précédent |ancien |dernier )?"
        r"(?:objectif|moyenne|record|niveau|seuil|plafond|norme)[^,;()]{0,25} \("
        r"|\b(?:batt|améliorant|pulvérisant|effaçant)\w* (?:son|leur|le) (?:précédent |ancien )?record (?:de |d'))$"
    )
)
_WAS = r"(?:(?:\w+(?:ait|aient)|est (?:actuellement|encore|aujourd'hui))\b"
_WHILE = re.compile(  # "alors qu'il visait jusqu'à présent au moins [480 millions]", "quand elle en comptait [420]"
    rf"(?:\b(?:alors|quand|tandis|lorsqu'?|là où)|;) ?(?:que |qu')?(?:(?:il|elle)s? (?:en |n'|n'en |y |s')?{_WAS}[^,;]{{0,40}})"
    r"|(?:le |la |les |l')[^,;]{2,25} (?:avait|avaient) [^,;]{2,25})$"
)
_FORMERLY = re.compile(rf"alors qu'?(?:e )?.{{0,25}} ?{_WAS}[^,;]{{0,15}})$")


def resolve(drafts: Sequence[Draft]) -> None:
    """Set `baseline` and `baseline_value` of each draft of one sentence."""
    for draft in drafts:
        if draft.link in ("contrast", "move") and draft.partner is not None:
            one, other = (draft.partner, draft) if draft.link == "contrast" else (draft, draft.partner)
            if draft.link == "move" or not _beside_the_point(one, drafts):
                _compare(one, other)
            for sibling in drafts:  # "2,7 milliards, soit une hausse de 200 % par rapport aux 900 millions": of both
                if (
                    draft.link == "contrast"
                    and sibling.link == "apposition"
                    and sibling.partner is one
                    and sibling.first < draft.first
                    and not sibling.baseline
                ):
                    _compare(sibling, other)
    _beside(drafts)
    for index, draft in enumerate(drafts):
        if draft.baseline or draft.link == "contrast" or any(one.link == "move" and one.partner is draft for one in drafts):
            continue
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if following is not None and following.depth > draft.depth and _is_what_it_was(following):
            _compare(draft, following)
            if draft.partner is not None and draft.link in ("apposition", "") and not draft.partner.baseline:
                _compare(draft.partner, following)
            continue
        _period(draft)
        if not draft.baseline and draft.rule == "signed":
            _detailed(draft, drafts[:index])
        if not draft.baseline and draft.rule == "continued" and draft.type == "change":
            _as_the_one_before(draft)


def _beside(drafts: Sequence[Draft]) -> None:
    """Two values of one scale that their clauses set side by side: "68,3 %, tout près du record de 68,5 %"."""
    for index, other in enumerate(drafts[1:], start=1):
        one = next((past for past in reversed(drafts[:index]) if same_scale(past, other) and not past.compared), None)
        if one is None:
            continue
        counted = one.type == other.type == "change" and one.rule == other.rule == "gain_or_loss" and not one.ratio
        if not counted and (other.type == "change" or (one.type == "change" and one.rule not in _SIZES)):
            continue
        between = _between(one, other)
        if _NEAR.search(between) or _WHILE.search(between):
            for draft in (one, *drafts[drafts.index(one) + 1 : index]):  # "94 %, un niveau supérieur de quatre points à [90 %]"
                than_another = (
                    "qu" in draft.right()[:14]
                )  # "18 % de moins que l'an dernier, en deçà de sa moyenne de [44 millions]"
                if draft is one or (draft.rule == "more_or_less" and not than_another):
                    _compare(draft, other)
        elif _before_a_move(one, other, between):
            _compare(other, one)


def _between(one: Draft, other: Draft) -> str:
    """The words from one measure to the other, without the other's modifier ("près de"); lower case, a blank at the end."""
    text, nodes = one.view.text, one.view.nodes
    start, end = nodes[one.last - 1].end - one.view.start, nodes[other.first - 1].end - one.view.start
    return text[start:end].lower() + ("" if nodes[other.first - 1].lower in ("(", "d'", "l'") else " ")


def _before_a_move(one: Draft, other: Draft, between: str) -> bool:
    """Where something stood before: "Alors qu'elle valait [71 dollars], elle vaut", "De [112 %] fin 2024, la dette serait de"."""
    if "," not in between or other.verb is None or not one.last <= other.verb.first < other.first:
        return False
    return bool(_FORMERLY.search(one.left())) or (one.preposition == "de" and one.first <= 1)


def _detailed(draft: Draft, earlier: Sequence[Draft]) -> None:
    """A breakdown after a colon is compared as the whole is: "ont reculé de 4,6 % en un an : -4,8 % pour les appartements"."""
    whole = next((one for one in earlier if one.type == "change" and one.baseline and one.baseline_value is None), None)
    if whole is not None and any(node.lower == ":" for node in draft.view.nodes[whole.last : draft.first]):
        _set(draft, whole.baseline, whole.baseline)


def _as_the_one_before(draft: Draft) -> None:
    """A comparison that is said once for several: "ont grimpé de 9,7 % en un an aux Sables et de 8,2 % à Deauville"."""
    before, nodes = draft.partner, draft.view.nodes
    if before is None or not before.baseline or before.baseline_value is not None:
        return
    comma = next((node.i for node in nodes[draft.last :] if node.lower in (",", ";", ".", "et")), len(nodes))
    if not any(isinstance(node.value, TimeExpression) for node in nodes[draft.first : comma]):
        _set(draft, before.baseline, before.baseline)


def _beside_the_point(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a comparison "de plus que" already stands between the two: "soit 10,6 % de plus que…, après 353.545 au T1"."""
    return any(
        one.link == "apposition" and one.partner is draft and one.rule == "more_or_less" and "qu" in one.right()[:14]
        for one in drafts
    )


def _compare(draft: Draft, other: Draft) -> None:
    if other.rule == "change_noun" and draft.type == "change" and other.indicator != draft.indicator:
        return  # "a perdu 0,9 %, après une hausse de 0,3 % des prix américains"
    if other.type == "change" and draft.type in ("level", "share") and other.measure.unit in ("pp", "bp"):
        return  # "4,5 %, après une baisse de 25 points de base"
    if not draft.baseline:
        surface = draft.view.slice(other.first, other.last - 1)
        _set(draft, surface, surface)
        draft.baseline_value = other.measure.value


def _set(draft: Draft, baseline: str, words: str) -> None:
    draft.baseline, draft.notes["baseline"] = baseline, words


def _is_what_it_was(draft: Draft) -> bool:
    """Whether a bracket holds the value that something is compared with, not the move: "qu'en 2022 (72 000 ha)"."""
    return draft.time is not None and draft.type != "change" and _compared_before(draft)


def _compared_before(draft: Draft) -> bool:
    """Whether what stands before the bracket is compared with: "qu'en 2022 (72 000 ha)"."""
    i = draft.before_bracket()
    return i is not None and any(node.lower in ("que", "qu'", "à", "contre") for node in draft.view.nodes[max(0, i - 4) : i])


def _period(draft: Draft) -> None:
    """A change's baseline in time: "par rapport au deuxième trimestre", "depuis janvier", "sur un an"; or a norm."""
    if draft.type != "change" or draft.rule == "made_or_ended":
        return
    compared = (_multiple_of(draft) if is_multiple(draft) else "") or _time_after(draft)
    if compared:
        _set(draft, compared, compared)
        return
    exceeded = _exceeded(draft)
    if exceeded:
        _set(draft, exceeded, exceeded)
        return
    end = draft.view.nodes[draft.last - 1].end - draft.view.start
    norm = _NORM.match(draft.view.text, end) or _RELATIVE.match(draft.view.text, end)
    if norm is None and draft.measure.unit == "x":
        norm = _THAN_OTHERS.match(draft.view.text, end)
    if norm is None and draft.rule == "more_or_less":
        norm = _TO_NORM.match(draft.view.text, end) or _THAN_ELSEWHERE.match(draft.view.text, end)
    if norm and (draft.measure.unit == "x" or norm[1].split(" ")[0] not in ("un", "une")):
        _set(draft, norm[1], norm[0].strip())
        return
    opening = _time_of_subject(draft) or _time_at_the_head(draft)
    if opening:
        _set(draft, opening, opening)


def _exceeded(draft: Draft) -> str:
    """What something is above by the figure: "dépasse d'un point la moyenne régionale"."""
    nodes = draft.view.nodes
    if draft.verb is None or draft.rule != "change_verb" or not exceeds(draft.verb) or draft.last + 1 >= len(nodes):
        return ""
    if nodes[draft.last].value is not None or nodes[draft.last].lower not in grammar.DETERMINERS - grammar.PREPOSITIONS:
        return ""
    head = noun_phrases.noun_after(draft.view, draft.last)
    return "" if head is None else draft.view.slice(draft.last, noun_phrases.around(draft.view, head)[1])


def _multiple_of(draft: Draft) -> str:
    """What a figure is a multiple of, unless a clause says it: "le double du devis initial", "plus du triple de juin 2021"."""
    nodes = draft.view.nodes
    first = last = draft.last + 1
    for node in nodes[first : first + 3]:
        if isinstance(node.value, TimeExpression):
            return draft.view.slice(node.i, draft.view.place(node.value)[1] - 1)
    head = noun_phrases.noun_after(draft.view, draft.last)
    if head is None or nodes[head].lower in grammar.SUBJECT_PRONOUNS:
        return ""
    last = noun_phrases.around(draft.view, head)[1]
    return draft.view.slice(first, last)


def _time_of_subject(draft: Draft) -> str:
    """What a rise that is the subject is counted from: "sa hausse depuis le 1er janvier dépasse 6 %"."""
    view = draft.view
    if draft.subject is None or draft.verb is None or draft.rule != "growth":
        return ""
    for node in view.nodes[draft.subject : draft.verb.first]:
        if isinstance(node.value, TimeExpression):
            first, last = view.place(node.value)
            if "depuis" in (one.lower for one in view.nodes[max(draft.subject, first - 3) : first]):
                return view.slice(first, last - 1)
    return ""


def _time_after(draft: Draft) -> str:
    """The date after the change that frames it or that it is compared with."""
    view = draft.view
    for node in view.nodes[draft.last :]:
        if node.lower in _STOP or isinstance(node.value, Measure):
            break
        if node.lower == "et" and view.nodes[node.i - 1].lower == ",":
            break  # ", et sa hausse depuis janvier dépasse": of the next clause
        if isinstance(node.value, TimeExpression):
            first, last = view.place(node.value)
            words = {one.lower for one in view.nodes[max(draft.last, first - 7) : first] if one.value is None}
            to_come = "ici" in words or (draft.status in ("forecast", "target") and "sur" not in words)
            if (_frames(node.value) and not to_come) or words & _COMPARING:
                return view.slice(first, last - 1)
    return ""


def _frames(time: TimeExpression) -> bool:
    """Whether a date is a span that a change took ("sur un an"), not a time of day ("lundi matin")."""
    return time.frames and time.timex_type == "DURATION"


def _time_at_the_head(draft: Draft) -> str:
    """The date that opens the sentence and frames the change: "Sur un an, …", "Depuis janvier, …"."""
    view = draft.view
    for time in view.times():
        first, last = view.place(time)
        opens = first < draft.first and first <= 4 and (_frames(time) or view.nodes[first - 1].lower == "depuis")
        others = (one.value for one in view.nodes[last : draft.first] if isinstance(one.value, TimeExpression))
        if opens and all(other is time for other in others):
            return view.slice(first, last - 1)
    return ""
