"""The components without a model, alone and together, and what `load` and `annotate` promise."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from extractors.model import Article
from extractors.pipeline import COMPONENTS, ModelNotFound, annotate, load

TEXT = "L’Oréal a gagné 12\u00a0% en mai 2024, à 3,5 milliards d’euros, contre 3 milliards un an plus tôt."
GROUPS = {
    "releve.quantities": "quantities",
    "releve.percentages": "percentages",
    "releve.dates": "dates",
    "releve.organizations": "organizations",
}


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("fr")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


@pytest.mark.parametrize(("component", "group"), GROUPS.items())
def test_a_component_used_alone(component: str, group: str) -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(component)
    assert nlp(TEXT).spans[group]
    assert not nlp("").spans[group]


def test_facts_alone_find_nothing_to_join() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve.facts")
    assert nlp(TEXT)._.facts == ()


def test_facts_need_only_measures() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve.percentages")
    nlp.add_pipe("releve.facts")
    assert [fact.text for fact in nlp(TEXT)._.facts] == ["12\u00a0%"]


def test_facts_without_a_model(blank: Language) -> None:
    article = Article("a1", TEXT, published="2024-06-03", title="Titre", source="Agence")
    [(same, mentions, facts)] = annotate(blank, [article])
    assert same is article
    assert {mention.kind for mention in mentions} == {"organization", "percentage", "quantity", "date"}
    assert [fact.text for fact in facts] == ["12\u00a0%", "3,5 milliards d’euros", "3 milliards"]
    for row in (*mentions, *facts):
        assert TEXT[row.start : row.end] == row.text
        assert row.doc_id == "a1"
    assert {fact.published for fact in facts} == {"2024-06-03"}
    assert all(0 <= fact.confidence <= 1 for fact in facts)


def test_explanations_tell_of_every_fact(blank: Language) -> None:
    doc = blank(TEXT)
    assert set(doc._.explanations) == {fact.fact_id for fact in doc._.facts}
    for fact in doc._.facts:
        explanation = doc._.explanations[fact.fact_id]
        assert set(explanation.ways) == {"measure", "indicator", "organization", "period"}
        assert all(explanation.words.values())


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Rien à compter ici.", "🎉", "12"])
def test_texts_with_little_in_them(blank: Language, text: str) -> None:
    [(_, mentions, facts)] = annotate(blank, [Article("a", text)])
    assert [text[row.start : row.end] for row in (*mentions, *facts)] == [row.text for row in (*mentions, *facts)]


def test_annotate_keeps_the_order_of_the_articles(blank: Language) -> None:
    articles = [Article(str(number), f"Hausse de {number} %.") for number in range(1, 8)]
    rows = [(article.doc_id, facts[0].text) for article, _, facts in annotate(blank, iter(articles), batch_size=2)]
    assert rows == [(str(number), f"{number} %") for number in range(1, 8)]


def test_annotate_with_every_time_expression(blank: Language) -> None:
    article = Article("a", "Chaque mois, 3 trains partent.")
    [(_, dates, _)] = annotate(blank, [article])
    [(_, times, _)] = annotate(blank, [article], timex="all")
    assert [row.text for row in dates if row.kind == "date"] == []
    assert [row.text for row in times if row.kind == "date"] == ["Chaque mois"]


def test_a_model_that_is_not_there() -> None:
    with pytest.raises(ModelNotFound, match="fr_core_absent"):
        load("fr_core_absent")
