"""Units of time and what is counted in them: "semaine", "week-end", "trois mois", "1 année, 2 mois et 3 jours"."""

from __future__ import annotations

from extractors.dates import numbers
from extractors.dates.calendar import Unit
from extractors.dates.parsing import Parser
from extractors.dates.readings import Amount


def unit_at(p: Parser, i: int) -> tuple[int, Unit] | None:
    """A unit of time by its name: (token after it, unit); the week-end is one of them."""
    if p.words[i] in ("week", "weekend"):
        if p.words[i] == "weekend":
            return i + 1, "weekend"
        end = p.t.phrase(i, ("week", "end"))
        return (end, "weekend") if end > 0 else None
    unit: Unit | None = p.lexicon.units.get(p.words[i])
    return (i + 1, unit) if unit else None


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
