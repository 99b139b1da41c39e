"""What is measured: the noun phrase a figure is a figure of."""

from __future__ import annotations

import re

from extractors.facts import grammar, tables
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import State, stands_for_organization
from extractors.facts.view import SentenceView
from extractors.model import Measure, Name, TimeExpression

_TIME_UNITS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
_INHERITING = frozenset(("move", "apposition", "result", "list", "bracket", "contrast"))
_LEADING = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|de|ce|cet|cette|ces|son|sa|ses|leur|leurs|au|aux|à|en|quelque|tout|toute|notre|nos) |l'|d')+",
    re.IGNORECASE,
)
_VAGUE_SUBJECTS = frozenset(
    (
        "qui",
        "on",
        "cela",
        "ce",
        "c'",
        "ça",
        "ceci",
        "nous",
        "je",
        "vous",
        "ils",
        "elles",
        "il",
        "elle",
        "lui",
        "celui-ci",
        "celle-ci",
    )
)


def resolve(draft: Draft, state: State) -> None:
    """Set `draft.indicator`: its own noun phrase, its clause's, its partner's, or what was measured last."""
    cell = tables.header(draft, state)
    if cell:
        draft.indicator = draft.notes["indicator"] = clean(cell)
        draft.sources["indicator"] = "table"
        return
    if _quoted_share(draft, state):
        draft.indicator, draft.notes["indicator"] = "titre", "(Bourse)"
        draft.sources["indicator"] = "market"
        return
    nodes = _subject_share(draft) or _own(draft) or _from_clause(draft, state)
    if nodes is None:
        nodes = _pronoun(draft)
    if nodes is not None and _anaphoric(draft, nodes):
        nodes = None
        if (
            draft.verb is not None
            and draft.governor == draft.verb.head
            and draft.preposition == ""
            and lexicon().verb(draft.verb.form, "self")
        ):
            nodes = draft.verb.head, draft.verb.head
    if nodes is not None:
        _set(draft, nodes)
        draft.sources["indicator"] = (
            "phrase" if nodes[1] >= draft.first or draft.governor in range(nodes[0], nodes[1] + 1) else "clause"
        )
    elif draft.partner is not None and draft.partner.indicator:
        draft.indicator, draft.indicator_nodes = draft.partner.indicator, None
        draft.notes["indicator"] = draft.partner.notes.get("indicator", draft.indicator)
        draft.sources["indicator"] = "partner"
    elif not draft.indicator:
        _carry(draft, state)
        draft.sources["indicator"] = "carried" if draft.indicator else "none"


def _quoted_share(draft: Draft, state: State) -> bool:
    """On the stock exchange, what a company's name gains or loses is its share: "LVMH a gagné 1,42 % à 858,30 euros"."""
    if not state.market:
        return False
    if draft.link == "result" and draft.partner is not None:
        return draft.partner.indicator == "titre" and draft.money
    if draft.type != "change" or draft.measure.unit not in ("%", "EUR", "CHF", "USD"):
        return False
    named = draft.governor if draft.link == "gap" else draft.subject
    if draft.depth:
        named = _before_bracket(draft)
        if draft.link == "bracket" and draft.partner is not None and draft.partner.indicator != "titre":
            return False
    if named is None or draft.rule not in ("change_verb", "gain_or_loss", "signed", "continued", "contrast"):
        return False
    node = draft.view.nodes[named]
    if isinstance(node.value, Name):
        return True
    return draft.depth == 0 and stands_for_organization(draft.view, named)


def _subject_share(draft: Draft) -> tuple[int, int] | None:
    """ "La moitié de la planète était appelée à rester chez elle": who, and what is said of them."""
    if (
        draft.measure.unit != "%"
        or draft.type != "share"
        or draft.verb is None
        or draft.verb.first < draft.last
        or draft.link in ("bracket", "contrast", "apposition")
    ):
        return None
    if draft.view.nodes[draft.last - 1].dep.startswith("nsubj") is False and draft.preposition:
        return None
    predicate = _predicate(draft)
    if predicate is None:
        return None
    if draft.last < len(draft.view.nodes) and draft.view.nodes[draft.last].lower in grammar.OF and predicate[1] - draft.last < 14:
        head = _noun_after(draft.view, draft.last)
        if head is not None:
            return head, predicate[1]
    return predicate


