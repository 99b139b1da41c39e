"""The accuracy gate: no figure of the evaluation may fall under its floor, and no floor is lowered in silence.

Floors are pinned in a file beside a hash of the gold they were measured on: against another gold they mean nothing. (After the
gate of adbar/trafilatura, whose tests pin F1 beside a hash of the annotations.)
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.errors import UserError
from flows.evaluate import Evaluation, Score
from flows.gold import FACT_COLUMNS, MENTION_COLUMNS, Tables

Figures = dict[str, float]
"""Each figure of an evaluation by its name: "date exact recall", "facts complete f1", "fact indicator precision"."""


@dataclass(frozen=True, slots=True)
class Floors:
    """What must be reached."""

    gold: str
    """The hash of the gold (`fingerprint`)."""
    floors: Figures
    lowered: list[dict[str, Any]] = field(default_factory=list)
    """Each lowering: its `reason`, and `from` and `to` of each floor."""


def figures(evaluation: Evaluation) -> Figures:
    """Precision, recall and F1 of each kind of mention, of facts, and of each attribute of facts."""
    scored: dict[str, Score] = {}
    for kind, scores in {**evaluation.mentions, "facts": evaluation.facts}.items():
        scored |= {f"{kind} {measure}": score for measure, score in scores.items()}
    scored |= {f"fact {name}": score for name, score in evaluation.by_attribute.items()}
    names = ("precision", "recall", "f1")
    return {f"{what} {name}": getattr(score, name) for what, score in scored.items() for name in names}


def fingerprint(gold: Tables) -> str:
    """A hash of gold's rows; line ends, quotes and further columns do not change it."""
    rows = [
        [[row[name] for name in names] for row in table]
        for table, names in ((gold.mentions, MENTION_COLUMNS), (gold.facts, FACT_COLUMNS))
    ]
    return "sha256:" + hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def read(path: Path) -> Floors:
    """Read a file of floors; UserError says what is wrong with it."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Floors(data["gold"], {str(name): float(floor) for name, floor in data["floors"].items()}, data.get("lowered", []))
    except FileNotFoundError as error:
        raise UserError(f"{path} does not exist; `releve floors {path} GOLD OUTPUT` pins the figures of today") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            f"{path} holds no floors ({error!r}); restore it, or remove it and pin the figures with `releve floors`"
        ) from error


def write(path: Path, floors: Floors) -> None:
    """Write a file of floors, a line a figure, so that a diff shows what moved."""
    data = {"gold": floors.gold, "floors": dict(sorted(floors.floors.items())), "lowered": floors.lowered}
    try:
        path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(f"cannot write {path} ({error.strerror}); name another file") from error


def failures(floors: Floors, gold: Tables, evaluation: Evaluation) -> Iterator[str]:
    """Why an output does not pass; nothing where it does."""
    if floors.gold != fingerprint(gold):
        yield "gold is not the one that the floors were pinned on; pin them anew with `releve floors`"
        return
    found = figures(evaluation)
    for name, floor in floors.floors.items():
        figure = found.get(name)
        if figure is None:
            yield f"{name} is no figure of the evaluation any more; its floor is {floor}"
        elif round(figure, 3) < floor:
            yield f"{name} is {figure:.3f}, under its floor of {floor:.3f}"


def pinned(floors: Floors | None, gold: Tables, evaluation: Evaluation, margin: float, reason: str = "") -> Floors:
    """The floors raised to the figures less a margin; a floor that is higher stays.

    Where a figure has fallen under its floor, the floor comes down only for a `reason`, which is kept; UserError without one.
    """
    found = figures(evaluation)
    wanted = {name: _down(figure - margin) for name, figure in found.items()}
    if floors is None:
        return Floors(fingerprint(gold), wanted)
    fallen = {name: floor for name, floor in floors.floors.items() if round(found.get(name, 0.0), 3) < floor}
    if fallen and not reason:
        listed = "\n  ".join(f"{name}: {floor:.3f}, and now {found.get(name, 0.0):.3f}" for name, floor in fallen.items())
        raise UserError(
            f"these figures are under their floors, so nothing was pinned; find out why, or say so with --lower:\n  {listed}"
        )
    raised = {name: floor if name in fallen else max(floor, floors.floors.get(name, 0.0)) for name, floor in wanted.items()}
    moved = {name: {"from": floor, "to": wanted.get(name)} for name, floor in fallen.items()}
    lowered = [*floors.lowered, {"reason": reason, "floors": moved}] if fallen else floors.lowered
    return Floors(fingerprint(gold), raised, lowered)


def raised(before: Floors | None, after: Floors) -> Mapping[str, tuple[float, float]]:
    """The floors that moved: from, to."""
    old = before.floors if before else {}
    return {name: (old.get(name, 0.0), floor) for name, floor in after.floors.items() if old.get(name) != floor}


def _down(figure: float) -> float:
    """Cut off, not rounded up: a floor is never above its figure."""
    return max(0.0, math.floor(round(figure * 1000, 6)) / 1000)
