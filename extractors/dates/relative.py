"""Rules for what is counted from the publication, from another date, or from the edge of a period."""

from __future__ import annotations

from typing import Literal

from extractors.dates import numbers
from extractors.dates.calendar import Edge, Unit
from extractors.dates.parsing import ARTICLES, DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import (
    Amount,
    Century,
    DayOfMonth,
    Decade,
    Near,
    Nth,
    Offset,
    Part,
    Reading,
    Same,
    Straddle,
    Turn,
    Turned,
    Window,
    Year,
    Yearly,
    YearMonth,
)

_WHOLE_UNITS = frozenset(("day", "week", "fortnight", "month", "quarter", "half", "year", "decade", "century"))
_EDGES: dict[str, Edge] = {"debut": "start", "mi": "middle", "milieu": "middle", "fin": "end"}
_WITHIN = frozenset(("sur", "dans", "durant", "pendant"))
_ADVERBS = frozenset(
    ("environ", "pres", "presque", "plus", "moins", "deja", "maintenant", "juste", "quasiment", "exactement", "seulement", "de",
     "d'", "tout", "a", "peine")
)  # fmt: skip


def unit_at(p: Parser, i: int) -> tuple[int, Unit] | None:
    """A unit of time by its name: (token after it, unit); the week-end is one of them."""
    if p.words[i] in ("week", "weekend"):
        if p.words[i] == "weekend":
            return i + 1, "weekend"
        end = p.t.phrase(i, ("week", "end"))
        return (end, "weekend") if end > 0 else None
    unit: Unit | None = p.lexicon.units.get(p.words[i])
    return (i + 1, unit) if unit else None


def near(p: Parser, i: int, determiner: str) -> Match:
    """Reads "hier", "avant-hier", "demain", "la veille", "le lendemain du 13 février"."""
    for words, days in p.lexicon.deictic.get(p.words[i], ()):
        end = p.t.phrase(i, words)
        if end > 0 and not determiner:
            return end, Near(days)
    for words, days in p.lexicon.anaphoric.get(p.words[i], ()):
        end = p.t.phrase(i, words)
        if end < 0:
            continue
        if of := p.of(end):
            return of[0], Near(days, of=of[1])
        before = p.before(i, determiner)
        if determiner in ("la", "le", "l'", "du") or p.isolated(i, end) or (not determiner and before in ("", "reviendrai")):
            if p.words[end] in ("de", "d'", "du", "des") and words[-1] != "lendemain":
                return None  # "à la veille du scrutin" points to an event
            if p.words[end] in ("de", "d'", "du", "des"):
                return None
            return end, Near(days, anaphoric=True)
        if not determiner and p.words[end].isdecimal():
            return end, Near(days, anaphoric=True)
    return None


def turned(p: Parser, i: int, determiner: str) -> Match:
    """Reads "la semaine dernière", "l'an prochain", "ce trimestre", "le mois précédent", "année en cours"."""
    words = p.words
    if turn := p.lexicon.turns.get(words[i]):
        found = unit_at(p, i + 1)
        if not found or words[i].endswith("s") or found[1] in ("second", "minute", "hour", "day"):
            return None
        if turn in ("last", "next") and determiner in ("le", "la", "l'", "ce", "cette", "au", "du", "") and words[i + 1] != "an":
            if of := p.of(found[0]):
                return (of[0], Nth(-1, found[1], None, of[1])) if turn == "last" else None
            return (found[0], Turned(found[1], turn)) if words[found[0]] not in ("de", "d'", "du", "des") else None
        return None
    found = unit_at(p, i)
    if not found or found[1] in ("second", "minute", "hour"):
        return None
    j, unit = found
    plural = words[i].endswith("s") and words[i] != "mois"
    if plural or (determiner in ("les", "des", "aux", "ces") and unit != "weekend"):
        return None
    found_turn = _turn_after(p, j)
    if found_turn:
        j, turn = found_turn
        if unit == "year" and words[i] == "exercice" and turn == "the":
            return None
        return _with_same(p, j, Turned(unit, turn))
    if determiner in DEMONSTRATIVES:
        if words[j] == "-" and words[j + 1] in ("ci", "la"):
            return j + 2, Turned(unit, "this" if words[j + 1] == "ci" else "the")
        return (j, Turned(unit, "this")) if words[i] not in ("journee", "exercice") or words[j] != "de" else None
    return _bare(p, i, j, unit, determiner)


