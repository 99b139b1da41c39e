"""The subject of a verb: what the parser says, mended by what French word order says."""

from __future__ import annotations

from itertools import pairwise

from extractors.facts import grammar, noun_phrases
from extractors.facts.lexicon import lexicon
from extractors.facts.view import Node, SentenceView
from extractors.model import Measure, Name, TimeExpression

_NEVER_BEFORE_SUBJECT = grammar.PREPOSITIONS - {"de", "d'", "du", "des", "dont", "entre", "jusqu'"}
_CAUSING = tuple(
    "aid amen autoris condamn contrai emp encourag fai fer forc incit lais oblig perme permi pouss somm ver voi vu".split()
)

_IMPERSONAL = ("agit", "agira", "faut", "faudr", "fallu", "fallait", "exist", "rest", "manqu", "suffi", "semble", "appar")


def subject(view: SentenceView, group: grammar.VerbGroup) -> int | None:
    """The node that heads the subject of a verb group, or None."""
    if group.form.endswith("ant") and group.first and view.nodes[group.first - 1].lower == ",":
        main = max((j for j in range(group.first) if _is_finite(view, j)), default=None)
        if main is not None:  # "le chômage baisse chez les jeunes, passant de 22 à 21 %": the subject is the main verb's
            return subject(view, grammar.verb_group(view, grammar.end_of_group(view, main)))
    seen: set[int] = set()
    i = group.head
    for start in (group.head, group.first):
        i = start
        while i not in seen:
            seen.add(i)
            found = [child for child in view.children(i) if child.dep.startswith("nsubj") and child.i < group.head]
            found = [child for child in found if not _heads(view, child.i, group.first)] or found
            found = [child for child in found if not isinstance(child.value, Measure)] or found
            found = [child for child in found if not _is_other_verb(view, child)]
            tonic = [child for child in found if _tonic(view, child.i)]
            if tonic and len(tonic) == len(found):
                return _subject_by_order(view, group)
            found = [child for child in found if child not in tonic]
            if found:  # a parser that lost its way hangs several on one verb
                nearest = next((child for child in found if not _clause_ends(view, child.i, group.first)), found[-1])
                meant = _what_moves(view, _climb(view, _antecedent(view, nearest.i, i)), nearest.i)
                head = _named(view, _namesake(view, meant))
                lost = (
                    _speaks(view, head)
                    or (nearest.lower != "qui" and noun_phrases.preposition(view, head) in _NEVER_BEFORE_SUBJECT)
                    or _clause_between(view, head, group.first)
                    or _inserted(view, head, group.first)
                    or _describes_source(view, head, group.first)
                    or _opens_aside(view, head)
                )
                if lost and view.nodes[head].lower not in ("qui", "que"):
                    return _subject_by_order(view, group)
                return head
            node = view.nodes[i]
            if node.dep == "ccomp" and _has_measured_subject(view, node.head, group.first):
                break
            if node.dep in ("xcomp", "conj", "advcl", "ccomp") and node.head < i and grammar.is_verb(view, node.head):
                moved = [child for child in view.children(node.head) if child.dep == "obj" and node.head < child.i < i]
                own = _subject_by_order(view, group) if node.dep in ("conj", "advcl") else None
                if own is not None and own > node.head and isinstance(view.nodes[own].value, Name):
                    return own  # "Renault a vendu 300 voitures et Peugeot en a écoulé 28"
                coordinate = _subject_of_next_clause(view, group, node.head)
                if coordinate is not None:
                    return coordinate
                if moved and node.dep == "xcomp" and view.nodes[node.head].lower.startswith(_CAUSING):
                    return _named(view, moved[-1].i)
                i = node.head
            elif node.dep.startswith("acl") and node.head < i and not grammar.is_verb(view, node.head):
                whole = (
                    node.lower == "atteint" or node.lower.endswith("ant") or _is_finite(view, i)
                )  # "l'affluence au stade de Décines passant de"
                return _climb(view, node.head) if whole else node.head
            else:
                break
    best = _subject_by_order(view, group)
    return None if best is None else _named(view, _namesake(view, _antecedent(view, best, group.head)))


def _has_measured_subject(view: SentenceView, above: int, verb: int) -> bool:
    """Whether "que" and a figure stand between a verb and what it governs: "estime que 27 % des heures seraient"."""
    between = view.nodes[above + 1 : verb]
    return bool(between) and between[0].lower in ("que", "qu'") and len(between) > 1 and isinstance(between[1].value, Measure)


