"""From nothing to an answer: CPU time of whole processes, the model's loading in it."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.measuring import ROOT, Table, processes_in_turn

RELEVE = str(Path(sys.executable).with_name("releve"))


def table() -> Table:
    """One article by `releve annotate` and by bare spaCy, and the help."""
    article = str(next((ROOT / "corpus").glob("*.txt")))
    bare = f"import spacy; spacy.load('fr_core_news_md')(open({article!r}, encoding='utf-8').read())"
    usages = processes_in_turn(
        {
            "python -c \"import spacy; spacy.load('fr_core_news_md')(text)\"": [sys.executable, "-c", bare],
            "releve annotate article.txt": [RELEVE, "annotate", article],
            "releve --help": [RELEVE, "--help"],
        }
    )
    first = next(iter(usages.values()))
    rows = [(f"`{name}`", f"{one.cpu:.2f} s", f"{one.cpu / first.cpu:.2f}") for name, one in usages.items()]
    return Table(("a cold start, one article", "CPU time", "ratio"), rows)
