"""What is open once the pins are in, in the form that the search reads fastest.

Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter

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


def left_open(problem: Problem, pins: Sequence[Item]) -> list[Item]:
    """List by id what can still be chosen once the pins are in: their time, exclusions and places in their topics are taken."""
    pinned = {item.id for item in pins}
    taken = frozenset().union(*(item.excludes for item in pins))
    budget = problem.half_minutes - sum(item.half_minutes for item in pins)
    had, cap = _had(problem, pins), len(problem.topic_price)
    full = {topic for topic, count in had.items() if count >= cap}
    found = [
        item
        for item in problem.items
        if item.half_minutes <= budget
        and item.topic not in full
        and item.id not in pinned
        and not (taken and item.excludes & taken)
    ]
    found.sort(key=attrgetter("id"))
    return found


def prices_of(problem: Problem, pins: Sequence[Item], items: Iterable[Item]) -> dict[str, tuple[int, ...]]:
    """Give what the next items of each topic cost once the pins are in."""
    had = _had(problem, pins)
    topics = dict.fromkeys(item.topic for item in items)
    return {topic: tuple(price * SCALE for price in problem.topic_price[had[topic] :]) for topic in topics}


def core_of(problem: Problem, pins: Sequence[Item], items: Sequence[Item]) -> Core:
    """Bring what is left open, or a part of it, into parallel lists; items come and stay in the order of their ids."""
    demands = problem.demands.difference(*(item.serves for item in pins))
    held = Counter([token for item in items if item.excludes for token in item.excludes])
    shared = frozenset(token for token, holders in held.items() if holders > 1)
    prices = prices_of(problem, pins, items)
    by_topic: dict[str, list[int]] = {topic: [] for topic in prices}
    numbers = {topic: number for number, topic in enumerate(by_topic)}
    for place, item in enumerate(items):
        by_topic[item.topic].append(place)
    excludes = [item.excludes & shared for item in items]
    return Core(
        ids=[item.id for item in items],
        gains=[item.utility * SCALE for item in items],
        costs=[item.half_minutes for item in items],
        groups=_groups(excludes, by_topic.values()),
        topics=list(by_topic.values()),
        topic_of=[numbers[item.topic] for item in items],
        prices=list(prices.values()),
        budget=problem.half_minutes - sum(item.half_minutes for item in pins),
        serves=[item.serves & demands for item in items],
        excludes=excludes,
        demands=demands,
    )


def _had(problem: Problem, pins: Sequence[Item]) -> Counter[str]:
    return Counter(problem.already) + Counter(item.topic for item in pins)


def _groups(excludes: Sequence[frozenset[str]], topics: Iterable[list[int]]) -> list[int]:
    """Give each item one token it shares within its topic, for the relaxed plan (which may be looser than the rules)."""
    numbers: dict[str, int] = {}
    groups = [numbers.setdefault(next(iter(own)), len(numbers)) if len(own) == 1 else -1 for own in excludes]
    for places in topics:
        several = [place for place in places if len(excludes[place]) > 1]
        if several:
            shared = Counter([token for place in places for token in excludes[place]])
            for place in several:
                token = max(excludes[place], key=lambda token: (shared[token], token))
                groups[place] = numbers.setdefault(token, len(numbers))
    return groups
