"""Whether a clause speaks of the past or of the future, by the verb nearest to a time expression.

Verb endings and auxiliaries on the text itself: a tagger would cost more than all the rest of the component, and endings tell
French tenses apart well. A cue across a comma, a relative pronoun or a quotation mark counts as farther away, one across a
semicolon much farther, and one that follows farther than one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Direction = Literal["past", "future"]

# Nouns that end like participles.
_NOUNS = (
    r"(?:\w+it|\w+iét|march|mus|lyc|sant|beaut|cot|côt|trait|comit|déput|ann|journ|soir|matin|arriv|entr|arm|dur|id|ét|caf|cl|degr|"
    r"cong|march|abonn|salari|employ|bless|réfugi|retrait|associ|diplôm|délégu|assur|procéd|"
    r"volont|libert|pens|all|poup|tourn|rentr|contr|vall|chauss|mont|veill|randonn|communaut|pauvret|sûret|difficult|facult)é(?:e|s|es)?\b"
)
# Words that end like an imperfect: "fait" alone is a present.
_NO_IMPERFECT = r"(?:\w*fait|lait|souhait|\w*trait|attrait|sait|plait|hait)\b"
_INFINITIVE = r"\w+(?:er|ir|re|oir)"
_FUTURE = re.compile(
    r"\b(?:\w*(?:[^\W\d_]{2}(?:er|ir)|(?:[^\W\d_]d|tt|ît|aît|v|rr|inclu|conclu|exclu|sau|i|se|fe|au)r?r)(?:a|ai|as|ons|ez|ont)"
    r"|(?:se|i|fe|au)r(?:a|ont|ons|ez|ai|as)"
    rf"|(?:va|vont|vais|allons|allez|doit|doivent|entend|entendent|compte|comptent|allait|allaient)\s+(?:\w+\s+){{0,2}}?{_INFINITIVE}"
    r"|(?:devrai|pourrai|\w{2,}(?:er|ir|dr|vr|rr|ttr)ai)(?:t|ent)"
    r"|attendue?s?|(?<!non )(?<!pas )prévue?s?"
    r"|programmée?s?|prévo(?:it|ient)|vise(?:nt|r)?|table(?:nt)? sur|ambitionne(?:nt)?|promet(?:tent)?"
    r"|s'attend(?:ent)?|espèrent?|envisagent?|rendez-vous (?:est|à|le|dès)|invite(?:nt)?"
    r"|prochaine?s?|futur(?:e|s|es)?|imminente?s?"
    r"|(?:fix|report|repouss|avanc|décal|renvoy|ajourn|prolong|maintenu|remis)(?:ée?s?|e?s?) (?:à|au|pour|jusqu'au?))\b"
)
_PAST = re.compile(
    r"\b(?:(?:a|ont|ai|avons|avez|est|sont|avait|avaient|était|étaient|ayant|étant|aurait|auraient|fut|furent)\s+"
    r"(?:(?:été|pas|déjà|ainsi|aussi|également|toujours|encore|plus|bien|\w+ment|en|d'abord|alors|notamment|depuis|même)\s+){0,3}?"
    r"\w*(?:é|ée|és|ées|i|is|it|ie|ies|u|us|ue|ues|int|ert|erts|erte|ort|orte|oint|aint)"
    rf"|(?!{_NO_IMPERFECT})\w+(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|inrent)"
    r"|fut|furent|eut|prit|mit|fit|vint|naquit|née?|mourut"
    r"|(?:publié|dévoilé|annoncé|lancé|présenté|signé|adopté|paru|parvenu|rendu|diffusé|créé|fondé|ouvert|inauguré|enregistré|conclu"
    r"|déposé|tenu|organisé|décédé|intervenu|survenu|acquis|promis(?!e?s? pour)|soumis|transmis|reçu|obtenu|élu"
    r"|battu|découvert|construit|détruit|inscrit|écrit|racheté|vendu|émis|voté|accordé|atteint|observé|constaté|mesuré)e?s?"
    rf"|(?!{_NOUNS})\w+é(?:e|s|es)?)\b"
)
# What was planned, decided or summoned may lie on either side of the publication.
_OPEN = re.compile(
    rf"\b(?:aur(?:a|ont)\s+(?:\w+\s+)?(?:eu|été|fait|pris|\w{{2,}}é)|devai(?:t|ent)\s+(?:\w+\s+){{0,2}}?{_INFINITIVE}|convoquée?s?"
    r"|(?:annoncé|promis|décidé|accepté|proposé|confirmé|demandé|souhaité|voulu|prévenu)e?s?\s+"
    r"(?:(?:de |d'|se |s'|ne pas |vouloir )+|pouvoir |devoir )"
    rf"(?!\w+(?:vrier|nvier|mbre|tobre|rnier|emier)\b){_INFINITIVE})\b"
)
# Prepositions tell only of the expression that they govern; the cost is how far a verb may be and still know better.
_GOVERNORS: tuple[tuple[re.Pattern[str], Direction, int], ...] = (
    (re.compile(r"\b(?:depuis|il y a|voici|voilà)\s+(?:le |la |l')?$"), "past", 0),
    (re.compile(r"\b(?:d'ici(?: à| au| le)?|à l'horizon)\s+(?:le |la |l')?$"), "future", 0),
    (re.compile(r"\b(?:jusqu'(?:à|au|aux)|rendez-vous(?: \w+){0,2}|pour livraison(?: en)?)\s+(?:le |la |l')?$"), "future", 5),
    (
        re.compile(r"\b(?:prévisions?|perspectives?|attentes?|estimations?)\b[^.;:]{0,30} pour\s+(?:le |la |les |l')?$"),
        "future",
        5,
    ),
    (re.compile(r"(?:^|[.!?]\s)\s*pour\s+(?:le |la |les |l')?$"), "future", 60),
    (re.compile(r"\b(?:jusqu'en|à (?:partir|compter) d(?:e|u|'))\s*(?:le |la |l')?$"), "future", 40),
)
# The imperfect and the pluperfect, beside a date: "En 2019, il atteignait", "il avait atteint 3 % en 2019".
_IMPERFECT = rf"(?!{_NO_IMPERFECT})\w+(?<!r)(?:ait|aient)\b"
_BACKGROUND_AFTER = re.compile(rf",?(?: (?!(?:qui|que|dont|où|alors|a|ont|est|sont)\b)[^\s,;:.()]+){{0,7}}? {_IMPERFECT}")
_BACKGROUND_BEFORE = re.compile(rf"\b{_IMPERFECT}(?:[^,;:.()]|[.,](?=\d)){{0,50}}$")
# A phrase that a date closes, more than the date with its prepositions: "forte de 41 appareils [fin septembre], ".
_PHRASE_END = re.compile(r", |\bet\b")
_PHRASE_START = re.compile(r".*(?:[,(:;«»\"“”] |[.!?]\s|\n)", re.DOTALL)
_PHRASE_WORD = re.compile(
    r"\b(?!(?:avec|après|avant|début|milieu|partir|depuis|jusqu|courant|durant|pendant|lors|dans|pour|entre|vers|cours|compter|mois"
    r"|plus|moins|tard|environ|autour|ainsi|mais|donc|puis|enfin|toutefois|cependant)\b)[^\W\d_]{4,}|\d"
)
# What a noun is said to have in passing: "sa flotte, forte de 41 appareils [fin septembre]".
_HAVING = re.compile(r", (?:forte?s?|dotée?s?|riches?|pourvue?s?|créditée?s?) (?:de |d'|à )[^,;:.]*$")
_SAID = re.compile(
    r"\b(?:estimée?s?|évaluée?s?|chiffrée?s?|ramenée?s?|portée?s?|tombée?s?|recensée?s?|comptée?s?|enregistrée?s?|mesurée?s?"
    r"|constatée?s?|observée?s?|atteinte?s?|affichée?s?|établie?s?|publiée?s?|arrêtée?s?|revenue?s?|descendue?s?)\b"
)
_REACH = 140
_LOOK_BACK, _GOVERNED = 24, 60
_BARRIERS = re.compile(r"[,:()«»\"“”–—]| qu'| (?:qui|que|dont|où|alors que|tandis que|mais|car|et)\b|(;)")
_BARRIER_COST, _SEMICOLON_COST, _AFTER_COST, _WEAK_COST, _SECOND_COST = 30, 120, 25, 40, 60
_OF_FUTURE = re.compile(r"(?:\bêtre|\b(?:se|au)r(?:a|ont|ait|aient)|\bsoi(?:t|ent)) (?:\w+ )?$")
_PARTICIPLE = re.compile(r"\w+é(?:e|s|es)?")
_WEAK = re.compile(r"\w+é(?:e|s|es)?|\w+(?<!r)(?:ait|aient)|vise(?:nt)?|prochaine?s?|futur\w*|imminente?s?")
_SURE = 45


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which way a verb points, and whether it stands near enough to leave no doubt."""

    direction: Direction | None = None
    sure: bool = False
    aside: bool = False
    """A future that is only told of after the phrase of the expression: "forte de 41 avions fin mai, elle en recevra 12"."""


