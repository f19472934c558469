"""A cold process against the imports that it can't do without: `python -m benchmarks.cold` prints this row of the table alone.

It is measured as an installed library is used: the bank compiled, bytecode written. The two processes take turns, and what
counts is their processor time, so that whatever else the machine does matters little.
"""

import os
import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from infointerview.loading.compiled import FILE, compile_bank, compiled_bank

FIRST_PLAN = "import infointerview as ii; ii.plan(ii.Interview(contacts=[ii.Contact(name='Dana')]))"
IMPORTS = "import attrs, cattrs"
TURNS = 25


def row() -> str:
    """Measure, and give the row of the table."""
    if compiled_bank() is None:
        Path(FILE).write_bytes(compile_bank())
    spent: dict[str, list[float]] = {FIRST_PLAN: [], IMPORTS: []}
    for code in spent:  # the first run of each writes bytecode
        _cold(code)
    for _ in range(TURNS):
        for code, times in spent.items():
            times.append(_cold(code))
    ours, imports = (median(times) * 1e3 for times in spent.values())
    return (
        f"| cold process: import, bank, first plan | {ours:.0f} ms | import attrs, cattrs {imports:.0f} ms "
        f"| {ours / imports:.1f} |"
    )


def _cold(code: str) -> float:
    """Run code in a new process; give the seconds of processor time that it took."""
    before = getrusage(RUSAGE_CHILDREN)
    written = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", code], check=True, env=written)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    print(row())
