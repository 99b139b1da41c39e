"""Run the model's tagger and parser over the sentences that hold a measure, many at a time, and over nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extractors import overlaps, sentences
from extractors.facts import view as views
from extractors.facts.view import SentenceView, Value
from extractors.text import Folded, of_doc

_COMPONENTS = ("tok2vec", "morphologizer", "tagger", "parser")
_QUOTED = re.compile(r"«[^»]{1,1500}»|“[^”]{1,1500}”|\"[^\"\n]{1,1500}\"")
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
            docs = step.pipe(docs, batch_size=128)
        for view, doc in zip(unparsed, docs, strict=True):
            views.attach(view, doc)


def sentence_views(doc: Doc) -> tuple[Folded, list[SentenceView]]:
    """The folded text of a doc and the views of all its sentences."""
    folded = of_doc(doc)
    times = (time for time in overlaps.times(doc) if time.date_start or time.frames or time.timex.startswith("XXXX"))
    values: list[Value] = sorted((*overlaps.names(doc), *times, *overlaps.measures(doc)), key=lambda value: value.start)
    quotes = [match.span() for match in _QUOTED.finditer(folded.text)]
    breaks = [match.start() for match in _PARAGRAPH.finditer(folded.text)]
    out: list[SentenceView] = []
    cursor = cut = paragraph = 0
    for index, (start, end) in enumerate(sentences.split(folded.text)):
        bullet = folded.text[start] in _BULLETS
        while cut < len(breaks) and breaks[cut] < start:
            cut += 1
            paragraph += not bullet  # a list belongs to the line that opens it
        inside = []
        while cursor < len(values) and folded.at(values[cursor].start) < end:
            inside.append(values[cursor])
            cursor += 1
        quoted = [(max(left, start), min(right, end)) for left, right in quotes if left < end and right > start]
        out.append(views.build(folded, index, start, end, paragraph, inside, quoted))
    return folded, out
