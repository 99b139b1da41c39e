"""Numbers with a unit: money with its cents and its price by measure, durations, degrees, points."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.numerals import Numeral, scan
from extractors.quantities import guards, lexicon, modifiers
from extractors.quantities.draft import Draft, Kind

_KINDS: dict[str, Kind] = {"money": "money", "percent": "percent", "points": "points", "time": "time"}
# "2 500 m 2 ,": an exponent that lost its height.
_POWER = re.compile(r"\s(?P<power>[23])(?=\s?(?:[.,;:)](?!\d)|$)|\s(?:de|et|à|au|en|sur|pour|par|dans)\s(?!\d)|\sd')")
_AND_HALF = re.compile(r"\set\sdemie?\b", re.IGNORECASE)


def read(text: str, numeral: Numeral, unit: lexicon.Match) -> Draft | None:
    """The measure that a number and the unit after it make; None where the unit's word is none here."""
    if _is_title(text, unit) or _is_no_measure(text, numeral, unit):
        return None
    value = numeral.value * unit.factor
    numeral = replace(numeral, scale=numeral.scale * unit.factor)
    draft = Draft(numeral.start, unit.end, numeral, value, unit.unit.code, _KINDS.get(unit.unit.kind, "measure"))
    if text[unit.start : unit.end] in ("m", "km") and (power := _POWER.match(text, draft.end)):
        draft.unit, draft.end = draft.unit + power["power"], power.end()
    if half := _AND_HALF.match(text, draft.end):
        draft.value, draft.end = value + numeral.scale / 2, half.end()
    if draft.kind == "money":
        _money(text, draft, unit)
    elif draft.unit in ("h", "min"):
        _sixtieths(text, draft)
    elif unit.unit.kind in ("temperature", "angle"):
        _degrees(text, draft)
    elif draft.unit == "point":
        draft.unit = _points(text, draft)
    return draft


def _is_title(text: str, unit: lexicon.Match) -> bool:
    """ "20 Minutes", "les 24 Heures du Mans": a unit's word has no capital."""
    word = text[unit.start : unit.end]
    if unit.unit.kind in ("money", "temperature") or len(word) <= 3 or not word.isalpha():
        return False
    return word[0].isupper() and word[1:].islower()


_DECADE = re.compile(r"\s\d\d")
"""As in "la moitié des années 1980"."""


def _is_no_measure(text: str, numeral: Numeral, unit: lexicon.Match) -> bool:
    kind, start = unit.unit.kind, numeral.start
    if kind == "time":
        if guards.anchors_date(text, start, unit.end, unit.unit.code) or guards.is_window(text, numeral.end):
            return True
        if guards.is_year(text, start, numeral.end) or (unit.unit.code == "a" and guards.is_age(text, start, unit.end)):
            return True
    if numeral.form == "fraction" and unit.unit.code == "a" and _DECADE.match(text, unit.end):
        return True
    if unit.unit.code == "h" and numeral.integral and guards.is_clock(text, start, unit.end, float(numeral.value)):
        return True
    if kind == "percent" and numeral.form == "scale":
        return True
    if not numeral.article or (kind == "money" and not unit.unit.bare) or counts_one(text, numeral):
        return False
    return not (len(text) < 60 and text.strip() == text[start : unit.end]) and not _is_one(text, numeral, unit)


_ONE_BEFORE = re.compile(r"(?<!\w)(?:d'|(?:à|de|pendant|durant|soit|jusqu'à|dur(?:e|é|er|era|ait))\s)$", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:plus|moins|maximum|minimum|excéd\w+|dépass\w+)\b", re.IGNORECASE)
_PRICE_OF = re.compile(r"\b(?:prix|coût|tarif|valeur|achat|vente|cours)\s(?:d'|de\s)$", re.IGNORECASE)
_MOVED_BEFORE = re.compile(
    r"\b(?:perd|gagn|cèd|céd|recul|progress|pris|prend|abandonn|lâch|grappill|hauss|baiss|rédui|repli"
    r"|rebond)\w*\s(?:[^\W\d_]+\s)?(?:d')?$|\spoints?\b[^.;!?]*\sd'$"
)
_EACH = re.compile(r"\s(?:par|chaque)\s(?:jour|semaine|mois|an|année|nuit|soir|trimestre)\b")
_LONG = ("a", "mo", "wk", "h", "t")


