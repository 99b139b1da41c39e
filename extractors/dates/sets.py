"""Rules for what repeats: "chaque jour", "tous les deux ans", "un lundi sur deux", "le premier lundi de chaque mois"."""

from __future__ import annotations

from extractors.dates import dayparts, numbers, spans
from extractors.dates.parsing import DETERMINERS, Match, Parser
from extractors.dates.readings import Amount, Clock, Fixed, Yearly
from extractors.dates.units import amounts, unit_at

_BEFORE_NOUNS = frozenset(
    ("un", "une", "nos", "son", "ses", "leur", "leurs", "notre", "deux", "trois", "de", "d'", "quelques", "plusieurs", "grand",
     "grands", "principaux", "premier", "autre", "autres", "par", "et")
)  # fmt: skip


def _every(timex: str) -> Fixed:
    return Fixed(timex, "SET")


def _each_week(p: Parser, i: int) -> tuple[int, str] | None:
    """A weekday, singular or plural, and the part of the day after it: "lundi", "lundis matin"."""
    word = p.words[i]
    number = p.lexicon.weekdays.get(word, p.lexicon.weekdays.get(word.removesuffix("s")))
    if number is None:
        return None
    found = dayparts.daypart(p, i + 1) if p.words[i + 1].rstrip("s") in ("matin", "soir", "apres", "nuit") else None
    code = f"T{found[1].code}" if found else ""
    return found[0] if found else i + 1, f"XXXX-WXX-{number + 1}{code}"


def each(p: Parser, i: int, determiner: str) -> Match:
    """Reads "chaque jour", "tous les deux ans", "toutes les nuits", "chaque lundi", "tous les 14 juillet", "chaque été"."""
    words = p.words
    if words[i] == "chaque":
        j = i + 1
    elif words[i + 1] == "les":
        j = i + 2
    else:
        return None
    if weekly := _each_week(p, j):
        return weekly[0], _every(weekly[1])
    if (ordinal := numbers.ordinal(p.t, p.lexicon, j)) and (weekly := _each_week(p, ordinal[0])):
        end = weekly[0] + 2 if words[weekly[0]] == "du" and words[weekly[0] + 1] == "mois" else weekly[0]
        return end, _every(weekly[1])  # "tous les premiers lundis du mois"
    singular = words[j].removesuffix("s")
    if part := dayparts.daypart(p, j) or _plural_part(p, j):
        return part[0], _every(f"T{part[1].code}") if part[1].code != "DT" else _every("P1D")
    if code := p.lexicon.seasons.get(singular):
        return j + 1, _every(f"XXXX-{code}")
    if yearly := _each_year(p, j):
        return yearly
    if counted := amounts(p, j):
        return counted[0], _every(spans.timex(counted[1]))
    unit = unit_at(p, j)
    if not unit:
        return None
    return unit[0], _every("XXXX-WXX-WE" if unit[1] == "weekend" else spans.timex((Amount(1, unit[1]),)))


def _plural_part(p: Parser, j: int) -> tuple[int, Clock] | None:
    singular = p.words[j].removesuffix("s")
    codes = [table["code"] for phrase, table in p.lexicon.dayparts.get(singular, ()) if phrase == (singular,)]
    return (j + 1, Clock(code=codes[0])) if codes and p.words[j].endswith("s") else None


def _each_year(p: Parser, j: int) -> Match:
    """A day or a month of every year: "chaque 14 juillet", "chaque mois de mai"."""
    found = p.core(j, "le") if p.words[j].isdecimal() or p.words[j] == "mois" else None
    if not found or not isinstance(found[1], Yearly) or found[1].year or found[1].turn:
        return None
    reading = found[1]
    day = f"XXXX-{reading.month:02}-{reading.number:02}"
    return found[0], _every(day if reading.kind == "day" else f"XXXX-{reading.number:02}")


def of_each(p: Parser, i: int, determiner: str) -> Match:
    """Reads "premier lundi" before "de chaque mois", "deuxième et quatrième jeudis"; what it is of is a set of its own."""
    ordinal = numbers.ordinal(p.t, p.lexicon, i)
    for _ in range(4):
        if ordinal and p.words[ordinal[0]] in ("et", ","):
            ordinal = numbers.ordinal(p.t, p.lexicon, ordinal[0] + 1)
    weekly = _each_week(p, ordinal[0]) if ordinal else None
    if not weekly or p.words[weekly[0] : weekly[0] + 2] != ("de", "chaque"):
        return None
    return weekly[0], _every(weekly[1])


def every_other(p: Parser, i: int, determiner: str) -> Match:
    """Reads "un jour sur deux", "une semaine sur trois", "un lundi sur deux"."""
    if determiner or p.words[i] not in ("un", "une"):
        return None
    weekly, unit = _each_week(p, i + 1), unit_at(p, i + 1)
    j = weekly[0] if weekly else unit[0] if unit else 0
    if p.words[j] != "sur" or not (count := numbers.integer(p.t, p.lexicon, j + 1)) or not 2 <= count[1] <= 10:
        return None
    if weekly:
        return count[0], _every(weekly[1])
    return (count[0], _every(spans.timex((Amount(count[1], unit[1]),)))) if unit else None


def times_per(p: Parser, i: int, determiner: str) -> Match:
    """Reads "une fois par an", "deux fois par semaine"."""
    count = numbers.integer(p.t, p.lexicon, i)
    if determiner or not count or p.words[count[0]] != "fois" or p.words[count[0] + 1] != "par":
        return None
    unit = unit_at(p, count[0] + 2)
    return (unit[0], _every(spans.timex((Amount(1, unit[1]),)))) if unit else None


def weekdays(p: Parser, i: int, determiner: str) -> Match:
    """Reads "les lundis", "tous les jeudis": the same day of every week."""
    weekly = _each_week(p, i)
    return (weekly[0], _every(weekly[1])) if weekly else None


def repeated(p: Parser, i: int, determiner: str) -> Match:
    """Reads "annuel", "mensuel", "quotidienne" beside a noun; a noun itself, "le quotidien régional" is a newspaper."""
    before = p.words[i - 1]
    if determiner or before in DETERMINERS | _BEFORE_NOUNS or not before.isalpha():
        return None
    return i + 1, _every(p.lexicon.sets[p.words[i]])
