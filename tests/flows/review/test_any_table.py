"""Any table of facts, any decisions, any text in a cell: written, opened and saved by a spreadsheet, and read back."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from extractors.model import Article
from flows import decisions
from flows.anchors import Passages
from flows.decisions import COLUMNS, DAYS, NUMBERS, Choice, Decision, Refused
from flows.matching import Row
from flows.review import applying, reading, sheet
from flows.review.applying import Known
from flows.review.cells import guarded, same_text
from flows.review.lines import Line, lines
from flows.tables import cell
from tests.flows.review.conftest import Convert
from tests.flows.review.example import NOW, dumped, rows

TEXT = "".join(f"La valeur de la ligne {number} atteint {number}00 euros, pas {number}99.\n" for number in range(1, 41))
PLACES = [(start, start + len(f"{n}00 euros")) for n in range(1, 41) for start in [TEXT.index(f"{n}00 euros, pas {n}99")]]
PASSAGES = Passages(TEXT)

TRAPS = st.sampled_from(
    ["=1+1", "'", "-5", "3 mars", "1/2", "11 %", "2019", "1,5", "VRAI", "a\r\nb", "\t", "_x0041_", "\\u0041", ";", '"', "é?"]
)
TEXTS = st.one_of(TRAPS, st.text(max_size=20), st.text(st.characters(categories=None), max_size=8))
SAYABLE = st.one_of(TRAPS, st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=20))
VALUES = st.one_of(st.decimals(-(10**12), 10**12, places=3), st.integers(-(10**22), 10**22), st.decimals(0, 1, places=8)).map(
    cell
)
TYPED = st.decimals(-(10**6), 10**6, places=2).map(cell)
DAYS_OF_FACTS = st.dates().map(date.isoformat)
DAYS_TYPED = st.dates(date(1901, 1, 1), date(2100, 1, 1)).map(date.isoformat)


def _cells(*kinds_: st.SearchStrategy[str]) -> dict[str, st.SearchStrategy[str]]:
    """Cells by column, from the strategies of texts, numbers and days."""
    kinds = {name: kinds_[(name in NUMBERS) + 2 * (name in DAYS)] for name in COLUMNS}
    words = {name: st.sampled_from(decisions.choices(name)) for name in COLUMNS if decisions.choices(name)}
    return {name: st.one_of(st.just(""), kind) for name, kind in kinds.items()} | words


@dataclass(frozen=True)
class Filled:
    """A fact, and what a person does about it."""

    row: Row
    choice: Choice
    corrections: dict[str, str]
    comment: str


FILLED = st.lists(
    st.builds(
        Filled,
        st.fixed_dictionaries(_cells(TEXTS, VALUES, DAYS_OF_FACTS)),
        st.sampled_from(["accept", "reject", "undo", "correct", "correct", "correct"]),
        st.fixed_dictionaries({}, optional=_cells(SAYABLE, TYPED, DAYS_TYPED)),
        st.one_of(st.just(""), SAYABLE),
    ),
    min_size=1,
    max_size=len(PLACES),
)


class Case:
    """A table, filled in, and the decisions that are to come back."""

    def __init__(self, filled: list[Filled]) -> None:
        self.facts: list[Row] = []
        self.expected: list[Decision] = []
        self._written: dict[str, dict[str, str]] = {}
        for (start, end), one in zip(PLACES, filled, strict=False):
            id_ = f"a:{start}-{end}"
            self.facts.append({**one.row, "fact_id": id_, "start": str(start), "end": str(end), "text": TEXT[start:end]})
            self._decide(id_, one)

    def _decide(self, id_: str, one: Filled) -> None:
        cells = {name: text for name, text in one.corrections.items() if not same_text(text, one.row[name])}
        cells = cells if one.choice == "correct" else {}
        (start, end) = PLACES[len(self.facts) - 1]
        try:
            decision = decisions.decide(
                one.choice, PASSAGES.anchor(start, end), doc_id="a", reviewer="Anne", judged=one.row, cells=cells,
                comment=one.comment, decided_at=NOW,
            )  # fmt: skip
        except Refused:
            return  # not a decision that a person could take
        self.expected.append(decision)
        self._written[id_] = {"decision": one.choice, "comment": guarded(one.comment)} | {
            name: text if name in NUMBERS | DAYS else guarded(text) for name, text in cells.items()
        }

    @property
    def lines(self) -> list[Line]:
        """The table as it is written, then filled in. In a cell of words, typing is made harmless by the spreadsheet."""
        article = Article("a", TEXT, "2020-04-15", "Titre", "essai")
        return list(lines(article, self.facts, []))

    def filled(self, table: list[Line]) -> list[Line]:
        """The table of a CSV with what the person wrote."""
        return [row | self._written.get(row["fact_id"], {}) for row in table]

    def check(self, path: Path) -> None:
        """What is read is what was decided."""
        known = Known(TEXT, {row["fact_id"]: row for row in self.facts})
        found = applying.decided(reading.read(path), lambda _: known, "Anne", NOW)
        assert found.problems == []
        for one, other in zip(found.decisions, self.expected, strict=True):
            assert one == other


def csv_of(case: Case, dialect: sheet.Dialect) -> tuple[list[Line], str]:
    delimiter = ";" if dialect == "excel-fr" else ","
    return case.filled(rows(b"".join(sheet.csv(case.lines, dialect)), delimiter)), delimiter


@given(FILLED, st.sampled_from(sheet.DIALECTS), st.sampled_from(["utf-8-sig", "utf-16"]), st.sampled_from("\"'"))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_table_comes_back(filled: list[Filled], dialect: sheet.Dialect, encoding: str, quote: str) -> None:
    case = Case(filled)
    table, delimiter = csv_of(case, dialect)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "review.csv")
        path.write_bytes(dumped(table, delimiter, quote).decode().encode(encoding))
        case.check(path)


@given(FILLED)
@settings(max_examples=3, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))  # seconds each
def test_any_table_comes_back_from_libreoffice(convert: Convert, filled: list[Filled]) -> None:
    case = Case(filled)
    table, _ = csv_of(case, "csv")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "review.csv")
        path.write_bytes(b"\xef\xbb\xbf" + dumped(table))
        (book,) = convert("xlsx", path, reading="CSV:44,34,76,1")
        case.check(book)
        (back,) = convert("csv", book, writing="Text - txt - csv (StarCalc):59,34,76,1,,1036")
        case.check(back)
