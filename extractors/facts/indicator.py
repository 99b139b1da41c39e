"""What is measured: the noun phrase a figure is a figure of."""

from __future__ import annotations

import re

from extractors.dictionary import tables as dictionary
from extractors.facts import (
    ballots,
    comings,
    demonstratives,
    grammar,
    indicator_bracket,
    indicator_carried,
    indicator_clause,
    indicator_own,
    indicator_shares,
    noun_phrases,
    tables,
)
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State
from extractors.facts.topics import stands_for_organization
from extractors.facts.view import SentenceView
from extractors.model import Name

_POINTING = frozenset(
    "moyenne pic pointe sommet record ordre hauteur rythme tendance montant opération total chiffre niveau seuil plafond "
    "plancher barre proportion retour fourchette".split()
)
"""Nouns that only hold a place for what is measured."""
_SUMMITS = frozenset("pic pointe sommet record plancher".split())
_REACHED = _SUMMITS | frozenset("montant total niveau seuil plafond barre chiffre".split())
"""What a figure is said to reach, of which the subject is measured."""
_PHRASE = 4
"""Blanks in a noun phrase; what is longer is said of somebody."""
_BARE_RATES = frozenset(("taux", "indice", "part", "ratio", "proportion", "indicateur"))
_OUTLOOKS = frozenset("annonce annonces publication prévision prévisions estimation estimations perspective perspectives".split())
_DESCRIBED_INDEX = re.compile(
    r"indice (?:phare|vedette|élargi|large|composite|parisien|principal|zurichois|bruxellois|suisse|belge|français)",
    re.IGNORECASE,
)
_PRICE = re.compile(r",? (?:à|pour) \d{1,4}(?:[.,]\d+)? ?(?:euros?|dollars?|francs|livres|pence|[€$£])(?! (?:par|le|la|l'))")
_SHARES = ("action", "cours", "titre")
_LISTED_UNITS = frozenset(("%", "EUR", "CHF", "USD"))
_LISTED_RULES = frozenset(("change_verb", "gain_or_loss", "signed", "continued", "contrast"))


def resolve(draft: Draft, state: State) -> None:
    """Set `draft.indicator`: its own noun phrase, its clause's, its partner's, or what was measured last."""
    cell = tables.header(draft, state)
    if cell:
        _set(draft, noun_phrases.clean(cell), noun_phrases.clean(cell), "table")
    elif _quoted_share(draft, state):
        carried = state.indicator in _SHARES and state.market_paragraph == draft.view.paragraph
        said = _share_named(draft) or (state.indicator if carried else "titre")
        _set(draft, said, "(Bourse)", "market")
    elif _sold_of(draft, state):
        _set(draft, state.indicator, draft.measure.noun, "carried")
    elif one := indicator_shares.one_in(draft):
        _set(draft, one, one, "phrase")
    elif said := ballots.indicator(draft, state):
        _set(draft, said, said, "votes")
    elif said := demonstratives.indicator(draft, state):
        _set(draft, said, said, "phrase")
    elif (nodes := _phrase(draft, state)) is not None:
        draft.indicator_nodes = _without_outlook(draft.view, nodes)
        text = draft.view.slice(*draft.indicator_nodes)
        described = state.index and _DESCRIBED_INDEX.match(draft.view.text, draft.view.nodes[nodes[0]].start - draft.view.start)
        said = state.index if described else noun_phrases.clean(_uncapitalised(draft.view, nodes[0], text))
        said = _rate_meant(said, state) or said
        _set(draft, said, text, _way(draft, nodes))
    elif draft.partner is not None and draft.partner.indicator and not _is_of_places(draft, draft.partner):
        indicator = draft.partner.indicator
        _set(draft, indicator, draft.partner.notes.get("indicator", indicator), "partner")
    else:
        indicator, words = _headed(draft) or indicator_carried.last_measured(draft, state)
        if (
            not indicator
            and (named := _reaching(draft) or indicator_own.find(draft) or indicator_shares.whole(draft)) is not None
        ):
            # "un plafond de 300 euros", "représentent 40 % du marché", with nothing to point at
            indicator = words = noun_phrases.clean(draft.view.slice(*named))
        _set(draft, indicator, words, "carried" if indicator else "none")


