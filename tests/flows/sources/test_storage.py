"""Object stores by fsspec, on its file system in memory; Parquet where pyarrow is installed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import fsspec
import pytest

from flows.errors import UserError
from flows.ingest import Reading, find, read
from flows.sources.record import Options

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]


@pytest.fixture
def bucket() -> Iterator[str]:
    memory = fsspec.filesystem("memory")
    memory.pipe({
        "/bucket/a.txt": b"Le taux atteint 3 %.",
        "/bucket/b.md": b"---\ndate: 2019-11-12\n---\nLe taux atteint 4 %.",
        "/bucket/deep/c.jsonl": b'{"id": "x", "text": "Le taux atteint 5 %."}',
        "/bucket/photo.jpg": b"",
    })  # fmt: skip
    yield "memory://bucket"
    memory.rm("/bucket", recursive=True)


@pytest.mark.parametrize(
    ("path", "ids"),
    [("", ["a", "b"]), ("/a.txt", ["a"]), ("/*.md", ["b"]), ("/**/*.jsonl", ["x"]), ("/deep/c.jsonl", ["x"])],
)
def test_folders_files_and_globs_in_a_store(bucket: str, path: str, ids: list[str]) -> None:
    assert [one.doc_id for one in read(find([bucket + path]).files) if one.article] == ids


@pytest.mark.parametrize("path", ["/nowhere", "/*.html", "/photo.jpg"])
def test_nothing_to_read_there(bucket: str, path: str) -> None:
    with pytest.raises(UserError, match="holds nothing that is read; name a folder, a file or a glob there"):
        find([bucket + path])


def test_an_object_that_vanishes(bucket: str) -> None:
    files = find([bucket]).files
    fsspec.filesystem("memory").rm("/bucket/a.txt")
    assert [one.reason.split(":")[0] for one in read(files)] == ["is gone", ""]


def test_a_store_whose_package_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "s3fs", None)
    with pytest.raises(UserError, match=r"needs a package that is not installed: pip install 'releve\[s3\]'"):
        find(["s3://bucket/x.txt"])


def test_parquet(write: Write, read: Read) -> None:
    pa = pytest.importorskip("pyarrow", reason="NOT CHECKED: pyarrow is not installed (pip install 'releve[parquet]')")
    import pyarrow.parquet as pq

    rows = [{"texte": f"Le taux atteint {n} %.", "date": f"2019-11-{n:02}", "vecteur": [0.1] * 50} for n in range(1, 29)]
    content = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), content, row_group_size=10)
    found = read(write("t.parquet", content.getvalue()))
    assert [(one.doc_id, one.article.published, one.article.text) for one in found if one.article] == [
        (f"t#{n}", f"2019-11-{n:02}", f"Le taux atteint {n} %.") for n in range(1, 29)
    ]
    assert read(write("t.parquet", b"PAR1"))[0].reason.startswith("is a broken Parquet table")
    pq.write_table(pa.table({"a": [1]}), (empty := io.BytesIO()))
    assert read(write("t.parquet", empty.getvalue()))[0].reason.startswith("has no column that is called like")


def test_parquet_without_its_package(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (reading,) = read([write("t.parquet", b"PAR1")], Options())
    assert reading.reason == "is a Parquet table, which needs a package more: pip install 'releve[parquet]'"
