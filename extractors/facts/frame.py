"""What a measure states: a level, a change and its direction, a share or a threshold, and what it hangs on.

The rules go from the most telling context to the least; the first that holds decides and leaves its name in `draft.rule`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.facts import grammar, indicator_clause, links, noun_phrases
from extractors.facts.draft import COMPARING, Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node
from extractors.model import Direction, Measure, Name

Rule = Callable[[Draft], bool]

_MORE = re.compile(
    r"\s*(?:par (?:an|mois|jour|semaine|action|habitant) )?"
    r"(?:de (plus|moins|mieux)|en (plus|moins)|(supplémentaires?|additionnels?))\b"
)
_MORE_ADJECTIVE = re.compile(
    r"\s*(plus|moins) (?:que|qu'|élevée?s?|chère?s?|haute?s?|basse?s?|nombreux|nombreuses|rapide|important)"
)
_ABOVE = re.compile(
    r"\s*(?:(?:au|en)[- ](dessus|dessous)|(supérieur|inférieur)e?s?) (?:de|du|des|d'|à|au|aux|celui)"
    r"|\s*(sous|au-delà de) (?:la|sa|leur|cette) (?:normale|moyenne)"
)
_OWN_WHOLE = re.compile(r"\s*(?:(?:de|d') ?(?:sa|ses|son|leurs?|nos|notre) |de la valeur|d[e'] ?(?!la |l'|les |[A-ZÉ])\w+)")
_OF = re.compile(r"\s*(?:de |d'|des |du )")
_TIMES = re.compile(r"\S+ fois$", re.IGNORECASE)
_OF_CHANGE = re.compile(r"\s*(?:de |d')(\w+)")
_ANY_ABOVE = re.compile(
    r"\b(?:tout|toute|tous les|toutes les|chaque|aucun|aucune) [\w' -]{2,40} (?:sup|inf)érieure?s? à(?: \w+)?$"
)
_CRITERION_VERB = re.compile(
    r"(?:ayant|gagnant|comptant|employant|dépassant|pesant|valant|rapportant|touchant|percevant|disposant|réalisant|totalisant)$"
)


_TIME_UNITS = frozenset(("d", "wk", "mo", "a"))
_RATES_OF_GROWTH = frozenset(("taux", "rythme", "acquis", "prévision"))
_LEVELLING = frozenset("plafonne plafonnent plafonnait plafonnaient".split())
_PASSIVE = frozenset(("été", "sont", "seront", "seraient", "étaient", "furent"))


def resolve(drafts: Sequence[Draft]) -> None:
    """Link the drafts of one sentence to one another, then decide measure and direction of each."""
    for index, draft in enumerate(drafts):
        links.link(draft, drafts[:index])
        for rule in _RULES:
            if rule(draft):
                draft.rule = draft.rule or rule.__name__.removeprefix("_")
                break


# --- links ------------------------------------------------------------------------------------------------------------------


# --- rules ------------------------------------------------------------------------------------------------------------------


def _multiplier(draft: Draft) -> bool:
    if draft.measure.unit != "x":
        return False
    if _TIMES.match(draft.view.slice(draft.first, draft.last - 1)) and not _MORE_ADJECTIVE.match(draft.right()):
        return False  # "représente six fois l'Ebitda" is a level
    return _change(draft, draft.measure.direction or "up")


def _whole(draft: Draft) -> bool:
    """What a part is taken of is there already: "a licencié le cinquième de ses 800 employés"."""
    return draft.link == "whole" and _level_or_share(draft)


def _more_or_less(draft: Draft) -> bool:
    """Compared by an adverb or adjective: "10,6 % de plus que", "deux euros en moins", "8 millions d'abonnés supplémentaires"."""
    match = _MORE.match(draft.right()) or (_MORE_ADJECTIVE.match(draft.right()) if draft.ratio else None)
    if match:
        word = next(group for group in match.groups() if group)
        return _change(draft, "down" if word == "moins" else "up")
    match = _ABOVE.match(draft.right())
    if match:
        where = next(group for group in match.groups() if group)
        return _change(draft, "down" if where in ("dessous", "inférieur", "sous") else "up")
    node = _governor(draft)
    if node is not None and draft.preposition == "de" and node.lower.startswith(("supérieur", "inférieur")):
        return _change(draft, "up" if node.lower.startswith("supérieur") else "down")
    return False


def _change_noun(draft: Draft) -> bool:
    """Governed by a noun of change: "une hausse de 12 %", "en recul de 3 points", "une baisse du bénéfice de 12 %"."""
    label = _governor(draft)
    if label is not None and label.lower == ":" and draft.measure.unit == "%" and label.i and _noun_direction(draft, label.i - 1):
        return _change(draft, _noun_direction(draft, label.i - 1))  # "Croissance : 0,9 %"
    after = _OF_CHANGE.match(draft.right())
    if after and draft.measure.unit in _TIME_UNITS and lexicon().noun(after[1], "up", "down"):
        return False  # "après deux années de baisse"
    if after and lexicon().noun(after[1], "up", "down") and not (draft.money and after[1].endswith("s")):  # "2 % de croissance"
        return _change(draft, "up" if lexicon().noun(after[1], "up") else "down")
    if draft.preposition not in ("de", "") or draft.governor is None:
        return False
    i = draft.governor
    nodes = draft.view.nodes
    while i > 0 and nodes[i].pos in ("ADJ", "VERB") and not lexicon().noun(nodes[i].lower, "up", "down", "gain", "loss"):
        i -= 1  # "une hausse spectaculaire de 12 %"
        if draft.governor - i > 2:
            return False
    direction = _noun_direction(draft, i)
    if not direction and nodes[draft.governor].pos in ("NOUN", "PROPN", "ADJ"):
        first, _ = noun_phrases.ending_at(draft.view, draft.governor)
        head = noun_phrases.head_of(draft.view, first, draft.governor)
        if draft.ratio and head != draft.governor:
            direction = _noun_direction(draft, head)
    if not direction or grammar.is_verb(draft.view, i):
        return False
    return _change(draft, direction)


def _noun_direction(draft: Draft, i: int) -> Direction:
    node = draft.view.nodes[i]
    if node.value is not None:
        return ""
    if lexicon().noun(node.lower, "up") or (lexicon().noun(node.lower, "gain") and not draft.money):
        return "up"
    if lexicon().noun(node.lower, "down") or (lexicon().noun(node.lower, "loss") and not draft.money):
        return "down"
    return ""


def _move(draft: Draft) -> bool:
    """Two levels, the first being the baseline of the second: "passer de A à B"."""
    if draft.link == "move" and draft.partner is not None:
        if draft.partner.rule == "growth":
            return _change(draft, draft.partner.direction)
        for one in (draft.partner, draft):
            one.type, one.direction, one.rule = ("share" if one.measure.unit == "%" else "level"), "", "move"
        return True
    if draft.verb is None or draft.preposition != "à":
        return False
    return lexicon().verb(draft.verb.form, "move") and _level_or_share(draft)


def _contrast(draft: Draft) -> bool:
    """A value compared with is of the same kind as what it is compared to, unless a sign or a noun of its own says otherwise."""
    if draft.link != "contrast" or draft.partner is None or draft.measure.sign in ("+", "-"):
        return False
    if draft.preposition == "de" and draft.governor is not None and _noun_direction(draft, draft.governor):
        return False
    partner = draft.partner
    if partner.measure.unit != draft.measure.unit and partner.ratio != draft.ratio:
        return False
    draft.type, draft.direction = partner.type, partner.direction
    if partner.link == "move":
        draft.direction = ""
    return True


def _continued(draft: Draft) -> bool:
    """In a list or with its verb left out, a measure states what the one before it states."""
    if draft.partner is None or draft.measure.sign in ("+", "-"):
        return False
    if draft.link == "apposition" and draft.partner.type == "change" and draft.measure.noun:
        return _change(draft, draft.partner.direction)  # "plus de 10 % de ses effectifs, soit 14.000 postes"
    if draft.link not in ("list", "gap") or not links.same_scale(draft, draft.partner):
        return False
    draft.type, draft.direction = draft.partner.type, draft.partner.direction
    return True


def _signed(draft: Draft) -> bool:
    """Changed by its sign: "+12 %", "-0,4 point"; a negative rate or amount is a level, which its own value shows."""
    if draft.measure.sign not in ("+", "-") or (
        draft.measure.unit not in ("%", "pp", "bp", "point") and not (draft.depth and not draft.money)
    ):
        return False
    if draft.measure.value is not None and draft.measure.value < 0:
        return False
    return _change(draft, "up" if draft.measure.sign == "+" else "down")


def _change_verb(draft: Draft) -> bool:
    """Governed by a verb of change: "a bondi de 44 %", "recule de 3,5 %"; "grimper à 3 millions" is where it arrived."""
    verb = draft.verb
    if verb is None or not _near(draft):
        return False
    lex = lexicon()
    up, down = lex.verb(verb.form, "up"), lex.verb(verb.form, "down")
    if draft.money and lex.verb(verb.form, "reflexive") and draft.view.nodes[max(0, verb.first - 1)].lower not in ("se", "s'"):
        return False  # "ayant contracté un prêt de 350.000 dollars"
    if (
        verb.form in ("dépasse", "dépassent", "dépassait", "dépassé", "dépasser", "excède", "excéder")
        and draft.preposition == "de"
        and (draft.ratio or draft.governor == verb.head)
    ):
        return _change(draft, "up")
    if not (up or down) or draft.preposition not in ("de", "", "par", "que", "pour"):
        return False
    if draft.preposition == "" and not draft.ratio and not (down and lex.verb(verb.form, "loss")):
        return False
    return _change(draft, "up" if up else "down")


def _gain_or_loss(draft: Draft) -> bool:
    """Gained or lost: "gagner 9,4 %", "perdre 11,7 millions d'abonnés", "créer 300 emplois"; of money it is a level."""
    verb = draft.verb
    if verb is not None and _is_counted_subject(draft) and (lexicon().verb(verb.form, "vanish") or _threatened(verb.words)):
        return _change(draft, "down")
    if verb is None or draft.preposition not in ("", "que", "de", "par") or not (_near(draft) or _passive_subject(draft)):
        return False
    gain, loss = lexicon().verb(verb.form, "gain"), lexicon().verb(verb.form, "loss")
    if not (gain or loss) or (draft.money and not _moves_itself(draft)):
        return False
    if (
        draft.measure.unit == "%"
        and _OF.match(draft.right())
        and not _OWN_WHOLE.match(draft.right())
        and not (draft.preposition == "de" and not gain)
    ):
        return False  # "céder 7 % du capital" is a part of it
    counts = draft.measure.unit == "point" or draft.measure.noun or draft.measure.carried
    if not (draft.ratio or counts or _moves_itself(draft)):
        return False
    return _change(draft, "up" if gain else "down")


def _moves_itself(draft: Draft) -> bool:
    """Whether what gains or loses the figure is itself measured: "Le billet a pris deux euros"."""
    if draft.subject is None or draft.preposition or draft.verb is None or draft.governor != draft.verb.head:
        return False
    if draft.measure.unit in _TIME_UNITS and lexicon().lemmas.get(draft.verb.form) == "prendre":
        return False  # "Un tour complet prendrait 1 100 années"
    node = draft.view.nodes[draft.subject]
    priced = lexicon().noun(node.lower, "price", "rate", "public") or node.lower in ("action", "titre", "cours")
    return node.value is None and node.pos == "NOUN" and (priced or not draft.money) and not indicator_clause.is_agent(draft)


def _counted_moves(draft: Draft) -> bool:
    """Comings and goings that are counted: "une soixantaine d'embauches", "300 licenciements"."""
    noun = draft.measure.noun.split(" ")[0].lower()
    if draft.ratio or draft.measure.carried or draft.preposition in ("contre", "après"):
        return False
    if not lexicon().noun(noun, "coming", "going"):
        return False
    return _change(draft, "up" if lexicon().noun(noun, "coming") else "down")


def _growth_set(draft: Draft) -> bool:
    """Growth put at the figure: "chiffre la croissance du PIB à 0,2 %", "porter sa croissance à 8 %"."""
    if draft.preposition != "à" or draft.governor is None or draft.measure.unit not in ("%", "°C"):
        return False
    view = draft.view
    if view.nodes[draft.governor].value is not None or grammar.is_verb(view, draft.governor):
        return False
    first, last = noun_phrases.ending_at(view, draft.governor)
    head = noun_phrases.head_of(view, first, last)
    if view.nodes[head].lower in _RATES_OF_GROWTH and head + 2 <= last:
        head += 2  # "sa prévision de croissance à 1 %"
    direction = _noun_direction(draft, head)
    of_rate = any(lexicon().noun(node.lower, "rate") for node in view.nodes[head + 1 : last + 1])  # "un repli de l'inflation à"
    return bool(direction) and lexicon().noun(view.nodes[head].lower, "public") and not of_rate and _change(draft, direction)


def _growth(draft: Draft) -> bool:
    """A level of growth is a change: "la progression atteint 8,1 %", "la croissance a ralenti de 11 % à 4 %"."""
    if draft.measure.unit != "%" or draft.subject is None or draft.verb is None:
        return False
    node = draft.view.nodes[draft.subject]
    if node.value is not None or not (draft.subject < draft.first or draft.link == "move"):
        return False
    direction = _noun_direction(draft, draft.subject)
    if not direction and node.lower in _RATES_OF_GROWTH and draft.view.nodes[draft.subject + 1].lower in grammar.OF:
        direction = _noun_direction(draft, draft.subject + 2)  # "l'acquis de croissance ressort à 0,6 %"
    if not direction or (
        lexicon().verb(draft.verb.form, "up", "down")
        and draft.preposition == "de"
        and draft.link != "move"
        and not _opens_move(draft)
    ):
        return False
    return _change(draft, direction)


def _opens_move(draft: Draft) -> bool:
    return bool(re.match(r"\s*(?:\S+ ){0,4}à [\d+-]", draft.right()))


def _is_counted_subject(draft: Draft) -> bool:
    """Whether counted things are the subject of the verb: "85 postes doivent disparaître"."""
    return draft.verb is not None and draft.verb.first >= draft.last and bool(draft.measure.noun) and not draft.preposition


def _passive_subject(draft: Draft) -> bool:
    """The counted things are the subject of a passive: "Quelque 900 emplois ont été détruits"."""
    if draft.verb is None or lexicon().lemmas.get(draft.verb.form) == "prendre":
        return False  # "3 600 personnes ont été prises en charge"
    return _is_counted_subject(draft) and not _PASSIVE.isdisjoint(draft.verb.words)


def _threatened(words: Sequence[str]) -> bool:
    return words[-1].startswith("menacé") and not _PASSIVE.isdisjoint(words)


def _threshold_verb(draft: Draft) -> bool:
    """Limited by its verb: "La hausse des loyers est plafonnée à 3,5 %"."""
    if draft.verb is None or draft.preposition != "à":
        return False
    if (
        draft.verb.form in _LEVELLING
        and draft.governor == draft.verb.head
        and draft.right()[:5].strip()[:3] not in ("le ", "la ", "les")
    ):
        return False  # "La couverture plafonne à 54 %" goes no higher
    if not (draft.verb.form.startswith(("plafonn", "limit")) or _subject_is(draft, "threshold")):
        return False
    draft.type = "threshold"
    return True


def _threshold(draft: Draft) -> bool:
    """A limit or a criterion: "le seuil de 1,5 °C", "les entreprises de plus de 250 salariés"."""
    node = _governor(draft)
    if (
        node is not None
        and node.value is None
        and lexicon().noun(node.lower, "threshold")
        and draft.preposition in ("de", "à", "")
    ):
        if draft.verb is not None and draft.verb.form.startswith(("franchi", "dépass", "attei", "repass")):
            return False
        draft.type = "threshold"
        return True
    if draft.measure.modifier not in ("more_than", "less_than", "at_least", "at_most") and not _ANY_ABOVE.search(draft.left()):
        return False
    if _in_criterion(draft) or _ANY_ABOVE.search(draft.left()):
        draft.type = "threshold"
        return True
    return False


def _subject_is(draft: Draft, role: str) -> bool:
    node = draft.view.nodes[draft.subject] if draft.subject is not None else None
    return node is not None and node.value is None and lexicon().noun(node.lower, role)


def _in_criterion(draft: Draft) -> bool:
    """Whether a bounded measure restricts a noun: in its relative clause, or after it with "de", or of a share's members."""
    if draft.verb is not None and draft.verb.first < draft.first:
        head = draft.verb.first
        opening = draft.view.nodes[max(0, head - 3) : head + 1]
        relative = next((one.i for one in opening if one.lower == "qui"), None)
        if relative is not None and draft.preposition in ("", "à", "de"):
            return relative > 0 and draft.view.nodes[relative - 1].lower != ","  # set off by a comma it only adds
        subject = draft.subject
        if subject is not None and isinstance(draft.view.nodes[subject].value, Measure):
            value = draft.view.nodes[subject].value
            return isinstance(value, Measure) and value.unit == "%" and not draft.ratio
    node = _governor(draft)
    if node is None or node.value is not None:
        return False
    if _CRITERION_VERB.search(node.lower):
        return True
    return (
        draft.preposition in ("de", "à")
        and node.pos == "NOUN"
        and node.lower.endswith(("s", "x"))
        and not lexicon().noun(node.lower, "up", "down", "company", "price")
    )


