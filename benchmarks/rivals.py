"""CP-SAT and CBC on the same problems as ours: `python -m benchmarks.rivals SIZE COUNT KIND` prints the seconds of each as JSON.

A process of its own, since OR-Tools and HiGHS do not bear each other in one.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

from ortools.linear_solver import pywraplp
from ortools.sat.python import cp_model

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from benchmarks.measuring import measured, posed
from infointerview.planning.selection import Item, Problem


def rows(problem: Problem) -> tuple[list[tuple[list[Item], int, int]], list[tuple[list[Item], list[int], int]]]:
    """Give the rules of a problem as rows: items with the least and most of them, and topics with their steps and most."""
    counts: list[tuple[list[Item], int, int]] = []
    topics, tokens, servers = defaultdict(list), defaultdict(list), defaultdict(list)
    for item in problem.items:
        topics[item.topic].append(item)
        for token in item.excludes:
            tokens[token].append(item)
        for demand in item.serves & problem.demands:
            servers[demand].append(item)
    counts += [(items, 0, 1) for items in tokens.values() if len(items) > 1]
    counts += [(servers[demand], 1, len(problem.items)) for demand in problem.demands]
    counts += [([item], 1, 1) for item in problem.items if item.id in problem.pinned]
    cap, steps = len(problem.topic_price), []
    for topic, items in topics.items():
        had = problem.already.get(topic, 0)
        most = max(sum(item.id in problem.pinned for item in items), cap - had)
        charged = [problem.topic_price[min(had + place, cap - 1)] for place in range(min(most, len(items)))]
        steps.append((items, charged, most))
    return counts, steps


def by_cp_sat(problem: Problem) -> int | None:
    """Give the value that CP-SAT proves on one thread; none if the problem is infeasible."""
    model = cp_model.CpModel()
    chosen = {item.id: model.new_bool_var("") for item in problem.items}
    counts, steps = rows(problem)
    worth = [item.utility * chosen[item.id] for item in problem.items]
    model.add(sum(item.half_minutes * chosen[item.id] for item in problem.items) <= problem.half_minutes)
    for items, fewest, most in counts:
        model.add_linear_constraint(sum(chosen[item.id] for item in items), fewest, most)
    for items, charged, _ in steps:
        paid = [model.new_bool_var("") for _ in charged]
        model.add(sum(chosen[item.id] for item in items) == sum(paid))
        worth += [-price * step for price, step in zip(charged, paid, strict=True)]
    model.maximize(sum(worth))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return round(solver.objective_value) if solver.solve(model) == cp_model.OPTIMAL else None


def by_cbc(problem: Problem) -> int | None:
    """Give the value that CBC proves; none if the problem is infeasible."""
    solver = pywraplp.Solver.CreateSolver("CBC")
    chosen = {item.id: solver.BoolVar("") for item in problem.items}
    counts, steps = rows(problem)
    objective = solver.Objective()
    for item in problem.items:
        objective.SetCoefficient(chosen[item.id], item.utility)
    budget = solver.Constraint(0, problem.half_minutes)
    for item in problem.items:
        budget.SetCoefficient(chosen[item.id], item.half_minutes)
    for items, fewest, most in counts:
        row = solver.Constraint(fewest, most)
        for item in items:
            row.SetCoefficient(chosen[item.id], 1)
    for items, charged, _ in steps:
        row = solver.Constraint(0, 0)
        for item in items:
            row.SetCoefficient(chosen[item.id], 1)
        for price in charged:
            step = solver.BoolVar("")
            row.SetCoefficient(step, -1)
            objective.SetCoefficient(step, -price)
    objective.SetMaximization()
    return round(objective.Value()) if solver.Solve() == pywraplp.Solver.OPTIMAL else None


def main(size: int, count: int, kind: str) -> None:
    """Time both, and ours beside them."""
    print(json.dumps(measured(posed(size, count, kind), {"CP-SAT": by_cp_sat, "CBC": by_cbc})))


main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
