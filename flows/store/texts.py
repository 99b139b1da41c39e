"""What the store compares of its texts, so that a copy is known for one in any later run.

Each text that was annotated has its digest, its signature and its figures in `texts`, and the keys that it shares with its
near-copies in `bands`. A text that goes under several names is stored under the first; should that name get another text,
what was stored goes on under another of its names (`make_way`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, String, Table, cast, delete, func, insert, literal, select, update

from flows.copies import Fingerprint
from flows.store import schema
from flows.store.records import Entry

_ARTICLES, _TEXTS, _BANDS = schema.articles.c, schema.texts.c, schema.bands.c


def holders(digest: str) -> Select[tuple[str]]:
    """The ids of the articles that have this text."""
    return select(_TEXTS.doc_id).where(_TEXTS.digest == digest).order_by(_TEXTS.doc_id)


def alike(one: Fingerprint) -> Select[Any]:
    """The texts that may be near-copies of this one, originals before what is itself a near-copy."""
    keys = select(_BANDS.doc_id).where(_BANDS.key.in_(one.bands))
    query = select(schema.texts, _ARTICLES.duplicate_of).join(schema.articles, _ARTICLES.doc_id == _TEXTS.doc_id)
    return query.where(_TEXTS.doc_id.in_(keys)).order_by(_ARTICLES.duplicate_of != "", _TEXTS.doc_id)


def fingerprint(row: Row[Any]) -> Fingerprint:
    """What a row of `texts` holds."""
    return Fingerprint.of(row.digest, row.signature, row.figures)


def keep(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put what is compared of these articles in the place of what the store had."""
    forget(connection, [entry.article.doc_id for entry in entries])
    compared = {entry.article.doc_id: entry.fingerprint for entry in entries if entry.fingerprint and not entry.reason}
    rows = [{"doc_id": doc_id, **one.cells()} for doc_id, one in compared.items()]
    bands = [{"key": key, "doc_id": doc_id} for doc_id, one in compared.items() for key in one.bands]
    for table, values in ((schema.texts, rows), (schema.bands, bands)):
        if values:
            connection.execute(insert(table), values)


def forget(connection: Connection, doc_ids: Collection[str]) -> None:
    """Remove what is compared of these articles."""
    here = _TEXTS.doc_id.in_(doc_ids)
    for row in connection.execute(select(schema.texts).where(here)).all():
        connection.execute(delete(schema.bands).where(_BANDS.key.in_(fingerprint(row).bands), _BANDS.doc_id == row.doc_id))
    connection.execute(delete(schema.texts).where(here))


def make_way(connection: Connection, digests: Mapping[str, str]) -> dict[str, list[str]]:
    """Before articles get texts with these digests, by id: let a text that another name stands for go on under that name.

    Returns the names of the articles whose text stays.
    """
    query = select(_ARTICLES.doc_id, _ARTICLES.names, _TEXTS.digest).join(schema.texts, _ARTICLES.doc_id == _TEXTS.doc_id)
    several = query.where(_ARTICLES.doc_id.in_(digests), func.json_array_length(_ARTICLES.names) > 1)
    stay: dict[str, list[str]] = {}
    for doc_id, names, digest in connection.execute(several.order_by(_ARTICLES.doc_id)).all():
        if digest == digests[doc_id]:
            stay[doc_id] = names
            continue
        taken = set(connection.scalars(select(_ARTICLES.doc_id).where(_ARTICLES.doc_id.in_(names))))
        others = [name for name in names if name not in taken]
        if others:
            _rename(connection, doc_id, others)
    return stay


def _rename(connection: Connection, doc_id: str, names: list[str]) -> None:
    """The article goes on under the last of the names, which came last."""
    name = names[-1]
    for row in connection.execute(select(schema.texts).where(_TEXTS.doc_id == doc_id)).all():
        keys = fingerprint(row).bands
        connection.execute(update(schema.bands).where(_BANDS.key.in_(keys), _BANDS.doc_id == doc_id).values(doc_id=name))
    facts = schema.facts.c
    place = literal(f"{name}:") + cast(facts.start, String) + "-" + cast(facts.end, String)
    more: Mapping[Table, dict[str, Any]] = {
        schema.articles: {"names": [name, *names[:-1]]},
        schema.texts: {},
        schema.mentions: {},
        schema.facts: {"fact_id": place},
    }
    for table, values in more.items():
        connection.execute(update(table).where(table.c.doc_id == doc_id).values(doc_id=name, **values))
