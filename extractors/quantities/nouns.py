"""The head noun that a number counts, and its singular.

Known nouns and adjectives come from the French tables of spacy-lookups-data, read once when first needed; an unknown word
is taken for a noun by the form of its plural.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"\s{0,2}(?:[\"«“]\s?)?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?!')")
_DETERMINER = re.compile(r"\s?(?:l'|(?:les|la|le|ces|cette|cet|ce|nos|vos|ses|leurs|mes)\b)", re.IGNORECASE)
_OF = re.compile(r"\s(?:de\b|d'|des\b)(?=\s?\w)", re.IGNORECASE)

# Adjectives that stand before a noun; all others follow it.
_PRENOMINAL = frozenset(
    """nouveaux nouvelles nouveau nouvel nouvelle grands grandes grand grande gros grosses grosse petits petites petit petite
    jeunes jeune vieux vieilles vieille vieil beaux belles bons bonnes bon bonne mauvais mauvaises meilleurs meilleures
    premiers premières première premier derniers dernières dernier dernière prochains prochaines autres autre principaux
    principales anciens anciennes ancien ancienne futurs futures mêmes longs longues long longue simples seuls seules
    différents différentes hauts hautes célèbres rares véritables précédents précédentes malheureux malheureuses pauvres
    courts courtes brefs brèves importants importantes énormes fameux fameuses immenses lourds lourdes petites-et moyennes
    éventuels éventuelles propres ultimes vastes fausses faux vrais vraies magnifiques superbes""".split()
)
# Adjectives that count people where no noun follows ("deux jeunes").
_NOMINAL_ADJECTIVES = frozenset("jeunes pauvres anciens anciennes".split())
# Nouns without a plural's ending that numbers still count.
_INVARIABLE = frozenset("personnes gens start-up rafale smic".split())
_NEVER = frozenset(
    """dans sous vers mais depuis après dès sans chez très puis alors ces ses des les nos vos leurs aux lors hors pas jamais
    toujours près plus moins tous toutes dehors ailleurs désormais environ néanmoins certes quelques plusieurs divers
    celles ceux lesquels desquels auxquels ils elles nous vous eux est ont sont fois jusque jours-ci pris mis vis cas-là
    fut eut eurent furent auraient seraient avaient étaient ne selon pendant durant contre pour par avec entre et ou
    où en à au du de le la un une ce cet cette qui que quoi dont si se sa son leur lui y tout toute tels telles même cela ceci
    a as ai avait aura aurait avoir être était sera serait soit aussi encore déjà hier demain ici là bien
    presque surtout notamment voire tandis lorsque comme car donc or ni lequel laquelle trop peu assez autant
    afin grâce malgré parmi outre plutôt ensuite enfin ainsi quand lorsqu quelles quels vingt trente cent cents
    mille million millions milliard milliards virgule moins-disants p avant jusqu""".split()
)
_GENTILE = re.compile(r".+(?:ais|aises|ois|oises|iens|iennes|éens|éennes|ains|aines|ands|andes|ols|oles|ards|istes|ques|eurs|euses|ates|ides)$")
_PARTICIPLE = re.compile(r".{2,}(?:és|ées|is|ies|us|ues|ants|antes|tes|ts)$")


@dataclass(frozen=True, slots=True)
class Head:
    """The noun counted: the characters of the noun itself, and its singular."""

    start: int
    end: int
    lemma: str


@cache
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    path = files("spacy_lookups_data") / "data" / "fr_lemma_index.json.gz"
    with path.open("rb") as packed, gzip.open(packed) as lines:
        index = json.load(lines)
    return frozenset(index["noun"]), frozenset(index["adj"])


def singular(word: str) -> str:
    """The singular of a plural noun: from the tables where one of its possible singulars is there, else by rule."""
    nouns, _ = _tables()
    for candidate in _singulars(word):
        if candidate in nouns:
            return candidate
    return _singulars(word)[0]


def _singulars(word: str) -> list[str]:
    if "-" in word:
        first, rest = word.split("-", 1)
        if rest.startswith(("d'", "de-", "en-", "à-", "du-")):  # "chefs-d'œuvre"
            return [f"{_singulars(first)[0]}-{rest}"]
        return [word, word.removesuffix("s")] if not rest.endswith(("s", "x")) else [f"{_singulars(first)[0]}-{_singulars(rest)[0]}", word]
    if word.endswith(("eaux", "eux")):
        return [word[:-1], word]
    if word.endswith("aux"):
        return [word[:-3] + "al", word[:-1], word[:-3] + "ail", word]
    if word.endswith("s"):
        return [word[:-1], word]
    if word.endswith("x"):
        return [word[:-1], word] if word.endswith(("oux", "aux")) else [word, word[:-1]]
    return [word]


def head(text: str, position: int, *, of: bool, plural: bool) -> Head | None:
    """The noun that a number ending at `position` counts.

    `of` says that the number links its noun with "de" ("millions de", "une centaine de"); `plural` that the noun must have a
    plural's form.
    """
    if of:
        link = _OF.match(text, position)
        if link is None:
            return None
        position = link.end()
        if determiner := _DETERMINER.match(text, position):
            position = determiner.end()
    adjective: Head | None = None
    for _ in range(4):
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match["word"]
        lower = word.lower()
        if lower in _NEVER:
            break
        found = Head(match.start("word"), match.end("word"), lemma(word))
        position = found.end
        if lower in _PRENOMINAL:
            adjective = found
            continue
        return found if _is_noun(word, plural, text, position) else None
    return adjective if adjective and text[adjective.start : adjective.end].lower() in _NOMINAL_ADJECTIVES else None


def lemma(word: str) -> str:
    """The unit of a counted noun: its singular in lower case; names and acronyms stay as they are."""
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return word
    nouns, _ = _tables()
    if word[0].isupper() and not any(candidate in nouns for candidate in _singulars(lower)):
        return word
    return singular(lower)


def _is_noun(word: str, plural: bool, text: str, end: int) -> bool:
    lower = word.lower()
    acronym = word.isupper() and len(word) > 1
    name = word[0].isupper() and not acronym
    if plural and not acronym and not name and not lower.endswith(("s", "x", "z")) and "-" not in lower:
        return lower in _INVARIABLE
    nouns, adjectives = _tables()
    candidates = _singulars(lower)
    known = any(candidate in nouns for candidate in candidates)
    if known:
        return not (name and not _GENTILE.fullmatch(lower))
    if any(candidate in adjectives for candidate in candidates):
        return False
    return acronym or name or not _PARTICIPLE.fullmatch(lower)
