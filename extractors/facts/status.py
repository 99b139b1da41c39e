"""Whether a fact is reported, forecast, aimed at or only conditional: by the verb's tense and mood, and by nouns."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.facts import dates_of_clause, grammar, noun_phrases, sized_opening
from extractors.facts.draft import Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon
from extractors.facts.view import SentenceView
from extractors.model import Measure, Status, TimeExpression

_CONDITIONAL = re.compile(r"\w{2,}(?:rait|raient|rais|rions|riez)$")
_REGULAR_CONDITIONAL = re.compile(r"(\w{2,}(?:er|ir|dr))ai(?:t|ent)")
_IN_IRER = frozenset(
    "attir tir retir étir admir inspir respir aspir conspir expir désir vir déchir empir soupir cadr encadr engendr".split()
)
"""Stems whose imperfect ends as a conditional does: "attirait"."""
_FUTURE = re.compile(r"\w+r(?:a|ont|ons|ez)$")
_FORECAST_AFTER = re.compile(
    r"\s*(?:d['e] ?\w+ )?(?:initialement |jusqu'ici |en moyenne )?"
    r"(?:attendue?s?|prévue?s?|espérée?s?|anticipée?s?|escomptée?s?|projetée?s?|promise?s?|évoquée?s?|budgétée?s?)\b"
)
_TO_COME = re.compile(r"\b(?:d'ici|à terme|à l'horizon)\b", re.IGNORECASE)
_TARGET_AFTER = re.compile(
    r"\s*(?:initialement |jusqu'ici )?(?:visée?s?|ciblée?s?|souhaitée?s?|ambitionnée?s?)\b(?! par (?:des|une?)\b)"
)
"""Not what is struck: "deux églises visées par des attentats"."""
_FORECAST_BEFORE = re.compile(
    r"(?:attendu|prévu|anticipé|escompté|espéré|projeté|annoncé|estimé|donné|pressenti|vu)e?s? "
    r"en (?:nette |forte |légère |net |fort |léger )?\w+ d(?:e|')$"
)
_BEING_FUTURE = frozenset("sera seront aura auront devra devront pourra pourront ira iront fera feront".split())
_BEING_CONDITIONAL = frozenset(
    "serait seraient aurait auraient pourrait pourraient irait iraient ferait feraient aurions aurais".split()
)
_CAPABLE = frozenset(("pourrait", "pourraient"))
_GOING = frozenset("va vont allons allait allaient".split())
_COMING = frozenset("prochain prochaine imminent imminente".split())
_NEEDED = frozenset("nécessaire indispensable impératif prioritaire urgent".split())
_NECESSARY = _NEEDED | frozenset("question obligé obligée obligés tenu tenue point".split())
"""What stands between "être" and the infinitive that is still to come: "il sera nécessaire de créer", "est sur le point de"."""
_HELD = frozenset(word for word in grammar.HOLDING if not word.startswith(("attendu", "prévu", "proposé", "compris", "situé")))
_HOPING = frozenset(("compter", "espérer", "projeter"))
_PAST_IN_RA = frozenset("montra demeura entra retira rencontra tira opéra démontra généra libéra récupéra".split())
_INHERITING = frozenset(("apposition", "result", "list", "move", "gap", "bracket", "part"))
_OF_OTHERS = re.compile(r"\s*(?:pour|chez) ")
_REACH = 6
"""Nodes between a figure and the date that is its own: "9,9 % de la population active en 2015"."""
_UNTIL_NOW = re.compile(
    r"\s*(?:jusqu'(?:ici|à présent|alors|là)|jusque-là|précédemment|auparavant|initialement"
    r"|(?:annonc|évoqu|communiqu|indiqu|mentionn)ée?s? )"
)
_STRIKING = frozenset(
    "attaque attentat campagne décret enquête frappe liste loi mandat mesure opération plainte sanction texte tir".split()
)
_MOVING = frozenset("à la du en hausse baisse terrain repli recul cet cette encore le l'".split())
"""Words that only complete a verb of movement: "gagner du terrain", "repartir à la hausse"."""
_CONTENT = ("content", "limit", "satisf")
"""Verbs of which "doit" tells what is, not what will be: "Kering doit se contenter de 14 %"."""
_INSTEAD = re.compile(r"au lieu\s?(?:d(?:e|es|')\s?(?:\w+ )?)?$")


def resolve(draft: Draft, published: str) -> None:
    """Set `draft.status`; `published` is the publication date, ISO 8601 or ""."""
    own = _after(draft) or _noun(draft) or _headed(draft) or _verb(draft, published)
    if draft.link == "whole":
        draft.status = "reported"  # "supprimera 60 postes sur 420": they are there already
    elif own:
        draft.status = own
    elif draft.partner is not None and _inherits(draft, published):
        draft.status = draft.partner.status


def _inherits(draft: Draft, published: str) -> bool:
    """Whether a figure is as sure as the one it hangs on; what is over is known, whatever is expected of the other."""
    if draft.link == "contrast":
        of_others = draft.partner is not None and draft.partner.status == "conditional" and bool(_OF_OTHERS.match(draft.right()))
        return _replaced(draft) or of_others
    return draft.link in _INHERITING and not (draft.link == "list" and _is_over(draft, published))


def _is_over(draft: Draft, published: str) -> bool:
    """Whether the date right after a figure ended in a year before the publication's: "après 6,1 % attendus et 5,5 % en 2023"."""
    for node in draft.view.nodes[draft.last : draft.last + _REACH]:
        if isinstance(node.value, TimeExpression):
            return bool(node.value.date_end and published) and node.value.date_end[:4] < published[:4]
        if node.value is not None or node.lower in (",", ";"):
            return False
    return False


