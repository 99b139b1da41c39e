"""Whom a fact is about: by name, by possessive or description, by the clause's subject, or nobody."""

from __future__ import annotations

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State, is_observer, stands_for_organization
from extractors.facts.view import Node
from extractors.model import Name

_AGENT_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "celui-ci", "celle-ci"))


def resolve(draft: Draft, state: State) -> None:
    """Set `draft.organization`, the words that gave it and the name of the rule."""
    if _beneficiary(draft) or _gapped(draft) or _inherited(draft):
        return
    public = _is_public(draft)
    if _in_indicator(draft, state) or (not public and _subject(draft, state)) or _fronted(draft):
        return
    if not public:
        _topic(draft, state)


def _set(draft: Draft, organization: str, text: str, rule: str) -> bool:
    draft.organization, draft.organization_text, draft.organization_rule = organization, text, rule
    draft.notes["organization"] = text
    return True


def _name(draft: Draft, node: Node, rule: str) -> bool:
    value = node.value
    if not isinstance(value, Name):
        return False
    return _set(draft, value.organization, draft.view.slice(node.i, node.i), rule)


def _beneficiary(draft: Draft) -> bool:
    """"contre 435.059 pour Tesla", "12 % chez Dacia"."""
    nodes = draft.view.nodes
    i = draft.last
    if i + 1 < len(nodes) and nodes[i].lower in ("pour", "chez"):
        j = i + 1
        while j < len(nodes) and nodes[j].lower in grammar.DETERMINERS:
            j += 1
        if j < len(nodes):
            return _name(draft, nodes[j], "beneficiary")
    if i + 1 < len(nodes) and nodes[i].lower == "pour":  # "contre +15,5 % pour l'ensemble du marché": somebody else's
        rest = [node.lower for node in nodes[i + 1 : i + 5]]
        if "ensemble" in rest or "marché" in rest or "moyenne" in rest:
            return _set(draft, "", " ".join(rest), "everybody")
    return False


def _gapped(draft: Draft) -> bool:
    """"Hermès de 0,75 %"."""
    if draft.link != "gap" or draft.governor is None:
        return False
    return _name(draft, draft.view.nodes[draft.governor], "gapped_subject")


def _inherited(draft: Draft) -> bool:
    """A compared, apposed or bracketed value is about whom its partner is about."""
    if draft.partner is None or draft.link not in ("contrast", "move", "apposition", "result", "list", "bracket"):
        return False
    partner = draft.partner
    if draft.link == "contrast" and draft.verb is not None and draft.verb.first > partner.last:
        return False  # "alors que le pays avait importé": a clause of its own
    return _set(draft, partner.organization, partner.organization_text, partner.organization_rule)


def _is_public(draft: Draft) -> bool:
    """Whether the indicator is a market's or a country's: inflation, the index, the population."""
    text = draft.indicator
    if any(text.startswith(index) for index in lexicon().indices):
        return True
    words = text.split(" ")
    lex = lexicon()
    for size in (3, 2, 1):
        if lex.noun(" ".join(words[:size]), "public"):
            return True
    return words[0] in ("taux", "nombre", "prix", "niveau") and any(lex.noun(word.removeprefix("d'").removeprefix("l'"), "public") for word in words[1:4])


def _in_indicator(draft: Draft, state: State) -> bool:
    """The owner named or possessed in the noun phrase measured: "carnet de commandes de Renault", "son bénéfice"."""
    if draft.indicator_nodes is None:
        return False
    view = draft.view
    first, last = draft.indicator_nodes
    for node in view.nodes[first : last + 1]:
        if isinstance(node.value, Name):
            return _name(draft, node, "owner_in_phrase")
    i = last + 1
    while i < len(view.nodes) and i <= last + 4 and (view.nodes[i].lower in ("de", "d'", "du", "des", "chez", "la", "l'", "le", "les") or view.nodes[i].pos == "ADJ"):
        i += 1
    if last < i < len(view.nodes) and isinstance(view.nodes[i].value, Name) and view.nodes[last + 1].lower in grammar.OF | {"chez"}:
        value = view.nodes[i].value
        if isinstance(value, Name):
            return _name(draft, view.nodes[i], "owner_of_phrase")
    if last < i < len(view.nodes) and view.nodes[last + 1].lower in grammar.OF and stands_for_organization(view, i) and state.centre:
        return _set(draft, state.centre, view.slice(i, i), "owner_described")
    owner = _possessive(draft, first, last)
    if owner:
        subject = draft.subject
        if subject is not None and isinstance(view.nodes[subject].value, Name):
            return _name(draft, view.nodes[subject], "possessive_of_subject")
        if state.centre:
            return _set(draft, state.centre, owner, "possessive")
    return False


