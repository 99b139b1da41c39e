"""The lexicon: organizations and products with all their names, matched in one pass over a text.

Names are matched on a key of the text that is as long as the text itself (lower case, no accents, hyphens as spaces), so
offsets need no map; what the key leaves open, the case rules decide on the text as it is written. An ambiguous name (a
common word, a person, a place, or a name of two entries) is reported as such: others weigh its context.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).parent
SHIPPED = (FOLDER / "organizations.csv", FOLDER / "products.csv")
ARTICLE = re.compile(r"(?:le|la|les)\s|l'", re.IGNORECASE)
_INSTITUTIONS = frozenset(("government", "court", "international", "agency"))
_COMMON = re.compile(r"(?:assemblée|conseil|cour|tribunal|parquet|autorité|haute autorité|commission|chambre|parlement|office)\s")
_MIXED = re.compile(r"(?=\w{2,4}\Z)[A-Z][a-z]*[A-Z]\w*")
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]\.){2,}(?:[A-ZÀ-Þ](?![\w.]))?")
_ACRONYM = re.compile(r"[A-ZÀ-Þ0-9&+-]{2,6}")


class LexiconError(ValueError):
    """A lexicon file that cannot be read as one."""


class _Keys(dict[int, str]):
    """Character to key character, filled as characters occur; always one for one."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0].lower()
        if letter in "-\n\t/":
            base = " " if letter != "/" else "/"
        self[code] = base if len(base) == 1 else letter
        return self[code]


_KEYS = _Keys()


def key(text: str) -> str:
    """What two spellings of a name share: same length as the text, without case, accents or hyphens."""
    return text.translate(_KEYS)


@dataclass(frozen=True, slots=True)
class Entry:
    """An organization, or a product with the canonical name of its owner as `organization`, or a name that is neither."""

    kind: Literal["organization", "product", "nothing"]
    name: str
    organization: str
    type: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling of an entry's name."""

    text: str
    entry: Entry
    ambiguous: bool
    rank: int
    """Files given by the user come before those shipped."""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a name of the lexicon stands, with every entry that bears it."""

    start: int
    end: int
    aliases: tuple[Alias, ...]

    @property
    def ambiguous(self) -> bool:
        return all(alias.ambiguous for alias in self.aliases)


class Lexicon:
    """Names and the compiled automaton that finds them; `lookup` and `find` are what components use."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        import ahocorasick  # a compiled module that blank pipelines without this component need not load

        self._by_key: dict[str, list[Alias]] = {}
        for alias in aliases:
            same = self._by_key.setdefault(key(alias.text), [])
            if all(other.entry != alias.entry or other.text != alias.text for other in same):
                same.append(alias)
        self._automaton: Any = ahocorasick.Automaton()
        for name, same in self._by_key.items():
            same.sort(key=lambda alias: alias.rank)
            self._automaton.add_word(name, (len(name), tuple(same)))
        self._automaton.make_automaton()

    def __len__(self) -> int:
        return len(self._by_key)

    def lookup(self, name: str) -> tuple[Alias, ...]:
        """The aliases with this spelling, whatever its case and accents."""
        return tuple(self._by_key.get(key(name), ()))

    def find(self, text: str) -> list[Match]:
        """Every name in a folded text at word boundaries and in an acceptable case, in order of their end."""
        found = []
        if self._by_key:
            for last, (length, aliases) in self._automaton.iter(key(text)):
                start, end = last + 1 - length, last + 1
                if _bounded(text, start, end):
                    surface = text[start:end]
                    fitting = tuple(alias for alias in aliases if cased(surface, alias.text) or _humble(surface, alias))
                    if fitting:
                        found.append(Match(start, end, fitting))
        for dotted in _DOTTED.finditer(text):
            letters = dotted.group().replace(".", "")
            fitting = tuple(alias for alias in self.lookup(letters) if cased(letters, alias.text))
            if fitting:
                found.append(Match(dotted.start(), dotted.end(), fitting))
        return found


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a name ends with its words; a part of a hyphenated name ("Renault-Nissan") is not the name."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before == "_" or after.isalnum() or after == "_":
        return False
    if before == "-" and text[start - 2 : start - 1].isalnum():
        prefix = _last_word(text, start - 1)
        if not prefix.islower():  # "anti-Facebook" holds the name, "Saint-Gobain" is another
            return False
    return not (after == "-" and text[end + 1 : end + 2].isalnum())


