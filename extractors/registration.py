"""Register component factories under namespaced names ("releve.dates").

`Language.factory` refuses a dot, because a component *instance* with a dot in its name would break a saved config. spaCy's
registry itself takes any name, so the factories go there directly; whoever saves a pipeline with `nlp.to_disk` gives
`add_pipe` a `name=` without a dot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from spacy.language import FactoryMeta, Language
from spacy.util import registry

F = TypeVar("F", bound=Callable[..., Any])


def factory(name: str, **default_config: Any) -> Callable[[F], F]:
    """Decorate a component factory: a function of `nlp`, `name` and what `default_config` names."""

    def register(function: F) -> F:
        registry.factories.register(name, func=function)
        Language.set_factory_meta(name, FactoryMeta(factory=name, default_config=default_config))
        return function

    return register
