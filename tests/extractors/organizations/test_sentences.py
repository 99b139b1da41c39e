"""The table of sentences.py, read by the whole pipeline."""

from __future__ import annotations

import re
from functools import cache

import pytest
from spacy.language import Language

from extractors import overlaps
from extractors.pipeline import load
from tests.extractors.organizations.sentences import LISTED, LOOKALIKES, MISSED, PRODUCTS, UNLISTED

_MARK = re.compile(r"\[([^\]=]+)(?:=([^\]]+))?\]|<([^>=]+)=([^>]+)>")
Found = tuple[str, str, str]


@cache
def pipeline() -> Language:
    return load()


def read(marked: str) -> tuple[str, list[Found]]:
    """A marked sentence as plain text and its names: (kind, text, canonical or owner)."""
    names = []
    for match in _MARK.finditer(marked):
        surface, canonical, product, owner = match.groups()
        names.append(("product", product, owner) if product else ("organization", surface, canonical or surface))
    return _MARK.sub(lambda match: match.group(1) or match.group(3), marked), names


def names(text: str) -> list[Found]:
    doc = pipeline()(text)
    return [(name.kind, text[name.start : name.end], name.organization) for name in overlaps.names(doc)]


@pytest.mark.parametrize("marked", LISTED)
def test_names_of_the_lexicon(marked: str) -> None:
    text, expected = read(marked)
    assert names(text) == expected


@pytest.mark.parametrize("marked", UNLISTED)
def test_names_of_no_lexicon(marked: str) -> None:
    text, expected = read(marked)
    assert names(text) == expected


@pytest.mark.parametrize("marked", PRODUCTS)
def test_products_and_their_owners(marked: str) -> None:
    text, expected = read(marked)
    assert names(text) == expected


@pytest.mark.xfail(reason="the weights do not know the name and the context does not say it", strict=True)
@pytest.mark.parametrize("marked", MISSED)
def test_names_still_missed(marked: str) -> None:
    text, expected = read(marked)
    assert names(text) == expected


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_is_no_organization(text: str) -> None:
    assert names(text) == []
