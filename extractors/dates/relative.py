"""Rules for what is counted from the publication, from another date, or from the edge of a period."""

from __future__ import annotations

from dataclasses import replace

from extractors.dates import dayparts, lists, numbers
from extractors.dates.calendar import Edge, Unit
from extractors.dates.parsing import ARTICLES, DASHES, DEMONSTRATIVES, Match, Parser
from extractors.dates.readings import (
    Between,
    Century,
    Clock,
    DayOfMonth,
    Decade,
    Near,
    Nth,
    Offset,
    Part,
    Reading,
    Same,
    Straddle,
    Timed,
    Turn,
    Turned,
    Weekday,
    Year,
    Yearly,
    YearMonth,
    is_day,
)
from extractors.dates.units import amounts, unit_at
from extractors.dates.years import year_number

_WHOLE_UNITS = frozenset(("day", "week", "fortnight", "month", "quarter", "half", "year", "decade", "century"))
_EDGES: dict[str, Edge] = {"debut": "start", "mi": "middle", "milieu": "middle", "fin": "end"}
_WITHIN = frozenset(("sur", "dans", "durant", "pendant"))


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
        bare = not determiner and words[-1] != "veille" and before not in ("sans", "un", "son", "leur", "au")
        if determiner in ("la", "le", "l'", "du") or p.isolated(i, end) or bare:
            if p.words[end] in ("de", "d'", "du", "des") and words[-1] != "lendemain":
                return None  # "à la veille du scrutin" points to an event
            if p.words[end] in ("de", "d'", "du", "des"):
                return None
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
            if words[found[0]] in ("avant", "apres", "depuis"):
                return None  # "dernier trimestre avant la crise"
            if of := p.of(found[0]):
                return (of[0], Nth(-1, found[1], None, of[1])) if turn == "last" else None
            return (
                (found[0], Turned(found[1], turn, business=words[i + 1] == "exercice"))
                if words[found[0]] not in ("de", "d'", "du", "des")
                else None
            )
        return None
    found = unit_at(p, i)
    if not found or found[1] in ("second", "minute", "hour") or (not determiner and words[i - 1] in ("les", "des", "ces", "aux")):
        return None
    j, unit = found
    if unit == "weekend" and (days := _weekend_of(p, j, determiner)):
        return days
    plural = words[i].endswith("s") and words[i] != "mois"
    if plural or (determiner in ("les", "des", "aux", "ces") and unit != "weekend"):
        return None
    found_turn = _turn_after(p, j)
    if found_turn:
        j, turn = found_turn
        if unit == "year" and words[i] == "exercice" and turn == "the":
            return None
        return with_same(p, j, Turned(unit, turn, business=words[i] == "exercice"))
    if determiner in DEMONSTRATIVES:
        if words[j] == "-" and words[j + 1] in ("ci", "là", "la"):
            return j + 2, Turned(unit, "this" if words[j + 1] == "ci" else "that")
        if words[i] == "exercice":
            return (j, Turned(unit, "that", business=True)) if words[j] != "de" else None
        return (j, Turned(unit, "this")) if words[i] != "journee" or words[j] != "de" else None
    return _bare(p, i, j, unit, determiner)


def bridge(p: Parser, i: int, determiner: str) -> Match:
    """Reads "le pont de l'Ascension", "le pont du 1er mai": the long week-end of a holiday."""
    return _weekend_of(p, i + 1, determiner)


def _weekend_of(p: Parser, j: int, determiner: str) -> Match:
    """Reads "week-end du 11 novembre", "week-end de Pâques", "week-end des 8 et 9 mai"."""
    if p.words[j] == "des":
        several = lists.listed(p, j)
        return several[0][1:] if len(several) == 1 and isinstance(several[0][2], Between) else None
    of = p.of(j)
    if not of or not isinstance(of[1], Yearly | DayOfMonth) or not is_day(of[1]):
        return None
    this = isinstance(of[1], Yearly) and of[1].year is None and determiner in DEMONSTRATIVES
    return of[0], Turned("weekend", "of", replace(of[1], turn="this") if this and isinstance(of[1], Yearly) else of[1])


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
            return j + 3, "this" if words[j + 2] == "acheve" else "next"
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
    whole = before == "pour" and unit in ("month", "quarter", "half", "year") and (p.closes(j) or p.words[j] in ("et", "en", "a"))
    if before in _WITHIN or course or whole:
        return j, Turned(unit, "the", business=p.words[i] == "exercice")
    if p.words[i] == "journee" and p.isolated(i - 1, j):
        return j, Turned("day", "this")
    return None


