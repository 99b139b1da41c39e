"""The pages of the desk as HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse

from flows import decisions
from flows.anchors import CLOSE, OPEN, Anchor
from flows.decisions import COLUMNS, DAYS, NUMBERS
from flows.desk import forms
from flows.desk.agreement import agreements
from flows.desk.book import Book, Sheet
from flows.web.marks import pieces
from flows.web.rendering import environment

_HERE = Path(__file__).parent
_FIRST = ("organization", "indicator")
_ORDER = (*_FIRST, *(column for column in COLUMNS if column not in _FIRST))
_NEW = {**dict.fromkeys(COLUMNS, ""), "measure": "level", "status": "reported"}
"""What the form of a missed fact holds at first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article that state a fact, or are to."""

    fact_id: str
    sheet: Sheet
    start: int
    end: int

    @property
    def anchor(self) -> Anchor:
        """The words as a decision keeps them."""
        return self.sheet.passages.anchor(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Words:
    """Some of the article's text."""

    text: str
    fact_id: str = ""
    now: bool = False
    """Of the fact that is on the desk."""
    done: bool = False
    """Of a fact that the reviewer has decided."""


def name(wrong: bool = False) -> HTMLResponse:
    """Asks who is there."""
    return _page("name.html", 422 if wrong else 200, wrong=wrong, longest=forms.LONGEST_NAME)


def said(message: str, status: int) -> HTMLResponse:
    """Says what went wrong."""
    return _page("said.html", status, message=message)


def fact(
    book: Book, who: str, place: Place, form: Mapping[str, str] | None = None, problems: Mapping[str, str] | None = None
) -> HTMLResponse:
    """The form of a fact, or of one to be added; `form` is what was sent, where it had `problems`."""
    sheet, of = place.sheet, place.sheet.reviewed.of.get(place.fact_id, [])
    mine = next((one for one in of if one.reviewer == who), None)
    machine = sheet.facts.get(place.fact_id)
    added = machine is None and (mine is not None or not of)
    shown = decisions.judged(machine) if machine else {**_NEW, **((of[0].outcome or {}) if of else {})}
    cells = {**shown, **((mine.outcome or {}) if mine else {}), **(form or {})}
    before, _, rest = place.anchor.sentence.partition(OPEN)
    words, _, after = rest.partition(CLOSE)
    return _desk_page(
        "fact.html",
        book,
        who,
        422 if problems else 200,
        place=place,
        cells=cells,
        seen=form.get("seen", "") if form else "" if added else forms.seen(shown),
        added=added,
        mine=mine,
        others=[one for one in of if one.reviewer != who] if mine else [],  # not before: it would sway
        sentence=(before, words, after),
        problems=problems or {},
        reasons=book.reasons(who, place.fact_id),
        gold=book.differing(place.fact_id),
        machine=machine or {},
        comment=(form or {}).get("comment", mine.comment if mine else ""),
        columns=_ORDER,
        choices={column: decisions.choices(column) for column in COLUMNS},
        numbers=NUMBERS,
        days=DAYS,
        organizations=book.organizations(),
        article=list(_words(sheet, who, place)),
    )


def missed(book: Book, who: str, sheet: Sheet, marked: str, problem: str) -> HTMLResponse:
    """Asks for the words of a fact that Relevé missed."""
    return _desk_page("missed.html", book, who, 422 if problem else 200, sheet=sheet, marked=marked, problem=problem)


def progress(book: Book, who: str) -> HTMLResponse:
    """How far the review is."""
    decided = book.decided()
    reviewers = Counter(one.reviewer for of in decided.values() for one in of)
    disputed = {id_: of for id_, of in decided.items() if any(one.outcome != of[0].outcome for one in of)}
    return _desk_page(
        "progress.html", book, who, reviewers=reviewers.most_common(), agreements=agreements(decided), disputed=disputed
    )


def _desk_page(template: str, book: Book, who: str, status: int = 200, **names: Any) -> HTMLResponse:
    return _page(template, status, who=who, done=book.progress(who), last=book.last(who), **names)


def _page(template: str, status: int = 200, **names: Any) -> HTMLResponse:
    return HTMLResponse(environment(_HERE).get_template(template).render(names), status)


def _words(sheet: Sheet, who: str, place: Place) -> Iterator[Words]:
    """The article, cut where facts begin and end."""
    places = {**sheet.places, place.fact_id: (place.start, place.end)}
    ids = list(places)
    mine = {id_ for id_, of in sheet.reviewed.of.items() if any(one.reviewer == who for one in of)}
    for piece in pieces(sheet.article.text, list(places.values())):
        here = [ids[index] for index in piece.marks]
        id_ = place.fact_id if place.fact_id in here else next(iter(here), "")
        yield Words(piece.text, id_, id_ == place.fact_id, id_ in mine)
