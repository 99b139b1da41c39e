from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from flows.ingest import Reading
from flows.sources import archive

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., list[Reading]]
Files = Iterable[tuple[str, str | bytes]]

LINES = b'{"id": "x", "text": "Le taux atteint 3 %."}\n{"id": "y", "text": "Le taux atteint 4 %."}\n'
FOLDER = [
    ("articles/metadata.csv", "doc_id,published,title\nvelmont,2019-11-12,Velmont progresse\nardelec,le 3 mars,\n"),
    ("articles/velmont.txt", "Velmont a vendu 1 200 voitures."),
    ("articles/ardelec.txt", "Ardelec a perdu 3,5 millions d'euros."),
    ("articles/photo.jpg", b"\xff\xd8"),
    ("articles/.cache.txt", "Rien."),
    ("__MACOSX/articles/._velmont.txt", b"\0\1"),
]


def zipped(files: Files) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            made.writestr(name, data)
    return content.getvalue()


def tarred(files: Files, mode: str = "w:gz") -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode=mode) as made:  # type: ignore[call-overload]
        for name, data in files:
            raw = data.encode() if isinstance(data, str) else data
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            made.addfile(info, io.BytesIO(raw))
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", zipped(FOLDER)),
        ("a.tar", tarred(FOLDER, "w")),
        ("a.tar.gz", tarred(FOLDER)),
        ("a.tgz", tarred(FOLDER)),
        ("a.tar.bz2", tarred(FOLDER, "w:bz2")),
        ("a.tar.xz", tarred(FOLDER, "w:xz")),
        ("a.zip", zipped([("inner.tar.gz", tarred(FOLDER))])),
        ("a.gz", None),
    ],
)
def test_an_archive_of_a_folder_is_read_as_the_folder_is(write: Write, read: Read, name: str, content: bytes | None) -> None:
    file = write(name, content) if content is not None else write("a.tar.gz", gzip.compress(tarred(FOLDER, "w")))
    found = read(file)
    assert [(one.doc_id, one.article.published, one.article.title) for one in found if one.article] == [
        ("velmont", "2019-11-12", "Velmont progresse"),
        ("ardelec", "", ""),
    ]
    assert len(found) == 2
    assert found[0].file.endswith("articles/velmont.txt")
    assert found[0].file.startswith(str(file))
    assert "line 3: 'le 3 mars' is not a publication date" in found[0].notes[0]


def test_members_are_known_by_their_folders_where_there_are_several(write: Write, read: Read) -> None:
    file = write("a.zip", zipped([("2024/01/a.txt", "Le taux atteint 3 %."), ("2024/02/a.txt", "Le taux atteint 4 %.")]))
    assert [one.doc_id for one in read(file) if one.article] == ["01/a", "02/a"]


def test_tables_and_pages_in_archives(write: Write, read: Read) -> None:
    file = write("a.tar.gz", tarred([("t/lines.jsonl", LINES), ("t/lines.csv", "id,text\nz,Le taux atteint 5 %.\n")]))
    found = read(file)
    assert [one.doc_id for one in found if one.article] == ["x", "y", "z"]
    assert found[1].file == f"{file}: t/lines.jsonl, row 2"


def test_a_gzipped_file(write: Write, read: Read) -> None:
    assert [one.doc_id for one in read(write("lines.jsonl.gz", gzip.compress(LINES)))] == ["x", "y"]


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:/evil.txt", "..\\evil.txt"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_member_that_reaches_out_of_its_archive(write: Write, read: Read, name: str, pack: Callable[[Files], bytes]) -> None:
    file = write(
        "box/a.zip" if pack is zipped else "box/a.tar.gz", pack([(name, "Le taux atteint 3 %."), ("b.txt", "Le taux : 4 %.")])
    )
    bad, good = read(file)
    assert bad.reason.startswith("names a file outside of its archive, which is not read")
    assert good.article is not None
    assert [one.name for one in file.parent.parent.rglob("*") if "evil" in one.name] == []


