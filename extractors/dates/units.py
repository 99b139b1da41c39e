"""Units of time and what is counted in them: "semaine", "week-end", "trois mois", "1 année, 2 mois et 3 jours"."""

from __future__ import annotations

from extractors.dates import numbers
from extractors.dates.calendar import Unit
from extractors.dates.parsing import Parser
from extractors.dates.readings import Amount


def unit_at(p: Parser, i: int) -> tuple[int, Unit] | None:
    """A unit of time by its name: (token after it, unit); the week-end is one of them."""
    if p.words[i] in ("week", "weekend", "weekends"):
        if p.words[i] != "week":
            return i + 1, "weekend"
        end = max(p.t.phrase(i, ("week", "end")), p.t.phrase(i, ("week", "ends")))
        return (end, "weekend") if end > 0 else None
    unit: Unit | None = p.lexicon.units.get(p.words[i])
    return (i + 1, unit) if unit else None


_SIZES = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "month",
    "fortnight",
    "week",
    "weekend",
    "day",
    "hour",
    "minute",
    "second",
)


_BEFORE_FORTNIGHT = frozenset(("dans", "depuis", "pendant", "durant", "sur", "ici", "sous", "en", "a", "voici", "voila"))


def amounts(p: Parser, i: int) -> tuple[int, tuple[Amount, ...]] | None:
    """Reads "trois mois", "un an et demi", "1 année, 2 mois et 3 jours", "2'", "une demi-heure"."""
    if i not in p.amounts:  # several rules ask at the same token
        p.amounts[i] = _amounts(p, i)
    return p.amounts[i]


def _amounts(p: Parser, i: int) -> tuple[int, tuple[Amount, ...]] | None:
    words = p.words
    found: list[Amount] = []
    end = i
    j = i
    while len(found) < 8:
        counted = numbers.count(p.t, p.lexicon, j)
        if not counted:
            break
        k, count = counted
        primes = p.words[k] == "'" or (p.words[k] == '"' and found and found[-1].unit == "minute")  # 2', 2'30"
        if (
            primes
            and p.t.joined(k)
            and p.words[k - 1].isdecimal()
            and (not p.words[k + 1].isalnum() or (p.t.joined(k + 1) and len(p.words[k + 1]) < 3))
        ):
            unit: Unit = "minute" if p.words[k] == "'" else "second"
            k += 1
        elif unit_found := unit_at(p, k):
            k, unit = unit_found
            if unit == "weekend" or (p.t.capital(k - 1) and not p.t.all_capitals(k - 1)):
                break  # "20 Minutes" is a newspaper
            if words[k] == "-" and words[k + 1] == "lumiere":
                break
            if unit == "fortnight" and words[j] in ("un", "une") and words[j - 1] not in _BEFORE_FORTNIGHT and not p.closes(k):
                break  # "une quinzaine de blessés"
            if unit == "second" and words[j] in ("la", "une") and words[k].isalpha() and words[k] not in p.lexicon.little_words:
                break  # "une seconde place"
            if unit == "month" and words[k] in ("de", "d'") and words[k + 1] in p.lexicon.months:
                break  # "un mois de septembre"
            if words[k - 1] == "s" and not p.t.joined(k - 1) and not found:
                break
        else:
            if found and found[-1].unit == "hour" and j == end and (minutes := _minutes(p, j, k, count.value)) is not None:
                found.append(Amount(minutes, "minute"))
                end = k
            break
        if found and _SIZES.index(unit) <= _SIZES.index(found[-1].unit):
            break  # "entre 8 h et 12 h"
        value = count.value
        if value is not None and p.words[k] == "et" and p.words[k + 1] in ("demi", "demie"):
            value, k = value + 0.5, k + 2
        found.append(Amount(value, unit, count.rough))
        end = j = k
        if words[k - 1] == "'" and p.t.joined(k) and words[k].isdecimal() and len(words[k]) == 2:
            found.append(Amount(float(words[k]), "second"))  # 1'44
            end = k + 1 + (words[k + 1] == '"' and p.t.joined(k + 1))
            break
        if p.words[j] == "," or p.words[j] == "et":
            j += 1
    return (end, tuple(found)) if found else None


def _minutes(p: Parser, j: int, k: int, value: float | None) -> float | None:
    """The minutes after hours, without their unit: "2 h 30", "deux heures trente"."""
    told = len(p.words[j]) == 2 if p.words[j].isdecimal() else p.closes(k)
    return value if told and value is not None and value < 60 else None
