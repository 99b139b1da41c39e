"""Verbs, subjects and noun phrases of a sentence view: what the parser says, mended by what French word order says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name

DETERMINERS = frozenset(
    "le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes quelque quelques plusieurs "
    "chaque tout toute tous toutes au aux".split()
)
POSSESSIVES = frozenset("son sa ses leur leurs".split())
PREPOSITIONS = frozenset(
    "de d' du des à au aux en par pour sur contre après avant depuis dès entre dans vers sous chez avec sans selon jusqu' "
    "jusque lors "
    "durant pendant malgré hors outre parmi via envers dont".split()
)
OF = frozenset(("de", "d'", "du", "des"))
CLITICS = frozenset("se s' y en lui leur le la les l' n' ne me nous vous".split())
PERSONAL = frozenset(("il", "elle", "ils", "elles"))
PLURAL_PRONOUNS = frozenset(("ils", "elles"))
PRONOUNS = frozenset("il elle ils elles celui-ci celle-ci ceux-ci celles-ci lui".split())
_NEAR = frozenset("celui-ci celle-ci ceux-ci celles-ci".split())
_LATTER = frozenset("dernier dernière derniers dernières".split())
DEMONSTRATIVES = frozenset("celui celle ceux celles".split())
"""They stand for a noun that is not said again: "ceux d'énergie"."""
SUBJECT_PRONOUNS = PRONOUNS | frozenset(("qui", "on", "je", "nous", "vous", "cela", "ce", "c'", "ceci", "ça"))
_ADVERBS = frozenset(
    "ne n' pas plus jamais déjà encore toujours aussi également même très bien ainsi alors donc désormais ensuite enfin "
    "notamment "
    "nettement fortement légèrement légère quasiment presque seulement environ près respectivement pourtant toutefois "
    "cependant néanmoins surtout rien "
    "guère que qu' davantage finalement surement parfois souvent auparavant tant beaucoup peu".split()
)
INFINITIVE = re.compile(r"\w+(?:er|ir|re|oir)$")
_ONLY_VERB = re.compile(r"\w{2,}(?:ait|aient|[ei]ra|[ei]ront)")
"""Endings that few nouns have."""
_PARTICIPLE = re.compile(r"\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|ert|erte|ort|int|inte|its?|ites?)$")


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries and semi-auxiliaries: "ne devraient pas excéder"."""

    first: int
    head: int
    words: tuple[str, ...]
    """The lower-case words from `first` to `head`, with auxiliaries that stand apart."""
    moods: str = ""
    """Their morphological tags ("Mood=Cnd|…")."""

    @property
    def form(self) -> str:
        return self.words[-1]


def is_word(node: Node) -> bool:
    return node.text[0].isalnum()


def is_participle(node: Node) -> bool:
    """Whether a node is a past participle, by its tag or its ending."""
    return (
        node.value is None
        and node.pos in ("VERB", "ADJ")
        and "VerbForm=Fin" not in node.morph
        and bool(_PARTICIPLE.fullmatch(node.lower))
    )


def is_latter(view: SentenceView, i: int) -> bool:
    """Whether a node stands for what was named last: "celle-ci", "ces derniers"."""
    word = view.nodes[i].lower
    return word in _NEAR or (word in _LATTER and i > 0 and view.nodes[i - 1].lower in ("ce", "cette", "ces"))


def is_adverb(node: Node) -> bool:
    return node.value is None and (
        node.lower in _ADVERBS or (node.pos == "ADV") or (node.lower.endswith("ment") and node.pos in ("ADV", "ADJ", ""))
    )


_FIRM = frozenset("commande commandes offre offres proposition promesse terre vente prix".split())
"""Nouns after which "ferme" is an adjective."""


