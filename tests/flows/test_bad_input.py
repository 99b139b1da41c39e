"""Each bad input that a news desk meets, through `releve run`: a clear reason in run.json, and the rest done."""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from flows import ingest
from flows.job import Job
from flows.store import url_of
from tests.flows.undisturbed import start

TEXT = "Velmont a vendu 1 200 voitures en mars, soit 12 % de plus qu'un an plus tôt."
LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def zipped(**files: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return content.getvalue()


def nested(depth: int) -> bytes:
    return zipped(**{"in.zip": nested(depth - 1)}) if depth else zipped(**{"a.txt": TEXT.encode()})


def line(**record: Any) -> bytes:
    return json.dumps(record).encode() + b"\n"


BAD: dict[str, tuple[bytes, str]] = {
    "bombe.zip": (
        zipped(**{"b.jsonl": b"0" * 60_000_000}),
        "unpacks to more than 50 MB, 200 times its size or more",
    ),
    "poupées.zip": (nested(9), "lies in 3 other archives; unpack it"),
    "évasion.zip": (zipped(**{"../../evasion.txt": TEXT.encode()}), "names a file outside of its archive"),
    "entité.xml": (
        b'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body>&x;</body></nitf>',
        "declares XML entities of its own (x)",
    ),
    "rires.xml": (
        f"<!DOCTYPE rss [{LAUGHS}]><rss>&l9;</rss>".encode(),
        "declares XML entities of its own (l0, l1, l2)",
    ),
    "énorme.txt": (b"Le taux atteint 3 %. " * 2_500_000, "has more than 10 MB, too much for one article; split it"),
    "nul.txt": (b"Le taux\0 atteint 3 %.", "is binary, not text"),
    "nul.jsonl": (line(text="Le taux\0 atteint 3 %."), "has a NUL character at 7; remove it"),
    "demi.jsonl": (line(text="Le taux atteint 3 %.\ud83d"), "has half a character (a lone surrogate) at 20; remove it"),
    "large.csv": (
        ",".join(f"c{n}" for n in range(10_000)).encode() + b"\nx\n",
        "has 10000 columns, too many for a table",
    ),
    "vide.csv": (b"", "is an empty table; it needs a row for each article"),
    "sans_lignes.csv": (b"id,text\n", "is an empty table"),
    "sans_texte.csv": (b"id,prix\n1,2\n", "has no column that is called like an article's text; name it with --text-column"),
    "anglais.txt": (b"The company sold 1,200 cars in March, which is 12% more than a year earlier.", "is not French but en"),
}
NOTED: dict[str, tuple[bytes, str]] = {
    "an0.jsonl": (line(text=TEXT + " A.", date="0000-01-01"), "has no publication date that can be understood in '0000-01-01'"),
    "an9999.jsonl": (line(text=TEXT + " B.", date="9999-12-31"), "says that it was published in the future (9999-12-31)"),
}
LOST = {
    "disparu.txt": "is gone: it was there when the run began; put it back and run again",
    "interdit.txt": "may not be read by this user; allow it (chmod, or the owner's rights)",
}
GOOD = {"bon.txt": TEXT.encode(), "bis.txt": TEXT.encode()}


class Handler(BaseHTTPRequestHandler):
    vanishes: Path
    """A file that is removed with the first answer: after the run has found it, before it has read it."""

    def do_GET(self) -> None:
        self.vanishes.unlink(missing_ok=True)
        self.send_response(302 if self.path == "/fichier" else 200)
        if self.path == "/fichier":
            self.send_header("Location", "file:///etc/passwd")
        self.send_header("Content-Type", "application/rss+xml")
        self.end_headers()
        try:
            while self.path == "/sans-fin":
                self.wfile.write(b"<item><title>Le taux atteint 3 %</title></item>\n" * 100_000)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


@pytest.fixture(scope="module")
def feeds() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def unprivileged() -> list[str]:
    """What root puts before a command so that files which nobody may read cannot be read by it either."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip(
            "NOT CHECKED: root may read every file, and setpriv (Debian's util-linux) is not here to take that right away"
        )
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture(scope="module")
def record(releve: str, feeds: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What run.json says of one run over all of it."""
    folder = tmp_path_factory.mktemp("bad")
    files = {name: content for name, (content, _) in (BAD | NOTED).items()} | GOOD | dict.fromkeys(LOST, TEXT.encode() + b" C.")
    (folder / "in").mkdir()
    for name, content in files.items():
        (folder / "in" / name).write_bytes(content)
    (folder / "in" / "interdit.txt").chmod(0)
    Handler.vanishes = folder / "in" / "disparu.txt"
    paths = [f"{feeds}/sans-fin", f"{feeds}/fichier", folder / "in"]
    command = [*unprivileged(), releve, "run", *paths, "--allow-private", "--out", folder / "out"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr + ran.stdout
    found: dict[str, Any] = json.loads((folder / "out" / "run.json").read_text(encoding="utf-8"))
    found["reasons"] = {one["file"].removeprefix(f"{folder}/in/"): one["reason"] for one in found["set_aside"]}
    assert not list(folder.rglob("evasion.txt"))
    return found


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_set_aside_with_its_reason(record: dict[str, Any], name: str) -> None:
    reasons = [reason for file, reason in record["reasons"].items() if file.split(":")[0].split(",")[0] == name]
    assert len(reasons) == 1
    assert reasons[0].startswith(BAD[name][1])


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/sans-fin", "goes on after 200 MB; if it has an end, download it and name the file"),
        ("/fichier", "redirects to file://127.0.0.1/etc/passwd, which is no web address; nothing was read there"),
    ],
)
def test_feeds_that_never_end_or_lead_to_a_file(record: dict[str, Any], feeds: str, path: str, reason: str) -> None:
    assert record["reasons"][feeds + path] == reason


