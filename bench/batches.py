"""A batch against `releve annotate` on the same articles, a second run over what is unchanged, a tenth of them, and two workers.

The articles are made from texts beside the checkout (../shared/ner), their numbers changed so that none is a copy.
usage: bench/batches.py [ARTICLES]
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

TEXTS = Path(__file__).resolve().parents[2] / "shared" / "ner"
RELEVE = Path(sys.executable).with_name("releve")


class Cost(NamedTuple):
    """Of one command, its children included, but for memory: that is the largest process's."""

    wall: float
    cpu: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.wall:8.1f} s  {self.cpu:8.1f} CPU-s  {self.megabytes:6.0f} MB"


def cost(*command: str | Path, out: Path) -> Cost:
    """Run `releve` with some arguments, its answer into a file."""
    start = time.monotonic()
    patient = os.environ | {"PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "300"}
    with out.open("wb") as file, out.with_suffix(".errors").open("w+") as errors:
        process = subprocess.Popen([RELEVE, *command], stdout=file, stderr=errors, env=patient)
        _, status, used = os.wait4(process.pid, 0)
        errors.seek(0)
        if status:
            raise SystemExit(f"releve {command[0]} failed:\n{errors.read()[-1000:]}")
    return Cost(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def write_articles(folder: Path, count: int) -> list[Path]:
    """Articles as a folder of texts, each number in them another one than in its copies."""
    texts = [json.loads(line)["text"] for name in ("train", "dev") for line in (TEXTS / f"{name}.jsonl").open(encoding="utf-8")]
    chance = random.Random(5)
    folder.mkdir()
    files = []
    for number in range(count):
        changed = re.sub(r"\d+", lambda match: another(match[0], chance), texts[number % len(texts)])
        files.append(folder / f"a{number:05}.txt")
        files[-1].write_text(f"date 2017-{1 + number % 12:02}-15\n{changed}\n", encoding="utf-8")
    return files


def another(digits: str, chance: random.Random) -> str:
    """Another number of as many digits; years stay in our time."""
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return str(chance.randint(1990, 2016))
    return str(chance.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))


def main() -> None:
    """Print what each costs, and the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    if not TEXTS.is_dir():
        print(f"NOT MEASURED: there are no texts at {TEXTS}")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_articles(folder / "articles", count)
        write_articles(folder / "tenth", count // 10)
        costs = {
            "annotate": cost("annotate", *files, out=folder / "answers.jsonl"),
            "run": cost("run", folder / "articles", "--out", folder / "out", out=folder / "said"),
            "run again": cost("run", folder / "articles", "--out", folder / "out", out=folder / "said"),
            "run, a tenth": cost("run", folder / "tenth", "--out", folder / "out2", out=folder / "said"),
            "two workers": cost("run", folder / "articles", "--workers", "2", "--out", folder / "out3", out=folder / "said"),
        }
    print(f"{count} articles")
    for what, taken in costs.items():
        print(f"{what:14}{taken}")
    first, again, tenth, plain = costs["run"], costs["run again"], costs["run, a tenth"], costs["annotate"]
    two = costs["two workers"]
    print(f"run, less 20 s: {(first.wall - 20) / plain.wall:.2f} times annotate (CPU: {(first.cpu - 20) / plain.cpu:.2f})")
    print(f"run again: {again.wall / first.wall:.1%} of the first run (CPU: {again.cpu / first.cpu:.1%})")
    print(f"memory: {first.megabytes / tenth.megabytes:.2f} times that of a tenth")
    print(f"two workers: {first.wall / two.wall:.2f} times as fast; {two.megabytes:.0f} MB in the largest process")


if __name__ == "__main__":
    main()
