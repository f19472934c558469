"""Speed as ratios measured in one run: `python -m benchmarks` prints the table that the documentation shows.

Needs the extras `dev` (HiGHS) and `benchmarks` (OR-Tools, which brings CP-SAT and CBC). Times are medians; a ratio compares two
things timed one after the other, here or in a process started from here, so that it says the same on a slow machine as on a fast
one. Solvers are compared on each problem in processor time, and the median of those ratios to the fastest is shown.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import attrs

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from benchmarks import cohort, ranking
from benchmarks.measuring import OURS, PREPARED, Times, measured, posed, timed, value
from cut_short import share_kept
from infointerview import plan, shipped_bank
from infointerview.planning.blueprint import choose, draft
from infointerview.planning.cases import setting_of
from infointerview.planning.selection import solve
from interviews import seeded_interview
from mip import optimum
from problems import seeded_problem

_KINDS = {"growing": "worth grows with length", "unrelated": "worth does not"}
_SIZES = (
    (20, 40, ("all",)),
    (300, 120, ("all",)),
    (1_000, 12, ("all",)),
    (10_000, 6, ("growing", "unrelated")),
    (100_000, 2, ("growing", "unrelated")),
)
_TOO_MANY_FOR_HIGHS = 100_000


def main() -> None:
    """Print the table, row by row as it is measured."""
    print("| what | ours | against | ratio |\n| --- | --- | --- | --- |", flush=True)
    for size, count, kinds in _SIZES:
        for kind in kinds:
            _against_solvers(size, count, kind)
    _ties()
    _plan_against_solve()
    _growth()
    print(_from_own_process("benchmarks.cold"), flush=True)
    for row in cohort.rows():
        print(row, flush=True)
    print(ranking.row(), flush=True)
    kept = share_kept()
    print(
        f"| cut short at a random minute with five minutes' notice | {kept:.1%} kept | the best agenda for that time | |"
    )


def _from_own_process(module: str) -> str:
    """Give what a module prints: from here, where much memory is held, the start of a process would take longer."""
    return subprocess.run([sys.executable, "-m", module], check=True, capture_output=True, text=True).stdout.strip()


def _row(what: str, ours: float, against: str, other: float) -> None:
    print(f"| {what} | {ours * 1e3:.2f} ms | {against} {other * 1e3:.1f} ms | {other / ours:.1f} |", flush=True)


def _against_solvers(size: int, count: int, kind: str) -> None:
    problems = posed(size, count, kind)
    command = [sys.executable, "-m", "benchmarks.rivals", str(size), str(count), kind]
    rows: list[list[Times]] = [json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)]
    if size < _TOO_MANY_FOR_HIGHS:
        rows.append(measured(problems, {"HiGHS": optimum}))
    times = {name: median([row[name] for row in part]) for part in rows for name in part[0]}
    rivals = sorted(times.keys() - {OURS, PREPARED}, key=times.__getitem__)
    ratios = {name: median([_ratio(beside, name) for beside in zip(*rows, strict=True)]) for name in (OURS, PREPARED)}
    against = ", ".join(f"{name} {times[name] * 1e3:,.1f} ms" for name in rivals)
    print(
        f"| solve, N = {size:,}{', ' + _KINDS[kind] if kind in _KINDS else ''} "
        f"| {times[OURS] * 1e3:.2f} ms, prepared {times[PREPARED] * 1e3:.2f} ms | {against} "
        f"| {ratios[OURS]:.1f}, prepared {ratios[PREPARED]:.1f} |",
        flush=True,
    )


def _ratio(beside: tuple[Times, ...], ours: str) -> float:
    """Give how many times as long as ours the fastest rival took, each beside ours of the same process."""
    return min(seconds / row[ours] for row in beside for name, seconds in row.items() if name not in (OURS, PREPARED))


def _ties() -> None:
    problems = [seeded_problem(seed, 10_000) for seed in range(8)]
    tied = [
        attrs.evolve(p, items=tuple(attrs.evolve(item, utility=max(10, item.utility // 10 * 10)) for item in p.items))
        for p in problems
    ]
    usual, equal = (
        median([timed(lambda problem=problem: value(problem), 3)[0] for problem in some])  # type: ignore[misc]
        for some in (problems, tied)
    )
    _row("solve, N = 10,000, worth in two decimals: many exact ties", equal, "worth in three decimals", usual)


def _plan_against_solve() -> None:
    bank, talks = shipped_bank(), [seeded_interview(seed) for seed in range(60)]
    drafts = [draft(setting_of(talk, bank).case) for talk in talks]
    for talk in talks:
        plan(talk)
    whole = median(timed(lambda talk=talk: plan(talk), 3)[0] for talk in talks)  # type: ignore[misc]
    alone = median(timed(lambda made=made: choose(made.problem), 3)[0] for made in drafts)  # type: ignore[misc]
    print(f"| plan, warm | {whole * 1e3:.2f} ms | solve alone {alone * 1e3:.2f} ms | {whole / alone:.1f} |", flush=True)


def _growth() -> None:
    small, large = seeded_problem(1, 1_000), seeded_problem(1, 100_000)
    few = median(timed(lambda: solve(small))[0] for _ in range(5))
    many = timed(lambda: solve(large), 3)[0]
    print(f"| solve, N = 100,000 | {many * 1e3:.0f} ms | N = 1,000 {few * 1e3:.2f} ms | {many / few:.0f} |", flush=True)


main()
