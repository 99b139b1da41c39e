"""Numerals in every notation: what is read, where, and what is left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.numerals import scan
from extractors.text import fold

READ = [
    # digits
    ("1 234,5", [("1 234,5", "1234.5")]),
    ("1\u00a0234,5", [("1 234,5", "1234.5")]),
    ("1\u202f234\u2009567", [("1 234 567", "1234567")]),
    ("1.234,5 et 100.000", [("1.234,5", "1234.5"), ("100.000", "100000")]),
    ("1.003", [("1.003", "1003")]),
    ("0.123", [("0.123", "0.123")]),
    ("1,234.5", [("1,234.5", "1234.5")]),
    ("1,234,567", [("1,234,567", "1234567")]),
    ("12,345", [("12,345", "12.345")]),
    ("1'234'567.80", [("1'234'567.80", "1234567.80")]),
    (".5 et ,25", [(".5", "0.5"), (",25", "0.25")]),
    ("192,", [("192", "192")]),
    ("1, 234, 567", [("1", "1"), ("234", "234"), ("567", "567")]),
    ("423 0000", [("423", "423"), ("0000", "0")]),
    ("12,32e+14", [("12,32e+14", "12.32E14")]),
    ("3×10^8", [("3×10^8", "3E8")]),
    ("6,02.10²³", [("6,02.10²³", "6.02E23")]),
    ("2,5^-1", [("2,5^-1", "0.4")]),
    ("½ 2½ 1 ½ 1/4 10 1/2", [("½", "0.5"), ("2½", "2.5"), ("1 ½", "1.5"), ("1/4", "0.25"), ("10 1/2", "10.5")]),
    ("les 3 quarts, 8 cinquièmes", [("3 quarts", "0.75"), ("8 cinquièmes", "1.6")]),
    # magnitudes
    ("12 millions", [("12 millions", "12E6")]),
    ("663 de millions", [("663 de millions", "663E6")]),
    ("3,5 Mds", [("3,5 Mds", "3.5E9")]),
    ("2 millions et demi", [("2 millions et demi", "2500000")]),
    ("cinq milliards et trois quarts", [("cinq milliards et trois quarts", "5.75E9")]),
    ("3 000 milliards, mille milliards", [("3 000 milliards", "3E12"), ("mille milliards", "1E12")]),
    ("un billion", [("un billion", "1E12")]),
    # words
    ("quatre-vingt-dix-neuf", [("quatre-vingt-dix-neuf", "99")]),
    ("quatre vingts millions", [("quatre vingts millions", "80E6")]),
    ("septante et un, huitante", [("septante et un", "71"), ("huitante", "80")]),
    ("octante-huit, nonante-neuf", [("octante-huit", "88"), ("nonante-neuf", "99")]),
    ("mille deux cents", [("mille deux cents", "1200")]),
    ("dix neuf cent soixante treize", [("dix neuf cent soixante treize", "1973")]),
    ("deux-cent-mille quatorze-mille", [("deux-cent-mille", "200000"), ("quatorze-mille", "14000")]),
    ("quarante douze", [("quarante", "40"), ("douze", "12")]),
    ("vingt un", [("vingt", "20"), ("un", "1")]),
    ("trente 3", [("trente 3", "33")]),
    ("entre vingt et trois cents", [("vingt", "20"), ("trois cents", "300")]),
    ("deux virgule sept milliards", [("deux virgule sept milliards", "2.7E9")]),
    ("dix point zéro huit", [("dix point zéro huit", "10.08")]),
    ("un million et demi", [("un million et demi", "1500000")]),
    ("un demi-million", [("un demi-million", "500000")]),
    ("une dizaine, deux douzaines", [("une dizaine", "10"), ("deux douzaines", "24")]),
    ("une demi-douzaine", [("une demi-douzaine", "6")]),
    ("des centaines de millions", [("des centaines de millions", "100E6")]),
    ("une centaine de milliers", [("une centaine de milliers", "100000")]),
    # fractions
    ("cinq huitièmes", [("cinq huitièmes", "0.625")]),
    ("un vingt cinquième", [("un vingt cinquième", "0.04")]),
    ("vingt et un cinquième", [("vingt et un cinquième", "20.2")]),
    ("vingt-trois cinquièmes", [("vingt-trois cinquièmes", "4.6")]),
    ("cinq et un quart", [("cinq et un quart", "5.25")]),
    ("cent mille billionième", [("cent mille billionième", "1E-7")]),
    ("la moitié, une moitié", [("la moitié", "0.5"), ("une moitié", "0.5")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_read(text: str, expected: list[tuple[str, str]]) -> None:
    folded = fold(text).text
    read = [(folded[one.start : one.end], one.value) for one in scan(folded)]
    assert read == [(shown, Decimal(value)) for shown, value in expected]


@pytest.mark.parametrize(
    ("text", "sign", "shown"),
    [
        ("+20 %", "+", "+20"),
        ("en baisse (-3,2 %)", "-", "-3,2"),
        ("de − 5 °C", "-", "- 5"),
        ("(–3 %)", "-", "–3"),
        ("± 2 points", "±", "± 2"),
        ("+/- 2 points", "±", "+/- 2"),
        ("2019-2023", "", "2019"),
    ],
)
def test_sign(text: str, sign: str, shown: str) -> None:
    folded = fold(text).text
    numeral = scan(folded)[0]
    assert (numeral.sign, folded[numeral.start : numeral.end]) == (sign, shown)


@pytest.mark.parametrize(
    "text",
    [
        "vingt-cinquième",
        "le dix-neuvième siècle",
        "vingt et unième",
        "deux centième",
        "quatre-vingt-dixième",
        "l'Airbus A320, la covid-19, le F-16 et Mi-8",
        "pour cent",
        "mis en quarantaine",
        "la soixantaine passée",
        "un numéro de série : " + "1" * 60,
    ],
)
def test_left_alone(text: str) -> None:
    assert [one for one in scan(fold(text).text) if not one.article] == []


def test_long_digits_are_exact() -> None:
    assert scan("123456789012345678901234567890,5")[0].value == Decimal("123456789012345678901234567890.5")