def test_links_and_devices_in_a_tar(write: Write, read: Read) -> None:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as made:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("device.txt", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            made.addfile(info)
    found = read(write("a.tar.gz", content.getvalue()))
    assert [one.reason.split(";")[0] for one in found] == 3 * ["is a link or a device, not a file"]


ZEROS = b"Le taux atteint 3 %. " * 3_000_000


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", zipped([("bomb.jsonl", ZEROS), ("b.txt", "Le taux atteint 4 %.")])),
        ("a.tar.gz", tarred([("bomb.jsonl", ZEROS), ("b.txt", "Le taux atteint 4 %.")])),
        ("a.jsonl.gz", gzip.compress(ZEROS)),
        ("a.zip", zipped([("inner.zip", zipped([("bomb.jsonl", ZEROS)]))])),
        ("a.zip", zipped([(f"{n}.txt", ZEROS[:5_100_000]) for n in range(12)])),
    ],
)
def test_a_zip_bomb(write: Write, read: Read, name: str, content: bytes) -> None:
    assert len(content) < 250_000
    *_, bad, good = read(write(name, content), write("good.txt", "Le taux atteint 5 %."))
    assert bad.article is None
    assert bad.reason.startswith("unpacks to more than 50 MB, 200 times its size or more, as a zip bomb does")
    assert good.article is not None


def test_archives_in_archives_without_end(write: Write, read: Read) -> None:
    content = zipped([("a.txt", "Le taux atteint 3 %.")])
    for depth in range(10):
        content = zipped([(f"{depth}.zip", content), (f"{depth}.txt", f"Le taux atteint {depth} %.")])
    found = read(write("a.zip", content))
    assert [one.doc_id for one in found if one.article] == ["7", "8", "9"]
    (bad,) = (one for one in found if not one.article)
    assert bad.reason == f"lies in {archive.DEEPEST} other archives; unpack it and name the folder"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.zip", b"PK\x03\x04 et puis rien", "is a broken zip archive"),
        ("a.zip", zipped([("photo.jpg", b"\xff")]), "holds no file of a kind that is read"),
        ("a.zip", zipped([]), "holds no file of a kind that is read"),
        ("a.tar.gz", b"pas une archive", "is a broken tar archive"),
        ("a.tar.gz", tarred(FOLDER)[:150], "is a broken tar archive"),
        ("a.jsonl.gz", b"pas une archive", "cannot be unpacked (BadGzipFile"),
        ("a.jsonl.gz", gzip.compress(LINES * 50, mtime=0)[:60], "cannot be unpacked (EOFError"),
    ],
)
def test_broken_archives(write: Write, read: Read, name: str, content: bytes, reason: str) -> None:
    bad, good = read(write(name, content), write("good.txt", "Le taux atteint 5 %."))
    assert reason in bad.reason
    assert good.article is not None


def test_one_broken_or_encrypted_member_does_not_stop_the_others(write: Write, read: Read) -> None:
    content = bytearray(
        zipped([("a.txt", "Le taux atteint 3 %." * 30), ("b.txt", "Le taux atteint 4 %."), ("c.txt", "Le taux : 5 %.")])
    )
    content[content.index(b"a.txt") + 8] ^= 0xFF
    content[content.rindex(b"b.txt") - 46 + 8] |= 1
    broken, encrypted, good = read(write("a.zip", bytes(content)))
    assert broken.reason.startswith("cannot be unpacked (")
    assert encrypted.reason == "is encrypted; unpack it and name the folder"
    assert good.article is not None


def test_the_members_of_a_large_archive_come_one_at_a_time(write: Write) -> None:
    from flows import ingest

    rows = b"".join(json.dumps({"text": f"Le taux atteint {n} %."}).encode() + b"\n" for n in range(50_000))
    stream = ingest.read([write("a.zip", zipped([("a.jsonl", rows), ("b.txt", "Fin.")]))])
    assert next(stream).doc_id == "a#1"
