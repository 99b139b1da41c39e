"""The owner named or possessed in the noun phrase measured: "carnet de commandes de Renault", "son bénéfice", "48 % de LVMH"."""

from __future__ import annotations

from extractors.facts import grammar, indicator_deal, nobody, noun_phrases, subjects
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.topics import STUDIED, counts_others, is_observer, is_ordinal, stands_for_organization
from extractors.facts.view import Node
from extractors.model import Measure, Name

_HOLDING = ("détien", "déten", "possèd", "posséd", "contrôl")
_AMOUNTING = ("représent", "pès", "pes")
_DEALING = frozenset("à au par sur contre chez via auprès".split())
"""What stands between a participle and who deals with the things measured."""
_BOUGHT = ("command", "achet", "rachet", "acqui", "lou", "affrét", "emprunt")
"""How participles begin whose "à" leads to who sells or lends."""
_SUBSCRIBED = frozenset("abonnement abonnements abonnés adhésion adhésions inscription inscriptions souscription".split())
_HELD_IN = (["participation", "dans"], ["part", "dans"], ["parts", "dans"])
_NOT_OF = grammar.PREPOSITIONS - grammar.OF
_OF_CAPITAL = ("du capital", "des parts", "des actions", "de son capital", "des droits de vote")


def held(draft: Draft) -> bool:
    """In whom somebody has a part: "porter à 57 % sa participation dans Lagardère", "entré à hauteur de 9 % au capital d'X"."""
    if draft.measure.unit != "%" or draft.type == "change":
        return False
    nodes = draft.view.nodes
    near = next((one.i for one in nodes[draft.last :] if isinstance(one.value, Measure)), len(nodes))
    begin = draft.verb.first if draft.verb is not None and draft.verb.first < draft.first else draft.first
    for node in nodes[begin:near]:
        if not isinstance(node.value, Name) or node.value.kind != "organization":
            continue
        before = [one.lower for one in nodes[max(begin, node.i - 4) : node.i] if one.lower not in ("la", "le", "l'")]
        if before[-2:] in _HELD_IN or (before[-2:-1] == ["capital"] and before[-1] in grammar.OF):
            return draft.belongs_to_name(node, "stake")
    return False


def in_indicator(draft: Draft, state: State) -> bool:
    """The owner named or possessed in the noun phrase measured: "carnet de commandes de Renault", "son bénéfice"."""
    if draft.indicator_nodes is None:
        return False
    if indicator_deal.is_price(draft):
        dealer = indicator_deal.dealer(draft)
        return dealer is not None and draft.belongs_to_name(dealer, "agent")
    view = draft.view
    first, last = draft.indicator_nodes
    for node in view.nodes[first : last + 1]:
        said = draft.sources.get("indicator") == "predicate" and any(
            grammar.is_verb(view, i) for i in range(first, node.i)
        )  # "avouent avoir copié dans ChatGPT un document"
        if isinstance(node.value, Name) and not said and not _studies(draft, first, node.i):
            return draft.belongs_to_name(node, "owner_in_phrase")
    opening = first - 1
    while opening > 0 and view.nodes[opening].lower in grammar.DETERMINERS:
        opening -= 1
    if opening > 0 and view.nodes[opening].lower == "dont":  # "Worldline, dont la valeur boursière a fondu"
        whose = opening - 2 if view.nodes[opening - 1].lower == "," else opening - 1
        if whose >= 0 and isinstance(view.nodes[whose].value, Name):
            return draft.belongs_to_name(view.nodes[whose], "whose")
        if whose > 0 and stands_for_organization(view, whose) and (described := state.described(view, whose)):
            return draft.belongs_to(described, view.slice(whose, whose), "whose")
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
    if (dealt := _dealt_with(draft, last)) is not None:
        return draft.belongs_to_name(dealt, "owner_of_phrase")
    subscribed = view.nodes[first].lower in _SUBSCRIBED and last + 2 < len(view.nodes) and view.nodes[last + 1].lower == "à"
    if subscribed and draft.belongs_to_name(view.nodes[last + 2], "owner_of_phrase"):
        return True  # "l'abonnement à Canal+"
    completed = last + 1 < len(view.nodes) and view.nodes[last + 1].lower in grammar.OF | {"chez", "via"}
    owner_name = view.nodes[i].value if i < len(view.nodes) else None
    acting = draft.view.nodes[draft.subject] if draft.subject is not None else None
    if draft.preposition == "dans" and acting is not None and isinstance(acting.value, Name):
        completed = False  # "est entré dans 1.700 supermarchés de Kroger"
    if completed and isinstance(owner_name, Name):
        if is_observer(owner_name) and nobody.is_public(draft.indicator):
            return draft.belongs_to("", view.nodes[i].text, "observer")  # "le taux de chômage au sens du BIT"
        return draft.belongs_to_name(view.nodes[i], "owner_of_phrase")
    noun = next((j for j in range(last + 2, min(i + 1, len(view.nodes))) if stands_for_organization(view, j)), None)
    if completed and noun is not None:
        meant = state.described(view, noun) if is_ordinal(view, noun) else state.antecedent(view)
        if meant:
            return draft.belongs_to(meant, view.slice(last + 1, max(noun, i - 1)), "owner_described")
    owner = next(
        (node for node in view.nodes[max(0, first - 2) : last + 1] if node.value is None and node.lower in grammar.POSSESSIVES),
        None,
    )
    if owner is not None:
        if nobody.asked_of_others(draft):
            return True
        if (called := noun_phrases.called(view, owner.i)) is not None:
            return draft.belongs_to_name(called, "apposition")
        subject = draft.subject
        if _personal(draft, state, owner):
            return draft.belongs_to("", owner.text, "person")
        if subject is not None and subject < owner.i and isinstance(view.nodes[subject].value, Name):
            return draft.belongs_to_name(view.nodes[subject], "possessive_of_subject")
        of_it = draft.last < owner.i <= draft.last + 1  # "Les deux tiers de ses revenus"
        if (
            subject is not None
            and subject < owner.i
            and (nobody.is_foreign(draft) or (nobody.is_one_in_many(draft) and not of_it))
        ):
            return draft.belongs_to("", view.nodes[subject].text, "collective")  # "La France exporte la moitié de son blé"
        if owner.lower in ("leur", "leurs"):
            those = state.those(view, owner.i) if state.indicator else state.antecedent(view, owner.i)
            return draft.belongs_to(those, owner.text, "possessive")
        possessor = state.possessor(view, owner.i) if owner.i < 2 else state.antecedent(view, owner.i)
        if not possessor and (subject is None or owner.i < subject):
            possessor = _source_itself(draft, owner.i)
        if subject is not None and subject < owner.i and stands_for_organization(view, subject):
            possessor = state.described(view, subject) or possessor
        if possessor:
            return draft.belongs_to(possessor, owner.text, "possessive")
    return False


