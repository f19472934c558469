"""Items in the order of what they earn in a half minute: what depends on the items alone, for any number of problems.

At any charge on time, those that can pay are a front of this order.
"""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import TypeAlias

from infointerview.planning.problems import Item

SCALE = 256
"""How finely charges are set: steps of a 256th of a thousandth."""

Row: TypeAlias = tuple[int, int, str, Item]
"""What an item earns, in `SCALE`-ths of a thousandth, its half minutes, its id, the item."""

FEW = 1000
"""As many items are always looked at; of more, those that come first in the order."""

_SHORTER_FIRST = 1e-9  # of items that earn the same in a half minute, the shorter one comes first


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

    __slots__ = ("_first", "_keys", "_order", "by_id", "first", "items", "shortest")

    def __init__(self, items: Iterable[Item]) -> None:
        self.items: tuple[Item, ...] = tuple(items)
        self.by_id: dict[str, Item] = {item.id: item for item in self.items}
        if len(self.by_id) < len(self.items):
            raise ValueError("two items of a problem have one id")
        self.shortest: int = min(map(attrgetter("half_minutes"), self.items), default=1)
        keys = [item.half_minutes * _SHORTER_FIRST - item.utility / item.half_minutes for item in self.items]
        self._keys = keys
        self._order = sorted(range(len(keys)), key=keys.__getitem__)
        self.first: list[Item] = [self.items[place] for place in self._order[:FEW]]
        self._first = _rows(self.first)

    def rows(self, begin: int, end: int) -> list[Row]:
        """Give a stretch of the order."""
        items = self.items
        return [*self._first[begin:end], *_rows(items[place] for place in self._order[max(begin, FEW) : end])]

    def serving(self, demand: str) -> list[Row]:
        """Give all that serve a demand, in no order."""
        return _rows(item for item in self.items if demand in item.serves)

    def front(self, least: float) -> int:
        """Count the items that earn at least so many thousandths in a half minute, and perhaps a few that earn hardly less."""
        return bisect_left(self._order, 1e-3 - least, key=self._keys.__getitem__)


def _rows(items: Iterable[Item]) -> list[Row]:
    return [(item.utility * SCALE, item.half_minutes, item.id, item) for item in items]