def _is_other_verb(view: SentenceView, node: Node) -> bool:
    """Whether a would-be subject is the verb of a clause before: "La France compte deux producteurs : le premier exploite"."""
    finite = node.pos == "VERB" and "VerbForm=Fin" in node.morph
    return finite and node.i > 0 and view.nodes[node.i - 1].pos in ("NOUN", "PROPN", "PRON")


def _subject_of_next_clause(view: SentenceView, group: grammar.VerbGroup, before: int) -> int | None:
    """The subject of a clause that the parser hangs on the one before: "… de 5 % et le budget moyen tombe à 1 540 euros"."""
    first, own = view.nodes[group.first], _subject_by_order(view, group)
    if own is None or own <= before or grammar.is_participle(first) or first.lower.endswith(("er", "ir", "re", "ant")):
        return None
    node, opening = view.nodes[own], _before_phrase(view, own)
    opened = opening > before and view.nodes[opening].lower in _CLAUSE_STARTS
    return own if opened and node.value is None and node.pos == "NOUN" else None


def _heads(view: SentenceView, i: int, verb: int) -> bool:
    """Whether a would-be subject is a heading before a colon: "Mauvais chiffres : 114.560 voitures ont été vendues"."""
    colons = [j for j in range(i + 1, verb) if view.nodes[j].lower == ":" and not view.nodes[j].depth]
    return bool(colons) and not any(_is_finite(view, j) for j in range(colons[0]))


def _is_finite(view: SentenceView, i: int) -> bool:
    node = view.nodes[i]
    if node.depth or node.value is not None or not grammar.is_verb(view, i):
        return False
    missed = node.pos in ("ADJ", "NOUN") and noun_phrases.is_missed_verb(view, i)
    return missed or (node.pos in ("VERB", "AUX") and "VerbForm=Fin" in node.morph)


def _clause_ends(view: SentenceView, i: int, verb: int) -> bool:
    """Whether another verb, a colon or a relative pronoun parts a would-be subject from its verb."""
    between = [node for node in view.nodes[i + 1 : verb] if node.depth == view.nodes[i].depth]
    return any(
        node.lower in (":", ";", "dont") or (node.pos in ("VERB", "AUX") and "VerbForm=Fin" in node.morph) for node in between
    )


_CLAUSE_STARTS = frozenset(("et", "mais", "que", ";", ":", "quand", "dont"))
_CLAUSE_OPENERS = frozenset(("tandis", "alors", "quand", "mais", "lorsque", ";", "pendant"))


def _clause_between(view: SentenceView, i: int, verb: int) -> bool:
    """Whether a new clause begins between a would-be subject and its verb: "…, tandis que Nike a vu"."""
    return any(node.lower in _CLAUSE_OPENERS and node.depth == 0 for node in view.nodes[i + 1 : verb])


def _inserted(view: SentenceView, i: int, verb: int) -> bool:
    """Whether a would-be subject stands in what is set off by commas just before the verb: "tous secteurs confondus,"."""
    if verb < 3 or view.nodes[verb - 1].lower != ",":
        return False
    opening = max((j for j in range(verb - 1) if view.nodes[j].lower == ","), default=-1)
    return 0 < opening < i and any(view.nodes[j].pos == "NOUN" or view.nodes[j].value is not None for j in range(opening))


def _opens_aside(view: SentenceView, i: int) -> bool:
    """Whether a would-be subject is the participle of what is set off at the head: "Lancé fin 2022, ChatGPT a franchi"."""
    if i or not view.nodes[0].lower.endswith(("é", "ée", "és", "ées")) or len(view.nodes) < 3:
        return False
    after = view.nodes[1]
    return isinstance(after.value, TimeExpression) or after.lower in ("en", "à", "par", "dans", "depuis", "début", "fin")


def _describes_source(view: SentenceView, i: int, verb: int) -> bool:
    """Whether a would-be subject tells who the source is: "Selon Coénove, l'association des gaziers, les ventes ont chuté"."""
    named = _before_phrase(view, i) - 1
    if named < 1 or view.nodes[named + 1].lower != ",":
        return False
    if not isinstance(view.nodes[named].value, Name) and view.nodes[named].pos != "PROPN":
        return False
    closing = next((j for j in range(i + 1, verb) if view.nodes[j].lower == ","), None)
    follows = closing is not None and any(view.nodes[j].pos in ("NOUN", "PROPN", "PRON") for j in range(closing + 1, verb))
    return follows and is_source(view, named)


