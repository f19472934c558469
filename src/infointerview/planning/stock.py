"""Items on shelves, one for each length, those worth most first: what depends on the items alone, for any number of problems.

At any charge on time, those of a length that can pay are a front of its shelf; of a great many items no others are touched.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from typing import TypeAlias

from infointerview.planning.problems import Item

SCALE = 256
"""How finely charges are set: steps of a 256th of a thousandth."""

Row: TypeAlias = tuple[int, int, str, Item]
"""What an item earns, in `SCALE`-ths of a thousandth, its half minutes, its id, the item."""


class Shelf:
    """The items of one length, those worth most first; as rows as far as these have been asked for."""

    __slots__ = ("_rows", "cost", "items")

    def __init__(self, cost: int, items: list[Item]) -> None:
        items.sort(key=attrgetter("utility"), reverse=True)
        self.cost: int = cost
        self.items: list[Item] = items
        self._rows: list[Row] = []

    def rows(self, begin: int, end: int) -> list[Row]:
        """Give a stretch of it."""
        if end > len(self._rows):
            self._rows += rows_of(self.items[len(self._rows) : end])
        return self._rows[begin:end]


class Stock:
    """Items made ready for `solve`, once for any number of problems over them.

    Raises:
        ValueError: Two items have one id.

    Example:
        >>> from infointerview.planning.selection import Item, Problem, Stock, solve
        >>> stock = Stock([Item("a", 900, 6, "work"), Item("b", 800, 6, "work"), Item("c", 600, 6, "pay")])
        >>> [solve(Problem(stock.items, half_minutes), stock).chosen for half_minutes in (6, 12, 18)]
        [('a',), ('a', 'c'), ('a', 'b', 'c')]
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self.items: tuple[Item, ...] = tuple(items)
        self.by_id: dict[str, Item] = {item.id: item for item in self.items}
        if len(self.by_id) < len(self.items):
            raise ValueError("two items of a problem have one id")
        self._foremost: dict[int, tuple[list[Row], int]] = {}
        self._serving: dict[str, list[Row]] = {}

    @cached_property
    def shelves(self) -> list[Shelf]:
        """Give the shelves, the shortest items first."""
        shelves = defaultdict[int, list[Item]](list)
        for item in self.items:
            shelves[item.half_minutes].append(item)
        return [Shelf(cost, items) for cost, items in sorted(shelves.items())]

    @property
    def longest(self) -> int:
        """Give the half minutes that the longest item takes."""
        return self.shelves[-1].cost if self.shelves else 0

    def foremost(self, number: int) -> tuple[list[Row], int]:
        """Give about so many rows that earn most in a half minute, the best first, and what all others earn at most."""
        if number not in self._foremost:
            each, rows, depth = 1 + number // max(1, len(self.shelves)), list[Row](), 0
            for shelf in self.shelves:
                rows += shelf.rows(0, each)
                if len(shelf.items) > each:
                    depth = max(depth, shelf.items[each].utility * SCALE // shelf.cost)
            self._foremost[number] = sorted(rows, key=_earning), depth
        return self._foremost[number]

    def serving(self, demand: str) -> list[Row]:
        """Give all that serve a demand, in no order."""
        if demand not in self._serving:
            self._serving[demand] = rows_of([item for item in self.items if demand in item.serves])
        return self._serving[demand]


def rows_of(items: Iterable[Item]) -> list[Row]:
    """Give items as rows."""
    return [(item.utility * SCALE, item.half_minutes, item.id, item) for item in items]


def _earning(row: Row) -> float:
    return -row[0] / row[1]
