"""The simplified sentence that is parsed: what is left out, what stands in, and that every node keeps its place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors.facts.view import SentenceView, Value, attach, build, simplified
from extractors.model import Measure, Name, TimeExpression
from extractors.text import fold


def _measure(text: str, surface: str, unit: str, noun: str = "", modifier: str = "") -> Measure:
    at = text.index(surface)
    return Measure(
        start=at,
        end=at + len(surface),
        kind="percentage" if unit == "%" else "quantity",
        value=Decimal(1),
        value_low=None,
        value_high=None,
        unit=unit,
        noun=noun,
        modifier="approx" if modifier else "",
        modifier_start=text.index(modifier) if modifier else -1,
    )


def _name(text: str, surface: str) -> Name:
    at = text.index(surface)
    return Name(start=at, end=at + len(surface), kind="organization", organization=surface)


def _time(text: str, surface: str) -> TimeExpression:
    at = text.index(surface)
    return TimeExpression(start=at, end=at + len(surface), timex="2024-05", timex_type="DATE", date_start="2024-05-01")


def _view(text: str, values: Sequence[Value]) -> SentenceView:
    return build(fold(text), 0, 0, len(text), 0, sorted(values, key=lambda one: one.start), [])


CASES: list[tuple[str, list[tuple[str, ...]], str]] = [
    ("Les ventes ont bondi de 44,5 %.", [("44,5 %", "%")], "Les ventes ont bondi de 12 % ."),
    ("Un coût de 3,2 milliards d'euros.", [("3,2 milliards d'euros", "EUR")], "Un coût de 12 euros ."),
    ("Un coût de 1\u202f682 M€.", [("1\u202f682 M€", "EUR")], "Un coût de 12 euros ."),
    ("Il y a 300 000 clients.", [("300 000 clients", "client", "clients")], "Il y a 12 clients ."),
    ("Un gain de 0,5 point.", [("0,5 point", "pp")], "Un gain de 12 point ."),
    ("Un gain de près de 9 %.", [("9 %", "%", "", "près de")], "Un gain de 12 % ."),
    ("Les « coûts » (hors gaz) montent de 9 %.", [("9 %", "%")], "Les coûts montent de 12 % ."),
    ("PARIS (Presse) - Le prix monte de 9 %.", [("9 %", "%")], "Le prix monte de 12 % ."),
]


@pytest.mark.parametrize(("text", "measures", "expected"), CASES)
def test_simplified(text: str, measures: list[tuple[str, ...]], expected: str) -> None:
    view = _view(text, [_measure(text, *row) for row in measures])
    assert " ".join(token.text for token in simplified(Vocab(), view)) == expected


@pytest.mark.parametrize("text", ["Le prix - le plus bas - monte de 9 %.", "Il a, de son côté, gagné 9 %."])
def test_an_aside_is_left_out(text: str) -> None:
    """All but the mark that closes it."""
    words = {token.text for token in simplified(Vocab(), _view(text, [_measure(text, "9 %", "%")]))}
    assert words <= {"Le", "prix", "monte", "de", "Il", "a", "gagné", "12", "%", ".", ")"}


@pytest.mark.parametrize(
    ("text", "name", "time", "expected"),
    [
        ("Velmont recrute mardi.", "Velmont", "mardi", "Velmont recrute hier ."),
        ("La S&T embauche en mai 2024.", "S&T", "mai 2024", "La Renault embauche en mai 2024 ."),
        ("Le mois dernier, Air Brume vole.", "Air Brume", "Le mois dernier", "hier , Renault vole ."),
    ],
)
def test_names_and_dates_stand_in(text: str, name: str, time: str, expected: str) -> None:
    view = _view(text, [_name(text, name), _time(text, time)])
    assert " ".join(token.text for token in simplified(Vocab(), view)) == expected


@pytest.mark.parametrize("text", ["Coût : 3\u202f000\u00a0€ (hors «\u00a0taxes\u00a0»), l’an pro\u00adchain 📈.", "Rien."])
def test_every_node_keeps_its_place(text: str) -> None:
    values = [_measure(text, "3\u202f000\u00a0€", "EUR")] if "€" in text else []
    folded, view = fold(text), _view(text, values)
    for node in view.nodes:
        start, end = folded.span(node.start, node.end)
        if node.value is None and node.text not in "()":
            assert fold(text[start:end]).text == node.text
    for value in values:
        first, last = view.place(value)
        assert text[folded.span(view.nodes[first].start, view.nodes[last - 1].end)[0] :].startswith("3\u202f000")
    assert view.measures() == values


def test_no_word_is_a_space() -> None:
    view = _view("Prix ⁂ stables.", [])
    words, pos = ["Prix", "⁂", "stables", "."], ["NOUN", "SPACE", "ADJ", "PUNCT"]
    attach(view, Doc(Vocab(), words=words, pos=pos, heads=[0, 0, 0, 0], deps=["dep"] * 4))
    assert [node.pos for node in view.nodes] == ["NOUN", "X", "ADJ", "PUNCT"]
