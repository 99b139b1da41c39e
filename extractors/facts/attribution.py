"""Who says so: "selon X", reporting verbs before, after and around the statement, and whoever forecasts or counts."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from extractors.facts import grammar, noun_phrases, sources, subjects
from extractors.facts.draft import Draft
from extractors.facts.foretelling import foretells
from extractors.facts.lexicon import lexicon
from extractors.facts.own_view import counted_by, in_the_eyes_of, own_outlook
from extractors.facts.speakers import PERSON, described, full_name, named_between
from extractors.facts.state import Persons, State
from extractors.facts.topics import stands_for_organization
from extractors.facts.view import SentenceView
from extractors.model import Name, TimeExpression

_CREDIT = re.compile(r"©|\bCrédits? ?(?:photo)?s? ?:|/ ?(?:AFP|Reuters|AP|Getty|EPA|REA|Sipa)\b", re.IGNORECASE)
"""Whose picture it is says nothing."""
_LED = re.compile(r"\b(?:dirigé|fondé|présidé|piloté|créé|détenu|contrôlé|mené)e? par \Z")
"""What leads to the name of who heads an organization: "l'opérateur dirigé par Stéphane Richard confirme"."""
_HE = re.compile(r"\b(?:il|elle|lui)\b", re.IGNORECASE)
_INVERTED = re.compile(r"(?:-t)?-(?:il|elle|ils|elles|on)$")
_FILLERS = frozenset(
    "a ont avait avaient s' se est également aussi même par ailleurs l' le y toutefois ensuite d' encore".split()
)
_STATING = tuple("annonc publi dévoil communiqu dénonc évoqu déplor promet promis".split())
"""Verbs whose plain object is a statement."""
_PARTING = frozenset((",", ";", ":", "quand"))
_UNDER_WAY = frozenset("que qu' : hier avoir être".split())


def listen(view: SentenceView, state: State, persons: Persons) -> None:
    """Remember the person a sentence without figures names: the next "selon elle" means them."""
    named = [name for start, _, name in persons if view.start <= start < view.end]
    if not (named or view.quoted) or _CREDIT.search(view.text):
        return
    if named:
        state.speaker, state.speaker_index = named[-1], view.index
    elif view.quoted and view.index - state.speaker_index <= 1 and _HE.search(view.text):
        state.speaker_index = view.index  # "Pour lui, cette période va « changer… »"


def entitle(view: SentenceView, state: State, persons: Persons) -> None:
    """Remember whose title stands beside a name: "Abbas Akhoundi, le ministre iranien des Transports"."""
    for start, end, name in persons:
        if not view.start <= start < view.end:
            continue
        for node in view.nodes:
            near = 0 <= node.start - end <= 12 or 0 < start - node.end <= 40
            if near and node.value is None and lexicon().noun(node.lower, "person"):
                between = view.text[min(end, node.end) - view.start : max(start, node.start) - view.start]
                if not any(mark in between for mark in ".;:»"):
                    state.titles[node.lower] = name


def resolve(view: SentenceView, drafts: Sequence[Draft], state: State, persons: Persons) -> str:
    """Set `attribution` of the drafts of one sentence; returns who speaks in it, "" where nobody is named."""
    if not (drafts or view.quoted or view.names or any(view.start <= start < view.end for start, _, _ in persons)):
        return ""  # nobody is there to say anything
    entitle(view, state, persons)
    said: Container[int] = range(len(view.nodes))
    speaker = sources.according(view, state, persons)
    if speaker:
        said = frozenset(range(len(view.nodes))).difference(_of_source(view, speaker))
    if not speaker:
        speaker, said = _reporting(view, state, persons)
    speaker = speaker or _continued_quote(view, state, persons)
    if speaker and any(name == speaker for _, _, name in persons):
        state.speaker, state.speaker_index = speaker, view.index
    each = sources.several(view, drafts, state, persons)
    for index, draft in enumerate(drafts):
        heard = speaker if draft.first in said and not each else ""
        own = in_the_eyes_of(draft) or own_outlook(draft, state, persons) or counted_by(draft, persons)
        draft.attribution = full_name(each[index] if each else heard or own, persons)
        partner = draft.partner
        if not draft.attribution and index and _goes_on_planning(draft, drafts[index - 1]):
            draft.attribution = drafts[index - 1].attribution
        gapped = draft.organization_rule == "gapped_subject"
        if gapped and partner is not None and draft.attribution == partner.organization:
            draft.attribution = draft.organization  # "Bosch annonce la suppression de 900 postes, et Valeo celle de 1.150"
        if draft.attribution:
            draft.notes["attribution"] = draft.attribution
    state.quote_open = speaker if opens_quote(view) else ""
    return speaker


def _goes_on_planning(draft: Draft, before: Draft) -> bool:
    """Whether the same goes on with what is to come: "elle prévoit 200 recrutements et vise 300.000 clients"."""
    verb = draft.verb
    if verb is None or draft.status not in ("forecast", "target") or before.status not in ("forecast", "target"):
        return False
    joined = draft.view.nodes[verb.first - 1].lower == "et" and before.last < verb.first < draft.first
    return joined and draft.organization == before.organization and before.attribution == before.organization


def _of_source(view: SentenceView, speaker: str) -> range:
    """What is told of the source itself: "Selon Ikea, qui exploite 36 magasins, les ventes…"."""
    for node in view.names:
        after = view.nodes[node.i + 1 : node.i + 3]
        if isinstance(node.value, Name) and node.value.organization == speaker and [one.lower for one in after] == [",", "qui"]:
            closing = next((one.i for one in view.nodes[node.i + 3 :] if one.lower == ","), len(view.nodes))
            return range(node.i, closing)
    return range(0)


def opens_quote(view: SentenceView) -> bool:
    """Whether a quotation goes on after the sentence."""
    return bool(view.quoted) and view.quoted[-1][1] >= view.end and view.text[-1:] not in '»”"'


def speak_back(sentences: Sequence[tuple[SentenceView, Sequence[Draft], str]]) -> None:
    """Give the speaker that is named where a quotation ends to the sentences it began in."""
    speaker = ""
    for view, drafts, own in reversed(sentences):
        if not opens_quote(view):
            speaker = ""
        elif speaker and not own:
            for draft in drafts:
                if draft.view.nodes[draft.first].start >= view.quoted[-1][0]:
                    draft.attribution = draft.notes["attribution"] = speaker
        goes_back = bool(view.quoted) and view.quoted[0][0] <= view.start
        speaker = (own or speaker) if goes_back else ""


def _reporting(view: SentenceView, state: State, persons: Persons) -> tuple[str, Container[int]]:
    """Who stands around a reporting verb, and the nodes that they vouch for.

    All of the sentence where the verb comes after (", relève Jared Spataro", "a annoncé mardi l'Insee"), what follows where it
    comes before ("le patron de X estime que").
    """
    lex = lexicon()
    nodes = view.nodes
    everything = range(len(nodes))
    for i, node in enumerate(nodes):
        if node.lower == "état" and i and nodes[i - 1].lower.startswith(("fait", "font", "faisa", "fera")):
            head = subjects.subject(view, grammar.verb_group(view, i - 1))
            who = _subject(view, head, i, state, persons) if head is not None else ""
            if who and head is not None:
                return who, _clause_of(view, head)
        if node.value is not None or node.depth:
            continue
        inverted = _INVERTED.search(node.lower) if "-" in node.lower else None
        form = node.lower[: inverted.start()] if inverted else node.lower
        if form not in lex.verbs and not view.quoted:
            continue
        after_quote = bool(view.quoted and i) and any(
            0 <= nodes[i - 1].start - end <= 3 or 0 <= node.start - end <= 4 for _, end in view.quoted
        )
        told = form.startswith("rapport") and i > 0 and nodes[i - 1].lower == ","  # ", rapporte Reuters"
        states = i + 1 < len(nodes) and nodes[i + 1].lower in ("que", "qu'")  # "Eurostat note que", no "la note"
        known = told or (lex.verb(form, "report") and (states or not lex.noun(form, "forecast", "source")))
        known = known or foretells(view, i)
        if not (known or (after_quote and (inverted or _says(view, i)))):
            continue
        made_known = int(i > 1 and node.lower == "savoir" and nodes[i - 1].lower == "fait")  # "a-t-elle fait savoir"
        if inverted or (i and _INVERTED.search(nodes[i - 1 - made_known].lower)):  # "a-t-elle souligné"
            return state.speaker or state.antecedent(view), everything
        first = i - made_known
        while first > 0 and nodes[first - 1].lower in _FILLERS:
            first -= 1
        before = nodes[first - 1].lower if first else ""
        after_quote = after_quote or (first > 0 and any(abs(end - nodes[first].start) <= 4 for _, end in view.quoted))
        aside = before == "," and _closes_aside(view, i)
        plain = not (aside or _titled_after(view, i) or _told_by(view, i)) and any(
            child.dep.startswith("nsubj") and child.i < first for child in view.children(i)
        )  # ", la pépite lilloise, a annoncé"
        if (not plain and before in (",", "!", "?")) or after_quote or (first == 0 and view.index > 0 and _names_follow(view, i)):
            who = _inverted_subject(view, i, state, persons)
            if who:
                return who, everything
        passive = first < i and view.nodes[i - 1].lower == "été"  # "Elle a été confirmée"
        if _introduces(view, i) and grammar.is_verb(view, i) and not passive:
            head = subjects.subject(view, grammar.verb_group(view, i))
            who = _subject(view, head, i, state, persons) if head is not None else ""
            if who and head is not None:
                return who, _said_by(view, head, i)
    return "", everything


def _said_by(view: SentenceView, subject: int, verb: int) -> Container[int]:
    """The clause of a subject without what is told of the subject itself: not "Lime, qui emploie 120 personnes, assure que"."""
    aside = next((i for i in range(subject, verb) if view.nodes[i].lower == "," and not view.nodes[i].depth), verb)
    return frozenset(_clause_of(view, subject)).difference(range(aside, verb))


def _clause_of(view: SentenceView, subject: int) -> range:
    """From where a subject's clause begins to where another begins: not "…, tandis que", not "; SFR en a perdu 30 000"."""
    nodes = view.nodes
    opening = (i for i in range(subject - 1, -1, -1) if nodes[i].lower in _PARTING and not nodes[i].depth)
    closing = (i for i in range(subject, len(nodes)) if nodes[i].lower == ";" and not nodes[i].depth)
    return range(next(opening, 0), next(closing, len(nodes)))


