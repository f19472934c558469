"""What was not chosen: the reserve, and the best of the rest with the reason why each was left out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import chain, islice
from typing import NamedTuple

from infointerview.planning.blueprint import CLOSING_STAGES
from infointerview.planning.pool import half_minutes
from infointerview.planning.scales import Option
from infointerview.planning.selection import DEFAULT_PRICES, Solution

_RESERVE, _LEFT_OUT = 4, 8


class Lost(NamedTuple):
    """An option that was left out, and why."""

    option: Option
    because: str


def leftovers(
    ranked: Sequence[Option], solution: Solution, chosen: Sequence[Option]
) -> tuple[list[Option], list[Lost]]:
    """Give the reserve, and the best of what was left out.

    Args:
        ranked: All options, those worth most first.
        solution: The choice.
        chosen: What was chosen, and what was asked before.
    """
    last = len(DEFAULT_PRICES) - 1
    counts = Counter([option.topic for option in chosen])
    prices = {topic: DEFAULT_PRICES[min(count, last)] for topic, count in counts.items()}
    rest = _Rest(ranked, frozenset([option.prepared.question.id for option in chosen]))
    return list(_reserve(rest, chosen, prices)), list(_left_out(rest, chosen, prices, solution))


class _Rest(NamedTuple):
    """All options, those worth most first, and the questions that were chosen."""

    options: Sequence[Option]
    chosen: frozenset[str]

    def best(self, prices: Mapping[str, int]) -> Iterator[Option]:
        """Give the options of other questions by what they are worth after prices, equal ones by id; of each question the first.

        No option is looked at before it could be next.
        """
        seen, waiting = set(self.chosen), list[tuple[int, str, Option]]()
        for option in chain(self.options, (None,)):
            worth = option.utility if option else -max(DEFAULT_PRICES)  # in the end less than any
            while waiting and waiting[0][0] < -worth:
                found = heappop(waiting)[-1]
                name = found.prepared.question.id
                if name not in seen:
                    seen.add(name)
                    yield found
            if option:
                heappush(waiting, (prices.get(option.topic, 0) - worth, option.id, option))


def _reserve(rest: _Rest, chosen: Sequence[Option], prices: Mapping[str, int]) -> Iterator[Option]:
    """Take the next best that go with what was chosen, one for each topic."""
    taken = frozenset[str]().union(*[option.excludes for option in chosen])
    topics = set[str]()
    for option in rest.best(prices):
        if len(topics) == _RESERVE:
            return
        if option.prepared.stage in CLOSING_STAGES or option.topic in topics or not taken.isdisjoint(option.excludes):
            continue
        yield option
        topics.add(option.topic)
        taken |= option.excludes


def _left_out(rest: _Rest, chosen: Sequence[Option], prices: Mapping[str, int], solution: Solution) -> Iterator[Lost]:
    """Say of the best of the rest why each was left out."""
    holders = {token: option.prepared.question.id for option in chosen for token in option.excludes}
    minute = solution.half_minute_worth * 2 / 1000
    for option in islice(rest.best({}), _LEFT_OUT):
        left, cost = option.utility - prices.get(option.topic, 0), half_minutes(option.prepared.question)
        if not option.excludes.isdisjoint(holders):
            because = f"goes with {holders[min(holders.keys() & option.excludes)]!r}, of which only one is asked"
        elif option.topic in prices and left < cost * solution.half_minute_worth:
            because = f"the topic {option.topic} has been touched, so another question on it adds {left / 1000:.2f}"
        else:
            because = f"a minute is worth {minute:.2f} here; this one earned {left / 1000 / (cost / 2):.2f}"
        yield Lost(option, because)
