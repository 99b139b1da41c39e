"""Whom a fact is about: by name, possessive or description, by the clause's subject, by the article's topic, or nobody."""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases, topics
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.topics import is_observer, stands_for_organization
from extractors.facts.view import Node
from extractors.model import Name

_AGENT_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "nous", "on"))
_OBSERVING = ("report", "forecast", "observe")


def resolve(draft: Draft, state: State) -> None:
    """Set `draft.organization`, the words that gave it and the name of the rule."""
    if (
        _respectively(draft)
        or _beneficiary(draft)
        or _gapped(draft)
        or _bracketed(draft)
        or _inherited(draft)
        or _in_indicator(draft, state)
    ):
        return
    if is_public(draft.indicator, state.main):
        return
    if (
        _agent_of_passive(draft)
        or _stake(draft, state)
        or _everybody(draft, state)
        or _subject(draft, state)
        or _fronted(draft)
        or (bool(draft.measure.noun) and not draft.measure.carried and _foreign_subject(draft))
        or _carried(draft, state)
        or _foreign_subject(draft)
    ):
        return
    owner = state.owner(draft.view, draft.first)
    if owner and (owner == state.topic or not state.represents(owner)):
        _set(draft, owner, "", "topic")
    else:
        _announced(draft)


def _announced(draft: Draft) -> bool:
    """A company that gives a figure and no other's name gives its own: "Le trafic a progressé, a annoncé SNCF Voyageurs"."""
    for node in draft.view.nodes:
        if isinstance(node.value, Name) and topics.speaks_for_itself(draft.view, node):
            return _name(draft, node, "announcer")
    return False


def is_public(indicator: str, main: str = "") -> bool:
    """Whether an indicator is a market's or a country's: inflation, an index, the population.

    Growth is the country's unless the article is about an organization.
    """
    if any(indicator.removeprefix("indice ").startswith(index) for index in lexicon().indices):
        return True
    words = indicator.lower().split(" ")
    lex = lexicon()
    if indicator in ("prix", "hausse des prix", "inflation"):
        return True
    if words[0] == "croissance" and main:
        return False
    if any(lex.noun(" ".join(words[:size]), "public") for size in (3, 2, 1)):
        return True
    if words[0] in ("taux", "nombre", "prix", "niveau", "part", "indice", "consommation", "production", "ménages"):
        return any(lex.noun(word.removeprefix("d'").removeprefix("l'"), "public") for word in words[1:4])
    return False


def _set(draft: Draft, organization: str, text: str, rule: str) -> bool:
    draft.organization, draft.organization_text, draft.organization_rule = organization, text, rule
    draft.notes["organization"] = text or rule
    return True


def _name(draft: Draft, node: Node, rule: str) -> bool:
    value = node.value
    if not isinstance(value, Name):
        return False
    return _set(draft, value.organization, draft.view.slice(node.i, node.i), rule)


def _respectively(draft: Draft) -> bool:
    """The first to the first: "Orange et Bouygues Telecom ont gagné respectivement 85.000 et 52.000 abonnés"."""
    nodes = draft.view.nodes
    at = next((node.i for node in nodes if node.lower == "respectivement"), None)
    if at is None:
        return False
    named = [node for node in nodes[:at] if isinstance(node.value, Name) and node.depth == 0]
    measures = [measure for measure in draft.view.measures() if draft.view.place(measure)[0] > at]
    if draft.measure not in measures or len(named) < 2 or len(named) != len(measures):
        return False
    return _name(draft, named[measures.index(draft.measure)], "respectively")


def _agent_of_passive(draft: Draft) -> bool:
    """By whom it was done: "4.000 éoliennes ont été installées par Vestas", "61 magasins repris par Intermarché"."""
    if draft.verb is None or draft.verb.head < draft.last:
        start = draft.last
        if start >= len(draft.view.nodes) or not grammar.is_participle(draft.view.nodes[start]):
            return False
    else:
        start = draft.verb.head
    following = draft.view.nodes[start + 1 : start + 7]
    for position, node in enumerate(following):
        if node.lower == "par":
            named = [one for one in following[position + 1 : position + 4] if isinstance(one.value, Name)]
            return bool(named) and _name(draft, named[0], "agent")
        if node.lower in (",", ";"):
            return False
    return False


