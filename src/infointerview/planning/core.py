"""What is open once the pins are in, in the form that the search reads fastest.

Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from infointerview.planning.problems import Item, Problem
from infointerview.planning.rules import Rules
from infointerview.planning.shelves import NEVER, SCALE, Closed, OpenShelf, Row, Shelf, best, front
from infointerview.planning.stock import Stock

_FIRST = 300


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
        self._closed = Closed(pins, {topic for topic, count in self.had.items() if count >= cap})
        self._shelves = self._open_shelves(stock.shelves)
        self._serving: dict[str, list[Shelf]] = {}

    def rows(self, charge: int, slack: int = 0) -> list[Row]:
        """Give the rows that earn their charge, or fall short of it by no more than some slack; in a fixed order."""
        return front(self._shelves, charge, slack)

    def foremost(self, number: int) -> tuple[list[Row], int]:
        """Give about so many rows that earn most in a half minute, the best first, and what all others earn at most.

        Among them may be some that are not open.
        """
        rows, depth = self._stock.foremost(number)
        return self._brief(rows), depth

    def first(self) -> list[Item]:
        """Give some items that earn most in a half minute; mostly they can meet all demands."""
        return [row[3] for row in self._closed.open_of(self.foremost(_FIRST)[0])]

    def _brief(self, rows: list[Row]) -> list[Row]:
        """Leave out what takes more than there is."""
        budget = self.budget
        return [row for row in rows if row[1] <= budget] if self._stock.longest > budget else rows

    def price(self, topic: str, taken: int) -> int:
        """Give the price of the next item of a topic, of which so many are taken."""
        return self.prices[self.had.get(topic, 0) + taken]

    def serving(self, demand: str, charge: int, slack: int) -> list[Row]:
        """Give the rows of what serves a demand, in the same way."""
        return front(self._shelves_serving(demand), charge, slack)

    def nearly_best(self, demand: str, charge: int, slack: int) -> list[Row]:
        """Give the rows of what serves a demand best, or falls short of that by no more than some slack."""
        shelves = self._shelves_serving(demand)
        return front(shelves, charge, slack - best(shelves, charge))

    def _shelves_serving(self, demand: str) -> list[Shelf]:
        if demand not in self._serving:
            self._serving[demand] = self._open_shelves(self._stock.serving(demand))
        return self._serving[demand]

    def _open_shelves(self, shelves: Iterable[Shelf]) -> list[Shelf]:
        """Leave out what takes more than there is, and what is not open."""
        fit = [shelf for shelf in shelves if shelf.cost <= self.budget]
        return [OpenShelf(shelf, self._closed) for shelf in fit] if self._closed else fit

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
