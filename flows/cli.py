"""The `releve` command."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import click

from extractors.model import Article, as_row


@click.group()
def main() -> None:
    """Relevé: French news in, a table of facts out."""


@main.command()
@click.argument("files", nargs=-1)
@click.option("--timex", type=click.Choice(["date", "all"]), default="date")
@click.option("--prefer", type=click.Choice(["past", "future"]), default="past")
@click.option("--model", default="fr_core_news_md")
def annotate(files: tuple[str, ...], timex: str, prefer: str, model: str) -> None:
    """Annotate JSONL on standard input."""
    import extractors
    from extractors.pipeline import annotate as run

    def articles() -> Iterator[Article]:
        for line in sys.stdin:
            case = json.loads(line)
            yield Article(case["id"], case["text"], case.get("published") or "")

    nlp = extractors.load(model, prefer=prefer)
    for article, mentions, facts in run(nlp, articles(), timex=timex):  # type: ignore[arg-type]
        rows = {"mentions": [as_row(row) for row in mentions], "facts": [as_row(row) for row in facts]}
        print(json.dumps({"id": article.doc_id, "published": article.published, **rows}, ensure_ascii=False), flush=True)
