"""The nouns and adjectives of French, from the tables of spacy-lookups-data: read once, when first needed."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files


@cache
def tables() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns and the adjectives of the French lemma index, in the singular and lower case."""
    path = files("spacy_lookups_data") / "data" / "fr_lemma_index.json.gz"
    with path.open("rb") as packed, gzip.open(packed) as lines:
        index = json.load(lines)
    return frozenset(index["noun"]), frozenset(index["adj"])
