"""Any number, written in any notation or in words, is read back exactly, at its exact place."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from extractors.numerals import scan
from extractors.quantities.finding import find
from extractors.text import fold

CARRIERS = (
    "Le total atteint {} euros cette année.",
    "« {} euros », a dit le ministre.",
    "Soit\u00a0{}\u202feuros de plus (en net).",
)
SPACES = (" ", "\u00a0", "\u202f", "\u2009")
NOTATIONS = ("comma", "spaced", "dotted", "swiss", "english")


def groups(digits: str, mark: str) -> str:
    """The digits of an integer in groups of three."""
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    return mark.join(parts + [digits[place : place + 3] for place in range(head, len(digits), 3)])


def written(value: Decimal, notation: str, space: str) -> str:
    whole, _, decimals = f"{value:f}".partition(".")
    marks = {"comma": ("", ","), "spaced": (space, ","), "dotted": (".", ","), "swiss": ("'", "."), "english": (",", ".")}
    mark, point = marks[notation]
    shown = groups(whole, mark)
    return shown + point + decimals if decimals else shown


def read_back(shown: str, value: Decimal, carrier: str) -> None:
    text = carrier.format(shown)
    measures = [measure for measure in find(text) if measure.unit == "EUR"]
    assert [measure.value for measure in measures] == [value]
    assert text[measures[0].start :].startswith(shown)
    numeral = scan(fold(shown).text)
    assert [(one.start, one.end, one.value) for one in numeral] == [(0, len(shown), value)]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**15), st.sampled_from(NOTATIONS[:4]), st.sampled_from(SPACES), st.sampled_from(CARRIERS))
def test_integer_in_digits(number: int, notation: str, space: str, carrier: str) -> None:
    value = Decimal(number)
    read_back(written(value, notation, space), value, carrier)


@settings(max_examples=150, deadline=None)
@given(
    st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(NOTATIONS),
    st.sampled_from(SPACES),
    st.sampled_from(CARRIERS),
)
def test_decimal_in_digits(value: Decimal, notation: str, space: str, carrier: str) -> None:
    read_back(written(value, notation, space), value, carrier)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 999), st.integers(1, 6), st.integers(0, 10**6 - 1), st.sampled_from((",", ".")))
def test_decimals_of_any_length(whole: int, places: int, decimals: int, point: str) -> None:
    shown = f"{whole}{point}{decimals % 10**places:0{places}d}"
    if point == "." and places == 3 and whole:
        return  # "1.234" is a thousand
    read_back(shown, Decimal(shown.replace(",", ".")), CARRIERS[0])


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.integers(2, 2000), st.integers(2, 10**15)),
    st.sampled_from(("fr", "fr_BE", "fr_CH")),
    st.sampled_from(("", " ", "-")),
)
def test_integer_in_words(number: int, language: str, gap: str) -> None:
    """`gap` rewrites the traditional hyphens: all spaces (as before 1835), or all hyphens (as since 1990)."""
    shown = num2words(number, lang=language)
    if gap:
        shown = shown.replace("-", " ").replace(" ", gap)
    assert [(one.start, one.end, one.value) for one in scan(shown)] == [(0, len(shown), Decimal(number))]
    of = "d'" if number >= 10**6 and shown.rstrip("s").endswith(("illion", "illiard")) else ""
    text = f"Le total atteint {shown} {of}euros cette année."
    assert [(one.value, text[one.start : one.end]) for one in find(text)] == [(Decimal(number), f"{shown} {of}euros")]


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 999), st.integers(0, 99), st.sampled_from(("", " millions", " milliards")))
def test_decimal_in_words(whole: int, decimals: int, magnitude: str) -> None:
    spoken = num2words(decimals, lang="fr") if decimals >= 10 else f"zéro {num2words(decimals, lang='fr')}"
    shown = f"{num2words(whole, lang='fr')} virgule {spoken}{magnitude}"
    scale = {"": 1, " millions": 10**6, " milliards": 10**9}[magnitude]
    assert [one.value for one in scan(shown)] == [Decimal(f"{whole}.{decimals:02d}") * scale]


@settings(max_examples=80, deadline=None)
@given(
    st.decimals(min_value=1, max_value=999, places=1, allow_nan=False, allow_infinity=False),
    st.sampled_from(((" millions", 6), (" milliards", 9), (" Mds", 9), (" Md", 9), (" mille", 3))),
)
def test_magnitude(value: Decimal, magnitude: tuple[str, int]) -> None:
    word, power = magnitude
    shown = f"{value:f}".replace(".", ",") + word
    assert [(one.end, one.value) for one in scan(shown)] == [(len(shown), value.scaleb(power))]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789.,' -+/^eEx%€milons cet\u00a0\u202f\u0301\u00ad½", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    for measure in find(text):
        assert 0 <= measure.start < measure.end <= len(text)


@pytest.mark.parametrize(
    "pattern",
    ["1", "1 ", "111 ", "1.", "111.", "1,", "1/", "2^", "1e", "x", " ", "-", "cent ", "mille ", "un ", "vingt-", "@a", "12 ans "],
)
def test_time_is_linear(pattern: str) -> None:
    """Sixteen times the text takes about sixteen times as long; a quadratic scan would take 256 times."""

    def cost(size: int) -> float:
        text = (pattern * size)[:size]
        best = float("inf")
        for _ in range(2):
            start = process_time()
            find(text)
            best = min(best, process_time() - start)
        return best

    small, large = cost(3_125), cost(50_000)
    assert large < 64 * max(small, 0.002), f"{small:.4f} s for 3,125 characters, {large:.4f} s for 50,000"
