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
_ADJECTIVES = r"(?:\s[a-zà-ÿ-]{3,}){0,2}"


class Cues:
    """Compiled once; every method takes a folded text and the offsets of a name in it."""

    def __init__(self) -> None:
        self.words: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
        self.never = frozenset(self.words["never"])
        self.legal = frozenset(key(word) for word in self.words["legal"])
        self.generic = frozenset(key(word) for word in self.words["generic"])
        self.institutions = frozenset(key(word) for word in self.words["institutions"])
        self.press = {name.casefold(): name for name in self.words["press"]}

    def says_organization(self, text: str, start: int, end: int) -> bool:
        """Whether the words before or after name an organization here."""
        before = text[max(0, start - _NEAR) : start]
        return bool(self._before.search(before) or self._after.match(text, end))

    def introduced(self, text: str) -> list[tuple[int, int]]:
        """Capitalised names that a descriptor, a chief or a legal form makes organizations ("la start-up X", "PDG de X")."""
        return [match.span(1) if match.group(1) else match.span(2) for match in self._introduced.finditer(text)]

    def says_elsewhere(self, text: str, start: int, end: int) -> bool:
        """Whether the name here belongs to a street, a law, a prize, an event, a venue."""
        return bool(self._elsewhere.search(text, max(0, start - _NEAR), start) or self._venue.match(text, end))

    def says_thing(self, text: str, start: int) -> bool:
        """Whether the words before say that the name is an organization's own thing ("son application X")."""
        return bool(self._thing.search(text, max(0, start - _NEAR), start))

    @cached_property
    def _before(self) -> re.Pattern[str]:
        described = rf"(?<![\w-]){self._any('descriptors')}{_ADJECTIVES}\s(?:\"|«\s?)?"
        ruled = rf"(?<![\w-])(?:{self._any('roles')}|{self._any('chiefs')}){_ADJECTIVES}\s{_PREPOSITION}"
        return re.compile(rf"(?:{described}|{ruled}|(?<!\w)[Cc]hez\s)\Z", re.IGNORECASE)

    @cached_property
    def _introduced(self) -> re.Pattern[str]:
        name = rf"{CAPITALISED}(?:\s{CAPITALISED}){{0,3}}"
        described = rf"(?i:{self._any('descriptors')}){_ADJECTIVES}\s(?:\"|«\s?)?"
        led = rf"(?i:{self._any('chiefs')}){_ADJECTIVES}\s{_PREPOSITION}"
        return re.compile(rf"(?<![\w-])(?:(?:{described}|{led})({name})|({name})(?=\s{self._any('legal')}(?!\w)))")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(
            rf"\s(?:{self._any('legal')}(?!\w)|(?:n'|ne\s)?{self._any('verbs')}(?!\w)|\([+-]\s?\d)"
        )

    @cached_property
    def _elsewhere(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![\w-]){self._any('elsewhere')}\s(?:de\s(?:la\s|l')?|du\s|des\s|d')?(?:[A-ZÀ-Þ][\w-]*\s){{0,2}}\Z", re.IGNORECASE
        )

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
