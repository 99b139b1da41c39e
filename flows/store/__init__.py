"""The store: what Relevé read, found and was told, in SQLite or PostgreSQL.

`schema` has the tables, `opening` the database and its migrations, `store` the one class that others use.
"""

from __future__ import annotations

from flows.store.ahead import Ahead
from flows.store.opening import url_of
from flows.store.records import Decision, Entry, Filter, Known, Review, Run, StoredArticle
from flows.store.store import Store

__all__ = ["Ahead", "Decision", "Entry", "Filter", "Known", "Review", "Run", "Store", "StoredArticle", "url_of"]
