"""The charge on time at which the bound is least.

See `infointerview.planning.selection` for the method. The bound is convex in the charge, and its slope is the time that the
relaxed plan leaves over: below 0 where the plan is too long. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from infointerview.planning.core import Core
from infointerview.planning.problems import Item
from infointerview.planning.relaxation import Relaxed, close, entrants, look
from infointerview.planning.shelves import SCALE, Row

_START = 80  # rows, and twice as many as there are half minutes, are looked at first
_FOREMOST = 2  # of a topic and length, looked at first
_MANY = 400  # rows, of which only those are looked at
_CROWD = 100  # rows, from which on it pays to look at those alone that are close to the plan
_CLOSE = 90 * SCALE


def least(core: Core) -> Relaxed:
    """Find the charge at which the bound is least.

    Only rows are looked at that nearly pay at about that charge. Whatever else would have paid at the charge found is let in,
    until nothing is left out that pays; items of one family are told apart where the plan would hold several.
    """
    charge, grouped = guess(core), False
    floor = charge * 7 // 8
    paying = core.rows(floor)
    rows = _foremost(paying)
    plan = look(core, rows, charge)
    if plan.left < 0:
        plan = look(core, rows, _leaving(core, plan))
    if len(rows) > _CROWD:
        rows = close(core, plan, rows, _CLOSE)
    while True:
        plan = descend(core, rows, plan, floor)
        known = {row[2] for row in rows}
        more = list[Row]()
        if len(rows) < len(paying):
            more = _foremost([row for row in entrants(core, plan, -1) if row[2] not in known])
        crowded = not grouped and any(_crowded(bundle) for bundle in plan.bundles.values() if len(bundle) > 1)
        low = plan.left > 0 and 0 < floor == plan.charge
        if not (more or crowded or low):
            return plan
        rows += more
        grouped = grouped or crowded
        if grouped:
            core.group(rows)
        if low:
            floor = floor * 3 // 4
            known.update([row[2] for row in more])
            paying = core.rows(floor)
            rows += _foremost([row for row in paying if row[2] not in known])
        plan = look(core, rows, plan.charge)


def _crowded(bundle: Iterable[tuple[int, Item]]) -> bool:
    """Tell whether two items of a bundle share a token."""
    tokens = [token for _, item in bundle for token in item.excludes]
    return len(set(tokens)) < len(tokens)


def _foremost(rows: list[Row]) -> list[Row]:
    """Of many rows, of each length those that earn most first, give the first few of each topic and length."""
    if len(rows) <= _MANY:
        return rows
    shelves = defaultdict[tuple[str, int], list[Row]](list)
    for row in rows:
        shelf = shelves[row[3].topic, row[1]]
        if len(shelf) < _FOREMOST:
            shelf.append(row)
    return [row for shelf in shelves.values() for row in shelf]


def descend(core: Core, rows: Sequence[Row], plan: Relaxed, floor: int) -> Relaxed:
    """Follow the slope of the bound from a plan to its least value: between two charges, try where their tangents meet."""
    low, high = _bracket(core, rows, plan, floor)
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


def _bracket(core: Core, rows: Sequence[Row], plan: Relaxed, floor: int) -> tuple[Relaxed, Relaxed]:
    """Find two charges, at the lower of which the plan is too long, or which is the floor, and at the higher not.

    They mostly stand side by side, since it is estimated where the plan fills the budget.
    """
    low = high = plan
    while high.left < 0:
        low, high = high, look(core, rows, max(high.charge + 1, _leaving(core, high)))
        if high.left > 0 and high.charge - low.charge > 1:
            beside = look(core, rows, high.charge - 1)
            low, high = (beside, high) if beside.left < 0 else (low, beside)
    stride = 1
    while low.left > 0 and low.charge > floor:
        low, high = look(core, rows, max(floor, min(low.charge - stride, _coming(core, rows, low)))), low
        stride *= 8
        if low.left < 0 and high.charge - low.charge > 1:
            beside = look(core, rows, low.charge + 1)
            low, high = (low, beside) if beside.left >= 0 else (beside, high)
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


def _coming(core: Core, rows: Sequence[Row], plan: Relaxed) -> int:
    """Estimate the charge at which a plan with time left over would fill it, if items only came."""
    in_plan = {item.id for item in plan.items}
    next_price = defaultdict(lambda: core.prices[0], {topic: core.price(topic, 0) for topic in core.had})
    next_price.update({topic: core.price(topic, len(bundle)) for topic, bundle in plan.bundles.items()})
    coming = sorted(
        [((row[0] - next_price[row[3].topic] - 1) // row[1], row[1]) for row in rows if row[2] not in in_plan],
        reverse=True,
    )
    left = plan.left
    for charge, half_minutes in coming:
        if charge < plan.charge:  # else something better of its family is in the plan
            left -= half_minutes
            if left <= 0:
                return charge
    return 0


def guess(core: Core) -> int:
    """Guess the charge.

    The items that earn most in their time are taken, each topic's first at the first price and so on, down to where the budget
    is full: what the last of them earns is the guess. If those looked at do not fill it, it is what all others earn at most.
    """
    rows, depth = core.foremost(_START + 2 * core.budget)
    counts, prices, cap = defaultdict(int, core.had), core.prices, len(core.prices) - 1
    later, left = list[tuple[int, int]](), core.budget
    for gain, cost, _, item in rows:
        while later and later[0][0] * cost <= -gain:
            earned, taken = heappop(later)
            left -= taken
            if left < 0:
                return -earned
        count = counts[item.topic]
        if count < cap and gain > prices[count]:
            counts[item.topic] = count + 1
            heappush(later, ((prices[count] - gain) // cost, cost))
    while later and -later[0][0] > depth:
        earned, taken = heappop(later)
        left -= taken
        if left < 0:
            return max(0, -earned)
    return max(0, depth)
