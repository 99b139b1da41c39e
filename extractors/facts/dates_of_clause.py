"""Which of a sentence's dates a measure takes: its clause's own, one that opens the sentence, or the "depuis" it counts from.

A date that something is compared with, and the day that something was said, are nobody's period.
"""

from __future__ import annotations

import re

from extractors.facts import dates_of_saying, grammar, tense
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import SentenceView
from extractors.model import Measure, TimeExpression

CLAUSE_END = frozenset((";", ":", "contre", "soit", "mais", "tandis", "alors", "qui", "dont", "où", "selon", "puis"))
_SINCE_REACH = 6
_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues")
_MAX_COMMAS = 2
"""How many commas may stand between a figure and its date: "deux bureaux, à Milan et à Rome, en 2025"."""
_COMPARED_WITH = frozenset("depuis rapport comparaison comparativement regard vis-à-vis".split())
_INTO = re.compile(r"\s*(?:\S+ ){0,6}?(?:à|pour|en) [\d+-]")
_POINTS = grammar.DEMONSTRATIVES | frozenset("niveau record pic".split())
"""What a date after them belongs to, and not to the figure: "son niveau du T3 2022"."""
_REFERENCE = _COMPARED_WITH | _POINTS | frozenset("moyenne plus moins comparé face".split())
_COMPARATIVES = frozenset("plus moins mieux davantage autant supérieur supérieure inférieur inférieure".split())
_RELATIVES = frozenset(("qui", "dont", "où", "lequel", "laquelle", "que", "qu'"))
_QUALIFYING = 5
"""Nodes from the comma to a figure that a participle holds."""
_BRIDGE = grammar.DETERMINERS | frozenset(
    ("en", "à", "de", "d'", "sur", "fin", "pour", "au", "du", "lors", "que", "qu'", "période")
)
_WHEN = frozenset(("à", "en", "au", "lors"))
"""Prepositions that only say when: "6,1 fois à fin mars", but "le double de 2016"."""
_SET_ON = frozenset("atteint atteinte touché inscrit établi enregistré enregistrée réalisé signé battu datant".split())
"""Participles that say when a record was set: "son record de 7.384 points, inscrit en avril"."""
_NOW = frozenset("désormais maintenant actuellement aujourd'hui".split())
_CLOSED = frozenset(
    "clos close clôturé clôturée achevé achevée terminé terminée bouclé bouclée ouvert entamé commencé débuté".split()
)


FOUNDED = frozenset("lancé lancée créé créée fondé fondée né née signé élu élue arrivé arrivée installé installée".split())
"""Participles that a date only completes: "fondée en 2010"."""


