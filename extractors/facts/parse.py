"""Run the model's tagger and parser over the sentences that hold a measure, many at a time, and over nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extractors import overlaps, sentences
from extractors.facts import view as views
from extractors.facts.view import SentenceView, Value
from extractors.model import Name
from extractors.text import Folded, of_doc

_COMPONENTS = ("tok2vec", "morphologizer", "tagger", "parser")
_QUOTED = re.compile(r"«[^»]{1,1500}»|“[^”]{1,1500}”|\"[^\"\n]{1,1500}\"")
_LONGEST_ALONE = 40
_ALONE = re.compile(r"(?:Près de |Plus de |Environ |Quelque )?\d[^.!?\n]*[.!]")
_SAYS_OF_WHAT = re.compile(r" (?:C'est|C'était|Ce sont|Voilà|Tel(?:le)? est)(?:,[^,.]{2,30},)? (?:le|la|les|l')\b")
_BULLETS = "-–—•▪◦*·"
_PARAGRAPH = re.compile(r"\n\s*\n|\n")


class SentenceParser:
    """The parsing half of a pipeline's model, used on demand. Without one (a blank pipeline) sentences stay unparsed."""

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        present: dict[str, Any] = dict(nlp.components)
        self._steps = [present[name] for name in _COMPONENTS if name in present]
        if "tagger" in present and "attribute_ruler" in present:
            # It makes parts of speech of tags; where there is no tagger it makes tags, which nothing reads.
            self._steps.append(present["attribute_ruler"])
        if "parser" not in present or "morphologizer" not in present:
            self._steps = []

    def parse(self, unparsed: Sequence[SentenceView]) -> None:
        """Parse the views in place."""
        if not self._steps or not unparsed:
            return
        docs: Iterable[Doc] = (views.simplified(self._vocab, view) for view in unparsed)
        for step in self._steps:
            docs = step.pipe(docs, batch_size=64)
        for view, doc in zip(unparsed, docs, strict=True):
            views.attach(view, doc)


def _is_credit(folded: Folded, value: Value, start: int, end: int) -> bool:
    """Whether a name only says whose picture it is: after a ©, or at the end of a header line."""
    if not isinstance(value, Name):
        return False
    left, right = folded.at(value.start), folded.at(value.end)
    signed = folded.text.rfind("©", start, left) >= 0
    return signed or (right >= end and bool(views.HEADER.match(folded.text, start)))


def _told_at_once(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text, a figure that stands alone with the one that says of what: "36 %. C'est la part des…"."""
    alone = -1
    for start, end in sentences.split(text):
        if alone < 0 and end - start <= _LONGEST_ALONE and _ALONE.fullmatch(text, start, end) and _SAYS_OF_WHAT.match(text, end):
            alone = start
            continue
        yield (alone if alone >= 0 else start), end
        alone = -1


def sentence_views(doc: Doc) -> tuple[Folded, list[SentenceView]]:
    """The folded text of a doc and the views of all its sentences."""
    folded = of_doc(doc)
    times = (time for time in overlaps.times(doc) if time.date_start or time.frames or time.timex.startswith("XXXX"))
    values: list[Value] = sorted((*overlaps.names(doc), *times, *overlaps.measures(doc)), key=lambda value: value.start)
    quotes = [match.span() for match in _QUOTED.finditer(folded.text)]
    breaks = [match.start() for match in _PARAGRAPH.finditer(folded.text)]
    out: list[SentenceView] = []
    cursor = cut = paragraph = 0
    for index, (start, end) in enumerate(_told_at_once(folded.text)):
        bullet = folded.text[start] in _BULLETS
        while cut < len(breaks) and breaks[cut] < start:
            cut += 1
            paragraph += not bullet  # a list belongs to the line that opens it
        inside = []
        while cursor < len(values) and folded.at(values[cursor].start) < end:
            inside.append(values[cursor])
            cursor += 1
        inside = [value for value in inside if not _is_credit(folded, value, start, end)]
        quoted = [(max(left, start), min(right, end)) for left, right in quotes if left < end and right > start]
        out.append(views.build(folded, index, start, end, paragraph, inside, quoted))
    return folded, out
