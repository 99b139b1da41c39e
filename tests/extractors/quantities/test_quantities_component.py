"""The components on a blank French pipeline, and offsets into the text as it is."""

from __future__ import annotations

import pytest
import spacy

from extractors import overlaps
from extractors.model import TimeExpression
from extractors.quantities.finding import find


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve.quantities")
    nlp.add_pipe("releve.percentages")
    return nlp


def test_span_groups(nlp: spacy.language.Language) -> None:
    doc = nlp("Elle compte 200 millions de participants, en hausse de 44 %.")
    (counted,) = doc.spans["quantities"]
    assert (counted.text, counted._.measure.unit) == ("200 millions de participants", "participant")
    assert [(span.text, span._.measure.value) for span in doc.spans["percentages"]] == [("44 %", 44)]
    assert [measure.start for measure in overlaps.measures(doc)] == [12, 55]


def test_empty_text(nlp: spacy.language.Language) -> None:
    assert overlaps.measures(nlp("")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le total est de 1\u00a0234,5\u202fmillions d\u2019euros\u2009!",
        "🎉 Plus de 12\u00a0%\u00a0🎉 et 3,5\u00a0Mds€",
        "Les de\u0301putés ont voté 12\u00admillions d'euros, soit 3 000 e\u0301lus",
        "Vingt-\r\ncinq salariés\r\net 30\u00a0%\r\nde plus",
        "« 300 personnes », dit-il, “200 élèves”",
        "−3,2 % puis ‑4 °C",
        "\ufeff12 k€\u200b et 45\u202f000\u202fhabitants",
    ],
)
def test_offsets_refer_to_the_text_as_it_is(text: str) -> None:
    measures = find(text)
    assert measures
    for measure in measures:
        shown = text[measure.start : measure.end]
        assert shown == shown.strip()
        assert any(letter.isdigit() or letter.isalpha() for letter in shown)
        assert 0 <= measure.start < measure.end <= len(text)


def test_modifier_and_sign() -> None:
    text = "Plus de 12 %, puis (-3,2 %)."
    first, second = find(text)
    assert text[first.modifier_start : first.start] == "Plus de "
    assert (first.modifier, second.sign, second.modifier_start) == ("more_than", "-", -1)


def test_fields_of_a_count() -> None:
    text = "près de 12 nouveaux clients fidèles, contre 8 en mai"
    first, second = find(text)
    assert (first.noun, first.unit, first.modifier) == ("clients", "client", "approx")
    assert (second.unit, second.carried, second.noun) == ("client", True, "")


def test_a_bare_number_wins_over_its_pieces() -> None:
    (number,) = find("neuf mille neuf cents")
    year = TimeExpression(start=5, end=21, timex="1900", timex_type="DATE")
    settled = overlaps.longest({"quantities": (number,), "dates": (year,)})
    assert settled == {"quantities": (number,), "dates": ()}
