"""What was not chosen: the reserve, and the best of the rest with the reason why each was left out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import attrs

from infointerview.planning.blueprint import CLOSING_STAGES, Draft
from infointerview.planning.pool import half_minutes
from infointerview.planning.relevance import Option
from infointerview.planning.selection import DEFAULT_PRICES, Solution

_RESERVE, _LEFT_OUT = 4, 8


@attrs.frozen(eq=False, repr=False)
class Lost:
    """An option that was left out, and why."""

    option: Option
    because: str


def leftovers(made: Draft, solution: Solution, chosen: Sequence[Option]) -> tuple[list[Option], list[Lost]]:
    """Give the reserve, and the best of what was left out.

    Args:
        made: Everything before the choice.
        solution: The choice.
        chosen: What was chosen, and what was asked before.
    """
    last = len(DEFAULT_PRICES) - 1
    counts = Counter([option.item.topic for option in chosen])
    prices = {topic: DEFAULT_PRICES[min(count, last)] for topic, count in counts.items()}
    seen = {option.prepared.question.id for option in chosen}
    options = sorted(made.options.values(), key=_name)
    return list(_reserve(options, chosen, prices, seen)), list(_left_out(options, chosen, prices, seen, solution))


def _name(option: Option) -> str:
    return option.item.id


def _reserve(
    options: Sequence[Option], chosen: Sequence[Option], prices: Mapping[str, int], seen: set[str]
) -> Iterator[Option]:
    """Take the next best that go with what was chosen, one for each topic."""
    taken = frozenset[str]().union(*(option.item.excludes for option in chosen))
    topics = set[str]()
    losses = [prices.get(option.item.topic, 0) - option.item.utility for option in options]
    for option in _first_wordings(options, losses, seen):
        if len(topics) == _RESERVE:
            return
        item = option.item
        if option.prepared.stage in CLOSING_STAGES or item.topic in topics or not taken.isdisjoint(item.excludes):
            continue
        yield option
        topics.add(item.topic)
        taken |= item.excludes


def _left_out(
    options: Sequence[Option],
    chosen: Sequence[Option],
    prices: Mapping[str, int],
    seen: set[str],
    solution: Solution,
) -> Iterator[Lost]:
    """Say of the best of the rest why each was left out."""
    holders = {token: option.prepared.question.id for option in chosen for token in option.item.excludes}
    minute = solution.half_minute_worth * 2 / 1000
    losses = [-option.item.utility for option in options]
    for option in islice(_first_wordings(options, losses, seen), _LEFT_OUT):
        question = option.prepared.question
        left, cost = option.utility - prices.get(question.topic, 0), half_minutes(question)
        rival = next((holders[token] for token in sorted(option.item.excludes) if token in holders), "")
        if rival:
            because = f"goes with {rival!r}, of which only one is asked"
        elif question.topic in prices and left < cost * solution.half_minute_worth:
            because = f"the topic {question.topic} has been touched, so another question on it adds {left / 1000:.2f}"
        else:
            because = f"a minute is worth {minute:.2f} here; this one earned {left / 1000 / (cost / 2):.2f}"
        yield Lost(option, because)


def _first_wordings(options: Sequence[Option], losses: Sequence[int], seen: set[str]) -> Iterator[Option]:
    """Give options by rising loss, of each question the first."""
    seen = set(seen)
    for place in sorted(range(len(options)), key=losses.__getitem__):
        option = options[place]
        if option.prepared.question.id not in seen:
            seen.add(option.prepared.question.id)
            yield option
