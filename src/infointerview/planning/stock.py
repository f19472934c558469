"""Items in the order of what they earn in a half minute: what depends on the items alone, for any number of problems.

At any charge on time, those that can pay are a front of this order.
"""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from infointerview.planning.problems import Item

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

    __slots__ = ("_earnings", "by_id", "items", "ranked", "shortest")

    def __init__(self, items: Iterable[Item]) -> None:
        self.items: tuple[Item, ...] = tuple(items)
        self.by_id: dict[str, Item] = {item.id: item for item in self.items}
        if len(self.by_id) < len(self.items):
            raise ValueError("two items of a problem have one id")
        self.shortest: int = min(map(attrgetter("half_minutes"), self.items), default=1)
        keys = [item.half_minutes * _SHORTER_FIRST - item.utility / item.half_minutes for item in self.items]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._earnings = [keys[place] for place in order]
        self.ranked: list[Item] = [self.items[place] for place in order]

    def front(self, least: float) -> int:
        """Count the items that earn at least so many thousandths in a half minute, and perhaps a few that earn hardly less."""
        return bisect_left(self._earnings, 1e-3 - least)
