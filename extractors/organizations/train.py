"""Tune the named-entity component of fr_core_news_md on French news; not imported by the pipeline.

    python -m extractors.organizations.train --train train.jsonl --dev dev.jsonl --out extractors/organizations/weights

One article a line: `id` (begins with YYYY_MM_DD), `text`, `ents` as [start, end, label]. The runs are seeded: the same data,
versions and options give the same weights. `--until` and `--names` hold articles out of training and report on them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.training import Example
from thinc.api import Adam

from extractors.organizations.augment import Augmenter, Span, Text
from extractors.pipeline import DEFAULT_MODEL

# Brands that are also their company's name are organizations (annotation guide); the corpus calls them products.
BRANDS = frozenset(
    name
    for line in (
        "Facebook, Google, Twitter, Yahoo, Yahoo!, Reddit, Digg, Snapchat, Instagram, YouTube, Youtube, Telegram, WhatsApp",
        "LinkedIn, Airbus, Boeing, Amazon, Amazon.com, Uber, Netflix, Apple, Microsoft, Samsung, GoPro, Tupolev, Identi.ca",
        "Snap, Tesla, Wikimedia, Wikimédia, Wikimédia France, Wikimedia France, Wikimedia Foundation, Dropbox, Spotify",
        "Airbnb, Nintendo, Sony, Huawei, Skype, Marianne, Le Point, Le Monde, Les Inrockuptibles",
    )
    for name in line.split(", ")
)
# Military operations and movements without a body are no organizations, though the corpus has some as such.
NO_BODY = re.compile(r"(?:opération|mouvement des?) |gilets jaunes", re.IGNORECASE)
# An article of the language is not part of a lower-case name ("l'armée syrienne"), nor is an elided preposition.
LEADING = re.compile(r"[ld]['’]\s*")
BATCH = 24
"""Paragraphs a step."""
WARM_UP = 0.05
Parameters = dict[tuple[int, str], Any]


@dataclass(frozen=True)
class Labelled:
    """An article of the corpus."""

    id: str
    text: str
    spans: tuple[Span, ...]

    @property
    def day(self) -> str:
        return self.id[:10].replace("_", "-")

    def organizations(self) -> set[str]:
        return {self.text[start:end].casefold() for start, end, label in self.spans if label == "ORG"}


def read(path: Path) -> list[Labelled]:
    """The articles of a file, company brands labelled ORG."""
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        spans = ((start, end, "ORG" if text[start:end] in BRANDS else label) for start, end, label in row["ents"])
        articles.append(Labelled(row["id"], text, tuple(sorted(spans))))
    return articles


def clean(text: str, span: Span) -> Span | None:
    """A span to train on, without the corpus's noise; None where it is no name. Scores are taken on the spans as they are."""
    start, end, label = span
    surface = text[start:end]
    if label == "ORG" and NO_BODY.match(surface):
        return None
    if label == "ORG" and (article := LEADING.match(surface)) and article.end() < len(surface):
        return start + article.end(), end, label
    return span


def paragraphs(articles: Iterable[Labelled]) -> Iterator[Text]:
    """The paragraphs with at least a few words, each with its spans; the first of an article is its headline."""
    for article in articles:
        for match in re.finditer(r"\S.*", article.text):
            inside = [
                (start - match.start(), end - match.start(), label)
                for start, end, label in filter(None, (clean(article.text, span) for span in article.spans))
                if match.start() <= start and end <= match.end()
            ]
            if len(match.group()) > 8:
                yield Text(match.group().rstrip(), tuple(inside))


@dataclass(frozen=True)
class Run:
    """One training from the stock weights on."""

    epochs: int
    invented: int
    """How often an epoch takes each sentence of templates.txt."""
    listed: bool = True
    """Whether names of the lexicon are slotted into the texts, or only invented ones."""

    @classmethod
    def parse(cls, text: str) -> Run:
        """EPOCHS:INVENTED, and ":words" for invented names alone."""
        epochs, invented, *names = text.split(":")
        return cls(int(epochs), int(invented), names != ["words"])


def tune(nlp: Language, texts: Sequence[Text], run: Run, *, seed: int, rate: float, augmenter: Augmenter) -> Parameters:
    """Train the ner component in place; returns its parameters averaged over the steps."""
    spacy.util.fix_random_seed(seed)  # type: ignore[attr-defined]
    dice = random.Random(seed)
    ner = cast(TrainablePipe, nlp.get_pipe("ner"))
    optimizer = Adam(rate, L2=0.0, grad_clip=1.0, use_averages=True)
    nlp.resume_training()
    total = run.epochs * (len(texts) + run.invented * len(augmenter.invented(dice)))
    seen, began = 0, time.time()
    for epoch in range(run.epochs):
        losses: dict[str, float] = {}
        order = [*texts, *(text for _ in range(run.invented) for text in augmenter.invented(dice))]
        dice.shuffle(order)
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            examples = [_example(nlp, augmenter(text, dice)) for text in batch]
            optimizer.learn_rate = rate * min(1.0, (seen + 1) / (WARM_UP * total)) * max(0.05, 1 - seen / total)
            ner.update(examples, drop=0.3, sgd=optimizer, losses=losses)
            seen += len(batch)
        print(f"seed {seed}, epoch {epoch + 1}: loss {losses['ner']:.0f}, {time.time() - began:.0f} s", flush=True)
    with ner.model.use_params(dict(optimizer.averages)):
        return parameters(ner.model)


