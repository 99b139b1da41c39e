"""What looks like a measure and is none: numbers the guide does not want, by their form or by what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

MONTH = (
    r"(?:janv(?:ier|\.)|f[ée]v(?:rier|r?\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[uû]t|sept(?:embre|\.)|oct(?:obre|\.)"
    r"|nov(?:embre|\.)|d[ée]c(?:embre|\.))(?![^\W\d_])"
)
# The words around a number that more than one of its readers look at.
ALL_THE = re.compile(r"(?<!\w)(?:tous|toutes)\sles\s$", re.IGNORECASE)
BETWEEN = re.compile(r"(?<!\w)entre\s$", re.IGNORECASE)
OF = re.compile(r"\s(?:de\b|d')")
TIMES = re.compile(r"\sfois\b", re.IGNORECASE)

_HOURS = r"(?:h|heures?)\b"

# Whatever lies in these places is no measure.
_PLACES = {
    "15.12.2016, 12/05/20": r"(?<![\d.,/])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d\d)(?![\d,/%€$])",
    "2020-04-15": r"(?<!\d)\d{4}-\d\d(?:-\d\d)?(?![\d%])(?:T[\d:.]+Z?)?",
    "+33 1 23 45 67 89": r"(?<!\d)(?:\+|00)\d{2}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d\d){4}(?!\d)",
    "01 23 45 67 89, 0 800 123 456": r"(?<![\d,.])0\d(?:[ .-]?\d\d){4}(?!\d)|(?<!\d)0\s?[89]\d\d(?:\s\d{2,3}){2,3}(?!\d)",
    "14:05": r"(?<![\d,.])\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?(?!\d)",
    "14 h 05": r"(?<![\w,.])(?:[01]?\d|2[0-4])\s?h(?:eures?)?\s?[0-5]\d(?!\d|\s?min)",
    "n° 2015-992": r"(?:(?<!\w)[nN](?:°|º|o\b\.?|os\b\.?(?!\s?\d[\d.,\s]*[a-zà-ÿ]{3}))|\#)\s?[\w/.-]{0,30}\d[\w/.-]{0,30}",
    "24 heures sur 24": r"(?<!\d)(?:24\s?(?:h|heures?)\s?(?:/|sur)\s?24|7\s?(?:j|jours?)\s?(?:/|sur)\s?7)\b(?:\s?h\b)?",
    "48° 51' 24″ N": (
        r"(?<!\d)(?:\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?'(?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:″|\"|''))?(?:\s?(?:nord|sud|est|ouest|[NSEWO])\b)?,?\s?){1,2}"
        r"(?:/\s?-?\d{1,3}\.\d+\s?,\s?-?\d{1,3}\.\d+)?"
    ),
    "6 buts à 1": (
        r"(?<![\w,.])(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit)\s(?:buts?|sets?|essais?|manches?|victoires?|jeux)"
        r"\s(?:à|contre)\s(?:\d{1,3}|zéro|une?|deux|trois|quatre|cinq|six)(?![\w,.]\w|\s?[%€]|\s(?:minutes?|secondes?|heures?|mètres?|m|km)\b)"
    ),
    "10.0.1": r"(?<![\d,.])\d+(?:\.\d+){2,}(?!\d)(?<!\.\d\d\d)",
    "3e, 1er, 20ème": (
        r"(?<![\w,.-])\d+(?:er|ers|re|ère|ères|res|ere|eres|e|es|è|ème|èmes|eme|emes|ième|ieme|ièmes|iemes|nd"
        r"|nde|nds|ndes|st|th|rd|o)(?!\w)"
    ),
    "15 e édition, 1 er mai": r"(?<![\w,.-])(?:1\s(?:er|re|ère)|\d+\s(?:e|ème|eme))\s(?=[^\W\d_])",
    "les moins de 25 ans": r"(?<!\w)(?:[Ll]es|[Dd]es|[Aa]ux)\s(?:moins|plus|[+-])\sde\s\d+(?:[-–/]\d+)?\sans\b",
    "les 15-24 ans": r"(?<![\d.,])\d{1,2}[-–/]\d{1,3}\sans\b",
    "les 15 à 24 ans": r"(?<!\w)(?:[Ll]es|[Dd]es|[Aa]ux)\s\d{1,2}\sà\s\d{1,3}\sans\b(?!\sde\s)",
    "âgé de 52 ans": (
        r"(?<!\w)(?<!moyenne d')[ÂâAa]g[ée]{1,2}e?s?\s(?!moyen|médian|légal|minim|pivot)"
        r"(?:seulement\s)?(?:respectivement\s)?(?:de\s|d')?(?:[^\W\d_]+\s(?:de\s)?){0,3}?"
        r"(?:\d+|[^\W\d_]+(?:-[^\W\d_]+)*)(?:,\s\d+)*(?:\s(?:à|et|ou)\s\d+)?(?:\s(?:ans?|mois)\b|(?<=\d)(?![\d,.]\d))"
    ),
    "Marie, 52 ans,": r"(?<=[,(])\s?(?:\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+){0,3})\sans(?=\s?[,);.\n]"
    r"|\set\s(?!demi|\d|une?\s|deux|trois|quatre|cinq|six))",
}  # fmt: skip
_BLOCKED = re.compile("|".join(_PLACES.values()))
_OPENING = re.compile(
    r"[\d+#]|(?<!\w)[nNlLdDaAâÂ]|(?<!\w)(?:[Uu]ne?|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix)(?=\s(?:but|set|essai|manche|victoire|jeu))|(?<=[,(])[\s\w]"
)
"""The first character of whatever lies in them: trying only there takes a fifth of the time."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,30}")


