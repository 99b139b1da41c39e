"""Rows that say little, for tests of what is done with rows."""

from __future__ import annotations

from extractors.model import Fact, Mention


def fact(doc_id: str, start: int = 16, **columns: object) -> Fact:
    row: dict[str, object] = dict.fromkeys(Fact.__slots__, "") | dict.fromkeys(
        ("value", "value_low", "value_high", "baseline_value"), None
    )
    row |= {"fact_id": f"{doc_id}:{start}-{start + 1}", "doc_id": doc_id, "start": start, "end": start + 1, "text": "3"}
    return Fact(**(row | {"measure": "level", "status": "reported", "confidence": 0.5} | columns))  # type: ignore[arg-type]


def mention(doc_id: str, start: int = 16, **columns: object) -> Mention:
    row = {"doc_id": doc_id, "start": start, "end": start + 1, "text": "3", "kind": "quantity"}
    return Mention(**(row | columns))  # type: ignore[arg-type]
