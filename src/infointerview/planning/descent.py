"""Allowances for the rules that the relaxed plan breaks.

Of the items that a rule holds, the plan should have one: of a demand at least one, of an exclusion token at most one. An
allowance is added to what each of them earns, and counted against the bound once. The bound is convex in the charge and the
allowances, and two ways lead down:

- *Each by itself.* Raised nearly to where the second item would come in, or lowered nearly to where the last would leave, an
  allowance makes the bound as low as it alone can. A few such rounds bring most of the gain, and may then be stuck in a crease.
- *All together*, along the slope: each in proportion to the items too many or too few, and partly on along the step before
  (Camerini, Fratta and Maffioli, *On improving relaxation methods by modified gradient techniques*, 1975).

However far the steps get, what they end with is a bound.
"""

from collections import defaultdict
from operator import itemgetter

import attrs

from infointerview.planning.core import NEVER, Core
from infointerview.planning.relaxation import Relaxed, entrants, look, rows_at
from infointerview.planning.rules import each
from infointerview.planning.stock import SCALE, Row

_EACH, _TOGETHER = 5, 12
_NEAR = 90 * SCALE
_FAR = 300 * SCALE
_WEIGHT = 64  # how much an item too many counts against a half minute too many


@attrs.define(eq=False, repr=False)
class _View:
    """The plan at the charges of the moment: chosen places with what they earn, and per topic their number and the next best."""

    bound: int
    left: int
    chosen: list[tuple[int, int]]
    counts: dict[str, int]
    next: dict[str, int]


