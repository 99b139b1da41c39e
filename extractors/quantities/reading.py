"""Read the measures of a text: each numeral with its unit, its head noun, its share or its factor."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractors.numerals import Numeral, scan
from extractors.percentages import shares
from extractors.quantities import carry, guards, lexicon, modifiers, multipliers, nouns, pairs
from extractors.quantities.draft import Draft, Kind
from extractors.text import Folded

_KINDS: dict[str, Kind] = {"money": "money", "percent": "percent", "points": "points", "time": "time", "temperature": "temperature"}
_OF = re.compile(r"\s(?:des?\b|du\b|d')", re.IGNORECASE)
_OF_FORMS = ("collective", "vague", "scale")
_AND_HALF = re.compile(r"\set\sdemie?\b", re.IGNORECASE)
_PER = re.compile(r"\s?/\s?|\s(?:le|la|du|par|de\sla|au)\s|\s(?:l'|de\sl'|à\sl')", re.IGNORECASE)
_COMPOUND_KINDS = frozenset({"length", "area", "volume", "mass", "energy", "power", "data"})
_CENTS = re.compile(r"(?:\set)?\s(?P<number>\d{1,2}|[^\W\d_]+(?:[- ][^\W\d_]+){0,2}?)\s(?:cents?|centimes?|pence|kopecks?)\b", re.IGNORECASE)
_BARE_CENTS = re.compile(r"\s?(?P<number>\d\d)(?![\w%]|[.,]\d|\s?[€$%])|\s(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)(?=\s*(?:$|[.,;!?)]))")
_CENT = re.compile(r"\s(?P<noun>cents?|centimes?|pence|penny|pennies|kopecks?|kopeks?|rappen|centavos?)\b", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"(?:\s?(?:°C?|degrés?))?\s(?:en[ -]dessous de|au-dessous de|sous)\sz[eé]ro\b", re.IGNORECASE)
_MINUS = re.compile(r"(?<![\w%°] )(?:^|(?<=[\s(]))(?P<sign>moins|plus)\s$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w&.'+-]*)[ -]$")
_CONNECTORS = re.compile(
    r"(?:\W|_|\b(?:et|ou|plus|moins|environ|exactement|pile|quasiment|quasi|presque|à|peu|près|de|des|les|le|la|d|l|en|dessous|entre|au|"
    r"jusqu|virgule|puis|euh|minimum|maximum|c|f|k|m|g)\b)*",
    re.IGNORECASE,
)
_LONE_TEMPERATURE = re.compile(r"\s?°?(?P<scale>[cCfF])\W*$")
_DETERMINER = re.compile(r"(?<!\w)(?:les|ces|ses|nos|vos|leurs|mes|tes|tous|toutes|aux|des|du|le|la|au|eux|nous|vous|elles|ils|l'un des|d'entre)\s$", re.IGNORECASE)
_ALL = re.compile(r"(?<!\w)(?:tous|toutes)\s$", re.IGNORECASE)
_PERCENTAGE_OF = re.compile(r"\bpourcentage\sde\s$", re.IGNORECASE)


def read(folded: Folded) -> list[Draft]:
    """The measures of a text in order, with their units carried over where the text leaves them out."""
    text = folded.text
    numerals = scan(text)
    guarded = guards.blocked(text)
    verbs = multipliers.verbs(text, guarded)
    inside = {verb.numeral.start for verb in verbs}
    free = [one for one in numerals if one.start not in inside and not guarded.covers(one.start, one.end)]
    alone = _is_alone(text, numerals)
    drafts: list[Draft] = []
    taken = 0
    for index, numeral in enumerate(free):
        if numeral.start < taken:
            continue
        following = free[index + 1] if index + 1 < len(free) else None
        draft = _draft(text, numeral, following, alone)
        if draft is not None:
            drafts.append(draft)
            taken = draft.end
    drafts += verbs
    drafts.sort(key=lambda draft: draft.start)
    drafts = pairs.join(text, drafts)
    for draft in drafts:
        _modify(text, draft)
    return carry.over(text, drafts)


def _is_alone(text: str, numerals: list[Numeral]) -> bool:
    """Whether a text holds nothing but numbers, as the cases of number recognisers do."""
    if not numerals or len(text) > 200:
        return False
    rest, place = "", 0
    for numeral in numerals:
        rest += text[place : numeral.start] + " "
        place = numeral.end
    return bool(_CONNECTORS.fullmatch(rest + text[place:]))


def _draft(text: str, numeral: Numeral, following: Numeral | None, alone: bool) -> Draft | None:
    start, end = numeral.start, numeral.end
    if numeral.times:
        return Draft(start, end, numeral, numeral.value, "x", "times")
    if times := multipliers.times(text, numeral):
        return times
    numeral = _worded_sign(text, _spaced_sign(text, numeral, alone))
    if (percent := _PERCENTAGE_OF.search(text, max(0, numeral.start - 20), numeral.start)) is not None:
        return Draft(percent.start(), end, numeral, numeral.value, "%", "percent")
    glued = text[end : end + 1]
    prefix = lexicon.before(text, numeral.start)
    if prefix is None and start and text[start - 1].isalpha() and numeral.form == "digits":
        return None  # "USD1,23" is money, "CAC40" a name
    if prefix is not None:
        factor, tail = lexicon.magnitude_letter(text, end) or (Decimal(1), end)
        if numeral.sign == "" and text[prefix.start - 1 : prefix.start] in ("-", "+"):
            prefix = replace(prefix, start=prefix.start - 1)
        return Draft(prefix.start, tail, numeral, numeral.value * factor, prefix.unit.code, "money")
    if ratio := shares.ratio(text, numeral, following):
        return ratio
    if numeral.ordinal_like and not alone and not _OF.match(text, end):
        return None  # "une deuxième couronne"
    of = numeral.scale > 1 or numeral.form in (*_OF_FORMS, "fraction")
    unit = lexicon.after(text, end, of=of)
    if unit is not None:
        return None if _refused(text, numeral, unit) else _with_unit(text, numeral, unit)
    if alone and (scale := _LONE_TEMPERATURE.match(text, end)):
        return Draft(numeral.start, scale.end("scale"), numeral, numeral.signed, f"°{scale['scale'].upper()}", "temperature")
    if match := _BELOW_ZERO.match(text, end):
        return Draft(numeral.start, match.end(), numeral, -numeral.value, "°C", "temperature")
    if match := _CENT.match(text, end):
        return Draft(numeral.start, match.end(), numeral, numeral.value, nouns.singular(match["noun"].lower()), "count", noun=match["noun"])
    if numeral.form == "fraction" and not alone:
        return shares.fraction(text, numeral)
    letter = lexicon.magnitude_letter(text, end) if numeral.form == "digits" else None
    if letter:
        money = lexicon.after(text, letter[1], of=True)
        if money and money.unit.kind == "money":
            numeral = replace(numeral, end=letter[1], value=numeral.value * letter[0], scale=letter[0], whole=False)
            return _with_unit(text, numeral, money)
        if alone or (text[end : end + 1] in "kK" and nouns.head(text, letter[1], of=False, plural=True)):
            numeral = replace(numeral, end=letter[1], value=numeral.value * letter[0], whole=False)
            of = end < 0
            end = numeral.end
    elif glued.isalpha() and glued not in "xX":
        return None  # "3D", "20h"
    if not alone and _in_name(text, numeral):
        return None
    if _ALL.search(text, max(0, numeral.start - 8), numeral.start):
        return None
    if not numeral.article or _count_one(text, numeral):
        plural = numeral.value >= 2 and numeral.scale == 1
        of = numeral.scale > 1 or numeral.form in _OF_FORMS
        found = nouns.head(text, end, of=of, plural=plural or of)
        if found and not guards.is_window(text, end) and not guards.is_year(text, numeral.start, end):
            noun = text[found.start : found.end]
            return Draft(numeral.start, found.end, numeral, numeral.value, found.lemma, "count", noun=noun, alone=alone)
    return _bare(text, numeral, alone)


def _spaced_sign(text: str, numeral: Numeral, alone: bool) -> Numeral:
    """A dash and a space before a number are a sign only where a change or a temperature may follow, else punctuation."""
    if numeral.sign != "-" or not text[numeral.start + 1].isspace() or alone:
        return numeral
    before = text[: numeral.start].rstrip()[-1:]
    unit = lexicon.after(text, numeral.end, of=False)
    kind = unit.unit.kind if unit else ""
    if before == "(" or kind in ("temperature", "angle") or (before.isalpha() and kind == "percent"):
        return numeral
    start = numeral.start + 1
    while text[start].isspace():
        start += 1
    return replace(numeral, start=start, sign="")


def _worded_sign(text: str, numeral: Numeral) -> Numeral:
    """"moins 27 degrés", "plus 5 %": only where the sign can be no comparison."""
    if numeral.sign or numeral.start == 0:
        return numeral
    match = _MINUS.search(text, max(0, numeral.start - 8), numeral.start)
    if match is None:
        return numeral
    opens = not text[: match.start("sign")].strip() or text[: match.start("sign")].rstrip()[-1:] in "(:;,"
    unit = lexicon.after(text, numeral.end, of=False)
    if not opens and (unit is None or unit.unit.kind not in ("temperature", "angle", "percent")):
        return numeral
    return replace(numeral, start=match.start("sign"), sign="-" if match["sign"].lower() == "moins" else "+")


def _refused(text: str, numeral: Numeral, unit: lexicon.Match) -> bool:
    """A unit's word that is none here."""
    kind = unit.unit.kind
    word = text[unit.start : unit.end]
    if kind not in ("money", "temperature") and word[0].isupper() and word[1:].islower() and len(word) > 3:
        return True  # "20 Minutes" is a title
    if kind == "time":
        if guards.anchors_date(text, numeral.start, unit.end, unit.unit.code) or guards.is_window(text, numeral.end):
            return True
        if guards.is_year(text, numeral.start, numeral.end):
            return True
        if unit.unit.code == "a" and guards.is_age(text, numeral.start, unit.end):
            return True
    if kind == "percent" and numeral.form == "scale":
        return True
    if numeral.article and kind != "money" and not _count_one(text, numeral):
        return text.strip() != text[numeral.start : unit.end]
    if numeral.form == "scale" and not unit.unit.kind:
        return True
    return False