def read(text: str, start: int, end: int, sentence: tuple[int, int]) -> Evidence:
    """The tense of the clause around text[start:end]; no direction where no verb tells. `text` is lower case, accents kept."""
    best: tuple[int, Direction | None] | None = None
    aside = False
    before = text[max(sentence[0], start - _GOVERNED) : start]
    for governor, answer, cost in _GOVERNORS:
        if governor.search(before):
            best = (cost, answer)
    governed = best
    low, high = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    for pattern, told in _TENSES:
        for match in pattern.finditer(text, low, high):
            if match.start() < end and start < match.end():
                continue
            if told == "past" and " " not in match.group() and _of_future(text, match.start()):
                continue
            cost = _cost(text, match, start, end) + (_WEAK_COST if told and _WEAK.fullmatch(match.group()) else 0)
            if told == "past" and _PARTICIPLE.fullmatch(match.group()):
                cost = _participle_cost(text, match, start, cost)
            if best is None or cost < best[0]:
                best, aside = (cost, told), match.start() >= end and _PHRASE_END.search(text, end, match.start()) is not None
    if best is None:
        return Evidence()
    if best[1] == "future" and best is not governed and (aside or _HAVING.search(text, low, start)):
        opening = _PHRASE_START.match(text, max(sentence[0], start - _GOVERNED), start)
        phrase = opening.end() if opening else max(sentence[0], start - _GOVERNED)
        if _SAID.search(text, phrase, start):
            return Evidence("past", sure=True)
        if _PHRASE_WORD.search(text, phrase, start):
            return Evidence("future", aside=True)
    return Evidence(best[1], sure=best[0] == 0 if best is governed else best[0] <= _SURE)


