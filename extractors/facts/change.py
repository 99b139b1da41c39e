"""Measures that state a change, and its direction: the rules of `frame`, from a sign to what is gained and lost."""

from __future__ import annotations

import re

from extractors.facts import comings, grammar, indicator_clause, noun_phrases
from extractors.facts.draft import COMPARING, Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Direction, Measure, Name

_MORE = re.compile(
    r"\s*(?:par (?:an|mois|jour|semaine|action|habitant) )?"
    r"(?:(?:(?:de |d')[a-zà-ÿ]+ (?:(?:de |d')[a-zà-ÿ]+ )?)?(?:de (plus|moins|mieux)(?! de \d)|en (plus|moins)(?! d['e]))"
    r"|(?:[a-zà-ÿ]+[sx] )?(supplémentaires?|additionnels?))\b"
)
_MORE_ADJECTIVE = re.compile(
    r"\s*(plus|moins) (?:que|qu'|de |d'|élevée?s?|ch[eè]re?s?|haute?s?|basse?s?|nombreux|nombreuses|rapide|important)"
)
_DEARER = re.compile(r"\s*(plus|moins) ch[eè]re?s?\b")
_ABOVE = re.compile(
    r"\s*(?:(?:au|en)[- ](dessus|dessous|deçà|delà)|(supérieur|inférieur)e?s?) (?:de|du|des|d'|à|au|aux|celui)"
    r"|\s*(sous|au-delà de) (?:la|sa|leur|cette) (?:normale|moyenne)"
)
_OWN_WHOLE = re.compile(r"\s*(?:(?:de|d') ?(?:sa|ses|son|leurs?|nos|notre) |de la valeur|d(?:e |')(?!la |l'|les |[A-ZÉ])\w+)")
_OF = re.compile(r"\s*(?:de |d'|des |du )")
_TIMES = re.compile(r"\S+ fois$", re.IGNORECASE)
_OF_CHANGE = re.compile(r"\s*(?:de |d')(\w+)")
_TIME_UNITS = frozenset(("d", "wk", "mo", "a"))
_SIZING = ("limit", "canton", "conten", "ramen", "rédui", "chiffr", "estim", "évalu", "attend", "compris", "situé")
"""The beginnings of verbs and participles that say how large a change is."""
_RATES_OF_GROWTH = frozenset(("taux", "rythme", "acquis", "prévision"))


def multiplier(draft: Draft) -> bool:
    if draft.measure.unit != "x":
        return False
    if _TIMES.match(draft.view.slice(draft.first, draft.last - 1)) and not _MORE_ADJECTIVE.match(draft.right()):
        return False  # "représente six fois l'Ebitda" is a level
    return changed(draft, draft.measure.direction or "up")


def more_or_less(draft: Draft) -> bool:
    """Compared by an adverb or adjective: "10,6 % de plus que", "deux euros en moins", "8 millions d'abonnés supplémentaires"."""
    match = _MORE.match(draft.right()) or (_MORE_ADJECTIVE.match(draft.right()) if draft.ratio else _DEARER.match(draft.right()))
    if match:
        word = next(group for group in match.groups() if group)
        return changed(draft, "down" if word == "moins" else "up")
    match = _ABOVE.match(draft.right())
    size = governor_node(draft)
    if match and not (
        size is not None and size.value is None and lexicon().noun(size.lower, "sum")
    ):  # "une hauteur de 565 mètres"
        where = next(group for group in match.groups() if group)
        return changed(draft, "down" if where in ("dessous", "deçà", "inférieur", "sous") else "up")
    node = governor_node(draft)
    if node is None or draft.preposition != "de":
        return False
    if node.lower.startswith(("supérieur", "inférieur")):
        return changed(draft, "up" if node.lower.startswith("supérieur") else "down")
    degree = draft.view.nodes[node.i - 1].lower if node.i and node.pos == "ADJ" else ""
    return degree in ("plus", "moins") and changed(draft, "up" if degree == "plus" else "down")  # "moins nombreux de 8 %"


