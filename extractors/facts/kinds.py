"""What common nouns say of an organization's kind: "la chaîne" is no federation, "le syndicat" no company."""

from __future__ import annotations

_KIND_OF = {
    noun: kind
    for kind, nouns in {
        "bank": "banque banquier",
        "club": "club",
        "federation": "fédération",
        "media": "chaîne quotidien hebdomadaire magazine journal radio",
        "ngo": "association ong",
        "party": "parti",
        "union": "syndicat centrale",
    }.items()
    for noun in nouns.split()
}
_COMPANY = frozenset(
    "groupe entreprise société compagnie constructeur fabricant opérateur distributeur enseigne firme géant avionneur industriel "
    "équipementier éditeur transporteur start-up multinationale marque".split()
)
"""Nouns that mean a company, never who judges it, represents its staff or counts its trade."""
_NO_COMPANY = frozenset("agency court federation government international media ngo party pollster union university".split())
_REPRESENTING = frozenset(("union", "ngo", "party", "court"))
REPRESENTING_NOUNS = frozenset(noun for noun, kind in _KIND_OF.items() if kind in _REPRESENTING)
"""Nouns for who speaks for others: "le syndicat, qui compte 30.000 membres" is not the company's figure."""
_REPRESENTING_NAMES = ("association", "syndicat", "union", "confédération", "chambre", "ordre", "collectif")


def fitting(noun: str, meant: str, types: dict[str, str], main: str) -> str:
    """Whom a common noun means: `meant`, whom the text was about, unless its type is another; then the last one of that kind.

    `types` holds the organizations named so far with their types, the last named last; `main` is the article's.
    """
    kind = _KIND_OF.get(noun, "")
    if kind and types.get(meant, "") not in ("", kind):
        other = "" if noun in REPRESENTING_NOUNS else meant
        return next((name for name in reversed(types) if types[name] == kind), other)
    if not kind and noun in _COMPANY and (not meant or types.get(meant, "") in _NO_COMPANY):
        return main or next((name for name in reversed(types) if types[name] not in _NO_COMPANY), meant)
    return meant


def represents(organization: str, types: dict[str, str]) -> bool:
    """Whether an organization speaks for others: a figure that no word gives it is not its own."""
    return types.get(organization, "") in _REPRESENTING or organization.lower().startswith(_REPRESENTING_NAMES)
