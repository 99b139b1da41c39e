"""What an organization or a person says by its own outlook or count, with no verb of saying: "le groupe table sur"."""

from __future__ import annotations

from extractors.facts import grammar, nobody, noun_phrases, subjects
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.speakers import PERSON
from extractors.facts.state import Persons, State
from extractors.facts.topics import OBSERVING_NOUNS, analysts_of, is_observer, stands_for_organization
from extractors.model import Name

_SAID_AFTER = ("attendu", "espéré", "estimé", "évoqué", "prévu", "promis", "proposé", "recensé", "réclamé", "visé")
_ESTIMATING = ("évalu", "estim", "chiffr")
_COUNTED = ("calculé", "chiffré", "compilé", "dénombré", "estimé", "évalué", "recensé")


def own_outlook(draft: Draft, state: State, persons: Persons) -> str:
    """An organization's own outlook is attributed to it, and a statistician's count to the statistician."""
    partner = draft.partner
    if partner is not None and draft.link in ("list", "apposition", "bracket", "result", "move", "gap") and partner.attribution:
        return partner.attribution
    if partner is not None and draft.link == "contrast" and partner.attribution and partner.status in ("forecast", "target"):
        return partner.attribution  # who tells what is to come tells what it was: "prévoit 820 appareils, après 766"
    adviser = nobody.adviser(draft)
    if adviser is not None and isinstance(adviser.value, Name):
        return adviser.value.organization
    aimed = _aim_of(draft) or _employer_of_analysts(draft)
    if aimed is not None:
        return aimed.organization
    if seer := _seer(draft, state):
        return seer
    if draft.verb is None or draft.subject is None:
        return partner.attribution if partner is not None and draft.status in ("forecast", "target") else ""
    view, node, lex = draft.view, draft.view.nodes[draft.subject], lexicon()
    words = (*draft.verb.words, *grammar.verbs_above(view, draft.verb.head))
    outlook = any(
        lex.verb(word, "forecast", "target") or (lex.verb(word, "report") and draft.status != "reported") for word in words
    )
    outlook = outlook or _holds_outlook(draft)
    counting = any(lex.verb(word, "observe", "report") for word in words) or "état" in (
        one.lower for one in view.nodes[draft.verb.head + 1 : draft.verb.head + 2]
    )  # "fait état de 20 millions de salariés"
    own = draft.status == "target" or (outlook and draft.status == "forecast")
    if isinstance(node.value, Name):
        if any(lex.verb(word, "claim") for word in words):
            return node.value.organization
        observer = (is_observer(node.value) and (counting or outlook)) or draft.verb.form.startswith(_ESTIMATING)
        return node.value.organization if observer or own else ""
    beside = view.nodes[draft.subject + 1].value if draft.subject + 1 < len(view.nodes) else None
    if isinstance(beside, Name) and draft.verb.form.startswith(_ESTIMATING):
        return beside.organization  # "Le syndicat CFDT chiffre la perte à 200 euros"
    called = state.last_called(node.lower) if noun_phrases.determiner(view, draft.subject) in ("le", "la", "l'") else ""
    if called and own:
        return called
    if stands_for_organization(view, draft.subject):
        apposed = noun_phrases.named(view, draft.subject, draft.verb.first)
        if apposed is not None and (own or (counting and is_observer(apposed))):
            return apposed.organization
        if node.lower in OBSERVING_NOUNS and (counting or outlook):
            return state.observer
        return state.antecedent(view) if own else ""
    if node.lower in ("celui-ci", "celle-ci") and own:
        return state.antecedent(view)
    if node.lower in ("il", "elle") and own:
        if state.speaker and view.index - state.speaker_index <= 1:
            return state.speaker
        return state.possessor(view)
    named = next((name for start, end, name in persons if start <= node.start < end), "") or _bearer(draft, persons)
    if named and own:
        return named
    if ((lex.noun(node.lower, "person") and not lex.noun(node.lower, "collective")) or node.pos == "PROPN") and draft.status in (
        "forecast",
        "target",
    ):
        title = view.nodes[draft.subject + 1 : draft.subject + 4]  # "l'ancien PDG de Renault Carlos Ghosn"
        begin = next((one.end for one in title if isinstance(one.value, Name)), node.start)
        match = PERSON.search(view.text, begin - view.start, view.nodes[draft.verb.first].start - view.start)
        return match[1] if match else ""
    if partner is not None and draft.status in ("forecast", "target") and draft.link != "contrast":
        return partner.attribution
    return ""