def _possessive(draft: Draft, first: int, last: int) -> str:
    for node in draft.view.nodes[max(0, first - 2) : last + 1]:
        if node.value is None and node.lower in grammar.POSSESSIVES and node.i <= last:
            return node.text
    return ""


def _subject(draft: Draft, state: State) -> bool:
    """The clause's subject: a name, a description or a pronoun of the one the text is about, or a phrase that a name owns."""
    if draft.subject is None or draft.verb is None:
        return False
    view, i = draft.view, draft.subject
    node = view.nodes[i]
    if isinstance(node.value, Name):
        if is_observer(node.value) and lexicon().verb(draft.verb.form, "report", "forecast"):
            return False
        return _name(draft, node, "subject")
    first, last = grammar.noun_phrase(view, i)
    for follower in view.nodes[last + 1 : last + 4]:
        if isinstance(follower.value, Name) and follower.i < draft.verb.first and view.nodes[last + 1].lower in grammar.OF:
            return _name(draft, follower, "owner_of_subject")
        if follower.lower not in grammar.OF and follower.lower not in grammar.DETERMINERS:
            break
    if any(one.lower in grammar.POSSESSIVES for one in view.nodes[max(0, first - 1) : last + 1]) and state.centre:
        return _set(draft, state.centre, view.slice(max(0, first - 1), last), "possessive")
    if stands_for_organization(view, i):
        apposed = _apposed_name(draft, i)
        if apposed is not None:
            return _name(draft, apposed, "apposition")
        if state.centre:
            return _set(draft, state.centre, view.slice(i, i), "description")
    if node.lower in _AGENT_PRONOUNS and state.centre:
        if draft.indicator == state.indicator and draft.indicator and not state.indicator_organization:
            return True  # the pronoun stands for an indicator that is nobody's
        return _set(draft, state.centre, node.text, "pronoun")
    return False


def _apposed_name(draft: Draft, i: int) -> Node | None:
    """"le groupe Bouygues", "l'opérateur Orange": the name right after its description."""
    for node in draft.view.nodes[i + 1 : i + 4]:
        if isinstance(node.value, Name):
            return node
        if node.pos != "ADJ":
            return None
    return None


def _fronted(draft: Draft) -> bool:
    """"Chez Slack, le nombre…"."""
    nodes = draft.view.nodes
    for i in range(draft.first - 1, 0, -1):
        if isinstance(nodes[i].value, Name) and nodes[i - 1].lower == "chez":
            return _name(draft, nodes[i], "chez")
    return False


def _topic(draft: Draft, state: State) -> bool:
    """A company's kind of indicator with no owner in sight belongs to the one the text is about."""
    if not state.centre:
        return False
    lex = lexicon()
    words = draft.indicator.replace("d'", "").split(" ")
    head = words[0] if words else ""
    if head in ("nombre", "total", "montant", "volume", "part", "niveau") and len(words) > 1:
        words = words[1:]
    company = any(lex.noun(" ".join(words[:size]), "company", "price") for size in (3, 2, 1)) or any(lex.noun(word, "company") for word in words[:4])
    carried = draft.indicator == state.indicator and state.indicator_organization != ""
    if carried:
        return _set(draft, state.indicator_organization, "", "carried")
    if company:
        return _set(draft, state.centre, "", "topic")
    return False
