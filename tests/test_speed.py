"""Gross regressions of speed: each ratio is pinned to what `make bench` measured, and fails only at half as good.

CPU time in turns, so that a busy machine does no harm. docs/performance.md has the ratios themselves.
"""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy
from spacy.language import Language

from bench.measuring import ROOT, in_turn, process, sample
from bench.startup import RELEVE
from extractors.model import Article
from extractors.pipeline import DEFAULT_MODEL
from flows import batches

TIMES_AS_FAST = 1.5
"""`releve annotate` beside the bare model on the sample corpus, which holds a figure in nearly every sentence."""
SHORT = 1.0
"""The time of one sentence beside the bare model's."""
HELP = 0.1
"""CPU seconds of `releve --help`; imports that are not lazy cost a second."""


@pytest.fixture(scope="module")
def bare() -> Language:
    return spacy.load(DEFAULT_MODEL)


def test_articles_take_less_time_than_the_bare_model(nlp: Language, bare: Language) -> None:
    texts = [article.text for article in sample()]
    times = in_turn({"bare": lambda: list(bare.pipe(texts)), "releve": lambda: batches.annotate(nlp, sample())})
    assert times["bare"] / times["releve"] > TIMES_AS_FAST / 2


def test_one_sentence_takes_hardly_more(nlp: Language, bare: Language) -> None:
    text = "Le bénéfice net de Velmont a bondi de 18,4 % au premier semestre, à 412 millions d'euros."
    article = Article("a", text, "2024-07-25")
    times = in_turn(
        {
            "bare": lambda: [bare(text) for _ in range(20)],
            "releve": lambda: [batches.annotate(nlp, [article]) for _ in range(20)],
        }
    )
    assert times["releve"] / times["bare"] < 2 * SHORT


def test_the_cost_grows_as_the_text(nlp: Language) -> None:
    text = "\n\n".join(article.text for article in sample())
    once, often = Article("once", text), Article("often", "\n\n".join([text] * 8))
    times = in_turn({article.doc_id: lambda article=article: batches.annotate(nlp, [article]) for article in (once, often)}, 2)  # type: ignore[misc]
    assert times["often"] / times["once"] < 2 * 8


def test_help_is_there_at_once() -> None:
    assert min(process([RELEVE, "--help"]).cpu for _ in range(3)) < 2 * HELP


def test_the_command_imports_no_model_before_it_needs_one() -> None:
    heavy = ("spacy", "prefect", "pandas", "numpy", "sqlalchemy")
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import flows.cli"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "flows.cli" in shown.stderr
    assert not [line for line in shown.stderr.splitlines() if line.split("|")[-1].strip() in heavy]
