"""Whose the subject of the clause is: a name, a description or a pronoun of the one the text is about."""

from __future__ import annotations

from extractors.facts import grammar, kinds, noun_phrases, subjects, unclaimed
from extractors.facts.draft import Draft
from extractors.facts.kinds import REPRESENTING_NOUNS
from extractors.facts.lexicon import lexicon
from extractors.facts.noun_phrases import apposed_name
from extractors.facts.state import State
from extractors.facts.topics import (
    NEVER_MAIN,
    OBSERVING_NOUNS,
    STUDIES,
    counts_others,
    is_a_piece,
    is_observer,
    stands_for_organization,
)
from extractors.facts.view import Node, SentenceView
from extractors.model import Name

_AGENT_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "nous", "on"))
_PARTS_OF_GROUP = frozenset(("filiale", "coentreprise", "branche", "marque", "division", "enseigne"))
_HELD = ("appart", "détenu", "exploité", "géré", "propriété", "opéré", "construit", "bâti", "dirigé", "filiale")
_COUNTING = ("recens", "dénombr", "observ", "constat")
_SPEAKING = frozenset("fédération association confédération organisation".split())
_THINGS = frozenset(
    "machine console modèle appareil jeu voiture berline suv citadine application logiciel smartphone téléphone tablette "
    "médicament traitement vaccin".split()
)
"""What a product is called when it is not named again."""
_SITES = frozenset("usine site fabrique atelier entrepôt chantier magasin".split())
"""What a company has in a place, and calls by no name."""
_HAVING = ("compt", "revendiqu", "regroup", "rassembl")
_PARTS = frozenset("branche division pôle segment".split())
_OBSERVING = ("report", "forecast", "observe")


def _observes(draft: Draft) -> bool:
    """Whether the verb tells what is so elsewhere: "anticipe", "recense", "fait état de"."""
    verb = draft.verb
    if verb is None:
        return False
    after = [node.lower for node in draft.view.nodes[verb.head + 1 : verb.head + 2]]
    sees = any(lexicon().verb(word, "see") for word in verb.words)  # "voit la dette monter"
    if verb.form.endswith(("er", "ir", "re")) and not sees and not lexicon().verb(verb.form, *_OBSERVING):
        return False  # "prévoit d'installer 400 radars" is its own plan
    return any(lexicon().verb(word, *_OBSERVING) for word in verb.words) or after == ["état"]


def _judges(draft: Draft, state: State, bank: str) -> bool:
    """Whether a bank tells what it expects of others: "Jefferies table sur une marge de 12 %" in an article on a brewer."""
    expects = draft.verb is not None and lexicon().verb(draft.verb.form, "forecast")
    possessives = {node.lower for node in draft.view.nodes[: draft.first] if node.value is None} & grammar.POSSESSIVES
    return bool(state.main) and bank != state.main and expects and not possessives


def _represents(name: Name) -> bool:
    """Whether an organization speaks for a trade or a cause, by its type or, where it has none, by its name."""
    return name.type in ("federation", "ngo") or (not name.type and kinds.represents(name.organization, {}))


def _employer(draft: Draft, state: State) -> str:
    """Whose figure it is that a union, a trade's federation or an NGO denounces or demands: the company's, or nobody's.

    "FO dénonce 6.000 suppressions de postes" in an article on Casino; "la CGT réclame 300 euros".
    """
    company = state.types.get(state.main, "") not in NEVER_MAIN
    return state.main if company and unclaimed.is_had(draft.indicator.lower().split(" ")) else ""


def _own(draft: Draft) -> bool:
    """Whether a possessive or a company's noun makes the figure the subject's own: "La FFF prévoit un chiffre d'affaires"."""
    verb, nodes = draft.verb, draft.view.nodes
    between = {node.lower for node in nodes[verb.head if verb else 0 : draft.first] if node.value is None}
    return bool(between & grammar.POSSESSIVES) or lexicon().noun(draft.indicator.split(" ")[0], "own")


