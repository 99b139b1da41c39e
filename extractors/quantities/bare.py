"""Numbers without a unit: which of them are measures all the same, and what they need in order to stay."""

from __future__ import annotations

import re

from extractors.numerals import Numeral
from extractors.quantities import guards, modifiers, nouns
from extractors.quantities.draft import Draft

# What may stand between the numbers of a text that holds nothing else.
_CONNECTORS = re.compile(
    r"(?:\W|_|\b(?:et|ou|plus|moins|environ|exactement|pile|quasiment|quasi|presque|à|peu|près|de|des|les|le|la|d"
    r"|l|en|dessous|entre"
    r"|au|jusqu|virgule|puis|euh|minimum|maximum|c|f|k|m|g)\b)*",
    re.IGNORECASE,
)
_LONGEST_ALONE = 200


def is_alone(text: str, numerals: list[Numeral]) -> bool:
    """Whether a text holds nothing but numbers."""
    if not numerals or len(text) > _LONGEST_ALONE:
        return False
    rest, place = "", 0
    for numeral in numerals:
        rest += text[place : numeral.start] + " "
        place = numeral.end
    return bool(_CONNECTORS.fullmatch(rest + text[place:]))


_NAME_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w&.'+-]*)[ -](?:\d+(?:,\s\d+){0,3}\s(?:et|ou)\s)?$")


def in_name(text: str, numeral: Numeral) -> bool:
    """Whether a bare number belongs to the name before it: "Microsoft 365", "CAC 40", "Boeing 737 et 777"."""
    if numeral.form != "digits" or not numeral.whole or numeral.sign:
        return False
    match = _NAME_BEFORE.search(text, max(0, numeral.start - 30), numeral.start)
    if match is None or not match["word"][0].isupper():
        return False
    word = match["word"].lower()
    function = nouns.words().function
    return word not in function and word.split("'")[-1] not in function


_ENUMERATION = re.compile(r"(?:,|\s(?:à|ou))\s(?:deux|trois|2|3)\b")
_NEUF = re.compile("neuf", re.IGNORECASE)
_DIGIT_WORD = re.compile(r"\s(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\b", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?<!\w)(?:les|ces|ses|nos|vos|leurs|mes|tes|tous|toutes|aux|des|du|le|la|au|eux|nous|vous|elles|ils|d'entre)\s$",
    re.IGNORECASE,
)


def takes_up(text: str, start: int) -> bool:
    """Whether "en" before the verb stands for what was measured before: "les analystes en espéraient 672 millions"."""
    return bool(_TAKEN_UP_BEFORE.search(text, max(0, start - 60), start))


def looks_back(text: str, start: int) -> bool:
    """Whether a number is as large as the one before: "en" stands with what was expected, or the verb is left out."""
    if text.endswith("dont ", 0, start):
        return True
    return bool(_ONCE_BEFORE.search(text, max(0, start - 60), start) or _OTHERS_BEFORE.search(text, max(0, start - 120), start))


def read(text: str, numeral: Numeral, alone: bool) -> Draft | None:
    """A number whose unit, if any, is left out; None where it measures nothing."""
    draft = Draft(numeral.start, numeral.end, numeral, numeral.signed, "", "bare", standing="alone")
    if alone:
        return draft
    if numeral.form == "scale" or (numeral.article and not _is_number(text, numeral)):
        return None
    if (
        guards.TIMES.match(text, numeral.end)
        or guards.is_window(text, numeral.end)
        or guards.is_rank(text, numeral.start, numeral.end)
        or guards.is_year(text, numeral.start, numeral.end)
    ):
        return None
    draft.standing = "sure"
    if numeral.scale > 1 or numeral.form in ("collective", "vague") or numeral.sign == "+" or _is_figure(text, numeral):
        return draft
    draft.standing = "loose"
    if numeral.form == "words":
        if (numeral.value < 2 and not numeral.article) or _DETERMINER.search(text, max(0, numeral.start - 12), numeral.start):
            return None
        if _NEUF.fullmatch(text, numeral.start, numeral.end) and not _DIGIT_WORD.match(text, numeral.end):
            return None  # an adjective
        draft.standing = "spoken"
    elif guards.looks_like_year(text, numeral.start, numeral.end):
        return None
    if _opens_sentence(text, numeral) or (_VERB_AFTER.match(text, numeral.end) and not in_name(text, numeral)):
        draft.standing = "subject"
    elif _asks(text, numeral):
        draft.standing = "asks"
    return draft


