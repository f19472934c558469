"""What is open once the pins are in, in the form that the search reads fastest.

Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from infointerview.planning.problems import Item, Problem

SCALE = 256
"""How finely charges are set: steps of a 256th of a thousandth."""


@attrs.define
class Core:
    """What is open once the pins are in: parallel lists with one entry an item, and the topics they fall into."""

    ids: list[str]
    gains: list[int]
    costs: list[int]
    groups: list[int]
    topics: list[list[int]]
    topic_of: list[int]
    prices: list[tuple[int, ...]]
    budget: int
    serves: Sequence[frozenset[str]]
    excludes: Sequence[frozenset[str]]
    demands: frozenset[str]


def core_of(problem: Problem, pins: Sequence[Item]) -> Core:
    """Leave out what the pins settle: their time, demands, exclusions and places in their topics."""
    pinned = {item.id for item in pins}
    taken = frozenset().union(*(item.excludes for item in pins))
    budget = problem.half_minutes - sum(item.half_minutes for item in pins)
    had = Counter(problem.already)
    had.update(item.topic for item in pins)
    cap = len(problem.topic_price)
    demands = problem.demands.difference(*(item.serves for item in pins))
    open_items = [
        item
        for item in problem.items
        if item.half_minutes <= budget
        and had[item.topic] < cap
        and item.id not in pinned
        and not (taken and item.excludes & taken)
    ]
    prices = {topic: problem.topic_price[had[topic] :] for topic in {item.topic for item in open_items}}
    held = Counter(token for item in open_items for token in item.excludes)
    shared = frozenset(token for token, holders in held.items() if holders > 1)
    kept = sorted(open_items, key=lambda item: item.id)
    by_topic: dict[str, list[int]] = {item.topic: [] for item in kept}
    numbers = {topic: number for number, topic in enumerate(by_topic)}
    for place, item in enumerate(kept):
        by_topic[item.topic].append(place)
    excludes = [item.excludes & shared for item in kept]
    return Core(
        ids=[item.id for item in kept],
        gains=[item.utility * SCALE for item in kept],
        costs=[item.half_minutes for item in kept],
        groups=_groups(excludes, by_topic.values()),
        topics=list(by_topic.values()),
        topic_of=[numbers[item.topic] for item in kept],
        prices=[tuple(price * SCALE for price in prices[topic]) for topic in by_topic],
        budget=budget,
        serves=[item.serves & demands for item in kept],
        excludes=excludes,
        demands=demands,
    )


def _groups(excludes: Sequence[frozenset[str]], topics: Iterable[list[int]]) -> list[int]:
    """Give each item one token it shares within its topic, for the relaxed plan (which may be looser than the rules)."""
    numbers: dict[str, int] = {}
    groups = [numbers.setdefault(next(iter(own)), len(numbers)) if len(own) == 1 else -1 for own in excludes]
    if any(len(own) > 1 for own in excludes):
        for places in topics:
            shared = Counter(token for place in places for token in excludes[place])
            for place in places:
                if len(excludes[place]) > 1:
                    token = max(excludes[place], key=lambda token: (shared[token], token))
                    groups[place] = numbers.setdefault(token, len(numbers))
    return groups
