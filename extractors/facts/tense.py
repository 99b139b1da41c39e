"""What a verb's tense says of when its figure holds: told as past, as background, as what is so now, or not said to be so."""

from __future__ import annotations

import re

from extractors.facts import grammar
from extractors.facts.draft import Draft
from extractors.facts.grammar import VerbGroup
from extractors.facts.lexicon import lexicon

_AUXILIARIES = frozenset("a ont avait avaient avoir été".split())
_GONE = re.compile(
    r"(?:re|par|inter|sur)?(?:tomb|pass|mont|rest|arriv|n|entr|rentr|sort|ressort|part|descend|ven|deven|retomb)(?:é|i|u)e?s?|morte?s?"
)
"""Participles with "être" that tell what happened, not what something is: "est ressorti", not "est situé"."""


_NO_IMPERFECT = frozenset(
    "fait refait défait satisfait extrait soustrait distrait sait plait complait connait parait apparait disparait".split()
)
"""Participles and presents that end as an imperfect does: "a fait 12 morts"."""


def verb_of(draft: Draft) -> VerbGroup | None:
    """The verb of a figure's clause, or of the figure it hangs on where its own is left out."""
    if draft.verb is None and draft.partner is not None:
        return draft.partner.verb
    return draft.verb


def is_imperfect(verb: VerbGroup) -> bool:
    """By its ending, and not a conditional: "avançait"."""
    return verb.form not in _NO_IMPERFECT and verb.form.endswith(("ait", "aient")) and not verb.form.endswith(("rait", "raient"))


def is_background(draft: Draft) -> bool:
    """The imperfect and the pluperfect say how things were before: "La baisse atteignait 3,9 % au trimestre précédent"."""
    verb = verb_of(draft)
    return verb is not None and (is_imperfect(verb) or not {"avait", "avaient", "était", "étaient"}.isdisjoint(verb.words))


def is_past(draft: Draft) -> bool:
    """Whether a figure's verb stands in a past tense."""
    verb = verb_of(draft)
    if verb is None:
        return False
    before = verb.words[:-1]
    compound = "VerbForm=Part" in verb.moods and not _AUXILIARIES.isdisjoint(before)
    if not {"est", "sont", "était", "étaient"}.isdisjoint(before):
        compound = not {"s'", "se"}.isdisjoint(before) or bool(_GONE.fullmatch(verb.form))
    return compound or is_imperfect(verb) or ("Tense=Past|VerbForm=Fin" in verb.moods and not verb.form.endswith("it"))


def is_bare_infinitive(draft: Draft) -> bool:
    """Whether a figure's verb is only spoken of: "pour emprunter 9 euros"; not "avoir emprunté", "a vu ses ventes chuter"."""
    verb = draft.verb
    if verb is None or not grammar.INFINITIVE.fullmatch(verb.form) or "VerbForm=Inf" not in verb.moods or is_past(draft):
        return False
    return not any(lexicon().verb(above, "see") for above in grammar.verbs_above(draft.view, verb.head))
