"""The choice with time charged instead of limited: an upper bound, and what can be within some loss of it.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from infointerview.planning.core import Core
from infointerview.planning.problems import Item
from infointerview.planning.rules import total
from infointerview.planning.shelves import Row


@attrs.frozen(eq=False, repr=False)
class Relaxed:
    """The relaxed plan at some charges: the bound, and per topic the best bundle with what each item earns net of the charge.

    Args:
        charge: On half a minute.
        bound: What no set exceeds.
        left: Half minutes left over, the slope of the bound; below 0 if the plan is too long.
        bundles: Per topic, the items and what they earn net, the best first.
        allowances: By the bit of a rule, what each item that it holds earns more: of a demand not below 0, of a token not above.
    """

    charge: int
    bound: int
    left: int
    bundles: Mapping[str, Sequence[tuple[int, Item]]]
    allowances: Mapping[int, int] = attrs.field(factory=dict)

    @property
    def items(self) -> list[Item]:
        """All items of the plan."""
        return [item for bundle in self.bundles.values() for _, item in bundle]


def rows_at(core: Core, allowances: Mapping[int, int], charge: int) -> Sequence[Row]:
    """Give the rows of the items that may earn at least a charge in a half minute, allowances worked in."""
    return _allowed(core, allowances, core.rows(charge), charge, 0)


def _allowed(core: Core, allowances: Mapping[int, int], rows: Sequence[Row], charge: int, slack: int) -> Sequence[Row]:
    """Work allowances into rows, and into those of other items that fall short by no more than some slack with them."""
    if not allowances:
        return rows
    active, more = sum(allowances), sum([amount for amount in allowances.values() if amount > 0])
    if more:
        serving = [row for name in core.rules.serving(active) for row in core.serving(name, charge, slack + more)]
        rows = list({row[2]: row for row in [*rows, *serving]}.values())
    rules_of = core.rules.so_far
    return [
        (row[0] + total(allowances, held), row[1], row[2], row[3]) if (held := rules_of(row[3]) & active) else row
        for row in rows
    ]


def look(core: Core, rows: Iterable[Row], charge: int, paid: int = 0) -> Relaxed:
    """Give the relaxed plan at one charge: item after item, the best first, while it pays the next price of its topic."""
    ranked = sorted([(charge * cost - gain, name, item) for gain, cost, name, item in rows if gain > charge * cost])
    counts = defaultdict(int, core.had)
    bundles = defaultdict[str, list[tuple[int, Item]]](list)
    prices, groups, seen = core.prices, core.groups, 0
    left, bound = core.budget, charge * core.budget - paid
    for loss, name, item in ranked:
        topic = item.topic
        count = counts[topic]
        if loss + prices[count] < 0:
            if name in groups:
                if seen & groups[name]:
                    continue
                seen |= groups[name]
            counts[topic] = count + 1
            bound -= loss + prices[count]
            left -= item.half_minutes
            bundles[topic].append((-loss, item))
    return Relaxed(charge, bound, left, bundles)


def entrants(core: Core, plan: Relaxed, slack: int) -> list[Row]:
    """List the rows of all items that can be forced in at a loss within some slack."""
    rows = close(core, plan, core.rows(plan.charge, slack), slack)
    if not plan.allowances:
        return rows
    return close(core, plan, _allowed(core, plan.allowances, rows, plan.charge, slack), slack)


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
