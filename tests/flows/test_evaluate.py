from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors.model import as_row
from flows import batches, evaluate, gold, ingest
from flows.errors import UserError
from flows.gold import FACT_COLUMNS, MENTION_COLUMNS, Tables
from flows.matching import Row, pair, same_name, same_number, same_unit, similar
from flows.review import comparison


def mention(start: int, end: int, kind: str = "quantity", **cells: str) -> Row:
    return (
        dict.fromkeys(MENTION_COLUMNS, "")
        | {"doc_id": "a", "start": str(start), "end": str(end), "text": "x", "kind": kind}
        | cells
    )


def fact(start: int, end: int, **cells: str) -> Row:
    row = dict.fromkeys(FACT_COLUMNS, "") | {"doc_id": "a", "start": str(start), "end": str(end), "text": "x"}
    return row | {"value": "3", "unit": "%", "measure": "level", "indicator": "chiffre d'affaires", "status": "reported"} | cells


@pytest.mark.parametrize(
    ("gold_value", "output", "same"),
    [
        ("66.67", "66.6667", True),
        ("1000", "1002", False),
        ("0.001", "0.0015", True),
        ("", "", True),
        ("3", "", False),
        ("", "0", False),
    ],
)
def test_same_number(gold_value: str, output: str, same: bool) -> None:
    assert same_number(gold_value, output) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("participant", "Participants", True),
        ("année", "a", True),
        ("EUR/m²", "EUR/m2", True),
        ("EUR", "USD", False),
        ("bus", "bu", False),
    ],
)
def test_same_unit(one: str, other: str, same: bool) -> None:
    assert same_unit(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("chiffre d'affaires", "le chiffre d’affaires du groupe", True),
        ("nombre de gros clients", "clients", True),
        ("bénéfice net", "marge brute", False),
        ("", "", True),
        ("ventes", "", False),
    ],
)
def test_similar(one: str, other: str, same: bool) -> None:
    assert similar(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Banque centrale européenne", "BCE", True),
        ("Velmont", "Groupe Velmont SA", True),
        ("Velmont", "Ardelec", False),
        ("", "", True),
        ("Velmont", "", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other, {"Banque centrale européenne": {"BCE"}}) is same


def test_pairs_by_the_largest_overlap_then_the_closest_length() -> None:
    wanted = [mention(0, 10), mention(12, 20)]
    got = [mention(0, 4), mention(0, 11), mention(11, 30), mention(40, 50)]
    assert pair(wanted, got) == [(wanted[0], got[1]), (wanted[1], got[2])]


def test_figures_and_errors_of_a_small_case() -> None:
    truth = Tables(
        (
            mention(0, 5, value="3", unit="km"),
            mention(10, 15, value="4", unit="km"),
            mention(20, 25, "date", date_start="2020-01-01"),
        ),
        (fact(0, 5), fact(10, 15, organization="Velmont")),
    )
    output = Tables(
        (mention(0, 5, value="3", unit="km"), mention(11, 15, value="5", unit="km"), mention(30, 35, value="6")),
        (fact(0, 5), fact(10, 15, modifier="approx", direction="up"), {**fact(0, 5), "doc_id": "unknown"}),
    )
    evaluation = evaluate.evaluate(truth, output)
    quantity = evaluation.mentions["quantity"]
    assert {name: score.correct for name, score in quantity.items()} == {"detected": 2, "exact": 1, "normalized": 1}
    assert (quantity["detected"].precision, quantity["detected"].recall) == (2 / 3, 1.0)
    assert evaluation.mentions["date"]["detected"].as_dict() == {
        "precision": 0.0,
        "recall": 0.0,
        "f1": 0.0,
        "gold": 1,
        "output": 0,
    }
    assert (evaluation.facts["detected"].correct, evaluation.facts["complete"].correct, evaluation.facts["detected"].output) == (
        2,
        1,
        2,
    )
    assert evaluation.attributes == dict.fromkeys(evaluation.attributes, 1.0) | {
        "modifier": 0.5,
        "direction": 0.5,
        "organization": 0.5,
    }
    assert [(one.kind, one.problem, one.start, one.end) for one in evaluation.errors] == [
        ("quantity", "spurious", 30, 35),
        ("quantity", "span", 11, 15),
        ("quantity", "value", 11, 15),
        ("date", "missed", 20, 25),
        ("fact", "modifier", 10, 15),
        ("fact", "direction", 10, 15),
        ("fact", "organization", 10, 15),
    ]
    assert [(row["kind"], row["verdict"], row["differs"]) for row in comparison.compared(output.of(["a"]), truth)] == [
        ("quantity", "match", ""),
        ("quantity", "differs", "span value"),
        ("date", "missing", ""),
        ("quantity", "spurious", ""),
        ("fact", "match", ""),
        ("fact", "differs", "modifier direction organization"),
    ]


def scorer(shared: Path, gold_folder: Path, predictions: Path) -> dict[str, Any]:
    command = [sys.executable, shared / "score" / "gold.py", gold_folder, predictions, "--json"]
    reference: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    names = {"p": "precision", "r": "recall", "f1": "f1", "gold": "gold", "pred": "output"}
    for scores in reference.values():
        for name, score in scores.items():
            if name != "attributes":
                scores[name] = {names[short]: figure for short, figure in score.items()}
    return reference


def perturbed(rows: tuple[Row, ...], chance: random.Random) -> list[dict[str, str]]:
    """Rows with every kind of error: lost, doubled, moved, with other cells."""
    out = []
    for row in rows:
        for _ in range(chance.choice([0] + [1] * 8 + [2])):
            changed = dict(row)
            for name, cell in row.items():
                if name in ("doc_id", "start", "end", "kind") or chance.random() > 0.08:
                    continue
                if name in ("value", "value_low", "value_high"):
                    changed[name] = chance.choice(["", "7", str(float(cell or 1) * 1.0005)])
                else:
                    changed[name] = chance.choice(["", cell + "s", cell.upper(), cell.replace("é", "e"), "SA " + cell])
            changed["start"] = str(max(0, int(row["start"]) - chance.choice([0] * 9 + [3])))
            changed["end"] = str(int(row["end"]) + chance.choice([0] * 9 + [1, 8]))
            out.append(changed)
    return out


@pytest.mark.parametrize("seed", range(4))
def test_every_figure_agrees_with_the_shared_scorer(shared: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    truth = gold.read_gold(shared / "gold")
    answers: dict[str, dict[str, Any]] = {}
    for name, rows in (("mentions", truth.mentions), ("facts", truth.facts)):
        for row in perturbed(rows, chance):
            answers.setdefault(row["doc_id"], {"id": row["doc_id"], "mentions": [], "facts": []})[name].append(row)
    answers["not in gold"] = {**next(iter(answers.values())), "id": "not in gold"}
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("\n".join(json.dumps(answer, ensure_ascii=False) for answer in answers.values()), encoding="utf-8")
    ours = evaluate.evaluate(truth, gold.read_output(predictions)).as_dict()
    assert ours == scorer(shared, shared / "gold", predictions)
    assert 0.5 < ours["facts"]["complete"]["f1"] < 0.9


def test_our_output_on_the_shared_corpus_scores_the_same(shared: Path, tmp_path: Path, nlp: Any) -> None:
    articles = [one.article for one in ingest.read(ingest.find([str(shared / "corpus")]).files) if one.article]
    predictions = tmp_path / "predictions.jsonl"
    with predictions.open("w", encoding="utf-8") as file:
        for one in batches.annotate(nlp, articles):
            rows = {"mentions": [as_row(row) for row in one.mentions], "facts": [as_row(row) for row in one.facts]}
            file.write(json.dumps({"id": one.doc_id, **rows}, ensure_ascii=False) + "\n")
    ours = evaluate.evaluate(gold.read_gold(shared / "gold"), gold.read_output(predictions)).as_dict()
    assert ours == scorer(shared, shared / "gold", predictions)


@pytest.fixture
def gold_folder(corpus: Path, tmp_path: Path) -> Path:
    """A copy of the sample gold to spoil."""
    for name in ("mentions.csv", "facts.csv"):
        (tmp_path / name).write_bytes((corpus / "gold" / name).read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("file", "column", "cell", "message"),
    [
        (
            "facts.csv",
            "header:organization",
            "organisation",
            r"facts.csv has no column 'organization' \(is 'organisation' meant\?\)",
        ),
        (
            "mentions.csv",
            "header:kind",
            "x",
            "mentions.csv has no column 'kind'; its columns should be doc_id,start,end,text,kind",
        ),
        ("mentions.csv", "start", "12a", "mentions.csv, row 2: start is '12a'; write the character's number"),
        ("mentions.csv", "end", "-3", "mentions.csv, row 2: end is '-3'"),
        ("facts.csv", "value", "3,5", "facts.csv, row 2: value is '3,5'; write a plain number with a point"),
        ("mentions.csv", "kind", "place", "mentions.csv, row 2: kind is 'place'; write one of organization, product"),
    ],
)
def test_bad_gold(gold_folder: Path, file: str, column: str, cell: str, message: str) -> None:
    with (gold_folder / file).open(encoding="utf-8", newline="") as source:
        header, first, *rest = csv.reader(source)
    if column.startswith("header:"):
        header[header.index(column.removeprefix("header:"))] = cell
    else:
        first[header.index(column)] = cell
    with (gold_folder / file).open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows([header, first, *rest])
    with pytest.raises(UserError, match=message):
        gold.read_gold(gold_folder)


def test_missing_gold(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"does not exist; name a folder with mentions\.csv and facts\.csv"):
        gold.read_gold(tmp_path / "nowhere")
    with pytest.raises(UserError, match=r"mentions.csv does not exist"):
        gold.read_gold(tmp_path)


@pytest.mark.parametrize(
    "line", ["bad", "[1]", '{"mentions": [{"start": 1}]}', '{"id": "a", "mentions": [1]}', '{"id": "a", "facts": [{}]}']
)
def test_bad_predictions(tmp_path: Path, line: str) -> None:
    (tmp_path / "p.jsonl").write_text(line)
    with pytest.raises(UserError, match=r"p.jsonl, line 1"):
        gold.read_output(tmp_path / "p.jsonl")


def test_gold_against_itself_is_perfect(corpus: Path, releve: str) -> None:
    command = [releve, "evaluate", str(corpus / "gold"), str(corpus / "gold")]
    figures = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    assert figures.pop("errors") == []
    assert {score["f1"] for name, score in figures["facts"].items() if name != "attributes"} == {1.0}
    shown = subprocess.run([*command, "--errors", "3"], check=True, capture_output=True, text=True).stdout
    assert "1.000" in shown
    assert "Accuracy of the facts' attributes:" in shown
