"""French news text to mentions and facts, as spaCy components. Nothing here touches files, databases or Prefect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractors.pipeline import load

__all__ = ["load"]


def __getattr__(name: str) -> Any:  # spaCy takes a second to import: only those who load a pipeline wait for it
    if name == "load":
        from extractors.pipeline import load

        return load
    raise AttributeError(f"module 'extractors' has no attribute {name!r}")
