"""What is open once the pins are in, in the form that the search reads fastest.

Amounts are integers in `SCALE`-ths of a thousandth.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from infointerview.planning.problems import Item, Problem
from infointerview.planning.rules import Rules
from infointerview.planning.stock import SCALE, Row, Shelf, Stock

NEVER = 10**15
"""More than anything is worth."""

_FIRST = 300
_AT_ONCE = 16  # items of a shelf that are taken down at a time


class Core:
    """What is open once the pins are in.

    Of a great many items only those that earn enough are ever looked at.

    Args:
        problem: The problem.
        pins: The items that are in: their time, exclusions and places in their topics are taken.
        stock: The items of the problem, on their shelves.
    """

    def __init__(self, problem: Problem, pins: Sequence[Item], stock: Stock) -> None:
        cap = len(problem.topic_price)
        had = Counter(problem.already) + Counter(item.topic for item in pins) if pins else problem.already
        self.budget: int = problem.half_minutes - sum(item.half_minutes for item in pins)
        self.demands: frozenset[str] = problem.demands.difference(*(item.serves for item in pins))
        self.had: dict[str, int] = {topic: min(count, cap) for topic, count in had.items()}
        self.prices: list[int] = [*(price * SCALE for price in problem.topic_price), NEVER]
        self.rules: Rules = Rules(self.demands)
        self.groups: dict[str, int] = {}
        self._stock = stock
        self._pins = frozenset(item.id for item in pins)
        self._taken = frozenset().union(*(item.excludes for item in pins))
        self._full = {topic for topic, count in self.had.items() if count >= cap}
        self._fronts = [_Front(shelf) for shelf in stock.shelves if shelf.cost <= self.budget]
        self._serving: dict[str, list[Row]] = {}

    def rows(self, charge: int, slack: int = 0) -> list[Row]:
        """Give the rows that earn their charge, or fall short of it by no more than some slack; in a fixed order."""
        found = list[Row]()
        for front in self._fronts:
            least = charge * front.shelf.cost - slack
            while front.next >= least:
                self._take_down(front, least)
            found += front.rows[: bisect_right(front.short, -least)]
        return found

    def foremost(self, number: int) -> tuple[list[Row], int]:
        """Give about so many rows that earn most in a half minute, the best first, and what all others earn at most."""
        rows, depth = self._stock.foremost(number)
        return self._open(self._brief(rows)), depth

    def first(self) -> list[Item]:
        """Give some items that earn most in a half minute; mostly they can meet all demands."""
        return [row[3] for row in self.foremost(_FIRST)[0]]

    def _take_down(self, front: "_Front", least: int) -> None:
        """Take down items of a shelf as long as they gain so much, and at least a few, and note those that are open."""
        items, end = front.shelf.items, front.end + _AT_ONCE
        while end < len(items) and items[end].utility * SCALE >= least:
            end += _AT_ONCE
        rows = self._open(front.shelf.rows(front.end, end))
        front.rows += rows
        front.short += [-row[0] for row in rows]
        front.end, front.next = end, items[end].utility * SCALE if end < len(items) else -NEVER

    def _open(self, rows: list[Row]) -> list[Row]:
        """Leave out the pins, what they exclude, and what is on topics that are full."""
        pins, taken, full = self._pins, self._taken, self._full
        if not pins and not full:
            return rows
        return [
            row
            for row in rows
            if row[3].topic not in full and row[2] not in pins and (not taken or taken.isdisjoint(row[3].excludes))
        ]

    def _brief(self, rows: list[Row]) -> list[Row]:
        """Leave out what takes more than there is."""
        budget = self.budget
        return [row for row in rows if row[1] <= budget] if self._stock.longest > budget else rows

    def price(self, topic: str, taken: int) -> int:
        """Give the price of the next item of a topic, of which so many are taken."""
        return self.prices[self.had.get(topic, 0) + taken]

    def serving(self, demand: str) -> list[Row]:
        """Give the rows of all items that serve a demand."""
        if demand not in self._serving:
            self._serving[demand] = self._open(self._brief(self._stock.serving(demand)))
        return self._serving[demand]

    def with_serving(self, rows: Sequence[Row], demands: int) -> Sequence[Row]:
        """Add to some rows those of all items that serve some demands."""
        serving = [row for name in self.rules.serving(demands) for row in self.serving(name)]
        return list({row[2]: row for row in [*rows, *serving]}.values())

    def group(self, rows: Iterable[Row]) -> int:
        """Tell the tokens of some rows apart: give those that cross topics, and note those that stay in one.

        Of the items that share a token within their topic the relaxed plan takes one; each item stands under one such token, so
        that the plan may be looser than the rules.
        """
        rules_of, held = self.rules.of, list[tuple[str, int]]()
        topics, shared = dict[str, int](), 0
        for row in rows:
            rules, topic = rules_of(row[3]), row[3].topic
            before = topics.get(topic, 0)
            shared |= before & rules
            topics[topic] = before | rules
            held.append((row[2], rules))
        met = crossing = 0
        for rules in topics.values():
            crossing |= met & rules
            met |= rules
        local = shared & ~crossing & ~self.rules.demands
        self.groups = {name: rules & local & -(rules & local) for name, rules in held if rules & local}
        return crossing & ~self.rules.demands


class _Front:
    """What was taken down of a shelf so far: the rows that are open, what they gain with its sign turned, what comes next."""

    __slots__ = ("end", "next", "rows", "shelf", "short")

    def __init__(self, shelf: Shelf) -> None:
        self.shelf, self.end, self.next = shelf, 0, NEVER
        self.rows: list[Row] = []
        self.short: list[int] = []