def _employer_of_analysts(draft: Draft) -> Name | None:
    """Whose analysts expect the figure."""
    if draft.subject is None or draft.status != "forecast":
        return None
    house = analysts_of(draft.view, draft.subject)
    return house.value if house is not None and isinstance(house.value, Name) else None


def _bearer(draft: Draft, persons: Persons) -> str:
    """The person whose title the subject is: "Yves Guillemot, le PDG, table sur", "Evan Spiegel, son cofondateur, promet"."""
    i = draft.subject
    if i is None or not lexicon().noun(draft.view.nodes[i].lower, "person", "chief"):
        return ""
    while i > 0 and draft.view.nodes[i].lower != ",":
        i -= 1
    comma = draft.view.nodes[i].start
    return next((name for _, end, name in persons if 0 <= comma - end <= 1), "")


def _seer(draft: Draft, state: State) -> str:
    """Who sees something come that is not its own: "La Banque de France voit l'inflation revenir sous les 6 %"."""
    view = draft.view
    if draft.verb is None or draft.status != "forecast":
        return ""
    for i in range(draft.verb.head - 1, max(-1, draft.verb.head - 9), -1):
        if view.nodes[i].lower in ("voit", "voient") and grammar.is_verb(view, i):
            head = subjects.subject(view, grammar.verb_group(view, i))
            if head is None or any(node.lower in grammar.POSSESSIVES for node in view.nodes[i + 1 : i + 3]):
                return ""
            value = view.nodes[head].value
            pronoun = view.nodes[head].lower in ("il", "elle") and head == 0
            return value.organization if isinstance(value, Name) else state.possessor(view) if pronoun else ""
    return ""


def _aim_of(draft: Draft) -> Name | None:
    """Whose aim or forecast the subject is: "l'objectif de l'OMS est fixé à 75 %"."""
    nodes = draft.view.nodes
    i = draft.subject
    if i is None or draft.status not in ("forecast", "target") or not lexicon().noun(nodes[i].lower, "forecast", "target"):
        return None
    following = nodes[i + 1 : i + 4]
    if not following or following[0].lower not in grammar.OF:
        return None
    return next((one.value for one in following[1:] if isinstance(one.value, Name)), None)


def _holds_outlook(draft: Draft) -> bool:
    """Whether the forecast is the subject's own: "maintient sa prévision de croissance de 1,4 %"."""
    nodes, verb = draft.view.nodes, draft.verb
    if verb is None or draft.status not in ("forecast", "target"):
        return False
    between = [node for node in nodes[verb.head + 1 : draft.last + 5] if node.value is None]
    own = any(node.lower in grammar.POSSESSIVES for node in between)
    return own and any(lexicon().noun(node.lower, "forecast", "target") for node in between)


def in_the_eyes_of(draft: Draft) -> str:
    """Who judges of others: "Pour l'UFC-Que Choisir, un ménage sur trois se prive de viande"."""
    view = draft.view
    if not view.text.startswith("Pour ") or draft.organization:
        return ""
    name = next((node for node in view.nodes[1:4] if isinstance(node.value, Name)), None)
    if name is None or not isinstance(name.value, Name):
        return ""
    after = view.place(name.value)[1]
    closed = after < len(view.nodes) and view.nodes[after].lower == ","
    return name.value.organization if closed else ""


def counted_by(draft: Draft, persons: Persons) -> str:
    """Who puts the figure on it: "une fortune estimée à 210 milliards par Forbes", "loin des 2 % visés par la BCE"."""
    nodes, i = draft.view.nodes, draft.last
    for node in nodes[: draft.first - 2]:
        by = nodes[node.i + 1].lower == "par" and node.value is None and node.lower.startswith(_COUNTED)
        whose = next((one for one in nodes[node.i + 2 : node.i + 4] if isinstance(one.value, Name)), None) if by else None
        if whose is not None and isinstance(whose.value, Name):
            return whose.value.organization  # "Le taux calculé par Eurostat se situe à 5,9 %"
    before = nodes[max(0, draft.first - 4) : draft.first]
    counted = any(one.lower.startswith(_COUNTED) for one in before if one.value is None)
    if i < len(nodes) and nodes[i].value is None and nodes[i].lower.startswith(_SAID_AFTER):
        i, counted = i + 1, True
    if not counted or i + 1 >= len(nodes) or nodes[i].lower != "par":
        return ""
    named = next((one.value for one in nodes[i + 1 : i + 4] if isinstance(one.value, Name)), None)
    begin = nodes[i].end
    person = next((name for start, _, name in persons if begin < start <= begin + 2), "")
    return person or (named.organization if named is not None else "")
