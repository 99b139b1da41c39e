"""The words of a sentence as its parser gets them: a phrase that it stumbles over as the one word that says the same."""

from __future__ import annotations

import re

_INSTEAD = {
    "jeune pousse": "entreprise",
    "jeunes pousses": "entreprises",
    "à en croire": "selon",
    "licencier": "supprimer",
    "mettre à pied": "supprimer",
    "met à pied": "licencie",
    "mettent à pied": "licencient",
    "mettra à pied": "licenciera",
    "mettront à pied": "licencieront",
    "mettrait à pied": "licencierait",
    "mis à pied": "licencié",
    "mis à la porte": "licencié",
}
_ADVERBS = (
    "",
    "malgré tout ",
    "désormais ",
    "toujours ",
    "encore ",
    "plutôt ",
    "aussi ",
    "également ",
    "même ",
    "toutefois ",
    "en moyenne ",
)


def _on(verbs: dict[str, str]) -> dict[str, str]:
    """ "table désormais sur" and the like, as a verb of expecting."""
    return {f"{verb} {adverb}sur": expects for verb, expects in verbs.items() for adverb in _ADVERBS}


STAKING = {"table": "prévoit", "tablent": "prévoient", "tablait": "prévoyait", "tablaient": "prévoyaient"}
STAKING |= {"mise": "prévoit", "misent": "prévoient", "parie": "prévoit", "parient": "prévoient"}
"""Verbs of expecting with "sur", each as a verb of one word."""
_INSTEAD |= _on({"table": "prévoit", "tablent": "prévoient", "tablait": "prévoyait", "tablaient": "prévoyaient"})
_INSTEAD |= _on({"parie": "prévoit", "parient": "prévoient", "pariait": "prévoyait", "pariaient": "prévoyaient"})
_STAKES = {"mise": "prévoit", "misent": "prévoient", "misait": "prévoyait", "misaient": "prévoyaient"}
# On a figure it is a forecast: not "misent sur l'hydrogène", "mise sur pied".
_STAKED = (
    rf"(?:{'|'.join(_STAKES)}) (?:{'|'.join(_ADVERBS)})sur(?=\s*(?:quelque )?$| (?:une?|des) "
    r"(?:bénéfices?|pertes|recettes|revenus|ventes|bond|chiffre|croissance|déficit|dividende|ebit\w*|excédent|hausse|baisse|marge|perte|production|progression|rebond|recul|repli|résultat)\b)"
)
PIECE = re.compile(r"\w+(?:[-.]\w+)*'?|[^\w\s]")
"""A word with the apostrophe that ends it, or a mark."""
_PHRASE = re.compile(rf"(?:{'|'.join(_INSTEAD)}|{_STAKED})\b", re.IGNORECASE)
OPENING = frozenset(phrase.split(" ")[0] for phrase in (*_INSTEAD, *_STAKES))
"""The first word of each phrase: few words are worth a longer look."""
_INSTEAD |= _on(_STAKES)


def simpler(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The word that the parser gets for a phrase, and where the phrase ends; None where there is none at `start`."""
    phrase = _PHRASE.match(text, start, end)
    return (_INSTEAD[phrase.group().casefold()], phrase.end()) if phrase else None
