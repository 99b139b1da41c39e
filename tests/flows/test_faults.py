"""Whatever happens to a run, the store and the files are whole, and the next run completes the work."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import URL

from flows import tables, work
from flows.batches import Annotated
from flows.errors import UserError
from flows.job import Job
from flows.run import Batches, Run
from flows.settings import Settings, Where
from flows.store import opening, url_of
from tests.flows.undisturbed import Content, annotate, start, write_articles
from tests.servers import Postgres

ARTICLES = 40
KILLS = 10
TABLES = ("mentions.csv", "facts.csv", "review.csv")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("faults") / "articles"
    write_articles(folder, ARTICLES)
    return folder


@pytest.fixture(scope="module")
def undisturbed(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Content, dict[str, bytes], float]:
    """What a run that nothing happens to leaves: the store, the files; and how many seconds it takes."""
    out = tmp_path_factory.mktemp("undisturbed")
    first = tmp_path_factory.mktemp("first")
    start(Job((str(articles),), out=str(first)), url_of(first)).join()  # loads what the processes after it share
    started = time.monotonic()
    process = start(Job((str(articles),), out=str(out)), url_of(out))
    process.join()
    took = time.monotonic() - started
    assert process.exitcode == 0
    content = Content.of(url_of(out))
    assert len(content.articles) == ARTICLES
    assert len(content.mentions) == 40 * ARTICLES
    return content, files(out), took


def files(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in TABLES if (out / name).exists()}


def test_killed_at_any_moment_a_run_loses_nothing_and_doubles_nothing(
    articles: Path, undisturbed: tuple[Content, dict[str, bytes], float], database: URL, tmp_path: Path
) -> None:
    content, written, took = undisturbed
    chance, out = random.Random(5), tmp_path / "out"
    job = Job((str(articles),), out=str(out))
    broken_off, tries, complete = 0, 0, False
    while broken_off < KILLS:
        tries += 1
        assert tries <= 5 * KILLS, "nearly all were done before they could be killed"
        process = start(replace(job, refresh=complete), database)
        time.sleep(chance.uniform(0, took))
        process.kill()
        process.join()
        broken_off += process.exitcode == -signal.SIGKILL
        found = Content.of(database)
        missing = {one[0] for one in content.articles} - {one[0] for one in found.articles}
        complete = not missing
        assert found == content.without(missing), "an article is there with all its rows, or not at all"
        assert all(whole == written[name] for name, whole in files(out).items()), "a file is there whole, or not at all"
    process = start(job, database)
    process.join()
    assert process.exitcode == 0
    assert Content.of(database) == content
    assert files(out) == written
    assert not list(out.glob(".writing*")), "what a killed run left is cleared away"


def test_two_runs_at_once_over_one_store_do_no_harm(
    articles: Path, undisturbed: tuple[Content, dict[str, bytes], float], database: URL, tmp_path: Path
) -> None:
    jobs = [Job((str(articles),), out=str(tmp_path / name), refresh=name == "second") for name in ("first", "second")]
    processes = [start(job, database) for job in jobs]
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert Content.of(database) == undisturbed[0]
    assert files(tmp_path / "first") == files(tmp_path / "second") == undisturbed[1]


def test_a_database_that_goes_away_in_a_run_is_waited_for(
    articles: Path,
    undisturbed: tuple[Content, dict[str, bytes], float],
    postgres: Postgres,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    database = postgres.database("releve_away")
    monkeypatch.setenv("RELEVE_DATABASE_URL", database.render_as_string(hide_password=False))
    monkeypatch.setattr(work, "TOGETHER", 5)
    monkeypatch.setattr(Where, "paragraphs", 10)
    back = threading.Timer(2, postgres.start)

    def annotate_while_it_goes_away(batches: Batches, settings: Settings, where: Where) -> Iterator[list[Annotated]]:
        for number, done in enumerate(annotate(batches, settings, where)):
            if number == 2:
                postgres.stop()
                back.start()
            yield done

    with Run(Job((str(articles),), out=str(tmp_path))) as begun:
        record = begun.finish(annotate_while_it_goes_away)
    back.join()
    assert record["annotated"] == ARTICLES
    assert "does not answer" in (said := capfd.readouterr().err)
    assert "waiting for it, for up to 300 seconds" in said
    assert Content.of(database) == undisturbed[0]


def test_a_database_that_stays_away_ends_the_run_with_one_line(
    articles: Path, postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = postgres.database("releve_gone")
    monkeypatch.setenv("RELEVE_DATABASE_URL", database.render_as_string(hide_password=False))
    monkeypatch.setattr(opening, "WAIT", 1)
    with Run(Job((str(articles),), out=str(tmp_path))) as begun:
        postgres.stop()
        try:
            with pytest.raises(UserError, match=r"(?s)the store at postgresql.* cannot be used: .*; check RELEVE_DATABASE_URL"):
                begun.finish(annotate)
        finally:
            postgres.start()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for little."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if os.getuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("NOT CHECKED: a small disk cannot be mounted here (root may), so no run was tried on a full one")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_named_and_costs_nothing(
    articles: Path, undisturbed: tuple[Content, dict[str, bytes], float], disk: Path, tmp_path: Path
) -> None:
    job = Job((str(articles),), out=str(disk))
    process = start(job, url_of(disk), said=tmp_path / "said")
    process.join()
    assert process.exitcode == 1
    assert "database or disk is full; check the disk" in (tmp_path / "said").read_text()
    assert files(disk) == {}
    subprocess.run(["mount", "-o", "remount,size=50m", str(disk)], check=True)
    process = start(job, url_of(disk))
    process.join()
    assert process.exitcode == 0
    assert Content.of(url_of(disk)) == undisturbed[0]
    assert files(disk) == undisturbed[1]


def test_files_that_find_no_room_leave_the_old_ones(
    articles: Path, undisturbed: tuple[Content, dict[str, bytes], float], postgres: Postgres, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    job = Job((str(articles / "a000.txt"),), out=str(out))
    database = postgres.database("releve_room")
    process = start(job, database)
    process.join()
    before = files(out)
    process = start(replace(job, paths=(str(articles),)), database, largest_file=30_000)
    process.join()
    assert process.exitcode == 1
    assert files(out) == before
    assert not list(out.glob(".writing*"))
    process = start(replace(job, paths=(str(articles),)), database)
    process.join()
    assert files(out) == undisturbed[1]


def test_what_other_processes_write_is_left_alone(tmp_path: Path) -> None:
    with tables.fresh_folder(tmp_path) as one, tables.fresh_folder(tmp_path) as other:
        assert one.exists()
        assert other.exists()
        gone = tmp_path / one.name.replace(f"-{os.getpid()}-", "-999999999-")
        shutil.copytree(one, gone)
        tables.write(tmp_path, [("a.csv", [b"1"])])
        assert one.exists()
        assert not gone.exists()
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
