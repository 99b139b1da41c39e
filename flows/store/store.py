"""The home of articles, mentions, facts, runs and reviews: one class, whatever the database."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, Row, Select, Table, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DataError, IntegrityError

from extractors.model import Article, Fact, Mention
from flows.copies import Fingerprint
from flows.errors import UserError
from flows.store import opening, queries, schema, texts
from flows.store.records import EVERYTHING, Entry, Filter, Known, Review, Run, StoredArticle, content_hash

PAGE = 200
"""Articles whose rows are fetched at once: what is asked for is never held whole."""

_UPSERT: Mapping[str, Any] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}

T = TypeVar("T")


def now() -> str:
    """The time as the store writes it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Store:
    """Where Relevé keeps what it read and found. Use it as a context manager, or `close` it.

    Every method waits for a database that has gone away (`opening.patiently`) and raises UserError where waiting is in vain.
    """

    def __init__(self, engine: Engine, wait: float) -> None:
        self._engine = engine
        self._wait = wait

    @classmethod
    def open(cls, url: URL, *, must_exist: bool = False, wait: float | None = None) -> Store:
        """Open the store at a URL (`opening.url_of` knows it), making or migrating its tables.

        `wait`: for how many seconds a database that goes away is waited for, if not `opening.WAIT`. UserError where the store
        cannot be opened, or where it `must_exist` and does not.
        """
        if url.get_backend_name() == "sqlite" and url.database:
            if must_exist and not Path(url.database).is_file():
                raise UserError(f"there is no store at {url.database}; `releve run` makes one, or name its folder with --store")
            try:
                Path(url.database).parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise UserError(f"cannot make {os.path.dirname(url.database)} ({error.strerror}); name another folder") from error
        store = cls(opening.connect(url), opening.WAIT if wait is None else wait)
        store._write(opening.migrate)
        return store

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # Articles and their rows

    def known(self, doc_id: str, version: str, count: int) -> list[tuple[str, Known]]:
        """What is known of this article and of the next ones by id, as far as this `version` of the pipeline made their rows."""
        table = schema.articles.c
        query = select(table.doc_id, table.hash, table.reason, table.duplicate_of).where(table.doc_id >= doc_id)
        rows = self._fetch(query.where(table.version == version).order_by(table.doc_id).limit(count))
        return [(row.doc_id, Known(row.hash, row.reason, row.duplicate_of)) for row in rows]

    def replace(self, run_id: str, version: str, entries: Sequence[Entry]) -> dict[str, str]:
        """Put articles and their rows in the place of what the store had of them, all in one transaction.

        An article that the database refuses (PostgreSQL takes no NUL, none takes half a surrogate pair) is set aside. Returns
        the reasons of such articles by id.
        """
        if not entries:
            return {}
        try:
            self._write(lambda connection: self._replace(connection, run_id, version, entries))
        except (DataError, IntegrityError, UnicodeError, ValueError) as error:
            if len(entries) > 1:
                refused = [self.replace(run_id, version, [entry]) for entry in entries]
                return {doc_id: reason for one in refused for doc_id, reason in one.items()}
            if entries[0].reason:
                raise
            doc_id = entries[0].article.doc_id
            reason = f"cannot be stored ({_storable(str(getattr(error, 'orig', error)).strip())}); remove what is no text from it"
            self.replace(run_id, version, [Entry(Article(_storable(doc_id), ""), reason=reason)])
            return {doc_id: reason}
        return {}

    def _replace(self, connection: Connection, run_id: str, version: str, entries: Sequence[Entry]) -> None:
        # Always in the same order, and the articles before their rows: two runs then wait for each other, and never both.
        entries = sorted(entries, key=lambda entry: entry.article.doc_id)
        upsert = _UPSERT[connection.dialect.name](schema.articles)
        fresh = {column.name: upsert.excluded[column.name] for column in schema.articles.columns if not column.primary_key}
        digests = {one.article.doc_id: one.fingerprint.digest if one.fingerprint else "" for one in entries}
        names = texts.make_way(connection, digests)
        articles = [_article_row(entry, run_id, version, names.get(entry.article.doc_id)) for entry in entries]
        connection.execute(upsert.on_conflict_do_update(index_elements=["doc_id"], set_=fresh), articles)
        texts.keep(connection, entries)
        doc_ids = list(digests)
        for table, rows in (
            (schema.mentions, [_row(row) | {"number": number} for one in entries for number, row in enumerate(one.mentions)]),
            (
                schema.facts,
                [_row(row) | {"number": number, "run_id": run_id} for one in entries for number, row in enumerate(one.facts)],
            ),
        ):
            connection.execute(delete(table).where(table.c.doc_id.in_(doc_ids)))
            if rows:
                connection.execute(insert(table), rows)

    def set_aside(self, run_id: str, reasons: Mapping[str, str]) -> None:
        """Note, by id, sources that could not be read. An article that was read under such an id before keeps its rows."""
        if not reasons:
            return
        rows = [_article_row(Entry(Article(_storable(one), ""), reason=why), run_id, "") for one, why in reasons.items()]
        upsert = _UPSERT[self._engine.dialect.name](schema.articles)
        fresh = {name: upsert.excluded[name] for name in ("reason", "run_id", "time")}
        never_read = schema.articles.c.text == ""
        statement = upsert.on_conflict_do_update(index_elements=["doc_id"], set_=fresh, where=never_read)
        self._write(lambda connection: connection.execute(statement, rows))

    def add_names(self, names: Mapping[str, Collection[str]]) -> None:
        """Note the further names under which the text of some articles came. What was stored under such a name before goes."""
        for some in queries.batched(names, PAGE):
            self._write(lambda connection, some=some: _add_names(connection, {one: names[one] for one in some}))  # type: ignore[misc]

    def same_text(self, digest: str) -> list[str]:
        """The ids of the articles that have a text with this digest."""
        return [row.doc_id for row in self._fetch(texts.holders(digest))]

    def near_copies(self, one: Fingerprint) -> Iterator[tuple[str, str]]:
        """The ids of the near-copies of a text; beside each the article of which it is marked as one, "" for an original."""
        for row in self._fetch(texts.alike(one)) if one.signature else ():
            if one.is_near(texts.fingerprint(row)):
                yield row.doc_id, row.duplicate_of

    def has_texts(self) -> bool:
        """Whether there is any text that a copy could be known by."""
        return bool(self._fetch(select(schema.texts.c.doc_id).limit(1)))

    def facts(self, wanted: Filter = EVERYTHING) -> Iterator[Fact]:
        """Facts, article by article in text order: by id, or of one run in the order in which it read them."""
        for row in self._rows(schema.facts, wanted):
            yield Fact(**row)

    def mentions(self, wanted: Filter = EVERYTHING) -> Iterator[Mention]:
        """Mentions, in the same order."""
        for row in self._rows(schema.mentions, wanted):
            yield Mention(**row)

    def articles(self, wanted: Filter = EVERYTHING) -> Iterator[StoredArticle]:
        """Articles, those set aside among them, in the same order."""
        for row in self._rows(schema.articles, wanted):
            yield StoredArticle(**row)

    def dates(self, wanted: Filter = EVERYTHING) -> Iterator[tuple[str, str]]:
        """The id of each article that is not set aside and its date of publication, in the same order."""
        for doc_ids, chosen in self._pages(wanted):
            rows = self._fetch(chosen.rows(schema.articles, doc_ids, "doc_id", "published", "status"))
            published = {row.doc_id: row.published for row in rows if row.status == "done"}
            yield from ((doc_id, published[doc_id]) for doc_id in doc_ids if doc_id in published)

    def rejected(self) -> Iterator[StoredArticle]:
        """The articles that are set aside."""
        return (one for one in self.articles() if one.status == "set_aside")

    def by_article(self, wanted: Filter = EVERYTHING) -> Iterator[tuple[StoredArticle, list[Mention], list[Fact]]]:
        """Articles, each with its mentions and facts, in the same order."""
        for (article,), mentions, facts in self._beside(wanted, schema.articles, schema.mentions, schema.facts):
            yield StoredArticle(**article), [Mention(**row) for row in mentions], [Fact(**row) for row in facts]

    def facts_by_article(self, wanted: Filter = EVERYTHING) -> Iterator[tuple[StoredArticle, list[Fact]]]:
        """Articles, each with its facts, in the same order."""
        for (article,), facts in self._beside(wanted, schema.articles, schema.facts):
            yield StoredArticle(**article), [Fact(**row) for row in facts]

    def state(self, run_id: str) -> str:
        """Changes whenever the rows do that make the tables of a run, or any review."""
        seen = hashlib.sha256()
        for doc_ids, chosen in self._pages(Filter(run_id=run_id)):
            query = chosen.rows(schema.articles, doc_ids, "doc_id", "run_id", "time", "names")
            by_id = {row.doc_id: list(row) for row in self._fetch(query)}
            seen.update(json.dumps([by_id[doc_id] for doc_id in doc_ids]).encode())
        (reviews,) = self._fetch(select(func.max(schema.reviews.c.id)))
        return f"{seen.hexdigest()} {reviews[0]}"

    def unresolved_dates(self, run_id: str) -> int:
        """How many dates of a run stay without bounds in articles whose publication day is not known."""
        return self._read(lambda connection: connection.execute(queries.unresolved_dates(run_id)).scalar_one())

    def _rows(self, table: Table, wanted: Filter) -> Iterator[dict[str, Any]]:
        for (rows,) in self._beside(wanted, table):
            yield from rows

    def _beside(self, wanted: Filter, *tables: Table) -> Iterator[tuple[list[dict[str, Any]], ...]]:
        """The rows that each of the chosen articles has in some tables."""
        for doc_ids, chosen in self._pages(wanted):
            grouped = [self._grouped(chosen, table, doc_ids) for table in tables]
            for doc_id in doc_ids:
                yield tuple(rows[doc_id] for rows in grouped)

    def _pages(self, wanted: Filter) -> Iterator[tuple[list[str], queries.Chosen]]:
        """The chosen articles, a page after the other: no transaction stays open while they are used."""
        chosen = queries.Chosen(wanted, *self._read(lambda connection: queries.names(connection, wanted)))
        query = chosen.page(None, PAGE)
        while page := self._fetch(query):
            yield [row.doc_id for row in page], chosen
            query = chosen.page(page[-1].key, PAGE)

    def _grouped(self, chosen: queries.Chosen, table: Table, doc_ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
        """The rows of each of these articles."""
        grouped: dict[str, list[dict[str, Any]]] = {doc_id: [] for doc_id in doc_ids}
        query = chosen.rows(table, doc_ids)
        names = query.selected_columns.keys()
        for row in self._fetch(query):
            cells = dict(zip(names, row, strict=True))
            grouped[cells["doc_id"]].append(cells)
        return grouped

    # Runs

    def start_run(self, options: Mapping[str, Any]) -> str:
        """Note that a run begins; returns its id, which sorts by time."""
        started = now()
        run_id = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        row = {"id": run_id, "started": started, "finished": "", "options": dict(options)}
        self._write(lambda connection: connection.execute(insert(schema.runs), [row]))
        return run_id

    def add_to_run(self, run_id: str, position: int, doc_ids: Sequence[str]) -> None:
        """Note that these articles belong to the tables of a run, the first at a `position` in the order of reading."""
        rows = [{"run_id": run_id, "position": position + at, "doc_id": doc_id} for at, doc_id in enumerate(doc_ids)]
        if rows:
            self._write(lambda connection: connection.execute(insert(schema.run_articles), rows))

    def finish_run(self, run_id: str, record: Mapping[str, Any] | None = None) -> None:
        """Note that a run has ended, with what its run.json holds; None where it wrote no files."""
        values: dict[str, Any] = {"finished": now()}
        if record is not None:
            values |= {"record": dict(record), "scores": record.get("scores")}
        self._write(lambda connection: connection.execute(update(schema.runs).where(schema.runs.c.id == run_id), values))

    def runs(self) -> list[Run]:
        """All runs, the latest first."""
        query = select(schema.runs).order_by(schema.runs.c.id.desc())
        return [Run(**row._mapping) for row in self._fetch(query)]

    # Reviews

    def add_reviews(self, reviews: Iterable[Review]) -> None:
        """Append decisions; nothing that was decided before is changed."""
        rows = [{name: value for name, value in asdict(review).items() if name != "id"} for review in reviews]
        if rows:
            self._write(lambda connection: connection.execute(insert(schema.reviews), rows))

    def reviews(self, fact_ids: Collection[str] | None = None, *, after: int = 0) -> list[Review]:
        """Decisions in the order in which they were made, of some facts or of all; `after`: only later ones than this number."""
        query = select(schema.reviews).where(schema.reviews.c.id > after).order_by(schema.reviews.c.id)
        if fact_ids is None:
            return [Review(**row._mapping) for row in self._fetch(query)]
        found: list[Review] = []
        for some in queries.batched(fact_ids, PAGE):
            found += [Review(**row._mapping) for row in self._fetch(query.where(schema.reviews.c.fact_id.in_(some)))]
        return sorted(found, key=lambda review: review.id or 0)

    # Transactions

    def _fetch(self, query: Select[Any]) -> Sequence[Row[Any]]:
        return self._read(lambda connection: connection.execute(query).all())

    def _read(self, work: Callable[[Connection], T]) -> T:
        def once() -> T:
            with self._engine.connect() as connection:
                return work(connection)

        return opening.patiently(self._engine, once, self._wait)

    def _write(self, work: Callable[[Connection], T]) -> T:
        def once() -> T:
            with self._engine.execution_options(writes=True).begin() as connection:
                return work(connection)

        return opening.patiently(self._engine, once, self._wait)


def _add_names(connection: Connection, names: Mapping[str, Collection[str]]) -> None:
    table = schema.articles
    stored = {doc_id: [_storable(name) for name in more if name != doc_id] for doc_id, more in names.items()}
    for further in queries.batched((name for more in stored.values() for name in more), PAGE):
        there = connection.scalars(select(table.c.doc_id).where(table.c.doc_id.in_(further))).all()
        if there:
            texts.make_way(connection, dict.fromkeys(there, ""))
            texts.forget(connection, there)
            for rows in (table, schema.mentions, schema.facts):
                connection.execute(delete(rows).where(rows.c.doc_id.in_(there)))
    query = select(table.c.doc_id, table.c.names).where(table.c.doc_id.in_(sorted(stored))).with_for_update()
    for doc_id, known in connection.execute(query.order_by(table.c.doc_id)).all():
        merged = list(dict.fromkeys([*known, *stored[doc_id]]))
        if merged != known:
            connection.execute(update(table).where(table.c.doc_id == doc_id).values(names=merged))


def _article_row(entry: Entry, run_id: str, version: str, names: list[str] | None = None) -> dict[str, Any]:
    article = entry.article
    return {
        "doc_id": article.doc_id,
        "hash": content_hash(article),
        "version": version,
        "published": article.published,
        "title": article.title,
        "source": article.source,
        "text": article.text,
        "names": names or [article.doc_id],
        "duplicate_of": entry.duplicate_of,
        "status": "set_aside" if entry.reason else "done",
        "reason": _storable(entry.reason),
        "run_id": run_id,
        "time": now(),
    }


def _row(record: Mention | Fact) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__}


def _storable(text: str) -> str:
    """Text that every database takes: what it may have broken off is shown as an escape."""
    return text.replace("\0", "\\0").encode("utf-8", "backslashreplace").decode()