def _uncapitalised(view: SentenceView, first: int, text: str) -> str:
    """A phrase without the capital that only opens its sentence: "Chiffre d'affaires : 2,3 milliards"."""
    opens = first == 0 and view.nodes[0].value is None and view.nodes[0].lower in dictionary()[0]
    return text[:1].lower() + text[1:] if opens and not text[:2].isupper() else text


def backfill(draft: Draft) -> None:
    """Give a change the noun that its result counts: "Volkswagen a cédé 5,8 %, à 837 200 livraisons"."""
    change = draft.partner
    subject = draft.view.nodes[draft.subject].lower if draft.subject is not None else ""
    if draft.link == "list" and change is not None and _completes_both(draft, change):
        _set(change, draft.indicator, draft.notes.get("indicator", ""), "partner")
    if draft.link == "move" and change is not None and draft.measure.noun and _moves_uncounted(change, subject):
        _set_both(change, draft)
    if draft.link != "result" or change is None or not draft.measure.noun or change.type != "change":
        return
    if change.sources.get("indicator") in ("carried", "none") and draft.measure.noun not in indicator_clause.COPIES:
        _set_both(change, draft)


def _completes_both(draft: Draft, other: Draft) -> bool:
    """Whether what follows the second of two figures is what both are of: "respectivement 34 % et 21 % des abonnés"."""
    between = [node.lower for node in draft.view.nodes[other.last : draft.first]]
    own = draft.indicator_nodes is not None and draft.indicator_nodes[0] >= draft.last
    alike = draft.measure.unit == other.measure.unit == "%" and draft.type == other.type
    return alike and own and between == ["et"] and other.sources.get("indicator") in ("carried", "clause", "none")


def _moves_uncounted(change: Draft, subject: str) -> bool:
    """Whether only the noun counted says what moves: "Nous sommes passés de 4 000 à 10 000 installations", "Son réseau…"."""
    source = change.sources.get("indicator")
    return subject in ("nous", "on") or source == "none" or (source == "carried" and subject not in grammar.PERSONAL)


def _set_both(other: Draft, draft: Draft) -> None:
    """Give two drafts what the second counts."""
    text = draft.view.slice(*indicator_clause.counted(draft))
    for one in (other, draft):
        _set(one, noun_phrases.clean(text), text, "partner")


def _set(draft: Draft, indicator: str, words: str, source: str) -> None:
    draft.indicator, draft.sources["indicator"] = indicator, source
    if words:
        draft.notes["indicator"] = words


def _is_of_places(draft: Draft, partner: Draft) -> bool:
    """Whether a ratio stands beside a number of places, which it is no ratio of: "trois régions, dont la Bretagne (5,8 %)"."""
    return draft.link == "bracket_away" and draft.ratio and lexicon().noun(partner.measure.noun, "place")


def _rate_meant(phrase: str, state: State) -> str:
    """The rate that a noun which says of nothing takes up: "Le taux s'établit à", "Le taux au sein de la population active"."""
    head, _, rest = phrase.partition(" ")
    alone = not rest or rest.startswith(("au sein ", "en ", "dans ", "parmi ", "chez "))
    taken_up = state.rate.startswith(head) or (head == "taux" and state.rate != "inflation")  # there it is a bank's
    return state.rate if head in _BARE_RATES and alone and taken_up else ""


def _sold_of(draft: Draft, state: State) -> bool:
    """Whether what is counted stands for what was just measured: "484.100 unités" after sales, "81 500 créations" after jobs."""
    if lexicon().noun(draft.measure.noun, "making", "ending") and draft.type == "change":
        return comings.what_is_made(draft) is None and lexicon().noun(state.indicator.split(" ")[0], "job")
    if draft.measure.noun not in indicator_clause.COPIES or draft.type == "change" or draft.link not in ("", "result"):
        return False
    if draft.verb is not None and draft.governor == draft.verb.head and not draft.preposition:
        return False  # "Ce journal vend 260 000 exemplaires"
    words = state.indicator.split(" ")
    made = state.indicator_scale == "count" and words[0].islower() and words[0] not in indicator_clause.COPIES
    return draft.view.paragraph - state.indicator_paragraph <= 1 and (made or lexicon().noun(words[0], "company"))


