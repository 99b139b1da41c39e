"""What comes and goes by the piece: jobs made or ended, people hired or dismissed, shops opened or shut.

By the guide such counts are changes ("Jobs cut, subscribers lost: a change down"), whether a verb, a noun, a participle or the
counted noun itself says so. What else is made or ended (a law, a company) is only counted.
"""

from __future__ import annotations

from extractors.facts import grammar, noun_phrases
from extractors.facts.draft import Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.model import Direction

PASSIVE = frozenset(("été", "être", "sont", "seront", "seraient", "étaient", "furent"))
_THINGS = ("job", "people", "stock")
"""The roles of nouns for what one has so many of: their making is a change."""
_LIVELIHOODS = frozenset(("emploi", "poste", "travail", "job", "place", "gagne-pain"))


def gains(draft: Draft, verb: VerbGroup) -> bool:
    """Whether the verb's object comes by it: "gagne 300 abonnés", "rapatrie 300 emplois"."""
    return lexicon().verb(verb.form, "gain") or (lexicon().verb(verb.form, "bring") and _counts(draft, *_THINGS))


def loses(draft: Draft, verb: VerbGroup) -> bool:
    """Whether the verb's object goes by it: "supprime 300 postes", "ferme 14 agences"."""
    return lexicon().verb(verb.form, "loss") or (lexicon().verb(verb.form, "close") and _counts(draft, *_THINGS))


def vanishes(draft: Draft, verb: VerbGroup) -> bool:
    """Whether what is counted, as a subject, is lost: "85 postes doivent disparaître", "300 ouvriers perdront leur emploi"."""
    if lexicon().verb(verb.form, "vanish") or (verb.form.startswith("menacé") and not PASSIVE.isdisjoint(verb.words)):
        return True
    following = [node.lower for node in draft.view.nodes[verb.head + 1 : verb.head + 3]]
    return lexicon().lemmas.get(verb.form) == "perdre" and following[:1] == ["leur"] and not _LIVELIHOODS.isdisjoint(following)


def seen(draft: Draft, verb: VerbGroup) -> Direction:
    """Which way what is counted was seen to move: "a vu partir 1,8 million d'abonnés", "voit arriver 300 familles"."""
    if draft.first != verb.head + 1 or not any(lexicon().verb(word, "see") for word in verb.words[:-1]):
        return ""
    return "down" if lexicon().verb(verb.form, "leave") else "up" if lexicon().verb(verb.form, "arrive") else ""


def by_noun(draft: Draft) -> Direction:
    """Which way a noun that governs the count moves it: "l'ouverture de 12 magasins", "le licenciement de 120 personnes"."""
    maker = maker_before(draft)
    if maker is None:
        return ""
    noun = draft.view.nodes[maker].lower
    if lexicon().noun(noun, "coming", "going"):
        return _way(noun)
    if not _counts(draft, *(("people", "collective") if noun.startswith("départ") else _THINGS)):
        return ""
    return _way(noun)


def maker_before(draft: Draft) -> int | None:
    """The noun of making or ending that the count completes, past adjectives and a place: "la création nette en France de"."""
    if draft.preposition != "de" or draft.governor is None or not draft.measure.noun or draft.compared:
        return None
    view = draft.view
    first, last = noun_phrases.ending_at(view, draft.governor)
    for node in reversed(view.nodes[first : last + 1]):
        if node.value is None and lexicon().noun(node.lower, "making", "ending", "coming", "going"):
            return node.i
        if node.value is None and node.pos == "NOUN":
            return None  # "la fermeture du site de 300 salariés"
    return None


def by_participle(draft: Draft) -> Direction:
    """Which way a participle after the count moves it: "12 400 emplois créés", "340 postes de soignants supprimés"."""
    if not _counts(draft, *_THINGS):
        return ""
    nodes = draft.view.nodes
    i = draft.last
    while i < len(nodes) and i < draft.last + 3 and nodes[i].value is None and not _made(nodes[i].lower):
        if nodes[i].pos not in ("ADJ", "NOUN") and nodes[i].lower not in grammar.OF:
            return ""
        i += 1
    if i >= len(nodes) or not _made(nodes[i].lower) or not grammar.is_participle(nodes[i]):
        return ""
    return "up" if lexicon().verb(nodes[i].lower, "gain") else "down"


def counted(draft: Draft) -> Direction:
    """Which way the counted noun itself moves: "300 licenciements", "8 500 suppressions de postes"."""
    noun = _noun(draft)
    if draft.ratio or draft.measure.carried or draft.preposition in ("contre", "après"):
        return ""
    if lexicon().noun(noun, "coming", "going"):
        return _way(noun)
    if not lexicon().noun(noun, "making", "ending"):
        return ""
    made = what_is_made(draft)
    if made is not None:
        return _way(noun) if lexicon().noun(draft.view.nodes[made].lower, *_THINGS) else ""
    of_work = any(lexicon().noun(node.lower, "job", "coming", "going") for node in draft.view.nodes)
    return _way(noun) if of_work else ""


def what_is_made(draft: Draft) -> int | None:
    """The noun that completes a counted noun of making or ending: "8 500 suppressions de postes"."""
    if not lexicon().noun(_noun(draft), "making", "ending") or draft.last >= len(draft.view.nodes):
        return None
    return noun_phrases.noun_after(draft.view, draft.last) if draft.view.nodes[draft.last].lower in grammar.OF else None


def _made(word: str) -> bool:
    return lexicon().verb(word, "gain", "loss")


def _way(noun: str) -> Direction:
    return "up" if lexicon().noun(noun, "making", "coming") else "down"


def _counts(draft: Draft, *roles: str) -> bool:
    return lexicon().noun(_noun(draft), *roles)


def _noun(draft: Draft) -> str:
    return draft.measure.noun.split(" ")[0].lower()