def _turn_after(p: Parser, j: int) -> tuple[int, Turn] | None:
    words = p.words
    if (turn := p.lexicon.turns.get(words[j])) and not words[j].endswith("s"):
        return j + 1, turn
    if words[j] in ("precedent", "passe", "dernier", "suivant"):
        return j + 1, p.lexicon.turns[words[j]]
    if words[j] == "en" and words[j + 1] == "cours":
        return j + 2, "this"
    if words[j] in ("actuel", "actuelle", "courant", "courante"):
        return j + 1, "this"
    if words[j] == "d'" and words[j + 1] in ("avant", "apres") and (words[j + 2] not in ("guerre", "midi", "-")):
        return j + 2, "previous" if words[j + 1] == "avant" else "following"
    if words[j] == "qui":
        if words[j + 1] in ("suit", "vient"):
            return j + 2, "following"
        if words[j + 1] == "precede":
            return j + 2, "previous"
        if words[j + 1] in ("s'", "vient") and words[j + 2] in ("acheve", "ouvre", "annonce"):
            return j + 3, "last" if words[j + 2] == "acheve" else "next"
    if words[j] == "a" and words[j + 1] == "venir":
        return j + 2, "next"
    return None


def _bare(p: Parser, i: int, j: int, unit: Unit, determiner: str) -> Match:
    """A unit with nothing but its article: "sur le trimestre", "dans l'année"; else it names a kind, not a time."""
    if determiner not in ("le", "la", "l'", "du") or p.words[i] == "an" or p.words[i] == "jour":
        return None
    before = p.before(i, determiner)
    if p.words[j] in ("de", "d'", "des", "du"):
        return None
    course = (before == "de" and p.words[i - 3] in ("cours", "ensemble")) or (determiner == "du" and before == "cours")
    if before in _WITHIN or course:
        return j, Turned(unit, "the")
    if p.words[i] == "journee" and p.isolated(i - 1, j):
        return j, Turned("day", "this")
    return None


def _with_same(p: Parser, j: int, reading: Reading) -> Match:
    """Reads "l'année dernière à la même période" is one expression."""
    if (
        p.words[j] == "a"
        and p.words[j + 1] == "la"
        and p.words[j + 2] == "meme"
        and p.words[j + 3] in ("periode", "epoque", "date")
    ):
        return j + 4, Same("day" if p.words[j + 3] == "date" else None, reading)
    return j, reading


def same(p: Parser, i: int, determiner: str) -> Match:
    """Reads "la même période", "le même trimestre de 2019", "la même période un an plus tôt", "le même jour"."""
    if determiner not in ("le", "la", "au", "du", "cette"):
        return None
    word = p.words[i + 1]
    unit: Unit | None
    if word in ("periode", "epoque"):
        unit = None
    elif word == "date":
        unit = "day"
    elif (found := unit_at(p, i + 1)) and found[1] in _WHOLE_UNITS | {"weekend"} and not word.endswith("nee"):
        unit = found[1]
    elif word == "annee":
        unit = "year"
    else:
        return None
    j = i + 2
    after = j + 1 if p.words[j] in (",", "en") else j
    of = p.of(j)
    if of is None and (later := p.point(after)) and isinstance(later[1], Turned | Offset | Year):
        of = later
    if of and isinstance(of[1], Turned | Offset | Year):
        return of[0], Same(unit, of[1])
    return j, Same(unit)


