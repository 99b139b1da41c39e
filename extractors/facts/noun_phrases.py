"""Noun phrases of a sentence view: where one begins and ends, its head, its determiner and its preposition."""

from __future__ import annotations

import re

from extractors.facts import grammar
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name, TimeExpression

_DETERMINERS = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|de|ce|cet|cette|ces|son|sa|ses|leur|leurs|au|aux|à|en|quelque|tout|toute|notre|nos) "
    r"|l'|d')+",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")
# What follows "de" without saying of what: "2 % de plus", "points de base", "la moitié du total".
_FINITE = re.compile(r"\w+(?:e|ent|ait|aient|era|eront|it|issent|ort|eint|ient)")
_EVERY = frozenset(("an", "mois", "jour", "semaine", "heure", "trimestre", "nuit", "personne", "habitant", "action"))
"""What "par" makes a rate of: "34 000 tonnes par an"."""
_IN_PREPOSITIONS = frozenset("hauteur raison partir titre compter cause travers propos".split())
"""Nouns that only make prepositions: "320 projets à hauteur de 48 millions"."""
_AT = frozenset("cours horizon terme sein large lieu profit bout total".split())
"""With "à" before them and "de" after they are prepositions: "300 postes au cours de l'année"."""
_TO = frozenset("face grâce quant suite rapport".split())
"""With "à" they are prepositions: "grâce à la croissance", "face à cette épreuve"."""
_AFTER_VERB = frozenset(
    "également encore aussi légèrement fortement nettement toujours désormais vite davantage peu beaucoup "
    "rapidement lentement".split()
)
_PEERS = frozenset("concurrent concurrente rival rivale partenaire homologue compatriote".split())
_NOTHING_OF = frozenset("plus moins mieux base hausse baisse pib total ensemble ordinaire habitude".split())


def around(view: SentenceView, head: int, limit: int = 7) -> tuple[int, int]:
    """First and last node of the noun phrase around `head`: the adjectives before it, its complements after it.

    Names of organizations, dates and measures end it: who and when have columns of their own.
    """
    first = head
    while (
        first > 0
        and view.nodes[first - 1].pos == "ADJ"
        and view.nodes[first - 1].value is None
        and grammar.is_word(view.nodes[first - 1])
    ):
        first -= 1
    last = i = head
    nodes = view.nodes
    while i + 1 < len(nodes) and last - head < limit:
        node = nodes[i + 1]
        if node.value is not None or node.depth != nodes[head].depth:
            if (
                isinstance(node.value, Name)
                and node.value.kind == "product"
                and i > head
                and nodes[i].lower in grammar.OF | grammar.POSSESSIVES
            ):
                last = i + 1
            break
        if is_missed_verb(view, i + 1):
            break  # a verb that the tagger missed: "le chômage des jeunes augmente de 0,8 point"
        if node.lower in _TO and i + 2 < len(nodes) and nodes[i + 2].lower in ("à", "au", "aux"):
            break
        if node.pos == "ADJ" or (node.pos == "NOUN" and nodes[i].pos in ("NOUN", "ADJ") and i == last):
            i = last = i + 1
        elif grammar.is_participle(node) and i == last and nodes[i].lower not in grammar.PREPOSITIONS:
            follower = nodes[i + 2] if i + 2 < len(nodes) else None
            if follower is not None and (follower.lower in ("par", "de", "à", "en", "au") or follower.value is not None):
                break
            i = last = i + 1
        elif node.lower in grammar.OF or (node.lower in ("à", "au", "aux", "en", "par") and i == last):
            reach = _complement(view, i + 1)
            if reach is None:
                break
            i = last = reach
        else:
            break
    return first, last


def is_missed_verb(view: SentenceView, i: int) -> bool:
    """Whether a node is a finite verb by its form and by what follows, whatever the tagger says."""
    word = view.nodes[i].lower
    return word in lexicon().verbs and bool(_FINITE.fullmatch(word)) and _goes_on(view, i)


def _goes_on(view: SentenceView, i: int) -> bool:
    """Whether what follows a node is what follows a verb: an adverb in -ment, or "de" and a figure."""
    following = view.nodes[i + 1 : i + 3]
    if len(following) == 2 and following[0].lower == "," and following[1].lower.endswith("ant"):
        return True  # "Le nombre de sinistres baisse, passant de"
    if following and isinstance(following[0].value, Measure):
        return True  # "L'équipage compte onze marins"
    if following and following[0].lower in _AFTER_VERB:
        return True
    return len(following) == 2 and following[0].lower in ("de", "d'", "à") and isinstance(following[1].value, Measure)