def _first_named(view: SentenceView, node: Node) -> Node:
    """Of several names that do it together the first: "TotalEnergies et Shell ont signé"."""
    i = node.i
    listed = i + 2 < len(view.nodes) and view.nodes[i + 1].lower == "et" and isinstance(view.nodes[i + 2].value, Name)
    while i > 1 and isinstance(before := view.nodes[i - 2].value, Name) and before is not view.nodes[i].value:
        if view.nodes[i - 1].lower != "et" and not (listed and view.nodes[i - 1].lower == ","):
            break
        if subjects.is_source(view, i - 2):
            break  # "D'après le cabinet X, Alstom et Siemens détiennent"
        i, listed = view.place(before)[0], True
    return view.nodes[i]


def _holder(draft: Draft, last: int) -> Node | None:
    """Whose the thing is, by what is said of it aside: "Le site, qui appartient à Geodis, emploie"."""
    nodes, verb = draft.view.nodes, draft.verb
    if verb is None or last + 2 >= verb.first or nodes[last + 1].lower != ",":
        return None
    aside = nodes[last + 2 : min(last + 8, verb.first)]
    for one in aside:
        if isinstance(one.value, Name):
            words = {word.lower for word in aside[: one.i - last - 2]}
            return one if any(word.startswith(_HELD) for word in words) and words & {"à", "au", "par", "de", "du", "d'"} else None
        if one.lower == ",":
            return None
    return None


def _spoken_for(view: SentenceView) -> Node | None:
    """Whom "nous" and "notre" mean: "…", a indiqué à l'AFP la directrice financière de Thales."""
    for node in view.names if view.quoted else ():
        named = isinstance(node.value, Name) and not is_observer(node.value) and node.value.type != "media"
        if named and node.start >= view.quoted[0][1]:
            return node
    return None


def _chief_speaks(view: SentenceView) -> bool:
    """Whether who leads a company is quoted, so that "on" means it: "« On a remboursé 300 billets », assure le patron de"."""
    after = view.quoted[-1][1] if view.quoted else view.end
    return any(node.start >= after and node.value is None and lexicon().noun(node.lower, "chief") for node in view.nodes)


