"""Rules for lengths of time and the vague now: "dix ans", "sur un an", "toute l'année", "maintenant"."""

from __future__ import annotations

import re

from extractors.dates import numbers
from extractors.dates.parsing import Match, Parser
from extractors.dates.readings import Amount, Duration, Fixed
from extractors.dates.units import amounts, unit_at

_LETTERS = {"year": "Y", "quarter": "3M", "half": "6M", "month": "M", "week": "W", "day": "D", "weekend": "WE"}
# Nouns that last: "une peine de deux ans", against "une fillette de six ans".
_LASTING = re.compile(
    r"\b(?:peine|prison|reclusion|emprisonnement|detention|sursis|delai|duree|periode|mandat|contrat|bail|plan|cycle|conge|emprunt|"
    r"pret|credit|maturite|retard|avance|experience|anciennete|guerre|conflit|regne|carriere|vie|engagement|programme|horizon|"
    r"terme|echeance|garantie|suspension|interdiction|ineligibilite|formation|etude|recherche|travail|travaux|pause|moratoire|gel|accord|"
    r"concession|obligation|rendement|taux|absence|attente|intervalle|cotisation|moyenne|recul|sejour|treve|partenariat|"
    r"projet|procedure|enquete|bataille|feuilleton|silence|exil|captivite|mariage|existence|collaboration|bras de fer|visa|"
    r"hausse|baisse|convention|visite|voyage|negociation|greve|fermeture|prolongation|report|stage|essai|match|course|trajet|espace|laps)s?"
    r"(?: [\w'-]+){0,2} (?:de |d')(?:plus de |pres de |moins de |environ |quelque )?$"
)
_AGED = re.compile(r"\b(?:age|agee|ages|agees|les (?:plus|moins)|des (?:plus|moins)|aux (?:plus|moins)) (?:de |d')(?:\w+ de )?$")
# What is spread over its term: "un prêt de 25 milliards sur sept ans".
_SPREAD = re.compile(
    r"\b(?:prete\w*|pret|emprunt\w*|credit|plan|programme|contrat|bail|engagement|invest\w+|etal\w+|amorti\w*|rembours\w+|financ\w+|enveloppe|"
    r"budget|commande|accord|partenariat|obligation)s?\b(?:[^.;%]|\.\d)*$"
)
_CHANGE = re.compile(
    r"\b(?:divis|multipli|doubl|tripl|hausse|baisse|recul|progress|augment|diminu|bond|chut|perd|gagn|croi|grimp|cru\b|repli|gliss|envol)"
)
_GROWN = re.compile(
    r"\b(?:avait|avaient|aura|auront|aurait|avoir|ai|eu|ete|fete|feter|fetera|fetait|tous deux|tous|toutes deux) (?:\w+ )?$"
)
_PENAL_OR_RATE = re.compile(r"condamn|peine|prison|taux|oblig|emprunt|\boat\b|bund|echeance|titres|bons?\b")
_NOUN_OF = re.compile(r"[^\W\d_]{3,} (?:de |d')$")
_OPEN_QUANTITY = re.compile(r"\b(?:plus|moins|pres|autour|au cours|bout|lors|avant|partir|quart|fin|termes?|delai) (?:de |d')$")
_FRAMING = re.compile(
    r"\b(?:sur|en)(?:\s+(?:moins|plus|pres|environ|seulement|quelque|a\s+peine|tout\s+juste|l'\s*espace))?(?:\s+de)?(?:\s+d')?\s*$"
)
# Time gone by, unless it is bounded: "depuis cinq ans" frames, "depuis au moins un an" is a criterion.
_SINCE = re.compile(
    r"\b(?:depuis|au bout d(?:e\b|'))(?:\s*(?:deja|environ|une|pres de|pres d'|presque|quelque|maintenant|desormais))?\s*$"
)
_LOOK_BACK = 60
_APPROXIMATE = frozenset(("pres", "plus", "moins", "environ", "quelque", "presque"))
_PARTS = frozenset(("tiers", "quart", "cinquieme", "sixieme", "dixieme", "point", "demi"))
_MOMENTS = frozenset(("second", "minute", "hour", "day"))
_PEOPLE = frozenset(("homme", "femme", "garcon", "fille", "adolescent", "adolescente", "personne", "individu", "conducteur"))
_INFANTS = frozenset(("bebe", "bebes", "nourrisson", "nourrissons", "enfant", "fillette", "garconnet", "fils", "fille", "garcon"))


def duration(p: Parser, i: int, determiner: str) -> Match:
    """Reads "30,4 secondes", "dix ans"; after "sur" and "en" it frames a comparison, an age is none."""
    words = p.words
    if determiner in ("le", "la", "l'", "un", "une", "ce", "cette") or words[i - 1] in ("le", "du", "au"):
        return None  # "le 20 heures de TF1"
    found = amounts(p, i)
    if not found:
        return None
    j, counts = found
    if words[j] in ("a", "sur") and words[j + 1] == "l'" and words[j + 2] == "autre" and counts[0].unit in _MOMENTS:
        return None  # "d'une minute à l'autre": soon
    if (
        words[i] in ("un", "une")
        and words[i + 1] in ("jour", "journee", "annee")
        and counts[0].value == 1
        and words[i - 1] not in ("en", "sur", "pendant", "d'", "de")
    ):
        return None
    if words[i] == "une" and words[i + 1] in ("seconde", "heure") and words[i - 1] in ("a", "d'"):
        return None
    if words[i] == "un" and words[i + 1] == "siecle" and not p.closes(j):
        return None
    if words[j] in ("sur", "/") and (words[j + 1] == words[i] or words[j + 1] in ("7", "sept", "24")):
        return None  # "24 heures sur 24"
    if words[i - 1] in ("/", "-") and p.t.joined(i):
        return None
    if words[j] == "." and p.t.joined(j) and words[j + 1].isdecimal() and p.t.joined(j + 1):
        return None  # "1 min 11.93", a sports result
    opening = i - (words[i - 1] == "une")  # "une trentaine d'années" is also read from its noun on
    if (counts[0].unit == "year" and is_age(p, opening, j)) or (counts[0].unit == "month" and _is_infant(p, i)):
        return None
    return j, Duration(counts, frames=_frames(p, i, j, counts))