def _is_number(text: str, numeral: Numeral) -> bool:
    """Whether "un" is a number among others: "un, deux, trois", "un à deux ans", "entre un et deux milliards"."""
    return bool(_ENUMERATION.match(text, numeral.end) or guards.BETWEEN.search(text, max(0, numeral.start - 6), numeral.start))


def _is_figure(text: str, numeral: Numeral) -> bool:
    """Decimals or grouped thousands; "49.3" with a point is rather an article or a version."""
    if numeral.whole or numeral.form not in ("digits", "words"):
        return False
    shown = text[numeral.start : numeral.end]
    return "." not in shown or "," in shown or numeral.value >= 1000


_LOWER = re.compile(r"\s[a-zà-ÿ\d]")


_VERB_AFTER = re.compile(
    r"\s(?:seulement\s|autres\s|déjà\s)?(?:(?:ne\s|n'|y\s|en\s|le\s)?(?:sont|ont|étaient|avaient|seront|auront|auraient|seraient|[a-zà-ÿ]{2,}(?:[eidt]ront|[eidt]raient|èrent)))\b"
)


def _opens_sentence(text: str, numeral: Numeral) -> bool:
    """ "12 sont morts": a number that a sentence begins with and that is its subject."""
    if not _LOWER.match(text, numeral.end):
        return False
    before = text[max(0, numeral.start - 10) : numeral.start]
    stripped = before.rstrip()
    return (not stripped and numeral.start < 10) or (before != stripped and stripped[-1:] in (".", "!", "?"))


