"""The few items of many that can be part of the optimum, found without weighing every item.

See `infointerview.planning.selection` for the method. Items of one topic and length stand on one shelf, the best first: at any
charge on time those that can matter are the front of their shelf. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from operator import attrgetter
from typing import TypeAlias

from infointerview.planning.core import SCALE
from infointerview.planning.problems import Item

Shelves: TypeAlias = Mapping[str, Mapping[int, Sequence[Item]]]

_SAMPLE = 2


def shelve(items: Iterable[Item]) -> Shelves:
    """Put items on shelves by topic and half minutes, the best first, in the order given where they are equal."""
    shelves: dict[str, dict[int, list[Item]]] = {}
    for item in items:
        shelves.setdefault(item.topic, {}).setdefault(item.half_minutes, []).append(item)
    for topic in shelves.values():
        for shelf in topic.values():
            shelf.sort(key=attrgetter("utility"), reverse=True)
    return shelves


def sample(shelves: Shelves) -> list[Item]:
    """Take the best of each shelf, which tell about what a half minute is worth; by id."""
    found = [item for topic in shelves.values() for shelf in topic.values() for item in shelf[:_SAMPLE]]
    return sorted(found, key=attrgetter("id"))


class Sieve:
    """The shelves at one charge, exclusions and demands left aside.

    No set is worth more than `bound`, and a set with an item of a topic is worth less by what that item, net of the charge,
    falls short of the topic's margin.
    """

    def __init__(self, shelves: Shelves, prices: Mapping[str, tuple[int, ...]], half_minutes: int, charge: int) -> None:
        self.charge = charge
        self.bound: int = charge * half_minutes
        self._shelves, self._prices, self._half_minutes = shelves, prices, half_minutes
        self._margins: dict[str, int] = {}
        for topic, by_cost in shelves.items():
            steps = prices[topic]
            cap = len(steps)
            nets = [item.utility * SCALE - charge * cost for cost, shelf in by_cost.items() for item in shelf[:cap]]
            paying = [net for net, step in zip(nlargest(cap, nets), steps, strict=False) if net > step]
            self.bound += sum(paying) - sum(steps[: len(paying)])
            self._margins[topic] = min([*paying[-1:], *steps[len(paying) : len(paying) + 1]])

    def at(self, charge: int) -> "Sieve":
        """Give the same shelves at another charge."""
        return Sieve(self._shelves, self._prices, self._half_minutes, charge)

    def kept(self, slack: int) -> list[Item]:
        """Keep the items, by id, that a set can hold which is worth at least the bound less some slack."""
        kept = list[Item]()
        for topic, by_cost in self._shelves.items():
            least = self._margins[topic] - slack
            for cost, shelf in by_cost.items():
                floor = -((-least - self.charge * cost) // SCALE)  # the least whole utility that earns enough
                if shelf[0].utility >= floor:
                    kept += shelf[: bisect_right(shelf, -floor, key=_falling)]
        return sorted(kept, key=attrgetter("id"))


def _falling(item: Item) -> int:
    return -item.utility
