"""The search for the optimum of a core: bundles and labels within a threshold of loss that grows until it holds the optimum.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections.abc import Callable, Iterator
from operator import attrgetter

import attrs

from infointerview.planning.bundles import Bundle, Candidate, Tracked, bundles_of
from infointerview.planning.charges import least
from infointerview.planning.core import Core
from infointerview.planning.labels import join
from infointerview.planning.problems import Item
from infointerview.planning.relaxation import Relaxed, entrants
from infointerview.planning.rules import total
from infointerview.planning.shelves import NEVER, SCALE

_FIRST = 16 * SCALE, 40 * SCALE  # without rules to keep, and with some
_WIDER = 4, 2  # without and with rules to keep: far above the least loss, bundles would be many
_DOUBT = 160 * SCALE  # a lower loss is mostly found, and to tell that demands can be met takes time, too
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
    broken, in_doubt = core.rules.broken, bool(core.demands)
    finer = _ever_finer(core, plan)
    relaxed = next(finer)
    rules = sum(relaxed.allowances) | broken(relaxed.items)
    # A plan that breaks no rule and is not too long is a set itself, and loses no more than its idle time.
    limit = NEVER if rules or relaxed.left < 0 else relaxed.charge * relaxed.left
    threshold, in_doubt = min(_FIRST[bool(rules)], limit), in_doubt and limit == NEVER
    while True:
        loss, items = _within(core, relaxed, threshold, rules)
        if loss <= threshold:
            new = broken(items) & ~rules
            if not new:
                return Found(items, relaxed.bound - loss, relaxed.charge)
            rules |= new
            continue
        threshold = min(loss, limit, _WIDER[bool(rules)] * threshold)
        if in_doubt and threshold > _DOUBT:
            possible()
            in_doubt = False
        lower = next(finer, relaxed)
        if lower.bound < relaxed.bound:
            threshold = max(_FIRST[1], threshold - relaxed.bound + lower.bound)
            relaxed, rules = lower, rules | sum(lower.allowances) | broken(lower.items)


def _ever_finer(core: Core, plan: Relaxed) -> Iterator[Relaxed]:
    """Give relaxed plans of ever lower bounds: at once a good one, the best ones only if asked for."""
    if not core.rules.broken(plan.items):
        yield plan
        return
    from infointerview.planning.descent import Descent  # needed only where the plan breaks a rule

    descent = Descent(core, plan)
    descent.each()
    for _ in range(1 + _FINER):
        plan = min(plan, descent.lower(), key=_bound)
        yield plan
        if not descent.broken:
            return


def _bound(plan: Relaxed) -> int:
    return plan.bound


def _within(core: Core, relaxed: Relaxed, threshold: int, rules: int) -> tuple[int, list[Item]]:
    """Find the best set that keeps some rules, with its loss; that is beyond the threshold if there is none within it."""
    demands, charge, rules_of = core.rules.demands, relaxed.charge, core.rules.of
    tracked = Tracked(rules & demands, rules & ~demands, relaxed.allowances)
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
    if not (begun := _all(fixed, core, tracked)):
        return NEVER, []
    items = sorted([item for topic in open_topics for _, item in kept[topic]], key=attrgetter("id"), reverse=True)
    ranks, topics = {item.id: place for place, item in enumerate(items)}, [begun]
    heeded = ~demands | tracked.demands
    for topic in open_topics:
        bundle, prices = relaxed.bundles.get(topic, ()), core.prices[core.had.get(topic, 0) :]
        best = sum([net for net, _ in bundle]) - sum(prices[: len(bundle)])
        candidates: list[Candidate] = [
            (loss, -ranks[item.id], item.half_minutes, rules_of(item) & heeded) for loss, item in kept[topic]
        ]
        topics.append(bundles_of(prices, best, candidates, tracked, threshold))
        if not topics[-1]:
            return NEVER, []
    loss, members = join(topics, core.budget, charge, threshold, tracked)
    return loss, fixed + [item for place, item in enumerate(items) if members >> place & 1]


def _all(items: list[Item], core: Core, tracked: Tracked) -> list[Bundle]:
    """Give items, of any topics, that are in at all events, as one bundle; none if they break a rule."""
    loss = met = 0
    rules_of, bits = core.rules.of, tracked.bits
    for item in items if bits else ():
        more = rules_of(item) & bits
        if met & more:
            if met & more & tracked.tokens:
                return []
            loss += total(tracked.allowances, met & more)
        met |= more
    return [(loss, sum([item.half_minutes for item in items]), met, 0)]