_ASKS_BEFORE = re.compile(
    r"(?<!\w)(?:contre|soit|dont|après|sur\sles|parmi\sles|face\sà|au\slieu\sdes?|contre\sles|que\sles|voire|puis|et\snon|compte|comptait"
    r"|recense|dénombre|totalise)\s"
    r"(?:seulement\s|environ\s|déjà\s|encore\s|(?:plus|moins|près)\sde\s)?$",
    re.IGNORECASE,
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:pass|port|doubl|tripl|quadrupl|grimp|mont|tomb|chut|baiss|augment|progress|bond|recul|descen|rédui"
    r"|ramen|hiss|établi|élèv|élev|"
    r"fix|limit|atteign|repli|gagn|cèd|perd|clôtur|termin|affich|ressort|chiffr|estim|évalu)\w*[^.;!?]{0,60}(?:(?<!\d)|(?<=\b(?:19|20)\d\d))\sà\s"
    r"(?:environ\s|près\sde\s|plus\sde\s)?$",
    re.IGNORECASE,
)
_TAKEN_UP_BEFORE = re.compile(
    r"(?:(?<!\w)(?:ils?|elles?|on|nous|vous|qui|y|n.|d.)\s?en\s|\sen\s(?=(?:avoir|a|ont|avait|avaient|aura|auront|aurait|auraient)\s)"
    r"|\sen\s(?!(?:fait|retrait|extrait|trait|portrait)\s)(?=[a-zà-ÿ]{3,}(?:ait|aient|[ei]ra|[ei]ront)\s)"
    r"|(?:[^\W\d_]+[iuo]t|[^\W\d_]+ent|compte|espère|souhaite|va|vont|pour|à)\sen\s(?=[a-zà-ÿ]{3,}(?:er|ir|oir)\s)"
    r"|\s(?:n')?en\s(?=(?:compt|emploi|recens|dénombr|prévoi|revendiqu|fabriqu|accueill|concern|transport|livr|exploit)(?:e|t|ent)\s))"
    r"[a-zà-ÿ]+\s(?:[a-zà-ÿ]+[éiust]\s)?"
    r"(?:(?:plus|pas|encore|déjà|désormais|seulement|environ|aujourd.hui)\s)?(?:que\s)?(?:(?:plus|moins|près)\sde\s)?$",
    re.IGNORECASE,
)
"""A noun taken up by "en": "il n'en compte plus que 613", "le club en a recruté 12", "le plan en concernera 85"."""
_ONCE_BEFORE = re.compile(r"\sen\s(?:avai(?:t|ent)\s|(?!avai)[a-zà-ÿ]{3,}ai(?:t|ent)\s)(?:[^\W\d_]+\s){0,4}$", re.IGNORECASE)
_IN_PLACES = re.compile(r"\d\s(?:[^\W\d_]+\s){0,3}?(?:à|en|au|aux|dans|chez)\s[^.;:!?]{2,40}?(?:,|\set)\s$")
_IN_PLACE = re.compile(r"\s(?:autres\s)?(?:à|en|au|aux|dans|chez)\s(?:(?:la|les|le|un|une|son|sa)\s|l')?[^\W\d_]")
"""As in "640 salariés à Roubaix et 210 à Tourcoing"."""
_OTHERS_BEFORE = re.compile(
    r"[\d)][^.;:!?]*[,;]\s(?:et\s)?(?:l'autre|(?:le|la)\s(?:second|seconde|dernière?|deuxième)|(?:(?:les?|la)\s|l')[a-zà-ÿ-]{3,})\s$"
)
_ENDS = re.compile(r"\s?(?:[.,;)]|$)")
"""As in "l'un produit 200 tonnes, l'autre 80"."""
_OUT_OF = re.compile(
    r"(?:\d|aine\sde)\s(?!(?:jours?|heures?|semaines?|mois|ans?|fois)\s)[^\W\d_]{3,}(?:\s[^\W\d_]{3,}){0,2}\ssur\s(?:un\stotal\sde\s)?$"
)
"""As in "178 postes sur 710"."""
_LISTED_BEFORE = re.compile(r"\d\s[^\W\d_]+\s(?:de\s|d')[^.;:!?]{2,40}?(?:,|\set)\s$")
_LISTED_AFTER = re.compile(r"\s(?:de\s|d')[a-zà-ÿ]")
"""As in "750 m de natation, 20 km de vélo et 10 de course à pied"."""
_ASKS_AFTER = re.compile(
    r"\s(?:de\s(?:plus|moins)|supplémentaires?|en\smoins|autres|d'entre\s(?:eux|elles)|des|de\s(?:ses|ces|leurs|nos))\b"
    r"|\s(?:pour|contre)(?=\s?[,.;)]|\set\b)",
    re.IGNORECASE,
)


def _asks(text: str, numeral: Numeral) -> bool:
    """Whether the place of a small number shows that its noun is left out: "contre 15", "porté à 12", "12 de plus"."""
    start = numeral.start
    return bool(
        _ASKS_AFTER.match(text, numeral.end)
        or _ASKS_BEFORE.search(text, max(0, start - 40), start)
        or _OUT_OF.search(text, max(0, start - 60), start)
        or (_LISTED_AFTER.match(text, numeral.end) and _LISTED_BEFORE.search(text, max(0, start - 60), start))
        or (_IN_PLACE.match(text, numeral.end) and _IN_PLACES.search(text, max(0, start - 90), start))
        or (_ENDS.match(text, numeral.end) and _OTHERS_BEFORE.search(text, max(0, start - 120), start))
        or takes_up(text, start)
        or _LEVEL_BEFORE.search(text, max(0, start - 90), start)
        or modifiers.before(text, start)[0]
    )
