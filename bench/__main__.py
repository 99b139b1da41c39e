"""Measure Relevé against bare spaCy: `python -m bench [TABLE ...] [--write]`.

Prints each table; --write puts them into docs/performance.md as well, and draws the figure anew.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
from collections.abc import Callable
from pathlib import Path

from bench import components, growth, memory, processes, sampling, speed, startup
from bench.measuring import ROOT, Table

PAGE = ROOT / "docs" / "performance.md"
TABLES: dict[str, Callable[[], Table]] = {
    "speed": speed.table,
    "startup": startup.table,
    "memory": memory.table,
    "processes": processes.table,
    "numbers": growth.numbers,
    "lengths": growth.lengths,
    "components": components.table,
    "profile": sampling.table,
}


def main() -> None:
    """Print the tables asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Relevé against bare spaCy.")
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=f"{', '.join(TABLES)}; none is all")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    arguments = parser.parse_args()
    if unknown := set(arguments.tables) - TABLES.keys():
        parser.error(f"there is no table {', '.join(sorted(unknown))}; choose from {', '.join(TABLES)}")
    for name in arguments.tables or TABLES:
        shown = f"{TABLES[name]().markdown()}\n\n{_machine()}\n"
        print(shown, flush=True)
        if arguments.write:
            _put(name, shown)
    if arguments.write:
        sampling.draw()


def _machine() -> str:
    """The machine, for the reader; another has other times and about the same ratios."""
    names = re.findall(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE) if os.name == "posix" else []
    processor = names[0] if names else platform.processor()
    return f"{processor}, {os.cpu_count()} cores, Python {platform.python_version()}; load {os.getloadavg()[0]:.1f} at the end."


def _put(name: str, shown: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    block = re.compile(rf"(<!-- bench: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    PAGE.write_text(block.sub(lambda match: f"{match[1]}{shown}{match[2]}", page), encoding="utf-8")


if __name__ == "__main__":
    main()
