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
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import NamedTuple

from infointerview.planning.core import Core
from infointerview.planning.relaxation import Relaxed, entrants, look, rows_at
from infointerview.planning.rules import each
from infointerview.planning.shelves import NEVER, SCALE, Row

_EACH, _TOGETHER = 5, 12
_NEAR = 90 * SCALE
_FAR = 150 * SCALE
_CLEARLY = 10 * SCALE
_WEIGHT = 128  # how much an item too many counts against a half minute too many


class _View(NamedTuple):
    """The plan at the charges of the moment: chosen places with what they earn, and per topic their number and the next best."""

    left: int
    chosen: list[tuple[int, int]]
    counts: Mapping[str, int]
    next: Mapping[str, int]


class _Rule:
    """A rule that was broken once, the places of its items, and the allowance at the moment."""

    __slots__ = ("allowance", "along", "bit", "is_demand", "places")

    def __init__(self, bit: int, *, is_demand: bool, places: list[int]) -> None:
        self.bit, self.is_demand, self.places = bit, is_demand, places
        self.allowance = 0
        self.along = 0.0

    def within(self, change: int) -> int:
        """Give a change, or as much of it as leaves the allowance of a demand above 0, or of a token below."""
        return max(change, -self.allowance) if self.is_demand else min(change, -self.allowance)


