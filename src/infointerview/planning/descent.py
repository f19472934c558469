"""Premiums and tolls for the rules that the relaxed plan breaks, settled step by step.

Each step raises what is charged for a rule that the plan breaks and lowers it where the rule is slack, in proportion (Held, Wolfe
and Crowder, *Validation of subgradient optimization*, 1974). However far the steps get, the bound they end with is one.
"""

from collections import Counter

import attrs

from infointerview.planning.core import SCALE, Core
from infointerview.planning.relaxation import Relaxed, bundle_of, least, look, paying

_STEPS, _PATIENCE, _STRIDE = 30, 10, 3
_NEAR = 150 * SCALE


def relax(core: Core) -> Relaxed:
    """Find charges of a low bound: that of time exactly; premiums and tolls, where the plan breaks a rule, by subgradients."""
    plan = least(core)
    if not plan.unserved(core) and not plan.crowded(core):
        return plan
    descent = Descent(core, plan)
    descent.run()
    settled, _ = look(core, descent.gains, descent.charge, descent.paid, core.topics)
    settled = attrs.evolve(settled, premiums=descent.premiums, tolls=descent.tolls)
    return min(settled, plan, key=lambda relaxed: relaxed.bound)


class Descent:
    """A plan whose charges change a little at a time: only the topics that a change touches are looked at again.

    It looks at the items near the plan alone; time's own charge moves at every third step, since it touches all topics.
    """

    def __init__(self, core: Core, plan: Relaxed) -> None:
        self.charge: int = plan.charge
        self.gains: list[int] = list(core.gains)
        self.premiums: dict[str, int] = {}
        self.tolls: dict[str, int] = {}
        self._core = core
        self._holders: dict[tuple[str, bool], list[int]] = {}
        self._best, self._picks = list(plan.best), list(plan.picks)
        self._near = _near(core, plan, [self._places(name, serving=True) for name in plan.unserved(core)])

    @property
    def paid(self) -> int:
        """Give what the premiums come to, less the tolls."""
        return sum(self.premiums.values()) - sum(self.tolls.values())

    def run(self) -> None:
        """Take steps until the rules are kept, or the bound no longer falls; end with the best charges met."""
        least_bound = self._bound()
        hope, idle = least_bound // 12, 0
        kept = self.charge, list(self.gains), dict(self.premiums), dict(self.tolls)
        for step in range(_STEPS):
            if idle == _PATIENCE or not self._step(hope, with_time=step % _STRIDE == _STRIDE - 1):
                break
            hope, idle = hope * 9 // 10, idle + 1
            bound = self._bound()
            if bound < least_bound:
                least_bound, idle = bound, 0
                kept = self.charge, list(self.gains), dict(self.premiums), dict(self.tolls)
        self.charge, self.gains, self.premiums, self.tolls = kept

    def _bound(self) -> int:
        return self.charge * self._core.budget + sum(self._best) - self.paid

    def _step(self, hope: int, *, with_time: bool) -> bool:
        """Change the charges; tell whether there was anything to change."""
        core = self._core
        places = [place for bundle in self._picks for place in bundle]
        uses = Counter(token for place in places for token in core.excludes[place])
        serving = Counter(name for place in places for name in core.serves[place])
        excess = {name: count - 1 for name, count in uses.items() if count > 1 or name in self.tolls}
        excess |= {name: -1 for name in self.tolls if not uses[name]}
        short = {name: 1 - serving[name] for name in core.demands if not serving[name] or name in self.premiums}
        left = core.budget - sum(core.costs[place] for place in places) if with_time else 0
        norm = left * left + 16 * sum(amount * amount for amount in (*excess.values(), *short.values()))
        if not norm:
            return bool(excess or short)
        touched = set[int]()
        for charges, amounts, sign in ((self.tolls, excess, -1), (self.premiums, short, 1)):
            for name in sorted(amounts):
                before = charges.get(name, 0)
                charges[name] = max(0, before + 16 * hope * amounts[name] // norm)
                if charges[name] != before:
                    for place in self._places(name, serving=sign > 0):
                        self.gains[place] += sign * (charges[name] - before)
                        touched.add(core.topic_of[place])
        if left:
            self.charge = max(0, self.charge - hope * left // norm)
        for topic in range(len(core.topics)) if left else touched:
            found = bundle_of(core, self.gains, self.charge, self._near[topic], core.prices[topic])
            self._best[topic], self._picks[topic] = found
        return True

    def _places(self, name: str, *, serving: bool) -> list[int]:
        """List the items that serve a demand, or that hold an exclusion token."""
        key = name, serving
        if key not in self._holders:
            sets = self._core.serves if serving else self._core.excludes
            self._holders[key] = [place for place, names in enumerate(sets) if name in names]
        return self._holders[key]


def _near(core: Core, plan: Relaxed, wanted: list[list[int]]) -> list[list[int]]:
    """Keep the items that nearly pay, and of those that serve a demand the plan misses the ones that are nearly best."""
    near = [set(places) for places in paying(core, plan, core.topics, _NEAR)]
    for servers in wanted:
        nets = {place: plan.gains[place] - plan.charge * core.costs[place] for place in servers}
        least = max(nets.values(), default=0) - _NEAR
        for place, net in nets.items():
            if net >= least:
                near[core.topic_of[place]].add(place)
    return [sorted(places) for places in near]
