"""Speed as ratios measured in one run: `python -m benchmarks` prints the table that the documentation shows.

Needs the extras `dev` (HiGHS) and `benchmarks` (OR-Tools, which brings CP-SAT and CBC). Times are
medians; a ratio compares two things timed one after the other, here or in a process started from here, so that it says
the same on a slow machine as on a fast one.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from statistics import median

import attrs

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from cut_short import share_kept
from infointerview import plan, plan_many, shipped_bank
from infointerview.errors import ClashError
from infointerview.planning.blueprint import choose, draft
from infointerview.planning.cases import setting_of
from infointerview.planning.selection import Problem, solve
from interviews import seeded_interview
from mip import optimum
from problems import seeded_problem

COHORT = 1_000


def main() -> None:
    """Print the table, row by row as it is measured."""
    print("| what | ours | against | ratio |\n| --- | --- | --- | --- |", flush=True)
    for size, count in ((20, 40), (300, 40), (1_000, 12), (10_000, 5), (100_000, 1)):
        _against_solvers(size, count)
    _ties()
    _plan_against_solve()
    _growth()
    _cold_start()
    _cohort()
    kept = share_kept()
    print(
        f"| cut short at a random minute with five minutes' notice | {kept:.1%} kept | the best agenda for that time | |"
    )


def _row(what: str, ours: float, against: str, other: float) -> None:
    print(f"| {what} | {ours * 1e3:.2f} ms | {against} {other * 1e3:.1f} ms | {other / ours:.1f} |", flush=True)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _solved(problem: Problem) -> None:
    with suppress(ClashError):
        solve(problem)


def _against_solvers(size: int, count: int) -> None:
    problems = [seeded_problem(seed, size) for seed in range(count)]
    ours = median(_timed(lambda problem=problem: _solved(problem)) for problem in problems)  # type: ignore[misc]
    highs = median(_timed(lambda problem=problem: optimum(problem)) for problem in problems)  # type: ignore[misc]
    rivals = subprocess.run(
        [sys.executable, "-m", "benchmarks.rivals", str(size), str(count)], check=True, capture_output=True, text=True
    )
    others = {"HiGHS": highs, **json.loads(rivals.stdout)}
    against = ", ".join(f"{name} {seconds * 1e3:,.1f} ms" for name, seconds in others.items())
    print(f"| solve, N = {size:,} | {ours * 1e3:.2f} ms | {against} | {min(others.values()) / ours:.1f} |", flush=True)


def _ties() -> None:
    problems = [seeded_problem(seed, 10_000) for seed in range(8)]
    tied = [
        attrs.evolve(p, items=tuple(attrs.evolve(item, utility=max(10, item.utility // 10 * 10)) for item in p.items))
        for p in problems
    ]
    usual = median(_timed(lambda problem=problem: _solved(problem)) for problem in problems)  # type: ignore[misc]
    equal = median(_timed(lambda problem=problem: _solved(problem)) for problem in tied)  # type: ignore[misc]
    _row("solve, N = 10,000, worth in two decimals: many exact ties", equal, "worth in three decimals", usual)


def _plan_against_solve() -> None:
    bank, talks = shipped_bank(), [seeded_interview(seed) for seed in range(60)]
    drafts = [draft(setting_of(talk, bank).case) for talk in talks]
    for talk in talks:
        plan(talk)
    whole = median(_timed(lambda talk=talk: plan(talk)) for talk in talks)  # type: ignore[misc]
    alone = median(_timed(lambda made=made: choose(made.problem)) for made in drafts)  # type: ignore[misc]
    print(f"| plan, warm | {whole * 1e3:.2f} ms | solve alone {alone * 1e3:.2f} ms | {whole / alone:.1f} |", flush=True)


def _growth() -> None:
    small, large = seeded_problem(1, 1_000), seeded_problem(1, 100_000)
    few = median(_timed(lambda: solve(small)) for _ in range(5))
    many = _timed(lambda: solve(large))
    print(f"| solve, N = 100,000 | {many * 1e3:.0f} ms | N = 1,000 {few * 1e3:.2f} ms | {many / few:.0f} |", flush=True)


def _cold_start() -> None:
    use = "import infointerview as ii; str(ii.plan(ii.Interview(contacts=[ii.Contact(name='Dana')])))"

    def cold(code: str) -> float:
        return median(_timed(lambda: subprocess.run([sys.executable, "-c", code], check=True)) for _ in range(9))

    ours, imports = cold(use), cold("import attrs, cattrs")
    print(
        f"| cold process: import, bank, first plan | {ours * 1e3:.0f} ms | import attrs, cattrs {imports * 1e3:.0f} ms "
        f"| {ours / imports:.1f} |",
        flush=True,
    )


def _cohort() -> None:
    seconds = _timed(lambda: sum(1 for _ in islice(plan_many(map(seeded_interview, range(COHORT))), COHORT)))
    print(
        f"| plan_many, {COHORT:,} interviews, all different, one core | {COHORT / seconds:.0f} a second | | |",
        flush=True,
    )


main()
