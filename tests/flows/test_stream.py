from __future__ import annotations

import io
import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language

from extractors.model import Fact, Mention, columns
from flows import stream
from flows.sources.record import Options


@pytest.fixture(scope="module")
def percent() -> Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve.percentages")
    return nlp


def answers(lines: bytes, nlp: Language, published: str = "") -> list[dict[str, Any]]:
    out = io.BytesIO()
    stream.write(stream.answer(stream.requests_from_lines(io.BytesIO(lines), published), nlp, "date"), out)
    return [json.loads(line) for line in out.getvalue().decode().split("\n") if line]


@pytest.mark.parametrize(
    ("line", "id_", "error"),
    [
        ("pas du JSON", None, "line 2 is not JSON"),
        ('["a"]', None, "line 2 is not a JSON object"),
        ('{"id": "b"}', "b", 'line 2 has no text; give the article as a string in "text"'),
        ('{"id": "b", "text": null}', "b", "line 2 has no text"),
        ('{"id": "b", "text": "  "}', "b", "line 2 has no text"),
        ('{"id": "b", "text": 3}', "b", "line 2 has no text"),
        (
            '{"id": "b", "text": "3 %", "published": "hier"}',
            "b",
            "line 2: 'hier' is not a publication date; write a day (2020-04-15)",
        ),
        ('{"id": "b", "text": "3 %", "published": 2020}', "b", 'line 2: "published" is no string but 2020; write a day'),
        ('{"id": "b", "text": "3 % \\ud83d"}', "b", "line 2: the text has half a character"),
        ('{"id": "\\ud83d", "text": ""}', "\ud83d", "line 2 has no text"),
        (b"\xff\xfe", None, "line 2 is not JSON"),
    ],
)
def test_a_bad_line_is_answered_with_an_error_and_the_others_too(
    percent: Language, line: str | bytes, id_: Any, error: str
) -> None:
    middle = line if isinstance(line, bytes) else line.encode()
    first, bad, last = answers(b'{"id": "a", "text": "3 %"}\n' + middle + b'\n\n{"id": "c", "text": "4 %"}\n', percent)
    assert [one["mentions"][0]["value"] for one in (first, last)] == [3, 4]
    assert bad["id"] == id_
    assert bad["error"].startswith(error)
    assert set(bad) == {"id", "error"}


@pytest.mark.parametrize(
    ("line", "default", "published"),
    [
        ('{"id": 7, "text": "3 %", "published": "2020-04"}', "2021", "2020-04"),
        ('{"id": 7, "text": "3 %", "published": ""}', "2021", "2021"),
        ('{"id": 7, "text": "3 %"}', "", ""),
        ('{"id": 7, "text": "date 2019-05 3 %", "published": null}', "", "2019-05"),
    ],
)
def test_published(percent: Language, line: str, default: str, published: str) -> None:
    (answer,) = answers(line.encode(), percent, default)
    assert (answer["id"], answer["published"]) == (7, published)


def test_a_line_without_id_is_known_by_its_number(percent: Language) -> None:
    assert answers(b'\n{"text": "3 %"}', percent)[0]["id"] == "2"


def test_every_column_of_the_contract_is_there(nlp: Language) -> None:
    (answer,) = answers(b'{"id": "a", "text": "Zoom a vendu 2,5 millions de casques en mars 2020."}', nlp)
    assert all(list(row) == [one.name for one in columns(Mention)] for row in answer["mentions"])
    assert all(list(row) == [one.name for one in columns(Fact)] for row in answer["facts"])
    assert any(row["value"] == 2_500_000 for row in answer["mentions"])


def test_lines_are_answered_in_order_whatever_their_number(percent: Language) -> None:
    lines = "".join(json.dumps({"id": number, "text": f"{number} %"}) + "\n" for number in range(300)).encode()
    assert [(one["id"], one["mentions"][0]["value"]) for one in answers(lines, percent)] == [
        (number, number) for number in range(300)
    ]


def test_a_failing_reader_is_not_taken_for_the_end(percent: Language) -> None:
    def lines() -> Iterator[bytes]:
        yield b'{"id": "a", "text": "3 %"}'
        raise OSError("the pipe broke")

    got = stream.answer(stream.requests_from_lines(lines()), percent, "date")
    assert next(got)["id"] == "a"
    with pytest.raises(OSError, match="the pipe broke"):
        next(got)