def _source_itself(draft: Draft, possessive: int) -> str:
    """Whom "son" means where nobody else is spoken of: "Selon Michelin, son chiffre d'affaires a reculé"."""
    sources = [
        node.value
        for node in draft.view.nodes[:possessive]
        if isinstance(node.value, Name) and subjects.is_source(draft.view, node.i) and not is_observer(node.value)
    ]
    return sources[0].organization if sources else ""


def _studies(draft: Draft, first: int, named: int) -> bool:
    """Whether a name in the phrase is of whom asks or counts: "les dirigeants interrogés par Bpifrance"."""
    words = [node.lower for node in draft.view.nodes[first:named] if node.value is None]
    return "par" in words[-2:] and any(word.startswith(STUDIED) for word in words)


def _dealt_with(draft: Draft, last: int) -> Node | None:
    """Who makes, gets or shows the things measured: "les requêtes adressées à Gemini", "les voitures vendues par Renault"."""
    nodes = draft.view.nodes
    i = last if grammar.is_participle(nodes[last]) else last + 1
    if i + 2 >= len(nodes) or nodes[i].value is not None or not grammar.is_participle(nodes[i]):
        return None
    if grammar.has_auxiliary(draft.view, i) or nodes[i + 1].lower not in _DEALING or nodes[i].lower.startswith("destin"):
        return None
    if nodes[i + 1].lower != "par" and nodes[i].lower.startswith(_BOUGHT) and last >= draft.first:
        return None  # "les 115 rames commandées à Alstom" are of whom they are for
    if nodes[i + 1].lower == "par" and (last >= draft.first or nodes[i].lower.startswith(STUDIED)):
        return None  # "Le parc compte 88 turbines fournies par Vestas", "les accidents recensés par la Sécurité routière"
    i += 2 + (nodes[i + 2].lower in grammar.OF)  # "auprès de"
    while i + 1 < len(nodes) and nodes[i].lower in ("la", "le", "l'"):
        i += 1
    who = nodes[i].value
    return nodes[i] if isinstance(who, Name) and not counts_others(who) else None


def _personal(draft: Draft, state: State, owner: Node) -> bool:
    """Whether "son" means a person: "sa fortune", "sa peine"; or what no organization has, after a sentence about somebody."""
    lex, noun = lexicon(), draft.indicator.lower().split(" ")[0]
    if lex.noun(noun, "personal"):
        return True
    return (
        state.of_person(draft.view) and not lex.noun(noun, "own", "held", "company", "stock", "job") and draft.status != "target"
    )


def _owner_of_whole(draft: Draft) -> Node | None:
    """The name that owns what the share is a part of: "La Chine représente 31 % des ventes de L'Oréal"."""
    for node in draft.view.nodes[draft.last + 1 : draft.last + 7]:
        if isinstance(node.value, Name):
            return node if draft.view.nodes[node.i - 1].lower in grammar.OF | {"la", "l'"} else None
        if node.value is not None or node.pos not in ("NOUN", "ADJ", "ADP", "DET") or node.lower in _NOT_OF:
            return None
    return None


