"""Rules for parts of the day: "ce matin", "en fin d'après-midi", "tôt le matin", "à l'aube", "pendant le déjeuner"."""

from __future__ import annotations

from dataclasses import replace

from extractors.dates.calendar import Edge
from extractors.dates.parsing import DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import Clock, Near, Timed, is_day

_EDGES: dict[str, Edge] = {"debut": "start", "milieu": "middle", "mi": "middle", "fin": "end"}
_ADVERBS: dict[str, Edge] = {"tot": "start", "tard": "end"}
_DURING = ("dans", "de", "pendant", "durant", "dès")
_DAWN = frozenset(("aube", "aurore", "crepuscule", "petit"))


def daypart(p: Parser, i: int) -> tuple[int, Clock] | None:
    """A part of the day, its edge before it: "matin", "soirée", "fin d'après-midi", "début de la matinée"."""
    words = p.words
    edge = _EDGES.get(words[i])
    j = i
    if edge:
        j = i + 1
        if words[j] in ("de", "d'", "-"):
            j += 2 if words[j + 1] in ("la", "l'") else 1
    if words[i] == "mi" and words[j] == "journee":
        return j + 1, Clock(code="MI")
    for phrase, table in p.lexicon.dayparts.get(words[j], ()):
        end = p.t.phrase(j, phrase)
        if end > 0 and edge in (None, *table):
            return end, Clock(hours=tuple(table[edge])) if edge else Clock(code=table["code"])
    return None


def tail(p: Parser, i: int) -> tuple[int, Clock] | None:
    """What may follow a day: "soir", "au soir", "en fin d'après-midi", "le matin", "tôt le matin", "à l'aube", "après-midi"."""
    words = p.words
    if words[i] == "," and words[i + 1] in ("en", "dans"):
        return None
    if found := _early(p, i) or _meal(p, i):
        return found
    j = i
    if words[j] in ("en", "au", "dans", "le", "la", "l'") or (words[j] == "a" and words[j + 1] == "l'"):
        j += 1
        if words[j] in ("la", "l'", "le"):
            j += 1
    elif words[j] not in ("matin", "soir", "apres", "debut", "fin", "nuit", "matinee", "soiree"):
        return None
    found = daypart(p, j)
    return None if found is None or found[1].code == "DT" else _early_after(p, *found) or found


def moment(p: Parser, i: int, determiner: str) -> Match:
    """A part of the day that stands by itself: "ce matin", "la soirée", "le matin même", "en fin de journée"."""
    found = daypart(p, i)
    if not found:
        return None
    j, clock = found
    words = p.words
    if determiner in DEMONSTRATIVES:
        return (j, Timed(Near(0), clock)) if words[i] in ("matin", "soir", "nuit", "apres") else None
    if (of := p.of(j)) and is_day(of[1]):
        return of[0], Timed(of[1], clock)  # "la nuit de mardi", "la soirée du 3 mai"
    if words[j] == "derniere":
        return (j + 1, Timed(Near(-1), clock)) if clock.code == "NI" else None
    if words[j] == "meme":
        return j + 1, Timed(Near(0, anaphoric=True), clock)
    if clock.code == "DT":
        return None
    if early := _early_after(p, j, clock):
        return early[0], Timed(None, early[1])
    return (j, Timed(None, clock, habitual=_is_habit(p, i, j, determiner))) if _stands_alone(p, i, j, determiner, clock) else None


def _stands_alone(p: Parser, i: int, j: int, determiner: str, clock: Clock) -> bool:
    before = p.before(i, determiner)
    bare = p.words[j] not in ("de", "d'", "du", "des")
    if p.words[i] in _DAWN:  # not the river Aube, nor "à l'aube d'une carrière"
        return bare and (before in ("a", "dès") or determiner == "au") and not p.t.capital(i)
    if clock.hours or clock.code == "MI":
        return bare
    if p.words[i] == "pleine":
        return before == "en"
    if determiner in ("le", "la", "l'") and before in _DURING:
        return True
    if before == "en" and not determiner and p.words[i] in ("soiree", "matinee"):
        return True
    return p.isolated(i - bool(determiner), j) or _is_habit(p, i, j, determiner)


def _is_habit(p: Parser, i: int, j: int, determiner: str) -> bool:
    """As in "ouvert le matin", "il lit le soir": of any day. With a capital it is a newspaper."""
    if determiner not in ("le", "l'") or p.words[i] not in ("matin", "soir", "apres") or p.t.capital(i):
        return False
    if p.before(i, determiner) in (*_DURING, "du") or p.isolated(i - 1, j):
        return False
    return p.closes(j) or p.words[j] in ("et", "ou", "a", "au", "en", "dans", "pour", "comme")


def early(p: Parser, i: int, determiner: str) -> Match:
    """Reads "tôt le matin", "très tôt le matin", "tard le soir"."""
    found = _early(p, i) if not determiner else None
    return (found[0], Timed(None, found[1])) if found else None


def _early(p: Parser, i: int) -> tuple[int, Clock] | None:
    j = i + (p.words[i] in ("tres", "assez", "plus"))
    edge = _ADVERBS.get(p.words[j])
    if edge is None or p.words[j + 1] not in ("le", "l'"):
        return None
    found = daypart(p, j + 2)
    return (found[0], _hours(p, found[1].code, edge)) if found and found[1].code in ("MO", "AF", "EV") else None


def _early_after(p: Parser, j: int, clock: Clock) -> tuple[int, Clock] | None:
    """The adverb after its part of the day: "le matin très tôt"."""
    k = j + (p.words[j] in ("tres", "assez"))
    edge = _ADVERBS.get(p.words[k])
    return (k + 1, _hours(p, clock.code, edge)) if edge and clock.code in ("MO", "AF", "EV") else None


def _hours(p: Parser, code: str, edge: Edge) -> Clock:
    tables = (table for entries in p.lexicon.dayparts.values() for _, table in entries)
    return Clock(hours=next(tuple(table[edge]) for table in tables if table["code"] == code and edge in table))


def meal(p: Parser, i: int, determiner: str) -> Match:
    """Reads "après le déjeuner", "pendant le déjeuner", "l'heure du déjeuner"."""
    found = _meal(p, i) if determiner in ("", "l'") else None
    return (found[0], Timed(None, found[1])) if found else None


def _meal(p: Parser, i: int) -> tuple[int, Clock] | None:
    words = p.words
    after = words[i] == "apres"
    if after or words[i] in ("pendant", "durant"):
        j = i + 1 + (words[i + 1] == "le")
    else:
        j = i + 2 if words[i : i + 2] == ("heure", "du") else 0
    table = p.lexicon.meals.get(words[j]) if j > i + (not after) else None
    if not table or words[j + 1] in ("de", "d'", "du", "avec"):
        return None
    return j + 1, Clock(hours=tuple(table["after" if after else "during"]))


def in_part(clock: Clock, code: str) -> Clock:
    """A loose hour said of a part of the day: "3 heures cet après-midi" is 15:00."""
    return replace(clock, hour=clock.hour + 12, loose=False) if clock.hour < 12 and code in ("AF", "EV") else clock