def is_source(view: SentenceView, named: int) -> bool:
    """Whether a name stands after "selon" or "d'après"."""
    words = [node.lower for node in view.nodes[max(0, named - 6) : named]]
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]
    return "selon" in words or ("d'", "après") in pairwise(words)


def _before_phrase(view: SentenceView, i: int) -> int:
    """The node before the determiner and the adjectives of a noun."""
    j = i - 1
    while j > 0 and view.nodes[j].value is None and _opens(view.nodes[j]):
        j -= 1
    return j


def _opens(node: Node) -> bool:
    return node.pos in ("DET", "ADJ") or node.lower in grammar.DETERMINERS


def _speaks(view: SentenceView, i: int) -> bool:
    """Whether a name stands after the reporting verb it is the subject of: ", assure le ministère,"."""
    j = _before_phrase(view, i)
    return (
        j > 0 and view.nodes[j].value is None and view.nodes[j - 1].lower == "," and lexicon().verb(view.nodes[j].lower, "report")
    )


def _climb(view: SentenceView, i: int) -> int:
    """From a complement to the noun it completes: the subject in "le montant de la transaction" is no "transaction"."""
    if view.nodes[i].value is not None or noun_phrases.preposition(view, i) not in ("de", "d'", "du"):
        return i
    first, _ = noun_phrases.ending_at(view, i)
    head, parsed = noun_phrases.head_of(view, first, i), view.nodes[i]
    indefinite = head == i and parsed.dep == "nmod" and 0 <= parsed.head < i  # "Le loyer moyen d'un appartement atteint"
    return parsed.head if indefinite and view.nodes[parsed.head].pos == "NOUN" else head


def _named(view: SentenceView, i: int) -> int:
    """The name right after the word that only introduces it: "L'allemand Zalando", "Son concurrent Intermarché"."""
    node = view.nodes[i]
    if node.value is not None or lexicon().noun(node.lower, "company", "price", "rate", "public", "up", "down"):
        return i
    j = i + 1
    while j < len(view.nodes) and j <= i + 2 and view.nodes[j].value is None and view.nodes[j].pos == "ADJ":
        j += 1
    follower = view.nodes[j].value if j < len(view.nodes) else None
    return j if isinstance(follower, Name) and follower.kind == "organization" else i


def _tonic(view: SentenceView, i: int) -> bool:
    """Whether the pronoun only stresses: "Les prix, eux, ont reculé"."""
    return view.nodes[i].lower in ("lui", "eux", "elle", "elles") and i > 0 and view.nodes[i - 1].lower == ","


def _namesake(view: SentenceView, i: int) -> int:
    """The name that the subject only describes: "ACC, la coentreprise de Stellantis, a gelé"."""
    if view.nodes[i].lower in grammar.SUBJECT_PRONOUNS:
        return i
    j = _before_phrase(view, i)
    if j > 0 and view.nodes[j].lower == "," and isinstance(view.nodes[j - 1].value, Name) and view.nodes[i].value is None:
        first = j - 1
        while first > 1 and view.nodes[first - 1].lower == "et" and isinstance(view.nodes[first - 2].value, Name):
            first -= 2  # "D'après Le Monde et Mediapart, le sénateur"
        if noun_phrases.preposition(view, first) or is_source(view, first):
            return i  # "Selon le site spécialisé X, le secteur"
        return j - 1
    return i


def _antecedent(view: SentenceView, i: int, verb: int) -> int:
    """The noun that "qui" stands for."""
    if view.nodes[i].lower != "qui":
        return i
    before = i - 2 if i > 1 and view.nodes[i - 1].lower == "," else i - 1
    if before >= 0 and isinstance(view.nodes[before].value, Name):
        owned = before > 0 and view.nodes[before - 1].pos == "NOUN" and lexicon().noun(view.nodes[before - 1].lower, "own")
        return before - 1 if owned else before  # "L'action Renault, qui a bondi de 35 %"
    head = view.nodes[verb].head
    if head != verb and view.nodes[verb].dep.startswith("acl") and not grammar.is_verb(view, head):
        return head
    nouns = (j for j in range(i) if view.nodes[j].pos in ("NOUN", "PROPN") and view.nodes[j].depth <= view.nodes[i].depth)
    noun = max(nouns, default=i)
    while noun > 0 and noun < i and view.nodes[noun - 1].pos == "NOUN" and view.nodes[noun].value is None:
        noun -= 1  # "Le géant orange, qui emploie"
    return noun


