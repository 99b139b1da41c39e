"""One run after the other over one store, with the plain run that the Prefect flow wraps, and an annotator made for the test."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractors.model import Article, Fact, Mention
from flows import tables, work
from flows.batches import Annotated
from flows.errors import UserError
from flows.job import Job
from flows.run import Batches, Run
from flows.settings import Settings, Where
from flows.store import Store, url_of


class Annotator:
    """Finds each "%" of an article; keeps count of what it was asked."""

    def __init__(self, answer: Callable[[Article], Annotated] | None = None) -> None:
        self.asked: list[str] = []
        self.answer = answer or self.percentages

    def __call__(self, batches: Batches, settings: Settings, where: Where) -> Iterator[list[Annotated]]:
        for batch in batches:
            self.asked += [article.doc_id for article in batch]
            yield [self.answer(article) for article in batch]

    @staticmethod
    def percentages(article: Article) -> Annotated:
        places = [at for at, letter in enumerate(article.text) if letter == "%"]
        rows = [Mention(doc_id=article.doc_id, start=at, end=at + 1, text="%", kind="percentage") for at in places]
        return Annotated(article.doc_id, rows)


def run(job: Job, annotator: Annotator) -> dict[str, Any]:
    with Run(job) as begun:
        return begun.finish(annotator)


def is_idle(job: Job) -> bool:
    with Run(job) as begun:
        return begun.is_idle()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {"a": "3 %", "b": "4 % puis 5 %", "c": "rien"}.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def job(folder: Path, tmp_path: Path) -> Job:
    return Job((str(folder),), out=str(tmp_path / "out"))


def percentages(job: Job) -> list[str]:
    with (Path(job.out) / "mentions.csv").open(newline="") as file:
        return [f"{row['doc_id']}{row['start']}" for row in csv.DictReader(file)]


def test_what_is_unchanged_is_not_annotated_again(job: Job, folder: Path) -> None:
    first, second, third = Annotator(), Annotator(), Annotator()
    record = run(job, first)
    assert (first.asked, record["articles"], record["annotated"], record["unchanged"]) == (["a", "b", "c"], 3, 3, 0)
    assert percentages(job) == ["a2", "b2", "b11"]
    assert is_idle(job)
    record = run(job, second)
    assert (second.asked, record["articles"], record["annotated"], record["unchanged"]) == ([], 3, 0, 3)
    assert percentages(job) == ["a2", "b2", "b11"]
    (folder / "b.txt").write_text("plus 4 %")
    (folder / "d.txt").write_text("9 %")
    assert not is_idle(job)
    record = run(job, third)
    assert (third.asked, record["articles"], record["annotated"], record["unchanged"]) == (["b", "d"], 4, 2, 2)
    assert percentages(job) == ["a2", "b7", "d2"]
    assert record["mentions"]["percentage"] == 3


@pytest.mark.parametrize("what", ["refresh", "prefer", "lexicon", "metadata"])
def test_what_makes_everything_be_annotated_again(job: Job, folder: Path, tmp_path: Path, what: str) -> None:
    lexicon = tmp_path / "names.csv"
    lexicon.write_text("canonical\nArdelec\n")
    job = replace(job, settings=Settings(lexicon=str(lexicon)))
    run(job, Annotator())
    assert is_idle(job)
    if what == "lexicon":
        lexicon.write_text("canonical\nVelmont\n")
    elif what == "metadata":
        (folder / "metadata.csv").write_text("doc_id,published\na,2020\nb,2020\nc,2020\n")
    else:
        job = replace(
            job,
            refresh=what == "refresh",
            settings=replace(job.settings, prefer="future" if what == "prefer" else "past"),
        )
    assert not is_idle(job)
    again = Annotator()
    run(job, again)
    assert again.asked == ["a", "b", "c"]


def test_the_version_follows_the_rules_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules.toml").write_text("a = 1")
    monkeypatch.setattr("extractors.__file__", str(tmp_path / "__init__.py"))
    from flows import settings

    versions = []
    for content in ("a = 1", "a = 2", "a = 2"):
        (tmp_path / "rules.toml").write_text(content)
        settings._rules.cache_clear()
        versions.append(Settings().version())
    settings._rules.cache_clear()
    assert versions[0] != versions[1] == versions[2]
    assert versions[0].startswith("releve-")


def test_a_run_that_breaks_off_leaves_what_it_did(job: Job, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "TOGETHER", 1)
    monkeypatch.setattr(Where, "paragraphs", 1)

    def fails_at_c(article: Article) -> Annotated:
        if article.doc_id == "c":
            raise KeyboardInterrupt
        return Annotator.percentages(article)

    with pytest.raises(KeyboardInterrupt):
        run(job, Annotator(fails_at_c))
    assert not (Path(job.out) / "mentions.csv").exists()
    rest = Annotator()
    assert run(job, rest)["unchanged"] == 2
    assert rest.asked == ["c"]


def test_tables_hold_this_runs_articles_and_the_store_all(job: Job, folder: Path) -> None:
    run(job, Annotator())
    run(replace(job, paths=(str(folder / "b.txt"),)), Annotator())
    assert percentages(job) == ["b2", "b11"]
    with Store.open(url_of(job.out)) as store:
        assert [row.doc_id for row in store.mentions()] == ["a", "b", "b"]


def test_what_is_set_aside_is_named_in_every_run_until_it_changes(job: Job, folder: Path) -> None:
    def refuses_b(article: Article) -> Annotated:
        return Annotated("b", error="could not be annotated") if article.doc_id == "b" else Annotator.percentages(article)

    (folder / "vide.txt").touch()
    first, second, third = Annotator(refuses_b), Annotator(), Annotator()
    reasons = {"vide": "is empty; put the article's text in it or remove it", "b": "could not be annotated"}
    for annotator, asked in ((first, ["a", "b", "c"]), (second, [])):
        record = run(job, annotator)
        assert {one["doc_id"]: one["reason"] for one in record["set_aside"]} == reasons
        assert record["articles"] == 2
        assert annotator.asked == asked
    (folder / "b.txt").write_text("4 %")
    (folder / "vide.txt").write_text("5 %")
    assert run(job, third)["set_aside"] == []
    assert third.asked == ["b", "vide"]


def test_one_text_under_two_names_is_annotated_once_whatever_comes_first(job: Job, folder: Path) -> None:
    (folder / "b2.txt").write_text("4 % puis 5 %")
    for asked in (["a", "b", "c"], []):
        annotator = Annotator()
        record = run(job, annotator)
        assert annotator.asked == asked
        assert [(one["doc_id"], one["same_as"]) for one in record["same_text"]] == [("b2", "b")]
    with Store.open(url_of(job.out)) as store:
        assert {one.doc_id: one.names for one in store.articles()} == {"a": ["a"], "b": ["b", "b2"], "c": ["c"]}
    (folder / "b.txt").write_text("6 %")
    again = Annotator()
    assert run(job, again)["same_text"] == []
    assert again.asked == ["b", "b2"]
    assert percentages(job) == ["a2", "b2", "b22", "b211"]


DISPATCH = (
    "Le fabricant de bornes Ardelec a annoncé mardi un chiffre d'affaires de 96 millions d'euros au troisième trimestre, en "
    "hausse de 12 % sur un an, grâce à ses ventes en Allemagne et en Espagne. Le groupe, qui emploie 340 salariés à Nîmes, a "
    "livré 1 200 bornes entre juillet et septembre, contre 1 070 un an plus tôt. Sa marge recule de 0,4 point, à 7,1 %."
)
AGENCY, PAPER = "PARIS (Reuters) - " + DISPATCH, DISPATCH + " (avec Reuters)"
NEXT = DISPATCH.translate(str.maketrans("0123456789", "4567890123"))


# What two runs over one store make of a folder, each with these texts in it, by name: what the second annotates; which are known
# as the same text as another, and which as near-copies; the articles of its tables; the store's, each with all its names.
COPIES: dict[str, tuple[dict[str, str], dict[str, str], str, str, str, str, str]] = {
    "alone": ({"m": "1 %"}, {"z": "1 %"}, "", "z=m", "", "m", "m+z"),
    "before its first name": ({"m": "1 %"}, {"a": "1  %\n", "m": "1 %"}, "", "a=m", "", "m", "m+a"),
    "two more names": ({"m": "1 %"}, {"a": "1 %", "m": "1 %", "z": "1 %"}, "", "a=m z=m", "", "m", "m+a+z"),
    "first name changes later": ({"m": "1 %"}, {"a": "1 %", "b": "1 %", "m": "2 %"}, "m", "a=b", "", "b m", "b+a m"),
    "first name has changed": ({"m": "1 %"}, {"m": "2 %", "z": "1 %"}, "m z", "", "", "m z", "m z"),
    "first name changes alone": ({"m": "1 %", "z": "1 %"}, {"m": "2 %"}, "m", "", "", "m", "m z"),
    "an article becomes a copy": ({"m": "1 %", "z": "2 %"}, {"z": "1 %"}, "", "z=m", "", "m", "m+z"),
    "a near-copy": ({"m": AGENCY}, {"z": PAPER}, "z", "", "z=m", "z", "m z"),
    "before its original": ({"m": AGENCY}, {"a": PAPER, "m": AGENCY + " Fin."}, "a m", "", "a=m", "a m", "a m"),
    "no copy of its copy": ({"m": AGENCY, "z": PAPER}, {"m": AGENCY + " Fin.", "z": PAPER}, "m", "", "z=m", "m z", "m z"),
    "a copy of a copy": ({"m": AGENCY, "n": PAPER}, {"z": PAPER + " Fin."}, "z", "", "z=m", "z", "m n z"),
    "other figures": ({"m": DISPATCH}, {"z": NEXT}, "z", "", "", "z", "m z"),
}


@pytest.mark.parametrize("case", COPIES)
def test_copies_are_known_over_runs(job: Job, folder: Path, case: str) -> None:
    first, second, asked, same, near, shown, stored = COPIES[case]
    for texts in (first, second):
        for file in folder.iterdir():
            file.unlink()
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text)
        annotator = Annotator()
        record = run(job, annotator)
    written = percentages(job)
    assert annotator.asked == asked.split()
    assert " ".join(f"{one['doc_id']}={one['same_as']}" for one in record["same_text"]) == same
    assert " ".join(f"{one['doc_id']}={one['duplicate_of']}" for one in record["near_copies"]) == near
    assert list(dict.fromkeys(cell.rstrip("0123456789") for cell in written)) == shown.split()
    assert record["articles"] == len(shown.split())
    with Store.open(url_of(job.out)) as store:
        assert ["+".join(one.names) for one in store.articles()] == stored.split()
        assert {row.doc_id for row in store.mentions()} == {one.partition("+")[0] for one in stored.split()}
    again = run(job, Annotator())
    assert (again["articles"], percentages(job)) == (record["articles"], written), "a third run changes nothing"
    assert is_idle(job)


def test_a_text_is_annotated_again_under_its_first_name(job: Job, folder: Path) -> None:
    run(replace(job, paths=(str(folder / "b.txt"),)), Annotator())
    (folder / "z.txt").write_text("4 % puis 5 %")
    copy = replace(job, paths=(str(folder / "z.txt"),))
    for again in (replace(copy, refresh=True), replace(copy, settings=Settings(prefer="future"))):
        annotator = Annotator()
        record = run(again, annotator)
        assert (annotator.asked, record["annotated"], percentages(job)) == (["b"], 1, ["b2", "b11"])
    with Store.open(url_of(job.out)) as store:
        assert [one.names for one in store.articles()] == [["b", "z"]]


def test_an_article_whose_rows_break_the_contract_is_set_aside(job: Job) -> None:
    def places(article: Article) -> Annotated:
        kind: Any = "place" if article.doc_id == "b" else "date"
        return Annotated(article.doc_id, [replace(row, kind=kind) for row in Annotator.percentages(article).mentions])

    record = run(job, Annotator(places))
    assert record["articles"] == 2
    assert [one["doc_id"] for one in record["set_aside"]] == ["b"]
    assert "column kind" in record["set_aside"][0]["reason"]
    assert percentages(job) == ["a2"]


def test_nothing_usable_is_an_error_that_names_the_reasons(job: Job, folder: Path) -> None:
    for file in folder.iterdir():
        file.write_text("")
    with pytest.raises(UserError, match=r"(?s)no article could be used:.*a.txt is empty; put the article's text in it"):
        run(job, Annotator())
    assert not list(Path(job.out).glob("*.csv"))


def write_gold(folder: Path, *rows: dict[str, str]) -> str:
    folder.mkdir()
    for name, record in {"mentions": Mention, "facts": Fact}.items():
        table = tables.to_csv(rows if name == "mentions" else (), tables.names(record))
        (folder / f"{name}.csv").write_bytes(b"".join(table))
    return str(folder)


def test_gold_of_other_articles_is_refused(job: Job, tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold", {"doc_id": "z", "start": "2", "end": "3", "text": "%", "kind": "percentage"})
    with pytest.raises(UserError, match="has no row for any of these articles; name their own gold, or leave --gold out"):
        run(replace(job, gold=gold), Annotator())


def test_gold_made_for_another_text_is_noted(job: Job, tmp_path: Path) -> None:
    row = {"doc_id": "a", "start": "0", "end": "3", "text": "4 %", "kind": "percentage"}
    record = run(replace(job, gold=write_gold(tmp_path / "gold", row)), Annotator())
    assert record["notes"] == [
        "1 gold rows do not stand in a where they say (the first says '4 %' at 0-3); was the article changed since?"
    ]


def test_without_gold_there_are_no_scores_and_old_ones_go(job: Job, tmp_path: Path) -> None:
    row = {"doc_id": "a", "start": "2", "end": "3", "text": "%", "kind": "percentage"}
    scored = run(replace(job, gold=write_gold(tmp_path / "gold", row)), Annotator())
    assert scored["scores"]["percentage"]["exact"]["f1"] == 1
    assert (Path(job.out) / "evaluation.json").exists()
    assert run(job, Annotator())["scores"] is None
    assert not (Path(job.out) / "evaluation.json").exists()


@pytest.mark.parametrize(
    ("between", "written"),
    [
        ("nothing", False),
        ("article", True),
        ("refresh", True),
        ("gold", True),
        ("edited", True),
        ("deleted", True),
        ("no record", True),
        ("a broken record", True),
    ],
)
def test_files_that_would_come_out_the_same_stay(job: Job, folder: Path, tmp_path: Path, between: str, written: bool) -> None:
    first = run(job, Annotator())
    out = Path(job.out)
    before = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in out.glob("*.*[vl]")}
    assert list(before)
    row = {"doc_id": "a", "start": "2", "end": "3", "text": "%", "kind": "percentage"}
    if between == "article":
        (folder / "b.txt").write_text("plus 4 %")
    elif between == "edited":
        (out / "facts.csv").write_text("mine")
    elif between == "deleted":
        (out / "facts.csv").unlink()
    elif between == "no record":
        (out / "run.json").unlink()
    elif between == "a broken record":
        (out / "run.json").write_text("[{")
    changed = replace(job, refresh=between == "refresh", gold=write_gold(tmp_path / "gold", row) if between == "gold" else None)
    second = run(changed, Annotator())
    assert ((out / "facts.csv").stat().st_mtime_ns != before["facts.csv"][1]) == written
    if between in ("nothing", "edited", "deleted"):
        assert {name: (out / name).read_bytes() for name in before} == {name: content for name, (content, _) in before.items()}
        told = ("run_id", "started", "seconds", "annotated", "unchanged", "sha256")
        assert [second[name] for name in second if name not in told] == [first[name] for name in first if name not in told]
    assert json.loads((out / "run.json").read_text())["run_id"] == second["run_id"]


def test_the_record_is_what_run_json_and_the_store_hold(job: Job) -> None:
    record = run(job, Annotator())
    written = json.loads((Path(job.out) / "run.json").read_text())
    assert written == json.loads(json.dumps(record))
    with Store.open(url_of(job.out)) as store:
        kept, *_ = store.runs()
    assert kept.record == written
    assert kept.id == written["run_id"]
    assert written["seconds"] > 0