def _count_one(text: str, numeral: Numeral) -> bool:
    """Whether "un" before a unit is a number: after a preposition or a modifier, or as the whole text."""
    modifier, start = modifiers.before(text, numeral.start)
    return bool(modifier) and text[start : start + 4].lower() != "sous"


def _with_unit(text: str, numeral: Numeral, unit: lexicon.Match) -> Draft:
    kind: Kind = _KINDS.get(unit.unit.kind, "measure")
    value = numeral.value * unit.factor
    end, code = unit.end, unit.unit.code
    numeral = replace(numeral, scale=numeral.scale * unit.factor)
    if half := _AND_HALF.match(text, end):
        value, end = value + numeral.scale / 2, half.end()
    draft = Draft(numeral.start, end, numeral, value, code, kind)
    if code in ("h", "min"):
        _sixtieths(text, draft)
    if kind == "money":
        _money(text, draft, unit)
    elif code == "°":
        _degrees(text, draft)
    elif kind == "points" and code == "point":
        draft.unit = _points(text, draft)
    if unit.unit.kind == "permille":
        draft.unit = "‰"
    return draft


_SIXTIETHS = re.compile(r"\s(?:(?P<digits>[0-5]?\d)\b|(?P<words>[^\W\d_]+(?:[- ][^\W\d_]+){0,2}?))(?=\s?(?:$|[.,;!?)])|\s(?:et|de|pour|avant|après|au|à|avec|d'|\()\b)")


