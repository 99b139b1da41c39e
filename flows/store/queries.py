"""What a filter means in SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, and_, exists, func, literal, or_, select

from extractors.model import Fact, Mention, columns
from extractors.text import strip_accents
from flows.errors import UserError
from flows.store.records import Filter
from flows.store.schema import articles, facts, mentions, run_articles

AT_MOST = 20_000
"""Spellings that one filter may mean: databases limit the parameters of a query."""

T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Items in lists of `size`, but for the last."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def names(connection: Connection, wanted: Filter) -> tuple[list[str] | None, list[str] | None]:
    """The organizations and the indicators of the store that a filter means; None for all of them.

    UserError names what is near where nothing matches. Databases differ in what they take for the same letter, so we compare.
    """
    organizations = indicators = None
    if wanted.organization:
        organizations = _matching(connection, facts.c.organization, wanted.organization, whole=True)
    if wanted.indicator:
        indicators = _matching(connection, facts.c.indicator, wanted.indicator, whole=False)
    return organizations, indicators


def _matching(connection: Connection, column: Column[str], wanted: str, *, whole: bool) -> list[str]:
    stored = {name: strip_accents(name) for name in connection.scalars(select(column).where(column != "").distinct())}
    folded = strip_accents(wanted).strip()
    found = [name for name, plain in stored.items() if (plain == folded if whole else folded in plain)]
    if len(found) > AT_MOST:
        raise UserError(f"{len(found)} {column.name}s of the store hold {wanted!r}; write more of it")
    if not found:
        containing = sorted((name for name, plain in stored.items() if folded in plain), key=len)[:5]
        by_plain = {plain: name for name, plain in stored.items()}
        near = dict.fromkeys(containing + [by_plain[one] for one in get_close_matches(folded, by_plain, n=3, cutoff=0.7)])
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise UserError(f"the store has no fact whose {column.name} is {wanted!r}{hint}")
    return found


_COLUMNS: dict[str, Sequence[str]] = {
    "articles": articles.columns.keys(),
    "mentions": [column.name for column in columns(Mention)],
    "facts": [column.name for column in columns(Fact)],
}


class Chosen:
    """The articles that a filter chooses, page by page, and their rows."""

    def __init__(self, wanted: Filter, organizations: Sequence[str] | None, indicators: Sequence[str] | None) -> None:
        self._wanted = wanted
        self._facts: list[ColumnElement[bool]] = []
        if organizations is not None:
            self._facts.append(facts.c.organization.in_(organizations))
        if indicators is not None:
            self._facts.append(facts.c.indicator.in_(indicators))
        if wanted.min_confidence > 0:
            self._facts.append(facts.c.confidence >= wanted.min_confidence)

    def page(self, last: Any, size: int) -> Select[Any]:
        """The next articles after the one with the key `last`, as `doc_id` and `key`."""
        wanted = self._wanted
        key: Column[Any] = run_articles.c.position if wanted.run_id else articles.c.doc_id
        query = select(articles.c.doc_id, key.label("key")).order_by(key).limit(size)
        if wanted.run_id:
            query = query.join(run_articles, run_articles.c.doc_id == articles.c.doc_id)
            query = query.where(run_articles.c.run_id == wanted.run_id)
        if last is not None:
            query = query.where(key > last)
        if wanted.doc_ids is not None:
            query = query.where(articles.c.doc_id.in_(wanted.doc_ids))
        if self._facts:
            query = query.where(exists().where(facts.c.doc_id == articles.c.doc_id, *self._facts))
        return query.where(*_published(wanted))

    def rows(self, table: Table, doc_ids: Sequence[str], *names: str) -> Select[Any]:
        """The rows of these articles, each article's in their order; all columns, where none are named."""
        query = select(*(table.c[name] for name in names or _COLUMNS[table.name])).where(table.c.doc_id.in_(doc_ids))
        if table is facts:
            query = query.where(*self._facts)
        return query.order_by(table.c.number) if "number" in table.c else query


def _published(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """A date may be a day, a month or a year on either side: it is in where what both say does not exclude it."""
    published = articles.c.published
    if wanted.since:
        since = literal(wanted.since)
        yield and_(published != "", or_(published >= since, since.startswith(published)))
    if wanted.until:
        yield and_(published != "", func.substr(published, 1, len(wanted.until)) <= wanted.until)


def unresolved_dates(run_id: str) -> Select[tuple[int]]:
    """Counts a run's dates without bounds in articles whose publication day is not known."""
    dates, here = mentions.c, run_articles.c.run_id == run_id
    vague = func.length(articles.c.published) < len("2020-04-15")
    return (
        select(func.count())
        .select_from(run_articles.join(articles, articles.c.doc_id == run_articles.c.doc_id))
        .join(mentions, dates.doc_id == articles.c.doc_id)
        .where(here, vague, dates.timex_type == "DATE", dates.date_start == "", dates.date_end == "")
    )
