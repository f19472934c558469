"""Allowances for the rules that the relaxed plan breaks.

The bound is convex in the charge and the allowances, and two ways lead down:

- *Each by itself.* Raised nearly to where the second item would come in, or lowered nearly to where the last would leave, an
  allowance makes the bound as low as it alone can. A few such rounds bring most of the gain, and may then be stuck in a crease.
- *All together*, along the slope: each in proportion to the items too many or too few, and partly on along the step before
  (Camerini, Fratta and Maffioli, *On improving relaxation methods by modified gradient techniques*, 1975).

However far the steps get, what they end with is a bound.
"""

from operator import itemgetter

from infointerview.planning.core import Core
from infointerview.planning.nearby import Nearby, Rule, View
from infointerview.planning.relaxation import Relaxed, entrants, look, rows_at
from infointerview.planning.shelves import NEVER, SCALE, Row

_EACH, _TOGETHER = 5, 12
_NEAR = 90 * SCALE
_FAR = 150 * SCALE
_CLEARLY = 10 * SCALE
_WEIGHT = 128  # how much an item too many counts against a half minute too many


class Descent:
    """Charges on their way down; only items are looked at that nearly pay, or do nearly best for a demand that is missed.

    Where the charges went far, others may pay, and are then looked at, too.

    `broken` are the rules that the plan at the best charges met breaks.
    """

    def __init__(self, core: Core, plan: Relaxed) -> None:
        self._core, self._charge = core, plan.charge
        self._nearby = Nearby(core)
        self.broken: int = core.rules.broken(plan.items)
        self._nearby.take_in(self._near(plan, self.broken))
        self._nearby.heed(self.broken)
        self._least: tuple[int, int, dict[int, int]] = (NEVER, plan.charge, {})

    def _near(self, plan: Relaxed, broken: int) -> list[Row]:
        """Give the rows that nearly pay, or do nearly best for a demand that the plan misses; in a fixed order."""
        charge = plan.charge
        near = {row[2]: row for row in entrants(self._core, plan, _FAR) if row[0] - charge * row[1] > -_NEAR}
        for demand in self._core.rules.serving(broken):
            near.update({row[2]: row for row in self._core.nearly_best(demand, charge, _NEAR)})
        return sorted(near.values(), key=itemgetter(2))

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
        self._nearby.take_in(self._near(plan, self._core.rules.broken(plan.items)))
        self._least = NEVER, plan.charge, dict(plan.allowances)
        return True

    def _back(self) -> None:
        """Go back to the best charges met."""
        _, self._charge, allowances = self._least
        for rule in self._nearby.rules.values():
            self._nearby.allow(rule, allowances.get(rule.bit, 0) - rule.allowance)
            rule.along = 0.0

    def _look(self) -> View:
        """Give the plan of the moment, note its charges if none before were better, and heed what it breaks."""
        view = self._nearby.look(self._charge)
        if view.bound < self._least[0]:
            rules = self._nearby.rules.items()
            self._least = view.bound, self._charge, {bit: rule.allowance for bit, rule in rules if rule.allowance}
            self.broken = view.broken
        self._nearby.heed(view.broken)
        return view

    def _each(self, view: View) -> bool:
        """Change the charge and each allowance as far as is best by itself; tell whether there was anything to change."""
        worths = self._nearby.least_worth(view)
        changes = list[tuple[Rule, int]]()
        for rule in self._nearby.rules.values():
            met = sorted([worth for held, worth in worths if held & rule.bit])
            if len(met) > 1 and (not rule.is_demand or rule.allowance > 0):
                *_, second, first = met
                change = -second - (first - second) * 9 // 10
                changes.append((rule, max(change, -rule.allowance) if rule.is_demand else change))
            elif not met and (rule.is_demand or rule.allowance < 0) and rule.places:
                first, *others = self._nearby.short(rule.places, view, self._charge)[:2]
                change = first + ((others[0] - first) * 9 // 10 if others else SCALE)
                changes.append((rule, change if rule.is_demand else min(change, -rule.allowance)))
        charge = self._charge
        self._charge = self._nearby.filling(view, charge)
        for rule, change in changes:
            self._nearby.allow(rule, change)
        return bool(changes) or charge != self._charge

    def _together(self) -> None:
        """Go on from the best charges met along the slope, in steps that hope for ever less."""
        self._back()
        held, rules = self._nearby.held, self._nearby.rules
        hope, time = self._least[0] / 25, 0.0
        for _ in range(_TOGETHER):
            view = self._look()
            chosen = [held[place] for place, _ in view.chosen]
            time = view.left + time / 2
            norm = time * time
            for rule in rules.values():
                excess = sum([1 for bits in chosen if bits & rule.bit]) - 1
                if not rule.allowance and (excess > 0) == rule.is_demand:
                    excess = 0
                rule.along = excess + rule.along / 2
                norm += _WEIGHT * rule.along * rule.along
            if not norm:
                return
            self._charge = max(0, int(self._charge - hope * time / norm))
            for rule in rules.values():
                self._nearby.allow(rule, rule.within(-int(_WEIGHT * hope * rule.along / norm)))
            hope *= 0.85