def change_noun(draft: Draft) -> bool:
    """Governed by a noun of change: "une hausse de 12 %", "en recul de 3 points", "une baisse du bénéfice de 12 %"."""
    label = governor_node(draft)
    if label is not None and label.lower == ":" and draft.measure.unit == "%" and label.i and noun_direction(draft, label.i - 1):
        return changed(draft, noun_direction(draft, label.i - 1))  # "Croissance : 0,9 %"
    after = _OF_CHANGE.match(draft.right())
    if after and draft.measure.unit in _TIME_UNITS and lexicon().noun(after[1], "up", "down"):
        return False  # "après deux années de baisse"
    if after and lexicon().noun(after[1], "up", "down") and not (draft.money and after[1].endswith("s")):  # "2 % de croissance"
        return changed(draft, "up" if lexicon().noun(after[1], "up") else "down")
    if draft.preposition not in ("de", "") or draft.governor is None:
        return False
    i = draft.governor
    nodes = draft.view.nodes
    if draft.measure.noun and draft.first and nodes[draft.first - 1].lower == "des":
        return False  # "l'accélération des deux frères" is not by as many
    while i > 0 and nodes[i].pos in ("ADJ", "VERB") and not lexicon().noun(nodes[i].lower, "up", "down", "gain", "loss"):
        i -= 1  # "une hausse spectaculaire de 12 %"
        if draft.governor - i > 2:
            return False
    direction = noun_direction(draft, i)
    if not direction and nodes[draft.governor].pos in ("NOUN", "PROPN", "ADJ"):
        first, _ = noun_phrases.ending_at(draft.view, draft.governor)
        head = noun_phrases.head_of(draft.view, first, draft.governor)
        if draft.ratio and head != draft.governor:
            direction = noun_direction(draft, head)
    if not direction or grammar.is_verb(draft.view, i):
        return False
    return changed(draft, direction)


def noun_direction(draft: Draft, i: int) -> Direction:
    node = draft.view.nodes[i]
    if node.value is not None or (draft.money and node.lower.startswith("dépréciation")):
        return ""  # a charge in the accounts
    if lexicon().noun(node.lower, "up") or (lexicon().noun(node.lower, "gain") and not draft.money):
        return "up"
    aside = node.lower == "retrait" and i > 0 and draft.view.nodes[i - 1].lower == "en"  # "en retrait de 3 %", no withdrawal
    if aside or lexicon().noun(node.lower, "down") or (lexicon().noun(node.lower, "loss") and not draft.money):
        return "down"
    return ""


def signed(draft: Draft) -> bool:
    """Changed by its sign: "+12 %", "-0,4 point"; a negative rate or amount is a level, which its own value shows."""
    if draft.measure.sign not in ("+", "-") or (
        draft.measure.unit not in ("%", "pp", "bp", "point")
        and not (draft.depth and (draft.measure.sign == "+" or not draft.money))
    ):
        return False
    if draft.measure.value is not None and draft.measure.value < 0:
        return False
    return changed(draft, "up" if draft.measure.sign == "+" else "down")


def change_verb(draft: Draft) -> bool:
    """Governed by a verb of change: "a bondi de 44 %", "recule de 3,5 %"; "grimper à 3 millions" is where it arrived."""
    verb = draft.verb
    beside = _participle_beside(draft)
    if beside is not None and lexicon().noun(draft.view.nodes[beside.i - 1].lower, "rate", "price"):
        return False  # "un taux réduit de 5,5 %"
    if beside is not None and lexicon().verb(beside.lower, "up", "down"):
        return changed(draft, "up" if lexicon().verb(beside.lower, "up") else "down")
    if verb is None or not _near(draft):
        return False
    if _contents_itself(draft, verb):
        return changed(draft, "up")
    lex = lexicon()
    up, down = lex.verb(verb.form, "up"), lex.verb(verb.form, "down")
    if draft.money and lex.verb(verb.form, "reflexive") and not grammar.is_reflexive(draft.view, verb):
        return False  # "ayant contracté un prêt de 350.000 dollars"
    if exceeds(verb) and draft.preposition == "de" and (draft.ratio or draft.governor == verb.head):
        return changed(draft, "up")
    if not (up or down) or draft.preposition not in ("de", "", "par", "que", "pour"):
        return False
    if draft.preposition == "" and not draft.ratio and not (down and lex.verb(verb.form, "loss")):
        return False
    if draft.preposition == "de" and _is_new_object(draft, verb):
        return False
    return changed(draft, "up" if up else "down")


