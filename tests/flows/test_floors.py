"""The accuracy gate: figures that fall, floors that rise, and those that come down only for a reason."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from extractors.model import as_row
from flows import batches, evaluate, floors, gold, ingest
from flows.errors import UserError
from flows.floors import Floors
from flows.gold import FACT_COLUMNS, MENTION_COLUMNS, Tables


def mention(start: int, value: str) -> dict[str, str]:
    place = {"doc_id": "a", "start": str(start), "end": str(start + 3), "text": "x", "kind": "quantity", "value": value}
    return dict.fromkeys(MENTION_COLUMNS, "") | place


def fact(start: int, unit: str) -> dict[str, str]:
    place = {"doc_id": "a", "start": str(start), "end": str(start + 3), "text": "x", "measure": "level", "status": "reported"}
    return dict.fromkeys(FACT_COLUMNS, "") | place | {"unit": unit}


GOLD = Tables(tuple(mention(start, "3") for start in range(0, 40, 10)), tuple(fact(start, "EUR") for start in range(0, 40, 10)))
WORSE = Tables(GOLD.mentions[:3], (*GOLD.facts[:2], fact(20, "USD")))
PERFECT, LESS = evaluate.evaluate(GOLD, GOLD), evaluate.evaluate(GOLD, WORSE)
PINNED = floors.pinned(None, GOLD, LESS, margin=0.0)


def test_every_figure_has_a_floor() -> None:
    found = floors.figures(LESS)
    assert len(found) == 3 * (3 * 5 + 2 + 11)
    shown = {name: round(found[name], 3) for name in found if name.startswith(("quantity exact", "facts comp", "fact unit"))}
    assert shown == {
        "quantity exact precision": 1.0, "quantity exact recall": 0.75, "quantity exact f1": 0.857,
        "facts complete precision": 0.667, "facts complete recall": 0.5, "facts complete f1": 0.571,
        "fact unit precision": 0.667, "fact unit recall": 0.5, "fact unit f1": 0.571,
    }  # fmt: skip
    assert set(PINNED.floors) == set(found)
    assert all(0 <= found[name] - floor < 0.001 for name, floor in PINNED.floors.items())


def test_what_holds_its_floors_passes() -> None:
    assert list(floors.failures(PINNED, GOLD, LESS)) == []
    assert list(floors.failures(PINNED, GOLD, PERFECT)) == []


def test_what_falls_is_named() -> None:
    pinned = floors.pinned(None, GOLD, PERFECT, margin=0.3)
    assert [line for line in floors.failures(pinned, GOLD, LESS) if line.startswith(("fact unit", "quantity"))] == [
        "fact unit precision is 0.667, under its floor of 0.700",
        "fact unit recall is 0.500, under its floor of 0.700",
        "fact unit f1 is 0.571, under its floor of 0.700",
    ]


def test_floors_are_those_of_one_gold() -> None:
    other = replace(GOLD, facts=GOLD.facts[1:])
    assert list(floors.failures(PINNED, other, PERFECT)) == [
        "gold is not the one that the floors were pinned on; pin them anew with `releve floors`"
    ]
    more = replace(GOLD, facts=tuple(row | {"note": "x"} for row in GOLD.facts))
    assert floors.fingerprint(more) == floors.fingerprint(GOLD)


def test_floors_rise_and_never_fall_by_themselves() -> None:
    raised = floors.pinned(PINNED, GOLD, PERFECT, margin=0.1)
    assert raised.floors["fact unit recall"] == 0.9
    assert raised.floors["quantity exact precision"] == 1.0  # it was, and a margin lowers nothing
    moved = floors.raised(PINNED, raised)
    assert moved["fact unit recall"] == (0.5, 0.9)
    assert "quantity exact precision" not in moved
    with pytest.raises(
        UserError, match=r"(?s)under their floors, so nothing was pinned.*fact unit recall: 0\.900, and now 0\.500"
    ):
        floors.pinned(raised, GOLD, LESS, margin=0.0)


def test_floors_come_down_for_a_reason_that_is_kept() -> None:
    strict = Floors(PINNED.gold, PINNED.floors | {"fact unit recall": 0.9, "gone f1": 0.5})
    lowered = floors.pinned(strict, GOLD, LESS, margin=0.0, reason="the guide changed")
    assert lowered.floors == PINNED.floors
    assert lowered.lowered == [
        {
            "reason": "the guide changed",
            "floors": {"fact unit recall": {"from": 0.9, "to": 0.5}, "gone f1": {"from": 0.5, "to": None}},
        }
    ]


def test_a_file_of_floors_comes_back(tmp_path: Path) -> None:
    floors.write(tmp_path / "floors.json", PINNED)
    assert floors.read(tmp_path / "floors.json") == PINNED


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "does not exist; `releve floors .* GOLD OUTPUT` pins"),
        ("{", "holds no floors"),
        ('{"gold": "x", "floors": [1]}', "holds no floors"),
    ],
)
def test_bad_floors(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "floors.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(UserError, match=message):
        floors.read(path)


def test_the_commands(releve: str, corpus: Path, tmp_path: Path) -> None:
    def run(*arguments: str | Path) -> tuple[int, str]:
        done = subprocess.run([releve, *map(str, arguments)], capture_output=True, text=True, timeout=60, check=False)
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout + done.stderr

    file, truth, worse = tmp_path / "floors.json", corpus / "gold", tmp_path / "worse"
    worse.mkdir()
    (worse / "mentions.csv").write_bytes((truth / "mentions.csv").read_bytes())
    (worse / "facts.csv").write_text("".join((truth / "facts.csv").read_text("utf-8").splitlines(keepends=True)[:-30]), "utf-8")
    code, shown = run("floors", file, truth, truth, "--margin", "0.01")
    assert (code, "facts complete f1: 0.000 -> 0.990" in shown) == (0, True)
    assert run("evaluate", truth, truth, "--floors", file)[0] == 0
    code, shown = run("evaluate", truth, worse, "--floors", file)
    assert (code, "facts complete recall is 0.908, under its floor of 0.990" in shown) == (1, True)
    code, shown = run("floors", file, truth, worse)
    assert (code, "nothing was pinned; find out why, or say so with --lower" in shown) == (1, True)
    code, shown = run("floors", file, truth, worse, "--lower", "thirty facts fewer")
    assert (code, "facts complete recall: 0.990 -> 0.907" in shown) == (0, True)
    assert [one["reason"] for one in json.loads(file.read_text("utf-8"))["lowered"]] == ["thirty facts fewer"]


def test_the_sample_corpus_holds_its_floors(nlp: Language, corpus: Path, tmp_path: Path) -> None:
    """The gate of this repository. After a gain: `releve floors corpus/gold/floors.json corpus/gold outputs`."""
    predictions = tmp_path / "predictions.jsonl"
    articles = [one.article for one in ingest.read(ingest.find([str(corpus)]).files) if one.article]
    with predictions.open("w", encoding="utf-8") as file:
        for one in batches.annotate(nlp, articles):
            rows = {"mentions": [as_row(row) for row in one.mentions], "facts": [as_row(row) for row in one.facts]}
            file.write(json.dumps({"id": one.doc_id, **rows}, ensure_ascii=False) + "\n")
    truth = gold.read_gold(corpus / "gold")
    evaluation = evaluate.evaluate(truth, gold.read_output(predictions))
    assert list(floors.failures(floors.read(corpus / "gold" / "floors.json"), truth, evaluation)) == []
