"""The indicator in the words around the figure: the noun phrase that a measure completes or is completed by."""

from __future__ import annotations

import re

from extractors.facts import (
    change,
    comings,
    grammar,
    indicator_clause,
    indicator_completed,
    indicator_deal,
    indicator_shares,
    noun_phrases,
)
from extractors.facts.draft import TIME_UNITS, Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.facts.links import is_multiple
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name

Nodes = tuple[int, int]
"""First and last node of a phrase."""

_WAY_UNITS = TIME_UNITS | {"km", "m"}
_COMPLETING = frozenset(("de", "", "à", "que", "pour", "par"))
_ARTICLES = frozenset("le la l' les son sa ses leur leurs".split())
_INDEX_WORDS = frozenset(("CAC", "SMI", "SPI", "Dow", "Nasdaq", "indice"))
_FROM = re.compile(
    r"\s*(?:(?:de |d'|du |des )(?!profondeur|altitude|hauteur|long|large)|au (?:nord|sud|large)|à l'(?:est|ouest))"
)
_HELD_PART = ("filiale", "détenu", "contrôlé")
_HANGING = frozenset(("contrast", "bracket", "move", "apposition", "result"))
_AWAITED = ("attendu", "annoncé", "prévu", "estimé", "anticipé", "donné", "pressenti", "vu")
_WORTH = frozenset(("valeur", "capitalisation"))


def find(draft: Draft) -> Nodes | None:
    """The noun phrase that the measure itself completes or is completed by."""
    apposed = _made(draft) or _apposed(draft) or _amounting(draft) or indicator_shares.part(draft) or _valued(draft)
    apposed = apposed or indicator_deal.find(draft)
    if apposed is not None:
        return apposed
    if draft.type == "change" and draft.rule in ("change_noun", "growth_sized"):
        return _of_change_noun(draft) or (_object_after(draft) if draft.rule == "growth_sized" else None)
    if (held := _held_part(draft)) is not None:
        return held
    if draft.rule == "growth_set" and draft.governor is not None:
        return noun_phrases.without_owner(draft.view, noun_phrases.before_time(draft.view, draft.governor))
    if draft.link == "move" and draft.partner is not None:
        return None
    if (bounded := _bounded(draft)) is not None:
        return bounded
    if draft.governor is not None and draft.preposition in _COMPLETING and not _joined(draft, draft.governor):
        governor = draft.view.nodes[draft.governor]
        completed = _moved(draft, governor)
        if completed is None and governor.lower.startswith(("inférieur", "supérieur")):
            return _compared_in_size(draft, governor.i)
        completed = completed or indicator_completed.find(draft, governor)
        if completed is not None:
            return completed
    return (
        _lasting(draft)
        or _located(draft)
        or _object_after(draft)
        or _counted_time(draft)
        or _whole_after(draft)
        or indicator_shares.counted_whole(draft)
        or _verb_of_threshold(draft)
        or (_dimension(draft) if indicator_clause.copular(draft) and not _reaches_mark(draft) else _complement(draft))
        or _paid_for(draft)
    )


def _compared_in_size(draft: Draft, adjective: int) -> Nodes | None:
    """The noun that is above or below the figure: "pour un bénéfice net supérieur à 2 milliards"."""
    before = draft.view.nodes[adjective - 1] if adjective else None
    if before is None or draft.type not in ("level", "share") or before.value is not None or before.pos not in ("NOUN", "ADJ"):
        return None
    first, last = noun_phrases.without_owner(draft.view, before.i)
    head = noun_phrases.head_of(draft.view, first, last)
    one = draft.view.nodes[head].pos == "NOUN" and noun_phrases.determiner(draft.view, head) in ("un", "une", "des")
    return (first, last) if one else None


