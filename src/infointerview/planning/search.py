"""The search for the optimum of a core: bundles and labels within a threshold of loss that grows until it holds the optimum.

See `infointerview.planning.selection` for the method. Amounts are integers in `SCALE`-ths of a thousandth.
"""

from collections import Counter
from collections.abc import Callable

import attrs

from infointerview.planning.bundles import Bundle, within
from infointerview.planning.core import SCALE, Core
from infointerview.planning.relaxation import Relaxed, crowded

_FIRST_THRESHOLD = 24 * SCALE


@attrs.frozen
class Found:
    """The optimum: ids, what no set exceeds, the charge on half a minute."""

    ids: list[str]
    bound: int
    charge: int


def optimum(core: Core, relaxed: Relaxed, serving: Callable[[], bool]) -> Found | None:
    """Find the optimum; none if the core can't serve its demands.

    Args:
        core: What there is to choose from.
        relaxed: Its relaxed plan.
        serving: Called once when in doubt; tells whether the demands can be met at all.
    """
    demands = sorted({*relaxed.unserved(core), *(name for name, paid in relaxed.premiums.items() if paid)})
    tokens = sorted({*relaxed.crowded(core), *(name for name, toll in relaxed.tolls.items() if toll)})
    threshold, in_doubt = _FIRST_THRESHOLD, bool(core.demands)
    while True:
        if in_doubt and threshold > 2 * _FIRST_THRESHOLD:
            if not serving():
                return None
            in_doubt = False
        order, best = within(core, relaxed, threshold, (demands, tokens))
        places = [place for bit, place in enumerate(order) if best and best.members >> bit & 1]
        loss = _total_loss(core, relaxed, best, places) if best else None
        if loss is None or loss > threshold:
            wider = threshold * 5 // 2  # far above the least loss, bundles would be many
            threshold = wider if loss is None else min(loss, wider)
            continue
        missed = core.demands.difference(demands, *(core.serves[place] for place in places))
        broken = crowded(core, places)
        if not missed and not broken:
            return Found([core.ids[place] for place in places], relaxed.bound - loss, relaxed.charge)
        demands, tokens = sorted({*demands, *missed}), sorted({*tokens, *broken})


def _total_loss(core: Core, relaxed: Relaxed, best: Bundle, places: list[int]) -> int:
    """Add up what a set falls short of the bound: its bundles' losses, idle time, premiums paid twice, tolls not paid."""
    served = Counter(name for place in places for name in core.serves[place])
    used = Counter(token for place in places for token in core.excludes[place])
    return (
        best.loss
        + relaxed.charge * (core.budget - best.cost)
        + sum(premium * (served[name] - 1) for name, premium in relaxed.premiums.items())
        + sum(toll * (1 - used[name]) for name, toll in relaxed.tolls.items())
    )