def amounts(p: Parser, i: int) -> tuple[int, tuple[Amount, ...]] | None:
    """Reads "trois mois", "un an et demi", "1 année, 2 mois et 3 jours", "2'", "une demi-heure"."""
    words = p.words
    found: list[Amount] = []
    end = i
    j = i
    while len(found) < 8:
        counted = numbers.count(p.t, p.lexicon, j)
        if not counted:
            break
        k, count = counted
        if p.words[k] == "'" and p.t.joined(k) and p.words[k - 1].isdecimal() and not p.words[k + 1].isalnum():
            unit: Unit = "minute"
            k += 1
        elif unit_found := unit_at(p, k):
            k, unit = unit_found
            if unit == "weekend" or (p.t.capital(k - 1) and not p.t.all_capitals(k - 1)):
                break  # "20 Minutes" is a newspaper
            if words[k] == "-" and words[k + 1] == "lumiere":
                break
            if unit == "second" and words[j] in ("la", "une") and words[k].isalpha() and words[k] not in p.lexicon.little_words:
                break  # "une seconde place"
            if unit == "month" and words[k] in ("de", "d'") and words[k + 1] in p.lexicon.months:
                break  # "un mois de septembre"
            if len(p.words[k - 1]) == 1 and (p.words[k - 1] == "s" and not p.t.joined(k - 1)):
                break
        else:
            minutes = count.value if words[j].isdecimal() and len(words[j]) == 2 and j == end else None
            if found and found[-1].unit == "hour" and minutes is not None and minutes < 60:
                found.append(Amount(minutes, "minute"))
                end = k
            break
        value = count.value
        if value is not None and p.words[k] == "et" and p.words[k + 1] in ("demi", "demie"):
            value, k = value + 0.5, k + 2
        found.append(Amount(value, unit, count.rough))
        end = j = k
        if p.words[j] == "," or p.words[j] == "et":
            j += 1
    return (end, tuple(found)) if found else None


def _mostly(p: Parser, i: int) -> int:
    """Past the adverbs before a count: "il y a environ", "il y a près de", "il y a à peine"."""
    for _ in range(3):
        if p.words[i] in _ADVERBS:
            i += 1
    return i


def ago(p: Parser, i: int, determiner: str) -> Match:
    """Reads "il y a un an", "il y a environ 23 heures", "voici trois mois", "voilà dix ans"."""
    if determiner:
        return None
    words = p.words
    if words[i] == "il" and words[i + 1] == "y" and words[i + 2] == "a":
        j = i + 3
    elif words[i] == "il" and words[i + 1] == "ya":
        j = i + 2
    elif words[i] in ("voici", "voila"):
        j = i + 1
    else:
        return None
    found = amounts(p, _mostly(p, j))
    if not found or (words[found[0]] in ("de", "d'") and not found[1][-1].rough):
        return None
    return found[0], Offset(found[1], -1)


def ahead(p: Parser, i: int, determiner: str) -> Match:
    """Reads "dans deux ans", "dans 40 min"; "d'ici à dix ans" is read from its count on."""
    if determiner:
        return None
    if p.words[i] == "dans":
        found = amounts(p, _mostly(p, i + 1))
        if found and p.words[found[0]] not in ("de", "d'", "du"):
            return found[0], Offset(found[1], 1)
        return None
    before, earlier = p.words[i - 1], p.words[i - 2]
    if before == "ici" or (before == "a" and earlier == "ici"):
        found = amounts(p, i)
        return (found[0], Offset(found[1], 1, within=True)) if found else None
    return None


_SHIFTS: dict[tuple[str, ...], Literal[-1, 1]] = {
    ("plus", "tot"): -1, ("plus", "tard"): 1, ("auparavant",): -1, ("avant",): -1, ("apres",): 1, ("precedemment",): -1,
}  # fmt: skip


def shifted(p: Parser, i: int, determiner: str) -> Match:
    """Reads "un an plus tôt", "deux jours après", "trois semaines avant Noël", "quelques jours plus tard"."""
    if determiner:
        return None
    found = amounts(p, i)
    if not found:
        return None
    j, counts = found
    for words, sign in _SHIFTS.items():
        end = p.t.phrase(j, words)
        if end < 0:
            continue
        if words[0] in ("avant", "apres"):
            if later := p.point(end) or p.of(end):
                return later[0], Offset(counts, sign, of=later[1])
            if not p.closes(end):
                return None
        if p.words[end] in ("que", "qu'"):
            return None
        return _with_same(p, end, Offset(counts, sign, anaphoric=True))
    return None


