"""Rules for seasons and feasts: "l'été 2019", "cet hiver", "à Noël", "le lundi de Pâques"."""

from __future__ import annotations

from dataclasses import replace

from extractors.dates.absolute import completed
from extractors.dates.parsing import DETERMINERS, Match, Parser
from extractors.dates.readings import Running, Year, Yearly
from extractors.dates.years import second_year, year_number

_AUXILIARIES = frozenset(
    ("a", "ont", "ai", "as", "avait", "avaient", "avoir", "avons", "avez", "aura", "aurait", "auraient", "auront", "ayant", "aie",
     "ait", "aient")
)  # fmt: skip


_SEASON_PREPOSITIONS = frozenset(
    ("a", "de", "des", "durant", "pendant", "depuis", "dès", "pour", "dans", "avant", "apres", "vers", "sur", "tout", "contre",
     "entre", "cours", "jusqu'", "et", "que", "qu'")
)  # fmt: skip
_SEASON_NAMES = frozenset(("arabe", "arabes", "indien", "africain", "austral", "social", "berlinois", "culturel", "nucleaire"))


_GAMES = frozenset(("jeux", "jo", "olympiques", "olympique", "paralympiques", "universiade", "universiades"))


def season(p: Parser, i: int, determiner: str) -> Match:
    """Reads "l'été 2019", "cet hiver", "au printemps", "en été" (any summer), "les mois d'été"."""
    code = p.lexicon.seasons[p.words[i]]
    before = p.before(i, determiner)
    reading = Yearly("season", code=code)
    j, whole = completed(p, i + 1, reading, determiner)
    if isinstance(whole.year, Year) and p.words[j] in ("-", "/") and code == "WI":
        j = second_year(p, j + 1, whole.year.number) or j
    if before in ("d'", "de") and not _GAMES.isdisjoint(p.words[max(0, i - 7) : i]):
        return None  # "les Jeux olympiques d'hiver de 2018"
    if whole.year is not None or whole.turn:
        return None if not determiner and before in _AUXILIARIES else (j, whole)
    if p.words[j] in _SEASON_NAMES or (p.t.capital(i) and determiner == "du"):
        return None  # "le printemps arabe", "les grands magasins du Printemps"
    if (
        determiner == "l'"
        and not whole.year
        and before not in _SEASON_PREPOSITIONS
        and p.words[j] not in ("de", "des", "du", "d'")
    ):
        return j, replace(whole, turn="the")  # "la station vit l'été du vélo": of any year, unless a verb tells
    if determiner in ("l'", "cet", "ce") or (code == "SP" and determiner in ("le", "au", "du")):
        later = p.words[j]
        return None if later in ("de", "des", "du", "d'") and not p.of(j) else (j, whole)
    comparison = p.words[j] == "comme" and p.words[j + 1] in p.lexicon.seasons
    if comparison or (p.words[i - 1] == "comme" and p.words[i - 2] in p.lexicon.seasons):
        return j, replace(whole, turn="generic")  # "été comme hiver"
    if before == "plein" and p.words[i - 2] == "en":
        return j, reading  # "en plein été" is one summer
    if before == "en" or (before == "d'" and p.words[i - 2] == "mois"):
        return j, replace(whole, turn="generic")
    return None


def running(p: Parser, i: int, determiner: str) -> Match:
    """Reads "la saison précédente", "cette saison", "la prochaine saison", "la campagne en cours"."""
    words = p.words
    if words[i] == "prochaine":
        return (i + 2, Running("next")) if words[i + 1] == "saison" and determiner == "la" else None
    told = words[i] == "campagne"
    if determiner not in ("la", "cette"):
        return None
    if turn := p.lexicon.turns.get(words[i + 1]):
        return i + 2, Running(turn, told)
    if words[i + 1] == "en" and words[i + 2] == "cours":
        return i + 3, Running("this", told)
    if words[i + 1] in ("actuelle", "courante"):
        return i + 2, Running("this", told)
    this = determiner == "cette" and words[i + 1] not in ("de", "d'", "des", "du")
    return (
        (i + 1 + 2 * (words[i + 1 : i + 3] == ("-", "la")), Running("that" if words[i + 1] == "-" else "this", told))
        if this
        else None
    )


def school_start(p: Parser, i: int, determiner: str) -> Match:
    """Reads "la rentrée 2024", "la rentrée scolaire de 2024", "la rentrée prochaine": September."""
    j = i + 1 + (p.words[i + 1] in ("scolaire", "universitaire"))
    j, whole = completed(p, j, Yearly("month", 9), determiner)
    return (j, whole) if determiner and (whole.year or whole.turn in ("last", "next")) else None


_FEAST_NOUNS = frozenset(
    ("jour", "veille", "lendemain", "end", "weekend", "pont", "lundi", "soir", "matin", "partir", "compter", "avant", "lors")
)


def feast(p: Parser, i: int, determiner: str) -> Match:
    """Reads "Noël", "le lundi de Pâques", "la Toussaint 2019", "la fête de la Pentecôte"."""
    j = i
    if p.words[i] in ("fete", "fetes") and p.words[i + 1] in ("de", "du"):
        j = i + 2
        if p.words[j] in ("la", "l'"):
            j += 1
    if not determiner and p.words[i - 1] in DETERMINERS:
        determiner = p.words[i - 1]
    for words, rule in p.lexicon.feasts.get(p.words[j], p.lexicon.feasts.get(p.words[i], ())):
        start = j if p.words[j] == words[0] else i
        end = p.t.phrase(start, words)
        if end < 0:
            continue
        name = end - 1
        before = p.before(i, determiner)
        noun = p.words[i - 3] if before in ("de", "d'") and determiner else p.words[i - 2]
        if (determiner in ("du", "des") or before in ("de", "d'", "du")) and noun not in _FEAST_NOUNS and i > 1:
            return None  # "l'accord du Vendredi saint", "un marché de Noël": a name, not a day
        if p.t.capital(end) and p.words[end] not in p.lexicon.months:
            return None  # a first name: "Noël Mamère"
        if not determiner and p.t.capital(i - 1) and p.words[i - 1].isalpha() and p.words[i - 1] not in p.lexicon.little_words:
            return None  # a surname: "Pascal Noël"
        if words[0] == "ascension" and p.words[end] in ("de", "du", "des", "d'"):
            return None
        told = p.isolated(i, end) or p.words[end] in p.lexicon.turns or year_number(p, end)
        if words[0] in ("ascension", "assomption", "armistice", "noel", "paques") and not told:
            if not p.t.capital(name) or p.before(i, determiner) in ("pere", "mere", "ile"):
                return None
            if words[0] in ("ascension", "assomption", "armistice") and determiner not in ("l'", "cette"):
                return None
        code = f"{rule:+d}" if isinstance(rule, int) else str(rule)
        return completed(p, end, Yearly("feast", code=code), determiner)
    return None
