"""Let a model's networks give the same answers sooner.

Two things in how spaCy runs them cost more than they need to. Matrix products go through the library blis, which on a processor
that its wheel does not know falls back to plain C; numpy's own library has kernels for it, and needs one thread for products as
small as these. And the first layer, which sees nothing of a token but the word, is computed anew at every occurrence; here it is
computed once for each word.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_limits

REMEMBERED = 30_000
"""Words that a network remembers: about as many as a thousand articles of news have, and 15 MB."""


def quicken(nlp: Language) -> None:
    """Change how a pipeline's networks compute, not what they compute. After it they are for prediction only.

    It leaves numpy's library with one thread for the whole process: a second one costs more than it brings.
    """
    threadpool_limits(1, user_api="blas")
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        if not isinstance(model, Model):
            continue
        for node in list(model.walk()):
            if type(node.ops) is NumpyOps:
                node.ops = NumpyOps(use_blis=False)
            if node.has_ref("embed"):
                _remember(node, nlp.vocab)


def _remember(tok2vec: Model[Any, Any], vocab: Vocab) -> None:
    """Put a memory before the embedding layer of a tok2vec network."""
    embed = tok2vec.get_ref("embed")
    extractors = [node for node in embed.walk() if node.name == "extract_features"]
    key = getattr(vocab.vectors, "attr", None)
    if embed not in tok2vec.layers or len(extractors) != 1 or key is None:
        return  # another architecture than MultiHashEmbed
    seen = [*extractors[0].attrs["columns"], key]
    memory: Model[Any, Any] = Model("remembered", _Memory(seen), layers=[embed])
    tok2vec.layers[tok2vec.layers.index(embed)] = memory
    tok2vec.set_ref("embed", memory)


class _Memory:
    """The forward function of a layer around an embedding: what it gave for a word, it gives again."""

    def __init__(self, seen: list[str | int]) -> None:
        self._seen = seen
        self._vectors: dict[bytes, bytes] = {}
        """The attributes of a word -> its vector."""

    def __len__(self) -> int:
        return len(self._vectors)

    def __call__(self, model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
        [embed] = model.layers
        attributes = np.concatenate([doc.to_array(self._seen) for doc in docs])
        if is_train or not len(attributes):
            return embed(docs, is_train)
        words = attributes.view(f"V{attributes.itemsize * len(self._seen)}").ravel().tolist()
        if len(self._vectors) > REMEMBERED:
            self._vectors = {}
        vectors = self._vectors
        if new := {word: place for place, word in enumerate(words) if word not in vectors}:
            [rows] = embed.predict([_Words(docs[0].vocab, self._seen, attributes[list(new.values())])])
            vectors.update(zip(new, map(bytes, rows), strict=True))
        flat = np.frombuffer(bytearray().join([vectors[word] for word in words]), dtype=np.float32)
        ends = np.cumsum([len(doc) for doc in docs])
        return np.split(flat.reshape(len(words), -1), ends[:-1]), _no_training


def _no_training(_: Any) -> Any:
    raise NotImplementedError("a quickened pipeline cannot be trained")


class _Words:
    """Words without a text, as much of a doc as an embedding layer looks at."""

    def __init__(self, vocab: Vocab, names: list[str | int], attributes: np.ndarray[Any, Any]) -> None:
        self.vocab = vocab
        self._columns = {name: column for column, name in enumerate(names)}
        self._attributes = attributes

    def __len__(self) -> int:
        return len(self._attributes)

    def to_array(self, names: int | list[str | int]) -> np.ndarray[Any, Any]:
        """The attributes as `Doc.to_array` gives them."""
        columns = [self._columns[name] for name in names] if isinstance(names, list) else self._columns[names]
        return np.ascontiguousarray(self._attributes[:, columns])