def window(p: Parser, i: int, determiner: str) -> Match:
    """Reads "neuf premiers mois de l'année", "douze derniers mois", "prochains jours", "dernières 24 heures"."""
    words, turns = p.words, p.lexicon.turns
    which: str
    count: float | None = None
    counted = numbers.count(p.t, p.lexicon, i)
    if counted and words[i] not in p.lexicon.ordinals:
        j, number = counted
        which = turns.get(words[j], "first" if words[j] in ("premiers", "premieres") else "")
        count, j = number.value, j + 1
    else:
        which = turns.get(words[i], "first" if words[i] in ("premiers", "premieres") else "")
        counted = numbers.count(p.t, p.lexicon, i + 1)
        j, count = (counted[0], counted[1].value) if counted else (i + 1, None)
    if which not in ("first", "last", "next", "following") or (not counted and not words[i].endswith("s")):
        return None
    found = unit_at(p, j)
    if not found or words[j] == "exercices":
        return None
    j, unit = found
    if not counted and (which == "first" or determiner not in ("les", "ces", "des", "aux", "")):
        return None
    of = p.of(j)
    if which == "first":
        if of:
            return of[0], Window(count, unit, "first", of[1])
        return (
            (j, Window(count, unit, "first"))
            if unit in ("month", "quarter") and words[j] not in ("de", "d'", "du", "des")
            else None
        )
    if which == "last" and of and unit not in ("second", "minute", "hour"):
        return of[0], Window(count, unit, "last", of[1])
    return j, Window(count, unit, "past" if which == "last" else "coming")


def nth(p: Parser, i: int, determiner: str) -> Match:
    """Reads "premier dimanche du printemps", "seconde quinzaine d'août", "première moitié de l'année"."""
    found = numbers.ordinal(p.t, p.lexicon, i)
    if not found:
        return None
    j, number = found
    weekday = p.lexicon.weekdays.get(p.words[j])
    unit: Unit = "day"
    if weekday is not None:
        j += 1
    elif p.words[j] == "moitie":
        j, unit = j + 1, "span"
    elif unit_found := unit_at(p, j):
        j, unit = unit_found
        if unit in ("quarter", "half", "second", "minute", "hour"):
            return None
    else:
        return None
    of = p.of(j)
    if of is None and p.words[j] in ("le", "la", "l'"):
        of = p.point(j)
    if of is None and p.words[j] == "de":
        of = p.core(j + 1, "le")
    return (of[0], Nth(number, unit, weekday, of[1])) if of and not isinstance(of[1], Offset) else None


def part(p: Parser, i: int, determiner: str) -> Match:
    """Reads "début 2024", "mi-mars", "la fin janvier", "fin de l'année", "début de semaine", "milieu des années 1990"."""
    edge = _EDGES.get(p.words[i])
    if edge is None or determiner in ("les", "des", "ces", "aux"):
        return None
    j = i + 1 + (p.words[i + 1] == "-")
    of = None if p.words[j] in ARTICLES else p.of(j) or p.point(j)
    if of is None or not isinstance(of[1], Turned | Year | YearMonth | Yearly | Decade | Century | Straddle):
        return None
    if isinstance(of[1], Yearly) and of[1].kind in ("day", "feast"):
        return None
    return of[0], Part(edge, of[1])


def bare_day(p: Parser, i: int, determiner: str) -> Match:
    """Reads "le 16", "le 3 du mois prochain": a day of the month where nothing follows that it could count."""
    if determiner not in ("le", "du", "au") or not p.words[i].isdecimal() or not 1 <= len(p.words[i]) <= 2:
        return None
    found = numbers.integer(p.t, p.lexicon, i)
    if not found or not 1 <= found[1] <= 31:
        return None
    j, number = found
    if p.words[j] == "du" and (of := p.of(j)) and isinstance(of[1], Turned) and of[1].unit == "month":
        return of[0], DayOfMonth(number, of[1])
    if determiner != "le" or not (p.closes(j) or p.words[j] in ("a", "vers", "plutot", "de", "pour")):
        return None
    if p.words[j] in (".", ",", ":") and p.t.joined(j) and p.words[j + 1].isdecimal():
        return None
    if p.words[j] in ("a", "vers", "de", "plutot") and not p.words[_past_adverbs(p, j)].isdecimal():
        return None
    if p.words[j] == "pour" and not amounts(p, j + 1):
        return None
    return j, DayOfMonth(number)


def _past_adverbs(p: Parser, j: int) -> int:
    while p.words[j] in ("a", "vers", "de", "plutot", "environ"):
        j += 1
    return j