@dataclass(frozen=True, slots=True)
class Blocked:
    """The places of a text that hold no measure."""

    starts: list[int]
    ends: list[int]

    def covers(self, start: int, end: int) -> bool:
        """Whether a blocked place holds any of these characters."""
        index = bisect_right(self.starts, end - 1) - 1
        return index >= 0 and self.ends[index] > start


def blocked(text: str) -> Blocked:
    """Find them all in a folded text."""
    matches: list[tuple[int, int]] = []
    for opening in _OPENING.finditer(text):
        free = not matches or opening.start() >= matches[-1][1]
        if free and (match := _BLOCKED.match(text, opening.start())):
            matches.append(match.span())
    if "@" in text or "://" in text or "www." in text:
        matches = _merged(sorted(matches + [match.span() for match in _ADDRESS.finditer(text)]))
    return Blocked([start for start, _ in matches], [end for _, end in matches])


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans without overlaps."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


_MONTH_AFTER = re.compile(rf"(?:\s(?:et|au|ou|-|–)\s(?:1er|\d{{1,2}}))?\s{MONTH}", re.IGNORECASE)
# Nouns whose number is a label, not a count: "page 12", "article L. 49.3".
_LABEL_BEFORE = re.compile(
    r"(?<!\w)(?:num[ée]ro|tome|chapitres?|volume|pages?|pp?\.|[ée]pisode|acte|annexe|alinéa|art\.|articles?"
    r"|saison|version|phase|niveau"
    r"|catégorie|type|chaîne|ligne|autoroute|boulevard|sortie|dossard|wagon|bus|tram|rame|classe|porte|quai|voie|vol|route|nationale|départementale|canal|groupe|lot"
    r"|piste|étape|manche|set"
    r"|journée|division|ligue|licence|terminal|bâtiment|salle|chambre|opus|code|réacteur|scénario|question|figure|tableau|calibre)"
    r"\s(?:[LRD]\.?\s?)?$",
    re.IGNORECASE,
)
_FIGURES_AFTER = re.compile(r"\schiffres?\b(?!\sd')")
_PLURAL_AFTER = re.compile(r"\s[a-zà-ÿ-]+s\b")


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a number without a unit is a day of a month, the label of what stands before it or "à deux chiffres"."""
    if _MONTH_AFTER.match(text, end) or _FIGURES_AFTER.match(text, end):
        return True
    return bool(_LABEL_BEFORE.search(text, max(0, start - 20), start)) and not _PLURAL_AFTER.match(text, end)


_YEAR_BEFORE = re.compile(
    rf"(?:{MONTH}|(?<!\w)(?:en|depuis|dès|fin|début|mi|an|années?|trimestre|semestre|été|automne|hiver"
    r"|printemps|d'ici|d'ici\sà|horizon"
    r"|jusqu'en|courant|l'an|saison|exercice|édition|millésime|rentrée|session|avant|après|T[1-4]|S[12])|[©(-])\s?$",
    re.IGNORECASE,
)


def looks_like_year(text: str, start: int, end: int) -> bool:
    """Whether a bare number could be a year."""
    shown = text[start:end]
    return len(shown) == 4 and shown.isdigit() and 1000 <= int(shown) <= 2100


def is_year(text: str, start: int, end: int) -> bool:
    """Whether a whole number of four digits is a year by what stands before it."""
    return looks_like_year(text, start, end) and bool(_YEAR_BEFORE.search(text, max(0, start - 16), start))


_AGO = re.compile(
    r"\b(?:il\sy\sa|voil[àa]|voici)\s(?:(?:plus|moins|près)\s(?:de\s|d')|environ\s|à\speine\s|presque\s|quelque\s|déjà\s)*$",
    re.IGNORECASE,
)
_ADVERB = r"\s(?:seulement\s|à\speine\s|exactement\s|environ\s|jour\spour\sjour\s)?"
_LATER = re.compile(
    _ADVERB + r"(?:plus\stôt|plus\stard|auparavant|derniers?\b|dernières?\b|prochains?\b|prochaines?\b|précédent)"
)
_BEFORE_AFTER = re.compile(_ADVERB + r"(?:avant|après)\b")
_WINDOW = re.compile(
    r"\s(?:premiers?|premières?|derniers?|dernières?|prochains?|prochaines?)"
    r"\s(?:mois|jours|semaines|années|ans|trimestres|heures|minutes|semestres"
    r"|siècles|décennies|millénaires|week-ends|nuits|étés|hivers)\b"
)
_WINDOW_BEFORE = re.compile(r"(?<!\w)(?:derniers|dernières|prochains|prochaines|premiers|premières)\s$", re.IGNORECASE)


def anchors_date(text: str, start: int, end: int, unit: str) -> bool:
    """Whether a duration is part of a date or a frequency: "il y a trois ans", "deux jours plus tard", "tous les six mois"."""
    if unit not in ("s", "min") and _BEFORE_AFTER.match(text, end):
        return True
    window = max(0, start - 40)
    if _WINDOW_BEFORE.search(text, window, start):
        return True
    return bool(_AGO.search(text, window, start) or ALL_THE.search(text, window, start) or _LATER.match(text, end))


def is_window(text: str, end: int) -> bool:
    """Whether a number opens a window of dates: "les trois derniers mois"."""
    return bool(_WINDOW.match(text, end))


_DEFINITE = re.compile(r"(?<!\w)(?:les|des|aux|ces|ses|leurs|nos|vos)\s$", re.IGNORECASE)
_RANK = re.compile(r"\s(?:premiers|premières|derniers|dernières|prochains|prochaines)\b")


def is_rank(text: str, start: int, end: int) -> bool:
    """Whether a number only says how far a ranking goes: "les trois premières marques"."""
    return bool(_RANK.match(text, end) and _DEFINITE.search(text, max(0, start - 7), start))


_CLOCK_BEFORE = re.compile(
    r"(?<!\w)(?:(?:à|a|dès|vers|depuis)\s|(?:entre|de|avant|après|jusqu'à|à|dès|vers)\s\d{1,2}\s?"
    rf"(?:{_HOURS}\s?)?(?:et|à|-)\s)$",
    re.IGNORECASE,
)
_NEWSCAST_BEFORE = re.compile(
    r"(?<!\w)(?:le|du|au|(?:journal|JT|édition|bulletin|flash|messe|tranche|prière)(?:\stélévisé|\sd'information)?\sde)\s$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    rf"\s(?:à|et|jusqu'à)\s(?:midi|minuit|\d{{1,2}}\s?{_HOURS})|\s\(?(?:UTC|GMT|HNE|HAE|CES?T|locales?|du\s(?:matin|soir)|heure\s(?:locale|de\s[A-Z]|française))\b"
)
_DISTANCE_AFTER = re.compile(r"\s(?:(?:de|par|après|avant|et\sdemie\sde|plus)\b|d')")


def is_clock(text: str, start: int, end: int, hours: float) -> bool:
    """Whether a number of hours is a time of day ("à 20 heures", "de 8 h à midi", "le 20 heures de TF1"), no duration."""
    if _NEWSCAST_BEFORE.search(text, max(0, start - 32), start):
        return True
    if hours > 24 or _DISTANCE_AFTER.match(text, end):
        return False
    return bool(_CLOCK_AFTER.match(text, end) or _CLOCK_BEFORE.search(text, max(0, start - 24), start))


_AT = re.compile(r"(?<!\w)[àÀA]\s$")
_FROM = re.compile(
    r"(?<!\w)(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|[a-z-]*(?:vingt|ante))\sà\s$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:condamn|port|ramen|limit|fix|étend|prolong|allong|pass|évalu|estim|égal|jusqu|rédui|abaiss|relev"
    r"|repouss|recul|ouvr|report|décal|avanc|maint|retraite|départ)\w*"
    r"[^.;,!?]{0,40}\sà\s$",
    re.IGNORECASE,
)
_PENALTY = re.compile(
    r"\s(?:fermes?\b|avec\ssursis|de\s(?:prison|réclusion|détention|sursis|bagne|travaux|sûreté|suivi|mise)"
    r"|d'(?:emprisonnement|inéligibilité|interdiction))"
)
_HAVE = re.compile(
    r"(?<!\w)(?:a|ai|as|ont|avoir|avait|avaient|avais|aura|auront|aurait|eu|fêter|fête|fêté|fêtera|fêtait|aujourd'hui"
    r"|ses|leurs|mes)\s(?:(?:plus|moins|près)\sde\s|environ\s|à\speine\s)?$",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(
    r"(?P<noun>[^\W\d_]+)\s\(?(?:âgée?s?\s)?(?:de\s|d')(?:environ\s|(?:près|plus|moins)\sde\s|à\speine\s)?"
    r"(?:\d{1,3}\s(?:à|et|ou)\s)?$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"l'âge|hommes?|femmes?|filles?|garçons?|fillettes?|enfants?|bébés?|jeunes?|père|mère|fils|suspects?"
    r"|personnes?|élèves?|policiers?|actifs?|actives?|seniors?|salariée?s?|retraitée?s?|employée?s?|assurée?s?|diplômée?s?"
    r"|inscrite?s?|population|clientèle|électorat|mineure?s?|couples?"
    r"|militaires?|patiente?s?|adolescente?s?|résidente?s?|agents?|ressortissants?|individus?|âge"
    r"|.+(?:(?<!m)antes?|(?<!m)ants?|iens?|iennes?|éens?|éennes?|ais|aises?|eurs?|euses?"
    r"|rices?|ains?|aines?|istes?|aires?)",
    re.IGNORECASE,
)


_SEVERAL = re.compile(r"(?<![\w,.])\d{1,2}(?:,\s\d{1,2}){0,5}\set\s$")
_AVERAGE_AGE = re.compile(r"\b(?:moyenne\sd'âge|âges?\s(?:moyen|médian|légal|minimal|minimum|pivot)s?)\b[^.;!?]*$", re.IGNORECASE)


def _is_people(noun: str) -> bool:
    """A gentile: "les Espagnols de moins de 25 ans"."""
    return noun[0].isupper() and noun[1:].islower() and noun.endswith("s")


def is_age(text: str, start: int, end: int) -> bool:
    """Whether a number of years is an age ("à 58 ans", "un homme de 52 ans") or a bond's term ("le taux à dix ans")."""
    if several := _SEVERAL.search(text, max(0, start - 24), start):
        start = several.start()  # "deux enfants de 3 et 5 ans"
    if _AVERAGE_AGE.search(text, max(0, start - 60), start):
        return False
    if _AT.search(text, max(0, start - 3), start) and not _FROM.search(text, max(0, start - 24), start):
        return not (_PENALTY.match(text, end) or _TERM.search(text, max(0, start - 60), start))
    if _PENALTY.match(text, end):
        return False
    if (of := _OF_BEFORE.search(text, max(0, start - 50), start)) and (_PERSON.fullmatch(of["noun"]) or _is_people(of["noun"])):
        return True
    return not OF.match(text, end) and bool(_HAVE.search(text, max(0, start - 24), start))