def _sixtieths(text: str, draft: Draft) -> None:
    """"deux heures trente", "neuf minutes trente": the rest in sixtieths, without its unit."""
    match = _SIXTIETHS.match(text, draft.end)
    if match is None or draft.value is None or draft.value % 1:
        return
    shown = match["digits"] or match["words"]
    numbers = scan(shown)
    if len(numbers) == 1 and numbers[0].end - numbers[0].start == len(shown) and 5 <= numbers[0].value < 60:
        draft.value += numbers[0].value / 60
        draft.end = match.end()


def _money(text: str, draft: Draft, unit: lexicon.Match) -> None:
    """Settle a bare currency, add the cents, read a price's measure."""
    if unit.unit.bare:
        code, cued = lexicon.settle(unit.unit.bare, text, draft.start)
        if unit.unit.bare == "livre" and not cued and draft.numeral.scale == 1 and len(text) > 60:
            draft.unit, draft.kind, draft.noun = "livre", "count", text[unit.start : unit.end]
            return
        draft.unit = code
    assert draft.value is not None
    if cents := _cents(text, draft.end):
        draft.value += cents[0] / 100
        draft.end = cents[1]
        return
    if per := _PER.match(text, draft.end):
        measure = lexicon.after(text, per.end(), of=False)
        if measure and measure.start == per.end() and measure.unit.kind in _COMPOUND_KINDS:
            draft.unit = f"{draft.unit}/{measure.unit.code}"
            draft.end = measure.end


