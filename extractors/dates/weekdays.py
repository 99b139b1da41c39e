"""Rules for weekdays: "lundi", "mardi dernier", "le mardi 31 mars 2020", "lundi 15", "lun. 13 nov.", "fermé le lundi"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.dates import notation
from extractors.dates.absolute import day_month, day_number, turn_tail
from extractors.dates.parsing import DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import Turn, Turned, Weekday, Yearly
from extractors.dates.years import counted, grouped


def weekday(p: Parser, i: int, determiner: str) -> Match:
    """Reads "lundi", "mardi dernier", "le mardi 31 mars 2020", "lundi 15", "mardi de la semaine prochaine", "mardi en huit"."""
    number = p.lexicon.weekdays[p.words[i]]
    j = i + 1
    if p.words[j] in ("saint", "noir") or (p.words[i - 1] == "du" and p.words[i - 2] == "journal"):
        return None
    after = j + 1 if p.words[j] == "," else j
    if p.words[after] == "le" and after > j:
        after += 1
    dated = day_month(p, after, determiner) or notation.numeric(p, after, determiner or "le")
    if dated and isinstance(dated[1], Yearly):
        return dated[0], replace(dated[1], weekday=number)
    if numbered := _day_beside(p, j):
        return numbered[0], Weekday(number, day=numbered[1])
    turn: Turn = "this" if determiner in DEMONSTRATIVES else usual(p, i, determiner) if determiner == "le" else ""
    if p.words[j] == "en" and p.words[j + 1] in ("huit", "8", "quinze", "15"):
        return j + 2, Weekday(number, weeks=1 if p.words[j + 1] in ("huit", "8") else 2)
    if p.words[j] == "d'" and p.words[j + 1] in ("apres", "avant"):
        return j + 2, Weekday(number, "following" if p.words[j + 1] == "apres" else "previous")
    within = p.of(j) or (p.point(j) if p.words[j] in ("la", "cette") else None)
    if within and isinstance(within[1], Turned) and within[1].unit == "week":
        return within[0], Weekday(number, within=within[1])
    j, tail = turn_tail(p, j)
    return j, Weekday(number, tail or turn)


_OPENING = re.compile(r"(?:ouvert|ferme|clos)e?s?")
_HAVING = frozenset(("a", "ont", "avait", "avaient", "aura", "auront", "ayant"))


def usual(p: Parser, i: int, determiner: str) -> Turn:
    """Whether a weekday with its article is that of any week, as opening days are: "fermé le lundi"."""
    opening = _OPENING.fullmatch(p.before(i, determiner)) is not None and p.words[i - 3] not in _HAVING
    return "generic" if opening else "the"


def short_weekday(p: Parser, i: int, determiner: str) -> Match:
    """Reads "lun. 13 nov. 2023", "mer 15/11/2023", "dim. 5"."""
    number = p.lexicon.short_weekdays[p.words[i]]
    dotted = p.words[i + 1] == "." and p.t.joined(i + 1)
    j = i + 1 + dotted
    dated = day_month(p, j, determiner) or notation.numeric(p, j, determiner or "le")
    if dated and isinstance(dated[1], Yearly):
        return dated[0], replace(dated[1], weekday=number)
    numbered = _day_beside(p, j) if dotted else None
    if numbered:
        return numbered[0], Weekday(number, day=numbered[1])
    return (j, Weekday(number)) if dotted and p.isolated(i, j) else None


def _day_beside(p: Parser, j: int) -> tuple[int, int] | None:
    """The 15 of "lundi 15", which is no hour and counts nothing."""
    found = day_number(p, j)
    if not found or p.words[j] in ("un", "une") or p.words[j] in p.lexicon.ordinals:
        return None
    after = found[0]
    return None if counted(p, after) or grouped(p, after) or p.words[after] in ("h", "heures", ":", "%") else found
