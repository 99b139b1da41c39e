"""A real spreadsheet: LibreOffice opens and saves the table, and what was decided in it comes back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from flows.review import applying, reading, sheet
from flows.review.cells import plain
from flows.review.lines import lines
from tests.flows.review.conftest import Convert
from tests.flows.review.example import ARTICLE, FACTS, NOW, dumped, filled, known, rows, written
from tests.flows.review.test_table import DECIDED, EDITS, said

# What a person chooses when LibreOffice asks how to read and write a text file: delimiter, quote, encoding, first line, language.
COMMAS, SEMICOLONS = "44,34,76,1", "59,34,76,1,,1036"
CSV = "Text - txt - csv (StarCalc)"


ATTACK = ("=1+1", "+1+1", "@SUM(1)", "\t=1+1", "-1+1")
SHOWN = ("organization", "indicator", "baseline", "attribution", "unit")


class Saved:
    """Our files, filled in, and what LibreOffice makes of them: it takes seconds to start, so it saves several at once."""

    def __init__(self, convert: Convert, folder: Path) -> None:
        self.folder = folder
        self._convert = convert
        self._done: dict[tuple[str, ...], dict[str, Path]] = {}
        (folder / "table.csv").write_bytes(b"\xef\xbb\xbf" + dumped(filled(written(), EDITS)))
        french = filled(written(dialect="excel-fr"), EDITS, ";")
        (folder / "french.csv").write_bytes(b"\xef\xbb\xbf" + dumped(french, ";"))
        (folder / "book.xlsx").write_bytes(b"".join(sheet.xlsx(lines(ARTICLE, FACTS, []))))
        book = openpyxl.load_workbook(folder / "book.xlsx")
        at = {cell.value: cell.column for cell in book["review"][1]}
        for line, cells in EDITS.items():
            for name, cell in cells.items():
                book["review"].cell(line, at[name]).value = cell
        book.save(folder / "book.xlsx")
        attack = [{**FACTS[0], **dict(zip(SHOWN, ATTACK, strict=True))}]
        (folder / "attack.csv").write_bytes(b"".join(sheet.csv(lines(ARTICLE, attack, []))))
        (folder / "attackbook.xlsx").write_bytes(b"".join(sheet.xlsx(lines(ARTICLE, attack, []))))

    def of(self, name: str, ending: str, reading: str = "", writing: str = "") -> Path:
        """One of the files as LibreOffice saves it."""
        files = {"44": ["table.csv", "attack.csv"], "59": ["french.csv"]}.get(
            reading[4:6], ["table.csv", "book.xlsx", "attackbook.xlsx"]
        )
        how = (ending, reading, writing)
        if how not in self._done:
            saved = self._convert(ending, *(self.folder / file for file in files), reading=reading, writing=writing)
            self._done[how] = dict(zip(files, saved, strict=True))
        return self._done[how][name]


@pytest.fixture(scope="module")
def saved(convert: Convert, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    return Saved(convert, tmp_path_factory.mktemp("filled"))


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("table.csv", ("csv",)),
        ("table.csv", ("xlsx",)),  # LibreOffice takes it for windows-1252 where nobody tells it
        ("book.xlsx", ("csv",)),
        ("book.xlsx", ("xlsx",)),
        ("book.xlsx", ("csv", "", f"{CSV}:59,34,1,1")),  # semicolons, windows-1252
        ("table.csv", ("xlsx", f"CSV:{COMMAS}")),
        ("table.csv", ("csv", f"CSV:{COMMAS}", f"{CSV}:{SEMICOLONS}")),
        ("french.csv", ("csv", f"CSV:{SEMICOLONS}", f"{CSV}:{SEMICOLONS}")),
        ("french.csv", ("xlsx", f"CSV:{SEMICOLONS}")),
    ],
)
def test_what_was_decided_comes_back(saved: Saved, name: str, how: tuple[str, ...]) -> None:
    assert said(applying.decided(reading.read(saved.of(name, *how)), known, "Anne", NOW)) == DECIDED


def test_a_formula_stays_words(saved: Saved) -> None:
    """LibreOffice evaluates formulas when it saves: none of ours is one."""
    harmless = ["'=1+1", "'+1+1", "'@SUM(1)", "\\u0009=1+1", "'-1+1"]
    (given,) = reading.read(saved.of("attack.csv", "xlsx", f"CSV:{COMMAS}"))
    assert [given.cells[name] for name in SHOWN] == harmless
    (row,) = rows(saved.of("attackbook.xlsx", "csv").read_bytes())
    assert [row[name] for name in SHOWN] == harmless
    assert [plain(cell) for cell in harmless] == list(ATTACK)
