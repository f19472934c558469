"""Our solver and others on the same problems, back to back in one process, in seconds of its processor time."""

import time
from collections.abc import Callable, Iterable, Mapping
from statistics import median
from typing import TypeAlias, TypeVar

import attrs

from infointerview.errors import ClashError
from infointerview.planning.selection import Problem, Stock, solve
from problems import seeded_problem

T = TypeVar("T")
Times: TypeAlias = dict[str, float]

OURS, PREPARED = "ours", "prepared"
_FEW = 10_000


def timed(work: Callable[[], T], repeat: int = 1) -> tuple[float, T]:
    """Give the median seconds that some work takes, and what it gives."""
    seconds = []
    for _ in range(repeat):
        start = time.process_time()
        found = work()
        seconds.append(time.process_time() - start)
    return median(seconds), found


def value(problem: Problem, stock: Stock | None = None) -> int | None:
    """Give the value of our optimum; none if the problem is infeasible."""
    try:
        return solve(problem, stock).value
    except ClashError:
        return None


def measured(problems: Iterable[Problem], others: Mapping[str, Callable[[Problem], int | None]]) -> list[Times]:
    """Time each solver on each problem, ours with everything included and with a stock made before; check that all agree."""
    rows = list[Times]()
    for problem in problems:
        repeat = 3 if len(problem.items) <= _FEW else 1
        stock = Stock(problem.items)
        value(
            attrs.evolve(problem, half_minutes=problem.half_minutes + 1), stock
        )  # it serves for another problem first
        work: dict[str, Callable[[], int | None]] = {
            OURS: lambda problem=problem: value(problem),  # type: ignore[misc]
            PREPARED: lambda problem=problem, stock=stock: value(problem, stock),  # type: ignore[misc]
        }
        for name, other in others.items():
            work[name] = lambda problem=problem, other=other: other(problem)  # type: ignore[misc]
        found = {name: timed(run, repeat) for name, run in work.items()}
        if len({best for _, best in found.values()}) > 1:
            raise AssertionError(f"{len(problem.items)} items: {found}")
        rows.append({name: seconds for name, (seconds, _) in found.items()})
    return rows


def posed(size: int, count: int, kind: str) -> list[Problem]:
    """Give seeded problems; of one kind, those alone where utility grows with length, or does not."""
    growing = {"growing": True, "unrelated": False}.get(kind)
    return [seeded_problem(seed, size, growing=growing) for seed in range(count)]