def _participle_beside(draft: Draft) -> Node | None:
    """The participle that says of a noun by how much it has changed: "La dette, alourdie de 30 millions en un an, inquiète"."""
    node = governor_node(draft)
    if node is None or not node.i or draft.preposition != "de" or not grammar.is_participle(node):
        return None
    return None if grammar.has_auxiliary(draft.view, node.i) else node


def _contents_itself(draft: Draft, verb: VerbGroup) -> bool:
    """Whether something rises no more than by the figure: "Hermès s'est contenté de 0,8 %"; not "de 20 % des voix"."""
    modest = verb.form.startswith("content") and draft.governor == verb.head and draft.preposition == "de"
    return modest and draft.measure.unit == "%" and not _OF.match(draft.right())


def exceeds(verb: VerbGroup) -> bool:
    """Whether a verb says by how much its subject is above its object: "dépasse d'un point la moyenne"."""
    return verb.form.startswith(("dépass", "excèd", "excéd", "surpass"))


def _is_new_object(draft: Draft, verb: VerbGroup) -> bool:
    """Whether the figure is the size of what the verb brings about: "creuse un écart de trois minutes", no move by as much."""
    i = draft.governor
    if i is None or i <= verb.head or draft.ratio or draft.view.nodes[i].value is not None or draft.view.nodes[i].pos != "NOUN":
        return False
    first, last = noun_phrases.ending_at(draft.view, i)
    return noun_phrases.determiner(draft.view, noun_phrases.head_of(draft.view, first, last)) in ("un", "une")


def gain_or_loss(draft: Draft) -> bool:
    """Gained or lost: "gagner 9,4 %", "perdre 11,7 millions d'abonnés", "créer 300 emplois"; of money it is a level."""
    verb = draft.verb
    if verb is not None and _is_counted_subject(draft) and comings.vanishes(draft, verb):
        return changed(draft, "down")
    if verb is not None and (way := comings.seen(draft, verb)):
        return changed(draft, way)
    up_to = draft.preposition == "à" and draft.measure.modifier == "at_most" and verb is not None and draft.governor == verb.head
    if (
        verb is None
        or not (up_to or draft.preposition in ("", "que", "de", "par"))
        or not (_near(draft) or _passive_subject(draft))
    ):
        return False
    if lexicon().lemmas.get(verb.form) == "ajouter" and "y" in verb.words:
        return False  # "Il faut y ajouter 1,9 million de connexions" goes on counting
    if draft.preposition == "de" and draft.measure.noun and draft.governor is not None and draft.governor > verb.head:
        return False  # "créer un réseau de 300 magasins", "ouvrir le feu sur une foule de 700 personnes"
    gain, loss = comings.gains(draft, verb), comings.loses(draft, verb)
    if not (gain or loss) or (draft.money and not _moves_itself(draft)):
        return False
    if (
        draft.measure.unit == "%"
        and _OF.match(draft.right())
        and not _OWN_WHOLE.match(draft.right())
        and not (draft.preposition == "de" and not gain)
        and not verb.form.startswith("supprim")
    ):
        return False  # "céder 7 % du capital" is a part of it
    counts = draft.measure.unit == "point" or draft.measure.noun or draft.measure.carried
    if not (draft.ratio or counts or _moves_itself(draft)):
        return False
    return changed(draft, "up" if gain else "down")


def _moves_itself(draft: Draft) -> bool:
    """Whether what gains or loses the figure is itself measured: "Le billet a pris deux euros"."""
    if draft.subject is None or draft.preposition or draft.verb is None or draft.governor != draft.verb.head:
        return False
    if draft.measure.unit in _TIME_UNITS and lexicon().lemmas.get(draft.verb.form) == "prendre":
        return False  # "Un tour complet prendrait 1 100 années"
    node = draft.view.nodes[draft.subject]
    priced = lexicon().noun(node.lower, "price", "rate", "public") or node.lower in ("action", "titre", "cours")
    return node.value is None and node.pos == "NOUN" and (priced or not draft.money) and not indicator_clause.is_agent(draft)