def _cents(text: str, end: int) -> tuple[Decimal, int] | None:
    match = _CENTS.match(text, end) or _BARE_CENTS.match(text, end)
    if match is None:
        return None
    shown = match["number"] or match.groupdict().get("word") or ""
    values = scan(shown)
    if len(values) == 1 and values[0].end - values[0].start == len(shown) and values[0].value < 100 and not values[0].article:
        return values[0].value, match.end()
    return None


_WARMTH = re.compile(
    r"\b(?:il\sfai(?:t|sait|sant)|chauds?|temp[ée]ratures?|mercure|thermom[èe]tres?|chaleur|froid|canicule|m[ée]t[ée]o|r[ée]chauffement|climat\w*|gel|gel[ée]es?|degrés? celsius|°C|fi[èe]vre|"
    r"caniculaire|estival\w*|hivernal\w*|ensoleillé\w*|pluie|neige|ressenti\w*)",
    re.IGNORECASE,
)


_SLOPE = re.compile(r"\b(?:inclin|pent|angl|tourn|virag|rotation|latitud|longitud|ouvertur|oblique|alcool|vin)\w*[^.;!?]{0,40}$", re.IGNORECASE)


def _degrees(text: str, draft: Draft) -> None:
    """Degrees are of temperature where the text around speaks of it."""
    draft.kind = "temperature"
    around = text[max(0, draft.start - 250) : draft.end + 150]
    if _WARMTH.search(around) and not _SLOPE.search(text, max(0, draft.start - 60), draft.start):
        draft.unit = "°C"


_INDEX = re.compile(r"\b(?:indices?|CAC|Dow|Nasdaq|S&P|DAX|Dax|FTSE|Nikkei|SMI|Stoxx|EuroStoxx|Bourse|Footsie|PMI|Hang Seng|Bel)\b")
_SPORT = re.compile(r"\b(?:match\w*|championnat|classement|victoires?|buts?|paniers?|rebonds|Ligue|équipe|NBA|essais?|saison|joueur\w*|licence|permis)\b")
_RATE = re.compile(
    r"%|\b(?:pour cent|taux|inflation|croissance|chômage|marge|popularité|sondage|cote|intentions? de vote|part|TVA|impôt|CSG|PIB|indice de confiance)\b", re.IGNORECASE
)


def _points(text: str, draft: Draft) -> str:
    """Points of percentage, unless they are an index's or a game's."""
    assert draft.value is not None
    near = text[max(0, draft.start - 160) : draft.end + 80]
    if draft.value >= 60 or draft.numeral.scale > 1:
        return "point"
    if _INDEX.search(near) and not _RATE.search(near):
        return "point"
    if _RATE.search(text[max(0, draft.start - 300) : draft.end + 120]) and not _SPORT.search(near):
        return "pp"
    return "pp" if draft.value % 1 and not _SPORT.search(near) else "point"


_FUNCTION_WORDS = frozenset(
    """les le la des de du en à au aux un une dans sur sous par pour avec sans selon environ quelque quelques plus moins près entre contre
    après avant depuis dès et ou mais donc or ni car soit dont que qui où il elle on nous vous ils elles ce cet cette ces son sa ses leur leurs
    mon ma mes notre nos votre vos presque quasi jusqu vers chez outre malgré pendant durant deux trois quatre cinq six sept huit neuf dix
    total seuls seules seulement ainsi enfin puis alors aussi y a ont est sont était étaient sera seront avait avaient ne pas tous toutes
    l'an d'ici parmi voici voilà derrière devant comme si certains certaines plusieurs autres autre premier première ces quand lorsque
    actuellement aujourd'hui hier demain désormais bilan au-delà au-dessus jusqu'à jusqu'ici""".split()
)


def _in_name(text: str, numeral: Numeral) -> bool:
    """Whether a bare number belongs to a name: "Microsoft 365", "CAC 40"."""
    if numeral.form != "digits" or not numeral.whole or numeral.sign:
        return False
    match = _NAME_BEFORE.search(text, max(0, numeral.start - 30), numeral.start)
    if match is None:
        return False
    word = match["word"]
    if not word[0].isupper() or word.lower().split("'")[-1] in _FUNCTION_WORDS or word.lower() in _FUNCTION_WORDS:
        return False
    return True


