"""`releve run` as a person runs it: real files, the real flow, Prefect's embedded server and a real one."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import spacy

from extractors.model import Article, Fact, Mention, columns
from flows import batches, prefect_setup
from flows.errors import UserError
from flows.job import Job
from flows.run import Run
from tests.servers import PrefectServer


def command(releve: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    run = [releve, "run", *map(str, arguments)]
    return subprocess.run(
        run, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL, env=os.environ | environment
    )


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Ran:
    """One run over the sample corpus with some bad articles beside it, for many tests to look at."""

    def __init__(self, releve: str, corpus: Path, folder: Path) -> None:
        self.articles, self.out = folder / "articles", folder / "out"
        self.articles.mkdir()
        for file in [*corpus.glob("*.txt"), corpus / "metadata.csv"]:
            (self.articles / file.name).write_bytes(file.read_bytes())
        (self.articles / "vide.txt").touch()
        (self.articles / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
        (self.articles / "ancien.txt").write_bytes("Le café a gagné 3 % en mars.".encode("latin-1"))
        (self.articles / "sans_jour.txt").write_text("date 2020-04 Jeudi, le taux a atteint 3,5 %.", encoding="utf-8")
        with (self.articles / "metadata.csv").open("a", encoding="utf-8") as file:
            file.write("nobody,2020-01-01,,\nancien,le 3 mars,,\n")
        self.process = command(releve, self.articles, "--gold", corpus / "gold", "--out", self.out)
        assert self.process.returncode == 0, self.process.stderr
        self.record: dict[str, Any] = json.loads((self.out / "run.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ran(releve: str, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    return Ran(releve, corpus, tmp_path_factory.mktemp("run"))


def test_every_file_is_written_and_nothing_else(ran: Ran) -> None:
    tables = ["comparison.csv", "evaluation.csv", "facts.csv", "mentions.csv", "review.csv"]
    files = sorted([*tables, "evaluation.json", "report.html", "run.json"])
    assert sorted(ran.record["files"]) == files
    assert sorted(file.name for file in ran.out.iterdir()) == sorted(["releve.db", *files])


def test_a_second_run_finds_all_in_the_store_and_writes_the_same(releve: str, articles: Path, tmp_path: Path) -> None:
    files, texts = ("facts.csv", "mentions.csv", "report.html"), []
    for _ in range(2):
        process = command(releve, articles, "--out", tmp_path / "out")
        assert process.returncode == 0, process.stderr
        texts.append([(tmp_path / "out" / name).read_bytes() for name in files])
    assert "Prefect" not in process.stderr
    assert texts[0] == texts[1]


@pytest.mark.parametrize(("name", "record"), [("mentions.csv", Mention), ("facts.csv", Fact)])
def test_tables_have_the_contracts_columns_and_stand_in_the_articles(
    ran: Ran, name: str, record: type[Mention] | type[Fact]
) -> None:
    found = rows(ran.out / name)
    assert list(found[0]) == [column.name for column in columns(record)] + ["review_status"] * (record is Fact)
    texts = {file.stem: file.read_bytes().decode("utf-8", "replace") for file in ran.articles.glob("*.txt")}
    wrong = [row for row in found if texts[row["doc_id"]][int(row["start"]) : int(row["end"])] != row["text"]]
    assert wrong == []


def test_comparison_review_and_evaluation_tell_the_same(ran: Ran, corpus: Path) -> None:
    compared = rows(ran.out / "comparison.csv")
    reviewed = [row for row in rows(ran.out / "review.csv") if row["doc_id"] not in ("ancien", "sans_jour")]
    assert {row["verdict"] for row in compared} == {"match", "differs", "missing", "spurious"}
    for kind, name in (("percentage", "percentage"), ("fact", "facts")):
        score = ran.record["scores"][name]["detected"]
        of_kind = [row for row in compared if row["kind"] == kind]
        assert sum(row["verdict"] != "spurious" for row in of_kind) == score["gold"]
        known = [row for row in of_kind if row["doc_id"] not in ("ancien", "sans_jour")]
        assert sum(row["verdict"] != "missing" for row in known) == score["output"]
    wrong = [(row["doc_id"], row["verdict"]) for row in known if row["verdict"] in ("missing", "spurious")]
    assert sorted(wrong) == sorted(
        (row["doc_id"], row["verdict"]) for row in reviewed if row["verdict"] in ("missing", "spurious")
    )
    assert {row["verdict"] for row in reviewed} >= {"match", "differs"}
    assert {row["verdict"] for row in rows(ran.out / "review.csv") if row not in reviewed} == {""}  # gold knows them not
    assert all((ran.out / name).read_bytes().startswith(b"\xef\xbb\xbf") for name in ("comparison.csv", "review.csv"))
    figures = json.loads((ran.out / "evaluation.json").read_text(encoding="utf-8"))
    errors = figures.pop("errors")
    assert sum(band["facts"] for band in figures.pop("reliability")) > 0
    assert figures == ran.record["scores"]
    assert {"doc_id", "start", "end", "text", "kind", "problem", "gold", "output"} == set(errors[0])
    by_name = {(row["what"], row["measure"]): row for row in rows(ran.out / "evaluation.csv")}
    assert float(by_name["facts", "complete"]["f1"]) == figures["facts"]["complete"]["f1"]
    assert float(by_name["facts", "accuracy of unit"]["accuracy"]) == figures["facts"]["attributes"]["unit"]


def test_the_record_counts_and_names(ran: Ran, corpus: Path) -> None:
    record = ran.record
    assert record["articles"] == len(list(corpus.glob("*.txt"))) + 2
    assert record["facts"] == len(rows(ran.out / "facts.csv"))
    assert sum(record["mentions"].values()) == len(rows(ran.out / "mentions.csv"))
    assert {"python", "releve", "spacy", "prefect", "fr_core_news_md"} <= set(record["versions"])
    assert [(one["doc_id"], one["reason"].split(";")[0]) for one in record["set_aside"]] == [
        ("image", "is binary, not text"),
        ("vide", "is empty"),
    ]
    notes = "\n".join(record["notes"])
    assert "there is no article nobody.txt" in notes
    assert "'le 3 mars' is not a publication date" in notes
    assert "ancien.txt is not UTF-8, read as windows-1252" in notes
    assert record["unresolved_dates"] == 2  # "Jeudi" of April, "en mars" of nobody knows when


def test_the_summary_names_what_an_analyst_must_see(ran: Ran) -> None:
    shown = ran.process.stdout
    for words in ("articles", "mentions: organization", "facts", "complete F1", "set aside", str(ran.out / "facts.csv")):
        assert words in shown
    assert f"Set aside: {ran.articles / 'vide.txt'} is empty; put the article's text in it or remove it" in shown
    assert "14/14 articles" in ran.process.stderr
    assert "Traceback" not in ran.process.stderr
    assert "INFO" not in ran.process.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "nowhere does not exist; name a folder, a .txt file or a glob"),
        (["empty"], "the folder empty holds no article; put UTF-8 .txt files in it"),
        (["articles", "--model", "fr_nope"], "the spaCy model 'fr_nope' is not installed; install it"),
        (
            ["articles", "--gold", "nowhere"],
            "the gold folder nowhere does not exist; name a folder with mentions.csv and facts.csv",
        ),
        (["articles", "--gold", "gold"], "mentions.csv has no column 'kind' (is 'kinds' meant?); its columns should be doc_id,"),
        (["articles", "--out", "articles/velmont.txt"], "cannot write into articles/velmont.txt"),
    ],
)
def test_what_the_user_can_put_right(
    releve: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "mentions.csv").write_text("doc_id,start,end,text,kinds\n")
    process = command(releve, *arguments)
    assert process.returncode == 1
    assert message in process.stderr
    assert "Traceback" not in process.stderr
    assert "Prefect" not in process.stderr  # said before Prefect takes its time to start


def test_a_prefect_server_that_does_not_answer(releve: str, articles: Path, tmp_path: Path) -> None:
    process = command(releve, articles, "--out", tmp_path / "out", PREFECT_API_URL="http://127.0.0.1:9/api")
    assert process.returncode == 1
    assert "no Prefect server answers at http://127.0.0.1:9/api; start it, or unset PREFECT_API_URL" in process.stderr
    assert "Traceback" not in process.stderr


def test_an_embedded_server_that_does_not_start(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def go_on(run: Run) -> None:
        raise RuntimeError("Timed out while attempting to connect to ephemeral Prefect API server.")

    monkeypatch.setattr("flows.extract.go_on", go_on)
    message = "embedded server did not start in time; try again, with a larger PREFECT_SERVER_EPHEMERAL"
    with Run(Job((str(articles),), out=str(tmp_path))) as run, pytest.raises(UserError, match=message):
        prefect_setup.finish(run, verbose=True)


def test_a_real_server_keeps_the_run_and_its_artifacts(
    releve: str, prefect_server: PrefectServer, corpus: Path, tmp_path: Path
) -> None:
    server = prefect_server
    process = command(releve, corpus, "--gold", corpus / "gold", "--out", tmp_path / "out", PREFECT_API_URL=server.url)
    assert process.returncode == 0, process.stderr
    assert f"Prefect server: {server.url}" in process.stderr
    runs = [run for run in server.post("flow_runs/filter") if run["parameters"].get("out") == str(tmp_path / "out")]
    assert [run["state_type"] for run in runs] == ["COMPLETED"]
    tasks = [task for task in server.post("task_runs/filter") if task["flow_run_id"] == runs[0]["id"]]
    assert {task["state_type"] for task in tasks} == {"COMPLETED"}
    assert len(tasks) < len(list(corpus.glob("*.txt"))), "a task is a batch of articles, not one"
    artifacts = {one["key"]: one["data"] for one in server.post("artifacts/filter") if one["flow_run_id"] == runs[0]["id"]}
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert f"| facts | {record['facts']} |" in artifacts["releve-summary"]
    assert f"{record['scores']['facts']['complete']['f1']:.3f}" in artifacts["releve-scores"]


def test_two_megabytes_are_read_like_any_article() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve.percentages")
    paragraph = "Velmont a vendu 1\u202f200 voitures, soit 12,5 % de plus qu'il y a un an.\r\n\r\n"
    times = 2_000_000 // len(paragraph) + 1
    (annotated,) = batches.annotate(nlp, [Article("big", paragraph * times, "2020-04-15")])
    assert annotated.error == ""
    assert sum(row.kind == "percentage" for row in annotated.mentions) == times
    assert annotated.mentions[-1].end > 2_000_000 - len(paragraph)