def _pronoun(draft: Draft) -> tuple[int, int] | None:
    """ "sa prévision de flux de trésorerie: il devrait atteindre 6,5 milliards": the noun of the same sentence that a pronoun takes up."""
    if (
        draft.subject is None
        or draft.verb is None
        or draft.view.nodes[draft.subject].lower not in ("il", "elle", "ils", "elles")
        or draft.measure.noun
    ):
        return None
    view, pronoun = draft.view, draft.view.nodes[draft.subject]
    gender = "Gender=Fem" if pronoun.lower.startswith("elle") else "Gender=Masc"
    plural = pronoun.lower.endswith("s")
    lex = lexicon()
    for i in range(draft.subject - 1, -1, -1):
        node = view.nodes[i]
        if node.value is None and node.pos == "NOUN" and gender in node.morph and ("Number=Plur" in node.morph) == plural:
            if lex.noun(node.lower, "company", "price", "rate", "public") or (i and view.nodes[i + 1].lower in grammar.OF):
                return grammar.noun_phrase(view, i)
    return None


def _anaphoric(draft: Draft, nodes: tuple[int, int]) -> bool:
    """A phrase that only points back at what is measured: "la progression", "cette hausse", "les prévisions", "la tendance"."""
    first, last = nodes
    view = draft.view
    head = grammar.phrase_head(view, first, last)
    node = view.nodes[head]
    if node.value is not None:
        return False
    if last > head and view.nodes[head + 1].lower in grammar.OF:
        return False
    if lexicon().noun(node.lower, "up", "down", "gain") and not lexicon().noun(node.lower, "public"):
        return True
    return lexicon().noun(node.lower, "source", "forecast", "target") or node.lower in (
        "ordre",
        "hauteur",
        "rythme",
        "tendance",
        "montant",
        "opération",
        "total",
        "chiffre",
        "niveau",
        "seuil",
        "barre",
    )


def _set(draft: Draft, nodes: tuple[int, int]) -> None:
    nodes = _without_outlook(draft.view, nodes)
    draft.indicator_nodes = nodes
    text = draft.view.slice(*nodes)
    draft.notes["indicator"] = text
    draft.indicator = clean(text)


def _without_outlook(view: SentenceView, nodes: tuple[int, int]) -> tuple[int, int]:
    """ "prévision de flux de trésorerie" is of the cash flow."""
    first, last = nodes
    if view.nodes[first].value is None and view.nodes[first].lower in (
        "prévision",
        "prévisions",
        "estimation",
        "estimations",
        "perspective",
        "perspectives",
    ):
        for i in range(first + 2, last + 1):
            if view.nodes[i].pos == "NOUN":
                return i, last
    return nodes


def clean(text: str) -> str:
    """A noun phrase as the guide writes it: no determiner, plain apostrophes and spaces."""
    text = re.sub(r"\s+", " ", text.replace("’", "'")).strip(' ,;:"«»()')
    shorter = _LEADING.sub("", text)
    return shorter or text


def _apposed(draft: Draft) -> tuple[int, int] | None:
    """"Le budget des Jeux, 4,4 milliards d'euros, est financé": what stands before the comma."""
    nodes = draft.view.nodes
    if draft.first < 2 or nodes[draft.first - 1].lower != "," or draft.preposition or draft.partner is not None:
        return None
    before = nodes[draft.first - 2]
    if before.pos not in ("NOUN", "ADJ") and not isinstance(before.value, Name):
        return None
    closes = next((node for node in nodes[draft.last : draft.last + 5] if node.lower == ","), None)
    if closes is None or draft.verb is None or draft.verb.first < closes.i:
        return None
    return _phrase(draft.view, draft.first - 2)