def resolve(draft: Draft, state: State) -> bool:
    """The clause's subject: a name, a description or a pronoun of the one the text is about, or a phrase that a name owns."""
    if draft.subject is None or draft.verb is None:
        return False
    view, i = draft.view, draft.subject
    if i and view.nodes[i].value is None and view.nodes[i].pos != "PRON" and stands_for_organization(view, i - 1):
        i -= 1  # "Le géant bâlois emploie"
    node = view.nodes[i]
    if isinstance(node.value, Name):
        if node.value.organization.startswith("Bourse") and draft.ratio:
            return draft.belongs_to("", node.text, "observer")  # a stock exchange's index is nobody's
        bystander = is_observer(node.value) or (counts_others(node.value) and draft.verb.head < draft.first and not _own(draft))
        if is_a_piece(view, i):
            following = view.nodes[i + 1 : i + 3]  # "un Airbus A320 d'EgyptAir"
            owned = following[0].lower in grammar.OF if following else False
            return (owned and draft.belongs_to_name(following[1], "owner_of_subject")) or draft.belongs_to("", node.text, "piece")
        speaks = node.value.type == "union" or (_represents(node.value) and not _own(draft))
        has = (
            i + 1 < len(view.nodes)
            and draft.verb.form.startswith(_HAVING)
            and draft.verb.first > i
            and "qui" in (one.lower for one in view.nodes[i + 1 : draft.verb.first])
        )  # "La CGT, qui compte 600.000 adhérents"
        speaks_up = speaks and draft.verb.head < draft.first and not has
        if speaks_up and lexicon().verb(draft.verb.form, "target", "forecast", "observe", "report"):
            return draft.belongs_to(_employer(draft, state), node.text, "observer")
        if bystander and _observes(draft) and not lexicon().verb(draft.verb.form, "target"):
            return draft.belongs_to("", node.text, "observer")
        if node.value.type == "bank" and _judges(draft, state, node.value.organization):
            meant = state.main if lexicon().noun(draft.indicator.split(" ")[0], "own") else ""
            return draft.belongs_to(meant, node.text, "observer")
        if draft.verb.form.startswith(("évalu", "estim", "chiffr")) and node.value.organization != state.main:
            return draft.belongs_to("", node.text, "observer")
        counts = draft.verb.form.startswith(_COUNTING) and not unclaimed.is_had(draft.indicator.lower().split(" "))
        if counts and not _own(draft):
            return draft.belongs_to("", node.text, "observer")  # "Allianz Trade recense 64.000 faillites"
        return draft.belongs_to_name(_first_named(view, node), "subject")
    first, last = noun_phrases.around(view, i)
    if last + 1 < draft.verb.first and view.nodes[last + 1].lower in grammar.OF:
        for follower in view.nodes[last + 2 : min(last + 4, draft.verb.first)]:
            if isinstance(follower.value, Name):
                people = lexicon().noun(node.lower, "person", "collective") and not lexicon().noun(node.lower, "chief")
                reckons = people and _observes(draft) and not _own(draft)
                if reckons or node.lower in STUDIES or (is_observer(follower.value) and lexicon().noun(node.lower, "source")):
                    return draft.belongs_to("", follower.text, "observer")  # "les chiffres de l'Insee"
                meant = state.antecedent(view, i)
                if node.lower in _PARTS_OF_GROUP and meant not in ("", follower.value.organization):
                    return draft.belongs_to(meant, view.slice(i, follower.i), "description")  # TF1, "la filiale de Bouygues"
                return draft.belongs_to_name(follower, "owner_of_subject")
    if (holder := _holder(draft, last)) is not None:
        return draft.belongs_to_name(holder, "holder")
    antecedent = state.antecedent(view, i)
    owner = next((one.i for one in view.nodes[max(0, first - 1) : last + 1] if one.lower in grammar.POSSESSIVES), None)
    if owner is not None and (peer := noun_phrases.called(view, owner)) is not None:
        return draft.belongs_to_name(peer, "apposition")  # "Celle de son concurrent Tenaris n'a pris que 1,2 %"
    if antecedent and owner is not None:
        return draft.belongs_to(antecedent, view.slice(max(0, first - 1), last), "possessive")
    called = state.last_called(node.lower) if noun_phrases.determiner(view, i) in ("le", "la", "l'") else ""
    if called and apposed_name(view, i) is None:
        return draft.belongs_to(called, node.text, "description")
    if stands_for_organization(view, i):
        apposed = apposed_name(view, i)
        if apposed is not None:
            return draft.belongs_to_name(apposed, "apposition")
        foretells = node.lower in _SPEAKING and lexicon().verb(draft.verb.form, "forecast") and not _own(draft)
        if node.lower in OBSERVING_NOUNS or foretells:
            return draft.belongs_to("", node.text, "observer")
        if (described := state.described(view, i)) or node.lower in REPRESENTING_NOUNS:
            return draft.belongs_to(described, view.slice(i, i), "description")
    ours = noun_phrases.determiner(view, i) in ("notre", "nos") and not lexicon().noun(node.lower, "collective", "public")
    spoken_on = node.lower == "on" and _chief_speaks(view)
    if (node.lower == "nous" or ours or spoken_on) and (spoken := _spoken_for(view)) is not None:
        return draft.belongs_to_name(spoken, "speaker")
    if ours and antecedent:
        return draft.belongs_to(antecedent, view.slice(max(0, first - 1), last), "speaker")
    definite = noun_phrases.determiner(view, i) in ("le", "la", "l'", "cette", "ce", "cet")
    if definite and node.lower in _THINGS and view.index - state.product_index <= 2:
        return draft.belongs_to(state.product_owner, view.slice(i, i), "product")
    if definite and node.lower in _SITES and draft.belongs_to_name(view.nodes[i + 1], "apposition"):
        return True  # "l'usine Michelin"
    if definite and node.lower in _SITES | _PARTS and (holding := state.owner(view, i)):
        return draft.belongs_to(holding, view.slice(i, i), "part")
    if node.lower in grammar.PLURAL_PRONOUNS:  # those just counted, rarely an organization
        return draft.belongs_to(state.those(view, i), node.text, "pronoun")
    if node.lower == "il" and subjects.is_impersonal(view, i):
        return False
    if node.lower in _AGENT_PRONOUNS and antecedent:
        if (
            node.lower in ("il", "elle")
            and state.of_person(view)
            and draft.status not in ("target", "forecast")
            and not _own(draft)
        ):
            return draft.belongs_to("", node.text, "person")
        if draft.indicator == state.indicator and draft.indicator and not state.indicator_organization:
            return draft.belongs_to("", node.text, "carried")  # the pronoun stands for an indicator that is nobody's
        return draft.belongs_to(antecedent, node.text, "pronoun")
    return False
