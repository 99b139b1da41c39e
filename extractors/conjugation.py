"""The forms of a French verb from its infinitive, so that a lexicon of verbs needs one line a verb.

Third-person forms, participles and the infinitive of all simple tenses: what news prose uses of a verb that takes a figure.
Regular groups and the productive irregular families; a verb that follows none of them lists its forms in the lexicon.
"""

from __future__ import annotations

_FIRST_GROUP = (
    "e es ent ons ez ait aient ais ions iez a èrent âmes ât ant é ée és ées er era eront erait eraient ons assent"
).split()
_SECOND_GROUP = "it is issent issons issait issaient issant i ie ies irent ir ira iront irait iraient isse".split()
_FUTURE = ("a", "ont", "ait", "aient")
_IMPERFECT = ("ait", "aient", "ant", "ent", "ons", "e")
# Family: (ending of the infinitive, present singular, plural stem, participle, past historic, future stem)
_FAMILIES: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("prendre", "prend", "pren", "pris", "pri", "prendr"),
    ("mettre", "met", "mett", "mis", "mi", "mettr"),
    ("battre", "bat", "batt", "battu", "batti", "battr"),
    ("evenir", "evient", "even", "evenu", "evin", "eviendr"),
    ("venir", "vient", "ven", "venu", "vin", "viendr"),
    ("tenir", "tient", "ten", "tenu", "tin", "tiendr"),
    ("accroître", "accroît", "accroiss", "accru", "accru", "accroîtr"),
    ("décroître", "décroît", "décroiss", "décru", "décru", "décroîtr"),
    ("croître", "croît", "croiss", "crû", "crû", "croîtr"),
    ("croitre", "croit", "croiss", "cru", "cru", "croitr"),
    ("raître", "raît", "raiss", "ru", "ru", "raîtr"),
    ("connaître", "connaît", "connaiss", "connu", "connu", "connaîtr"),
    ("aindre", "aint", "aign", "aint", "aigni", "aindr"),
    ("naître", "naît", "naiss", "né", "naqui", "naîtr"),
    ("duire", "duit", "duis", "duit", "duisi", "duir"),
    ("truire", "truit", "truis", "truit", "truisi", "truir"),
    ("teindre", "teint", "teign", "teint", "teigni", "teindr"),
    ("reindre", "reint", "reign", "reint", "reigni", "reindr"),
    ("joindre", "joint", "joign", "joint", "joigni", "joindr"),
    ("cevoir", "çoit", "cev", "çu", "çu", "cevr"),
    ("valoir", "vaut", "val", "valu", "valu", "vaudr"),
    ("ouvoir", "eut", "ouv", "u", "u", "ourr"),
    ("devoir", "doit", "dev", "dû", "du", "devr"),
    ("vouloir", "veut", "voul", "voulu", "voulu", "voudr"),
    ("prévoir", "prévoit", "prévoy", "prévu", "prévi", "prévoir"),
    ("voir", "voit", "voy", "vu", "vi", "verr"),
    ("courir", "court", "cour", "couru", "couru", "courr"),
    ("ouvrir", "ouvre", "ouvr", "ouvert", "ouvri", "ouvrir"),
    ("offrir", "offre", "offr", "offert", "offri", "offrir"),
    ("partir", "part", "part", "parti", "parti", "partir"),
    ("sortir", "sort", "sort", "sorti", "sorti", "sortir"),
    ("vivre", "vit", "viv", "vécu", "vécu", "vivr"),
    ("suivre", "suit", "suiv", "suivi", "suivi", "suivr"),
    ("crire", "crit", "criv", "crit", "crivi", "crir"),
    ("dire", "dit", "dis", "dit", "di", "dir"),
    ("lire", "lit", "lis", "lu", "lu", "lir"),
    ("clure", "clut", "clu", "clu", "clu", "clur"),
    ("faire", "fait", "fais", "fait", "fi", "fer"),
    ("dre", "d", "d", "du", "di", "dr"),
)


def forms(infinitive: str) -> frozenset[str]:
    """The third-person and non-finite forms of a verb, lower case; a reflexive verb is given without "se"."""
    if infinitive.endswith("er"):
        return frozenset(_first_group(infinitive))
    for ending, *parts in _FAMILIES:
        if infinitive.endswith(ending):
            return frozenset(_family(infinitive[: -len(ending)], infinitive, *parts))
    if infinitive.endswith("ir"):
        return frozenset(infinitive[:-2] + ending for ending in _SECOND_GROUP)
    raise ValueError(f"{infinitive}: no known conjugation; list its forms in the lexicon")


def _first_group(infinitive: str) -> set[str]:
    stem = infinitive[:-2]
    found = {stem + ending for ending in _FIRST_GROUP}
    if stem.endswith("g"):
        found |= {f"{stem}e{ending}" for ending in ("ait", "aient", "a", "ant", "ons")}
    elif stem.endswith("c"):
        found |= {f"{stem[:-1]}ç{ending}" for ending in ("ait", "aient", "a", "ant", "ons")}
    elif stem.endswith("y"):
        found |= {f"{stem[:-1]}i{ending}" for ending in ("e", "ent", "era", "eront", "erait", "eraient")}
    for vowel in ("e", "é"):  # lever: lève, lèvera; céder: cède; jeter, appeler: jette, appelle
        if len(stem) > 2 and stem[-2] == vowel and stem[-1] in "bcdgklmnprstv":
            grave = f"{stem[:-2]}è{stem[-1]}"
            found |= {grave + ending for ending in ("e", "ent", "era", "eront", "erait", "eraient")}
            if vowel == "e" and stem[-1] in "lt":
                found |= {f"{stem}{stem[-1]}{ending}" for ending in ("e", "ent", "era", "eront", "erait", "eraient")}
    return found


def _family(root: str, infinitive: str, singular: str, plural: str, participle: str, historic: str, future: str) -> set[str]:
    found = {infinitive, root + singular, root + singular + "s"}
    found |= {root + plural + ending for ending in _IMPERFECT}
    if plural.endswith(("pren", "ven", "even", "ten")):  # prennent, viennent, tiennent
        found.add(root + singular.removesuffix("d").removesuffix("t") + "nent")
    if plural.endswith(("cev", "dev", "ouv")):  # reçoivent, doivent, peuvent
        found.add(root + singular.removesuffix("t") + "vent")
    if plural.endswith("oy"):  # prévoient
        found = (found - {root + plural + "ent"}) | {root + plural[:-1] + "ient"}
    if infinitive.endswith("faire"):
        found |= {root + "font", root + "fît"}
    found |= {root + participle + ending for ending in ("", "e", "s", "es")}
    found |= {root + historic + ending for ending in ("t", "rent")}
    found |= {root + future + ending for ending in _FUTURE}
    return found
