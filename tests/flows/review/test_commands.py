"""`releve review` as a person uses it: a run, a spreadsheet, the next run."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows import batches
from flows.batches import Annotated
from flows.job import Job
from flows.run import Batches, Run
from flows.settings import Settings, Where
from flows.store import Store, url_of
from tests.flows.review.example import dumped, filled, rows


def annotated(batches_: Batches, settings: Settings, where: Where) -> Iterator[list[Annotated]]:
    """In this process, with the pipeline that the tests share."""
    for batch in batches_:
        yield batches.annotate(settings.load(), batch)


def run(job: Job) -> dict[str, Any]:
    with Run(job) as begun:
        return begun.finish(annotated)


@pytest.fixture
def job(articles: Path, tmp_path: Path) -> Job:
    """A run over two small articles, done once."""
    made = Job((str(articles),), out=str(tmp_path / "out"))
    assert run(made)["facts"] == 3
    return made


def releve_review(releve: str, *arguments: str | Path) -> tuple[int, str]:
    command = [releve, "review", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def decide(path: Path, **decisions: dict[str, str]) -> None:
    """Write into the lines whose figure is named."""
    table = rows(path.read_bytes())
    lines = {
        line: cells for line, row in enumerate(table, 2) for words, cells in decisions.items() if f"[[{words}" in row["sentence"]
    }
    assert len(lines) == len(decisions)
    path.write_bytes(dumped(filled(path.read_bytes(), lines)))


def statuses(job: Job) -> dict[str, str]:
    return {row["text"]: row["review_status"] for row in rows((Path(job.out) / "facts.csv").read_bytes())}


def test_from_one_run_to_the_next(releve: str, job: Job, articles: Path, tmp_path: Path) -> None:
    out, truth = Path(job.out), tmp_path / "gold"
    table = out / "review.csv"
    assert set(statuses(job).values()) == {""}
    decide(table, **{"12": {"decision": "accept"}, "3,5": {"decision": "correct", "organization": "Ardelec SA"}})

    kept = run(job)  # before the table was applied: it is not lost
    (other,) = out.glob("review-*.csv")
    assert kept["notes"] == [f"{other.name} keeps decisions of a review.csv that were not applied; apply or remove it"]
    assert releve_review(releve, "apply", other, "--reviewer", "Anne") == (
        0, "Anne: 2 decisions recorded (1 correct, 1 accept); 0 were there already\n",
    )  # fmt: skip
    assert releve_review(releve, "apply", other, "--reviewer", "Anne") == (
        0, "Anne: 0 decisions recorded; 2 were there already\n",
    )  # fmt: skip
    with (articles / "velmont.txt").open("a", encoding="utf-8") as file:
        file.write("\nLes analystes n'attendaient que 10 %.")
    assert run(job)["notes"] == []
    assert statuses(job) == {"3,5 millions d'euros": "corrected", "1 200 voitures": "", "12 %": "accepted", "10 %": ""}
    assert next(row["organization"] for row in rows(table.read_bytes())) == "Ardelec SA"

    code, shown = releve_review(releve, "gold", truth, "--store", out)
    assert (code, shown.partition(" and ")[0]) == (0, f"{truth}: 2 facts")
    assert "velmont: 2 facts are undecided or disputed, and count as spurious" in shown
    assert [(row["text"], row["organization"]) for row in rows((truth / "facts.csv").read_bytes())] == [
        ("3,5 millions d'euros", "Ardelec SA"),
        ("12 %", "Velmont"),
    ]
    (articles / "ardelec.txt").write_text("Ardelec a perdu 4,5 millions d'euros en 2019.", encoding="utf-8")
    run(job)
    code, shown = releve_review(releve, "status", out)
    assert code == 0
    assert 'Stale: ardelec:16-36: Anne correct, of "Ardelec a perdu [[3,5 millions d\'euros]] en 2019."' in shown


def test_the_table_is_exported_in_either_form(releve: str, job: Job, tmp_path: Path) -> None:
    out = Path(job.out)
    assert releve_review(releve, "export", out / "review.xlsx")[0] == 0
    assert (out / "review.xlsx").read_bytes().startswith(b"PK")
    code, shown = releve_review(releve, "export", tmp_path / "excel.csv", "--store", out, "--dialect", "excel-fr")
    assert (code, shown) == (0, f"{tmp_path / 'excel.csv'}: 3 lines\n")
    assert [row["value"] for row in rows((tmp_path / "excel.csv").read_bytes(), ";")] == ["3500000", "1200", "12"]


def test_a_run_writes_the_table_in_the_dialect_that_is_asked_for(job: Job) -> None:
    run(Job(job.paths, out=job.out, dialect="excel-fr"))
    assert (Path(job.out) / "review.csv").read_bytes().startswith(b"\xef\xbb\xbfdecision;organization;")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["apply", "nowhere/review.csv"], "there is no store at nowhere/releve.db"),
        (["apply", "{out}/nowhere.csv"], "cannot be read (No such file or directory); name the review.csv or review.xlsx"),
        (["export", "{out}/review.ods"], "is neither .csv nor .xlsx"),
        (["gold", "gold", "--store", "nowhere"], "there is no store at nowhere/releve.db"),
        (["status", "nowhere"], "there is no store at nowhere/releve.db"),
    ],
)
def test_what_the_user_can_put_right(
    releve: str, job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, shown = releve_review(releve, *(one.format(out=job.out) for one in arguments))
    assert code == 1
    assert message in shown


def test_two_reviewers_who_disagree(releve: str, job: Job) -> None:
    table = Path(job.out) / "review.csv"
    fresh = table.read_bytes()
    for who, decision in (("Anne", "accept"), ("Bruno", "reject")):
        table.write_bytes(fresh)
        decide(table, **{"12": {"decision": decision}})
        assert releve_review(releve, "apply", table, "--reviewer", who)[0] == 0
    assert "Disputed: velmont:87-91: Anne accept, Bruno reject" in releve_review(releve, "status", job.out)[1]
    with Store.open(url_of(job.out)) as store:
        assert [one.reviewer for one in store.reviews()] == ["Anne", "Bruno"]
    run(job)
    assert statuses(job)["12 %"] == "disputed"
