"""The names under which a run's texts came: which article has the rows of each, also where an earlier run made them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from extractors.model import Article
from flows.ingest import Reading
from flows.store import Filter, Store
from flows.store.queries import batched

Remark = dict[str, str]

TOGETHER = 200
"""Articles that are fetched at once."""


class Names:
    """What came under another name than the one that its text is stored under. Holds the remarks that run.json lists."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._remarks: dict[str, list[Remark]] = {}
        """By the name that each text is stored under."""
        self._doubtful: dict[str, list[Remark]] = {}
        """Those whose article was read after them, and may have another text by now."""

    def note(self, readings: Sequence[Reading]) -> None:
        """Note those that have the same text as another: in the store too, where that has the other already."""
        fresh: dict[str, list[Remark]] = {}
        for one in readings:
            if one.same_as:
                remark = {"doc_id": one.doc_id, "file": one.file, "same_as": one.same_as}
                fresh.setdefault(one.same_as, []).append(remark)
        self._keep(fresh)
        for first, remarks in fresh.items():
            self._remarks.setdefault(first, []).extend(remarks)

    def is_annotated_again(self, doc_id: str) -> None:
        """Note that an article, whose text others have or had, is new or changed."""
        if doc_id in self._remarks:
            self._doubtful[doc_id] = self._remarks.pop(doc_id)

    def unread(self, seen: Collection[str]) -> Iterator[tuple[str, Article]]:
        """The articles whose texts this run read under other names only, each with the file that it stands in now."""
        files = {first: remarks[0]["file"] for first, remarks in self._remarks.items() if first not in seen}
        for some in batched(files, TOGETHER):
            for stored in self._store.articles(Filter(doc_ids=tuple(some))):
                yield files[stored.doc_id], stored.article

    def settle(self) -> int:
        """Once all is stored: note all names. Returns how many texts went on under another name than the one they were under."""
        moved = 0
        for first, remarks in self._doubtful.items():
            # Where its article got another text, the store let the old one go on under one of these (`flows.store.texts`).
            heirs = [one.doc_id for one in self._store.articles(Filter(doc_ids=tuple(one["doc_id"] for one in remarks)))]
            holder = heirs[0] if heirs else first
            rest = [one | {"same_as": holder} for one in remarks if one["doc_id"] != holder]
            self._remarks.setdefault(holder, []).extend(rest)
            moved += bool(heirs)
        self._keep(self._remarks)
        return moved

    def remarks(self) -> list[Remark]:
        """What run.json says of them."""
        return [remark for remarks in self._remarks.values() for remark in remarks]

    def _keep(self, remarks: Mapping[str, Sequence[Remark]]) -> None:
        self._store.add_names({first: [one["doc_id"] for one in some] for first, some in remarks.items()})
