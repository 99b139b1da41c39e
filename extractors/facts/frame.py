"""What a measure states: a level, a change and its direction, a share or a threshold, and what it hangs on.

The rules go from the most telling context to the least; the first that holds decides and leaves its name in `draft.rule`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.facts import change, grammar, links, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.model import Measure

Rule = Callable[[Draft], bool]

_ANY_ABOVE = re.compile(
    r"\b(?:tout|toute|tous les|toutes les|chaque|aucun|aucune) [\w' -]{2,40} (?:sup|inf)érieure?s? à(?: \w+)?$"
)
_CRITERION_VERB = re.compile(
    r"(?:ayant|gagnant|comptant|employant|dépassant|pesant|valant|rapportant|touchant|percevant|disposant|réalisant|totalisant)$"
)


_PER = frozenset((100, 1_000, 10_000, 100_000, 1_000_000))
_ASKING = ("demand", "réclam", "exig")
_LEVELLING = frozenset("plafonne plafonnent plafonnait plafonnaient".split())


def resolve(drafts: Sequence[Draft]) -> None:
    """Link the drafts of one sentence to one another, then decide measure and direction of each."""
    for index, draft in enumerate(drafts):
        links.link(draft, drafts[:index])
        for rule in _RULES:
            if rule(draft):
                draft.rule = draft.rule or rule.__name__.removeprefix("_")
                break


def expect(draft: Draft, state: State) -> None:
    """What was expected or asked of a change is one: "Les prix ont monté de 7,7 %. Les analystes tablaient sur 7,9 %."."""
    verb = draft.verb
    if (
        draft.rule != "rate"
        or draft.link
        or verb is None
        or draft.governor != verb.head
        or draft.preposition not in ("", "sur", "à")
    ):
        return
    asked = lexicon().verb(verb.form, "forecast") or verb.form.startswith(_ASKING)
    if state.moved_index == draft.view.index - 1 and asked:
        change.changed(draft, state.moved_direction)


def _rate_per(draft: Draft) -> bool:
    """So many of so many: "639 cas pour 100.000 habitants" is a share."""
    following = draft.view.nodes[draft.last : draft.last + 2]
    if (
        len(following) < 2
        or following[0].lower != "pour"
        or not isinstance(following[1].value, Measure)
        or not draft.measure.noun
    ):
        return False
    if not _is_round(following[1].value):
        return False
    draft.type, draft.rule = "share", "rate"
    return True


def _is_round(population: Measure) -> bool:
    """Whether a count is one that rates are reckoned per."""
    return bool(population.noun) and population.value in _PER


def _whole(draft: Draft) -> bool:
    """What a part is taken of is there already: "a licencié le cinquième de ses 800 employés"."""
    return draft.link == "whole" and _level_or_share(draft)


def _move(draft: Draft) -> bool:
    """Two levels, the first being the baseline of the second: "passer de A à B"."""
    if draft.link == "move" and draft.partner is not None:
        if draft.partner.rule == "growth":
            return change.changed(draft, draft.partner.direction)
        if (growing := change.outlook_of_growth(draft.view, draft.last)) and draft.measure.unit == "%":
            draft.partner.rule = draft.rule = "move"
            return change.changed(draft.partner, growing) and change.changed(draft, growing)
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
    if draft.preposition == "de" and draft.governor is not None and change.noun_direction(draft, draft.governor):
        return False
    partner = draft.partner
    if partner.measure.unit != draft.measure.unit and partner.ratio != draft.ratio:
        return False
    draft.type, draft.direction = partner.type, partner.direction
    if partner.link == "move":
        draft.direction = ""
    return True


def _part(draft: Draft) -> bool:
    """A part of what comes or goes does so too: "supprimer 90 postes, dont 40 au siège"."""
    if draft.link != "part" or draft.partner is None or draft.ratio or draft.partner.type != "change":
        return False
    alike = links.same_scale(draft, draft.partner) or not draft.money
    return not draft.partner.ratio and alike and change.changed(draft, draft.partner.direction)


def _continued(draft: Draft) -> bool:
    """In a list or with its verb left out, a measure states what the one before it states."""
    if draft.partner is None or draft.measure.sign in ("+", "-"):
        return False
    if draft.link == "apposition" and draft.partner.type == "change" and draft.measure.noun:
        return change.changed(draft, draft.partner.direction)  # "plus de 10 % de ses effectifs, soit 14.000 postes"
    if draft.link not in ("list", "gap") or not links.same_scale(draft, draft.partner):
        return False
    draft.type, draft.direction = draft.partner.type, draft.partner.direction
    return True


def _threshold_verb(draft: Draft) -> bool:
    """Limited by its verb: "La hausse des loyers est plafonnée à 3,5 %"."""
    if draft.verb is None or draft.preposition != "à":
        return False
    if (
        draft.verb.form.startswith("limit")
        and "été" in draft.verb.words
        and draft.subject is not None
        and change.noun_direction(draft, draft.subject)
    ):
        return False  # "La perte de parts de marché a été limitée à 0,3 point"
    if draft.link == "gap" and draft.partner is not None and draft.partner.type == "change":
        return False  # "L'Europe limite le repli à 10 %, l'Amérique du Nord à 15 %"
    if (
        draft.verb.form in _LEVELLING
        and draft.governor == draft.verb.head
        and draft.right()[:5].strip()[:3] not in ("le ", "la ", "les")
    ):
        return False  # "La couverture plafonne à 54 %" goes no higher
    if draft.verb.form.startswith("limit") and grammar.is_reflexive(draft.view, draft.verb):
        return False  # "La baisse se limite à 1,9 %" is no larger
    if not (draft.verb.form.startswith(("plafonn", "limit")) or _subject_is(draft, "threshold")):
        return False
    draft.type = "threshold"
    return True


def _threshold(draft: Draft) -> bool:
    """A limit or a criterion: "le seuil de 1,5 °C", "les entreprises de plus de 250 salariés"."""
    node = change.governor_node(draft)
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
            return relative > 0 and _is_of_a_kind(draft, relative - 1)
        subject = draft.subject
        if subject is not None and isinstance(draft.view.nodes[subject].value, Measure):
            value = draft.view.nodes[subject].value
            return isinstance(value, Measure) and value.unit == "%" and not draft.ratio
    node = change.governor_node(draft)
    if node is None or node.value is not None:
        return False
    if _CRITERION_VERB.search(node.lower):
        return True
    return (
        draft.preposition in ("de", "à")
        and node.pos == "NOUN"
        and node.lower.endswith(("s", "x"))
        and node.lower not in ("dessus", "dessous")
        and not lexicon().noun(node.lower, "up", "down", "company", "price")
        and draft.view.nodes[_head(draft, node.i)].lower.endswith(("s", "x"))  # "un chiffre d'affaires d'au moins"
    )


def _is_of_a_kind(draft: Draft, i: int) -> bool:
    """Whether a relative clause after a node tells which of many are meant; set off by a comma, or after a name, it only adds."""
    node = draft.view.nodes[i]
    return node.lower not in (",", "et") and node.value is None and node.pos != "PROPN"


def _head(draft: Draft, i: int) -> int:
    """The noun that "affaires" only completes in "chiffre d'affaires": past a bare "de"."""
    if i == 0 or draft.view.nodes[i - 1].lower not in ("de", "d'"):
        return i
    return noun_phrases.head_of(draft.view, noun_phrases.ending_at(draft.view, i)[0], i)


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
    node = change.governor_node(draft)
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


def is_population(draft: Draft) -> bool:
    """What a rate is reckoned per: "639 cas pour 100.000 habitants"."""
    return (
        _is_round(draft.measure)
        and draft.preposition == "pour"
        and draft.first > 1
        and isinstance(draft.view.nodes[draft.first - 2].value, Measure)
    )


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
    change.multiplier,
    _rate_per,
    _whole,
    change.more_or_less,
    change.made_or_ended,
    change.change_noun,
    change.growth_sized,
    _threshold_verb,
    change.growth,
    change.growth_set,
    change.brought_to,
    _move,
    change.signed,
    _contrast,
    _part,
    _continued,
    _threshold,
    change.change_verb,
    change.gain_or_loss,
    _level_or_share,
)
