"""What is nobody's: a market's, a country's, the public's, or what a third party counts in general."""

from __future__ import annotations

import re

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.foretelling import foretells
from extractors.facts.kinds import REPRESENTING_NOUNS
from extractors.facts.lexicon import lexicon
from extractors.facts.noun_phrases import apposed_name
from extractors.facts.state import BULLETS, State
from extractors.facts.topics import OBSERVING_NOUNS, analysts_of, counts_others, stands_for_organization
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name

_PLANNING = ("proposer", "envisager")
"""Verbs for what somebody may do himself."""
_THINGS_DEALT = frozenset("article colis commande dossier inscrit produit remboursement train véhicule voiture voyageur".split())
_COMPANY_GROWTH = re.compile(r"croissance(?: (?:organique|interne|externe|comparable|à données|à périmètre)| ?(?:s'|n'|ne)?\Z)")
"""Growth as companies have it, or with no word for whose it is."""
_DEALT = ("company", "held", "own", "price")
"""The roles of nouns for what organizations deal in, of which one in so many is theirs."""


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
        return any(lex.noun(_bare(word), "public") for word in words[1:4])
    return False


def everybody(draft: Draft, state: State) -> bool:
    """What a third party counts in general ("D'après l'Union Sport & Cycle, les ventes de vélos"), or one in so many people."""
    if any(node.lower in grammar.POSSESSIVES for node in draft.view.nodes[: draft.first]) or lexicon().noun(
        draft.indicator.split(" ")[0], "own"
    ):
        return False
    if draft.subject is not None and isinstance(draft.view.nodes[draft.subject].value, Name):
        return False
    if draft.subject is not None and apposed_name(draft.view, draft.subject) is not None:
        return False  # "Selon Les Échos, le numéro un mondial Marriott aurait proposé"
    if draft.subject is not None and (_goes_on_with(draft, state) or _is_of_before(draft, state)):
        return False  # "Selon le cabinet X, le groupe américain détiendrait"
    surface = draft.view.slice(draft.first, draft.last - 1).lower()
    if (
        draft.measure.unit == "%"
        and " sur " in surface
        and not _dealt(surface)
        and draft.verb is not None
        and draft.verb.first >= draft.last
    ):
        return draft.belongs_to("", surface, "everybody")
    opening = draft.view.text[:70].lower()
    if opening.startswith(("selon ", "d'après ", "pour ")):
        named = next((node.value for node in draft.view.nodes[:12] if isinstance(node.value, Name)), None)
        if named is not None and named.type == "union" and state.main and lexicon().noun(draft.measure.noun, "job", "company"):
            return False  # "D'après la CGT, 1 254 postes pourraient disparaître": the company's
        if named is not None and named.organization != state.main and named.organization != state.local:
            return draft.belongs_to("", named.organization, "everybody")
    return False


def _goes_on_with(draft: Draft, state: State) -> bool:
    """Whether the subject describes a company spoken of before: "le groupe", "l'opérateur", no "institut"."""
    view, i = draft.view, draft.subject
    assert i is not None
    observing = view.nodes[i].lower in OBSERVING_NOUNS
    return stands_for_organization(view, i) and not observing and bool(state.described(view, i))


def _is_of_before(draft: Draft, state: State) -> bool:
    """Whether "il" or "elle" is who the sentence before was about: "D'après Kantar, il détenait 17,3 % du marché"."""
    pronoun = draft.subject is not None and draft.view.nodes[draft.subject].lower in ("il", "elle")
    return pronoun and not draft.measure.noun and state.local_index == draft.view.index - 1


def _dealt(surface: str) -> bool:
    """Whether one in so many is of what an organization has: "Un article sur deux est renvoyé", "un salarié sur six"."""
    noun = surface.split(" ")[1] if " " in surface else ""
    return noun in _THINGS_DEALT or lexicon().noun(noun, *_DEALT)


def _leads(draft: Draft) -> bool:
    """Whether the subject is a person called a chief beside the name."""
    subject = draft.subject
    if subject is None or draft.view.nodes[subject].pos != "PROPN":
        return False
    nodes = draft.view.nodes
    return any(lexicon().noun(node.lower, "chief") for node in nodes[max(0, subject - 6) : subject + 6] if node.value is None)