def _own(draft: Draft) -> tuple[int, int] | None:
    """The noun phrase that the measure itself completes or is completed by."""
    view, lex = draft.view, lexicon()
    apposed = _apposed(draft)
    if apposed is not None and view.nodes[apposed[0]].value is None:
        return apposed
    if draft.type == "change" and draft.rule == "change_noun":
        return _of_change_noun(draft)
    if draft.link in ("move",) and draft.partner is not None:
        return None
    if (
        draft.governor is not None
        and draft.preposition in ("de", "", "à", "que", "pour", "par")
        and draft.governor >= (draft.partner.last if draft.partner else 0)
    ):
        governor = draft.governor
        node = view.nodes[governor]
        if (
            draft.preposition == "à"
            and node.value is None
            and node.pos in ("NOUN", "ADJ")
            and not grammar.is_verb(view, governor)
        ):
            moved = _complement_of_change(view, governor)
            if moved is not None:
                return moved  # "un repli de l'inflation à 2,6 %"
        if node.lower.startswith(("inférieur", "supérieur")):
            return None
        if (
            draft.preposition == "de"
            and (node.pos in ("NOUN", "ADJ", "PROPN") or isinstance(node.value, Name))
            and not grammar.is_verb(view, governor)
        ):
            phrase = _phrase(view, governor)
            head = grammar.phrase_head(view, *phrase)
            if (
                view.nodes[head].value is None
                and view.nodes[head].pos != "ADJ"
                and not lex.noun(view.nodes[head].lower, "up", "down")
            ):
                return phrase
        if draft.preposition == "" and draft.type != "change" and node.lower in (":", "="):
            if (
                governor
                and view.nodes[governor - 1].pos in ("NOUN", "ADJ")
                and view.nodes[governor - 1].value is None
                and governor <= 7
            ):
                return _phrase(view, governor - 1)
    if (
        draft.type == "change"
        and draft.rule == "change_verb"
        and draft.last + 1 < len(view.nodes)
        and view.nodes[draft.last].pos == "DET"
    ):
        head = _noun_after(view, draft.last)  # "réduirait de 62 % le risque"
        if (
            head is not None
            and head <= draft.last + 3
            and view.nodes[draft.last].lower in ("le", "la", "l'", "les", "son", "sa", "ses", "leur", "leurs")
        ):
            return grammar.noun_phrase(view, head)
    follower = view.nodes[draft.last] if draft.last < len(view.nodes) else None
    if follower is not None and draft.measure.unit in _TIME_UNITS and grammar.is_participle(follower):
        return _counted(draft)  # "2,7 milliards de minutes passées en réunion"
    if follower is not None and draft.measure.unit == "x" and follower.lower in grammar.OF:
        head = _noun_after(view, draft.last)  # "deux fois plus de nouveaux utilisateurs"
        if head is not None:
            return grammar.noun_phrase(view, head)
    if draft.rule == "gain_or_loss" and draft.measure.unit == "%" and follower is not None and follower.lower in grammar.OF:
        head = _noun_after(view, draft.last)  # "a perdu un tiers de ses clients"
        if head is not None and view.nodes[head].lower not in ("valeur", "capitalisation"):
            return grammar.noun_phrase(view, head)
    if (
        draft.type == "threshold"
        and draft.verb is not None
        and draft.verb.head < draft.first
        and lexicon().verb(draft.verb.form, "self")
    ):
        return draft.verb.head, draft.verb.head
    if _copular(draft):
        return None
    after = draft.last
    if (
        after < len(view.nodes)
        and view.nodes[after].lower in grammar.OF
        and (draft.money or draft.measure.unit == "%" or draft.measure.unit in _PHYSICAL(draft))
    ):
        if draft.link == "apposition" and draft.measure.unit == "%":
            return None  # "soit près des deux tiers du total"
        if not (draft.measure.unit == "%" and (_subject_is_rate(draft) or _proportion(draft))) and draft.type != "change":
            head = _noun_after(view, after)
            if head is not None:
                return grammar.noun_phrase(view, head)
    return None


def _complement_of_change(view: SentenceView, last: int) -> tuple[int, int] | None:
    """What rises or falls in a phrase that ends at a node: "repli [de l'inflation]"."""
    first, last = grammar.phrase_ending_at(view, last)
    head = grammar.phrase_head(view, first, last)
    if head == last or not lexicon().noun(view.nodes[head].lower, "up", "down", "forecast"):
        return None
    for i in range(head + 1, last + 1):
        if view.nodes[i].pos in ("NOUN", "PROPN") and view.nodes[i].value is None:
            return i, last
    return None


def _PHYSICAL(draft: Draft) -> tuple[str, ...]:
    return (draft.measure.unit,) if not draft.measure.noun and not draft.ratio else ()


def _subject_is_rate(draft: Draft) -> bool:
    return draft.subject is not None and lexicon().noun(draft.view.nodes[draft.subject].lower, "rate")