def _made(draft: Draft) -> Nodes | None:
    """What is made or ended, never its making: "la création de 400 emplois", "8 500 suppressions de postes"."""
    made = comings.what_is_made(draft)
    if made is not None and draft.type == "change":
        return noun_phrases.around(draft.view, made)
    return indicator_clause.counted(draft) if comings.maker_before(draft) is not None and draft.type == "change" else None


def _joined(draft: Draft, governor: int) -> bool:
    """Whether what stands before the figure is its partner's: "des ventes de 3 et 4 %", "de 11 % à Nantes et de 5 % au Mans".

    Or a heading, where the figure is the subject of a sentence: "Mauvais chiffres : 114.560 voitures ont été vendues".
    """
    opens = draft.view.nodes[draft.first - 1].lower == ":" and draft.subject is not None and draft.subject >= draft.first
    opens = opens or indicator_clause.spells_out(draft)
    return opens or (draft.partner is not None and (governor < draft.partner.last or draft.link == "list"))


def _apposed(draft: Draft) -> Nodes | None:
    """What stands before the comma: "Le budget des Jeux, 4,4 milliards d'euros, est", "La dette, à 7 milliards, reste"."""
    nodes = draft.view.nodes
    if draft.first < 2 or draft.preposition not in ("", "à") or draft.link in _HANGING:
        return None
    if draft.measure.noun and not draft.measure.carried:
        return None  # "sept matchs joués, six victoires, un nul"
    opening = draft.first - 1 if not draft.preposition else draft.first - 2
    if opening < 1 or nodes[opening].lower != ",":
        return None
    before = nodes[opening - 1]
    if before.pos not in ("NOUN", "ADJ") and not isinstance(before.value, Name) and not grammar.is_participle(before):
        return None
    closes = next((node for node in nodes[draft.last : draft.last + 5] if node.lower == ","), None)
    if closes is None or draft.verb is None or draft.verb.first < closes.i:
        return None
    phrase = noun_phrases.without_owner(draft.view, opening - 1)
    return phrase if nodes[phrase[0]].value is None else None


def _amounting(draft: Draft) -> Nodes | None:
    """What amounts to the figure: "Le chantier, d'un montant de 23,5 millions d'euros, doit s'achever"."""
    nodes = draft.view.nodes
    if draft.governor is None or draft.preposition != "de" or nodes[draft.governor].lower not in ("montant", "coût", "total"):
        return None
    before = [node.lower for node in nodes[max(0, draft.governor - 3) : draft.governor]]
    if before[-3:] not in ([",", "d'", "un"], [",", "pour", "un"]) or draft.governor < 4:
        return None
    if nodes[draft.governor - 4].pos == "PROPN":
        return None  # "est prévu près de Bordeaux, pour un coût de"
    phrase = noun_phrases.without_owner(draft.view, draft.governor - 4)
    return phrase if nodes[phrase[0]].value is None else None


def _moved(draft: Draft, governor: Node) -> Nodes | None:
    """What rises or falls to the figure: "un repli de l'inflation à 2,6 %"."""
    view = draft.view
    if draft.preposition != "à" or governor.value is not None or governor.pos not in ("NOUN", "ADJ"):
        return None
    if grammar.is_verb(view, governor.i):
        return None
    first, last = noun_phrases.ending_at(view, governor.i)
    head = noun_phrases.head_of(view, first, last)
    if head == last or not lexicon().noun(view.nodes[head].lower, "up", "down", "forecast"):
        return None
    for node in view.nodes[head + 1 : last + 1]:
        if node.pos in ("NOUN", "PROPN") and node.value is None:
            return node.i, last
    return None


def _lasting(draft: Draft) -> Nodes | None:
    """What is done for or within a time or a way: "a dirigé la banque pendant 35 ans", "répond en 0,8 seconde"."""
    verb = draft.verb
    if verb is None or draft.measure.unit not in _WAY_UNITS or draft.preposition not in ("en", "pendant", "durant"):
        return None
    return (verb.head, verb.head) if verb.head < draft.first and not indicator_clause.holds(verb) else None


