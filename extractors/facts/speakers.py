"""The people and bodies that a text names as its sources."""

from __future__ import annotations

import re

from extractors.facts.state import Persons, State
from extractors.facts.view import SentenceView
from extractors.model import Name

PERSON = re.compile(
    r"\b(?:(?:M|Mme|MM|Mlle|Me|Dr|Pr)\.? )?((?:[A-ZÉÈÀÂÎÔÇ][\w'-]+)(?: (?:de |d'|van |von |El |Ben )?[A-ZÉÈÀÂÎÔÇ][\w'-]+)+)"
)
"""A name of two capitalised words or more, with its title."""
_BODY = re.compile(
    r"\s*(?:hier |mardi |lundi |mercredi |jeudi |vendredi |samedi |dimanche )?(?:le |la |l')"
    r"((?:département|ministère|agence|office|bureau|cabinet|institut|chambre|conseil|banque|syndicat|fédération|observatoire)"
    r" (?:[a-zé]+ )?(?:de la |de l'|du |des |de |d')?[A-ZÉ][\w'-]+(?: [A-ZÉ][\w'-]+)*)"
)
"""A body that no lexicon knows, by its kind and its capital: "le département du Travail"."""


def named_between(view: SentenceView, begin: int, end: int, persons: Persons) -> str:
    """The first person, else the first organization named between two offsets."""
    people = [name for start, _, name in persons if begin <= start < end]
    if people:
        return people[0]
    unknown = PERSON.match(view.text, begin - view.start + 1, end - view.start)
    if unknown and not any(isinstance(node.value, Name) for node in view.nodes if begin <= node.start <= begin + len(unknown[0])):
        return unknown[1]  # a person whom the model does not know: "détaille Sophie Marchal, directrice"
    for node in view.nodes:
        if isinstance(node.value, Name) and node.value.kind == "organization" and begin <= node.start < end:
            return node.value.organization
    match = PERSON.search(view.text, begin - view.start, end - view.start)
    if match:
        return match[1]
    body = _BODY.match(view.text, begin - view.start, end - view.start)
    return body[1] if body else ""


def described(view: SentenceView, i: int, state: State) -> str:
    """Whom a common noun means: the last body that counted ("l'institut"), else the organization spoken of."""
    if view.nodes[i].lower in ("institut", "observatoire", "organisme", "cabinet", "institution"):
        return state.observer
    return state.described(view, i)


def full_name(name: str, persons: Persons) -> str:
    """A person's name in full, where the article gives it elsewhere: "Trump" is "Donald Trump"."""
    if " " in name or not any(one == name for _, _, one in persons):
        return name
    return next((one for _, _, one in persons if one.endswith(" " + name)), name)
