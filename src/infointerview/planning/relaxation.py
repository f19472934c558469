"""The choice with time charged instead of limited: an upper bound, and the charge that makes it least.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections.abc import Sequence

import attrs

SCALE = 256
"""How finely the charge per half minute is set: steps of a 256th of a thousandth."""

_ROUNDS = 3


@attrs.define
class Core:
    """What is open once the pins are in: parallel lists with one entry an item, and the topics they fall into."""

    ids: list[str]
    gains: list[int]
    costs: list[int]
    groups: list[int]
    topics: list[list[int]]
    topic_of: list[int]
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
    relaxed = _least(core, core.gains, {})
    for _ in range(_ROUNDS):
        unserved = core.demands - relaxed.served(core)
        if not unserved:
            break
        gains, premiums = list(relaxed.gains), dict(relaxed.premiums)
        for name in sorted(unserved):
            servers = [place for place, served in enumerate(core.serves) if name in served]
            premium = _premium(core, relaxed, servers)
            premiums[name] = premiums.get(name, 0) + premium
            for place in servers:
                gains[place] += premium
        better = _least(core, gains, premiums, relaxed.charge)
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


def _least(core: Core, gains: list[int], premiums: dict[str, int], guess: int = 0) -> Relaxed:
    """Follow the slope of the bound to its least value: between two charges, try where their tangents meet.

    An item that does not pay at the lower charge pays at no higher one, so ever fewer items are looked at.
    """
    paid, topics = sum(premiums.values()), core.topics
    top = 1 + max(gain // cost for gain, cost in zip(gains, core.costs, strict=True))
    high = Relaxed(top, top * core.budget - paid, premiums, gains, [0] * len(topics), [[] for _ in topics]), core.budget
    guess = min(guess, top - 1) or top // 2
    while True:
        low = _at(core, gains, guess, paid, topics)
        if low[1] < 0 or not guess:
            break
        high, guess = low, guess * 7 // 8 if premiums else guess // 2
    while low[1] < 0 and high[0].charge - low[0].charge > 1:
        (left, fall), (right, rise) = low, high
        topics = _paying(core, left, topics)
        # Each tangent has the height bound + slope * (charge - its own charge); they meet where both are equal.
        meet = (right.bound - rise * right.charge - left.bound + fall * left.charge) // (fall - rise)
        meet = min(max(meet, left.charge + 1), right.charge - 1)
        middle, slope = _at(core, gains, meet, paid, topics)
        if slope < 0:
            low = middle, slope
        else:
            high = middle, slope
        if slope == 0 or middle.bound - (left.bound + fall * (meet - left.charge)) <= 1:
            break
    least = min(low[0], high[0], key=lambda relaxed: (relaxed.bound, relaxed.charge))
    least.premiums = premiums
    return least


def _paying(core: Core, relaxed: Relaxed, topics: list[list[int]]) -> list[list[int]]:
    """Keep the items that earn more than the first price of their topic at a charge."""
    gains, costs, charge = relaxed.gains, core.costs, relaxed.charge
    return [
        [place for place in places if gains[place] - charge * costs[place] > prices[0]]
        for places, prices in zip(topics, core.prices, strict=True)
    ]


def _at(core: Core, gains: list[int], charge: int, paid: int, topics: list[list[int]]) -> tuple[Relaxed, int]:
    """Give the relaxed plan at one charge, and the slope of the bound there (the half minutes left over)."""
    costs, groups = core.costs, core.groups
    bests, picks, left = [], [], core.budget
    for places, prices in zip(topics, core.prices, strict=True):
        first = prices[0]
        ranked = [
            (-net, costs[place], place) for place in places if (net := gains[place] - charge * costs[place]) > first
        ]
        value, bundle = 0, list[int]()
        if ranked:
            ranked.sort()
            seen = set[int]()
            for loss, cost, place in ranked:
                taken = len(bundle)
                if taken == len(prices) or -loss <= prices[taken]:
                    break
                group = groups[place]
                if group >= 0:
                    if group in seen:
                        continue
                    seen.add(group)
                value -= loss + prices[taken]
                left -= cost
                bundle.append(place)
        bests.append(value)
        picks.append(bundle)
    return Relaxed(charge, charge * core.budget + sum(bests) - paid, {}, gains, bests, picks), left


def _premium(core: Core, relaxed: Relaxed, servers: list[int]) -> int:
    """Give the least premium that brings one of these items into the plan."""
    entry = [margin(core, relaxed, topic) for topic in range(len(core.topics))]
    topic_of = core.topic_of
    return max(
        0,
        1
        + min(
            (
                entry[topic_of[place]] - relaxed.gains[place] + relaxed.charge * core.costs[place]
                for place in servers
            ),
            default=0,
        ),
    )
