"""The choice in plain numbers: items, the rules of a problem, and what a set of items is worth under them."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import attrs

from infointerview.nouns import Noun

DEFAULT_PRICES = (0, 300, 500, 625, 700, 750)

_FIRST = 64  # items, among which mostly all demands are served


@attrs.frozen(eq=False, repr=False)
class Item(Noun):
    """One thing that can be chosen.

    Args:
        id: Its name; ids are unique in a problem.
        utility: What it is worth, in thousandths, 1 to 1000.
        half_minutes: What it takes.
        topic: The topic it counts towards.
        serves: Demands it meets.
        excludes: Tokens of which no two chosen items share one.
    """

    id: str
    utility: int
    half_minutes: int
    topic: str
    serves: frozenset[str] = frozenset()
    excludes: frozenset[str] = frozenset()


@attrs.frozen(eq=False, repr=False)
class Problem(Noun):
    """What to choose from, and under which rules.

    Args:
        items: What there is, in any order: the answer does not depend on it.
        half_minutes: The budget.
        demands: Tokens each of which some chosen item must serve.
        pinned: Ids that must be chosen; these may exceed the cap of a topic, and its last price then repeats.
        already: How many items a topic has had before.
        topic_price: Thousandths charged for the first, second, … item of one topic, never falling; their number caps it.
    """

    items: tuple[Item, ...]
    half_minutes: int
    demands: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()
    already: Mapping[str, int] = MappingProxyType({})
    topic_price: tuple[int, ...] = DEFAULT_PRICES


@attrs.frozen(eq=False, repr=False)
class Solution(Noun):
    """The optimum.

    Args:
        chosen: Ids, sorted.
        value: Thousandths, added up from the chosen items.
        bound: What no feasible set can exceed, computed from the relaxation; equal to `value`.
        half_minute_worth: What another half minute would be worth at the margin, in thousandths.
    """

    chosen: tuple[str, ...]
    value: int
    bound: int
    half_minute_worth: float = 0.0


def score(problem: Problem, chosen: Iterable[Item]) -> int:
    """Add up what a set of items is worth under a problem's prices, in thousandths."""
    value, counts = 0, dict[str, int]()
    for item in chosen:
        before = counts.get(item.topic)
        before = problem.already.get(item.topic, 0) if before is None else before
        counts[item.topic] = before + 1
        value += item.utility - price(problem, before)
    return value


def price(problem: Problem, before: int) -> int:
    """Give the price of one more item of a topic that has had so many before."""
    return problem.topic_price[min(before, len(problem.topic_price) - 1)]


def unserved(problem: Problem) -> str | None:
    """Name a demand that nothing serves that is pinned or has room in its topic, if there is one."""
    missing = _unserved_by(problem.items[:_FIRST], problem) and _unserved_by(problem.items, problem)
    return min(missing, default=None)


def _unserved_by(items: Sequence[Item], problem: Problem) -> frozenset[str]:
    """Give the demands that none of some items serves that is pinned or has room in its topic."""
    full = {topic for topic, had in problem.already.items() if had >= len(problem.topic_price)}
    if full:
        items = [item for item in items if item.topic not in full or item.id in problem.pinned]
    return problem.demands.difference(*[item.serves for item in items])