def _beneficiary(draft: Draft) -> bool:
    """For whom the figure holds: "contre 435.059 pour Tesla", "12 % chez Dacia"."""
    nodes = draft.view.nodes
    i = draft.last
    if i + 1 >= len(nodes) or nodes[i].lower not in ("pour", "chez"):
        return False
    j = i + 1
    while j < len(nodes) and nodes[j].lower in grammar.DETERMINERS:
        j += 1
    if j < len(nodes) and isinstance(nodes[j].value, Name):
        return _name(draft, nodes[j], "beneficiary")
    rest = [node.lower for node in nodes[i + 1 : i + 5]]
    if draft.link == "contrast" and {"ensemble", "marché", "moyenne", "secteur"} & set(rest):  # somebody else's
        return _set(draft, "", " ".join(rest), "everybody")
    return False


def _gapped(draft: Draft) -> bool:
    """The subject of a verb left out: "Hermès de 0,75 %", "et Kering 0,9 %"."""
    if draft.link != "gap" or draft.governor is None:
        return False
    return _name(draft, draft.view.nodes[draft.governor], "gapped_subject")


def _bracketed(draft: Draft) -> bool:
    """The name before the bracket: "Société Générale (+3,1 %)"."""
    if draft.link != "bracket_away" and not (draft.depth and draft.partner is None):
        return False
    i = draft.before_bracket()
    return i is not None and draft.preposition not in ("contre", "après") and _name(draft, draft.view.nodes[i], "bracketed")


def _inherited(draft: Draft) -> bool:
    """A compared, apposed or bracketed value is about whom its partner is about."""
    if draft.partner is None or draft.link not in (
        "contrast",
        "move",
        "apposition",
        "result",
        "list",
        "bracket",
        "part",
        "whole",
    ):
        return False
    if (
        draft.link == "contrast"
        and draft.verb is not None
        and draft.verb.first > draft.partner.last
        and draft.verb.head < draft.first
    ):
        return False  # "alors que le pays avait importé": a clause of its own
    partner = draft.partner
    return _set(draft, partner.organization, partner.organization_text, partner.organization_rule)


def _in_indicator(draft: Draft, state: State) -> bool:
    """The owner named or possessed in the noun phrase measured: "carnet de commandes de Renault", "son bénéfice"."""
    if draft.indicator_nodes is None:
        return False
    view = draft.view
    first, last = draft.indicator_nodes
    for node in view.nodes[first : last + 1]:
        if isinstance(node.value, Name):
            return _name(draft, node, "owner_in_phrase")
    opening = first - 1
    while opening > 0 and view.nodes[opening].lower in grammar.DETERMINERS:
        opening -= 1
    if opening > 0 and view.nodes[opening].lower == "dont":  # "Worldline, dont la valeur boursière a fondu"
        whose = opening - 2 if view.nodes[opening - 1].lower == "," else opening - 1
        if whose >= 0 and isinstance(view.nodes[whose].value, Name):
            return _name(draft, view.nodes[whose], "whose")
    i = last + 1
    while (
        i < len(view.nodes)
        and i <= last + 5
        and view.nodes[i].value is None
        and (
            view.nodes[i].lower in grammar.OF | {"chez", "la", "l'", "le", "les"}
            or (view.nodes[i].pos in ("ADJ", "NOUN") and stands_for_organization(view, i))
        )
    ):
        i += 1
    while (i < len(view.nodes) and i == last + 1 and view.nodes[i].lower in ("via", "chez")) or (
        i == last + 2 and view.nodes[i - 1].lower == "via" and view.nodes[i].value is None
    ):
        i += 1
    completed = last + 1 < len(view.nodes) and view.nodes[last + 1].lower in grammar.OF | {"chez", "via"}
    owner_name = view.nodes[i].value if i < len(view.nodes) else None
    if completed and isinstance(owner_name, Name):
        if is_observer(owner_name) and is_public(draft.indicator):
            return _set(draft, "", view.nodes[i].text, "observer")  # "le taux de chômage au sens du BIT"
        return _name(draft, view.nodes[i], "owner_of_phrase")
    if (
        completed
        and any(stands_for_organization(view, j) for j in range(last + 2, min(i + 1, len(view.nodes))))
        and state.antecedent(view)
    ):
        return _set(draft, state.antecedent(view), view.slice(last + 1, i - 1), "owner_described")
    owner = next(
        (node for node in view.nodes[max(0, first - 2) : last + 1] if node.value is None and node.lower in grammar.POSSESSIVES),
        None,
    )
    if owner is not None:
        subject = draft.subject
        if subject is not None and subject < owner.i and isinstance(view.nodes[subject].value, Name):
            return _name(draft, view.nodes[subject], "possessive_of_subject")
        if subject is not None and subject < owner.i and _is_foreign(draft):
            return _set(draft, "", view.nodes[subject].text, "collective")  # "La France exporte la moitié de son blé"
        if state.antecedent(view, owner.i):
            return _set(draft, state.antecedent(view, owner.i), owner.text, "possessive")
    return False