def brought_to(draft: Draft) -> bool:
    """What has come together so far: "portant à 78 % sa chute", "ce qui porte à 12 % ses gains"."""
    if draft.link or draft.preposition != "à" or draft.verb is None or not draft.verb.form.startswith("port") or not draft.ratio:
        return False
    following = draft.view.nodes[draft.last : draft.last + 3]
    if len(following) < 2 or following[0].lower not in grammar.DETERMINERS or following[1].value is not None:
        return False
    noun = following[1].lower.removesuffix("s")
    if lexicon().noun(noun, "gain"):
        return changed(draft, "up")
    if lexicon().noun(noun, "loss"):
        return changed(draft, "down")
    direction = noun_direction(draft, following[1].i)
    return bool(direction) and changed(draft, direction)


def growth_set(draft: Draft) -> bool:
    """Growth put at the figure: "chiffre la croissance du PIB à 0,2 %", "porter sa croissance à 8 %"."""
    if draft.preposition != "à" or draft.governor is None or draft.measure.unit not in ("%", "°C"):
        return False
    view, governor = draft.view, noun_phrases.before_time(draft.view, draft.governor)
    if view.nodes[governor].value is not None or grammar.is_verb(view, governor):
        return False
    first, last = noun_phrases.ending_at(view, governor)
    head = noun_phrases.head_of(view, first, last)
    if view.nodes[head].lower in _RATES_OF_GROWTH and head + 2 <= last:
        head += 2  # "sa prévision de croissance à 1 %"
    direction = noun_direction(draft, head)
    of_rate = any(lexicon().noun(node.lower, "rate") for node in view.nodes[head + 1 : last + 1])  # "un repli de l'inflation à"
    return bool(direction) and lexicon().noun(view.nodes[head].lower, "public") and not of_rate and changed(draft, direction)


def outlook_of_growth(view: SentenceView, i: int) -> Direction:
    """Which way what is expected goes: "a ramené de 0,9 à 0,8 % [sa prévision de croissance]"; "" where it is no change."""
    outlook, of, noun = (view.nodes[i + 1 : i + 4] + [None] * 3)[:3]
    if noun is None or of is None or outlook is None or of.lower not in grammar.OF or noun.value is not None:
        return ""
    if not lexicon().noun(outlook.lower, "forecast", "target"):
        return ""
    return "up" if lexicon().noun(noun.lower, "up") else "down" if lexicon().noun(noun.lower, "down") else ""


def growth_sized(draft: Draft) -> bool:
    """A change whose size a verb or a participle gives: "limite son repli à 10 %", "une croissance comprise entre 2 et 3 %"."""
    if not (draft.measure.unit in ("%", "pp") or draft.money) or draft.governor is None:
        return False
    view, node = draft.view, draft.view.nodes[draft.governor]
    sized = node.value is None and node.lower.startswith(_SIZING)
    noun = None
    if sized and grammar.is_participle(node) and not grammar.has_auxiliary(view, node.i) and (draft.preposition or node.i):
        noun = _head_before(draft, node.i - 1)  # "un recul limité à 16 %"
    elif draft.preposition == "à" and draft.verb is not None and draft.verb.form.startswith(_SIZING):
        if draft.governor == draft.verb.head:  # "chiffrait à 6,1 % la hausse des prix"
            noun = noun_phrases.noun_after(view, draft.last - 1)
        elif draft.governor > draft.verb.head:
            noun = _head_before(draft, draft.governor)
    return noun is not None and bool(direction := noun_direction(draft, noun)) and changed(draft, direction)


