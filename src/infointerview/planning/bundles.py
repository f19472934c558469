"""The few bundles of each topic that can be part of the optimum, and the programme that joins them.

See `infointerview.planning.selection` for the method. A set of items is written as a number whose highest bit is the item of
the least id, so that of two sets of equal value the greater number is the one to prefer.
"""

from collections import Counter
from typing import NamedTuple

from infointerview.planning.core import Core
from infointerview.planning.relaxation import Relaxed, margin


class Bundle(NamedTuple):
    """Some items of one topic; as a label of the programme, some items of all topics so far.

    `loss` is what it falls short of the relaxed plan, `raw` what its items earn after prices, without charge and premiums.
    """

    cost: int
    cover: int
    used: int
    loss: int
    raw: int
    members: int


class Candidate(NamedTuple):
    """An item that can matter, with its net gain and its demands and exclusions as bits."""

    loss: int
    cost: int
    cover: int
    excludes: int
    rank: int
    place: int


def within(
    core: Core, relaxed: Relaxed, threshold: int, tracked: tuple[list[str], list[str]]
) -> tuple[list[int], Bundle | None]:
    """Find the best set whose loss is at most the threshold and which keeps the tracked demands and exclusions.

    Args:
        core: What there is to choose from.
        relaxed: The relaxed plan.
        threshold: The greatest loss a partial set may have.
        tracked: The demands, then the exclusion tokens, that must be kept across topics.

    Returns:
        The items in the order of their bits, least first, and the best set found; none if the threshold is too small for any.
    """
    kept = [_survivors(core, relaxed, topic, threshold) for topic in range(len(core.topics))]
    order = sorted((place for places in kept for place in places), key=core.ids.__getitem__, reverse=True)
    rank = {place: bit for bit, place in enumerate(order)}
    tokens = Counter(token for place in order for token in core.excludes[place])
    demand_bit = {name: 1 << bit for bit, name in enumerate(tracked[0])}
    token_bit = {name: 1 << bit for bit, name in enumerate(tracked[1])}
    tracked_tokens = (1 << len(tracked[1])) - 1
    for name, count in tokens.items():
        if count > 1 and name not in token_bit:
            token_bit[name] = 1 << len(token_bit)
    bundles = []
    for topic, places in enumerate(kept):
        candidates = sorted(
            Candidate(
                relaxed.charge * core.costs[place] - relaxed.gains[place],
                core.costs[place],
                sum(demand_bit.get(name, 0) for name in core.serves[place]) if demand_bit else 0,
                sum(token_bit.get(name, 0) for name in core.excludes[place]),
                -rank[place],
                place,
            )
            for place in places
        )
        found = _bundles(core, relaxed.best[topic], core.prices[topic], candidates, threshold, tracked_tokens)
        bundles.append(sorted(found, key=lambda bundle: bundle.loss))
    return order, _join(bundles, core.budget, relaxed.charge, threshold, (1 << len(tracked[0])) - 1)


def _survivors(core: Core, relaxed: Relaxed, topic: int, threshold: int) -> list[int]:
    """Keep the items of a topic that can be forced in at a loss within the threshold (the reduced-cost test)."""
    least = margin(core, relaxed, topic) - threshold
    gains, costs, charge = relaxed.gains, core.costs, relaxed.charge
    return [place for place in core.topics[topic] if gains[place] - charge * costs[place] >= least]


def _bundles(
    core: Core,
    best: int,
    prices: tuple[int, ...],
    candidates: list[Candidate],
    threshold: int,
    tracked_tokens: int,
) -> list[Bundle]:
    """List the bundles within the threshold; of those that agree in cost, demands and exclusions, the best."""
    need, cap, size = best - threshold, len(prices), len(candidates)
    found: dict[tuple[int, int, int], Bundle] = {}
    stack = [(0, 0, 0, 0, 0, 0, 0, 0)]
    while stack:
        start, count, value, cost, cover, used, raw, members = stack.pop()
        if value >= need:
            key = (cost, cover, used & tracked_tokens)
            rival = found.get(key)
            if rival is None or (raw, members) > (rival.raw, rival.members):
                found[key] = Bundle(cost, cover, key[2], best - value, raw, members)
        if count == cap:
            continue
        for place in range(start, size):
            loss, more_cost, more_cover, excludes, rank, item = candidates[place]
            reach = after = value - loss - prices[count]
            for step in range(1, min(cap - count, size - place)):  # the most that can still be added, exclusions aside
                more = -candidates[place + step].loss - prices[count + step]
                if more <= 0:
                    break
                reach += more
            if reach < need:
                break
            if excludes & used:
                continue
            if place > start and candidates[place - 1][:4] == (loss, more_cost, more_cover, excludes):
                continue  # interchangeable with the one just passed over, which has the lesser id
            gain = core.gains[item] - prices[count]
            stack.append(
                (
                    place + 1,
                    count + 1,
                    after,
                    cost + more_cost,
                    cover | more_cover,
                    used | excludes,
                    raw + gain,
                    members | 1 << -rank,
                )
            )
    return list(found.values())


def _join(bundles: list[list[Bundle]], budget: int, charge: int, threshold: int, everything: int) -> Bundle | None:
    """Join one bundle of each topic into the best set, label by label.

    Topics where nothing is tracked come first, and a token is forgotten once no topic to come could use it: so labels that
    differ in what no longer matters meet, and the better one stays.
    """
    if not all(bundles):
        return None
    bundles.sort(key=lambda topic: (any(bundle.cover or bundle.used for bundle in topic), len(topic)))
    labels = {(0, 0, 0): (0, 0, 0)}
    for topic, ahead in zip(bundles, _ahead(bundles), strict=True):
        joined: dict[tuple[int, int, int], tuple[int, int, int]] = {}
        latest, allowed, soonest = budget - ahead.shortest, threshold - ahead.loss, budget - ahead.longest
        for (cost, cover, used), (loss, raw, members) in labels.items():
            for more_cost, more_cover, more_used, more_loss, more_raw, more_members in topic:
                total = loss + more_loss
                if total > allowed:
                    break
                end, served = cost + more_cost, cover | more_cover
                if end > latest or used & more_used or served | ahead.cover != everything:
                    continue
                if end < soonest and total + charge * (soonest - end) > allowed:
                    continue
                key = (end, served, (used | more_used) & ahead.used)
                rival = joined.get(key)
                if rival is None or (raw + more_raw, members + more_members) > rival[1:]:
                    joined[key] = (total, raw + more_raw, members + more_members)
        labels = joined
    best = max(((raw, members, loss, cost) for (cost, _, _), (loss, raw, members) in labels.items()), default=None)
    if best is None:
        return None
    raw, members, loss, cost = best
    return Bundle(cost, everything, 0, loss, raw, members)


class _Ahead(NamedTuple):
    """What the topics to come can add: the least and most half minutes, the least loss, demands and tokens."""

    shortest: int
    longest: int
    loss: int
    cover: int
    used: int


def _ahead(bundles: list[list[Bundle]]) -> list[_Ahead]:
    """Give for each topic what those after it can add."""
    found = [_Ahead(0, 0, 0, 0, 0)]
    for topic in reversed(bundles[1:]):
        after = found[-1]
        cover, used = after.cover, after.used
        for bundle in topic:
            cover |= bundle.cover
            used |= bundle.used
        costs = [bundle.cost for bundle in topic]
        found.append(
            _Ahead(after.shortest + min(costs), after.longest + max(costs), after.loss + topic[0].loss, cover, used)
        )
    return found[::-1]