def is_common(draft: Draft, state: State) -> bool:
    """Whether what is measured is everybody's where no word gives it to an organization: rents, a law, a harvest."""
    words = draft.indicator.lower().split(" ")
    if any(lexicon().noun(" ".join(words[:size]), "common", "commodity") for size in (3, 2, 1)):
        return True
    if words[0] in ("cours", "prix", "tonne", "once", "baril") and any(
        lexicon().noun(_bare(word), "commodity", "common") for word in words[1:4]
    ):
        return True  # "le cours du blé dur"
    if words[0] in ("prix", "coût", "tarif", "loyer") and not {"d'un", "d'une"}.isdisjoint(words[1:4]):
        return not state.topic and not draft.view.text.startswith(BULLETS)  # "le prix moyen d'un billet": anybody's
    named = state.topic and state.topic_node < draft.first
    if not state.main and not named and any(lexicon().noun(_bare(word), "common") for word in words[1:4]):
        return True  # "la production de crédits"
    return not named and not lexicon().noun(words[0], "own", "company") and _counted_by_another(draft, state)


def _bare(word: str) -> str:
    return word.removeprefix("d'").removeprefix("l'")


def _counted_by_another(draft: Draft, state: State) -> bool:
    """Whether a body of statistics says so after the fact: "…, rappelle la chambre de commerce", ", selon FranceAgriMer"."""
    nodes = draft.view.nodes
    for node in nodes[draft.last :]:
        if (
            isinstance(node.value, Name)
            and counts_others(node.value)
            and node.value.organization not in (state.main, state.local)
        ):
            before = [one.lower for one in nodes[max(0, node.i - 3) : node.i] if one.value is None]
            return any(word in ("selon", "d'après") or lexicon().verb(word, "report") for word in before)
    return False


def is_one_in_many(draft: Draft) -> bool:
    """Whether the subject is a part of the public: "Un foyer sur cinq y consacre 10 % de ses revenus"."""
    counted = draft.view.nodes[draft.subject].value if draft.subject is not None else None
    if not isinstance(counted, Measure) or counted.unit != "%":
        return False
    first, last = draft.view.place(counted)
    return not _dealt(draft.view.slice(first, last - 1).lower())


def adviser(draft: Draft) -> Node | None:
    """Who finds the figure right for others: "RTE juge nécessaire de raccorder 7 GW", "l'OMS recommande 75 %"."""
    lex, nodes = lexicon(), draft.view.nodes
    for node in nodes[1 : draft.first]:
        if node.value is not None or not lex.verb(node.lower, "advise") or lex.lemmas.get(node.lower) in _PLANNING:
            continue
        if isinstance(nodes[node.i - 1].value, Name) and grammar.is_verb(draft.view, node.i):
            between = {one.lower for one in nodes[node.i : draft.first] if one.value is None}
            own = bool(between & grammar.POSSESSIVES) and not between & {"à", "au", "aux"}
            return None if own else nodes[node.i - 1]
    return None


def expected_of_others(draft: Draft, state: State) -> bool:
    """What a bank's analysts expect is the figure of whom the text is about: "Les analystes de Jefferies tablent sur"."""
    if draft.subject is None or draft.status != "forecast":
        return False
    if (house := analysts_of(draft.view, draft.subject)) is not None:
        return draft.belongs_to(state.antecedent(draft.view, house.i), house.text, "observer")
    return _foretold_of_others(draft)


def _foretold_of_others(draft: Draft) -> bool:
    """Whether who speaks for a trade or counts others tells what will come: "Le Leem prévoit que les ventes progresseront"."""
    view = draft.view
    for i in range(1, draft.subject or 0):
        if not foretells(view, i):
            continue
        teller = view.nodes[i - 1 - (view.nodes[i - 1].lower in ("s'", "se"))].value
        own = any(node.lower in grammar.POSSESSIVES for node in view.nodes[i : draft.first])
        return (
            isinstance(teller, Name)
            and counts_others(teller)
            and not own
            and draft.belongs_to("", view.nodes[i].text, "observer")
        )
    return False


