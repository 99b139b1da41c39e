"""Output against gold: precision, recall and F1, the accuracy of each attribute of a fact, every error with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from extractors.model import KINDS
from flows.gold import Tables
from flows.matching import COMPLETE, FACT_ATTRIBUTES, MENTION_ATTRIBUTES, Attribute, Pair, Row, pair, same_span

FACT = "fact"


@dataclass(slots=True)
class Score:
    """How many rows are right, of how many in gold and in the output."""

    correct: int = 0
    gold: int = 0
    output: int = 0

    @property
    def precision(self) -> float:
        """The share of the output that is right."""
        return self.correct / self.output if self.output else 0.0

    @property
    def recall(self) -> float:
        """The share of gold that was found."""
        return self.correct / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_dict(self) -> dict[str, float | int]:
        """Rounded to three places, as reports show it."""
        return {
            "precision": round(self.precision, 3),
            "recall": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "gold": self.gold,
            "output": self.output,
        }


@dataclass(frozen=True, slots=True)
class Error:
    """A difference between output and gold, and where it stands."""

    doc_id: str
    start: int
    end: int
    text: str
    kind: str
    """The kind of mention, or "fact"."""
    problem: str
    """missed, spurious, span, or the attribute that differs."""
    gold: str = ""
    output: str = ""


@dataclass(slots=True)
class Evaluation:
    """All figures of one output against one gold."""

    COLUMNS: ClassVar = ("what", "measure", "precision", "recall", "f1", "gold", "output", "accuracy")

    mentions: dict[str, dict[str, Score]]
    """For each kind: detected (overlaps), exact (same span), normalized (overlaps, and its value is right)."""
    facts: dict[str, Score]
    """detected, and complete: every attribute of `COMPLETE` is right."""
    attributes: dict[str, float]
    """For each attribute, the share of detected facts where it is right."""
    by_attribute: dict[str, Score] = field(default_factory=dict)
    """The same as a share of all facts: an attribute of a fact that was missed, or is spurious, is not right."""
    reliability: list[dict[str, float | int]] = field(default_factory=list)
    """For each band of confidence: how many facts gold has too, and the share of them that are complete and right."""
    errors: list[Error] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The scores, as the guide's scorer has them."""
        return {
            **{kind: {name: score.as_dict() for name, score in scores.items()} for kind, scores in self.mentions.items()},
            "facts": {**{name: score.as_dict() for name, score in self.facts.items()}, "attributes": self.attributes},
        }

    def report(self) -> dict[str, Any]:
        """What evaluation.json holds: the scores, the reliability of confidence, every error."""
        return {**self.as_dict(), "reliability": self.reliability, "errors": [asdict(one) for one in self.errors]}

    def rows(self) -> Iterator[dict[str, Any]]:
        """What evaluation.csv holds: a line a figure."""
        for kind, scores in {**self.mentions, "facts": self.facts}.items():
            for name, score in scores.items():
                yield {"what": kind, "measure": name, **score.as_dict()}
        for name, accuracy in self.attributes.items():
            yield {"what": "facts", "measure": f"accuracy of {name}", "accuracy": accuracy}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article's rows of one kind, gold beside output."""

    kind: str
    pairs: tuple[Pair, ...]
    missed: tuple[Row, ...]
    spurious: tuple[Row, ...]

    def differing(self, wanted: Row, got: Row, aliases: Mapping[str, set[str]]) -> list[Attribute]:
        """The attributes on which a pair disagrees."""
        return [attribute for attribute in attributes(self.kind) if not attribute.same(wanted, got, aliases)]


def attributes(kind: str) -> tuple[Attribute, ...]:
    """What is compared in a kind of mention, or in a fact."""
    return FACT_ATTRIBUTES if kind == FACT else MENTION_ATTRIBUTES[kind]


def compare(gold: Tables, output: Tables) -> Iterator[tuple[str, list[Comparison]]]:
    """Each article's comparisons, kind by kind, facts last."""
    sides = [_grouped(tables) for tables in (gold, output)]
    for doc_id in sorted(gold.doc_ids | output.doc_ids):
        yield doc_id, [_compare(kind, *(side.get((doc_id, kind), []) for side in sides)) for kind in (*KINDS, FACT)]


def _compare(kind: str, gold: list[Row], output: list[Row]) -> Comparison:
    pairs = pair(gold, output)
    paired = {id(row) for both in pairs for row in both}
    missed, spurious = (tuple(row for row in rows if id(row) not in paired) for rows in (gold, output))
    return Comparison(kind, tuple(pairs), missed, spurious)