def _phrase(draft: Draft, state: State) -> tuple[int, int] | None:
    """The noun phrase that names what is measured, unless it only points back at it."""
    if indicator_shares.of_amount(draft):
        return None
    nodes = (
        _told_after(draft)
        or indicator_shares.of_subject(draft)
        or indicator_shares.concerning(draft)
        or indicator_carried.object_taken_up(draft)
        or indicator_own.find(draft)
        or (indicator_bracket if draft.link == "bracket_away" else indicator_clause).find(draft)
        or indicator_carried.taken_up(draft)
    )
    if nodes is not None and _only_says(draft.view, nodes):
        return None
    if nodes is None or not _anaphoric(draft.view, nodes) or _of_itself(draft, nodes):
        return nodes  # "150 euros d'augmentation" are of nothing else
    if draft.type == "level" and state.indicator_scale == "%" and state.indicator.count(" ") > _PHRASE:
        return (
            nodes  # after "salariés travaillent chez eux chaque semaine", "la moyenne s'établit à 2,1 jours" is of nothing else
        )
    verb = draft.verb
    object_ = verb is not None and draft.governor == verb.head and draft.preposition == ""
    object_ = object_ or draft.view.nodes[nodes[0]].lower in ("montant", "total")  # "a levé un montant record de 13 milliards"
    if object_ and verb is not None and lexicon().verb(verb.form, "self"):
        return verb.head, verb.head
    if draft.view.nodes[nodes[0]].lower in _REACHED and draft.link == "":
        return _reaching(draft)  # "le cours du cacao a touché un record de 8.218 livres"
    return None


def _told_after(draft: Draft) -> tuple[int, int] | None:
    """What a figure that stands alone is of: "36 %. C'est la part des foyers qui…"."""
    nodes = draft.view.nodes
    if not draft.stands_alone:
        return None
    determined = (i for i in range(draft.last + 2, len(nodes) - 1) if nodes[i].lower in ("le", "la", "l'", "les"))
    i = next(determined, len(nodes))
    return noun_phrases.around(draft.view, i + 1) if i < draft.last + 10 else None


def _headed(draft: Draft) -> tuple[str, str] | None:
    """What a label at the head of a sentence says is measured of those it names: "Immatriculations : Peugeot (+12,3 %), …"."""
    nodes = draft.view.nodes
    colon = next((node.i for node in nodes[:6] if node.lower == ":"), 0)
    if not colon or colon > draft.first or nodes[0].value is not None or not lexicon().noun(nodes[0].lower, "company", "price"):
        return None
    label = draft.view.slice(0, colon - 1)
    return noun_phrases.clean(label[:1].lower() + label[1:]), label


def _reaching(draft: Draft) -> tuple[int, int] | None:
    """What reaches a peak or a record that nothing was named for before: "Le cacao a atteint un pic de 11.000 dollars"."""
    if draft.subject is None or draft.subject > draft.first:
        return None
    subject = draft.view.nodes[draft.subject].lower
    vague = subject in indicator_clause.VAGUE_SUBJECTS or subject in _POINTING - _SUMMITS
    return None if vague else indicator_clause.measured_subject(draft)


def _of_itself(draft: Draft, nodes: tuple[int, int]) -> bool:
    """Whether a pointing noun says all there is: "90 euros d'augmentation", "14,4 °C de moyenne"."""
    head = draft.view.nodes[nodes[0]]
    if draft.money and lexicon().noun(head.lower, "gain") and noun_phrases.determiner(draft.view, nodes[0]) in ("un", "une"):
        return True  # "une avance de 160 euros"
    completing = draft.last < nodes[0] <= draft.last + 2 and draft.view.nodes[draft.last].lower in grammar.OF
    return completing and (not draft.ratio or draft.view.nodes[nodes[0]].lower == "moyenne")


def _only_says(view: SentenceView, nodes: tuple[int, int]) -> bool:
    """Whether the phrase begins with the verb that tells who speaks: "…, raconte Gilles Ferrand, qui cultive 180 hectares"."""
    node = view.nodes[nodes[0]]
    if not node.i or view.nodes[node.i - 1].lower != ",":
        return False
    return node.pos == "VERB" and node.value is None and lexicon().verb(node.lower, "report") and grammar.is_verb(view, node.i)


