"""The exact choice: which items are worth most within the minutes.

The problem, in plain numbers. Choose a set S of items to

    maximise    sum of utilities  -  sum over topics of (p_1 + ... + p_n),  n = how many of S are on that topic,
    subject to  the half minutes of S fit, no two items of S share a token of `excludes`, every demand is served,
                every pinned item is in S, and no topic holds more items than there are prices (pinned ones may).

This is test assembly with a blueprint and enemy items (van der Linden, *Linear Models for Optimal Test Design*, 2005). It is
solved exactly, by the core idea of Kellerer, Pferschy and Pisinger, *Knapsack Problems* (2004), in four steps:

1. *Relax.* Charge `lam` per half minute instead of keeping the budget. Topics then no longer touch each other, and the best
   bundle of each is found by looking at every item once. The charge that makes the resulting upper bound L least is found by
   following the bound's slope (Kelley's cutting planes in one dimension). A demand that the relaxed plan does not serve earns
   a premium, and a token that it uses twice is charged a toll, in the same way.
2. *Losses.* Every feasible S is worth L minus its losses: what its bundle in each topic falls short of the best one, plus
   `lam` for each half minute left over, plus premiums paid more than once, plus tolls of tokens not used. All are at least 0,
   so the optimum is the set of least total loss.
3. *Bundles.* With a threshold on the loss, only a few bundles a topic remain; the rest can't be part of a better set.
4. *Labels.* A dynamic programme over topics joins bundles, with the half minutes, the demands and the exclusions so far as
   its state. The least total loss within the threshold is the optimum; if there is none, the threshold grows.

Exclusions that cross topics, and demands, enter the state only when the optimum without them breaks them: an optimum of the
looser problem that happens to fit is the optimum. Everything is an integer (utilities are scaled by `SCALE`, so that the
charge can be fine), hence equality is exact. Of two sets of equal value the one holding the least id of their symmetric
difference wins: with a set written as a number whose highest bit is the least id, that is the greater number.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from infointerview.errors import UnknownNameError
from infointerview.planning.bundles import Bundle, within
from infointerview.planning.clashes import Requirement, clash, feasible
from infointerview.planning.relaxation import SCALE, Core, Relaxed, crowded, relax

DEFAULT_PRICES = (0, 300, 500, 625, 700, 750)
_FIRST_THRESHOLD = 24 * SCALE


@attrs.frozen
class Item:
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


@attrs.frozen
class Problem:
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


@attrs.frozen
class Solution:
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


def solve(problem: Problem) -> Solution:
    """Find the optimum.

    Raises:
        ClashError: The demands and pins can't all be met; it names a minimal set that clashes.
        UnknownNameError: A pinned id is not among the items.
        ValueError: Two items have one id, or the prices fall.

    Example:
        >>> items = (Item("a", 900, 6, "work"), Item("b", 800, 6, "work"), Item("c", 600, 6, "pay"))
        >>> best = solve(Problem(items, 12))
        >>> best.chosen, best.value, best.bound
        (('a', 'c'), 1500, 1500)
    """
    by_id = _checked(problem)
    requirement = Requirement(problem.items, problem.half_minutes, problem.already, len(problem.topic_price))
    if problem.pinned and not feasible(requirement, (), problem.pinned):
        raise clash(requirement, (), problem.pinned)
    pins = [by_id[name] for name in problem.pinned]
    core = _core(problem, pins)
    places, bound, worth = _optimum(core, problem, requirement)
    chosen = tuple(sorted([*problem.pinned, *(core.ids[place] for place in places)]))
    value = score(problem, [by_id[name] for name in chosen])
    return Solution(chosen, value, score(problem, pins) + bound, worth)


def score(problem: Problem, chosen: Iterable[Item]) -> int:
    """Add up what a set of items is worth under a problem's prices, in thousandths."""
    items = list(chosen)
    return sum(item.utility for item in items) - sum(
        _price(problem, problem.already.get(topic, 0) + place)
        for topic, count in Counter(item.topic for item in items).items()
        for place in range(count)
    )


def _price(problem: Problem, before: int) -> int:
    """Give the price of one more item of a topic that has had so many before."""
    return problem.topic_price[min(before, len(problem.topic_price) - 1)]


def _checked(problem: Problem) -> dict[str, Item]:
    by_id = {item.id: item for item in problem.items}
    if len(by_id) < len(problem.items):
        raise ValueError("two items of a problem have one id")
    if list(problem.topic_price) != sorted(problem.topic_price) or not problem.topic_price:
        raise ValueError("the prices of a topic must not fall, and there must be one")
    for name in problem.pinned:
        if name not in by_id:
            raise UnknownNameError("pinned item", name, by_id)
    return by_id


