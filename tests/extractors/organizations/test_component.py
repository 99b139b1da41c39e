"""The component without a model, and what it offers the rest of the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractors import overlaps
from extractors.organizations import salience, weights


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe("releve.organizations")
    return nlp


def names(doc: Doc) -> list[tuple[str, str, str]]:
    return [(name.kind, doc.text[name.start : name.end], name.organization) for name in overlaps.names(doc)]


def organizations(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(surface, canonical) for kind, surface, canonical in names(nlp(text)) if kind == "organization"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La start-up Kolibrix grandit. Kolibrix recrute.", [("Kolibrix", "Kolibrix"), ("Kolibrix", "Kolibrix")]),
        ("Roquebrac SA progresse, dit Roquebrac.", [("Roquebrac SA", "Roquebrac SA"), ("Roquebrac", "Roquebrac SA")]),
        ("BERNE (awp/ats) - Tout va bien.", [("awp", "AWP"), ("ats", "ATS")]),
        ("Tout va bien.\n\nafp/al", [("afp", "AFP")]),
        ("Une rue. © Anne Petit / AFP", [("AFP", "AFP")]),
        ("La rue Renault est fermée.", []),
        ("Le stade Orange Vélodrome est plein.", []),
        ("Le CAC 40 recule.", []),
        ("La taxe sur la valeur ajoutée (TVA) augmente.", []),
        (
            "L'assemblée nationale et le conseil d'État.",
            [("assemblée nationale", "Assemblée nationale"), ("conseil d'État", "Conseil d'État")],
        ),
        ("Le traité de libre-échange marvique (TLM) est signé, le TLM aussi.", []),
        (
            "L'agence de régulation du blé (ARB) recrute.",
            [(name, "Agence de régulation du blé") for name in ("agence de régulation du blé", "ARB")],
        ),
        ("Une agence de régulation du blé (ARB) recrute.", []),
        ("Un front anti-Renault.", [("Renault", "Renault")]),
        (
            "Le Comité des vignerons réunis (CVR) s'inquiète. Le CVR votera.",
            [(name, "Comité des vignerons réunis") for name in ("Comité des vignerons réunis", "CVR", "CVR")],
        ),
    ],
)
def test_text_and_lexicon_suffice(blank: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert organizations(blank, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renault présente la Renault 5.", [("organization", "Renault", "Renault"), ("product", "Renault 5", "Renault")]),
        ("Le patron de Renault compte 5 usines.", [("organization", "Renault", "Renault")]),
        ("Renault 5 000 emplois en moins.", [("organization", "Renault", "Renault")]),
        ("En 2019, Renault 2,3 % de marge.", [("organization", "Renault", "Renault")]),
    ],
)
def test_brand_and_model(blank: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert names(blank(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "L’Autorité\u00a0des marchés financiers (AMF) et\u202fl’AMF.",
        "🚗 Renault, 🚙 Re\u00adnault\r\nRenault",
        "Socie\u0301te\u0301 Ge\u0301ne\u0301rale recule.",
    ],
)
def test_offsets_refer_to_the_text_as_it_is(blank: Language, text: str) -> None:
    doc = blank(text)
    assert overlaps.names(doc)
    for name in overlaps.names(doc):
        assert 0 <= name.start < name.end <= len(text)
        assert not text[name.start].isspace()
        assert not text[name.end - 1].isspace()


def test_a_soft_hyphen_and_a_combining_accent_lie_inside_the_name(blank: Language) -> None:
    text = "La Socie\u0301te\u0301 Ge\u0301ne\u0301rale et Re\u00adnault."
    assert [text[name.start : name.end] for name in overlaps.names(blank(text))] == [
        "Socie\u0301te\u0301 Ge\u0301ne\u0301rale",
        "Re\u00adnault",
    ]


def label(doc: Doc, *labelled: tuple[str, str]) -> Doc:
    """Put labels where a model would."""
    spans = []
    for surface, name in labelled:
        start = doc.text.index(surface)
        span = doc.char_span(start, start + len(surface), name)
        assert isinstance(span, Span)
        spans.append(span)
    doc.ents = tuple(spans)
    return doc


@pytest.mark.parametrize(
    ("text", "labelled", "expected"),
    [
        ("Zelbion recule. Un rival de Zelbion monte.", [("Zelbion", "ORG")], [("Zelbion", "Zelbion")] * 2),
        ("Le PDG de Zelbion part.", [("Zelbion", "PER")], [("Zelbion", "Zelbion")]),
        ("Louis Renault est né en 1877.", [("Louis Renault", "PER")], []),
        ("Le parc éolien de Renault grandit.", [("parc éolien de Renault", "LOC")], [("Renault", "Renault")]),
        ("Mme Renault a dit non.", [], []),
        ("Zelbion et Renault fusionnent.", [("Zelbion et Renault", "ORG")], [("Zelbion", "Zelbion"), ("Renault", "Renault")]),
        ("Le titre finit mal, dit Zelbion lundi.", [("Zelbion lundi", "ORG")], [("Zelbion", "Zelbion")]),
        ("Le plan Marvik est prêt.", [("plan Marvik", "ORG")], []),
        ("Zelbion France grandit, Zelbion aussi.", [("Zelbion France", "ORG")], [("Zelbion France", "Zelbion France")]),
        ("La Toile s'amuse.", [("Toile", "ORG")], []),
        ("Le Zelbion accoste.", [("Zelbion", "ORG")], []),
        ("Le ZLB accoste.", [("ZLB", "ORG")], [("ZLB", "ZLB")]),
        ("Le Tribunal a tranché.", [("Tribunal", "ORG")], [("Tribunal", "Tribunal")]),
        ("La présidente Marvik démissionne.", [("Marvik", "ORG")], []),
        ("Le député PZR démissionne.", [("PZR", "ORG")], [("PZR", "PZR")]),
        ("Luc Marvik parle. Marvik rit.", [("Luc Marvik", "PER"), ("Marvik rit", "ORG")], [("Marvik rit", "Marvik rit")]),
        ("Le télescope géant Marvik voit loin.", [("Marvik", "ORG")], []),
        ("L'État zelbien paie.", [("État zelbien", "ORG")], []),
        ("L'ONU interdits d'entrer.", [("ONU interdits d'entrer", "ORG")], [("ONU", "ONU")]),
        ("La Cour marvique du pays a jugé.", [("Cour marvique du pays", "ORG")], [("Cour marvique", "Cour marvique")]),
        ("Marvik et Cie grandit.", [("Marvik", "ORG")], [("Marvik et Cie", "Marvik et Cie")]),
        ("Selon Renault - Nissan.", [("Renault - Nissan", "ORG")], [("Renault", "Renault"), ("Nissan", "Nissan")]),
        ("Le ZAB-MARV gagne.", [("MARV", "ORG")], [("ZAB-MARV", "ZAB-MARV")]),
        (
            "La ministre de l'Économie et des Finances part.",
            [("Économie", "ORG"), ("Finances", "ORG")],
            [],
        ),
        ("Le secrétaire d'État au Logement réplique.", [("Logement", "ORG")], []),
        ("Le secrétaire américain au Trésor réplique.", [("Trésor", "ORG")], []),
        ("L'ancien ministre délégué aux Transports part.", [("Transports", "ORG")], []),
        ("Le ministre de la Santé et du Travail part.", [("Santé", "ORG"), ("Travail", "ORG")], []),
    ],
)
def test_a_models_labels_are_weighed(
    blank: Language, text: str, labelled: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    doc = label(blank.make_doc(text), *labelled)
    component = blank.get_pipe("releve.organizations")
    assert [(surface, canonical) for _, surface, canonical in names(component(doc))] == expected


def test_salience_puts_the_article_s_subject_first(blank: Language) -> None:
    text = (
        "Renault accélère en Europe\n\nPARIS (Reuters) - Renault a vendu plus. Le constructeur devance Volkswagen.\n"
        "D'après BNP Paribas, la Renault 5 y est pour beaucoup. Renault se tait."
    )
    ranking = salience(blank(text))
    assert ranking[0] == "Renault"
    assert ranking[-1] == "Reuters"
    assert sorted(ranking) == ["BNP Paribas", "Renault", "Reuters", "Volkswagen"]


def test_no_text_no_names(blank: Language) -> None:
    assert salience(blank("")) == []
    assert names(blank(" \n\n ")) == []


def test_other_models_keep_their_own_labels(caplog: pytest.LogCaptureFixture) -> None:
    nlp = spacy.blank("fr")
    assert weights.install(nlp) is False
    assert nlp.meta["releve_recognizer"] == "stock"
    assert "stock labels" in caplog.text


def test_missing_weights_are_said_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    nlp = spacy.load("fr_core_news_md", enable=["ner"])
    assert weights.install(nlp, tmp_path / "none.bin") is False
    assert "is missing" in caplog.text


def test_the_tuned_weights_are_used_with_their_base() -> None:
    nlp = spacy.load("fr_core_news_md", enable=["ner"])
    assert weights.install(nlp) is True
    assert nlp.meta["releve_recognizer"] == "tuned"


@pytest.mark.parametrize(
    "text",
    [" " * 100_000, "1" * 100_000, "A " * 20_000, "Le groupe " * 5_000, "(" * 50_000, "A.B." * 20_000, "Renault 5 " * 999],
)
def test_strange_texts_take_no_time(text: str) -> None:
    nlp = spacy.blank("fr")
    component = nlp.add_pipe("releve.organizations")
    component(Doc(nlp.vocab, words=[text], spaces=[False]))
