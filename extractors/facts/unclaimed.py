"""A figure that no word gives to anybody: what it takes to be that of the organization which the text is about.

To stand near a name is no evidence. Of an article about one organization most figures are its own; of one that was only spoken
of just now, only those are that organizations have (a turnover, shops, customers). Whoever or whatever is counted and does
something of its own accord ("Plus de 70 joueurs sont soupçonnés") is nobody's.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.facts import grammar, nobody
from extractors.facts.comings import PASSIVE
from extractors.facts.draft import Draft
from extractors.facts.lexicon import lexicon
from extractors.facts.state import BULLETS, State
from extractors.facts.timeline import QUOTED_INDICATORS
from extractors.facts.topics import OBSERVING_NOUNS, STUDIES, stands_for_organization
from extractors.model import Name

_HAD = ("own", "held", "company", "stock", "job", "coming", "going")
"""The roles of nouns for what an organization has or does."""
_COUNTING = frozenset("nombre total montant volume niveau chiffre taux part quantité valeur prix coût évolution durée".split())
_TRADE = frozenset("secteur filière profession pays branche".split())
_PEOPLE = frozenset("ménages foyers français particuliers consommateurs européens américains habitants contribuables".split())
_BY_ITS_OWN_WORD = re.compile(
    r"(?:selon|d'après) (?:l'entreprise|le groupe|la société|l'opérateur|la compagnie|l'enseigne|la plateforme|la marque)\b",
    re.IGNORECASE,
)
_A_STUDY = tuple([noun] for noun in STUDIES)
_OF_ALL = re.compile(
    r"(?:Pour|Sur|Dans) (?:l'ensemble|la totalité) (?:du|de la|de l') ?(?:marché|secteur|filière|branche|profession|pays)\b"
)
"""What is told of a whole trade or country is no organization's."""
_WORLD = frozenset("mondial mondiale mondiaux mondiales planétaire".split())
"""Words that make a figure a whole trade's or the world's: "les pertes du secteur", "le trafic mondial"."""


def resolve(draft: Draft, state: State) -> bool:
    """Give the figure to the topic of the sentence, the organization spoken of before it or the article's; or to nobody."""
    speaks = draft.subject is not None and draft.view.nodes[draft.subject].lower in ("je", "j'")
    nobodys = speaks or draft.view.points_elsewhere or nobody.is_common(draft, state)
    owner = "" if nobodys else state.owner(draft.view, draft.first, quoted=draft.indicator in QUOTED_INDICATORS)
    if state.types.get(owner) == "media" and owner != state.main and _reveals(draft):
        owner = state.main
    if owner == state.topic and _told_by_observer(draft, owner):
        return False
    if not owner or (owner != state.topic and state.represents(owner)) or not _fits(draft, state, owner):
        return False
    return draft.belongs_to(owner, "", "topic")


def _told_by_observer(draft: Draft, owner: str) -> bool:
    """Whether a firm that studies others says it of them: "Le cabinet McKinsey estime que", "Une étude de X montre que"."""
    nodes = draft.view.nodes
    stated = any(node.lower in ("que", "qu'") for node in nodes[: draft.first])
    if any(node.lower in grammar.POSSESSIVES for node in nodes[: draft.first]):
        return False
    for node in draft.view.names:
        if node.i < draft.first and isinstance(node.value, Name) and node.value.organization == owner:
            before = [
                word.lower for word in nodes[max(0, node.i - 4) : node.i] if word.lower not in grammar.OF | grammar.DETERMINERS
            ]
            if before[-1:] and (
                before[-1] in STUDIES or (before[-1] in OBSERVING_NOUNS and (stated or before[-2:-1] in _A_STUDY))
            ):
                return True
    return False


