"""Items made ready for the choice: what depends on them alone, for any number of problems."""

from collections.abc import Iterable
from functools import cached_property

from infointerview.planning.problems import Item
from infointerview.planning.shelves import Row, Shelf, shelved


class Stock:
    """Items made ready for `solve`, once for any number of problems over them, one after the other.

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
        self._serving: dict[str, list[Shelf]] = {}

    @cached_property
    def shelves(self) -> list[Shelf]:
        """Give the shelves, the shortest items first."""
        return shelved(self.items)

    @property
    def longest(self) -> int:
        """Give the half minutes that the longest item takes."""
        return self.shelves[-1].cost if self.shelves else 0

    def foremost(self, number: int) -> tuple[list[Row], int]:
        """Give about so many rows that earn most in a half minute, the best first, and what all others earn at most."""
        if number not in self._foremost:
            each, rows, depth = 1 + number // max(1, len(self.shelves)), list[Row](), 0
            for shelf in self.shelves:
                rows += shelf.first(each)
                following = [row[0] for row in shelf.rows[each : each + 1]] or [shelf.next]
                depth = max(depth, following[0] // shelf.cost)
            self._foremost[number] = sorted(rows, key=_earning), depth
        return self._foremost[number]

    def serving(self, demand: str) -> list[Shelf]:
        """Give shelves with what serves a demand."""
        if demand not in self._serving:
            self._serving[demand] = shelved([item for item in self.items if demand in item.serves])
        return self._serving[demand]


def _earning(row: Row) -> float:
    return -row[0] / row[1]
