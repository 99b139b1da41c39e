"""How often each way of finding a fact's column was right, on gold folders: what extractors/facts/confidence.csv holds.

    python bench/confidence.py [--write] [CORPUS GOLD ...]

The confidence of a fact is the product over its guessed columns, so write the table anew after a change to the facts' rules.
Without folders it counts on the sample corpus; without --write it only prints.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from contextlib import nullcontext
from pathlib import Path

from extractors import rows
from extractors.facts import confidence
from extractors.model import Fact, Mention, as_row
from flows import batches, ingest
from flows.evaluate import FACT, aliases_of, compare
from flows.gold import Tables, read_gold

_PRIOR = 4
"""As many imagined facts as a way gets at its column's mean, so that a rare way is not judged by two facts."""


def main(arguments: list[str]) -> None:
    """Count on the folders and print the table, or write it."""
    write = "--write" in arguments
    folders = [one for one in arguments if one != "--write"] or ["corpus", "corpus/gold"]
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for corpus, gold_folder in zip(folders[::2], folders[1::2], strict=True):
        _count(Path(corpus), Path(gold_folder), seen, right)
    means = {column: _mean(column, seen, right) for column in confidence.COLUMNS}
    table = [(column, "*", means[column]) for column in confidence.COLUMNS]
    for (column, way), count in sorted(seen.items()):
        table.append((column, way, (right[column, way] + _PRIOR * means[column]) / (count + _PRIOR)))
    path = Path(__file__).parents[1] / "extractors/facts/confidence.csv"
    with path.open("w", encoding="utf-8", newline="") if write else nullcontext(sys.stdout) as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("column", "way", "right"))
        writer.writerows((column, way, f"{value:.3f}") for column, way, value in sorted(table))
    print(f"{sum(seen.values()) // len(confidence.COLUMNS)} facts, {len(table)} lines", file=sys.stderr)


def _as_text(row: Mention | Fact) -> dict[str, str]:
    return {name: "" if cell is None else str(cell) for name, cell in as_row(row).items()}


def _mean(column: str, seen: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> float:
    total = sum(count for (name, _), count in seen.items() if name == column)
    return sum(count for (name, _), count in right.items() if name == column) / max(1, total)


def _count(corpus: Path, folder: Path, seen: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> None:
    nlp, gold = batches.load("fr_core_news_md"), read_gold(folder)
    facts: list[Fact] = []
    mentions: list[Mention] = []
    ways: dict[str, dict[str, str]] = {}
    for reading in ingest.read(ingest.find([str(corpus)]).files):
        if reading.article is None:
            continue
        doc = nlp.make_doc(reading.article.text)
        doc._.published, doc._.article = reading.article.published, reading.article
        doc = nlp(doc)
        mentions += rows.mentions(doc, reading.article)
        facts += rows.facts(doc)
        ways |= {fact_id: one.ways for fact_id, one in doc._.explanations.items()}
    output = Tables(tuple(map(_as_text, mentions)), tuple(map(_as_text, facts)))
    aliases = aliases_of(gold)
    for doc_id, comparisons in compare(gold, output):
        for comparison in comparisons:
            for wanted, got in comparison.pairs if comparison.kind == FACT else ():
                wrong = {one.name for one in comparison.differing(wanted, got, aliases.get(doc_id, {}))}
                for column, way in ways[got["fact_id"]].items():
                    seen[column, way] += 1
                    right[column, way] += column not in wrong


if __name__ == "__main__":
    main(sys.argv[1:])