def _last_word(text: str, end: int) -> str:
    start = end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def cased(surface: str, alias: str) -> bool:
    """Whether a surface is written as the alias may be.

    An acronym keeps its capitals, or from four letters on only the first (INSEE, Insee). Any other name keeps its first
    capital; inner words may lose theirs ("Société générale") or gain one, and headlines write all in capitals.
    """
    if surface == alias:
        return True
    if _ACRONYM.fullmatch(alias):
        return surface == alias or (len(alias) >= 4 and surface == alias.capitalize())
    if _MIXED.fullmatch(alias):
        return surface == alias.upper()  # "PiS" is no "Pis"
    given: list[str] = _WORD.findall(surface)
    wanted: list[str] = _WORD.findall(alias)
    if len(given) != len(wanted):
        return False
    if not any(word[0].isupper() for word in wanted):
        return True
    if len(given) > 1 and wanted[0].lower() in ("le", "la", "les", "l"):
        given, wanted = given[1:], wanted[1:]
        if not surface[0].isupper():
            return False
    if surface.isupper():
        return len(surface) >= 4
    if wanted[0][0].isupper() != (not given[0].islower()):  # "easyJet" has its capital too
        return wanted[0].islower() and given[0][0].isupper()
    if len(given) == 1:
        return not wanted[0].isupper() or len(wanted[0]) >= 4
    capitals = sum(word[0].isupper() for word in wanted)
    return capitals <= 1 or any(word[0].isupper() for word in given)


def _humble(surface: str, alias: Alias) -> bool:
    """Whether an institution's name is written as the common noun it is: "l'assemblée nationale", "le conseil d'État"."""
    institution = alias.entry.type in _INSTITUTIONS and not alias.ambiguous
    return institution and bool(_COMMON.match(surface)) and surface == alias.text[0].lower() + alias.text[1:]


def read(path: Path, rank: int) -> Iterator[Alias]:
    """The aliases of a CSV of organizations (`canonical`, …) or products (`product`, `owner`, …)."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        header = set(rows.fieldnames or ())
        if not header & {"canonical", "product"}:
            raise LexiconError(
                f"{path}: no column 'canonical' (organizations) or 'product' (with 'owner'); found: {', '.join(sorted(header))}"
            )
        for row in rows:
            yield from _aliases({name: unicodedata.normalize("NFC", cell or "") for name, cell in row.items() if name}, rank)


def _aliases(row: dict[str, str], rank: int) -> Iterator[Alias]:
    ambiguous = set(_split(row.get("ambiguous", "")))
    if product := row.get("product", "").strip():
        entry = Entry("product", product, row.get("owner", "").strip() or product)
        names = [product, *_split(row.get("aliases", ""))]
    elif canonical := row.get("canonical", "").strip():
        entry = Entry("organization", canonical, canonical, row.get("type", "").strip(), row.get("country", "").strip())
        names = [canonical, *_split(row.get("aliases", ""))]
    else:
        return
    for name in _split(row.get("former_names", "")):
        yield Alias(name, entry, name in ambiguous, rank + 1, former=True)
    for name in names:
        head, _, tail = name.partition(" ")
        if head.islower() and tail in names:
            continue  # "groupe EDF", "agence Bloomberg": a common noun before the name is no part of it
        yield Alias(name, entry, name in ambiguous or len(tail) == 1, rank)
        if "œ" in name:  # what most keyboards give: "Restos du coeur"
            yield Alias(name.replace("œ", "oe"), entry, name in ambiguous, rank)
        if name.endswith(" !"):
            yield Alias(name[:-2] + "!", entry, name in ambiguous, rank)
        article = ARTICLE.match(name)
        if article and entry.kind == "organization" and len(name) - article.end() >= 3:
            # "au Figaro", "du Monde": without its article a single word is a word like another.
            bare = name[article.end() :]
            yield Alias(bare, entry, " " not in bare or bare in ambiguous, rank + 1)


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


@cache
def load(user: str | None = None, press: tuple[str, ...] = (), never: tuple[str, ...] = ()) -> Lexicon:
    """The shipped lexicon, with a file of the user's own before it.

    After it come those of the `press` agencies that it lacks, and the names that are `never` organizations.
    """
    files = [(Path(user), 0)] if user else []
    files += [(path, 2) for path in SHIPPED if path.exists()]
    nothing = (Alias(name, Entry("nothing", name, ""), False, 4) for name in never)
    try:
        listed = [alias for path, rank in files for alias in read(path, rank)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise LexiconError(f"the lexicon {user} cannot be read: {error}") from error
    known = {key(alias.text) for alias in listed}
    missing = (name for name in press if key(name) not in known)
    agencies = (Alias(name, Entry("organization", name, name, "media"), len(name) < 4, 3) for name in missing)
    return Lexicon([*listed, *agencies, *nothing])


def shipped() -> set[Entry]:
    """The shipped organizations."""
    return {alias.entry for path in SHIPPED if path.exists() for alias in read(path, 0) if alias.entry.kind == "organization"}
