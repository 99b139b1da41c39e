"""The indicator in the clause of the figure: the object counted, or the subject that moves."""

from __future__ import annotations

from extractors.dictionary import tables
from extractors.facts import grammar, indicator_object, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.facts.topics import stands_for_organization
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name, TimeExpression

Nodes = tuple[int, int]
"""First and last node of a phrase."""

IMPERSONAL = ("faut", "faud", "fall")
VAGUE_SUBJECTS = frozenset(
    "qui on cela ce c' ça ceci nous je vous ils elles il elle lui celui-ci celle-ci ceux-ci celles-ci "
    "dernier dernière derniers dernières".split()
)
"""Subjects that name nothing."""

YARDSTICKS = frozenset(
    "moyenne niveau pic record objectif seuil plafond normale moyennes niveaux records objectifs seuils plafonds normales".split()
)
"""What a figure is compared with, not what it measures: "dépassent de 4 % leur moyenne"."""
COPIES = frozenset(("unité", "unités", "exemplaire", "exemplaires", "pièce", "pièces"))
"""What counts whatever was made or sold."""
_RANKS = frozenset("premier première second seconde dernier dernière troisième autre".split())
"""What stands for one of several named before: "le premier en exploite 34.000, le second 12.000"."""
_INHERITING = frozenset(("move", "apposition", "result", "list", "bracket", "contrast", "part", "whole"))
_BEING = frozenset("est sont était étaient été sera seront être serait seraient".split())
_HAVING = frozenset(
    "a ont avait avaient aura auront avoir ayant compte comptent compter comptait comptaient fait font faire "
    "totalise affiche agit".split()
)
_PASSIVE = frozenset("est sont était étaient été".split())
_HOLDING_STEMS = tuple(
    "représent pès pes attei élèv élev établ avoisin dépass ressor chiffr mont tomb ramen retomb grimp port fix approch frôl "
    "franch plafonn excéd limit content maint stabilis redescend descend pass reven contribu culmin oscill ressor".split()
)
"""Stems of the verbs that only hold a figure to their subject."""
_EARNING_STEMS = ("rapport", "coût", "apport", "valoris")
_PREDICATE_ENDS = frozenset((",", ";", ":", ".", "(", "et", "mais", "qui", "que", "dont"))


def find(draft: Draft) -> Nodes | None:
    """The object counted, or the subject that moves."""
    view = draft.view
    if draft.link == "gap" and draft.governor is not None and view.nodes[draft.governor].value is None:
        places = draft.preposition == "avec" and is_place(view.nodes[draft.governor])
        if places or _moves_another(draft.partner) or view.nodes[draft.governor].lower in _RANKS:
            return None  # "La division Eaux a généré 58 % des recettes, la division Chimie 30 %"
        before = view.nodes[max(0, draft.governor - 4) : draft.governor]
        if any(node.lower in grammar.DEMONSTRATIVES for node in before):
            return None  # "et celui du LDDS 152 milliards"
        return noun_phrases.without_owner(view, draft.governor)
    if spells_out(draft):
        return counted(draft)
    if draft.link in _INHERITING and draft.partner is not None and draft.partner.indicator:
        return counted(draft) if _counts_anew(draft, draft.partner) else None
    if draft.verb is not None and _is_subject(draft, draft.verb) and draft.type in ("level", "share"):
        return _of_measured_subject(draft, draft.verb)
    if draft.subject is not None and draft.measure.unit == "point" and view.nodes[draft.subject].text in lexicon().indices:
        return draft.subject, draft.subject  # "Le CAC 40 a terminé la séance à 7.412 points"
    if draft.subject is not None and draft.measure.unit == "point" and view.nodes[draft.subject].lower == "indice":
        named = next((node.i for node in view.nodes[draft.subject : draft.subject + 4] if node.text in lexicon().indices), None)
        if named is not None:
            return named, named  # "l'indice élargi S&P 500 est resté stable à 5.221 points"
    if draft.verb is not None and draft.measure.noun and draft.type == "level" and _sees(draft.verb):
        return counted(draft)
    if draft.subject is not None and copular(draft) and not (draft.measure.noun and _is_toll(draft)):
        seen = indicator_object.seen(draft, draft.verb) if draft.verb is not None else None
        return seen or noun_phrases.around(view, draft.subject)
    counts = (bool(draft.measure.noun) and not draft.measure.carried) or _scored(draft)
    if counts and _is_toll(draft):
        return counted(draft)
    if draft.verb is not None and draft.preposition == "à" and lexicon().verb(draft.verb.form, "move"):
        moved = indicator_object.moved_object(draft, draft.verb)  # "porter les effectifs à 200 personnes"
        if moved is not None:
            return moved
    lost = draft.type != "change" or draft.rule == "gain_or_loss"
    if counts and draft.type != "share" and (draft.subject is None or is_agent(draft) or lost):
        return counted(draft)
    if draft.verb is None:
        return _before_colon(draft) or (counted(draft) if counts else None)
    return (
        indicator_object.seen(draft, draft.verb)
        or indicator_object.moved_object(draft, draft.verb)
        or _spending(draft, draft.verb)
        or _from_subject(draft, draft.verb, counts)
    )


