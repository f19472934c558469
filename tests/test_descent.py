"""How near the bound comes to the optimum where several rules work against each other."""

import pytest

from infointerview import shipped_bank
from infointerview.planning.blueprint import draft
from infointerview.planning.cases import setting_of
from infointerview.planning.charges import least
from infointerview.planning.core import Core
from infointerview.planning.descent import Descent
from infointerview.planning.selection import Problem, solve
from infointerview.planning.shelves import SCALE
from infointerview.planning.stock import Stock
from interviews import seeded_interview
from mip import optimum

# Two contacts of whom one has little to say: what serves the demands on that one is far from paying at the first charges.
HARD = [3300, 3840, 4093, 5205, 5818, 7420, 7523, 7768, 8775, 8852]


def posed(seed: int) -> Problem:
    return draft(setting_of(seeded_interview(seed), shipped_bank()).case).problem


@pytest.mark.parametrize("seed", HARD)
def test_the_bound_of_a_hard_panel_is_within_a_twentieth(seed: int) -> None:
    """Whatever pays at the charges found counts, so that few bundles can be part of the optimum."""
    problem = posed(seed)
    stock = Stock(problem.items)
    core = Core(problem, [], stock)
    descent = Descent(core, least(core))
    descent.each()
    bound, best = descent.lower().bound, solve(problem, stock).value
    assert 0 <= bound - best * SCALE <= bound // 20


@pytest.mark.parametrize("seed", [*HARD, *range(60)])
def test_what_interviews_pose_is_solved_as_a_mip_solver_proves(seed: int) -> None:
    """The problems of real interviews, panels among them, have rules of other kinds than those made for tests."""
    problem = posed(seed)
    assert solve(problem).value == optimum(problem)
