"""How long ranking takes, in processor seconds on one core: `python -m benchmarks.ranking` prints a row of the table.

The list is made up as large networks are: most titles and companies occur once or twice, a tenth of the people have former posts.
Beside it stands a loop that any Python runs at a known pace, so that a busy or slow machine can be told from a slow ranking.
"""

import random
import sys
import time
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from infointerview import Contact, Position, Relation, Seeker, load_interviews, rank_contacts

COUNT = 10_000
SEARCH = Path(__file__).parent.parent / "examples" / "searches" / "switcher"
_RANKS = ["", "Senior", "Lead", "Junior", "Head of", "VP,", "Director of", "Associate", "Principal", "Sr."]
_WORKS = ["Supply Planning", "Data", "Platform", "Talent", "People", "Finance", "Design", "Nursing", "Sales", "Growth"]
_TRADES = ["Engineer", "Manager", "Partner", "Analyst", "Recruiter", "Planner", "Scientist", "Consultant", "Officer"]
_PLACES = ["EMEA", "North", "Payments", "Night Shift", "Chilled Goods", "B2B", "Cloud", "Retail", "Region 4", ""]
_KNOWN, _FORMER, _STUDIED = 0.1, 0.1, 0.05
_TURNS = 10_000_000
_NAMES = ["Korvel Logistics", "Brightline Foods SE", "Aldane", "Brightline", "The Langmere", "Korvel Logistics GmbH"]


def people(count: int, seed: int = 1) -> list[Contact]:
    """Make up contacts as an export of a large network would hold them."""
    dice = random.Random(seed)  # noqa: S311 - dice need not be safe from guessing
    return [_person(number, f"Team {seed}", dice) for number in range(count)]


def _person(number: int, team: str, dice: random.Random) -> Contact:
    known, former, studied = (dice.random() < share for share in (_KNOWN, _FORMER, _STUDIED))
    title = " ".join(dice.choice(words) for words in (_RANKS, _WORKS, _TRADES, _PLACES)).strip()
    return Contact(
        name=f"Person {number}",
        title=f"{title}, {team}",
        company=dice.choice(_NAMES) if known else f"Firm {dice.randrange(COUNT)} {dice.choice(['Ltd', 'AG', ''])}",
        relation=dice.choices([*Relation], [1, 1, 2, 2, 3, 2, 2, 60, 27])[0],
        schools=["Lakeside College"] if studied else [],
        positions=[Position(company=dice.choice(_NAMES), title="Planner", end="2021")] if former else [],
    )


def seconds(contacts: Sequence[Contact]) -> float:
    """Give the processor time of ranking once, with a whole search behind."""
    seeker = Seeker(
        target_companies=["Korvel Logistics", "Brightline Foods", "Aldane"],
        target_role="supply planner",
        target_industry="food logistics",
        positions=[Position(company="The Langmere")],
    )
    history = load_interviews([SEARCH])
    rank_contacts(contacts[:1], seeker=seeker, history=history)  # the bank is read once
    start = time.process_time()
    rank_contacts(contacts, seeker=seeker, history=history)
    return time.process_time() - start


def pace() -> float:
    """Give the processor time of ten million additions: about half a second on a machine of 2020 that does nothing else."""
    start, total = time.process_time(), 0
    for number in range(_TURNS):
        total += number
    return time.process_time() - start


def _measured(seed: int) -> tuple[float, float]:
    return seconds(people(COUNT, seed)), pace()


def row() -> str:
    """Give the row, the best of three, each in a process of its own that has read no title before."""
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        ours, loop = min(pool.map(_measured, range(3), chunksize=1))
    return (
        f"| rank {COUNT:,} contacts, one core | {ours:.2f} s | {_TURNS:,} additions {loop:.2f} s | {loop / ours:.1f} |"
    )


if __name__ == "__main__":
    print(row())