def is_verb(view: SentenceView, i: int) -> bool:
    """Whether node `i` is a verb, by its tag or, where the tagger misses a rare verb, by its form and its neighbours."""
    node = view.nodes[i]
    if node.value is not None and not (isinstance(node.value, Measure) and node.value.unit == "x"):
        return False
    before = view.nodes[i - 1] if i else None
    if before is not None and before.lower in _FIRM and node.lower in ("ferme", "fermes"):
        return False  # "une commande ferme de 30 appareils"
    if (
        before is not None
        and before.value is None
        and before.lower in ("se", "s'", "ne", "n'")
        and node.lower not in CLITICS | {"pas"}
    ):
        return True
    clitic_en = before is not None and before.lower == "en" and i > 1 and view.nodes[i - 2].lower in _BEFORE_EN
    if before is not None and before.lower == "en" and "VerbForm=Fin" in node.morph and i > 1:
        clitic_en = clitic_en or isinstance(view.nodes[i - 2].value, Name) or node.pos == "AUX"  # "la CFDT en obtient"
    if before is not None and before.lower == "en" and i > 1 and not clitic_en:
        clitic_en = _takes_up(view, i)
    if clitic_en and (node.pos in ("VERB", "AUX") or node.lower in lexicon().verbs):
        return True
    if before is not None and before.value is None and before.lower in _BEFORE_NOUN and not INFINITIVE.fullmatch(node.lower):
        gerund = before.lower == "en" and node.lower.endswith("ant")
        copula = before.lower == "ce" and node.pos == "AUX"  # "Ce serait 25 % de moins"
        if not gerund and not copula:
            return False
    if before is not None and before.value is None and before.lower in DETERMINERS and node.lower.endswith(("ant", "ants")):
        return False  # "l'exploitant chiffre les dégâts"
    if before is not None and before.pos == "DET" and node.pos == "NOUN" and not _is_clitic(view, i - 1):
        return False  # "la récolte", "le produit intérieur brut"
    bare = "VerbForm=Part" in node.morph and "VerbForm=Fin" not in node.morph
    if bare and before is not None and before.lower in ("le", "la", "les") and before.value is None:
        return False  # "Les permis de construire": no participle follows a clitic
    if node.pos in ("VERB", "AUX"):
        return not (node.lower == "partir" and before is not None and before.lower == "à")
    known = lexicon().verbs.get(node.lower)
    if not known or node.lower in ("part", "devant"):
        return False
    if before is None:
        return False
    then = view.nodes[i + 1].lower if i + 1 < len(view.nodes) else ""
    if before.lower == "," and then in ("que", "qu'") and lexicon().verb(node.lower, "report"):
        return True  # "Eurostat, plus prudent, note que"
    if _governs(view, i) and (before.pos in ("NOUN", "ADJ", "PROPN", "VERB") or before.lower in ("et", ",", "mais")):
        return True
    if lexicon().noun(node.lower, *_NOUN_ROLES) and before.lower not in CLITICS | PRONOUNS and not isinstance(before.value, Name):
        return False
    following = view.nodes[i + 1] if i + 1 < len(view.nodes) else None
    if before.lower == "," and following is not None and (isinstance(following.value, Measure) or following.pos == "DET"):
        return True  # "Le laboratoire, dont les effectifs ont triplé, ambitionne 240 millions"
    return (
        before.lower in SUBJECT_PRONOUNS | CLITICS | {"a", "ont", "est", "sont", "avait", "avaient", "aurait", "auraient"}
        or isinstance(before.value, Name)
        or before.pos in ("NOUN", "PROPN", "AUX", "ADV", "PRON")
        or (
            before.pos == "ADJ"
            and i + 2 < len(view.nodes)
            and view.nodes[i + 1].lower in ("de", "d'", "à")
            and isinstance(view.nodes[i + 2].value, Measure)
        )
    )


def _takes_up(view: SentenceView, i: int) -> bool:
    """Whether a node is the verb of "en" after a noun: "les analystes en attendaient 12", "le site en compte 300"."""
    subject, node = view.nodes[i - 2], view.nodes[i]
    if subject.pos not in ("NOUN", "ADJ", "PROPN") or node.lower not in lexicon().verbs or node.lower == "fait":
        return False
    counts = i + 1 < len(view.nodes) and isinstance(view.nodes[i + 1].value, Measure)
    return bool(_ONLY_VERB.fullmatch(node.lower)) or (counts and "VerbForm=Fin" in node.morph)


