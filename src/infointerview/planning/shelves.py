"""Items of one length on a shelf, those worth most first: at any charge on time those that can pay are a front of it.

Only what is asked for is taken down, as rows; of a great many items few are ever looked at.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import TypeAlias

from infointerview.planning.problems import Item

SCALE = 256
"""How finely charges are set: steps of a 256th of a thousandth."""

NEVER = 10**15
"""More than anything is worth."""

Row: TypeAlias = tuple[int, int, str, Item]
"""What an item earns, in `SCALE`-ths of a thousandth, its half minutes, its id, the item."""

_AT_ONCE = 16  # items that are taken down at a time


class Shelf:
    """Items of one length, of which those worth most are taken down first.

    Args:
        cost: Their half minutes.
        items: The items, those worth most first.

    `rows` are those taken down, `short` what these earn with its sign turned, `next` what any other earns at most.
    """

    __slots__ = ("_end", "_items", "cost", "next", "rows", "short")

    def __init__(self, cost: int, items: Sequence[Item]) -> None:
        self.cost: int = cost
        self.rows: list[Row] = []
        self.short: list[int] = []
        self.next: int = NEVER
        self._items, self._end = items, 0

    def take_down(self, least: int) -> None:
        """Take down what earns so much, and a few more."""
        items, end, cost = self._items, self._end + _AT_ONCE, self.cost
        while end < len(items) and items[end].utility * SCALE >= least:
            end += _AT_ONCE
        rows = [(item.utility * SCALE, cost, item.id, item) for item in items[self._end : end]]
        self._put(rows, end, items[end].utility * SCALE if end < len(items) else -NEVER)

    def _put(self, rows: list[Row], end: int, following: int) -> None:
        self.rows += rows
        self.short += [-row[0] for row in rows]
        self._end, self.next = end, following

    def first(self, number: int) -> list[Row]:
        """Give so many rows that earn most, or all if there are fewer."""
        while len(self.rows) < number and self.next > -NEVER:
            self.take_down(self.next)
        return self.rows[:number]


class Closed:
    """What can't be chosen: pins, which are in, what they exclude, and what is on topics that are full.

    Args:
        pins: The items that are in.
        full: The topics that are full.
    """

    __slots__ = ("_full", "_ids", "_tokens")

    def __init__(self, pins: Sequence[Item], full: AbstractSet[str]) -> None:
        self._ids = frozenset([item.id for item in pins])
        self._tokens = frozenset().union(*(item.excludes for item in pins))
        self._full = full

    def __bool__(self) -> bool:
        return bool(self._ids or self._full)

    def open_of(self, rows: list[Row]) -> list[Row]:
        """Give those of some rows that can be chosen."""
        if not self:
            return rows
        ids, tokens, full = self._ids, self._tokens, self._full
        return [
            row
            for row in rows
            if row[3].topic not in full and row[2] not in ids and (not tokens or tokens.isdisjoint(row[3].excludes))
        ]


class OpenShelf(Shelf):
    """What can be chosen of a shelf.

    Args:
        shelf: The shelf.
        closed: What can't be chosen.
    """

    __slots__ = ("_closed", "_shelf")

    def __init__(self, shelf: Shelf, closed: Closed) -> None:
        super().__init__(shelf.cost, ())
        self._shelf, self._closed = shelf, closed

    def take_down(self, least: int) -> None:
        """Take down what earns so much and can be chosen."""
        shelf = self._shelf
        if shelf.next >= least:
            shelf.take_down(least)
        end = bisect_right(shelf.short, -least)
        rows = self._closed.open_of(shelf.rows[self._end : end])
        self._put(rows, end, shelf.rows[end][0] if end < len(shelf.rows) else shelf.next)


def shelved(items: Iterable[Item]) -> list[Shelf]:
    """Put items on shelves, the shortest first."""
    lengths = defaultdict[int, list[Item]](list)
    for item in items:
        lengths[item.half_minutes].append(item)
    for alike in lengths.values():
        alike.sort(key=attrgetter("utility"), reverse=True)
    return [Shelf(cost, alike) for cost, alike in sorted(lengths.items())]


def front(shelves: Iterable[Shelf], charge: int, slack: int = 0) -> list[Row]:
    """Give the rows that earn their charge, or fall short of it by no more than some slack; in a fixed order."""
    found = list[Row]()
    for shelf in shelves:
        least = charge * shelf.cost - slack
        if shelf.next >= least:
            shelf.take_down(least)
        found += shelf.rows[: bisect_right(shelf.short, -least)]
    return found


def best(shelves: Iterable[Shelf], charge: int) -> int:
    """Give what the best of all rows earns beyond the charge, or how far it falls short of it."""
    most = -NEVER
    for shelf in shelves:
        for row in shelf.first(1):
            most = max(most, row[0] - charge * shelf.cost)
    return most
