"""What looks like a measure and is none: the places of a text whose numbers the guide does not want."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

MONTHS = r"(?:janv(?:ier|\.)|f[ée]v(?:rier|r?\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[uû]t|sept(?:embre|\.)|oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.))"
_YEAR = r"(?:1[0-9]|20)\d\d"

_BLOCKED = re.compile(
    rf"""
      (?:https?://|www\.)\S+ | \S+@\S+\.\w+                                           # addresses
    | (?<![\d.,/])\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:\d{{4}}|\d\d)(?![\d,/%€$])  # 15.12.2016, 12/05/20
    | (?<!\d)\d{{4}}-\d\d(?:-\d\d)?(?![\d%])(?:T[\d:.]+Z?)?                            # 2020-04-15
    | (?<![\d.,])(?:1er|\d{{1,2}})\s(?:(?:et|au|ou|-|–)\s(?:1er|\d{{1,2}})\s)?{MONTHS}(?![^\W\d_])(?:\s\d{{4}}\b)?   # 31 mars 2020
    | (?<![\w-])(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente)\s
      {MONTHS}(?![^\W\d_])
    | (?<![^\W\d_]){MONTHS}\s(?:{_YEAR})\b(?!\s?(?:%|€|\$))
    | (?<!\d)(?:\+|00)\d{{2}}(?:[ .-]?\d{{1,3}}){{4,6}}(?!\d)                           # +33 1 23 45 67 89
    | (?<![\d,.])0\d(?:[ .-]?\d\d){{4}}(?!\d) | (?<!\d)0\s?[89]\d\d(?:\s\d{{2,3}}){{2,3}}(?!\d)
    | (?<![\d,.])\d{{1,2}}:\d\d(?::\d\d)?(?!\d)                                        # 14:05
    | (?<![\w,.])(?:[01]?\d|2[0-4])\s?h(?:eures?)?\s?[0-5]\d(?!\d|\s?min)               # 14 h 05
    | (?:\b(?:à|dès|vers|avant|après|jusqu'à|entre)\s)\d{{1,2}}\s?(?:h|heures)\s(?:et|à|-)\s\d{{1,2}}\s?(?:h|heures)\b
    | (?<![^\W\d_])(?:de|entre)\s\d{{1,2}}\s?(?:h|heures)\s(?:à|et|jusqu'à)\s(?:midi|minuit|\d{{1,2}}\s?(?:h|heures))\b
    | (?<![^\W\d_])(?:[àÀA]|dès|vers|depuis)\s(?:[01]?\d|2[0-4]|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|vingt)\s?
      (?:h|heures?)\b(?:\s?[0-5]\d\b)?(?!\s(?:de|par|d'|après|avant|et\sdemie\sde|plus)\b|\s\d+\smin)   # à 20 heures
    | (?:\b[nN](?:°|º|os?\b\.?|um[ée]ros?\b)|\#)\s?[\w/.-]*\d[\w/.-]*                      # n° 2015-992
    | (?<![^\W_])(?:[Nn]um[ée]ro|tome|chapitre|volume|page|p\.|pp\.|[ée]pisode|acte|annexe|alinéa|art\.|saison|version|phase|niveau|catégorie|type|
      chaîne|ligne|classe|porte|quai|voie|vol|route|nationale|départementale|canal|groupe|lot|piste|étape|manche|set|journée|
      division|ligue|licence|terminal|bâtiment|salle|chambre|apollo|opus|bac|code|article|Article|chapitres|articles|pages|Numéro|ligue)\s
      (?:(?:L|R|D)\.?\s?)?(?:\d[\d.,-]*(?!\s?(?:%|€|\$|m|k|M))\b|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?![\w])(?!\s[a-zà-ÿ-]+s\b)
    | (?<![\d,.])\d+(?:\.\d+){{2,}}(?![\d])(?<!\.\d\d\d)                                  # 10.0.1
    | (?<![\d.,/-])\d{{1,3}}\s?-\s?\d{{1,3}}(?:\s?(?:a\.p\.|t\.a\.b\.|ap))                 # scores
    | (?<![\w,.-])\d+(?:er|ers|re|ère|ères|res|ere|eres|e|es|è|ème|èmes|eme|emes|ième|ieme|ièmes|nd|nde|nds|ndes|st|th|rd|o|°(?=\s[a-z]))(?![\w])
    | (?<![\w,.-])(?:1\s(?:er|re|ère)|\d+\s(?:e|ème|eme))\s(?=[^\W\d_])
    | (?:\b(?:XX|XIX|XVIII)e\s)
    | \b(?:[Ll]es|[Dd]es|[Aa]ux|[Cc]hez\sles)\s(?:moins|plus|[+-])\sde\s\d+(?:[-–/]\d+)?\sans\b   # les moins de 25 ans
    | (?<![\d.,])\d{{1,2}}\s?(?:[-–/]|à|et)\s?\d{{1,3}}\sans\b(?=(?:\s?[,.;:)]|\s(?:et|ou|sont|ont|a|est)\b))(?<!de\s\d\d\sà\s\d\d\sans)
    | (?<![\d.,])\d{{1,2}}[-–]\d{{1,3}}\sans\b
    | \b[ÂâAa]g[ée]{{1,2}}e?s?\s(?:seulement\s)?(?:respectivement\s)?(?:de\s|d')?(?:[^\W\d_]+\s(?:de\s)?){{0,3}}?(?:\d+|[^\W\d_]+(?:-[^\W\d_]+)*)(?:\s(?:à|et|ou)\s\d+)?\s(?:ans?|mois)\b
    | (?<=[,(])\s?(?:\d{{1,3}}|[^\W\d_]+(?:-[^\W\d_]+){{0,3}})\sans(?=\s?[,);.])
    | \b(?:[lL]'âge\sde|à\sl'aube\sde\sses|fête\sses|fêté\sses)\s\d+(?:\sans)?\b
    | \b(?:homme|femme|hommes|femmes|fille|garçon|fillette|adolescent|adolescente|enfant|bébé|étudiant|étudiante|Français|Française|jeune|père|mère|
      fils|ressortissant|ressortissante|individu|suspect|personne|personnes|sexagénaire|joueur|joueuse|acteur|actrice|chanteur|chanteuse|président|
      militant|policier|conducteur|élève|lycéen|lycéenne|collégien|collégienne|[^\W\d_]+(?:(?<![mM])antes?|(?<![mM])ants?|iens?|iennes?|ais|aises?|eurs?|euses?|ains?|aines?|istes?))
      \s(?:âgés?\s)?de\s\d{{1,3}}(?:\s(?:à|et)\s\d{{1,3}})?\sans\b
    """,
    re.VERBOSE,
)


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
    matches = [(match.start(), match.end()) for match in _BLOCKED.finditer(text)]
    return Blocked([start for start, _ in matches], [end for _, end in matches])


_YEAR_BEFORE = re.compile(
    rf"(?:{MONTHS}|\b(?:en|depuis|dès|fin|début|mi|an|année|années|trimestre|semestre|été|automne|hiver|printemps|d'ici|d'ici\sà|horizon|"
    r"jusqu'en|courant|l'an|saison|exercice|édition|millésime|rentrée|session|avant|après|T[1-4]|S[12])|[©(-])\s?$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:il\sy\sa|voil[àa]|voici)\s(?:(?:plus|moins|près)\s(?:de\s|d')|environ\s|à\speine\s|presque\s|quelque\s|déjà\s)*$", re.IGNORECASE)
_AGO_AFTER = re.compile(
    r"\s(?:seulement\s|à\speine\s|exactement\s|environ\s|jour\spour\sjour\s)?(?:plus\stôt|plus\stard|auparavant|derniers?\b|dernières?\b|prochain|prochaines?\b|précédent)"
)
_BEFORE_AFTER = re.compile(r"\s(?:seulement\s|à\speine\s|exactement\s|environ\s)?(?:avant|après)\b")
_EVERY = re.compile(r"(?<!\w)(?:tous|toutes)\sles\s$", re.IGNORECASE)
_WINDOW = re.compile(r"\s(?:premiers?|premières?|derniers?|dernières?|prochains?|prochaines?)\s(?:mois|jours|semaines|années|ans|trimestres|heures|minutes|semestres)\b")


_AGE_AT = re.compile(r"(?<!\w)[àÀ]\s$")
_TERM = re.compile(
    r"(?:condamn|port|ramen|limit|fix|étend|prolong|allong|pass|évalu|estim|égal|jusqu|rédui|abaiss|relev|repouss|recul|ouvr)\w*(?:[^.;,!?]{0,40})\sà\s$", re.IGNORECASE
)
_HAVE = re.compile(r"(?<!\w)(?:a|ai|as|ont|avait|avaient|avais|aura|auront|aurait|eu|fêter|fête|fêté|fêtera|fêtait|aujourd'hui|ses|leurs|mes)\s$", re.IGNORECASE)


_PENALTY = re.compile(r"\s(?:fermes?\b|avec\ssursis|de\s(?:prison|réclusion|détention|sursis|bagne|travaux|sûreté|suivi|mise)|d'(?:emprisonnement|inéligibilité|interdiction))")
_OF = re.compile(r"\s(?:de\b|d')")


def is_age(text: str, start: int, end: int) -> bool:
    """Whether a number of years is an age ("à 58 ans", "il avait 73 ans") or a bond's term ("le taux à dix ans")."""
    if _AGE_AT.search(text, max(0, start - 3), start):
        return not (_PENALTY.match(text, end) or _TERM.search(text, max(0, start - 60), start))
    return not _OF.match(text, end) and bool(_HAVE.search(text, max(0, start - 14), start))


def is_year(text: str, start: int, end: int) -> bool:
    """Whether a whole number of four digits is a year by what stands before it."""
    shown = text[start:end]
    return len(shown) == 4 and shown.isdigit() and 1000 <= int(shown) <= 2100 and bool(_YEAR_BEFORE.search(text, max(0, start - 16), start))


def looks_like_year(text: str, start: int, end: int) -> bool:
    """Whether a bare number could be a year."""
    shown = text[start:end]
    return len(shown) == 4 and shown.isdigit() and 1000 <= int(shown) <= 2100


def anchors_date(text: str, start: int, end: int, unit: str) -> bool:
    """Whether a duration is part of a date or a frequency: "il y a trois ans", "deux jours plus tard", "tous les six mois"."""
    if unit not in ("s", "min") and _BEFORE_AFTER.match(text, end):
        return True
    window = max(0, start - 40)
    return bool(_AGO.search(text, window, start) or _EVERY.search(text, window, start) or _AGO_AFTER.match(text, end))


def is_window(text: str, end: int) -> bool:
    """Whether a number opens a window of dates: "les trois derniers mois"."""
    return bool(_WINDOW.match(text, end))