def _copular(draft: Draft) -> bool:
    """ "Les effectifs devraient dépasser 600 salariés": the verb only holds a figure to its subject, which is what is measured."""
    if draft.verb is None or draft.subject is None or not draft.subject < draft.first:
        return False
    if _agent(draft) and not lexicon().noun(draft.view.nodes[draft.subject].lower, "collective"):
        return False
    node = draft.view.nodes[draft.subject]
    if (
        node.value is not None
        or node.lower in _VAGUE_SUBJECTS
        or node.pos not in ("NOUN", "ADJ", "PROPN")
        or draft.governor is None
    ):
        return False
    if draft.view.nodes[draft.governor].value is None and draft.governor != draft.verb.head and draft.preposition == "de":
        return False
    held = draft.governor is None or not draft.verb.first <= draft.governor <= draft.verb.head
    if held and draft.view.nodes[draft.governor or 0].value is None and draft.view.nodes[draft.governor or 0].pos == "NOUN":
        return False  # "ramener le déficit à 5 %": the object is what is measured
    if draft.preposition == "à" and lexicon().verb(draft.verb.form, "up", "down"):
        return True
    return draft.verb.form.startswith(_COPULAS) or draft.verb.form in (
        "est",
        "sont",
        "était",
        "étaient",
        "été",
        "sera",
        "seront",
        "être",
        "serait",
        "seraient",
    )


_COPULAS = (
    "représent",
    "pès",
    "pes",
    "attei",
    "élèv",
    "élev",
    "établ",
    "avoisin",
    "dépass",
    "ressor",
    "chiffr",
    "mont",
    "tomb",
    "ramen",
    "retomb",
    "grimp",
    "port",
    "fix",
    "approch",
    "frôl",
    "franch",
    "plafonn",
    "excéd",
    "limit",
    "maint",
    "stabilis",
    "redescend",
    "descend",
    "pass",
    "reven",
)


def _proportion(draft: Draft) -> bool:
    """ "La sardine représente les deux tiers des volumes": the part is what is measured, the whole only its scale."""
    if draft.verb is None or draft.subject is None or draft.subject >= draft.first:
        return False
    node = draft.view.nodes[draft.subject]
    if node.value is not None or node.lower in _VAGUE_SUBJECTS - {"il", "elle", "ils", "elles"}:
        return False
    return draft.verb.form.startswith(("représent", "pès", "pes", "constitu", "compt", "form", "équiva", "correspond", "assur"))


def _of_change_noun(draft: Draft) -> tuple[int, int] | None:
    """ "une hausse de 12 % des ventes", "une baisse du bénéfice de 12 %"; None for "en hausse de 12 %"."""
    view = draft.view
    if draft.last < len(view.nodes) and view.nodes[draft.last].lower in grammar.OF:
        head = _noun_after(view, draft.last)
        if head is not None:
            return grammar.noun_phrase(view, head)
    if draft.governor is None:
        return None
    lex = lexicon()
    if draft.governor > 1 and view.nodes[draft.governor].value is None:
        i = draft.governor
        while i > 1 and view.nodes[i].pos == "ADJ" and not lex.noun(view.nodes[i].lower, "up", "down"):
            i -= 1
        before = view.nodes[i - 2]
        adverbial = i > 2 and view.nodes[i - 3].lower == "en"  # "en effet en hausse"
        if (
            view.nodes[i - 1].lower == "en"
            and before.value is None
            and before.pos in ("NOUN", "ADJ")
            and not adverbial
            and not lex.noun(before.lower, "organization")
        ):
            return _phrase(view, i - 2)  # "un bénéfice net en hausse de 18,4 %"
        if (
            view.nodes[i - 1].lower == "en"
            and before.value is None
            and before.text in ("CAC", "SMI", "SPI", "Dow", "Nasdaq", "indice")
        ):
            return i - 2, i - 2
    first, last = grammar.phrase_ending_at(view, draft.governor)
    for i in range(last, first - 1, -1):
        if lex.noun(view.nodes[i].lower, "up", "down", "gain", "loss") and view.nodes[i].value is None:
            inner = i + 1
            while inner <= last and (
                view.nodes[inner].lower in grammar.OF | grammar.DETERMINERS or view.nodes[inner].pos in ("ADJ", "VERB")
            ):
                inner += 1
            if inner <= last and view.nodes[inner].value is None and view.nodes[inner].pos in ("NOUN", "PROPN"):
                return inner, last
            if (
                lex.noun(view.nodes[i].lower, "public")
                and draft.link != "apposition"
                and (i == 0 or view.nodes[i - 1].lower != "en")
            ):
                return i, i
            break
    return None


