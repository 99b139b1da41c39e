"""The indicator carried over: what a pronoun takes up, or what was measured last."""

from __future__ import annotations

from extractors.facts import grammar, indicator_clause, indicator_shares, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure

_PRICING = ("coût", "val", "vaut", "vau")
_WITHOUT = frozenset("hors sans sauf malgré".split())
"""What they lead in is no antecedent: "Hors énergie, elle plafonne à 2,7 %"."""
_SUBJECT = 4
"""Nodes among which a sentence has the noun that it is about."""
_OPENING = 2
"""Nodes: "De 112,8 %" opens a sentence."""
_MEASURED = ("company", "price", "rate", "public")
"""The roles of nouns that figures are figures of."""


def taken_up(draft: Draft) -> tuple[int, int] | None:
    """The noun of the same sentence that a pronoun takes up: "sa prévision de flux de trésorerie: il devrait atteindre"."""
    pronoun = _pronoun(draft)
    if pronoun is None or draft.verb is None or (draft.link == "contrast" and draft.partner is not None):
        return None  # "là où il en espérait 460" is of what it is compared with
    view = draft.view
    agreeing = [
        i
        for i in range(pronoun.i - 1, -1, -1)
        if _agrees(view.nodes[i], pronoun.lower) and not (i and view.nodes[i - 1].lower in _WITHOUT) and not _is_whole(draft, i)
    ]
    rates = [i for i in agreeing if lexicon().noun(view.nodes[i].lower, "rate") and view.nodes[i + 1].lower in grammar.OF]
    counted = any(node.lower == "en" for node in draft.view.nodes[pronoun.i + 1 : draft.verb.head])  # "il n'en compte que 613"
    holds = indicator_clause.holds(draft.verb) and not counted
    for i in (rates if draft.measure.unit == "%" and draft.type == "share" else []) + agreeing:
        of_all = (
            draft.measure.unit == "%" and indicator_shares.is_scale(draft) and view.nodes[i].dep.startswith("nsubj")
        )  # "Les jeunes…: ils représentent 40 %"
        told = i < _SUBJECT and view.nodes[i].dep.startswith(
            "nsubj"
        )  # "L'adhésion est plus forte chez les jeunes, où elle atteint"
        named = told and holds and not lexicon().noun(view.nodes[i].lower, "organization", "person", "collective")
        if of_all or named or lexicon().noun(view.nodes[i].lower, *_MEASURED) or (i and view.nodes[i + 1].lower in grammar.OF):
            return noun_phrases.around(view, i)
    return None


def _is_whole(draft: Draft, i: int) -> bool:
    """Whether a noun is only what the figure, or one that opens the sentence, is a ratio of: "De 112,8 % du PIB, elle"."""
    nodes = draft.view.nodes
    before = nodes[i - 2].value if i > 1 and nodes[i - 1].lower in grammar.OF else None
    return (
        isinstance(before, Measure) and before.unit == "%" and (before is draft.measure or draft.view.place(before)[0] < _OPENING)
    )


def object_taken_up(draft: Draft) -> tuple[int, int] | None:
    """The noun that a verb's object pronoun takes up: "réduire les dépenses, pour les faire passer de 56 à 53 %"."""
    pronoun, view = _object_pronoun(draft), draft.view
    if pronoun is None:
        return None
    for i in range(pronoun.i - 1, -1, -1):
        node = view.nodes[i]
        if not _agrees(node, pronoun.lower) or lexicon().noun(node.lower, "up", "down", "organization", "person", "collective"):
            continue
        if noun_phrases.determiner(view, i):
            return noun_phrases.around(view, i)
    return None


