"""The head noun that a number counts, and its singular.

After a number stands its noun, perhaps behind an adjective or two. What may stand between and what cannot be the noun is in
`nouns.toml`; the French tables of spacy-lookups-data, read once when first needed, tell adjectives from nouns and settle
plurals in -aux. Everything else is decided by the form of the plural, so that a noun no table knows is counted too.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractors.dictionary import tables

_WORD = re.compile(
    r"(?: {1,2}| ?\n ?|(?<=[\s']))(?:[\"«“]\s?)?"
    r"(?P<word>[A-Z][A-Za-z]{0,3}-?\d+[a-z]{0,4}(?!\w)|[^\W\d_]+(?:-[^\W\d_]+)*(?:-\d+)?)(?!')"
)
_DETERMINER = re.compile(r"\s?(?:l'|(?:les|la|le|ces|cette|cet|ce|nos|vos|ses|leurs|mes)\b)", re.IGNORECASE)
_OF = re.compile(r"\s(?:de\b|d'|des\b)(?=\s{0,2}\w)", re.IGNORECASE)
_PARTICIPLE = re.compile(r".+(?:és|ées|é|ée)")
_UNCHANGED_ENDING = re.compile(r".+(?:ais|ois|ès|ss)$")
_GENTILE = re.compile(
    r".+(?:ais|aises|ois|oises|iens|iennes|éens|éennes|ains|aines|ands|andes|ols|oles|ards|gues|ques|ates|ides|sses|rques|ardes)$"
    r"|(?:suisses|belges|russes|turcs|turques|grecs|grecques|arabes|kurdes|juifs|juives|corses|serbes|croates|slaves|perses|"
    r"scandinaves|suédois|lettons|lettones|wallons|flamands|bretons|bretonnes|bulgares|berbères|hongrois|celtes|malgaches)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The noun counted: the characters of the noun itself, and its singular."""

    start: int
    end: int
    lemma: str


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of `nouns.toml`."""

    prenominal: frozenset[str]
    nominal: frozenset[str]
    elided: frozenset[str]
    never: frozenset[str]
    numbers: frozenset[str]
    invariable: frozenset[str]
    unchanged: frozenset[str]
    verbal: frozenset[str]
    prefixes: frozenset[str]
    function: frozenset[str]
    irregular: dict[str, str]


@cache
def words() -> Words:
    """The word lists, read once."""
    table = tomllib.loads((files(__package__) / "nouns.toml").read_text(encoding="utf-8"))
    lists = {name: frozenset(listed.split()) for name, listed in table.items() if isinstance(listed, str)}
    return Words(irregular=table["irregular"], **lists)


def head(text: str, position: int, *, of: bool, plural: bool) -> Head | None:
    """The noun that a number ending at `position` counts.

    `of` says that the number links its noun with "de" ("millions de", "une centaine de"); `plural` that the noun must have
    a plural's form.
    """
    if of:
        link = _OF.match(text, position)
        if link is None:
            return None
        position = link.end()
        if determiner := _DETERMINER.match(text, position):
            position = determiner.end()
    known = words()
    adjective: Head | None = None
    for _ in range(4):
        match = _WORD.match(text, position)
        if match is None:
            break
        word, lower = match["word"], match["word"].lower()
        if len(word) < 2 or lower in known.never or lower.split("-")[0] in known.numbers:
            break
        found = Head(match.start("word"), match.end("word"), lemma(word))
        position = found.end
        if lower in known.prenominal:
            adjective = found
            continue
        if not of and lower in known.elided:
            break
        if not (_may_be_plural(word) if plural else of or _is_known_noun(word)):
            break
        if _qualifies(lower) and (following := _WORD.match(text, position)) and _may_be_head(following["word"], plural):
            continue
        return found
    return adjective if adjective and text[adjective.start : adjective.end].lower() in known.nominal else None


def lemma(word: str) -> str:
    """The unit of a counted noun: its singular in lower case; names and acronyms stay as they are."""
    if (word.isupper() and len(word) > 1) or word[-1].isdigit():
        return word
    if not word[0].isupper():
        return singular(word)
    if _GENTILE.fullmatch(word.lower()):
        return singular(word.lower()).capitalize()
    return singular(word.lower()) if word.endswith(("s", "x")) and _is_known_noun(word) else word


def singular(word: str) -> str:
    """The singular of a plural noun in lower case."""
    known = words()
    if word in known.irregular:
        return known.irregular[word]
    if word in known.unchanged:
        return word
    if "-" in word:
        return _compound(word)
    nouns, _ = tables()
    candidates = _singulars(word)
    return next((candidate for candidate in candidates if candidate in nouns), candidates[0])


def _singulars(word: str) -> list[str]:
    """The singulars a plural may have, the likeliest first."""
    if word.endswith(("eaux", "eux")):
        return [word[:-1]]
    if word.endswith("aux"):
        return [word[:-3] + "al", word[:-1], word[:-3] + "ail"]
    if word.endswith("oux"):
        return [word[:-1]]
    if _UNCHANGED_ENDING.fullmatch(word):
        return [word, word[:-1]] if word[:-1] not in tables()[0] else [word[:-1]]
    return [word[:-1] if word.endswith("s") and len(word) > 3 else word]


def _compound(word: str) -> str:
    """ "chefs-lieux" in both parts, "arcs-en-ciel" in the first, "porte-avions" in neither."""
    known = words()
    first, *rest = word.split("-")
    if len(rest) > 1 and rest[0] in ("de", "d", "en", "à", "du", "des", "au"):
        return "-".join((singular(first), *rest))
    nouns, adjectives = tables()
    if first not in known.prefixes and first.endswith(("s", "x")) and (singular(first) in nouns or singular(first) in adjectives):
        return "-".join(singular(part) for part in (first, *rest))
    if first in known.verbal:
        return word
    return "-".join((first, *rest[:-1], singular(rest[-1])))


def _may_be_plural(word: str) -> bool:
    if any(letter.isdigit() for letter in word):
        return True  # "55 A320neo"
    if word[0].isupper():
        lower = word.lower()
        # "12 Boeing" counts, "20 Minutes" is a title
        return word.isupper() or bool(_GENTILE.fullmatch(lower)) or not (lower.endswith(("s", "x")) and _is_known_noun(word))
    return word.endswith(("s", "x", "z")) or word in words().invariable or word in words().irregular


def _may_be_head(word: str, plural: bool) -> bool:
    return _is_known_noun(word) and word.lower() not in words().never and (not plural or _may_be_plural(word))


def _is_known_noun(word: str) -> bool:
    nouns, _ = tables()
    return singular(word.lower()) in nouns


def _qualifies(word: str) -> bool:
    """Whether a word is an adjective and no noun; a participle would stand after its noun."""
    if _PARTICIPLE.fullmatch(word):
        return False
    nouns, adjectives = tables()
    one = singular(word)
    masculine = one.removesuffix("e")
    return one not in nouns and (one in adjectives or masculine in adjectives)