_WEAK_BEFORE = re.compile(
    r"(?<!\w)(?:contre|soit|dont|après|sur\sles|parmi\sles|face\sà|au\slieu\sde|voire|puis|et\snon|compte|comptait|recense|dénombre|totalise)\s"
    r"(?:seulement\s|environ\s|déjà\s|encore\s|(?:plus|moins|près)\sde\s)?$",
    re.IGNORECASE,
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:pass|port|doubl|tripl|quadrupl|grimp|mont|tomb|chut|baiss|augment|progress|boni|bond|recul|descen|réduit|rédui|ramen|hiss|établi|élèv|élev|"
    r"fix|limit|atteign|repli|gagn|cèd|perd|clôtur|termin|affich|ressort|chiffr|estim|évalu)\w*[^.;!?]{0,60}\sà\s(?:environ\s|près\sde\s|plus\sde\s)?$",
    re.IGNORECASE,
)
_MORE_AFTER = re.compile(r"\s(?:de\s(?:plus|moins)\b|supplémentaires?\b|en\smoins\b|autres\b|(?:sont|ont|étaient|avaient|seront|auraient|seraient)\b|d'entre\s(?:eux|elles)\b|des\b|de\s(?:ses|ces|leurs|nos)\b)", re.IGNORECASE)


_FOIS = re.compile(r"\sfois\b", re.IGNORECASE)
_NEUF = re.compile("neuf", re.IGNORECASE)
_DIGIT_WORD = re.compile(r"\s(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\b", re.IGNORECASE)
_ENUMERATION = re.compile(r",\s(?:deux|trois|2|3)\b")
_SUBJECT = re.compile(r"\s[a-zà-ÿ\d]")


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or (before[-1] in ".!?\n" and text[start - 1 : start].isspace())


def _bare(text: str, numeral: Numeral, alone: bool) -> Draft | None:
    """A number whose unit, if any, is left out: sure, weak or none."""
    value = numeral.signed
    draft = Draft(numeral.start, numeral.end, numeral, value, "", "bare", alone=alone)
    if alone:
        return draft
    if _FOIS.match(text, numeral.end) or numeral.form == "scale" or (numeral.article and not _ENUMERATION.match(text, numeral.end)):
        return None
    if guards.is_year(text, numeral.start, numeral.end) or guards.is_window(text, numeral.end):
        return None
    strong = numeral.scale > 1 or numeral.form in ("collective", "vague") or numeral.sign == "+" or _is_figure(text, numeral)
    if strong:
        return draft
    draft.strong = False
    draft.noun = "?"
    if numeral.form == "words":
        if (numeral.value < 2 and not numeral.article) or _DETERMINER.search(text, max(0, numeral.start - 12), numeral.start):
            return None
        if _NEUF.fullmatch(text, numeral.start, numeral.end) and not _DIGIT_WORD.match(text, numeral.end):
            return None  # an adjective
        draft.noun = "spoken"
    elif guards.looks_like_year(text, numeral.start, numeral.end):
        return None
    if _opens_sentence(text, numeral.start) and _SUBJECT.match(text, numeral.end):
        draft.noun = "!"
    elif (
        _MORE_AFTER.match(text, numeral.end)
        or _WEAK_BEFORE.search(text, max(0, numeral.start - 40), numeral.start)
        or _LEVEL_BEFORE.search(text, max(0, numeral.start - 90), numeral.start)
        or modifiers.before(text, numeral.start)[0]
    ):
        draft.noun = ""
    return draft


def _is_figure(text: str, numeral: Numeral) -> bool:
    """Decimals or grouped thousands; "49.3" with a point is rather an article or a version."""
    if numeral.whole or numeral.form not in ("digits", "words"):
        return False
    shown = text[numeral.start : numeral.end]
    return "." not in shown or "," in shown or numeral.value >= 1000


def _modify(text: str, draft: Draft) -> None:
    """Set the modifier from the number's own form or from the words around it."""
    if draft.modifier:
        return
    draft.modifier, draft.modifier_start = modifiers.before(text, draft.start)
    if draft.kind == "count" and text[draft.modifier_start : draft.modifier_start + 4].lower() == "sous":
        draft.modifier, draft.modifier_start = "", -1  # "sous deux tentes"
    if not draft.modifier:
        draft.modifier = modifiers.after(text, draft.end)
    if draft.numeral.form == "vague":
        draft.modifier = "vague"
    elif draft.numeral.form == "collective" and not draft.modifier:
        draft.modifier = "approx"