def _possessor_of_whole(draft: Draft, state: State) -> str:
    """Whom a possessive after the share means that its subject cannot be: "La publicité représente 80 % de ses revenus"."""
    view, i = draft.view, draft.subject
    if view.nodes[draft.last + 1].lower not in ("ses", "son", "sa") or i is None or i >= draft.first:
        return ""
    node, lex = view.nodes[i], lexicon()
    thing = node.value is None and node.pos == "NOUN" and not stands_for_organization(view, i)
    acts = lex.noun(node.lower, "collective", "person", "place", "public", "office", "body") or nobody.is_foreign(draft)
    whole = view.nodes[draft.last + 2].lower if draft.last + 2 < len(view.nodes) else ""
    if draft.verb is not None and draft.verb.form.startswith(_AMOUNTING) and lex.noun(whole, "own", "company"):
        return state.antecedent(view, i)  # "Les États-Unis pèsent 19 % de ses ventes"
    return state.antecedent(view, i) if thing and not acts else ""


def of_named(draft: Draft) -> bool:
    """Whether a share is one of an organization named right after it: "19,8 % de Tele2"."""
    nodes, i = draft.view.nodes, draft.last
    named = nodes[i + 1].value if i + 1 < len(nodes) and nodes[i].lower in grammar.OF else None
    return draft.measure.unit == "%" and isinstance(named, Name) and named.kind == "organization"


def _described_whole(draft: Draft, state: State) -> str:
    """Of whom somebody else holds a part: "Exor détient 63,8 % du club turinois"."""
    i, nodes = draft.last + 1, draft.view.nodes
    while i < len(nodes) and nodes[i].lower in ("la", "l'", "le"):
        i += 1
    if draft.verb is None or not draft.verb.form.startswith(_HOLDING) or i >= len(nodes) or draft.subject is None:
        return ""
    holder = nodes[draft.subject].value
    meant = next((one for one in (state.main, state.local) if not isinstance(holder, Name) or one != holder.organization), "")
    return meant if lexicon().noun(nodes[i].lower, "organization") else ""


def stake(draft: Draft, state: State) -> bool:
    """A share of the company whose capital it is: "qui détient 12 % du capital"."""
    if draft.measure.unit != "%":
        return False
    if draft.type == "share" or draft.rule == "gain_or_loss":
        nodes = draft.view.nodes
        of = draft.last + 1 < len(nodes) and nodes[draft.last].lower in (*grammar.OF, "dans")
        owned = nodes[draft.last + 1].value if of else None
        if isinstance(owned, Name) and owned.kind == "organization":
            return draft.belongs_to_name(
                nodes[draft.last + 1], "stake"
            )  # "48 % de LVMH", "une participation de 30 % dans Valentino"
        if of and (described := _described_whole(draft, state)):
            return draft.belongs_to(described, draft.view.nodes[draft.last + 1].text, "stake")
        if of and (whose := _owner_of_whole(draft)) is not None:
            return draft.belongs_to_name(whose, "owner_of_phrase")
        if of and draft.type == "share" and (meant := _possessor_of_whole(draft, state)):
            return draft.belongs_to(meant, draft.view.nodes[draft.last + 1].text, "possessive")
    if draft.verb is not None and draft.verb.form.startswith(_HOLDING):
        for node in reversed(draft.view.nodes[1 : draft.verb.first]):
            if node.lower == "dont":  # "Telecom Italia, dont l'État détient 9,8 %", "la banque, dont l'État détient 56 %"
                held = node.i - 1 - (draft.view.nodes[node.i - 1].lower == ",")
                head = noun_phrases.head_of(draft.view, *noun_phrases.ending_at(draft.view, held)) if held >= 0 else held
                if head >= 0 and stands_for_organization(draft.view, head) and not isinstance(draft.view.nodes[held].value, Name):
                    return draft.belongs_to(state.described(draft.view, head), draft.view.nodes[head].text, "stake")
                return draft.belongs_to_name(draft.view.nodes[held], "stake")
    if not (_held_of_it(draft) or draft.right().lstrip().startswith(_OF_CAPITAL)) or draft.subject is None:
        return False
    subject = draft.view.nodes[draft.subject].value
    company = state.main or state.local
    other = not isinstance(subject, Name) or subject.organization != company
    return bool(company) and other and draft.belongs_to(company, "", "stake")


def _held_of_it(draft: Draft) -> bool:
    """Whether somebody holds a part of the one spoken of: "le fonds Altor, qui en détient 80 %"."""
    verb = draft.verb
    if verb is None or not verb.form.startswith(_HOLDING):
        return False
    return "en" in (node.lower for node in draft.view.nodes[max(0, verb.first - 1) : verb.head])


def of_capital(draft: Draft) -> bool:
    """Whether a share is one of a company's capital, by its indicator."""
    return draft.measure.unit == "%" and draft.indicator.split(" ")[0] in ("capital", "parts", "actions", "droits")