def _from_clause(draft: Draft, state: State) -> tuple[int, int] | None:
    """The object counted, or the subject that moves."""
    view = draft.view
    if draft.link in ("bracket_away",):
        return _bracketed(draft)
    if draft.link == "gap" and draft.governor is not None and view.nodes[draft.governor].value is None:
        if any(
            node.lower in ("celui", "celle", "ceux", "celles") for node in view.nodes[max(0, draft.governor - 4) : draft.governor]
        ):
            return None  # "et celui du LDDS 152 milliards"
        return _phrase(view, draft.governor)
    if draft.link in _INHERITING and draft.partner is not None and draft.partner.indicator:
        return None
    measured_subject = (
        (draft.verb is not None
        and draft.subject is not None
        and draft.first <= draft.subject < draft.last)
        or (draft.verb is not None and draft.verb.first >= draft.last)
    )
    if measured_subject and draft.verb is not None and draft.type in ("level", "share"):
        if draft.measure.noun and not draft.ratio:
            return _counted(draft)
        return None if draft.measure.carried and not draft.ratio else _predicate(draft)
    if _copular(draft) and draft.subject is not None:
        return grammar.noun_phrase(view, draft.subject)
    if draft.measure.noun and not draft.measure.carried and draft.type != "share":
        if draft.subject is None or _agent(draft) or draft.type != "change":
            return _counted(draft)
    if draft.verb is None:
        return _before_colon(draft)
    see = _seen(draft)
    if see is not None:
        return see
    if draft.preposition in ("à", "de", "par", ""):
        moved = _moved_object(draft)
        if moved is not None:
            return moved
    if _spends(draft) and draft.verb is not None:
        return draft.verb.head, draft.verb.head
    if draft.subject is not None and not _agent(draft):
        node = view.nodes[draft.subject]
        if node.pos == "PROPN" and node.text[0].isupper() and node.value is None and not draft.view.text.startswith(node.text):
            return None  # a place: what grows there was named before
        if node.value is None and node.pos in ("NOUN", "ADJ", "PROPN", "VERB") and node.lower not in _VAGUE_SUBJECTS:
            return grammar.noun_phrase(view, draft.subject)
    if draft.measure.noun and not draft.measure.carried:
        return _counted(draft)
    if _agent(draft) and draft.verb is not None and draft.governor is not None and draft.type in ("level", "share"):
        destination = _destination(draft)
        if destination is not None:
            return destination
        if draft.verb.head < draft.first and lexicon().verb(draft.verb.form, "self"):
            return draft.verb.head, draft.verb.head
    return None


def _spends(draft: Draft) -> bool:
    """ "Les vacanciers ont dépensé 3,5 milliards": people who act are not what is measured."""
    if draft.verb is None or draft.subject is None or not draft.money or draft.governor != draft.verb.head or draft.preposition:
        return False
    node = draft.view.nodes[draft.subject]
    if {"est", "sont", "était", "étaient", "été"} & set(draft.verb.words):
        return False
    people = node.value is None and node.pos == "NOUN" and not lexicon().noun(node.lower, "company", "rate", "price", "public")
    return (
        people
        and lexicon().verb(draft.verb.form, "self")
        and not draft.verb.form.startswith(("rapport", "coût", "apport", "valoris"))
    )


def _agent(draft: Draft) -> bool:
    """Whether the subject is somebody who does something, not something measured."""
    if draft.subject is None:
        return False
    node = draft.view.nodes[draft.subject]
    if isinstance(node.value, Name):
        return True
    if node.lower in _VAGUE_SUBJECTS:
        return not (draft.verb is not None and lexicon().verb(draft.verb.form, "up", "down", "move") and not draft.measure.noun)
    return stands_for_organization(draft.view, draft.subject) or lexicon().noun(
        node.lower, "person", "organization", "collective"
    )


def _seen(draft: Draft) -> tuple[int, int] | None:
    """ "a vu son chiffre d'affaires bondir de 7 %": what was seen is what moved."""
    verb, view = draft.verb, draft.view
    if verb is None:
        return None
    for i in range(verb.head - 1, max(-1, verb.head - 12), -1):
        if lexicon().verb(view.nodes[i].lower, "see") and grammar.is_verb(view, i):
            if i + 1 < verb.head:
                first, last = i + 1, verb.head - 1
                while first < last and view.nodes[first].lower in grammar.DETERMINERS | grammar.CLITICS:
                    first += 1
                if view.nodes[first].pos in ("NOUN", "ADJ") and view.nodes[first].value is None:
                    return grammar.noun_phrase(view, grammar.phrase_head(view, first, last))
            return None
        if view.nodes[i].lower in (",", ";"):
            return None
    return None


