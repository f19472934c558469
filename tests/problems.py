"""Problems of choice: a hypothesis strategy for small ones, seeded generators for large ones, and an oracle by brute force."""

import random
from collections import Counter
from itertools import combinations

from hypothesis import strategies as st

from infointerview.planning.selection import Item, Problem, score

PRICES = [(0, 300, 500, 625, 700, 750), (0, 300), (0,), (0, 0, 0), (100, 200, 900)]


@st.composite
def small_problems(draw: st.DrawFn) -> Problem:
    """Draw a problem that brute force can solve, feasible or not."""
    grain = draw(st.sampled_from([1, 100, 250]))
    items = tuple(
        Item(
            name,
            min(1000, draw(st.integers(1, 1000 // grain)) * grain),
            draw(st.integers(1, 8)),
            draw(st.sampled_from(["path", "work", "pay"])),
            draw(st.frozensets(st.sampled_from(["one", "two", "three"]), max_size=2)),
            draw(st.frozensets(st.sampled_from(["family f", "family g", "hook 0"]), max_size=2)),
        )
        for name in draw(st.permutations([f"q{place}" for place in range(draw(st.integers(1, 8)))]))
    )
    ids = [item.id for item in items]
    return Problem(
        items,
        draw(st.integers(1, 30)),
        draw(st.frozensets(st.sampled_from(["one", "two", "three"]), max_size=2)),
        draw(st.frozensets(st.sampled_from(ids), max_size=2)),
        {"path": draw(st.integers(0, 3))},
        draw(st.sampled_from(PRICES)),
    )


def seeded_problem(seed: int, size: int, *, growing: bool | None = None) -> Problem:
    """Make a problem of a given size like those that interviews pose, with everything a problem can have.

    Whether utility grows with length is drawn, too, unless it is given.
    """
    dice = random.Random(seed)
    topics = max(4, min(40, size // 10))
    drawn, grain = dice.random() < 0.5, dice.choice([1, 1, 10])
    growing = drawn if growing is None else growing
    rows: list[tuple[str, int, int, str, frozenset[str], set[str]]] = []
    for place in range(size):
        half_minutes, topic = dice.randint(3, 9), dice.randrange(topics)
        utility = half_minutes * 90 + dice.gauss(0, 120) if growing else dice.uniform(50, 1000)
        served = {dice.choice(["information", "insight", "relationship"])} | ({"close"} if topic == 0 else set())
        family = {f"family {topic}.{dice.randrange(max(2, size // topics // 3))}"} if dice.random() < 0.5 else set()
        whole = min(1000, max(1, round(utility) // grain * grain))
        rows.append((f"q{place:06d}", whole, half_minutes, f"t{topic}", frozenset(served), family))
    for hook in range(dice.choice([0, 0, 10, 40])):
        for row in dice.sample(rows, 3):
            row[5].add(f"hook {hook}")
    dice.shuffle(rows)
    items = tuple(Item(*row[:5], frozenset(row[5])) for row in rows)
    demands = frozenset(dice.sample(["information", "insight", "relationship", "close"], dice.choice([0, 2, 4])))
    return Problem(
        items,
        dice.choice([10, 20, 30, 45, 60, 90, 120]) * 2,
        demands,
        frozenset(item.id for item in dice.sample(items, dice.choice([0, 0, 1, 2]))),
        {"t0": dice.choice([0, 1, 6]), "t1": 2},
    )


def is_feasible(problem: Problem, chosen: list[Item]) -> bool:
    """Tell whether a set keeps every rule of a problem; written from the rules, not from the solver."""
    tokens = [token for item in chosen for token in item.excludes]
    served = frozenset().union(*(item.serves for item in chosen))
    total = Counter(item.topic for item in chosen)
    free = Counter(item.topic for item in chosen if item.id not in problem.pinned)
    return (
        problem.pinned <= {item.id for item in chosen}
        and sum(item.half_minutes for item in chosen) <= problem.half_minutes
        and len(tokens) == len(set(tokens))
        and problem.demands <= served
        and all(problem.already.get(topic, 0) + total[topic] <= len(problem.topic_price) for topic in free)
    )


def by_brute_force(problem: Problem) -> tuple[tuple[str, ...], int] | None:
    """Try every set: the greatest value wins, then the least id of the difference."""
    items = sorted(problem.items, key=lambda item: item.id)
    best: tuple[int, list[bool]] | None = None
    for size in range(len(items) + 1):
        for chosen in combinations(items, size):
            if is_feasible(problem, list(chosen)):
                key = score(problem, chosen), [item in chosen for item in items]
                best = key if best is None or key > best else best
    if best is None:
        return None
    return tuple(item.id for item, taken in zip(items, best[1], strict=True) if taken), best[0]
