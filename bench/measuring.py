"""What the tables share: texts, times taken in turn, processes of their own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from extractors.model import Article

ROOT = Path(__file__).parent.parent
WIKINEWS = ROOT.parent / "shared" / "ner" / "dev.jsonl"
Work = Callable[[], object]


class Table(NamedTuple):
    """A table as the page shows it."""

    header: tuple[str, ...]
    rows: list[tuple[str, ...]]

    def markdown(self) -> str:
        """The table with its columns of figures to the right."""
        lines = [self.header, ("---", *("---:" for _ in self.header[1:])), *self.rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@cache
def wikinews() -> tuple[Article, ...]:
    """The Wikinews articles beside the project; where they are not, the sample corpus, some times over."""
    if WIKINEWS.exists():
        texts = [json.loads(line)["text"] for line in WIKINEWS.read_text(encoding="utf-8").splitlines()]
    else:
        print(f"{WIKINEWS} is not there: measured on corpus/, which holds many more figures", file=sys.stderr)
        texts = list(islice(cycle(article.text for article in sample()), 60))
    return tuple(Article(str(number), text, "2017-06-15") for number, text in enumerate(texts))


@cache
def sample() -> tuple[Article, ...]:
    """The sample corpus: dispatches with a figure in nearly every sentence."""
    files = sorted((ROOT / "corpus").glob("*.txt"))
    return tuple(Article(file.stem, file.read_text(encoding="utf-8"), "2023-10-01") for file in files)


def taken(work: Work) -> float:
    """CPU seconds, which a busy machine disturbs less than the clock."""
    start = time.process_time()
    work()
    return time.process_time() - start


def in_turn(works: Mapping[str, Work], rounds: int = 5) -> dict[str, float]:
    """The median CPU seconds of each work; they take turns, so that what slows the machine slows all; one round warms up."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            times[name].append(taken(work))
    return {name: statistics.median(each[1:]) for name, each in times.items()}


class Usage(NamedTuple):
    """What a process cost."""

    cpu: float
    """Seconds."""
    peak: float
    """The most memory that it held, in MB."""
    output: str


def process(command: Sequence[str]) -> Usage:
    """Run a command to its end."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as started:
        assert started.stdout is not None
        output = started.stdout.read()
        _, status, usage = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {started.returncode}")
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)


def processes_in_turn(commands: Mapping[str, Sequence[str]], rounds: int = 5) -> dict[str, Usage]:
    """The median CPU seconds and the peak of each command; they take turns, after one round that fills the disk's cache."""
    usages: dict[str, list[Usage]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            usages[name].append(process(command))
    return {
        name: Usage(statistics.median(one.cpu for one in each[1:]), max(one.peak for one in each), each[-1].output)
        for name, each in usages.items()
    }