def _governs(view: SentenceView, i: int) -> bool:
    """Whether what follows makes a verb of what the tagger takes for a noun.

    An infinitive ("le groupe compte ouvrir", "et compte en ouvrir 300"), a figure after an infinitive ("et licencier
    450 personnes"), "à" and a figure after who reckons ("Le ministère chiffre à 3 millions le coût").
    """
    node, following = view.nodes[i], view.nodes[i + 1 : i + 3]
    if len(following) < 2 or following[0].depth != node.depth:
        return False
    if lexicon().lemmas.get(node.lower) == node.lower:
        return isinstance(following[0].value, Measure)
    if following[0].lower == "à" and isinstance(following[1].value, Measure):
        return lexicon().verb(node.lower, "observe")
    infinitive = following[1] if following[0].lower in ("en", "y", "se", "s'") else following[0]
    return infinitive.pos == "VERB" and bool(INFINITIVE.fullmatch(infinitive.lower)) and infinitive.value is None


def _is_clitic(view: SentenceView, i: int) -> bool:
    """Whether what the tagger calls an article may be an object between subject and verb: "L'opération la valorise"."""
    before = view.nodes[i - 1] if i else None
    if before is None or view.nodes[i].lower not in CLITICS:
        return False
    return before.pos in ("NOUN", "PROPN", "PRON", "ADJ") or isinstance(before.value, Name)


_BEFORE_NOUN = DETERMINERS - CLITICS | {"en", "de", "d'"}
_SUBORDINATING = frozenset("alors tandis pendant puisque car parce lorsque quand".split())
_BEFORE_EN = PRONOUNS | CLITICS | {"qui", "d'", "de", "et", "mais", "ou"}
_NOUN_ROLES = ("up", "down", "gain", "loss", "rate", "threshold", "price", "company", "source", "forecast", "target", "public")


def verb_group(view: SentenceView, head: int) -> VerbGroup:
    """The group that ends with the verb `head`: auxiliaries, clitics, adverbs and semi-auxiliaries before it."""
    first = i = head
    while i > 0:
        i -= 1
        node = view.nodes[i]
        if node.value is not None:
            break
        if is_verb(view, i):
            first = i
        elif node.lower in ("de", "d'", "à") and INFINITIVE.fullmatch(view.nodes[i + 1].lower) and i and is_verb(view, i - 1):
            continue
        elif not (is_adverb(node) or node.lower in CLITICS):
            break
    apart = [child.lower for child in view.children(head) if child.dep.startswith("aux") and child.i < first]
    words = (*apart, *(node.lower for node in view.nodes[first : head + 1] if node.value is None or node.i == head))
    tags = [child.morph for child in view.children(head) if child.dep.startswith(("aux", "cop"))]
    moods = " ".join((*tags, *(node.morph for node in view.nodes[first : head + 1])))
    return VerbGroup(first, head, words, moods)


def governing_verb(view: SentenceView, first: int, last: int) -> VerbGroup | None:
    """The verb of the measure at nodes `first` to `last` - 1: its head where it is the subject, else the nearest to its left.

    A measure in parentheses looks out of them; one with no verb before it takes the first after it.
    """
    for node in view.nodes[first:last]:
        governed = node.dep.startswith("nsubj") and node.head >= last and is_verb(view, node.head)
        if governed and not _said(view, node.head) and not _is_object(view, first, node.head):
            return verb_group(view, end_of_group(view, node.head))
    if last - first >= 1 and is_verb(view, first):  # "a doublé", "divisée par deux"
        return verb_group(view, first)
    own = _verb_of_new_clause(view, first, last)
    if own is not None:
        return verb_group(view, end_of_group(view, own))
    depth = view.nodes[first].depth
    following = [
        i for i in range(last, len(view.nodes)) if view.nodes[i].depth <= depth and is_verb(view, i) and not attributive(view, i)
    ]
    for i in range(first - 1, -1, -1):
        if view.nodes[i].depth <= depth and is_verb(view, i) and not attributive(view, i):
            if following and "VerbForm=Fin" in view.nodes[following[0]].morph and _leads_to(view, i, first):
                break  # "Eurostat note que 6 % des entreprises y avaient recours"
            return verb_group(view, i)
    for i in (*(i for i in following if not _is_aside(view, i)), *following):
        return verb_group(view, end_of_group(view, i))
    return None