def _replaced(draft: Draft) -> bool:
    """The outlook that the new one replaces: "contre 5 à 7 % jusqu'ici", "au lieu de 2,2 %"."""
    return draft.link == "contrast" and bool(_UNTIL_NOW.match(draft.right()) or _INSTEAD.search(draft.left()))


def _after(draft: Draft) -> Status | None:
    right = draft.right()
    if _TARGET_AFTER.match(right):
        return "target"
    if _FORECAST_AFTER.match(right) or (draft.link != "contrast" and _FORECAST_BEFORE.search(draft.left()[-60:])):
        return "forecast"
    return None


def _noun(draft: Draft) -> Status | None:
    """By a noun that looks ahead: "un objectif de 5 %", "la prévision de croissance de 1 %", "le consensus de 2 milliards"."""
    view, lex = draft.view, lexicon()
    if draft.governor is None or draft.preposition not in ("de", "à", "", "contre", "que"):
        return None
    first, last = noun_phrases.ending_at(view, draft.governor)
    for node in view.nodes[first : last + 1]:
        if node.value is None and lex.noun(node.lower, "target"):
            return "target"
        if node.value is None and (lex.noun(node.lower, "forecast") or node.lower in _COMING):
            return "forecast"
    revised = _revised(draft)
    if revised:
        return revised
    if draft.compared:
        return None  # "Le consensus attend une perte, contre un bénéfice de 62 millions"
    if draft.subject is not None and draft.verb is not None and draft.subject < draft.first:
        subject = view.nodes[draft.subject]
        return _outlook(subject.lower) if subject.value is None else None
    return None


def _outlook(noun: str) -> Status | None:
    """What a noun that looks ahead makes of a figure."""
    return "target" if lexicon().noun(noun, "target") else "forecast" if lexicon().noun(noun, "forecast") else None


def _headed(draft: Draft) -> Status | None:
    """By the outlook that a colon spells out: "campe sur ses prévisions : des recettes de 11 milliards et un Ebitda de 4"."""
    nodes, lex = draft.view.nodes, lexicon()
    colon = max((i for i in range(draft.first) if nodes[i].lower == ":" and not nodes[i].depth), default=-1)
    if colon < 0 or any(grammar.is_verb(draft.view, i) for i in range(colon + 1, draft.first)):
        return None
    for before, node in pairwise(nodes[:colon]):
        if before.lower in grammar.POSSESSIVES and lex.noun(node.lower, "target", "forecast"):
            return _outlook(node.lower)
    return None


