"""The items that nearly pay, at a charge and allowances that change: the plan of the moment, and what would come or go next.

Of the items that a rule holds, the plan should have one: of a demand at least one, of an exclusion token at most one. An
allowance is added to what each of them earns, and counted against the bound once. Amounts are integers in `SCALE`-ths of a
thousandth.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from infointerview.planning.core import Core
from infointerview.planning.rules import each
from infointerview.planning.shelves import NEVER, SCALE, Row


class View(NamedTuple):
    """The plan at the charges of the moment: chosen places with what they earn, and per topic their number and the next best."""

    bound: int
    left: int
    broken: int
    chosen: list[tuple[int, int]]
    counts: Mapping[str, int]
    next: Mapping[str, int]


class Rule:
    """A rule that was broken once, the places of its items, and the allowance at the moment.

    `along` is how far it went along the slope of late.
    """

    __slots__ = ("allowance", "along", "bit", "is_demand", "places")

    def __init__(self, bit: int, *, is_demand: bool, places: list[int]) -> None:
        self.bit: int = bit
        self.is_demand: bool = is_demand
        self.places: list[int] = places
        self.allowance: int = 0
        self.along: float = 0.0

    def within(self, change: int) -> int:
        """Give a change, or as much of it as leaves the allowance of a demand above 0, or of a token below."""
        return max(change, -self.allowance) if self.is_demand else min(change, -self.allowance)


class Nearby:
    """Items that are looked at, each at its place, with what they earn at the allowances of the moment.

    Args:
        core: What they are taken from.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._rows: dict[str, Row] = {}
        self._gains = list[int]()
        self._costs = list[int]()
        self._groups = list[int]()
        self._all = 0
        self.topics: list[str] = []
        self.held: list[int] = []
        self.rules: dict[int, Rule] = {}

    def take_in(self, rows: Iterable[Row]) -> None:
        """Look at some more rows, at the allowances of the moment."""
        heeded = sum(self.rules)
        for row in rows:
            if row[2] in self._rows:
                continue
            held = self._core.rules.of(row[3])
            rules = [self.rules[bit] for bit in each(held & heeded)]
            for rule in rules:
                rule.places.append(len(self._gains))
            self._gains.append(row[3].utility * SCALE + sum([rule.allowance for rule in rules]))
            self._costs.append(row[1])
            self.topics.append(row[3].topic)
            self.held.append(held)
            self._rows[row[2]] = row
        self._all = self._core.group(self._rows.values()) | self._core.rules.demands
        self._groups = [self._core.groups.get(name, 0) for name in self._rows]

    def heed(self, broken: int) -> None:
        """Take up rules that are broken for the first time."""
        demands = self._core.rules.demands
        for bit in each(broken & self._all & ~sum(self.rules)):
            places = [place for place, held in enumerate(self.held) if held & bit]
            self.rules[bit] = Rule(bit, is_demand=bit & demands > 0, places=places)

    def allow(self, rule: Rule, change: int) -> None:
        """Change the allowance of a rule."""
        if change:
            rule.allowance += change
            gains = self._gains
            for place in rule.places:
                gains[place] += change

    def look(self, charge: int) -> View:
        """Give the plan at a charge."""
        prices, costs, topics, groups = self._core.prices, self._costs, self.topics, self._groups
        places = zip(self._gains, costs, range(len(costs)), strict=True)
        ranked = sorted([(charge * cost - gain, place) for gain, cost, place in places if gain > charge * cost])
        counts, seen, ahead = defaultdict(int, self._core.had), 0, dict[str, int]()
        left, held, once, twice = self._core.budget, self.held, 0, 0
        bound = charge * left - sum([rule.allowance for rule in self.rules.values()])
        chosen = list[tuple[int, int]]()
        for loss, place in ranked:
            topic = topics[place]
            price = prices[counts[topic]]
            if loss + price < 0:
                if seen & groups[place]:
                    continue
                seen |= groups[place]
                counts[topic] += 1
                bound -= loss + price
                left -= costs[place]
                chosen.append((place, -loss))
                twice |= once & held[place]
                once |= held[place]
            elif topic not in ahead:
                ahead[topic] = -loss
        demands = self._core.rules.demands
        return View(bound, left, (twice & ~demands | demands & ~once) & self._all, chosen, counts, ahead)

    def least_worth(self, view: View) -> list[tuple[int, int]]:
        """Give for each chosen item the rules that hold it, and how much less it could earn before it left."""
        prices, topics, held = self._core.prices, self.topics, self.held
        return [
            (held[place], net - max(prices[view.counts[topics[place]] - 1], view.next.get(topics[place], -NEVER)))
            for place, net in view.chosen
        ]

    def short(self, places: Iterable[int], view: View, charge: int) -> list[int]:
        """Tell how much more each of some items that are not chosen would have to earn to come in, the least first."""
        prices, topics, gains, costs = self._core.prices, self.topics, self._gains, self._costs
        last = {topics[place]: net for place, net in view.chosen}
        return sorted(
            [
                min(prices[view.counts[topics[place]]], last.get(topics[place], NEVER))
                + charge * costs[place]
                - gains[place]
                for place in places
            ]
        )

    def filling(self, view: View, charge: int) -> int:
        """Estimate the charge at which the plan would fill the budget, if only the items nearest to it came or went."""
        prices, topics, counts, left = self._core.prices, self.topics, view.counts, view.left
        gains, costs = self._gains, self._costs
        if left < 0:
            leaving = sorted(
                [
                    ((gains[place] - prices[counts[topics[place]] - 1]) // costs[place], costs[place])
                    for place, _ in view.chosen
                ]
            )
            for earning, cost in leaving:
                left += cost
                if left >= 0:
                    return max(charge, earning)
        elif left and charge:
            chosen = {place for place, _ in view.chosen}
            coming = sorted(
                [
                    ((gain - prices[counts[topics[place]]]) // costs[place], costs[place])
                    for place, gain in enumerate(gains)
                    if place not in chosen
                ],
                reverse=True,
            )
            for earning, cost in coming:
                left -= cost
                if left <= 0:
                    return max(0, min(charge, earning))
            return 0
        return charge
