"""What the words around a name say of it, on a folded text: regular expressions built once from cues.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from pathlib import Path

from extractors.conjugation import forms
from extractors.organizations.lexicon import key

_FILE = Path(__file__).with_name("cues.toml")
_GIVEN_NAMES = _FILE.with_name("given_names.txt")
_NEAR = 60
CAPITALISED = r"[A-ZÀ-Þ][\w&+!.]*(?:[-'][\w&+]+)*"
_OF = r"(?:de\s(?:la\s|l')?|d'|du\s|des\s|chez\s)"
_LINKED = r"\s(?:de\s(?:la\s|l')?|du\s|des\s|d')?(?:[A-ZÀ-Þ][\w-]*\s){0,2}\Z"
_ADDRESS = re.compile(r"(?<!\w)(?:M\.|MM\.|Mme|Mmes|Mlle|Mgr|Dr|Pr|Me)\s\Z")
_TITLE = re.compile(
    r"(?<!\w)(?:[Pp]résidente?|[Ss]énat(?:eur|rice)|[Dd]éputée?|[Mm]inistre|[Rr]oi|[Rr]eine|[Pp]ape"
    r"|[Pp]rofesseure?|[Dd]octeur|[Mm]aire|[Jj]uge|[Gg]énéral|[Cc]olonel|[Cc]apitaine|[Ff]amille|[Cc]lan|[Ff]rères|[Ss]œurs|[Éé]poux)\s\Z"
)
_AMOUNT = r"[+-]?\s?\d[\d.,]*\s?(?:%|M€|Md€|[€$]|(?:millions?|milliards?|euros?|dollars?|points?)\b)"
_FIGURES = re.compile(
    rf"(?:,\s[^,.;\n]{{2,20}},)?\s(?:\(?{_AMOUNT}|(?:a|va|vise|affiche|perd|gagne|cède|recule|progresse|abandonne|compte|totalise|pèse"
    rf"|enregistre|capte|table\ssur|devra|dépense|verse|débourse|rapporte|prévoit|vaut|économise)\s[^.;:\n]{{0,40}}?{_AMOUNT})"
)
# What nobody's person does: "Yves Saint Laurent abandonne 13%", "Ralph Lauren a progressé de 4 %".
_MOVES = re.compile(
    r"\s(?:a\s|en\s|n'a\s)?(?:abandonn|perd|gagn|cèd|céd|recul|progress|bondi|chut|grimp|pren|pris|avanc|lâch|plong|dévis|croî|crû)\w*"
    r"\s(?:que\s)?(?:de\s|d')?(?:plus\sde\s|près\sde\s|moins\sde\s|environ\s)?\d[\d,.]*\s?%"
)
# A share's move to its price: "a reculé de 4,7% à 96,18 euros", "(+2,1 %, à 14,20 euros)".
_QUOTED = re.compile(
    r"\s\(?[^.;:()\n%]{0,40}?\d\s?%(?:,|\sde\splus)?\s(?:à|pour\s[a-zà-ÿ]+\sà)\s\d[\d.,']*\s?(?:euros?|dollars?|francs?|livres?|pence|CHF|[€$£])"
)
# What only an employer does: "va créer 150 emplois", "supprimera 40 postes".
# "NAME lance Oria, son assistant vocal": whoever has a thing of its own to show.
_UNVEILING = re.compile(r"\s(?:lance|présente|dévoile|sort)\s[A-ZÀ-Þ][\w'’-]*(?:\s[\w'’-]+){0,2},\s(?:son|sa|ses)\s")
_STAFF = re.compile(
    r"\s(?:[a-zà-ÿ']+\s){0,3}(?:cré|supprim|recrut|embauch|licenci)(?:e|er|era|erait|é|ait)\s[^.;:\n]{0,20}\d[\d\s.]*"
    r"(?:emplois|postes|salariés|personnes|ingénieurs|ouvriers|collaborateurs)\b"
)
# What only somebody with branches does: "ferme deux usines", "va ouvrir une trentaine de magasins".
_BRANCHES = re.compile(
    r"\s(?:[a-zà-ÿ']+\s){0,2}(?:ouvr|ferm|inaugur)(?:e|ent|ir|er|era|iront|ira|erait|irait|é|ert)\s[^.;:,\n]{1,25}?\s"
    r"(?:usines?|magasins?|agences|boutiques?|points\sde\svente|hôtels?|restaurants?|entrepôts?|filiales?|supermarchés?)\b"
)
# "détient 23 % de NAME": only what has a capital is held in parts.
_HELD = re.compile(
    r"(?:déte(?:nir|nait|nant|nu)|détien(?:t|nent|dra)|posséd(?:er|ait|ant|é)|possède(?:nt|ra)?|rachet(?:er|é)|rachète(?:nt|ra)?|céd(?:er|é)|cède(?:nt|ra)?"
    r"|acqu(?:érir|is|iert)|actionnaire)\s[^.;:%\n]{0,25}\d\s?%\s(?:du\scapital\s|des\s(?:parts|actions|titres)\s)?(?:de\s|d')\Z"
)
# The next sentence opens with a noun that means a company: "NAME inquiète. Le groupe a provisionné".
_TAKEN_UP = re.compile(
    r"[^.!?\n]{3,80}(?:[.!?]\s|\n+(?:[^\n]{0,40}\s[-–—]\s)?)(?:(?:Le\s(?:groupe|constructeur|fabricant|distributeur|géant|texan|californien|spécialiste|concepteur|laboratoire"
    r"|fondeur|brasseur|numéro\sun|leader)|La\s(?:société|firme|compagnie|marque|start-up|licorne|multinationale|banque))\s|L'(?:entreprise|opérateur|enseigne|éditeur|équipementier"
    r"|avionneur|assureur)\s)(?!scolaire|parlementaire|armé|centrale|de\sla\s|des\s)"
)
# "NAME a vu son Ebitda s'éroder": what only a company has.
_FORTUNES = re.compile(
    r"\s(?:a\svu|voit|verra|verrait|avait\svu)\s(?:son|sa|ses)\s"
    r"(?:chiffre\sd'affaires|[Ee]bit\w*|EBIT\w*|résultat|bénéfice|marge|ventes|revenus|endettement|titre|action|cours|carnet|trafic|effectifs?)\b"
)
# "NAME ramène son objectif de cours", "NAME, qui relève sa recommandation": who judges shares.
_RATING = re.compile(
    r"(?:,\squi)?\s(?:a\s)?(?:ramène|ramené|abaisse|abaissé|relève|relevé|réduit|maintient|maintenu|reste|passe|passé|vise|réitère|confirme)\s[^.;:\n]{0,45}?"
    r"(?:objectif\sde\scours|recommandation|(?:son|sa|un)\s(?:objectif|cible)\s(?:sur|pour|à\s\d|de\s\d)|à\sl'achat|à\sconserver)"
)
_DEEDS = (_RATING, _QUOTED, _STAFF, _BRANCHES, _FORTUNES, _UNVEILING)
_COMPLEMENT = re.compile(r"(?<![\w-])(?:d[eu]\s|des\s|aux?\s|à\s|en\s|d')(?:la\s|l')?\Z")
_NATIONAL = re.compile(
    r"(?:\bl'|\b[Ll]a\s|\b[Ll]e\s)[A-ZÀ-Þ][a-zà-ÿ-]+(?:aise?|ois|oise|ien|ienne|ains?|aine|éenn?e?|esse|ole?|ard|arde|ande?|que)\s\Z"
)
_AUXILIARY = (
    r"(?:a|ont|avait|aurait|aura|va|vont|doit|devra|devrait|devraient|compte|pourrait|veut|espère|entend|prévoit\sde|vient\sde)"
)
_FUNCTION = "par|avec|dont|que|qui|mais|chez|pour|des|aux|les|une|ses|ces|sur|est|sont|dans|sans|vers"
_NOUN = rf"(?!(?:{_FUNCTION})\s)[a-zà-ÿ-]{{3,}}"
# What a maker makes or a specialist knows: "le fabricant de pneus", "le spécialiste des centres d'appels", "le groupe de luxe".
_COMPLEMENTS = rf"(?:\s(?:de\s|d'|des\s|en\s){_NOUN}(?:\s(?:de\s|d'|des\s|à\s|et\s(?:de\s|d')?)?{_NOUN}){{0,3}})?"
_NO_PART = frozenset(("groupe", "société", "entreprise", "compagnie", "laboratoire", "radio", "maison"))
# Part of a name only with a preposition or a capital: "institut de sondage", but "l'institut Opinéo".
_PART_OF_FEW = frozenset(
    ("institut", "association", "agence", "syndicat", "organisation", "mutuelle", "réseau", "collectif", "entreprise")
)
_ADJECTIVES = rf"(?:\s(?:en\s)?(?!(?:{_FUNCTION})\s)[a-zà-ÿ-]{{3,}}){{0,2}}"


class Cues:
    """Compiled once; every method takes a folded text and the offsets of a name in it."""

    def __init__(self) -> None:
        words = tomllib.loads(_FILE.read_text(encoding="utf-8"))
        self._kinds = {noun.lower(): kind for kind, nouns in words.pop("kinds").items() for noun in nouns}
        self.words: dict[str, list[str]] = words
        self.never = tuple(self.words["never"])
        self.legal = frozenset(key(word) for word in self.words["legal"])
        self.generic = frozenset(key(word) for word in self.words["generic"])
        self.institutions = frozenset(key(word) for word in self.words["institutions"])
        self.pronouns = frozenset(self.words["pronouns"])
        self._events = frozenset(key(word) for word in self.words["events"])
        self._surveys = frozenset(key(word) for word in self.words["surveys"])
        self._texts = frozenset(key(word) for word in self.words["texts"])
        self._places = frozenset((*self.words["streets"], *self.words["elsewhere"]))
        self._given_names = frozenset(_GIVEN_NAMES.read_text(encoding="utf-8").split())
        self.press = {name.casefold(): name for name in self.words["press"]}

    def says_organization(self, text: str, start: int, end: int) -> int:
        """How strongly the words around name an organization here.

        3 whatever the name looks like, 2 unless it is a full person's name, 1 perhaps, 0 not at all.
        """
        near = max(0, start - _NEAR)
        if self._body_before.search(text, near, start) or self._legal_after.match(text, end):
            return 3
        if " " in text[start:end] and self._mark.search(text, start, end):
            return 3
        if self._described_before.search(text, near, start):
            return 2
        if " " not in text[start:end] and self._feminine_before.search(text, near, start):
            return 2  # "la nantaise Largo"
        if text[start:end] in self.pronouns:
            return 0
        if _COMPLEMENT.search(text, near, start):
            # "le site des Herbiers emploie"
            return int(bool(self._role_before.search(text, near, start) or _HELD.search(text, near, start)))
        if self._deed_after.match(text, end) or any(deed.match(text, end) for deed in _DEEDS):
            return 2
        return int(bool(self._role_before.search(text, near, start) or self._verb_after.match(text, end)))

    def says_does(self, text: str, end: int) -> bool:
        """Whether what follows a name is a verb for what an organization does ("Danone table sur")."""
        return bool(self._verb_after.match(text, end) or self._deed_after.match(text, end))

    def describes(self, text: str, start: int) -> bool:
        """Whether the words before the name say what it is ("le groupe X", "le fabricant suisse de montres X", "le danois X")."""
        near = max(0, start - _NEAR)
        return bool(self._body_before.search(text, near, start) or self._described_before.search(text, near, start))

    def is_person(self, name: str) -> bool:
        """Whether a name of several words begins with a given name ("Anne-Marie Dubois")."""
        first, _, rest = name.partition(" ")
        return bool(rest) and first.partition("-")[0] in self._given_names

    def says_figures(self, text: str, end: int) -> bool:
        """Whether a figure is given to the name here: "Casino, lui, a perdu 5,7 milliards", "Expedia (25 %)"."""
        return bool(_FIGURES.match(text, end))

    def says_moves(self, text: str, end: int) -> bool:
        """Whether the name rises or falls by so many percent, which people do not."""
        return bool(_MOVES.match(text, end))

    def says_taken_up(self, text: str, end: int) -> bool:
        """Whether the sentence after that of a name calls somebody a company: "Bayer inquiète. Le groupe a provisionné"."""
        return bool(_TAKEN_UP.match(text, end))

    def says_street(self, text: str, start: int) -> bool:
        """Whether the name is a street's, a stadium's or a law's, whatever a model says."""
        return bool(self._street.search(text, max(0, start - _NEAR), start))

    def says_bearer(self, text: str, start: int) -> bool:
        """Whether the noun right before says that the name is a thing's, an event's or a family's ("le télescope géant X")."""
        return bool(self._bearer.search(text, max(0, start - _NEAR), start))

    def kind(self, text: str, start: int, end: int) -> str:
        """The type of an organization that the noun before its name or its first words tell, "" where neither does."""
        match = self._kind_before.search(text, max(0, start - _NEAR), start) or self._kind_within.match(text, start, end)
        return self._kinds[match.group(1).lower()] if match else ""

    def legal_form(self, name: str) -> int:
        """Where the legal form begins that ends a name, with the space before it; 0 where there is none."""
        head, _, last = name.rpartition(" ")
        return len(head) if key(last) in self.legal else 0

    def is_elsewhere(self, name: str) -> bool:
        """Whether a name's first or last word says that it is a street's, a law's, an event's, a survey's ("plan Marshall")."""
        words = name.split(" ")
        opening = (key(words[0]), key(" ".join(words[:2])))
        if len(words) > 1 and (not self._events.isdisjoint(opening) or key(words[-1]) in self._surveys):
            return True
        return words[0] in self._places

    def is_text(self, name: str) -> bool:
        """Whether a full name is a treaty's, a tax's, a programme's… by its first word ("Accord de libre-échange")."""
        return key(name.partition(" ")[0]) in self._texts

    def says_person(self, text: str, start: int, end: int) -> bool:
        """Whether a form of address stands before the name, or a title that no acronym bears ("la maire X", "le député LR")."""
        if _ADDRESS.search(text, max(0, start - 8), start):
            return True
        return not text[start:end].isupper() and bool(_TITLE.search(text, max(0, start - 14), start))

    def says_national(self, text: str, start: int) -> bool:
        """Whether the noun for a man or woman of a country stands before the name ("la Suissesse X", but "le suisse Nestlé")."""
        return bool(_NATIONAL.search(text, max(0, start - 24), start))

    def says_elsewhere(self, text: str, start: int, end: int) -> bool:
        """Whether the name here belongs to a street, a law, a prize, an event, a venue."""
        return bool(self._elsewhere.search(text, max(0, start - _NEAR), start) or self._venue.match(text, end))

    def says_thing(self, text: str, start: int) -> bool:
        """Whether the words before say that the name is an organization's own thing ("son application X")."""
        return bool(self._thing.search(text, max(0, start - _NEAR), start))

    @cached_property
    def _body_before(self) -> re.Pattern[str]:
        described = rf"{self._any('bodies')}{_ADJECTIVES}\s(?:\"|«\s?)?"
        led = rf"{self._any('chiefs')}{_ADJECTIVES}\s{_OF}"
        return re.compile(rf"(?<![\w-])(?i:{described}|{led})\Z")

    @cached_property
    def _kind_before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])({_either(list(self._kinds))}){_ADJECTIVES}\s(?:\"|«\s?)?\Z", re.IGNORECASE)

    @cached_property
    def _kind_within(self) -> re.Pattern[str]:
        return re.compile(rf"({_either(list(self._kinds))})\s", re.IGNORECASE)

    @cached_property
    def _legal_after(self) -> re.Pattern[str]:
        return re.compile(rf"\s{self._any('legal')}(?!\w)")

    @cached_property
    def _described_before(self) -> re.Pattern[str]:
        described = rf"{self._any('descriptors')}{_ADJECTIVES}{_COMPLEMENTS}\s(?:\"|«\s?)?"
        owned = rf"{self._any('belongings')}{_ADJECTIVES}\s{_OF}"
        national = rf"(?:(?:[Ll]e|[Dd]u|[Aa]u)\s|[Ll]'){self._any('nationals')}\s"
        return re.compile(rf"(?<![\w-])(?:(?i:{described}|{owned}|chez\s)|{national})\Z")

    @cached_property
    def _feminine_before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:[Ll]a\s|[Ll]'){self._any('feminine_nationals')}\s\Z")

    @cached_property
    def _deed_after(self) -> re.Pattern[str]:
        apposed = rf",\s(?:(?:le|la|une?)\s|l')?{self._any('appositions')}(?!\w)"
        verbs = _either(sorted({form for verb in self.words["deed_verbs"] for form in forms(verb)}))
        done = rf"(?:n'|ne\s|en\s|y\s)?(?:{_AUXILIARY}\s(?:[a-zà-ÿ]+ment\s|aussi\s|ainsi\s|pas\s)?)?(?:{verbs})"
        other = rf"(?:\set\s(?:la\s|le\s|l')?{CAPITALISED}(?:\s{CAPITALISED})?)?"
        return re.compile(rf"(?:{other}\s(?:{self._any('deeds')}|{done})(?!\w)|{apposed})")

    @cached_property
    def _role_before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?i:{self._any('roles')}{_ADJECTIVES}\s{_OF}|selon\s|d'après\s)\Z")

    @cached_property
    def _verb_after(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:(?:n'|ne\s)?{self._any('verbs')}(?!\w)|\(?[+-]\s?\d)")

    @cached_property
    def _mark(self) -> re.Pattern[str]:
        marks = self._any("marks")
        return re.compile(rf"(?<=\s)(?:{marks}|{self._any('legal')})(?!\S)|\b{marks}\s(?=[A-ZÀ-Þ])")

    @cached_property
    def _street(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?i:{self._any('streets')}){_LINKED}")

    @cached_property
    def _bearer(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?i:{self._any('bearers')}){_ADJECTIVES}\s(?:\"|«\s?)?\Z")

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
        """A word after a company's name that makes it a subsidiary's or a branch's ("Orange Côte d'Ivoire")."""
        return re.compile(rf"\s{self._any('units')}(?![\w-])")

    @cached_property
    def descriptor(self) -> re.Pattern[str]:
        """A common noun for a company, alone or before its name; an institution's ("université de Lille") is part of its name."""
        nouns = (*self.words["bodies"], *self.words["descriptors"])
        words = [word for word in nouns if word in _NO_PART | _PART_OF_FEW or key(word.split()[0]) not in self.institutions]
        return re.compile(rf"(?:{_either(words)})(?:{_ADJECTIVES}\s(?=[A-ZÀ-Þ0-9])|{_ADJECTIVES}\Z)")

    def _any(self, group: str) -> str:
        return f"(?:{_either(self.words[group])})"


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
