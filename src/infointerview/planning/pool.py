"""The questions of a bank as the planner reads them fastest: once for a bank, and once for each way that goals weigh it.

The term is that of test assembly: a pool of items. Whatever there is to prepare waits for the first question that needs it.
"""

from bisect import bisect_left
from functools import cached_property, lru_cache, partial
from math import prod

from infointerview.agendas import Factor
from infointerview.bank import Bank
from infointerview.planning.demands import served_by
from infointerview.planning.sieve import Column, Sieve
from infointerview.planning.worth import HITS, by_freshness, by_goal, by_itself, by_person, reasons_by_itself
from infointerview.questions import Question, Topic
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
        self.topic = topic.id
        self.stage = topic.stage
        self.place = place
        self.rank = rank

    @cached_property
    def first(self) -> Template | None:
        """What to say before, parsed."""
        return parse(self.question.before) if self.question.before else None

    @cached_property
    def own(self) -> str:
        """The token of which an agenda has one at most: its family, or itself."""
        return f"family {self.question.family}" if self.question.family else f"question {self.question.id}"

    @cached_property
    def excludes(self) -> frozenset[str]:
        """What it excludes where it speaks of nothing that is used up."""
        return frozenset((self.own,))

    @cached_property
    def serves(self) -> frozenset[str]:
        """The demands that it can meet, put to whomever."""
        return served_by(self.question)

    @cached_property
    def product(self) -> int:
        """Its factors by itself, multiplied."""
        return prod(by_itself(self.question))

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
        self._questions = [bank.questions[place] for place in self._places]
        self.sieve = Sieve(self._questions)
        self.prepared = Column(self.sieve, self._prepare)

    def _prepare(self, rank: int) -> Prepared:
        question = self._questions[rank]
        topic = self._bank.topic(question.topic)
        return Prepared(question, parse(question.text), topic, self._places[rank], rank)

    def named(self, name: str) -> Prepared:
        """Give the question of an id."""
        return self.prepared[bisect_left(self._questions, name, key=lambda question: question.id)]

    @cached_property
    def plain(self) -> int:
        """The questions without slots."""
        return self.sieve.where(lambda question: "{" not in question.text)


@lru_cache(maxsize=16)
def pool_of(bank: Bank) -> Pool:
    """Give the questions of a bank, whatever of them has been prepared before."""
    return Pool(bank)


class Weighed:
    """A question as goals of one kind weigh it, for contacts of whom it suits so many traits.

    Args:
        prepared: The question.
        goal: The factor by the goal.
        worth: All its factors but that of the wording, multiplied.
        half_minutes: What it costs: its minutes and half a minute for the turn; in writing 1.
    """

    __slots__ = ("goal", "half_minutes", "pattern", "prepared", "worth")

    def __init__(self, prepared: Prepared, goal: int, worth: int, half_minutes: int) -> None:
        self.prepared = prepared
        self.pattern: Pattern = prepared.line.pattern
        self.goal = goal
        self.worth = worth
        self.half_minutes = half_minutes


class Scale:
    """The questions of a bank as goals of one kind weigh them: each is weighed when it is first asked for.

    Args:
        pool: The questions.
        shares: The shares of the objectives.
        favour: The topics to favour.
        written: Whether they are asked in writing.
    """

    def __init__(
        self, pool: Pool, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool
    ) -> None:
        self.pool = pool
        self.favour = favour
        self._shares = shares
        self._written = written
        self.weighed = [Column(pool.sieve, partial(self._weigh, hits)) for hits in HITS]
        """The questions, by how many of a contact's traits they suit."""

    def _weigh(self, hits: int, rank: int) -> Weighed:
        entry = self.pool.prepared[rank]
        question = entry.question
        goal = by_goal(question, self._shares, self.favour)
        worth = goal * entry.product * by_person(question, hits) * by_freshness(None)
        return Weighed(entry, goal, worth, 1 if self._written else half_minutes(question))


@lru_cache(maxsize=32)
def scale_of(bank: Bank, shares: tuple[float, float, float], favour: frozenset[str], *, written: bool) -> Scale:
    """Give the scale of a bank's questions, whatever has been weighed on it before."""
    return Scale(pool_of(bank), shares, favour, written=written)


def half_minutes(question: Question, *, rushed: bool = False) -> int:
    """Give what a question costs: its minutes and half a minute for the turn; in a rush a minute less, without the probe."""
    full = int(question.minutes * 2) + 1
    return max(2, full - 2) if rushed else full