def _verb_of_new_clause(view: SentenceView, first: int, last: int) -> int | None:
    """The finite verb that follows a measure which opens a clause: "et 58 annulations sont prévues", whatever the parser says."""
    if first == 0 or view.nodes[first - 1].lower not in ("et", "mais", ";", ":"):
        return None
    i = last
    while i < len(view.nodes) and i < last + 4 and (view.nodes[i].lower in OF or view.nodes[i].pos in ("NOUN", "ADJ")):
        i += 1
    if i >= len(view.nodes) or view.nodes[i].pos not in ("VERB", "AUX") or "VerbForm=Fin" not in view.nodes[i].morph:
        return None
    return i if is_verb(view, i) and view.nodes[i].depth == view.nodes[first].depth else None


def _leads_to(view: SentenceView, verb: int, first: int) -> bool:
    """Whether "que" right after a verb of saying leads in the clause that a measure opens."""
    between = [node.lower for node in view.nodes[verb + 1 : first]]
    return between in (["que"], ["qu'"]) and lexicon().verb(view.nodes[verb].lower, "report")


def _is_object(view: SentenceView, first: int, verb: int) -> bool:
    """Whether a finite verb stands right before a measure, and a comma after it: "finance 23 % des frais, et X dit"."""
    i = first - 1
    while i > 0 and is_adverb(view.nodes[i]):
        i -= 1
    finite = i > 0 and view.nodes[i].value is None and "VerbForm=Fin" in view.nodes[i].morph and is_verb(view, i)
    return finite and any(node.lower in (",", ";") for node in view.nodes[first:verb])


def _said(view: SentenceView, verb: int) -> bool:
    """Whether a verb that a measure seems the subject of only tells who says so: "C'était une sur quatre », détaille X"."""
    return view.nodes[verb - 1].lower == "," and lexicon().verb(view.nodes[verb].lower, "report")


def _is_aside(view: SentenceView, i: int) -> bool:
    """A participle set off from its noun by a comma: "Une enveloppe de 5 milliards, financée par les compagnies, servirait"."""
    return (
        i > 0
        and view.nodes[i - 1].lower == ","
        and bool(_PARTICIPLE.fullmatch(view.nodes[i].lower))
        and "VerbForm=Fin" not in view.nodes[i].morph
        and view.nodes[i].pos != "AUX"
    )


def verbs_above(view: SentenceView, head: int) -> tuple[str, ...]:
    """The verbs that a verb is the infinitive of: "confirme viser", "prévoit de porter", "espère ramener"."""
    out: list[str] = []
    i = head
    for _ in range(3):
        node = view.nodes[i]
        if node.dep.startswith("acl") and 0 <= node.head < i and view.nodes[node.head].lower == "ce":
            node = view.nodes[node.head]  # "s'attend à ce que la récolte recule"
            if not 0 <= node.head < node.i or not is_verb(view, node.head):
                break
        elif node.dep not in ("xcomp", "ccomp", "conj") or not 0 <= node.head < i or not is_verb(view, node.head):
            break
        elif not _SUBORDINATING.isdisjoint(one.lower for one in view.nodes[node.head + 1 : i]):
            break  # "devraient fusionner alors que le prix a chuté"
        if node.dep == "conj":  # "va supprimer 180 postes et céder": what governs the first infinitive governs the second
            if not INFINITIVE.fullmatch(node.lower):
                break
            if INFINITIVE.fullmatch(view.nodes[node.head].lower):
                out += verb_group(view, node.head).words[:-1]
        i = node.head
        out.append(view.nodes[i].lower)
    if not out and INFINITIVE.fullmatch(view.nodes[head].lower):
        out += _seeing(view, head)
    return tuple(out)


