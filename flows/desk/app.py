"""The addresses of the review desk. A decision is in the store before it is answered: what the next page says is saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Cookie, Depends, FastAPI, Request
from fastapi.responses import RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from extractors.model import fact_id as id_at
from flows.decisions import Refused
from flows.desk import forms, pages
from flows.desk.book import Book
from flows.desk.guard import Guard
from flows.desk.pages import Place
from flows.errors import UserError

_HERE = Path(__file__).parent
_COOKIE = "releve-reviewer"
_YEAR = 365 * 24 * 3600

routes = APIRouter()


def make(book: Book, token: str = "") -> FastAPI:
    """The desk over a book; with a `token`, only for those who have it."""
    app = FastAPI(openapi_url=None)  # no pages of documentation: FastAPI's load their script from elsewhere
    app.state.book = book
    app.add_middleware(Guard, token=token)
    app.mount("/desk", StaticFiles(directory=_HERE / "static"))
    app.mount("/web", StaticFiles(directory=_HERE.parent / "web" / "static"))
    app.include_router(routes)
    app.add_exception_handler(_NobodyError, lambda request, error: RedirectResponse("/name", 303))
    app.add_exception_handler(HTTPException, lambda request, error: pages.said(str(getattr(error, "detail", error)), 404))
    app.add_exception_handler(UserError, lambda request, error: pages.said(str(error), 503))
    return app


class _NobodyError(Exception):
    """Nobody has said who is at the desk."""


def _book(request: Request) -> Book:
    book: Book = request.app.state.book
    return book


def _who(name: Annotated[str, Cookie(alias=_COOKIE)] = "") -> str:
    if who := forms.reviewer(unquote(name)):
        return who
    raise _NobodyError


async def _form(request: Request) -> dict[str, str]:
    return {name: str(text) for name, text in (await request.form()).items()}


def _place(fact_id: str, book: Annotated[Book, Depends(_book)]) -> Place:
    """The words that an id names: of a fact, or of one that is to be added."""
    doc_id, _, span = fact_id.rpartition(":")
    start, _, end = span.partition("-")
    sheet = book.sheet(doc_id)
    if sheet and start.isdecimal() and end.isdecimal():
        at = sheet.places.get(fact_id, (int(start), int(end)))
        if at[0] < at[1] <= len(sheet.article.text):
            return Place(id_at(doc_id, *at) if fact_id not in sheet.places else fact_id, sheet, *at)
    raise HTTPException(404, f"The store has no words {fact_id!r}: the article has changed or is gone.")


TheBook = Annotated[Book, Depends(_book)]
Who = Annotated[str, Depends(_who)]
Form = Annotated[Mapping[str, str], Depends(_form)]
There = Annotated[Place, Depends(_place)]


@routes.get("/")
def next_fact(book: TheBook, who: Who) -> Response:
    """On to the fact that is worth most."""
    fact_id = book.next(who)
    return RedirectResponse(f"/fact/{quote(fact_id)}" if fact_id else "/progress", 303)


@routes.get("/name")
def name() -> Response:
    """Who is there?"""
    return pages.name()


@routes.post("/name")
def set_name(form: Form) -> Response:
    """Somebody says who they are."""
    if not (who := forms.reviewer(form.get("name", ""))):
        return pages.name(wrong=True)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(_COOKIE, quote(who), max_age=_YEAR, httponly=True, samesite="strict")
    return answer


@routes.get("/fact/{fact_id:path}")
def fact(book: TheBook, who: Who, place: There) -> Response:
    """A fact with its sentence and its article."""
    return pages.fact(book, who, place)


@routes.post("/decide/{fact_id:path}")
def decide(book: TheBook, who: Who, place: There, form: Form) -> Response:
    """Record what somebody decided, and go on."""
    try:
        book.record(forms.decided(form, place.sheet, place.anchor, who))
    except Refused as refused:
        return pages.fact(book, who, place, form, refused.problems)
    return RedirectResponse("/", 303)


@routes.post("/later/{fact_id:path}")
def later(book: TheBook, who: Who, fact_id: str) -> Response:
    """Put a fact aside, and go on."""
    book.put_aside(who, fact_id)
    return RedirectResponse("/", 303)


@routes.post("/undo")
def undo(book: TheBook, who: Who) -> Response:
    """Take back the last decision, and show its fact again."""
    last = book.last(who)
    if last is None:
        return RedirectResponse("/", 303)
    book.record(forms.undone(last))
    return RedirectResponse(f"/fact/{quote(last.fact_id)}", 303)


@routes.get("/missed/{doc_id:path}")
def missed(book: TheBook, who: Who, doc_id: str, start: str = "", end: str = "", marked: str = "") -> Response:
    """Words that state a fact which Relevé missed: marked on the page, or between brackets in their sentence."""
    sheet = book.sheet(doc_id)
    if sheet is None:
        raise HTTPException(404, f"The store has no article {doc_id!r}.")
    problem = ""
    at = forms.place(sheet.article.text, start, end)
    if marked:
        try:
            at = sheet.passages.pointed(marked)
        except ValueError as error:
            problem = str(error)
    if at is None:
        return pages.missed(book, who, sheet, marked, problem)
    return pages.fact(book, who, Place(id_at(doc_id, *at), sheet, *at))


@routes.get("/progress")
def progress(book: TheBook, who: Who) -> Response:
    """How far the review is, and how far the reviewers agree."""
    return pages.progress(book, who)