def with_same(p: Parser, j: int, reading: Reading) -> Match:
    """Reads "l'année dernière à la même période", "l'an dernier à pareille époque": one expression."""
    words = p.words
    k = j + 3 if words[j : j + 3] == ("a", "la", "meme") else j + 2 if words[j : j + 2] == ("a", "pareille") else 0
    if k and words[k] in ("periode", "epoque", "date"):
        return k + 1, Same("day" if words[k] == "date" else None, reading)
    return j, reading


def same(p: Parser, i: int, determiner: str) -> Match:
    """Reads "la même période", "le même trimestre de 2019", "la même période un an plus tôt", "à pareille époque"."""
    alike = p.words[i] == "pareille" and p.before(i, determiner) == "a"
    if determiner not in ("le", "la", "au", "du", "cette") and not alike:
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
    if year := _year_before(p, i):
        return j, Same(unit, year)
    after = j + 1 if p.words[j] in (",", "en") else j
    of = p.of(j)
    if of is None and (later := p.point(after)) and isinstance(later[1], Turned | Offset | Year):
        of = later
    if of and isinstance(of[1], Turned | Offset | Year):
        return of[0], Same(unit, of[1])
    return j, Same(unit)


def _year_before(p: Parser, i: int) -> Year | None:
    """The year that stands before "la même période": "584 879 en 2014 sur la même période", "en 2015 pour le même mois"."""
    words = p.words
    k = i - 2 if words[i - 1] in ("la", "le") else i - 1
    if words[k] not in ("sur", "pour", "durant", "pendant") or words[k - 2] != "en":
        return None
    found = year_number(p, k - 1)
    return Year(found[1]) if found and found[0] == k else None


def part(p: Parser, i: int, determiner: str) -> Match:
    """Reads "début 2024", "mi-mars", "la fin janvier", "fin de l'année", "début de semaine", "milieu des années 1990"."""
    edge = _EDGES.get(p.words[i])
    if edge is None or determiner in ("les", "des", "ces", "aux"):
        return None
    j = i + 1 + (p.words[i + 1] == "-")
    of = None if p.words[j] in ARTICLES else p.of(j) or p.point(j) or _year_before_dash(p, j)
    if of and edge == "end" and isinstance(of[1], Weekday) and p.words[i + 1] in ("de", "d'"):
        return of[0], Timed(of[1], Clock(23, 59, 59))  # "d'ici à la fin de lundi"
    if of is None or not isinstance(of[1], Turned | Year | YearMonth | Yearly | Decade | Century | Straddle):
        return None
    if isinstance(of[1], Yearly) and of[1].kind in ("day", "feast"):
        return None
    return of[0], Part(edge, of[1])


def _year_before_dash(p: Parser, j: int) -> Match:
    """As in "fin 2025-début 2026"."""
    found = year_number(p, j)
    return (found[0], Year(found[1])) if found and p.words[found[0]] in DASHES and p.words[found[0] + 1] in _EDGES else None


def bare_day(p: Parser, i: int, determiner: str) -> Match:
    """Reads "le 16", "le 3 du mois prochain": a day of the month where nothing follows that it could count."""
    if determiner not in ("le", "du", "au", "") or not p.words[i].isdecimal() or not 1 <= len(p.words[i]) <= 2:
        return None
    found = numbers.integer(p.t, p.lexicon, i)
    if not found or not 1 <= found[1] <= 31:
        return None
    j, number = found
    of = p.of(j) if p.words[j] == "du" else p.point(j) if p.words[j] == "mois" else None
    if of and isinstance(of[1], Turned) and of[1].unit == "month":
        return of[0], DayOfMonth(number, of[1])
    if p.words[j] == "," and p.words[j + 1] in p.lexicon.streets:
        return None  # "le 12, rue Haute"
    if (determiner == "le" and dayparts.tail(p, j)) or (determiner == "du" and p.words[i - 2] in ("partir", "compter")):
        return (j, DayOfMonth(number)) if determiner == "le" or p.closes(j) else None  # "le 3 au soir", "à partir du 8"
    if determiner != "le" or not (p.closes(j) or p.words[j] in ("a", "vers", "plutot", "de", "pour", "jusqu'")):
        return None
    if p.words[j] in (".", ",", ":") and p.t.joined(j) and p.words[j + 1].isdecimal():
        return None
    if p.words[j] in ("a", "vers", "de", "plutot", "jusqu'") and not p.words[_past_adverbs(p, j)].isdecimal():
        return None
    if p.words[j] == "pour" and not amounts(p, j + 1):
        return None
    return j, DayOfMonth(number)


def _past_adverbs(p: Parser, j: int) -> int:
    while p.words[j] in ("a", "vers", "de", "plutot", "environ", "partir", "jusqu'"):
        j += 1
    return j
