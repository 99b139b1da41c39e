"""What a measure hangs on: the earlier measure of its sentence that it is compared with, explains, lists or continues."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.facts import demonstratives, grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.topics import is_ordinal
from extractors.facts.view import Node
from extractors.model import Name, TimeExpression

_UP_TO_THE_FIGURE = "|".join(
    r"\w+ment plutôt désormais encore plus moins que qu'au sur à pour en moyenne près environ quelque au de des les? un une "
    r"jusqu'(?:ici|alors|à|au) jusque-là \w+aient \w+ait".split()
)
_EXPECTING = re.compile(
    r"(?:après (?:en )?avoir (?:\w+ )?"
    r"|(?:alors qu(?:e |')|tandis qu(?:e |')|quand |là où )(?:ils? |elles? |(?:les? |l')?\w+)"
    r"|[;,] (?:mais |et )?(?:les? )?(?:consensus|analystes|marchés?|économistes|investisseurs|spécialistes)) ?.{0,40}?"
    rf"(?:tabl|attend|prévoy|prévu|espér|anticip|mis|pari|escompt|vis)\w*(?: (?:{_UP_TO_THE_FIGURE}))*(?: (?:qu')?)?$"
)
_HAD_BEFORE = re.compile(r"\balors qu(?:e |'|'elle |'il )(?:(?!,).){0,30}?\b(?:avait|avaient) \w+(?:(?!,).){0,40}$")
_A_YEAR_BEFORE = re.compile(
    r"\s*(?:un an|une année|douze mois|trois mois|deux ans) (?:plus tôt|auparavant|avant)"
    r"|\s*(?:l'an|l'année) (?:dernier|précédente|passée)"
)
"""What was so before: "alors que l'éditeur avait dégagé un bénéfice de 241 millions un an auparavant"."""
_AFTER_HAVING = re.compile(r", après (?:en |y )?avoir (?:déjà |encore )?(\w+)(?: (?:de|à)| d')? ?$")
"""What comes before a figure that was so before: "crée 4 300 emplois, après en avoir créé 1 800"."""
_ABOVE_EXPECTED = re.compile(r"(?:au-dessus|au-dessous|en deçà|au-delà|en dessous) d(?:e|es|u) *(?:les )?$")
_COMPARATIVE = re.compile(r"\b(?:plus|moins|davantage|mieux|supérieure?s?|inférieure?s?) (?:que|qu'[^ ]*)(?: \w+){0,2}$")
_MORE_THAN = re.compile(r"\s*(?:de )?(?:plus|moins|mieux) (?:que|qu')|\s*(?:au-dess(?:us|ous)|sup|inf)")
_THAN = re.compile(r"\s*(?:que\b|qu')")
_MULTIPLE_OF = re.compile(r"\s*(?:de\b|du\b|des\b|d')")
_BESIDE = frozenset(("soit", "contre", "ou"))
_INTO_MOVE = frozenset(("à", "en", "au", "jusqu'", "fin", "début"))
_INTO_RESULT = frozenset("à au aux en pour jusqu' les de fin mi".split())
_OUT_OF = frozenset(("de", "d'", "des", "du", "sur"))
_OUT_OF_PHRASE = _OUT_OF | {"les", "ses", "leurs", "nos", "ces", "quelque"}
_LISTING = frozenset("et mais puis ou de d' à en au ensuite enfin pour sur".split())
_WHERE = frozenset("à au aux en dans chez pour sur parmi vers".split())
_JOINED = frozenset(("et", ",", "de", "d'", "à", "puis"))
_BEFORE_GAP = frozenset((",", ";", "et", "que", "quand", "mais"))
_IN_PHRASE = frozenset("de d' pour à en sur un une".split())
_LONGEST_WHOLE = 6
"""Words in "de sa population active à" and the like."""
_SHORTEST_ASIDE = 5
"""Nodes in "et Meta, maison mère," and the like."""
_BRACKETED_TIME = frozenset(("(", ",", "en", "au", "à", "de", "du", "qu'", "que", "moins", "plus"))


def link(draft: Draft, earlier: Sequence[Draft]) -> None:
    """Set `draft.link` and `draft.partner`, one of the earlier drafts of the sentence."""
    if not earlier:
        draft.link = "bracket_away" if draft.depth else ""
        return
    previous = earlier[-1]
    between = draft.view.nodes[previous.last : draft.first]
    words = [node.lower for node in between if node.value is None and node.lower not in ("(", ")", ",")]
    if _expected(draft, previous) or _done_before(draft, previous):
        draft.link, draft.partner = "contrast", _alike(draft, earlier)
    elif bracketed := _bracketed(draft, previous, between, words):
        draft.link, draft.partner = bracketed
    elif draft.preposition == "dont":
        draft.link, draft.partner = "part", _whole(draft, earlier)
    elif draft.compared or (draft.preposition == "que" and _COMPARATIVE.search(draft.left())):
        draft.link, draft.partner = "contrast", _alike(draft, earlier)
    elif (moved := _moves(draft, earlier)) is not None:
        draft.link, draft.partner = "move", moved
    elif _appositive(draft, between, words):
        draft.link, draft.partner = "apposition", _main(previous)
    elif _within(draft, previous, words):
        draft.link, draft.partner = "whole", previous
    elif _results(draft, previous, between, words):
        draft.link, draft.partner = "result", previous
    elif _gapped(draft, *_outside(draft, earlier)):
        draft.link, draft.partner = "gap", _alike(draft, earlier)
    elif (joining := _joining(draft, between)) or (words and _LISTING.issuperset(words)):
        _list(draft, earlier, joining or words)


def _joining(draft: Draft, between: Sequence[Node]) -> list[str]:
    """The words that join a measure to one which holds for a place or a time: "et de" in "de 3 % à Lyon et de 2 % à Nantes"."""
    if len(between) < 2 or (between[0].lower not in _WHERE and not isinstance(between[0].value, TimeExpression)):
        return []
    opening = max((i for i, node in enumerate(between) if node.lower in ("et", ",")), default=0)
    words = [node.lower for node in between[opening:]]
    if opening == 0 or not _JOINED.issuperset(words) or any(grammar.is_verb(draft.view, node.i) for node in between[:opening]):
        return []
    return ["et", *words[1:]]


def _bracketed(draft: Draft, previous: Draft, between: Sequence[Node], words: list[str]) -> tuple[str, Draft] | None:
    """In parentheses: of the figure just before them ("bracket"), or of something else ("bracket_away")."""
    both = draft.depth > 0 and previous.depth > 0
    if both and any(node.depth == 0 for node in between):
        return "bracket_away", previous
    if draft.depth > previous.depth:
        if draft.preposition in ("contre", "après"):
            return "contrast", previous
        return ("bracket" if _BESIDE.issuperset(words) or _only_times(between) else "bracket_away"), previous
    if both and words in ([], ["et"]) and not any(isinstance(node.value, Name) for node in between):
        return "bracket", previous if previous.link == "bracket_away" else previous.partner or previous
    return None


def _whole(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """What "dont" takes a part of: the nearest amount of its scale, past other parts and what a bracket adds."""
    amounts = [one for one in reversed(earlier) if one.type == "level" and one.link != "part" and not one.depth]
    if not (draft.money or draft.ratio):  # past a ratio: "la suppression de 2.500 postes, un cinquième des effectifs, dont 500"
        amounts = [
            one for one in earlier[::-1] if one.measure.noun and not one.depth and one.link not in ("part", "whole")
        ] or amounts
    alike = next(
        (one for one in amounts if draft.money and one.money), None
    )  # "25 millions auprès de trois fonds, dont 10 millions"
    return alike or next(iter(amounts), earlier[-1])


def _moves(draft: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """From which level something moves to this one: "de 3 à 5 millions", "de 1 900 francs (1,08 euro) à 2 200"."""
    previous = next((one for one in reversed(earlier) if one.depth <= draft.depth), earlier[-1])
    between = [node for node in draft.view.nodes[previous.last : draft.first] if node.depth == draft.depth]
    words = [node.lower for node in between if node.value is None and node.lower not in ("(", ")")]
    if draft.preposition != "à" or previous.preposition != "de" or not same_scale(draft, previous):
        return None
    verb = previous.verb
    if verb is not None and previous.governor == verb.head and lexicon().verb(verb.form, "move"):
        if words[:1] and words[0] in grammar.OF and words[-1] == "à" and len(words) <= _LONGEST_WHOLE:
            return previous  # "passer de 56,5 % du PIB à 53,5 %"
        words = [word for word in words if word != ","]  # "passer de 9,9 % en 2015, à 9,4 % en 2016"
    return previous if _INTO_MOVE.issuperset(words) else None


def _within(draft: Draft, previous: Draft, words: list[str]) -> bool:
    """The whole that the measure before is a part of: "un tiers des 1 200 salariés", "60 employés sur les 420"."""
    if draft.ratio or not words or words[0] not in _OUT_OF or not _OUT_OF_PHRASE.issuperset(words):
        return False
    return (previous.measure.unit == "%" and words[0] != "sur" and bool(draft.measure.noun)) or (
        words[0] == "sur" and same_scale(draft, previous) and bool(draft.measure.noun or draft.measure.carried)
    )


def _results(draft: Draft, previous: Draft, between: Sequence[Node], words: list[str]) -> bool:
    """Where a change arrives: "a reculé de 5 % à 300 millions", "une hausse de 12 % de son chiffre d'affaires, à 3 milliards"."""
    if draft.preposition not in ("à", "pour") or not (previous.ratio or not _counts_else(draft, previous)):
        return False
    if _INTO_RESULT.issuperset(words):
        return True
    comma = max((i for i, node in enumerate(between) if node.lower == ","), default=-1)
    after = [node.lower for node in between[comma + 1 :] if node.value is None]
    return (
        comma > 0
        and previous.type == "change"
        and draft.preposition == "à"
        and not draft.ratio
        and _INTO_RESULT.issuperset(after)
        and not any(node.lower in (";", ":", ",") or grammar.is_verb(draft.view, node.i) for node in between[:comma])
    )


def _list(draft: Draft, earlier: Sequence[Draft], words: list[str]) -> None:
    if draft.preposition == "" and words in (["et"], ["ou"]) and same_scale(draft, earlier[-1]) and not earlier[-1].compared:
        draft.link, draft.partner = "list", earlier[-1]  # "respectivement de 2,4 et 2,7 %"
        return
    counts_else = bool(draft.measure.noun) and not draft.measure.carried and draft.measure.noun != earlier[-1].measure.noun
    if earlier[-1].link == "contrast" and draft.preposition == "" and words == ["et"] and not counts_else:
        draft.link, draft.partner = "contrast", earlier[-1].partner  # "après 4,5 millions en 2020 et 11 millions en 2022"
        return
    for candidate in reversed(earlier):
        if candidate.preposition == draft.preposition and same_scale(draft, candidate) and candidate.link != "contrast":
            draft.link, draft.partner = "list", candidate
            return


def _appositive(draft: Draft, between: Sequence[Node], words: list[str]) -> bool:
    """The measure before, said in other terms: "soit 12 %", ", un bond de 35,6 %", ", en hausse d'un quart"."""
    than = _MORE_THAN.match(draft.right()) or (draft.measure.unit == "x" and _THAN.match(draft.right()))
    comparing = bool(than) or is_multiple(draft)
    if (draft.ratio or draft.measure.carried) and comparing and [node.lower for node in between] in ([","], [",", "de"]):
        return True  # "2,6 milliards, 4 % de moins qu'en 2022"
    if draft.ratio and comparing and _closes_phrase(draft, between):
        return True  # "4.120 ventes de logements neufs, deux fois moins qu'en 2021"
    if words[:1] == ["soit"] or words[:1] == ["ou"] or words[:2] == ["c'", "est"] or _after_comma(between, "soit"):
        return True
    opening = next((i for i, node in enumerate(between) if node.lower == ","), None)
    if opening is None or any(
        grammar.is_verb(draft.view, node.i) and node.pos == "VERB" for node in between if node.value is None and node.pos != "ADJ"
    ):
        return False
    after = [node.lower for node in between[opening + 1 :] if node.value is None]
    return (
        len(after) <= 5
        and after[:1] != []
        and after[0] in ("un", "une", "en")
        and any(lexicon().noun(word, "up", "down", "gain", "loss") for word in after)
    )


def _closes_phrase(draft: Draft, between: Sequence[Node]) -> bool:
    """Whether only what completes the measure before, and a comma, stand between two."""
    words = between[:-1] if between and between[-1].lower == "de" else between
    if not words or words[-1].lower != "," or any(isinstance(node.value, Name) or node.depth for node in words):
        return False
    plain = all(
        isinstance(node.value, TimeExpression) or node.pos in ("NOUN", "ADJ") or node.lower in _OUT_OF_PHRASE | _IN_PHRASE
        for node in words[:-1]
    )
    return plain and not any(grammar.is_verb(draft.view, node.i) for node in words[:-1])


def is_multiple(draft: Draft) -> bool:
    """Whether a figure is the multiple of another thing that follows: "le double du devis initial", "plus du triple de 2019"."""
    return draft.measure.unit == "x" and not draft.measure.direction and bool(_MULTIPLE_OF.match(draft.right()))


def _expected(draft: Draft, previous: Draft) -> bool:
    """What was expected: "alors que le consensus tablait sur 6 %", "au-dessus des 90 millions du consensus"."""
    text = draft.left()[max(0, draft.view.nodes[previous.last - 1].end - draft.view.start) :]
    before = _HAD_BEFORE.search(text) and _A_YEAR_BEFORE.match(draft.right()) and same_scale(draft, previous)
    return bool(_ABOVE_EXPECTED.search(text) or _EXPECTING.search(text) or before)


def _done_before(draft: Draft, previous: Draft) -> bool:
    """Whether a figure is of the same deed, done before: "crée 4 300 emplois, après en avoir créé 1 800"."""
    having = _AFTER_HAVING.search(draft.left())
    if having is None or previous.verb is None or not same_scale(draft, previous):
        return False
    lemmas = lexicon().lemmas
    return lemmas.get(having[1], having[1]) == lemmas.get(previous.verb.form, previous.verb.form)


def _after_comma(between: Sequence[Node], word: str) -> bool:
    """Whether a word opens what follows the last comma."""
    last = max((i for i, node in enumerate(between) if node.lower == ","), default=-1)
    return last >= 0 and last + 1 < len(between) and between[last + 1].lower == word


def _only_times(between: Sequence[Node]) -> bool:
    return all(isinstance(node.value, TimeExpression) or node.lower in _BRACKETED_TIME for node in between)


def _counts_else(draft: Draft, previous: Draft) -> bool:
    """Whether both count, and not the same: "loue 85 000 vélos à 2 400 employeurs"."""
    return bool(draft.measure.noun) and bool(previous.measure.noun) and draft.measure.unit != previous.measure.unit


def same_scale(one: Draft, other: Draft) -> bool:
    """Whether two measures have the same unit, or are both money."""
    return one.measure.unit == other.measure.unit or (one.money and other.money)


def _alike(draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """The nearest earlier draft on the same scale: what "contre" compares with."""
    for candidate in reversed(earlier):
        inner = candidate.depth > draft.depth  # "27 % (+1,9) et celle du gaz 12 %"
        if same_scale(draft, candidate) and not inner and candidate.link not in ("contrast", "result", "whole"):
            return candidate
    for candidate in reversed(earlier):
        if candidate.ratio == draft.ratio and candidate.link != "contrast":
            return candidate
    return next((candidate for candidate in reversed(earlier) if candidate.link != "contrast"), earlier[-1])


def _main(draft: Draft) -> Draft:
    """Past a compared value to the fact it is compared with: "soit" speaks of that one."""
    return draft.partner if draft.link == "contrast" and draft.partner else draft


def _described_aside(draft: Draft, previous: Draft, between: Sequence[Node]) -> int | None:
    """The name of whom a figure is though he is described before it: "…, et Meta, la maison mère de Facebook, 5 %"."""
    if len(between) < _SHORTEST_ASIDE or between[-1].lower != "," or not same_scale(draft, previous) or previous.verb is None:
        return None
    opening = next((i for i, node in enumerate(between) if node.lower not in ("et", ",", ";", "le", "la", "l'")), 0)
    named = between[opening]
    proper = named.value is not None if named.pos != "PROPN" else True
    if not proper or isinstance(named.value, TimeExpression) or opening == 0 or between[opening + 1].lower != ",":
        return None
    aside = between[opening + 2 : -1]
    told = any(one.lower == "," or grammar.is_verb(draft.view, one.i) for one in aside if one.value is None)
    return None if told or not aside else named.i


def _outside(draft: Draft, earlier: Sequence[Draft]) -> tuple[Draft, Sequence[Node]]:
    """The measure before in no deeper bracket, and the nodes between: "8,5 millions de tonnes (+21 %), celle de colza à"."""
    previous = next((one for one in reversed(earlier) if one.depth <= draft.depth), earlier[-1])
    return previous, [node for node in draft.view.nodes[previous.last : draft.first] if node.depth <= draft.depth]


def _gapped(draft: Draft, previous: Draft, between: Sequence[Node]) -> bool:
    """The verb is left out: "Hermès de 0,75 %", "et Kering 0,9 %", "le commerce extérieur pour -0,4 point"."""
    if (named := _described_aside(draft, previous, between)) is not None:
        draft.governor = named
        return True
    if draft.governor is None or draft.governor < previous.last or draft.preposition not in ("de", "pour", "à", "", "avec"):
        return False
    counted = bool(draft.measure.noun and previous.measure.noun)  # "… 1.888 postes, et Forvia celle de 2.000 emplois"
    if (counted or same_scale(draft, previous)) and demonstratives.before(draft, previous.last) is not None:
        return True
    alike = draft.preposition in (previous.preposition, previous.partner.preposition if previous.partner else "")
    if draft.preposition == "avec":  # "s'en tire avec un repli de 1,2 %, les États-Unis avec 4,6 %"
        alike = (
            not draft.measure.noun
            and previous.verb is not None
            and "avec" in {node.lower for node in draft.view.nodes[previous.verb.head : previous.first] if node.value is None}
        )
    if not alike:
        return False
    ordinal = is_ordinal(draft.view, draft.governor)  # "Le premier emploie 197.000 personnes, le second 134.000 personnes"
    if draft.preposition == "" and (previous.verb is None or (draft.measure.noun and not ordinal)):
        return False
    if any(grammar.is_verb(draft.view, node.i) for node in between if node.value is None):
        return False
    governor = draft.view.nodes[draft.governor]
    if governor.value is None and (
        lexicon().noun(governor.lower, "up", "down", "gain", "loss", "threshold") or governor.pos not in ("NOUN", "PROPN", "ADJ")
    ):
        return False
    if isinstance(governor.value, Name):
        return any(node.lower in _BEFORE_GAP for node in draft.view.nodes[previous.last : draft.governor])
    first, _ = noun_phrases.ending_at(draft.view, draft.governor)
    opening = [node.lower for node in draft.view.nodes[previous.last : first]]
    return not _BEFORE_GAP.isdisjoint(opening[-4:]) and _IN_PHRASE.isdisjoint(opening[-2:])