def own_time(draft: Draft) -> TimeExpression | None:
    """The date after the measure, up to the next measure or clause, else the one between it and its verb."""
    view = draft.view
    commas = 0
    if (day := _set_on(draft)) is not None:
        return day
    subject_of_verb = draft.verb is not None and draft.verb.first >= draft.last and not is_set_off(draft)
    for i in range(draft.last, len(view.nodes)):
        node = view.nodes[i]
        following = view.nodes[i + 1].lower if i + 1 < len(view.nodes) else ""
        if node.depth < draft.depth:
            break
        if node.depth > draft.depth:
            continue
        if isinstance(node.value, Measure):
            before = view.nodes[max(0, view.place(node.value)[0] - 1)].lower
            if not (node.value.unit == "x" or (before in ("à", "au") and draft.type == "change" and not draft.money)):
                break
        elif isinstance(node.value, TimeExpression):
            told = dates_of_saying.reported(view, i) or (draft.link == "contrast" and dates_of_saying.foreseen(view, i))
            if usable(draft, i) and not told and not _of_reference(draft, i) and not _of_another_event(draft, i):
                return node.value
        elif node.lower == "depuis" and not commas:
            return None  # "fixée à 22 euros depuis février, pourrait doubler en 2025"
        elif node.lower == "depuis":
            break  # ", du jamais vu depuis son inauguration, en 2016"
        elif node.lower in CLAUSE_END or (node.lower == "tout" and view.nodes[i - 1].lower == ","):
            break
        elif (
            grammar.is_verb(view, i)
            and node.pos in ("VERB", "AUX")
            and node.dep not in ("acl", "amod")
            and node.morph.find("VerbForm=Part") < 0
        ):
            if not subject_of_verb or (draft.verb is not None and i > draft.verb.head and "VerbForm=Inf" not in node.morph):
                break
        elif node.lower == ",":
            commas += 1
            if commas > _MAX_COMMAS or following == "et":
                break
        elif node.lower == "et" and _joins_infinitive(view, i):
            break  # "emploie 60 personnes et compte doubler ses effectifs en 2025"
        elif node.lower == "et" and i + 1 < len(view.nodes) and grammar.is_participle(view.nodes[i + 1]):
            break  # "a laissé son taux à 4 % et abaissé sa prévision pour 2024"
    if draft.link in ("apposition", "bracket", "contrast", "gap", "list"):
        return None
    antecedent = _antecedent(draft)
    if antecedent is not None:
        return antecedent
    stop = draft.verb.head if draft.verb is not None and draft.verb.head < draft.first else draft.first - 6
    begin = draft.partner.first if draft.link == "move" and draft.partner is not None else draft.first
    for i in range(begin - 1, max(-1, stop - 1), -1):
        node = view.nodes[i]
        if isinstance(node.value, Measure) or node.lower in ("contre", "soit", ";", ","):
            break
        if isinstance(node.value, TimeExpression) and usable(draft, i) and not dates_of_saying.reported(view, i):
            if _follows_measure(view, i):
                break  # "contre 156 % fin 2016, et ses fonds propres à 9 milliards": that one's
            if opens_move(draft) and view.nodes[max(0, view.place(node.value)[0] - 1)].lower != "pour":
                break  # "relevé le 1er octobre de 900 à 1.000 francs": the second one's; not "sa prévision pour 2024 de 3 à 2 %"
            return node.value
    return None


def is_set_off(draft: Draft) -> bool:
    """Whether commas set a figure off between a subject and its verb: "L'acheteur, propriétaire de 12 %, vise les deux tiers"."""
    nodes, subject, verb = draft.view.nodes, draft.subject, draft.verb
    if subject is None or verb is None or not subject < draft.first or verb.first < draft.last:
        return False
    if any(node.lower == "," for node in nodes[draft.first - 2 : draft.first]):
        return False  # "La précédente amende, de 746 millions, avait été infligée en 2021": what the clause tells of
    aside = any(node.lower == "," and node.depth == draft.depth for node in nodes[subject + 1 : draft.first])
    return aside and nodes[verb.first - 1].lower == ","


def _set_on(draft: Draft) -> TimeExpression | None:
    """The date on which a record was set: "son record de 68.991 dollars, atteint le 10 novembre"."""
    nodes = draft.view.nodes
    following = nodes[draft.last : draft.last + 6]
    if len(following) < 3 or following[0].lower != "," or following[1].lower not in _SET_ON:
        return None
    date = next((node for node in following[2:] if node.lower not in ("le", "la", "en", "l'", "à", "au")), None)
    value = date.value if date is not None else None
    return value if isinstance(value, TimeExpression) and value.date_start else None


def _follows_measure(view: SentenceView, i: int) -> bool:
    """Whether only prepositions stand between a measure and a date after it."""
    j = i
    while j > 0 and (isinstance(view.nodes[j].value, TimeExpression) or view.nodes[j].lower in _BRIDGE):
        j -= 1
    return isinstance(view.nodes[j].value, Measure)


def _antecedent(draft: Draft) -> TimeExpression | None:
    """The date that the figure's relative clause tells of: "que le trimestre précédent, qui avait vu 81 500 créations"."""
    nodes = draft.view.nodes
    if draft.verb is None or not 2 <= draft.verb.first < draft.first:
        return None
    i = draft.verb.first - 1
    while i > 0 and nodes[i].value is None and (grammar.is_adverb(nodes[i]) or nodes[i].lower in grammar.CLITICS):
        i -= 1
    if nodes[i].value is not None or nodes[i].lower not in ("qui", "lequel", "laquelle"):
        return None
    i -= 1 + (nodes[i - 1].lower == ",")
    value = nodes[i].value
    dated = isinstance(value, TimeExpression) and value.date_start and not dates_of_saying.reported(draft.view, i)
    return value if dated and isinstance(value, TimeExpression) else None