_OWN_FIGURES = frozenset(
    "chiffre bénéfice résultat marge effectif effectifs titre action cours ebitda ebit revenu revenus "
    "perte dividende trésorerie dette capitalisation".split()
)

_OF_CAPITAL = ("du capital", "des parts", "des actions", "de son capital", "des droits de vote")


def _stake(draft: Draft, state: State) -> bool:
    """A share of the company whose capital it is: "qui détient 12 % du capital"."""
    if draft.measure.unit != "%":
        return False
    if draft.type == "share":
        nodes = draft.view.nodes
        of = draft.last + 1 < len(nodes) and nodes[draft.last].lower in ("de", "d'", "dans")
        owned = nodes[draft.last + 1].value if of else None
        if isinstance(owned, Name) and owned.kind == "organization":
            return _name(draft, nodes[draft.last + 1], "stake")  # "48 % de LVMH", "une participation de 30 % dans Valentino"
    if not draft.right().lstrip().startswith(_OF_CAPITAL):
        return False
    subject = draft.view.nodes[draft.subject].value if draft.subject is not None else None
    company = state.main or state.local
    if isinstance(subject, Name) and company and subject.organization != company:
        return _set(draft, company, "", "stake")
    return False


def _everybody(draft: Draft, state: State) -> bool:
    """What a third party counts in general ("D'après l'Union Sport & Cycle, les ventes de vélos"), or one in so many people."""
    if (
        any(node.lower in grammar.POSSESSIVES for node in draft.view.nodes[: draft.first])
        or draft.indicator.split(" ")[0].lower() in _OWN_FIGURES
    ):
        return False
    if draft.subject is not None and isinstance(draft.view.nodes[draft.subject].value, Name):
        return False
    if draft.subject is not None and _apposed_name(draft, draft.subject) is not None:
        return False  # "Selon Les Échos, le numéro un mondial Marriott aurait proposé"
    surface = draft.view.slice(draft.first, draft.last - 1).lower()
    if draft.measure.unit == "%" and " sur " in surface and draft.verb is not None and draft.verb.first >= draft.last:
        return _set(draft, "", surface, "everybody")
    opening = draft.view.text[:70].lower()
    if opening.startswith(("selon ", "d'après ", "pour ")):
        named = next((node.value for node in draft.view.nodes[:12] if isinstance(node.value, Name)), None)
        if named is not None and named.organization != state.main and named.organization != state.local:
            return _set(draft, "", named.organization, "everybody")
    return False