def _way(draft: Draft, nodes: tuple[int, int]) -> str:
    first, last = nodes
    if draft.type == "share" and any(grammar.is_verb(draft.view, i) for i in range(first, last + 1)):
        return "predicate"
    around = last >= draft.first or (draft.governor is not None and first <= draft.governor <= last)
    return "phrase" if around else "clause"


def _quoted_share(draft: Draft, state: State) -> bool:
    """On the stock exchange, what a company's name gains or loses is its share: "LVMH a gagné 1,42 % à 858,30 euros"."""
    if not state.market and not _in_session(draft) and not _priced(draft):
        return False
    if draft.link == "result" and draft.partner is not None:
        return draft.partner.indicator == "titre" and draft.money
    if draft.type != "change" or draft.measure.unit not in _LISTED_UNITS:
        return False
    named = draft.governor if draft.link == "gap" else draft.subject
    if draft.depth:
        named = draft.before_bracket()
        if named is not None and lexicon().noun(draft.view.nodes[named].lower, "up", "down"):
            named = draft.subject  # "Carrefour signe la plus forte baisse (-8,6 %)"
        if draft.link == "bracket" and draft.partner is not None and draft.partner.indicator != "titre":
            return False
    if named is None or draft.rule not in _LISTED_RULES:
        return False
    node = draft.view.nodes[named]
    if isinstance(node.value, Name):
        return True
    return draft.depth == 0 and stands_for_organization(draft.view, named)


def _share_named(draft: Draft) -> str:
    """What the sentence calls the share, beside the company's name or alone: "l'action Meta gagnait 0,8 %"."""
    if draft.subject is None:
        return ""
    named = draft.view.nodes[max(0, draft.subject - 2) : draft.subject + 1]
    return next((node.lower for node in reversed(named) if node.lower in _SHARES and node.value is None), "")


def _priced(draft: Draft) -> bool:
    """Whether a company moves to a price: "TotalEnergies lâchait 2,9 % à 50,12 euros"; or a figure is that price."""
    moved = draft.partner if draft.link == "result" and draft.partner is not None else draft
    subject = moved.view.nodes[moved.subject].value if moved.subject is not None else None
    return isinstance(subject, Name) and moved.rule in _LISTED_RULES and bool(_PRICE.match(moved.right()))


def _in_session(draft: Draft) -> bool:
    """Whether a company plainly gains or loses so many percent on a day: "Pinterest a perdu 8 % jeudi soir"."""
    subject = draft.view.nodes[draft.subject].value if draft.subject is not None else None
    return (
        draft.rule == "gain_or_loss"
        and draft.measure.unit == "%"
        and isinstance(subject, Name)
        and subject.type in ("company", "brand", "bank", "")
        and not draft.right().lstrip().startswith(("de ", "d'", "des ", "du "))
        and any(time.date_start == time.date_end != "" for time in draft.view.times())
    )


def _anaphoric(view: SentenceView, nodes: tuple[int, int]) -> bool:
    """A phrase that only points back at what is measured: "la progression", "cette hausse", "les prévisions", "la tendance"."""
    first, last = nodes
    head = noun_phrases.head_of(view, first, last)
    node, lex = view.nodes[head], lexicon()
    after = head + 1
    while node.lower in _POINTING and after <= last and view.nodes[after].pos == "ADJ":
        after += 1  # "le montant total des pensions"
    following = view.nodes[after : after + 3]
    of_what = bool(following) and following[0].lower in grammar.OF
    of_place = node.lower == "niveau" and any(one.pos == "PROPN" for one in following)  # "le niveau de la Seine"
    if node.value is not None or (of_what and (last >= after or of_place)):
        return False
    if node.lower in ("plafond", "plancher") and last > head:
        return False  # "le plafond salarial"
    if lex.noun(node.lower, "up", "down", "gain") and not lex.noun(node.lower, "public"):
        return True
    return lex.noun(node.lower, "source", "forecast", "target") or node.lower in _POINTING


def _without_outlook(view: SentenceView, nodes: tuple[int, int]) -> tuple[int, int]:
    """What an outlook is of: a "prévision de flux de trésorerie" is of the cash flow."""
    first, last = nodes
    if view.nodes[first].value is None and view.nodes[first].lower in _OUTLOOKS:
        for i in range(first + 2, last + 1):
            if view.nodes[i].pos == "NOUN":
                return i, last
    return nodes
