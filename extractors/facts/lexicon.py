"""The facts' lexicon, read once: which role a verb form, a noun or a word has."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractors.conjugation import forms


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Roles by word form, lower case."""

    verbs: dict[str, frozenset[str]]
    """Verb form -> its roles ("up", "down", "gain", "level", "report"…)."""
    lemmas: dict[str, str]
    """Verb form -> infinitive."""
    nouns: dict[str, frozenset[str]]
    """Noun, singular or plural, several words joined by spaces -> its roles."""
    indices: tuple[str, ...]

    def verb(self, form: str, *roles: str) -> bool:
        """Whether a form has one of the roles as a verb."""
        known = self.verbs.get(form.lower())
        return known is not None and not known.isdisjoint(roles)

    def noun(self, form: str, *roles: str) -> bool:
        """Whether a form has one of the roles as a noun."""
        known = self.nouns.get(form.lower())
        return known is not None and not known.isdisjoint(roles)


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    data = tomllib.loads(files("extractors.facts").joinpath("lexicon.toml").read_text(encoding="utf-8"))
    irregular = {lemma: frozenset(text.split()) for lemma, text in data["verb_forms"].items()}
    verbs: dict[str, set[str]] = {}
    lemmas: dict[str, str] = {}
    listed = {lemma: {"auxiliary"} for lemma in ("être", "avoir", "aller")}
    for role, text in data["verbs"].items():
        for lemma in text.split():
            listed.setdefault(lemma, set()).add(role)
    for lemma, roles in listed.items():
        for form in irregular[lemma] if lemma in irregular else forms(lemma):
            verbs.setdefault(form, set()).update(roles)
            lemmas.setdefault(form, lemma)
    del verbs["maintenant"]  # an adverb, as good as always
    nouns: dict[str, set[str]] = {}
    for role, text in data["nouns"].items():
        for noun in text.split():
            for form in _numbers(noun.replace("_", " ")):
                nouns.setdefault(form, set()).add(role)
    return Lexicon(
        {form: frozenset(roles) for form, roles in verbs.items()},
        lemmas,
        {form: frozenset(roles) for form, roles in nouns.items()},
        tuple(name.strip() for name in data["words"]["indices"].split("|")),
    )


def _numbers(noun: str) -> set[str]:
    head, *rest = noun.split(" ")
    if head.endswith(("s", "x", "z")):
        plural = head
    elif head.endswith(("au", "eu")):
        plural = head + "x"
    elif head.endswith("al"):
        plural = head[:-2] + "aux"
    else:
        plural = head + "s"
    return {noun, " ".join([plural, *rest])}
