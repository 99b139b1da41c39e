"""The parser that the rules share: where they look at tokens, and how one rule calls for a whole expression again.

A rule is a function of the parser, the index of its first token and the determiner before it ("" where there is none, "au"
and "du" count). It returns (index after its last token, reading) or None; the longest result wins, the first among equals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractors.dates.lexicon import Lexicon
from extractors.dates.readings import Amount, Reading, Turned
from extractors.dates.tokens import BLANK_LINE, Tokens

Match = tuple[int, Reading] | None
Rule = Callable[["Parser", int, str], Match]

ARTICLES = frozenset(("le", "la", "l'", "les"))
DEMONSTRATIVES = frozenset(("ce", "cet", "cette", "ces"))
CONTRACTIONS = frozenset(("au", "aux", "du", "des"))
DASHES = frozenset(("-", "–", "—"))
DETERMINERS = ARTICLES | DEMONSTRATIVES | CONTRACTIONS
_CLOSERS = frozenset((".", ",", ";", ":", "!", "?", ")", "]", "»", '"', "”", "…", "", BLANK_LINE))
BUSINESS = frozenset(("decale", "decalee", "fiscal", "fiscale", "comptable", "social", "annuel", "sportive", "budgetaire"))
"""What kind of year it is: "son exercice décalé", "l'année fiscale"."""
_CALENDAR_UNITS = frozenset(("week", "month", "quarter", "half", "year", "decade", "century"))
_MAX_DEPTH = 6


class Parser:
    """The tokens of one text with the rules that may begin at each word."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, rules: Mapping[str, Sequence[Rule]], digits: Sequence[Rule]) -> None:
        self.t = tokens
        self.words = tokens.words
        self.lexicon = lexicon
        self._rules = rules
        self._digits = digits
        self._depth = 0
        self.amounts: dict[int, tuple[int, tuple[Amount, ...]] | None] = {}
        """What `units.amounts` has read so far, by token."""

    def rules_at(self, i: int) -> Sequence[Rule]:
        word = self.words[i]
        return self._digits if word.isdecimal() else self._rules.get(word, ())

    def point(self, i: int) -> Match:
        """One time expression from token `i`, its determiner included, without ranges and times of day."""
        word = self.words[i]
        if word in DETERMINERS:
            return self.core(i + 1, word)
        return self.core(i, "")

    def core(self, i: int, determiner: str) -> Match:
        """One time expression whose determiner, if any, stands before token `i`."""
        if self._depth >= _MAX_DEPTH:
            return None
        self._depth += 1
        best: Match = None
        for rule in self.rules_at(i):
            found = rule(self, i, determiner)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        self._depth -= 1
        return best

    def of(self, i: int) -> Match:
        """Reads "de mars", "du mois prochain", "d'octobre 2014", "de l'année", "des années 1990" from the preposition on."""
        word = self.words[i]
        if word in ("de", "d'"):
            return self.point(i + 1) or self._at_hand(i + 2 if self.words[i + 1] in ARTICLES else i + 1)
        if word in ("du", "des"):
            return self.core(i + 1, word) or self._at_hand(i + 1)
        return None

    def _at_hand(self, i: int) -> Match:
        """Reads "de l'année", "du mois", "d'année": the unit that the text is in."""
        unit = self.lexicon.units.get(self.words[i])
        if unit not in _CALENDAR_UNITS or (self.words[i].endswith("s") and self.words[i] != "mois"):
            return None
        business = self.words[i] == "exercice" or (unit == "year" and self.words[i + 1] in ("fiscale", "comptable"))
        i += 1 + (business and self.words[i + 1] in BUSINESS)
        if self.words[i] in ("en", "precedent", "ecoule") and business:
            return None
        return None if self.words[i] in ("de", "d'", "du", "des") else (i, Turned(unit, "own", business=business))

    def before(self, i: int, determiner: str) -> str:
        """The word before an expression whose determiner stands before token `i`."""
        return self.words[i - 2] if determiner and i >= 2 else self.words[i - 1] if i and not determiner else ""

    def closes(self, i: int) -> bool:
        """Whether a clause or the text ends before token `i`."""
        return self.words[i] in _CLOSERS

    def isolated(self, i: int, j: int) -> bool:
        """Whether tokens [i, j) are all that the text says, as in a cell of a table or the stamp of a feed."""
        words = self.words
        return not any(words[k].isalnum() for k in range(i)) and not any(words[k].isalnum() for k in range(j, self.t.count))