def _core(problem: Problem, pins: list[Item]) -> Core:
    """Leave out what the pins settle: their time, demands, exclusions and places in their topics."""
    pinned = {item.id for item in pins}
    taken = frozenset().union(*(item.excludes for item in pins))
    budget = problem.half_minutes - sum(item.half_minutes for item in pins)
    had = Counter(problem.already)
    had.update(item.topic for item in pins)
    cap = len(problem.topic_price)
    kept = [
        item
        for item in sorted(problem.items, key=_id)
        if item.half_minutes <= budget
        and had[item.topic] < cap
        and item.id not in pinned
        and not (taken and item.excludes & taken)
    ]
    by_topic: dict[str, list[int]] = {item.topic: [] for item in kept}
    numbers = {topic: number for number, topic in enumerate(by_topic)}
    for place, item in enumerate(kept):
        by_topic[item.topic].append(place)
    return Core(
        ids=[item.id for item in kept],
        gains=[item.utility * SCALE for item in kept],
        costs=[item.half_minutes for item in kept],
        groups=_groups(kept, by_topic.values()),
        topics=list(by_topic.values()),
        topic_of=[numbers[item.topic] for item in kept],
        prices=[tuple(price * SCALE for price in problem.topic_price[had[topic] :]) for topic in by_topic],
        budget=budget,
        serves=[item.serves for item in kept],
        excludes=[item.excludes for item in kept],
        demands=problem.demands.difference(*(item.serves for item in pins)),
    )


def _id(item: Item) -> str:
    return item.id


def _groups(items: list[Item], topics: Iterable[list[int]]) -> list[int]:
    """Give each item one token it shares within its topic, for the relaxed plan (which may be looser than the rules)."""
    numbers: dict[str, int] = {}
    groups = [
        numbers.setdefault(next(iter(item.excludes)), len(numbers)) if len(item.excludes) == 1 else -1 for item in items
    ]
    if any(len(item.excludes) > 1 for item in items):
        for places in topics:
            shared = Counter(token for place in places for token in items[place].excludes)
            for place in places:
                if len(items[place].excludes) > 1:
                    token = max(items[place].excludes, key=lambda token: (shared[token], token))
                    groups[place] = numbers.setdefault(token, len(numbers))
    return groups


def _optimum(core: Core, problem: Problem, requirement: Requirement) -> tuple[list[int], int, float]:
    """Find the optimum of the core: its items, the proven bound in thousandths, the worth of a half minute."""
    if core.demands and not core.ids:
        raise clash(requirement, problem.demands, problem.pinned)
    if not core.ids:
        return [], 0, 0.0
    relaxed = relax(core)
    demands = sorted({*relaxed.unserved(core), *(name for name, paid in relaxed.premiums.items() if paid)})
    tokens = sorted({*relaxed.crowded(core), *(name for name, toll in relaxed.tolls.items() if toll)})
    threshold, proven_feasible = _FIRST_THRESHOLD, not core.demands
    while True:
        order, best = within(core, relaxed, threshold, (demands, tokens))
        if best is None:
            if (
                not proven_feasible
                and threshold > _FIRST_THRESHOLD
                and not feasible(requirement, problem.demands, problem.pinned)
            ):
                raise clash(requirement, problem.demands, problem.pinned)
            proven_feasible = proven_feasible or threshold > _FIRST_THRESHOLD
            threshold = threshold * 5 // 2
            continue
        places = [place for bit, place in enumerate(order) if best.members >> bit & 1]
        loss = _total_loss(core, relaxed, best, places)
        if loss > threshold:
            threshold = loss
            continue
        missed = core.demands.difference(demands, *(core.serves[place] for place in places))
        broken = crowded(core, places)
        if not missed and not broken:
            return places, (relaxed.bound - loss) // SCALE, relaxed.charge / SCALE
        demands = sorted({*demands, *missed})
        tokens = sorted({*tokens, *broken})


def _total_loss(core: Core, relaxed: Relaxed, best: Bundle, places: list[int]) -> int:
    """Add up what a set falls short of the bound: its bundles' losses, idle time, premiums paid twice, tolls not paid."""
    served = Counter(name for place in places for name in core.serves[place])
    used = Counter(token for place in places for token in core.excludes[place])
    return (
        best.loss
        + relaxed.charge * (core.budget - best.cost)
        + sum(premium * (served[name] - 1) for name, premium in relaxed.premiums.items())
        + sum(toll * (1 - used[name]) for name, toll in relaxed.tolls.items())
    )