def aliases_of(gold: Tables) -> dict[str, dict[str, set[str]]]:
    """For each article, the forms under which it mentions each canonical name."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in gold.mentions:
        if row["kind"] in ("organization", "product"):
            found.setdefault(row["doc_id"], {}).setdefault(row["organization"], set()).add(row["text"])
    return found


def evaluate(gold: Tables, output: Tables) -> Evaluation:
    """Score an output. Articles that gold does not know are left out of account."""
    known = {row["doc_id"] for row in gold.mentions}
    aliases = aliases_of(gold)
    mentions = {str(kind): {name: Score() for name in ("detected", "exact", "normalized")} for kind in KINDS}
    facts = {name: Score() for name in ("detected", "complete")}
    right: Counter[str] = Counter()
    judged: list[tuple[float, bool]] = []
    errors: list[Error] = []
    for doc_id, comparisons in compare(gold, output.of(known)):
        for comparison in comparisons:
            kind = comparison.kind
            scores = facts if kind == FACT else mentions[kind]
            for score in scores.values():
                score.gold += len(comparison.pairs) + len(comparison.missed)
                score.output += len(comparison.pairs) + len(comparison.spurious)
            scores["detected"].correct += len(comparison.pairs)
            errors += [_error(row, kind, "missed", gold=row["text"]) for row in comparison.missed]
            errors += [_error(row, kind, "spurious", output=row["text"]) for row in comparison.spurious]
            for wanted, got in comparison.pairs:
                wrong = comparison.differing(wanted, got, aliases.get(doc_id, {}))
                names = {attribute.name for attribute in wrong}
                if kind == FACT:
                    right.update(attribute.name for attribute in FACT_ATTRIBUTES if attribute.name not in names)
                    facts["complete"].correct += not names & COMPLETE
                    judged.append((float(got.get("confidence") or 0), not names & COMPLETE))
                else:
                    scores["exact"].correct += same_span(wanted, got)
                    scores["normalized"].correct += not names
                if not same_span(wanted, got):
                    errors.append(_error(got, kind, "span", gold=wanted["text"], output=got["text"]))
                errors += [_error(got, kind, one.name, gold=_shown(wanted, one), output=_shown(got, one)) for one in wrong]
    detected = facts["detected"]
    by_attribute = {one.name: Score(right[one.name], detected.gold, detected.output) for one in FACT_ATTRIBUTES}
    found = detected.correct
    accuracy = {one.name: round(right[one.name] / found, 3) if found else 0.0 for one in FACT_ATTRIBUTES}
    return Evaluation(
        mentions, facts, dict(sorted(accuracy.items())), dict(sorted(by_attribute.items())), reliability(judged), errors
    )


def reliability(judged: Iterable[tuple[float, bool]]) -> list[dict[str, float | int]]:
    """Confidence against correctness, in bands of a fifth."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        bands.setdefault(min(4, int(confidence * 5)), []).append((confidence, right))
    return [
        {
            "from": band / 5,
            "to": (band + 1) / 5,
            "facts": len(found),
            "confidence": round(sum(confidence for confidence, _ in found) / len(found), 3),
            "complete": round(sum(right for _, right in found) / len(found), 3),
        }
        for band, found in sorted(bands.items())
    ]


def listed(errors: Iterable[Error], at_most: int) -> Iterator[str]:
    """Errors as lines to read, up to `at_most` of each kind and problem."""
    kinds: dict[tuple[str, str], list[Error]] = {}
    for error in errors:
        kinds.setdefault((error.kind, error.problem), []).append(error)
    for (kind, problem), found in sorted(kinds.items()) if at_most else ():
        yield f"{kind}, {problem}: {len(found)}"
        for error in found[:at_most]:
            difference = "" if problem in ("missed", "spurious") else f": gold {error.gold!r}, output {error.output!r}"
            yield f"  {error.doc_id} {error.start}-{error.end} {error.text!r}{difference}"


def _grouped(tables: Tables) -> dict[tuple[str, str], list[Row]]:
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in tables.mentions:
        grouped.setdefault((row["doc_id"], row["kind"]), []).append(row)
    for row in tables.facts:
        grouped.setdefault((row["doc_id"], FACT), []).append(row)
    return grouped


def _error(row: Row, kind: str, problem: str, gold: str = "", output: str = "") -> Error:
    return Error(row["doc_id"], int(row["start"]), int(row["end"]), row["text"], kind, problem, gold, output)


def _shown(row: Row, attribute: Attribute) -> str:
    return "/".join(row[column] for column in attribute.columns)