def _revised(draft: Draft) -> Status | None:
    """By the outlook that is moved by or to the figure: "a abaissé de 0,3 point sa prévision"."""
    nodes, verb, lex = draft.view.nodes, draft.verb, lexicon()
    if verb is None or verb.head > draft.first or not lex.verb(verb.form, "move", "up", "down"):
        return None
    for node in nodes[draft.last : draft.last + 6]:
        if node.lower in (",", ";", ":") or grammar.is_verb(draft.view, node.i):
            return None
        if node.value is None and nodes[node.i - 1].lower in grammar.POSSESSIVES:
            return _outlook(node.lower)
    return None


def _verb(draft: Draft, published: str) -> Status | None:
    """By the tense and mood of the verb, and by the verbs above it."""
    verb, view = draft.verb, draft.view
    if verb is None or _of_another_clause(draft, verb, published):
        return None
    if _are_there(draft, verb):
        return None
    above = _above(view, verb)
    infinitive = verb.words[-2] if verb.words[-2:-1] == ("être",) else verb.form  # "doivent être recrutés"
    if _strikes(draft, verb):
        return None
    if verb.form.startswith("propos") and draft.governor == verb.head and draft.measure.unit == "%" and not draft.preposition:
        return "target"  # "La direction propose 3,5 %"
    followed = bool(grammar.INFINITIVE.fullmatch(infinitive)) and len(verb.words) + len(above) > 1
    looking_ahead = _looking_ahead((*verb.words, *above), infinitive if followed else "")
    if looking_ahead and not _is_asked(draft):
        return looking_ahead
    if verb.form.startswith(("fix", "assign")) and grammar.is_reflexive(view, verb):
        return "target"  # "s'est fixé un bénéfice de 300 millions"
    if any(word in _BEING_CONDITIONAL or _is_conditional(word, verb.moods) for word in verb.words):
        return "conditional"
    if followed and _GOING & {*verb.words, *above}:
        return "forecast"
    if "point" in above:
        return "forecast"  # "est sur le point de céder"
    if verb.words[0] in ("aura", "auront") and len(verb.words) > 1 and not _by_then(draft, published):
        return None  # "aura coûté 46 millions en deux ans": looking back on it
    if "Tense=Fut" in verb.moods or any(_is_future(word) for word in verb.words):
        return "forecast"
    if above and any(_is_future(word) for word in above):
        return "forecast"  # "il sera nécessaire de créer"
    if any(word in _BEING_CONDITIONAL for word in above):
        return "conditional"
    if {"voit", "voient"} & set(above) and _is_ahead(draft, published, draft.last):
        return "forecast"  # "l'OFCE voit le chômage grimper à 7,9 % d'ici à la fin 2024"
    if _CAPABLE & set(above):
        return "conditional"
    return "target" if _is_needed(view, verb) and _by_then(draft, published) else None


def _is_needed(view: SentenceView, verb: VerbGroup) -> bool:
    """Whether an infinitive is what has to be done: "juge nécessaire de raccorder 10 GW", "il faut construire"."""
    if not grammar.INFINITIVE.fullmatch(verb.form):
        return False
    before = [node.lower for node in view.nodes[max(0, verb.first - 2) : verb.first]]
    return "faut" in verb.words or (before[-1:] in (["de"], ["d'"]) and before[0] in _NEEDED)


def _are_there(draft: Draft, verb: VerbGroup) -> bool:
    """Whether things known already are counted, whatever becomes of them: "Les 40 salariés de l'usine seront reclassés"."""
    nodes, subject = draft.view.nodes, draft.subject
    counted = draft.type == "level" and bool(draft.measure.noun) and not draft.measure.carried and not draft.preposition
    before = nodes[draft.first - 1].lower if draft.first else ""
    own = subject is not None and draft.first <= subject < draft.last
    return counted and own and verb.first >= draft.last and before in ("les", "ces", "ses", "leurs")


