"""The recogniser tuned on news takes the place of the stock one where its base model is loaded."""

from __future__ import annotations

import logging
from pathlib import Path

from spacy.language import Language

WEIGHTS = Path(__file__).parent / "weights" / "ner.bin"
BASE = ("fr", "core_news_md", "3.8.0")
_LOG = logging.getLogger(__name__)


def install(nlp: Language, weights: Path = WEIGHTS) -> bool:
    """Put the tuned weights into the ner component of `nlp`; False where the stock labels stay.

    The weights fit one model in one version. `nlp.meta["releve_recognizer"]` says "tuned" or "stock".
    """
    found = (nlp.lang, nlp.meta.get("name"), nlp.meta.get("version"))
    tuned = found == BASE and weights.exists() and "ner" in nlp.component_names
    if tuned:
        nlp.get_pipe("ner").model.from_bytes(weights.read_bytes())  # type: ignore[attr-defined]
    else:
        reason = f"{weights.name} is missing" if found == BASE else f"the tuned weights fit {'_'.join(BASE[:2])} {BASE[2]} only"
        _LOG.warning("organizations: the model's stock labels are used, %s", reason)
    nlp.meta["releve_recognizer"] = "tuned" if tuned else "stock"
    return tuned
