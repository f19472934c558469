"""The exact choice: which items are worth most within the minutes.

The problem, in plain numbers. Choose a set S of items to

    maximise    sum of utilities  -  sum over topics of (p_1 + ... + p_n),  n = how many of S are on that topic,
    subject to  the half minutes of S fit, no two items of S share a token of `excludes`, every demand is served,
                every pinned item is in S, and no topic holds more items than there are prices (pinned ones may).

This is test assembly with a blueprint and enemy items (van der Linden, *Linear Models for Optimal Test Design*, 2005). It is
solved exactly, by the core idea of Kellerer, Pferschy and Pisinger, *Knapsack Problems* (2004), in four steps:

1. *Relax.* Charge `lam` per half minute instead of keeping the budget. Topics then no longer touch each other, and the best
   bundle of each is found by looking at every item once. The charge that makes the resulting upper bound L least is found by
   following the bound's slope (Kelley's cutting planes in one dimension). A demand that the relaxed plan does not serve earns
   a premium, and a token that it uses twice is charged a toll, in the same way.
2. *Losses.* Every feasible S is worth L minus its losses: what its bundle in each topic falls short of the best one, plus
   `lam` for each half minute left over, plus premiums paid more than once, plus tolls of tokens not used. All are at least 0,
   so the optimum is the set of least total loss.
3. *Bundles.* With a threshold on the loss, only a few bundles a topic remain; the rest can't be part of a better set.
4. *Labels.* A dynamic programme over topics joins bundles, with the half minutes, the demands and the exclusions so far as
   its state. The least total loss within the threshold is the optimum; if there is none, the threshold grows.

Exclusions that cross topics, and demands, enter the state only when the optimum without them breaks them: an optimum of the
looser problem that happens to fit is the optimum. Everything is an integer (utilities are scaled by `SCALE`, so that the
charge can be fine), hence equality is exact. Of two sets of equal value the one holding the least id of their symmetric
difference wins: with a set written as a number whose highest bit is the least id, that is the greater number.
"""

from collections import Counter

from infointerview.errors import UnknownNameError
from infointerview.planning.bundles import Bundle, within
from infointerview.planning.clashes import Requirement, clash, feasible
from infointerview.planning.core import SCALE, Core, core_of
from infointerview.planning.descent import relax
from infointerview.planning.problems import DEFAULT_PRICES, Item, Problem, Solution, score
from infointerview.planning.relaxation import Relaxed, crowded

__all__ = ["DEFAULT_PRICES", "Item", "Problem", "Solution", "score", "solve"]

_FIRST_THRESHOLD = 24 * SCALE


def solve(problem: Problem) -> Solution:
    """Find the optimum.

    Raises:
        ClashError: The demands and pins can't all be met; it names a minimal set that clashes.
        UnknownNameError: A pinned id is not among the items.
        ValueError: Two items have one id, or the prices fall.

    Example:
        >>> items = (Item("a", 900, 6, "work"), Item("b", 800, 6, "work"), Item("c", 600, 6, "pay"))
        >>> best = solve(Problem(items, 12))
        >>> best.chosen, best.value, best.bound
        (('a', 'c'), 1500, 1500)
    """
    by_id = _checked(problem)
    requirement = Requirement(problem.items, problem.half_minutes, problem.already, len(problem.topic_price))
    if problem.pinned and not feasible(requirement, (), problem.pinned):
        raise clash(requirement, (), problem.pinned)
    pins = [by_id[name] for name in problem.pinned]
    core = core_of(problem, pins)
    places, bound, worth = _optimum(core, problem, requirement)
    chosen = tuple(sorted([*problem.pinned, *(core.ids[place] for place in places)]))
    value = score(problem, [by_id[name] for name in chosen])
    return Solution(chosen, value, score(problem, pins) + bound, worth)


def _checked(problem: Problem) -> dict[str, Item]:
    by_id = {item.id: item for item in problem.items}
    if len(by_id) < len(problem.items):
        raise ValueError("two items of a problem have one id")
    if list(problem.topic_price) != sorted(problem.topic_price) or not problem.topic_price:
        raise ValueError("the prices of a topic must not fall, and there must be one")
    for name in problem.pinned:
        if name not in by_id:
            raise UnknownNameError("pinned item", name, by_id)
    return by_id


def _optimum(core: Core, problem: Problem, requirement: Requirement) -> tuple[list[int], int, float]:
    """Find the optimum of the core: its items, the proven bound in thousandths, the worth of a half minute."""
    if core.demands and not core.ids:
        raise clash(requirement, problem.demands, problem.pinned)
    if not core.ids:
        return [], 0, 0.0
    relaxed = relax(core)
    demands = sorted({*relaxed.unserved(core), *(name for name, paid in relaxed.premiums.items() if paid)})
    tokens = sorted({*relaxed.crowded(core), *(name for name, toll in relaxed.tolls.items() if toll)})
    threshold, proven_feasible = _FIRST_THRESHOLD, not core.demands
    while True:
        order, best = within(core, relaxed, threshold, (demands, tokens))
        if best is None:
            if (
                not proven_feasible
                and threshold > _FIRST_THRESHOLD
                and not feasible(requirement, problem.demands, problem.pinned)
            ):
                raise clash(requirement, problem.demands, problem.pinned)
            proven_feasible = proven_feasible or threshold > _FIRST_THRESHOLD
            threshold = threshold * 5 // 2
            continue
        places = [place for bit, place in enumerate(order) if best.members >> bit & 1]
        loss = _total_loss(core, relaxed, best, places)
        if loss > threshold:
            threshold = min(loss, threshold * 5 // 2)  # far above the least loss, bundles would be many
            continue
        missed = core.demands.difference(demands, *(core.serves[place] for place in places))
        broken = crowded(core, places)
        if not missed and not broken:
            return places, (relaxed.bound - loss) // SCALE, relaxed.charge / SCALE
        demands = sorted({*demands, *missed})
        tokens = sorted({*tokens, *broken})


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