def _reveals(draft: Draft) -> bool:
    """Whether the figure stands in what somebody says: "Mediapart avait affirmé que 200 postes seraient supprimés"."""
    before = draft.view.nodes[: draft.first]
    return any(node.lower in ("que", "qu'") and node.i and lexicon().verb(before[node.i - 1].lower, "report") for node in before)


def _fits(draft: Draft, state: State, owner: str) -> bool:
    words = draft.indicator.lower().split(" ")
    of_what = [node.text for node in draft.view.nodes[draft.last : draft.last + 6]] if draft.type == "share" else []
    if not _TRADE.isdisjoint((*words[1:], *of_what)) or _of_public(draft) or _OF_ALL.match(draft.view.text):
        return False
    if "des" in words and not _PEOPLE.isdisjoint(words):
        return False  # "les dépenses des ménages"
    if not _WORLD.isdisjoint(words[1:]) and not lexicon().noun(words[0], "own"):
        return False
    if words[0] == "part" and "des" in words and not is_had(words[words.index("des") + 1 :]):
        return False  # "la part de marché des films français"
    if (
        _BY_ITS_OWN_WORD.match(draft.view.text)
        or is_had(words)
        or _is_used(draft)
        or _opens_described(draft)
        or draft.view.text.startswith(BULLETS)
    ):
        return True
    listed = draft.ratio and state.indicator_organization == owner  # "…, et l'horlogerie, qui s'est contractée de 1 %"
    if state.types.get(owner) == "media":
        return False  # who reveals it
    if owner == state.topic:
        return not _acts(draft)
    between = state.local_paragraph == draft.view.paragraph and state.local != owner  # another was spoken of since
    return not _acts(draft) and owner == state.main and not between and (state.recurring or listed)


def _of_public(draft: Draft) -> bool:
    """Whether a share is of a country's people: "56 % des Français", "un tiers des ménages"."""
    nodes, i = draft.view.nodes, draft.last
    if draft.type != "share" or i + 1 >= len(nodes) or nodes[i].lower != "des" or nodes[i + 1].value is not None:
        return False
    people = nodes[i + 1]
    return lexicon().noun(people.lower, "national") or (people.lower in _PEOPLE and not lexicon().noun(people.lower, "stock"))


def is_had(words: list[str]) -> bool:
    """Whether an indicator is of the kind that organizations have: "marge", "nombre d'abonnés", "prix moyen du billet"."""
    lex = lexicon()
    if any(lex.noun(" ".join(words[:size]), *_HAD) for size in (3, 2, 1)):
        return True
    if any(lex.noun(word, "organization") and before in ("la", "du") for before, word in pairwise(words)):
        return True  # "le précédent record de la chaîne"
    return words[0] in _COUNTING and any(lex.noun(word.removeprefix("d'").removeprefix("l'"), *_HAD) for word in words[1:5])


def _is_used(draft: Draft) -> bool:
    """Whether people use what somebody offers: "12 millions de personnes regardent la chaîne"."""
    return draft.verb is not None and bool(draft.measure.noun) and lexicon().verb(draft.verb.form, "use")


def _opens_described(draft: Draft) -> bool:
    """Whether the sentence opens with "le groupe" and the parser found no verb: "L'enseigne en compte 315"."""
    return draft.subject is None and any(stands_for_organization(draft.view, i) for i in range(min(3, draft.first)))


def _acts(draft: Draft) -> bool:
    """Whether what is counted does something of its own: "2.500 chauffeurs ont manifesté".

    What is sold, made or hired comes from somebody: "46 millions de flacons ont été écoulés".
    """
    verb = draft.verb
    if verb is None or draft.subject is None or not draft.measure.noun or draft.measure.carried or draft.type == "change":
        return False
    if draft.view.nodes[draft.subject].value is not draft.measure:
        return False
    passive = not PASSIVE.isdisjoint(verb.words)
    dealt = lexicon().verb(verb.form, "level", "gain", "loss", "self") and not lexicon().verb(verb.form, "observe", "report")
    return not (passive and dealt)
