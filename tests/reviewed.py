"""Interviews of many kinds with the agendas that somebody read aloud and found good.

`python tests/reviewed.py` writes the agendas anew after the bank or the planner has changed; read the difference aloud before
you commit it.
"""

from collections.abc import Iterator
from pathlib import Path

from infointerview import Interview, load_interview, plan, shipped_bank

FOLDER = Path(__file__).parent / "agendas"


def interviews() -> Iterator[tuple[Path, Interview]]:
    """Give each interview with the file of its agenda."""
    bank = shipped_bank()
    for file in sorted(FOLDER.glob("*.toml")):
        yield file.with_suffix(".txt"), load_interview(file, bank)


def main() -> None:
    """Write the agendas anew."""
    for file, interview in interviews():
        file.write_text(f"{plan(interview)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
