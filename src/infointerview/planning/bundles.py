"""The few bundles of each topic that can be part of the optimum.

See `infointerview.planning.selection` for the method. A set of items is written as a number whose highest bit is the item of
the least id, so that of two sets of equal value the greater number is the one to prefer.
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from infointerview.planning.rules import total

Candidate: TypeAlias = tuple[int, int, int, int]
"""What an item loses, the place of its bit with the sign turned, its half minutes, the rules that hold it."""

Bundle: TypeAlias = tuple[int, int, int, int]
"""Some items of one topic: what they fall short of the relaxed plan, their half minutes, the rules they meet, their bits."""

_FEW = 6  # candidates, of which it does not pay to look for needless ones


class Tracked(NamedTuple):
    """The rules that are kept across topics, as bits: of `demands` each must be met, of `tokens` each may be met once."""

    demands: int
    tokens: int
    allowances: Mapping[int, int]

    @property
    def bits(self) -> int:
        """All of them."""
        return self.demands | self.tokens


def bundles_of(
    prices: Sequence[int], best: int, candidates: list[Candidate], tracked: Tracked, threshold: int
) -> list[Bundle]:
    """List the bundles of a topic within the threshold, the least loss first; of those that agree in cost and rules, the best.

    Args:
        prices: Those ahead in this topic.
        best: The value of its best bundle.
        candidates: The items that can matter; rules that are not tracked must be of tokens.
        tracked: The rules kept across topics.
        threshold: The greatest loss.
    """
    across, need = tracked.bits, best - threshold
    candidates, once = _heeded(candidates, tracked)
    if len(candidates) > _FEW:
        candidates = _undominated(candidates, _most(candidates, prices, need), across)
        candidates.sort(key=itemgetter(0, 2, 3))  # so that interchangeable ones stand side by side, the least id first
    size, allowances = len(candidates), tracked.allowances
    found: dict[tuple[int, int], tuple[int, int]] = {}
    stack = [(0, 0, 0, 0, 0, 0)]
    while stack:
        start, count, value, cost, rules, members = stack.pop()
        if value >= need:
            key = (cost, rules & across)
            if key not in found or (value, members) > found[key]:
                found[key] = value, members
        price = prices[count]
        for place in range(start, size):
            loss, rank, more_cost, more_rules = candidates[place]
            after = value - loss - price
            if after < need and after + _yet(candidates[place + 1 :], prices[count + 1 :]) < need:
                break
            common = rules & more_rules
            if common:
                if common & once:
                    continue
                after -= total(allowances, common)
            if place > start:
                passed = candidates[place - 1]
                if passed[0] == loss and passed[2] == more_cost and passed[3] == more_rules:
                    continue  # interchangeable with the one just passed over, which has the lesser id
            stack.append((place + 1, count + 1, after, cost + more_cost, rules | more_rules, members | 1 << -rank))
    return sorted([(best - value, cost, rules, members) for (cost, rules), (value, members) in found.items()])


def _heeded(candidates: list[Candidate], tracked: Tracked) -> tuple[list[Candidate], int]:
    """Put candidates in order, with those of their rules alone that matter, and give the tokens that may be met once."""
    met = shared = 0
    for candidate in candidates:
        shared |= met & candidate[3]
        met |= candidate[3]
    heeded = shared | tracked.bits
    if met & ~heeded:
        candidates = [(loss, rank, cost, rules & heeded) for loss, rank, cost, rules in candidates]
    return sorted(candidates), shared & ~tracked.demands | tracked.tokens


def _yet(candidates: Sequence[Candidate], prices: Sequence[int]) -> int:
    """Give the most that can still be added, if rules are left aside."""
    value = 0
    for candidate, price in zip(candidates, prices, strict=False):
        if candidate[0] + price >= 0:
            break
        value -= candidate[0] + price
    return value


def _most(candidates: Sequence[Candidate], prices: Sequence[int], need: int) -> int:
    """Give how many items a bundle can have that is worth enough."""
    value, most = 0, 0
    for number, (candidate, price) in enumerate(zip(candidates, prices, strict=False), 1):
        value -= candidate[0] + price
        if value >= need:
            most = number
    return most


def _undominated(candidates: list[Candidate], most: int, across: int) -> list[Candidate]:
    """Drop an item if there are so many better ones of its length and rules that one of them could take its place in any bundle.

    Of better ones no two of which share a token, another item of a bundle is in the way of no more than it has tokens.
    """
    widest = max([(candidate[3] & ~across).bit_count() for candidate in candidates])
    enough = 1 + (most - 1) * max(1, widest)
    if len(candidates) <= enough:
        return candidates
    kept, better = list[Candidate](), dict[tuple[int, int], tuple[int, int]]()
    for candidate in candidates:
        _, _, cost, rules = candidate
        key, local = (cost, rules & across), rules & ~across
        count, used = better.get(key, (0, 0))
        if count < enough:
            kept.append(candidate)
            if not local & used:
                better[key] = count + 1, used | local
    return kept
