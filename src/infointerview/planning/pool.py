"""The questions of a bank as the planner reads them fastest.

The term is that of test assembly: a pool of items. Whatever there is to prepare waits for the first question that needs it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.planning.demands import served_by
from infointerview.planning.sieve import Column, Sieve, number
from infointerview.planning.worth import by_itself, reasons_by_itself
from infointerview.questions import Question, Stage, Topic
from infointerview.templates import Pattern, Template, parse


class Prepared:
    """What depends on the bank alone.

    Args:
        question: The question.
        line: Its text, parsed.
        topic: Its topic.
        place: Its place in the bank.
        rank: Its place among the ids.
    """

    def __init__(self, question: Question, line: Template, topic: Topic, place: int, rank: int) -> None:
        self.question = question
        self.line = line
        self.topic: str = topic.id
        self.stage: Stage = topic.stage
        self.place = place
        self.rank = rank
        crucial, editorial, depth = by_itself(question)
        self.product: int = crucial * editorial * depth
        """Its factors by itself, multiplied."""

    @cached_property
    def first(self) -> Template | None:
        """What to say before, parsed."""
        return parse(self.question.before) if self.question.before else None

    @cached_property
    def excludes(self) -> frozenset[str]:
        """The token of which an agenda has one at most: its family, or itself."""
        return frozenset(
            (f"family {self.question.family}" if self.question.family else f"question {self.question.id}",)
        )

    @cached_property
    def serves(self) -> frozenset[str]:
        """The demands that it can meet, put to whomever."""
        return served_by(self.question)

    @cached_property
    def reasons(self) -> tuple[Factor, Factor, Factor]:
        """Its factors by itself with their sentences."""
        return reasons_by_itself(self.question)


class Pool:
    """All questions of a bank, by id.

    Args:
        bank: The bank.
    """

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._places = sorted(range(len(bank)), key=[question.id for question in bank].__getitem__)
        self.questions: list[Question] = [bank.questions[place] for place in self._places]
        self.sieve: Sieve = Sieve(self.questions)
        self.prepared: Column[Prepared] = Column(self.sieve, self._prepare)
        self._parted: tuple[int, Mapping[Pattern, int]] = 0, {}

    def _prepare(self, rank: int) -> Prepared:
        question = self.questions[rank]
        topic = self._bank.topic(question.topic)
        return Prepared(question, parse(question.text), topic, self._places[rank], rank)

    def patterns(self, some: int) -> list[tuple[Pattern, int]]:
        """Part some questions by the patterns of their texts."""
        known, patterns = self._parted
        if new := some & ~known:
            more = defaultdict(int, patterns)  # put in place at once, since another thread may be reading
            for entry in self.prepared.of(new):
                more[entry.line.pattern] |= self.sieve.bit(entry.rank)
            self._parted = known, patterns = known | new, more
        return [(pattern, part) for pattern, alike in patterns.items() if (part := alike & some)]

    def named(self, name: str) -> Prepared:
        """Give the question of an id."""
        return self.prepared[bisect_left(self.questions, name, key=lambda question: question.id)]

    @cached_property
    def plain(self) -> int:
        """The questions without slots."""
        return number(["{" not in question.text for question in self.questions])


@lru_cache(maxsize=16)
def pool_of(bank: Bank) -> Pool:
    """Give the questions of a bank, whatever of them has been prepared before."""
    return Pool(bank)


def half_minutes(question: Question, *, rushed: bool = False) -> int:
    """Give what a question costs: its minutes and half a minute for the turn; in a rush a minute less, without the probe."""
    full = int(question.minutes * 2) + 1
    return max(2, full - 2) if rushed else full