def _is_asked(draft: Draft) -> bool:
    """Whether a part of the people asked intends or wishes it: "62 % des télétravailleurs souhaitent continuer" is so now."""
    subject = draft.view.nodes[draft.subject].value if draft.subject is not None else None
    due = draft.verb is not None and any(lexicon().lemmas.get(word) == "devoir" for word in draft.verb.words)
    return draft.type == "share" and subject is draft.measure and not due


def _strikes(draft: Draft, verb: VerbGroup) -> bool:
    """Whether "viser" is to strike or to concern: "Des attentats ont visé deux églises", "une liste visant douze élus"."""
    if not verb.form.startswith("vis"):
        return False
    if len(verb.words) > 1 and verb.first >= draft.last and not draft.ratio:
        return True  # "Deux églises ont été visées"
    return draft.subject is not None and draft.view.nodes[draft.subject].lower.removesuffix("s") in _STRIKING


def _is_ahead(draft: Draft, published: str, start: int = 0) -> bool:
    """Whether a date of the sentence, from node `start` on, lies after the publication."""
    times = (time for time in draft.view.times() if draft.view.place(time)[0] >= start)
    return any(bool(published) and time.date_end > published for time in times)


def _by_then(draft: Draft, published: str) -> bool:
    """Whether the sentence names a time to come, with a date or without: "en 2035", "d'ici là", "à terme"."""
    return _is_ahead(draft, published) or bool(_TO_COME.search(draft.view.text))


def _of_another_clause(draft: Draft, verb: VerbGroup, published: str) -> bool:
    """Whether the verb that governs the measure says nothing of its status."""
    nodes, partner = draft.view.nodes, draft.partner
    if draft.rule == "move" and draft.link != "move" and draft.preposition == "de":
        return True  # "passera de 129 à 134 euros": where it comes from is known
    if draft.preposition == "de" and draft.governor == verb.head and draft.type != "change" and _is_over(draft, published):
        return True  # "devrait passer de 112,9 % du PIB en 2022 à 110,6 % en 2024"
    if draft.link == "contrast" and draft.preposition in ("contre", "après"):
        return True
    if draft.preposition == "de" and draft.governor is not None and isinstance(nodes[draft.governor].value, Measure):
        return True  # "va supprimer 180 de ses 950 postes"
    if draft.link in ("contrast", "bracket") and partner is not None and verb.head < partner.last:
        return True
    set_off = draft.preposition == "de" and any(node.lower == "," for node in nodes[max(0, draft.first - 3) : draft.first])
    if set_off and verb.first >= draft.last:
        return True  # "L'inflation, de 2,2 % en avril, pourrait retomber"
    if dates_of_clause.is_set_off(draft):
        return True
    if verb.first >= draft.last and sized_opening.introduces(draft.view, draft.first):
        return True  # "Fort de 8 millions d'adhérents, Fnac Darty lancera"
    if is_held(draft):
        return True  # "devra contenir le déficit, évalué à 5,1 %"
    return nodes[verb.head].depth < draft.depth and not _sizes(draft, verb)  # what stands in brackets is said aside


def _sizes(draft: Draft, verb: VerbGroup) -> bool:
    """Whether a bracket only says by how much its verb moves: "Les livraisons pourraient encore reculer (-3 %)"."""
    bracket = draft.before_bracket()
    if draft.type != "change" or draft.link not in ("", "bracket_away") or bracket is None or verb.head > bracket:
        return False
    return all(
        isinstance(node.value, TimeExpression) or (node.value is None and (node.lower in _MOVING or grammar.is_adverb(node)))
        for node in draft.view.nodes[verb.head + 1 : bracket + 1]
        if node.lower not in ("(", ",")
    )


