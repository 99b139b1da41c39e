"""Every code block of the README and of docs/ runs as it stands there.

A page's blocks run in order, all pages in one folder that holds the sample corpus. Its `python` blocks share one namespace; a
`bash` block runs as a script, of a `console` block the lines after "$ ". A block that several pages repeat runs once. A `text`
block right after a `python` block is what that one prints, to the letter. A block that cannot run here says so:
`<!-- not run: the reason -->` before it.

RELEVE_DOCS=update writes what the python blocks print into the files instead of comparing.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from spacy.language import Language

from extractors.model import Fact, Mention, as_row, columns
from flows import batches, ingest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
UPDATE = os.environ.get("RELEVE_DOCS") == "update"

_FENCE = re.compile(r"^ *(?P<fence>```+)(?P<language>\w*)[^\n]*\n(?P<code>.*?)^ *(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_NOT_RUN = re.compile(r"<!-- not run: (?P<reason>[^\n]*?\S) -->\s*\Z")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)(?P<target>[^)#\s]+)")
_PATH = re.compile(r"`((?:extractors|flows|tests|docs|corpus|bench)/[\w./-]*)`")
_SHELL = ("bash", "sh", "shell", "console")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page."""

    page: Path
    line: int
    language: str
    code: str
    runs: bool
    printed: bool
    """Whether it shows what the python block right before it prints."""

    @property
    def place(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    end = 0
    follows_python = False
    for match in _FENCE.finditer(text):
        between = text[end : match.start()]
        runs = _NOT_RUN.search(between) is None
        printed = match["language"] == "text" and follows_python and not between.strip()
        line = text.count("\n", 0, match.start()) + 1
        yield Block(page, line, match["language"], textwrap.dedent(match["code"]), runs, printed)
        follows_python = match["language"] == "python" and runs
        end = match.end()


class Folder:
    """Where the blocks run: what a reader has after a clone, as far as the pages use it."""

    def __init__(self, path: Path, corpus: Path, programs: Path) -> None:
        self.path = path
        self._programs = programs
        self._done: set[str] = set()
        shutil.copytree(corpus, path / "corpus")

    def run(self, block: Block) -> None:
        """Run a shell block, once: starting the model takes seconds."""
        if block.code in self._done:
            return
        lines = block.code.splitlines()
        script = "\n".join(line[2:] for line in lines if line.startswith("$ ")) if block.language == "console" else block.code
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            cwd=self.path,
            env=os.environ | {"PATH": f"{self._programs}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            timeout=300,
            stdin=subprocess.DEVNULL,
        )
        assert ran.returncode == 0, f"{block.place} ends with {ran.returncode}:\n{ran.stdout}{ran.stderr}"
        self._done.add(block.code)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, corpus: Path, releve: str) -> Folder:
    return Folder(tmp_path_factory.mktemp("docs"), corpus, Path(releve).parent)


@pytest.mark.parametrize("page", [page for page in PAGES if any(blocks(page))], ids=lambda page: page.stem)
def test_the_blocks_of_a_page_run(page: Path, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.path)
    names: dict[str, object] = {"__name__": page.stem}
    printed = ""
    for index, block in enumerate(list(blocks(page))):
        if block.printed and UPDATE:
            _rewrite(page, index, printed)
        elif block.printed:
            assert printed == block.code, f"{block.place} does not show what the block before it prints"
        elif block.runs and block.language == "python":
            printed = _python(block, names)
        elif block.runs and block.language in _SHELL:
            folder.run(block)


def _python(block: Block, names: dict[str, object]) -> str:
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile("\n" * block.line + block.code, str(block.page), "exec"), names)
    except Exception as error:
        raise AssertionError(f"{block.place} fails: {type(error).__name__}: {error}") from error
    return out.getvalue()


def _rewrite(page: Path, index: int, printed: str) -> None:
    text = page.read_text(encoding="utf-8")
    start, end = list(_FENCE.finditer(text))[index].span("code")
    page.write_text(text[:start] + printed + text[end:], encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_names_its_language(page: Path) -> None:
    assert [block.place for block in blocks(page) if not block.language] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_file_that_a_page_links_to_is_there(page: Path) -> None:
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    targets = [match["target"] for match in _LINK.finditer(text)]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    named = _PATH.findall(page.read_text(encoding="utf-8"))
    assert [path for path in named if "NAME" not in path and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "docs/guide.md"])
@pytest.mark.parametrize(("table", "record"), [("facts.csv", Fact), ("mentions.csv", Mention)])
def test_every_column_is_explained_in_its_order(page: str, table: str, record: type[Fact] | type[Mention]) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    section = text.partition(f"### {table}\n")[2].partition("\n#")[0]
    first_cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    named = [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)]
    assert named == [column.name for column in columns(record)] + ["review_status"] * (record is Fact)


def test_the_readme_shows_rows_as_they_are(nlp: Language, corpus: Path) -> None:
    (reading,) = ingest.read([corpus / "01_velmont_resultats.txt"])
    article = reading.article
    assert article is not None
    (annotated,) = batches.annotate(nlp, [article])
    facts = {fact.text.replace("\u00a0", " "): as_row(fact) for fact in annotated.facts}
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## From a sentence to rows\n")[2].partition("\n#")[0]
    header, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line[:1] == "|")
    assert len(rows) == 3
    for row in rows:
        fact = facts[row[0]]
        cells = [str(fact[name]).replace("\u00a0", " ") for name in header]
        assert row == cells


def test_a_block_that_does_not_run_says_why(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```python\n1\n```\n\n```text\n```\n\n<!-- not run: it needs a network -->\n```bash\nfalse\n```\n", encoding="utf-8"
    )
    assert [(block.language, block.runs, block.printed) for block in blocks(page)] == [
        ("python", True, False),
        ("text", True, True),
        ("bash", False, False),
    ]