def spells_out(draft: Draft) -> bool:
    """Whether a sentence with a verb leads to what is counted: "L'aggravation est nette : 242 décès"."""
    counts = draft.type == "level" and bool(draft.measure.noun) and not draft.measure.carried
    led = counts and draft.first > 1 and draft.view.nodes[draft.first - 1].lower == ":"
    return led and any(grammar.is_verb(draft.view, i) for i in range(draft.first - 1))


def _sees(verb: VerbGroup) -> bool:
    """Whether somebody sees the things counted come by: "Les aéroports ont vu passer 27 millions de voyageurs"."""
    return verb.form in ("passer", "arriver", "affluer", "défiler") and any(lexicon().verb(word, "see") for word in verb.words)


def _counts_anew(draft: Draft, partner: Draft) -> bool:
    """Whether something else is counted than before: "soit 3.000 journées perdues", "(six victoires, 34 buts)"."""
    if not draft.measure.noun or draft.measure.carried:
        return False
    if draft.link == "part" or (draft.link == "apposition" and draft.type == "level"):
        return True
    if draft.type != "level":
        return False
    other = draft.measure.unit != partner.measure.unit
    copied = draft.measure.noun in COPIES or not partner.measure.noun
    beside = draft.link == "contrast" and not copied and partner.measure.noun in partner.indicator
    return other and (draft.link == "bracket" or beside)


def _is_toll(draft: Draft) -> bool:
    """Whether a balance of victims is drawn up: "le bilan de l'attentat s'alourdit à 86 morts" counts the dead."""
    return draft.subject is not None and draft.view.nodes[draft.subject].lower == "bilan"


def _scored(draft: Draft) -> bool:
    """Whether points are what somebody scored, no level of an index: "La Moldavie ferme le podium avec 374 points"."""
    if draft.measure.unit != "point" or draft.type != "level" or draft.link in ("result", "move", "contrast"):
        return False
    if draft.subject is None:
        return True
    node, lex = draft.view.nodes[draft.subject], lexicon()
    return node.text not in lex.indices and not lex.noun(node.lower, "rate", "public", "price", "company")


def _moves_another(partner: Draft | None) -> bool:
    """Whether what a measure is of was not its subject, so that another subject has as much of the same."""
    if partner is None or partner.subject is None or partner.indicator_nodes is None:
        return False
    first, last = partner.indicator_nodes
    return not first <= partner.subject <= last and first > partner.subject


def _is_subject(draft: Draft, verb: VerbGroup) -> bool:
    """Whether the measure is the subject of its verb."""
    return (verb.first >= draft.last and not draft.preposition) or (
        draft.subject is not None and draft.first <= draft.subject < draft.last
    )


def _of_measured_subject(draft: Draft, verb: VerbGroup) -> Nodes | None:
    if draft.measure.noun and not draft.ratio:
        return counted(draft)
    return None if draft.measure.carried and not draft.ratio else predicate(draft.view, verb)


def _from_subject(draft: Draft, verb: VerbGroup, counts: bool) -> Nodes | None:
    view, destination = draft.view, indicator_object.destination(draft, verb)
    if destination is not None:
        return destination
    if verb.form.startswith("valoris") and verb.head < draft.first and draft.preposition in ("", "à") and draft.money:
        return verb.head, verb.head  # "L'opération valorise l'entreprise 2,1 milliards"
    if draft.subject is not None and not is_agent(draft):
        node = view.nodes[draft.subject]
        if isinstance(node.value, Measure) and node.value is not draft.measure and draft.money:
            return _sold_by(draft, node.value)
        if is_place(node) and not view.text.startswith(node.text):
            return None  # what grows there was named before
        named = node.pos == "PROPN" and not noun_phrases.determiner(view, draft.subject)  # who acts, of whom nothing is measured
        if node.value is None and node.pos in ("NOUN", "ADJ", "PROPN", "VERB") and node.lower not in VAGUE_SUBJECTS and not named:
            return noun_phrases.around(view, draft.subject)
    if counts:
        return counted(draft)
    if not is_agent(draft) or draft.governor is None or draft.type not in ("level", "share"):
        return None
    before = view.nodes[max(0, verb.head - 3) : verb.head]
    if "en" in (node.lower for node in before if node.pos == "PRON" or node.i == verb.head - 1):
        return None  # "en comptait encore 1,3 million", "en a vendu 300": of what was named before
    if verb.form.startswith(IMPERSONAL):
        return None  # "Il faut quatorze heures"
    spent = verb.head < draft.first and (lexicon().verb(verb.form, "self") or _done(draft, verb))
    return (verb.head, verb.head) if spent else None


