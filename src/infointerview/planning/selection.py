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

Of a great many items first only the best of each topic and length are looked at, which tells the charge nearly; a sieve at that
charge then passes the items that a set worth nearly the bound can hold (the reduced-cost test, a shelf of items of one length at
a time). If the optimum of those is worth no less than that, it is the optimum of all; else the mesh is widened.

Exclusions that cross topics, and demands, enter the state only when the optimum without them breaks them: an optimum of the
looser problem that happens to fit is the optimum. Everything is an integer (utilities are scaled by `SCALE`, so that the
charge can be fine), hence equality is exact. Of two sets of equal value the one holding the least id of their symmetric
difference wins: with a set written as a number whose highest bit is the least id, that is the greater number.
"""

from collections.abc import Callable, Sequence
from functools import partial

from infointerview.errors import UnknownNameError
from infointerview.planning.clashes import Requirement, clash, feasible
from infointerview.planning.core import SCALE, core_of, left_open, prices_of
from infointerview.planning.descent import relax
from infointerview.planning.problems import DEFAULT_PRICES, Item, Problem, Solution, score
from infointerview.planning.relaxation import least
from infointerview.planning.search import Found, optimum
from infointerview.planning.sieve import Sieve, sample, shelve

__all__ = ["DEFAULT_PRICES", "Item", "Problem", "Solution", "score", "solve"]

_FIRST_SLACK = 60 * SCALE
_MANY = 6  # items to a shelf, from which on a sieve pays


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
    pins = [by_id[name] for name in problem.pinned]

    def serving(items: Sequence[Item], demands: frozenset[str] = problem.demands) -> bool:
        """Tell whether some items can meet the demands beside the pins; raise if all the items together can't."""
        for some in ([*pins, *items], problem.items):
            requirement = Requirement(some, problem.half_minutes, problem.already, len(problem.topic_price))
            if feasible(requirement, demands, problem.pinned):
                return some is not problem.items
        raise clash(requirement, demands, problem.pinned)

    if pins:
        serving((), frozenset())
    if not problem.demands <= frozenset().union(*(item.serves for item in problem.items)):
        serving(problem.items)
    found = _best(problem, pins, serving)
    chosen = tuple(sorted([*problem.pinned, *found.ids]))
    value = score(problem, [by_id[name] for name in chosen])
    return Solution(chosen, value, score(problem, pins) + found.bound // SCALE, found.charge / SCALE)


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


def _best(problem: Problem, pins: list[Item], serving: Callable[[Sequence[Item]], bool]) -> Found:
    """Find the best of what is left open; of many items only what passes the sieve, widened until no other can matter."""
    items = left_open(problem, pins)
    if not items:
        serving(items)
        return Found([], 0, 0)
    sieve, slack = _sieve(problem, pins, items), _FIRST_SLACK
    while True:
        kept = sieve.kept(slack) if sieve else items
        core = core_of(problem, pins, kept)
        relaxed = relax(core)
        if sieve and relaxed.bound < sieve.bound - slack // 2:
            finer = sieve.at(relaxed.charge)
            if finer.bound < sieve.bound - slack // 2:
                sieve = finer
                continue
        found = optimum(core, relaxed, partial(serving, kept))
        if found and (len(kept) == len(items) or sieve is None or sieve.bound - found.bound <= slack):
            return found
        slack = sieve.bound - found.bound if sieve and found else 4 * slack


def _sieve(problem: Problem, pins: list[Item], items: list[Item]) -> Sieve | None:
    """Make a sieve at about the charge of the relaxed plan; none if there are too few items for one to pay."""
    if len(items) < _MANY * len({(item.topic, item.half_minutes) for item in items}):
        return None
    shelves = shelve(items)
    few = sample(shelves)
    core = core_of(problem, pins, few)
    return Sieve(shelves, prices_of(problem, pins, few), core.budget, least(core).charge)
