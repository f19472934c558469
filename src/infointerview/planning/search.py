"""The search for the optimum of a core: bundles and labels within a threshold of loss that grows until it holds the optimum.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

import attrs

from infointerview.planning.bundles import Tracked, bundles_of
from infointerview.planning.charges import least
from infointerview.planning.core import NEVER, Core
from infointerview.planning.descent import Descent
from infointerview.planning.labels import join
from infointerview.planning.problems import Item
from infointerview.planning.relaxation import Relaxed, Rule, broken, entrants
from infointerview.planning.stock import SCALE

_FIRST_THRESHOLD = 12 * SCALE
_WIDER = 5, 2  # far above the least loss, bundles would be many
_DOUBT = 60 * SCALE
_FINER = 2  # how often the bound is lowered further, when nothing is found


@attrs.frozen(eq=False, repr=False)
class Found:
    """The optimum: its items, what no set exceeds, the charge on half a minute."""

    items: list[Item]
    bound: int
    charge: int


def optimum(core: Core, possible: Callable[[], object]) -> Found:
    """Find the optimum.

    Args:
        core: What there is to choose from.
        possible: Called once when in doubt; raises if the demands can't be met at all.
    """
    plan = least(core)
    in_doubt = bool(core.demands)
    if any(rule.is_demand for rule in broken(core, plan.items)):
        possible()
        in_doubt = False
    finer = _ever_finer(core, plan)
    relaxed = next(finer)
    rules = _rules(core, relaxed)
    # A plan that breaks no rule and is not too long is a set itself, and loses no more than its idle time.
    limit = NEVER if rules or relaxed.left < 0 else relaxed.charge * relaxed.left
    threshold, in_doubt = min(_FIRST_THRESHOLD, limit), in_doubt and limit == NEVER
    while True:
        loss, items = _within(core, relaxed, threshold, rules)
        if loss <= threshold:
            new = [rule for rule in broken(core, items) if rule not in rules]
            if not new:
                return Found(items, relaxed.bound - loss, relaxed.charge)
            rules += new
            continue
        threshold = min(loss, limit, threshold * _WIDER[0] // _WIDER[1])
        if in_doubt and threshold > _DOUBT:
            possible()
            in_doubt = False
        lower = next(finer, relaxed)
        if lower.bound < relaxed.bound:
            threshold = max(_FIRST_THRESHOLD, threshold - relaxed.bound + lower.bound)
            relaxed, rules = lower, list(dict.fromkeys([*_rules(core, lower), *rules]))


def _ever_finer(core: Core, plan: Relaxed) -> Iterator[Relaxed]:
    """Give relaxed plans of ever lower bounds: at once a good one, the best ones only if asked for."""
    if not broken(core, plan.items):
        yield plan
        return
    descent = Descent(core, plan)
    plan = min(plan, descent.each(), key=_bound)
    for _ in range(1 + _FINER):
        if broken(core, plan.items):
            plan = min(plan, descent.together(), key=_bound)
        yield plan


def _bound(plan: Relaxed) -> int:
    return plan.bound


def _rules(core: Core, relaxed: Relaxed) -> list[Rule]:
    """List the rules to keep across topics: those with an allowance, and those the plan breaks."""
    return list(dict.fromkeys([*relaxed.allowances, *broken(core, relaxed.items)]))


def _within(core: Core, relaxed: Relaxed, threshold: int, rules: Sequence[Rule]) -> tuple[int, list[Item]]:
    """Find the best set that keeps some rules, with its loss; that is beyond the threshold if there is none within it."""
    tracked, charge = Tracked(rules, relaxed.allowances), relaxed.charge
    kept = dict[str, list[tuple[int, Item]]]()
    for gain, cost, _, item in entrants(core, relaxed, threshold):
        kept.setdefault(item.topic, []).append((charge * cost - gain, item))
    fixed, open_topics = list[Item](), list[str]()
    for topic, near in kept.items():
        bundle = relaxed.bundles.get(topic, ())
        if len(near) == len(bundle) and bundle[-1][0] - core.price(topic, len(bundle) - 1) > threshold:
            fixed += [item for _, item in bundle]
        else:
            open_topics.append(topic)
    items = sorted([item for topic in open_topics for _, item in kept[topic]], key=attrgetter("id"), reverse=True)
    ranks = {item.id: place for place, item in enumerate(items)}
    topics = [tracked.bundle(fixed)]
    for topic in open_topics:
        bundle, prices = relaxed.bundles.get(topic, ()), core.prices[core.had.get(topic, 0) :]
        best = sum([net for net, _ in bundle]) - sum(prices[: len(bundle)])
        topics.append(bundles_of(prices, best, kept[topic], ranks, tracked, threshold))
    if not all(topics):
        return NEVER, []
    loss, members = join(topics, core.budget, charge, threshold, tracked)
    return loss, fixed + [item for place, item in enumerate(items) if members >> place & 1]