def last_measured(draft: Draft, state: State) -> tuple[str, str]:
    """In ellipsis and after a pronoun, the indicator of the figure before, or what the last sentence spoke of; and its words."""
    spoken = _spoken_of(draft, state)
    if spoken:
        return spoken, spoken
    if state.predicate and (draft.type in ("share", "threshold") or draft.measure.unit in ("pp", "x")):
        return state.predicate, f"(reprise) {state.predicate}"
    meant = _meant_by_en(draft)
    if meant:
        return meant, meant
    if _is_needed(draft):
        return noun_phrases.clean(draft.measure.noun), ""  # "Il faut quatorze heures" is of nothing measured before
    done = _done(draft)
    if done is None and _is_size(draft) and _on_another_scale(draft, state) and state.indicator_scale in ("count", "money"):
        return "", ""  # metres are not of the people counted before
    if done is not None and (not state.indicator or _on_another_scale(draft, state) or _is_object(draft)):
        verb = draft.view.nodes[done].text
        return verb, verb
    of_places = draft.link == "bracket_away" and draft.type == "share" and state.indicator_scale not in ("", "%")
    indicator = state.moved if _after_a_share(draft, state) else state.indicator
    if state.rate and draft.type == "share" and (of_places or not indicator):
        return state.rate, f"(reprise) {state.rate}"  # a share of a place is not of the people counted before
    if indicator:
        return indicator, f"(reprise) {indicator}"
    return (noun_phrases.clean(draft.measure.noun), "") if draft.measure.noun else ("", "")


def _is_needed(draft: Draft) -> bool:
    """Whether a figure is what something takes, with no "en" that says of what: "Il faut quatorze heures"."""
    verb = draft.verb
    if verb is None or draft.governor != verb.head or not verb.form.startswith(indicator_clause.IMPERSONAL):
        return False
    return draft.view.nodes[max(0, verb.first - 1)].lower != "en" and "en" not in verb.words


def _meant_by_en(draft: Draft) -> str:
    """The things named before in the sentence that "en" counts: "Les bornes se multiplient : le pays en recense 130.000"."""
    verb, nodes = draft.verb, draft.view.nodes
    if verb is None or verb.head > draft.first or "en" not in (node.lower for node in nodes[max(0, verb.first - 1) : verb.head]):
        return ""
    if any(isinstance(node.value, Measure) for node in nodes[: draft.first]):
        return ""
    for node in nodes[: draft.subject if draft.subject is not None else verb.first]:
        named = node.value is None and node.pos == "NOUN" and "Number=Plur" in node.morph
        if named and not lexicon().noun(node.lower, "person", "collective"):
            return noun_phrases.clean(draft.view.slice(*noun_phrases.around(draft.view, node.i)))
    return ""


def _is_size(draft: Draft) -> bool:
    """Whether a measure is a length, a weight, a time… of its own: not "un prêt de 25 milliards sur sept ans"."""
    counts = draft.money or draft.ratio or draft.measure.noun or draft.measure.carried
    return draft.type == "level" and not counts and draft.preposition != "sur"


def _on_another_scale(draft: Draft, state: State) -> bool:
    """Whether an amount cannot be of what was measured last: hectares after a price."""
    return draft.type == "level" and state.indicator_scale not in ("", draft.scale)


def _after_a_share(draft: Draft, state: State) -> bool:
    """Whether a change in percent cannot be of the share measured last: "sa part tombe à 28,9 %. Renault résiste (+3 %)"."""
    return draft.type == "change" and draft.measure.unit == "%" and state.indicator_scale == "%" and bool(state.moved)


def _is_object(draft: Draft) -> bool:
    """Whether an amount is the plain object of its verb: "a engrangé 6,98 milliards", "avoir perdu 53 millions"."""
    verb = draft.verb
    if verb is None or verb.form.startswith(_PRICING):
        return False  # "Il coûte désormais 19,99 euros"
    return draft.money and draft.governor == verb.head < draft.first and not draft.preposition


