"""The same rows wherever articles are annotated, also where a worker dies."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import dask
import pytest
from prefect import flow
from prefect.settings import PREFECT_API_URL, temporary_settings
from spacy.language import Language

from extractors.model import Article
from flows import batches, execution
from flows.batches import Annotated
from flows.errors import UserError
from flows.settings import Settings, Where
from flows.work import batched
from tests.flows import deadly
from tests.servers import DaskCluster, PrefectServer, wait_for

ROOT = Path(__file__).parent.parent.parent
SENTENCES = (
    "Velmont a vendu {0} voitures en mars, soit {1} % de plus qu'en février.",
    "Le chiffre d'affaires d'Ardelec a reculé de {1} % sur un an, à {0} millions d'euros.",
    "Selon l'Insee, {0} emplois ont été créés au troisième trimestre 2019.",
    "Un salarié sur {1} travaille chez Ardelec, qui vise {0} embauches d'ici à 2022.",
)
ARTICLES = [
    Article(f"a{number:02}", "\n".join(SENTENCES).format(100 + 7 * number, 2 + number), "2020-04-15") for number in range(24)
]
DEFAULT = Settings()
BATCHES = [ARTICLES[start : start + 3] for start in range(0, len(ARTICLES), 3)]


@pytest.fixture(autouse=True)
def on_the_server(prefect_server: PrefectServer) -> Iterator[None]:
    with temporary_settings({PREFECT_API_URL: prefect_server.url}):
        yield


@pytest.fixture(scope="module")
def expected(nlp: Language) -> list[Annotated]:
    """What a run without Prefect, batches or workers gives."""
    done = batches.annotate(nlp, ARTICLES)
    assert all(one.facts and not one.error for one in done)
    return done


@flow
def annotate_all(
    where: Where,
    settings: Settings = DEFAULT,
    work: Sequence[Sequence[Article]] = BATCHES,
    victim: Callable[[], int] | None = None,
) -> list[Annotated]:
    """All of the work. After the first, the process `victim` is ended as the kernel does when memory runs out."""
    done: list[Annotated] = []
    for results in execution.annotated(work, settings, where):
        if not done and victim:
            os.kill(victim(), signal.SIGKILL)
        done += results
    return done


def a_child() -> int:
    """A process that this one started."""
    return min(child.pid or 0 for child in multiprocessing.active_children())


def test_in_this_process(expected: list[Annotated]) -> None:
    assert annotate_all(Where()) == expected


def test_in_processes_of_which_one_is_killed(expected: list[Annotated]) -> None:
    assert annotate_all(Where(workers=2), victim=a_child) == expected
    assert multiprocessing.active_children() == []


def test_on_a_dask_cluster_of_which_one_worker_is_killed(expected: list[Annotated], tmp_path: Path) -> None:
    cluster = DaskCluster(tmp_path, workers=2)
    victim = cluster.workers[0].pid
    try:
        assert annotate_all(Where(dask=cluster.address), victim=lambda: victim) == expected
        cluster.workers[1].check()
        refuses_another_release(cluster, tmp_path)
    finally:
        cluster.stop()


def refuses_another_release(cluster: DaskCluster, folder: Path) -> None:
    """A worker whose rules are not ours would make other rows."""
    for package in ("extractors", "flows"):
        shutil.copytree(ROOT / package, folder / package)
    with (folder / "extractors" / "text.py").open("a") as rules:
        rules.write("# edited\n")
    worker = cluster.add_worker(PYTHONPATH=str(folder), PYTHONSAFEPATH="1")  # not what lies in the working directory
    message = "has another Relevé .*; install the same one there"
    wait_for(lambda: "Registered to" in worker.log.read_text(), "the worker joins")
    with pytest.raises(UserError, match=message):
        annotate_all(Where(dask=cluster.address))


def test_the_article_that_ends_its_process_is_set_aside_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "annotate_with", deadly.annotate_with)
    words = ["un", "deux", "kaboum", "quatre", "cinq"]
    work = [[Article(word, word) for word in some] for some in (words[:3], words[3:])]
    done = annotate_all(Where(workers=2), work=work)
    assert [one.doc_id for one in done] == words
    assert {one.doc_id: one.error for one in done if one.error} == {
        "kaboum": "ends the process that reads it (out of memory, or a crash); please report it with the article"
    }


def test_only_a_few_batches_are_under_way() -> None:
    taken = 0

    def endless() -> Iterator[list[Article]]:
        nonlocal taken
        for taken in itertools.count(1):
            yield [Article(str(taken), "3 %")]

    @flow
    def first() -> list[Annotated]:
        return next(execution.annotated(endless(), Settings(), Where()))

    assert [one.doc_id for one in first()] == ["1"]
    assert taken == execution.AHEAD


@pytest.mark.parametrize(
    ("where", "settings", "message"),
    [
        (Where(), Settings("fr_nope"), "the spaCy model 'fr_nope' is not installed; install it"),
        (Where(workers=2), Settings("fr_nope"), "the spaCy model 'fr_nope' is not installed; install it"),
        (Where(dask="tcp://127.0.0.1:9"), Settings(), "no Dask cluster answers at tcp://127.0.0.1:9; start one"),
    ],
)
def test_what_the_user_can_put_right(where: Where, settings: Settings, message: str) -> None:
    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}), pytest.raises(UserError, match=message):
        annotate_all(where, settings)


@pytest.mark.parametrize(("paragraphs", "sizes"), [(1, [1, 1, 1]), (4, [1, 1, 1]), (5, [2, 1]), (100, [3])])
def test_batches_have_paragraphs_enough(paragraphs: int, sizes: list[int]) -> None:
    assert [len(batch) for batch in batched(iter(ARTICLES[:3]), paragraphs)] == sizes