def _head_before(draft: Draft, last: int) -> int | None:
    """The head of the noun phrase that ends at a node; None for one of a rate, which moves to the figure."""
    view = draft.view
    if last < 0 or view.nodes[last].value is not None or grammar.is_verb(view, last):
        return None
    first, end = noun_phrases.ending_at(view, last)
    head = noun_phrases.head_of(view, first, end)
    of_rate = any(lexicon().noun(node.lower, "rate") for node in view.nodes[head + 1 : end + 1])  # "un repli de l'inflation à"
    return None if of_rate else head


def growth(draft: Draft) -> bool:
    """A level of growth is a change: "la progression atteint 8,1 %", "la croissance a ralenti de 11 % à 4 %"."""
    if draft.measure.unit not in ("%", "pp") or draft.subject is None or draft.verb is None:
        return False
    node = draft.view.nodes[draft.subject]
    if node.value is not None or not (draft.subject < draft.first or draft.link == "move"):
        return False
    direction = noun_direction(draft, draft.subject)
    if not direction and node.lower in _RATES_OF_GROWTH and draft.view.nodes[draft.subject + 1].lower in grammar.OF:
        direction = noun_direction(draft, draft.subject + 2)  # "l'acquis de croissance ressort à 0,6 %"
    if not direction or (
        lexicon().verb(draft.verb.form, "up", "down")
        and draft.preposition == "de"
        and draft.link != "move"
        and not _opens_move(draft)
    ):
        return False
    if draft.measure.sign == "-":
        direction = "down"  # "La croissance s'est établie à -2 %", "le repli tient à la Chine (-27 %)"
    return changed(draft, direction)


def _opens_move(draft: Draft) -> bool:
    return bool(re.match(r"\s*(?:\S+ ){0,4}à [\d+-]", draft.right()))


def _is_counted_subject(draft: Draft) -> bool:
    """Whether counted things are the subject of the verb: "85 postes doivent disparaître"."""
    return (
        draft.verb is not None
        and draft.verb.first >= draft.last
        and bool(draft.measure.noun or draft.measure.carried)
        and not draft.preposition
    )


def _passive_subject(draft: Draft) -> bool:
    """The counted things are the subject of a passive: "Quelque 900 emplois ont été détruits"."""
    if draft.verb is None or lexicon().lemmas.get(draft.verb.form) == "prendre":
        return False  # "3 600 personnes ont été prises en charge"
    return _is_counted_subject(draft) and not comings.PASSIVE.isdisjoint(draft.verb.words)


def changed(draft: Draft, direction: Direction) -> bool:
    draft.type, draft.direction = "change", direction if draft.measure.value != 0 else ""
    return True


def governor_node(draft: Draft) -> Node | None:
    return draft.view.nodes[draft.governor] if draft.governor is not None else None


def _near(draft: Draft) -> bool:
    """Whether the verb really governs: before the measure with nothing but its object or a date between, or right after."""
    if draft.verb is None:
        return False
    if draft.verb.head >= draft.last:
        return draft.preposition == "" and draft.view.nodes[draft.last - 1].dep.startswith("nsubj") is False
    if draft.governor == draft.verb.head:
        return True
    between = draft.view.nodes[draft.verb.head + 1 : draft.first]
    measures = [node for node in between if isinstance(node.value, Measure)]
    if measures:
        first = draft.view.nodes[draft.first - 1]  # "abandonnera 20 % de son activité et 500 emplois"
        return first.lower == "et" and not draft.ratio and not any(grammar.is_verb(draft.view, node.i) for node in between)
    stops = [
        node
        for node in between
        if node.value is None and (node.lower in (";", ":", "contre", "soit", "pour", "avec") or node.lower == ",")
    ]
    names = [node for node in between if isinstance(node.value, Name)]
    return (
        len(between) <= 9 and len(stops) <= (2 if draft.preposition == "de" else 0) and not names
    ) or draft.preposition in COMPARING


def made_or_ended(draft: Draft) -> bool:
    """Jobs and the like that a noun or a participle makes or ends: "la création de 400 emplois", "12 400 emplois créés"."""
    direction = comings.by_noun(draft) or comings.by_participle(draft) or comings.counted(draft)
    return bool(direction) and changed(draft, direction)
