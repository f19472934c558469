"""What is kept when a talk is cut short: what was asked, as a share of the best agenda for the shorter time."""

import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import mean

import attrs

from infointerview import Agenda, AgendaItem, Interview, at, load_interview, plan
from infointerview.planning.selection import DEFAULT_PRICES
from interviews import seeded_interview

NOTICE = 5.0
EXAMPLES = Path(__file__).parent.parent / "examples"


def share_kept(generated: int = 200) -> float:
    """Give the mean share over the examples and so many generated interviews, each stopped at a random minute."""
    talks = [load_interview(file) for file in sorted(EXAMPLES.glob("*.toml"))]
    talks += [seeded_interview(seed) for seed in range(generated)]
    return mean(one_share(talk, random.Random(seed)) for seed, talk in enumerate(talks))


def one_share(talk: Interview, dice: random.Random) -> float:
    """Stop a talk at a random minute from the fifth on, with five minutes' notice."""
    stop = int(dice.uniform(NOTICE, talk.minutes) * 2) / 2
    agenda = plan(talk)
    notice = max(0.0, stop - NOTICE)
    asked = [*(item for item in agenda.items if item.start < notice), *at(agenda, notice).items]
    return min(1.0, _worth(asked) / _worth(_best(talk, stop).items))


def _best(talk: Interview, minutes: float) -> Agenda:
    return plan(attrs.evolve(talk, minutes=max(NOTICE, minutes)))


def _worth(items: Iterable[AgendaItem]) -> float:
    """Add up what items are worth after the prices of their topics; an answer taken in haste counts for its share of minutes."""
    worth, counts = 0.0, Counter[str]()
    for item in items:
        full = item.question.minutes + 0.5
        worth += item.worth * 1000 * min(1.0, item.minutes / full)
        worth -= DEFAULT_PRICES[min(counts[item.question.topic], len(DEFAULT_PRICES) - 1)]
        counts[item.question.topic] += 1
    return max(worth, 0.0)