def _what_moves(view: SentenceView, i: int, pronoun: int) -> int:
    """What rises or falls, where a clause set off by a comma goes on to tell of it: "une hausse du chômage, qui passe à 10 %"."""
    lex = lexicon()
    if view.nodes[pronoun].lower != "qui" or view.nodes[pronoun - 1].lower != ",":
        return i
    if not lex.noun(view.nodes[i].lower, "up", "down") or lex.noun(view.nodes[i].lower, "public"):
        return i
    if noun_phrases.determiner(view, i) not in ("un", "une"):
        return i
    if i + 1 < len(view.nodes) and view.nodes[i + 1].lower in grammar.OF:
        completing = noun_phrases.noun_after(view, i + 1)
        return i if completing is None else completing
    verb = next((j for j in range(i - 1, -1, -1) if _is_finite(view, j)), None)
    moved = None if verb is None else subject(view, grammar.verb_group(view, grammar.end_of_group(view, verb)))
    return i if moved is None else moved


def _subject_by_order(view: SentenceView, group: grammar.VerbGroup) -> int | None:
    """The head of the noun phrase that stands before the verb, past what is inserted between commas."""
    i = group.first - 1
    while i >= 0 and view.nodes[i].value is None and view.nodes[i].lower in grammar.CLITICS:
        i -= 1
    if i >= 0 and view.nodes[i].lower == ",":  # "Alpine, en revanche, n'a livré"
        opening = max((j for j in range(i) if view.nodes[j].lower == ","), default=-1)
        i = opening - 1 if opening > 0 else i - 1
    best: int | None = None
    while i >= 0:
        node = view.nodes[i]
        if node.lower in (",", ";", ":", ".", "?", "!", "que", "qu'", "mais", "et", "quand", "lorsque", "dont") or (
            grammar.is_verb(view, i) and not (grammar.attributive(view, i) or _qualifies(view, i) or _named_by_deed(view, i))
        ):
            break
        if isinstance(node.value, (Measure, TimeExpression)):
            if best is None and isinstance(node.value, Measure):
                best = i
        elif isinstance(node.value, Name) or node.pos in ("NOUN", "PROPN") or _is_pronoun(view, i):
            best = i
        elif node.lower in grammar.PREPOSITIONS and (i == 0 or view.nodes[i - 1].lower in (",", ";", ":")):
            best = None  # a fronted complement, not the subject
        i -= 1
    return best


def _qualifies(view: SentenceView, i: int) -> bool:
    """Whether a participle stands right after its noun, with a complement of its own: "Le prix payé au producteur"."""
    node, before = view.nodes[i], view.nodes[i - 1] if i else None
    after_noun = before is not None and before.value is None and before.pos == "NOUN"
    return after_noun and node.dep in ("acl", "amod") and grammar.is_participle(node) and not grammar.has_auxiliary(view, i)


def _named_by_deed(view: SentenceView, i: int) -> bool:
    """Whether an infinitive completes a noun that it names: "permis de construire", "salle à manger"."""
    if i < 2 or not grammar.INFINITIVE.fullmatch(view.nodes[i].lower) or view.nodes[i - 1].lower not in ("de", "d'", "à"):
        return False
    return view.nodes[i - 2].pos == "NOUN" and not grammar.is_verb(view, i - 2)


def _is_pronoun(view: SentenceView, i: int) -> bool:
    return view.nodes[i].lower in grammar.SUBJECT_PRONOUNS or grammar.is_latter(view, i)


def is_impersonal(view: SentenceView, i: int) -> bool:
    """Whether "il" stands for nothing: "il y aurait eu 111 attaques", "il faut", "il s'agit de"."""
    following = [node.lower for node in view.nodes[i + 1 : i + 4]] if view.nodes[i].lower == "il" else []
    does = (
        len(following) == 3 and following[:2] == ["y", "a"] and grammar.is_participle(view.nodes[i + 3]) and following[2] != "eu"
    )
    if does:
        return False  # "il y a consacré 4 milliards"
    return following[:1] == ["y"] or any(word.startswith(_IMPERSONAL) for word in following[:2])