def _sold_by(draft: Draft, amount: Measure) -> Nodes | None:
    """What so much of is worth the figure: "Une tonne de cuivre se vend 9.800 dollars"."""
    after = draft.view.place(amount)[1]
    if after >= draft.first or draft.view.nodes[after].lower not in grammar.OF:
        return None
    head = noun_phrases.noun_after(draft.view, after)
    return None if head is None else noun_phrases.around(draft.view, head)


def _done(draft: Draft, verb: VerbGroup) -> bool:
    """Whether what is measured is what somebody does: "a livré 119 GWh", "parcourt 12 km"; not what a verb only holds."""
    if draft.governor != verb.head or draft.preposition or draft.ratio or draft.measure.noun:
        return False
    if draft.money and verb.form in lexicon().verbs:
        return False  # "a dégagé 3 millions" leaves open of what
    return not holds(verb) and not lexicon().verb(verb.form, "up", "down", "move", "gain", "loss", "target", "forecast", "report")


def holds(verb: VerbGroup) -> bool:
    """Whether a verb only holds a figure to something, and says nothing of it itself."""
    return verb.form in _BEING or verb.form in _HAVING or verb.form.startswith(_HOLDING_STEMS)


def is_place(node: Node) -> bool:
    """Whether a word is a country's or a town's name, by its capital."""
    capital = node.text[0].isupper() and node.value is None
    return capital and (node.pos == "PROPN" or (node.i > 0 and node.lower.endswith(("s", "-unis")) and not node.text.isupper()))


def copular(draft: Draft) -> bool:
    """Whether the verb only holds a figure to its subject, which is measured: "Les effectifs devraient dépasser 600 salariés"."""
    verb = draft.verb
    if verb is None or draft.subject is None or draft.governor is None or not draft.subject < draft.first:
        return False
    subject, governor = draft.view.nodes[draft.subject], draft.view.nodes[draft.governor]
    if governor.lower.startswith("nombreu") and subject.pos == "NOUN":
        return True  # "les chômeurs sont moins nombreux de 25 000"
    if is_agent(draft) and not lexicon().noun(subject.lower, "collective"):
        return False
    both = draft.link == "list" and draft.partner is not None and verb.head < draft.partner.first
    if draft.type == "share" and is_place(subject) and (both or not draft.link):
        return False  # "le Japon pèse 9 % des ventes", "Le Japon et l'Inde pèsent 9 et 7 % des ventes"
    if subject.value is not None or subject.lower in VAGUE_SUBJECTS or subject.pos not in ("NOUN", "ADJ", "PROPN"):
        return False
    if draft.preposition == "avec" or (governor.value is None and governor.i != verb.head and draft.preposition == "de"):
        return False
    if governor.value is None and governor.pos in ("NOUN", "ADJ") and not verb.first <= governor.i <= verb.head:
        return False  # "ramener le déficit à 5 %": the object is what is measured
    if draft.preposition == "à" and lexicon().verb(verb.form, "up", "down"):
        return True
    return verb.form.startswith(_HOLDING_STEMS) or verb.form in _BEING


def counted(draft: Draft) -> Nodes:
    """The counted noun with its complement: "participants à des réunions quotidiennes"."""
    view = draft.view
    head = draft.last - 1
    while head > draft.first and not view.nodes[head].text[0].isalpha():
        head -= 1
    first, last = noun_phrases.around(view, head)
    return max(first, draft.first + 1 if draft.last - draft.first > 1 else draft.first), last


def predicate(view: SentenceView, verb: VerbGroup) -> Nodes:
    """What is said of a measured subject: "un client sur quatre [aurait résilié trois plateformes]"."""
    last = head = _content(view, verb)
    for node in view.nodes[head + 1 : head + 7]:
        if (
            node.lower in _PREDICATE_ENDS
            or (node.lower in ("d'", "de") and view.nodes[min(node.i + 1, len(view.nodes) - 1)].lower == "ici")
            or (isinstance(node.value, TimeExpression) and node.i > head + 1)
        ):
            break
        last = node.i
    while last > head and view.nodes[last].lower in grammar.PREPOSITIONS | grammar.DETERMINERS:
        last -= 1
    copula = view.nodes[head].lower in _BEING and last > head
    return head + copula, last


