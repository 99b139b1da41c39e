"""What the words around a name say of it, on a folded text: regular expressions built once from cues.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from pathlib import Path

from extractors.organizations.lexicon import key

_FILE = Path(__file__).with_name("cues.toml")
_NEAR = 60
CAPITALISED = r"[A-ZÀ-Þ][\w&+!.]*(?:[-'][\w&+]+)*"
_PREPOSITION = r"(?:de\s|d'|du\s|des\s|de\sla\s|de\sl'|chez\s|à\s|aux?\s)"
_LINKED = r"\s(?:de\s(?:la\s|l')?|du\s|des\s|d')?(?:[A-ZÀ-Þ][\w-]*\s){0,2}\Z"
_ADJECTIVES = r"(?:\s[a-zà-ÿ-]{3,}){0,2}"


class Cues:
    """Compiled once; every method takes a folded text and the offsets of a name in it."""

    def __init__(self) -> None:
        self.words: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
        self.never = frozenset(self.words["never"])
        self.legal = frozenset(key(word) for word in self.words["legal"])
        self.generic = frozenset(key(word) for word in self.words["generic"])
        self.institutions = frozenset(key(word) for word in self.words["institutions"])
        self.pronouns = frozenset(self.words["pronouns"])
        self.press = {name.casefold(): name for name in self.words["press"]}

    def says_organization(self, text: str, start: int, end: int) -> bool:
        """Whether the words before or after name an organization here."""
        if self._before.search(text, max(0, start - _NEAR), start) or self._mark.search(text, start, end):
            return True
        return text[start:end] not in self.pronouns and bool(self._after.match(text, end))

    def introduces(self, text: str, start: int, end: int) -> bool:
        """Whether the words around leave no doubt that a capitalised name is an organization's, even with no model to ask."""
        return bool(self._introducing.search(text, max(0, start - _NEAR), start) or self._mark.search(text, start, end))

    def says_street(self, text: str, start: int) -> bool:
        """Whether the name is a street's, a stadium's or a law's, whatever a model says."""
        return bool(self._street.search(text, max(0, start - _NEAR), start))

    def says_elsewhere(self, text: str, start: int, end: int) -> bool:
        """Whether the name here belongs to a street, a law, a prize, an event, a venue."""
        return bool(self._elsewhere.search(text, max(0, start - _NEAR), start) or self._venue.match(text, end))

    def says_thing(self, text: str, start: int) -> bool:
        """Whether the words before say that the name is an organization's own thing ("son application X")."""
        return bool(self._thing.search(text, max(0, start - _NEAR), start))

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._described}|(?<![\w-])(?i:{self._any('roles')}){_ADJECTIVES}\s{_PREPOSITION})\Z")

    @cached_property
    def _introducing(self) -> re.Pattern[str]:
        return re.compile(rf"{self._described}\Z")

    @cached_property
    def _described(self) -> str:
        described = rf"{self._any('descriptors')}{_ADJECTIVES}\s(?:\"|«\s?)?"
        led = rf"{self._any('chiefs')}{_ADJECTIVES}\s{_PREPOSITION}"
        return rf"(?<![\w-])(?i:{described}|{led}|chez\s)"

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:{self._any('legal')}(?!\w)|(?:n'|ne\s)?{self._any('verbs')}(?!\w)|\([+-]\s?\d)")

    @cached_property
    def _mark(self) -> re.Pattern[str]:
        marks = self._any("marks")
        return re.compile(rf"(?<=\s)(?:{marks}|{self._any('legal')})(?!\S)|\b{marks}\s(?=[A-ZÀ-Þ])")

    @cached_property
    def _street(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?i:{self._any('streets')}){_LINKED}")

    @cached_property
    def _elsewhere(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?i:{self._any('elsewhere')}|{self._any('streets')}){_LINKED}")

    @cached_property
    def _venue(self) -> re.Pattern[str]:
        return re.compile(rf"\s{self._any('venues')}(?!\w)")

    @cached_property
    def _thing(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-]){self._any('things')}{_ADJECTIVES}\s(?:\"|«\s?)?\Z", re.IGNORECASE)

    @cached_property
    def unit(self) -> re.Pattern[str]:
        """A word after a company's name that makes a subsidiary's of it ("Carrefour Belgique")."""
        return re.compile(rf"\s{self._any('units')}(?![\w-])")

    @cached_property
    def suffix(self) -> re.Pattern[str]:
        """A legal form after a name."""
        return re.compile(rf"\s{self._any('legal')}(?!\w)")

    def _any(self, group: str) -> str:
        return f"(?:{'|'.join(re.escape(word) for word in sorted(self.words[group], key=len, reverse=True))})"