def test_files_of_any_kind_their_text_on_demand_and_copies_named(percent: Language, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "j", "text": "Le taux atteint 3 %.", "date": "2019-11-12"}\n{"id": "v", "text": ""}'
    )
    (tmp_path / "b.md").write_text("---\ntitle: Le taux\n---\nLe taux atteint 4 %.", encoding="utf-8")
    (tmp_path / "c.txt").write_text("Le taux atteint\n3 %.", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("a.jsonl", "b.md", "c.txt")]
    requests = stream.requests_from_files(files, Options(published="2020-02"))
    first, empty, second, copy = stream.answer(requests, percent, "date", with_text=True)
    assert [(one["id"], one["published"], one["mentions"][0]["value"]) for one in (first, second)] == [
        ("j", "2019-11-12", 3),
        ("b", "2020-02", 4),
    ]
    place = second["mentions"][0]
    assert second["text"][place["start"] : place["end"]] == "4 %"
    assert empty == {"id": "v", "error": f"{tmp_path}/a.jsonl, row 2 has no text in the column 'text'"}
    assert copy == {"id": "c", "same_as": "j"}


class Piped:
    """The command with its pipes kept open."""

    def __init__(self, releve: str, *arguments: str) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [releve, "annotate", *arguments],
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            # A run in the background ignores interrupts, and its children inherit that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    def ask(self, line: bytes) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer


def test_each_answer_comes_before_the_next_line_is_written(releve: str) -> None:
    piped = Piped(releve, "-")
    assert piped.ask(b'{"id": "a", "text": "Le taux atteint 3,5 %."}')["mentions"][0]["value"] == 3.5
    assert "error" in piped.ask(b"bad")
    assert piped.ask(b'{"id": "b", "text": "Le taux atteint 4 %."}')["mentions"][0]["value"] == 4
    _, errors = piped.process.communicate(timeout=60)
    assert piped.process.returncode == 1
    assert errors.decode() == 'Error: 1 could not be annotated; the lines with "error" say why\n'


def test_an_interrupt_ends_it_without_a_traceback(releve: str) -> None:
    piped = Piped(releve)
    piped.ask(b'{"id": "a", "text": "3 %"}')
    piped.process.send_signal(signal.SIGINT)
    _, errors = piped.process.communicate(timeout=60)
    assert piped.process.returncode == 1
    assert errors.decode().strip() == "Aborted!"


def test_text_files(releve: str, articles: Path) -> None:
    (articles / "ancien.txt").write_bytes("Le café a gagné 3 %.".encode("latin-1"))
    (articles / "vide.txt").touch()
    ran = subprocess.run([releve, "annotate", str(articles)], capture_output=True, text=True, timeout=120)
    found = {one["id"]: one for one in map(json.loads, ran.stdout.splitlines())}
    assert [found[name]["published"] for name in ("velmont", "ardelec", "ancien")] == ["2020-04", "2020-02-14", ""]
    assert found["vide"]["error"].endswith("vide.txt is empty; put the article's text in it or remove it")
    assert "is not UTF-8, read as windows-1252" in ran.stderr
    assert ran.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--published", "hier", "-"], "'hier' is not a publication date; write a day"),
        (["--published", "2999-01-01", "-"], "2999-01-01 is in the future; write the day on which the articles were published"),
        (["--model", "fr_nope", "-"], "the spaCy model 'fr_nope' is not installed; install it"),
        (["nowhere.txt"], "nowhere.txt does not exist; name a folder"),
        (["--lexicon", "nowhere.csv", "-"], "'nowhere.csv' does not exist"),
        (["--timex", "some", "-"], "'some' is not one of 'date', 'all'"),
    ],
)
def test_what_the_user_can_put_right(releve: str, arguments: list[str], message: str) -> None:
    ran = subprocess.run([releve, "annotate", *arguments], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
    assert ran.returncode != 0
    assert message in ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_command_answers_at_once_and_imports_little(releve: str) -> None:
    taken = []
    for _ in range(3):
        before = os.times()
        subprocess.run([releve, "--help"], check=True, capture_output=True)
        after = os.times()
        taken.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert min(taken) < 0.4, "seconds of CPU time: other work on the machine does not count"
    python = Path(releve).with_name("python")
    heavy = "[name for name in ('prefect', 'pandas', 'pandera') if name in sys.modules]"
    code = f"import sys, flows.cli, flows.batches, flows.stream; print({heavy})"
    assert subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip() == "[]"