def _closes_aside(view: SentenceView, i: int) -> bool:
    """A comma closes what is said aside, and a verb goes on: "Le groupe, a précisé son directeur financier, a gagné"."""
    for node in view.nodes[i + 1 : i + 12]:
        if node.lower == "," and node.i + 1 < len(view.nodes):
            return any(grammar.is_verb(view, j) for j in range(node.i + 1, min(len(view.nodes), node.i + 4)))
    return False


def _told_by(view: SentenceView, i: int) -> bool:
    """Whether an organization closes the sentence right after the verb: ", a annoncé mardi le groupe"."""
    nodes = view.nodes
    j = i + 1
    while j < len(nodes) and isinstance(nodes[j].value, TimeExpression):
        j += 1
    j += j < len(nodes) and nodes[j].lower in ("le", "la", "l'")
    last = j
    while last + 1 < len(nodes) and nodes[last + 1].pos == "ADJ" and nodes[last + 1].value is None:
        last += 1  # "a annoncé le groupe public"
    closes = last + 1 == len(nodes) or (last + 1 < len(nodes) and nodes[last + 1].lower in (".", ",", "dans"))
    return j < len(nodes) and closes and (isinstance(nodes[j].value, Name) or stands_for_organization(view, j))


def _says(view: SentenceView, i: int) -> bool:
    """Whether the word after a quotation tells who spoke: "», soupire son président", "», analyse Camille Rostand"."""
    if _names_follow(view, i) and view.nodes[i].pos in ("VERB", "NOUN"):
        return True
    return view.nodes[i].pos == "VERB" and _titled_after(view, i, "organization")