def _object_after(draft: Draft) -> Nodes | None:
    """What a verb moves, after the figure: "réduirait de 62 % le risque", "a triplé ses ventes", "réduire de 7 à 3 le nombre"."""
    view = draft.view
    if draft.verb is None or (draft.rule not in ("change_verb", "multiplier", "move") and not _is_goal(draft, draft.verb)):
        return None
    if change.exceeds(draft.verb):
        return None  # "dépasse de 1,4 °C les normales de saison": of its subject
    last = _end_of_move(draft) if draft.rule == "move" else draft.last
    if last + 1 >= len(view.nodes) or draft.verb.first >= last:
        return None
    article = view.nodes[last]
    head = noun_phrases.noun_after(view, last) if article.pos == "DET" and article.lower in _ARTICLES else None
    if head is None or head > last + 3 or view.nodes[head].lower in indicator_clause.YARDSTICKS:
        return None
    return noun_phrases.around(view, head)


def _is_goal(draft: Draft, verb: VerbGroup) -> bool:
    """Whether something is moved to the figure: "porter à 15 % sa participation", "a abaissé à 3 euros le prix"."""
    moves = lexicon().verb(verb.form, "move", "up", "down", "observe") or verb.form in ("limité", "limite", "limiter")
    return draft.preposition == "à" and draft.governor == verb.head and moves


def _end_of_move(draft: Draft) -> int:
    """The node after "de A à B", from either of the two."""
    nodes = draft.view.nodes
    if draft.link == "move" or draft.last + 1 >= len(nodes) or nodes[draft.last].lower not in ("à", "a"):
        return draft.last
    end = draft.last + 1
    value = nodes[end].value
    while end < len(nodes) and isinstance(value, Measure) and nodes[end].value is value:
        end += 1
    return end


def _counted_time(draft: Draft) -> Nodes | None:
    """A length of time that something took: "2,7 milliards de minutes passées en réunion"."""
    follower = indicator_shares.follower(draft)
    if follower is None or draft.measure.unit not in TIME_UNITS or not grammar.is_participle(follower):
        return None
    return indicator_clause.counted(draft)


def _is_distance(draft: Draft) -> bool:
    """Whether the figure says how far from something: "à 31 000 kilomètres de la Terre"; not "à 23 km de profondeur"."""
    if draft.preposition != "à" or draft.measure.unit not in ("km", "m"):
        return False
    following = draft.view.nodes[draft.last + 1 : draft.last + 2]
    return not (following and lexicon().noun(following[0].lower, "sum"))


def _located(draft: Draft) -> Nodes | None:
    """What lies so far from something: "Eagle Pass, à environ 200 kilomètres au nord-ouest de Laredo"."""
    view, i = draft.view, draft.first - 1
    if draft.preposition != "à" or draft.measure.unit not in ("km", "m", "mi") or not _FROM.match(draft.right()):
        return None
    while i > 0 and view.nodes[i].lower in ("à", ",", "situé", "située", "seulement"):
        i -= 1
    node = view.nodes[i]
    if node.value is not None or node.pos not in ("NOUN", "PROPN", "ADJ") or node.depth != draft.depth:
        return None
    first, last = noun_phrases.ending_at(view, i)
    return first, last


def _whole_after(draft: Draft) -> Nodes | None:
    """What is multiplied, or what a part is lost of: "deux fois plus d'utilisateurs", "perdu un tiers de ses clients"."""
    if not indicator_shares.completed(draft) or is_multiple(draft):
        return None
    lost = draft.rule == "gain_or_loss" and draft.measure.unit == "%"
    if not lost and draft.measure.unit != "x":
        return None
    head = noun_phrases.noun_after(draft.view, draft.last)
    if head is None or (lost and draft.view.nodes[head].lower in _WORTH):
        return None
    return noun_phrases.around(draft.view, head)