class Descent:
    """Charges on their way down; only items are looked at that nearly pay, or do nearly best for a demand that is missed.

    Where the charges went far, others may pay, and are then looked at, too.

    `broken` are the rules that the plan at the best charges met breaks.
    """

    def __init__(self, core: Core, plan: Relaxed) -> None:
        self._core, self._charge = core, plan.charge
        self._rows: dict[str, Row] = {}
        self._gains = list[int]()
        self._costs = list[int]()
        self._topics = list[str]()
        self._held = list[int]()
        self._rules: dict[int, _Rule] = {}
        self.broken: int = core.rules.broken(plan.items)
        self._take_in(self._near(plan, self.broken))
        self._heed(self.broken & self._all)
        self._least: tuple[int, int, dict[int, int]] = (NEVER, plan.charge, {})

    def _take_in(self, rows: Iterable[Row]) -> None:
        """Look at some more rows, at the allowances of the moment."""
        heeded = sum(self._rules)
        for row in rows:
            if row[2] in self._rows:
                continue
            held = self._core.rules.of(row[3])
            rules = [self._rules[bit] for bit in each(held & heeded)]
            for rule in rules:
                rule.places.append(len(self._gains))
            self._gains.append(row[3].utility * SCALE + sum([rule.allowance for rule in rules]))
            self._costs.append(row[1])
            self._topics.append(row[3].topic)
            self._held.append(held)
            self._rows[row[2]] = row
        self._all = self._core.group(self._rows.values()) | self._core.rules.demands
        self._groups = [self._core.groups.get(name, 0) for name in self._rows]

    def _near(self, plan: Relaxed, broken: int) -> list[Row]:
        """Give the rows that nearly pay, or do nearly best for a demand that the plan misses; in a fixed order."""
        charge = plan.charge
        near = {row[2]: row for row in entrants(self._core, plan, _FAR) if row[0] - charge * row[1] > -_NEAR}
        for demand in self._core.rules.serving(broken):
            near.update({row[2]: row for row in self._core.nearly_best(demand, charge, _NEAR)})
        return sorted(near.values(), key=itemgetter(2))

    def _heed(self, bits: int) -> None:
        """Take up rules that are broken for the first time."""
        demands = self._core.rules.demands
        for bit in each(bits):
            places = [place for place, held in enumerate(self._held) if held & bit]
            self._rules[bit] = _Rule(bit, is_demand=bit & demands > 0, places=places)

    def each(self) -> None:
        """Go down one by one."""
        for _ in range(_EACH):
            if not self._each(self._look()):
                break

    def lower(self) -> Relaxed:
        """Go further down, if any rule is broken, and give the relaxed plan, of all items, at the best charges met."""
        if self.broken:
            self._together()
        while self._widened(plan := self._settled()):
            self.each()
            if self.broken:
                self._together()
        return plan

    def _settled(self) -> Relaxed:
        _, charge, allowances = self._least
        plan = look(self._core, rows_at(self._core, allowances, charge), charge, sum(allowances.values()))
        return Relaxed(charge, plan.bound, plan.left, plan.bundles, allowances)

    def _widened(self, plan: Relaxed) -> bool:
        """Look at whatever nearly pays at the best charges met, if a plan of all items is worth clearly more there."""
        if plan.bound - self._least[0] <= _CLEARLY:
            return False
        self._back()
        self._take_in(self._near(plan, self._core.rules.broken(plan.items)))
        self._least = NEVER, plan.charge, dict(plan.allowances)
        return True

    def _back(self) -> None:
        """Go back to the best charges met."""
        _, self._charge, allowances = self._least
        for rule in self._rules.values():
            self._allow(rule, allowances.get(rule.bit, 0) - rule.allowance)
            rule.along = 0.0

    def _look(self) -> _View:
        charge, prices, costs, topics, groups = self._charge, self._core.prices, self._costs, self._topics, self._groups
        places = zip(self._gains, costs, range(len(costs)), strict=True)
        ranked = sorted([(charge * cost - gain, place) for gain, cost, place in places if gain > charge * cost])
        counts, seen, ahead = defaultdict(int, self._core.had), 0, dict[str, int]()
        left, held, once, twice = self._core.budget, self._held, 0, 0
        bound = charge * left - sum([rule.allowance for rule in self._rules.values()])
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
                twice |= once & held[place]
                once |= held[place]
            elif topic not in ahead:
                ahead[topic] = -loss
        demands = self._core.rules.demands
        broken = (twice & ~demands | demands & ~once) & self._all
        if bound < self._least[0]:
            self._least = bound, charge, {bit: rule.allowance for bit, rule in self._rules.items() if rule.allowance}
            self.broken = broken
        self._heed(broken & ~sum(self._rules))
        return _View(left, chosen, counts, ahead)

    def _allow(self, rule: _Rule, change: int) -> None:
        if change:
            rule.allowance += change
            gains = self._gains
            for place in rule.places:
                gains[place] += change

    def _each(self, view: _View) -> bool:
        """Change the charge and each allowance as far as is best by itself; tell whether there was anything to change."""
        last, next_price = {self._topics[place]: net for place, net in view.chosen}, self._core.prices
        worths = [
            (self._held[place], net - max(next_price[view.counts[topic] - 1], view.next.get(topic, -NEVER)))
            for place, net in view.chosen
            for topic in (self._topics[place],)
        ]
        changes = list[tuple[_Rule, int]]()
        for rule in self._rules.values():
            met = sorted([worth for held, worth in worths if held & rule.bit])
            if len(met) > 1 and (not rule.is_demand or rule.allowance > 0):
                *_, second, first = met
                change = -second - (first - second) * 9 // 10
                changes.append((rule, max(change, -rule.allowance) if rule.is_demand else change))
            elif not met and (rule.is_demand or rule.allowance < 0) and rule.places:
                first, *others = sorted([self._short(place, view, last) for place in rule.places])[:2]
                change = first + ((others[0] - first) * 9 // 10 if others else SCALE)
                changes.append((rule, change if rule.is_demand else min(change, -rule.allowance)))
        charge = self._charge
        self._charge = self._charge_at(view)
        for rule, change in changes:
            self._allow(rule, change)
        return bool(changes) or charge != self._charge

    def _short(self, place: int, view: _View, last: Mapping[str, int]) -> int:
        """Tell how much more an item that is not chosen would have to earn to come in."""
        topic = self._topics[place]
        least = min(self._core.prices[view.counts[topic]], last.get(topic, NEVER))
        return least + self._charge * self._costs[place] - self._gains[place]

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
        """Go on from the best charges met along the slope, in steps that hope for ever less."""
        self._back()
        hope, time = self._least[0] / 25, 0.0
        for _ in range(_TOGETHER):
            view = self._look()
            held = [self._held[place] for place, _ in view.chosen]
            time = view.left + time / 2
            norm = time * time
            for rule in self._rules.values():
                excess = sum([1 for bits in held if bits & rule.bit]) - 1
                if not rule.allowance and (excess > 0) == rule.is_demand:
                    excess = 0
                rule.along = excess + rule.along / 2
                norm += _WEIGHT * rule.along * rule.along
            if not norm:
                return
            self._charge = max(0, int(self._charge - hope * time / norm))
            for rule in self._rules.values():
                self._allow(rule, rule.within(-int(_WEIGHT * hope * rule.along / norm)))
            hope *= 0.85
