"""The rules that a set of items must keep, each as a bit of a number, so that one operation compares many.

A rule is a demand, of whose items a set must hold one or more, or an exclusion token, of whose items it may hold one.
"""

from collections.abc import Iterable, Mapping

from infointerview.planning.problems import Item


class Rules:
    """The bits of demands, which are known from the start, and of tokens, which get theirs as items with them turn up.

    Args:
        demands: The demands that are open.
    """

    __slots__ = ("_demands", "_known", "_tokens", "demands")

    def __init__(self, demands: Iterable[str]) -> None:
        self._demands = {name: 1 << place for place, name in enumerate(sorted(demands))}
        self._tokens: dict[str, int] = {}
        self._known: dict[str, int] = {}
        self.demands: int = (1 << len(self._demands)) - 1

    def of(self, item: Item) -> int:
        """Give the rules that hold an item."""
        held = self._known.get(item.id)
        if held is None:
            held, demands, tokens = 0, self._demands, self._tokens
            if demands:
                for name in item.serves:
                    held |= demands.get(name, 0)
            for name in item.excludes:
                if name not in tokens:
                    tokens[name] = 1 << (len(demands) + len(tokens))
                held |= tokens[name]
            self._known[item.id] = held
        return held

    def so_far(self, item: Item) -> int:
        """Give the rules that hold an item, of those alone that have turned up."""
        held = self._known.get(item.id)
        if held is None:
            demands, tokens = self._demands, self._tokens
            held = 0
            for name in item.serves:
                held |= demands.get(name, 0)
            for name in item.excludes:
                held |= tokens.get(name, 0)
        return held

    def broken(self, items: Iterable[Item]) -> int:
        """Give the rules that a set breaks."""
        once = twice = 0
        for item in items:
            held = self.of(item)
            twice |= once & held
            once |= held
        return twice & ~self.demands | self.demands & ~once

    def serving(self, bits: int) -> list[str]:
        """Name the demands among some rules."""
        return [name for name, bit in self._demands.items() if bit & bits]


def each(bits: int) -> list[int]:
    """List the single bits of a number, the lowest first.

    Example:
        >>> each(0b1101)
        [1, 4, 8]
    """
    found = []
    while bits:
        low = bits & -bits
        found.append(low)
        bits ^= low
    return found


def total(allowances: Mapping[int, int], bits: int) -> int:
    """Add up the allowances of some rules."""
    return sum([amount for bit, amount in allowances.items() if bit & bits])
