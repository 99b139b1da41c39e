"""Which articles need no annotation, asked one after the other and looked up many at a time."""

from __future__ import annotations

from extractors.model import Article
from flows.store.records import Known, content_hash
from flows.store.store import Store

COUNT = 200
"""Articles to look up at once."""


class Ahead:
    """What the store knows of articles that come mostly in the order of their ids, as files do: the next are fetched along."""

    def __init__(self, store: Store, version: str) -> None:
        """`version`: of the pipeline that is to annotate."""
        self._store = store
        self._version = version
        self._known: dict[str, Known] = {}
        self._first = self._last = ""
        """The ids between which `_known` has all there are."""

    def unchanged(self, article: Article) -> Known | None:
        """What is known of an article that is what it was, text and metadata, when this pipeline annotated it, or failed to."""
        if not self._first <= article.doc_id <= self._last:
            rows = self._store.known(article.doc_id, self._version, COUNT)
            self._known = dict(rows)
            self._first, self._last = article.doc_id, rows[-1][0] if len(rows) == COUNT else _AFTER_ALL
        known = self._known.get(article.doc_id)
        return known if known is not None and known.hash == content_hash(article) else None


_AFTER_ALL = chr(0x10FFFF)