def parameters(model: Any) -> Parameters:
    """A copy of all parameters, by the position of their layer and their name."""
    nodes = [(index, node, name) for index, node in enumerate(model.walk()) for name in node.param_names]
    return {(index, name): node.get_param(name).copy() for index, node, name in nodes if node.has_param(name)}


def put(model: Any, runs: Sequence[Parameters]) -> None:
    """Give the model the mean of several runs: they began at the same weights, and their mean is better than each."""
    for index, node in enumerate(model.walk()):
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, sum(run[index, name] for run in runs) / len(runs))


def _example(nlp: Language, text: Text) -> Example:
    doc = nlp.make_doc(text.text)
    spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in text.spans]
    reference = doc.copy()
    reference.set_ents(spacy.util.filter_spans([span for span in spans if span is not None]))
    return Example(doc, reference)


def score(nlp: Language, articles: Sequence[Labelled], known: set[str] | None = None) -> dict[str, str]:
    """Exact-span precision, recall and F1 of ORG and of all labels; recall of ORG over names not in `known`."""
    hits: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for article, doc in zip(articles, nlp.pipe(one.text for one in articles), strict=True):
        predicted = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
        expected = set(article.spans)
        for name, subset in (("ORG", {"ORG"}), ("all", {"ORG", "PER", "LOC", "MISC"})):
            right, guess = ({span for span in side if span[2] in subset} for side in (expected, predicted))
            hits[name] += len(right & guess)
            gold[name] += len(right)
            found[name] += len(guess)
        for span in expected:
            if known is not None and span[2] == "ORG" and article.text[span[0] : span[1]].casefold() not in known:
                gold["unseen"] += 1
                hits["unseen"] += span in predicted
    out = {}
    for name in ("ORG", "all"):
        precision, recall = hits[name] / max(1, found[name]), hits[name] / max(1, gold[name])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        out[name] = f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({gold[name]} gold)"
    if gold["unseen"]:
        out["ORG never seen in training"] = f"R {hits['unseen'] / gold['unseen']:.3f} ({gold['unseen']} gold)"
    return out


def hold_out(articles: Sequence[Labelled], until: str, names: int) -> tuple[list[Labelled], dict[str, list[Labelled]]]:
    """Split off what is later than `until`, and `names` articles whose organizations occur in no article kept."""
    late = [one for one in articles if until and one.day > until]
    early = [one for one in articles if not until or one.day <= until]
    spread = Counter(name for one in early for name in one.organizations())
    lonely = [one for one in early if one.organizations() and all(spread[name] == 1 for name in one.organizations())]
    apart = {one.id for one in lonely[:: max(1, len(lonely) // names)][:names]} if names else set()
    parts = {"late": late, "unseen names": [one for one in early if one.id in apart]}
    return [one for one in early if one.id not in apart], {name: part for name, part in parts.items() if part}


def main() -> None:
    """Train, write the weights, report."""
    parser = argparse.ArgumentParser(description="Tune the recogniser of organizations.")
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--runs",
        type=Run.parse,
        nargs="+",
        default=[Run(20, 0), Run(20, 0, listed=False)],
        metavar="EPOCHS:INVENTED[:words]",
        help="each starts from the stock weights; what is written is their mean",
    )
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--seed", type=int, default=3, help="of the first run; each run after it takes the next")
    parser.add_argument("--until", default="", help="train on what was published up to this day (YYYY-MM-DD)")
    parser.add_argument("--names", type=int, default=0, help="hold out this many articles with names of their own")
    options = parser.parse_args()
    kept, parts = hold_out(read(options.train), options.until, options.names)
    parts["dev"] = read(options.dev)
    known = {name for one in kept for name in one.organizations()}
    nlp = spacy.load(DEFAULT_MODEL, enable=["ner"])
    model = cast(TrainablePipe, nlp.get_pipe("ner")).model
    stock = parameters(model)
    for name, part in parts.items():
        print(f"stock, {name} ({len(part)} articles): {score(nlp, part, known)}", flush=True)
    texts = list(paragraphs(kept))
    print(f"{len(kept)} articles, {len(texts)} paragraphs", flush=True)
    tuned: list[Parameters] = []
    for seed, run in enumerate(options.runs, options.seed):
        put(model, [stock])
        augmenter = Augmenter(texts, listed=run.listed)
        tuned.append(tune(nlp, texts, run, seed=seed, rate=options.rate, augmenter=augmenter))
        put(model, tuned)
        for name, part in parts.items():
            print(f"tuned, mean of {len(tuned)}, {name}: {score(nlp, part, known)}", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "ner.bin").write_bytes(model.to_bytes())


if __name__ == "__main__":
    main()