def _complement(view: SentenceView, preposition: int) -> int | None:
    """The last node of "de la demande intérieure" where it is a plain noun complement, else None."""
    nodes = view.nodes
    i = preposition + 1
    while (
        i < len(nodes)
        and nodes[i].value is None
        and (nodes[i].lower in grammar.DETERMINERS or nodes[i].pos in ("DET", "ADJ"))
        and nodes[i].pos != "NOUN"
    ):
        i += 1
    if i >= len(nodes) or (nodes[preposition].lower == "par" and nodes[i].lower in _EVERY):
        return None
    if nodes[i].lower in _IN_PREPOSITIONS or (nodes[i].lower in _AT and nodes[preposition].lower not in grammar.OF):
        return None
    if isinstance(nodes[i].value, Name) and nodes[i].value.kind == "product":  # type: ignore[union-attr]
        return i
    if (
        nodes[i].value is not None
        or (nodes[i].pos not in ("NOUN", "ADJ", "X") and not (nodes[i].pos == "VERB" and nodes[i - 1].pos == "DET"))
        or (lexicon().noun(nodes[i].lower, "organization") and i > preposition + 1)
    ):
        return None
    if nodes[preposition].lower not in grammar.OF and (
        nodes[i].text[0].isupper() or (i == preposition + 1 and nodes[i].pos != "NOUN")
    ):
        return None
    return i


def ending_at(view: SentenceView, last: int) -> tuple[int, int]:
    """First and last node of the noun phrase that ends with node `last`: back through adjectives, nouns and "de"."""
    nodes = view.nodes
    first = i = last
    while i > 0:
        node = nodes[i - 1]
        if node.lower in _TO and nodes[i].lower in ("à", "au", "aux"):
            break
        if node.lower == "moyenne" and i > 1 and nodes[i - 2].lower == "en":
            break  # "s'attendaient en moyenne à une perte"
        if (
            node.depth != nodes[last].depth
            or isinstance(node.value, (Measure, TimeExpression))
            or (grammar.is_verb(view, i - 1) and node.dep not in ("acl", "amod"))
        ):
            break
        if node.value is not None or node.pos in ("NOUN", "PROPN", "ADJ") or node.dep in ("acl", "amod"):
            first = i = i - 1
        elif _links(node) and not _begins(view, i - 1):
            i -= 1
        else:
            break
    while first < last and (nodes[first].value is not None and first < last and nodes[first + 1].lower in grammar.PREPOSITIONS):
        first += 1
    while first < last and (nodes[first].lower in grammar.PREPOSITIONS | grammar.DETERMINERS):
        first += 1
    return first, last


def _links(node: Node) -> bool:
    """Whether a word may stand inside a noun phrase between its nouns: "de", "à", "en", a determiner."""
    return node.lower in grammar.OF | grammar.DETERMINERS or node.lower in ("à", "en") or node.pos == "DET"


def _begins(view: SentenceView, i: int) -> bool:
    """Whether an indefinite article opens a phrase of its own: "en moyenne [un Ebit]", no "d'un" or "à une"."""
    return view.nodes[i].lower in ("un", "une") and i > 0 and view.nodes[i - 1].lower not in grammar.PREPOSITIONS


def head_of(view: SentenceView, first: int, last: int) -> int:
    """The first noun of a phrase: in French the head comes before its complements."""
    for i in range(first, last + 1):
        if view.nodes[i].pos in ("NOUN", "PROPN") or view.nodes[i].value is not None:
            return i
    return first


def named(view: SentenceView, head: int, end: int) -> Name | None:
    """The name that the noun at node `head` is given before node `end`, not in a relative clause: "Le groupe, dont X détient"."""
    for node in view.nodes[head + 1 : end]:
        if node.value is None and node.lower in ("dont", "qui", "où"):
            return None
        if isinstance(node.value, Name):
            return node.value
    return None


def determiner(view: SentenceView, i: int) -> str:
    """The determiner of the noun at node `i`, lower case, past adjectives; "" where it has none."""
    j = i - 1
    while j >= 0 and view.nodes[j].value is None and (view.nodes[j].pos == "ADJ" or grammar.is_adverb(view.nodes[j])):
        j -= 1
    return view.nodes[j].lower if j >= 0 and view.nodes[j].value is None and view.nodes[j].lower in grammar.DETERMINERS else ""


