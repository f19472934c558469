"""The exact choice: which items are worth most within the minutes.

The problem, in plain numbers. Choose a set S of items to

    maximise    sum of utilities  -  sum over topics of (p_1 + ... + p_n),  n = how many of S are on that topic,
    subject to  the half minutes of S fit, no two items of S share a token of `excludes`, every demand is served,
                every pinned item is in S, and no topic holds more items than there are prices (pinned ones may).

This is test assembly with a blueprint and enemy items (van der Linden, *Linear Models for Optimal Test Design*, 2005). It is
solved exactly, by the core idea of Kellerer, Pferschy and Pisinger, *Knapsack Problems* (2004), in four steps:

1. *Relax.* Charge `lam` per half minute instead of keeping the budget. Topics then no longer touch each other, and the best
   bundle of each is found by looking at every item once. The charge that makes the resulting upper bound L least is found by
   following the bound's slope (Kelley's cutting planes in one dimension). For a demand that the relaxed plan does not serve, or
   an exclusion token that it uses twice, what each item that it holds of earns is raised or lowered by an allowance.
2. *Losses.* Every feasible S is worth L minus its losses: what its bundle in each topic falls short of the best one, plus
   `lam` for each half minute left over, plus allowances of demands served more than once and of tokens not used. All are at
   least 0, so the optimum is the set of least total loss.
3. *Bundles.* With a threshold on the loss, only a few bundles a topic remain; the rest can't be part of a better set.
4. *Labels.* A dynamic programme over topics joins bundles, with the half minutes, the demands and the exclusions so far as
   its state. The least total loss within the threshold is the optimum; if there is none, the threshold grows.

Items of one length stand on a shelf, those worth most first (`Stock`). At any charge those that can pay are a front of each
shelf, and those that can be forced in at a loss within the threshold a slightly longer one; no others are touched.

Exclusions that cross topics, and demands, enter the state only when the optimum without them breaks them: an optimum of the
looser problem that happens to fit is the optimum. Everything is an integer (utilities are scaled by `SCALE`, so that the
charge can be fine), hence equality is exact. Of two sets of equal value the one holding the least id of their symmetric
difference wins: with a set written as a number whose highest bit is the least id, that is the greater number.
"""

from collections.abc import Sequence

from infointerview.errors import ClashError, UnknownNameError
from infointerview.planning.core import Core
from infointerview.planning.problems import DEFAULT_PRICES, Item, Problem, Solution, score, unserved
from infointerview.planning.search import optimum
from infointerview.planning.shelves import SCALE
from infointerview.planning.stock import Stock

__all__ = ["DEFAULT_PRICES", "Item", "Problem", "Solution", "Stock", "score", "solve"]


def solve(problem: Problem, stock: Stock | None = None) -> Solution:
    """Find the optimum.

    Args:
        problem: The problem.
        stock: Its items, made ready before, which saves doing it again where many problems are posed over the same items.

    Raises:
        ClashError: The demands and pins can't all be met; it names a minimal set that clashes.
        UnknownNameError: A pinned id is not among the items.
        ValueError: Two items have one id, the prices fall or are below 0, or the stock holds other items.

    Example:
        >>> items = (Item("a", 900, 6, "work"), Item("b", 800, 6, "work"), Item("c", 600, 6, "pay"))
        >>> best = solve(Problem(items, 12))
        >>> best.chosen, best.value, best.bound
        (('a', 'c'), 1500, 1500)
    """
    stock = Stock(problem.items) if stock is None else stock
    pins = _checked(problem, stock)

    def possible(demands: frozenset[str], first: Sequence[Item]) -> None:
        """Raise if the demands can't be met beside the pins; mostly the items that come first can."""
        from infointerview.planning.clashes import Requirement, clash, feasible  # needed for few problems

        for items in (first, problem.items):
            requirement = Requirement(items, problem.half_minutes, problem.already, len(problem.topic_price))
            if feasible(requirement, demands, problem.pinned):
                return
        raise clash(requirement, demands, problem.pinned)

    if pins:
        possible(frozenset(), pins)
    if (demand := unserved(problem)) is not None:
        raise ClashError([demand], [], 0, "nothing that can be asked serves it")
    core = Core(problem, pins, stock)
    found = optimum(core, lambda: possible(problem.demands, [*pins, *core.first()]))
    chosen = [*pins, *found.items]
    ids = tuple(sorted(item.id for item in chosen))
    return Solution(ids, score(problem, chosen), score(problem, pins) + found.bound // SCALE, found.charge / SCALE)


def _checked(problem: Problem, stock: Stock) -> list[Item]:
    """Give the pinned items."""
    if stock.items is not problem.items:
        raise ValueError("the stock holds other items than the problem")
    if not problem.topic_price or list(problem.topic_price) != sorted([0, *problem.topic_price])[1:]:
        raise ValueError("the prices of a topic must not fall nor be below 0, and there must be one")
    for name in problem.pinned:
        if name not in stock.by_id:
            raise UnknownNameError("pinned item", name, stock.by_id)
    return [stock.by_id[name] for name in problem.pinned]
