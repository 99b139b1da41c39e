"""The component in spaCy, on a blank pipeline: no model is needed."""

import pytest
import spacy


@pytest.fixture(scope="module")
def nlp():
    blank = spacy.blank("fr")
    blank.add_pipe("releve.dates")
    return blank


def test_span_group_and_value_object(nlp):
    doc = nlp.make_doc("Le groupe a signé mardi à 20 heures, sur un an, puis en mars 2020.")
    doc._.published = "2023-11-15"
    spans = nlp(doc).spans["dates"]
    assert [(span.text, span._.time.timex, span._.time.date_start) for span in spans] == [
        ("mardi à 20 heures", "2023-11-14T20:00", "2023-11-14"),
        ("un an", "P1Y", ""),
        ("mars 2020", "2020-03", "2020-03-01"),
    ]


def test_publication_date_as_context_of_pipe(nlp):
    docs = nlp.pipe(
        [("Il a signé hier.", {"published": "2020-01-02"}), ("Il a signé hier.", {"published": "2020-02"})], as_tuples=True
    )
    assert [doc.spans["dates"][0]._.time.timex for doc, _ in docs] == ["2020-01-01", "XXXX-XX-XX"]


def test_preference_is_a_setting():
    ahead = spacy.blank("fr")
    ahead.add_pipe("releve.dates", config={"prefer": "future"})
    doc = ahead.make_doc("Marché lundi.")
    doc._.published = "2023-11-15"
    assert ahead(doc).spans["dates"][0]._.time.timex == "2023-11-20"


def test_unknown_preference_is_refused():
    with pytest.raises(ValueError, match="prefer"):
        spacy.blank("fr").add_pipe("releve.dates", config={"prefer": "présent"})


def test_a_text_without_dates(nlp):
    assert list(nlp("Rien à signaler.").spans["dates"]) == []
    assert list(nlp("").spans["dates"]) == []
