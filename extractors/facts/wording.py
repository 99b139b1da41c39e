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
_OPENING = "".join(sorted({phrase[0] for phrase in (*_INSTEAD, *_STAKES)}))
# The letters that such a phrase begins with are looked at first: most words are plain.
PIECE = re.compile(rf"\b(?=[{_OPENING}])(?:{'|'.join(_INSTEAD)}|{_STAKED})\b|\w+(?:[-.]\w+)*'?|[^\w\s]", re.IGNORECASE)
"""A word, a mark, or one of the phrases."""
_INSTEAD |= _on(_STAKES)
_SHORTEST = min(map(len, _INSTEAD))


def parsed_as(piece: str) -> str:
    """What the parser gets for a match of `PIECE`."""
    return _INSTEAD.get(piece.lower(), piece) if len(piece) >= _SHORTEST else piece
