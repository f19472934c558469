"""The counts of a bank as plain text, thin places marked."""

from collections.abc import Iterable, Iterator

from infointerview.checks.tally import FEW, Count, Tally
from infointerview.questions import Objective

_WIDE = 24


def counted(tally: Tally) -> Iterator[str]:
    """Write a tally: its topics and traits as tables, then how to read the marks."""
    yield f"{tally.questions} questions"
    for heading, counts in (("topic", tally.topics), ("trait", tally.traits)):
        yield ""
        yield from _table(heading, counts)
    yield ""
    yield f"* fewer than {FEW}; a question counts for each objective that it serves, and for each trait that it suits or needs."


def _table(heading: str, counts: Iterable[Count]) -> Iterator[str]:
    yield f"{heading:{_WIDE}}{''.join(f'{objective:>14}' for objective in Objective)}{'all':>8}"
    for count in counts:
        numbers = ((getattr(count, objective), "*" if objective in count.thin else " ") for objective in Objective)
        yield f"{count.name:{_WIDE}}{''.join(f'{number:>13}{mark}' for number, mark in numbers)}{count.questions:>8}"
