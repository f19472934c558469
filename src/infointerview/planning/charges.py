"""The charge on time at which the bound is least.

See `infointerview.planning.selection` for the method. The bound is convex in the charge, and its slope is the time that the
relaxed plan leaves over: below 0 where the plan is too long. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import defaultdict
from collections.abc import Sequence
from heapq import heappop, heappush

from infointerview.planning.core import Core
from infointerview.planning.relaxation import Relaxed, close, crowded, entrants, look
from infointerview.planning.stock import SCALE, Row

_FOREMOST = 2  # of a topic and length, looked at first
_MANY = 400  # rows, of which only those are looked at
_CROWD = 100  # rows, from which on it pays to look at those alone that are close to the plan
_CLOSE = 90 * SCALE


def least(core: Core) -> Relaxed:
    """Find the charge at which the bound is least.

    Only rows are looked at that nearly pay at about that charge. Whatever else would have paid at the charge found is let in,
    until nothing is left out that pays; items of one family are told apart where the plan would hold several.
    """
    (plan, rows), grouped = _begun(core), False
    if len(rows) > _CROWD:
        rows = close(core, plan, rows, _CLOSE)
    while True:
        plan = descend(core, rows, plan)
        known = {row[2] for row in rows}
        seen, deeper = len(core.rows), plan.charge < core.depth
        if deeper:
            core.reach(max(plan.charge, core.depth * 7 // 8))
            more = _foremost(core.rows[seen:])
        else:
            more = _foremost([row for row in entrants(core, plan, -1) if row[2] not in known])
        several = [bundle for bundle in plan.bundles.values() if len(bundle) > 1]
        if not grouped and any(crowded(item for _, item in bundle) for bundle in several):
            core.group(core.front(max(core.depth, plan.charge * 7 // 8)))
            grouped = True
        elif not more and not deeper:
            return plan
        rows += more
        plan = look(core, rows, plan.charge)


def _begun(core: Core) -> tuple[Relaxed, list[Row]]:
    """Give a plan at about the charge that fills the budget, and what it was chosen from."""
    charge = guess(core)
    while True:
        rows = _foremost(core.front(max(core.depth, charge * 7 // 8)))
        plan = look(core, rows, charge)
        if plan.left < 0:
            return look(core, rows, _leaving(core, plan)), rows
        if charge > core.depth or not charge or not plan.left:
            return plan, rows
        core.reach(core.depth * 7 // 8)
        charge = core.depth


def _foremost(rows: list[Row]) -> list[Row]:
    """Of many rows in order, give the first few of each topic and length; of equal ones those of the least ids."""
    if len(rows) <= _MANY:
        return rows
    shelves = defaultdict[tuple[str, int], list[Row]](list)
    for row in rows:
        shelf = shelves[row[3].topic, row[1]]
        if len(shelf) < _FOREMOST or row[0] == shelf[-1][0]:
            shelf.append(row)
    for shelf in shelves.values():
        if len(shelf) > _FOREMOST:
            shelf.sort(key=lambda row: (-row[0], row[2]))
    return [row for shelf in shelves.values() for row in shelf[:_FOREMOST]]


def descend(core: Core, rows: Sequence[Row], plan: Relaxed) -> Relaxed:
    """Follow the slope of the bound from a plan to its least value: between two charges, try where their tangents meet."""
    low, high = _bracket(core, rows, plan)
    while low.left < 0 < high.left and high.charge - low.charge > 1:
        # Each tangent has the height bound + left * (charge - its own charge); they meet where both are equal.
        meet = (high.bound - high.left * high.charge - low.bound + low.left * low.charge) // (low.left - high.left)
        meet = min(max(meet, low.charge + 1), high.charge - 1)
        middle = look(core, rows, meet)
        done = middle.bound - (low.bound + low.left * (meet - low.charge)) <= SCALE
        if middle.left < 0:
            low = middle
        else:
            high = middle
        if done:
            break
    return min(low, high, key=lambda plan: (plan.bound, plan.charge))


def _bracket(core: Core, rows: Sequence[Row], plan: Relaxed) -> tuple[Relaxed, Relaxed]:
    """Find two charges, at the lower of which the plan is too long, or which is 0, and at the higher not.

    Charges to begin with, and those to which it climbs, are such that an item just leaves: it may well be in at one less.
    """
    low = high = plan
    while high.left < 0:
        low, high = high, look(core, rows, max(high.charge + 1, _leaving(core, high)))
    stride = 1
    while low.left >= 0 and high.left > 0 and high.charge:
        low = look(core, rows, max(0, high.charge - stride))
        if low.left >= 0:
            high = low
        stride = max(2 * stride, plan.charge // 32)
    return low, high


def _leaving(core: Core, plan: Relaxed) -> int:
    """Estimate the charge at which a plan that is too long would fit, if its items only left."""
    leaving = sorted(
        [
            (plan.charge + (net - price) // item.half_minutes, item.half_minutes)
            for topic, bundle in plan.bundles.items()
            for (net, item), price in zip(bundle, core.prices[core.had.get(topic, 0) :], strict=False)
        ]
    )
    left, charge = plan.left, plan.charge
    for charge, half_minutes in leaving:  # noqa: B007
        left += half_minutes
        if left >= 0:
            break
    return charge


def guess(core: Core) -> int:
    """Guess the charge.

    The items that earn most in their time are taken, each topic's first at the first price and so on, down to where the budget
    is full: what the last of them earns is the guess.
    """
    counts, prices, cap = defaultdict(int, core.had), core.prices, len(core.prices) - 1
    later, left = list[tuple[int, int]](), core.budget
    for gain, cost, _, item in core.rows:
        while later and later[0][0] * cost <= -gain:
            earned, taken = heappop(later)
            left -= taken
            if left < 0:
                return -earned
        count = counts[item.topic]
        if count < cap:
            counts[item.topic] = count + 1
            heappush(later, ((prices[count] - gain) // cost, cost))
    if core.depth:
        return core.depth
    while later:
        earned, taken = heappop(later)
        left -= taken
        if left < 0:
            return max(0, -earned)
    return 0