def counts_one(text: str, numeral: Numeral) -> bool:
    """Whether "un" is a number because something bounds it: "plus d'un an", "au moins un mort"; "près d'un lac" is a place."""
    modifier, start = modifiers.before(text, numeral.start)
    return bool(modifier) and bool(_BOUND.search(text, start, numeral.start))


def _is_one(text: str, numeral: Numeral, unit: lexicon.Match) -> bool:
    """ "un an de prison", "à un kilomètre": one unit of time, length or mass that something is measured by."""
    if unit.unit.bare in ("dollar", "$"):
        return True
    if unit.unit.kind == "time" and _EACH.match(text, unit.end):
        return True
    if unit.unit.kind == "points":
        before = max(0, numeral.start - 90)
        return len(text[unit.start : unit.end]) > 6 or bool(_MOVED_BEFORE.search(text, before, numeral.start))
    if unit.unit.code not in _LONG and unit.unit.kind != "length":
        return False
    if _ONE_BEFORE.search(text, max(0, numeral.start - 10), numeral.start):
        return not _PRICE_OF.search(text, max(0, numeral.start - 20), numeral.start)
    return unit.unit.code in _LONG and bool(guards.OF.match(text, unit.end))


_PER = re.compile(r"\s?/\s?|\s(?:le|la|du|par|de\sla|au)\s|\s(?:l'|de\sl'|à\sl')", re.IGNORECASE)
_PRICED = frozenset({"length", "area", "volume", "mass", "energy", "power", "data"})


def _money(text: str, draft: Draft, unit: lexicon.Match) -> None:
    """Settle a bare currency, add the cents, read the measure that a price is for."""
    assert draft.value is not None
    if unit.unit.bare:
        draft.unit, cued = lexicon.settle(unit.unit.bare, text, draft.start)
        if unit.unit.bare == "livre" and not cued and draft.numeral.scale == 1 and len(text) > 60:
            draft.unit, draft.kind, draft.noun = "livre", "count", text[unit.start : unit.end]  # books
            return
    if cents := _cents(text, draft.end):
        draft.value += cents[0] / 100
        draft.end = cents[1]
    else:
        priced(text, draft)


def priced(text: str, draft: Draft) -> None:
    """Take in the measure that an amount of money is the price of: "le mètre carré", "par litre"."""
    if per := _PER.match(text, draft.end):
        measure = lexicon.after(text, per.end(), of=False)
        if measure and measure.start == per.end() and measure.unit.kind in _PRICED:
            draft.unit = f"{draft.unit}/{measure.unit.code}"
            draft.end = measure.end


_CENTS = re.compile(
    r"(?:\set)?\s(?P<number>\d{1,2}|[^\W\d_]+(?:[- ][^\W\d_]+){0,2}?)\s(?:cents?|centimes?|cts?|c|pence|kopecks?)\b(?!')",
    re.IGNORECASE,
)
_BARE_CENTS = re.compile(
    r"\s?(?P<digits>\d\d)(?![\w%]|[.,]\d|\s?[€$%])|\s(?P<words>[^\W\d_]+(?:-[^\W\d_]+)?)(?=\s*(?:$|[.,;!?)]))", re.IGNORECASE
)


def _cents(text: str, end: int) -> tuple[Decimal, int] | None:
    """ "15 dollars et 15 cents", "cinq roubles trente"."""
    if match := _CENTS.match(text, end):
        shown = match["number"]
    elif match := _BARE_CENTS.match(text, end):
        shown = match["digits"] or match["words"]
    else:
        return None
    number = _whole(shown)
    return (number, match.end()) if number is not None and number < 100 else None


