"""Words of time inside names of other things, which are passed over: "rue du 4-Septembre", "Russell 2000", "24 h/24"."""

from __future__ import annotations

from extractors.dates.parsing import Parser
from extractors.dates.readings import Yearly, is_day

_OF = frozenset(("de", "du", "des", "d'", "la", "l'"))


def end_of_name(p: Parser, i: int) -> int:
    """Where a name that begins at token `i` ends, -1 where none does."""
    word = p.words[i]
    if word in p.lexicon.streets:
        return _street(p, i)
    if word in p.lexicon.numbered_names and p.t.capital(i) and p.words[i + 1].isdecimal() and len(p.words[i + 1]) == 4:
        return i + 2
    for phrase, _ in p.lexicon.other_names.get(word, ()):
        if (end := p.t.phrase(i, phrase)) > 0:
            return end
    return -1


def _street(p: Parser, i: int) -> int:
    """Streets, squares, stadiums and schools that bear a date."""
    j = i + 1
    while p.words[j] in _OF:
        j += 1
    dated = p.core(j, "le") if j > i + 1 else None
    return dated[0] if dated and isinstance(dated[1], Yearly) and is_day(dated[1]) else -1


def starters(p: Parser) -> set[str]:
    """The words at which a name may begin."""
    return {*p.lexicon.streets, *p.lexicon.numbered_names, *p.lexicon.other_names}