def _seeing(view: SentenceView, infinitive: int) -> list[str]:
    """The verb of perception that an infinitive depends on past its own subject: "voit le chômage grimper"."""
    for node in reversed(view.nodes[max(0, infinitive - 8) : infinitive]):
        if node.lower in (",", ";", ":"):
            break
        if lexicon().verb(node.lower, "see") and is_verb(view, node.i):
            return [node.lower]
    return []


HOLDING = frozenset(
    "compris comprise comprises estimé estimée estimés estimées évalué évaluée évalués évaluées fixé fixée établi établie "
    "situé située "
    "chiffré chiffrée valorisé valorisée facturé facturée proposé proposée attendu attendue prévu prévue "
    "équivalant correspondant avoisinant atteignant dépassant excédant".split()
)
"""Participles that only hold a figure to their noun: "une marge comprise entre 7 % et 8 %"."""


def modified(view: SentenceView, participle: int) -> int | None:
    """The noun that a participle qualifies, by the parse, through "et"."""
    i = participle
    for _ in range(3):
        node = view.nodes[i]
        if node.head < 0 or node.head == i:
            return None
        if node.dep.startswith("acl") or node.dep == "amod":
            return node.head if view.nodes[node.head].pos in ("NOUN", "PROPN") and node.head < i else None
        if node.dep != "conj":
            return None
        i = node.head
    return None


def end_of_group(view: SentenceView, i: int) -> int:
    """From an auxiliary to its participle: "est par ailleurs prévu", "ont ensuite été annulés"."""
    nodes = view.nodes
    reach = i
    while lexicon().verb(nodes[reach].lower, "auxiliary", "modal") or nodes[reach].pos == "AUX":
        following = next((j for j in range(reach + 1, min(len(nodes), reach + 5)) if is_verb(view, j)), None)
        if following is None or not (
            _PARTICIPLE.fullmatch(nodes[following].lower) or INFINITIVE.fullmatch(nodes[following].lower)
        ):
            return reach
        if any(nodes[j].lower in (",", ";") or nodes[j].value is not None for j in range(reach + 1, following)):
            return reach
        reach = following
    return reach


def is_reflexive(view: SentenceView, group: VerbGroup) -> bool:
    """Whether "se" stands with a verb: "se limite à", "s'est limitée à"."""
    return any(node.lower in ("se", "s'") for node in view.nodes[max(0, group.first - 1) : group.head])


def has_auxiliary(view: SentenceView, i: int) -> bool:
    """Whether a participle is part of a compound tense or a passive."""
    j = i - 1
    while j > 0 and (is_adverb(view.nodes[j]) or view.nodes[j].lower in ("par", "ailleurs", "en", "outre", "revanche")):
        j -= 1
    return (
        j >= 0
        and view.nodes[j].value is None
        and (view.nodes[j].pos == "AUX" or lexicon().verb(view.nodes[j].lower, "auxiliary"))
    )


def attributive(view: SentenceView, i: int) -> bool:
    """A participle that only qualifies the noun before it ("messages échangés a bondi")."""
    node = view.nodes[i]
    if node.lower in HOLDING and not has_auxiliary(view, i):
        return True
    if node.pos == "AUX" or node.dep not in ("acl", "amod") or not _PARTICIPLE.fullmatch(node.lower):
        return False
    following = view.nodes[i + 1] if i + 1 < len(view.nodes) else None
    return following is None or not (following.lower in PREPOSITIONS or isinstance(following.value, Measure))
