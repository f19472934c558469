"""The choice with time charged instead of limited: an upper bound, and what can be within some loss of it.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs

from infointerview.planning.core import Core
from infointerview.planning.problems import Item
from infointerview.planning.stock import Row


class Rule(NamedTuple):
    """One wanted: at least one item that serves a demand, or at most one that holds an exclusion token."""

    name: str
    is_demand: bool


@attrs.frozen(eq=False, repr=False)
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


def entrants(core: Core, plan: Relaxed, slack: int) -> list[Row]:
    """List the rows of all items that can be forced in at a loss within some slack."""
    rows: Sequence[Row] | None = plan.rows
    if rows is None or core.depth:
        rows = rows_at(core, plan.allowances, plan.charge - slack // core.shortest)
    return close(core, plan, rows, slack)


def close(core: Core, plan: Relaxed, rows: Iterable[Row], slack: int) -> list[Row]:
    """List those of some rows that can be forced in at a loss within some slack (the reduced-cost test).

    What one of them earns net of the charge falls short by no more than that of what the last item of its topic's bundle earns,
    which would have to go, or of what the next item costs.
    """
    charge, prices = plan.charge, core.prices
    least = {topic: prices[count] - slack for topic, count in core.had.items()}
    for topic, bundle in plan.bundles.items():
        least[topic] = min(bundle[-1][0], core.price(topic, len(bundle))) - slack
    get, usual = least.get, prices[0] - slack
    return [row for row in rows if row[0] - charge * row[1] >= get(row[3].topic, usual)]