def _done(draft: Draft) -> int | None:
    """The verb that says what the figure is of, where no noun does: "répond en 0,8 seconde", "cultive 180 hectares"."""
    verb, lex = draft.verb, lexicon()
    if verb is None or draft.type != "level" or (draft.governor != verb.head and verb.head < draft.first):
        return None
    if verb.form.startswith(indicator_clause.IMPERSONAL):
        return None  # "Il faut quatorze heures"
    if lex.verb(verb.form, "modal") and draft.money and draft.governor == verb.head < draft.first and not draft.preposition:
        return verb.head  # "La compagnie doit 12 milliards"
    if lex.verb(verb.form, "auxiliary", "modal", "report", "see", "forecast", "target", "move", "up", "down"):
        return None
    if lex.verb(verb.form, "gain", "loss") and not (draft.money and _is_object(draft)):
        return None
    return None if indicator_clause.holds(verb) else verb.head


def _spoken_of(draft: Draft, state: State) -> str:
    """The subject of the sentence before that a pronoun takes up: "Les exportations ont calé. Elles se sont contractées de"."""
    pronoun, view = _pronoun(draft), state.previous
    if pronoun is not None and pronoun.i > 1 and draft.view.nodes[pronoun.i - 1].lower == ":":
        return _announced(draft.view, pronoun)
    if pronoun is None or view is None or draft.view.index - view.index != 1:
        return ""
    near = pronoun.lower not in grammar.PERSONAL  # "celle-ci", "ces derniers": what was named last
    for node in reversed(view.nodes) if near else view.nodes:
        if not _agrees(node, pronoun.lower) or lexicon().noun(node.lower, "organization", "person", "collective"):
            continue
        if near or node.dep.startswith("nsubj") or lexicon().noun(node.lower, *_MEASURED):
            return noun_phrases.clean(view.slice(*noun_phrases.around(view, node.i)))
    return ""


def _announced(view: SentenceView, pronoun: Node) -> str:
    """What stands before a colon and is taken up right after it: "Autre chantier, le salaire minimum : il passera à"."""
    colon = pronoun.i - 1
    opening = max((i for i in range(colon) if view.nodes[i].lower == ","), default=-1)
    for node in view.nodes[opening + 1 : colon]:
        if _agrees(node, pronoun.lower) and not lexicon().noun(node.lower, "organization", "person", "collective"):
            return noun_phrases.clean(view.slice(*noun_phrases.around(view, node.i)))
    return ""


def _pronoun(draft: Draft) -> Node | None:
    """The personal pronoun that is the subject, where the figure counts nothing itself."""
    if draft.subject is None or draft.measure.noun:
        return None
    node = draft.view.nodes[draft.subject]
    if grammar.is_latter(draft.view, node.i):  # what it does ("celle-ci orbite à 30 000 km") says more than what it is
        return node if draft.verb is not None and (indicator_clause.holds(draft.verb) or draft.type == "change") else None
    return node if node.lower in grammar.PERSONAL else None


def _object_pronoun(draft: Draft) -> Node | None:
    """The pronoun that stands for what is moved: "pour les faire passer de 56 à 53 %", "Il l'a portée à 12 %"."""
    if draft.verb is None or draft.measure.noun or not lexicon().verb(draft.verb.form, "up", "down", "move"):
        return None
    before = draft.view.nodes[draft.verb.first - 1] if draft.verb.first else None
    return before if before is not None and before.lower in ("le", "la", "les") and before.value is None else None


def _agrees(node: Node, pronoun: str) -> bool:
    """Whether a node is a noun with the gender and number of a pronoun."""
    feminine = pronoun.startswith(("elle", "la", "celle", "dernière"))
    gender = "" if pronoun == "les" else "Gender=Fem" if feminine else "Gender=Masc"
    plural = pronoun.endswith("s") or pronoun in ("celles-ci", "ceux-ci")
    same_number = ("Number=Plur" in node.morph) == plural  # a rare noun has no number in the parse
    same_number = same_number or node.lower.endswith(("s", "x", "z"))  # "flux", "prix": one form for both
    same_gender = gender in node.morph or "Gender=" not in node.morph  # "les jeunes": of either
    common = (
        node.value is None and node.pos == "NOUN" and not (node.i and node.text[0].isupper() and node.text[1:].islower())
    )  # no "Pays de la Loire"
    return common and same_gender and same_number
