"""One name for one organization through an article.

The lexicon's canonical name, or else the fullest form that the article gives: acronyms by their definition, short forms by
the longer name they shorten. Subsidiaries ("Carrefour Belgique") keep names of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.organizations.acronyms import spells_out
from extractors.organizations.cues import Cues
from extractors.organizations.lexicon import Entry, key

_WORD = re.compile(r"[\w&+!.]+(?:'(?=\w))?")
_ARTICLES = frozenset(("le", "la", "les", "l'", "the"))
_LINKS = frozenset(("de", "du", "des", "d'"))
_LETTERS = re.compile(r"[^\w]+")


class Canonical:
    """Canonical names of one article's mentions: `Canonical(...)(surface, entry)`."""

    def __init__(self, surfaces: Sequence[str], entries: dict[str, Entry], acronyms: dict[str, str], cues: Cues) -> None:
        """`surfaces` in text order, the lexicon's `entries` by surface, the article's `acronyms` with their full names."""
        self._entries = entries
        self._cues = cues
        self._acronyms = {bare(short): full for short, full in acronyms.items()}
        self._forms: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._first = {surface: place for place, surface in reversed(list(enumerate(surfaces)))}
        ordered = sorted(self._first, key=len, reverse=True)
        for surface in ordered:
            self._forms[surface] = self._form(surface, ordered)

    def __call__(self, surface: str) -> str:
        """The canonical name of a surface given at creation."""
        return self._forms[surface]

    def _form(self, surface: str, longer: list[str]) -> str:
        full = self._acronyms.get(bare(surface))
        entry = self._entries.get(surface)
        if entry is not None:
            return self._listed(surface, entry, full)
        if full is not None:
            return self._forms.get(full) or full
        own = self.core(surface)
        for other in longer:
            if len(other) <= len(surface):
                break
            if self._shortens(own, self.core(other)) and (form := self._forms.get(other)):
                return form
        initials = [other for other in self._forms if is_acronym(surface) and len(surface) > 2 and spells_out(other, surface)]
        before = (other for other in self._forms if self._first[other] < self._first[surface])
        told = initials or [other for other in before if self._recalls(surface, other)]
        if len(names := {self._forms[other] for other in told}) == 1:
            return names.pop()
        for other, entry in self._entries.items():
            if self._shortens(self.core(other), own, by_generic_words=True):
                return entry.name
        same = [other for other in longer if self.core(other) == own]
        mixed = [other for other in same if not other.isupper()]
        if is_acronym(surface) and not mixed:
            return surface.replace(".", "")
        return tidy(max(mixed or same, key=len))

    def _listed(self, surface: str, entry: Entry, full: str | None) -> str:
        """The name of an entry: the full name where the article spells out the acronym, the acronym where it never does."""
        forms = [full] if full else []
        forms += [form for form, other in self._entries.items() if other == entry]
        spelled = [form for form in forms if spells_out(form, entry.name)]
        if spelled:
            return tidy(max(spelled, key=len))
        if all(is_acronym(form) for form in forms):
            return entry.name if bare(entry.name) == bare(surface) else surface.replace(".", "")
        return entry.name

    def core(self, surface: str) -> tuple[str, ...]:
        """The words of a name without article and legal form, as keys."""
        words = [word for word in _WORD.findall(key(surface)) if word]
        while len(words) > 1 and words[0] in _ARTICLES:
            words = words[1:]
        while len(words) > 1 and words[-1] in self._cues.legal:
            words = words[:-1]
        return tuple(words)

    def _shortens(self, short: tuple[str, ...], long: tuple[str, ...], *, by_generic_words: bool = False) -> bool:
        """Whether the short name leaves out only generic words of the long one, or is its head or its last word."""
        if len(short) >= len(long):
            return short == long and not by_generic_words
        generic = self._cues.generic
        if long[: len(short)] == short:
            head = len(short) == 1 and short[0] in self._cues.institutions and not by_generic_words
            return head or all(word in generic for word in long[len(short) :])
        if long[-len(short) :] == short:
            last = len(short) == 1 and len(long) == 2 and len(short[0]) > 3 and not by_generic_words
            return last or all(word in generic for word in long[: -len(short)])
        return False

    def _recalls(self, short: str, full: str) -> bool:
        """Whether a name of no lexicon takes up a fuller one told before, by its first word or its capitals.

        "ST" of STMicroelectronics, "les Girondins" of Girondins de Bordeaux, "Agnico" of Agnico Eagle; but a branch
        ("Zelbion Trucks") is not what its owner's name takes up.
        """
        if is_acronym(short) and _heads(short, full):
            return True
        own, words = self.core(short), self.core(full)
        if len(own) != 1 or len(words) < 2 or own[0] != words[0] or len(own[0]) < 4 or own[0] in self._cues.generic:
            return False
        return words[1] in _LINKS or not self._cues.unit.search(full)


def _heads(short: str, full: str) -> bool:
    """Whether a name in mixed case begins with the capitals of a short one: "ST" of "STMicroelectronics"."""
    rest = full[len(short) :] if full.startswith(short) and len(short) > 1 else ""
    return bool(re.match(r"[A-ZÀ-Þ]?[a-zà-ÿ]{3}", rest))


def bare(name: str) -> str:
    """An acronym without its dots and case."""
    return _LETTERS.sub("", key(name))


def is_acronym(name: str) -> bool:
    """A single word of capitals, dots or the like ("SNCF", "G.I.E.C.", "Insee" is none)."""
    letters = name.replace(".", "")
    return " " not in name and letters.isupper() and 2 <= len(letters) <= 7


def tidy(name: str) -> str:
    """A surface as a canonical name: one line, a capital first."""
    name = re.sub(r"\s+", " ", name).strip()
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]  # "iAdvize"