def _moved_object(draft: Draft) -> tuple[int, int] | None:
    """ "a porté son taux de dépôt de A à B", "réduire ses coûts de 300 millions": the noun between verb and figure."""
    verb, view = draft.verb, draft.view
    if verb is None or verb.head >= draft.first:
        return None
    i = verb.head + 1
    end = draft.first if draft.partner is None or draft.link != "move" else draft.partner.first
    while i < end and (
        isinstance(view.nodes[i].value, TimeExpression)
        or view.nodes[i].lower == "en"
        or view.nodes[i].lower in grammar.DETERMINERS
        or view.nodes[i].pos == "DET"
        or grammar.is_adverb(view.nodes[i])
        or view.nodes[i].pos == "ADJ"
    ):
        i += 1
    if (
        i < end
        and view.nodes[i].value is None
        and view.nodes[i].pos == "NOUN"
        and i > verb.head
        and view.nodes[i - 1].lower not in ("à", "au", "en", "aux")
    ):
        if lexicon().noun(view.nodes[i].lower, "organization", "up", "down", "gain", "forecast", "target") or view.nodes[
            i
        ].lower in ("cap", "barre", "seuil"):
            return None
        first, last = grammar.noun_phrase(view, i)
        if draft.preposition == "" and last < end - 1:
            return None
        return first, min(last, end - 1)
    return None


def _destination(draft: Draft) -> tuple[int, int] | None:
    """ "a consacré 2,5 milliards à des rachats d'actions", "investir 300 millions dans une usine"."""
    view = draft.view
    i = draft.last
    if i < len(view.nodes) and view.nodes[i].lower in ("à", "au", "aux", "dans"):
        i += 1
        while i < len(view.nodes) and (view.nodes[i].lower in grammar.DETERMINERS or view.nodes[i].pos in ("DET", "ADJ")):
            i += 1
        if (
            i < len(view.nodes)
            and view.nodes[i].pos == "NOUN"
            and view.nodes[i].value is None
            and draft.verb is not None
            and draft.verb.form.startswith(("consacr", "affect", "allou", "dédi"))
        ):
            return grammar.noun_phrase(view, i)
    return None


def _counted(draft: Draft) -> tuple[int, int] | None:
    """The counted noun with its complement: "participants à des réunions quotidiennes"."""
    view = draft.view
    head = draft.last - 1
    while head > draft.first and not view.nodes[head].text[0].isalpha():
        head -= 1
    first, last = grammar.noun_phrase(view, head)
    return max(first, draft.first + 1 if draft.last - draft.first > 1 else draft.first), last


def _predicate(draft: Draft) -> tuple[int, int] | None:
    """What is said of a measured subject: "un client sur quatre [aurait résilié trois plateformes]"."""
    view, verb = draft.view, draft.verb
    if verb is None:
        return None
    last = verb.head
    for i in range(verb.head + 1, min(len(view.nodes), verb.head + 7)):
        node = view.nodes[i]
        if (
            node.lower in (",", ";", ":", ".", "(", "et", "mais", "qui", "que", "dont")
            or (isinstance(node.value, TimeExpression)
            and i > verb.head + 1)
        ):
            break
        last = i
    while last > verb.head and view.nodes[last].lower in grammar.PREPOSITIONS | grammar.DETERMINERS:
        last -= 1
    return verb.head, last


def _bracketed(draft: Draft) -> tuple[int, int] | None:
    """ "une baisse de la production (-0,2 %)"; a place in front ("l'Allemagne (+31 %)") leaves the indicator to the context."""
    view, lex = draft.view, lexicon()
    head = _before_bracket(draft)
    if head is None or view.nodes[head].value is not None:
        return None
    if view.nodes[head].pos not in ("NOUN", "ADJ") or view.nodes[head].text[0].isupper():
        if draft.subject is not None and view.nodes[draft.subject].value is None and grammar.is_verb(view, head):
            return grammar.noun_phrase(view, draft.subject)
        return None
    first, last = _phrase(view, head)
    top = grammar.phrase_head(view, first, last)
    if (
        (top < last
        and view.nodes[top].value is None
        and lex.noun(view.nodes[top].lower, "up", "down"))
        or view.nodes[top].lower in ("stagnation", "stabilité")
    ):
        for i in range(top + 1, last + 1):
            if view.nodes[i].pos == "NOUN" and view.nodes[i].value is None:
                return i, last
    return first, last


