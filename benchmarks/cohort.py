"""How planning grows: with the bank, and with a cohort. Processor time, since other work may share the machine."""

import random
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from statistics import median

from benchmarks.banks import large_bank
from infointerview import Bank, Interview, plan, plan_many, shipped_bank
from infointerview.planning.cases import setting_of
from interviews import alike, seeded_interview

COHORT = 10_000
_SHARING = 5  # of so many interviews one is unlike all before, and the others are each like one of them


def rows() -> Iterator[str]:
    """Measure, and give the table's rows one by one."""
    yield _stream("all different", list(map(seeded_interview, range(COHORT))))
    yield _stream("four in five share their traits", list(_sharing(COHORT)))
    yield _memory()
    yield _growth()  # last, since what is prepared of a great bank slows whatever comes after it


def _growth() -> str:
    small, large = large_bank(1_000), large_bank(100_000)
    talks = [seeded_interview(seed) for seed in range(0, 24, 2)]
    less, more = _peak(partial(plan, talks[0], small)), _peak(partial(plan, talks[0], large))
    few, many = (median([_second_time(talk, bank) for talk in talks]) for bank in (small, large))
    return (
        f"| plan, a bank of 100,000 questions, warm | {many * 1e3:.0f} ms, {more / 1e6:.0f} MB "
        f"| 1,000 questions {few * 1e3:.2f} ms, {less / 1e6:.1f} MB | {many / few:.0f}, {more / less:.0f} |"
    )


def _second_time(talk: Interview, bank: Bank) -> float:
    plan(talk, bank)
    return _seconds(partial(plan, talk, bank))


def _stream(what: str, talks: list[Interview]) -> str:
    cases = len({setting_of(talk, shipped_bank()).case for talk in talks})
    spent = list(_spent(plan_many(talks)))
    return (
        f"| plan_many, {len(talks):,} interviews, {what} | {len(talks) / sum(spent):,.0f} a second, "
        f"the longest {max(spent) * 1e3:.0f} ms | {cases:,} cases | |"
    )


def _spent(agendas: Iterator[object]) -> Iterator[float]:
    """Give the seconds that each of a stream takes."""
    start = time.process_time()
    for _ in agendas:
        end = time.process_time()
        yield end - start
        start = end


def _memory() -> str:
    few, many = (_peak(partial(_count, plan_many(_sharing(number)))) for number in (COHORT // 40, COHORT // 10))
    return (
        f"| plan_many, {COHORT // 10:,} interviews, most memory at a time | {many / 1e6:.0f} MB "
        f"| {COHORT // 40:,} interviews {few / 1e6:.0f} MB | {many / few:.1f} |"
    )


def _sharing(number: int) -> Iterator[Interview]:
    dice = random.Random(number)  # noqa: S311 - it must be the same each time
    for place in range(number):
        seed = place // _SHARING
        talk = seeded_interview(seed)
        yield alike(seeded_interview(dice.randint(0, seed)), place) if place % _SHARING else talk


def _count(agendas: Iterable[object]) -> int:
    return sum(1 for _ in agendas)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peak(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
