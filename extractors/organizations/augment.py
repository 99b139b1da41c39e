"""Vary training texts so that a name is found by its context, in headlines and without accents.

Names are swapped where French grammar lets them: a brand without a determiner for another such name, an acronym after a
determiner for another acronym with the same kind of first sound. Persons and places are swapped as well, or the model would
learn that whatever it does not know is an organization.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from extractors.organizations.lexicon import shipped
from extractors.text import strip_accents

Span = tuple[int, int, str]
_DETERMINER = re.compile(r"(?:\b(le|la|les|du|des|au|aux|ce|cette|un|une)\s|\b([ld])['’]\s?)$", re.IGNORECASE)
_GENDER = {"le": "m", "du": "m", "au": "m", "la": "f", "les": "p", "des": "p", "aux": "p", "l": "v", "d": "v"}
_SLOT = re.compile(r"\{(\w+)\}")
_SLOT_LABELS = {"org": "ORG", "per": "PER", "loc": "LOC", "misc": "MISC"}
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_WITHOUT_DETERMINER = ("company", "brand", "media", "bank", "club")
_VOWELS = "AEIOUYÉÈÊÀÂÎÔH"


@dataclass(frozen=True)
class Text:
    """A paragraph and its labelled spans."""

    text: str
    spans: tuple[Span, ...]


class Augmenter:
    """Calls give a text as it is or a variant of it, by the dice handed in.

    With `listed` names come from the lexicon as well, institutions too; without, names are invented and institutions stay.
    """

    def __init__(self, texts: Sequence[Text], *, listed: bool = True) -> None:
        surfaces: dict[str, set[str]] = {"ORG": set(), "PER": set(), "LOC": set(), "MISC": set()}
        bound: dict[str, set[str]] = {"m": set(), "f": set(), "p": set(), "v": set()}
        for text in texts:
            for start, end, label in text.spans:
                surface = text.text[start:end]
                surfaces[label].add(surface)
                if label == "ORG" and " " in surface and (gender := _gender(text.text, start)) in bound:
                    bound[gender].add(surface)
        self._given = sorted({name.split()[0] for name in surfaces["PER"] if " " in name})
        self._family = sorted({name.split()[-1] for name in surfaces["PER"]} - {""})
        self._places = sorted(name for name in surfaces["LOC"] if name[:1].isupper() and " " not in name)
        known = sorted((entry.name, entry.type) for entry in shipped()) if listed else []
        self._brands = [name for name, kind in known if kind in _WITHOUT_DETERMINER]
        # Institutions of the lexicon take the gender of those in the texts that begin with the same word.
        heads = {gender: {name.split()[0].lower() for name in names} for gender, names in bound.items()}
        for gender, names in bound.items():
            others = set().union(*(words for other, words in heads.items() if other != gender))
            names |= {name for name, _ in known if " " in name and name.split()[0].lower() in heads[gender] - others}
        self._bound = {gender: sorted(names) for gender, names in bound.items() if listed}
        self._words = _Chain(name for names in surfaces.values() for name in names)

    def __call__(self, text: Text, dice: random.Random) -> Text:
        if dice.random() < 0.5:
            text = self._swap(text, dice)
        chance = dice.random()
        if chance < (0.15 if len(text.text) < 120 else 0.03):
            upper = text.text.upper()
            if len(upper) == len(text.text):
                return replace(text, text=upper)
        elif chance > 0.93:
            plain = "".join(_plain(letter) for letter in text.text)
            return replace(text, text=plain)
        return text

    def invented(self, dice: random.Random) -> list[Text]:
        """Every sentence of templates.txt once, its slots filled anew."""
        return [self._filled(template, dice) for template in _templates()]

    def _filled(self, template: str, dice: random.Random) -> Text:
        chosen: dict[str, str] = {}
        out, spans, position = "", [], 0
        for slot in _SLOT.finditer(template):
            out += template[position : slot.start()]
            position = slot.end()
            name = slot.group(1)
            if name == "n":
                out += str(dice.choice((dice.randint(2, 99), dice.randint(100, 900), dice.randint(1950, 2024))))
                continue
            label = _SLOT_LABELS[name.rstrip("23")]
            if name not in chosen:
                chosen[name] = self._substitute("Name Name" if label == "PER" else "Name", label, "", dice)
            filler = chosen[name]
            if filler[0] in _VOWELS and out.endswith(" de "):
                out = out[:-2] + "'"
            spans.append((len(out), len(out) + len(filler), label))
            out += filler
        return Text(out + template[position:], tuple(spans))

    def _swap(self, text: Text, dice: random.Random) -> Text:
        chosen: dict[tuple[str, str], str] = {}
        out, spans, position = "", [], 0
        for start, end, label in text.spans:
            surface = text.text[start:end]
            key = (surface, label)
            if key not in chosen:
                gender = _gender(text.text, start)
                chosen[key] = self._substitute(surface, label, gender, dice) if dice.random() < 0.5 else surface
            out += text.text[position:start]
            spans.append((len(out), len(out) + len(chosen[key]), label))
            out += chosen[key]
            position = end
        return Text(out + text.text[position:], tuple(spans))

    def _substitute(self, surface: str, label: str, gender: str, dice: random.Random) -> str:
        if label == "ORG" and _ACRONYM.fullmatch(surface):
            return _acronym(surface, dice)
        if label == "ORG" and not gender and surface[:1].isupper():
            return dice.choice(self._brands) if self._brands and dice.random() < 0.6 else self._words(dice)
        if label == "ORG" and gender in self._bound and " " in surface:
            return dice.choice(self._bound[gender])
        if label == "PER" and " " in surface:
            family = dice.choice(self._family) if dice.random() < 0.6 else self._words(dice)
            return f"{dice.choice(self._given)} {family}"
        if label == "PER":
            return dice.choice(self._family) if dice.random() < 0.5 else self._words(dice)
        if label == "MISC" and surface == "Name":
            return f"{self._words(dice)} {dice.randint(2, 900)}" if dice.random() < 0.4 else self._words(dice)
        if label == "LOC" and not gender and " " not in surface:
            return dice.choice(self._places) if dice.random() < 0.5 else self._words(dice)
        return surface


def _gender(text: str, start: int) -> str:
    """m, f, p(lural) or v(owel) by the determiner before a name, "?" for another one, "" where there is none."""
    match = _DETERMINER.search(text, max(0, start - 8), start)
    return _GENDER.get((match.group(1) or match.group(2)).lower(), "?") if match else ""


def _acronym(like: str, dice: random.Random) -> str:
    letters = "AEIOU" if like[0] in _VOWELS else "BCDFGJKLMNPRSTV"
    return dice.choice(letters) + "".join(dice.choice("ABCDEFGILMNOPRSTU") for _ in range(dice.randint(1, 4)))


def _plain(letter: str) -> str:
    stripped = strip_accents(letter)
    if len(stripped) != 1:
        return letter
    return stripped.upper() if letter.isupper() else stripped


@cache
def _templates() -> tuple[str, ...]:
    lines = Path(__file__).with_name("templates.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


class _Chain:
    """Invents names that look like names: letters by the two before them."""

    def __init__(self, names: object) -> None:
        follow: dict[str, list[str]] = {}
        for name in names:  # type: ignore[attr-defined]
            for word in re.findall(r"[A-ZÉ][a-zà-ÿ]{2,}", name):
                padded = f"^^{word.lower()}$"
                for index in range(2, len(padded)):
                    follow.setdefault(padded[index - 2 : index], []).append(padded[index])
        self._follow = follow

    def __call__(self, dice: random.Random) -> str:
        while True:
            word = "^^"
            while not word.endswith("$") and len(word) < 13:
                word += dice.choice(self._follow[word[-2:]])
            word = word.strip("^$")
            if 3 <= len(word) <= 10:
                return word.capitalize()