def preposition(view: SentenceView, i: int) -> str:
    """The preposition before the noun phrase whose noun is node `i`, through what describes a name ("d'après le cabinet X")."""
    j = i - 1
    if isinstance(view.nodes[i].value, Name) and j >= 0 and view.nodes[j].pos == "NOUN" and view.nodes[j].value is None:
        j -= 1
    while (
        j >= 0
        and view.nodes[j].value is None
        and (view.nodes[j].pos in ("ADJ", "DET") or view.nodes[j].lower in grammar.DETERMINERS)
    ):
        if view.nodes[j].lower in ("du", "des", "au", "aux") and (
            view.nodes[j].lower != "des" or (j and view.nodes[j - 1].pos in ("NOUN", "ADJ", "PROPN"))
        ):
            return view.nodes[j].lower
        j -= 1
    return view.nodes[j].lower if j >= 0 and view.nodes[j].value is None and view.nodes[j].lower in grammar.PREPOSITIONS else ""


def noun_after(view: SentenceView, preposition: int) -> int | None:
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
    if view.nodes[i].lower == "heure" and view.nodes[i - 1].lower == "l'":
        return None  # "10,25 euros de l'heure"
    of_all = i + 1 < len(view.nodes) and view.nodes[i + 1].lower in grammar.OF  # "le total de ses levées"
    if (view.nodes[i].lower in _NOTHING_OF and not of_all) or not view.nodes[i].text[0].isalpha():
        return None
    return i if view.nodes[i].pos in ("NOUN", "ADJ", "PROPN", "VERB", "X") else None


def before_time(view: SentenceView, i: int) -> int:
    """The noun that a date at node `i` completes, else `i`: "la croissance du deuxième trimestre, à 0,2 %"."""
    first = i - (view.nodes[i].lower == ",")
    while first and isinstance(view.nodes[first].value, TimeExpression):
        first -= 1
    return first - 1 if 0 < first < i and view.nodes[first].lower in grammar.OF else i


def without_owner(view: SentenceView, last: int) -> tuple[int, int]:
    """The phrase that ends at a node, without the organization that owns it ("carnet de commandes [de Renault]")."""
    first, last = ending_at(view, last)
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


def apposed_name(view: SentenceView, i: int) -> Node | None:
    """The name after its description: "le groupe Bouygues", "le groupe hôtelier français Accor", "la banque en ligne Nickel"."""
    for node in view.nodes[i + 1 : i + 7]:
        if isinstance(node.value, Name):
            return node
        if node.i == i + 1 and node.lower in ("en", "à") and view.nodes[i + 2].pos in ("NOUN", "ADJ"):
            continue
        if node.pos not in ("ADJ", "NOUN", "PROPN", "ADP", "DET") or node.lower in grammar.PREPOSITIONS - grammar.OF:
            return None
    return None


def called(view: SentenceView, possessive: int) -> Node | None:
    """The name of somebody else's whom a possessive only introduces: "son concurrent Tenaris", "sa nouvelle filiale Dacia"."""
    nodes, i = view.nodes, possessive + 1
    while i < min(possessive + 7, len(nodes)) and nodes[i].value is None and nodes[i].pos in ("NOUN", "ADJ", "DET", "ADP"):
        i += 1
    if i + 2 < len(nodes) and nodes[i].lower == "," and nodes[i + 2].lower == ",":
        named = isinstance(nodes[i + 1].value, Name) and nodes[i + 1].value.kind == "organization"  # type: ignore[union-attr]
        if named and not lexicon().noun(nodes[possessive + 1].lower, "person", "chief"):
            return nodes[i + 1]  # "Sa société d'investissement, Amber Capital, a remis"
    named = i < min(possessive + 4, len(nodes)) and isinstance(nodes[i].value, Name)
    introduced = (one.lower in _PEERS or lexicon().noun(one.lower, "organization") for one in view.nodes[possessive + 1 : i])
    return view.nodes[i] if named and any(introduced) else None


def clean(text: str) -> str:
    """A noun phrase as the guide writes it: no determiner, plain apostrophes and spaces."""
    text = _BLANKS.sub(" ", text.replace("’", "'")).strip(' ,;:?!"«»()').removesuffix(" tel").removesuffix(" telle")
    return _DETERMINERS.sub("", text) or text
