"""The exact choice against two oracles that share nothing with it."""

import gc
import random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infointerview.errors import ClashError, UnknownNameError
from infointerview.planning.selection import Item, Problem, Solution, Stock, score, solve
from mip import optimum
from problems import by_brute_force, is_feasible, seeded_problem, small_problems


def solved(problem: Problem) -> Solution | None:
    try:
        return solve(problem)
    except ClashError:
        return None


@settings(max_examples=600)
@given(small_problems())
def test_it_is_what_brute_force_finds(problem: Problem) -> None:
    """Set and value are those of trying every set, ties included, and a clash is one exactly if no set is feasible."""
    found, oracle = solved(problem), by_brute_force(problem)
    assert (None if found is None else (found.chosen, found.value)) == oracle


@settings(max_examples=200)
@given(small_problems(), st.randoms())
def test_the_order_of_items_does_not_matter(problem: Problem, dice: random.Random) -> None:
    """Shuffled items give the same solution, bound and worth of a half minute included."""
    shuffled = list(problem.items)
    dice.shuffle(shuffled)
    assert solved(attrs.evolve(problem, items=tuple(shuffled))) == solved(problem)


@pytest.mark.parametrize(("size", "seeds"), [(20, 500), (60, 300), (150, 150), (300, 60), (1000, 8), (10_000, 2)])
def test_it_is_what_a_mip_solver_proves(size: int, seeds: int) -> None:
    """On larger problems the value is that of HiGHS, the set is feasible and adds up, and the bound closes the proof."""
    for seed in range(seeds):
        problem = seeded_problem(seed, size)
        found, oracle = solved(problem), optimum(problem)
        assert (None if found is None else found.value) == oracle, f"size {size}, seed {seed}"
        if found is not None:
            chosen = [item for item in problem.items if item.id in found.chosen]
            assert is_feasible(problem, chosen)
            assert score(problem, chosen) == found.value == found.bound


@settings(max_examples=300)
@given(small_problems())
def test_a_clash_names_a_minimal_set(problem: Problem) -> None:
    """What the error names clashes by itself, and leaving out any one of it is enough."""
    try:
        solve(problem)
    except ClashError as clash:
        named = attrs.evolve(problem, demands=frozenset(clash.demands), pinned=frozenset(clash.pinned))
        assert by_brute_force(named) is None
        for demand in clash.demands:
            assert by_brute_force(attrs.evolve(named, demands=named.demands - {demand})) is not None
        for pin in clash.pinned:
            assert by_brute_force(attrs.evolve(named, pinned=named.pinned - {pin})) is not None
        if clash.missing_minutes:
            longer = attrs.evolve(named, half_minutes=problem.half_minutes + int(clash.missing_minutes * 2))
            assert by_brute_force(longer) is not None
            assert by_brute_force(attrs.evolve(longer, half_minutes=longer.half_minutes - 1)) is None


def test_a_clash_over_time_says_how_many_minutes_would_do() -> None:
    items = (Item("a", 500, 8, "path", frozenset({"x"})), Item("b", 500, 10, "work", frozenset({"y"})))
    with pytest.raises(ClashError, match=r"^these can't all be met: x, y; needs 3 more minutes$"):
        solve(Problem(items, 12, frozenset({"x", "y"})))


def test_a_demand_that_nothing_serves_is_said_to_be_one() -> None:
    items = (Item("a", 500, 8, "path"),)
    with pytest.raises(ClashError, match=r"^these can't all be met: x; nothing that can be asked serves it$"):
        solve(Problem(items, 12, frozenset({"x"})))


def test_pins_that_exclude_each_other_clash_however_long_the_talk() -> None:
    items = (
        Item("a", 500, 2, "path", excludes=frozenset({"f"})),
        Item("b", 500, 2, "work", excludes=frozenset({"f"})),
        Item("c", 500, 2, "work"),
    )
    with pytest.raises(ClashError) as caught:
        solve(Problem(items, 90, pinned=frozenset({"a", "b", "c"})))
    assert str(caught.value) == (
        "these can't all be met: pinned question 'a', pinned question 'b'; they exclude each other, however long the talk"
    )


def test_an_unknown_pin_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(UnknownNameError, match=r"^unknown pinned item 'path-stroy'; did you mean 'path-story'\?$"):
        solve(Problem((Item("path-story", 500, 2, "path"),), 12, pinned=frozenset({"path-stroy"})))


def test_two_items_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two items of a problem have one id"):
        solve(Problem((Item("a", 1, 1, "t"), Item("a", 2, 1, "t")), 9))


@pytest.mark.parametrize("prices", [(5, 3), (-1, 3), ()])
def test_falling_prices_are_refused(prices: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="the prices of a topic must not fall nor be below 0, and there must be one"):
        solve(Problem((Item("a", 1, 1, "t"),), 9, topic_price=prices))


@settings(max_examples=200)
@given(small_problems(), st.integers(1, 30))
def test_a_stock_serves_any_number_of_problems(problem: Problem, half_minutes: int) -> None:
    """What one problem was solved with solves another over the same items, as if made anew."""
    stock, other = Stock(problem.items), attrs.evolve(problem, half_minutes=half_minutes, pinned=frozenset())
    for posed in (problem, other, problem):
        try:
            assert solve(posed, stock) == solve(posed)
        except ClashError:
            assert solved(posed) is None


def test_what_a_choice_was_made_with_is_gone_with_it() -> None:
    """Nothing is left in a circle for the garbage collector, which would hold up a long stream now and then."""
    for seed in range(20):
        problem = seeded_problem(seed, 300)
        gc.collect()
        solved(problem)
        assert gc.collect() == 0


def test_a_stock_of_other_items_is_refused() -> None:
    with pytest.raises(ValueError, match="the stock holds other items than the problem"):
        solve(Problem((Item("a", 1, 1, "t"),), 9), Stock([Item("b", 1, 1, "t")]))


def test_nothing_to_choose_from_is_an_empty_choice() -> None:
    assert solve(Problem((), 12)) == Solution((), 0, 0, 0.0)


def test_many_equal_items_are_settled_by_their_ids() -> None:
    """Of five thousand interchangeable items those of the least ids are taken."""
    items = tuple(Item(f"q{place:04d}", 700, 6, f"t{place % 5}") for place in reversed(range(5000)))
    found = solve(Problem(items, 30))
    assert found.chosen == ("q0000", "q0001", "q0002", "q0003", "q0004")
    assert found.value == found.bound == 3500


def test_of_equal_items_the_one_of_the_least_id_wins_though_it_excludes_another() -> None:
    """A token that one of two equal items shares with a third does not stand against it."""
    items = (
        Item("a", 500, 5, "path", excludes=frozenset({"f"})),
        Item("b", 500, 5, "path"),
        Item("c", 499, 5, "path", excludes=frozenset({"f"})),
    )
    assert solve(Problem(items, 5)).chosen == ("a",)


def test_what_a_topic_has_had_raises_its_next_price() -> None:
    items = (Item("a", 600, 6, "path"), Item("b", 500, 6, "work"))
    assert solve(Problem(items, 6)).chosen == ("a",)
    assert solve(Problem(items, 6, already={"path": 1})).chosen == ("b",)


def test_a_pin_may_exceed_the_cap_of_a_topic() -> None:
    items = (Item("a", 100, 2, "path"), Item("b", 900, 2, "path"))
    found = solve(Problem(items, 20, pinned=frozenset({"a"}), already={"path": 2}, topic_price=(0, 50)))
    assert (found.chosen, found.value) == (("a",), 50)