def _verb_of_threshold(draft: Draft) -> Nodes | None:
    verb = draft.verb
    if draft.type != "threshold" or verb is None or verb.head >= draft.first or not lexicon().verb(verb.form, "self"):
        return None
    return verb.head, verb.head


def _reaches_mark(draft: Draft) -> bool:
    """Whether the subject only says how far it went: "Le pic avait atteint 620 kilomètres de bouchons"."""
    return draft.subject is not None and draft.view.nodes[draft.subject].lower in indicator_clause.YARDSTICKS


def _dimension(draft: Draft) -> Nodes | None:
    """In which direction something is as big: "La liasse fait 2 millimètres d'épaisseur"."""
    found = None if draft.ratio or draft.measure.noun else _complement(draft)
    return found if found is not None and lexicon().noun(draft.view.nodes[found[0]].lower, "sum") else None


def _complement(draft: Draft) -> Nodes | None:
    """What an amount or a share is of: "3 milliards de recettes", "20 % des salariés"."""
    percent = draft.measure.unit == "%"
    if (
        not indicator_shares.completed(draft)
        or _is_distance(draft)
        or (draft.type == "change" and draft.rule not in ("signed", "more_or_less"))
    ):
        return None
    physical = not draft.measure.noun and not draft.ratio and not (draft.measure.carried and draft.link == "contrast")
    if not (draft.money or percent or physical):
        return None
    restated = draft.link == "apposition" or draft.preposition == "soit"
    if percent and indicator_shares.is_scale(draft):
        return None
    head = noun_phrases.noun_after(draft.view, draft.last)
    if head is None or (percent and restated and not _is_body(draft, head)):
        return None  # "soit près des deux tiers du total"
    return noun_phrases.around(draft.view, head)


def _bounded(draft: Draft) -> Nodes | None:
    """The noun that a participle puts between two bounds: "un Ebitda ajusté compris entre 22 et 23 % des revenus"."""
    view, i = draft.view, draft.governor
    if i is None or i < 2 or not view.nodes[i].lower.startswith(("compris", "situé")) or grammar.has_auxiliary(view, i):
        return None
    before = view.nodes[i - 1]
    return noun_phrases.without_owner(view, i - 1) if before.value is None and before.pos in ("NOUN", "ADJ") else None


def _held_part(draft: Draft) -> Nodes | None:
    """What says that the figure is a part somebody holds: "filiale à 60 % d'Expedia", "détenu à 60,6 % par Stellantis"."""
    nodes = draft.view.nodes
    if draft.measure.unit != "%" or draft.preposition != "à" or draft.governor is None or draft.governor != draft.first - 2:
        return None
    return (draft.governor, draft.governor) if nodes[draft.governor].lower.startswith(_HELD_PART) else None


def _is_body(draft: Draft, head: int) -> bool:
    """Whether a whole is people or things somebody has, not only a scale: "450 postes, soit un cinquième de ses effectifs"."""
    node = draft.view.nodes[head]
    had = lexicon().noun(node.lower, "company", "people", "stock", "job")
    return node.value is None and had and not lexicon().noun(node.lower, "place")


def _of_change_noun(draft: Draft) -> Nodes | None:
    """What rises or falls: "une hausse de 12 % des ventes", "une baisse du bénéfice de 12 %"; None for "en hausse de 12 %"."""
    view = draft.view
    if indicator_shares.completed(draft):
        head = noun_phrases.noun_after(view, draft.last)
        if head is not None:
            return noun_phrases.around(view, head)
    if draft.governor is None:
        return None
    return _before_adverbial(view, draft.governor) or _inside_change(draft, draft.governor) or _economy(draft)


def _economy(draft: Draft) -> Nodes | None:
    """The product that grows, which elsewhere is only a scale: "une hausse de 0,4 % du PIB"."""
    after = draft.view.nodes[draft.last : draft.last + 2]
    named = len(after) == 2 and after[0].lower == "du" and after[1].lower == "pib"
    return (after[1].i, after[1].i) if named else None