def _titled_after(view: SentenceView, i: int, *others: str) -> bool:
    """Whether a title follows the verb ("a précisé le ministre"), or another noun of these roles."""
    titled = view.nodes[i + 1 : i + 4]
    determined = bool(titled) and titled[0].lower in grammar.DETERMINERS
    return determined and any(lexicon().noun(node.lower, "person", *others) for node in titled)


def _names_follow(view: SentenceView, i: int) -> bool:
    return i + 1 < len(view.nodes) and (view.nodes[i + 1].text[0].isupper() or isinstance(view.nodes[i + 1].value, Name))


def _introduces(view: SentenceView, i: int) -> bool:
    """Whether a statement follows the verb: "que", a colon, an infinitive or a quotation."""
    if view.nodes[i].lower.startswith(_STATING) or foretells(view, i):
        return True
    following = [node.lower for node in view.nodes[i + 1 : i + 6]]
    if any(word in _UNDER_WAY for word in following[:3]) or any(word in ("avoir", "être") for word in following):
        return True
    if following and grammar.INFINITIVE.fullmatch(following[0]) and view.nodes[i + 1].pos == "VERB":
        return True  # "dit couvrir 1,7 million de foyers"
    return any(0 <= start - view.nodes[i].end <= 4 for start, _ in view.quoted)