class Descent:
    """Charges on their way down; only items that nearly pay are looked at, or that do nearly best for a demand that is missed."""

    def __init__(self, core: Core, plan: Relaxed) -> None:
        self._core, self._charge = core, plan.charge
        rows = self._near(plan)
        self._rows = rows
        self._gains = [gain for gain, _, _, _ in rows]
        self._costs = [cost for _, cost, _, _ in rows]
        self._topics = [item.topic for _, _, _, item in rows]
        rules = core.group(rows) | core.rules.demands
        self._groups = [core.groups.get(name, 0) for _, _, name, _ in rows]
        self._rules = each(rules)
        self._demands = [bit & core.rules.demands > 0 for bit in self._rules]
        self._holders: list[list[int]] = [[] for _ in self._rules]
        self._rules_of: list[list[int]] = []
        numbers = {bit: number for number, bit in enumerate(self._rules)}
        for place, row in enumerate(rows):
            held = [numbers[bit] for bit in each(core.rules.of(row[3]) & rules)]
            self._rules_of.append(held)
            for number in held:
                self._holders[number].append(place)
        self._allowances = [0] * len(self._rules)
        self._least: tuple[int, int, list[int]] = (NEVER, plan.charge, self._allowances)

    def _near(self, plan: Relaxed) -> list[Row]:
        charge = plan.charge
        near = [row for row in entrants(self._core, plan, _FAR) if row[0] - charge * row[1] > -_NEAR]
        rules = self._core.rules
        for demand in rules.serving(rules.broken(plan.items)):
            serving = self._core.serving(demand)
            best = max((row[0] - charge * row[1] for row in serving), default=0)
            known = {row[2] for row in near}
            near += [row for row in serving if row[0] - charge * row[1] > best - _NEAR and row[2] not in known]
        return sorted(near, key=itemgetter(2))

    def _settled(self) -> Relaxed:
        """Give the relaxed plan, of all items, at the best charges met."""
        _, charge, amounts = self._least
        allowances = {rule: amount for rule, amount in zip(self._rules, amounts, strict=True) if amount}
        plan = look(self._core, rows_at(self._core, allowances, charge), charge, sum(amounts))
        return Relaxed(charge, plan.bound, plan.left, plan.bundles, allowances)

    def each(self) -> Relaxed:
        """Go down one by one."""
        for _ in range(_EACH):
            if not self._each(self._look()):
                break
        return self._settled()

    def together(self) -> Relaxed:
        """Go on from the best charges met, along the slope."""
        _, charge, amounts = self._least
        self._charge = charge
        for number, amount in enumerate(amounts):
            self._allow(number, amount - self._allowances[number])
        self._together()
        return self._settled()

    def _look(self) -> _View:
        charge, prices, costs, topics, groups = self._charge, self._core.prices, self._costs, self._topics, self._groups
        places = zip(self._gains, costs, range(len(costs)), strict=True)
        ranked = sorted([(charge * cost - gain, place) for gain, cost, place in places if gain > charge * cost])
        counts, seen, ahead = defaultdict(int, self._core.had), 0, dict[str, int]()
        left = self._core.budget
        bound = charge * left - sum(self._allowances)
        chosen = list[tuple[int, int]]()
        for loss, place in ranked:
            topic = topics[place]
            price = prices[counts[topic]]
            if loss + price < 0:
                if seen & groups[place]:
                    continue
                seen |= groups[place]
                counts[topic] += 1
                bound -= loss + price
                left -= costs[place]
                chosen.append((place, -loss))
            elif topic not in ahead:
                ahead[topic] = -loss
        if bound < self._least[0]:
            self._least = bound, charge, list(self._allowances)
        return _View(bound, left, chosen, counts, ahead)

    def _allow(self, number: int, change: int) -> None:
        if change:
            self._allowances[number] += change
            gains = self._gains
            for place in self._holders[number]:
                gains[place] += change

    def _each(self, view: _View) -> bool:
        """Change the charge and each allowance as far as is best by itself; tell whether there was anything to change."""
        prices, topics, counts = self._core.prices, self._topics, view.counts
        held: list[list[int]] = [[] for _ in self._rules]
        last: dict[str, int] = {}
        for place, net in view.chosen:
            topic = topics[place]
            last[topic] = net
            worth = net - max(prices[counts[topic] - 1], view.next.get(topic, -NEVER))
            for number in self._rules_of[place]:
                held[number].append(worth)
        changes = list[tuple[int, int]]()
        for number, (is_demand, worths) in enumerate(zip(self._demands, held, strict=True)):
            allowance = self._allowances[number]
            if len(worths) > 1 and (not is_demand or allowance > 0):
                *_, second, first = sorted(worths)
                change = -second - (first - second) * 9 // 10
                changes.append((number, max(change, -allowance) if is_demand else change))
            elif not worths and (is_demand or allowance < 0):
                short = sorted(
                    [
                        min(prices[counts[topics[place]]], last.get(topics[place], NEVER))
                        + self._charge * self._costs[place]
                        - self._gains[place]
                        for place in self._holders[number]
                    ]
                )
                if not short:
                    continue
                change = short[0] + ((short[1] - short[0]) * 9 // 10 if len(short) > 1 else SCALE)
                changes.append((number, change if is_demand else min(change, -allowance)))
        charge = self._charge
        self._charge = self._charge_at(view)
        for number, change in changes:
            self._allow(number, change)
        return bool(changes) or charge != self._charge

    def _charge_at(self, view: _View) -> int:
        """Estimate the charge at which the plan would fill the budget, if only the items nearest to it came or went."""
        prices, topics, counts, left = self._core.prices, self._topics, view.counts, view.left
        gains, costs = self._gains, self._costs
        if left < 0:
            leaving = sorted(
                [
                    ((gains[place] - prices[counts[topics[place]] - 1]) // costs[place], costs[place])
                    for place, _ in view.chosen
                ]
            )
            for earning, cost in leaving:
                left += cost
                if left >= 0:
                    return max(self._charge, earning)
        elif left and self._charge:
            chosen = {place for place, _ in view.chosen}
            coming = sorted(
                [
                    ((gain - prices[counts[topics[place]]]) // costs[place], costs[place])
                    for place, gain in enumerate(gains)
                    if place not in chosen
                ],
                reverse=True,
            )
            for earning, cost in coming:
                left -= cost
                if left <= 0:
                    return max(0, min(self._charge, earning))
            return 0
        return self._charge

    def _together(self) -> None:
        """Follow the slope, in steps that hope for ever less."""
        hope = self._least[0] / 50
        time, along = 0.0, [0.0] * len(self._rules)
        for _ in range(_TOGETHER):
            view = self._look()
            excess = [-1] * len(self._rules)
            for place, _ in view.chosen:
                for number in self._rules_of[place]:
                    excess[number] += 1
            for number, is_demand in enumerate(self._demands):
                if not self._allowances[number] and (excess[number] > 0) == is_demand:
                    excess[number] = 0
            time = view.left + time / 2
            along = [amount + before / 2 for amount, before in zip(excess, along, strict=True)]
            norm = time * time + _WEIGHT * sum([amount * amount for amount in along])
            if not norm:
                return
            self._charge = max(0, int(self._charge - hope * time / norm))
            for number, amount in enumerate(along):
                if amount:
                    allowance = self._allowances[number]
                    change = -int(_WEIGHT * hope * amount / norm)
                    self._allow(number, max(change, -allowance) if self._demands[number] else min(change, -allowance))
            hope *= 0.95