def is_held(draft: Draft) -> bool:
    """Whether a participle set off by a comma holds a figure to its noun in passing: "le taux, actuellement fixé à 4 %,"."""
    nodes = draft.view.nodes
    i = draft.first - 2
    if i < 2 or nodes[i + 1].lower != "à" or nodes[i].lower not in _HELD:
        return False
    adverb = nodes[i - 1].lower == "," or grammar.is_adverb(nodes[i - 1])
    return adverb and any(node.lower == "," for node in nodes[i - 2 : i]) and not _dated(draft)


def _dated(draft: Draft) -> bool:
    """Whether a date follows a figure in its own phrase."""
    following = draft.view.nodes[draft.last : draft.last + _REACH]
    comma = next((n for n, node in enumerate(following) if node.lower in (",", ";")), _REACH)
    return any(isinstance(node.value, TimeExpression) for node in following[:comma])


def _above(view: SentenceView, verb: VerbGroup) -> tuple[str, ...]:
    """The verbs that this one depends on."""
    above = grammar.verbs_above(view, verb.head)
    above += _predicated(view, verb.first)
    opening = verb.first - 1
    if opening > 0 and view.nodes[opening].lower in ("le", "la", "les"):
        opening -= 1  # "pour la porter à 8 %"
    aim = [node.lower for node in view.nodes[max(0, opening - 1) : opening + 1]]
    if aim[-1:] in (["pour"], ["quoi"]) or aim == ["afin", "de"]:
        # "devrait doubler pour atteindre 760.000 habitants", "de quoi alimenter 50.000 foyers"
        earlier = max((i for i in range(opening) if grammar.is_verb(view, i)), default=None)
        above += grammar.verb_group(view, earlier).words if earlier is not None else ()
    return above


def _predicated(view: SentenceView, infinitive: int) -> tuple[str, ...]:
    """The words above an infinitive that an adjective or a noun with "être" leads to: "sera nécessaire de créer"."""
    nodes = view.nodes
    i = infinitive - 2
    if i < 1 or nodes[i + 1].lower not in ("de", "d'", "à") or nodes[i].lower not in _NECESSARY:
        return ()
    copula = next((j for j in range(i - 1, max(-1, i - 5), -1) if nodes[j].pos in ("AUX", "VERB")), None)
    return () if copula is None else (nodes[i].lower, nodes[copula].lower)


def _looking_ahead(words: tuple[str, ...], infinitive: str) -> Status | None:
    """By a verb that expects, aims or obliges; some only do before an infinitive."""
    lex = lexicon()
    for word in words:
        lemma = lex.lemmas.get(word, "")
        due = infinitive and word in ("doit", "doivent") and not infinitive.startswith(_CONTENT)
        if lemma == "devoir" and (_CONDITIONAL.fullmatch(word) or due):
            return "forecast"
        if (
            infinitive
            and word != infinitive
            and (lemma in _HOPING or lex.verb(word, "advise"))
            and not _CONDITIONAL.fullmatch(word)
        ):
            return "target"
        if lex.verb(word, "target"):
            return "target"
        if lex.verb(word, "forecast") and not lex.noun(word, "forecast"):
            return "conditional" if _is_conditional(word, "") else "forecast"  # "s'apprêterait à céder"
    return None


def _is_future(word: str) -> bool:
    """A future, not the past historic of a verb in -rer ("montra")."""
    known = word in lexicon().verbs and word not in _PAST_IN_RA
    return word in _BEING_FUTURE or (known and bool(_FUTURE.fullmatch(word)))


def _is_conditional(word: str, moods: str) -> bool:
    """A conditional, not the imperfect of a verb in -rer ("dénombrait"); of a verb unknown here its ending, then the tagger."""
    if not _CONDITIONAL.fullmatch(word):
        return False
    lemma = lexicon().lemmas.get(word)
    if lemma:
        return not lemma.endswith("rer") or word.endswith(("rerait", "reraient"))
    regular = _REGULAR_CONDITIONAL.fullmatch(word)
    return "Mood=Cnd" in moods or bool(regular and regular[1] not in _IN_IRER)
