"""The choice with time charged instead of limited: an upper bound, and the charges that make it least.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter
from collections.abc import Sequence

import attrs

from infointerview.planning.core import SCALE, Core

_LEAST_STRIDE = 2 * SCALE  # charges this near need no finer bracket


@attrs.define
class Relaxed:
    """The relaxed plan at some charges: the bound, and per topic the value and the items of its best bundle.

    `premiums` are paid for serving a demand, `tolls` charged for using an exclusion token; `gains` have both worked in.
    """

    charge: int
    bound: int
    premiums: dict[str, int]
    tolls: dict[str, int]
    gains: list[int]
    best: list[int]
    picks: list[list[int]]

    def unserved(self, core: Core) -> list[str]:
        """List the demands that the relaxed plan does not serve."""
        return sorted(core.demands.difference(*(core.serves[place] for bundle in self.picks for place in bundle)))

    def crowded(self, core: Core) -> list[str]:
        """List the exclusion tokens that items of the relaxed plan share."""
        return crowded(core, [place for bundle in self.picks for place in bundle])


def crowded(core: Core, places: Sequence[int]) -> list[str]:
    """List the exclusion tokens that two of these items share."""
    uses = Counter(token for place in places for token in core.excludes[place])
    return sorted(token for token, count in uses.items() if count > 1)


def margin(core: Core, relaxed: Relaxed, topic: int) -> int:
    """Give what an item outside a topic's best bundle has to earn, net of the charge, to cost nothing."""
    bundle, prices = relaxed.picks[topic], core.prices[topic]
    last = [relaxed.gains[place] - relaxed.charge * core.costs[place] for place in bundle]
    following = [prices[len(bundle)]] if len(bundle) < len(prices) else []
    return min(last + following)


def least(core: Core) -> Relaxed:
    """Follow the slope of the bound to its least value: between two charges, try where their tangents meet.

    An item that does not pay at the lower charge pays at no higher one, so ever fewer items are looked at.
    """
    low, high, topics = *_bracket(core), core.topics
    while low[1] < 0 and high[0].charge - low[0].charge > 1:
        (left, fall), (right, rise) = low, high
        topics = paying(core, left, topics)
        # Each tangent has the height bound + slope * (charge - its own charge); they meet where both are equal.
        meet = (right.bound - rise * right.charge - left.bound + fall * left.charge) // (fall - rise)
        meet = min(max(meet, left.charge + 1), right.charge - 1)
        middle, slope = look(core, core.gains, meet, 0, topics)
        if slope < 0:
            low = middle, slope
        else:
            high = middle, slope
        if slope == 0 or middle.bound - (left.bound + fall * (meet - left.charge)) <= SCALE:
            break
    return min(low[0], high[0], key=lambda relaxed: (relaxed.bound, relaxed.charge))


def _bracket(core: Core) -> tuple[tuple[Relaxed, int], tuple[Relaxed, int]]:
    """Find two charges, at the lower of which the plan is too long, or which is 0, and at the higher too short."""
    low = high = look(core, core.gains, _guess(core), 0, core.topics)
    stride = max(_LEAST_STRIDE, low[0].charge // 32)
    while low[1] >= 0 and low[0].charge:
        high, low = low, look(core, core.gains, max(0, low[0].charge - stride), 0, core.topics)
        stride *= 2
    topics = paying(core, low[0], core.topics)
    while high[1] < 0:
        low, high = high, look(core, core.gains, high[0].charge + stride, 0, topics)
        stride *= 2
    return low, high


def _guess(core: Core) -> int:
    """Guess the charge: what the items that earn most for their time earn, after prices, down to where the budget is full."""
    gains, costs, offers = core.gains, core.costs, list[tuple[int, int]]()
    for places, prices in zip(core.topics, core.prices, strict=True):
        ranked = sorted([(gains[place] // costs[place], costs[place]) for place in places], reverse=True)
        offers += [(earned - price // cost, cost) for (earned, cost), price in zip(ranked, prices, strict=False)]
    offers.sort(reverse=True)
    left = core.budget
    for earned, cost in offers:
        left -= cost
        if left < 0:
            return max(earned, 0)
    return 0


def paying(core: Core, relaxed: Relaxed, topics: list[list[int]], short: int = 0) -> list[list[int]]:
    """Keep the items that earn more than the first price of their topic at a charge, or fall short of it by no more than that."""
    gains, costs, charge = relaxed.gains, core.costs, relaxed.charge
    return [
        [place for place in places if gains[place] - charge * costs[place] + short > prices[0]]
        for places, prices in zip(topics, core.prices, strict=True)
    ]


def look(core: Core, gains: list[int], charge: int, paid: int, topics: list[list[int]]) -> tuple[Relaxed, int]:
    """Give the relaxed plan at one charge, and the slope of the bound there (the half minutes left over)."""
    costs, left = core.costs, core.budget
    best, picks = [], []
    for places, prices in zip(topics, core.prices, strict=True):
        value, bundle = bundle_of(core, gains, charge, places, prices)
        best.append(value)
        picks.append(bundle)
        for place in bundle:
            left -= costs[place]
    bound = charge * core.budget + sum(best) - paid
    return Relaxed(charge, bound, {}, {}, gains, best, picks), left


def bundle_of(
    core: Core, gains: list[int], charge: int, places: Sequence[int], prices: tuple[int, ...]
) -> tuple[int, list[int]]:
    """Give the value and the items of a topic's best bundle: the best of each group, while they pay the next price."""
    costs, groups, first = core.costs, core.groups, prices[0]
    ranked = [(-net, costs[place], place) for place in places if (net := gains[place] - charge * costs[place]) > first]
    value, bundle = 0, list[int]()
    if not ranked:
        return value, bundle
    ranked.sort()
    seen = set[int]()
    for loss, _, place in ranked:
        taken = len(bundle)
        if taken == len(prices) or -loss <= prices[taken]:
            break
        group = groups[place]
        if group >= 0:
            if group in seen:
                continue
            seen.add(group)
        value -= loss + prices[taken]
        bundle.append(place)
    return value, bundle