def _content(view: SentenceView, verb: VerbGroup) -> int:
    """The verb of what people say they do or have done: "disent avoir déjà [commandé]", "déclarent [utiliser]"."""
    if not lexicon().verb(verb.form, "report"):
        return verb.head
    i = verb.head + 1
    if i < len(view.nodes) and view.nodes[i].lower in ("avoir", "être"):
        i += 1
        while i < len(view.nodes) and grammar.is_adverb(view.nodes[i]):
            i += 1
        done = i < len(view.nodes) and grammar.is_participle(view.nodes[i])
    else:
        done = i < len(view.nodes) and view.nodes[i].pos == "VERB" and bool(grammar.INFINITIVE.fullmatch(view.nodes[i].lower))
    return i if done else verb.head


def measured_subject(draft: Draft) -> Nodes | None:
    """The subject's phrase where it is a plain noun that is measured: "Le trafic recule en Bretagne (-3 %)"."""
    if draft.subject is None or is_agent(draft):
        return None
    node = draft.view.nodes[draft.subject]
    proper = node.i > 0 and node.text.istitle() and node.lower not in tables()[0]  # "Le Brabant wallon reste la plus chère"
    return noun_phrases.around(draft.view, draft.subject) if node.value is None and node.pos == "NOUN" and not proper else None


def is_agent(draft: Draft) -> bool:
    """Whether the subject is somebody who does something, not something measured."""
    if draft.subject is None:
        return False
    node = draft.view.nodes[draft.subject]
    if isinstance(node.value, Name):
        return True
    verb = draft.verb
    if draft.money and verb is not None and grammar.is_reflexive(draft.view, verb):
        return False  # "Un studio se loue 980 euros"
    if node.lower in VAGUE_SUBJECTS:
        return not (draft.verb is not None and lexicon().verb(draft.verb.form, "up", "down", "move") and not draft.measure.noun)
    if _is_person(draft.view, draft.subject):
        return True
    if verb is not None and node.text[0].isupper() and node.i and lexicon().verb(verb.form, "forecast", "target"):
        return True  # "L'Office des céréales n'espère que 2,5 millions de quintaux"
    moves = (
        draft.rule == "change_verb"
        or (draft.rule == "gain_or_loss" and draft.ratio)
        or (verb is not None and draft.first <= verb.head < draft.last)
    )
    if moves and lexicon().noun(node.lower, "market"):
        return False  # "Le marché américain s'est contracté de 8 %"
    return stands_for_organization(draft.view, draft.subject) or lexicon().noun(
        node.lower, "person", "organization", "collective"
    )


def _is_person(view: SentenceView, i: int) -> bool:
    """Whether a first name and a surname stand there: "François Fillon"."""
    pair = view.nodes[i : i + 2]
    return len(pair) == 2 and all(node.pos == "PROPN" and node.value is None and node.text.istitle() for node in pair)


def _spending(draft: Draft, verb: VerbGroup) -> Nodes | None:
    """The verb, of people who act and are not what is measured: "Les vacanciers ont dépensé 3,5 milliards"."""
    if draft.subject is None or not draft.money or draft.governor != verb.head or draft.preposition:
        return None
    node, lex = draft.view.nodes[draft.subject], lexicon()
    people = (
        node.value is None
        and (node.pos == "NOUN" or is_place(node))
        and not lex.noun(node.lower, "company", "rate", "price", "public")
    )
    spends = lex.verb(verb.form, "self") and not verb.form.startswith(_EARNING_STEMS) and not _PASSIVE & set(verb.words)
    costs = verb.form.startswith("coût") and lex.noun(node.lower, "mishap")  # "La grève a coûté 6 millions", no price of hers
    return (verb.head, verb.head) if people and (spends or costs) else None


def _before_colon(draft: Draft) -> Nodes | None:
    """What a heading or a bullet point names: "Chiffre d'affaires : 2,3 milliards"."""
    view = draft.view
    for i in range(draft.first - 1, 0, -1):
        if view.nodes[i].lower == ":":
            first, last = noun_phrases.ending_at(view, i - 1)
            if view.nodes[first].value is None and view.nodes[last].text[0].isalpha():
                return first, last
    return None
