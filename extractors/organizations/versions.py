"""Model designations and versions as they follow a name: "A321neo", "e-208", "15 Pro", "Model Y", "2.0"."""

from __future__ import annotations

import re

MORE = (
    r"(?:\s(?:Pro|Max|Plus|Ultra|Mini|mini|Air|Neo|neo|Lite|XL|MAX|GT|SE|Premium|Series\s[A-Z0-9]|Turbo|Home|Sport|XP|Cross"
    r"|Slim|Aircross|E-Tech|Hybrid|Note\s\d+))*"
)
END = (
    r"(?![\w%€$]|[.,]\d|\s?(?:%|€|\$|[0-9])"
    r"|\s(?:millions?|milliards?|mille|euros?|dollars?|francs?|livres|pour\scent|points?|fois|ans|mois|jours)\b)"
)
_CODE = (
    r"(?:[A-Z]{1,4}[-\s]?\d{1,4}[A-Za-z]{0,3}|[A-Za-z]\d{1,4}[A-Za-z]*|[a-z]-[A-Z]?\d{1,4}|\d{1,4}[A-Za-z]{1,3}|[A-Z]{1,3}\.\d"
    r"|\d{3}-\d{1,4}[A-Z]*|(?:Model|Série|Classe|Mark|Mk)\s[A-Z0-9]{1,3})"
)
_MODEL_CODE = re.compile(rf"\s{_CODE}{MORE}{END}")
_MODEL_NUMBER = re.compile(rf"\s(?!(?:19|20)\d\d{END})\d{{1,4}}{MORE}{END}")
_LISTED_NUMBER = re.compile(rf"\s\d{{3,4}}{MORE}{END}")
_VERSION = re.compile(rf"[\s-](?:\d{{1,3}}(?:\.\d)?[a-z]{{0,2}}|[A-Z]{{1,2}}\d{{1,3}}|[XVI]{{1,4}}){MORE}{END}")
_VARIANT = re.compile(rf"{MORE}{END}")
_DETERMINER = re.compile(
    r"(?:\b(?:la|le|les|une|un|des|sa|son|ses|cette|ce|ces|leur|leurs|nouvelle|nouveau|nouvelles|nouveaux|future|futur|petite"
    r"|deux|trois|du|au|aux|chaque|ancienne|première|premier)\s|\bl')\Z",
    re.IGNORECASE,
)
_FEMININE = re.compile(r"\b(?:la|une|sa|cette|nouvelle|future|petite|célèbre)\s\Z", re.IGNORECASE)


def model_end(text: str, start: int, end: int) -> int:
    """Where the model ends that follows the brand at `start:end`; `end` itself where none does."""
    if match := _MODEL_CODE.match(text, end):
        return match.end()
    before = max(0, start - 16)
    if _DETERMINER.search(text, before, start) and (match := _MODEL_NUMBER.match(text, end)):
        return match.end()
    if _FEMININE.search(text, before, start) and (match := _LISTED_NUMBER.match(text, end)):
        return match.end()
    return end


def version_end(text: str, end: int) -> int:
    """Where a product's version ends ("iPhone 15 Pro"); `end` itself where it has none."""
    match = None if text[end - 1].isdigit() else _VERSION.match(text, end)
    match = match or _VARIANT.match(text, end)
    return match.end() if match else end
