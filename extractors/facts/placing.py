"""Where a measure stands in its sentence: the preposition and the word that govern it, the verb and its subject."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.facts import grammar, noun_phrases, subjects
from extractors.facts.draft import Draft
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name, TimeExpression

_PLAIN = {"d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à", "qu'": "que"}
_HOLLOW_WORDS = frozenset("environ quelque quelques presque près seulement encore déjà".split())
_HOLLOW_NOUNS = frozenset(("total", "record", "barre", "cap", "maximum", "minimum", "état", "ordre", "équivalent"))
_COMPARED_TO = frozenset("comparé comparée comparés comparées face comparativement".split())
_OF_PLACE = frozenset("partir hauteur raison autour delà dessus dessous près lieu".split())
"""What stands before "de" in prepositions of several words: "à hauteur de", "au-delà de"."""
_OF_TIME = frozenset("bout terme issue espace horizon".split())
"""The same of a time: "au bout de trois mois", "à l'issue de six mois"."""
_BEFORE_DATE = grammar.PREPOSITIONS | grammar.DETERMINERS


def place(measure: Measure, view: SentenceView) -> Draft:
    """A draft with its context: the preposition and the word that govern the measure, the verb and its subject."""
    first, last = view.place(measure)
    draft = Draft(measure, view, first, last)
    i = _past_determiners(view.nodes, first - 1)
    restricted = _past_restriction(view.nodes, i)
    if restricted is not None:
        i = restricted
    else:
        draft.preposition, i = _preposition(view.nodes, i)
    draft.preposition, i = _past_hollow_nouns(view.nodes, draft.preposition, i)
    if draft.preposition == "" and _until(view, first):
        draft.preposition = "à"
    if draft.preposition == "" and measure.value is None and view.slice(first, last - 1).startswith("de "):
        draft.preposition, i = _after_de(view.nodes, i)  # "s'alourdirait [de 5 à 6 euros]", "au lieu [de 6 à 8 %]"
    i = _past_mean(view.nodes, _past_adverbs_and_dates(view, i))
    if i > 0 and view.nodes[i].value is None and view.nodes[i].lower in grammar.HOLDING and not grammar.has_auxiliary(view, i):
        held = grammar.modified(view, i)  # "une marge comprise entre", "un coût estimé à": as good as "de"
        i = min(noun_phrases.around(view, held)[1], i - 1) if held is not None else i - 1
        draft.preposition = "de"
    if measure.modifier == "between" and draft.preposition == "" and i >= 0 and _is_nominal(view.nodes[i]):
        draft.preposition = "de"  # "des revenus annuels [entre 2,37 et 2,39 milliards]"
    draft.governor = i if i >= 0 else None
    draft.compared = _compared(draft)
    draft.verb = grammar.governing_verb(view, first, last)
    if draft.verb is not None:
        draft.subject = subjects.subject(view, draft.verb)
    return draft


# Each step of `place` reads the nodes from right to left: it takes the last node not yet read and returns the next one to read.


def _past_determiners(nodes: Sequence[Node], i: int) -> int:
    """Past determiners and words between a preposition and a figure that change nothing: "les quelque"."""
    passed = grammar.DETERMINERS - grammar.PREPOSITIONS | _HOLLOW_WORDS
    while i >= 0 and nodes[i].value is None and nodes[i].lower in passed:
        i -= 1
    return i


def _past_restriction(nodes: Sequence[Node], i: int) -> int | None:
    """Past a "que" that only restricts ("n'a pris que 0,1 %"); None where there is none."""
    if i <= 0 or nodes[i].lower not in ("que", "qu'"):
        return None
    no_more = nodes[i - 1].lower == "plus" and any(node.lower in ("ne", "n'") for node in nodes[max(0, i - 6) : i])
    if _comparative(nodes[i - 1].lower) and not no_more:  # "n'en compte plus que 613"
        return None
    return _past_adverbs(nodes, i - 1)


def _past_adverbs(nodes: Sequence[Node], i: int) -> int:
    while i > 0 and nodes[i].value is None and grammar.is_adverb(nodes[i]):
        i -= 1
    return i


def _preposition(nodes: Sequence[Node], i: int) -> tuple[str, int]:
    """The preposition before a figure in its plain form, several words as the one they stand for: "par rapport à" is "contre"."""
    if i < 0 or nodes[i].value is not None or nodes[i].lower not in grammar.PREPOSITIONS | {"que", "qu'", "soit"}:
        return "", i
    preposition = _PLAIN.get(nodes[i].lower, nodes[i].lower)
    i -= 1
    if preposition == "à":
        return _after_a(nodes, i)
    return _after_de(nodes, i) if preposition == "de" else (preposition, i)


def _after_a(nodes: Sequence[Node], i: int) -> tuple[str, int]:
    if i >= 0 and nodes[i].lower in ("jusqu'", "jusque"):
        i -= 1
    if i >= 1 and nodes[i].lower == "rapport" and nodes[i - 1].lower == "par":
        return "contre", i - 2
    if i >= 1 and nodes[i].lower in ("qu'", "que") and nodes[i - 1].lower == "plutôt":
        return "contre", i - 2
    if i >= 0 and nodes[i].lower in _COMPARED_TO:
        return "contre", i - 1
    return "à", i


def _after_de(nodes: Sequence[Node], i: int) -> tuple[str, int]:
    if i >= 1 and nodes[i].lower == "lieu" and nodes[i - 1].lower == "au":
        return "contre", i - 2
    if i >= 1 and nodes[i].lower == "," and (nodes[i - 1].value is None or isinstance(nodes[i - 1].value, Name)):
        i -= 1  # "la dette nette, de 2,9 milliards,", "et sa locomotive, Gucci, de 9 %"
    if i >= 0 and nodes[i].lower in _OF_PLACE:
        if i >= 1 and nodes[i - 1].lower in ("à", "au", "en"):
            return "à", i - 2
        if nodes[i].pos != "NOUN":
            i -= 1  # not "une hauteur de 565 mètres"
    if i >= 1 and nodes[i].lower in _OF_TIME:
        before = i - 2 if nodes[i - 1].lower == "l'" else i - 1
        if before >= 0 and nodes[before].lower in ("à", "au", "en"):
            return "à", before - 1
    return "de", i


def _past_hollow_nouns(nodes: Sequence[Node], preposition: str, i: int) -> tuple[str, int]:
    """Past nouns that only hold a place for the figure: "franchir la barre des", "à un total de"."""
    while preposition == "de" and i >= 0 and nodes[i].lower in _HOLLOW_NOUNS:
        if i and nodes[i - 1].value is None and (nodes[i - 1].pos == "NOUN" or nodes[i].pos == "ADJ"):
            return preposition, i  # "un bénéfice record de", "le salaire minimum de"
        i -= 1
        while i >= 0 and nodes[i].value is None and (nodes[i].lower in grammar.DETERMINERS or nodes[i].pos == "ADJ"):
            i -= 1
        preposition = ""
        if i >= 0 and nodes[i].lower in grammar.PREPOSITIONS:
            preposition, i = _PLAIN.get(nodes[i].lower, nodes[i].lower), i - 1
        if i > 0 and nodes[i].lower == "," and nodes[i - 1].value is None:
            i -= 1  # "un repli des ventes, de l'ordre de 1,2 %"
    return preposition, i


def _until(view: SentenceView, first: int) -> bool:
    """Whether "jusqu'à" stands before the measure, as one of the modifiers that the view leaves out."""
    begin = view.nodes[first - 1].end if first else view.start
    return "jusqu'" in view.text[begin - view.start : view.nodes[first].start - view.start].lower()


def _past_adverbs_and_dates(view: SentenceView, i: int) -> int:
    """Past adverbs and dates that stand between a figure and its governor: "une hausse au premier trimestre de 12 %"."""
    nodes = view.nodes
    while i >= 0:
        value = nodes[i].value
        if isinstance(value, TimeExpression):
            before = view.place(value)[0] - 1
            while before >= 0 and nodes[before].value is None and nodes[before].lower in _BEFORE_DATE:
                before -= 1
            if before < 0 or nodes[before].lower in (",", ";", ":", "et"):
                break
            i = before
        elif value is None and (grammar.is_adverb(nodes[i]) or nodes[i].lower in ("que", "qu'")):
            i -= 1
        else:
            break
    return i


def _past_mean(nodes: Sequence[Node], i: int) -> int:
    """Past "en moyenne", "au total": "augmentera en moyenne de 3,9 %"."""
    if i > 1 and nodes[i].lower in ("moyenne", "tout", "total") and nodes[i - 1].lower in ("en", "au"):
        return _past_adverbs(nodes, i - 2)
    return i


def _is_nominal(node: Node) -> bool:
    return node.value is None and node.pos in ("NOUN", "ADJ")


def _comparative(word: str) -> bool:
    return word in ("plus", "moins", "davantage", "mieux", "autant") or word.startswith(("supérieur", "inférieur"))


def _compared(draft: Draft) -> bool:
    """Whether the measure is what something is compared with: "contre 6 millions", "après un recul de 0,5 %"."""
    if draft.preposition in ("contre", "après"):
        return True
    if draft.preposition != "de" or draft.governor is None:
        return False
    nodes, determiners = draft.view.nodes, grammar.DETERMINERS - grammar.PREPOSITIONS
    first, _ = noun_phrases.ending_at(draft.view, draft.governor)
    i = first - 1
    while i >= 0 and nodes[i].value is None and (nodes[i].lower in determiners or nodes[i].pos == "DET"):
        i -= 1
    source = i > 0 and nodes[i].lower == "après" and nodes[i - 1].lower == "d'"  # "d'après un sondage auprès de 2.600 personnes"
    return i >= 0 and not source and nodes[i].lower in ("contre", "après") and nodes[i].value is None