def _before_bracket(draft: Draft) -> int | None:
    i = draft.first - 1
    while i >= 0 and draft.view.nodes[i].depth >= draft.depth:
        i -= 1
    return i if i >= 0 else None


def _before_colon(draft: Draft) -> tuple[int, int] | None:
    """ "Chiffre d'affaires : 2,3 milliards": headings and bullet points."""
    view = draft.view
    for i in range(draft.first - 1, -1, -1):
        if view.nodes[i].lower == ":" and i:
            first, last = grammar.phrase_ending_at(view, i - 1)
            if view.nodes[first].value is None and first <= last and view.nodes[last].text[0].isalpha():
                return first, last
    if draft.measure.noun and not draft.measure.carried:
        return _counted(draft)
    return None


def _noun_after(view: SentenceView, preposition: int) -> int | None:
    """The noun that completes "de", "du", "des" at a node."""
    i = preposition + 1
    while (
        i < len(view.nodes)
        and view.nodes[i].value is None
        and (view.nodes[i].lower in grammar.DETERMINERS or view.nodes[i].pos in ("DET", "ADJ"))
        and view.nodes[i].pos != "NOUN"
    ):
        if view.nodes[i].pos == "ADJ" and (i + 1 >= len(view.nodes) or view.nodes[i + 1].pos not in ("NOUN", "ADJ")):
            break
        i += 1
    if i >= len(view.nodes) or isinstance(view.nodes[i].value, (Measure, TimeExpression, Name)):
        return None
    if (
        view.nodes[i].lower in ("plus", "moins", "mieux", "base", "hausse", "baisse", "pib", "total", "ensemble")
        or not view.nodes[i].text[0].isalpha()
    ):
        return None
    return i if view.nodes[i].pos in ("NOUN", "ADJ", "PROPN", "VERB", "X") else None


def _phrase(view: SentenceView, last: int) -> tuple[int, int]:
    """The phrase that ends at a node, without the organization that owns it ("carnet de commandes [de Renault]")."""
    first, last = grammar.phrase_ending_at(view, last)
    for i in range(first + 1, last + 1):
        value = view.nodes[i].value
        if isinstance(value, Name) and value.kind == "organization":
            j = i - 1
            while j > first and (
                view.nodes[j].lower in grammar.PREPOSITIONS | grammar.DETERMINERS or view.nodes[j].pos in ("DET",)
            ):
                j -= 1
            return first, j
    return first, last


def _carry(draft: Draft, state: State) -> None:
    """In ellipsis and after a pronoun, what was measured last is measured still, or what the last sentence spoke of."""
    spoken = _spoken_of(draft, state)
    if spoken:
        draft.indicator = draft.notes["indicator"] = spoken
    elif state.indicator:
        draft.indicator = state.indicator
        draft.notes["indicator"] = f"(reprise) {state.indicator}"
    elif draft.measure.noun:
        draft.indicator = clean(draft.measure.noun)


def _spoken_of(draft: Draft, state: State) -> str:
    """The subject of the sentence before, where a pronoun takes it up: "Les exportations ont calé. Elles se sont contractées de"."""
    if draft.subject is None or state.previous is None or draft.view.index - state.previous.index != 1:
        return ""
    pronoun = draft.view.nodes[draft.subject].lower
    if pronoun not in ("il", "elle", "ils", "elles") or draft.measure.noun:
        return ""
    view = state.previous
    number = "Number=Plur" if pronoun.endswith("s") else "Number=Sing"
    gender = "Gender=Fem" if pronoun.startswith("elle") else "Gender=Masc"
    agreeing = [
        node
        for node in view.nodes
        if node.value is None
        and node.pos == "NOUN"
        and number in node.morph
        and gender in node.morph
        and not lexicon().noun(node.lower, "organization", "person", "collective")
    ]
    lex = lexicon()
    for node in agreeing:
        if node.dep.startswith("nsubj") or lex.noun(node.lower, "company", "price", "rate", "public"):
            return clean(view.slice(*grammar.noun_phrase(view, node.i)))
    return ""