def _whole(shown: str) -> Decimal | None:
    """The value of a text that is one numeral and no article."""
    numbers = scan(shown)
    if len(numbers) == 1 and numbers[0].end - numbers[0].start == len(shown) and not numbers[0].article:
        return numbers[0].value
    return None


_SIXTIETHS = re.compile(
    r"\s(?:(?P<digits>[0-5]?\d)\b|(?P<words>[^\W\d_]+(?:[- ][^\W\d_]+){0,2}?))"
    r"(?=\s?(?:$|[.,;!?)])|\s(?:et|de|pour|avant|après|au|à|avec|sur)\b|\s(?:d'|\())"
)


def _sixtieths(text: str, draft: Draft) -> None:
    """ "deux heures trente", "neuf minutes trente": the rest in sixtieths, without its unit."""
    match = _SIXTIETHS.match(text, draft.end)
    if match is None or draft.value is None or not draft.numeral.integral:
        return
    number = _whole(match["digits"] or match["words"])
    if number is not None and 5 <= number < 60:
        draft.value += number / 60
        draft.end = match.end()


_WARMTH = re.compile(
    r"\b(?:il\sfai(?:t|sait|sant)|chauds?|temp[ée]ratures?|mercure|thermom[èe]tres?|chaleur|froid|canicule"
    r"|m[ée]t[ée]o|r[ée]chauffement|climat\w*"
    r"|gel|gel[ée]es?|°C|fi[èe]vre|caniculaire|estival\w*|hivernal\w*|ensoleillé\w*|pluie|neige|ressenti\w*)",
    re.IGNORECASE,
)
_SLOPE = re.compile(
    r"\b(?:inclin|pent|angl|tourn|virag|rotation|latitud|longitud|ouvertur|oblique|alcool|vin)\w*[^.;!?]{0,40}$", re.IGNORECASE
)


def _degrees(text: str, draft: Draft) -> None:
    """Bare degrees are of temperature where the text around speaks of it."""
    draft.kind = "temperature"
    if draft.unit != "°":
        return
    around = text[max(0, draft.start - 250) : draft.end + 150]
    if _WARMTH.search(around) and not _SLOPE.search(text, max(0, draft.start - 60), draft.start):
        draft.unit = "°C"


_INDEX = re.compile(
    r"\b(?:indices?|CAC|Dow|Nasdaq|S&P|DAX|Dax|FTSE|Nikkei|SMI|Stoxx|EuroStoxx|Bourse|Footsie|PMI|Hang Seng|Bel"
    r"|Kospi|Topix|Ibex|MIB|Shanghai)\b"
)
_SPORT = re.compile(
    r"\b(?:match\w*|championnat|classement|victoires?|buts?|champion\w*|finales?|olympiques?|paniers?|rebonds"
    r"|Ligue|NBA|joueur\w*|licence|permis|mené\w*)\b"
)
_RATE = re.compile(
    r"%|\b(?:pour cent|taux|inflation|croissance|chômage|marges?|popularité|sondages?|cote|intentions? de vote"
    r"|parts?|TVA|impôt|CSG|PIB)\b",
    re.IGNORECASE,
)


_PERCENT_BEFORE = re.compile(r"%[^.;!?\n]*$")


def _points(text: str, draft: Draft) -> str:
    """Points of percentage, unless they are an index's or a game's."""
    assert draft.value is not None
    near = text[max(0, draft.start - 160) : draft.end + 80]
    arrived = text.endswith("à ", 0, draft.start) and _INDEX.search(text, max(0, draft.start - 100), draft.start)
    if arrived:
        return "point"  # "L'indice VIX a bondi de 25 %, à 19,32 points"
    if not draft.numeral.integral and draft.value < 60 and _PERCENT_BEFORE.search(text, max(0, draft.start - 250), draft.start):
        return "pp"
    if draft.value >= 60 or draft.numeral.scale > 1 or _SPORT.search(near):
        return "point"
    rate = _RATE.search(text, max(0, draft.start - 300), draft.end + 120)
    if _INDEX.search(near) and not _RATE.search(near):
        return "point"
    return "pp" if rate or not draft.numeral.integral else "point"