def _level_or_share(draft: Draft) -> bool:
    draft.type = "share" if draft.measure.unit == "%" else "level"
    if draft.measure.unit in ("pp", "bp") and draft.preposition != "à" and not _is_gap(draft):
        draft.type = "change"
        verb = draft.verb.form if draft.verb else ""
        draft.direction = "down" if lexicon().verb(verb, "down", "loss") else "up"
    draft.rule = draft.rule or ("rate" if draft.type == "share" else "amount")
    return True


def _is_gap(draft: Draft) -> bool:
    """Points that are no move: "un écart de 49 points de base" is a level."""
    node = _governor(draft)
    gaps = ("écart", "différentiel", "prime", "spread", "niveau", "marge")
    subject = draft.view.nodes[draft.subject] if draft.subject is not None and draft.preposition == "" else None
    return (node is not None and node.lower.startswith(gaps)) or (subject is not None and subject.lower.startswith(gaps))


def is_denied(draft: Draft) -> bool:
    """A change that the text says did not happen: "les prix n'ont pas augmenté de 3 %", "sans reculer de 5 %"."""
    if (
        draft.type != "change"
        or draft.rule not in ("change_verb", "gain_or_loss")
        or draft.verb is None
        or draft.verb.head > draft.first
    ):
        return False
    before = [node.lower for node in draft.view.nodes[max(0, draft.verb.first - 2) : draft.verb.head + 1]]
    if "sans" in before:
        return True
    if not {"ne", "n'"} & set(before) or not {"pas", "jamais", "point"} & set(before):
        return False
    return draft.measure.modifier == ""  # "n'a pas augmenté de plus de 3 %" still bounds it