def _inverted_subject(view: SentenceView, i: int, state: State, persons: Persons) -> str:
    end = view.end
    for node in view.nodes[i + 1 :]:
        if (node.lower == "," and node.start - view.nodes[i].end > 30) or node.lower == ";":
            end = node.start
            break
    who = named_between(view, _after_listener(view, i), end, persons)
    apposed = next((name for start, _, name in persons if 0 < start - end <= 3), "")
    if who or apposed:  # "assurait la semaine dernière son directeur général, Alessandro Dazza"
        return apposed if apposed and not any(name == who for _, _, name in persons) else who
    for node in view.nodes[i + 1 : i + 6]:
        if stands_for_organization(view, node.i):
            return described(view, node.i, state)
        if lexicon().noun(node.lower, "person") and noun_phrases.determiner(view, node.i) in ("le", "la", "l'"):
            return state.titles.get(node.lower, "") or state.speaker
    return ""


def _after_listener(view: SentenceView, verb: int) -> int:
    """Where whom a verb says it to ends: "a indiqué à l'AFP [une porte-parole d'Enedis]"."""
    nodes = view.nodes
    if verb + 1 < len(nodes) and nodes[verb + 1].lower in ("à", "au"):
        told = next((node for node in nodes[verb + 2 : verb + 4] if isinstance(node.value, Name)), None)
        if told is not None and told.i + 1 < len(nodes) and nodes[told.i + 1].lower not in (",", "."):
            return told.end
    return nodes[verb].end


def _subject(view: SentenceView, head: int, verb: int, state: State, persons: Persons) -> str:
    node = view.nodes[head]
    lex = lexicon()
    if lex.noun(node.lower, "source"):
        return ""
    if lex.noun(node.lower, "person"):
        between = [name for start, end, name in persons if node.start <= start and end <= view.nodes[verb].start]
        if between:
            return between[0]
    if isinstance(node.value, Name):
        person = next((name for start, end, name in persons if start <= node.start < end), "")
        return person or node.value.organization
    people = [name for start, end, name in persons if node.start - 1 <= start and end <= view.nodes[verb].start]
    led = people and stands_for_organization(view, head) and _LED.search(view.text, 0, view.text.find(people[0]))
    if people and not led:
        return people[0]
    if node.pos == "PROPN":
        match = PERSON.match(view.text, node.start - view.start)
        if match:
            return match[1]
    if lex.noun(node.lower, "person"):
        match = PERSON.search(view.text, node.start - view.start, view.nodes[verb].start - view.start)
        return match[1] if match else state.titles.get(node.lower, "")
    if stands_for_organization(view, head):
        apposed = noun_phrases.named(view, head, verb)
        return apposed.organization if apposed is not None else described(view, head, state)
    if node.lower in ("il", "elle") and not subjects.is_impersonal(view, head):
        return state.speaker or state.antecedent(view)
    return ""


def _continued_quote(view: SentenceView, state: State, persons: Persons) -> str:
    """A quotation that runs over several sentences keeps its speaker."""
    if not view.quoted:
        return ""
    if view.quoted[0][0] <= view.start + 1 and state.quote_open:
        return state.quote_open
    goes_on = view.text.startswith(("Il ", "Elle ")) and not subjects.is_impersonal(view, 0)
    if goes_on and state.speaker and view.index - state.speaker_index <= 1:
        return state.speaker  # "Il prend pour preuve qu'en Chine « … »"
    colon = view.text.find(":", 0, view.quoted[0][0] - view.start)
    if colon >= 0 and view.quoted[0][0] - view.start - colon <= 3:  # "Michel Biero ne décolère pas : « …"
        return named_between(view, view.start, view.start + colon, persons)
    if view.quoted[0][0] <= view.start + 1 and view.quoted[-1][1] >= view.end - 1 and view.index - state.speaker_index <= 1:
        return state.speaker  # a second quotation, with nobody else in between
    return ""
