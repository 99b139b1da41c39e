"""Whether a clause speaks of the past or of the future, by the verb nearest to a time expression.

Verb endings and auxiliaries on the text itself: a tagger would cost more than all the rest of the component, and endings tell
French tenses apart well. A cue across a comma, a relative pronoun or a quotation mark counts as farther away.
"""

from __future__ import annotations

import re
from typing import Literal

Direction = Literal["past", "future"]

# Nouns that end like participles.
_NOUNS = (
    r"(?:\w+it|\w+iét|march|mus|lyc|sant|beaut|cot|côt|trait|comit|déput|ann|journ|soir|matin|arriv|entr|arm|dur|id|ét|caf|cl|degr|"
    r"volont|libert|pens|all|poup|tourn|rentr|contr|vall|chauss|mont|veill|randonn|communaut|pauvret|sûret|difficult|facult)é(?:e|s|es)?\b"
)
_FUTURE = re.compile(
    r"\b(?:\w*(?:[^\W\d_]{2}(?:er|ir)|(?:[^\W\d_]d|tt|ît|aît|v|rr|inclu|conclu|exclu|sau|i|se|fe|au)r?r)(?:a|ai|as|ons|ez|ont)"
    r"|(?:se|i|fe|au)r(?:a|ont|ons|ez|ai|as)"
    r"|(?:va|vont|vais|allons|allez)\s+(?:\w+\s+){0,2}?\w+(?:er|ir|re|oir)"
    r"|(?:devrai|pourrai)(?:t|ent|s)"
    r"|attendue?s?|prévue?s?|programmée?s?|prévo(?:it|ient|yait)|vise(?:nt)?|table(?:nt)? sur|ambitionne(?:nt)?|promet(?:tent)?"
    r"|s'attend(?:ent)?|espèrent?|envisagent?|compte(?:nt)? \w+er|entend(?:ent)? \w+(?:er|ir|re)|doi(?:t|vent) \w+(?:er|ir|re)"
    r"|rendez-vous (?:est|à|le|dès)|d'ici(?: à)?|à l'horizon|à compter d|à partir d|jusqu'(?:en|à|au)|fixée?s? (?:à|au|pour)|invite(?:nt)?"
    r"|allai(?:t|ent) \w+(?:er|ir|re|oir)|\w{2,}(?:er|ir|dr|vr|rr|ttr)ai(?:t|ent))\b"
)
_PAST = re.compile(
    r"\b(?:(?:a|ont|ai|avons|avez|est|sont|avait|avaient|était|étaient|ayant|étant|aurait|auraient|fut|furent)\s+"
    r"(?:(?:été|pas|déjà|ainsi|aussi|également|toujours|encore|plus|bien|\w+ment|en|d'abord|alors|notamment|depuis|même)\s+){0,3}?"
    r"\w*(?:é|ée|és|ées|i|is|it|ie|ies|u|us|ue|ues|int|ert|erts|erte|ort|orte|oint|aint)"
    r"|\w+(?:(?<!r)ait|(?<!r)aient|èrent|irent|urent|inrent)"
    r"|fut|furent|eut|prit|mit|fit|vint|naquit|née?|mourut|disait|avait|avaient|était|étaient|depuis|il y a"
    r"|(?:publié|dévoilé|annoncé|lancé|présenté|signé|adopté|paru|parvenu|rendu|diffusé|créé|fondé|ouvert|inauguré|enregistré|conclu"
    r"|déposé|tenu|organisé|décédé|intervenu|survenu|acquis|racheté|vendu|émis|voté|accordé|atteint|observé|constaté|mesuré)e?s?"
    rf"|(?!{_NOUNS})\w+é(?:e|s|es)?)\b"
)
_REACH = 140
_BARRIERS = re.compile(r"[,;:()«»\"“”–—]| qu'| (?:qui|que|dont|où|alors que|tandis que|mais|car|et)\b")
_BARRIER_COST = 30
_WEAK = re.compile(r"\w+é(?:e|s|es)?|\w+(?<!r)(?:ait|aient)|vise(?:nt)?")
_WEAK_COST = 40


def direction(text: str, start: int, end: int, sentence: tuple[int, int]) -> Direction | None:
    """The tense of the clause around text[start:end]; None where no verb tells. `text` is lower case, accents kept."""
    low = max(sentence[0], start - _REACH)
    high = min(sentence[1], end + _REACH)
    best: tuple[float, Direction] | None = None
    for pattern, answer in ((_FUTURE, "future"), (_PAST, "past")):
        for match in pattern.finditer(text, low, high):
            if match.start() < end and start < match.end():
                continue
            left, right = (match.end(), start) if match.end() <= start else (end, match.start())
            cost = right - left + _BARRIER_COST * len(_BARRIERS.findall(text, left, right))
            if _WEAK.fullmatch(match.group()):
                cost += _WEAK_COST
            if best is None or cost < best[0]:
                best = (cost, answer)  # type: ignore[assignment]
    return best[1] if best else None