def opens_move(draft: Draft) -> bool:
    """Whether a figure is where a move comes from: "de 900 à 1.000 francs"."""
    if draft.link == "move" or draft.preposition != "de":
        return False
    return draft.rule == "move" or (draft.rule == "growth" and bool(_INTO.match(draft.right())))


def usable(draft: Draft, i: int) -> bool:
    """Not a date that something is compared with or counted from."""
    view = draft.view
    value = view.nodes[i].value
    if not isinstance(value, TimeExpression) or not value.date_start:
        return False
    first, last = view.place(value)
    if view.slice(max(0, first - 1), last - 1).lower().endswith("à ce jour"):
        return False  # "son plus gros contrat à ce jour"
    j = first - 1
    while j >= 0 and view.nodes[j].value is None and view.nodes[j].lower in _BRIDGE:
        if view.nodes[j].lower in ("que", "qu'") and (j >= draft.last or _compares(view, j)) and not _restricts(view, j):
            return False
        j -= 1
    if not any(node.lower in _WHEN for node in view.nodes[j + 1 : first]) and _of_multiple(view, j):
        return False
    if j < 0 or view.nodes[j].value is not None:
        return True
    word = view.nodes[j].lower
    if word == "," and any(node.lower == "depuis" for node in view.nodes[max(0, j - 4) : j]):
        return False  # "depuis sa création, en 2021"
    if word in _CLOSED and not grammar.has_auxiliary(view, j):
        return False  # "l'exercice 2022-2023, clos le 31 mars"
    if word in FOUNDED:  # "La chaîne a été lancée en janvier", but "fondée en 2010, elle emploie"
        return draft.verb is not None and draft.verb.head == j and grammar.has_auxiliary(view, j)
    if word == "moyenne" and j > 1 and view.nodes[j - 1].lower == "en" and view.nodes[j - 2].lower not in ("que", "qu'"):
        return True  # "1 530 euros en moyenne cette année"
    if j == 0 and word in grammar.DEMONSTRATIVES:
        return True  # "Celles de décembre 1999 avaient coûté 13,8 milliards"
    if word in _POINTS and view.nodes[j + 1].lower != "en":
        return False  # "son record de 2019"; not "a atteint un record en mars"
    return not (word in _REFERENCE and (j >= draft.last or word in _COMPARED_WITH))


def _of_multiple(view: SentenceView, i: int) -> bool:
    """Whether a node stands in what a figure is a multiple of: "le double de 2016", "le triple de ses recettes de 2019"."""
    for node in reversed(view.nodes[max(0, i - 3) : i + 1]):
        if isinstance(node.value, Measure):
            return node.value.unit == "x" and not node.value.direction
        if node.value is not None or not (node.pos == "NOUN" or node.lower in grammar.OF | grammar.DETERMINERS):
            return False
    return False


def _compares(view: SentenceView, que: int) -> bool:
    """Whether a "que" completes a comparative: "4 % de moins que l'année précédente"."""
    return que > 0 and view.nodes[que - 1].lower in _COMPARATIVES


def _restricts(view: SentenceView, que: int) -> bool:
    """Whether a "que" answers a "ne": "ne seront livrés qu'au début de 2026"."""
    return any(node.lower in ("ne", "n'") and node.value is None for node in view.nodes[max(0, que - 6) : que])


def _joins_infinitive(view: SentenceView, i: int) -> bool:
    """Whether a second verb with its infinitive follows "et", which the tagger may take for a noun: "et compte doubler"."""
    if i + 2 >= len(view.nodes) or view.nodes[i + 1].value is not None:
        return False
    after = view.nodes[i + 2]
    verbal = "VerbForm=Inf" in after.morph or (isinstance(after.value, Measure) and after.pos == "VERB")
    return verbal and grammar.INFINITIVE.fullmatch(after.lower) is not None


