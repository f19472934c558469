"""The choice with time charged instead of limited: an upper bound, and the charge that makes it least.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections.abc import Sequence

import attrs

SCALE = 256
"""How finely the charge per half minute is set: steps of a 256th of a thousandth."""


@attrs.define
class Core:
    """What is open once the pins are in: parallel lists with one entry an item, and the topics they fall into."""

    ids: list[str]
    gains: list[int]
    costs: list[int]
    groups: list[int]
    topics: list[list[int]]
    prices: list[tuple[int, ...]]
    budget: int
    serves: Sequence[frozenset[str]]
    excludes: Sequence[frozenset[str]]
    demands: frozenset[str]


@attrs.define
class Relaxed:
    """The relaxed plan at the best charge: the bound, and per topic the value and the items of its best bundle."""

    charge: int
    bound: int
    premiums: dict[str, int]
    gains: list[int]
    best: list[int]
    picks: list[list[int]]

    def served(self, core: Core) -> set[str]:
        """Give the demands that the relaxed plan serves."""
        return set().union(*(core.serves[place] for bundle in self.picks for place in bundle)) & core.demands


def relax(core: Core) -> Relaxed:
    """Find the charge of the least bound; then let unserved demands earn premiums, and charge anew."""
    gains, premiums = core.gains, dict.fromkeys(core.demands, 0)
    relaxed = _least(core, gains, premiums)
    for _ in range(3):
        unserved = core.demands - relaxed.served(core)
        if not unserved:
            break
        raised = _premiums(core, relaxed, unserved)
        for name, more in raised.items():
            premiums[name] += more
        gains = [
            gain + sum(premiums[name] for name in served if name in premiums) if served else gain
            for gain, served in zip(core.gains, core.serves, strict=True)
        ]
        better = _least(core, gains, premiums)
        better.premiums = {name: premium for name, premium in premiums.items() if premium}
        if better.bound > relaxed.bound:
            break
        relaxed = better
    return relaxed


def margin(core: Core, relaxed: Relaxed, topic: int) -> int:
    """Give what an item outside a topic's best bundle has to earn, net of the charge, to cost nothing."""
    bundle, prices = relaxed.picks[topic], core.prices[topic]
    last = [relaxed.gains[place] - relaxed.charge * core.costs[place] for place in bundle]
    following = [prices[len(bundle)]] if len(bundle) < len(prices) else []
    return min(last + following)


def _least(core: Core, gains: list[int], premiums: dict[str, int]) -> Relaxed:
    """Follow the slope of the bound to its least value: between two charges, try where their tangents meet."""
    paid = sum(premiums.values())
    low = _at(core, gains, 0, paid)
    if low[1] >= 0:
        return low[0]
    high = _at(core, gains, 1 + max(gain // cost for gain, cost in zip(gains, core.costs, strict=True)), paid)
    while high[0].charge - low[0].charge > 1:
        (left, fall), (right, rise) = low, high
        # Each tangent has the height bound + slope * (charge - its own charge); they meet where both are equal.
        meet = (right.bound - rise * right.charge - left.bound + fall * left.charge) // (fall - rise)
        meet = min(max(meet, left.charge + 1), right.charge - 1)
        middle, slope = _at(core, gains, meet, paid)
        if slope < 0:
            low = middle, slope
        else:
            high = middle, slope
        if slope == 0 or middle.bound - (left.bound + fall * (meet - left.charge)) <= 1:
            break
    return min(low[0], high[0], key=lambda relaxed: (relaxed.bound, relaxed.charge))


def _at(core: Core, gains: list[int], charge: int, paid: int) -> tuple[Relaxed, int]:
    """Give the relaxed plan at one charge, and the slope of the bound there (the half minutes left over)."""
    costs, groups = core.costs, core.groups
    bests, picks, left = [], [], core.budget
    for places, prices in zip(core.topics, core.prices, strict=True):
        first = prices[0]
        ranked = sorted(
            (-net, costs[place], place) for place in places if (net := gains[place] - charge * costs[place]) > first
        )
        value, seen = 0, set[int]()
        bundle: list[int] = []
        for loss, cost, place in ranked:
            if len(bundle) == len(prices) or -loss <= prices[len(bundle)]:
                break
            group = groups[place]
            if group >= 0:
                if group in seen:
                    continue
                seen.add(group)
            value -= loss + prices[len(bundle)]
            left -= cost
            bundle.append(place)
        bests.append(value)
        picks.append(bundle)
    return Relaxed(charge, charge * core.budget + sum(bests) - paid, {}, gains, bests, picks), left


def _premiums(core: Core, relaxed: Relaxed, unserved: set[str] | frozenset[str]) -> dict[str, int]:
    """Give for each unserved demand the least premium that brings an item serving it into the plan."""
    least: dict[str, int] = {}
    for topic, places in enumerate(core.topics):
        entry = margin(core, relaxed, topic)
        for place in places:
            for name in core.serves[place] & unserved:
                short = max(0, entry - relaxed.gains[place] + relaxed.charge * core.costs[place]) + 1
                least[name] = min(short, least.get(name, short))
    return least