def asked_of_others(draft: Draft) -> bool:
    """What an organization advises others to do is not its own figure."""
    who = adviser(draft)
    return who is not None and draft.belongs_to("", who.text, "observer")


def _market_of(draft: Draft) -> int | None:
    """Whose market a country is called beside its name: "La Chine, premier marché du groupe, a absorbé 736.000 voitures"."""
    nodes = draft.view.nodes
    assert draft.subject is not None
    assert draft.verb is not None
    aside = nodes[draft.subject + 1 : draft.verb.first]
    if not aside or aside[0].lower != "," or not any(node.lower in ("marché", "débouché", "pays") for node in aside):
        return None
    held = (node.i for node in aside[2:] if lexicon().noun(node.lower, "organization"))
    return next((i for i in held if not grammar.OF.isdisjoint(one.lower for one in nodes[i - 2 : i])), None)


def _absorbs(draft: Draft) -> bool:
    """Whether a place takes so much of a company's own: "La Chine ne fait plus que 24 % des ventes", no "ventes mondiales"."""
    if draft.type != "share" or not re.match(r"\s*(?:des |du |de la )", draft.right()):
        return False
    whole = noun_phrases.noun_after(draft.view, draft.last)
    if whole is None or not lexicon().noun(draft.view.nodes[whole].lower, "own", "account"):
        return False
    _, last = noun_phrases.around(draft.view, whole)
    return last == whole or (last == whole + 2 and draft.view.nodes[last].lower == "affaires")


def foreign_subject(draft: Draft, state: State) -> bool:
    """The subject is a country, a market, a sector or a kind of people: what it does is not the organization's."""
    if draft.subject is None or draft.verb is None or not is_foreign(draft):
        return False
    if state.main and _COMPANY_GROWTH.match(draft.view.slice(draft.subject, draft.verb.first - 1).lower()):
        return False
    if state.main and _absorbs(draft):
        return draft.belongs_to(state.main, "", "topic")
    if (market := _market_of(draft)) is not None:
        return draft.belongs_to(state.antecedent(draft.view, market), draft.view.nodes[market].text, "description")
    return draft.belongs_to("", draft.view.nodes[draft.subject].text, "collective")


def _expects(draft: Draft) -> bool:
    """Whether the verb is one of expecting: "les analystes tablent sur", not "le marché devrait peser"."""
    return draft.verb is not None and any(lexicon().verb(word, "forecast") for word in draft.verb.words)


def _is_trade(plural: str) -> bool:
    """Whether a noun in the plural means all companies of a kind; "les syndicats" speak of the one the text is about."""
    return lexicon().noun(plural, "organization") and plural.removesuffix("s") not in REPRESENTING_NOUNS


def is_trade_or_people(view: SentenceView, i: int) -> bool:
    """Whether a noun means a market, all companies of a kind or a kind of people: "le marché", "les autres distributeurs"."""
    node = view.nodes[i]
    if node.value is not None or node.pos not in ("NOUN", "ADJ"):
        return False
    head = view.nodes[noun_phrases.head_of(view, *noun_phrases.ending_at(view, i))]
    several = head.lower.endswith(("s", "x")) and _is_trade(head.lower)
    return several or lexicon().noun(head.lower, "market", "collective")


def is_foreign(draft: Draft) -> bool:
    if draft.subject is None:
        return False
    node = draft.view.nodes[draft.subject]
    if node.value is not None:
        return False
    head = node.lower
    if noun_phrases.determiner(draft.view, draft.subject) == "les" and _is_trade(head):
        return True  # "Les enseignes gagnent 3 points": a whole trade
    if draft.status == "forecast" and head.startswith(("analyste", "économiste", "marché", "expert")) and _expects(draft):
        return False  # they speak of the one the article is about
    if _leads(draft):
        return False  # "Idriss Benhamou, le cofondateur, vise 400 millions": for the company
    return (
        lexicon().noun(head, "collective", "public", "office", "place")
        or (node.pos == "PROPN" and node.text[0].isupper())
        or (head[-1:] in "sx" and node.text[0].isupper())
    )
