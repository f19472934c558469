"""The choice with time charged instead of limited: an upper bound, and the charge that makes it least.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

import attrs

from infointerview.planning.core import SCALE, Core, Row
from infointerview.planning.problems import Item

_FOREMOST = 2  # of a topic and length, looked at first
_LEAST_STRIDE = 2 * SCALE  # charges this near need no finer bracket


class Rule(NamedTuple):
    """One wanted: at least one item that serves a demand, or at most one that holds an exclusion token."""

    name: str
    is_demand: bool

    def holds(self, item: Item) -> bool:
        """Tell whether an item serves the demand, or holds the token."""
        return self.name in (item.serves if self.is_demand else item.excludes)


@attrs.frozen
class Relaxed:
    """The relaxed plan at some charges: the bound, and per topic the best bundle with what each item earns net of the charge.

    Args:
        charge: On half a minute.
        bound: What no set exceeds.
        left: Half minutes left over, the slope of the bound; below 0 if the plan is too long.
        bundles: Per topic, the items and what they earn net, the best first.
        allowances: Per rule, what each item that it holds of earns more: of a demand not below 0, of a token not above.
    """

    charge: int
    bound: int
    left: int
    bundles: Mapping[str, Sequence[tuple[int, Item]]]
    allowances: Mapping[Rule, int] = attrs.field(factory=dict)
    rows: Sequence[Row] | None = None

    @property
    def items(self) -> list[Item]:
        """All items of the plan."""
        return [item for bundle in self.bundles.values() for _, item in bundle]


def broken(core: Core, items: Sequence[Item]) -> list[Rule]:
    """List the rules that a set breaks, in a fixed order."""
    unserved = core.demands.difference(*(item.serves for item in items)) if core.demands else ()
    return [Rule(name, True) for name in sorted(unserved)] + [Rule(name, False) for name in crowded(items)]


def crowded(items: Iterable[Item]) -> list[str]:
    """List the exclusion tokens that two of these items share."""
    tokens = [token for item in items for token in item.excludes]
    if len(set(tokens)) == len(tokens):
        return []
    return sorted(token for token, count in Counter(tokens).items() if count > 1)


def rows_at(core: Core, allowances: Mapping[Rule, int], charge: int) -> Sequence[Row]:
    """Give the rows of the items that may earn at least a charge in a half minute, allowances worked in."""
    rows: Sequence[Row] = core.front(charge)
    wanted = {rule.name: allowance for rule, allowance in allowances.items() if rule.is_demand and allowance}
    charged = {rule.name: allowance for rule, allowance in allowances.items() if not rule.is_demand and allowance}
    if not wanted and not charged:
        return rows
    if wanted:
        rows = core.with_serving(rows, wanted)
    found = list[Row]()
    for row in rows:
        gain, cost, name, item = row
        if item.excludes.isdisjoint(charged) and item.serves.isdisjoint(wanted):
            found.append(row)
        else:
            gain += sum([charged.get(token, 0) for token in item.excludes])
            gain += sum([wanted.get(demand, 0) for demand in item.serves])
            found.append((gain, cost, name, item))
    return found


def look(core: Core, rows: Iterable[Row], charge: int, paid: int = 0) -> Relaxed:
    """Give the relaxed plan at one charge: item after item, the best first, while it pays the next price of its topic."""
    ranked = sorted([(charge * cost - gain, name, item) for gain, cost, name, item in rows if gain > charge * cost])
    counts = defaultdict(int, core.had)
    bundles = defaultdict[str, list[tuple[int, Item]]](list)
    prices, groups, seen = core.prices, core.groups, set[str]()
    left, bound = core.budget, charge * core.budget - paid
    for loss, name, item in ranked:
        topic = item.topic
        count = counts[topic]
        if loss + prices[count] < 0:
            if name in groups:
                if groups[name] in seen:
                    continue
                seen.add(groups[name])
            counts[topic] = count + 1
            bound -= loss + prices[count]
            left -= item.half_minutes
            bundles[topic].append((-loss, item))
    return Relaxed(charge, bound, left, bundles)


def least(core: Core) -> Relaxed:
    """Find the charge at which the bound is least.

    Few items are looked at first: those that were the first of their topics in the order of what they earn. Whatever would have
    paid at the charge found is let in, until nothing is left out that pays; items of one family are told apart where the plan
    would hold several.
    """
    charge = guess(core)
    rows, known, grouped, seen = list[Row](), set[str](), False, 0
    more = core.front(max(core.depth, charge * 7 // 8))
    while True:
        seen = max(seen, len(more))
        more = _foremost(more)
        rows += more
        known.update([row[2] for row in more])
        plan = descend(core, rows, charge)
        charge = plan.charge
        if charge < core.depth:
            core.reach(max(charge, core.depth * 7 // 8))
            more = core.rows[seen:]
            seen = len(core.rows)
            continue
        more = [row for row in entrants(core, plan) if row[2] not in known]
        if not grouped and any(
            crowded(item for _, item in bundle) for bundle in plan.bundles.values() if len(bundle) > 1
        ):
            core.group(core.front(max(core.depth, charge * 7 // 8)))
            grouped = True
        elif not more:
            return plan


def _foremost(rows: Iterable[Row]) -> list[Row]:
    """Of rows in order, give the first few of each topic and length."""
    counts = defaultdict[tuple[str, int], int](int)
    found = list[Row]()
    for row in rows:
        key = row[3].topic, row[1]
        counts[key] += 1
        if counts[key] <= _FOREMOST:
            found.append(row)
    return found


def entrants(core: Core, plan: Relaxed, slack: int = 0) -> list[Row]:
    """List the rows that can be forced in at a loss within some slack (the reduced-cost test).

    What one of them earns net of the charge falls short by no more than that of what the last item of its topic's bundle earns,
    which would have to go, or of what the next item costs.
    """
    charge, prices = plan.charge, core.prices
    least = {topic: prices[count] - slack for topic, count in core.had.items()}
    for topic, bundle in plan.bundles.items():
        least[topic] = min(bundle[-1][0], core.price(topic, len(bundle))) - slack
    get, usual = least.get, prices[0] - slack
    rows = (
        rows_at(core, plan.allowances, charge - slack // core.shortest)
        if plan.rows is None or core.depth
        else plan.rows
    )
    return [row for row in rows if row[0] - charge * row[1] >= get(row[3].topic, usual)]


def descend(core: Core, rows: Sequence[Row], charge: int) -> Relaxed:
    """Follow the slope of the bound to its least value, from a charge on: between two charges, try where their tangents meet."""
    low, high = _bracket(core, rows, charge)
    while low.left < 0 and high.charge - low.charge > 1:
        # Each tangent has the height bound + left * (charge - its own charge); they meet where both are equal.
        meet = (high.bound - high.left * high.charge - low.bound + low.left * low.charge) // (low.left - high.left)
        meet = min(max(meet, low.charge + 1), high.charge - 1)
        middle = look(core, rows, meet)
        done = middle.left == 0 or middle.bound - (low.bound + low.left * (meet - low.charge)) <= SCALE
        if middle.left < 0:
            low = middle
        else:
            high = middle
        if done:
            break
    return min(low, high, key=lambda plan: (plan.bound, plan.charge))


def _bracket(core: Core, rows: Sequence[Row], charge: int) -> tuple[Relaxed, Relaxed]:
    """Find two charges, at the lower of which the plan is too long, or which is 0, and at the higher too short."""
    low = high = look(core, rows, charge)
    stride = max(_LEAST_STRIDE, charge // 32)
    while low.left > 0 and low.charge:
        high, low = low, look(core, rows, max(0, low.charge - stride))
        stride *= 2
    while high.left < 0:
        low, high = high, look(core, rows, high.charge + stride)
        stride *= 2
    return low, high


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