def _of_another_event(draft: Draft, i: int) -> bool:
    """Whether a date only tells which event is meant, the sentence having said when: "En 2017, …, liée au rachat de mars"."""
    nodes = draft.view.nodes
    while isinstance(nodes[i].value, TimeExpression):
        i -= 1
    told = any(isinstance(node.value, TimeExpression) and node.value.date_start for node in nodes[: draft.first])
    named = nodes[i].lower in grammar.OF and nodes[i - 1].pos in ("NOUN", "PROPN")
    return told and named and any(node.lower == "," for node in nodes[draft.last : i])


def _of_reference(draft: Draft, i: int) -> bool:
    """In the whole that a share said in other terms is of: "soit 95,6 % de son trafic de 2019"."""
    before = draft.view.nodes[i - 1].lower
    return draft.link == "apposition" and draft.type == "share" and before in ("de", "d'")


def sentence_time(draft: Draft, earlier: list[Draft]) -> TimeExpression | None:
    """A date that opens the sentence or stands before the measure and that no earlier measure has taken for itself."""
    view = draft.view
    taken = {id(one.time) for one in earlier if one.time is not None}
    best: TimeExpression | None = None
    for i, node in enumerate(view.nodes[: draft.first]):
        if (
            not isinstance(node.value, TimeExpression)
            or view.place(node.value)[0] != i
            or node.depth > draft.depth
            or not usable(draft, i)
            or dates_of_saying.reported(view, i)
        ):
            continue
        if _after_since(view, i):
            continue
        if (id(node.value) in taken and (i > 6 or _goes_on_now(draft, i))) or _participial(draft, i) or _in_aside(draft, i):
            continue
        if i > 6 and any(
            one.lower in ("que", "qu'") and one.i and view.nodes[one.i - 1].lower in ("mesure", "alors", "tandis")
            for one in view.nodes[i : draft.first]
        ):
            continue
        if _had_now(draft, i) or _of_fronted_participle(draft, i):
            continue
        if i > 2 and in_passing(draft) and draft.verb is not None and i < draft.verb.head:
            continue  # "s'est imposé dès mars, fournissant…": a clause of its own
        best = node.value
    return best


def _goes_on_now(draft: Draft, i: int) -> bool:
    """Whether "et" goes on with what is so now, after a date: "a levé 50 millions en décembre et revendique 200 000 clients"."""
    verb = draft.verb
    return verb is not None and i < verb.first and tells_of_now(draft) and any(grammar.is_verb(draft.view, j) for j in range(i))


def tells_of_now(draft: Draft) -> bool:
    """Whether "et" joins what is so now, and not what was done then: "et emploie 300 personnes", "et tire désormais 14 % de"."""
    verb, nodes = draft.verb, draft.view.nodes
    if verb is None or not 0 < verb.first < draft.first or tense.is_past(draft):
        return False
    if "Tense=" in verb.moods and "Tense=Pres" not in verb.moods:
        return False  # a verb that the tagger takes for a noun has no tense
    now = nodes[verb.head + 1].lower in _NOW
    had = draft.type == "level" and lexicon().noun(draft.indicator.split(" ")[0], "stock")
    return nodes[verb.first - 1].lower == "et" and (now or had)


def _had_now(draft: Draft, i: int) -> bool:
    """Whether a relative clause tells what something has, not what becomes of it: "fermera en 2026 son usine, qui emploie"."""
    verb, nodes = draft.verb, draft.view.nodes
    if verb is None or verb.first < i + 2 or nodes[verb.first - 1].lower not in _RELATIVES:
        return False
    return len(verb.words) == 1 and "Tense=Pres" in verb.moods and lexicon().verb(verb.form, "static")