_FEW = re.compile(r"(?:deux|trois|quatre|cinq|six) ")


def points_back(draft: Draft) -> bool:
    """Things known already, which a small number only counts again: "les deux instituts", "ces trois pays"."""
    surface = draft.view.slice(draft.first, draft.last - 1).lower()
    if _is_wholly(draft):
        return True
    if draft.type != "level" or not draft.measure.noun or not _FEW.match(surface):
        return False
    begin = draft.view.nodes[draft.first].start - draft.view.start
    before = draft.view.text[:begin].lower()
    return before.endswith("ces ") or (before.endswith("les ") and surface.startswith("deux "))


def _is_wholly(draft: Draft) -> bool:
    """A "100 %" that only says "wholly": "des voitures 100 % électriques"."""
    nodes = draft.view.nodes
    if draft.measure.unit != "%" or draft.measure.value != 100 or draft.type != "share":
        return False
    if not 0 < draft.first <= draft.last < len(nodes) or nodes[draft.last].pos != "ADJ":
        return False
    before = nodes[draft.first - 1]
    return before.pos in ("NOUN", "ADJ", "PROPN") or isinstance(before.value, Measure)


_RULES: tuple[Rule, ...] = (
    _multiplier,
    _whole,
    _more_or_less,
    _change_noun,
    _threshold_verb,
    _counted_moves,
    _growth,
    _growth_set,
    _move,
    _signed,
    _contrast,
    _continued,
    _threshold,
    _change_verb,
    _gain_or_loss,
    _level_or_share,
)


def _change(draft: Draft, direction: Direction) -> bool:
    draft.type, draft.direction = "change", direction if draft.measure.value != 0 else ""
    return True


def _governor(draft: Draft) -> Node | None:
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
        return False
    stops = [
        node
        for node in between
        if node.value is None and (node.lower in (";", ":", "contre", "soit", "pour", "avec") or node.lower == ",")
    ]
    names = [node for node in between if isinstance(node.value, Name)]
    return (
        len(between) <= 9 and len(stops) <= (2 if draft.preposition == "de" else 0) and not names
    ) or draft.preposition in COMPARING