def _subject(draft: Draft, state: State) -> bool:
    """The clause's subject: a name, a description or a pronoun of the one the text is about, or a phrase that a name owns."""
    if draft.subject is None or draft.verb is None:
        return False
    view, i = draft.view, draft.subject
    node = view.nodes[i]
    if isinstance(node.value, Name):
        if is_observer(node.value) and any(lexicon().verb(word, *_OBSERVING) for word in draft.verb.words):
            return _set(draft, "", node.text, "observer")
        if draft.verb.form.startswith(("évalu", "estim", "chiffr")) and node.value.organization != state.main:
            return _set(draft, "", node.text, "observer")
        return _name(draft, node, "subject")
    first, last = noun_phrases.around(view, i)
    if last + 1 < draft.verb.first and view.nodes[last + 1].lower in grammar.OF:
        for follower in view.nodes[last + 2 : min(last + 4, draft.verb.first)]:
            if isinstance(follower.value, Name):
                if is_observer(follower.value) and lexicon().noun(node.lower, "source"):
                    return _set(draft, "", follower.text, "observer")  # "les chiffres de l'Insee"
                return _name(draft, follower, "owner_of_subject")
    antecedent = state.antecedent(view, i)
    if antecedent and any(one.lower in grammar.POSSESSIVES for one in view.nodes[max(0, first - 1) : last + 1]):
        return _set(draft, antecedent, view.slice(max(0, first - 1), last), "possessive")
    called = state.last_called(node.lower) if noun_phrases.determiner(view, i) in ("le", "la", "l'") else ""
    if called and _apposed_name(draft, i) is None:
        return _set(draft, called, node.text, "description")
    if stands_for_organization(view, i):
        apposed = _apposed_name(draft, i)
        if apposed is not None:
            return _name(draft, apposed, "apposition")
        if node.lower in ("institut", "observatoire", "organisme", "cabinet"):
            return _set(draft, "", node.text, "observer")
        if antecedent:
            return _set(draft, antecedent, view.slice(i, i), "description")
    if node.lower == "nous":
        speaker = next(
            (one for one in view.nodes if isinstance(one.value, Name) and view.quoted and one.start >= view.quoted[0][1]), None
        )
        if speaker is not None and not is_observer(speaker.value):  # type: ignore[arg-type]
            return _name(draft, speaker, "speaker")
    if node.lower in _AGENT_PRONOUNS and antecedent:
        if draft.indicator == state.indicator and draft.indicator and not state.indicator_organization:
            return _set(draft, "", node.text, "carried")  # the pronoun stands for an indicator that is nobody's
        return _set(draft, antecedent, node.text, "pronoun")
    return False


def _apposed_name(draft: Draft, i: int) -> Node | None:
    """The name after its description: "le groupe Bouygues", "le groupe hôtelier français Accor"."""
    for node in draft.view.nodes[i + 1 : i + 7]:
        if isinstance(node.value, Name):
            return node
        if node.pos not in ("ADJ", "NOUN", "PROPN", "ADP", "DET") or node.lower in grammar.PREPOSITIONS - grammar.OF:
            return None
    return None


def _fronted(draft: Draft) -> bool:
    """The name that "chez" puts in front: "Chez Slack, le nombre…"."""
    nodes = draft.view.nodes
    for i in range(draft.first - 1, 0, -1):
        if isinstance(nodes[i].value, Name) and nodes[i - 1].lower == "chez":
            return _name(draft, nodes[i], "chez")
    return False


def _carried(draft: Draft, state: State) -> bool:
    """The indicator is the one measured before: so is the owner, unless this sentence has a topic of its own."""
    if draft.indicator_nodes is not None or not draft.indicator or draft.indicator != state.indicator:
        return False
    if state.topic and state.topic_node < draft.first:
        return _set(draft, state.topic, "", "topic")
    return _set(draft, state.indicator_organization, "", "carried")


def _foreign_subject(draft: Draft) -> bool:
    """The subject is a country, a market, a sector or a kind of people: what it does is not the organization's."""
    if draft.subject is None or draft.verb is None:
        return False
    return _is_foreign(draft) and _set(draft, "", draft.view.nodes[draft.subject].text, "collective")


def _is_foreign(draft: Draft) -> bool:
    if draft.subject is None:
        return False
    node = draft.view.nodes[draft.subject]
    if node.value is not None:
        return False
    head = node.lower
    if draft.status == "forecast" and head.startswith(("analyste", "économiste", "marché", "expert")):
        return False  # they speak of the one the article is about
    return (
        lexicon().noun(head, "collective", "public")
        or (node.pos == "PROPN" and node.text[0].isupper())
        or (head[-1:] in "sx" and node.text[0].isupper())
    )