@pytest.mark.parametrize("name", LOST)
def test_a_file_that_vanishes_while_the_run_reads_and_one_that_may_not_be_read(record: dict[str, Any], name: str) -> None:
    assert record["reasons"][name] == LOST[name]


@pytest.mark.parametrize("name", NOTED)
def test_dates_that_cannot_be_are_left_out_with_a_note(record: dict[str, Any], name: str) -> None:
    assert [note for note in record["notes"] if name in note and NOTED[name][1] in note]


def test_the_rest_is_done(record: dict[str, Any]) -> None:
    assert record["articles"] == len(NOTED) + 1
    assert len(record["reasons"]) == len(BAD) + len(LOST) + 2
    assert record["mentions"]["percentage"] == len(NOTED) + 1
    assert [(one["doc_id"], one["same_as"]) for one in record["same_text"]] == [("bon", "bis")]


def test_what_is_no_plain_file_is_passed_over(articles: Path) -> None:
    os.mkfifo(articles / "tube.txt")
    (articles / "nulle_part.txt").symlink_to(articles / "absent.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(articles / "s.txt"))
        assert [Path(file).name for file in ingest.find([str(articles)]).files] == ["ardelec.txt", "velmont.txt"]


@pytest.mark.parametrize(("files", "seconds", "megabytes"), [(100_000, 60, 800)])
def test_a_hundred_thousand_files(tmp_path: Path, files: int, seconds: float, megabytes: float) -> None:
    """Of which half are empty, nearly half are copies of one text, and 1,000 are articles of their own."""
    inside, distinct = tmp_path / "in", 1_000
    inside.mkdir()
    for number in range(distinct):
        (inside / f"{number}.txt").write_text(f"Le taux {number} de la zone {number * 7} atteint {number % 90},5 %.")
    (inside / "vide.txt").touch()
    for number in range(distinct, files - 1):
        os.link(inside / ("vide.txt" if number % 2 else "1.txt"), f"{inside}/{number}.txt")
    job = Job((str(inside),), out=str(tmp_path / "out"))
    process = start(job, url_of(job.out), used=tmp_path / "used", together=200)
    process.join()
    assert process.exitcode == 0
    record = json.loads((tmp_path / "out" / "run.json").read_bytes())
    half = (files - distinct) // 2
    assert (record["annotated"], len(record["set_aside"]), len(record["same_text"])) == (distinct, half, half)
    assert {one["reason"] for one in record["set_aside"]} == {"is empty; put the article's text in it or remove it"}
    assert record["mentions"]["percentage"] == distinct
    took, largest = json.loads((tmp_path / "used").read_text())
    assert took < seconds, "seconds of the processor"
    assert largest < megabytes, "megabytes: of each file its name and what became of it, and not its text"