def is_age(p: Parser, i: int, j: int) -> bool:
    """Whether years say how old somebody is: "âgé de 52 ans", "une femme de 30 ans", ", 26 ans,", "les plus de 60 ans"."""
    before = p.t.plain[max(0, p.t.starts[i] - _LOOK_BACK) : p.t.starts[i]]
    before = " ".join(before.split()) + " "
    words = p.words
    if _AGED.search(before) or _GROWN.search(before) or (words[i - 1] == "d'" and words[i - 2] in _PEOPLE):
        return True
    after = words[j]
    if words[i - 1] in (",", "(") and (not after.isalnum() or after in ("et", "qui", "a", "est", "dont")):
        return p.t.capital(i - 2) or words[i - 1] == "(" or after in (",", ")")
    if _NOUN_OF.search(before):
        return not _LASTING.search(before) and not _OPEN_QUANTITY.search(before)
    if words[i - 1] == "a" and not _PENAL_OR_RATE.search(before):
        return words[j] not in ("de", "d'")
    return words[i - 1] == "-" and words[i - 2].isdecimal()


def _is_infant(p: Parser, i: int) -> bool:
    """As in "un bébé de six mois"."""
    return p.words[i - 1] in ("de", "d'") and p.words[i - 2] in _INFANTS


def _frames(p: Parser, i: int, j: int, counts: tuple[Amount, ...]) -> bool:
    first = counts[0]
    if p.words[j] in ("a", "sur") and p.words[j + 1] == "l'" and p.words[j + 2] == "autre":
        return True  # "d'une année sur l'autre"
    before = p.t.plain[max(0, p.t.starts[i] - _LOOK_BACK) : p.t.starts[i]]
    if p.words[j] in ("de", "d'", "du") and not _is_amount(p, j + 1):
        return False
    since = first.value is not None and _SINCE.search(before)
    if not since and not _FRAMING.search(before):
        return False
    if p.words[i - 1] == "sur" and (spread := _SPREAD.search(before)) and not _CHANGE.search(spread.group()):
        return False
    return first.unit not in ("second", "minute") and not (first.unit == "hour" and (first.value or 0) < 24)


def _is_amount(p: Parser, i: int) -> bool:
    """Whether an amount follows, which "de" belongs to: "a bondi en un an de 12 %", "est passé en un an de 3 à 5"."""
    word = p.words[i]
    if word == "un":
        return p.words[i + 1] in _PARTS
    return word[:1].isdecimal() or word in _APPROXIMATE or numbers.integer(p.t, p.lexicon, i) is not None


def timex(counts: tuple[Amount, ...]) -> str:
    """The TIMEX3 value of a length: P1Y6M, PT30.4S, P2W, PXD for "quelques jours"."""
    days, hours = "", ""
    for amount in counts:
        value = amount.value
        if amount.unit == "fortnight":
            amount, value = Amount(value, "day"), None if value is None else value * 15
        if amount.unit == "hour" and value is not None and value % 0.25 == 0 and value % 1:
            hours += (_number(value // 1) + "H" if value > 1 else "") + _number(value % 1 * 60) + "M"
        elif amount.unit in ("second", "minute", "hour"):
            hours += _number(value) + amount.unit[0].upper()
        elif amount.unit in ("quarter", "half", "decade", "century"):
            factor = {"quarter": 3, "half": 6, "decade": 10, "century": 100}[amount.unit]
            days += _number(None if value is None else value * factor) + ("M" if factor in (3, 6) else "Y")
        elif value is not None and value % 1 == 0.5 and amount.unit == "year":
            days += (_number(value - 0.5) + "Y" if value > 1 else "") + "6M"
        else:
            days += _number(value) + _LETTERS[amount.unit]
    return "P" + days + ("T" + hours if hours else "")


def _number(value: float | None) -> str:
    return "X" if value is None else f"{value:g}" if value < 10**6 else f"{value:.0f}"


def whole(p: Parser, i: int, determiner: str) -> Match:
    """Reads "toute la journée", "toute l'année", "tout le week-end"."""
    words = p.words
    if words[i + 1] not in ("le", "la", "l'", "cette"):
        return None
    found = unit_at(p, i + 2)
    if not found or found[1] not in ("day", "week", "month", "year", "weekend"):
        return None
    if words[found[0]] in ("de", "d'", "du", "des") or p.lexicon.turns.get(words[found[0]]):
        return None
    return found[0], Fixed(timex((Amount(1, found[1]),)), "DURATION")


def now(p: Parser, i: int, determiner: str) -> Match:
    """Reads "maintenant", "actuellement", "quinquennat"."""
    if p.words[i] in p.lexicon.spans:
        return i + 1, Fixed(p.lexicon.spans[p.words[i]], "DURATION")
    for words, value in p.lexicon.references.get(p.words[i], ()):
        end = p.t.phrase(i, words)
        if end > 0 and (not determiner or determiner == "l'"):
            return end, Fixed(value, "DATE")
    return None