def _of_fronted_participle(draft: Draft, i: int) -> bool:
    """Whether a date only completes a participle at the head of what is so now: "Introduite en mai 2019, l'action vaut"."""
    nodes, verb = draft.view.nodes, draft.verb
    if verb is None or not grammar.is_participle(nodes[0]) or "Tense=Pres" not in verb.moods or len(verb.words) > 1:
        return False
    comma = next((node.i for node in nodes if node.lower == "," and node.i > i), len(nodes))
    return comma < verb.first and not any(node.lower == "," for node in nodes[:i])


def _after_since(view: SentenceView, i: int) -> bool:
    """Of an event that something counts from: "depuis l'introduction en Bourse de 2017"."""
    if i <= _SINCE_REACH:
        return False
    before = view.nodes[i - _SINCE_REACH : i]
    return any(node.lower == "depuis" for node in before) and not any(node.lower == "," for node in before)


def _participial(draft: Draft, i: int) -> bool:
    """Inside a participle's or a relative's phrase that ends before the measure: "lancée en novembre 2022"."""
    view = draft.view
    for j in range(i - 1, max(-1, i - 6), -1):
        node = view.nodes[j]
        if node.value is view.nodes[i].value:
            continue
        if node.value is not None or node.lower == ",":
            return False
        opening = j == 0 and node.pos in ("VERB", "ADJ") and node.lower.endswith(_PARTICIPLE_ENDINGS)  # "Sorti en mars, le film"
        participle = opening or ("VerbForm=Part" in node.morph and not grammar.has_auxiliary(view, j))
        if participle or node.lower in ("qui", "dont", "où"):
            return draft.verb is None or draft.verb.head > i
    return False


def _in_aside(draft: Draft, i: int) -> bool:
    """Inside a relative clause that commas set off before the measure: "Le bio, qui avait doublé en 2020, recule"."""
    nodes = draft.view.nodes
    if draft.verb is None or draft.verb.first < i:
        return False
    opening = next((j for j in range(i - 1, 0, -1) if nodes[j].lower == ","), None)
    if opening is None or nodes[opening + 1].lower not in _RELATIVES:
        return False
    return any(node.lower == "," for node in nodes[i + 1 : draft.verb.first])


def is_added(draft: Draft) -> bool:
    """Whether a measure stands in a relative clause after a comma: ", dont 9.874 ont été livrés"; not ", dont 4 % ici"."""
    nodes = draft.view.nodes
    if draft.link == "part" and (draft.verb is None or draft.verb.first < draft.last):
        return False
    opening = _comma_before(draft)
    return opening is not None and not draft.depth and nodes[opening + 1].lower in _RELATIVES


def _comma_before(draft: Draft) -> int | None:
    return next((j for j in range(draft.first - 1, 0, -1) if draft.view.nodes[j].lower == ","), None)


def is_aside(draft: Draft) -> bool:
    """Whether a measure stands in a relative clause or with a participle that commas set off inside its sentence."""
    nodes = draft.view.nodes
    if not (is_added(draft) or _is_qualifying(draft)):
        return False
    closing = next((node.i for node in nodes[draft.last :] if node.lower == ","), None)
    return closing is not None and any(grammar.is_verb(draft.view, node.i) for node in nodes[closing + 1 : closing + 5])


def _is_qualifying(draft: Draft) -> bool:
    """Whether a participle after a comma holds the measure: "La plateforme, valorisée 3,5 milliards en 2021, a dégagé"."""
    nodes, opening = draft.view.nodes, _comma_before(draft)
    if opening is None or draft.depth or draft.first - opening > _QUALIFYING:
        return False
    return grammar.is_participle(nodes[opening + 1]) and not grammar.has_auxiliary(draft.view, opening + 1)


def in_passing(draft: Draft) -> bool:
    """Whether a participle adds a figure in passing ("fournissant…"), and does not say what came of it ("tuant…")."""
    verb = draft.verb
    if verb is None or not verb.form.endswith("ant") or draft.rule == "move":
        return False
    return not lexicon().verb(verb.form, "result")


def framing(draft: Draft) -> TimeExpression | None:
    return next((time for time in draft.view.times() if time.frames and time.timex.startswith("P")), None)
