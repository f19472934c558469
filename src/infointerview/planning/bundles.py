"""The few bundles of each topic that can be part of the optimum.

See `infointerview.planning.selection` for the method. A set of items is written as a number whose highest bit is the item of
the least id, so that of two sets of equal value the greater number is the one to prefer.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from infointerview.planning.problems import Item
from infointerview.planning.relaxation import Rule

_Candidate: TypeAlias = tuple[int, int, int, int]
"""What an item loses, the bit of its id with the sign turned, its half minutes, the rules that hold it."""


class Bundle(NamedTuple):
    """Some items of one topic: what they fall short of the relaxed plan, their half minutes, the rules they meet, as bits."""

    loss: int
    cost: int
    rules: int
    members: int


class Tracked:
    """The rules that are kept across topics, each as a bit: those of tokens may be met once, those of demands have to be."""

    def __init__(self, rules: Sequence[Rule], allowances: Mapping[Rule, int]) -> None:
        self.rules: dict[Rule, int] = {rule: 1 << place for place, rule in enumerate(rules)}
        self._demands = {rule.name: bit for rule, bit in self.rules.items() if rule.is_demand}
        self._tokens = {rule.name: bit for rule, bit in self.rules.items() if not rule.is_demand}
        self._allowances = {self.rules[rule]: allowance for rule, allowance in allowances.items()}
        self.demands: int = sum(self._demands.values())
        self.tokens: int = sum(self._tokens.values())

    def of(self, item: Item) -> int:
        """Give the rules that hold an item."""
        demands, tokens = self._demands, self._tokens
        met = 0
        if demands:
            for name in item.serves:
                met |= demands.get(name, 0)
        if tokens:
            for name in item.excludes:
                met |= tokens.get(name, 0)
        return met

    def allowed(self, rules: int) -> int:
        """Add up the allowances of some rules."""
        return sum([allowance for bit, allowance in self._allowances.items() if bit & rules])

    def bundle(self, items: Sequence[Item]) -> list[Bundle]:
        """Give some items, of any topics, that are in at all events, as one bundle; none if they break a rule."""
        loss = met = 0
        for item in items:
            more = self.of(item)
            if met & more & self.tokens:
                return []
            loss += self.allowed(met & more)
            met |= more
        return [Bundle(loss, sum([item.half_minutes for item in items]), met, 0)]


def bundles_of(
    prices: Sequence[int],
    best: int,
    items: Sequence[tuple[int, Item]],
    ranks: Mapping[str, int],
    tracked: Tracked,
    threshold: int,
) -> list[Bundle]:
    """List the bundles of a topic within the threshold, the least loss first; of those that agree in cost and rules, the best.

    Args:
        prices: Those ahead in this topic.
        best: The value of its best bundle.
        items: Those that can matter, with what they lose.
        ranks: The bits of their ids.
        tracked: The rules kept across topics.
        threshold: The greatest loss.
    """
    local = _local_tokens(items, tracked)
    candidates = _candidates(items, ranks, tracked, local)
    need = best - threshold
    once = tracked.tokens | sum(local.values())
    across = tracked.demands | tracked.tokens
    candidates = _undominated(candidates, _most(candidates, prices, need), across)
    candidates.sort(
        key=itemgetter(0, 2, 3)
    )  # then those that are interchangeable stand side by side, the least id first
    size = len(candidates)
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
            reach = after = value - loss - price
            for step in range(1, min(len(prices) - count, size - place)):  # the most that can still be added
                more = candidates[place + step][0] + prices[count + step]
                if more >= 0:
                    break
                reach -= more
            if reach < need:
                break
            common = rules & more_rules
            if common:
                if common & once:
                    continue
                after -= tracked.allowed(common)
            if place > start:
                passed = candidates[place - 1]
                if passed[0] == loss and passed[2] == more_cost and passed[3] == more_rules:
                    continue  # interchangeable with the one just passed over, which has the lesser id
            stack.append((place + 1, count + 1, after, cost + more_cost, rules | more_rules, members | 1 << -rank))
    return sorted(Bundle(best - value, cost, rules, members) for (cost, rules), (value, members) in found.items())


def _candidates(
    items: Sequence[tuple[int, Item]], ranks: Mapping[str, int], tracked: Tracked, local: Mapping[str, int]
) -> list[_Candidate]:
    """Give items as numbers, the best first, and of equal ones that of the least id."""
    rules = [tracked.of(item) for _, item in items]
    if local:
        bits = [sum([local.get(token, 0) for token in item.excludes]) for _, item in items]
        rules = [met | more for met, more in zip(rules, bits, strict=True)]
    return sorted(
        [(loss, -ranks[item.id], item.half_minutes, met) for (loss, item), met in zip(items, rules, strict=True)]
    )


def _local_tokens(items: Sequence[tuple[int, Item]], tracked: Tracked) -> dict[str, int]:
    """Give a bit, above those of the tracked rules, to each token that items of a topic share."""
    tokens = [token for _, item in items for token in item.excludes]
    if len(set(tokens)) == len(tokens):
        return {}
    first = len(tracked.rules)
    counts = Counter(tokens)
    shared = sorted(token for token, count in counts.items() if count > 1 and Rule(token, False) not in tracked.rules)
    return {token: 1 << (first + place) for place, token in enumerate(shared)}


def _most(candidates: Sequence[_Candidate], prices: Sequence[int], need: int) -> int:
    """Give how many items a bundle can have that is worth enough."""
    value, most = 0, 0
    for number, (candidate, price) in enumerate(zip(candidates, prices, strict=False), 1):
        value -= candidate[0] + price
        if value >= need:
            most = number
    return most


def _undominated(candidates: list[_Candidate], most: int, across: int) -> list[_Candidate]:
    """Drop an item if there are so many better ones of its length and rules that one of them could take its place in any bundle.

    Of better ones no two of which share a token, another item of a bundle is in the way of no more than it has tokens.
    """
    widest = max((candidate[3] & ~across).bit_count() for candidate in candidates)
    enough = 1 + (most - 1) * max(1, widest)
    if len(candidates) <= enough:
        return candidates
    kept, better = list[_Candidate](), dict[tuple[int, int], tuple[int, int]]()
    for candidate in candidates:
        _, _, cost, rules = candidate
        key, local = (cost, rules & across), rules & ~across
        count, used = better.get(key, (0, 0))
        if count < enough:
            kept.append(candidate)
            if not local & used:
                better[key] = count + 1, used | local
    return kept