def _before_adverbial(view: SentenceView, governor: int) -> Nodes | None:
    """What is "en hausse": "un bénéfice net en hausse de 18,4 %"."""
    nodes, lex = view.nodes, lexicon()
    if governor <= 1 or nodes[governor].value is not None:
        return None
    i = governor
    while i > 1 and nodes[i].pos == "ADJ" and not lex.noun(nodes[i].lower, "up", "down"):
        i -= 1
    if nodes[i - 1].lower == "en" and i > 3 and nodes[i - 2].lower.startswith(_AWAITED) and grammar.is_participle(nodes[i - 2]):
        i -= 1 + (nodes[i - 3].lower == ",")  # "une récolte attendue en baisse de 21 %"
        return noun_phrases.without_owner(view, i - 2) if nodes[i - 2].pos in ("NOUN", "ADJ") else None
    before = nodes[i - 2]
    if nodes[i - 1].lower != "en" or before.value is not None:
        return None
    adverbial = i > 2 and nodes[i - 3].lower == "en"  # "en effet en hausse"
    if before.pos in ("NOUN", "ADJ") and not adverbial and not lex.noun(before.lower, "organization"):
        return noun_phrases.without_owner(view, i - 2)
    return (i - 2, i - 2) if before.text in _INDEX_WORDS else None


def _inside_change(draft: Draft, governor: int) -> Nodes | None:
    """What completes the noun of change ("une baisse du bénéfice"), or that noun where it is what is measured."""
    view, lex = draft.view, lexicon()
    nodes = view.nodes
    first, last = noun_phrases.ending_at(view, governor)
    changes = (
        i for i in range(last, first - 1, -1) if nodes[i].value is None and lex.noun(nodes[i].lower, "up", "down", "gain", "loss")
    )
    change = next(changes, None)
    if change is None:
        return None
    inner = change + 1
    while inner <= last and (nodes[inner].lower in grammar.OF | grammar.DETERMINERS or nodes[inner].pos in ("ADJ", "VERB")):
        inner += 1
    if inner <= last and nodes[inner].value is None and nodes[inner].pos in ("NOUN", "PROPN"):
        return inner, last
    itself = lex.noun(nodes[change].lower, "public") and draft.link != "apposition"
    return (change, change) if itself and (change == 0 or nodes[change - 1].lower != "en") else None


def _valued(draft: Draft) -> Nodes | None:
    """The participle that says what a company is held to be worth: "Qonto, valorisé 4,4 milliards d'euros, recrute"."""
    near = draft.view.nodes[max(0, draft.first - 3) : draft.first] if draft.money and draft.type == "level" else ()
    valued = next((node.i for node in near if node.lower.startswith("valorisé")), None)
    return None if valued is None or grammar.has_auxiliary(draft.view, valued) else (valued, valued)


def _paid_for(draft: Draft) -> Nodes | None:
    """What a participle says was paid for, or the participle where that is a company: "le programme financé pour 3 millions"."""
    view, i = draft.view, draft.governor
    if i is None or not draft.money or draft.type != "level" or draft.preposition not in ("", "à", "de", "pour"):
        return None
    if not grammar.is_participle(view.nodes[i]) or grammar.has_auxiliary(view, i):
        return None
    if draft.subject is not None and indicator_clause.copular(draft):
        return None  # "Le loyer d'un appartement atteint 757 euros"
    bought = grammar.modified(view, i)
    if bought is None and i > 1 and view.nodes[i - 1].lower == "," and view.nodes[i - 2].pos in ("NOUN", "ADJ"):
        bought = noun_phrases.head_of(view, *noun_phrases.ending_at(view, i - 2))
    if bought is None:
        return None
    first, last = noun_phrases.around(view, bought)
    return (i, i) if view.nodes[bought].value is not None else (first, min(last, i - 1))