def is_background(text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the clause around text[start:end] only says how things were then; `text` is lower case, accents kept."""
    if _BACKGROUND_AFTER.match(text, end, sentence[1]):
        return True
    return _BACKGROUND_BEFORE.search(text, max(sentence[0], start - _GOVERNED), start) is not None


def _of_future(text: str, start: int) -> bool:
    """Whether the participle at `start` belongs to a future: "sera fermé", "devrait être voté"."""
    return _OF_FUTURE.search(text, max(0, start - _LOOK_BACK), start) is not None


_TENSES: tuple[tuple[re.Pattern[str], Direction | None], ...] = ((_OPEN, None), (_FUTURE, "future"), (_PAST, "past"))


def _participle_cost(text: str, match: re.Match[str], start: int, cost: int) -> int:
    """Right before a date it tells most ("le budget présenté jeudi prévoit"); the second of two has its verb before the first."""
    if text.endswith((" et ", " ou "), 0, match.start()):
        return cost + _SECOND_COST
    return 0 if match.end() <= start <= match.end() + 1 else cost


def _cost(text: str, match: re.Match[str], start: int, end: int) -> int:
    """How far a verb stands from a date, in characters, with what stands between them."""
    follows = match.start() >= end
    left, right = (end, match.start()) if follows else (match.end(), start)
    cost = right - left + _AFTER_COST * follows
    for barrier in _BARRIERS.finditer(text, left, right):
        cost += _SEMICOLON_COST if barrier.group(1) else _BARRIER_COST
    return cost
