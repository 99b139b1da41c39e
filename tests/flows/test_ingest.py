from __future__ import annotations

from pathlib import Path

import pytest

from flows import ingest, published
from flows.errors import UserError


def one(file: Path) -> ingest.Reading:
    (reading,) = ingest.read([file])
    return reading


@pytest.mark.parametrize("text", ["2020-04-15", "2020-04-15T08:30", "2020-04-15T08:30:00Z", "2020-04", "2020", "", " 2020-04 "])
def test_published_accepts(text: str) -> None:
    assert published.published(text) == text.strip()


@pytest.mark.parametrize(
    "text", ["2020-13", "2020-02-30", "15/04/2020", "avril 2020", "2020-4", "20200415", "2020-04-15T25:00", "0000"]
)
def test_published_refuses_and_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=r"write a day \(2020-04-15\)"):
        published.published(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("date 2020-04 Le titre", "2020-04"),
        (" date 2023-10-17 Le titre", "2023-10-17"),
        ("\ufeffDate 2021\nLe titre", "2021"),
        ("Le titre\ndate 2020-04", ""),
        ("date 2020-13 Le titre", ""),
        ("date 2020-04-155 Le titre", ""),
        ("update 2020-04", ""),
        (" " * 100_000 + "date 2020", ""),
    ],
)
def test_header_date(text: str, date: str) -> None:
    assert published.header_date(text) == date


def test_metadata_and_header_give_the_date(articles: Path) -> None:
    found = {reading.doc_id: reading.article for reading in ingest.read(ingest.find([str(articles)]).files)}
    ardelec, velmont = found["ardelec"], found["velmont"]
    assert ardelec is not None
    assert (ardelec.published, ardelec.title, ardelec.source) == ("2020-02-14", "Ardelec dans le rouge", "Test")
    assert velmont is not None
    assert (velmont.published, velmont.title) == ("2020-04", "")


def test_text_is_kept_as_it_is(articles: Path) -> None:
    raw = "\ufeffdate 2020-04 A\r\n\r\nNet\u00a0: 1\u202f000\u00a0€ 😀 e\u0301te\u0301\rfin\n"
    (articles / "odd.txt").write_bytes(raw.encode())
    article = one(articles / "odd.txt").article
    assert article is not None
    assert article.text == raw


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty; put the article's text in it"),
        (b"\xef\xbb\xbf \r\n\n", "is empty; put the article's text in it"),
        (b"%PDF-1.7\x00\x01\x02" + bytes(range(256)), "is binary, not text; save the article as UTF-8 text"),
        (b"caf\xe9 \x81\x8d", "is text neither in UTF-8 nor in windows-1252; save the article as UTF-8"),
    ],
)
def test_unusable_files_come_back_with_a_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    reading = one(file)
    assert reading.article is None
    assert reading.reason.startswith(reason)


@pytest.mark.parametrize(
    ("encoding", "note"),
    [("cp1252", "is not UTF-8, read as windows-1252"), ("latin-1", "is not UTF-8"), ("utf-16", "read as UTF-16")],
)
def test_other_encodings_are_read_and_noted(tmp_path: Path, encoding: str, note: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Le café a gagné 3 %.".encode(encoding))
    reading = one(file)
    assert reading.article is not None
    assert reading.article.text == "Le café a gagné 3 %."
    assert reading.notes[0].startswith(note)


def test_a_file_that_is_not_txt_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x")
    assert "is not a .txt file" in one(tmp_path / "a.pdf").reason


def test_the_same_id_twice_is_set_aside(tmp_path: Path) -> None:
    files = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        files.append(tmp_path / folder / "x.txt")
        files[-1].write_text(f"Un texte de {folder}.")
    first, second = ingest.read(files)
    assert first.article is not None
    assert "has the same name as" in second.reason


def test_folders_files_and_globs_each_file_once(articles: Path) -> None:
    paths = [str(articles), str(articles / "*.txt"), str(articles / "velmont.txt"), str(articles / "metadata.csv")]
    assert [Path(file).name for file in ingest.find(paths).files] == ["ardelec.txt", "velmont.txt"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "does not exist; name a folder"),
        ("*.text", "matches no file; name a folder"),
        (".", "holds no article; put UTF-8"),
    ],
)
def test_nothing_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError, match=message):
        ingest.find([path])


def test_an_empty_folder_beside_articles_is_only_noted(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = ingest.find([str(articles), str(tmp_path / "empty")])
    assert len(found.files) == 2
    assert "holds no article" in found.notes[0]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("nobody,2020,,", "line 3: there is no article nobody.txt"),
        ("velmont,2020-13-01,,", "line 3: '2020-13-01' is not a publication date"),
        ("ardelec,2021,,", "line 3: ardelec has a line already"),
    ],
)
def test_bad_metadata_lines_are_noted(articles: Path, line: str, note: str) -> None:
    with (articles / "metadata.csv").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    found = ingest.find([str(articles)])
    assert note in found.notes[0]
    assert all(reading.article for reading in ingest.read(found.files))


def test_metadata_from_a_french_spreadsheet(articles: Path) -> None:
    content = "doc_id;published;title;source\r\nvelmont;2020-04-02;Velmont, l'été;AFP\r\n"
    (articles / "metadata.csv").write_bytes(content.encode("cp1252"))
    article = one(articles / "velmont.txt").article
    assert article is not None
    assert (article.published, article.title) == ("2020-04-02", "Velmont, l'été")


def test_metadata_without_doc_id(articles: Path) -> None:
    (articles / "metadata.csv").write_text("id,published\nvelmont,2020\n")
    with pytest.raises(UserError, match="has no column doc_id; its first line should be doc_id,published,title,source"):
        ingest.find([str(articles)])
