"""What is open once the pins are in, in the form that the search reads fastest.

Amounts are integers in `SCALE`-ths of a thousandth.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from infointerview.planning.problems import Item, Problem
from infointerview.planning.stock import FEW, SCALE, Row, Stock

NEVER = 10**15
"""More than anything is worth."""


class Core:
    """What is open once the pins are in: rows of items in the order of what they earn in a half minute.

    Of a great many items only those that earn enough are taken in; `reach` takes in more.

    Args:
        problem: The problem.
        pins: The items that are in: their time, exclusions and places in their topics are taken.
        stock: The items of the problem, in order.
    """

    def __init__(self, problem: Problem, pins: Sequence[Item], stock: Stock) -> None:
        cap = len(problem.topic_price)
        had = Counter(problem.already) + Counter(item.topic for item in pins) if pins else problem.already
        self.budget: int = problem.half_minutes - sum(item.half_minutes for item in pins)
        self.demands: frozenset[str] = problem.demands.difference(*(item.serves for item in pins))
        self.had: dict[str, int] = {topic: min(count, cap) for topic, count in had.items()}
        self.prices: list[int] = [*(price * SCALE for price in problem.topic_price), NEVER]
        self.shortest: int = stock.shortest
        self.rows: list[Row] = []
        self.groups: dict[str, str] = {}
        self.depth: int = NEVER
        self._serving: dict[str, list[Row]] = {}
        self._stock, self._end = stock, 0
        self._pins = frozenset(item.id for item in pins)
        self._taken = frozenset().union(*(item.excludes for item in pins))
        self._full = {topic for topic, count in self.had.items() if count >= cap}
        last = stock.first[-1] if len(stock.items) > FEW else None
        self.reach(last.utility * SCALE // last.half_minutes if last else 0)

    def reach(self, charge: int) -> None:
        """Take in the items that earn at least a charge in a half minute."""
        if charge < self.depth:
            self.depth = max(0, charge)
            end = self._stock.front(self.depth / SCALE)
            self.rows += self._open(self._stock.rows(self._end, end))
            self._end = end

    def _open(self, rows: Iterable[Row]) -> list[Row]:
        budget, pins, taken, full = self.budget, self._pins, self._taken, self._full
        if not pins and not full:
            return [row for row in rows if row[1] <= budget]
        return [
            row
            for row in rows
            if row[1] <= budget
            and row[3].topic not in full
            and row[2] not in pins
            and (not taken or taken.isdisjoint(row[3].excludes))
        ]

    def price(self, topic: str, taken: int) -> int:
        """Give the price of the next item of a topic, of which so many are taken."""
        return self.prices[self.had.get(topic, 0) + taken]

    def front(self, charge: int) -> list[Row]:
        """Give the rows that earn at least a charge in a half minute."""
        if charge < self.depth:
            self.reach(charge * 7 // 8)
        return self.rows[: bisect_left(self.rows, True, key=lambda row: row[0] < charge * row[1])]

    def serving(self, demand: str) -> list[Row]:
        """Give the rows of all items that serve a demand."""
        if not self.depth:
            return [row for row in self.rows if demand in row[3].serves]
        if demand not in self._serving:
            self._serving[demand] = self._open(self._stock.serving(demand))
        return self._serving[demand]

    def with_serving(self, rows: Sequence[Row], demands: Iterable[str]) -> Sequence[Row]:
        """Add to some rows those of all items that serve some demands."""
        if not self.depth:
            return self.rows
        return list({row[2]: row for name in demands for row in [*rows, *self.serving(name)]}.values())

    def group(self, rows: Sequence[Row]) -> dict[str, list[int]]:
        """Tell the tokens of some rows apart: give the places of those that cross topics, and note those that stay in one.

        Of the items that share a token within their topic the relaxed plan takes one; each item stands under one such token, so
        that the plan may be looser than the rules.
        """
        held: dict[str, list[int]] = {}
        for place, (_, _, _, item) in enumerate(rows):
            for token in item.excludes:
                held.setdefault(token, []).append(place)
        self.groups, crossing = {}, dict[str, list[int]]()
        for token, places in sorted(held.items()):
            if len(places) > 1:
                if len({rows[place][3].topic for place in places}) > 1:
                    crossing[token] = places
                else:
                    for place in places:
                        self.groups.setdefault(rows[place][2], token)
        return crossing
